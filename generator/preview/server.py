"""Serve the preview on loopback: pages, events, and nothing from outside the site.

Public: app, Listeners, place_of.
"""

from asyncio import Queue, QueueFull, wait_for
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from anyio import create_task_group, to_thread
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from generator.preview.answer import Answer, answer
from generator.preview.stage import Change, Stage
from generator.preview.watch import changes

_STREAMS = 200  # open event streams at once; a further one is told to come back later
_BEAT = 15.0  # seconds between signs of life, so that a closed page is noticed
_CLIENT = (Path(__file__).parent / "client.js").read_bytes()
_SAFE = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
}


class Listeners:
    """The open pages, each with its path and the events it has not seen."""

    def __init__(self) -> None:
        self._open: dict[Queue[tuple[str, str]], str] = {}

    def __len__(self) -> int:
        return len(self._open)

    def join(self, page: str) -> Queue[tuple[str, str]]:
        """A page opened."""
        queue: Queue[tuple[str, str]] = Queue(maxsize=8)
        self._open[queue] = page
        return queue

    def leave(self, queue: Queue[tuple[str, str]]) -> None:
        """A page closed."""
        self._open.pop(queue, None)

    def hurry(self, place: str) -> frozenset[str]:
        """Tell the open pages below a place to load again before all is read: they wait for it when they ask."""
        hurried = frozenset(page for page in self._open.values() if place and page.startswith(place))
        self._send(hurried, ("reload", ""))
        return hurried

    def tell(self, change: Change, told: frozenset[str] = frozenset()) -> None:
        """Tell each open page what concerns it, and no other; not those that were told already."""
        open_pages = frozenset(self._open.values()) - told
        if change.style:
            self._send(open_pages, ("style", change.style))
        else:
            self._send(open_pages if change.broken else open_pages & change.pages, ("reload", ""))

    def _send(self, pages: frozenset[str], event: tuple[str, str]) -> None:
        for queue, page in self._open.items():
            if page in pages:
                with suppress(QueueFull):  # a reader this slow gets the whole page with its next event
                    queue.put_nowait(event)


def app(stage: Stage, folders: tuple[Path, ...], port: int) -> Starlette:
    """The preview's application: pages, events, and nothing from outside the site.

    The stage shows what was read before; whatever changed since is seen once the folders are watched.
    """
    listeners = Listeners()

    async def watch() -> None:
        async for burst in changes(folders):
            if burst:  # else it is not known that anything changed, and nobody need wait
                stage.expect()
            told = listeners.hurry(place_of(burst))
            listeners.tell(await to_thread.run_sync(stage.refresh), told)

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        async with create_task_group() as group:
            group.start_soon(watch)
            yield
            group.cancel_scope.cancel()

    async def events(request: Request) -> Response:
        if len(listeners) >= _STREAMS:
            return PlainTextResponse("too many open pages", 503, {"Retry-After": "5"})
        page = request.query_params.get("page", "")
        return StreamingResponse(_stream(listeners, page), media_type="text/event-stream", headers=_SAFE)

    async def state(request: Request) -> Response:
        page = request.query_params.get("page", "")
        return PlainTextResponse(stage.state(page), headers=_SAFE)

    async def client(_: Request) -> Response:
        return Response(_CLIENT, media_type="text/javascript", headers=_SAFE)

    async def file(request: Request) -> Response:
        path, last_good = request.path_params["path"], "last-good" in request.query_params
        found: Answer = await to_thread.run_sync(answer, stage, path, last_good)
        return Response(found.data, found.status, _SAFE, found.media_type)

    routes = [
        Route("/_preview/events", events),
        Route("/_preview/state", state),
        Route("/_preview/client.js", client),
        Route("/{path:path}", file),
    ]
    made = Starlette(routes=routes, lifespan=life)
    made.add_middleware(Guard, port=port)
    return made


def place_of(burst: Iterable[Path]) -> str:
    """Where on the site the pages of one authority lie, if its content and nothing else changed; else nothing."""
    places = {"/".join(path.parts[at : at + 2]) for path in burst if (at := _authorities_in(path))}
    folders = {bool(_authorities_in(path)) for path in burst}
    return f"{places.pop()}/" if len(places) == 1 and folders == {True} else ""


def _authorities_in(path: Path) -> int:
    """At which part of a path `content/authorities/NAME/FILE` the authorities begin; 0 for another path."""
    parts = path.parts
    return len(parts) - 3 if len(parts) > 3 and parts[-4:-2] == ("content", "authorities") else 0


class Guard:
    """Refuse requests that name another host or come from another page: the preview is for this machine alone."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app = app
        names = ("127.0.0.1", "localhost", "[::1]")
        self._hosts = {f"{name}:{port}" for name in names} | (set(names) if port == 80 else set())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self._ours(Request(scope)):
            await PlainTextResponse("not from here", 403)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _ours(self, request: Request) -> bool:
        hosts = request.headers.getlist("host")
        origin = request.headers.get("origin")
        same = origin is None or origin.removeprefix("http://") in self._hosts
        site = request.headers.get("sec-fetch-site", "none")
        return len(hosts) == 1 and hosts[0] in self._hosts and same and site in {"none", "same-origin"}


async def _stream(listeners: Listeners, page: str) -> AsyncIterator[bytes]:
    queue = listeners.join(page)
    try:
        yield b": listening\n\n"
        while True:
            try:
                name, data = await wait_for(queue.get(), _BEAT)
                yield f"event: {name}\ndata: {data}\n\n".encode()
            except TimeoutError:
                yield b": still here\n\n"
    finally:
        listeners.leave(queue)
