"""Say what templates see of what a person wrote.

Public: Words, ProseView.
"""

from dataclasses import dataclass

from generator.render.fragment import Html
from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Prose ready to show: its heading where it has one, its HTML, and who wrote it when."""

    title: str
    body: Html
    by: str = ""
    link: LinkView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseView:
    """A page that a person wrote."""

    frame: FrameView
    headline: str
    standfirst: str
    body: Html
    toc: tuple[LinkView, ...] = ()
    siblings: tuple[LinkView, ...] = ()
