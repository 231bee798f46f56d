"""Documents are fetched politely and within bounds, whatever the server does; one bad address never stops the rest."""

import gzip
import time
import zipfile
from dataclasses import replace
from io import BytesIO

import httpcore
import pytest

from generator.importers.fetch.gather import Fetched
from generator.importers.fetch.request import Bounds
from generator.importers.record import Refusal
from tests.importers.fetch.world import PDF, Answer, Hand, World, sent

LISTING = "text/html; charset=utf-8"


def html(body: str) -> bytes:
    """A page with that body."""
    return f"<!doctype html><html><body>{body}</body></html>".encode()


def redirect(to: str, status: int = 302) -> Answer:
    """An answer that leads on."""
    return sent(b"", status=status, Location=to)


def one(found: list[Fetched | Refusal]) -> Fetched:
    """The one document that was fetched."""
    (document,) = found
    assert isinstance(document, Fetched), document
    return document


# What is fetched, and how a server is asked


def test_a_document_is_kept_as_it_came(world: World) -> None:
    """With the end of name that its kind has."""
    found = one(world.fetch(world.at("/v1/file/50187560", sent())))

    assert found.new
    assert found.path.name == "50187560.pdf"
    assert found.path.read_bytes() == PDF


def test_a_server_is_told_who_asks(world: World) -> None:
    """By name and version, and that the bytes should come as they are."""
    world.fetch(world.at("/a.pdf", sent()))

    (headers,) = world.asked["/a.pdf"]
    assert headers["user-agent"].startswith("gradeline/")
    assert headers["accept-encoding"] == "identity"


def test_a_document_that_did_not_change_is_not_sent_again(world: World) -> None:
    """The server is asked whether it changed, with what it said of the version that is kept."""
    first = sent(ETag='"1"', Last_Modified="Thu, 20 Aug 2026 10:00:00 GMT")
    address = world.at("/a.pdf", first, sent(b"", status=304))
    world.fetch(address)

    again = one(world.fetch(address))

    assert not again.new
    assert again.path.read_bytes() == PDF
    assert world.asked["/a.pdf"][1]["if-none-match"] == '"1"'
    assert world.asked["/a.pdf"][1]["if-modified-since"] == "Thu, 20 Aug 2026 10:00:00 GMT"


def test_a_document_that_changed_takes_the_place_of_the_old_one(world: World) -> None:
    """The same address, other bytes."""
    address = world.at("/a.pdf", sent(ETag="1"), sent(PDF + b"more", ETag="2"))
    world.fetch(address)

    again = one(world.fetch(address))

    assert again.new
    assert again.path.read_bytes() == PDF + b"more"


def test_a_document_that_comes_again_as_it_was_is_not_new(world: World) -> None:
    """From a server that knows no versions."""
    address = world.at("/a.pdf", sent())
    world.fetch(address)

    assert not one(world.fetch(address)).new


@pytest.mark.parametrize("harm", ["damaged", "gone"])
def test_a_kept_file_that_is_damaged_is_fetched_whole(world: World, harm: str) -> None:
    """Nobody is asked for the change of something that is not there."""
    address = world.at("/a.pdf", sent(ETag="1"))
    path = one(world.fetch(address)).path
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(b"%PDF-other")

    assert one(world.fetch(address)).path.read_bytes() == PDF
    assert "if-none-match" not in world.asked["/a.pdf"][1]


def test_one_host_is_asked_once_a_second_at_most(world: World) -> None:
    """A pause lies between two requests to it, and none before the first."""
    first, second = world.at("/a.pdf", sent()), world.at("/b.pdf", sent())

    world.fetch(first, second)

    assert len(world.slept) == 1
    assert world.slept[0] == pytest.approx(1.0, abs=0.5)


def test_two_hosts_do_not_wait_for_one_another(world: World) -> None:
    """The pause is each host's own."""
    world.at("/a.pdf", sent())

    world.fetch("http://public.example/a.pdf", "http://other.example/a.pdf")

    assert world.slept == []


