"""Read an `authority.yaml` into the model.

Public: read_authority.
"""

from pathlib import PurePosixPath

from pydantic import TypeAdapter

from generator.load.read import Read
from generator.load.shape import read_marked, read_shape
from generator.load.shapes import AuthorityShape
from generator.model.authority import Authority, Neighbour, Tile

_SHAPE = TypeAdapter(AuthorityShape)


def read_authority(file: str, data: bytes, *, root: str = "content") -> Read[Authority]:
    """An authority from the bytes of `authorities/SLUG/authority.yaml` below `root`, the content folder as shown."""
    read = read_shape(read_marked(f"{root}/{file}", data), _SHAPE)
    slug = PurePosixPath(file).parent.name
    value = None if read.value is None else _authority(slug, read.value)
    return Read(value=value, marks=read.marks, problems=read.problems)


def _authority(slug: str, said: AuthorityShape) -> Authority:
    return Authority(
        slug=slug,
        name=said.name,
        called=said.called or said.name,
        urn=said.urn,
        la_code=said.la_code,
        gss=said.gss,
        type=said.type,
        regions=said.regions,
        past_gss=said.past_gss,
        past_names=said.past_names,
        past_slugs=said.past_slugs,
        known_as=said.known_as,
        tile=Tile(column=said.tile.column, row=said.tile.row) if said.tile else None,
        neighbours=tuple(Neighbour(authority=one.authority, closeness=one.closeness) for one in said.neighbours),
        opened=said.opened,
        closed=said.closed,
        predecessors=said.predecessors,
        successors=said.successors,
        trust=said.trust,
        website=said.website,
    )
