"""Names in letters that no face here has: pages keep them, charts box them, and nobody is told of glyphs."""

from pathlib import Path

from tests.harden.amounts import tried
from tests.harden.working import a_project, command

NAMES = {
    "northshire": "北方郡 محافظة الشمال שָׁלוֹם उत्तर प्रदेश",
    "southshire": "🏛️ 👩‍👩‍👧‍👦 🇬🇧 Nö̈̈rth s̷h̷i̷r̷e̷ 𐎠𐎡𐎢 𝔑𝔬𝔯𝔱𝔥",
}
"""Chinese, Arabic, Hebrew with points, Devanagari; pictures, marks upon marks, letters beyond the first plane."""


def test_names_in_any_letters_are_drawn_without_a_warning(tmp_path: Path) -> None:
    """The build says nothing of glyphs or fonts, and each page has the name as it was written."""
    project = a_project(tmp_path / "p")
    for slug, name in NAMES.items():
        place = project / f"content/authorities/{slug}/authority.yaml"
        text = place.read_text(encoding="utf-8")
        place.write_text(text.replace(f"name: {slug.capitalize()}", f"name: {name}"), encoding="utf-8")
    done = command("build", "--project", project, "--jobs", "1")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "glyph" not in (done.stdout + done.stderr).lower()
    assert "warning" not in (done.stdout + done.stderr).lower()
    for slug, name in NAMES.items():
        folder = project / f"site/authorities/{slug}"
        assert name in (folder / "index.html").read_text(encoding="utf-8")
        assert (folder / "figures/card.png").read_bytes().startswith(b"\x89PNG")
    tried("content: letters of all scripts", len(NAMES))
