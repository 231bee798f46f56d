"""Keep a file's list of sources: what each gives, what it says otherwise, and what an import wrote from it.

Public: entries.
"""

from collections.abc import Collection, Mapping

from generator.importers.decide import FIELDS, Decision, winner
from generator.importers.event import Claim, rank
from generator.importers.held import Held

_KEYS = ("document", "sha256", "sheet", "row", "gives", "says", "because", "wrote")
_GIVEN = ("kind", "started", "ended", "published", "report", "theme")


def entries(file: Held, decision: Decision, wrote: Mapping[str, str], theirs: Collection[str]) -> list[object]:
    """The file's sources in their old order, as they are now, with new ones last.

    wrote: by field, the digest of what was written into the file now.
    theirs: fields whose value is a person's against the sources: what sources are noted to say of them stays.
    """
    found: list[object] = list(file.sources)
    places = {_key(one): at for at, one in enumerate(file.sources)}
    for claim, says in zip(decision.event.claims, decision.says, strict=True):
        at = places.get(claim.key, places.get((claim.source.document, "")))
        before = file.sources[at] if at is not None else {}
        entry = _entry(claim, _noted(says, before, theirs), _written(claim, decision, wrote, before))
        if at is None:
            found.append(entry)
        else:
            found[at] = _renewed(entry, before, recorded=claim.recorded)
    return found


def _key(source: Mapping[str, object]) -> tuple[str, str]:
    return str(source.get("document", "")), str(source.get("sheet", ""))


def _noted(says: Mapping[str, str], before: Mapping[str, object], theirs: Collection[str]) -> dict[str, str]:
    """What a source says otherwise: as compared now, but as the file has it of fields that are a person's."""
    noted = before.get("says")
    old = {str(name): str(value) for name, value in noted.items()} if isinstance(noted, Mapping) else {}
    compared = {name: value for name, value in says.items() if name.partition(".")[0] not in theirs}
    return compared | {name: value for name, value in old.items() if name.partition(".")[0] in theirs}


def _written(
    claim: Claim, decision: Decision, wrote: Mapping[str, str], before: Mapping[str, object]
) -> dict[str, str]:
    """By field, the digest of what was written from this source: now, or once and not since."""
    memory = before.get("wrote")
    once = {str(name): str(one) for name, one in memory.items()} if isinstance(memory, Mapping) else {}
    left = {name: one for name, one in once.items() if name not in wrote}
    now = {name: one for name, one in wrote.items() if winner(decision, name) == claim}
    return {name: (left | now)[name] for name in (*FIELDS, "grades", "findings") if name in left | now}


def _entry(claim: Claim, says: Mapping[str, str], wrote: Mapping[str, str]) -> dict[str, object]:
    source = claim.source
    entry: dict[str, object] = {"document": source.document, "sha256": source.sha256, "sheet": source.sheet}
    entry |= {"row": str(source.row) if source.row else "", "gives": _gives(claim), "says": dict(says)}
    entry |= {"because": _because(claim) if says else "", "wrote": dict(wrote)}
    return {key: value for key, value in entry.items() if value}


def _gives(claim: Claim) -> list[str]:
    found = [name for name in _GIVEN if name in claim.values]
    if any(name.startswith("grades.") for name in claim.values):
        found.append("grades")
    return [*found, "findings"] if claim.findings is not None else found


def _because(claim: Claim) -> str:
    if rank(claim.source.document)[0]:
        return "A later report of the same inspection decides."
    return "A report decides over a spreadsheet, and a later release over an earlier one."


def _renewed(entry: Mapping[str, object], before: Mapping[str, object], *, recorded: bool) -> dict[str, object]:
    """An old entry brought up to date: only what changed is changed, and what a person wrote in it stays.

    A source that was not read again states what it stated: only what it says otherwise than the file can change.
    """
    now = {key: value for key, value in entry.items() if not recorded or key in ("says", "because", "wrote")}
    if now.get("says") == before.get("says"):
        now.pop("because", None)
    if _covers(before.get("gives"), now.get("gives")):
        now.pop("gives", None)
    gone = {key for key in ("says", "because", "wrote") if key not in entry}
    if "says" not in gone:
        gone.discard("because")
    merged = {**before, **now}
    return {key: merged[key] for key in (*_KEYS, *merged) if key in merged and key not in gone}


def _covers(before: object, now: object) -> bool:
    return isinstance(before, list) and (not isinstance(now, list) or set(now) <= set(before))
