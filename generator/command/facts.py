"""Know what importers must know of the content, from memory where it has not changed.

Public: facts_of.
"""

from functools import partial
from pathlib import Path

from generator.cache import Cache
from generator.importers.importer import Facts
from generator.importers.names import Names
from generator.load import readers
from generator.load.fingerprint import of_code
from generator.load.readings import Readings
from generator.model.digest import digest
from generator.problems import Place, Problem, Refused


def facts_of(content: Path, *, remember: bool = True) -> Facts:
    """The frameworks, authorities and topics of the content. Raises Refused where they cannot be read.

    What files said is remembered beside the content, as between builds: YAML and pydantic take a third of the time
    of an import of one report. `remember` is whether to keep what was read anew.
    """
    _needed(content)
    cache, key = Cache(folder=content.parent / ".cache" / "gradeline"), digest("facts", of_code())
    readings, root = Readings.parse(cache.get(key) or b""), content.as_posix()

    def data(file: str) -> bytes:
        return (content / file).read_bytes()

    said = data("frameworks.yaml")
    programme = readings.of(digest("frameworks", root, said), partial(readers.programme, "frameworks.yaml", said, root))
    said = data("topics.yaml")
    topics = readings.of(digest("topics", root, said), partial(readers.topics, "topics.yaml", said, root))
    places = []
    for file in sorted(path.relative_to(content).as_posix() for path in content.glob("authorities/*/authority.yaml")):
        said = data(file)
        places.append(readings.of(digest(file, root, said), partial(readers.authority, file, said, root)))
    problems = [*programme.problems, *topics.problems, *(problem for read in places for problem in read.problems)]
    if problems or programme.value is None:
        raise Refused(problems)
    if remember and readings.stale:
        cache.put(key, readings.text())
        cache.settle()
    names = Names.of(read.value for read in places if read.value is not None)
    return Facts(programme=programme.value, names=names, topics=topics.value or ())


def _needed(content: Path) -> None:
    """Refuse to go on without the files that every site has."""
    remedy = "go to your site's folder, name its content folder with --content, or make one with `gradeline new`"
    missing = [content / name for name in ("frameworks.yaml", "topics.yaml") if not (content / name).is_file()]
    if missing:
        raise Refused(
            Problem(
                code="missing-file",
                place=Place(file=path.as_posix()),
                message="there is no such file",
                remedy=remedy,
            )
            for path in missing
        )
