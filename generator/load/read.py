"""Say what reading one file gave.

Public: Read.
"""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from generator.model.places import Key, Mark
from generator.problems import Problem

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Read(Generic[T_co]):
    """What one file gave: its value (None where too little could be read), where each part stands, what is wrong."""

    value: T_co | None
    marks: dict[Key, Mark] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
