"""Put a place beside similar ones: small drawings, closest first.

Public: multiples, spark.
"""

from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.fragment import Html
from generator.render.views import Multiple


def multiples(edition: Edition, slug: str, way: Way) -> tuple[Multiple, ...]:
    """The place itself, then its neighbours in the model's order; empty until small drawings can be made."""
    return ()


def spark(edition: Edition, slug: str) -> Html:
    """A place's journey at the size of a word."""
    return Html("")
