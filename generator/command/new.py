"""Make a folder with a small working site to start from.

Public: new, starter.
"""

from pathlib import Path

import click

from generator import __version__
from generator.problems import Place, Problem, Refused

_PACKAGE = Path(__file__).resolve().parent.parent
_WORDS = ("content/frameworks.yaml", "content/topics.yaml", "content/regions.yaml")
"""What a starter shares with the site about England: the wheel carries it among the starter's own files."""


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def new(folder: Path) -> int:
    """Make a small working site in DIR, a new or empty folder."""
    from generator.load.schema import schemas  # here, so that `--help` does not wait for pydantic

    _refuse_taken(folder)
    files = starter() | {f"content/schema/{name}": data for name, data in schemas().items()}
    for path, data in files.items():
        _write(folder / path, data)
    click.echo(f"{len(files)} files: {folder}")
    click.echo(f"now: cd {folder} && gradeline preview")
    return 0


def starter() -> dict[str, bytes]:
    """The bytes of every file of the starter by its path, with the version of this program for its site to keep to."""
    own = _PACKAGE / "starter"
    files = {path.relative_to(own).as_posix(): path.read_bytes() for path in sorted(own.rglob("*")) if path.is_file()}
    for path in _WORDS:
        if path not in files:
            files[path] = (_PACKAGE.parent / path).read_bytes()
    return dict(sorted((files | {"requirements.txt": f"gradeline=={__version__}\n".encode()}).items()))


def _refuse_taken(folder: Path) -> None:
    """Refuse a folder that holds anything, and a name that is no folder."""
    if folder.is_dir() and not any(folder.iterdir()):
        return
    if folder.exists() or folder.is_symlink():
        what = "the folder is not empty" if folder.is_dir() else "this is not a folder"
        raise Refused([_fault("folder-taken", folder, what, "name a new or empty folder; nothing here was touched")])


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        message, mend = f"it cannot be written ({reason})", "name a folder where you may write"
        raise Refused([_fault("folder-unwritable", path, message, mend)]) from error


def _fault(code: str, path: Path, message: str, remedy: str) -> Problem:
    return Problem(code=code, place=Place(file=path.as_posix()), message=message, remedy=remedy)
