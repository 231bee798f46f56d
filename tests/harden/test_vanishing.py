"""Files and folders that come and go while they are read: each is read or told of, and nothing falls over."""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

import pytest

from generator.importers.kinds import documents, read_all
from generator.importers.record import Record
from generator.load.content import load_site
from tests.harden.amounts import amount, tried
from tests.harden.bringing import FACTS, ill_refused
from tests.harden.reading import ill_told
from tests.harden.test_broken_sites import SITES
from tests.importers.report.composing import an_ilacs_report


def meanwhile(come: Callable[[], object], go: Callable[[], object], stop: Event) -> Thread:
    """Make something come and go until told to stop."""

    def work() -> None:
        while not stop.is_set():
            with suppress(OSError):
                come()
            with suppress(OSError):
                go()

    thread = Thread(target=work)
    thread.start()
    return thread


@pytest.fixture(autouse=True)
def turns() -> Iterator[None]:
    """Let threads take turns within one reading: it is faster than the usual turn."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


def test_content_that_comes_and_goes_is_read_or_told_of(tmp_path: Path) -> None:
    """A folder of an authority, with all that is in it."""
    content, place = tmp_path / "content", tmp_path / "content/authorities/northshire"
    shutil.copytree(SITES[0], content)
    kept, count, stop, whole, number = tmp_path / "kept", amount(150, 5_000), Event(), 0, 0
    shutil.copytree(place, kept)
    thread = meanwhile(lambda: shutil.copytree(kept, place, dirs_exist_ok=True), lambda: shutil.rmtree(place), stop)
    try:
        while number < count or number == whole < 20 * count:  # goes on until it met a folder half there
            number += 1
            loaded = load_site(content)
            assert not list(ill_told(loaded.problems))
            whole += not loaded.problems
    finally:
        stop.set()
        thread.join()
    assert whole < number
    tried("faults: files that vanish while they are read", number)


def test_documents_that_vanish_before_an_import_reads_them_are_refused_by_name(tmp_path: Path) -> None:
    """The others are read."""
    folder = tmp_path / "incoming"
    folder.mkdir()
    for name in ("a.pdf", "b.pdf", "c.csv", "d.ods"):
        (folder / name).write_bytes(an_ilacs_report())
    paths = list(documents([folder]))
    for name in ("a.pdf", "c.csv", "d.ods"):
        (folder / name).unlink()
    answers = {Path(one.file).name: one for one in read_all(paths, FACTS, lambda: None)}
    assert {name for name, one in answers.items() if isinstance(one, Record)} == {"b.pdf"}
    assert set(answers) == {"a.pdf", "b.pdf", "c.csv", "d.ods"}
    assert not ill_refused(one for one in answers.values() if not isinstance(one, Record))
    tried("faults: files that vanish while they are read", 3)
