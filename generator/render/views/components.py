"""Say what templates see of the page of all components.

Public: Specimen, ComponentsView.
"""

from dataclasses import dataclass

from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class Specimen:
    """One example of a component: the template and the macro that draw it, and what they are given."""

    name: str
    template: str
    macro: str
    given: dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentsView:
    """Every component with its examples."""

    frame: FrameView
    headline: str
    toc: tuple[LinkView, ...]
    components: tuple[tuple[str, tuple[Specimen, ...]], ...]
