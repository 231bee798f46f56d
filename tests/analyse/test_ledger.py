"""Which areas for improvement came back, which were not raised again, and which are new."""

from datetime import date

from hypothesis import given

from generator.analyse.cut import Cut
from generator.analyse.ledger import CATCH_ALL, Band, Ledger, Mark, findings_known, ledger
from generator.model.finding import FindingKind
from generator.model.inspection import Inspection
from generator.model.site import Site
from generator.model.source import Source
from tests.building.past import known
from tests.building.site import a_finding, a_site, a_visit, an_authority, an_inspection
from tests.building.sites import days, law, sites

TODAY = Cut(as_at=date(2026, 11, 22))
LATER = Cut(as_at=date(2030, 1, 1))


def raised(published: str, *topics: str) -> Inspection:
    """An inspection whose report asked about those topics, or whose report was read and asked for nothing."""
    read = (Source(document="report.pdf", gives=("grades", "findings")),)
    return an_inspection(published, findings=tuple(a_finding(topic) for topic in topics), sources=read)


def ledger_of(*inspections: Inspection) -> Ledger:
    """The ledger of one authority."""
    return ledger(a_site(*inspections), "northshire", TODAY)


def marks(found: Ledger, topic: str) -> list[tuple[Mark, int]]:
    """What each inspection says of a topic, with the times raised so far."""
    (row,) = (row for row in found.rows if row.topic.id == topic)
    return [(cell.mark, cell.times) for cell in row.cells]


def test_a_topic_that_is_raised_again_came_back() -> None:
    """Raised in 2016, back in 2019, not raised in 2022, back for the third time in 2025."""
    found = ledger_of(
        raised("2016-05-16", "plans"),
        raised("2019-10-21", "plans"),
        raised("2022-07-05"),
        raised("2025-05-13", "plans"),
    )
    assert marks(found, "plans") == [
        (Mark.RAISED, 1),
        (Mark.CAME_BACK, 2),
        (Mark.NOT_RAISED, 2),
        (Mark.CAME_BACK, 3),
    ]


def test_a_topic_raised_first_at_the_latest_inspection_is_new() -> None:
    """Nothing is said of it before."""
    found = ledger_of(raised("2022-07-05", "plans"), raised("2025-05-13", "missing-children"))
    assert marks(found, "missing-children") == [(Mark.BEFORE, 0), (Mark.NEW, 1)]


def test_nothing_is_new_at_the_only_inspection() -> None:
    """There is nothing before it to be new against."""
    assert marks(ledger_of(raised("2025-05-13", "plans")), "plans") == [(Mark.RAISED, 1)]


def test_nothing_is_new_after_an_inspection_that_we_do_not_know() -> None:
    """It may have raised the same."""
    found = ledger_of(an_inspection("2022-07-05"), raised("2025-05-13", "plans"))
    assert marks(found, "plans") == [(Mark.UNKNOWN, 0), (Mark.RAISED, 1)]


def test_an_inspection_whose_findings_are_unknown_never_reads_as_not_raised() -> None:
    """Its report is not in our data."""
    found = ledger_of(raised("2019-10-21", "plans"), an_inspection("2022-07-05"), raised("2025-05-13", "plans"))
    assert marks(found, "plans")[1] == (Mark.UNKNOWN, 1)


def test_a_report_that_asks_for_nothing_is_known() -> None:
    """It was read, and lists no area for improvement."""
    assert findings_known(raised("2025-05-13"))


def test_bands_tell_what_is_open_what_came_back_and_what_was_raised_once() -> None:
    """As at the latest inspection."""
    found = ledger_of(
        raised("2019-10-21", "plans", "missing-children", "pathway-plans"),
        raised("2022-07-05", "plans", "missing-children"),
        raised("2025-05-13", "plans"),
    )
    assert {band: [row.topic.id for row in found.band(band)] for band in Band} == {
        Band.OPEN: ["plans"],
        Band.CAME_BACK: ["missing-children"],
        Band.ONCE: ["pathway-plans"],
    }


