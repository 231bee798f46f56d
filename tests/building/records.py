"""Build what an importer read, with defaults that make sense for one ILACS inspection of Northshire.

Public: a_record, a_report, a_read_finding, NAME_2025, NAME_2023.
"""

from collections.abc import Mapping

from generator.importers.record import ReadFinding, Record
from generator.model.source import Source

NAME_2025 = "official/outcomes as at 31 March 2025.ods"
NAME_2023 = "official/underlying data 2023.ods"
GOOD = {"overall": "good", "leaders": "good", "help-and-protection": "good", "in-care-and-care-leavers": "good"}


def a_record(
    document: str = NAME_2025,
    *,
    authority: str = "northshire",
    framework: str = "ilacs-2018",
    kind: str = "standard",
    started: str = "2022-05-09",
    ended: str = "",
    published: str = "2022-07-05",
    report: str = "",
    grades: Mapping[str, str] = GOOD,
    theme: str = "",
    findings: tuple[ReadFinding, ...] = (),
    sheet: str = "History",
    row: int = 4,
    sha256: str = "",
    about: str = "",
) -> Record:
    """A row of the release of 2025 about a good authority, inspected in May 2022."""
    digest = sha256 or (str(sum(map(ord, document))) * 64)[:64]
    return Record(
        file=document,
        named=authority,
        authority=authority,
        urn="",
        framework=framework,
        kind=kind,
        started=started,
        ended=ended,
        published=published,
        report=report,
        grades=dict(grades),
        findings=findings,
        theme=theme,
        about=about,
        source=Source(document=document, sha256=digest, sheet=sheet, row=row),
    )


def a_report(
    *findings: ReadFinding, published: str = "2022-07-05", started: str = "2022-05-09", overall: str = "good"
) -> Record:
    """The report of the same inspection, which also gives its last day and what must improve."""
    return a_record(
        "reports/80001-northshire/2022-07-05.pdf",
        started=started,
        ended="2022-05-20",
        published=published,
        grades=GOOD | {"overall": overall},
        findings=findings,
        sheet="",
        row=0,
    )


def a_read_finding(*topics: str, page: int = 2, area: str = "help-and-protection", text: str = "Plans.") -> ReadFinding:
    """An area for improvement about plans."""
    return ReadFinding(kind="improvement", area=area, topics=topics or ("plans",), page=page, tag="", text=text)