def test_an_address_given_twice_is_fetched_once(world: World) -> None:
    """Whether it worked or not."""
    good, bad = world.at("/a.pdf", sent()), "http://public.example/none.pdf"

    assert len(world.fetch(good, good, bad, bad)) == 2


def test_one_bad_address_never_stops_the_rest(world: World) -> None:
    """Each is told of by name."""
    good, bad = world.at("/good.pdf", sent()), world.at("/bad.pdf", sent(b"", status=404))

    refusal, document = world.fetch(bad, good)

    assert isinstance(refusal, Refusal)
    assert (refusal.file, refusal.reason) == (bad, "nothing is there (404)")
    assert isinstance(document, Fetched)


# Patience


def test_a_fault_of_the_server_is_tried_again_after_longer_and_longer(world: World) -> None:
    """1, 2, 4 seconds at most, which the draw may shorten; here it does not."""
    address = world.at("/a.pdf", sent(b"", status=500), sent(b"", status=503), sent(b"", status=502), sent())

    one(world.fetch(address))

    assert [wait for wait in world.slept if wait in (1.0, 2.0, 4.0)] == [1.0, 2.0, 4.0]


def test_a_server_that_stays_faulty_is_given_up(world: World) -> None:
    """After four tries."""
    assert world.why(world.at("/a.pdf", sent(b"", status=500))) == "the server has a fault of its own (500)"
    assert len(world.asked["/a.pdf"]) == 4


@pytest.mark.parametrize("asked", ["30", "Thu, 20 Aug 2026 12:00:30 GMT"])
def test_a_server_is_left_alone_for_as_long_as_it_asks(world: World, asked: str) -> None:
    """In seconds or until a time."""
    one(world.fetch(world.at("/a.pdf", sent(b"", status=429, Retry_After=asked), sent())))

    assert world.slept[0] == 31.0


def test_a_server_that_asks_for_too_long_is_not_waited_for(world: World) -> None:
    """An hour is for the next run."""
    address = world.at("/a.pdf", sent(b"", status=429, Retry_After="3600"))

    assert world.why(address) == "the server asks for fewer requests (429), and asks to be left alone for 60 minutes"
    assert world.slept == []


def test_a_strange_wish_is_no_wish(world: World) -> None:
    """The usual wait applies."""
    one(world.fetch(world.at("/a.pdf", sent(b"", status=503, Retry_After="soon"), sent())))

    assert world.slept[0] == 1.0


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418])
def test_a_plain_no_is_not_asked_again(world: World, status: int) -> None:
    """It would be the same."""
    assert str(status) in world.why(world.at("/a.pdf", sent(b"", status=status)))
    assert len(world.asked["/a.pdf"]) == 1


def test_a_host_that_nobody_knows_is_refused_after_some_tries(world: World) -> None:
    """The name service may be down for a moment."""
    assert world.why("http://nowhere.example/a.pdf") == "no host is called nowhere.example"
    assert world.slept == [1.0, 2.0, 4.0, *world.slept[3:]]


def test_a_host_that_does_not_answer_is_refused(world: World) -> None:
    """Nobody listens at its port."""

    def nobody(number: str, port: int, seconds: float) -> httpcore.NetworkStream:
        raise httpcore.ConnectError("refused")

    world.connect = nobody

    assert world.why("http://public.example/a.pdf") == "public.example does not answer"


# Servers that misbehave


def trickle(hand: Hand) -> None:
    """A body that comes byte by byte, for ever."""
    hand.send_response(200)
    hand.send_header("Content-Type", "application/pdf")
    hand.end_headers()
    for _ in range(200):
        hand.wfile.write(b"%")
        time.sleep(0.05)


def trickled_head(hand: Hand) -> None:
    """Headers that come byte by byte, for ever."""
    hand.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    for _ in range(200):
        hand.wfile.write(b"x")
        time.sleep(0.05)


