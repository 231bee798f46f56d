"""The wheel alone is enough: it makes, checks and builds a site where there is no repository."""

import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
import venv
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from getpass import getuser
from pathlib import Path
from urllib.request import urlopen
from zipfile import ZipFile

import pytest

from generator import __version__
from tests.importers.report.composing import ILACS_2026, an_ilacs_report

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(root)]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"PYTHONWARNINGS": ""})
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of an environment with the wheel and nothing else of ours; libraries come from where tests run."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    asked = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    libraries = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
    Path(libraries, "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--quiet", "--no-index", "--no-deps", "--ignore-installed", wheel], check=True)
    return folder / "bin"


@pytest.fixture
def command(environment: Path, tmp_path: Path) -> Run:
    """Runs a script of that environment in an empty folder."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}

    def run(name: str, *arguments: str, inside: str = ".") -> subprocess.CompletedProcess[str]:
        line = [str(environment / name), *arguments]
        where = tmp_path / inside
        return subprocess.run(line, check=False, capture_output=True, text=True, cwd=where, env=clean, timeout=120)

    return run


def test_the_program_that_runs_is_the_wheels(command: Run, environment: Path) -> None:
    """The checkout beside the tests is out of reach."""
    done = command("python", "-c", "import generator; print(generator.__file__)")
    assert Path(done.stdout.strip()).is_relative_to(environment.parent)


def test_the_version_is_the_one_in_the_code(command: Run) -> None:
    """The wheel's name, `--version` and the code agree."""
    assert command("gradeline", "--version").stdout.strip() == f"gradeline, version {__version__}"


def test_a_stranger_makes_a_site_with_two_commands(command: Run, tmp_path: Path) -> None:
    """In an empty folder: new, check, build, and the pages are there."""
    made = command("gradeline", "new", "ratings")
    assert made.returncode == 0, made.stderr
    checked = command("gradeline", "check", inside="ratings")
    assert checked.stdout.startswith("0 faults, 0 notes"), checked.stdout + checked.stderr
    built = command("gradeline", "build", "--jobs", "1", inside="ratings")
    assert built.returncode == 0, built.stderr
    assert "Northshire" in (tmp_path / "ratings" / "site" / "index.html").read_text()


def test_a_stranger_brings_in_a_table(command: Run, tmp_path: Path) -> None:
    """What lies in the folder for documents becomes content that checks clean."""
    command("gradeline", "new", ".")
    (tmp_path / "incoming" / "new.csv").write_text(
        "authority,framework,kind,started,ended,published,leaders,help-and-protection,in-care,care-leavers\n"
        "Northshire,ilacs-2026,standard,2026-06-01,2026-06-12,2026-08-04,good,inadequate,good,good\n"
    )
    brought = command("gradeline", "import", "incoming")
    assert brought.returncode == 0, brought.stdout + brought.stderr
    assert (tmp_path / "content" / "authorities" / "northshire" / "2026-08-04.yaml").is_file()
    assert command("gradeline", "check").returncode == 0


def test_the_wheel_holds_the_program_and_no_tests(wheel: Path) -> None:
    """Its top level is the package and its metadata."""
    with ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert tops == {"generator", f"gradeline-{__version__}.dist-info"}


def test_the_wheel_holds_whole_files(wheel: Path, root: Path) -> None:
    """The starter and the theme in it are the checkout's, byte for byte."""
    places = {"generator/starter": "generator/starter", "themes/default": "generator/themes/default"}
    with ZipFile(wheel) as archive:
        held = set(archive.namelist())
        for here, there in places.items():
            for path in filter(Path.is_file, (root / here).rglob("*")):
                name = f"{there}/{path.relative_to(root / here).as_posix()}"
                assert name in held
                assert archive.read(name) == path.read_bytes()


FALL = (("The impact of leaders on social work practice with children and families", "Inadequate"), *ILACS_2026[1:])
"""What the report says: leaders inadequate, the others good, outstanding and requires improvement."""

NGINX = """
daemon off; user {user}; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
  access_log off;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  types {{ text/html html; text/css css; image/svg+xml svg; }}
  server {{ listen 127.0.0.1:{port}; root {folder}; index index.html; }}
}}
"""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of nginx over a folder."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if program is None:
        pytest.skip("nginx is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    configuration = folder / "nginx.conf"
    configuration.write_text(NGINX.format(folder=folder, port=port, user=getuser()))
    running = subprocess.Popen([program, "-c", str(configuration)], stderr=subprocess.DEVNULL)
    try:
        listening(port)
        yield f"http://127.0.0.1:{port}/"
    finally:
        running.terminate()
        running.wait(timeout=20)


def listening(port: int) -> None:
    """Wait until somebody listens on a port of this machine; OSError after five seconds."""
    for _ in range(100):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise OSError(f"nothing listens on port {port}")


def test_a_stranger_lands_a_report_and_publishes_it(command: Run, tmp_path: Path) -> None:
    """With the wheel alone: a report in PDF, the sentence about it, and the page on a web server."""
    command("gradeline", "new", "work")
    shutil.copytree(tmp_path / "work" / "content", tmp_path / "work" / "before")
    days = "1 June to 12 June 2026"
    report = an_ilacs_report(place="Westborough", dates=f"Inspection dates: {days}", rows=FALL, foot=days)
    (tmp_path / "work" / "incoming" / "report.pdf").write_bytes(report)

    brought = command("gradeline", "import", "incoming", inside="work")
    assert brought.returncode == 0, brought.stdout + brought.stderr
    changes = command("gradeline", "changes", "before", "content", "--jobs", "1", inside="work")
    assert changes.stdout.startswith("Westborough: "), changes.stdout + changes.stderr
    assert "leaders" in changes.stdout
    assert "inadequate" in changes.stdout
    built = command("gradeline", "build", "--jobs", "1", "--site", str(tmp_path / "ratings"), inside="work")
    assert built.returncode == 0, built.stderr
    with served(tmp_path) as address, urlopen(f"{address}ratings/authorities/westborough/", timeout=10) as answer:
        page = answer.read().decode()
    assert "inadequate" in page
