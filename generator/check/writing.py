"""Find what must not stand in Markdown: raw HTML, pictures without words, headings out of order, figures that are none.

Public: html_stays_out, pictures_have_words, headings_step_down, links_are_whole, figures_are_known.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.check.markdown import prose_of, spots
from generator.model.places import Places
from generator.model.prose import FIGURES, SLOT
from generator.model.site import Site
from generator.problems import Problem, remedy, shown

_SLOT_LIKE = re.compile(r"\{\{\s*figure\b[\s:]*(.*?)\s*\}\}", re.I)
_BROKEN = re.compile(r"\]\(|\]\[")


def html_stays_out(site: Site, places: Places) -> Iterable[Problem]:
    """Prose is Markdown without HTML."""
    for prose in prose_of(site):
        for spot in spots(prose):
            if spot.token.type in ("html_block", "html_inline"):
                message = f"HTML stands here ({shown(spot.token.content)}), and HTML is not let in"
                yield spot.fault(places, "raw-html", message, "say it in Markdown, or write &lt; for a plain <")


def pictures_have_words(site: Site, places: Places) -> Iterable[Problem]:
    """A picture says in words what it shows, and comes from the site's own host."""
    for prose in prose_of(site):
        for spot in spots(prose):
            if spot.token.type != "image":
                continue
            if not spot.words.strip():
                mend = "say what it shows: ![A map of the four districts](map.png)"
                yield spot.fault(places, "no-alt-text", "a picture has no words for those who cannot see it", mend)


def headings_step_down(site: Site, places: Places) -> Iterable[Problem]:
    """Headings have words, the first is of the highest level, and none skips a level on the way down."""
    for prose in prose_of(site):
        headings = [spot for spot in spots(prose) if spot.token.type == "heading_open"]
        levels = [int(spot.token.tag[1]) for spot in headings]
        for number, (spot, level) in enumerate(zip(headings, levels, strict=True)):
            allowed = levels[number - 1] + 1 if number else min(levels)
            if level > allowed:
                message = (
                    f"the heading {shown(spot.words)} has {level} signs (#), and at most {allowed} can follow here"
                )
                yield spot.fault(places, "heading-order", message, f"write it with {'#' * allowed}")
            if not spot.words.strip():
                yield spot.fault(places, "empty-heading", "a heading has no words", "write them, or delete the line")


def links_are_whole(site: Site, places: Places) -> Iterable[Problem]:
    """What looks like a link is one."""
    for prose in prose_of(site):
        for spot in spots(prose):
            if spot.token.type == "text" and _BROKEN.search(spot.token.content):
                message = f"this looks like a link and is none: {shown(spot.token.content)}"
                mend = "write [words](address), without spaces in the address and none between ] and ("
                yield spot.fault(places, "broken-link", message, mend)


def figures_are_known(site: Site, places: Places) -> Iterable[Problem]:
    """A figure's slot names a figure that there is, in a paragraph of its own, on a page."""
    pages = {page.prose.file for page in site.pages}
    for prose in prose_of(site):
        paragraph = ""
        for spot in spots(prose):
            if spot.token.type == "paragraph_open":
                paragraph = spot.words.strip()
            if spot.token.type != "text" or not (found := _SLOT_LIKE.search(spot.token.content)):
                continue
            here = replace(spot, column=spot.column + found.start())
            if found[1] not in FIGURES:
                message = f"no figure is called {shown(found[1])}"
                yield here.fault(places, "unknown-figure", message, remedy(found[1], FIGURES))
            elif prose.file not in pages or not SLOT.match(paragraph):
                message = f"the figure {shown(found[1])} cannot stand here"
                mend = f"write {{{{ figure: {found[1]} }}}} in a paragraph of its own, in a file of content/pages/"
                yield here.fault(places, "misplaced-figure", message, mend)
