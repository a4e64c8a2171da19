"""Houses that act are the bodies that sit in them: ``Nhà Trắng xác nhận`` is no place."""

from __future__ import annotations

from functools import cache

from kg.extract.mentions.anaphora import acts
from kg.extract.mentions.clusters import Clusters
from kg.languages.vi import lexicon
from kg.languages.vi.keys import key


@cache
def _seats() -> frozenset[str]:
    return frozenset(key(name) for name in lexicon.table("grammar")["role_anaphora"]["seats"])


def acting_seats(clusters: Clusters) -> None:
    """Turn the places among ``clusters.entities`` that act into organisations. Changes the entities."""
    t = clusters.t
    for entity in clusters.entities:
        if entity.type != "Place" or key(entity.name) not in _seats():
            continue
        for m in clusters.mentions:
            opens = (
                m.start == 0 or t.sentence[m.start - 1] != t.sentence[m.start] or not t.words[m.start - 1][0].isalnum()
            )
            if m.entities[0] is entity and opens and m.end < t.n and acts().longest(t.keys, m.end) is not None:
                entity.type = "Organization"
                break
