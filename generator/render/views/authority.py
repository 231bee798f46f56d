"""Say what templates see of an authority's page, section by section.

Public: Opening, BriefSentence, Judgements, Findings, Praise, Strengths, Event, Multiple, Neighbours, Region,
Commentary, AuthorityView.
"""

from dataclasses import dataclass

from generator.render.fragment import Html
from generator.render.views.figure import FigureView
from generator.render.views.frame import FrameView
from generator.render.views.grade import GradeView
from generator.render.views.ladder import Ladder
from generator.render.views.ledger import Ledger
from generator.render.views.link import LinkView
from generator.render.views.must import Must
from generator.render.views.prose import Words
from generator.render.views.source import SourceRow
from generator.render.views.stand import StandRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The first screen: the finding, where the place stands, what must improve, how it got there."""

    headline: str
    standfirst: str
    stand: tuple[StandRow, ...]
    stand_title: str
    stand_lines: tuple[str, ...]
    report: LinkView | None
    fine: tuple[str, ...]
    must: Must
    journey: FigureView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefSentence:
    """A sentence of the summary, with where it comes from."""

    text: str
    sources: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgements:
    """Every judgement at the latest inspections, side by side."""

    intro: str
    ladder: Ladder
    figure: FigureView


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What each report asked for, side by side; where there is no ledger, the note says why."""

    ledger: Ledger | None
    figure: FigureView | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Praise:
    """One strength."""

    title: str
    text: str
    fine: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strengths:
    """What the latest report praised, with the way to what is not shown."""

    intro: str
    items: tuple[Praise, ...]
    more: LinkView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An inspection or visit in a list."""

    label: str
    href: str
    when: str
    text: str
    report: LinkView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Multiple:
    """One place among similar ones: name, sign, small drawing, last grade in words."""

    name: str
    href: str
    grade: GradeView
    picture: Html
    words: str
    here: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """The place beside similar ones."""

    figure: FigureView
    multiples: tuple[Multiple, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The place's region beside the country."""

    title: str
    caution: str
    figure: FigureView


@dataclass(frozen=True, slots=True, kw_only=True)
class Commentary:
    """What people wrote about the place, and the ways to what they wrote about its inspections."""

    texts: tuple[Words, ...]
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityView:
    """An authority's page; a section that it lacks is None, or empty."""

    frame: FrameView
    name: str
    called: str
    opening: Opening
    toc: tuple[LinkView, ...]
    brief: tuple[BriefSentence, ...]
    judgements: Judgements | None
    findings: Findings | None
    strengths: Strengths | None
    visits: tuple[Event, ...]
    neighbours: Neighbours | None
    region: Region | None
    commentary: Commentary | None
    responses: tuple[Words, ...]
    sources: tuple[SourceRow, ...]
    downloads: tuple[LinkView, ...]
