"""An authority's page reads well in every state of its data."""

from datetime import date

from generator.model.authority import Authority
from generator.model.finding import Finding, FindingKind
from generator.model.inspection import Inspection
from generator.model.prose import Prose
from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.pages.authority import authority_page, authority_view
from generator.render.views.authority import AuthorityView
from tests.building.html import read
from tests.building.site import a_finding, a_site, a_visit, an_authority, an_inspection


def _view(
    theme: Theme, *events: Inspection, place: Authority | None = None, others: tuple[Authority, ...] = ()
) -> AuthorityView:
    site = a_site(*events, authorities=[place or an_authority(), *others])
    return authority_view(Edition(site, theme), (place or an_authority()).slug)


def _words(
    theme: Theme, *events: Inspection, place: Authority | None = None, others: tuple[Authority, ...] = ()
) -> str:
    site = a_site(*events, authorities=[place or an_authority(), *others])
    return read(authority_page(Edition(site, theme), (place or an_authority()).slug)).words


def test_the_order_of_the_source_is_the_order_on_a_phone(theme: Theme) -> None:
    """Headline, where it stands, what must improve, journey."""
    page = read(authority_page(Edition(a_site(an_inspection(findings=(a_finding(),))), theme), "northshire"))
    headings = [words for _, words in page.headings]
    assert headings[1:3] == ["Where Northshire stands", "What must improve"]
    assert page.ids.index("now-h") < page.ids.index("must-h") < page.ids.index("journey")


def test_a_new_council_says_that_it_has_not_been_inspected(theme: Theme) -> None:
    """And which council came before."""
    place = an_authority(opened=date(2023, 4, 1), predecessors=("oldshire",))
    old = an_authority("oldshire", number=2, closed=date(2023, 4, 1), successors=("northshire",))
    view = _view(theme, an_inspection("2019-03-01", authority="oldshire"), place=place, others=(old,))
    assert view.opening.headline == "Northshire has not been inspected since it opened in April 2023"
    assert view.opening.stand == ()
    assert view.opening.stand_lines == (
        "The authority took over from Oldshire on 1 April 2023; its grades are on its own page.",
    )
    assert [link.label for link in view.toc] == ["Sources"]


def test_a_council_that_is_gone_stood_and_does_not_stand(theme: Theme) -> None:
    """With the day it closed and who came after."""
    old = an_authority(closed=date(2023, 4, 1), successors=("newshire",))
    view = _view(theme, an_inspection("2019-03-01"), place=old, others=(an_authority("newshire", number=2),))
    assert view.opening.stand_title == "Where Northshire stood"
    assert view.opening.stand_lines[1] == "The authority closed on 1 April 2023; its services passed to Newshire."
    assert view.opening.fine == ()


def test_one_inspection_is_enough_for_a_page(theme: Theme) -> None:
    """Right singulars, nothing to compare with."""
    words = _words(theme, an_inspection("2024-03-01"))
    assert "One graded inspection since 2009" in words
    assert "one inspections" not in words


def test_only_grades_of_several_frameworks_are_called_related(theme: Theme) -> None:
    """Where there is one framework, nothing is to be warned of."""
    one = _view(theme, an_inspection("2024-03-01"), place=an_authority(opened=date(2023, 4, 1)))
    two = _view(theme, an_inspection("2016-05-16"), an_inspection("2024-03-01"))
    assert one.judgements is not None
    assert one.judgements.intro == "One graded inspection since it opened in 2023."
    assert two.judgements is not None
    assert two.judgements.intro.endswith("Grades under different frameworks are related, not equal.")


def test_a_name_in_the_plural_stands_in_the_plural(theme: Theme) -> None:
    """'Where the Isles of Scilly stand'."""
    view = _view(theme, an_inspection("2024-03-01"), place=an_authority(name="the Isles of Scilly"))
    assert view.opening.stand_title == "Where the Isles of Scilly stand"


def test_visits_alone_do_not_make_a_ladder(theme: Theme) -> None:
    """They give no grade."""
    view = _view(theme, a_visit())
    assert view.judgements is None
    assert view.findings is None
    assert [event.label for event in view.visits] == ["Focused visit"]


def test_an_inspection_without_an_overall_grade_shows_its_judgements(theme: Theme) -> None:
    """The state is told, and no fall."""
    view = _view(theme, an_inspection("2026-08-04"))
    assert [row.grade.words for row in view.opening.stand] == ["No longer given", "Good", "Good", "Good", "Good"]


def test_findings_without_a_source_are_said_to_be_missing(theme: Theme) -> None:
    """Never that nothing was asked."""
    view = _view(theme, an_inspection("2022-07-05"))
    assert view.findings is not None
    assert view.findings.ledger is None
    assert view.findings.note.startswith("What the reports asked for is not in our data yet.")


def test_many_strengths_are_cut_with_the_way_to_the_rest(theme: Theme) -> None:
    """Six on the page."""
    praise = tuple(
        Finding(kind=FindingKind.STRENGTH, topics=("plans",), page=2, summary=f"Point {n}.") for n in range(9)
    )
    view = _view(theme, an_inspection("2022-07-05", findings=praise))
    assert view.strengths is not None
    assert len(view.strengths.items) == 6
    assert view.strengths.more is not None
    assert view.strengths.more.label == "All nine strengths of this inspection"


def test_the_councils_response_is_named_and_dated(theme: Theme) -> None:
    """By the office, with the inspection it answers."""
    response = Prose(file="r.md", line=1, text="We welcome it.", by="Cabinet member", written=date(2022, 7, 6))
    view = _view(theme, an_inspection("2022-07-05", response=response))
    assert [(each.title, each.by) for each in view.responses] == [
        ("On the standard inspection of Jul 2022", "Cabinet member, 6 July 2022")
    ]


def test_every_sentence_of_the_summary_has_a_source(theme: Theme) -> None:
    """Each links to an inspection, or says what it is."""
    view = _view(theme, an_inspection("2019-10-21"), an_inspection("2022-07-05"))
    assert 3 <= len(view.brief) <= 5
    assert all(sentence.sources for sentence in view.brief)


def test_what_a_person_writes_cannot_run(theme: Theme) -> None:
    """Not in a summary, a title, a theme or a name."""
    bad = "<script>alert(1)</script>"
    finding = Finding(kind=FindingKind.IMPROVEMENT, topics=("plans",), page=1, title=bad, summary=bad)
    site = a_site(an_inspection(findings=(finding,)), authorities=[an_authority(name=bad)])
    page = authority_page(Edition(site, theme), "northshire")
    assert b"<script>" not in page
    assert page.count(b"&lt;script&gt;") > 3
