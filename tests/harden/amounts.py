"""Say how many cases a run tries, and note how many it tried.

Public: FULL, amount, tried, NOTES.

`make test` tries a bounded share. With GRADELINE_HARDEN=full in the environment every amount is the full one, and with
GRADELINE_HARDEN_NOTES naming a file each test adds a line to it: the kind of case, a tab, and how many were tried.
"""

import os

FULL = os.environ.get("GRADELINE_HARDEN") == "full"
"""Whether this run tries the full amounts."""

NOTES = "GRADELINE_HARDEN_NOTES"
"""The variable of the environment that names the file of notes."""


def amount(bounded: int, full: int) -> int:
    """How many cases to try: of the two, the one that this run wants."""
    return full if FULL else bounded


def tried(kind: str, cases: int) -> None:
    """Note that so many cases of a kind were tried and held; where nobody asked for notes, nothing happens."""
    if file := os.environ.get(NOTES):
        with open(file, "a", encoding="utf-8") as notes:
            notes.write(f"{kind}\t{cases}\n")
