"""The preview as the writer at the keyboard meets it: pages, events and mistakes."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building.content import SOUND
from tests.building.preview import Preview, running

PAGE = "authorities/northshire/index.html"
EVENT = "content/authorities/northshire/2022-07-05.yaml"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """The preview of two counties."""
    with running(SOUND, tmp_path_factory.mktemp("preview") / "project") as running_preview:
        yield running_preview


@pytest.fixture(autouse=True)
def as_it_was(preview: Preview) -> Iterator[None]:
    """Each test finds the content sound, and the preview showing it."""
    yield
    shutil.copytree(SOUND, preview.project / "content", dirs_exist_ok=True)
    shutil.rmtree(preview.project / "themes", ignore_errors=True)
    for _ in range(400):
        if preview.get("/").status == 200 and b"Changed words" not in preview.get(f"/{PAGE}").body:
            time.sleep(0.3)
            return
        time.sleep(0.05)


def change(preview: Preview, file: str, old: str, new: str) -> float:
    """Save a file with one change; returns the moment."""
    path = preview.project / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    return time.time()


def test_pages_are_served_under_both_their_names(preview: Preview) -> None:
    """A folder is its index, as on a host; each page has the script that listens."""
    short, long = preview.get("/authorities/northshire/"), preview.get(f"/{PAGE}")
    assert (short.status, short.body) == (200, long.body)
    assert b'src="/_preview/client.js" data-page="authorities/northshire/index.html"' in short.body
    assert short.headers["cache-control"] == "no-store"


def test_files_of_every_kind_are_served_as_what_they_are(preview: Preview) -> None:
    """Data, drawings and styles beside the pages."""
    kinds = {
        "data/inspections.csv": "text/csv",
        "data/inspections.json": "application/json",
        "assets/icon.svg": "image/svg+xml",
        "_preview/client.js": "text/javascript",
    }
    for path, kind in kinds.items():
        answer = preview.get(f"/{path}")
        assert (answer.status, answer.headers["content-type"].split(";")[0]) == (200, kind), path


def test_an_unknown_address_shows_the_sites_own_page_for_it(preview: Preview) -> None:
    """With the status that a host would give."""
    answer = preview.get("/nowhere/")
    assert answer.status == 404
    assert b"There is no page at this address" in answer.body


def test_a_save_reloads_the_open_page_that_it_changes_and_no_other(preview: Preview) -> None:
    """The reader of another authority's page is left in peace; what is loaded then is new."""
    with preview.listening(PAGE) as mine, preview.listening("about/index.html") as other:
        change(preview, EVENT, "Plans are clear and kept.", "Changed words.")
        assert mine.wait() == ["reload"]
        assert b"Changed words" in preview.get(f"/{PAGE}").body
        time.sleep(0.5)
        assert other.events == []


def test_several_saves_at_once_are_one_event(preview: Preview) -> None:
    """An editor that saves in steps, or all files at once, reloads the page once."""
    with preview.listening(PAGE) as mine:
        for words in ("One.", "Two.", "Changed words."):
            path = preview.project / EVENT
            path.with_suffix(".tmp").write_text(path.read_text().replace("Plans are clear and kept.", words))
            path.with_suffix(".tmp").replace(path)
            path.write_text(path.read_text().replace(words, "Plans are clear and kept."))
        mine.wait()
        time.sleep(1)
        assert len(mine.events) <= 2


def test_a_change_of_style_alone_swaps_the_style(preview: Preview) -> None:
    """The page stays where it is, and gets the address of the new stylesheet."""
    folder = preview.project / "themes/default"
    folder.mkdir(parents=True)
    with preview.listening(PAGE) as page:
        (folder / "theme.yaml").write_text("name: default\nparent: default\n")
        page.wait()
        preview.get(f"/{PAGE}")
        time.sleep(1)
        before = len(page.events)
        (folder / "own.css").write_text("body { margin: 0 }\n")
        page.wait(before + 1)
        _, name, address = page.events[-1]
        assert name == "style"
        assert preview.get(f"/{address}").headers["content-type"].startswith("text/css")


