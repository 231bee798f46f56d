"""Put a place beside similar ones, its region and the country.

Public: multiples, neighbours_figure, region_figure, has_region, spark.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from generator.analyse.english import counted, day, inside, number, opening
from generator.analyse.neighbours import Beside, Company
from generator.analyse.standing import Group, Tally
from generator.draw.figure import Figure, Table
from generator.draw.line import LIST, PICTURE, Small, small_line
from generator.draw.phrases import favoured, or_better, places, since, source_line
from generator.draw.stack import Count, stack_figure
from generator.model.authority import Authority
from generator.model.grade import Grade, NoGrade
from generator.model.site import Site
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.figures import inked
from generator.render.fragment import Html
from generator.render.grades import grade_view, words_of
from generator.render.national import good_for, weakest
from generator.render.views.authority import Multiple
from generator.render.wording import article, month, the_region


def spark(edition: Edition, slug: str, size: Small = LIST, here: bool = False) -> Html:
    """A place's journey at the size of a word; it holds no ids, so one drawing serves many pages."""
    name = f"spark {slug} {size.width} {here}"
    return Html(edition.remember(name, lambda: _spark(edition, slug, size, here)))


def _spark(edition: Edition, slug: str, size: Small, here: bool) -> str:
    return inked(small_line(edition.journey(slug), edition.site.programme, size, here), "", "sm")


def multiples(edition: Edition, company: Company, way: Way) -> tuple[Multiple, ...]:
    """The place itself, then its neighbours in the model's order of closeness."""
    if not company.neighbours:
        return ()
    return tuple(
        _multiple(edition, beside, way, at == 0) for at, beside in enumerate((company.place, *company.neighbours))
    )


def _multiple(edition: Edition, beside: Beside, way: Way, here: bool) -> Multiple:
    slug = beside.authority.slug
    first = edition.site.programme.judgements[0]
    outcome = beside.outcomes[first.id]
    when = beside.inspection and (beside.inspection.published or beside.inspection.named)
    words = words_of(outcome) if isinstance(outcome, Grade) else _none(outcome, inside(first.short))
    return Multiple(
        name=beside.authority.name,
        href="" if here else way.to(addresses.authority(slug)),
        grade=grade_view(outcome),
        picture=spark(edition, slug, PICTURE, here),
        words=f"{words}, {month(when)}" if when else words,
        here=here,
    )


def _none(outcome: NoGrade, line: str) -> str:
    return f"No {line} grade" if outcome is NoGrade.NOT_GIVEN else words_of(outcome)


def neighbours_figure(site: Site, company: Company) -> Figure | None:
    """The frame of the small multiples: what they show, and the same as a table; None without neighbours."""
    if not company.neighbours:
        return None
    first = site.programme.judgements[0]
    return Figure(
        id="neighbours-figure",
        title=_neighbours_title(site, company),
        subtitle=(
            f"{first.name} {since(site.programme)}. Statistical neighbours, closest first{_closeness(company)}. "
            "Not a league table."
        ),
        wide=None,
        narrow=None,
        table=_table(site, company),
        source=f"{source_line(site.programme, site.settings.as_at)} {site.settings.neighbours_source}".strip(),
        notes=("Neighbours stand in the model’s order, whatever their grades.",),
    )


def _neighbours_title(site: Site, company: Company) -> str:
    first = site.programme.judgements[0]
    among, place = company.among[first.id], company.place.authority
    if not among.judged:
        many, grade = number(len(company.neighbours)), f"{article(inside(first.short))} grade"
        return f"None of the {many} places most like {place.called} has {grade}"
    at, all_of_them = good_for(site.programme, first.id), len(company.neighbours)
    are = "is" if 1 in (among.favourable, among.judged) else "are"
    good = number(among.favourable) if among.favourable else "none"
    if among.judged < all_of_them:
        held = "has" if among.judged == 1 else "have"
        lead = f"Of the {number(all_of_them)} places most like {place.called}, {number(among.judged)} {held}"
        return f"{lead} {article(inside(first.short))} grade, and {good} {are} {or_better(site.programme)}"
    many = "All" if among.favourable == all_of_them else f"{opening(good)} of the"
    return f"{many} {number(all_of_them)} places most like {place.called} {are} {or_better(site.programme)} {at}"


