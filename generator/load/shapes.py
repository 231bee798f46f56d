"""Say what each file of content may hold: its keys, the kind of each value, and a line of help for editors.

Public: one shape for each kind of file, and for each part of one.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from generator.load.fields import (
    Address,
    Code,
    Colour,
    Count,
    Day,
    Digest,
    Flag,
    Line,
    MaybeCode,
    MaybeDay,
    Slug,
    Step,
    Text,
    Word,
    Year,
    YearDay,
    one_of,
)
from generator.model.finding import FindingKind
from generator.model.grade import NoGrade, Tone

FIELDS = (
    "framework",
    "kind",
    "started",
    "ended",
    "published",
    "report",
    "theme",
    "topics",
    "grades",
    "findings",
)
"""What a source can give of an inspection."""


class Shape(BaseModel):
    """A mapping with known keys and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class NeighbourShape(Shape):
    """A statistical neighbour."""

    authority: Slug = Field(description="Its folder under authorities")
    closeness: Line = Field(description="How close the model calls it, such as 'very close'")


class TileShape(Shape):
    """A hexagon on the map."""

    column: Step = Field(description="From the left")
    row: Step = Field(description="From the bottom, 0 the lowest; odd rows stand half a hexagon to the right")


class AuthorityShape(Shape):
    """An authority: its names and codes over time, regions, neighbours and place on the map."""

    name: Line = Field(description="Its usual short name, shown alone")
    called: Line = Field(default="", description="Its name inside a sentence, where that differs")
    past_names: tuple[Line, ...] = Field(default=(), description="Formal names of earlier times")
    known_as: tuple[Line, ...] = Field(default=(), description="Other names found in sources")
    past_slugs: tuple[Slug, ...] = Field(default=(), description="Folders it had before, whose addresses lead here")
    urn: MaybeCode = Field(description="The inspectorate's number for it; empty for one that is gone")
    la_code: Code = Field(default="", description="Another code, such as the three digits of a local authority")
    gss: Code = Field(description="Its present statistical code, such as an ONS code")
    past_gss: tuple[Code, ...] = Field(default=(), description="Its earlier statistical codes")
    type: Line = Field(description="Such as 'County' or 'London borough'")
    regions: dict[str, Word] = Field(description="A region id for each scheme of regions.yaml")
    tile: TileShape | None = Field(default=None, description="Its hexagon; left out for a council that is gone")
    neighbours: tuple[NeighbourShape, ...] = Field(default=(), description="Statistical neighbours, closest first")
    opened: Day | None = Field(default=None, description="First day of a new council")
    closed: Day | None = Field(default=None, description="First day on which it no longer existed")
    predecessors: tuple[Slug, ...] = Field(default=(), description="Councils that it took over from")
    successors: tuple[Slug, ...] = Field(default=(), description="Councils that took over from it")
    trust: str = Field(default="", description="The company that runs the services, where one does")
    website: Address = Field(default="", description="Its own website")


class FindingShape(Shape):
    """One thing that a report praised or asked for."""

    kind: Annotated[FindingKind, one_of(FindingKind, "kind of finding")] = Field(
        description="strength, improvement or priority-action"
    )
    area: Word = Field(default="", description="A judgement area of the inspection's framework")
    topics: tuple[Word, ...] = Field(default=(), description="One to three ids of topics.yaml, most specific first")
    page: Count = Field(default=0, description="Page of the PDF, from 1")
    tag: Line = Field(default="", description="National framework tag, as written")
    title: Line = Field(default="", description="Two to six words of our own")
    summary: Text = Field(default="", description="One or two sentences of our own")
    text: Text = Field(default="", description="The report's own wording, kept by `gradeline import --text`")


class SourceShape(Shape):
    """A document and what it gives."""

    document: Line = Field(description="Its path in the collection, or its address")
    sha256: Digest = Field(default="", description="SHA-256 of the file")
    sheet: Line = Field(default="", description="Sheet of a spreadsheet")
    row: Count = Field(default=0, description="Row as the spreadsheet shows it, from 1")
    gives: tuple[Annotated[Word, one_of(FIELDS, "field of an inspection")], ...] = Field(
        default=(), description="Fields that were taken from it"
    )
    says: dict[str, Line] = Field(default={}, description="What it states otherwise, by field or grades.AREA")
    because: Line = Field(default="", description="Why the other value was chosen")
    wrote: dict[str, Line] = Field(default={}, description="The importer's memory of what it wrote")


