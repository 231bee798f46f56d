"""National-framework tags at the end of findings."""

import pytest

from generator.importers.report.tags import split_tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Plans. (outcome 4, national framework)", "outcome 4, national framework"),
        ("Plans (Outcome four, National Framework).", "Outcome four, National Framework"),
        ("Plans. [enabler 2]", "enabler 2"),
        ("Plans. (National Framework, Outcome 1)", "National Framework, Outcome 1"),
        (
            "Plans. (enabler: leaders set the tone, national framework)",
            "enabler: leaders set the tone, national framework",
        ),
        ("Plans. (Outcome three: National Framework.)", "Outcome three: National Framework"),
        ("Plans. Enabler three: National Framework.", "Enabler three: National Framework"),
        ("Plans. (principle 2, national framework", "principle 2, national framework"),
        ("Plans – outcome 4, national framework", "outcome 4, national framework"),
        ("Plans. (Enabler 1) (outcome 2)", "Enabler 1; outcome 2"),
    ],
)
def test_a_tag_is_kept_as_written(text: str, tag: str) -> None:
    """Brackets are round, square, missing or not closed; numbers are figures or words; nothing is translated."""
    assert split_tag(text)[1] == tag


@pytest.mark.parametrize("text", ["Plans (outcome 4).", "Plans. (outcome 4)", "Plans. [outcome 4]."])
def test_the_words_keep_one_full_stop(text: str) -> None:
    """A tag before or after the full stop leaves the same sentence."""
    assert split_tag(text)[0] == "Plans."


@pytest.mark.parametrize("text", ["Better outcomes for children.", "Work with the court (PLO).", "See (paragraph 12)."])
def test_other_words_and_brackets_are_no_tag(text: str) -> None:
    """A sentence about outcomes and an abbreviation stay in the text."""
    assert split_tag(text) == (text, "")
