"""Say with what pen each class of ink is drawn, where no page's stylesheet does it: in pixels and in downloaded files.

Public: RULES, Pen, pen, plain, worn.

The rules are those of the default theme's stylesheet for charts, in its order, with names of palette colours in place
of its variables: one table, so that a file and a picture look like the page.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape

TONES = ("deep", "strong", "middle", "light", "alert")

_TEXT = {"font-size": "13px", "font-weight": "400", "font-family": "sans"}
_LETTER = {"font-size": "13px", "font-weight": "700", "font-family": "serif", "text-anchor": "middle"}

RULES: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("st", {"stroke": "rule", "stroke-width": "1"}),
    ("ax", {"stroke": "rule-2", "stroke-width": "1"}),
    ("brkl", {"stroke": "rule-2", "stroke-width": "1", "stroke-dasharray": "3 3"}),
    ("bnd", {"fill": "wash"}),
    ("k-mark", {"fill": "mark"}),
    ("hat", {"stroke": "rule", "stroke-width": "1"}),
    ("ln", {"fill": "none", "stroke": "ink", "stroke-width": "2.5", "stroke-linejoin": "round"}),
    (
        "dt",
        {
            "fill": "none",
            "stroke": "ink-2",
            "stroke-width": "1.5",
            "stroke-dasharray": "1.5 4",
            "stroke-linecap": "round",
        },
    ),
    ("sm ln", {"stroke": "ink-2", "stroke-width": "1.75"}),
    ("sm dt", {"stroke": "ink-3", "stroke-width": "1.25", "stroke-dasharray": "1 3"}),
    ("here sm ln", {"stroke": "ink", "stroke-width": "2.5"}),
    ("here sm st", {"stroke": "rule-2"}),
    ("jn", {"stroke": "ink-2", "stroke-width": "1.25"}),
    *((tone, {"fill": tone, "stroke": f"{tone}-edge"}) for tone in TONES),
    ("mk", {"stroke-width": "1.5"}),
    ("halo", {"fill": "none", "stroke": "paper", "stroke-width": "28", "stroke-linecap": "round"}),
    ("halo-n", {"fill": "none", "stroke": "paper", "stroke-width": "24", "stroke-linecap": "round"}),
    ("vis", {"fill": "paper", "stroke": "ink-2", "stroke-width": "1.5"}),
    ("dot", {"fill": "ink-2"}),
    ("hit", {"fill": "none", "pointer-events": "all"}),
    ("hollow", {"fill": "paper", "stroke": "rule-2", "stroke-width": "1.5", "stroke-dasharray": "3 2.5"}),
    ("lt", _LETTER),
    ("lt-s", {**_LETTER, "font-size": "11.5px"}),
    *((f"on-{tone}", {"fill": f"{tone}-on"}) for tone in TONES),
    ("on-state", {"fill": "ink-2"}),
    ("tx", {**_TEXT, "fill": "ink-2"}),
    ("tx-b", {**_TEXT, "font-weight": "600", "fill": "ink"}),
    ("tx-n", {**_TEXT, "font-weight": "600"}),
    ("tx-s", {**_TEXT, "font-size": "12px", "fill": "ink-3"}),
    ("tx-g", {**_TEXT, "font-size": "14px", "fill": "ink"}),
    ("tx-h", {"font-size": "22px", "font-weight": "700", "font-family": "serif", "fill": "ink"}),
    ("ko", {"paint-order": "stroke", "stroke": "paper", "stroke-width": "5px", "stroke-linejoin": "round"}),
    ("mid", {"text-anchor": "middle"}),
    ("end", {"text-anchor": "end"}),
    ("seg", {"stroke": "none"}),
    ("hx", {"stroke": "none"}),
    ("hx hollow", {"stroke": "rule-2", "stroke-width": "1"}),
    ("pat", {"fill": "none", "stroke-width": "1.5"}),
    *((f"pat-{tone}", {"stroke": f"{tone}-on"}) for tone in TONES[1:]),
    ("seg light", {"stroke": "light-edge", "stroke-width": "1"}),
    ("seg middle", {"stroke": "middle-edge", "stroke-width": "1"}),
    ("hx light", {"stroke": "light-edge", "stroke-width": "1"}),
    ("hx middle", {"stroke": "middle-edge", "stroke-width": "1"}),
    ("reg", {"fill": "none", "stroke": "ink", "stroke-width": "1.25", "stroke-linecap": "round"}),
    ("regw", {"fill": "none", "stroke": "paper", "stroke-width": "6"}),
    ("loc", {"fill": "none", "stroke": "rule", "stroke-width": "1.9", "stroke-linecap": "round"}),
    ("loc on", {"stroke": "ink"}),
    ("bar", {"fill": "ink-2"}),
    ("bar2", {"fill": "paper", "stroke": "ink-2", "stroke-width": "1"}),
)
"""Classes that must all be present (of the drawing, then of the mark), and what they set; later rules win."""

COLOURED = ("fill", "stroke")
"""Properties whose values are names in a palette: its `middle` is a colour, that of `text-anchor` is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """How a mark is drawn: names of palette colours (empty for none), widths, dashes and type size in pixels."""

    fill: str = "ink"
    stroke: str = ""
    width: float = 1
    dashes: tuple[float, ...] = ()
    round_caps: bool = False
    size: float = 13
    bold: bool = False
    serif: bool = False


