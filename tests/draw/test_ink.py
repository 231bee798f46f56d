"""Ink turns a chart into bytes: classes for colours, words as words, the same every time."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from generator.draw.chart import Box, Chart, Diamond, Disc, Hatch, Line, Mark, Square, Text
from generator.draw.chart import Path as Outline
from generator.draw.ink import png, svg, svg_file

PALETTE = {
    "paper": "#ffffff",
    "wash": "#f3f6f9",
    "ink": "#14212e",
    "rule": "#d6dde4",
    "strong": "#3676b0",
    "strong-on": "#ffffff",
    "strong-edge": "#3676b0",
}
ROOT = Path(__file__).resolve().parents[2]


def chart(*marks: Mark, ink: str = "") -> Chart:
    """A drawing of 100 by 50 with these marks."""
    return Chart(width=100, height=50, marks=marks, alt="A drawing", ink=ink)


EVERY = chart(
    Line(runs=(((0, 10), (100, 10)), ((0, 30), (50, 30), (50, 40))), ink="st"),
    Outline(points=((10, 10), (20, 10), (15, 20)), ink="hx strong", title="A place", link="places/a/"),
    Box(x=1, y=2, width=30.04, height=4, ink="bnd"),
    Disc(x=50, y=25, radius=11.5, ink="mk strong", title="July 2022: good"),
    Square(x=20, y=20, side=20.7, ink="mk alert"),
    Diamond(x=80, y=40, across=12, ink="vis"),
    Hatch(x=60, y=0, width=20, height=30, gap=6, ink="hat"),
    Text(x=50, y=25, words="Fish & <chips>", ink="tx", anchor="middle"),
    Text(x=50, y=29, words="G", ink="lt on-strong", anchor="middle"),
)


def drawn(*marks: Mark) -> str:
    """What stands inside the svg element."""
    return re.sub(r"^<svg[^>]*>|</svg>$", "", svg(chart(*marks), "p"))


def test_a_circle_is_written_as_one() -> None:
    """With its classes and nothing else."""
    assert drawn(Disc(x=50, y=25, radius=11.5, ink="mk strong")) == (
        '<circle class="mk strong" cx="50" cy="25" r="11.5"/>'
    )


def test_a_box_is_written_as_a_rectangle_to_a_tenth_of_a_pixel() -> None:
    """30.04 is 30."""
    assert drawn(Box(x=1.25, y=2, width=30.04, height=4, ink="bnd")) == (
        '<rect class="bnd" x="1.2" y="2" width="30" height="4"/>'
    )


def test_a_square_is_a_rectangle_with_round_corners() -> None:
    """Its middle is where the mark stands."""
    found = drawn(Square(x=50, y=25, side=20, ink="mk alert"))
    assert found == '<rect class="mk alert" x="40" y="15" width="20" height="20" rx="2"/>'


def test_level_and_upright_strokes_are_short() -> None:
    """All runs are one path."""
    line = Line(runs=(((0, 10), (100, 10)), ((0, 30), (50, 30), (50, 40), (60, 45))), ink="st")
    assert drawn(line) == '<path class="st" d="M0 10H100M0 30H50V40L60 45"/>'


def test_words_stay_words_with_their_anchor_as_a_class() -> None:
    """And cannot break out of their element."""
    text = Text(x=50, y=25, words="Fish & <chips>", ink="tx", anchor="middle")
    assert drawn(text) == '<text class="tx mid" x="50" y="25">Fish &amp; &lt;chips&gt;</text>'


def test_letters_in_marks_are_centred_by_their_own_class() -> None:
    """No second class for it."""
    text = Text(x=50, y=25, words="G", ink="lt on-strong", anchor="middle")
    assert drawn(text) == '<text class="lt on-strong" x="50" y="25">G</text>'


def test_a_title_is_for_the_pointer() -> None:
    """Inside the shape."""
    assert "<title>July 2022: good</title></circle>" in drawn(
        Disc(x=50, y=25, radius=9, ink="mk strong", title="July 2022: good")
    )


def test_a_link_is_named_by_the_title() -> None:
    """The title stands in the link, beside the shape."""
    place = Outline(points=((10, 10), (20, 10), (15, 20)), ink="hx", title="A & B", link='a/?x="1"')
    assert drawn(place).startswith('<a href="a/?x=&quot;1&quot;"><title>A &amp; B</title><path class="hx" d="M10 10H20')


def test_a_drawing_with_links_is_a_group_and_one_without_an_image() -> None:
    """A reader can step into the first."""
    assert 'role="img" aria-label="A drawing"' in svg(chart(), "p")
    place = Outline(points=((10, 10), (20, 10), (15, 20)), ink="hx", link="a/")
    assert 'role="group"' in svg(chart(place), "p")


def test_a_drawing_without_words_for_it_is_hidden_from_readers() -> None:
    """The words beside it tell the same."""
    assert 'aria-hidden="true"' in svg(Chart(width=9, height=9, marks=(), alt=""), "p")


def test_the_classes_of_the_drawing_stand_on_the_element() -> None:
    """First the page's, then its own."""
    assert svg(chart(ink="here sm"), "p", "narrow").startswith('<svg class="narrow here sm" viewBox="0 0 100 50"')


def test_a_drawing_for_a_page_has_no_styles_and_no_colours() -> None:
    """A strict content security policy would refuse the first; a dark page the second."""
    text = svg(EVERY, "p")
    assert "style" not in text
    assert not re.search(r"#[0-9a-f]{3}|rgb\(", text)


