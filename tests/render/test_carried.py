"""What was worked out is carried over where all that it looked at is the very same."""

from contextlib import suppress
from datetime import date
from functools import lru_cache

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.load.themes import load_theme
from generator.model.output import Input
from generator.model.site import Site
from generator.model.theme import Theme
from generator.render.carried import Carried
from generator.render.plan import jobs
from tests.render.test_prints import CHANGES, ROOT, five_points


def test_work_that_looks_at_the_same_objects_is_done_once() -> None:
    """Texts and days need only be equal."""
    carried, thing = Carried(), object()
    first = carried.over("n", (thing, "a" * 2, date(2022, 7, 5)), object)
    assert carried.over("n", (thing, "aa", date(2022, 7, 5)), object) is first


def test_an_equal_object_is_another() -> None:
    """A dictionary may be equal in another order, and a page shows the order."""
    carried = Carried()
    first = carried.over("n", ({"a": 1, "b": 2},), object)
    assert carried.over("n", ({"b": 2, "a": 1},), object) is not first


def test_a_number_is_no_text_and_no_day() -> None:
    """One that is equal to a truth value is not the same."""
    carried = Carried()
    first = carried.over("n", (True,), object)
    assert carried.over("n", (1,), object) is not first


def test_more_or_fewer_values_are_others() -> None:
    """One that comes last too."""
    carried = Carried()
    first = carried.over("n", ("a",), object)
    assert carried.over("n", ("a", "b"), object) is not first


def test_only_the_latest_result_is_kept() -> None:
    """So that it does not grow with each edition."""
    carried = Carried()
    first = carried.over("n", ("a",), object)
    carried.over("n", ("b",), object)
    assert carried.over("n", ("a",), object) is not first


def test_each_piece_of_work_is_known_by_its_name() -> None:
    """Two that look at the same give different things."""
    carried = Carried()
    assert carried.over("one", ("a",), lambda: 1) != carried.over("two", ("a",), lambda: 2)


def _files(site: Site, carried: Carried) -> dict[str, tuple[tuple[Input, ...], bytes]]:
    """Every file but the pixels: what it says it is made from, and its bytes."""
    found = (job for job in jobs(site, _theme(), carried=carried) if not job.path.endswith(".png"))
    return {job.path: (job.inputs, job.make()) for job in found}


@lru_cache(maxsize=1)
def _theme() -> Theme:
    return load_theme(ROOT, "default")


@settings(deadline=None, max_examples=5, phases=[Phase.generate])
@given(st.lists(st.sampled_from(sorted(CHANGES)), min_size=1, max_size=3))
def test_an_edition_after_others_is_as_one_that_knows_of_none(edits: list[str]) -> None:
    """After any series of edits, each file has the same inputs and the same bytes."""
    site, carried = five_points(), Carried()
    _files(site, carried)
    for edit in edits:
        with suppress(StopIteration, IndexError):  # an edit of what an earlier one took away
            site = CHANGES[edit](site)
        found, fresh = _files(site, carried), _files(site, Carried())
        assert [path for path in found.keys() | fresh.keys() if found.get(path) != fresh.get(path)] == []
