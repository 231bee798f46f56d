"""The workflows do with least rights what a person would type, and every line of them runs here."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml
from pydantic import TypeAdapter

from generator.command.new import starter
from tests.outside import judged_by

NAMES = ("check", "publish", "import")
HOMES = {"this repository": Path(".github/workflows"), "a new site": Path("generator/starter/.github/workflows")}
LAND = (
    "authority,framework,kind,started,ended,published,leaders,help-and-protection,in-care,care-leavers\n"
    "Westborough,ilacs-2026,standard,2026-06-01,2026-06-12,2026-08-04,inadequate,good,good,good\n"
)
"""A report that came out: Westborough's leaders fall from good to inadequate."""


@dataclass(frozen=True)
class Step:
    """One step of a job."""

    name: str = ""
    id: str = ""
    uses: str = ""
    run: str = ""
    condition: str = ""
    env: dict[str, str] = field(default_factory=dict)
    given: dict[str, str | int | bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Job:
    """One job of a workflow."""

    steps: tuple[Step, ...]
    permissions: dict[str, str] | None = None
    timeout: int = 0


@dataclass(frozen=True)
class Workflow:
    """One workflow file."""

    text: str
    jobs: dict[str, Job]
    permissions: dict[str, str] | None = None
    concurrency: dict[str, str | bool] | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of all jobs, in order."""
        return tuple(step for job in self.jobs.values() for step in job.steps)


@pytest.fixture(params=[(home, name) for home in HOMES for name in NAMES], ids=" ".join)
def workflow(request: pytest.FixtureRequest, root: Path) -> Workflow:
    """Each workflow of this repository and of a new site."""
    home, name = request.param
    return read(root / HOMES[home] / f"{name}.yml")


def read(path: Path) -> Workflow:
    """A workflow file as values; `if`, `with` and `timeout-minutes` under names that Python has."""
    text = path.read_text()
    renamed = re.sub(r"^(\s+(?:- )?)if:", r"\1condition:", text, flags=re.M)
    renamed = re.sub(r"^(\s+)with:", r"\1given:", renamed, flags=re.M)
    renamed = re.sub(r"^(\s+)timeout-minutes:", r"\1timeout:", renamed, flags=re.M)
    said = {key: value for key, value in yaml.safe_load(renamed).items() if key in Workflow.__annotations__}
    return TypeAdapter(Workflow).validate_python({"text": text, **said})


def test_rights_are_none_unless_a_job_asks(workflow: Workflow) -> None:
    """The file grants nothing, and each job names what it needs."""
    assert workflow.permissions == {}
    assert all(job.permissions for job in workflow.jobs.values())


def test_only_the_import_may_write_to_the_repository(root: Path) -> None:
    """Checking and publishing never hold the right to push."""
    for home in HOMES.values():
        for name in ("check", "publish"):
            assert "contents: write" not in (root / home / f"{name}.yml").read_text()


def test_actions_are_pinned(workflow: Workflow) -> None:
    """Each action is named by its full commit, with its version beside it."""
    uses = re.findall(r"uses: (.*)", workflow.text)
    assert uses
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each) for each in uses)


def test_no_key_stays_in_the_checkout(workflow: Workflow) -> None:
    """The token that fetched the repository is not left where later steps could read it."""
    checkouts = [step for step in workflow.steps if step.uses.startswith("actions/checkout@")]
    assert all(step.given["persist-credentials"] is False for step in checkouts)


def test_nothing_from_outside_is_pasted_into_a_shell(workflow: Workflow) -> None:
    """Values reach a script as environment variables, never as text inside it."""
    assert not [step.run for step in workflow.steps if "${{" in step.run]


def test_runs_are_bounded(workflow: Workflow) -> None:
    """Two runs of a kind do not meet, and none goes on for hours."""
    assert workflow.concurrency
    assert all(0 < job.timeout <= 60 for job in workflow.jobs.values())


def test_a_new_site_has_the_same_workflows(root: Path) -> None:
    """They differ only in how the command is installed and called."""
    for name in NAMES:
        ours, theirs = ((root / home / f"{name}.yml").read_text() for home in HOMES.values())
        ours = ours.replace(".venv/bin/gradeline", "gradeline").replace("make site", "gradeline build")
        ours = ours.replace("make .venv/ready", "pip install --requirement requirements.txt")
        assert ours.split("\n\n  code:\n")[0].rstrip() == theirs.rstrip()


@pytest.mark.parametrize("home", HOMES)
def test_github_knows_every_word_of_its_files(home: str, root: Path) -> None:
    """By the published schema of such files, which check-jsonschema carries."""
    files = sorted(str(path) for path in (root / HOMES[home]).glob("*.yml"))
    done = judged_by("check_jsonschema", "--builtin-schema", "vendor.github-workflows", *files, folder=root)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize(
    "linter", [("zizmor", "--offline", "--persona=pedantic"), ("actionlint",)], ids=lambda words: words[0]
)
def test_linters_find_nothing(linter: tuple[str, ...], home: str, root: Path) -> None:
    """zizmor and actionlint have nothing to say, where they are installed."""
    found = shutil.which(linter[0], path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if found is None:
        pytest.skip(f"{linter[0]} is not installed")
    files = sorted(str(path) for path in (root / HOMES[home]).glob("*.yml"))
    done = subprocess.run([found, *linter[1:], *files], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@dataclass(frozen=True)
class Runner:
    """A machine like those that run workflows: a checkout, stubs for what reaches outside, and files for results."""

    project: Path
    temp: Path
    remote: Path
    env: dict[str, str]

    @property
    def called(self) -> str:
        """How the stubs were called, a line each."""
        return self._text("called")

    @property
    def summary(self) -> str:
        """What a run shows at its head."""
        return self._text("summary")

    def _text(self, name: str) -> str:
        path = self.temp / name
        return path.read_text() if path.exists() else ""

    def git(self, *arguments: str) -> str:
        """What git prints in the checkout."""
        command = ["git", *arguments]
        return subprocess.run(
            command, check=True, capture_output=True, text=True, cwd=self.project, env=self.env
        ).stdout.strip()

    def commit(self, message: str) -> str:
        """Commit everything, and give the commit's name."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)
        return self.git("rev-parse", "HEAD")

    def land(self) -> None:
        """Put a table with one new inspection where imports look."""
        (self.project / "incoming").mkdir(exist_ok=True)
        (self.project / "incoming" / "august.csv").write_text(LAND)

    def run(self, script: str, env: dict[str, str] | None = None, options: str = "-e") -> None:
        """Run a script as a workflow's shell does."""
        command = ["bash", *options.split(), "-c", script]
        where = self.env | (env or {})
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=self.project, env=where)
        assert done.returncode == 0, f"{script}\n{done.stdout}{done.stderr}"

    def holds(self, condition: str) -> bool:
        """Whether a step runs; KeyError for a condition that this test has not been told of."""
        return {
            "": True,
            "github.event_name == 'pull_request'": True,
            "hashFiles('incoming/**') != ''": (self.project / "incoming").is_dir(),
            "steps.content.outputs.changed == 'yes'": "changed=yes" in self._text("output"),
        }[condition]

    def carry_out(self, workflow: Workflow) -> None:
        """Run every `run:` step whose condition holds."""
        for step in workflow.steps:
            if step.run and self.holds(step.condition):
                self.run(step.run, {name: self.value(value) for name, value in step.env.items()})

    def value(self, expression: str) -> str:
        """What an expression of a step's environment stands for; KeyError for one that this test does not know."""
        return {
            "${{ github.event.pull_request.base.sha }}": self.git("rev-parse", "HEAD~1"),
            "${{ steps.pages.outputs.base_url }}": "https://example.github.io/ratings",
            "${{ github.token }}": "no-token",
        }[expression]


