"""Put what the YAML parser says about a broken file into plain words.

Public: in_words.
"""

import yaml

from generator.problems import Place, Problem

_QUOTE = "put the value in single quotes"
_SAID = (
    (
        "mapping values are not allowed",
        "a colon and a space stand inside a value, or the line is indented too far",
        f"{_QUOTE}, or line its key up with the one above",
    ),
    ("that cannot start any token", "{character} cannot start a value", _QUOTE),
    ("found a tab character", "a tab stands where spaces are expected", "indent with spaces"),
    ("could not find expected ':'", "a line is not `key: value`", "add the colon, or indent the line under its key"),
    (
        "did not find expected key",
        "the indentation does not fit, or a value ends early",
        "line the keys up; a value that has quotes of its own needs the other kind around it",
    ),
    (
        "did not find expected '-' indicator",
        "a list item is not lined up with the others",
        "start it with `- `, in the same column",
    ),
    ("',' or ']'", "a bracket [ is not closed", "close it with ], with commas between the items"),
    ("',' or '}'", "a brace {{ is not closed", "close it with }, with commas between the pairs"),
    ("did not find expected node content", "a value is missing", "write the value, or remove the comma or bracket"),
    ("unexpected end of stream", "a quote is not closed", "close it; inside single quotes, write '' for an apostrophe"),
    ("unexpected document indicator", "a quote is not closed before ---", "close it where the value ends"),
    ("scanning a block scalar", "something follows | or > on its line", "start the text on the next line"),
    ("found unexpected ':'", "a colon stands inside a value", _QUOTE),
    ("mapping keys are not allowed", "a question mark cannot start a value", _QUOTE),
    ("scanning an alias", "a star cannot start a value", _QUOTE),
    ("scanning an anchor", "the sign & cannot start a value", _QUOTE),
    ("scanning a tag", "an exclamation mark cannot start a value", _QUOTE),
    ("parsing a tag", "an exclamation mark cannot start a value", _QUOTE),
    (
        "expected <document start>",
        "this follows what ended the file (... or a closing bracket)",
        "remove what is too much",
    ),
    (
        "unknown escape character",
        "a backslash starts an escape that YAML has not",
        "use single quotes, not double ones",
    ),
    ("invalid Unicode character escape", "an escape stands for no character", "write the character itself"),
    ("directive", "a line starts with %", f"{_QUOTE}, or remove the line"),
    ("undefined alias", "an alias (*) repeats something that is not there", "write the value out in full"),
    ("duplicate anchor", "an anchor (&) stands twice", "write the values out in full, without anchors"),
    ("another document", "a second document starts here (---)", "keep one document in a file"),
    ("undefined tag handle", "a value starts with an exclamation mark", _QUOTE),
    ("block sequence entries are not", "a list starts in the middle of a line", "put the list on lines of its own"),
    ("block mapping", "the indentation does not fit", "line the keys up"),
)
_OPENED = ("could not find expected ':'", "',' or ']'", "',' or '}'")


def in_words(file: str, error: yaml.YAMLError, text: str, lines_above: int) -> Problem:
    """The one thing that stops a text from being read as YAML, at its place."""
    said = _said(error)
    line, column = _place(error, text, opened=any(words in said for words in _OPENED))
    message, remedy = _explained(said, _character(text, line, column))
    place = Place(file=file, line=line + lines_above, column=column)
    return Problem(code="yaml-syntax", place=place, message=message, remedy=remedy)


def _place(error: yaml.YAMLError, text: str, *, opened: bool) -> tuple[int, int]:
    """Line and column from 1; the parser notices what is not closed far below, so its start is taken (`opened`)."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return 1, 1
    late = opened or error.problem_mark is None or error.problem_mark.line >= text.count("\n")
    mark = error.context_mark if late and error.context_mark else error.problem_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _said(error: yaml.YAMLError) -> str:
    if isinstance(error, yaml.MarkedYAMLError):
        return " ".join(part for part in (error.context, error.problem) if part)
    return str(error)


def _explained(said: str, character: str) -> tuple[str, str]:
    if "cannot start any token" in said and character == "a tab":
        return "a tab stands where spaces are expected", "indent with spaces"
    for words, message, remedy in _SAID:
        if words in said:
            return message.format(character=character), remedy
    return f"this is not YAML ({said})", "compare the line with the lines around it"


def _character(text: str, line: int, column: int) -> str:
    """The character at a place, as named to the user."""
    lines = text.splitlines()
    here = lines[line - 1][column - 1 : column] if line <= len(lines) else ""
    return "a tab" if here == "\t" else f"the sign {here}" if here else "this"
