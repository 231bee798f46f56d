"""Say what differs in what a site has settled for all places: settings, frameworks, topics, regions, written pages.

Public: site_sentences.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from generator.analyse.english import day, joined
from generator.model.framework import Framework
from generator.model.site import Settings, Site
from generator.model.topic import Topic


def site_sentences(before: Site, after: Site) -> Iterator[str]:
    """What differs, in sentences without a full stop."""
    yield from _settings(before.settings, after.settings)
    old, new = before.programme, after.programme
    yield from _named("framework", _by_id(old.frameworks), _by_id(new.frameworks))
    if (old.judgements, old.kinds, old.scales, old.pauses) != (new.judgements, new.kinds, new.scales, new.pauses):
        yield "frameworks.yaml: judgements, kinds, scales or pauses changed"
    yield from _named("topic", _by_id(before.topics), _by_id(after.topics))
    if before.regions != after.regions:
        yield "regions changed"
    for one in after.corrections:
        if one not in before.corrections:
            yield f"correction of {day(one.date)}: {one.was.rstrip('.')}; now: {one.now.rstrip('.')}"
    yield from _named(
        "page",
        {page.slug: (page.title, page.description, page.order, page.prose.text) for page in before.pages},
        {page.slug: (page.title, page.description, page.order, page.prose.text) for page in after.pages},
    )


def _by_id(members: Iterable[Framework | Topic]) -> dict[str, object]:
    return {member.id: member for member in members}


def _settings(old: Settings, new: Settings) -> Iterator[str]:
    if old.as_at != new.as_at:
        yield f"up to date as at {day(old.as_at)}, now {day(new.as_at)}"
    names = [each.name for each in fields(Settings) if each.name != "as_at"]
    changed = [name for name in names if getattr(old, name) != getattr(new, name)]
    if changed:
        yield f"settings changed: {joined(changed)}"


def _named(what: str, old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[str]:
    """Which members of a list with ids were added, removed or changed."""
    sorts = {
        "new": [id for id in new if id not in old],
        "removed": [id for id in old if id not in new],
        "changed": [id for id in new if id in old and old[id] != new[id]],
    }
    for how, ids in sorts.items():
        if ids:
            yield f"{what}{'' if len(ids) == 1 else 's'} {how}: {joined(ids)}"
