"""What an import knows of the content, read or remembered."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.command.facts import facts_of
from generator.problems import Refused
from tests.command.test_bring_in import AUTHORITY

TOPICS = "- {id: plans, name: Plans, meaning: Plans and planning., phrases: [plans]}\n"


@pytest.fixture
def content(root: Path, tmp_path: Path) -> Path:
    """A content of one council and one topic, with the real frameworks."""
    made = tmp_path / "content"
    (made / "authorities" / "northshire").mkdir(parents=True)
    (made / "authorities" / "northshire" / "authority.yaml").write_text(AUTHORITY)
    (made / "frameworks.yaml").write_bytes((root / "content" / "frameworks.yaml").read_bytes())
    (made / "topics.yaml").write_text(TOPICS)
    return made


def memory(content: Path) -> list[Path]:
    """The files of the memory beside the content."""
    return [path for path in (content.parent / ".cache").rglob("*") if path.is_file()]


def test_what_is_remembered_is_what_was_read(content: Path) -> None:
    """Frameworks, names and topics are the same the second time."""
    read = facts_of(content)
    assert memory(content)
    assert facts_of(content) == read
    assert read.names.find("Northshire") == "northshire"


def test_neither_yaml_nor_pydantic_is_imported_where_nothing_changed(content: Path, root: Path) -> None:
    """They take longer to import than one report takes to read."""
    facts_of(content)
    code = (
        "import sys; from pathlib import Path; from generator.command.facts import facts_of; "
        f"facts_of(Path({str(content)!r})); print(sorted({{'yaml', 'pydantic'}} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_changed_file_is_read_anew(content: Path) -> None:
    """By its bytes, whatever its date."""
    facts_of(content)
    (content / "topics.yaml").write_text(TOPICS.replace("id: plans", "id: planning"))
    assert [topic.id for topic in facts_of(content).topics] == ["planning"]


def test_a_damaged_memory_is_as_good_as_none(content: Path) -> None:
    """It is read anew, and nothing in it can run."""
    read = facts_of(content)
    for path in memory(content):
        path.write_bytes(b"x" * 100)
    assert facts_of(content) == read


def test_nothing_is_remembered_where_nothing_may_be_written(content: Path) -> None:
    """A dry run leaves no trace."""
    facts_of(content, remember=False)
    assert memory(content) == []


def test_a_fault_is_told_each_time(content: Path) -> None:
    """With its place; a memory does not make it good."""
    (content / "authorities" / "northshire" / "authority.yaml").write_text("name: [Northshire]\n")
    for _ in range(2):
        with pytest.raises(Refused) as refused:
            facts_of(content)
        assert any(problem.place.line for problem in refused.value.problems)


def test_a_content_without_its_files_is_refused(tmp_path: Path) -> None:
    """Both are named at once."""
    with pytest.raises(Refused) as refused:
        facts_of(tmp_path)
    assert [problem.code for problem in refused.value.problems] == ["missing-file", "missing-file"]
