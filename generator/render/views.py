"""Say what templates see: one frozen value for each part and page, all words and links ready to be shown.

Public: LinkView, FrameView, GradeView, ChangeView, StandRow, MustItem, Must, Column, Cell, TableView, KeyView,
FigureView, Praise, SourceRow, LadderCell, LadderRow, Ladder, LedgerMark, LedgerRow, LedgerBand, Ledger, Multiple,
Response, Section, AuthorityView, InspectionView, AuthoritiesView, HomeView, FrameworksView, FrameworkView, ProseView,
DataView, SearchView, MissingView, Specimen, ComponentsView.
"""

from dataclasses import dataclass, field

from generator.render.fragment import Html


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A link: its words, where it leads, a note beside it, whether it is this very page."""

    label: str
    href: str
    note: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameView:
    """What stands around every page."""

    title: str
    description: str
    language: str
    site: str
    home: str
    style: str
    icon: str
    script: str
    names: str
    place: str
    places: str
    root: str
    search: str
    finder: bool
    manifest: str
    navigation: tuple[LinkView, ...]
    crumbs: tuple[LinkView, ...]
    independent: str
    about: str
    attribution: str
    licence: LinkView
    as_at: str
    foot: tuple[tuple[LinkView, ...], ...]
    feed: str = ""
    canonical: str = ""
    card: str = ""
    dataset: str = ""
    indexed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeView:
    """A grade or a reason for having none: its sign, its words, and the class of its ink.

    `ink` is a tone (`deep`) or one of `state`, `state with`, `state gap`, `state na`; the last is shown without a sign.
    """

    sign: str
    words: str
    ink: str

    @property
    def plain(self) -> bool:
        """Whether it is words alone."""
        return not self.sign


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """What happened to a grade since the inspection before; `moved` where it rose or fell."""

    words: str
    moved: bool = False
    way: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandRow:
    """One judgement today."""

    label: str
    grade: GradeView
    change: ChangeView | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MustItem:
    """One thing that must improve; `tag` is what the marker pen says of it."""

    title: str
    text: str = ""
    tag: str = ""
    page: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Must:
    """What must improve: the items, or a sentence why there are none; then where to read more."""

    items: tuple[MustItem, ...]
    lines: tuple[str, ...] = ()
    links: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A table's column; `number` where it holds counts."""

    label: str
    number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a table's cell shows: words, a link, or a grade."""

    words: str = ""
    grade: GradeView | None = None
    href: str = ""
    note: str = ""
    change: ChangeView | None = None
    sort: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A table: the first cell of each row names it."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyView:
    """One entry of a key: a grade, or the mark of that name and its words."""

    words: str
    mark: str = ""
    grade: GradeView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """A figure with everything under it; `level` is the heading level of its title."""

    id: str
    title: str
    subtitle: str
    level: int = 3
    key: tuple[KeyView, ...] = ()
    pictures: tuple[Html, ...] = ()
    table: TableView | None = None
    downloads: tuple[LinkView, ...] = ()
    source: str = ""
    notes: tuple[str, ...] = ()
    cite: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Praise:
    """One strength."""

    title: str
    text: str
    fine: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One document and what it gives."""

    document: str
    gives: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderCell:
    """One judgement at one inspection; `broken` where a new framework begins, `now` for the latest."""

    label: str
    grade: GradeView
    change: ChangeView | None
    broken: bool
    now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderHead:
    """One inspection over its column."""

    label: str
    note: str
    href: str
    broken: bool
    now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderRow:
    """One judgement over time; `note` says what older frameworks called it."""

    label: str
    note: str
    cells: tuple[LadderCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Judgements down, inspections across."""

    caption: str
    heads: tuple[LadderHead, ...]
    rows: tuple[LadderRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerMark:
    """What one inspection did with a topic: `ink` is a class (`back`, `not`, `new`), `thread` the line through it."""

    year: str
    count: str = ""
    words: str = ""
    ink: str = ""
    thread: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One topic across inspections."""

    topic: str
    href: str
    text: str
    marks: tuple[LedgerMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerBand:
    """Topics with one fate."""

    label: str
    rows: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Topics down, inspections across; `folded` holds the other topics, by inspection."""

    caption: str
    heads: tuple[tuple[str, str], ...]
    bands: tuple[LedgerBand, ...]
    folded: tuple[tuple[str, str], ...] = ()
    folded_label: str = ""


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
class Words:
    """Prose ready to show: its heading where it has one, its HTML, and who wrote it when."""

    title: str
    body: Html
    by: str = ""
    link: LinkView | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingGroup:
    """What an inspection said of one judgement area."""

    label: str
    items: tuple[MustItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two official sources that disagree: on what, what each says, and why one was chosen."""

    about: str
    chosen: str
    other: str
    source: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A conflict of sources in a list for all places, with the inspection that it is about."""

    event: LinkView
    conflict: Conflict


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """A mistake that was mended: when, about which place, what it said and says, and why."""

    date: str
    about: LinkView
    was: str
    now: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionView:
    """The page of one inspection or visit."""

    frame: FrameView
    headline: str
    standfirst: str
    facts: tuple[tuple[str, str], ...]
    report: LinkView | None
    stand: tuple[StandRow, ...]
    stand_title: str
    stand_note: str
    apart: tuple[StandRow, ...]
    asked_title: str
    asked: tuple[FindingGroup, ...]
    asked_note: str
    praised: tuple[FindingGroup, ...]
    praised_note: str
    commentary: tuple[Words, ...]
    response: tuple[Words, ...]
    sources: tuple[SourceRow, ...]
    conflicts: tuple[Conflict, ...]
    before: LinkView | None
    after: LinkView | None
    authority: LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """An authority in the table of all: what the filters and the sort need stands beside what is shown."""

    name: str
    href: str
    region: str
    region_id: str
    type: str
    published: Cell
    kind: str
    cells: tuple[Cell, ...]
    ways: str
    grades: str
    known_as: str
    picture: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoritiesView:
    """The table of all authorities."""

    frame: FrameView
    headline: str
    standfirst: str
    columns: tuple[str, ...]
    rows: tuple[PlaceRow, ...]
    closed: tuple[LinkView, ...]
    regions: tuple[tuple[str, str], ...]
    grades: tuple[tuple[str, str], ...]
    judgements: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionPlaces:
    """A region's authorities, by name."""

    id: str
    name: str
    href: str
    places: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """A recent report: its sentence, its small journey, the rest in brief."""

    headline: str
    href: str
    text: str
    picture: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow:
    """One report or place in a table of judgements: its name, a small journey, a note, a cell a judgement."""

    name: str
    href: str
    note: str
    picture: Html
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """The reports of one month."""

    id: str
    name: str
    summary: str
    rows: tuple[MoveRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """The reports of one year, by month."""

    frame: FrameView
    headline: str
    standfirst: str
    contents: str
    toc: tuple[LinkView, ...]
    columns: tuple[str, ...]
    months: tuple[MonthView, ...]
    flow: FigureView | None
    since_first: FigureView | None
    since_first_table: TableView | None
    flow_intro: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionView:
    """A region: its counts by judgement, and its authorities."""

    frame: FrameView
    headline: str
    standfirst: str
    facts: tuple[tuple[str, str], ...]
    figure: FigureView | None
    columns: tuple[str, ...]
    rows: tuple[MoveRow, ...]
    caution: str
    others: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    """The page that puts up to four places side by side; `data` is what its script reads."""

    frame: FrameView
    headline: str
    standfirst: str
    data: str
    places: tuple[tuple[str, str], ...]
    links: tuple[LinkView, ...]
    caution: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """A page that is one table, or several, each under its own heading."""

    frame: FrameView
    headline: str
    standfirst: str
    tables: tuple[tuple[str, str, TableView], ...]
    notes: tuple[str, ...] = ()
    links: tuple[LinkView, ...] = ()
    figure: FigureView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """The map for one judgement, with the same by region."""

    frame: FrameView
    headline: str
    standfirst: str
    switch: tuple[LinkView, ...]
    map: FigureView
    units: FigureView
    time_title: str
    over_time: FigureView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The first page."""

    frame: FrameView
    headline: str
    standfirst: str
    regions: tuple[RegionPlaces, ...]
    columns: tuple[tuple[RegionPlaces, ...], ...]
    aside_title: str
    aside: str
    lead: FigureView | None
    latest: tuple[Latest, ...]
    latest_more: tuple[LinkView, ...]
    map: FigureView | None
    units: FigureView | None
    map_switch: tuple[LinkView, ...]
    over_time: FigureView | None
    over_time_title: str
    over_time_note: str
    over_time_links: tuple[LinkView, ...]
    again: FigureView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworksView:
    """All frameworks in order of time."""

    frame: FrameView
    headline: str
    standfirst: str
    table: TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkView:
    """One framework: what it judged, on which scale, and every inspection under it."""

    frame: FrameView
    headline: str
    standfirst: str
    facts: tuple[tuple[str, str], ...]
    link: LinkView | None
    areas: TableView
    scale: tuple[GradeView, ...]
    inspections: TableView
    inspections_title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseView:
    """A page that a person wrote."""

    frame: FrameView
    headline: str
    standfirst: str
    body: Html
    toc: tuple[LinkView, ...] = ()
    siblings: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The page of public data files."""

    frame: FrameView
    headline: str
    standfirst: str
    files: tuple[LinkView, ...]
    body: Html
    fine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The search page: its form, and lists of everything for those without scripts."""

    frame: FrameView
    headline: str
    standfirst: str
    lists: tuple[LinkView, ...]
    topics: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingView:
    """What a reader sees where no page is."""

    frame: FrameView
    links: tuple[LinkView, ...] = field(default_factory=tuple)


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
