"""Say what a finding is about, from the phrases in `topics.yaml`.

Public: Classifier.

The whole method, so that nobody has to guess why a finding has a topic:

1. A topic is mentioned wherever one of its phrases stands in the text (`model/phrase` explains the notation).
   What stands in brackets after the sentence, such as a tag or the numbers of paragraphs, is not read.
2. A mention does not count if all its words belong to a longer mention of another topic ('plan' within 'pathway
   plan'), or if it shares a word with one of its own topic's `not_phrases`.
3. What a finding asks for comes before what that is for: a mention after the first 'so that', 'in order to',
   'to avoid' or the like (`PURPOSE`) counts only if nothing was mentioned before it.
4. At most three topics, in the order of the topics given: the file goes from the most specific to the most general.
5. A text without any mention is read once more with the name of its judgement area before it; if that says
   nothing either, the topic is `other`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from generator.model.phrase import STOP, Phrase, Run, read_phrase, words_of
from generator.model.topic import Topic

OTHER = "other"
MOST = 3
NEAR = 8
"""Words that may stand between the two parts of a phrase joined with `&`."""

PURPOSE = ("so that", "so as to", "in order (to|that)", "to (allow|avoid|drive|enable|help|inform|prevent)")
"""Where a finding stops saying what must improve and starts saying what for."""

_ASIDE = re.compile(r"[\(\[][^()\[\]]*(?:paragraph|paras?\b|page|framework|outcome|enabler|principle)[^()\[\]]*[\)\]]?", re.I)


class _Cue(NamedTuple):
    """A phrase and what it speaks for: the place of its topic in the order, or against that topic."""

    topic: int
    phrase: Phrase
    against: bool


class _Mention(NamedTuple):
    """Where a cue was found: one bit for each word that belongs to it, the first word lowest."""

    cue: _Cue
    words: int

    def yields_to(self, other: "_Mention") -> bool:
        """Whether the other is a longer mention around it, or one against its topic that shares a word with it."""
        if other.cue.against:
            return other.cue.topic == self.cue.topic and bool(self.words & other.words)
        return other.cue.topic != self.cue.topic and self.words != other.words and self.words & other.words == self.words


@dataclass(frozen=True, slots=True)
class _Start:
    """A run of words that begins with a certain word, and the part of the cue that it stands for."""

    run: Run
    cue: int
    side: int


class Classifier:
    """Says what findings are about; made once from the topics, in their order, then used for any number of texts.

    Raises ValueError where a phrase does not follow the notation.
    """

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._ids = tuple(topic.id for topic in topics)
        self._cues = tuple(_cues(topics))
        self._whole, self._stems = _index(self._cues)
        self._purposes = tuple(run for written in PURPOSE for run in read_phrase(written).sides[0])

    def topics(self, text: str, area: str = "") -> tuple[str, ...]:
        """One to three topic ids, most specific first; only `other` where none fits.

        `text` is the finding's wording; `area` the id of its judgement area, where the report names one.
        """
        plain = _ASIDE.sub(" ", text)
        return self._named(plain) or self._named(f"{area} {plain}") or (OTHER,)

    def _named(self, text: str) -> tuple[str, ...]:
        words = words_of(text)
        mentions = _outweighed(list(self._mentions(words)))
        before = (1 << self._purpose(words)) - 1
        asked = [mention for mention in mentions if mention.words & before] or mentions
        return tuple(self._ids[topic] for topic in sorted({mention.cue.topic for mention in asked})[:MOST])

    def _purpose(self, words: tuple[str, ...]) -> int:
        """How many words stand before the first that says what for."""
        return next((at for at in range(1, len(words)) if any(_stands(run, words, at) for run in self._purposes)), len(words))

    def _mentions(self, words: tuple[str, ...]) -> Iterator[_Mention]:
        found: dict[int, dict[int, list[range]]] = defaultdict(lambda: defaultdict(list))
        for at, word in enumerate(words):
            for start in (*self._whole.get(word, ()), *self._stems.get(word[:3], ())):
                if _stands(start.run, words, at):
                    found[start.cue][start.side].append(range(at, at + len(start.run)))
        for cue, sides in found.items():
            for bits in _bits(self._cues[cue].phrase, sides, words):
                yield _Mention(self._cues[cue], bits)


def _cues(topics: Sequence[Topic]) -> Iterator[_Cue]:
    for place, topic in enumerate(topics):
        yield from (_Cue(place, read_phrase(written), False) for written in topic.phrases)
        yield from (_Cue(place, read_phrase(written), True) for written in topic.not_phrases)


def _index(cues: Sequence[_Cue]) -> tuple[dict[str, list[_Start]], dict[str, list[_Start]]]:
    """The runs of all cues by their first word, and those that begin with the start of a word by its three letters."""
    whole: dict[str, list[_Start]] = defaultdict(list)
    stems: dict[str, list[_Start]] = defaultdict(list)
    for number, cue in enumerate(cues):
        for side, runs in enumerate(cue.phrase.sides):
            for run in runs:
                shelf, key = (stems, run[0][:3]) if run[0].endswith("*") else (whole, run[0])
                shelf[key].append(_Start(run, number, side))
    return dict(whole), dict(stems)


def _stands(run: Run, words: tuple[str, ...], at: int) -> bool:
    """Whether the run stands among the words at that place."""
    if at + len(run) > len(words):
        return False
    return all(
        word.startswith(term[:-1]) if term.endswith("*") else word == term
        for term, word in zip(run, words[at:], strict=False)
    )


def _bits(phrase: Phrase, sides: dict[int, list[range]], words: tuple[str, ...]) -> Iterator[int]:
    """The words that belong to each place where the whole phrase was found."""
    if len(phrase.sides) == 1:
        yield from (_mask(span) for span in sides[0])
        return
    for left, right in product(sides.get(0, ()), sides.get(1, ())):
        if _near(left, right, words):
            yield _mask(left) | _mask(right)


def _mask(span: range) -> int:
    return ((1 << len(span)) - 1) << span.start


def _near(left: range, right: range, words: tuple[str, ...]) -> bool:
    """Whether two spans stand apart in one sentence with few words between."""
    first, second = sorted((left, right), key=lambda span: span.start)
    return 0 <= second.start - first.stop <= NEAR and STOP not in words[first.stop : second.start]


def _outweighed(mentions: Iterable[_Mention]) -> list[_Mention]:
    """The mentions for a topic that no longer mention outweighs."""
    everything = list(mentions)
    return [
        mention
        for mention in everything
        if not mention.cue.against and not any(mention.yields_to(other) for other in everything)
    ]