class InspectionShape(Shape):
    """An inspection or a visit, as published."""

    framework: Word = Field(description="A framework id of frameworks.yaml")
    kind: Word = Field(description="A kind id that the framework has")
    started: MaybeDay = Field(default=None, description="First day on site, or 'missing'")
    ended: MaybeDay = Field(default=None, description="Last day on site, or 'missing'")
    published: MaybeDay = Field(description="Day of publication, or 'missing'")
    report: Address = Field(default="", description="Address of the report")
    theme: Line = Field(default="", description="A visit's subject, in the inspectorate's words")
    topics: tuple[Word, ...] = Field(default=(), description="A visit's topics, ids of topics.yaml")
    grades: dict[str, Word] = Field(default={}, description="A grade, or the reason for none, by judgement area")
    findings: tuple[FindingShape, ...] = Field(default=(), description="What it praised and what it asked for")
    sources: tuple[SourceShape, ...] = Field(default=(), description="Where these facts come from")


class LinkShape(Shape):
    """A line of navigation."""

    label: Line = Field(description="Its words")
    to: Line = Field(description="A path below the site's root, such as method/index.html, or a web address")


class SettingsShape(Shape):
    """The settings of the site."""

    name: Line = Field(description="Name of the site")
    description: Text = Field(description="What it shows, in one or two sentences")
    country: Line = Field(description="The country or area that it covers, as in 'in England'")
    base_url: str = Field(default="", description="Where it is published, with a slash at the end, or empty")
    language: Line = Field(default="en-GB", description="A language tag, such as en-GB")
    as_at: Day = Field(description="The day on which the content is up to date")
    theme: Slug = Field(default="default", description="A theme's folder")
    scheme: Word = Field(description="The scheme of regions that is shown first")
    schemes: dict[str, Line] = Field(default={}, description="Whose regions each scheme's are, such as ONS")
    map_source: Line = Field(default="", description="After whom the map is laid out, as a sentence")
    neighbours_source: Line = Field(default="", description="Where statistical neighbours come from, as a sentence")
    caution: Text = Field(default="", description="What a reader must know before places are compared")
    navigation: tuple[LinkShape, ...] = Field(default=(), description="The lines of the masthead")
    independent: Line = Field(description="The line that says who is not behind the site")
    licence: Line = Field(description="Name of the licence")
    licence_link: Address = Field(description="Address of the licence")
    attribution: Text = Field(description="Whose facts these are")
    contact: Line = Field(default="", description="Where to report a mistake")
    fetch: tuple[Address, ...] = Field(
        default=(), description="Spreadsheets, reports or pages that link to them, which `gradeline import` reads"
    )


class TopicShape(Shape):
    """What findings are about."""

    id: Slug = Field(description="Part of the public data: never change it")
    name: Line = Field(description="Its name")
    meaning: Text = Field(description="What it covers, in one line")
    phrases: tuple[Line, ...] = Field(default=(), description="Words in a report that point to it")
    not_phrases: tuple[Line, ...] = Field(default=(), description="Words that rule it out")


class RegionShape(Shape):
    """A region."""

    id: Slug = Field(description="Part of the public data: never change it")
    name: Line = Field(description="Its name")


class CorrectionShape(Shape):
    """A mistake of the site that was found and mended."""

    date: Day = Field(description="The day on which it was mended")
    authority: Slug = Field(default="", description="The folder of the place that it is about; left out for the site")
    was: Text = Field(description="What stood there")
    now: Text = Field(description="What stands there now")
    why: Text = Field(description="How it came to be wrong")


class ReleaseShape(Shape):
    """A release of the data: all of it, as it was on a day."""

    version: Line = Field(description="Its version, which nothing else has: by it people cite the data")
    date: Day = Field(description="The day on which it came out")
    changed: tuple[Text, ...] = Field(description="A sentence for each thing that changed")
    archive: Address = Field(default="", description="Where its files are kept as they were")


class GradeShape(Shape):
    """One grade of a scale."""

    id: Slug = Field(description="The word in content")
    word: Line = Field(description="The word on the page")
    letter: Line = Field(description="Its letter in marks")
    rank: Count = Field(description="From 1, the best; equal ranks on two scales are one level")
    tone: Annotated[Tone, one_of(Tone, "tone")] = Field(description="Its place in the theme's ramp")
    favourable: Flag = Field(description="Whether it counts as good or better")
    also: tuple[Line, ...] = Field(default=(), description="Other spellings found in sources")


class ScaleShape(Shape):
    """A scale."""

    id: Slug = Field(description="Its id")
    grades: tuple[GradeShape, ...] = Field(description="Its grades, best first")


class JudgementShape(Shape):
    """A line of judgement that runs through frameworks."""

    id: Slug = Field(description="Its id")
    name: Line = Field(description="Its name in tables")
    short: Line = Field(description="Its name in narrow places")
    phrase: Line = Field(description="Its name inside a sentence")


