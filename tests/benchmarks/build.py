"""Time whole builds of England as processes, beside other site generators where they are installed.

Run it with `python -m tests.benchmarks.build [RUNS] [--times 10] [--others] [--where FOLDER]`, on a quiet machine.
It prints medians of wall seconds; the others (Hugo, Eleventy, Pelican, MkDocs) make as many Markdown pages without
charts.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, sleep

ROOT = Path(__file__).resolve().parent.parent.parent
GRADELINE = (sys.executable, "-m", "generator", "build")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", nargs="?", type=int, default=5)
    parser.add_argument("--times", type=int, default=0, help="build this many Englands, once")
    parser.add_argument("--others", action="store_true", help="time other generators too")
    parser.add_argument("--where", help="folder to work in: one in memory leaves the disk out of it")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.where) as folder:
        project = Path(folder) / "england"
        shutil.copytree(ROOT / "content", project / "content")
        cases(project, asked.runs)
        if asked.others:
            others(project, Path(folder), asked.runs)
        if asked.times:
            many(project, Path(folder) / "many", asked.times)


def cases(project: Path, runs: int) -> None:
    """England from nothing, from the cache, unchanged, and with one file changed."""
    site, cache = project / "site", project / ".cache"
    page = project / "content/authorities/durham/2022-07-05.yaml"
    words = page.read_text()

    gone = iter(range(1000))

    def away(*folders: Path) -> None:
        for folder in folders:  # not deleted: a disk goes on with that for seconds
            if folder.exists():
                folder.rename(project.with_name(f"gone-{next(gone)}"))

    def nothing() -> None:
        away(site, cache)

    def no_site() -> None:
        away(site, cache / "spare")

    turn = iter(range(1000))

    def one_edit() -> None:
        page.write_text(words.replace("Early help hubs", f"Early help hubs {next(turn)}"))

    build = [*GRADELINE, "--project", str(project)]
    for name, before in (
        ("from nothing", nothing),
        ("from the cache", no_site),
        ("nothing changed", lambda: None),
        ("one inspection changed", one_edit),
    ):
        told(name, timed(build, before, runs))
    page.write_text(words)
    print(f"{sum(1 for _ in site.rglob('*.html')):,} pages, {sum(1 for _ in site.rglob('*')):,} files and folders")
    told("floor: the interpreter alone", timed([sys.executable, "-c", "pass"], lambda: None, runs))
    copy = project / "copy"
    again = [
        sys.executable,
        "-c",
        "import shutil, sys; shutil.copytree(sys.argv[1], sys.argv[2])",
        str(site),
        str(copy),
    ]
    told("floor: as many files written with the same bytes", timed(again, lambda: away(copy), runs))


def timed(command: list[str], before: Callable[[], None], runs: int, where: Path = ROOT) -> list[float]:
    """Wall seconds of each run, after one that is not counted."""
    seconds = []
    for _ in range(runs + 1):
        before()
        start = perf_counter()
        subprocess.run(command, check=True, capture_output=True, cwd=where)
        seconds.append(perf_counter() - start)
    return seconds[1:]


def told(name: str, seconds: list[float]) -> None:
    """Print one row: median, least and most."""
    print(f"{statistics.median(seconds):8.2f} s  {min(seconds):6.2f} to {max(seconds):6.2f}  {name}", flush=True)


def others(project: Path, folder: Path, runs: int) -> None:
    """As many Markdown pages as the site has, through each generator that is installed."""
    texts = [_plain(path) for path in sorted((project / "site").rglob("*.html"))]
    for name, (prepare, command) in OTHERS.items():
        program = shutil.which(command[0])
        if program is None:
            print(f"{'':19}not installed: {name}")
            continue
        place = folder / name
        prepare(place, texts)
        told(f"{name}, {len(texts):,} Markdown pages", timed([program, *command[1:]], _fresh(place), runs, place))


def _fresh(place: Path) -> Callable[[], None]:
    def fresh() -> None:
        for made in ("public", "_site", "output", "built"):
            shutil.rmtree(place / made, ignore_errors=True)

    return fresh


def _plain(page: Path) -> str:
    """The words of a page as Markdown paragraphs."""
    words = re.sub(r"<(script|style|svg).*?</\1>|<[^>]+>", " ", page.read_text(), flags=re.DOTALL)
    lines = [re.sub(r"[^\w ,.:;()–-]", " ", line).strip() for line in words.splitlines()]
    return "\n\n".join(line for line in lines if line)


def _write(folder: Path, texts: list[str], front: str) -> None:
    folder.mkdir(parents=True)
    for number, text in enumerate(texts):
        (folder / f"page-{number}.md").write_text(front.format(number=number) + text)


def _hugo(place: Path, texts: list[str]) -> None:
    _write(place / "content", texts, "---\ntitle: Page {number}\n---\n")
    (place / "config.toml").write_text('baseURL = "https://site.example/"\ntitle = "Pages"\n')
    layout = "<!doctype html><html lang=en><title>{{ .Title }}</title><main>{{ .Content }}</main></html>"
    (place / "layouts/_default").mkdir(parents=True)
    for kind in ("single", "list"):
        (place / f"layouts/_default/{kind}.html").write_text(layout)


def _eleventy(place: Path, texts: list[str]) -> None:
    _write(place / "pages", texts, "---\ntitle: Page {number}\n---\n")


def _pelican(place: Path, texts: list[str]) -> None:
    _write(place / "content", texts, "Title: Page {number}\nDate: 2026-01-01\n\n")


def _mkdocs(place: Path, texts: list[str]) -> None:
    _write(place / "docs", texts, "# Page {number}\n\n")
    (place / "mkdocs.yml").write_text("site_name: Pages\nplugins: []\nsite_dir: built\n")


OTHERS: dict[str, tuple[Callable[[Path, list[str]], None], tuple[str, ...]]] = {
    "Hugo": (_hugo, ("hugo", "--quiet")),
    "Eleventy": (_eleventy, ("eleventy", "--input=pages", "--quiet")),
    "Pelican": (_pelican, ("pelican", "content", "-o", "output", "-q")),
    "MkDocs": (_mkdocs, ("mkdocs", "build", "-q")),
}


def many(project: Path, place: Path, times: int) -> None:
    """England several times over, from nothing and again: seconds, and the most memory of all processes together."""
    multiplied(project, place, times)
    build = [*GRADELINE, "--project", str(place)]
    for name in ("from nothing", "nothing changed"):
        seconds, most = watched(build)
        print(f"{seconds:8.2f} s  {most:6.0f} MB at most in all processes  {times} Englands, {name}", flush=True)


def watched(command: list[str]) -> tuple[float, float]:
    """Wall seconds of one run, and the most memory in MB that its processes had between them, shared pages once."""
    start, most = perf_counter(), 0.0
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    while process.poll() is None:
        most = max(most, sum(map(_memory, _family(process.pid))))
        sleep(0.2)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return perf_counter() - start, most


def _family(pid: int) -> list[int]:
    """A process and those it started."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    try:
        return [pid, *(each for child in children.read_text().split() for each in _family(int(child)))]
    except OSError:
        return [pid]


