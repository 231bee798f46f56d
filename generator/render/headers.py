"""State the headers that a host should send with each file, in the two forms in which hosts read them.

Public: everywhere, headers_file, nginx_file.
"""

import re
from collections.abc import Iterable
from html import unescape

from generator.model.site import Site
from generator.render.moved import redirects_file
from generator.render.root import root

HEADERS = "_headers"
NGINX = "_nginx.conf"

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"')
_STRICTEST = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'"
_FOR_EVER = "public, max-age=31536000, immutable"
_OPEN = ("Access-Control-Allow-Origin", "*")
_TYPES = (("csv", "text/csv"), ("webmanifest", "application/manifest+json"), ("sqlite", "application/vnd.sqlite3"))
_PACKED = "text/css text/csv text/plain text/xml application/javascript application/json application/xml image/svg+xml"


def everywhere(page: bytes) -> tuple[tuple[str, str], ...]:
    """The headers of every answer.

    The policy is the one that `page` states in its own head, with what only a header can say: nobody may frame it.
    """
    found = _POLICY.search(page.decode())
    policy = unescape(found[1]) if found else _STRICTEST
    return (
        ("Content-Security-Policy", f"{policy}; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    )


def headers_file(site: Site, page: bytes, hashed: Iterable[str]) -> bytes:
    """`_headers` as Netlify and Cloudflare Pages read it.

    page: any page of the site.
    hashed: paths that change when their bytes do, which a browser may keep for ever.
    """
    base = root(site.settings)
    rules = [
        (f"{base}*", everywhere(page)),
        (f"{base}data/*", (_OPEN,)),
        *((f"{base}{path}", (("Cache-Control", _FOR_EVER),)) for path in hashed),
    ]
    return "".join(
        f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in said) for path, said in rules
    ).encode()


def nginx_file(site: Site, page: bytes, hashed: Iterable[str]) -> bytes:
    """The same for nginx, to be included in a `server` block whose `root` holds the site at its path."""
    base = root(site.settings)
    common = [_added(name, value) for name, value in everywhere(page)]
    lines = [
        "# For nginx: in a server block, after `root`, write: include /folder/of/the/site/_nginx.conf;",
        *(_rewritten(line) for line in redirects_file(site).decode().splitlines() if "*" in line),
        f"location {base} {{",
        *(f"  {line}" for line in common),
        f"  error_page 404 {base}404.html;",
        "  charset utf-8;",
        f"  charset_types {_PACKED} application/manifest+json;",
        "  gzip on;",
        f"  gzip_types {_PACKED};",
        *(
            f"  location ~ \\.{suffix}$ {{ types {{ }} default_type {kind}; {_open(common)} }}"
            for suffix, kind in _TYPES
        ),
        r"  location ~ /(_headers|_redirects|_nginx\.conf|\.[^/]+)$ { return 404; }",
        *(_kept(f"{base}{path}", common) for path in hashed),
        "}",
    ]
    return "".join(f"{line}\n" for line in lines).encode()


def _added(name: str, value: str) -> str:
    return f'add_header {name} "{value}" always;'


def _open(common: Iterable[str]) -> str:
    """A place of nginx that adds a header of its own must repeat those around it."""
    return " ".join((*common, _added(*_OPEN)))


def _kept(path: str, common: Iterable[str]) -> str:
    lines = " ".join((*common, _added("Cache-Control", _FOR_EVER)))
    return f"  location = {path} {{ {lines} }}"


def _rewritten(line: str) -> str:
    """A line of `_redirects` as nginx says it."""
    old, new, _ = line.split()
    return f"rewrite ^{old.removesuffix('/*')}(?:/(.*))?$ {new.replace(':splat', '$1')} permanent;"
