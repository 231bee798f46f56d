"""A plan lists what publishing keeps, removes and leaves to others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publish.plan import inside, plan

PATHS = st.frozensets(st.sampled_from("abcdef"))


@given(PATHS)
def test_an_unchanged_site_loses_nothing(site: frozenset[str]) -> None:
    """The plan from a site to itself keeps all of it."""
    todo = plan((), site, site, site)
    assert set(todo.keep) == site
    assert not todo.remove
    assert not todo.foreign


@given(PATHS, PATHS, PATHS)
def test_every_file_that_is_there_stays_or_goes(
    written: frozenset[str], kept: frozenset[str], old: frozenset[str]
) -> None:
    """What goes is what the new site lacks of the old one."""
    todo = plan(written - kept, kept & old, old, old)
    assert set(todo.remove) == old - written - kept
    assert set(todo.keep) == kept & old


def test_what_nobody_made_is_foreign() -> None:
    """A file that no build made is neither written nor removed."""
    todo = plan((), (), (), ("CNAME",))
    assert (todo.foreign, todo.remove) == (("CNAME",), ())


@pytest.mark.parametrize(
    "path", ["../out.html", "a/../../out.html", "/etc/out", "a//b", "a/./b", "a\\b", "c:out", "a\0b", ""]
)
def test_a_path_that_leaves_the_folder_is_a_bug_and_stops_everything(path: str) -> None:
    """Whatever made it: nothing is ever written outside the site."""
    with pytest.raises(ValueError, match="outside the site"):
        inside(path)


def test_a_path_below_the_folder_is_taken_as_it_is() -> None:
    """Folders may be as deep as they like."""
    assert inside("a/b/c.html") == "a/b/c.html"
