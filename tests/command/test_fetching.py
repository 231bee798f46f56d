"""`gradeline import` takes web addresses, given or listed in the settings, beside paths."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import __version__
from generator.command.fetching import Local, on_disk
from generator.command.main import run
from generator.importers.record import Record, Refusal
from generator.model.source import Source
from tests.building.content import a_content_folder
from tests.importers.fetch.world import World, a_world, sent

TABLE = (
    b"authority,framework,kind,started,ended,published,overall,leaders\n"
    b"Northshire,ilacs,standard,2019-01-14,2019-01-25,2019-03-05,good,good\n"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A project folder, a server on loopback beside it, and how to run the command there."""

    folder: Path
    server: World
    capsys: pytest.CaptureFixture[str]

    @property
    def host(self) -> str:
        """The server's address as this machine sees it."""
        return f"http://127.0.0.1:{self.server.port}"

    def run(self, *arguments: str) -> tuple[int, str]:
        """Exit code, and all that was printed."""
        code = run(["import", *arguments])
        out = self.capsys.readouterr()
        return code, out.out + out.err


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Place]:
    """A sound content folder, and a server with one table."""
    a_content_folder(tmp_path)
    monkeypatch.chdir(tmp_path)
    with a_world(tmp_path / "unused") as server:
        server.at("/table.csv", sent(TABLE, "text/csv"))
        yield Place(folder=tmp_path, server=server, capsys=capsys)


def list_to_fetch(place: Place, *addresses: str) -> None:
    """List addresses in the settings."""
    with (place.folder / "content" / "site.yaml").open("a") as file:
        file.write("fetch:\n" + "".join(f"  - {address}\n" for address in addresses))


def test_an_address_of_a_private_network_is_refused_by_name(place: Place) -> None:
    """With the option that would allow it, and nothing asked."""
    code, out = place.run(f"{place.host}/table.csv")

    assert code == 1
    assert f"refused: {place.host}/table.csv: 127.0.0.1 is on a private network" in out
    assert "--allow-private" in out
    assert place.server.asked == {}


def test_a_table_at_an_address_is_imported(place: Place) -> None:
    """Its source is the address."""
    code, out = place.run("--allow-private", f"{place.host}/table.csv")

    assert code == 0, out
    text = (place.folder / "content/authorities/northshire/2019-03-05.yaml").read_text()
    assert f"document: {place.host}/table.csv" in text


def test_without_a_path_the_settings_are_asked(place: Place) -> None:
    """What a scheduled run does."""
    list_to_fetch(place, f"{place.host}/table.csv")

    code, out = place.run("--allow-private")

    assert code == 0, out
    assert (place.folder / "content/authorities/northshire/2019-03-05.yaml").is_file()


@pytest.mark.parametrize(
    ("base_url", "told"),
    [
        ("https://ratings.example/", "gradeline/{} (+https://ratings.example/)"),
        ("https://ratings.example/n\u00f6rth(1)/", "gradeline/{} (+https://ratings.example/n%C3%B6rth%281%29/)"),
        ("''", "gradeline/{}"),
    ],
)
def test_who_asks_is_told(place: Place, base_url: str, told: str) -> None:
    """The program's version, and the site that it asks for, so that a host knows whom to write to."""
    settings = place.folder / "content" / "site.yaml"
    lines = [line for line in settings.read_text().splitlines() if not line.startswith("base_url:")]
    settings.write_text("\n".join([*lines, f"base_url: {base_url}", ""]), encoding="utf-8")

    code, out = place.run("--allow-private", f"{place.host}/table.csv")

    assert code == 0, out
    assert place.server.asked["/table.csv"][0]["user-agent"] == told.format(__version__)


def test_without_a_path_and_without_a_list_there_is_nothing_to_import(place: Place) -> None:
    """And the remedy names both."""
    code, out = place.run()

    assert code == 1
    assert "list addresses under fetch: in site.yaml" in out


def test_what_was_fetched_is_remembered_beside_the_content(place: Place) -> None:
    """The second run asks whether it changed."""
    place.server.at("/table.csv", sent(TABLE, "text/csv", ETag="1"), sent(b"", status=304))
    place.run("--allow-private", f"{place.host}/table.csv")

    code, _ = place.run("--allow-private", f"{place.host}/table.csv")

    assert code == 0
    assert place.server.asked["/table.csv"][1]["if-none-match"] == "1"
    assert list((place.folder / ".cache/gradeline/fetched").rglob("table.csv"))


def test_one_bad_address_leaves_the_rest_imported(place: Place) -> None:
    """It is told of, and the exit code says that there is something to mend."""
    code, out = place.run("--allow-private", f"{place.host}/none.csv", f"{place.host}/table.csv")

    assert code == 1
    assert f"refused: {place.host}/none.csv: nothing is there (404)" in out
    assert (place.folder / "content/authorities/northshire/2019-03-05.yaml").is_file()


def test_a_setting_that_is_no_address_is_a_problem_of_the_content(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its line."""
    list_to_fetch(place, "ftp:/x")

    assert run(["check"]) == 1
    assert "fetch[0]" in capsys.readouterr().out


def a_record(file: str, report: str = "") -> Record:
    """Something read from a file with the digest `abc`."""
    source = Source(document=file, sha256="abc")
    return Record(file=file, named="", authority="", urn="", framework="", kind="", report=report, source=source)


@pytest.mark.parametrize(
    ("file", "address", "document", "report"),
    [
        ("50187560.pdf", "https://example.org/file/50187560", "https://example.org/file/50187560#50187560.pdf", True),
        ("a.pdf", "https://example.org/a.pdf", "https://example.org/a.pdf", True),
        ("a.csv", "https://example.org/a.csv", "https://example.org/a.csv", False),
    ],
)
def test_a_record_is_told_with_its_address(file: str, address: str, document: str, report: bool) -> None:
    """A report's own address is the address of the report; the end of the name stays, because it tells the kind."""
    found = Local(paths=(), addresses={"abc": address}).told(a_record(file))

    assert isinstance(found, Record)
    assert found.source.document == document
    assert found.report == (address if report else "")


def test_a_report_that_names_its_own_address_keeps_it() -> None:
    """The document knows better."""
    found = Local(paths=(), addresses={"abc": "https://example.org/a.pdf"}).told(
        a_record("a.pdf", "https://x.example/")
    )

    assert isinstance(found, Record)
    assert found.report == "https://x.example/"


def test_paths_alone_need_no_network(tmp_path: Path) -> None:
    """They come back as they were given."""
    assert on_disk(["a.pdf", "b"], tmp_path) == Local(paths=(Path("a.pdf"), Path("b")))


def test_a_document_that_cannot_be_read_is_refused_by_its_address(place: Place) -> None:
    """The name of a file in a hidden folder would say nothing."""
    place.server.at("/table.csv", sent(b"a,b\n", "text/csv"))

    _, out = place.run("--allow-private", f"{place.host}/table.csv")

    assert f"refused: {place.host}/table.csv: it has no column called" in out


def test_the_refusal_of_a_file_stays_what_it_is() -> None:
    """It was not fetched."""
    refusal = Refusal(file="a", reason="b", remedy="c")

    assert Local(paths=(), addresses={"abc": "https://example.org/b"}).told(refusal) is refusal
