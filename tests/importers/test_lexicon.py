"""A lexicon finds all its phrases in one reading of a text."""

from hypothesis import given
from hypothesis import strategies as st

from generator.importers.lexicon import NEAR, Lexicon
from generator.model.phrase import read_phrase, words_of


def found(written: str, text: str) -> list[str]:
    """The words that belong to each place where the phrase stands."""
    words = words_of(text)
    places = Lexicon([read_phrase(written)]).find(words)
    return [" ".join(word for at, word in enumerate(words) if bits >> at & 1) for _, bits in places]


def test_a_run_is_found_wherever_it_stands() -> None:
    """Each place counts."""
    assert found("short break*", "Short breaks now, a short break later") == ["short breaks", "short break"]


def test_a_word_within_a_longer_word_is_not_found() -> None:
    """Whole words are compared, not letters."""
    assert found("plan", "They explain the plant") == []


def test_two_sides_are_found_in_either_order() -> None:
    """The words between do not belong to the mention."""
    assert found("stable & home*", "homes that are stable") == ["homes stable"]
    assert found("stable & home*", "a stable and happy home") == ["stable home"]


def test_two_sides_too_far_apart_are_not_found() -> None:
    """The last distance that counts is the stated one."""
    assert found("stable & home", "stable" + " so" * NEAR + " home") == ["stable home"]
    assert found("stable & home", "stable" + " so" * (NEAR + 1) + " home") == []


def test_two_sides_in_two_sentences_are_not_found() -> None:
    """The end of a sentence parts them."""
    assert found("stable & home", "It is stable. Home is near.") == []


def test_a_word_is_not_both_sides_at_once() -> None:
    """Two sides need two places."""
    assert found("plan* & plans", "the plans") == []


WORDS = st.lists(st.sampled_from(("plan", "plans", "home", "care", "care.")), max_size=8)


@given(WORDS)
def test_more_phrases_never_hide_one(text: list[str]) -> None:
    """What a phrase finds alone it also finds among others."""
    words = words_of(" ".join(text))
    phrases = [read_phrase(written) for written in ("plan*", "home & care", "care (plan|home)")]
    together = set(Lexicon(phrases).find(words))
    apart = {(number, bits) for number, phrase in enumerate(phrases) for _, bits in Lexicon([phrase]).find(words)}
    assert together == apart
