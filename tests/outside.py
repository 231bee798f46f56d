"""Run programs that others wrote, to judge what we publish; they come with `make .venv/ready-audit`.

Public: judged_by.
"""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest


def judged_by(program: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a module of Python says that most tests do without.

    The test is skipped where it is not installed, and fails where this run requires it (GRADELINE_AUDIT=required).
    """
    if find_spec(program) is None:
        tell = pytest.fail if os.environ.get("GRADELINE_AUDIT") == "required" else pytest.skip
        tell(f"{program} is not installed: make .venv/ready-audit")
    command = [sys.executable, "-m", program, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
