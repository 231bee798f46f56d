"""Headers are stated once, for hosts that read them and for nginx."""

from generator.render.headers import headers_file, nginx_file
from tests.building.site import a_settings, a_site


def test_patterns_start_at_the_path_of_the_site() -> None:
    """A host in a subfolder reads the file at its root."""
    text = headers_file(
        a_site(settings=a_settings(base_url="https://example.org/ratings/")), ("assets/a.1.css",)
    ).decode()

    assert [line for line in text.splitlines() if line.startswith("/")] == [
        "/ratings/*",
        "/ratings/data/*",
        "/ratings/assets/a.1.css",
    ]


def test_a_site_that_does_not_know_its_address_stands_at_the_root() -> None:
    """Most do."""
    assert headers_file(a_site(), ()).decode().startswith("/*\n")


def test_a_base_url_cannot_write_configuration() -> None:
    """Braces and semicolons in a path stay a path."""
    text = nginx_file(a_site(settings=a_settings(base_url="https://example.org/a;{b}/")), ()).decode()

    assert "location /a%3B%7Bb%7D/ {" in text