def _memory(pid: int) -> float:
    """A process's own share of memory, in MB, as Linux tells it; 0 where it has gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def multiplied(project: Path, place: Path, times: int) -> None:
    """Copy the content with every authority `times` over, under names and codes of their own."""
    shutil.copytree(project / "content", place / "content", ignore=shutil.ignore_patterns("authorities"))
    for copy in range(times):
        for folder in sorted((project / "content/authorities").iterdir()):
            _copied(folder, place / "content/authorities" / _named(folder.name, copy), copy)


def _named(slug: str, copy: int) -> str:
    return f"{slug}-{copy}" if copy else slug


def _copied(folder: Path, to: Path, copy: int) -> None:
    shutil.copytree(folder, to)
    if not copy:
        return
    file = to / "authority.yaml"
    text = re.sub(r"^tile:.*\n", "", file.read_text(), flags=re.MULTILINE)
    text = re.sub(r"^(name: .*)$", rf"\1 {copy}", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^(called|known_as|past_names|past_gss):.*\n(?:^[ -].*\n)*", "", text, flags=re.MULTILINE)
    text = re.sub(r"^urn: '(\d+)'", rf"urn: '\g<1>{copy:03}'", text, flags=re.MULTILINE)
    text = re.sub(r"^la_code: .*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"^gss: (\w).*$", lambda found: f"gss: {found[1]}{_number(to.name):08}", text, flags=re.MULTILINE)
    text = re.sub(r"(- \{authority: )([a-z0-9-]+)", lambda found: f"{found[1]}{_named(found[2], copy)}", text)
    text = re.sub(r"^(predecessors|successors): \[(.*)\]$", lambda found: _all_named(found, copy), text, flags=re.M)
    file.write_text(text)


def _all_named(found: re.Match[str], copy: int) -> str:
    return f"{found[1]}: [{', '.join(_named(slug.strip(), copy) for slug in found[2].split(',') if slug.strip())}]"


_NUMBERS: dict[str, int] = {}


def _number(name: str) -> int:
    return _NUMBERS.setdefault(name, 50_000_000 + len(_NUMBERS))


if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(ROOT)
    main()
