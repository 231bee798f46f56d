"""Judgement areas of findings."""

import pytest

from generator.importers.report.areas import area_of, pointer

POINTERS = (pointer("care", "children in care"), pointer("leavers", "care leavers?"), pointer("leaders", "supervision"))


@pytest.mark.parametrize(
    ("theme", "text", "area"),
    [
        ("Care leavers", "Homes that are safe.", "leavers"),
        ("", "Homes for care leavers.", "leavers"),
        ("Quality of practice", "Homes for care leavers.", "leavers"),
        ("Care leavers", "Supervision of staff.", "leavers"),
        ("", "Homes for care leavers and children in care.", ""),
        ("", "Plans that are clear.", ""),
        ("", "Plans that are clear, so that children in care know them.", ""),
        ("", "Supervision, so that children in care are safe.", "leaders"),
    ],
)
def test_the_theme_tells_first_and_then_what_the_finding_itself_names(theme: str, text: str, area: str) -> None:
    """Two areas, or an area named only as the purpose, tell nothing."""
    assert area_of(theme, text, POINTERS) == area
