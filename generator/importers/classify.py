"""Say what a finding is about, from the phrases in `topics.yaml`.

Public: Classifier, OTHER, MOST, PURPOSE.

The whole method, so that nobody has to guess why a finding has a topic:

1. A topic is mentioned wherever one of its phrases stands in the text (`model/phrase` explains the notation).
   What stands in brackets, such as a national-framework tag or the numbers of paragraphs, is not read.
2. A mention does not count if all its words belong to a longer mention of another topic ('plan' within 'pathway
   plan'), or if it shares a word with one of its own topic's `not_phrases`.
3. What a finding asks for comes before what that is for: a mention after the first 'so that', 'in order to',
   'to avoid' or the like (`PURPOSE`) counts only if nothing was mentioned before it.
4. At most three topics, in the order of the topics given: the file goes from the most specific to the most general.
5. A text without any mention is read once more with the name of its judgement area before it; if that says
   nothing either, the topic is `other`.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.importers.lexicon import Lexicon
from generator.model.phrase import read_phrase, words_of
from generator.model.topic import Topic

OTHER = "other"
MOST = 3
PURPOSE = ("so that", "so as to", "in order (to|that)", "to (allow|avoid|drive|enable|help|inform|prevent)")
"""Where a finding stops saying what must improve and starts saying what for."""

_ASIDE = re.compile(
    r"[(\[][^()\[\]]*\b(?:para(?:graph)?s?|pages?|framework|outcome|enabler|principle)\b[^()\[\]]*[)\]]?", re.I
)


class _Mention(NamedTuple):
    """A topic, by its place in the order, and the words of the text that speak for it, or against it, as bits."""

    topic: int
    against: bool
    words: int

    def yields_to(self, other: "_Mention") -> bool:
        """Whether the other is a longer mention around it, or one against its topic that shares a word with it."""
        shared = self.words & other.words
        if other.against:
            return other.topic == self.topic and shared != 0
        return other.topic != self.topic and shared == self.words != other.words


class Classifier:
    """Says what findings are about; made once from the topics, in their order, then used for any number of texts.

    Raises ValueError where a phrase does not follow the notation.
    """

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._ids = tuple(topic.id for topic in topics)
        written = [
            (place, against, phrase)
            for place, topic in enumerate(topics)
            for against, phrases in ((False, topic.phrases), (True, topic.not_phrases))
            for phrase in phrases
        ]
        self._cues = tuple((place, against) for place, against, _ in written)
        self._lexicon = Lexicon([read_phrase(phrase) for _, _, phrase in written])
        self._purposes = Lexicon([read_phrase(phrase) for phrase in PURPOSE])

    def topics(self, text: str, area: str = "") -> tuple[str, ...]:
        """One to three topic ids, most specific first; only `other` where none fits.

        `text` is the finding's wording; `area` the id of its judgement area, where the report names one.
        """
        plain = _ASIDE.sub(" ", text)
        return self._named(plain) or self._named(f"{area}. {plain}") or (OTHER,)

    def _named(self, text: str) -> tuple[str, ...]:
        words = words_of(text)
        mentions = self._mentions(words)
        asked = self._before_purpose(words)
        chosen = {mention.topic for mention in mentions if mention.words & asked} or {m.topic for m in mentions}
        return tuple(self._ids[topic] for topic in sorted(chosen)[:MOST])

    def _mentions(self, words: tuple[str, ...]) -> list[_Mention]:
        found = {_Mention(*self._cues[number], bits) for number, bits in self._lexicon.find(words)}
        return [
            mention for mention in found if not mention.against and not any(mention.yields_to(other) for other in found)
        ]

    def _before_purpose(self, words: tuple[str, ...]) -> int:
        """The words up to the first that says what for, as bits; one that opens the text does not."""
        starts = [bits & -bits for _, bits in self._purposes.find(words) if not bits & 1]
        return min(starts, default=1 << len(words)) - 1
