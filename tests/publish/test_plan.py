"""A plan lists what publishing writes, keeps and removes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.output import Output
from generator.publish.plan import plan

SITES = st.dictionaries(st.sampled_from("abcdef"), st.binary(max_size=2))


def outputs(site: dict[str, bytes]) -> list[Output]:
    return [Output(path=path, data=data) for path, data in site.items()]


def marks(site: dict[str, bytes]) -> dict[str, str]:
    return {output.path: output.mark for output in outputs(site)}


@given(SITES)
def test_an_unchanged_site_needs_nothing(site: dict[str, bytes]) -> None:
    """The plan from a site to itself is empty."""
    assert plan(outputs(site), (), marks(site), frozenset(site)).empty


@given(SITES, SITES)
def test_the_plan_leads_to_the_new_site(old: dict[str, bytes], new: dict[str, bytes]) -> None:
    """What is written and kept is exactly the new site; what goes is what it lacks."""
    todo = plan(outputs(new), (), marks(old), frozenset(old))
    assert {output.path for output in todo.write} | set(todo.keep) == set(new)
    assert set(todo.remove) == set(old) - set(new)


def test_a_lost_file_is_written_again() -> None:
    """A file that the manifest names and the folder lacks is written."""
    site = {"a": b"1"}
    assert [output.path for output in plan(outputs(site), (), marks(site), frozenset()).write] == ["a"]


def test_what_nobody_made_is_foreign() -> None:
    """A file that no build made is neither written nor removed."""
    todo = plan([], (), {}, frozenset({"CNAME"}))
    assert (todo.foreign, todo.remove) == (("CNAME",), ())


@pytest.mark.parametrize(
    "path", ["../out.html", "a/../../out.html", "/etc/out", "a//b", "a/./b", "a\\b", "c:out", "a\0b", ""]
)
def test_a_path_that_leaves_the_folder_is_a_bug_and_stops_everything(path: str) -> None:
    """Whatever made it: nothing is ever written outside the site."""
    with pytest.raises(ValueError, match="outside the site"):
        plan([Output(path=path, data=b"")], (), {}, frozenset())
