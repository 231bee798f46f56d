"""Say what a phrase is: the notation in which topics name the words that point to them.

Public: Phrase, Run, read_phrase, words_of, STEM, STOP.

The notation, as `content/topics.yaml` explains it to its readers:

- words stand for themselves, whatever their case; a hyphen also stands for a space or for nothing;
- `assess*` is any word that starts so, from three letters on;
- `(home|care)` is one or the other, and each may be several words; `[home]` may be there or not;
- `stability & home*` is both, in either order, with no more than eight words between them in one sentence.
"""

import re
from collections import deque
from dataclasses import dataclass

STOP = "."
"""The word that stands for the end of a sentence."""

STEM = 3
"""Letters that must stand before a `*`."""

_LONGEST = 80  # characters of a phrase that are quoted
_MOST_RUNS = 4_000  # the largest phrase in use stands for a quarter of it; a few brackets in a row could ask for all
_MOST_PIECES = 200  # words and brackets; brackets are read one within the other

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?|[.;?!]")
_PIECE = re.compile(r"[()\[\]|]|[^\s()\[\]|]+")
_TERM = re.compile(r"[a-z0-9]+(?:[-'][a-z0-9]+)*")

Run = tuple[str, ...]
"""Words in a row; one that ends in `*` is the start of a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase as written, and the runs of words that it stands for: one set of runs, or two that must stand near."""

    written: str
    sides: tuple[tuple[Run, ...], ...]


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without possessive endings, a `.` at the end of each sentence."""
    plain = text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return tuple(STOP if word in ".;?!" else word.removesuffix("'s") for word in _WORD.findall(plain))


def read_phrase(written: str) -> Phrase:
    """The phrase that a text in the notation stands for.

    Raises ValueError, with a sentence that says why, where the text does not follow the notation.
    """
    try:
        sides = tuple(_side(part) for part in written.lower().split("&"))
    except ValueError as fault:
        raise ValueError(f"{_cut(written)} {fault}") from None
    if len(sides) > 2:
        raise ValueError(f"{_cut(written)} joins more than two parts with &")
    return Phrase(written=written, sides=sides)


def _cut(written: str) -> str:
    """A phrase as it is quoted, cut where it is long."""
    return f"'{written}'" if len(written) <= _LONGEST else f"'{written[:_LONGEST]}…'"


def _side(part: str) -> tuple[Run, ...]:
    pieces = deque(_PIECE.findall(part))
    if len(pieces) > _MOST_PIECES:
        raise ValueError(f"has more than {_MOST_PIECES} words and brackets")
    runs = _choices(pieces, closing="")
    if () in runs:
        raise ValueError("has a part that asks for no word")
    return tuple(sorted(runs))


def _choices(pieces: deque[str], closing: str) -> set[Run]:
    """The runs up to the closing bracket, which is taken away; `|` parts one choice from the next."""
    done: set[Run] = set()
    runs: set[Run] = {()}
    while pieces:
        piece = pieces.popleft()
        if piece == closing:
            return done | runs
        if piece == "|" and closing:
            done, runs = done | runs, {()}
        else:
            following = _next(piece, pieces)
            if len(runs) * len(following) > _MOST_RUNS:
                raise ValueError(f"stands for more than {_MOST_RUNS:,} ways to say it")
            runs = {before + after for before in runs for after in following}
    if closing:
        raise ValueError(f"lacks a '{closing}'")
    return runs


def _next(piece: str, pieces: deque[str]) -> set[Run]:
    """The runs that one word or one bracket stands for."""
    if piece == "(":
        return _choices(pieces, closing=")")
    if piece == "[":
        return _choices(pieces, closing="]") | {()}
    stem = piece.removesuffix("*")
    if not _TERM.fullmatch(stem):
        raise ValueError(f"has a '{piece}' that is no word")
    if stem != piece and len(stem.split("-")[-1]) < STEM:
        raise ValueError(f"has a '{piece}' with fewer than three letters before its *")
    return {tuple(piece.split("-")), (piece.replace("-", ""),)}
