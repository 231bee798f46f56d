"""Lay out a card for links that are shared: a place's name, its headline and its journey, in the shape of 1200 by 630.

Public: CARD, SCALE, card.
"""

from dataclasses import replace

from generator.analyse.journey import Journey
from generator.draw.chart import Chart, Mark, Text
from generator.draw.journey import WIDE, journey_chart
from generator.draw.measure import fold
from generator.draw.moved import moved
from generator.draw.stave import levels
from generator.model.framework import Programme

CARD = (800.0, 420.0)
"""The card's width and height, in units of a chart."""

SCALE = 1.5
"""Dots to a unit: what sites that show such cards ask for is 1200 by 630."""

_PAD, _TOP, _TITLE, _LEADING = 24.0, 36.0, 22.0, 27.0
_AROUND, _VISITS = 76.0 + 28 + 26, 24.0 + 28
"""What a journey takes above and below its stave, and for its visits."""


def card(journey: Journey, programme: Programme, headline: str, site: str) -> Chart:
    """The card of one place; `site` is the name of the site that it leads to."""
    width, height = CARD
    lines = fold(headline, _TITLE, width - 2 * _PAD, bold=True)
    top = _TOP + 8 + _LEADING * len(lines)
    around = _AROUND + (_VISITS if journey.visits else 0)
    pitch = min(50.0, (height - top - around) / max(1, len(levels(programme)) - 1))
    layout = replace(WIDE, width=width - 2 * _PAD, pitch=pitch)
    drawn = journey_chart(journey, programme, layout, "")
    marks: list[Mark] = [
        Text(x=_PAD, y=_TOP, words=journey.authority.name, ink="tx-b"),
        Text(x=width - _PAD, y=_TOP, words=site, ink="tx", anchor="end"),
    ]
    for number, line in enumerate(lines, start=1):
        marks.append(Text(x=_PAD, y=_TOP + 2 + _LEADING * number, words=line, ink="tx-h"))
    left = height - drawn.height
    marks.extend(moved(mark, _PAD, left) for mark in drawn.marks)
    return Chart(width=width, height=height, marks=tuple(marks), alt=f"{journey.authority.name}: {headline}")
