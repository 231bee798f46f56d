"""Say what templates see of an authority's page.

Public: Praise, Multiple, Event, BriefSentence, AuthorityView.
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
class Praise:
    """One strength."""

    title: str
    text: str
    fine: str
    href: str = ""


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
class Event:
    """An inspection or visit in a list."""

    label: str
    href: str
    when: str
    text: str
    report: LinkView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefSentence:
    """A sentence of the summary, with where it comes from."""

    text: str
    sources: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityView:
    """An authority's page."""

    frame: FrameView
    name: str
    called: str
    headline: str
    standfirst: str
    stand: tuple[StandRow, ...]
    stand_title: str
    stand_lines: tuple[str, ...]
    report: LinkView | None
    fine: tuple[str, ...]
    brief: tuple[BriefSentence, ...]
    must: Must
    journey: FigureView | None
    toc: tuple[LinkView, ...]
    ladder_intro: str
    ladder: Ladder | None
    ladder_figure: FigureView | None
    ledger: Ledger | None
    ledger_figure: FigureView | None
    ledger_note: str
    praise: tuple[Praise, ...]
    praise_intro: str
    praise_more: LinkView | None
    multiples: tuple[Multiple, ...]
    multiples_figure: FigureView | None
    region_figure: FigureView | None
    commentary: tuple[Words, ...]
    commented: tuple[LinkView, ...]
    responses: tuple[Words, ...]
    response_missing: str
    visits: tuple[Event, ...]
    region_title: str
    caution: str
    sources: tuple[SourceRow, ...]
    downloads: tuple[LinkView, ...]
