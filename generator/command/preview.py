"""Build, serve on this machine, watch, and reload the open page.

Public: preview.
"""

import socket
from dataclasses import replace
from pathlib import Path

import click

from generator.command.build import order_for
from generator.problems import Place, Problem, Refused


@click.command()
@click.option("--project", type=click.Path(file_okay=False, path_type=Path), default=".", help="Folder with content/.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Port on this machine; 0 takes a free one.")
def preview(project: Path, port: int) -> None:
    """Show the site on this machine while you write; a mistake shows in the browser, with its line."""
    from uvicorn import Config, Server  # only this verb serves

    from generator.pipeline import prepare
    from generator.preview.server import HOST, app
    from generator.preview.stage import Stage
    from generator.preview.watch import watched

    order = replace(order_for(project, None, None, 1, None, cache=True), workshop=True)
    stage = Stage(lambda: prepare(order))
    with _listening(HOST, port) as listener:
        taken = listener.getsockname()[1]
        stage.refresh()
        folders = watched(project)
        click.echo(f"http://{HOST}:{taken}/  (stop with Ctrl-C)")
        click.echo(f"watching {', '.join(str(folder) for folder in folders)}")
        for problem in stage.problems:
            click.echo(str(problem), err=True)
        config = Config(
            app(stage, folders, taken),
            log_level="warning",
            timeout_keep_alive=5,
            timeout_graceful_shutdown=1,
            h11_max_incomplete_event_size=16_384,
            limit_concurrency=1_100,
        )
        Server(config).run(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    """A socket on loopback; raises Refused where the port is taken."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
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
