"""What was worked out is carried over where all that it looked at is the very same."""

from datetime import date

from generator.render.carried import Carried


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
