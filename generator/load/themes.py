"""Read a theme's folder, laid file by file over its parents.

Public: load_theme.

A theme is looked for in `PROJECT/themes/NAME`, then among those that come with the program. `theme.yaml` holds `name`,
`parent`, `description`, `fonts`, `palette`, `styles`, `scripts`; the other files say by their suffix what they are. A
theme that names its own name as parent stands on the one that comes with the program.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from posixpath import splitext

from generator.load.encoding import read_text
from generator.load.folder import read_folder, theme_folders
from generator.load.read import Read
from generator.load.readings import Readings
from generator.model.digest import digest
from generator.model.theme import Example, Own, Palette, Theme
from generator.problems import Place, Problem, Refused, remedy, shown

_TEMPLATES = frozenset({".html", ".xml", ".txt"})
_ASSETS = frozenset({".svg", ".png", ".ico", ".jpg", ".webp", ".woff2", ".webmanifest"})
_LEFT_ALONE = frozenset({".md"})
_SETTINGS = "theme.yaml"
_GROUND = ("paper", "wash", "ink", "ink-2", "ink-3", "rule", "rule-2", "mark")
_TONES = tuple(tone + part for tone in ("deep", "strong", "middle", "light", "alert") for part in ("", "-on", "-edge"))
_SCHEMES = ("light", "dark")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layer:
    """One theme's own folder: what its `theme.yaml` says, and its files."""

    said: Own
    shown: str
    files: dict[str, bytes]


def _nowhere() -> Place:
    return Place(file="themes")


def load_theme(
    project: Path, name: str, asked: Callable[[], Place] = _nowhere, readings: Readings | None = None
) -> Theme:
    """The theme of that name; `asked` tells where it was asked for, such as a line of `site.yaml`.

    What `readings` know is not read again.
    Raises Refused with every Problem where there is none or it does not hold together.
    """
    problems: list[Problem] = []
    readings = readings or Readings()
    layers = _layers(theme_folders(project), name, asked, readings, problems)
    if problems or not layers:
        raise Refused(problems)
    files = (part for layer in layers for path, data in layer.files.items() for part in (path, data))
    read = readings.of(digest("laid", *(layer.shown for layer in layers), *files), partial(_whole, layers))
    if read.problems or read.value is None:
        raise Refused(read.problems)
    return read.value


def theme_names(project: Path) -> tuple[str, ...]:
    """The names of all themes that can be had."""
    settings = (path for folder in theme_folders(project) for path in folder.glob(f"*/{_SETTINGS}"))
    return tuple(sorted({path.parent.name for path in settings}))


def _layers(
    folders: tuple[Path, ...], name: str, asked: Callable[[], Place], readings: Readings, problems: list[Problem]
) -> list[_Layer]:
    """The theme and its parents, nearest first."""
    layers: list[_Layer] = []
    candidates, key = [folder / name for folder in folders], "theme"
    while True:
        folder = next((folder for folder in candidates if (folder / _SETTINGS).is_file()), None)
        if folder is None:
            known = {path.parent.name for place in folders for path in place.glob(f"*/{_SETTINGS}")}
            message = f"no theme is called {shown(name)}"
            problems.append(
                Problem(code="unknown-theme", place=asked(), path=key, message=message, remedy=remedy(name, known))
            )
            return layers
        layer = _layer(folder, f"{folder.parent.name}/{folder.name}", readings, problems)
        if layer is None or not layer.said.parent:
            return [*layers, layer] if layer else layers
        layers.append(layer)
        if len(layers) > len(folders) + 8:
            place = Place(file=f"{layer.shown}/{_SETTINGS}")
            problems.append(_fault("theme-loop", place, "the theme is laid over itself", "name another parent"))
            return layers
        asked, key, parent = partial(Place, file=f"{layer.shown}/{_SETTINGS}"), "parent", layer.said.parent
        passed = folders.index(folder.parent) + 1 if parent == name else 0
        name, candidates = parent, [place / parent for place in folders[passed:]]


def _layer(folder: Path, shown_as: str, readings: Readings, problems: list[Problem]) -> _Layer | None:
    found = read_folder(folder, shown_as)
    problems += found.problems
    settings, data = f"{shown_as}/{_SETTINGS}", found.files.get(_SETTINGS, b"")
    read = readings.of(digest("theme", settings, data), partial(_own, settings, data))
    problems += read.problems
    if read.value is None:
        return None
    if read.value.name != folder.name:
        message = f"the theme calls itself {shown(read.value.name)}, and its folder is {folder.name}"
        problems.append(_fault("theme-name", Place(file=settings, line=1), message, "give both one name"))
    return _Layer(said=read.value, shown=shown_as, files=found.files)


def _own(file: str, data: bytes) -> Read[Own]:
    """What a theme.yaml says, with pydantic and YAML imported only here."""
    from pydantic import TypeAdapter

    from generator.load.shape import read_marked, read_shape
    from generator.load.shapes import ThemeShape

    read = read_shape(read_marked(file, data), TypeAdapter(ThemeShape))
    return Read(value=Own(**read.value.model_dump()) if read.value else None, problems=read.problems)


def _whole(layers: list[_Layer]) -> Read[Theme]:
    problems: list[Problem] = []
    theme = _laid(layers, problems)
    return Read(value=theme, problems=(*problems, *_incomplete(theme, layers[0])))


