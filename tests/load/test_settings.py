"""Reading the settings."""

import pytest

from generator.load.settings import base_url_fault, read_settings
from tests.building.content import a_settings_file


def test_settings_are_read_with_their_defaults() -> None:
    """The default theme, British English, no address yet."""
    settings = read_settings("site.yaml", a_settings_file()).value
    assert settings is not None
    assert (settings.theme, settings.language, settings.base_url) == ("default", "en-GB", "")


def test_a_base_url_is_given_its_last_slash() -> None:
    """So that paths can be added to it."""
    settings = read_settings("site.yaml", a_settings_file(base_url="https://example.org/ratings")).value
    assert settings is not None
    assert settings.base_url == "https://example.org/ratings/"


@pytest.mark.parametrize(
    "address",
    ["", "https://example.org/", "http://localhost:8000/x/", "http://[::1]:80/", "https://user.github.io/repo"],
)
def test_an_address_of_a_folder_will_do(address: str) -> None:
    """With a port, in a folder, or not known yet."""
    assert base_url_fault(address) is None


@pytest.mark.parametrize(
    "address",
    [
        "example.org",
        "ftp://example.org/",
        "https://",
        "https:///x",
        "//example.org/",
        "javascript:alert(1)",
        "https://a b/",
        "https://u:p@example.org/",
        "https://[::1",
        'https://x/"',
        "https://x/?q",
        "https://x/#a",
    ],
)
def test_any_other_address_is_refused(address: str) -> None:
    """Another scheme, no host, a password, spaces, quotes, a query."""
    assert base_url_fault(address) is not None


@pytest.mark.parametrize(
    ("tag", "codes"),
    [("en-GB", []), ("cy", []), ("zh-Hant-TW", []), ("English", ["bad-language"]), ("en_GB", ["bad-language"])],
)
def test_a_language_is_a_tag(tag: str, codes: list[str]) -> None:
    """As HTML wants it."""
    read = read_settings("site.yaml", a_settings_file(language=tag))
    assert [one.code for one in read.problems] == codes


@pytest.mark.parametrize("theme", ["../../etc", "/etc", "a/b", "C:\\x", "Default"])
def test_a_theme_is_the_name_of_a_folder_and_no_path(theme: str) -> None:
    """Nothing outside the themes can be read by it."""
    read = read_settings("site.yaml", a_settings_file(theme=theme))
    assert [one.code for one in read.problems] == ["bad-id"]