STUBS = {
    "gradeline": 'exec "{python}" -m generator "$@"',
    "pip": 'echo "pip $*" >> "{temp}/called"',
    "apt-get": 'echo "apt-get $*" >> "{temp}/called"',
    "gh": 'echo "gh $*" >> "{temp}/called"',
}


@pytest.fixture
def runner(tmp_path: Path, root: Path) -> Runner:
    """A checkout of a new site with two commits, and beside it what the workflows of this repository need."""
    project, temp, remote, stubs = (tmp_path / name for name in ("project", "temp", "remote.git", "stubs"))
    for path, data in starter().items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(data)
    for name in (
        "Makefile",
        "pyproject.toml",
        "requirements-dev.txt",
        "requirements-audit.txt",
        "requirements-release.txt",
    ):
        shutil.copy(root / name, project / name)
    temp.mkdir()
    for folder in (stubs, project / ".venv" / "bin"):
        folder.mkdir(parents=True)
        for name, line in STUBS.items():
            (folder / name).write_text(f"#!/bin/sh\n{line.format(python=sys.executable, temp=temp)}\n")
            (folder / name).chmod(0o755)
    made = Runner(project=project, temp=temp, remote=remote, env=environment(root, tmp_path, stubs))
    subprocess.run(["git", "init", "--quiet", "--bare", remote], check=True)
    subprocess.run(["git", "-C", remote, "config", "receive.advertisePushOptions", "true"], check=True)
    made.git("init", "--quiet", "--initial-branch", "main")
    made.git("remote", "add", "origin", str(remote))
    made.commit("A new site")
    file = project / "content" / "authorities" / "westborough" / "2024-04-23.yaml"
    file.write_text(file.read_text().replace("leaders: good", "leaders: inadequate"))
    made.commit("Westborough's leaders as the report has them")
    return made


