"""Planning what an import changes, and what stays a person's."""

import pytest

from generator.importers.draft import Data, parsed
from generator.importers.plan import Change, Plan, Result, planned
from generator.importers.record import ReadFinding, Record
from generator.model.framework import Programme
from tests.building.records import GOOD, NAME_2023, NAME_2025, a_read_finding, a_record, a_report

PATH = "authorities/northshire/2022-07-05.yaml"


def _new(programme: Programme, *records: Record) -> dict[str, str]:
    """The files that these records make in an empty folder."""
    return {change.path: change.after for change in planned(records, {}, programme).changes}


def _again(programme: Programme, files: dict[str, str], *records: Record, text: bool = False) -> Change:
    (change,) = planned(records, files, programme, text=text).changes
    return change


def _sources(text: str) -> list[Data]:
    found = parsed(text)["sources"]
    assert isinstance(found, list)
    return [dict(one) for one in found]


def test_a_new_event_becomes_a_file_named_by_its_publication(programme: Programme) -> None:
    """With every field, and each source with its sheet and row."""
    files = _new(programme, a_record(), a_record(NAME_2023, started="", row=9))
    assert list(files) == [PATH]
    data = parsed(files[PATH])
    assert (data["framework"], data["kind"], data["started"]) == ("ilacs-2018", "standard", "2022-05-09")
    assert data["grades"] == GOOD
    assert [(one["document"], one["row"]) for one in _sources(files[PATH])] == [(NAME_2025, "4"), (NAME_2023, "9")]


def test_a_visit_without_publication_is_named_by_its_first_day(programme: Programme) -> None:
    """It says that the publication is missing, and has our topics for its theme."""
    visit = a_record(kind="focused-visit", grades={}, published="", theme="Front door")
    files = _new(programme, visit)
    data = parsed(files["authorities/northshire/2022-05-09.yaml"])
    assert (data["published"], data["theme"], data["topics"]) == ("missing", "Front door", ["front-door"])


def test_importing_again_changes_nothing(programme: Programme) -> None:
    """All documents, or any of them, in any order."""
    records = (a_record(), a_record(NAME_2023, started="", published="2022-09-05"), a_report(a_read_finding()))
    files = _new(programme, *records)
    for some in (records, records[::-1], records[:1], records[1:2], records[2:]):
        change = _again(programme, files, *some)
        assert (change.result, change.after) == (Result.UNCHANGED, files[PATH])


def test_the_order_of_import_does_not_matter_to_what_a_file_says(programme: Programme) -> None:
    """The older release after the newer gives the same values as both at once."""
    newer, older = a_record(), a_record(NAME_2023, started="", published="2022-09-05")
    together = parsed(_new(programme, newer, older)[PATH])
    one_by_one = parsed(_again(programme, _new(programme, newer), older).after)
    assert one_by_one == together
    swapped = planned([newer], _new(programme, older), programme).changes[0]
    assert swapped.path == PATH
    values = ("published", "started", "grades")
    assert [parsed(swapped.after)[name] for name in values] == [together[name] for name in values]


def test_a_disagreement_is_kept_beside_the_choice(programme: Programme) -> None:
    """The source says otherwise, and why the other was chosen."""
    text = _new(programme, a_record(), a_record(NAME_2023, started="", published="2022-09-05"))[PATH]
    older = _sources(text)[1]
    assert older["says"] == {"published": "2022-09-05"}
    assert "later release" in str(older["because"])


def test_a_better_source_updates_what_the_machine_wrote(programme: Programme) -> None:
    """A report after a spreadsheet adds the last day and changes a grade; the spreadsheet then says otherwise."""
    change = _again(programme, _new(programme, a_record()), a_report(overall="outstanding", published=""))
    data = parsed(change.after)
    assert change.result is Result.UPDATED
    assert (data["ended"], data["grades"]) == ("2022-05-20", GOOD | {"overall": "outstanding"})
    assert _sources(change.after)[0]["says"] == {"grades.overall": "good"}