def _closeness(company: Company) -> str:
    """How close the model calls them, in its order: ', seven rated ‘very close’, then three ‘close’'."""
    runs = [(told, len(list(members))) for told, members in groupby(company.neighbours, lambda each: each.closeness)]
    if any(not told for told, _ in runs):
        return ""
    if len(runs) == 1:
        return f", every one rated ‘{runs[0][0]}’"
    first, *others = runs
    return f", {number(first[1])} rated ‘{first[0]}’" + "".join(
        f", then {number(many)} ‘{told}’" for told, many in others
    )


def _table(site: Site, company: Company) -> Table:
    """Each place on every line, the headline last, with how close the model calls it where that differs."""
    first, *others = site.programme.judgements
    lines = (*others, first)
    differ = len({beside.closeness for beside in company.neighbours}) > 1
    return Table(
        caption="Grades at the latest inspection of each place, closest first",
        columns=(
            opening(site.programme.place_word),
            *(("Closeness",) if differ else ()),
            "Published",
            *(line.short for line in lines),
        ),
        rows=tuple(
            (
                beside.authority.name,
                *((beside.closeness,) if differ else ()),
                day(beside.inspection.published) if beside.inspection and beside.inspection.published else "",
                *(beside.outcomes[line.id] for line in lines),
            )
            for beside in (company.place, *company.neighbours)
        ),
    )


def region_figure(site: Site, company: Company, others: Sequence[tuple[str, Group]]) -> Figure | None:
    """The place's regions, its neighbours and the country on the line where most fall short; None without a region.

    `others` are its regions in other sets, each with whose set it is.
    """
    tally = weakest(site.programme, company.country.tallies)
    region = company.region
    if tally is None or region is None or not has_region(site, company.place.authority, region, company.country):
        return None
    line = tally.judgement
    everyone, many = company.country, places(site.programme)
    groups = [(region.name, "region", region.tallies)]
    groups += [
        (each.name, f"{scheme} region".strip(), each.tallies) for scheme, each in others if each.name != region.name
    ]
    if company.neighbours:
        groups.append(("Similar places", "statistical neighbours", company.among))
    groups.append((everyone.name, f"all {many}", everyone.tallies))
    figure = stack_figure(
        [Count(name=name, counts=tallies[line].counts, note=note) for name, note, tallies in groups],
        id="region-figure",
        title=_region_title(site, region.name, region.tallies[line]),
        subtitle=f"Latest grade, number of {many}; at the right, how many are {favoured(site.programme)}.",
        caption=f"{site.programme.judgement(line).name}: latest grade, number of {many}",
        source=source_line(site.programme, site.settings.as_at),
        notes=("Small groups swing on one report. Every judgement is in the table.",),
    )
    return replace(figure, table=_with_other_lines(site, figure.table, line, [tallies for _, _, tallies in groups]))


def _with_other_lines(site: Site, table: Table, drawn: str, groups: Sequence[Mapping[str, Tally]]) -> Table:
    """The table of the line that is drawn, with how many of those judged do well on each of the others."""
    first, *rest = site.programme.judgements
    others = [line for line in (*rest, first) if line.id != drawn]
    return replace(
        table,
        columns=(*table.columns, *(f"{line.short}: {or_better(site.programme)}" for line in others)),
        rows=tuple(
            (*row, *(_do_well(tallies[line.id]) for line in others))
            for row, tallies in zip(table.rows, groups, strict=True)
        ),
    )


def _do_well(tally: Tally) -> str:
    return f"{tally.favourable} of {tally.judged}" if tally.judged else "none judged"


def has_region(site: Site, place: Authority, region: Group | None, country: Group) -> bool:
    """Whether there is a region to compare with: the place is there, and somebody in its region was judged."""
    if region is None or not place.exists_on(site.settings.as_at):
        return False
    tally = weakest(site.programme, country.tallies)
    return tally is not None and bool(region.tallies[tally.judgement].judged)


def _region_title(site: Site, name: str, tally: Tally) -> str:
    at, better = good_for(site.programme, tally.judgement), or_better(site.programme)
    where = the_region(name)
    if tally.judged == 1:
        only = f"The one {site.programme.place_word} judged in {where}"
        return f"{only} is {better if tally.favourable else f'not {better}'} {at}"
    judged = f"{counted(tally.judged, site.programme.place_word)} in {where}"
    if tally.favourable == tally.judged:
        return f"All {judged} are {better} {at}"
    many = opening(number(tally.favourable)) if tally.favourable else "None"
    are = "is" if tally.favourable == 1 else "are"
    return f"{many} of {judged} {are} {better} {at}"
