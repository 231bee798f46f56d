"""Take the tag of the children's social care national framework from the end of a finding.

Public: split_tag.
"""

import re

_TAG = re.compile(
    r"\s*[(\[{]\s*(?P<tag>[^()\[\]{}]*\b(?:outcomes?|enablers?|principles?|national\s+framework)\b[^()\[\]{}]*)"
    r"[)\]}]?\s*(?P<end>[.;]?)\s*$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<=[.;,:–—-])\s+(?P<tag>(?:outcome|enabler|principle)s?\s+\w+\s*[:,]?\s*(?:[^.()]{0,80}\s)?national\s+framework|"
    r"national\s+framework\s*[:,]?\s*(?:outcome|enabler|principle)s?\s+\w+)(?P<end>\.?)\s*$",
    re.IGNORECASE,
)


def split_tag(text: str) -> tuple[str, str]:
    """A finding's words, and its tag as written without the brackets; the tag is empty where there is none.

    Of several in a row each stays as written, with a semicolon between.
    """
    match = _TAG.search(text) or _BARE.search(text)
    if match is None:
        return text, ""
    words, before = split_tag(text[: match.start()].rstrip(" ,–—-"))
    stop = "" if words.endswith((".", "?", "!", ";")) else match["end"]
    return words + stop, "; ".join(filter(None, (before, match["tag"].strip(" .;:,"))))
