"""The cache gives back what it was given, or nothing."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cache import Cache
from generator.model.digest import digest

KEY = digest("a page")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(folder=tmp_path / "cache")


def test_what_was_put_is_found(cache: Cache) -> None:
    """Bytes come back under their key."""
    cache.put(KEY, b"bytes")
    assert cache.get(KEY) == b"bytes"


def test_what_was_never_put_is_not_found(cache: Cache) -> None:
    """An unknown key has no bytes."""
    assert cache.get(KEY) is None


def test_any_damaged_byte_makes_an_entry_void(cache: Cache) -> None:
    """An entry with one byte changed, anywhere, is as good as none."""
    cache.put(KEY, b"payload")
    assert cache.folder is not None
    file = cache.folder / KEY[:2] / KEY[2:]
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert cache.get(KEY) is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    """A cache below a file keeps nothing and says nothing."""
    (tmp_path / "file").write_text("")
    cache = Cache(folder=tmp_path / "file" / "cache")
    cache.put(KEY, b"bytes")
    assert cache.get(KEY) is None


def test_no_folder_means_no_memory() -> None:
    """A build without a cache remembers nothing."""
    cache = Cache(folder=None)
    cache.put(KEY, b"bytes")
    assert cache.get(KEY) is None
    assert cache.prune() == 0


def test_pruning_removes_the_oldest_until_the_rest_fits(tmp_path: Path) -> None:
    """The entries longest there go first."""
    cache = Cache(folder=tmp_path, limit=100)
    for number in range(3):
        cache.put(digest(str(number)), b"x" * 10)
        path = tmp_path / digest(str(number))[:2] / digest(str(number))[2:]
        os.utime(path, (number, number))
    assert cache.prune() == 42
    assert [cache.get(digest(str(number))) is None for number in range(3)] == [True, False, False]


@given(st.lists(st.text()), st.lists(st.text()))
def test_different_parts_have_different_digests(one: list[str], two: list[str]) -> None:
    """Where one part ends and the next begins counts."""
    assert (digest(*one) == digest(*two)) == (one == two)
