"""Writing content as YAML, and changing a file that a person wrote."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importers.draft import Data, Unreadable, amended, dumped, parsed

WORDS = st.text("abcxyz é'\"#:-{}[],&*!|>%@`0123456789.", max_size=20)
SOURCES = st.lists(
    st.fixed_dictionaries(
        {"document": WORDS.filter(bool), "gives": st.lists(WORDS, min_size=1, max_size=3)},
        optional={"row": st.integers(1, 999).map(str), "says": st.dictionaries(WORDS, WORDS, min_size=1, max_size=3)},
    ),
    min_size=1,
    max_size=3,
)
FILES = st.fixed_dictionaries(
    {"framework": WORDS, "published": st.dates().map(datetime.date.isoformat)},
    optional={
        "theme": WORDS,
        "topics": st.lists(WORDS, min_size=1, max_size=3),
        "grades": st.dictionaries(WORDS, WORDS, min_size=1, max_size=4),
        "sources": SOURCES,
    },
)

BY_HAND = """\
# Seen by the scrutiny committee.
framework: ilacs-2018   # the older one
kind: standard
published:   2022-07-05
grades:
  overall: good   # up from 2019
  leaders: outstanding

# Where it comes from.
sources:
  - document: reports/a.pdf
    gives: [grades]   # checked twice
  # the spreadsheet
  - {document: official/b.ods, gives: [published]}
"""


@given(data=FILES)
def test_what_is_written_is_read_back(data: Data) -> None:
    """Codes, dates, colons and quotes all come back as the text that they were."""
    assert parsed(dumped(data)) == data


def test_a_file_reads_as_people_write_it() -> None:
    """Keys in the usual order, dates and numbers bare, codes quoted, short lists on a line."""
    data: Data = {
        "sources": [{"document": "a.ods", "row": "7", "gives": ["kind"], "wrote": {"kind": "01234567"}}],
        "grades": {"overall": "good"},
        "published": "2022-07-05",
        "framework": "sif",
    }
    assert dumped(data) == (
        "framework: sif\n"
        "published: 2022-07-05\n"
        "grades: {overall: good}\n"
        "sources:\n"
        "  - document: a.ods\n"
        "    row: 7\n"
        "    gives: [kind]\n"
        "    wrote: {kind: '01234567'}\n"
    )


def test_no_change_of_values_is_no_change_of_text() -> None:
    """However oddly a person laid the file out."""
    assert amended(BY_HAND, parsed(BY_HAND), parsed(BY_HAND)) == BY_HAND


def test_a_new_key_goes_where_it_belongs_and_every_note_stays() -> None:
    """Only the one line is added."""
    before = parsed(BY_HAND)
    after = amended(BY_HAND, before, {**before, "started": "2022-05-09"})
    assert after == BY_HAND.replace("kind: standard\n", "kind: standard\nstarted: 2022-05-09\n")


def test_a_changed_key_changes_only_its_own_block() -> None:
    """Notes above, below and in other blocks stay."""
    before = parsed(BY_HAND)
    after = amended(BY_HAND, before, {**before, "published": "2022-07-06"})
    assert after == BY_HAND.replace("published:   2022-07-05", "published: 2022-07-06")


def test_a_new_source_is_added_at_the_end() -> None:
    """The others keep their layout and their notes."""
    before = parsed(BY_HAND)
    sources = before["sources"]
    assert isinstance(sources, list)
    after = amended(BY_HAND, before, {**before, "sources": [*sources, {"document": "c.ods", "row": "4"}]})
    assert after == BY_HAND + "  - document: c.ods\n    row: 4\n"


def test_one_changed_source_leaves_the_others_as_they_stand() -> None:
    """A new digest of one document does not touch the notes at another."""
    before = parsed(BY_HAND)
    sources = before["sources"]
    assert isinstance(sources, list)
    after = amended(BY_HAND, before, {**before, "sources": [sources[0], {"document": "official/b.ods", "row": "9"}]})
    assert "    gives: [grades]   # checked twice\n  # the spreadsheet\n" in after
    assert after.endswith("  - document: official/b.ods\n    row: 9\n")


@given(before=FILES, after=FILES)
def test_a_file_that_nobody_touched_becomes_what_it_should_say(before: Data, after: Data) -> None:
    """Whatever changed, the result reads as wanted."""
    assert parsed(amended(dumped(before), before, after)) == after


@given(after=FILES)
def test_a_file_with_notes_becomes_what_it_should_say(after: Data) -> None:
    """The same holds where only blocks are replaced."""
    before = parsed(BY_HAND)
    assert parsed(amended(BY_HAND, before, {**before, **after})) == {**before, **after}


def test_a_file_on_one_line_is_left_alone() -> None:
    """Where one value cannot be changed alone, nothing is."""
    text = "{framework: sif, kind: inspection}  # terse\n"
    with pytest.raises(Unreadable):
        amended(text, parsed(text), {**parsed(text), "kind": "re-inspection"})


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "inspection", "published": "2022-07-05"},
        {"theme": "Front door", "grades": {"overall": "good"}, "sources": [{"document": "a.pdf"}]},
    ],
)
def test_a_file_whose_keys_stand_further_in_is_left_alone(changes: Data) -> None:
    """A key put beside them would make it no YAML at all."""
    text = "  framework: ilacs-2018"
    with pytest.raises(Unreadable, match="its layout does not let one value change alone"):
        amended(text, parsed(text), {**parsed(text), **changes})


@pytest.mark.parametrize("text", ["a: [", "- a\n- b\n", "", "just words"])
def test_what_is_no_mapping_is_unreadable(text: str) -> None:
    """It is said, not guessed at."""
    with pytest.raises(Unreadable):
        parsed(text)
