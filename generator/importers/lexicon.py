"""Find many phrases among words at once.

Public: Lexicon, NEAR.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from generator.model.phrase import STEM, STOP, Phrase, Run

NEAR = 8
"""Words that may stand between the two parts of a phrase joined with `&`."""


@dataclass(slots=True)
class _Node:
    """Where some runs have got to after the words that lead here.

    `whole` leads on by a whole word; `stems` by the start of one, shelved by its first three letters; `ends` are the
    runs that are complete, as (number of the phrase, side of its `&`).
    """

    whole: dict[str, "_Node"] = field(default_factory=dict)
    stems: dict[str, list[tuple[str, "_Node"]]] = field(default_factory=dict)
    ends: list[tuple[int, int]] = field(default_factory=list)

    def next(self, term: str) -> "_Node":
        """The node that a term leads to, made where it is new."""
        if not term.endswith("*"):
            return self.whole.setdefault(term, _Node())
        stem = term[:-1]
        shelf = self.stems.setdefault(stem[:STEM], [])
        found = next((node for known, node in shelf if known == stem), None)
        if found is None:
            found = _Node()
            shelf.append((stem, found))
        return found


class Lexicon:
    """Phrases laid out by their words, so that a text is read once for all of them."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._phrases = tuple(phrases)
        self._root = _Node()
        for number, phrase in enumerate(self._phrases):
            for side, runs in enumerate(phrase.sides):
                for run in runs:
                    self._add(run, (number, side))

    def _add(self, run: Run, end: tuple[int, int]) -> None:
        node = self._root
        for term in run:
            node = node.next(term)
        node.ends.append(end)

    def find(self, words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
        """Each place where a phrase stands: its number, and its words as bits, the first word of the text lowest."""
        found: dict[int, dict[int, list[range]]] = defaultdict(lambda: defaultdict(list))
        for at in range(len(words)):
            for (number, side), stop in self._runs(words, at):
                found[number][side].append(range(at, stop))
        for number, sides in found.items():
            for bits in self._whole(number, sides, words):
                yield number, bits

    def _runs(self, words: tuple[str, ...], at: int) -> Iterator[tuple[tuple[int, int], int]]:
        """The runs that begin at a word, each with the place of the word after it."""
        reached = [(self._root, at)]
        while reached:
            node, here = reached.pop()
            for end in node.ends:
                yield end, here
            if here < len(words):
                word = words[here]
                if word in node.whole:
                    reached.append((node.whole[word], here + 1))
                for stem, further in node.stems.get(word[:STEM], ()):
                    if word.startswith(stem):
                        reached.append((further, here + 1))

    def _whole(self, number: int, sides: dict[int, list[range]], words: tuple[str, ...]) -> Iterator[int]:
        if len(self._phrases[number].sides) == 1:
            yield from (_bits(span) for span in sides[0])
            return
        for left, right in product(sides.get(0, ()), sides.get(1, ())):
            if _near(left, right, words):
                yield _bits(left) | _bits(right)


def _bits(span: range) -> int:
    return ((1 << len(span)) - 1) << span.start


def _near(left: range, right: range, words: tuple[str, ...]) -> bool:
    """Whether two spans stand apart in one sentence with few words between."""
    first, second = (left, right) if left.start <= right.start else (right, left)
    return 0 <= second.start - first.stop <= NEAR and STOP not in words[first.stop : second.start]
