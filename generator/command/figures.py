"""Print national and regional figures on a day, by the official rule.

Public: figures.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from generator.analyse.cut import Cut
from generator.analyse.english import counted, day
from generator.analyse.movement import Reinspected, since_first
from generator.analyse.standing import Group, LeftOut, Standing, Tally, standing
from generator.command.day import DAY
from generator.model.site import Site
from generator.problems import Level, Refused, nearest

Count = dict[str, int]
Counts = dict[str, int | float | dict[str, Count] | None]


@click.command()
@click.option("--as-at", type=DAY, metavar="DATE", help="The day to count on; the content's own as-at date otherwise.")
@click.option("--published-by", type=DAY, metavar="DATE", help="The last day of publication let in; --as-at otherwise.")
@click.option("--regions", metavar="SCHEME", help="A scheme of regions.yaml: ofsted, ons; its first one otherwise.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--content", type=click.Path(path_type=Path), default="content", help="Folder of the content.")
def figures(as_at: date | None, published_by: date | None, regions: str | None, as_json: bool, content: Path) -> None:
    """Say who held which grade on a day, nationally and by region.

    Counts each authority's most recent graded inspection, inspected by --as-at and published by --published-by.
    """
    site = _site(content)
    on = as_at or site.settings.as_at
    cut = Cut(as_at=on, published_by=published_by)
    found, again = standing(site, cut.as_at, cut.published_by, _scheme(site, regions)), since_first(site, cut)
    click.echo(json.dumps(_as_json(found, again), indent=2) if as_json else "\n".join(_as_text(site, found, again)))


def _site(content: Path) -> Site:
    """The site below a content folder; raises Refused with every fault."""
    from generator.load.content import load_site  # pydantic and YAML: not for `--help`

    loaded = load_site(content)
    faults = [problem for problem in loaded.problems if problem.level is Level.FAULT]
    if faults:
        raise Refused(faults)
    return loaded.site


def _scheme(site: Site, asked: str | None) -> str:
    """The scheme of regions that was asked for, or the content's first; a click error names the known ones."""
    known = list(dict.fromkeys(region.scheme for region in site.regions))
    if asked is None:
        return known[0] if known else ""
    if asked not in known:
        hint = nearest(asked, known)
        meant = f"did you mean {hint}?" if hint else f"there {'are' if len(known) > 1 else 'is'} {', '.join(known)}."
        raise click.BadParameter(f"no scheme of regions is called {asked!r}: {meant}", param_hint="'--regions'")
    return asked


def _as_json(found: Standing, again: Reinspected) -> dict[str, object]:
    """The figures in the shape that the design fixes; a share is 0 to 1, unrounded, null where nobody was judged."""
    return {
        "as_at": found.cut.as_at.isoformat(),
        "published_by": found.cut.deadline.isoformat(),
        "regions_scheme": found.scheme,
        "national": _group(found.national),
        "regions": {group.id: _group(group) for group in found.regions},
        "reinspected": {
            "authorities": again.authorities,
            "improved": again.improved,
            "declined": again.declined,
            "held": again.held,
            "unchanged_lower": again.unchanged_lower,
        },
    }


def _group(group: Group) -> Counts:
    """The headline's count and share, and every grade on every line of judgement."""
    headline = next(iter(group.tallies.values()))
    return {
        "judged": headline.judged,
        "good_or_outstanding": headline.favourable,
        "share": headline.share,
        "areas": {line: _areas(tally) for line, tally in group.tallies.items()},
    }


def _areas(tally: Tally) -> Count:
    return {"judged": tally.judged} | {grade.id: count for grade, count in tally.counts}


def _as_text(site: Site, found: Standing, again: Reinspected) -> Iterator[str]:
    """The figures as lines for a terminal: country, judgements, regions, re-inspections, who is left out."""
    headline = site.programme.judgements[0]
    cut = found.cut
    yield f"{site.settings.country} on {day(cut.as_at)}, reports published by {day(cut.deadline)}"
    if cut.deadline > site.settings.as_at:
        yield f"The content reaches to {day(site.settings.as_at)}: reports published later are not in it."
    yield f"{headline.name}: {_told(found.national.tallies[headline.id])}"
    yield ""
    yield from _table(site, found.national)
    yield ""
    yield f"{headline.name} by region ({found.scheme})"
    yield from (f"  {group.name}: {_told(group.tallies[headline.id])}" for group in found.regions)
    yield ""
    yield (
        f"Inspected more than once under the latest framework: {again.authorities}. Against the first: "
        f"{again.improved} improved, {again.declined} declined, {again.held} held good or better, "
        f"{again.unchanged_lower} unchanged below good"
    )
    yield from _left_out(site, found)


def _told(tally: Tally) -> str:
    """A share in words, with its count and its denominator."""
    if tally.share is None:
        return "nobody judged"
    return f"{tally.share:.0%} good or better ({tally.favourable} of {tally.judged})"


def _table(site: Site, group: Group) -> Iterator[str]:
    """A line for each judgement: how many judged, then each grade."""
    tallies = [(judgement.name, group.tallies[judgement.id]) for judgement in site.programme.judgements]
    width = max(len(name) for name, _ in tallies)
    for name, tally in tallies:
        grades = ", ".join(f"{count} {grade.word.lower()}" for grade, count in tally.counts)
        yield f"  {name:<{width}}  {tally.judged:>4} judged: {grades}"


def _left_out(site: Site, found: Standing) -> Iterator[str]:
    """Who is in no denominator, and why: first those without any inspection that counts, then line by line."""
    without = {slug for slug, holding in found.holdings.items() if holding.inspection is None}
    judgements = site.programme.judgements
    nobody = [each for each in found.left_out(judgements[0].id) if each.authority.slug in without]
    yield from _listed("Not counted at all", nobody, site)
    for judgement in judgements:
        left = [each for each in found.left_out(judgement.id) if each.authority.slug not in without]
        if found.national.tallies[judgement.id].judged:
            yield from _listed(f"Not counted for {judgement.phrase}", left, site)
        else:
            yield from ("", f"Nobody was judged on {judgement.phrase}.")


def _listed(lead: str, left: Sequence[LeftOut], site: Site) -> Iterator[str]:
    """A count of those left out, then a line for each; nothing where nobody is."""
    if left:
        yield from ("", f"{lead}: {counted(len(left), site.programme.place_word)}")
        yield from (f"  {each.authority.name}: {each.because}" for each in left)
