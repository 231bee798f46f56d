"""Build, serve on this machine, watch, and reload the open page.

Public: preview.
"""

import socket
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.command.build import order_for
from generator.problems import Place, Problem, Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.pipeline import Prepared


@click.command()
@click.option("--project", type=click.Path(file_okay=False, path_type=Path), default=".", help="Folder with content/.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Port on this machine; 0 takes a free one.")
def preview(project: Path, port: int) -> None:
    """Show the site on this machine while you write; a mistake shows in the browser, with its line."""
    from uvicorn import Config, Server  # only this verb serves

    from generator.load.fingerprint import of_code
    from generator.pipeline import prepare, remembered
    from generator.preview.patience import Patient, room_for_files
    from generator.preview.server import HOST, app
    from generator.preview.stage import Stage
    from generator.preview.watch import watched

    order = replace(order_for(project, None, None, 1, None, cache=True), workshop=True)
    code = of_code()
    stage = Stage(partial(_told, partial(prepare, order, code, remembered(order, code))))
    with _listening(HOST, port) as listener:
        taken = listener.getsockname()[1]
        folders = watched(project)
        click.echo(f"http://{HOST}:{taken}/  (stop with Ctrl-C)")
        click.echo(f"watching {', '.join(str(folder) for folder in folders)}")
        config = Config(
            app(stage, folders, taken),
            http=Patient,
            log_level="warning",
            timeout_keep_alive=5,
            timeout_graceful_shutdown=1,
            h11_max_incomplete_event_size=16_384,
        )
        room_for_files()
        Server(config).run(sockets=[listener])


def _told(prepare: "Callable[[], Prepared]") -> "Prepared":
    """What can be built, with its problems in the terminal too."""
    try:
        return prepare()
    except Refused as refused:
        for problem in refused.problems:
            click.echo(str(problem), err=True)
        raise


def _listening(host: str, port: int) -> socket.socket:
    """A socket on loopback; raises Refused where the port is taken."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)  # who asks before the server is up waits for it
    except OSError as error:
        listener.close()
        raise Refused(
            [
                Problem(
                    code="port-taken",
                    place=Place(file=f"{host}:{port}"),
                    message=f"the preview cannot use this port: {error.strerror}",
                    remedy="stop the other program, or choose another with --port",
                )
            ]
        ) from error
    return listener
