"""Read one file of each kind, with what reading needs imported only then.

Public: settings, programme, topics, regions, corrections, releases, authority, prose, page, inspection.

YAML and pydantic take longer to import than a whole country's readings to remember. Each reader takes a file's path
below the content folder, its bytes, and how that folder is shown to the user.
"""

from generator.load.read import Read
from generator.model.authority import Authority, Region
from generator.model.correction import Correction
from generator.model.framework import Programme
from generator.model.inspection import Inspection
from generator.model.prose import Page, Prose
from generator.model.release import Release
from generator.model.site import Settings
from generator.model.topic import Topic


def settings(file: str, data: bytes, root: str) -> Read[Settings]:
    """`site.yaml`."""
    from generator.load.settings import read_settings

    return read_settings(file, data, root=root)


def programme(file: str, data: bytes, root: str) -> Read[Programme]:
    """`frameworks.yaml`."""
    from generator.load.programme import read_programme

    return read_programme(file, data, root=root)


def topics(file: str, data: bytes, root: str) -> Read[tuple[Topic, ...]]:
    """`topics.yaml`."""
    from generator.load.vocabulary import read_topics

    return read_topics(file, data, root=root)


def regions(file: str, data: bytes, root: str) -> Read[tuple[Region, ...]]:
    """`regions.yaml`."""
    from generator.load.vocabulary import read_regions

    return read_regions(file, data, root=root)


def corrections(file: str, data: bytes, root: str) -> Read[tuple[Correction, ...]]:
    """`corrections.yaml`."""
    from generator.load.corrections import read_corrections

    return read_corrections(file, data, root=root)


def releases(file: str, data: bytes, root: str) -> Read[tuple[Release, ...]]:
    """`releases.yaml`."""
    from generator.load.releases import read_releases

    return read_releases(file, data, root=root)


def authority(file: str, data: bytes, root: str) -> Read[Authority]:
    """An authority's own file."""
    from generator.load.authorities import read_authority

    return read_authority(file, data, root=root)


def prose(file: str, data: bytes, root: str) -> Read[Prose]:
    """A commentary or a response."""
    from generator.load.prose import read_prose

    return read_prose(file, data, root=root)


def page(file: str, data: bytes, root: str) -> Read[Page]:
    """A page or a part of the guide."""
    from generator.load.prose import read_page

    return read_page(file, data, root=root)


def inspection(file: str, data: bytes, root: str, programme: Programme | None) -> Read[Inspection]:
    """An inspection or a visit, by the rules of a programme."""
    from generator.load.inspections import read_inspection

    return read_inspection(file, data, programme, root=root)