def test_a_mistake_shows_on_the_page_with_its_line_and_remedy(preview: Preview) -> None:
    """Every open page reloads and says what to mend; the last good page is one click away; mended, it is back."""
    with preview.listening(PAGE) as mine:
        change(preview, EVENT, "leaders: requires-improvement", "leaders: requires-improvment")
        assert mine.wait() == ["reload"]
        shown = preview.get(f"/{PAGE}")
        assert shown.status == 500
        assert b"2022-07-05.yaml:7:" in shown.body
        assert "Mend: did you mean “requires-improvement”" in shown.body.decode().replace("&quot;", "”") or (
            b"did you mean &quot;requires-improvement&quot;?" in shown.body
        )
        assert b'href="?last-good"' in shown.body
        good = preview.get(f"/{PAGE}?last-good")
        assert good.status == 200
        assert b"<h1" in good.body
        change(preview, EVENT, "requires-improvment", "requires-improvement")
        assert mine.wait(2)[1:] == ["reload"]
        assert preview.get(f"/{PAGE}").status == 200


def test_a_page_may_ask_for_its_state_instead(preview: Preview) -> None:
    """For browsers and networks that hold no line: the answer changes when what is shown there does."""
    ask = f"/_preview/state?page={PAGE}"
    before = preview.get(ask).body
    assert preview.get(ask).body == before
    assert before in preview.get(f"/{PAGE}").body
    change(preview, EVENT, "Plans are clear and kept.", "Changed words.")
    end = time.monotonic() + 20
    while preview.get(ask).body == before and time.monotonic() < end:
        time.sleep(0.05)
    assert preview.get(ask).body != before


def test_content_that_is_put_in_the_place_of_other_content_is_seen(preview: Preview) -> None:
    """As `git switch` or a restored copy does it: the folder goes, and another comes."""
    content = preview.project / "content"
    with preview.listening(PAGE) as mine:
        content.rename(preview.project / "aside")
        mine.wait()
        (preview.project / "aside").rename(content)
        end = time.monotonic() + 20
        while preview.get(f"/{PAGE}").status != 200 and time.monotonic() < end:
            time.sleep(0.05)
        assert preview.get(f"/{PAGE}").status == 200
    with preview.listening(PAGE) as mine:
        change(preview, EVENT, "Plans are clear and kept.", "Changed words.")
        assert mine.wait() == ["reload"]


def test_the_very_first_save_is_shown_by_the_page_that_it_reloads(tmp_path: Path) -> None:
    """Though the preview has only just begun to watch, and does not know yet whether anything changed before."""
    with running(SOUND, tmp_path / "project") as young:
        young.get(f"/{PAGE}")
        with young.listening(PAGE) as mine:
            change(young, EVENT, "Plans are clear and kept.", "Changed words.")
            mine.wait()
            assert b"Changed words" in young.get(f"/{PAGE}").body


def test_where_the_system_gives_no_events_the_folders_are_polled(tmp_path: Path) -> None:
    """A save is seen all the same."""
    with running(SOUND, tmp_path / "project", WATCHFILES_FORCE_POLLING="1") as polling:
        polling.get(f"/{PAGE}")
        with polling.listening(PAGE) as mine:
            time.sleep(1)
            change(polling, EVENT, "Plans are clear and kept.", "Changed words.")
            assert mine.wait() == ["reload"]


def test_a_folder_without_content_says_so_in_the_browser(tmp_path: Path) -> None:
    """And shows the site as soon as there is one."""
    (tmp_path / "project").mkdir()
    with running(SOUND, tmp_path / "project") as empty:
        assert b"there is no such folder" in empty.get("/").body
        shutil.copytree(SOUND, tmp_path / "project/content")
        end = time.monotonic() + 20
        while empty.get("/").status != 200 and time.monotonic() < end:
            time.sleep(0.05)
        assert empty.get("/").status == 200


def test_a_port_that_is_taken_is_told(preview: Preview) -> None:
    """With the remedy, and the code for what can be mended."""
    from generator.command.main import run

    assert run(["preview", "--project", str(preview.project), "--port", str(preview.port)]) == 1
