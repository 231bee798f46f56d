"""Compose small reports as PDF in each layout, in our own words, for tests to read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from textwrap import wrap

import matplotlib
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from generator.importers.names import Names
from generator.model.authority import Authority

_FONTS = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
_TOP, _FOOT, _STEP = 770.0, 100.0, 15.0
PAGE = "\f"
"""Among items, starts a new page."""


def a_place(slug: str = "marchford", name: str = "Marchford", urn: str = "80001") -> Authority:
    """An authority that no one has heard of."""
    return Authority(slug=slug, name=name, called=name, urn=urn, la_code="", gss="", type="County", regions={})


def known(*places: Authority) -> Names:
    """The known names: Marchford's, unless others are given."""
    return Names.of(places or (a_place(),))


@dataclass(slots=True)
class Sheets:
    """A PDF as it is composed, line by line down each page; `head` and `foot` stand on every page but the first."""

    foot: str = ""
    head: str = ""
    data: BytesIO = field(default_factory=BytesIO)
    y: float = _TOP
    number: int = 1
    canvas: Canvas = field(init=False)

    def __post_init__(self) -> None:
        for name, file in (("Plain", "DejaVuSans.ttf"), ("Heavy", "DejaVuSans-Bold.ttf")):
            if name not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(TTFont(name, str(_FONTS / file)))
        self.canvas = Canvas(self.data, pagesize=(595, 842), invariant=1)

    def line(self, text: str, *, left: float = 72, bold: bool = False, size: float = 12) -> "Sheets":
        """One line of text, on a new page where this one is full."""
        if self.y < _FOOT:
            self.page()
        self.canvas.setFont("Heavy" if bold else "Plain", size)
        self.canvas.drawString(left, self.y, text)
        self.y -= _STEP
        return self

    def lines(self, *texts: str, left: float = 72, bold: bool = False) -> "Sheets":
        """Lines one below the other."""
        for text in texts:
            self.line(text, left=left, bold=bold)
        return self

    def item(self, marker: str, text: str, *, left: float = 72, hang: float = 20, width: int = 62) -> "Sheets":
        """A list item, its marker at `left`, wrapped at `width` characters under its first word."""
        first, *rest = wrap(text, width)
        self.line(f"{marker} {first}", left=left)
        return self.lines(*rest, left=left + hang)

    def items(self, texts: Sequence[str], *, marker: str = "◼", start: int = 0) -> "Sheets":
        """List items with a bullet, or with numbers from `start`; PAGE among them starts a new page."""
        number = start
        for text in texts:
            if text == PAGE:
                self.page()
                continue
            self.item(f"{number}." if start else marker, text)
            number += 1
        return self

    def prose(self, text: str, width: int = 70) -> "Sheets":
        """A paragraph."""
        return self.lines(*wrap(text, width))

    def page(self) -> "Sheets":
        """A new page, with its header and footer if there are any."""
        self.canvas.showPage()
        self.number, self.y = self.number + 1, _TOP
        self.canvas.setFont("Plain", 10)
        if self.head:
            self.canvas.drawString(72, 800, self.head)
        if self.foot:
            self.canvas.drawString(72, 40, f"{self.foot} {self.number}")
        return self

    def pdf(self, **protect: str) -> bytes:
        """The finished bytes; `password` encrypts them."""
        if "password" in protect:
            self.canvas.setEncrypt(protect["password"])
        self.canvas.save()
        return self.data.getvalue()


ILACS_2018 = (
    ("The impact of leaders on social work practice with children and families", "Outstanding"),
    ("The experiences and progress of children who need help and protection", "Good"),
    ("The experiences and progress of children in care and care leavers", "Requires improvement to be good"),
    ("Overall effectiveness", "Good"),
)
ILACS_2023 = (
    ("The impact of leaders on social work practice with children and families", "Good"),
    ("The experiences and progress of children who need help and protection", "Good"),
    ("The experiences and progress of children in care", "Outstanding"),
    ("The experiences and progress of care leavers", "Requires improvement to be good"),
    ("Overall effectiveness", "Good"),
)
ILACS_2026 = ILACS_2023[:4]
TWO = ("Plans that say who does what by when.", "How soon new workers meet their families.")


def an_ilacs_report(
    *,
    place: str = "Marchford",
    dates: str = "Inspection dates: 9 May to 20 May 2022",
    rows: Sequence[tuple[str, str]] = ILACS_2018,
    heading: Sequence[str] = ("What needs to improve?",),
    items: Sequence[str] = TWO,
    marker: str = "◼",
    repeated: Sequence[str] | None = None,
    foot: str = "9 May to 20 May 2022",
    note: str = "",
) -> bytes:
    """A report in the layout of 2018 to 2026; `repeated` are the section headings, from `rows` unless given."""
    sheets = Sheets(foot=foot)
    sheets.line(f"Inspection of {place} local authority", bold=True, size=18)
    sheets.line("children’s services", bold=True, size=18)
    sheets.line(dates).line("Judgement Grade", bold=True)
    for title, grade in rows:
        sheets.lines(*wrap(title, 36)).line(grade)
    sheets.prose("Children here get help that fits. Much has changed since the last visit, mostly for the better.")
    sheets.page()
    for line in heading:
        sheets.line(line, bold=True)
    sheets.items(items, marker=marker)
    for repeat in repeated if repeated is not None else [f"{title}: {grade.lower()}" for title, grade in rows[:-1]]:
        sheets.lines(*wrap(repeat, 56), bold=True)
        sheets.prose("1. Workers know their families and visit them often. Managers ask what each plan did.")
    if note:
        sheets.line(note, size=9)
    sheets.page().prose("This closing page says who inspects and where to write for a copy in another format.")
    return sheets.page().pdf()


