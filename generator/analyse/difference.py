"""Say in plain sentences what differs between two contents, place by place.

Public: PlaceDifference, Difference, difference.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.analyse.amended import amended, event_name
from generator.analyse.changes import changes
from generator.analyse.cut import Cut
from generator.analyse.english import counted, day, inside
from generator.analyse.record import record_sentences
from generator.analyse.settled import site_sentences
from generator.model.authority import Authority
from generator.model.inspection import Inspection
from generator.model.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDifference:
    """What differs about one authority: sentences without a capital or a full stop.

    `slug` is its folder now, empty where it is gone; `before` the folder that it had, empty where it is new.
    """

    slug: str
    before: str
    name: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs between two contents: authorities in order of name, then the site as a whole, sentence by sentence.

    A content that is only written otherwise (order of keys, comments) does not differ.
    """

    places: tuple[PlaceDifference, ...] = ()
    site: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.places or self.site)


def difference(before: Site, after: Site) -> Difference:
    """What a reader of `after` finds otherwise than in `before`."""
    news = {change.inspection.file: change.sentence for change in changes(after, _ALL)}
    found = (_place(before, after, old, new, news) for old, new in _pairs(before, after))
    places = sorted((each for each in found if each.sentences), key=lambda each: (each.name, each.slug))
    return Difference(places=tuple(places), site=tuple(site_sentences(before, after)))


_ALL = Cut(as_at=date.max)

_Pair = tuple[Authority | None, Authority | None]


def _pairs(before: Site, after: Site) -> Iterator[_Pair]:
    """Each authority before beside the same one after: by its folder or, where that is gone, by its codes."""
    old = {each.slug: each for each in before.authorities}
    new = {each.slug: each for each in after.authorities}
    moved = {_codes(each): each for slug, each in old.items() if slug not in new}
    for slug, each in new.items():
        yield old.get(slug) or moved.pop(_codes(each), None), each
    yield from ((each, None) for each in moved.values())


def _codes(authority: Authority) -> tuple[str, str]:
    return authority.urn, authority.gss


def _place(
    before: Site, after: Site, old: Authority | None, new: Authority | None, news: dict[str, str]
) -> PlaceDifference:
    known = new or old
    assert known is not None
    was = before.inspections.get(old.slug, ()) if old else ()
    now = after.inspections.get(new.slug, ()) if new else ()
    if new is None:
        sentences = [f"removed, with {_events(was)}"]
    elif old is None:
        sentences = [f"new authority, with {_events(now)}"]
    else:
        sentences = [*_between(was, now, news), *record_sentences(before, after, old, new)]
    return PlaceDifference(
        slug=new.slug if new else "", before=old.slug if old else "", name=known.name, sentences=tuple(sentences)
    )


def _events(events: tuple[Inspection, ...]) -> str:
    return counted(len(events), "inspection or visit", "inspections and visits")


def _between(was: tuple[Inspection, ...], now: tuple[Inspection, ...], news: dict[str, str]) -> Iterator[str]:
    """New reports, then what differs in those that were there, then those that are gone."""
    pairs = tuple(_matched(was, now))
    for old, new in pairs:
        if old is None and new is not None:
            yield _new(new, news)
    latest = max((each.named for each in now if each.graded), default=None)
    for old, new in pairs:
        if old is not None and new is not None and (parts := amended(old, new)):
            yield "; ".join(parts) if new.graded and new.named == latest else f"{event_name(new)}: {', '.join(parts)}"
    for old, new in pairs:
        if old is not None and new is None:
            yield f"{event_name(old)} removed"


def _matched(
    was: tuple[Inspection, ...], now: tuple[Inspection, ...]
) -> Iterator[tuple[Inspection | None, Inspection | None]]:
    """Each event before beside the same one after: by the date of its file or, where that changed, by its report."""
    gone = [each for each in was if each not in now]
    come = [each for each in now if each not in was]
    for key in (_name, _report):
        for new in tuple(come):
            old = next((each for each in gone if key(each) == key(new)), None)
            if old is not None:
                gone.remove(old)
                come.remove(new)
                yield old, new
    yield from ((None, new) for new in come)
    yield from ((old, None) for old in gone)


def _name(event: Inspection) -> tuple[str, ...]:
    """What its file is called."""
    return (event.named.isoformat(),)


def _report(event: Inspection) -> tuple[str, ...]:
    """What tells an event whose date was mended: its first day on site, or the address of its report."""
    return event.kind.id, event.started.isoformat() if event.started else event.report


def _new(event: Inspection, news: dict[str, str]) -> str:
    told = inside(news.get(event.file, "")).removesuffix(".")
    if event.graded:
        when = f"published {day(event.published)}" if event.published else f"of {day(event.named)}"
        return f"new report {when}: {told}"
    theme = f" ({inside(event.theme)})" if event.theme else ""
    return f"new {event_name(event)}{theme}"