def test_a_persons_edit_survives_the_same_import(programme: Programme) -> None:
    """The person's words stay, the file is not touched, and the import says so with a difference."""
    files = _new(programme, a_record())
    edited = {PATH: files[PATH].replace("kind: standard", "kind: short  # the letter says so")}
    change = _again(programme, edited, a_record())
    assert (change.result, change.after) == (Result.UNCHANGED, edited[PATH])
    assert "kept as a person wrote it: kind" in change.notes[0]
    assert "-kind: short" in change.notes[0]


def test_something_new_against_a_persons_edit_is_a_conflict(programme: Programme) -> None:
    """It is shown as a difference and left alone; what is not in conflict is still brought in."""
    files = _new(programme, a_record())
    edited = {PATH: files[PATH].replace("started: 2022-05-09", "started: 2022-05-10")}
    change = _again(programme, edited, a_report(started="2022-05-11"))
    assert change.result is Result.CONFLICT
    assert "-started: 2022-05-10\n    +started: 2022-05-11" in change.notes[0]
    assert "started: 2022-05-10" in change.after
    assert "ended: 2022-05-20" in change.after


def test_a_field_that_a_person_took_out_stays_out(programme: Programme) -> None:
    """Leaving something out is an edit too."""
    files = _new(programme, a_record(report="https://x.example/1"))
    edited = {PATH: files[PATH].replace("report: https://x.example/1\n", "")}
    assert _again(programme, edited, a_record(report="https://x.example/1")).after == edited[PATH]


def test_a_persons_notes_survive_an_update(programme: Programme) -> None:
    """Comments and layout stay where only a value is added."""
    files = _new(programme, a_record())
    noted = {PATH: "# Asked about in March.\n" + files[PATH].replace("kind: standard", "kind: standard  # two weeks")}
    change = _again(programme, noted, a_report(published=""))
    assert change.result is Result.UPDATED
    assert change.after.startswith("# Asked about in March.\n")
    assert "kind: standard  # two weeks\n" in change.after
    assert "ended: 2022-05-20\n" in change.after


def test_a_file_written_by_hand_is_a_persons_in_every_field(programme: Programme) -> None:
    """Without the importer's memory in it, nothing in it may be changed; what it lacks is added."""
    by_hand = "framework: ilacs-2018\nkind: short\npublished: 2022-07-05\ngrades: {overall: good}\n"
    change = _again(programme, {PATH: by_hand}, a_record())
    assert change.result is Result.CONFLICT
    assert change.after.startswith("framework: ilacs-2018\nkind: short\nstarted: 2022-05-09\npublished: 2022-07-05\n")
    assert "grades: {overall: good}\n" in change.after


def test_titles_summaries_and_strengths_stay_with_their_findings(programme: Programme) -> None:
    """A better reading of a report brings another finding; what a person wrote beside the first stays."""
    files = _new(programme, a_record(), a_report(a_read_finding("plans")))
    written = files[PATH].replace(
        "findings:\n", "findings:\n  - kind: strength\n    summary: Leaders know their council.\n"
    ).replace("    page: 2\n", "    page: 2\n    title: Plans\n    summary: Plans are uneven.\n")  # fmt: skip
    better = a_report(a_read_finding("plans"), a_read_finding("missing-children", page=3))
    change = _again(programme, {PATH: written}, better)
    assert change.result is Result.UPDATED
    findings = parsed(change.after)["findings"]
    assert isinstance(findings, list)
    assert [one.get("summary", "") for one in findings] == ["Leaders know their council.", "Plans are uneven.", ""]
    assert findings[2]["topics"] == ["missing-children"]


@pytest.mark.parametrize(
    "better",
    [
        a_read_finding("plans", area="leaders"),
        a_read_finding("plans", area=""),
        a_read_finding("assessments", "plans"),
    ],
)
def test_a_summary_stays_with_a_finding_that_is_read_better(programme: Programme, better: ReadFinding) -> None:
    """The area or a topic is told anew; it is the same page, and about the same."""
    files = _new(programme, a_report(a_read_finding("plans"), a_read_finding("workforce")))
    written = files[PATH].replace("[plans]\n    page: 2\n", "[plans]\n    page: 2\n    summary: Plans are uneven.\n")
    change = _again(programme, {PATH: written}, a_report(better, a_read_finding("workforce")))
    assert change.result is Result.UPDATED
    findings = parsed(change.after)["findings"]
    assert isinstance(findings, list)
    assert [one.get("summary") for one in findings] == ["Plans are uneven.", None]


