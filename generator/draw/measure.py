"""Measure words before they are drawn, in the widths of DejaVu Sans: wider than a page's own faces, so what fits fits.

Public: width, fold.

The tables hold advance widths in thousandths of the type size, read from the font files that matplotlib carries.
"""

from functools import lru_cache


def _widths(table: dict[int, str]) -> dict[str, int]:
    return {letter: advance for advance, letters in table.items() for letter in letters}


_REGULAR = _widths(
    {
        227: "′",
        275: "'",
        278: "ijlìíîï",
        295: "IJÌÍÎÏ",
        318: " ,.·‘’",
        337: "/:;\\|¦",
        352: "f",
        361: "-",
        374: "″",
        390: "()[]",
        392: "t",
        401: "!¡²³¹",
        411: "r",
        460: '"',
        471: "ªº",
        500: "*_`§¨¯°´¸–",
        518: "“”",
        521: "s",
        525: "z",
        531: "?¿",
        550: "cç",
        557: "L",
        575: "F",
        579: "k",
        590: "•",
        592: "vxyýÿŷ",
        603: "P",
        605: "Þ",
        611: "TYÝŶ",
        612: "o«»ðòóôõöø",
        613: "aàáâãäå",
        615: "eèéêë",
        630: "ß",
        632: "EÈÉÊË",
        634: "hnuñùúûü",
        635: "Sbdgpqþ",
        636: "$0123456789{}¢£¤¥µ¶",
        656: "K",
        684: "AVÀÁÂÃÄÅ",
        685: "XZ",
        686: "B",
        695: "R",
        698: "CÇ",
        732: "UÙÚÛÜ",
        748: "NÑ",
        752: "H",
        770: "D",
        775: "GÐ",
        780: "&",
        787: "OQÒÓÔÕÖØ",
        818: "wŵ",
        838: "#+<=>^~¬±×÷−→←↑↓",
        863: "M",
        950: "%",
        969: "¼½¾",
        974: "mÆ",
        982: "æ",
        989: "WŴ",
        1000: "@©®—…",
    }
)
_BOLD = _widths(
    {
        264: "′",
        306: "'",
        343: "ijlìíîï",
        348: " ",
        365: "/\\|¦",
        372: "IJÌÍÎÏ",
        380: ",.·‘’",
        400: ":;",
        415: "-",
        435: "f",
        438: "²³¹",
        447: "″",
        456: "!¡",
        457: "()[]",
        478: "t",
        493: "r",
        500: "_`§¨¯°´¸–",
        521: '"',
        523: "*",
        564: "ªº",
        580: "?¿",
        582: "z",
        593: "cç",
        595: "s",
        636: "¤¶",
        637: "L",
        639: "•",
        645: "x",
        646: "«»",
        652: "vyýÿŷ",
        657: "“”",
        665: "k",
        675: "aàáâãäå",
        678: "eèéêë",
        682: "T",
        683: "EFÈÉÊË",
        687: "oðòóôõöø",
        696: "$0123456789¢£¥",
        712: "hnu{}ñùúûü",
        716: "bdgpqþ",
        719: "ß",
        720: "S",
        724: "YÝŶ",
        725: "Z",
        733: "P",
        734: "CÇ",
        736: "µ",
        738: "Þ",
        762: "B",
        770: "R",
        771: "X",
        774: "AVÀÁÂÃÄÅ",
        775: "K",
        812: "UÙÚÛÜ",
        821: "G",
        830: "D",
        837: "HNÑ",
        838: "#+<=>^~¬±Ð×÷−→←↑↓",
        850: "OQÒÓÔÕÖØ",
        872: "&",
        924: "wŵ",
        995: "M",
        1000: "@©®—…",
        1002: "%",
        1035: "¼½¾",
        1042: "m",
        1048: "æ",
        1085: "Æ",
        1103: "WŴ",
    }
)
_WIDEST_USUAL = 1000
"""For a letter outside the tables: an em, more than nearly every letter takes."""


@lru_cache(maxsize=4096)
def width(words: str, size: float, bold: bool = False) -> float:
    """How wide words are in pixels, at a type size in pixels."""
    table = _BOLD if bold else _REGULAR
    return sum(table.get(letter, _WIDEST_USUAL) for letter in words) * size / 1000


def fold(words: str, size: float, room: float, bold: bool = False) -> tuple[str, ...]:
    """Words on as many lines as it takes to stay within `room` pixels; a word is never broken."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)
