"""Plan a drawing of a journey: its measurements at two widths, where time and levels stand, and the ground taken.

Public: Layout, WIDE, NARROW, Plan, plan, ends.
"""

from dataclasses import dataclass, replace
from datetime import date

from generator.analyse.journey import Journey
from generator.draw.measure import width
from generator.draw.pens import pen
from generator.draw.room import Extent, Room
from generator.draw.stave import Stave, levels
from generator.draw.timeline import Era, Timeline, ending, eras, timeline
from generator.model.framework import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The measurements of one width of drawing, in pixels."""

    width: float
    gutter: float
    top: float
    pitch: float
    foot: float
    lane: float
    axis: float
    below: float
    head: float
    radius: float
    small: float
    word: str
    leading: float
    narrow: bool


WIDE = Layout(
    width=792,
    gutter=126,
    top=76,
    pitch=54,
    foot=28,
    lane=24,
    axis=28,
    below=26,
    head=52,
    radius=11.5,
    small=10.5,
    word="tx-g",
    leading=16,
    narrow=False,
)
NARROW = Layout(
    width=340,
    gutter=82,
    top=78,
    pitch=46,
    foot=28,
    lane=24,
    axis=20,
    below=26,
    head=54,
    radius=9.5,
    small=9,
    word="tx-s",
    leading=14,
    narrow=True,
)
MARGIN = 4
"""Clear of the right edge, in pixels."""

BELOW = 4
"""How far words of the stave may reach below its foot, in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A drawing in the making: what is drawn, where things stand, and the ground that is taken.

    `ends` is the day from which no grade is given on the journey's line, None where none has come; `eras` are the
    families of frameworks begun by the journey's day.
    """

    journey: Journey
    programme: Programme
    layout: Layout
    time: Timeline
    stave: Stave
    room: Room
    ends: date | None
    eras: tuple[Era, ...]

    @property
    def foot(self) -> float:
        """Where bands and upright lines stop."""
        return self.stave.last + self.layout.foot

    @property
    def lane(self) -> float:
        """The middle of the lane for visits."""
        return self.foot + self.layout.lane

    @property
    def axis(self) -> float:
        """The line of years: below the lane, or at the foot where there are no visits."""
        return self.lane + self.layout.axis if self.journey.visits else self.foot

    @property
    def left(self) -> float:
        """Where the stave begins: at the gutter, or where a new council opened."""
        opened = self.journey.authority.opened
        return self.time.x(opened) if opened else self.stave.left

    @property
    def right(self) -> float:
        """Where it ends: at the edge, or where a council closed."""
        closed = self.journey.authority.closed
        return self.time.x(closed) if closed and self.journey.closed else self.stave.right


def plan(journey: Journey, programme: Programme, layout: Layout) -> Plan:
    """Where everything stands in one drawing of a journey; the gutter grows for words longer than it was made for."""
    layout = replace(layout, gutter=max(layout.gutter, _widest(programme, layout) + layout.radius + 2))
    end = layout.width - (MARGIN / 2 if layout.narrow else MARGIN)
    stave = Stave(levels=levels(programme), left=layout.gutter, right=layout.width, top=layout.top, pitch=layout.pitch)
    return Plan(
        journey=journey,
        programme=programme,
        layout=layout,
        time=timeline(programme, journey.as_at, layout.gutter, end),
        stave=stave,
        room=Room(bounds=Extent(left=0, top=0, right=layout.width, bottom=stave.last + layout.foot + BELOW)),
        ends=ends(journey, programme),
        eras=eras(programme, journey.as_at),
    )


def ends(journey: Journey, programme: Programme) -> date | None:
    """The day from which no grade is given on the journey's line; None where none has come, or the place had closed."""
    day, closed = ending(programme, journey.line, journey.as_at), journey.authority.closed
    return None if closed and journey.closed and day and day > closed else day


def _widest(programme: Programme, layout: Layout) -> float:
    """The width of the longest single word of the levels: words are not broken."""
    size = pen(layout.word).size
    return max(width(word, size) for level in levels(programme) for word in level.word.split())
