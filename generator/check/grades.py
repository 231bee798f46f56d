"""Find grades that are not there, and grades where none belong.

Public: every_area_is_stated, visits_give_no_grades.
"""

from collections.abc import Iterable

from generator.model.grade import Grade
from generator.model.places import Places
from generator.model.site import Site
from generator.problems import Problem


def every_area_is_stated(site: Site, places: Places) -> Iterable[Problem]:
    """A graded inspection says something of every area that its framework judges, but for parts and other bodies."""
    for events in site.inspections.values():
        for event in events:
            if not event.graded:
                continue
            for area in event.framework.areas:
                if area.id not in event.outcomes and not area.within and not area.apart:
                    message = f"{event.framework.id} judges {area.id}, and nothing is said of it"
                    mend = f"write its grade, or `{area.id}: missing` where our data lacks it"
                    yield places.fault("area-missing", event.file, ("grades", area.id), message, mend)


def visits_give_no_grades(site: Site, places: Places) -> Iterable[Problem]:
    """A visit has no grades."""
    for events in site.inspections.values():
        for event in events:
            grades = [area for area, outcome in event.outcomes.items() if isinstance(outcome, Grade)]
            if grades and not event.graded:
                message = f"a {event.kind.name.lower()} gives no grades"
                mend = "remove the grades, or correct the kind"
                yield places.fault("visit-graded", event.file, ("grades", grades[0]), message, mend)
