"""Watching misses nothing: not even what changed before it began."""

import asyncio
from pathlib import Path

from generator.preview.watch import changes


def test_the_first_burst_comes_unasked(tmp_path: Path) -> None:
    """Content is read while the preview starts, and what is saved meanwhile would be seen by nobody."""

    async def first() -> frozenset[Path]:
        return await anext(changes([tmp_path]))

    assert asyncio.run(asyncio.wait_for(first(), 20)) == {tmp_path}


def test_a_save_after_it_is_told(tmp_path: Path) -> None:
    """By its path."""

    async def second() -> frozenset[Path]:
        told = changes([tmp_path])
        await anext(told)
        (tmp_path / "page.md").write_text("words")
        return await anext(told)

    assert asyncio.run(asyncio.wait_for(second(), 20)) == {tmp_path / "page.md"}
