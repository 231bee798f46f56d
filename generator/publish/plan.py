"""List what publishing will do: which files are written, kept and removed.

Public: Plan, plan.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.output import Output


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What changes between two sites: outputs to write, paths to keep as they are, paths that go.

    `foreign` are files in the folder that no build made: they stay.
    """

    write: tuple[Output, ...]
    keep: tuple[str, ...]
    remove: tuple[str, ...]
    foreign: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing would change."""
        return not self.write and not self.remove


def plan(
    outputs: Iterable[Output], unchanged: Iterable[str], before: Mapping[str, str], present: frozenset[str]
) -> Plan:
    """Compare new outputs with the files of the last build.

    `unchanged` are paths known to come out the same, not made again; `before` maps the last build's paths to their
    marks; `present` are the paths really in the folder now. A file that is gone is written again.
    Raises ValueError for an output that would leave the folder: content and theme never make one, so it is a bug.
    """
    made = {output.path: output for output in outputs}
    if outside := [path for path in made if not _inside(path)]:
        raise ValueError(f"these files lie outside the site: {', '.join(outside)}")
    kept = {path for path in unchanged if path in present}
    kept |= {path for path, output in made.items() if path in present and before.get(path) == output.mark}
    return Plan(
        write=tuple(output for path, output in sorted(made.items()) if path not in kept),
        keep=tuple(sorted(kept)),
        remove=tuple(sorted(path for path in before if path in present and path not in kept and path not in made)),
        foreign=tuple(sorted(path for path in present if path not in before and path not in made)),
    )


def _inside(path: str) -> bool:
    """Whether a path stays below the folder, on every system."""
    parts = path.split("/")
    return all(part not in ("", ".", "..") for part in parts) and not any(sign in path for sign in "\\:\0")
