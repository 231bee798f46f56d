"""Watching misses nothing: not even what changed before it began."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator.preview.watch import changes


def test_the_first_burst_comes_unasked(tmp_path: Path) -> None:
    """Content is read while the preview starts, and what is saved meanwhile would be seen by nobody."""

    async def first() -> frozenset[Path]:
        return await anext(changes([tmp_path]))

    assert told(first) == frozenset()


def test_a_save_after_it_is_told(tmp_path: Path) -> None:
    """By its path."""

    async def second() -> frozenset[Path]:
        told = changes([tmp_path])
        await anext(told)
        (tmp_path / "page.md").write_text("words")
        return await anext(told)

    assert told(second) == {tmp_path / "page.md"}


def told(watching: Callable[[], Coroutine[None, None, frozenset[Path]]]) -> frozenset[Path]:
    """What a watcher tells on a thread of its own: this one may have a loop, for a browser."""

    async def soon() -> frozenset[Path]:
        return await asyncio.wait_for(watching(), 20)

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(soon())).result()
