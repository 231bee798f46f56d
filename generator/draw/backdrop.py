"""Draw what stands behind a journey: the stave and its words, frameworks, pauses, openings and endings, the years.

Public: ground, words, heads, uprights, notes, axis.
"""

from collections.abc import Iterable, Iterator, Sequence

from generator.analyse.english import MONTHS, joined, month
from generator.draw.chart import Anchor, Box, Hatch, Line, Mark, Text
from generator.draw.measure import fold, width
from generator.draw.pens import pen
from generator.draw.plan import Plan
from generator.draw.room import extent
from generator.draw.timeline import Era
from generator.model.grade import Grade

LEAST = 8
"""The narrowest stretch of a pause that is drawn, in pixels."""


def _shown(plan: Plan) -> Iterator[tuple[Era, float, float]]:
    """The eras on the stave, each with its left and right edge; minor ones only where the journey stopped in them."""
    met = {stop.framework.family for stop in plan.journey.stops}
    standing = {each.family for each in plan.programme.frameworks if each.standing or len(each.areas) > 1}
    for era in plan.eras:
        left = max(plan.time.x(era.since), plan.left)
        right = min(plan.time.x(era.until) if era.until else plan.right, plan.right)
        if right > left and era.family in met | standing:
            yield era, left, right


def ground(plan: Plan) -> Iterator[Mark]:
    """Bands of frameworks that have ended, the pauses, the stave."""
    edge = plan.left
    for era, left, right in _shown(plan):
        if era.until and right > max(left, edge):
            left = max(left, edge)
            yield Box(x=left, y=0, width=right - left, height=plan.foot, ink="bnd")
            edge = right
    for left, right in _pauses(plan).values():
        head = plan.layout.head
        yield Hatch(x=left, y=head, width=right - left, height=plan.foot - head, gap=6, ink="hat")
    yield plan.stave.lines(plan.left, plan.right)


def _pauses(plan: Plan) -> dict[str, tuple[float, float]]:
    found = {}
    for pause in plan.programme.pauses:
        left, right = max(plan.time.x(pause.since), plan.left), min(plan.time.x(pause.until), plan.right)
        if pause.since <= plan.journey.as_at and right - left >= LEAST:
            found[pause.name] = (left, right)
    return found


def words(plan: Plan) -> Iterator[Text]:
    """The levels in words, in the left gutter, with an earlier word under its successor."""
    layout = plan.layout
    size = pen(layout.word).size
    for at, level in enumerate(plan.stave.levels):
        y = plan.stave.top + at * layout.pitch
        lines = fold(level.word, size, layout.gutter - layout.radius - 2)
        first = y + (4 if layout.narrow else 5) - (layout.leading - 7) * (len(lines) - 1)
        for row, words in enumerate(lines):
            yield Text(x=0, y=first + row * layout.leading, words=words, ink=layout.word)
        told = f"‘{level.earlier.lower()}’ to {level.until}"
        if level.earlier and not layout.narrow and width(told, 12) < layout.gutter:
            yield Text(x=0, y=first + layout.leading * len(lines) - 1, words=told, ink="tx-s")


def heads(plan: Plan) -> Iterator[Text]:
    """Above the stave: where a line of grades ends, the pauses, the frameworks, each where it finds room."""
    yield from plan.room.place(_ending_heads(plan))
    for name, (left, right) in _pauses(plan).items():
        yield from plan.room.place(_pause_heads(plan, name, (left + right) / 2))
    for era, left, right in reversed(tuple(_shown(plan))):
        yield from plan.room.place(_era_heads(plan, era, left, right))


def _ending_heads(plan: Plan) -> Iterator[Sequence[Text]]:
    day = plan.ends
    if day is None:
        return
    what = plan.programme.judgement(plan.journey.line).short.lower()
    x = plan.layout.width - 2
    long = (f"No {what} grade", f"from {month(day)}")
    short = (f"no {what}", f"from {MONTHS[day.month - 1][:3]} {day.year}")
    for words in (short,) if plan.layout.narrow else (long, short):
        yield _stacked(words, x, 17, 14 if plan.layout.narrow else 16, "tx-s", "end")


