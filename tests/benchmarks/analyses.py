"""Time every analysis of the whole country after loading, and of ten times as much.

Run it with `python -m tests.benchmarks.analyses`; it prints milliseconds (the best of five) and leaves with 1 where
all of them together take 0.3 seconds or more, or ten times the data takes more than ten times the time.
"""

import gc
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import process_time

from generator.analyse.changes import by_month, changes
from generator.analyse.cut import Cut
from generator.analyse.ledger import ledger
from generator.analyse.movement import counts, flow, moves, since_first
from generator.analyse.neighbours import company
from generator.analyse.standing import standing
from generator.analyse.summary import summary
from generator.analyse.timing import timing
from generator.analyse.topics import lists, raisings, returns, uses
from generator.analyse.trend import trends, yearly
from generator.load.content import load_site
from generator.model.site import Site

CONTENT = Path(__file__).resolve().parent.parent.parent / "content"
LIMIT = 0.3


def main() -> int:
    """Print the times, and return the exit code."""
    site = load_site(CONTENT).site
    events = sum(map(len, site.inspections.values()))
    once, tenfold = measured(site), measured(multiplied(site, 10))
    print(
        f"{len(site.authorities)} authorities, {events} inspections and visits; milliseconds, then ten times the data"
    )
    for name, seconds in once.items():
        print(f"{seconds * 1000:8.1f} {tenfold[name] * 1000:8.1f}  {name}")
    whole, more = sum(once.values()), sum(tenfold.values())
    print(f"{whole * 1000:8.1f} {more * 1000:8.1f}  all ({more / whole:.1f} times)")
    return 0 if whole < LIMIT and more <= 10 * whole else 1


def measured(site: Site) -> dict[str, float]:
    """Seconds that each analysis of the site takes, the best of five runs."""
    return {name: best(run) for name, run in analyses(site).items()}


def best(run: Callable[[], object], times: int = 5) -> float:
    """Seconds of computing that the quickest of some runs took, without the collection of garbage, as `timeit` does."""
    gc.disable()
    found = []
    for _ in range(times):
        start = process_time()
        run()
        found.append(process_time() - start)
    gc.enable()
    return min(found)


def analyses(site: Site) -> dict[str, Callable[[], object]]:
    """Everything that a whole site needs to know, by name."""
    day = site.settings.as_at
    cut, slugs = Cut(as_at=day), [authority.slug for authority in site.authorities]
    lines = [judgement.id for judgement in site.programme.judgements]
    held, waiting = standing(site, day), timing(site, day).waits
    return {
        "standing, both schemes": lambda: [standing(site, day, scheme=scheme) for scheme in ("ons", "ofsted")],
        "trend, every judgement": lambda: trends(site, yearly(site, day)),
        "movement, every judgement": lambda: movement(site, cut, lines),
        "timing": lambda: timing(site, day),
        "neighbours": lambda: [company(site, held, slug) for slug in slugs],
        "ledgers": lambda: [ledger(site, slug, cut) for slug in slugs],
        "topics": lambda: [uses(site, cut), lists(site, cut), returns(site, cut), raisings(site, cut)],
        "changes": lambda: by_month(changes(site, cut)),
        "summaries": lambda: [summary(site, slug, day, waiting) for slug in slugs],
    }


def movement(site: Site, cut: Cut, lines: list[str]) -> object:
    """Moves of every authority, counts, flows and comparisons with the first, on every line."""
    found = [move for each in site.inspections.values() for move in moves(site.programme, each, cut)]
    return [(counts(found, line), flow(site.programme, found, line), since_first(site, cut, line)) for line in lines]


def multiplied(site: Site, times: int) -> Site:
    """The same site with each authority there several times over, under other slugs."""
    places = [
        replace(authority, slug=f"{authority.slug}-{number}" if number else authority.slug)
        for number in range(times)
        for authority in site.authorities
    ]
    events = {
        f"{slug}-{number}" if number else slug: inspections
        for number in range(times)
        for slug, inspections in site.inspections.items()
    }
    return replace(site, authorities=tuple(sorted(places, key=lambda place: place.name)), inspections=events)


if __name__ == "__main__":
    sys.exit(main())
