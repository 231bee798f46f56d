"""Say what templates see of one report or place in a table of judgements.

Public: MoveRow.
"""

from dataclasses import dataclass

from generator.render.fragment import Html
from generator.render.views.table import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow:
    """One report or place in a table of judgements: its name, a small journey, a note, a cell a judgement.

    `told` is the same as a sentence, which stands under the cells; empty where none is needed.
    """

    name: str
    href: str
    note: str
    picture: Html
    cells: tuple[Cell, ...]
    told: str = ""