@lru_cache(maxsize=512)
def pen(ink: str) -> Pen:
    """The pen for a mark's classes, those of its drawing included."""
    told = _told(ink, {})
    return Pen(
        fill=_colour(told.get("fill", "ink")),
        stroke=_colour(told.get("stroke", "none")),
        width=_pixels(told.get("stroke-width", "1")),
        dashes=tuple(float(part) for part in told.get("stroke-dasharray", "").split()),
        round_caps=told.get("stroke-linecap") == "round",
        size=_pixels(told.get("font-size", "13px")),
        bold=int(told.get("font-weight", "400")) >= 600,
        serif=told.get("font-family") == "serif",
    )


def plain(fonts: Mapping[str, tuple[str, ...]]) -> str:
    """What a drawing in a file bears as a whole: the attributes of plain words, so that each says what differs."""
    return _written(_resolved(_TEXT, {}, fonts))


def worn(outer: str, palette: Mapping[str, str], fonts: Mapping[str, tuple[str, ...]]) -> Callable[[str], str]:
    """What gives the attributes of an element by its classes, in plain colours, in a drawing of the classes `outer`.

    A file travels without its page. Styles in it would serve there, but a host that sends the site's policy keeps a
    browser from following them where the file is opened on the site: it would be black.
    """
    return _worn(outer, tuple(palette.items()), tuple(fonts.items()))


@lru_cache(maxsize=64)
def _worn(
    outer: str, palette: tuple[tuple[str, str], ...], fonts: tuple[tuple[str, tuple[str, ...]], ...]
) -> Callable[[str], str]:
    colours, families = dict(palette), dict(fonts)
    return cache(lambda ink: _written(_resolved(_told(f"{outer} {ink}", _TEXT), colours, families)))


def _told(ink: str, known: Mapping[str, str]) -> dict[str, str]:
    """What the rules together set for these classes, but for what is known."""
    classes, told = set(ink.split()), dict[str, str]()
    for names, values in RULES:
        if classes.issuperset(names.split()):
            told.update(values)
    return {name: value for name, value in told.items() if known.get(name) != value}


def _resolved(
    told: Mapping[str, str], palette: Mapping[str, str], fonts: Mapping[str, tuple[str, ...]]
) -> dict[str, str]:
    """The same with colours and fonts of a theme."""
    resolved = {name: palette.get(value, value) if name in COLOURED else value for name, value in told.items()}
    if family := told.get("font-family"):
        resolved["font-family"] = ",".join(_quoted(name) for name in fonts.get(family, (_GENERIC[family],)))
    return resolved


def _written(told: Mapping[str, str]) -> str:
    return "".join(f' {name}="{escape(value, quote=False)}"' for name, value in told.items())


_GENERIC = {"sans": "sans-serif", "serif": "serif"}


def _quoted(family: str) -> str:
    return f"'{family}'" if " " in family else family


def _colour(name: str) -> str:
    return "" if name == "none" else name


def _pixels(value: str) -> float:
    return float(value.removesuffix("px"))