class KindShape(Shape):
    """A kind of inspection or visit."""

    id: Slug = Field(description="Its id")
    name: Line = Field(description="Its name")
    short: Line = Field(description="Its name in narrow places")
    graded: Flag = Field(description="Whether it gives grades")
    full: Flag = Field(description="Whether it resets the clock")


class PauseShape(Shape):
    """A time without routine inspections."""

    name: Line = Field(description="Its name")
    since: Day = Field(description="Its first day")
    until: Day = Field(description="Its last day")


class CountDayShape(Shape):
    """When official figures count who holds which grade, from one year on."""

    since: Year = Field(description="The first year that it holds for")
    day: YearDay = Field(description="The day of the year on which figures count, such as 03-31")
    published_by: YearDay = Field(description="The last day of publication that they let in, such as 04-30")


class AreaShape(Shape):
    """What one framework judges."""

    id: Slug = Field(description="Its id, used in grades")
    name: Line = Field(description="Its name in this framework")
    short: Line = Field(description="Its name in narrow places")
    judgement: Word = Field(default="", description="The line of judgement that it stands on")
    counted: Flag = Field(default=True, description="Whether national figures count it on that line")
    within: Word = Field(default="", description="The area that it is a part of")
    apart: Flag = Field(default=False, description="Whether it judges another body")
    also: tuple[Line, ...] = Field(default=(), description="Other titles found in sources")


class FrameworkShape(Shape):
    """A set of rules for inspecting."""

    id: Slug = Field(description="Its id, used in inspections")
    name: Line = Field(description="Its name")
    short: Line = Field(description="Its name in narrow places")
    family: Word = Field(description="Versions of one family continue one another without a break")
    scale: Word = Field(description="The id of its scale")
    since: Day = Field(description="First day of its publications")
    until: Day | None = Field(default=None, description="Last day of its publications")
    inspected_since: Day | None = Field(default=None, description="First day on site from which it applies")
    years: Line = Field(description="Its years, as shown")
    headline: Word = Field(default="", description="The area that sums up the others")
    standing: Flag = Field(description="Whether its grades count in national figures")
    kinds: tuple[Word, ...] = Field(description="The kinds of inspection that it has")
    areas: tuple[AreaShape, ...] = Field(description="What it judges, in reading order")
    absent: dict[str, Annotated[NoGrade, one_of(NoGrade, "reason for having no grade")]] = Field(
        default={}, description="Why it has no area on a line of judgement"
    )
    note: Text = Field(default="", description="What a reader should know")
    link: Address = Field(default="", description="Where it is published")


class TitleShape(Shape):
    """The names of a programme."""

    name: Line = Field(description="Its name")
    inspectorate: Line = Field(description="Who inspects")
    place_word: Line = Field(description="What a place is called, such as authority")
    about: Text = Field(default="", description="One sentence on what it does, which opens the first page")


class ProgrammeShape(Shape):
    """All that one inspectorate does for one service."""

    programme: TitleShape = Field(description="Its names")
    scales: tuple[ScaleShape, ...] = Field(description="Its scales")
    judgements: tuple[JudgementShape, ...] = Field(description="Lines of judgement, the headline first")
    kinds: tuple[KindShape, ...] = Field(description="Kinds of inspection and visit")
    pauses: tuple[PauseShape, ...] = Field(default=(), description="Times without routine inspections")
    counts: tuple[CountDayShape, ...] = Field(default=(), description="When official figures count, year by year")
    frameworks: tuple[FrameworkShape, ...] = Field(description="Its frameworks, in order of time")


class PageFront(Shape):
    """The front matter of a page."""

    title: Line = Field(description="Its title")
    description: Line = Field(default="", description="What it says, in one line")
    order: Count = Field(default=0, description="Its place among the pages")


class ProseFront(Shape):
    """The front matter of a commentary or a response."""

    title: Line = Field(default="", description="Its title")
    by: Line = Field(default="", description="The office that speaks")
    source: Address = Field(default="", description="Where its words are published")
    date: Day | None = Field(default=None, description="The day it was written")


class ThemeShape(Shape):
    """A theme."""

    name: Slug = Field(description="Its folder")
    parent: Slug = Field(default="", description="The theme that it is laid over")
    description: Text = Field(default="", description="How it looks")
    fonts: dict[str, tuple[Line, ...]] = Field(default={}, description="Font families by use, first choice first")
    palette: dict[str, dict[str, Colour]] = Field(default={}, description="Colours by name, in light and in dark")
    styles: tuple[Line, ...] = Field(default=(), description="Styles that are joined first, in order")
    scripts: tuple[Line, ...] = Field(default=(), description="Scripts that are joined first, in order")