def environment(root: Path, folder: Path, stubs: Path) -> dict[str, str]:
    """The variables that GitHub and GitLab set; `make` prints what it would do, and pushes stay on this machine."""
    remote = "https://import:no-token@gitlab.example/group/site.git"
    return {
        "PATH": f"{stubs}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "PYTHONPATH": str(root),
        "MAKEFLAGS": "n",
        "RUNNER_TEMP": str(folder / "temp"),
        "GITHUB_OUTPUT": str(folder / "temp" / "output"),
        "GITHUB_STEP_SUMMARY": str(folder / "temp" / "summary"),
        "GITHUB_RUN_ID": "1",
        "CI_PIPELINE_ID": "1",
        "CI_PAGES_URL": "https://group.gitlab.example/site",
        "CI_SERVER_HOST": "gitlab.example",
        "CI_PROJECT_PATH": "group/site",
        "GRADELINE_TOKEN": "no-token",
        "GIT_CONFIG_COUNT": "3",
        "GIT_CONFIG_KEY_0": "user.name",
        "GIT_CONFIG_VALUE_0": "Somebody",
        "GIT_CONFIG_KEY_1": "user.email",
        "GIT_CONFIG_VALUE_1": "somebody@example.org",
        "GIT_CONFIG_KEY_2": f"url.{folder / 'remote.git'}.insteadOf",
        "GIT_CONFIG_VALUE_2": remote,
    }


@pytest.mark.parametrize("home", HOMES)
def test_a_pull_request_is_summed_up(home: str, root: Path, runner: Runner) -> None:
    """The run's head says whose grade changes and how."""
    runner.carry_out(read(root / HOMES[home] / "check.yml"))
    assert "**Westborough**" in runner.summary
    assert "inadequate" in runner.summary


@pytest.mark.parametrize("home", HOMES)
def test_main_is_built_for_its_address(home: str, root: Path, runner: Runner) -> None:
    """The site that is handed over knows where it will stand."""
    runner.carry_out(read(root / HOMES[home] / "publish.yml"))
    page = (runner.project / "site" / "404.html").read_text()
    assert "https://example.github.io/ratings/" in page
    assert (runner.project / ".cache" / "gradeline").is_dir()


