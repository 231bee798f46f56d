"""Print every problem of the content and of the built site with its place and its remedy.

Public: check.
"""

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import click

from generator.command.built import dead, examine_site, outside_words
from generator.problems import Level, Place, Problem, Refused, in_order


@click.command()
@click.option("--project", type=click.Path(file_okay=False, path_type=Path), default=".", help="Folder with content/.")
@click.option("--content", type=click.Path(path_type=Path), help="The content; content/ in the project otherwise.")
@click.option("--site", type=click.Path(path_type=Path), help="The built site; site/ in the project otherwise.")
@click.option("--format", "form", type=click.Choice(("text", "json", "github")), default="text", help="How to print.")
@click.option("--outside", is_flag=True, help="List the addresses outside that the built site links to.")
@click.option("--online", is_flag=True, help="Ask each of these addresses whether something is there.")
def check(project: Path, content: Path | None, site: Path | None, form: str, outside: bool, online: bool) -> int:
    """Find every problem in the content and in the built site, and say where it stands and how to mend it."""
    problems, counts = examine(content or project / "content", project)
    built = examine_site(site or project / "site")
    if built.pages:
        problems = in_order((*problems, *built.problems))
        beside = (_count(built.pages, "built page"), _count(len(built.outside), "link outside", "links outside"))
        counts = ", ".join((counts, *beside))
    if online:
        problems = in_order((*problems, *dead(built.outside, site or project / "site", content or project / "content")))
    if outside:
        click.echo(outside_words(built.outside), err=form != "text")
    click.echo(FORMS[form](problems, counts))
    return 1 if any(problem.level is Level.FAULT for problem in problems) else 0


def examine(content: Path, project: Path) -> tuple[tuple[Problem, ...], str]:
    """Every problem of a content folder and of the theme that it names, and what was read, in words."""
    from generator.check.checks import check_site  # here, so that `--help` does not wait for pydantic and YAML
    from generator.load.content import load_site
    from generator.load.themes import load_theme

    loaded = load_site(content)
    problems = check_site(loaded.site, loaded.places, loaded.problems)
    theme = loaded.site.settings.theme
    if theme:
        try:
            load_theme(project, theme, partial(loaded.places.at, "site.yaml", ("theme",)))
        except Refused as refused:
            problems = in_order((*problems, *refused.problems))
    site = loaded.site
    events = sum(len(events) for events in site.inspections.values())
    counts = (
        _count(len(site.authorities), "authority", "authorities"),
        _count(events, "inspection or visit", "inspections and visits"),
    )
    return problems, ", ".join((*counts, _count(len(site.pages), "page")))


def as_text(problems: Sequence[Problem], counts: str) -> str:
    """One block a problem, then how many there are; faults last, where a terminal stops."""
    faults = sum(problem.level is Level.FAULT for problem in problems)
    notes = len(problems) - faults
    told = f"{_count(faults, 'fault')}, {_count(notes, 'note')}"
    last = f"{told}; nothing is published while a fault stands." if faults else f"{told}; read: {counts}."
    return "\n".join((*map(str, sorted(problems, key=lambda problem: problem.level is Level.FAULT)), last))


def as_json(problems: Sequence[Problem], _counts: str) -> str:
    """A list of objects with code, level, file, line, column, path, message, remedy."""
    return json.dumps([_plain(problem) for problem in problems], indent=2, ensure_ascii=False)


def as_github(problems: Sequence[Problem], counts: str) -> str:
    """Workflow commands, which GitHub shows beside the lines of a pull request."""
    return "\n".join(map(_command, problems)) if problems else as_text((), counts)


FORMS: dict[str, Callable[[Sequence[Problem], str], str]] = {"text": as_text, "json": as_json, "github": as_github}


def _plain(problem: Problem) -> dict[str, str | int]:
    place: Place = problem.place
    return {
        "code": problem.code,
        "level": str(problem.level),
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "path": problem.path,
        "message": problem.message,
        "remedy": problem.remedy,
    }


def _command(problem: Problem) -> str:
    place = problem.place
    level = "error" if problem.level is Level.FAULT else "notice"
    parts = [f"file={_property(place.file)}"]
    parts += [f"{name}={number}" for name, number in (("line", place.line), ("col", place.column)) if number]
    where = f"{problem.path}: " if problem.path else ""
    text = _escaped(f"{where}{problem.message}; {problem.remedy}")
    return f"::{level} {','.join(parts)},title={_property(problem.code)}::{text}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