def _pause_heads(plan: Plan, name: str, x: float) -> Iterator[Sequence[Text]]:
    words = name.split()
    bottom = 49 if plan.layout.narrow else 47
    if not plan.layout.narrow:
        yield _stacked(words, x, bottom - 14 * (len(words) - 1), 14, "tx-s", "middle")
    yield _stacked(words[:1], x, bottom, 14, "tx-s", "middle")


def _era_heads(plan: Plan, era: Era, left: float, right: float) -> Iterator[Sequence[Text]]:
    name = Text(x=left + 6, y=17, words=era.name, ink="tx-b")
    years = Text(x=left + 6, y=33, words=era.years, ink="tx-s")
    fits = extent(years).right <= right + 12
    if fits and not plan.layout.narrow:
        yield (name, years)
    yield (name,)


def _stacked(words: Iterable[str], x: float, y: float, leading: float, ink: str, anchor: Anchor) -> tuple[Text, ...]:
    return tuple(Text(x=x, y=y + row * leading, words=line, ink=ink, anchor=anchor) for row, line in enumerate(words))


def uprights(plan: Plan) -> Iterator[Mark]:
    """A dashed line where the framework in force starts, a plain one where a line of grades ends."""
    for era, left, _ in _shown(plan):
        if era.until is None and left > plan.left:
            yield Line(runs=(((left, 0), (left, plan.foot)),), ink="brkl")
    if plan.ends:
        x = plan.time.x(plan.ends)
        yield Line(runs=(((x, plan.layout.head - 8), (x, plan.axis)),), ink="ax")
    for x in (plan.left, plan.right):
        if plan.stave.left < x < plan.stave.right:
            yield Line(runs=(((x, plan.stave.top - 12), (x, plan.foot)),), ink="ax")


def notes(plan: Plan) -> Iterator[Text]:
    """Beside the stave of a council that opened or closed in the time shown: when, and what came before or after."""
    authority = plan.journey.authority
    if authority.opened and plan.left > plan.stave.left:
        room = plan.left - plan.stave.left - 12
        told = [f"Opened {month(authority.opened)}", *_befores(plan)]
        yield from _note(plan, told, plan.left - 8, room, "end")
    if authority.closed and plan.journey.closed:
        after = joined([each.name for each in plan.journey.successors])
        told = [f"Closed {month(authority.closed)}", *([f"now {after}"] if after else [])]
        yield from _note(plan, told, plan.right + 8, plan.stave.right - plan.right - 12, "start")


def _befores(plan: Plan) -> Iterator[str]:
    """The councils that went before: in a line where the drawing is narrow, else one by one with the last grade."""
    if plan.layout.narrow and plan.journey.predecessors:
        yield f"Before: {joined([before.authority.name for before in plan.journey.predecessors])}"
        return
    for before in plan.journey.predecessors:
        grade = before.last.outcomes[plan.journey.line] if before.last else None
        told = f", {grade.word.lower()} in {before.last.when.year}" if before.last and isinstance(grade, Grade) else ""
        yield f"Before: {before.authority.name}{told}"


def _note(plan: Plan, told: Sequence[str], x: float, room: float, anchor: Anchor) -> tuple[Text, ...]:
    """Lines of an aside from a level of the stave down; what finds no room is left to the table."""
    size = 12
    for count in range(len(told), 0, -1):
        lines = [line for each in told[:count] for line in fold(each, size, room)]
        texts = _stacked(lines, x, plan.stave.top + 20, 15, "tx-s", anchor)
        if texts and plan.room.free(texts) and extent(texts[-1]).bottom < plan.foot:
            plan.room.take(*(extent(text) for text in texts))
            return texts
    return ()


def axis(plan: Plan) -> Iterator[Mark]:
    """The line of years, its ticks, and as many labels as stay apart."""
    y = plan.axis
    years = plan.time.years()
    yield Line(
        runs=(((plan.stave.left, y), (plan.stave.right, y)), *(((x, y), (x, y + 5)) for _, x in years)), ink="ax"
    )
    for year, x in years:
        yield Text(x=x, y=y + 20, words=str(year), ink="tx-s", anchor="middle")
