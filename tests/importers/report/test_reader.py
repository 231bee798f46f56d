"""Whole files: what is read, what is refused, and why."""

from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importers.record import Record, Refusal
from generator.importers.report import refuse
from generator.importers.report.reader import read_report
from generator.importers.report.text import read_pages
from tests.importers.report.composing import Sheets, a_place, a_sif_report, an_ilacs_report, known


def refused(data: bytes) -> str:
    """Why a file is refused."""
    refusal = read_report(data, "file.pdf", known())
    assert isinstance(refusal, Refusal)
    assert refusal.file == "file.pdf"
    assert refusal.remedy
    return refusal.reason


def test_a_record_says_where_it_came_from_and_what_was_taken() -> None:
    """The document's name, the digest of its bytes, the fields it gives."""
    data = an_ilacs_report()
    record = read_report(data, "a/b.pdf", known())
    assert isinstance(record, Record)
    assert (record.source.document, record.source.sha256) == ("a/b.pdf", sha256(data).hexdigest())
    assert record.source.gives == ("kind", "started", "ended", "grades", "findings")


def test_reading_twice_gives_the_same() -> None:
    """Reading depends on the bytes alone."""
    data = a_sif_report()
    assert read_report(data, "x", known()) == read_report(data, "x", known())


def test_topics_come_from_the_classifier_that_is_handed_in() -> None:
    """It is asked for each finding's words and area."""
    data = an_ilacs_report(items=("Homes for care leavers.",))
    record = read_report(data, "x", known(), lambda text, area: (text[:5].lower(), area))
    assert isinstance(record, Record)
    assert record.findings[0].topics == ("homes", "in-care-and-care-leavers")


def test_a_name_that_matches_nothing_is_told_and_the_rest_is_read() -> None:
    """No row is dropped, and no place is guessed."""
    record = read_report(an_ilacs_report(place="Elsewhere"), "x", known())
    assert isinstance(record, Record)
    assert (record.named, record.authority) == ("Elsewhere", "")
    assert any("“Elsewhere”" in problem for problem in record.problems)


def test_a_printed_urn_joins_the_place_and_is_checked_against_the_name() -> None:
    """The URN decides; a name that says otherwise is told."""
    places = known(a_place(), a_place("elsewhere", "Elsewhere", "80002"))
    data = an_ilacs_report(place="Elsewhere", dates="Inspection dates: 9 to 20 May 2022 Unique reference number: 80001")
    record = read_report(data, "x", places)
    assert isinstance(record, Record)
    assert (record.authority, record.urn) == ("marchford", "80001")
    assert any("URN 80001 is marchford" in problem for problem in record.problems)


def test_a_review_of_a_board_alone_is_refused() -> None:
    """It is no inspection of an authority."""
    sheets = Sheets().lines(
        "Marchford County Council", "Review of the effectiveness of the Local", "Safeguarding Children Board"
    )
    assert "safeguarding board alone" in refused(sheets.pdf())


@pytest.mark.parametrize(
    "data", [b"<!DOCTYPE html><html>", b"\xef\xbb\xbf<html lang='en'>", b"  <?xml version='1.0'?>\n<html>"]
)
def test_a_web_page_named_like_a_report_is_refused(data: bytes) -> None:
    """Whatever its first bytes are."""
    assert "web page" in refused(data)


def test_an_encrypted_file_is_refused() -> None:
    """It needs a password."""
    assert "encrypted" in refused(Sheets().line("Secret").pdf(password="x"))


def test_a_file_that_is_cut_off_is_refused() -> None:
    """Half a download says so."""
    data = an_ilacs_report()
    assert "cut off" in refused(data[: len(data) // 2])


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\0" * 2000])
def test_an_empty_file_is_refused(data: bytes) -> None:
    """No bytes, or none that say anything."""
    assert "empty" in refused(data)


def test_a_scanned_file_is_refused() -> None:
    """Pages without text are pictures."""
    assert "no text" in refused(Sheets().page().pdf())


def test_a_file_with_too_many_pages_is_refused() -> None:
    """Before any of them is read."""
    sheets = Sheets()
    for _ in range(refuse.PAGES_MOST + 1):
        sheets.page()
    assert "enormous" in refused(sheets.pdf())


def test_a_file_of_too_many_bytes_is_refused() -> None:
    """By its size alone."""
    assert "enormous" in refused(b"%PDF-1.7" + b" " * refuse.BYTES_MOST)


def test_a_file_that_is_no_pdf_is_refused() -> None:
    """A picture under the name of a PDF."""
    assert refused(b"\x89PNG\r\n") == "it is not a PDF"


def test_a_broken_pdf_is_refused() -> None:
    """It begins and ends as one, and is none."""
    assert "broken" in refused(b"%PDF-1.7\nnothing\n%%EOF\n")


@pytest.mark.parametrize(
    ("title", "what"),
    [
        ("Monitoring visit of Marchford children’s services", "monitoring visit"),
        ("Focused visit to Marchford", "focused visit"),
        ("Joint targeted area inspection of Marchford", "joint targeted area inspection"),
        ("A report on parks", "not that of a report in a layout that is known"),
    ],
)
def test_another_document_is_refused_by_name(title: str, what: str) -> None:
    """A letter without grades, or something else altogether."""
    assert what in refused(Sheets().line(title).pdf())


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damaged_bytes_never_break_the_reader(data: st.DataObject) -> None:
    """Any part of a report with any byte changed gives a record or a refusal."""
    whole = bytearray(_SMALL)
    for _ in range(data.draw(st.integers(1, 12))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(whole)))
    assert isinstance(read_report(bytes(whole[:cut]), "x", known()), Record | Refusal)


_SMALL = an_ilacs_report()


def test_a_pdf_without_bold_type_is_read_by_the_size_of_its_headings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no line is bold, or every line, larger type makes a heading."""
    pages = read_pages(a_sif_report())
    whole = read_report(a_sif_report(), "x", known())
    large = ("Recommendations", "The Local", "Summary")
    for bold in (False, True):
        flat = tuple(
            replace(
                page,
                lines=tuple(
                    line._replace(bold=bold, size=14.0 if line.text.startswith(large) else line.size)
                    for line in page.lines
                ),
            )
            for page in pages
        )
        monkeypatch.setattr("generator.importers.report.reader.read_pages", lambda data, flat=flat: flat)
        assert read_report(a_sif_report(), "x", known()) == whole
