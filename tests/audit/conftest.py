"""Build the whole site once, as a reader gets it, and read it beside the content."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.pipeline import Silent, build
from generator.prepare import Order
from tests.audit.page import Node, read_page
from tests.audit.truth import Truth, read_truth


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A built site: its folder, the tree of each page by path, and the content that it should agree with."""

    folder: Path
    pages: Mapping[str, Node]
    truth: Truth


@pytest.fixture(scope="session")
def published(root: Path, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Published:
    """The site made of this repository's content; two processes of one run share the folder, and the second waits."""
    shared = tmp_path_factory.getbasetemp() if worker_id == "master" else tmp_path_factory.getbasetemp().parent
    folder = shared / "audited" / "site"
    folder.parent.mkdir(exist_ok=True)
    order = Order(project=root, content=root / "content", site=folder, cache=Cache(folder=None), processes=2)
    build(order, Silent())
    pages = {
        path.relative_to(folder).as_posix(): read_page(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }
    return Published(folder=folder, pages=pages, truth=read_truth(root / "content"))
