"""Print in plain sentences what differs between two contents, and how much of the site it touches.

Public: changes.
"""

import json
import os
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import click

from generator.analyse.difference import Difference, PlaceDifference, difference
from generator.analyse.english import joined
from generator.cache import Cache
from generator.command.console import progress
from generator.command.revision import Tree, tree
from generator.pipeline import differing
from generator.prepare import Order, Prepared, prepare


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """How much of a site differs: pages, charts (each in several kinds of file), files of data."""

    pages: int
    charts: int
    data: int

    @property
    def words(self) -> str:
        """In figures: '3 pages, 2 charts'; empty where nothing is touched. Data files go without saying."""
        counts = ((self.pages, "page"), (self.charts, "chart"))
        return ", ".join(f"{count:,} {thing}{'' if count == 1 else 's'}" for count, thing in counts if count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A difference, with what it touches: by authority, in the order of its places, and in all."""

    difference: Difference
    places: tuple[Touched, ...]
    whole: Touched


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--project", type=click.Path(file_okay=False, path_type=Path), default=".", help="Folder with content/.")
@click.option("--format", "form", type=click.Choice(("text", "markdown", "json")), default="text", help="How to print.")
@click.option("--jobs", type=click.IntRange(0), default=0, help="Processes at once; 0 is one for each core.")
def changes(old: str, new: str, project: Path, form: str, jobs: int) -> None:
    """Say what NEW tells readers otherwise than OLD: two content folders, or commits of this repository."""
    with ExitStack() as stack:
        trees = [stack.enter_context(tree(named, project)) for named in (old, new)]
        before, after = (prepare(_order(each, project, jobs)) for each in trees)
        with progress() as telling:
            paths = differing(before, after, _order(trees[1], project, jobs), telling)
        click.echo(FORMS[form](_told(before, after, paths)))


def _order(at: Tree, project: Path, jobs: int) -> Order:
    return Order(
        project=at.project,
        content=at.content,
        site=project / "site",
        cache=Cache(folder=project / ".cache" / "gradeline"),
        processes=jobs or os.cpu_count() or 1,
    )


def _told(before: Prepared, after: Prepared, paths: frozenset[str]) -> Told:
    found = difference(before.site, after.site)
    kinds = {job.path: job.kind for side in (before, after) for job in side.jobs}
    return Told(
        difference=found,
        places=tuple(_touched(_of(paths, place), kinds) for place in found.places),
        whole=_touched(paths, kinds),
    )


def _of(paths: Iterable[str], place: PlaceDifference) -> list[str]:
    """The paths in an authority's own folder, and in the one it had."""
    folders = tuple(f"authorities/{slug}/" for slug in (place.slug, place.before) if slug)
    return [path for path in paths if path.startswith(folders)]


def _touched(paths: Iterable[str], kinds: dict[str, str]) -> Touched:
    some = list(paths)
    return Touched(
        pages=sum(path.endswith(".html") for path in some),
        charts=len({path.rpartition(".")[0] for path in some if kinds[path] == "figure"}),
        data=sum(kinds[path] == "data" for path in some),
    )


def as_text(told: Told) -> str:
    """A line for each authority, a line for each thing of the whole site, and how much of the site is touched."""
    return "\n".join((*(f"{name}: {words}" for name, words in _lines(told)), _last(told)))


def as_markdown(told: Told) -> str:
    """The same as a list, for a pull request."""
    lines = [f"- **{_plain(name)}**: {_plain(words)}" for name, words in _lines(told)]
    return "\n".join((*lines, *([""] if lines else []), _last(told)))


def as_json(told: Told) -> str:
    """An object with `authorities`, `site` and `touched`."""
    places = [
        {
            "authority": place.slug,
            "before": place.before,
            "name": place.name,
            "changes": list(place.sentences),
            "touched": _counts(touched),
        }
        for place, touched in zip(told.difference.places, told.places, strict=True)
    ]
    whole = {"authorities": places, "site": list(told.difference.site), "touched": _counts(told.whole)}
    return json.dumps(whole, indent=2, ensure_ascii=False)


FORMS: dict[str, Callable[[Told], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}


def _lines(told: Told) -> list[tuple[str, str]]:
    """Who or what changed, and how."""
    places = [
        (place.name, "; ".join(part for part in (*place.sentences, touched.words) if part))
        for place, touched in zip(told.difference.places, told.places, strict=True)
    ]
    return [*places, *(("The site", sentence) for sentence in told.difference.site)]


def _last(told: Told) -> str:
    whole = told.whole
    counts = ((whole.pages, "page"), (whole.charts, "chart"), (whole.data, "data file"))
    parts = [f"{count:,} {thing}{'' if count == 1 else 's'}" for count, thing in counts if count]
    if not parts:
        return "Nothing on the site changes." if told.difference.empty else "No page of the site changes."
    return f"In all, {joined(parts)} of the site {'change' if sum(count for count, _ in counts) > 1 else 'changes'}."


def _counts(touched: Touched) -> dict[str, int]:
    return {"pages": touched.pages, "charts": touched.charts, "data": touched.data}


def _plain(words: str) -> str:
    """Words that Markdown shows as they are."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|~" else letter for letter in words)
