"""Read the words that content uses: topics and regions.

Public: read_topics, read_regions.
"""

from collections import Counter

from pydantic import TypeAdapter

from generator.load.fields import slug_fault
from generator.load.marked_yaml import Marked
from generator.load.shape import Read, read_marked, read_shape
from generator.load.shapes import RegionShape, TopicShape
from generator.model.authority import Region
from generator.model.places import Key
from generator.model.topic import Topic
from generator.problems import Problem, shown

_TOPICS = TypeAdapter(tuple[TopicShape, ...])
_REGIONS = TypeAdapter(dict[str, tuple[RegionShape, ...]])


def read_topics(file: str, data: bytes, *, root: str = "content") -> Read[tuple[Topic, ...]]:
    """The topics, in the order of `topics.yaml`."""
    marked = read_marked(f"{root}/{file}", data)
    read = read_shape(marked, _TOPICS)
    said = read.value or ()
    topics = tuple(
        Topic(id=one.id, name=one.name, meaning=one.meaning, phrases=one.phrases, not_phrases=one.not_phrases)
        for one in said
    )
    repeated = repeated_ids(marked, (), [one.id for one in said])
    return Read(value=topics, marks=read.marks, problems=read.problems + repeated)


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
