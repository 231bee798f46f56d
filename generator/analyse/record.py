"""Say what differs in the record of one authority: its names, its life, its codes, its neighbours, what is said of it.

Public: record_sentences.
"""

from collections.abc import Iterator

from generator.analyse.english import opening
from generator.analyse.sentence import began, called, ended
from generator.model.authority import Authority
from generator.model.site import Site

_FIELDS = (
    (("urn", "la_code", "gss", "past_gss"), "codes changed"),
    (("past_names", "known_as", "called"), "other names changed"),
    (("past_slugs",), "old addresses changed"),
    (("type",), "type changed"),
    (("regions",), "region changed"),
    (("tile",), "place on the map changed"),
    (("neighbours",), "statistical neighbours changed"),
    (("trust",), "trust changed"),
    (("website",), "website changed"),
)


def record_sentences(before: Site, after: Site, old: Authority, new: Authority) -> Iterator[str]:
    """What differs, in clauses; the names of successors and predecessors as the content after calls them."""
    if old.name != new.name:
        yield f"renamed from {old.name}"
    if old.slug != new.slug:
        lost = "" if old.slug in new.past_slugs else ", and the old address leads nowhere (see past_slugs)"
        yield f"moved from authorities/{old.slug}/ to authorities/{new.slug}/{lost}"
    yield from _life(after, old, new)
    for fields, clause in _FIELDS:
        if any(getattr(old, field) != getattr(new, field) for field in fields):
            yield clause
    yield from _commentary(before, after, old, new)


def _life(after: Site, old: Authority, new: Authority) -> Iterator[str]:
    """That it opened, closed or was joined with another, where that is news."""
    if (old.closed, old.successors) != (new.closed, new.successors):
        sentence = ended(after, new, new.closed) if new.closed else None
        told = sentence.text.removeprefix(f"{opening(new.called)} ") if sentence else "no longer closed"
        yield told.removesuffix(".")
    if (old.opened, old.predecessors) != (new.opened, new.predecessors):
        yield began(after, new) if new.opened else f"now follows {called(after, new.predecessors) or 'no other'}"


def _commentary(before: Site, after: Site, old: Authority, new: Authority) -> Iterator[str]:
    was, now = before.commentaries.get(old.slug), after.commentaries.get(new.slug)
    words = [prose.text if prose else "" for prose in (was, now)]
    if words[0] != words[1]:
        yield "commentary " + ("rewritten" if all(words) else "added" if words[1] else "removed")
