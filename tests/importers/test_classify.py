"""A finding's topics follow from the phrases in `topics.yaml` and from the stated rules, and from nothing else.

Every sentence here is made up for the test.
"""

from pathlib import Path

import pytest

from generator.importers.classify import MOST, Classifier
from generator.load.vocabulary import read_topics
from generator.model.topic import Topic


def a_topic(id: str, *phrases: str, not_phrases: tuple[str, ...] = ()) -> Topic:
    """A topic of which only the phrases matter."""
    return Topic(id=id, name=id, meaning=id, phrases=phrases, not_phrases=not_phrases)


@pytest.fixture(scope="module")
def topics(root: Path) -> tuple[Topic, ...]:
    """The topics of this repository's own content."""
    read = read_topics("topics.yaml", (root / "content" / "topics.yaml").read_bytes())
    assert not read.problems
    assert read.value is not None
    return read.value


@pytest.fixture(scope="module")
def classifier(topics: tuple[Topic, ...]) -> Classifier:
    """The classifier that an import uses."""
    return Classifier(topics)


def test_a_longer_mention_outweighs_one_within_it() -> None:
    """'Pathway plan' is not also 'plan'."""
    classifier = Classifier([a_topic("pathway", "pathway plan*"), a_topic("plans", "plan*")])
    assert classifier.topics("Better pathway plans") == ("pathway",)


def test_a_mention_elsewhere_still_counts() -> None:
    """Only the mention within the longer one is taken away."""
    classifier = Classifier([a_topic("pathway", "pathway plan*"), a_topic("plans", "plan*")])
    assert classifier.topics("Better plans and pathway plans") == ("pathway", "plans")


def test_a_not_phrase_takes_back_only_its_own_topic() -> None:
    """Another topic's mention of the same words stays."""
    door = a_topic("door", "front door", not_phrases=("front door to home",))
    classifier = Classifier([door, a_topic("home", "door to home")])
    assert classifier.topics("From the front door to home") == ("home",)


def test_what_it_is_for_counts_only_where_nothing_else_does() -> None:
    """The aim of a finding is not its subject, unless it is all that is known."""
    classifier = Classifier([a_topic("plans", "plans"), a_topic("visits", "visits")])
    assert classifier.topics("More visits so that plans move on") == ("visits",)
    assert classifier.topics("More effort so that plans move on") == ("plans",)


def test_what_stands_in_brackets_about_a_framework_is_not_read() -> None:
    """A tag says nothing about the subject."""
    classifier = Classifier([a_topic("leaders", "leaders"), a_topic("visits", "visits")])
    assert classifier.topics("More visits (enabler 2, leaders make room for practice)") == ("visits",)


def test_topics_come_in_the_order_of_the_file_and_stop_at_three() -> None:
    """The order in the text does not matter."""
    classifier = Classifier([a_topic(word, word) for word in ("one", "two", "three", "four")])
    assert classifier.topics("four three two one") == ("one", "two", "three")


def test_the_area_speaks_only_where_the_text_does_not() -> None:
    """A judgement area is the last resort before `other`."""
    classifier = Classifier([a_topic("leavers", "care leavers"), a_topic("visits", "visits")])
    assert classifier.topics("More visits", "care-leavers") == ("visits",)
    assert classifier.topics("More warmth", "care-leavers") == ("leavers",)


def test_a_text_about_nothing_known_is_other(classifier: Classifier) -> None:
    """There is always a topic."""
    assert classifier.topics("The colour of the town hall's roof") == ("other",)
    assert classifier.topics("") == ("other",)


def test_a_faulty_phrase_is_refused() -> None:
    """A classifier is not made from phrases that it cannot read."""
    with pytest.raises(ValueError, match="lacks a"):
        Classifier([a_topic("plans", "(plan|plans")])


