"""Build, serve on this machine, watch, and reload the open page.

Public: preview.
"""

import gc
import socket
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.command.build import order_for
from generator.preview.bounds import HOST, watched
from generator.problems import Place, Problem, Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.prepare import Order, Prepared
    from generator.preview.stage import Stage


@click.command()
@click.option("--project", type=click.Path(file_okay=False, path_type=Path), default=".", help="Folder with content/.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Port on this machine; 0 takes a free one.")
def preview(project: Path, port: int) -> None:
    """Show the site on this machine while you write; a mistake shows in the browser, with its line."""
    with _listening(HOST, port) as listener:
        taken = listener.getsockname()[1]
        folders = watched(project)
        click.echo(f"http://{HOST}:{taken}/  (stop with Ctrl-C)")
        click.echo(f"watching {', '.join(str(folder) for folder in folders)}")
        stage = _stage(replace(order_for(project, None, None, 0, None, cache=True), workshop=True))
        _serve(stage, folders, listener)


def _stage(order: "Order") -> "Stage":
    """A stage that shows the content as it is now, read on several processes.

    Once pages are served there are threads, and no process may part in two: later readings are done on one.
    """
    from generator.load.fingerprint import of_code
    from generator.prepare import prepare, remembered
    from generator.preview.stage import Stage

    program = of_code()
    readings = remembered(order, program)
    stage = Stage(partial(_told, partial(prepare, replace(order, processes=1), program, readings)))
    gc.disable()
    try:
        stage.refresh(partial(_told, partial(prepare, order, program, readings)))
    finally:
        gc.enable()
    gc.freeze()  # looking through all of it for garbage, at every other save, took as long as all the rest
    return stage


def _serve(stage: "Stage", folders: tuple[Path, ...], listener: socket.socket) -> None:
    """Answer until the preview is stopped; who asked before waits on the listening socket."""
    from uvicorn import Config, Server  # only this verb serves

    from generator.preview.patience import Patient, room_for_files
    from generator.preview.server import app

    config = Config(
        app(stage, folders, listener.getsockname()[1]),
        http=Patient,
        ws="none",
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
