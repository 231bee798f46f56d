"""Say what is HTML already, so that templates do not escape it again.

Public: Html.
"""


class Html(str):
    """Text that is HTML: templates put it in as it stands."""

    __slots__ = ()

    def __html__(self) -> str:
        """The text itself, as Jinja2 asks for it."""
        return self