def test_a_summary_whose_finding_is_not_read_any_more_is_not_lost(programme: Programme) -> None:
    """The findings are left alone, and both sides shown."""
    files = _new(programme, a_report(a_read_finding("plans"), a_read_finding("workforce")))
    written = files[PATH].replace("[plans]\n    page: 2\n", "[plans]\n    page: 2\n    summary: Plans are uneven.\n")
    change = _again(programme, {PATH: written}, a_report(a_read_finding("workforce")))
    assert change.after == written
    assert "kept as a person wrote it: findings" in change.notes[0]


def test_topics_that_a_person_changed_stay(programme: Programme) -> None:
    """A later classifier may think otherwise of the same report; it is told and nothing changes."""
    files = _new(programme, a_report(a_read_finding("plans")))
    edited = {PATH: files[PATH].replace("topics: [plans]", "topics: [assessments]")}
    change = _again(programme, edited, a_report(a_read_finding("case-recording")))
    assert (change.result, change.after) == (Result.UNCHANGED, edited[PATH])
    assert "findings" in change.notes[0]


def test_the_wording_of_findings_is_kept_only_on_request(programme: Programme) -> None:
    """It is Crown copyright, and asks for an attribution."""
    report = a_report(a_read_finding(text="Timeliness of plans."))
    quiet, told = (planned([report], {}, programme, text=text).changes[0].after for text in (False, True))
    assert "Timeliness" not in quiet
    assert "text: Timeliness of plans." in told


def test_a_newer_copy_of_a_document_takes_the_place_of_the_older(programme: Programme) -> None:
    """Its rows may have moved; the entry gets the new digest and row, and no second entry is made."""
    files = _new(programme, a_record(sha256="a" * 64))
    change = _again(programme, files, a_record(sha256="b" * 64, row=11))
    (source,) = _sources(change.after)
    assert (change.result, source["sha256"], source["row"]) == (Result.UPDATED, "b" * 64, "11")


def test_a_reason_that_a_person_wrote_stays(programme: Programme) -> None:
    """`because` is written by rule once, and may be said better."""
    records = (a_record(), a_record(NAME_2023, started="", published="2022-09-05"))
    text = _new(programme, *records)[PATH]
    rule = str(_sources(text)[1]["because"])
    edited = {PATH: text.replace(rule, "Its report bears the fifth of July.")}
    assert _again(programme, edited, *records).after == edited[PATH]


def test_what_a_person_noted_beside_their_own_value_stays(programme: Programme) -> None:
    """A person decided against the report, and says so beside it; the spreadsheet that agrees says nothing."""
    records = (a_record(), a_report(published="2022-07-01"))
    made = _new(programme, *records)["authorities/northshire/2022-07-01.yaml"]
    text = made.replace("published: 2022-07-01\nreport", "published: 2022-07-05\nreport").replace(
        "published: 2022-07-01\ngrades", "published: 2022-07-05\ngrades"
    )
    because = "    because: A report decides over a spreadsheet, and a later release over an earlier one.\n"
    noted = "    says: {published: 2022-07-01}\n    because: The letter was late.\n    wrote"
    sheet, report = text.replace("    says: {published: 2022-07-05}\n" + because, "").rsplit("    wrote", 1)
    edited = {PATH: sheet + noted + report}
    assert _sources(edited[PATH])[-1]["because"] == "The letter was late."
    for some in (records, records[:1], records[1:]):
        change = _again(programme, edited, *some)
        assert (change.result, change.after) == (Result.UNCHANGED, edited[PATH])


def test_an_entry_kept_only_for_what_it_says_decides_nothing(programme: Programme) -> None:
    """A person may note a withdrawn grade as a source of its own."""
    text = _new(programme, a_record())[PATH]
    note = f"  - document: {NAME_2025}\n    sheet: Notes\n    says: {{grades.overall: outstanding}}\n"
    assert _again(programme, {PATH: text + note}, a_record()).after == text + note


