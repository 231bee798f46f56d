"""Choose the figures of all topics: by year, by framework, by grade, and what comes back.

Public: COUNTRY, present, of_country.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.analyse.english import inside, joined, number, opening
from generator.analyse.ledger import CATCH_ALL
from generator.analyse.topics import Return, Share, Use
from generator.draw.bars import Bar, bars_chart
from generator.draw.figure import Figure, Table
from generator.draw.grid import Group, Row, grid_figure
from generator.draw.phrases import source_line
from generator.render.edition import Edition
from generator.render.lists_held import LISTS, TOLD, begins, brief, few, grades, held, longer, of, percent

DRAWN = 14
"""Topics in a drawing; the tables hold all."""

BACK = 10
"""Topics in the figure of what comes back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """One way of splitting all lists: its groups, and the share of each topic in each group by the same order."""

    groups: tuple[Group, ...]
    shares: tuple[tuple[Use, tuple[Share, ...]], ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """A row a topic, most often raised first."""
        return tuple(
            Row(
                name=use.topic.name,
                counts=tuple(share.count for share in shares),
                all=use.inspections.count,
                of=use.inspections.of,
            )
            for use, shares in self.shares
        )


def present(edition: Edition) -> dict[str, tuple[str, ...]]:
    """The files beside the page of topics: by the id of a figure, the kinds of file."""
    uses = _uses(edition)
    there = {
        "by-year": bool(uses),
        "by-framework": bool(uses),
        "by-grade": bool(uses) and bool(grades(edition, uses[0])),
        "came-back": any(each.pairs.count for each in edition.returns),
    }
    return {id: ("csv", "svg", "png") for id in COUNTRY if there[id]}


def of_country(edition: Edition, id: str) -> Figure | None:
    """One of the figures of the page of topics; None where nothing is known of it."""
    if id not in present(edition):
        return None
    return edition.figure("topics/index.html", id, lambda: COUNTRY[id](edition))


def _uses(edition: Edition) -> list[Use]:
    """The topics that somebody was asked about, those that fit none left out."""
    return [use for use in edition.uses if use.inspections.count and use.topic.id != CATCH_ALL]


def _by_year(edition: Edition) -> Figure:
    uses = _uses(edition)
    years = list(uses[0].by_year)
    breaks = begins(edition, years)
    groups = [
        Group(name=str(year), brief=brief(year), of=uses[0].by_year[year].of, begins=breaks.get(year, ""))
        for year in years
    ]
    split = _split(uses, groups, lambda use: (use.by_year[year] for year in years))
    whole = [at for at, year in enumerate(years) if year < edition.site.settings.as_at.year]
    return _grid(
        edition,
        split,
        id="by-year",
        title=_leaders(split, whole, "Inspections published in {}", "those of {}"),
        those="published each year",
        notes=(held(edition), *few(uses[0]), *longer(edition)),
    )


def _by_framework(edition: Edition) -> Figure:
    uses = _uses(edition)
    frameworks = [each for each in edition.site.programme.frameworks if each.id in uses[0].by_framework]
    shorts = [each.short for each in frameworks]
    alone = [shorts.count(short) == 1 for short in shorts]
    groups = [
        Group(
            name=each.short if only else f"{each.short} {each.since.year}",
            brief=each.short if only else str(each.since.year),
            of=uses[0].by_framework[each.id].of,
        )
        for each, only in zip(frameworks, alone, strict=True)
    ]
    split = _split(uses, groups, lambda use: (use.by_framework[each.id] for each in frameworks))
    apart = ("Frameworks ask in different ways: shares either side of a change are no trend.",)
    return _grid(
        edition,
        split,
        id="by-framework",
        title=_leaders(split, range(len(groups)), "Inspections under {}", "those under {}"),
        those="under each framework",
        notes=(*longer(edition), *(apart if len(groups) > 1 else ())),
    )


def _by_grade(edition: Edition) -> Figure:
    uses, line = _uses(edition), edition.site.programme.judgements[0]
    given, of_all = grades(edition, uses[0]), uses[0].inspections.of
    groups = [Group(name=each.word, brief=each.letter, of=uses[0].by_grade[each.id].of, grade=each) for each in given]
    split = _split(uses, groups, lambda use: (use.by_grade[each.id] for each in given))
    left = of_all - sum(group.of for group in groups)
    have = "has" if left == 1 else "have"
    out = f"{opening(number(left))} of {of_all} {have} no {inside(line.short)} grade to go by."
    same = "The grade is that of the same inspection: a low grade and a long list come from the same findings."
    return _grid(
        edition,
        split,
        id="by-grade",
        title=_divides(split) or f"What inspections raised, by {line.phrase}",
        those=f"with each grade for {line.phrase}",
        notes=(*((out,) if left else ()), same),
    )


def _split(uses: Sequence[Use], groups: Sequence[Group], shares: Callable[[Use], Iterable[Share]]) -> Split:
    return Split(groups=tuple(groups), shares=tuple((use, tuple(shares(use))) for use in uses))


def _grid(edition: Edition, split: Split, *, id: str, title: str, those: str, notes: tuple[str, ...]) -> Figure:
    """A figure of blocks; `those` says which inspections a group is."""
    many = f"the {DRAWN} topics raised most often" if len(split.rows) > DRAWN else "every topic that was raised"
    return grid_figure(
        split.groups,
        split.rows,
        DRAWN,
        id=id,
        title=title,
        subtitle=(
            f"Share of the inspections {those}, where we hold the list, that raised a topic, "
            f"as the area of a block; {many}."
        ),
        caption=f"Number of inspections {those}, where we hold the list, that raised each topic",
        source=source_line(edition.site.programme, edition.site.settings.as_at),
        counted=LISTS,
        notes=notes,
    )


def _leaders(split: Split, places: Iterable[int], those: str, others: str) -> str:
    """What the last group that enough lists belong to raised most often, and what the first such did."""
    enough = [at for at in places if split.groups[at].of >= TOLD]
    if not enough:
        return f"Inspections raised {inside(split.shares[0][0].topic.name)} most often"
    last, first = enough[-1], enough[0]
    now, most = _leading(split, last)
    told = f"{those.format(split.groups[last].name)} raised {joined(now)} most often, in {of(most)} lists"
    if first == last:
        return told
    then, before = _leading(split, first)
    what = "the same" if then == now else joined(then)
    return f"{told}; {others.format(split.groups[first].name)} {what}, in {of(before)}"


def _leading(split: Split, at: int) -> tuple[list[str], Share]:
    """The topics that most lists of a group raised, and how many did."""
    most = max((shares[at] for _, shares in split.shares), key=lambda share: share.count)
    return [inside(use.topic.name) for use, shares in split.shares if shares[at] == most], most


def _divides(split: Split) -> str:
    """The topic whose share differs most between the lowest and the best grade of which enough lists are held."""
    ends = [at for at, group in enumerate(split.groups) if group.of >= TOLD]
    if len(ends) < 2:
        return ""
    best, lowest = ends[0], ends[-1]
    use, shares = max(split.shares, key=lambda each: (each[1][lowest].value or 0) - (each[1][best].value or 0))
    sets = "set" if use.topic.name.endswith("s") or " and " in use.topic.name else "sets"
    return (
        f"{use.topic.name} {sets} grades apart most: raised at {of(shares[lowest])} inspections graded "
        f"{inside(split.groups[lowest].name)}, at {of(shares[best])} graded {inside(split.groups[best].name)}"
    )


def _came_back(edition: Edition) -> Figure:
    found = [each for each in edition.returns if each.pairs.of]
    ranked = [each for each in found if each.pairs.count][:BACK]
    bars = [Bar(name=each.topic.name, count=each.pairs.count, told=of(each.pairs)) for each in ranked]
    alt = f"{'; '.join(f'{bar.name} {bar.told}' for bar in bars)}."
    return Figure(
        id="came-back",
        title=f"{ranked[0].topic.name} came back most: at {of(ranked[0].pairs)} next inspections{_then(ranked)}",
        subtitle="Pairs of neighbouring inspections where both lists are held: how many raised a topic again.",
        wide=bars_chart(bars, alt),
        narrow=bars_chart(bars, alt, narrow=True),
        table=Table(
            caption="Topics raised again at the next inspection",
            columns=("Topic", "Came back", "Of", "Across a change of framework", "Share"),
            rows=tuple(
                (each.topic.name, each.pairs.count, each.pairs.of, each.across, percent(each.pairs)) for each in found
            ),
        ),
        source=source_line(edition.site.programme, edition.site.settings.as_at),
        notes=(f"‘Of’ counts the pairs whose earlier list raised it. {_across(ranked[0])}",),
    )


def _then(ranked: Sequence[Return]) -> str:
    return f", then {inside(ranked[1].topic.name)}, at {of(ranked[1].pairs)}" if len(ranked) > 1 else ""


def _across(first: Return) -> str:
    many, lie = opening(number(first.across)) if first.across else "None", "lies" if first.across == 1 else "lie"
    if first.pairs.count == 1:
        return f"Its return {'lies' if first.across else 'does not lie'} across a change of framework."
    return (
        f"{many} of the {number(first.pairs.count)} returns of {inside(first.topic.name)} {lie} across a change of "
        "framework: judgements change there, and topics, which are ours, do not."
    )


COUNTRY: Mapping[str, Callable[[Edition], Figure]] = {
    "by-year": _by_year,
    "by-framework": _by_framework,
    "by-grade": _by_grade,
    "came-back": _came_back,
}
"""The figures of the page of topics, in its order."""
