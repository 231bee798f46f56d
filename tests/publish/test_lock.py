"""One build at a time."""

import threading
from pathlib import Path

import pytest

from generator.problems import Refused
from generator.publish.lock import held


def test_a_second_one_waits_and_is_told_so(tmp_path: Path) -> None:
    """It begins when the first has ended."""
    told, order = threading.Event(), []

    def second() -> None:
        with held(tmp_path, told.set):
            order.append("second")

    with held(tmp_path, lambda: None):
        waiting = threading.Thread(target=second)
        waiting.start()
        assert told.wait(10)
        order.append("first")
    waiting.join(10)
    assert order == ["first", "second"]


def test_the_folder_is_made_where_it_is_missing(tmp_path: Path) -> None:
    """A new place for a site needs no preparation, and the lock leaves nothing behind."""
    with held(tmp_path / "a" / "b", lambda: None):
        pass
    assert list((tmp_path / "a" / "b").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    """The problem names it."""
    (tmp_path / "file").write_text("here already")
    with pytest.raises(Refused, match="cannot be made or opened"), held(tmp_path / "file" / "b", lambda: None):
        pass
