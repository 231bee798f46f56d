"""Choose the figures of movement: from each inspection to the next, and from the first to the latest.

Public: present, of_changes, of_line, lines, FLOW, SINCE_FIRST, MOVED.
"""

from generator.analyse.english import counted, inside, number, opening
from generator.analyse.movement import Flow, Reinspected, latest_family, since_first
from generator.draw.figure import Figure, Table
from generator.draw.flow import flow_figure
from generator.draw.phrases import or_better, places, source_line
from generator.model.framework import Judgement
from generator.render.edition import Edition
from generator.render.maps import path_of

FLOW = "flow"
"""From one inspection to the next."""

SINCE_FIRST = "since-first"
"""From the first inspection under the newest family of frameworks to the latest."""


MOVED = "moved"
"""Where the flow stands on the page of a judgement."""


def lines(edition: Edition) -> tuple[str, ...]:
    """The judgements on which a pair of inspections can be compared."""
    return tuple(line for line, found in edition.flows.items() if found.pairs)


def of_line(edition: Edition, judgement: str) -> Figure | None:
    """Where the grades of one judgement went from each inspection to the next; None where no pair can be compared."""
    found = edition.flows[judgement]
    return edition.figure(path_of(judgement), FLOW, lambda: _flow_figure(edition, found)) if found.pairs else None


def present(edition: Edition) -> dict[str, tuple[str, ...]]:
    """The files beside the page of changes: by the id of a figure, the kinds of file."""
    return {FLOW: ("csv", "svg", "png"), SINCE_FIRST: ("csv",)} if _flow(edition).pairs else {}


def of_changes(edition: Edition, id: str) -> Figure | None:
    """One of the figures; None where nothing was inspected twice under one family of frameworks."""
    if not _flow(edition).pairs:
        return None
    return _flow_figure(edition, _flow(edition)) if id == FLOW else _first_figure(edition)


def _flow(edition: Edition) -> Flow:
    """The headline line's, where it has any; else that of the line with the most pairs."""
    found = list(edition.flows.values())
    return found[0] if found[0].pairs else max(found, key=lambda each: each.pairs)


def _flow_figure(edition: Edition, found: Flow) -> Figure:
    programme = edition.site.programme
    line = programme.judgement(found.judgement)
    rank = {grade.id: grade.rank for grade in found.grades}
    up = sum(count for (before, after), count in found.cells.items() if rank[after] < rank[before])
    held = sum(count for (before, after), count in found.cells.items() if rank[after] == rank[before])
    pairs = counted(found.pairs, "pair")
    return flow_figure(
        found,
        id=FLOW,
        title=(
            f"From one inspection to the next, {_none(up)} of {counted(found.pairs, 'grade')}{_for(edition, line)} "
            f"rose, {_none(held)} held and {_none(found.pairs - up - held)} fell"
        ),
        subtitle=f"{line.name}: grade before and grade after under {_family(edition)}, {pairs} of inspections.",
        source=source_line(programme, edition.site.settings.as_at),
        notes=(
            "A block’s area is its count. Pairs of inspections are counted, so one place may be in it more than once.",
        ),
    )


def _first_figure(edition: Edition) -> Figure:
    programme = edition.site.programme
    found = [since_first(edition.site, edition.cut, line.id) for line in programme.judgements]
    counts = [each for each in found if each.authorities]
    good = opening(or_better(programme))
    lead = counts[0]
    where = inside(programme.judgement(lead.judgement).short)
    return Figure(
        id=SINCE_FIRST,
        title=(
            f"{opening(_none(lead.improved))} of {number(lead.authorities)} {places(programme, lead.authorities)} "
            f"{'stands' if lead.improved == 1 else 'stand'} higher {_at(where)} than at the first inspection under "
            f"{_family(edition)}, {_none(lead.declined)} lower"
        ),
        subtitle=f"Latest grade against the first under {_family(edition)}, number of {places(programme)}.",
        wide=None,
        narrow=None,
        table=Table(
            caption=f"Latest grade against the first under {_family(edition)}",
            columns=("Judgement", "Higher", f"Same, {good.lower()}", "Same, below that", "Lower", "All", "Left out"),
            rows=tuple(_row(edition, each) for each in counts),
        ),
        source=source_line(programme, edition.site.settings.as_at),
        notes=(
            "Only places inspected more than once under these rules; left out are those without a grade on the line "
            "at the first or at the latest of them, such as a line that began later.",
        ),
    )


def _row(edition: Edition, each: Reinspected) -> tuple[str | int, ...]:
    name = edition.site.programme.judgement(each.judgement).name
    return name, each.improved, each.held, each.unchanged_lower, each.declined, each.authorities, each.left_out


def _for(edition: Edition, line: Judgement) -> str:
    """Which grades they are: nothing for the headline's."""
    return "" if line is edition.site.programme.judgements[0] else f" for {inside(line.short)}"


def _none(count: int) -> str:
    return number(count) if count else "none"


def _at(short: str) -> str:
    return short if short == "overall" else f"for {short}"


def _family(edition: Edition) -> str:
    """The family of frameworks that is counted, by the name of its newest version without a year."""
    family = latest_family(edition.site.programme)
    named = [each.short for each in edition.site.programme.frameworks if each.family == family]
    return named[-1].partition(" ")[0] if named else ""
