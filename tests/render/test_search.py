"""The word index finds every page by its title, its other names and its text, and says so in small files."""

import json
from dataclasses import replace
from datetime import date

from generator.model.prose import Prose
from generator.render.search import SHARDS, Index, pages_file, shard_file, word_index
from tests.building.site import a_finding, a_site, an_authority, an_inspection


def index() -> Index:
    """One place with a report that asks about missing children, and words of our own on it."""
    text = "Visits to Lantern House [came late](authorities/northshire/), and it isn't the carers' fault."
    event = an_inspection("2024-03-01", findings=(a_finding("missing-children"),))
    place = replace(an_authority(), known_as=("North Riding of Shïre",))
    commentary = Prose(file="authorities/northshire/commentary.md", line=1, text=text, written=date(2024, 4, 1))
    return word_index(a_site(event, authorities=[place], commentaries={"northshire": commentary}))


def found(word: str) -> dict[str, int]:
    """The folders of the pages that have a word, with its weight there."""
    made = index()
    shard = word[0] if word[0] in SHARDS else "0"
    return {made.pages[entry // 8][1]: entry % 8 for entry in made.words.get(shard, {}).get(word, [])}


def test_the_first_word_of_a_title_weighs_more_than_another_name_and_that_more_than_text() -> None:
    """So that a place comes before those whose pages speak of it."""
    assert found("northshire")["authorities/northshire"] == 7
    assert found("riding")["authorities/northshire"] == 3
    assert found("lantern")["authorities/northshire"] == 1


def test_an_inspection_is_found_by_what_it_asked_for() -> None:
    """By the name of the topic."""
    assert "authorities/northshire/2024-03-01" in found("missing")


def test_plurals_accents_and_apostrophes_make_no_difference() -> None:
    """As the script cuts what a reader types."""
    assert "authorities/northshire" in found("carer")
    assert "authorities/northshire" in found("visit")
    assert "authorities/northshire" in found("shire")
    assert "authorities/northshire" in found("isnt")


def test_the_target_of_a_link_is_no_word() -> None:
    """Only what a reader sees is."""
    assert "authorities/northshire" not in found("authoritie")


def test_words_that_stand_everywhere_are_left_out_and_told() -> None:
    """So that the script passes them over too."""
    told = json.loads(pages_file(index()))
    assert found("the") == {}
    assert "the" in told["dropped"]


def test_a_shard_holds_the_words_of_its_letter_in_order() -> None:
    """The same bytes for the same site."""
    words = list(json.loads(shard_file(index(), "l")))
    assert "lantern" in words
    assert words == sorted(words)
    assert all(word.startswith("l") for word in words)


def test_a_year_is_found_among_the_digits() -> None:
    """And a letter without words has an empty file."""
    assert "authorities/northshire/2024-03-01" in found("2024")
    assert json.loads(shard_file(index(), "other")) == {}
