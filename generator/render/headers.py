"""State the headers that a host should send with each file, in the two forms in which hosts read them.

Public: headers_file, nginx_file.
"""

from collections.abc import Iterable

from generator.model.site import Site
from generator.render.indexes import POLICY
from generator.render.moved import redirects_file
from generator.render.root import root

_EVERYWHERE = (
    ("Content-Security-Policy", f"{POLICY}; frame-ancestors 'none'"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
_FOR_EVER = "public, max-age=31536000, immutable"
_OPEN = ("Access-Control-Allow-Origin", "*")
_TYPES = tuple(
    f"location ~ \\.{suffix}$ {{ types {{ }} default_type {kind}; }}"
    for suffix, kind in (
        ("csv", "text/csv"),
        ("webmanifest", "application/manifest+json"),
        ("sqlite", "application/vnd.sqlite3"),
    )
)
"""Kinds of file that nginx does not know by itself."""
_PACKED = "text/css text/csv text/plain text/xml application/javascript application/json application/xml image/svg+xml"


def headers_file(site: Site, hashed: Iterable[str]) -> bytes:
    """`_headers` as Netlify and Cloudflare Pages read it.

    hashed: paths that change when their bytes do, which a browser may keep for ever.
    """
    base = root(site.settings)
    rules = [
        (f"{base}*", _EVERYWHERE),
        (f"{base}data/*", (_OPEN,)),
        *((f"{base}{path}", (("Cache-Control", _FOR_EVER),)) for path in hashed),
    ]
    return "".join(_rule(path, said) for path, said in rules).encode()


def nginx_file(site: Site, hashed: Iterable[str]) -> bytes:
    """The same for nginx, to be included in a `server` block whose `root` holds the site at its path."""
    base = root(site.settings)
    common = [_added(name, value) for name, value in _EVERYWHERE]
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
        *(f"  {line}" for line in _TYPES),
        r"  location ~ /(_headers|_redirects|_nginx\.conf|\.[^/]+)$ { return 404; }",
        f"  location {base}data/ {{ {' '.join((*common, _added(*_OPEN), *_TYPES))} }}",
        *(_kept(f"{base}{path}", common) for path in hashed),
        "}",
    ]
    return "".join(f"{line}\n" for line in lines).encode()


def _added(name: str, value: str) -> str:
    return f'add_header {name} "{value}" always;'


def _rule(path: str, said: Iterable[tuple[str, str]]) -> str:
    return f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in said)


def _kept(path: str, common: Iterable[str]) -> str:
    """A place of nginx that adds a header of its own must repeat those around it."""
    lines = " ".join((*common, _added("Cache-Control", _FOR_EVER)))
    return f"  location = {path} {{ {lines} }}"


def _rewritten(line: str) -> str:
    """A line of `_redirects` as nginx says it."""
    old, new, _ = line.split()
    return f"rewrite ^{old.removesuffix('/*')}(?:/(.*))?$ {new.replace(':splat', '$1')} permanent;"