def test_a_publication_that_becomes_known_renames_the_file(programme: Programme) -> None:
    """A file named by its first day gets its publication date as its name."""
    visit = a_record(kind="focused-visit", grades={}, published="")
    old = "authorities/northshire/2022-05-09.yaml"
    change = _again(programme, _new(programme, visit), a_record(kind="focused-visit", grades={}, sheet="In year"))
    assert (change.path, change.removes) == (PATH, old)


def test_a_file_with_a_commentary_beside_it_keeps_its_name(programme: Programme) -> None:
    """The commentary belongs to the name, so a person is asked to rename both."""
    visit = a_record(kind="focused-visit", grades={}, published="")
    files = _new(programme, visit) | {"authorities/northshire/2022-05-09.md": "Words.\n"}
    change = _again(programme, files, a_record(kind="focused-visit", grades={}, sheet="In year"))
    assert (change.path, change.removes) == ("authorities/northshire/2022-05-09.yaml", "")
    assert any("should be called" in note for note in change.notes)


def test_two_events_on_one_date_are_never_put_into_one_file(programme: Programme) -> None:
    """The second is a conflict."""
    files = _new(programme, a_record())
    cpi = a_record(framework="cpi", kind="inspection", grades={"overall": "good"}, started="", row=9)
    change = _again(programme, files, cpi)
    assert (change.result, change.after) == (Result.CONFLICT, files[PATH])


@pytest.mark.parametrize("broken", ["a: [", "- a list\n"])
def test_a_file_that_cannot_be_read_is_left_alone(broken: str, programme: Programme) -> None:
    """Its fault is told; `check` places it."""
    change = _again(programme, {PATH: broken}, a_record())
    assert (change.result, change.after) == (Result.CONFLICT, broken)


def _plan(programme: Programme, record: Record) -> Plan:
    return planned([record], {}, programme)


def test_latest_grades_of_an_unknown_event_find_no_place_and_are_told(programme: Programme) -> None:
    """A list of latest grades does not say of what kind an inspection was, so no file can be made of it."""
    plan = _plan(programme, a_record(kind=""))
    assert plan.changes == ()
    assert "northshire" in plan.unplaced[0]
    assert "row 4" in plan.unplaced[0]


def test_an_address_without_an_event_is_no_fault(programme: Programme) -> None:
    """A list of reports may be longer than what was imported."""
    assert _plan(programme, a_record("index.csv", framework="", kind="", grades={})) == Plan(changes=())


def test_a_date_that_is_none_names_no_file(programme: Programme) -> None:
    """Whatever a person wrote as a date, no import writes a file at a path made of it."""
    text = "framework: ilacs-2018\nkind: standard\nstarted: 2022-05-09\npublished: ../../../../tmp/2022-07-05\n"
    record = a_record(started="2022-05-09", published="2022-07-05")
    (change,) = planned([record], {PATH: text}, programme).changes
    assert (change.path, change.removes) == (PATH, "")


def test_a_topic_that_the_site_does_not_have_is_not_written_and_told(programme: Programme) -> None:
    """Of a finding's topics the known ones stay, and a visit keeps its theme in words."""
    visit = a_record(kind="focused-visit", grades={}, published="", started="2023-02-01", theme="Front door")
    report = a_report(a_read_finding("plans", "other"))
    plan = planned([report, visit], {}, programme, topics={"plans"})
    inspection, visited = (parsed(change.after) for change in plan.changes)
    findings = inspection["findings"]
    assert isinstance(findings, list)
    assert [one["topics"] for one in findings] == [["plans"]]
    assert ("topics" in visited, visited["theme"]) == (False, "Front door")
    assert [note.split("”")[0] for note in plan.notes] == [
        "topics.yaml has no topic “front-door",
        "topics.yaml has no topic “other",
    ]


def test_a_finding_without_a_known_topic_has_none(programme: Programme) -> None:
    """An empty list would say nothing."""
    (change,) = planned([a_report(a_read_finding("other"))], {}, programme, topics=set()).changes
    findings = parsed(change.after)["findings"]
    assert isinstance(findings, list)
    assert [set(one) for one in findings] == [{"kind", "area", "page"}]
