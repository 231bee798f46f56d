"""Join the names and codes that documents use to the authorities in the content.

Public: Names, folded, bare.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from generator.model.authority import Authority
from generator.problems import nearest

_FORMS = (
    re.compile(
        r"^(the )?(council of the |(london|royal|metropolitan) borough (council )?of |royal borough |"
        r"(county )?borough of |city of |county of |metropolitan district of )"
    ),
    re.compile(r" (metropolitan )?(district |county |city |borough )?council$"),
    re.compile(r" (mbc|cc|unitary authority|county borough|metropolitan borough|local authority)$"),
)
"""Words of office around a place's name, as in 'London Borough of Camden' or 'Leeds City Council'."""


def folded(name: str) -> str:
    """A name without its capitals, points and dashes, with 'and' for an ampersand, so that spellings meet."""
    text = name.casefold().replace("&", " and ")
    return " ".join(re.sub(r"[^a-z0-9]+", " ", re.sub(r"[.'’]", "", text)).split())


def bare(name: str) -> str:
    """A folded name without the words of office around it."""
    text = folded(name)
    for form in _FORMS:
        text = form.sub("", text)
    return text.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Every name, URN and code by which sources call the authorities; build it with `Names.of`."""

    by_name: dict[str, tuple[Authority, ...]] = field(default_factory=dict)
    by_code: dict[str, Authority] = field(default_factory=dict)

    @classmethod
    def of(cls, authorities: Iterable[Authority]) -> "Names":
        """The table of known names of these authorities. Councils may share a name, as both Dorsets do."""
        names: dict[str, dict[str, Authority]] = {}
        codes: dict[str, Authority] = {}
        for place in authorities:
            for name in (place.name, place.called, place.slug, *place.past_names, *place.known_as):
                if name:
                    names.setdefault(folded(name), {})[place.slug] = place
            codes |= {code: place for code in (place.urn, place.la_code, place.gss, *place.past_gss) if code}
        return cls(by_name={name: tuple(found.values()) for name, found in names.items()}, by_code=codes)

    def find(self, name: str, *, code: str = "", day: date | None = None) -> str:
        """The slug of the authority, or an empty text where nothing matches.

        `code` is a URN, an ONS code or a three-digit local authority code, and decides where it is known. `day` is
        a day on which the council was there: it tells two councils of one name apart.
        """
        if code in self.by_code:
            return self.by_code[code].slug
        found = self.by_name.get(folded(name)) or self.by_name.get(bare(name), ())
        if len(found) > 1 and day is not None:
            found = tuple(place for place in found if place.exists_on(day))
        if len(found) > 1:
            found = tuple(place for place in found if place.closed is None)
        return found[0].slug if len(found) == 1 else ""

    def like(self, name: str) -> str:
        """The known name most like this one, in its own spelling; empty where none comes near."""
        key = nearest(bare(name), self.by_name)
        return self.by_name[key][0].name if key else ""
