"""Reports and workbooks made to harm: refused by name or read rightly, and nothing else happens."""

import json
import os
from pathlib import Path
from random import Random

import pytest

from generator.command.main import run
from generator.importers.kinds import read_all
from generator.importers.record import Record, Refusal
from generator.importers.worker import Bounds, read_reports
from tests.harden.amounts import amount, tried
from tests.harden.breaking import broken
from tests.harden.bringing import FACTS, ill_refused
from tests.harden.hostile import PDFS, WORKBOOKS
from tests.importers.report.composing import a_sif_report, a_tlac_report, an_ilacs_report, known

READ_ALL_THE_SAME = {
    "a table of places that names itself",
    "a table of four thousand million places",
    "two beginnings",
}
"""What is wrong with these is mended by the reader: the report in them is read."""

BOUNDS = Bounds()


def test_every_hostile_report_is_refused_by_name(tmp_path: Path) -> None:
    """One after another in one list, with a sound one last: each is told of with its own name, and the last is read."""
    files = {name: tmp_path / f"{number:03}.pdf" for number, name in enumerate(PDFS)}
    for name, file in files.items():
        file.write_bytes(PDFS[name]())
    (tmp_path / "sound.pdf").write_bytes(an_ilacs_report())
    answers = {one.file: one for one in read_reports([tmp_path], known(), bounds=BOUNDS)}
    for name, file in files.items():
        expected = Record if name in READ_ALL_THE_SAME else Refusal
        assert isinstance(answers[str(file)], expected), f"{name}: {answers[str(file)]}"
    assert not ill_refused(one for one in answers.values() if isinstance(one, Refusal))
    assert isinstance(answers[str(tmp_path / "sound.pdf")], Record)
    tried("reports: hostile, composed", len(files))


@pytest.mark.parametrize("name", WORKBOOKS)
def test_every_hostile_workbook_is_refused_by_name(tmp_path: Path, name: str) -> None:
    """Whatever it asks of the process that reads it, this one goes on, and nothing is written anywhere."""
    (tmp_path / name).write_bytes(WORKBOOKS[name]())
    (answer,) = read_all([tmp_path / name], FACTS, lambda: None)
    assert isinstance(answer, Refusal)
    assert not ill_refused([answer])
    assert Path(answer.file).name == name
    assert sorted(os.listdir(tmp_path)) == [name]
    tried("workbooks: hostile, composed", 1)


def test_an_import_of_nothing_but_harm_changes_nothing(
    tmp_path: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command says what it refused, and leaves with the code for what can be mended."""
    (tmp_path / "in").mkdir()
    for name in ("far.xlsx", "table.ods"):
        (tmp_path / "in" / name).write_bytes(WORKBOOKS[name]())
    (tmp_path / "in" / "loop.pdf").write_bytes(PDFS["drawings in drawings"]())
    assert run(["import", "--json", "--content", str(root / "content"), str(tmp_path / "in")]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out) == []
    assert told.err.count("refused:") == told.err.count("mend:") == 3


SEEDS = (an_ilacs_report(), a_sif_report(), a_tlac_report())


def test_a_broken_report_stops_nothing(tmp_path: Path) -> None:
    """Reports with bytes flipped, cut, doubled and spliced: each is read or refused, within its bounds."""
    count = amount(150, 12_000)
    for first in range(0, count, 500):
        numbers = range(first, min(first + 500, count))
        files = {number: tmp_path / f"{number:06}.pdf" for number in numbers}
        for number, file in files.items():
            file.write_bytes(broken(SEEDS, Random(f"report:{number}")))
        answers = {one.file: one for one in read_reports(list(files.values()), known(), bounds=BOUNDS)}
        assert set(answers) == {str(file) for file in files.values()}
        assert not ill_refused(one for one in answers.values() if isinstance(one, Refusal))
        for file in files.values():
            file.unlink()
    tried("import: broken reports", count)


def test_a_broken_workbook_stops_nothing(tmp_path: Path) -> None:
    """The same with workbooks, each in a process of its own."""
    from tests.building.spreadsheets import a_workbook, an_ods, an_outcome, outcomes_rows

    sheets = {"History": outcomes_rows(an_outcome("Durham"), an_outcome("Bristol"))}
    seeds = [(suffix, make(tmp_path / f"sound{suffix}", sheets).read_bytes())
             for suffix, make in ((".xlsx", a_workbook), (".ods", an_ods))]  # fmt: skip
    count = amount(12, 1_000)
    for number in range(count):
        suffix, data = seeds[number % 2]
        file = tmp_path / f"broken{suffix}"
        file.write_bytes(broken([data], Random(f"workbook:{number}")))
        answers = list(read_all([file], FACTS, lambda: None))
        assert answers, f"case {number}: nothing was read, and nothing is said of it"
        assert not ill_refused(one for one in answers if isinstance(one, Refusal))
    tried("import: broken workbooks", count)