def test_the_topics_are_the_public_ones(topics: tuple[Topic, ...]) -> None:
    """Forty-one topics and `other`, which has no phrases and comes last."""
    assert len({topic.id for topic in topics}) == 42
    assert (topics[-1].id, topics[-1].phrases) == ("other", ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tracking of children's journeys from the front door through to adoption", "permanence"),
        ("Decisions at the front door", "front-door"),
    ],
)
def test_the_front_door_is_a_way_in_and_not_a_start_of_a_list(classifier: Classifier, text: str, expected: str) -> None:
    """'From the front door through to adoption' speaks of permanence."""
    assert classifier.topics(text) == (expected,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The stability of children's homes", ("homes-sufficiency",)),
        ("Stability for children in care, who move too often", ("homes-sufficiency",)),
        ("The stability of the social work workforce", ("workforce",)),
        ("Stability among frontline staff", ("workforce",)),
        ("The stability of senior leadership", ("strategic-leadership",)),
    ],
)
def test_stability_belongs_to_what_is_stable(classifier: Classifier, text: str, expected: tuple[str, ...]) -> None:
    """Homes, staff and leaders can each be stable."""
    assert classifier.topics(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oversight of children's plans", ("plans",)),
        ("Oversight of private fostering arrangements", ("private-fostering",)),
        ("Oversight by team managers of children's plans", ("plans", "management-oversight")),
        ("Management oversight of work before court", ("pre-proceedings", "management-oversight")),
        ("Regular oversight from managers", ("management-oversight",)),
    ],
)
def test_oversight_is_about_its_object_unless_managers_are_named(
    classifier: Classifier, text: str, expected: tuple[str, ...]
) -> None:
    """The verb alone does not make a finding one about managers."""
    assert classifier.topics(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Challenge from independent reviewing officers", ("reviewing-officers",)),
        ("How promptly reviews of children's plans are held", ("plans",)),
        ("Learning from practice reviews reaches the teams", ("quality-assurance",)),
        ("Audits that reach the teams", ("quality-assurance",)),
        ("Foster carers' annual reviews", ("kinship-foster",)),
        ("Review the hours of the emergency duty team", ("front-door",)),
    ],
)
def test_reviews_are_told_apart_by_who_or_what(classifier: Classifier, text: str, expected: tuple[str, ...]) -> None:
    """A review may be an officer's, a plan's, an audit's or a foster carer's, and 'review' may be an order."""
    assert classifier.topics(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Conversations with children who go missing, once they are back", ("missing-children",)),
        ("Children missing education are known and followed up", ("education-missed",)),
    ],
)
def test_missing_from_home_is_not_missing_from_school(
    classifier: Classifier, text: str, expected: tuple[str, ...]
) -> None:
    """Two groups of children share a word."""
    assert classifier.topics(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Personal education plans with sharp targets", ("education-in-care",)),
        ("Pathway plans that young people own", ("pathway-plans",)),
        ("Permanence plans agreed by the second review", ("permanence",)),
        ("A strategic plan for the whole service", ("strategic-leadership",)),
        ("Contingency plans", ("plans",)),
    ],
)
def test_a_plan_is_about_what_it_plans(classifier: Classifier, text: str, expected: tuple[str, ...]) -> None:
    """Only plans of help, protection and care are 'plans'."""
    assert classifier.topics(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Initial health assessments on time", ("health",)),
        ("Assessments of connected carers", ("kinship-foster",)),
        ("Assessments of privately fostered children", ("private-fostering",)),
        ("Assessments that use history well", ("assessments",)),
    ],
)
def test_an_assessment_is_about_whom_it_assesses(classifier: Classifier, text: str, expected: tuple[str, ...]) -> None:
    """Only social workers' assessments of children and families are 'assessments'."""
    assert classifier.topics(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Caseloads in assessment teams", ("workforce",)),
        ("Caseloads in assessment and safeguarding teams", ("workforce",)),
        ("Supervision in the assessment and intervention teams", ("management-oversight",)),
        ("Assessments in the assessment and support teams", ("assessments",)),
        ("Assessment and support for families in need", ("assessments",)),
    ],
)
def test_a_team_that_assesses_is_no_assessment(classifier: Classifier, text: str, expected: tuple[str, ...]) -> None:
    """A team's name says where something is, and not what it is about."""
    assert classifier.topics(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mental health support for care leavers", ("care-leaver-health",)),
        ("Mental health support for children in care", ("health",)),
        ("Suitable accommodation for care leavers", ("care-leaver-housing",)),
        ("Suitable accommodation for homeless young people", ("homeless-16-17",)),
        ("More care leavers in education, employment or training", ("care-leaver-work-study",)),
        ("Training for foster carers", ("kinship-foster",)),
        ("Training for social workers", ("workforce",)),
        ("Staying in touch with care leavers", ("care-leaver-support",)),
    ],
)
def test_the_same_need_is_told_apart_by_whose_it_is(
    classifier: Classifier, text: str, expected: tuple[str, ...]
) -> None:
    """Care leavers, children in care, carers and staff have topics of their own."""
    assert classifier.topics(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Strategy discussions with the police present", "strategy-discussions"),
        ("A strategy for the next five years", "strategic-leadership"),
        ("Supervised contact with brothers and sisters", "family-time"),
        ("Reflective supervision", "management-oversight"),
        ("A culture of learning from feedback given by families", "quality-assurance"),
        ("Regard for each child's culture", "identity-culture"),
        ("Audits of case files", "quality-assurance"),
        ("Up-to-date case files", "case-recording"),
        ("Independent visitors for those who want one", "advocacy-participation"),
        ("Visits to children alone", "visits-direct-work"),
    ],
)
def test_a_word_with_two_senses_is_read_in_its_company(classifier: Classifier, text: str, expected: str) -> None:
    """The words around decide the first topic."""
    assert classifier.topics(text)[0] == expected


def test_a_finding_with_several_subjects_has_several_topics(classifier: Classifier) -> None:
    """Two groups of children in one sentence are two topics."""
    text = "Help for young carers and for children in private fostering"
    assert classifier.topics(text) == ("private-fostering", "young-carers")


def test_no_text_has_more_topics_than_the_most(classifier: Classifier) -> None:
    """A finding that lists the whole service keeps the most specific."""
    text = "Neglect, domestic abuse, young carers, audits, caseloads, records and supervision"
    assert classifier.topics(text) == ("neglect", "domestic-abuse", "young-carers")
    assert len(classifier.topics(text)) == MOST
