"""Draw authorities as a map of equal hexagons, each with the letter of its grade, with lines between regions.

Public: Place, map_chart, map_figure.

Pointed hexagons 32 wide, odd rows half a hexagon to the right, row 0 at the bottom, each drawn at 96.5% so that paper
shows between them. Strokes above and below the letter tell grades apart once more, where colours are not seen.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, dist, pi, sin, sqrt

from generator.draw.chart import Chart, Line, Mark, Path, Point, Text
from generator.draw.figure import Figure, Key, Table
from generator.draw.measure import width
from generator.draw.room import Extent, extent
from generator.draw.signs import outcome_in_words, sign, tone
from generator.model.authority import Authority, Region
from generator.model.grade import Grade, Outcome, Tone

ACROSS = 32.0
RADIUS = ACROSS / sqrt(3)
PITCH = RADIUS * 1.5
DRAWN = 0.965
SIDE = 84.0
"""Room for the names of regions at the left and right of the map, in pixels."""

LEAST = 520.0
"""The narrowest drawing, in pixels: pages stretch it to their width, and three hexagons would be huge."""

STROKES: Mapping[str, tuple[tuple[Point, Point], ...]] = {
    Tone.STRONG: (((-6.0, 11.0), (6.0, 11.0)),),
    Tone.MIDDLE: (((-6.0, 9.5), (6.0, 9.5)), ((-4.0, 12.5), (4.0, 12.5))),
    Tone.LIGHT: (((-5.0, -12.0), (5.0, -12.0)), ((-6.0, 11.0), (6.0, 11.0))),
    Tone.ALERT: (((-4.0, -10.5), (4.0, -13.5)), ((-4.0, 12.5), (4.0, 9.5))),
}
"""The strokes of each tone from the middle of its hexagon; the strongest has none."""

NAME = 12
"""The type size of a region's name."""

FAR = 46.0
"""A region's name further than this from its nearest hexagon is joined to it by a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One authority on the map: its outcome, its region's id, and where its hexagon leads."""

    authority: Authority
    outcome: Outcome
    region: str
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """Where hexagons stand: the middle of each, by place, and the size of the drawing."""

    places: tuple[Place, ...]
    middles: tuple[Point, ...]
    width: float
    height: float


def map_figure(
    places: Sequence[Place],
    regions: Sequence[Region],
    id: str,
    title: str,
    subtitle: str,
    source: str = "",
    notes: tuple[str, ...] = (),
) -> Figure:
    """The map with its key and a table by region; one drawing serves every width."""
    names = {region.id: region.name for region in regions}
    alt = f"Map of {len(places)} hexagons, one a place, with the letter of its grade."
    outcomes = {_order(place.outcome): place.outcome for place in places}
    rows = sorted(places, key=lambda place: (names.get(place.region, ""), place.authority.name))
    return Figure(
        id=id,
        title=title,
        subtitle=subtitle,
        wide=map_chart(places, regions, alt),
        narrow=None,
        table=Table(
            caption=f"{subtitle} By region",
            columns=("Place", "Region", "Grade"),
            rows=tuple((place.authority.name, names.get(place.region, ""), place.outcome) for place in rows),
        ),
        key=tuple(Key(mark=outcomes[at], words=_words(outcomes[at])) for at in sorted(outcomes)),
        source=source,
        notes=notes,
    )


def map_chart(places: Sequence[Place], regions: Sequence[Region], alt: str) -> Chart:
    """The hexagons, the lines between their regions, and the regions' names; a place without a tile falls out."""
    ground = _ground(places)
    marks = (
        *_hexagons(ground),
        *_strokes(ground),
        *_borders(ground.middles, tuple(place.region for place in ground.places)),
        *_names(ground, {region.id: region.name for region in regions}),
    )
    return Chart(width=ground.width, height=ground.height, marks=marks, alt=alt)


def _order(outcome: Outcome) -> tuple[int, str]:
    return (outcome.rank, outcome.word) if isinstance(outcome, Grade) else (99, outcome.value)


def _words(outcome: Outcome) -> str:
    told = outcome_in_words(outcome)
    return told[:1].upper() + told[1:]


def _ground(places: Sequence[Place]) -> _Ground:
    tiled = tuple(sorted((place for place in places if place.authority.tile), key=lambda each: each.authority.slug))
    spots = [(tile.column + (tile.row % 2) / 2, tile.row) for place in tiled if (tile := place.authority.tile)]
    if not spots:
        return _Ground(places=(), middles=(), width=ACROSS, height=ACROSS)
    left, top = min(x for x, _ in spots), max(y for _, y in spots)
    right, low = max(x for x, _ in spots), min(y for _, y in spots)
    side = max(SIDE, (LEAST - (right - left + 1) * ACROSS) / 2)
    middles = tuple((side + (x - left + 0.5) * ACROSS, 1 + RADIUS + (top - y) * PITCH) for x, y in spots)
    return _Ground(
        places=tiled,
        middles=middles,
        width=2 * side + (right - left + 1) * ACROSS,
        height=2 + 2 * RADIUS + (top - low) * PITCH,
    )


def _corners(middle: Point, radius: float) -> tuple[Point, ...]:
    """The six corners of a pointed hexagon, from the top clockwise."""
    x, y = middle
    return tuple((x + radius * sin(pi / 3 * at), y - radius * cos(pi / 3 * at)) for at in range(6))


def _hexagons(ground: _Ground) -> Iterator[Mark]:
    for place, middle in zip(ground.places, ground.middles, strict=True):
        yield Path(
            points=_corners(middle, RADIUS * DRAWN),
            ink=f"hx {tone(place.outcome)}",
            title=f"{place.authority.name}: {outcome_in_words(place.outcome)}",
            link=place.link,
        )
        if letter := sign(place.outcome):
            ink = f"lt on-{place.outcome.tone if isinstance(place.outcome, Grade) else 'state'}"
            yield Text(x=middle[0], y=middle[1] + 4.6, words=letter, ink=ink, anchor="middle")


