"""Topics given by the phrases agree with topics given by reading, on findings that the phrases were not tuned on.

`labels.csv` holds facts only: a report's path below the collection, the page and number of a finding in it, a mark
(the first eight hexadecimal digits of the SHA-256 of its first forty letters, in lower case), the half of the sample,
and the topics that one reading gave it before the phrases were tuned. Shares are micro-averaged: every pair of a
finding and a topic counts once.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest

from generator.importers.classify import OTHER, Classifier
from generator.importers.names import Names
from generator.importers.record import ReadFinding, Record
from generator.importers.report.reader import read_report
from generator.load.vocabulary import read_topics

pytestmark = pytest.mark.collection

HALVES = ("tuning", "held-out")
LETTERS = 40
MATCHED_LEAST = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A finding as the reader reads it, with the topics that one reading gave it."""

    half: str
    finding: ReadFinding
    topics: frozenset[str]


@dataclass(slots=True)
class Tally:
    """How given topics compare with labelled ones: right, given in excess, and missed, by topic."""

    findings: int = 0
    other: int = 0
    right: Counter[str] = field(default_factory=Counter)
    excess: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, given: frozenset[str], labelled: frozenset[str]) -> None:
        self.findings += 1
        self.other += given == {OTHER}
        self.right.update(given & labelled)
        self.excess.update(given - labelled - {OTHER})
        self.missed.update(labelled - given)

    @property
    def precision(self) -> float:
        """Share of the given pairs that are right, 0 to 1."""
        return share(self.right.total(), self.excess.total())

    @property
    def recall(self) -> float:
        """Share of the labelled pairs that were given, 0 to 1."""
        return share(self.right.total(), self.missed.total())

    @property
    def other_share(self) -> float:
        """Share of the findings that are only `other`, 0 to 1."""
        return self.other / self.findings


def share(part: int, rest: int) -> float:
    return part / (part + rest) if part + rest else 1.0


def mark(text: str) -> str:
    """What tells a finding from its neighbours without keeping its words."""
    letters = re.sub(r"[^a-z]", "", text.lower())[:LETTERS]
    return sha256(letters.encode()).hexdigest()[:8]


def rows(root: Path) -> list[dict[str, str]]:
    with (root / "tests" / "importers" / "labels.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def findings_of(collection: Path, report: str) -> tuple[ReadFinding, ...]:
    record = read_report((collection / "reports" / report).read_bytes(), report, Names())
    return record.findings if isinstance(record, Record) else ()


def match(rows: Iterable[dict[str, str]], collection: Path) -> Iterator[Labelled]:
    """The labelled findings that the reader still reads, found by their mark within their report."""
    reports: dict[str, dict[str, ReadFinding]] = {}
    for row in rows:
        name = row["report"]
        if name not in reports:
            reports[name] = {mark(finding.text): finding for finding in findings_of(collection, name)}
        finding = reports[name].get(row["mark"])
        if finding is not None:
            yield Labelled(half=row["half"], finding=finding, topics=frozenset(row["topics"].split()))


@pytest.fixture(scope="module")
def classifier(root: Path) -> Classifier:
    """The classifier that an import uses."""
    return Classifier(read_topics("topics.yaml", (root / "content" / "topics.yaml").read_bytes()).value or ())


@pytest.fixture(scope="module")
def labelled(root: Path, collection: Path) -> list[Labelled]:
    """Every labelled finding that the reader reads."""
    return list(match(rows(root), collection))


@pytest.fixture(scope="module")
def tallies(classifier: Classifier, labelled: list[Labelled]) -> dict[str, Tally]:
    """The comparison on each half."""
    tallies = {half: Tally() for half in HALVES}
    for one in labelled:
        given = classifier.topics(one.finding.text, one.finding.area)
        tallies[one.half].add(frozenset(given), one.topics)
    return tallies


def table(tallies: dict[str, Tally]) -> str:
    """The comparison as text: both halves, then each topic on the half that the phrases were not tuned on."""
    lines = ["", f"{'':24}{'findings':>9}{'precision':>10}{'recall':>8}{'other':>7}"]
    for half, tally in tallies.items():
        lines.append(f"{half:24}{tally.findings:9}{tally.precision:10.3f}{tally.recall:8.3f}{tally.other_share:7.3f}")
    lines.append(f"{'by topic, held-out':24}{'right':>9}{'excess':>10}{'missed':>8}")
    last = tallies["held-out"]
    for topic in sorted({*last.right, *last.excess, *last.missed}):
        lines.append(f"{topic:24}{last.right[topic]:9}{last.excess[topic]:10}{last.missed[topic]:8}")
    return "\n".join(lines)


def test_the_table_is_printed(tallies: dict[str, Tally], capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever runs the collection sees precision, recall and the share of `other`."""
    shown = table(tallies)
    with capsys.disabled():
        print(shown)
    assert all(half in shown for half in HALVES)


def test_the_labels_still_belong_to_findings_that_are_read(root: Path, labelled: list[Labelled]) -> None:
    """The reader and the labels mean the same findings."""
    assert len(labelled) >= MATCHED_LEAST * len(rows(root))


def test_given_topics_are_right_on_the_held_out_half(tallies: dict[str, Tally]) -> None:
    """At least 85 in 100 topics that are given are also labelled."""
    assert tallies["held-out"].precision >= 0.85


def test_few_topics_are_missed_on_the_held_out_half(tallies: dict[str, Tally]) -> None:
    """At least 80 in 100 labelled topics are given."""
    assert tallies["held-out"].recall >= 0.80


def test_few_findings_are_other_on_the_held_out_half(tallies: dict[str, Tally]) -> None:
    """Fewer than one finding in ten has no topic."""
    assert tallies["held-out"].other_share < 0.10
