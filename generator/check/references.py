"""Find names that lead to nothing, and codes that two places share.

Public: kinds_belong, areas_are_judged, topics_are_known, regions_are_known, authorities_are_known, codes_are_unique,
says_are_fields, scheme_is_known.
"""

from collections.abc import Iterable, Iterator

from generator.model.authority import Authority
from generator.model.inspection import Inspection
from generator.model.places import Key, Places
from generator.model.site import Site
from generator.problems import Problem, remedy, shown

_MOST_TOPICS = 3
_CODES = {"urn": "URN", "gss": "ONS code", "la_code": "authority code", "name": "name", "tile": "hexagon"}
_FIELDS = ("framework", "kind", "started", "ended", "published", "report", "theme", "topics", "findings")


def kinds_belong(site: Site, places: Places) -> Iterable[Problem]:
    """An inspection is of a kind that its framework has."""
    for event in _events(site):
        kinds = event.framework.kinds
        if event.kind.id not in kinds:
            message = f"{event.framework.id} has no kind {shown(event.kind.id)}"
            yield places.fault("unknown-kind", event.file, ("kind",), message, remedy(event.kind.id, kinds))


def areas_are_judged(site: Site, places: Places) -> Iterable[Problem]:
    """A finding stands in an area that the framework judges."""
    for event in _events(site):
        areas = ["", *(area.id for area in event.framework.areas)] if event.findings else []
        for number, finding in enumerate(event.findings):
            if finding.area not in areas:
                message = f"{event.framework.id} does not judge {shown(finding.area)}"
                key = ("findings", number, "area")
                yield places.fault("unknown-area", event.file, key, message, remedy(finding.area, areas[1:]))


def topics_are_known(site: Site, places: Places) -> Iterable[Problem]:
    """Findings and visits are about topics of topics.yaml, a finding about at most three."""
    known = [topic.id for topic in site.topics]
    every = frozenset(known)
    for event in _events(site) if known else ():
        yield from _topics(places, event.file, ("topics",), event.topics, known)
        for number, finding in enumerate(event.findings):
            if every.issuperset(finding.topics) and len(set(finding.topics)) == len(finding.topics) <= _MOST_TOPICS:
                continue
            key = ("findings", number, "topics")
            yield from _topics(places, event.file, key, finding.topics, known)
            if len(finding.topics) > _MOST_TOPICS:
                message = f"a finding has at most three topics, and this has {len(finding.topics)}"
                yield places.fault("too-many-topics", event.file, key, message, "keep the most specific three")


def regions_are_known(site: Site, places: Places) -> Iterable[Problem]:
    """An authority has a known region in every scheme."""
    schemes: dict[str, list[str]] = {}
    for region in site.regions:
        schemes.setdefault(region.scheme, []).append(region.id)
    for authority in site.authorities if schemes else ():
        file = _file(authority)
        for scheme, id in authority.regions.items():
            key = ("regions", scheme)
            if scheme not in schemes:
                message = f"no scheme of regions is called {shown(scheme)}"
                yield places.fault("unknown-region", file, key, message, remedy(scheme, schemes))
            elif id not in schemes[scheme]:
                message = f"no {scheme} region is called {shown(id)}"
                yield places.fault("unknown-region", file, key, message, remedy(id, schemes[scheme]))
        for scheme in schemes:
            if scheme not in authority.regions:
                message = f"no {scheme} region is given"
                yield places.fault("missing-key", file, ("regions",), message, f"add `{scheme}: …`")


def scheme_is_known(site: Site, places: Places) -> Iterable[Problem]:
    """The scheme of regions that is shown first is there."""
    schemes = {region.scheme for region in site.regions}
    scheme = site.settings.scheme
    if scheme and schemes and scheme not in schemes:
        message = f"no scheme of regions is called {shown(scheme)}"
        yield places.fault("unknown-region", "site.yaml", ("scheme",), message, remedy(scheme, schemes))


