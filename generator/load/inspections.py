"""Read the file of one inspection or visit into the model.

Public: read_inspection.
"""

from datetime import date
from pathlib import PurePosixPath

from pydantic import TypeAdapter

from generator.load.marked_yaml import Marked
from generator.load.read import Read
from generator.load.shape import read_marked, read_shape
from generator.load.shapes import FindingShape, InspectionShape, SourceShape
from generator.model.finding import Finding
from generator.model.framework import Framework, Kind, Programme
from generator.model.grade import NoGrade, Outcome
from generator.model.inspection import Inspection
from generator.model.source import Source
from generator.problems import Problem, remedy, shown

_SHAPE = TypeAdapter(InspectionShape)

_UNKNOWN = "?"
"""Stands for a kind that is not written, which is told as a missing key."""


def read_inspection(file: str, data: bytes, programme: Programme | None, *, root: str = "content") -> Read[Inspection]:
    """An inspection from the bytes of its file, a pure reading that may be remembered or done on another process.

    `file` is `authorities/SLUG/YYYY-MM-DD.yaml` below `root`, the content folder as shown to the user. Without a
    programme only the shape is read, and no value comes out.
    """
    marked = read_marked(f"{root}/{file}", data)
    read = read_shape(marked, _SHAPE, {"kind": _UNKNOWN})
    if read.value is None or programme is None:
        return Read(value=None, marks=read.marks, problems=read.problems)
    problems = list(read.problems)
    inspection = _inspection(file, read.value, programme, marked, problems)
    return Read(value=inspection, marks=read.marks, problems=tuple(problems))


def _inspection(
    file: str, said: InspectionShape, programme: Programme, marked: Marked, problems: list[Problem]
) -> Inspection | None:
    framework = _framework(said.framework, programme, marked, problems)
    kind = _kind(said, programme, framework, marked, problems)
    if framework is None or kind is None:
        return None
    path = PurePosixPath(file)
    return Inspection(
        authority=path.parent.name,
        framework=framework,
        kind=kind,
        named=date.fromisoformat(path.stem),
        started=said.started,
        ended=said.ended,
        published=said.published,
        report=said.report,
        outcomes=_outcomes(said.grades, framework, programme, marked, problems),
        findings=tuple(_finding(finding) for finding in said.findings),
        theme=said.theme,
        topics=said.topics,
        sources=tuple(_source(source) for source in said.sources),
        file=file,
    )


def _framework(id: str, programme: Programme, marked: Marked, problems: list[Problem]) -> Framework | None:
    known = {framework.id: framework for framework in programme.frameworks}
    if id not in known:
        message = f"no framework is called {shown(id)}"
        problems.append(marked.problem("unknown-framework", ("framework",), message, remedy(id, known)))
    return known.get(id)


def _kind(
    said: InspectionShape, programme: Programme, framework: Framework | None, marked: Marked, problems: list[Problem]
) -> Kind | None:
    """The kind; where it is not known, one that fits, so that the rest of the file can be checked."""
    known = {kind.id: kind for kind in programme.kinds}
    if said.kind in known:
        return known[said.kind]
    words = framework.kinds if framework else tuple(known)
    if said.kind != _UNKNOWN:
        message = f"no kind of inspection is called {shown(said.kind)}"
        problems.append(marked.problem("unknown-kind", ("kind",), message, remedy(said.kind, words)))
    fitting = (known[id] for id in words if id in known and known[id].graded == bool(said.grades))
    return next(fitting, None)


def _outcomes(
    grades: dict[str, str], framework: Framework, programme: Programme, marked: Marked, problems: list[Problem]
) -> dict[str, Outcome]:
    areas = [area.id for area in framework.areas]
    outcomes: dict[str, Outcome] = {}
    for area, word in grades.items():
        key = ("grades", area)
        if area not in areas:
            message = f"{framework.id} does not judge {shown(area)}"
            problems.append(marked.problem("unknown-area", key, message, remedy(area, areas), named=True))
        elif (outcome := _outcome(word, framework)) is None:
            message = f"{shown(word)} is no grade of {framework.id}"
            mend = _remedy_for_grade(word, framework, programme)
            problems.append(marked.problem("unknown-grade", key, message, mend))
        else:
            outcomes[area] = outcome
    return outcomes


def _outcome(word: str, framework: Framework) -> Outcome | None:
    for grade in framework.scale.grades:
        if grade.id == word:
            return grade
    return NoGrade(word) if word in list(NoGrade) else None


def _remedy_for_grade(word: str, framework: Framework, programme: Programme) -> str:
    """The word of the same level on this scale where another scale has this one, else the nearest."""
    ranks = [grade.rank for scale in programme.scales for grade in scale.grades if grade.id == word.casefold()]
    for grade in framework.scale.grades:
        if grade.rank in ranks:
            return f'this scale calls that level "{grade.id}"; check the word in the report'
        if word.casefold() in (other.casefold() for other in (grade.word, *grade.also)):
            return f'write "{grade.id}"'
    return remedy(word, [*(grade.id for grade in framework.scale.grades), *NoGrade])


def _finding(said: FindingShape) -> Finding:
    return Finding(
        kind=said.kind,
        area=said.area,
        topics=said.topics,
        page=said.page,
        tag=said.tag,
        summary=said.summary,
        title=said.title,
        text=said.text,
    )


def _source(said: SourceShape) -> Source:
    return Source(
        document=said.document,
        sha256=said.sha256,
        sheet=said.sheet,
        row=said.row,
        gives=said.gives,
        says=said.says,
        because=said.because,
        wrote=said.wrote,
    )