@pytest.mark.parametrize("slow", [trickle, trickled_head])
def test_a_server_that_is_too_slow_is_given_up_in_time(world: World, slow: Answer) -> None:
    """The bound is on the whole, not on each byte, and it holds for the headers too."""
    start = time.monotonic()

    assert world.why(world.at("/a.pdf", slow)) == "it took more than 1.5 seconds"
    assert time.monotonic() - start < 4


def test_a_server_that_falls_silent_is_tried_again(world: World) -> None:
    """It may have been busy."""

    def silent(hand: Hand) -> None:
        time.sleep(1.0)

    assert one(world.fetch(world.at("/a.pdf", silent, sent()))).path.read_bytes() == PDF


def cut_off(hand: Hand) -> None:
    """Half of what was announced."""
    hand.send_response(200)
    hand.send_header("Content-Type", "application/pdf")
    hand.send_header("Content-Length", str(len(PDF)))
    hand.end_headers()
    hand.wfile.write(PDF[: len(PDF) // 2])


def test_a_document_that_changes_halfway_comes_whole_or_not_at_all(world: World) -> None:
    """Cut off in the old version, then whole in the new: no byte of the old one is left."""
    new = b"%PDF-1.7\n% another report\n%%EOF\n"

    assert one(world.fetch(world.at("/a.pdf", cut_off, sent(new)))).path.read_bytes() == new


def test_a_document_that_is_always_cut_off_is_refused(world: World) -> None:
    """Half a report is none."""
    assert world.why(world.at("/a.pdf", cut_off)) == "the answer was cut off or broken"


def test_what_is_no_http_is_refused(world: World) -> None:
    """Something else listens there."""

    def other(hand: Hand) -> None:
        hand.wfile.write(b"220 mail.example ready\r\n")

    assert world.why(world.at("/a.pdf", other)) == "the answer was cut off or broken"


def test_what_says_that_it_is_too_large_is_not_read(world: World) -> None:
    """By the length that it announces."""
    assert world.why(world.at("/a.pdf", sent(PDF + b"x" * 200_000))) == "it is larger than 0 MB"


def test_what_turns_out_too_large_is_not_kept(world: World) -> None:
    """Though it announced nothing."""
    world.bounds = Bounds(size=1_000_000)

    assert world.why(world.at("/a.pdf", sent(PDF + b"x" * 2_000_000, length=False))) == "it is larger than 1 MB"


def test_a_bomb_is_not_unpacked(world: World) -> None:
    """A thousandth of the bound on the way, ten times the bound at home."""
    world.bounds = Bounds(size=1_000_000)
    bomb = gzip.compress(PDF + bytes(10_000_000))

    assert len(bomb) < 20_000
    assert world.why(world.at("/a.pdf", sent(bomb, Content_Encoding="gzip"))) == "it is larger than 1 MB"


def test_a_packed_document_is_unpacked(world: World) -> None:
    """Some servers pack though they were not asked to."""
    address = world.at("/a.pdf", sent(gzip.compress(PDF), Content_Encoding="gzip"))

    assert one(world.fetch(address)).path.read_bytes() == PDF


def test_a_packed_document_that_is_cut_off_is_not_kept(world: World) -> None:
    """Its end tells."""
    address = world.at("/a.pdf", sent(gzip.compress(PDF)[:-9], Content_Encoding="gzip"))

    assert world.why(address) == "it came packed and cut off"


@pytest.mark.parametrize(
    ("packing", "reason"),
    [("gzip", "it is packed, and cannot be unpacked"), ("br", "the server packs it as “br”, which was not asked for")],
)
def test_what_cannot_be_unpacked_is_refused(world: World, packing: str, reason: str) -> None:
    """Whether it is broken or of another kind."""
    assert world.why(world.at("/a.pdf", sent(Content_Encoding=packing))) == reason


def a_zip(name: str) -> bytes:
    """A zip file with one member."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        file.writestr(name, "x")
    return data.getvalue()


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (html("Sign in"), "application/pdf", "the server calls it a PDF, but it is a page"),
        (PDF, "text/csv", "the server calls it a CSV, but it is a PDF"),
        (b"\x89PNG\r\n", "image/png", "it is of no kind that is read here (image/png)"),
        (b"a,b\n", "text/plain", "it is of no kind that is read here (text/plain)"),
        (a_zip("notes.txt"), "application/zip", "it is of no kind that is read here (application/zip)"),
        (b"\x00\x01", "", "it is of no kind that is read here (the server does not say which)"),
        (b"", "application/pdf", "it is empty"),
    ],
)
def test_what_is_of_the_wrong_kind_is_refused(world: World, body: bytes, kind: str, reason: str) -> None:
    """By its bytes, whatever the server calls it."""
    assert world.why(world.at("/a", sent(body, kind))) == reason


@pytest.mark.parametrize(
    ("path", "body", "kind", "name"),
    [
        ("/a.xlsx", a_zip("xl/workbook.xml"), "application/octet-stream", "a.xlsx"),
        ("/a.csv", b"a,b\n1,2\n", "text/plain", "a.csv"),
        ("/table", b"a,b\n1,2\n", "text/csv; charset=utf-8", "table.csv"),
        ("/..%2F..%2Fetc%2Fpasswd", PDF, "application/pdf", "passwd.pdf"),
        ("/", PDF, "application/pdf", "document.pdf"),
    ],
)
def test_a_file_is_named_by_its_address_and_its_kind(
    world: World, path: str, body: bytes, kind: str, name: str
) -> None:
    """And never lies outside the folder."""
    found = one(world.fetch(world.at(path, sent(body, kind))))

    assert found.path.name == name
    assert found.path.is_relative_to(world.folder)


# Redirects


def test_redirects_are_followed(world: World) -> None:
    """To where the document is."""
    address = world.at("/old", redirect("/older", 301), redirect("/older", 301))
    world.at("/older", redirect("http://other.example/a.pdf", 307))
    world.at("/a.pdf", sent())

    assert one(world.fetch(address)).path.name == "a.pdf"


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        ("/a", "its redirects go round in a circle"),
        ("http://inside.example/x.pdf", "inside.example is on a private network"),
        ("http://127.0.0.1/x.pdf", "127.0.0.1 is on a private network"),
        ("http://[::1]/x.pdf", "::1 is on a private network"),
        ("http://169.254.169.254/latest/", "169.254.169.254 is on a private network"),
        ("file:///etc/passwd", "only http and https addresses are fetched"),
        ("ftp://public.example/x.pdf", "only http and https addresses are fetched"),
        ("", "the server answers 302"),
    ],
)
def test_redirects_that_lead_astray_are_refused(world: World, to: str, reason: str) -> None:
    """Each step is held against the same rules as the first."""
    assert world.why(world.at("/a", redirect(to))) == reason
    assert "127.0.0.1" not in world.reached


def test_redirects_without_end_are_refused(world: World) -> None:
    """Five are enough for anybody."""
    for step in range(9):
        world.at(f"/{step}", redirect(f"/{step + 1}"))

    assert world.why("http://public.example/0") == "it redirects more than 5 times"


def test_a_redirect_from_https_to_http_is_refused(world: World) -> None:
    """What was safe on the way would not be any more."""
    answer = b"HTTP/1.1 302 Found\r\nLocation: http://public.example/a.pdf\r\nContent-Length: 0\r\n\r\n"
    world.connect = lambda number, port, seconds: httpcore.MockStream([answer])

    assert world.why("https://public.example/a.pdf").startswith("it redirects from https to http")


# Names and numbers


def test_a_private_host_is_never_reached(world: World) -> None:
    """It is refused before anything is connected."""
    assert world.why("http://inside.example/a.pdf") == "inside.example is on a private network"
    assert world.reached == []


def test_the_number_that_was_checked_is_the_one_that_is_connected_to(world: World) -> None:
    """A name that means another number at the next question changes nothing: it is asked once."""
    answers = iter([("93.184.216.34",), ("127.0.0.1",)])
    address = world.at("/a.pdf", sent())
    fetcher = world.fetcher()
    guard = replace(fetcher.asker.guard, resolve=lambda host, port: next(answers))

    one(list(replace(fetcher, asker=replace(fetcher.asker, guard=guard)).fetch([address])))

    assert world.reached == ["93.184.216.34"]


def test_the_host_is_named_to_the_server_though_its_number_is_called(world: World) -> None:
    """Many hosts share one number."""
    world.fetch(world.at("/a.pdf", sent()))

    assert world.asked["/a.pdf"][0]["host"] == "public.example"


# Pages that list documents


def test_the_documents_of_a_page_are_fetched(world: World) -> None:
    """Those whose names end as documents do, relative or whole, each once, in order."""
    page = html('<a href="b.csv">B</a><a href="/x/a.PDF#page=2">A</a><a href="b.csv">B</a><a href="about.html">C</a>')
    address = world.at("/x/list", sent(page, LISTING))
    world.at("/x/b.csv", sent(b"a,b\n", "text/csv"))
    world.at("/x/a.PDF", sent())

    assert [found.address for found in world.fetch(address) if isinstance(found, Fetched)] == [
        "http://public.example/x/b.csv",
        "http://public.example/x/a.PDF",
    ]


def test_links_of_a_page_that_was_redirected_start_where_it_is(world: World) -> None:
    """And from its own base, where it names one."""
    address = world.at("/list", redirect("/new/list"))
    world.at("/new/list", sent(html('<base href="files/"><a href="a.pdf">A</a>'), LISTING))
    world.at("/new/files/a.pdf", sent())

    assert one(world.fetch(address)).address == "http://public.example/new/files/a.pdf"


def test_a_page_that_did_not_change_is_read_from_memory(world: World) -> None:
    """Its documents are asked for all the same."""
    address = world.at("/list", sent(html('<a href="a.pdf">A</a>'), LISTING, ETag="1"), sent(b"", status=304))
    world.at("/a.pdf", sent())
    world.fetch(address)

    assert not one(world.fetch(address)).new


def test_links_to_other_hosts_are_not_followed_unless_allowed(world: World) -> None:
    """The refusal says how to allow it."""
    address = world.at("/list", sent(html('<a href="http://other.example/a.pdf">A</a>'), LISTING))
    world.at("/a.pdf", sent())

    assert world.why(address) == "the page links to another host, other.example"
    assert "93.184.216.35" not in world.reached

    world.hosts = frozenset({"other.example"})
    assert one(world.fetch(address)).address == "http://other.example/a.pdf"


def test_a_linked_document_may_not_redirect_to_another_host_either(world: World) -> None:
    """That would be the same by another door."""
    address = world.at("/list", sent(html('<a href="a.pdf">A</a>'), LISTING))
    world.at("/a.pdf", redirect("http://other.example/b.pdf"))

    assert world.why(address) == "it redirects to another host, other.example"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('<a href="x.html">X</a>', "the page links to no document"),
        (
            "".join(f'<a href="{n}.pdf">X</a>' for n in range(501)),
            "the page links to 501 documents, and 500 are the most",
        ),
    ],
)
def test_a_page_with_no_documents_or_too_many_is_refused(world: World, body: str, reason: str) -> None:
    """Neither is a list of reports."""
    assert world.why(world.at("/list", sent(html(body), LISTING))) == reason


def test_a_link_named_as_a_document_that_is_a_page_is_refused(world: World) -> None:
    """Pages are followed one step, no further."""
    address = world.at("/list", sent(html('<a href="a.pdf">A</a>'), LISTING))
    world.at("/a.pdf", sent(html("Sign in"), LISTING))

    assert world.why(address) == "it is a page, though its name is that of a document"


# Links that are only looked at


def test_a_link_that_answers_is_not_dead(world: World) -> None:
    """Nothing of it is downloaded."""
    assert list(world.fetcher().dead([world.at("/a.pdf", sent())])) == []


def test_a_link_that_leads_nowhere_is_dead(world: World) -> None:
    """With its reason."""
    (refusal,) = world.fetcher().dead([world.at("/a.pdf", sent(b"", status=410))])

    assert refusal.reason == "nothing is there (410)"
