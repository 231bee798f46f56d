"""Read a day that somebody typed.

Public: DAY.
"""

import re
from datetime import date
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    _Reader = click.ParamType[date]
else:
    _Reader = click.ParamType  # the oldest click that will do takes no type in brackets


class Day(_Reader):
    """A date in the form 2024-03-31; anything else is told with what to write."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; a click error where there is no such day or it stands in another form."""
        if isinstance(value, date):
            return value
        try:
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value), re.ASCII):
                return date.fromisoformat(str(value))
        except ValueError:
            pass
        return self.fail(f"{value!r} is no day: write year, month and day, such as 2024-03-31.", param, ctx)


DAY = Day()
"""For an option that takes a day."""