SIF = (
    ("1. Children who need help and protection", "Requires improvement"),
    ("2. Children looked after and achieving permanence", "Good"),
    ("2.1 Adoption performance", "Outstanding"),
    ("2.2 Experiences and progress of care leavers", "Inadequate"),
    ("3. Leadership, management and governance", "Requires improvement"),
)


BOARD = ("The Local Safeguarding Children Board (LSCB)", "The Local Safeguarding Children Board is good")


@dataclass(frozen=True, kw_only=True)
class Block:
    """A heading of a SIF report and the items below it, numbered from `start` or with a bullet where that is 0.

    A leading '#' makes an item a theme line; PAGE starts a new page.
    """

    heading: str
    items: Sequence[str] = ()
    start: int = 1
    bold: bool = True
    marker: str = "•"


def a_sif_report(
    *,
    place: str = "Marchford County Council",
    title: str = "Inspection of services for children in need of help and",
    dates: str = "Inspection date: 3 March 2015 – 25 March 2015",
    published: str = "Report published: 13 May 2015",
    headline: Sequence[str] = ("Children’s services in Marchford require improvement to", "be good"),
    rows: Sequence[tuple[str, str]] = SIF,
    contents: Sequence[str] = ("Recommendations 4", "Summary for children 5"),
    blocks: Sequence[Block] = (Block(heading="Recommendations", items=TWO),),
    after: str = "Summary for children and young people",
    history: Sequence[str] = (),
    repeated: Sequence[str] = (),
    board: Sequence[str] = BOARD,
    board_items: Sequence[str] = ("The board should look at its own training.",),
) -> bytes:
    """A report of the single inspection framework, with the board's part at its end unless `board` is empty."""
    sheets = Sheets()
    sheets.line(place, bold=True, size=18).lines(title, "protection, children looked after and care leavers", bold=True)
    sheets.line(dates).line(published).lines(*headline, bold=True)
    for row, grade in rows:
        sheets.lines(*wrap(row, 42)).line(grade)
    sheets.page().line("Contents", bold=True).lines(*contents)
    sheets.page().line("The local authority", bold=True).lines(*history)
    sheets.prose("Families find the right door at the first knock. Leaders know this and want to keep it so.")
    sheets.page()
    for block in blocks:
        _block(sheets, block)
    if after:
        sheets.line(after, bold=True)
        sheets.items(("Most children told us that they like their worker.",), start=max(9, _next(blocks)))
    for repeat in repeated:
        sheets.lines(*wrap(repeat, 60), bold=True).prose("90. Workers see children alone and write down what they say.")
    if board:
        sheets.page().lines(*board, bold=True).line("Recommendations", bold=True)
        sheets.items(board_items, start=1)
        sheets.line("Inspection findings – the Local Safeguarding Children Board", bold=True)
    return sheets.page().pdf()


def _next(blocks: Sequence[Block]) -> int:
    """The number that comes after the last list's: lists in these reports run on into the strengths."""
    return max((block.start + sum(text[:1] not in "#" + PAGE for text in block.items) for block in blocks), default=1)


def _block(sheets: Sheets, block: Block) -> None:
    sheets.line(block.heading, bold=block.bold)
    number = block.start
    for text in block.items:
        if text == PAGE:
            sheets.page()
        elif text.startswith("#"):
            sheets.line(text[1:])
        else:
            sheets.item(f"{number}." if block.start else block.marker, text)
            number += 1


def a_tlac_report(
    *,
    place: str = "Marchford County Council",
    grade: str = "Grade 3 (Adequate)",
    record: str = "Adequate",
    lists: Sequence[tuple[str, Sequence[str]]] = (("Immediately:", TWO), ("Within three months:", TWO[:1])),
) -> bytes:
    """A report of the targeted inspections of 2013."""
    sheets = Sheets(head=f"{place} Inspection of looked after children services")
    sheets.lines("Inspection of looked after children", "services", place, bold=True)
    sheets.line("Inspection dates: 8 – 12 July 2013").line("Published: 16 August 2013")
    sheets.page().line("Contents", bold=True).line("Overall effectiveness of services for looked after children 4")
    sheets.page().line("About this inspection", bold=True).prose("1. Inspectors met children and read their files.")
    sheets.page().line("Overall effectiveness of services for looked after children and", bold=True)
    sheets.line("young people", bold=True).line(grade, bold=True).prose("8. Most children are well placed.")
    sheets.line("Areas for improvement", bold=True)
    sheets.item("15.", "In order to improve services, the local authority should take the following action.")
    for when, items in lists:
        sheets.line(when, left=100, bold=True)
        for text in items:
            sheets.item("•", text, left=100)
    sheets.line("Outcomes for looked after children", bold=True).prose("16. Children do well at school.")
    sheets.page().line("Record of main findings", bold=True).line("Services for looked after children", bold=True)
    sheets.line(f"Overall effectiveness {record}", bold=True)
    return sheets.page().pdf()
