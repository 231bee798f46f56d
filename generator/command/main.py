"""Parse arguments, run one verb, and turn what went wrong into words and an exit code.

Public: main, gradeline.
Exit codes: 0 done, 1 the user can mend it, 3 our fault, 130 interrupted.
"""

import errno
import gc
import sys
import traceback
from importlib import import_module

import click

from generator import __version__
from generator.problems import Level, Place, Problem, Refused

VERBS = {
    "new": "generator.command.new:new",
    "import": "generator.command.bring_in:bring_in",
    "check": "generator.command.check:check",
    "build": "generator.command.build:build",
    "preview": "generator.command.preview:preview",
    "figures": "generator.command.figures:figures",
    "changes": "generator.command.changes:changes",
    "schema": "generator.command.schema:schema",
}

DONE, MENDABLE, OURS, INTERRUPTED = 0, 1, 3, 130

_SYSTEM = {
    errno.EACCES: "check who may read and write there",
    errno.EPERM: "check who may read and write there",
    errno.EROFS: "choose a place that can be written to",
    errno.ENOSPC: "free space, then try again",
    errno.EDQUOT: "free space, then try again",
    errno.EMFILE: "close other programs, or raise the limit of open files, then try again",
    errno.ENFILE: "close other programs, then try again",
    errno.EIO: "check the disk",
    errno.ENAMETOOLONG: "choose a shorter name",
    errno.ELOOP: "remove the links that lead round in a circle",
    errno.ENOTDIR: "check the path: a file stands where a folder should be",
    errno.EISDIR: "check the path: a folder stands where a file should be",
}
"""What the system may answer that only the user can mend, each with a remedy; anything else is a fault of ours."""


class _Verbs(click.Group):
    """A group that imports a verb only when it is called, so that `--help` costs nothing."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [verb for verb in VERBS if _has(verb)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS or not _has(cmd_name):
            return None
        module, name = VERBS[cmd_name].split(":")
        command = getattr(import_module(module), name)
        return command if isinstance(command, click.Command) else None


def _has(verb: str) -> bool:
    from importlib.util import find_spec

    return find_spec(VERBS[verb].split(":")[0]) is not None


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="gradeline")
def gradeline() -> None:
    """Make a website from inspection data: rating journeys and key findings, place by place."""


def main(arguments: list[str] | None = None) -> None:
    """Run one command and leave with its exit code; the only place where errors become text."""
    code = run(arguments)
    gc.freeze()  # an ending process need not be searched for circles: that takes a fifth of a second after a build
    sys.exit(code)


def run(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: what a test calls."""
    try:
        result = gradeline.main(args=arguments, prog_name="gradeline", standalone_mode=False)
        return result if isinstance(result, int) else DONE
    except Refused as refused:
        return _refused(refused)
    except click.exceptions.Abort:
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return MENDABLE
    except KeyboardInterrupt:
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        return DONE
    except OSError as error:
        return _refused(_of_the_system(error)) if error.errno in _SYSTEM and error.filename else _bug()
    except Exception:
        return _bug()


def _refused(refused: Refused) -> int:
    faults = [problem for problem in refused.problems if problem.level is Level.FAULT]
    for problem in faults:
        click.echo(str(problem), err=True)
    click.echo(f"{len(faults)} problem{'' if len(faults) == 1 else 's'}; nothing was published.", err=True)
    return MENDABLE


def _of_the_system(error: OSError) -> Refused:
    """What the system would not let us do, told as a problem of its file."""
    place, why = Place(file=str(error.filename)), error.strerror or "the system refused it"
    problem = Problem(code="system", place=place, message=why.lower(), remedy=_SYSTEM[error.errno or 0])
    return Refused([problem])


def _bug() -> int:
    traceback.print_exc()
    version = f"gradeline {__version__}, Python {sys.version.split()[0]}, {sys.platform}"
    click.echo(f"This is a fault of Gradeline ({version}). Please report it with the lines above.", err=True)
    return OURS
