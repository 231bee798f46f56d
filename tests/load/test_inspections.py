"""Reading the file of one inspection or visit."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.inspections import read_inspection
from generator.load.read import Read
from generator.model.finding import FindingKind
from generator.model.grade import NoGrade
from generator.model.inspection import Inspection
from tests.building.content import an_inspection_file
from tests.building.site import a_programme

FILE = "authorities/northshire/2022-07-05.yaml"


def read(data: bytes) -> Read[Inspection]:
    """A file of Northshire's under Ofsted's programme."""
    return read_inspection(FILE, data, a_programme())


def sound(**values: str) -> Inspection:
    """An inspection that must be read without a problem."""
    found = read(an_inspection_file(**values))
    assert found.problems == ()
    assert found.value is not None
    return found.value


def problem(**values: str) -> str:
    """The one problem of a file, as shown."""
    (found,) = read(an_inspection_file(**values)).problems
    return str(found)


def test_place_and_date_come_from_the_path() -> None:
    """The folder is the authority, the name the date."""
    inspection = sound()
    assert (inspection.authority, inspection.named) == ("northshire", date(2022, 7, 5))


def test_grades_become_grades_of_the_frameworks_scale() -> None:
    """A grade knows its scale."""
    assert sound().outcomes["leaders"] == a_programme().framework("ilacs-2018").scale.grade("good")


@pytest.mark.parametrize("reason", list(NoGrade))
def test_a_reason_for_having_no_grade_stays_a_reason(reason: NoGrade) -> None:
    """All five are different values."""
    grades = f"{{overall: {reason}, leaders: good, help-and-protection: good, in-care-and-care-leavers: good}}"
    assert sound(grades=grades).outcomes["overall"] is reason


def test_a_missing_date_is_none() -> None:
    """The word missing says that our data lacks it."""
    assert sound(published="missing").published is None


def test_a_date_left_out_is_none() -> None:
    """Days on site may be left out."""
    assert sound(started="", ended="").started is None


def test_findings_are_read_in_order() -> None:
    """What each says, where and about what."""
    (finding,) = sound(
        findings="[{kind: priority-action, area: leaders, topics: [plans], page: 2, tag: enabler 3}]"
    ).findings
    assert finding.kind is FindingKind.PRIORITY_ACTION
    assert (finding.area, finding.topics, finding.page, finding.tag) == ("leaders", ("plans",), 2, "enabler 3")


def test_sources_keep_what_they_say_otherwise() -> None:
    """A conflict that was decided is kept to be shown."""
    (source,) = sound(
        sources="[{document: a.ods, sheet: S, row: 7, gives: [published], says: {published: 2022-11-05}}]"
    ).sources
    assert (source.row, source.says) == (7, {"published": "2022-11-05"})


def test_a_code_with_a_leading_nought_keeps_it() -> None:
    """Digits are text until a shape wants a number."""
    (source,) = sound(sources="[{document: 0840, row: 07}]").sources
    assert (source.document, source.row) == ("0840", 7)


def test_a_grade_of_the_old_scale_is_mended_by_its_level_and_not_by_its_letters() -> None:
    """'adequate' looks like 'inadequate', and means 'requires improvement'."""
    told = problem(grades="{overall: adequate, leaders: good}")
    assert (
        'content/authorities/northshire/2022-07-05.yaml:6:19  grades.overall  "adequate" is no grade of ilacs-2018'
        in told
    )
    assert '"requires-improvement"' in told


def test_a_grade_in_the_reports_words_is_mended_by_its_id() -> None:
    """Content holds ids."""
    assert 'write "requires-improvement"' in problem(grades="{overall: Requires improvement}")


def test_an_area_of_another_framework_is_told_at_its_key() -> None:
    """Care leavers are judged apart only since 2023."""
    assert ":6:25  grades.care-leavers  ilacs-2018 does not judge" in problem(
        grades="{overall: good, care-leavers: good}"
    )


def test_the_other_grades_are_kept_when_one_is_wrong() -> None:
    """The checks can then go on."""
    value = read(an_inspection_file(grades="{overall: adequate, leaders: good}")).value
    assert value is not None
    assert list(value.outcomes) == ["leaders"]


def test_an_unknown_framework_leaves_nothing_to_go_on_with() -> None:
    """Scale and areas depend on it."""
    found = read(an_inspection_file(framework="ilacs-2081"))
    assert found.value is None
    assert "ilacs-2018" in found.problems[0].remedy


def test_an_unknown_key_is_told_and_the_rest_is_read() -> None:
    """Everything else of the file can still be checked."""
    found = read(an_inspection_file(reprot="https://reports.example/"))
    assert found.value is not None
    assert [(one.code, one.path) for one in found.problems] == [("unknown-key", "reprot")]


def test_a_wrong_value_in_a_list_leaves_the_other_items_where_they_are() -> None:
    """Places of later faults stay right, because no item moves."""
    found = read(an_inspection_file(findings="[{kind: strength, pgae: 2}, {kind: improvement, page: 3}]"))
    assert found.value is not None
    assert [finding.page for finding in found.value.findings] == [0, 3]


def test_without_a_programme_the_shape_is_still_checked() -> None:
    """A broken frameworks.yaml does not hide the faults of inspections."""
    found = read_inspection(FILE, an_inspection_file(pages="2"), None)
    assert found.value is None
    assert [one.code for one in found.problems] == ["unknown-key"]


def test_all_faults_of_a_file_are_told_at_once() -> None:
    """A wrong date, a wrong number, an unknown key and an unknown grade in one reading."""
    data = an_inspection_file(
        ended="2022-02-30", findings="[{kind: strenght, page: two}]", x="1", grades="{overall: fine}"
    )
    assert sorted(one.code for one in read(data).problems) == [
        "bad-date",
        "unknown-grade",
        "unknown-key",
        "unknown-word",
        "wrong-type",
    ]


@settings(deadline=None)
@given(st.data())
def test_a_file_with_any_bytes_changed_is_read_or_told_of(data: st.DataObject) -> None:
    """However it is damaged, there is a value or a problem with a line and a remedy, and never an exception."""
    whole = an_inspection_file(findings="[{kind: strength, area: leaders, topics: [plans], page: 2}]")
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 12)))
    put = data.draw(
        st.one_of(st.binary(max_size=12), st.sampled_from([b"[", b"{", b"&a ", b"*a", b"'", b": ", b"- ", b"\n"]))
    )
    found = read(whole[:start] + put + whole[end:])
    assert found.value is not None or found.problems
    assert all(one.place.line and one.message and one.remedy for one in found.problems)


def test_the_rest_of_a_file_without_a_kind_is_still_read() -> None:
    """A slip in the first key hides no other fault: grades and findings can still be checked."""
    found = read(an_inspection_file().replace(b"kind: standard", b"kinds: standard"))
    assert found.value is not None
    assert found.value.kind.graded
    assert [problem.code for problem in found.problems] == ["missing-key", "unknown-key"]
