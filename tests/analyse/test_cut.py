"""What a reader on a given day can know of."""

from dataclasses import replace
from datetime import date

from generator.analyse.cut import Cut, inspected_on, line, published_on
from generator.model.grade import NoGrade
from tests.building.site import a_grade, a_visit, an_inspection


def test_an_inspection_counts_from_its_first_day_on_site() -> None:
    """The day it began, not the day it was published."""
    inspection = an_inspection("2022-07-05", started=date(2022, 5, 9))
    assert inspected_on(inspection) == date(2022, 5, 9)


def test_where_only_publication_is_known_it_stands_for_the_inspection() -> None:
    """The history of the SIF gives no first day."""
    inspection = replace(an_inspection("2016-05-16"), started=None, ended=None)
    assert inspected_on(inspection) == date(2016, 5, 16)


def test_a_visit_without_publication_is_known_from_its_last_day() -> None:
    """A letter that our data cannot date came out after the visit at the earliest."""
    visit = replace(a_visit("2022-10-20"), published=None)
    assert published_on(visit) == visit.ended


def test_a_report_published_after_the_deadline_is_not_let_in() -> None:
    """Inspected in time, published late."""
    late = an_inspection("2024-06-01", started=date(2024, 3, 4))
    assert not Cut(as_at=date(2024, 3, 31), published_by=date(2024, 5, 31)).lets_in(late)


def test_a_report_published_on_the_deadline_is_let_in() -> None:
    """The deadline itself is inside."""
    inspection = an_inspection("2024-05-31", started=date(2024, 3, 31))
    assert Cut(as_at=date(2024, 3, 31), published_by=date(2024, 5, 31)).lets_in(inspection)


def test_without_a_deadline_reports_must_be_out_on_the_day() -> None:
    """As known on the day itself."""
    assert Cut(as_at=date(2024, 3, 31)).deadline == date(2024, 3, 31)


def test_a_release_does_not_take_an_unknown_publication_on_trust() -> None:
    """Inspected in March 2025, its day of publication unknown: in no figures of June, in those of a year later."""
    inspection = replace(an_inspection("2025-05-06", started=date(2025, 3, 24)), published=None)
    cuts = [Cut(as_at=date(2025, 3, 31), published_by=day) for day in (date(2025, 6, 30), date(2026, 6, 30))]
    assert [cut.lets_in(inspection) for cut in cuts] == [False, True]


def test_a_reader_without_a_cut_off_knows_of_an_unknown_publication() -> None:
    """The report is in our data, so it came out some time after the inspection."""
    inspection = replace(an_inspection("2025-05-06", started=date(2025, 3, 24)), published=None)
    assert Cut(as_at=date(2025, 11, 22)).lets_in(inspection)


def test_the_last_day_of_the_calendar_can_be_counted() -> None:
    """No day lies 225 days after it, so no report on it is let in by a deadline."""
    inspection = replace(an_inspection("2025-05-06"), named=date.max, started=date.max, ended=date.max, published=None)
    assert not Cut(as_at=date.max, published_by=date.max).lets_in(inspection)
    assert Cut(as_at=date.max).lets_in(inspection)


def test_equal_first_days_are_in_order_of_publication() -> None:
    """Two inspections that began on one day: the later report is the later one."""
    first = an_inspection("2011-03-01", started=date(2011, 1, 10), overall="adequate")
    second = an_inspection("2011-03-02", started=date(2011, 1, 10), overall="good")
    assert Cut(as_at=date(2012, 1, 1)).graded([second, first]) == (first, second)


def test_a_sub_judgement_inside_another_area_is_not_judged_apart() -> None:
    """SIF graded care leavers inside looked-after children."""
    inspection = an_inspection("2016-05-16", overall="good", care_leavers="outstanding")
    assert line(inspection, "care-leavers") is NoGrade.NOT_JUDGED_APART


def test_an_area_of_its_own_gives_its_grade() -> None:
    """SIF leadership stands on the line of leaders."""
    inspection = an_inspection("2016-05-16", leadership="outstanding")
    assert line(inspection, "leaders") == a_grade("outstanding")
