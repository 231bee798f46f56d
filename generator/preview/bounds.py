"""Say what of this machine the preview has to do with: one address, and the folders that it watches.

Public: HOST, watched.
"""

from pathlib import Path

HOST = "127.0.0.1"
"""The only address that the preview listens on."""


def watched(project: Path) -> tuple[Path, ...]:
    """The folders of a project whose changes matter, there or not yet."""
    return (project / "content", project / "themes")
