"""What SECURITY.md says of the policy is what every page states."""

from pathlib import Path

from generator.render.indexes import POLICY


def test_the_policy_is_quoted_as_it_is(root: Path) -> None:
    """Word for word."""
    assert POLICY in (root / "SECURITY.md").read_text(encoding="utf-8")


def test_the_policy_lets_nothing_run_but_the_sites_own_files() -> None:
    """No inline script or style, no evaluation, no other host."""
    sources = {word for part in POLICY.split(";") for word in part.split()[1:]}

    assert sources == {"'none'", "'self'"}
