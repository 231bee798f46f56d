"""Bring documents into the content: report PDFs, official spreadsheets and plain CSV.

Public: bring_in.
"""

import difflib
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click

from generator.command.facts import facts_of
from generator.command.fetching import on_disk
from generator.importers.files import beside, written
from generator.importers.importer import Facts
from generator.importers.kinds import crew_for, documents, read_all
from generator.importers.plan import Change, Plan, Result, planned
from generator.importers.record import Record, Refusal
from generator.importers.undated import alone
from generator.publish.lock import held

DONE, MENDABLE = 0, 1

_ATTRIBUTION = (
    "The wording of findings is Crown copyright, under the Open Government Licence v3.0: keep the attribution in "
    "content/site.yaml. Reports of 2013 on looked-after children give no wording: their terms allow no adaptation."
)


@click.command("import")
@click.argument("paths", nargs=-1, metavar="PATH…")
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print what was read as JSON, and change nothing.")
@click.option("--text", is_flag=True, help="Keep the wording of findings too; its licence asks for an attribution.")
@click.option("--allow-private", is_flag=True, help="Fetch from addresses of private networks too.")
@click.option("--allow-host", "hosts", multiple=True, metavar="HOST", help="Follow a page's links to this host too.")
@click.option(
    "--content",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("content"),
    show_default=True,
    help="The content folder.",
)
def bring_in(
    paths: tuple[str, ...],
    dry_run: bool,
    as_json: bool,
    text: bool,
    allow_private: bool,
    hosts: tuple[str, ...],
    content: Path,
) -> int:
    """Read reports (PDF), official spreadsheets (ODS, XLSX) and CSV files, or folders of them, into the content.

    A PATH may be a web address: of a document, or of a page that links to documents. Without a PATH, the addresses
    are those that site.yaml lists under fetch.

    What a person wrote is kept. Importing the same documents again changes nothing.
    """
    with crew_for(Path(one) for one in paths if "://" not in one) as crew:
        facts = facts_of(content, remember=not (dry_run or as_json))
        local = on_disk(paths, content, private=allow_private, hosts=hosts)
        files = list(documents(local.paths))
        with _progress(len(files)) as done:
            found = [*local.refusals, *map(local.told, read_all(files, facts, done, crew))]
    records = [one for one in found if isinstance(one, Record)]
    refusals = [one for one in found if isinstance(one, Refusal)]
    if as_json:
        click.echo(json.dumps([_plain(record) for record in alone(records)], ensure_ascii=False, indent=2))
        return _refused(refusals, err=True)
    refusals += [_nameless(record) for record in records if not record.authority]
    plan = _carried_out(records, content, facts, text=text, dry_run=dry_run)
    if text:
        click.echo(_ATTRIBUTION)
    return _report(plan, records, refusals, len(files))


def _carried_out(records: Sequence[Record], content: Path, facts: Facts, *, text: bool, dry_run: bool) -> Plan:
    """The plan of what these records change, written into the content, or shown alone in a dry run."""
    with held(content, lambda: click.echo("another import writes here; this one waits for it", err=True)):
        files = beside(content, (one.authority for one in records))
        plan = planned(records, files, facts.programme, text=text, topics={topic.id for topic in facts.topics})
        if dry_run:
            _differences(plan.changes)
        else:
            written(plan.changes, content)
    return plan


@contextmanager
def _progress(count: int) -> Iterator[Callable[[], None]]:
    """A bar with rate and time left on a terminal, nothing elsewhere; call what it gives after each file."""
    if not sys.stderr.isatty() or count < 2:
        yield lambda: None
        return
    from rich.console import Console  # only where there is a terminal to show it on
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    rate = TextColumn("{task.fields[rate]}")
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=count, rate="")

        def done() -> None:
            bar.advance(task)
            speed = bar.tasks[0].speed
            bar.update(task, rate=f"{speed:.0f} files/s" if speed else "")

        yield done


def _plain(record: Record) -> dict[str, object]:
    """A record in the shape that the guide describes."""
    names = ("file", "authority", "urn", "framework", "kind", "started", "ended", "published", "report", "grades")
    plain: dict[str, object] = {name: getattr(record, name) for name in names}
    plain["findings"] = [asdict(finding) for finding in record.findings]
    plain["problems"] = list(record.problems)
    return plain


def _nameless(record: Record) -> Refusal:
    return Refusal(
        file=_where(record),
        reason=f"“{record.named}” is no authority that is known",
        remedy="add the name to known_as in the right authority.yaml, or mend it in the document",
    )


def _where(record: Record) -> str:
    source = record.source
    return f"{record.file}, sheet {source.sheet}, row {source.row}" if source.sheet else record.file


def _differences(changes: Iterable[Change]) -> None:
    """Each change as a unified difference."""
    for change in changes:
        old, new = change.before.splitlines(keepends=True), change.after.splitlines(keepends=True)
        before = f"content/{change.removes or change.path}" if change.before else "/dev/null"
        for line in difflib.unified_diff(old, new, before, f"content/{change.path}"):
            click.echo(line if line.endswith("\n") else f"{line}\n", nl=False)


def _refused(refusals: Sequence[Refusal], *, err: bool = False) -> int:
    """Say which files were refused, and why."""
    for refusal in refusals:
        click.echo(f"refused: {refusal.file}: {refusal.reason}\n  mend: {refusal.remedy}", err=err)
    return MENDABLE if refusals else DONE


def _report(plan: Plan, records: Sequence[Record], refusals: Sequence[Refusal], files: int) -> int:
    """Say what became of everything that was read, and close with a table."""
    for change in plan.changes:
        for note in change.notes:
            click.echo(f"{change.result.value}: {change.path}: {note}")
    for record in records:
        for problem in record.problems:
            click.echo(f"note: {_where(record)}: {problem}")
    for sentence in plan.notes:
        click.echo(f"note: {sentence}")
    for sentence in plan.unplaced:
        click.echo(f"unplaced: {sentence}")
    code = _refused(refusals)
    counts = Counter(change.result for change in plan.changes)
    rows = [
        ("files", files),
        ("read", len(records)),
        *((name, counts[result]) for name, result in _RESULTS),
        ("refused", len(refusals) + len(plan.unplaced)),
    ]
    for name, count in rows:
        click.echo(f"{name:<10}{count:>6}")
    return MENDABLE if plan.unplaced or counts[Result.CONFLICT] else code


_RESULTS = (
    ("unchanged", Result.UNCHANGED),
    ("new", Result.NEW),
    ("updated", Result.UPDATED),
    ("conflicts", Result.CONFLICT),
)
