"""Build the site.

Public: build.
"""

import os
from datetime import date
from pathlib import Path
from time import perf_counter

import click

from generator.cache import Cache
from generator.command.console import progress
from generator.command.day import DAY
from generator.pipeline import Built
from generator.pipeline import build as build_site
from generator.pipeline import explain as explain_page
from generator.prepare import Order

_CODE = 16 * 1024 * 1024  # bytes of templates as code


def order_for(
    project: Path, site: Path | None, base_url: str | None, jobs: int, as_at: date | None, *, cache: bool
) -> Order:
    """The order for a project's folder, with the usual places of its parts."""
    return Order(
        project=project,
        content=project / "content",
        site=site or project / "site",
        cache=Cache(folder=project / ".cache" / "gradeline" if cache else None),
        compiled=Cache(folder=project / ".cache" / "code" if cache else None, limit=_CODE),
        spare=None if site or not cache else project / ".cache" / "spare",
        processes=jobs or os.cpu_count() or 1,
        base_url=base_url,
        as_at=as_at,
    )


@click.command()
@click.option("--project", type=click.Path(file_okay=False, path_type=Path), default=".", help="Folder with content/.")
@click.option("--site", type=click.Path(path_type=Path), help="Where the site goes; site/ in the project otherwise.")
@click.option("--base-url", help="Address the site will have, with its closing slash.")
@click.option("--jobs", type=click.IntRange(0), default=0, help="Processes at once; 0 is one for each core.")
@click.option("--no-cache", is_flag=True, help="Make everything anew and remember nothing.")
@click.option("--as-at", type=DAY, help="The day that 'days since' is counted to.")
@click.option("--explain", metavar="PAGE", help="Say why a page would be made again or left, and build nothing.")
@click.option("--timings", is_flag=True, help="Print seconds by stage and the slowest files.")
def build(
    project: Path,
    site: Path | None,
    base_url: str | None,
    jobs: int,
    no_cache: bool,
    as_at: date | None,
    explain: str | None,
    timings: bool,
) -> None:
    """Make the site from the content and the theme."""
    order = order_for(project, site, base_url, jobs, as_at, cache=not no_cache)
    if explain:
        click.echo(explain_page(order, explain))
        return
    start = perf_counter()
    with progress() as telling:
        built = build_site(order, telling)
    _report(built, order.site, perf_counter() - start)
    if timings:
        _timings(built)


def _report(built: Built, site: Path, seconds: float) -> None:
    if built.counts:
        click.echo(", ".join(f"{count:,} {name}" for name, count in built.counts.items()))
    if built.notes:
        click.echo(f"{built.notes} notes: `gradeline check` shows them.")
    if built.published and built.published.foreign:
        click.echo(f"kept, though no build made them: {', '.join(built.published.foreign)}")
    click.echo(f"built {built.made:,}, reused {built.reused:,}, in {seconds:.2f} s: {site}")


def _timings(built: Built) -> None:
    for name, seconds in built.stages.items():
        click.echo(f"{seconds * 1000:8.0f} ms  {name}")
    for seconds, path in built.slowest:
        click.echo(f"{seconds * 1000:8.1f} ms  {path}")