def test_a_later_report_that_we_do_not_hold_makes_a_ledger_stale() -> None:
    """What is open is as at the latest that we know, and the ledger says so."""
    found = ledger_of(raised("2022-07-05", "plans"), an_inspection("2025-05-13"))
    assert (found.stale, found.latest and found.latest.named) == (True, date(2022, 7, 5))


def test_findings_that_fit_no_topic_never_come_back() -> None:
    """Two of them need not be about the same thing."""
    found = ledger_of(raised("2022-07-05", CATCH_ALL), raised("2025-05-13", CATCH_ALL))
    assert [times for _, times in marks(found, CATCH_ALL)] == [1, 1]


def test_praise_raises_nothing() -> None:
    """A strength asks for no improvement."""
    found = ledger_of(an_inspection("2025-05-13", findings=(a_finding("plans", kind=FindingKind.STRENGTH),)))
    assert (found.rows, found.latest is not None) == ((), True)


def test_a_visit_has_no_column() -> None:
    """The ledger lays graded inspections side by side."""
    site = a_site(raised("2022-07-05", "plans"), a_visit("2024-08-23", findings=(a_finding("plans"),)))
    assert len(ledger(site, "northshire", TODAY).columns) == 1


def test_an_authority_never_inspected_has_an_empty_ledger() -> None:
    """No columns, no rows, nothing latest."""
    assert ledger(a_site(), "northshire", TODAY) == Ledger(columns=(), rows=(), latest=None, stale=False)


@law
@given(sites())
def test_a_topic_is_raised_as_often_as_inspections_raised_it(site: Site) -> None:
    """Times count inspections, however many findings each has."""
    found = ledger(site, "amber", TODAY)
    for row in found.rows:
        raisers = sum(any(row.topic.id in f.topics for f in column.asked) for column in found.columns)
        assert row.times == (1 if row.topic.id == CATCH_ALL else raisers)


@law
@given(sites())
def test_every_topic_is_in_one_band(site: Site) -> None:
    """No row twice, none dropped."""
    found = ledger(site, "amber", TODAY)
    assert sorted(row.topic.id for band in Band for row in found.band(band)) == sorted(r.topic.id for r in found.rows)


@law
@given(sites())
def test_only_known_inspections_say_not_raised(site: Site) -> None:
    """A column is unknown in every row, or in none."""
    found = ledger(site, "amber", TODAY)
    for row in found.rows:
        assert [cell.mark is Mark.UNKNOWN for cell in row.cells] == [not column.known for column in found.columns]


@law
@given(sites(), days())
def test_a_ledger_never_looks_ahead(site: Site, day: date) -> None:
    """Later reports change nothing on the day."""
    assert ledger(site, "amber", Cut(as_at=day)) == ledger(known(site, day), "amber", LATER)


def test_inspections_that_began_on_one_day_stand_in_order_of_publication() -> None:
    """The later published is the latest column."""
    day = date(2019, 1, 14)
    first = an_inspection("2019-03-01", started=day, findings=(a_finding("plans"),))
    second = an_inspection("2019-03-02", started=day, findings=(a_finding("plans"),))
    assert marks(ledger_of(second, first), "plans") == [(Mark.RAISED, 1), (Mark.CAME_BACK, 2)]


def test_a_report_that_is_not_out_yet_has_no_column() -> None:
    """Inspected in May, published in July: in June nobody knew what it asked."""
    late = an_inspection("2022-07-05", started=date(2022, 5, 9), findings=(a_finding("plans"),))
    assert ledger(a_site(late), "northshire", Cut(as_at=date(2022, 6, 15))).columns == ()


def test_a_new_council_does_not_inherit_what_was_asked_of_the_old_one() -> None:
    """Plans were raised before it began, and are no return."""
    old = an_authority("old", closed=date(2023, 4, 1), successors=("new",))
    new = an_authority("new", number=2, opened=date(2023, 4, 1), predecessors=("old",))
    site = a_site(
        an_inspection("2022-07-05", authority="old", findings=(a_finding("plans"),)),
        an_inspection("2024-07-05", authority="new", findings=(a_finding("plans"),)),
        authorities=[old, new],
    )
    assert marks(ledger(site, "new", TODAY), "plans") == [(Mark.RAISED, 1)]