def _laid(layers: list[_Layer], problems: list[Problem]) -> Theme:
    """One theme: of every file the one of the nearest layer that has it."""
    files: dict[str, tuple[_Layer, bytes]] = {}
    palette: Palette = {scheme: {} for scheme in _SCHEMES}
    fonts: dict[str, tuple[str, ...]] = {}
    for layer in reversed(layers):
        files |= {path: (layer, data) for path, data in layer.files.items() if path != _SETTINGS}
        fonts |= layer.said.fonts
        for scheme, colours in layer.said.palette.items():
            palette[scheme] = palette.get(scheme, {}) | colours
    texts = _texts(files, problems)
    below = _inherited(layers)
    return Theme(
        name=layers[0].said.name,
        description=layers[0].said.description,
        parents=tuple(layer.said.name for layer in layers[1:]),
        templates={path: text for path, text in texts.items() if _suffix(path) in _TEMPLATES},
        inherited={name: text for name, (_, text) in below.items()},
        files={path: f"{layer.shown}/{path}" for path, (layer, _) in files.items() if _suffix(path) in _TEMPLATES}
        | {name: shown_as for name, (shown_as, _) in below.items()},
        styles=_joined(texts, ".css", next((layer.said.styles for layer in layers if layer.said.styles), ())),
        scripts=_joined(texts, ".js", next((layer.said.scripts for layer in layers if layer.said.scripts), ())),
        assets={path: data for path, (_, data) in sorted(files.items()) if _suffix(path) in _ASSETS},
        examples=tuple(_examples(texts, files, problems)),
        parameters={path: text for path, text in texts.items() if _suffix(path) == ".yaml"},
        palette=palette,
        fonts=fonts,
    )


def _inherited(layers: list[_Layer]) -> dict[str, tuple[str, str]]:
    """The templates as each parent has them, by its name and the path, each with the place of its file.

    Where two parents share a name, as a project's `default` and the program's, the farther one is meant: so no
    template can stand on itself.
    """
    found: dict[str, tuple[str, str]] = {}
    held: dict[str, tuple[str, str]] = {}
    for layer in reversed(layers[1:]):
        for path, data in layer.files.items():
            if _suffix(path) in _TEMPLATES:
                held[path] = (f"{layer.shown}/{path}", data.decode(errors="replace"))
        found = {f"{layer.said.name}/{path}": text for path, text in held.items()} | found
    return found


def _texts(files: dict[str, tuple[_Layer, bytes]], problems: list[Problem]) -> dict[str, str]:
    """The files that are text, in order of path; one of no known kind is a Problem."""
    texts = {}
    for path, (layer, data) in sorted(files.items()):
        at = f"{layer.shown}/{path}"
        if _suffix(path) in _TEMPLATES | {".css", ".js", ".yaml"}:
            text, faults = read_text(at, data)
            texts[path] = text or ""
            problems += faults
        elif _suffix(path) not in _ASSETS | _LEFT_ALONE:
            kinds = ", ".join(sorted(_TEMPLATES | _ASSETS | {".css", ".js", ".yaml"}))
            message = "nothing in a theme is made from this file"
            problems.append(_fault("unknown-file", Place(file=at), message, f"remove it; a theme has {kinds}"))
    return texts


def _examples(texts: dict[str, str], files: dict[str, tuple[_Layer, bytes]], problems: list[Problem]) -> list[Example]:
    """The examples beside each component; a file that does not hold them as it should is a Problem."""
    import yaml

    found: list[Example] = []
    for path, text in texts.items():
        if PurePosixPath(path).name == "examples.yaml":
            try:
                said = yaml.load(text, Loader=yaml.CSafeLoader)  # as safe as the other, and ten times as fast
                found += _read_examples(PurePosixPath(path).parent.name, said)
            except (yaml.YAMLError, KeyError, TypeError, AttributeError, ValueError, RecursionError):
                message = "these are no examples of a component"
                mend = (
                    "write a list of macros, each with `macro` and `examples`, and each of those with `name` and `with`"
                )
                problems.append(_fault("wrong-type", Place(file=f"{files[path][0].shown}/{path}"), message, mend))
    return found


def _read_examples(component: str, said: list[dict[str, object]]) -> Iterator[Example]:
    for macro in said:
        examples = macro["examples"]
        if not isinstance(examples, list):
            raise TypeError(macro)
        for each in examples:
            name, given = str(each["name"]), dict(each["with"])
            yield Example(component=component, macro=str(macro["macro"]), name=name, given=given)


def _joined(texts: dict[str, str], suffix: str, first: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The files of one kind: those named first, then the others by path."""
    mine = {path: text for path, text in texts.items() if _suffix(path) == suffix}
    order = [*(path for path in first if path in mine), *(path for path in mine if path not in first)]
    return tuple((path, mine[path]) for path in order)


def _incomplete(theme: Theme, layer: _Layer) -> list[Problem]:
    """What `theme.yaml` names and the theme has not, and colours that drawing needs and the palette lacks."""
    place = Place(file=f"{layer.shown}/{_SETTINGS}")
    held = {path for path, _ in (*theme.styles, *theme.scripts)}
    problems = [
        _fault("missing-file", place, f"the theme has no file {shown(path)}", remedy(path, held))
        for path in (*layer.said.styles, *layer.said.scripts)
        if path not in held
    ]
    for scheme in theme.palette:
        if scheme not in _SCHEMES:
            message = f"no palette is called {shown(scheme)}"
            problems.append(_fault("unknown-word", place, message, remedy(scheme, _SCHEMES)))
    for scheme in _SCHEMES:
        lacking = [name for name in (*_GROUND, *_TONES) if name not in theme.palette[scheme]]
        if lacking:
            message = f"the {scheme} palette lacks {', '.join(lacking[:6])}{' …' if len(lacking) > 6 else ''}"
            problems.append(_fault("palette", place, message, "add them, or take `default` as parent"))
    return problems


def _suffix(path: str) -> str:
    return splitext(path)[1]


def _fault(code: str, place: Place, message: str, remedy: str) -> Problem:
    return Problem(code=code, place=place, message=message, remedy=remedy)
