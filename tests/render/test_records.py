"""The public tables keep their columns, and a cell without a grade gives the reason."""

from dataclasses import replace

from generator.render.records import authorities, findings, inspections, outcome, sheets
from tests.building.site import a_finding, a_site, a_visit, an_inspection


def test_the_inspections_begin_with_the_promised_columns() -> None:
    """These names are an interface."""
    site = a_site(an_inspection())
    names = [field.name for field in sheets(site)[1].fields]
    assert names[:10] == [
        "authority",
        "authority_name",
        "urn",
        "gss_code",
        "region",
        "framework",
        "kind",
        "started",
        "ended",
        "published",
    ]
    assert names[10:15] == ["overall", "leaders", "help-and-protection", "in-care", "care-leavers"]
    assert names[-1] == "report"


def test_each_row_is_as_long_as_the_header() -> None:
    """For every framework and for visits."""
    days = ("2011-03-01", "2013-02-01", "2016-05-16", "2019-10-21", "2024-03-01", "2026-08-04")
    site = a_site(*(an_inspection(day, findings=(a_finding(),)) for day in days), a_visit())
    for sheet in sheets(site):
        assert sheet.rows
        assert {len(row) for row in sheet.rows} == {len(sheet.fields)}


def test_an_overall_grade_that_ended_is_not_given() -> None:
    """A reason, never an empty cell."""
    assert outcome(an_inspection("2026-08-04"), "overall") == "not-given"


def test_care_leavers_before_2023_are_not_judged_apart() -> None:
    """They were judged with children in care."""
    assert outcome(an_inspection("2022-07-05"), "care-leavers") == "not-judged-apart"


def test_a_board_that_was_not_reviewed_is_not_applicable() -> None:
    """An area of the council's own that is not in the file is missing."""
    event = replace(an_inspection("2016-11-25", kind="re-inspection"), outcomes={})
    assert (outcome(event, "lscb"), outcome(event, "adoption")) == ("not-applicable", "missing")


def test_an_area_of_another_framework_is_not_applicable() -> None:
    """Safeguarding was judged to 2012."""
    assert outcome(an_inspection("2022-07-05"), "safeguarding") == "not-applicable"


def test_a_visit_has_no_grades_at_all() -> None:
    """Its cells are empty: there was nothing to give."""
    assert outcome(a_visit(), "overall") == ""


def test_findings_are_numbered_in_the_order_of_the_report() -> None:
    """From 1, within each inspection."""
    site = a_site(an_inspection(findings=(a_finding("plans"), a_finding("missing-children", "plans"))))
    rows = findings(site, site.inspections["northshire"]).rows
    assert [(row[5], row[8]) for row in rows] == [("1", "plans"), ("2", "missing-children;plans")]


def test_a_place_has_its_regions_in_both_sets() -> None:
    """Ofsted's eight and the nine of the Office for National Statistics."""
    site = a_site(an_inspection())
    sheet = authorities(site, site.authorities)
    row = dict(zip([field.name for field in sheet.fields], sheet.rows[0], strict=True))
    assert (row["ofsted_region"], row["ons_region"]) == ("north-east-yorkshire-and-the-humber", "north-east")


def test_dates_are_iso() -> None:
    """And an unknown one is empty."""
    site = a_site(an_inspection("2011-03-01"))
    row = inspections(site, site.inspections["northshire"]).rows[0]
    assert row[7:10] == ("", "", "2011-03-01")
