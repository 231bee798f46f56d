"""Reading the programme of inspection."""

from pathlib import Path

import pytest

from generator.load.programme import read_programme
from generator.model.grade import NoGrade
from tests.building.content import SOUND

FILE = (SOUND / "frameworks.yaml").read_text(encoding="utf-8")

COUNTS = """\
counts:
  - {since: 2018, day: 03-31, published_by: 04-30}
  - {since: 2018, day: 03-31, published_by: 05-31}
"""
"""Days of counting, two for one year."""


def told(before: str, after: str) -> list[tuple[str, str]]:
    """Code and key path of what is wrong once one text is put for another."""
    assert before in FILE
    read = read_programme("frameworks.yaml", FILE.replace(before, after, 1).encode())
    return [(one.code, one.path) for one in read.problems]


def test_englands_frameworks_are_sound(root: Path) -> None:
    """Seven frameworks; each grade knows its scale, and the last gives no overall grade."""
    programme = read_programme("frameworks.yaml", (root / "content/frameworks.yaml").read_bytes()).value
    assert programme is not None
    assert [one.id for one in programme.frameworks] == [
        "slac",
        "cpi",
        "tlac",
        "sif",
        "ilacs-2018",
        "ilacs-2023",
        "ilacs-2026",
    ]
    assert programme.framework("slac").scale.grade("adequate").scale == "four-point-2009"
    assert programme.framework("ilacs-2026").absence("overall") is NoGrade.NOT_GIVEN


@pytest.mark.parametrize(
    ("before", "after", "code", "path"),
    [
        ("scale: new", "scale: newer", "unknown-word", "frameworks[1].scale"),
        ("headline: overall", "headline: over-all", "unknown-word", "frameworks[0].headline"),
        ("kinds: [inspection]", "kinds: [inspector]", "unknown-word", "frameworks[0].kinds[0]"),
        ("judgement: leaders", "judgement: leader", "unknown-word", "frameworks[1].areas[1].judgement"),
        ("within: overall", "within: all", "unknown-word", "frameworks[0].areas[1].within"),
        ("id: ilacs", "id: sif", "repeated-id", "frameworks[1].id"),
        ("until: 2018-08-31", "until: 2013-08-31", "reversed-dates", "frameworks[0].until"),
        ("standing: true", "standing: yes", "wrong-type", "frameworks[0].standing"),
        ("frameworks:", f"{COUNTS}frameworks:", "repeated-id", "counts[1].since"),
        ("frameworks:", f"{COUNTS.replace('03-31', '02-29')}frameworks:", "bad-date", "counts[0].day"),
        ("frameworks:", f"{COUNTS.replace('04-30', '30 April')}frameworks:", "bad-date", "counts[0].published_by"),
        ("tone: strong", "tone: srtong", "unknown-word", "scales[0].grades[0].tone"),
        ("years: 2014–18", "years: 2014–18\n    absent: {lscb: missing}", "unknown-word", "frameworks[0].absent.lscb"),
    ],
)
def test_what_does_not_hold_together_is_told_at_its_key(before: str, after: str, code: str, path: str) -> None:
    """Scales, lines of judgement, kinds and areas refer to each other."""
    assert (code, path) in told(before, after)
