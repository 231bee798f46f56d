"""Read `corrections.yaml`, the list of mistakes that were mended.

Public: read_corrections.
"""

from pydantic import TypeAdapter

from generator.load.read import Read
from generator.load.shape import read_marked, read_shape
from generator.load.shapes import CorrectionShape
from generator.model.correction import Correction

_SHAPE = TypeAdapter(tuple[CorrectionShape, ...])


def read_corrections(file: str, data: bytes, *, root: str = "content") -> Read[tuple[Correction, ...]]:
    """The corrections, in the order of the file."""
    read = read_shape(read_marked(f"{root}/{file}", data), _SHAPE)
    found = tuple(
        Correction(date=one.date, authority=one.authority, was=one.was, now=one.now, why=one.why)
        for one in read.value or ()
    )
    return Read(value=found, marks=read.marks, problems=read.problems)