@pytest.mark.parametrize("home", HOMES)
def test_a_report_becomes_a_pull_request(home: str, root: Path, runner: Runner) -> None:
    """A document in the folder ends as a branch with its content, and a request with the sentence about it."""
    runner.land()
    runner.commit("A table came")
    runner.carry_out(read(root / HOMES[home] / "import.yml"))
    files = subprocess.run(
        ["git", "-C", runner.remote, "ls-tree", "-r", "--name-only", "import/1"],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    assert "content/authorities/westborough/2026-08-04.yaml" in files
    assert "gh pr create --head import/1" in runner.called
    assert "**Westborough**" in (runner.temp / "report.md").read_text()


def test_nothing_new_opens_no_pull_request(root: Path, runner: Runner) -> None:
    """With an empty folder for documents, a run ends with its report and no branch."""
    runner.carry_out(read(root / HOMES["a new site"] / "import.yml"))
    assert "gh" not in runner.called
    assert "0 faults" in runner.summary


def test_addresses_are_asked(root: Path, runner: Runner) -> None:
    """An address in the settings is tried, and one that must not be asked is told, not fatal."""
    with (runner.project / "content" / "site.yaml").open("a") as settings:
        settings.write("fetch: [http://127.0.0.1:9/outcomes.csv]\n")
    runner.commit("An address to ask")
    runner.carry_out(read(root / HOMES["a new site"] / "import.yml"))
    assert "http://127.0.0.1:9/outcomes.csv" in runner.summary
    assert "gh" not in runner.called


def test_a_conflict_is_told(root: Path, runner: Runner) -> None:
    """What a person wrote stays, and the report says what the document has instead."""
    runner.land()
    runner.run("gradeline import incoming")
    file = runner.project / "content" / "authorities" / "westborough" / "2026-08-04.yaml"
    file.write_text(file.read_text().replace("leaders: inadequate", "leaders: requires-improvement"))
    (runner.project / "incoming" / "august.csv").write_text(LAND.replace("2026-06-12", "2026-06-13"))
    before = runner.commit("Corrected by hand")
    runner.carry_out(read(root / HOMES["a new site"] / "import.yml"))
    assert "leaders: requires-improvement" in file.read_text()
    assert "conflict" in runner.summary
    assert runner.git("merge-base", "HEAD", before) == before


@pytest.fixture
def pipeline(root: Path) -> dict[str, list[str]]:
    """The scripts of GitLab's jobs by name, each with what comes before every job."""
    said = yaml.safe_load((root / "generator" / "starter" / ".gitlab-ci.yml").read_text())
    before = said["default"]["before_script"]
    return {name: [*before, *job["script"]] for name, job in said.items() if "script" in job}


def on_gitlab(runner: Runner, script: list[str]) -> None:
    """Run a job's lines in one shell, as GitLab does."""
    first, last = runner.git("rev-parse", "HEAD~1"), runner.git("rev-parse", "HEAD")
    runner.run("\n".join(script), {"CI_MERGE_REQUEST_DIFF_BASE_SHA": first, "CI_COMMIT_SHA": last}, "-e -o pipefail")


def test_gitlab_checks_a_merge_request(pipeline: dict[str, list[str]], runner: Runner) -> None:
    """The job keeps the built site and the sentences about it."""
    on_gitlab(runner, pipeline["check"])
    assert "**Westborough**" in (runner.project / "changes.md").read_text()
    assert (runner.project / "site" / "index.html").is_file()


def test_gitlab_publishes(pipeline: dict[str, list[str]], runner: Runner) -> None:
    """The site lies in `public`, where GitLab Pages takes it from."""
    on_gitlab(runner, pipeline["pages"])
    assert "https://group.gitlab.example/site/" in (runner.project / "public" / "404.html").read_text()


def test_gitlab_imports(pipeline: dict[str, list[str]], runner: Runner) -> None:
    """A document in the folder ends as a pushed branch."""
    runner.land()
    runner.commit("A table came")
    on_gitlab(runner, pipeline["import"])
    branches = subprocess.run(
        ["git", "-C", runner.remote, "branch", "--list"], check=True, capture_output=True, text=True
    )
    assert "import/1" in branches.stdout


def test_gitlab_imports_nothing(pipeline: dict[str, list[str]], runner: Runner) -> None:
    """With an empty folder for documents, nothing is pushed."""
    on_gitlab(runner, pipeline["import"])
    branches = subprocess.run(
        ["git", "-C", runner.remote, "branch", "--list"], check=True, capture_output=True, text=True
    )
    assert branches.stdout == ""


def test_gitlab_knows_every_word_of_its_file(root: Path) -> None:
    """By GitLab's own schema of such files, which check-jsonschema carries."""
    file = str(root / "generator" / "starter" / ".gitlab-ci.yml")
    done = judged_by("check_jsonschema", "--builtin-schema", "vendor.gitlab-ci", file, folder=root)
    assert done.returncode == 0, done.stdout + done.stderr


def test_gitlab_has_the_three_jobs(pipeline: dict[str, list[str]]) -> None:
    """The same three things happen there."""
    assert set(pipeline) == {"check", "pages", "import"}
