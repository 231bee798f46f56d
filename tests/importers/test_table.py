"""Reading a plain CSV of inspections."""

from pathlib import Path

import pytest

from generator.importers import kinds
from generator.importers.importer import Facts
from generator.importers.record import Record, Refusal

HEAD = "authority,authority_name,urn,gss_code,region,framework,kind,started,ended,published,overall,leaders,report"
ROW = "northshire,Northshire,80001,E10000001,london,sif,inspection,2016-02-01,2016-02-25,2016-05-16,good,,https://x.example/1"


def _read(tmp_path: Path, facts: Facts, text: str) -> list[Record | Refusal]:
    path = tmp_path / "inspections.csv"
    path.write_bytes(text.encode())
    return list(kinds.read_all([path], facts, lambda: None))


def _record(tmp_path: Path, facts: Facts, text: str) -> Record:
    (found,) = _read(tmp_path, facts, text)
    assert isinstance(found, Record)
    return found


def test_reads_the_sites_own_public_data(tmp_path: Path, facts: Facts) -> None:
    """One row an inspection, one column a judgement area; an empty cell gives no grade."""
    record = _record(tmp_path, facts, f"{HEAD}\n{ROW}\n")
    assert (record.authority, record.framework, record.kind) == ("northshire", "sif", "inspection")
    assert (record.started, record.ended, record.published) == ("2016-02-01", "2016-02-25", "2016-05-16")
    assert record.grades == {"overall": "good"}
    assert record.report == "https://x.example/1"
    assert record.source.row == 2


@pytest.mark.parametrize("day", ["16/05/2016", "16 May 2016", "2016-05-16"])
def test_reads_dates_as_spreadsheets_save_them(day: str, tmp_path: Path, facts: Facts) -> None:
    """A CSV that went through a spreadsheet has lost its ISO dates; the day comes first, as in Britain."""
    assert _record(tmp_path, facts, f"{HEAD}\n{ROW.replace('2016-05-16', day)}\n").published == "2016-05-16"


def test_a_byte_order_mark_is_no_part_of_a_heading(tmp_path: Path, facts: Facts) -> None:
    """Spreadsheets put one at the start of a UTF-8 file."""
    assert _record(tmp_path, facts, f"\ufeff{HEAD}\n{ROW}\n").authority == "northshire"


def test_an_authority_may_be_named_in_words(tmp_path: Path, facts: Facts) -> None:
    """Without codes, the name or the slug is enough."""
    text = "authority,framework,kind,started,ended,published\nNorthshire County Council,cpi,inspection,,,2013-04-16\n"
    assert _record(tmp_path, facts, text).authority == "northshire"


def test_an_unknown_framework_is_told_with_its_cell(tmp_path: Path, facts: Facts) -> None:
    """Without a framework there is nothing to read grades by."""
    record = _record(tmp_path, facts, f"{HEAD}\n{ROW.replace('sif', 'ssf')}\n")
    assert "cell F2: no framework is called “ssf”" in record.problems[0]


def test_an_unknown_column_is_told(tmp_path: Path, facts: Facts) -> None:
    """It may be a judgement area with its name misspelt."""
    refusal, record = _read(tmp_path, facts, f"{HEAD},overal\n{ROW},good\n")
    assert isinstance(refusal, Refusal)
    assert "“overal”" in refusal.reason
    assert isinstance(record, Record)


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "authority,framework\nnorthshire,sif\n"])
def test_a_csv_without_the_columns_is_refused(text: str, tmp_path: Path, facts: Facts) -> None:
    """The refusal names the columns that it needs."""
    (found,) = _read(tmp_path, facts, text)
    assert isinstance(found, Refusal)
    assert "published" in found.reason + found.remedy


def test_a_csv_in_another_encoding_is_refused(tmp_path: Path, facts: Facts) -> None:
    """Nothing is read with letters put wrong."""
    path = tmp_path / "inspections.csv"
    path.write_bytes(f"{HEAD}\n".encode("utf-16"))
    (found,) = kinds.read_all([path], facts, lambda: None)
    assert isinstance(found, Refusal)


def test_an_index_of_reports_gives_addresses(tmp_path: Path, facts: Facts) -> None:
    """It knows the authority, the day of publication and the address, and no framework."""
    text = "file,urn,authority,published,report_url\na.pdf,80001,north shire,2016-05-16,https://x.example/1\n"
    record = _record(tmp_path, facts, text)
    assert (record.authority, record.published, record.report) == ("northshire", "2016-05-16", "https://x.example/1")
    assert record.framework == ""
