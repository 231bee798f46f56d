"""The cache gives back what it was given, or nothing."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cache import Cache
from generator.model.digest import digest

KEY = digest("a page")
HEAD = 72  # bytes before each payload


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def kept(folder: Path, **entries: bytes) -> None:
    """A build that keeps some entries."""
    cache = Cache(folder=folder)
    for name, data in entries.items():
        cache.put(digest(name), data)
    cache.settle()


def found(folder: Path, *names: str) -> list[bytes | None]:
    """What another build finds."""
    cache = Cache(folder=folder)
    return [cache.get(digest(name)) for name in names]


def test_what_was_put_is_found(folder: Path) -> None:
    """Bytes come back under their key, at once and in a later build."""
    cache = Cache(folder=folder)
    cache.put(KEY, b"bytes")
    assert cache.get(KEY) == b"bytes"
    cache.settle()
    assert cache.get(KEY) == b"bytes"
    assert Cache(folder=folder).get(KEY) == b"bytes"


def test_what_was_never_put_is_not_found(folder: Path) -> None:
    """An unknown key has no bytes."""
    assert Cache(folder=folder).get(KEY) is None


def test_the_latest_of_two_entries_counts(folder: Path) -> None:
    """A key that is kept anew has its new bytes, in the same build and in a later one."""
    kept(folder, page=b"old", other=b"o")
    kept(folder, page=b"new")
    kept(folder, page=b"newer")
    assert found(folder, "page", "other") == [b"newer", b"o"]


def test_a_build_that_was_killed_leaves_what_it_had_kept(folder: Path) -> None:
    """Entries are there as soon as they are put; the next build goes on from them."""
    cache = Cache(folder=folder)
    cache.put(KEY, b"bytes")
    assert Cache(folder=folder).get(KEY) == b"bytes"


def test_any_damaged_byte_makes_an_entry_void(folder: Path) -> None:
    """An entry with one byte changed, anywhere, is as good as none."""
    kept(folder, page=b"payload")
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert found(folder, "page") == [None]


def test_a_damaged_payload_costs_no_other_entry(folder: Path) -> None:
    """What stands before and after it is found."""
    kept(folder, one=b"1", two=b"2", three=b"3")
    (file,) = folder.iterdir()
    data = bytearray(file.read_bytes())
    data[2 * HEAD + 1] ^= 1
    file.write_bytes(data)
    assert found(folder, "one", "two", "three") == [b"1", None, b"3"]


def test_an_entry_that_was_cut_short_is_none(folder: Path) -> None:
    """Whatever a full disk or a kill left of it; those before it are found."""
    kept(folder, one=b"1", two=b"22")
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    for length in range(HEAD + 1, len(whole)):
        file.write_bytes(whole[:length])
        assert found(folder, "one", "two") == [b"1", None]


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    """A cache below a file keeps nothing and says nothing."""
    (tmp_path / "file").write_text("")
    cache = Cache(folder=tmp_path / "file" / "cache")
    cache.put(KEY, b"bytes")
    assert cache.get(KEY) is None
    assert cache.settle() == 0


def test_no_folder_means_no_memory() -> None:
    """A build without a cache remembers nothing."""
    cache = Cache(folder=None)
    cache.put(KEY, b"bytes")
    assert cache.get(KEY) is None
    assert cache.settle() == 0


def test_a_cache_that_is_deleted_meanwhile_is_no_error(folder: Path) -> None:
    """It may go at any moment."""
    cache = Cache(folder=folder)
    cache.put(KEY, b"bytes")
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    cache.put(digest("another"), b"bytes")
    assert cache.settle() == 0
    assert found(folder, "another") == [None]


def test_the_oldest_go_until_the_rest_fits(folder: Path) -> None:
    """The entries longest there are forgotten first."""
    for name in ("one", "two", "three"):
        cache = Cache(folder=folder, limit=2 * (HEAD + 10))
        cache.put(digest(name), b"x" * 10)
        cache.settle()
    assert found(folder, "one", "two", "three") == [None, b"x" * 10, b"x" * 10]


def test_no_build_keeps_much_more_than_the_limit(folder: Path) -> None:
    """What would go at once is not written."""
    cache = Cache(folder=folder, limit=500)
    for number in range(50):
        cache.put(digest(str(number)), b"x" * 100)
    assert sum(file.stat().st_size for file in folder.iterdir()) < 1000


def test_many_small_packs_become_one(folder: Path) -> None:
    """A thousand builds with a change each leave few files, and every entry."""
    for number in range(60):
        kept(folder, **{str(number): b"%d" % number})
    assert len(list(folder.iterdir())) < 20
    assert found(folder, *map(str, range(60))) == [b"%d" % number for number in range(60)]


def test_joining_packs_brings_no_old_entry_back(folder: Path) -> None:
    """Small packs that are joined may be older than a large one that stays."""
    for _ in range(6):
        kept(folder, page=b"old")
    kept(folder, page=b"new and longer", other=b"o")
    for number in range(20):
        kept(folder, **{str(number): b"xyz"})
    assert found(folder, "page") == [b"new and longer"]


STEPS = st.lists(st.tuples(st.sampled_from("abc"), st.binary(max_size=40), st.booleans()), min_size=1, max_size=40)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@given(STEPS)
def test_a_cache_is_a_table(tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, bytes, bool]]) -> None:
    """After any series of entries, over any number of builds, each key has its latest bytes."""
    folder = tmp_path_factory.mktemp("c") / "cache"
    cache, table = Cache(folder=folder), {}
    for name, data, last in steps:
        cache.put(digest(name), data)
        table[name] = data
        if last:
            cache.settle()
            cache = Cache(folder=folder)
    assert {name: cache.get(digest(name)) for name in table} == table


@given(st.lists(st.text()), st.lists(st.text()))
def test_different_parts_have_different_digests(one: list[str], two: list[str]) -> None:
    """Where one part ends and the next begins counts."""
    assert (digest(*one) == digest(*two)) == (one == two)