def test_ids_begin_with_the_prefix() -> None:
    """Two drawings on a page do not clash."""
    ids = re.findall(r'id="([^"]+)"', svg(EVERY, "journey-w"))
    assert ids
    assert all(each.startswith("journey-w-") for each in ids)


def test_what_is_written_is_well_formed() -> None:
    """Every kind of mark, on a page and in a file."""
    ElementTree.fromstring(svg(EVERY, "p"))
    ElementTree.fromstring(svg_file(EVERY, PALETTE))


def test_a_file_carries_its_colours_and_paper() -> None:
    """It needs no page, and no style, which a browser does not follow where the site's policy is sent with a file."""
    text = svg_file(EVERY, PALETTE).decode()
    assert 'fill="#3676b0" stroke="#3676b0"' in text
    assert "<style" not in text
    assert "class=" not in text
    assert "style=" not in text
    assert '<rect width="100" height="50" fill="#ffffff"/>' in text
    assert "var(" not in text


def test_a_picture_has_the_size_asked_for() -> None:
    """One and a half dots a unit, unless told otherwise."""
    assert _size(png(EVERY, PALETTE)) == (150, 75)
    assert _size(png(EVERY, PALETTE, scale=1)) == (100, 50)


def _size(data: bytes) -> tuple[int, int]:
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def test_a_picture_holds_no_date_and_no_program() -> None:
    """So that it is the same tomorrow."""
    data = png(EVERY, PALETTE)
    assert b"tIME" not in data
    assert b"Software" not in data


def test_paper_stays_the_colour_of_paper() -> None:
    """And wash that of wash: no shade comes between them."""
    from io import BytesIO

    from PIL import Image

    picture = Image.open(BytesIO(png(chart(Box(x=0, y=0, width=50, height=50, ink="bnd")), PALETTE))).convert("RGB")
    assert picture.getpixel((120, 40)) == (255, 255, 255)
    assert picture.getpixel((40, 40)) == (0xF3, 0xF6, 0xF9)


PROGRAM = """
import hashlib
from tests.draw.test_ink import EVERY, PALETTE
from generator.draw.ink import png, svg, svg_file
print(hashlib.sha256(svg(EVERY, "p").encode() + svg_file(EVERY, PALETTE) + png(EVERY, PALETTE)).hexdigest())
"""


def _in_a_process(program: str, seed: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin", "HOME": str(Path.home())},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_a_picture_is_the_same_whether_its_ground_is_kept_or_drawn() -> None:
    """Ground of another drawing of that size is not taken for it."""
    grounded = [replace(EVERY, ground=count) for count in (3, 5)]
    other = replace(EVERY, marks=EVERY.marks[::-1], ground=3)
    assert {png(each, PALETTE) for each in (*grounded, *grounded)} == {png(EVERY, PALETTE)}
    assert png(other, PALETTE) == png(replace(other, ground=0), PALETTE) != png(EVERY, PALETTE)


def test_bytes_are_the_same_in_every_process() -> None:
    """Whatever the hash seed."""
    assert _in_a_process(PROGRAM, "1") == _in_a_process(PROGRAM, "2")


def test_matplotlib_waits_until_a_picture_is_drawn() -> None:
    """Importing it takes longer than an unchanged build, and a drawing of vectors does without."""
    program = (
        "import sys; from tests.draw.test_ink import EVERY, PALETTE; from generator.draw.ink import svg, svg_file; "
        "svg(EVERY, 'p'), svg_file(EVERY, PALETTE); print('matplotlib' in sys.modules)"
    )
    assert _in_a_process(program, "0") == "False"


def test_a_letter_that_the_face_lacks_is_drawn_as_a_box_without_a_word() -> None:
    """Warnings are errors here: a name in another script is no mistake of the user's."""
    words = Text(x=10, y=25, words="\u6771\u4eac \u0645 \U0001f600", ink="tx")
    assert png(chart(words), PALETTE) != png(chart(), PALETTE)


def test_words_of_one_class_that_follow_one_another_share_it() -> None:
    """Once, on their group; a year of an axis bears no class of its own."""
    years = [Text(x=x, y=20, words=words, ink="tx-s", anchor="middle") for x, words in ((5, "2010"), (40, "2014"))]
    assert drawn(*years, Text(x=0, y=9, words="Good", ink="tx-g")) == (
        '<g class="tx-s mid"><text x="5" y="20">2010</text><text x="40" y="20">2014</text></g>'
        '<text class="tx-g" y="9">Good</text>'
    )


def test_a_drawing_with_links_is_heard_as_its_links() -> None:
    """What stands between them is hidden from a reader who hears the page; the links are named by their titles."""
    made = svg(
        chart(
            Text(x=0, y=9, words="Good", ink="tx-g"),
            Disc(x=9, y=9, radius=12, ink="hit", title="July 2022: good", link="a/"),
        ),
        "p",
    )
    assert 'role="group"' in made
    assert made.endswith(
        '<g aria-hidden="true"><text class="tx-g" y="9">Good</text></g>'
        '<a href="a/"><title>July 2022: good</title><circle class="hit" cx="9" cy="9" r="12"/></a></svg>'
    )


def test_links_of_one_class_that_follow_one_another_share_it() -> None:
    """Once, on their group."""
    marks = [Disc(x=x, y=9, radius=12, ink="hit", title=f"{x}", link=f"{x}/") for x in (9, 40)]
    assert drawn(*marks) == (
        '<g class="hit"><a href="9/"><title>9</title><circle cx="9" cy="9" r="12"/></a>'
        '<a href="40/"><title>40</title><circle cx="40" cy="9" r="12"/></a></g>'
    )
