"""List the releases of the data.

Public: releases, NOT_KEPT.
"""

from generator.analyse.english import day
from generator.model.release import Release
from generator.model.site import Site
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.views.link import LinkView
from generator.render.views.release import ReleaseView

NOT_KEPT = LinkView(label="Not kept", href="")
"""What stands where the files of an earlier release can be had no more."""


def releases(site: Site, way: Way) -> tuple[ReleaseView, ...]:
    """One row a release, newest first; the files of the newest are those of this site."""
    return tuple(
        ReleaseView(
            version=each.version,
            anchor=f"release-{len(site.releases) - number}",
            date=day(each.date),
            iso=each.date.isoformat(),
            changed=each.changed,
            files=_files(each, way, newest=number == 0),
        )
        for number, each in enumerate(site.releases)
    )


def _files(release: Release, way: Way, *, newest: bool) -> LinkView:
    if release.archive:
        return LinkView(label=f"Files of {release.version}", href=release.archive)
    return LinkView(label="The files of this site", href=way.to(addresses.content("data"))) if newest else NOT_KEPT