def authorities_are_known(site: Site, places: Places) -> Iterable[Problem]:
    """Neighbours, predecessors and successors are authorities, each told once, and never the place itself."""
    known = {file.split("/")[1] for file in places.files if file.startswith("authorities/")}
    known |= {authority.slug for authority in site.authorities}
    for authority in site.authorities:
        lists: tuple[tuple[str, tuple[str, ...], Key], ...] = (
            ("neighbours", tuple(neighbour.authority for neighbour in authority.neighbours), ("authority",)),
            ("predecessors", authority.predecessors, ()),
            ("successors", authority.successors, ()),
        )
        for name, slugs, below in lists:
            for number, slug in enumerate(slugs):
                key: Key = (name, number, *below)
                yield from _authority(places, authority, key, slug, known, slugs[:number])


def codes_are_unique(site: Site, places: Places) -> Iterable[Problem]:
    """No two authorities that are there at one time share a URN, a code, a name or a hexagon."""
    for name, words in _CODES.items():
        first: dict[str, Authority] = {}
        for authority in sorted(site.authorities, key=lambda one: one.slug):
            value = _code(authority, name)
            other = first.setdefault(value, authority) if value and not authority.closed else authority
            if other is not authority:
                message = f"{authority.slug} and {other.slug} have the same {words}, {value}"
                mend = f"correct it here or in {places.shown(_file(other))}"
                yield places.fault("code-twice", _file(authority), (name,), message, mend)
    for authority in site.authorities:
        if not authority.urn and not authority.closed:
            message = "a council that is there has a URN, and this has none"
            yield places.fault("no-value", _file(authority), ("urn",), message, "write the URN from Ofsted's report")


def says_are_fields(site: Site, places: Places) -> Iterable[Problem]:
    """What a source states otherwise is a field of an inspection, or the grade of an area."""
    for event in _events(site):
        for number, source in enumerate(event.sources):
            known = [*_FIELDS, *(f"grades.{area.id}" for area in event.framework.areas)] if source.says else []
            for name in source.says:
                if name not in known:
                    message = f"an inspection has no field {shown(name)}"
                    key = ("sources", number, "says", name)
                    yield places.fault("unknown-word", event.file, key, message, remedy(name, known))


def _topics(places: Places, file: str, key: Key, topics: tuple[str, ...], known: Iterable[str]) -> Iterator[Problem]:
    for number, topic in enumerate(topics):
        if topic not in known:
            message = f"no topic is called {shown(topic)}"
            mend = remedy(topic, known, "choose one of topics.yaml")
            yield places.fault("unknown-topic", file, (*key, number), message, mend)
        elif topic in topics[:number]:
            message = f"the topic {topic} stands twice"
            yield places.fault("told-twice", file, (*key, number), message, "delete one of the two")


def _authority(
    places: Places, authority: Authority, key: Key, slug: str, known: set[str], before: tuple[str, ...]
) -> Iterator[Problem]:
    file = _file(authority)
    if slug not in known:
        message = f"no authority has the folder {shown(slug)}"
        mend = remedy(slug, known, "write the name of a folder under authorities")
        yield places.fault("unknown-authority", file, key, message, mend)
    elif slug == authority.slug:
        yield places.fault("unknown-authority", file, key, "this is the place itself", "name another authority")
    elif slug in before:
        yield places.fault("told-twice", file, key, f"{slug} stands twice in this list", "delete one of the two")


def _code(authority: Authority, name: str) -> str:
    if name == "tile":
        return f"column {authority.tile.column}, row {authority.tile.row}" if authority.tile else ""
    codes = {"urn": authority.urn, "gss": authority.gss, "la_code": authority.la_code, "name": authority.name}
    return codes[name]


def _events(site: Site) -> Iterable[Inspection]:
    for events in site.inspections.values():
        yield from events


def _file(authority: Authority) -> str:
    return f"authorities/{authority.slug}/authority.yaml"
