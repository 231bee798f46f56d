"""Fill the templates of a theme: the one module that knows Jinja2.

Public: Templates.
"""

import re

from jinja2 import DictLoader, Environment, StrictUndefined

from generator.model.theme import Theme

_BETWEEN = re.compile(r"(?<=[>}])\n\s*(?=[<{])")
_INDENT = re.compile(r"\n\s+")
_OPENING = re.compile(r"(?<![\w’'])'(?=\w)")


class Templates:
    """A theme's templates, compiled once; undefined names are errors, and all text is escaped unless it is `Html`."""

    def __init__(self, theme: Theme) -> None:
        self._environment = Environment(
            loader=DictLoader({path: _tight(text) for path, text in theme.templates.items()}),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            auto_reload=False,
            cache_size=-1,
            finalize=_typeset,
        )

    def fill(self, template: str, page: object) -> str:
        """The template's text with `page`, the view that it was written for."""
        return self._environment.get_template(template).render(page=page) + "\n"


def _tight(template: str) -> str:
    """A template without indents, and without line breaks between one tag and the next."""
    return _INDENT.sub("\n", _BETWEEN.sub("", template))


def _typeset(value: object) -> object:
    """Text with the apostrophes and single quotes of print; HTML and everything else as it stands."""
    if type(value) is str and "'" in value:
        return _OPENING.sub("‘", value).replace("'", "’")
    return value