def _strokes(ground: _Ground) -> Iterator[Line]:
    """The strokes of all hexagons of one tone together."""
    spots = list(zip(ground.places, ground.middles, strict=True))
    for each, strokes in STROKES.items():
        middles = [middle for place, middle in spots if tone(place.outcome) == each]
        runs = tuple(tuple((x + dx, y + dy) for dx, dy in stroke) for x, y in middles for stroke in strokes)
        if runs:
            yield Line(runs=runs, ink=f"pat pat-{each}")


@lru_cache(maxsize=8)
def _borders(middles: tuple[Point, ...], regions: tuple[str, ...]) -> tuple[Mark, ...]:
    """A channel of paper and a line in it wherever two neighbours belong to different regions; maps share theirs."""
    runs = tuple(_chained(list(_edges(middles, regions))))
    return (Line(runs=runs, ink="regw"), Line(runs=runs, ink="reg")) if runs else ()


def _edges(middles: tuple[Point, ...], regions: tuple[str, ...]) -> Iterator[tuple[Point, Point]]:
    at = dict(zip(map(_key, middles), regions, strict=True))
    for (x, y), region in sorted(at.items()):
        corners = _corners((x, y), RADIUS)
        for across, down, first, last in ((ACROSS, 0.0, 1, 2), (ACROSS / 2, PITCH, 2, 3), (-ACROSS / 2, PITCH, 3, 4)):
            other = at.get(_key((x + across, y + down)))
            if other is not None and other != region:
                yield (_key(corners[first]), _key(corners[last]))


def _key(point: Point) -> Point:
    return (round(point[0], 1), round(point[1], 1))


def _chained(edges: list[tuple[Point, Point]]) -> Iterator[tuple[Point, ...]]:
    """Edges joined end to end into as few runs as come about by walking on."""
    left = list(edges)
    while left:
        run = list(left.pop(0))
        while following := next((edge for edge in left if _touches(run[-1], edge)), None):
            left.remove(following)
            run.append(following[1] if dist(following[0], run[-1]) < 0.3 else following[0])
        yield tuple(run)


def _touches(end: Point, edge: tuple[Point, Point]) -> bool:
    return min(dist(end, edge[0]), dist(end, edge[1])) < 0.3


def _names(ground: _Ground, names: Mapping[str, str]) -> tuple[Mark, ...]:
    """Each region's name on free ground as near to its hexagons as may be, with a line where that is not near."""
    regions = tuple((place.region, names.get(place.region, "")) for place in ground.places)
    return _named(ground.middles, regions, ground.width, ground.height)


@lru_cache(maxsize=8)
def _named(
    middles: tuple[Point, ...], regions: tuple[tuple[str, str], ...], across: float, tall: float
) -> tuple[Mark, ...]:
    """The names on one ground, which all judgements' maps share; `regions` has the id and name of each place's."""
    half = ACROSS / 2
    taken = [Extent(left=x - half, top=y - RADIUS, right=x + half, bottom=y + RADIUS) for x, y in middles]
    marks: list[Mark] = []
    for region in sorted(set(regions)):
        own = [middle for middle, each in zip(middles, regions, strict=True) if each == region]
        spots = tuple(_spots(across, tall, region[1], own, taken))
        if not spots:
            continue
        placed = min(spots, key=lambda text: (_away(text, own), text.y, text.x))
        taken.append(extent(placed))
        if _away(placed, own) > FAR:
            marks.append(_leader(placed, own))
        marks.append(placed)
    return tuple(marks)


def _spots(across: float, tall: float, name: str, own: Sequence[Point], taken: Sequence[Extent]) -> Iterator[Text]:
    """Where a name can stand: on each height, in each gap, as near its hexagons as the gap lets."""
    room = width(name, NAME) if name else across
    goal = sum(x for x, _ in own) / len(own) - room / 2
    for y in range(NAME + 2, int(tall) - 3, 7):
        for left, right in _gaps(across, y - NAME, y + 4, taken):
            if right - left >= room + 8:
                x = min(max(goal, left + 4), right - room - 4)
                yield Text(x=x, y=y, words=name, ink="tx-s")


def _gaps(across: float, top: float, bottom: float, taken: Sequence[Extent]) -> Iterator[tuple[float, float]]:
    """Stretches of a band across the drawing on which nothing stands."""
    left = 0.0
    for one in sorted((each for each in taken if each.top < bottom and top < each.bottom), key=lambda each: each.left):
        if one.left > left:
            yield left, one.left
        left = max(left, one.right)
    if across > left:
        yield left, across


def _away(text: Text, own: Sequence[Point]) -> float:
    spot = extent(text)
    return min(dist(_nearest(spot, point), point) for point in own)


def _nearest(spot: Extent, point: Point) -> Point:
    """The point of the words' ground that is nearest to another point."""
    return (min(max(point[0], spot.left), spot.right), min(max(point[1], spot.top), spot.bottom))


def _leader(text: Text, own: Sequence[Point]) -> Line:
    """From the words to the edge of the region's nearest hexagon."""
    spot = extent(text)
    goal = min(own, key=lambda point: dist(_nearest(spot, point), point))
    start = _nearest(spot, goal)
    rest = 1 - RADIUS * 0.9 / dist(start, goal)
    end = (start[0] + (goal[0] - start[0]) * rest, start[1] + (goal[1] - start[1]) * rest)
    return Line(runs=((start, end),), ink="jn")
