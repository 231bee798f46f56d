"""A phrase in the notation of `topics.yaml` stands for runs of words, and a faulty one is refused with a reason."""

import pytest

from generator.model.phrase import STOP, read_phrase, words_of


def runs(written: str) -> set[str]:
    """The runs of a phrase without `&`, each as one text."""
    (side,) = read_phrase(written).sides
    return {" ".join(run) for run in side}


def test_words_stand_for_themselves_whatever_their_case() -> None:
    """A phrase of plain words is one run in lower case."""
    assert runs("Young carers") == {"young carers"}


def test_a_choice_stands_for_each_of_its_members() -> None:
    """Round brackets hold choices, and a choice may be several words."""
    assert runs("missing from (home|foster care)") == {"missing from home", "missing from foster care"}


def test_square_brackets_hold_words_that_may_be_absent() -> None:
    """An optional word gives a run with it and a run without it."""
    assert runs("return [home] visit*") == {"return home visit*", "return visit*"}


def test_brackets_may_stand_within_brackets() -> None:
    """A choice may hold an optional word."""
    assert runs("(local [care] offer|pledge)") == {"local offer", "local care offer", "pledge"}


def test_a_hyphen_also_stands_for_a_space_or_for_nothing() -> None:
    """One spelling in the file finds the three that are met in documents."""
    assert runs("multi-agency") == {"multi agency", "multiagency"}


def test_an_ampersand_makes_two_sides() -> None:
    """The two parts that must stand near each other are kept apart."""
    assert read_phrase("stability & home*").sides == ((("stability",),), (("home*",),))


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("(home|care", "lacks a ')'"),
        ("home] visit", "']' that is no word"),
        ("home | care", "'|' that is no word"),
        ("a & b & c", "more than two parts"),
        ("stability &", "asks for no word"),
        ("[home]", "asks for no word"),
        ("pl*", "fewer than three letters"),
        ("who?", "'who?' that is no word"),
        ("[a] [b] [c] [d] [e] [f] [g] [h] [i] [j] [k] [l]", "more than 4,000 ways"),
    ],
)
def test_a_phrase_outside_the_notation_is_refused_with_a_reason(written: str, reason: str) -> None:
    """The refusal names the phrase and says what is wrong with it."""
    with pytest.raises(ValueError, match=r"^'") as refused:
        read_phrase(written)
    assert written in str(refused.value)
    assert reason in str(refused.value)


@pytest.mark.parametrize("written", ["(" * 5000, "[a] " * 5000, "word " * 5000])
def test_a_phrase_without_end_is_refused_before_it_is_read(written: str) -> None:
    """Brackets within brackets, or in a row, could ask for all memory; the refusal quotes only their beginning."""
    with pytest.raises(ValueError, match="more than 200 words and brackets") as refused:
        read_phrase(written)
    assert len(str(refused.value)) < 200


def test_a_text_becomes_words_and_ends_of_sentences() -> None:
    """Capitals, possessive endings, commas and hyphens go; the end of a sentence stays."""
    assert words_of("The child’s plan, re-read. Leavers' homes") == (
        *("the", "child", "plan", "re", "read", STOP),
        *("leavers", "homes"),
    )
