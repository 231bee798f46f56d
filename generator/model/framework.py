"""Say what a programme of inspection is: its frameworks, their judgement areas, dates, and what continues what.

Public: Judgement, Area, Kind, Framework, Pause, CountDay, Programme.
"""

from dataclasses import dataclass, field
from datetime import MAXYEAR, date

from generator.model.grade import NoGrade, Scale


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A line of judgement that runs through frameworks, such as leadership: readers compare along it.

    `name` stands in tables, `short` in narrow places, `phrase` inside a sentence ('help and protection').
    """

    id: str
    name: str
    short: str
    phrase: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """What one framework judges under a name of its own.

    `judgement` is the id of the line it belongs to, empty where it stands alone (adoption, the safeguarding board).
    `counted` is False where it is related to that line but official figures do not count it there.
    `within` names the area it is a sub-judgement of; `apart` marks the judgement of another body, published with the
    report (the safeguarding board). `also` holds other titles found in reports and spreadsheets.
    """

    id: str
    name: str
    short: str
    judgement: str = ""
    counted: bool = True
    within: str = ""
    apart: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of inspection or visit; `graded` says whether it gives grades, `full` whether it resets the clock."""

    id: str
    name: str
    short: str
    graded: bool
    full: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A set of rules for inspecting, in force for a time.

    `family` groups versions that continue one another without a break (ILACS 2018, 2023, 2026).
    `since` and `until` bound its publications (`until` None while in force); `inspected_since` is the first day on
    site from which it applies, None where only publication dates are known.
    `headline` is the area id that sums up the others, empty where no single one does.
    `standing` says whether its grades count in national figures.
    `absent` gives, by judgement id, why this framework has no grade of its own on that line.
    """

    id: str
    name: str
    short: str
    family: str
    scale: Scale
    since: date
    until: date | None
    inspected_since: date | None
    years: str
    headline: str
    standing: bool
    kinds: tuple[str, ...]
    areas: tuple[Area, ...]
    absent: dict[str, NoGrade] = field(default_factory=dict)
    note: str = ""
    link: str = ""
    _on: dict[str, Area] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_on", {area.judgement: area for area in reversed(self.areas) if area.judgement})

    def area(self, id: str) -> Area:
        """The area with that id; KeyError where the framework does not judge it."""
        for area in self.areas:
            if area.id == id:
                return area
        raise KeyError(id)

    def area_on(self, judgement: str) -> Area | None:
        """The area that stands on a line of judgement, or None: `absence` then says why."""
        return self._on.get(judgement)

    def absence(self, judgement: str) -> NoGrade:
        """Why this framework has no area on that line; 'not applicable' where it says nothing."""
        return self.absent.get(judgement, NoGrade.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A time without routine inspections."""

    name: str
    since: date
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CountDay:
    """The day of the year on which official figures count, as (month, day), and the last day of publication let in.

    It holds from the year `since` on. A last day that comes before the day of counting lies in the year after; no day
    comes after the calendar's last.
    """

    since: int
    day: tuple[int, int]
    published_by: tuple[int, int]

    def in_year(self, year: int) -> tuple[date, date]:
        """The day of counting in a year, and the last day of publication that it lets in."""
        later = year + (self.published_by < self.day)
        return date(year, *self.day), date.max if later > MAXYEAR else date(later, *self.published_by)


YEAR_END = CountDay(since=1, day=(12, 31), published_by=(12, 31))
"""How a programme is counted that says nothing of it: on the last day of the year, what was published by then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """All that one inspectorate does for one service, as data; `about` is one sentence on it, which may be empty.

    `judgements` are in reading order and the first is the headline line; `frameworks` are in order of time, and so are
    `counts`, the days of official figures.
    """

    name: str
    inspectorate: str
    place_word: str
    about: str = ""
    judgements: tuple[Judgement, ...]
    kinds: tuple[Kind, ...]
    scales: tuple[Scale, ...]
    frameworks: tuple[Framework, ...]
    pauses: tuple[Pause, ...] = ()
    counts: tuple[CountDay, ...] = ()

    def count_in(self, year: int) -> CountDay:
        """How official figures count in a year; the first rule holds for the years before it too."""
        held = [each for each in self.counts if each.since <= year] or list(self.counts[:1])
        return held[-1] if held else YEAR_END

    def framework(self, id: str) -> Framework:
        """The framework with that id; KeyError where there is none."""
        for framework in self.frameworks:
            if framework.id == id:
                return framework
        raise KeyError(id)

    def kind(self, id: str) -> Kind:
        """The kind with that id; KeyError where there is none."""
        for kind in self.kinds:
            if kind.id == id:
                return kind
        raise KeyError(id)

    def judgement(self, id: str) -> Judgement:
        """The line of judgement with that id; KeyError where there is none."""
        for judgement in self.judgements:
            if judgement.id == id:
                return judgement
        raise KeyError(id)
