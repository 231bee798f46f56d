"""Read the words that content uses: topics and regions.

Public: read_topics, read_regions.
"""

from collections import Counter
from collections.abc import Collection

from pydantic import TypeAdapter

from generator.load.fields import slug_fault
from generator.load.marked_yaml import Marked
from generator.load.read import Read
from generator.load.shape import read_marked, read_shape
from generator.load.shapes import RegionShape, TopicShape
from generator.model.authority import Region
from generator.model.phrase import read_phrase
from generator.model.places import Key
from generator.model.topic import Topic
from generator.problems import Problem, shown

_TOPICS = TypeAdapter(tuple[TopicShape, ...])
_REGIONS = TypeAdapter(dict[str, tuple[RegionShape, ...]])
_NOTATION = "write words, (one|other), [perhaps], three letters or more with a *, and & once between two parts at most"


def read_topics(file: str, data: bytes, *, root: str = "content") -> Read[tuple[Topic, ...]]:
    """The topics, in the order of `topics.yaml`, without phrases that do not follow the notation: they are told."""
    marked = read_marked(f"{root}/{file}", data)
    read = read_shape(marked, _TOPICS)
    said = read.value or ()
    wrong = {
        (number, name, place): fault
        for number, one in enumerate(said)
        for name, phrases in (("phrases", one.phrases), ("not_phrases", one.not_phrases))
        for place, phrase in enumerate(phrases)
        if (fault := _phrase_fault(phrase))
    }
    topics = tuple(_topic(one, {key[1:] for key in wrong if key[0] == number}) for number, one in enumerate(said))
    repeated = repeated_ids(marked, (), [one.id for one in said])
    unread = tuple(marked.problem("bad-phrase", key, fault, _NOTATION) for key, fault in wrong.items())
    return Read(value=topics, marks=read.marks, problems=read.problems + repeated + unread)


def _topic(said: TopicShape, wrong: Collection[tuple[str, int]]) -> Topic:
    """A topic without the phrases that stand at these places of `phrases` and `not_phrases`."""
    phrases = tuple(one for at, one in enumerate(said.phrases) if ("phrases", at) not in wrong)
    not_phrases = tuple(one for at, one in enumerate(said.not_phrases) if ("not_phrases", at) not in wrong)
    return Topic(id=said.id, name=said.name, meaning=said.meaning, phrases=phrases, not_phrases=not_phrases)


def _phrase_fault(written: str) -> str:
    """Why a phrase does not follow the notation, an empty text where it does."""
    try:
        read_phrase(written)
    except ValueError as fault:
        return f"the phrase {fault}"
    return ""


def read_regions(file: str, data: bytes, *, root: str = "content") -> Read[tuple[Region, ...]]:
    """The regions of every scheme, in the order of `regions.yaml`; a scheme's name is an id, since it names folders."""
    marked = read_marked(f"{root}/{file}", data)
    read = read_shape(marked, _REGIONS)
    misnamed = {scheme: fault for scheme in read.value or {} if (fault := slug_fault(scheme))}
    said = {scheme: ones for scheme, ones in (read.value or {}).items() if scheme not in misnamed}
    regions = tuple(Region(id=one.id, name=one.name, scheme=scheme) for scheme, ones in said.items() for one in ones)
    repeated = tuple(
        problem
        for scheme, ones in said.items()
        for problem in repeated_ids(marked, (scheme,), [one.id for one in ones])
    )
    named = tuple(marked.problem("bad-id", (scheme,), *fault, named=True) for scheme, fault in misnamed.items())
    return Read(value=regions, marks=read.marks, problems=read.problems + named + repeated)


def repeated_ids(marked: Marked, key: Key, ids: list[str]) -> tuple[Problem, ...]:
    """A Problem for each id that stands twice in the list at a key."""
    counts = Counter(ids)
    return tuple(
        marked.problem("repeated-id", (*key, number, "id"), f"the id {shown(id)} stands twice", "give each its own id")
        for number, id in enumerate(ids)
        if counts[id] > 1 and ids.index(id) != number
    )
