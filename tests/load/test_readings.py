"""Readings are remembered between builds: what did not change is not read again, and says the same."""

import io
import pickle
import shutil
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from generator.load.content import load_site
from generator.load.kept import _Reader
from generator.load.readings import Readings
from generator.work import begun

CONTENT = Path(__file__).resolve().parents[1] / "sites" / "five-points" / "content"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    shutil.copytree(CONTENT, tmp_path / "content")
    return tmp_path / "content"


def kept(content: Path) -> bytes:
    """What one load leaves for the next process."""
    readings = Readings()
    load_site(content, readings=readings)
    return readings.text()


def test_a_site_from_memory_equals_one_that_was_read(content: Path) -> None:
    """With its problems, and the places of its values, which are found again when they are asked for."""
    note = sorted(content.glob("authorities/*/2*.yaml"))[0]
    note.write_text(note.read_text() + "strange: 1\n")
    read, memory = load_site(content), Readings.parse(kept(content))
    recalled = load_site(content, readings=memory)
    assert memory.new == 0
    assert (recalled.site, recalled.problems) == (read.site, read.problems)
    assert recalled.problems
    file = note.relative_to(content).as_posix()
    assert recalled.places.at(file, ("framework",)) == read.places.at(file, ("framework",))
    assert recalled.places.at(file, ("framework",)).line > 0


def test_only_what_changed_is_read_again(content: Path) -> None:
    """One file of many."""
    memory = Readings.parse(kept(content))
    page = content / "pages" / "method.md"
    page.write_text(page.read_text() + "\nMore.\n")
    loaded = load_site(content, readings=memory)
    assert memory.new == 1
    assert next(page for page in loaded.site.pages if page.slug == "method").prose.text.endswith("More.")


def test_other_rules_make_other_readings(content: Path) -> None:
    """An inspection is read by its framework, so a changed framework is another reading of every inspection."""
    memory = Readings.parse(kept(content))
    rules = content / "frameworks.yaml"
    rules.write_text(rules.read_text() + "\n# a remark\n")
    load_site(content, readings=memory)
    assert memory.new == 1 + len(list(content.glob("authorities/*/2*.yaml")))


@pytest.mark.parametrize("damage", [b"", b"no pickle", pickle.dumps([1]), pickle.dumps({"a": 1})])
def test_damage_is_no_memory(content: Path, damage: bytes) -> None:
    """Everything is read, and nothing is said."""
    memory = Readings.parse(damage)
    assert load_site(content, readings=memory).site == load_site(content).site
    assert memory.new > 0


def test_bytes_from_elsewhere_run_nothing(tmp_path: Path) -> None:
    """A cache can be copied between machines: the worst that its bytes can be is wrong."""

    class Trap:
        def __reduce__(self) -> tuple[object, ...]:
            return Path.touch, (tmp_path / "sprung",)

    Readings.parse(pickle.dumps({"key": Trap()}))
    assert not (tmp_path / "sprung").exists()


def test_other_processes_read_the_same(content: Path) -> None:
    """Faults and all; and what inspections hold of the programme is the programme's own, not a copy for each."""
    fault = sorted(content.glob("authorities/*/2*.yaml"))[0]
    fault.write_text(fault.read_text() + "strange: 1\n")
    read = load_site(content, readings=Readings())
    helped = load_site(content, readings=Readings(), spread=partial(begun, processes=2))
    assert (helped.site, helped.problems) == (read.site, read.problems)
    assert helped.problems
    frameworks = {id(framework) for framework in helped.site.programme.frameworks}
    assert {id(each.framework) for place in helped.site.inspections.values() for each in place} <= frameworks


def test_other_processes_read_only_what_is_not_known(content: Path) -> None:
    """A task for a file that changed, none for the others."""
    memory = Readings.parse(kept(content))
    page = content / "pages" / "method.md"
    page.write_text(page.read_text() + "\nMore.\n")
    given: list[bytes] = []

    def spread(tasks: Sequence[Callable[[], bytes]]) -> list[bytes]:
        given.extend(task() for task in tasks)
        return given

    load_site(content, readings=memory, spread=spread)
    assert (len(given), memory.new) == (1, 1)


def test_few_changes_are_not_worth_keeping_again(content: Path) -> None:
    """Writing a country's readings down takes longer than reading one file of it."""
    memory = Readings.parse(kept(content))
    load_site(content, readings=memory)
    assert not memory.stale
    assert not Readings().stale


def test_a_function_of_ours_is_no_value() -> None:
    """Only values come from memory: nothing that is called with what somebody else wrote."""
    data = b"\x80\x04cgenerator.problems\nremedy\n(V" + b"a\nV" + b"b\nV" + b"c\ntR."
    with pytest.raises(pickle.UnpicklingError, match="no value of a site"):
        _Reader(io.BytesIO(data)).load()
