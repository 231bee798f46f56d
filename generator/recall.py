"""Know again what an equal build made, so that neither content nor theme need be read for it.

Public: Plan, plan_of, keep, key.
"""

import json
from dataclasses import asdict, dataclass

from generator.cache import Cache
from generator.model.digest import digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a build makes: the digest of each file's named inputs by path, and of each input by name.

    Further how many of what it makes, and how many notes stand.
    """

    recipes: dict[str, str]
    values: dict[str, str]
    counts: dict[str, int]
    notes: int


def plan_of(cache: Cache, inputs: str) -> Plan | None:
    """The plan of an earlier build from the same inputs, which are everything that a build could depend on."""
    data = cache.get(_plan_key(inputs))
    return Plan(**json.loads(data)) if data else None


def keep(cache: Cache, inputs: str, plan: Plan) -> None:
    """Keep the plan of a build for the next one from the same inputs."""
    cache.put(_plan_key(inputs), json.dumps(asdict(plan)).encode())


def key(path: str, recipe: str) -> str:
    """Where the cache keeps a file's bytes."""
    return digest("file", path, recipe)


def _plan_key(inputs: str) -> str:
    return digest("plan", inputs)
