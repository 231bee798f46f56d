"""Break sound files in every way that hands, editors and enemies do, the same way for the same number.

Public: ODDITIES, broken.
"""

from collections.abc import Callable, Sequence
from random import Random

ODDITIES: tuple[bytes, ...] = (
    *(sign.encode() for sign in "\x00\x07\x1b\x7f\x85\u200b\u200e\u202e\u2066\u2028\u2029\ufeff\ufffe\U000e0041\u00ad"),
    *(word.encode() for word in ("ｇood", "gооd", "Ofstеd", "ⅳ", "٣", "e\u0301" * 40, "\U0001f600", "ß", "İ", "ﷺ")),
    b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82",
    b"\r", b"\r\n", b"\n\r", b"\t", b"\v", b"\f", b"\n\n\n", b"   ",
    b"&a ", b"*a", b"&a [*a]", b"<<: *a", b"!!python/object:os.system x", b"!!binary aGk=", b"!<tag:x> y", b"!x ",
    b"%YAML 9.9\n---\n", b"---\n", b"...\n", b"--- >\n", b"? ",
    b"- ", b"- - - - ", b": ", b":", b"#", b" #", b"|2-\n", b">+9\n",
    b"[", b"]", b"{", b"}", b"[[[[[[[[", b"{a: {b: {c: {", b",",
    b"'", b'"', b'"\\x00"', b'"\\ud800"', b'"\\U00110000"', b"\\",
    b"no", b"yes", b"null", b"~", b"NaN", b".inf", b"1e999", b"0x1f", b"0o17", b"1_000", b"-0", b"00", b"9" * 400,
    b"0000-01-01", b"0001-01-01", b"9999-12-31", b"10000-01-01",
    b"2022-02-30", b"2022-13-01", b"2022-7-5", b"05/07/2022",
    b"2022-07-05T00:00:00Z", b"-2022-07-05", b"12:30:45", b"missing", b"not-applicable", b"not-given",
    b"../../etc/passwd", b"..\\..\\boot.ini", b"/dev/zero",
    b"file:///etc/passwd", b"con", b"CON.yaml", b"a/../b", b"%2e%2e/",
    b"https://", b"https://x", b"http://[::1", b"https://a b",
    b"javascript:x", b"//x", b"https://\xe2\x80\xae.example/",
    b"x" * 5_000, b"[x](" * 60, b"*_" * 200, b"> " * 200, b"![",
    b"](", b"`" * 99, b"{{ figure: x }}", b"{{ figure:", b"{%", b"{#",
    b"<script>", b"</p>", b"&#0;", b"&#x110000;", b"&lt",
    b"<!--", b"<![CDATA[", b"|a|b|\n|-|-|\n", b"[^1]: ", b"\\\n",
)  # fmt: skip
"""Pieces that files should not hold, or not there."""

_Break = Callable[[bytes, bytes, Random], bytes]


def broken(seeds: Sequence[bytes], dice: Random) -> bytes:
    """One of the seeds with one to six things wrong with it; the dice decide."""
    data = dice.choice(seeds)
    for _ in range(dice.choice((1, 1, 1, 2, 2, 3, 6))):
        data = dice.choice(_BREAKS)(data, dice.choice(seeds), dice)
    return data


def _at(data: bytes, dice: Random) -> int:
    return dice.randrange(len(data) + 1)


def _odd_inside(data: bytes, _other: bytes, dice: Random) -> bytes:
    at = _at(data, dice)
    return data[:at] + dice.choice(ODDITIES) + data[at:]


def _odd_value(data: bytes, _other: bytes, dice: Random) -> bytes:
    """An odd value after a key, or as an item of a list."""
    lines = data.split(b"\n")
    at = dice.randrange(len(lines))
    key, colon, _ = lines[at].partition(b": ")
    if not colon:
        key, colon = (b"-", b" ") if lines[at].lstrip().startswith(b"-") else (lines[at], b": ")
    lines[at] = key + colon + dice.choice(ODDITIES)
    return b"\n".join(lines)


def _flip(data: bytes, _other: bytes, dice: Random) -> bytes:
    at = _at(data, dice)
    return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]


def _cut(data: bytes, _other: bytes, dice: Random) -> bytes:
    return data[: _at(data, dice)]


def _hole(data: bytes, _other: bytes, dice: Random) -> bytes:
    at = _at(data, dice)
    return data[:at] + data[at + dice.choice((1, 2, 8, 60)) :]


def _splice(data: bytes, other: bytes, dice: Random) -> bytes:
    """The beginning of one file and the end of another."""
    return data[: _at(data, dice)] + other[_at(other, dice) :]


def _twice(data: bytes, _other: bytes, dice: Random) -> bytes:
    one, two = sorted((_at(data, dice), _at(data, dice)))
    return data[:two] + data[one:two][:4_000] + data[two:]


def _lines_moved(data: bytes, _other: bytes, dice: Random) -> bytes:
    lines = data.split(b"\n")
    line = lines.pop(dice.randrange(len(lines)))
    lines.insert(dice.randrange(len(lines) + 1), line)
    return b"\n".join(lines)


def _line_gone(data: bytes, _other: bytes, dice: Random) -> bytes:
    lines = data.split(b"\n")
    del lines[dice.randrange(len(lines))]
    return b"\n".join(lines)


def _line_twice(data: bytes, other: bytes, dice: Random) -> bytes:
    lines = data.split(b"\n")
    lines.insert(dice.randrange(len(lines) + 1), dice.choice(dice.choice((lines, other.split(b"\n")))))
    return b"\n".join(lines)


def _indented(data: bytes, _other: bytes, dice: Random) -> bytes:
    lines = data.split(b"\n")
    at = dice.randrange(len(lines))
    lines[at] = dice.choice((b" ", b"  ", b"\t", b"      ", b"- ")) + lines[at].lstrip(dice.choice((b"", b" ")))
    return b"\n".join(lines)


def _ends(data: bytes, _other: bytes, dice: Random) -> bytes:
    """Other line ends, in the whole file or in half of it."""
    half = dice.choice((0, len(data) // 2))
    return data[:half] + data[half:].replace(b"\n", dice.choice((b"\r\n", b"\r", b"\n\n", b"\xe2\x80\xa8")))


def _other_code(data: bytes, _other: bytes, dice: Random) -> bytes:
    """The same letters in another encoding."""
    return data.decode("utf-8", "replace").encode(dice.choice(("utf-16", "utf-8-sig", "latin-1", "utf-7")), "replace")


_BREAKS: tuple[_Break, ...] = (
    *(_odd_inside, _odd_value) * 4,
    *(_flip, _hole, _splice, _twice, _lines_moved, _line_gone, _line_twice, _indented) * 2,
    _cut,
    _ends,
    _other_code,
)
