"""The land of a post that another sentence, mostly the headline, tells without its holder."""

from __future__ import annotations

from kg.extract.memberships.held import Held
from kg.extract.mentions.clusters import Clusters, phrase_parser
from kg.extract.mentions.records import EntityRecord
from kg.languages.vi.keys import key

_HOME = "VN"


def of_headlines(c: Clusters, held: list[Held]) -> None:
    """``Cựu Bộ trưởng Quốc phòng Peru bị bắt … |Bộ trưởng Quốc phòng A``: he was so in Peru. Changes ``held``.

    Only where the article names nothing of another foreign land, and nobody else has this post: else the headline
    could mean another one (``Tổng thống Mỹ thăm Kiev``).
    """
    lands = [e for e in c.entities if e.type == "Country" and e.country != _HOME]
    if len(lands) != 1 or any(e.country not in (None, _HOME, lands[0].country) for e in c.entities):
        return
    for h in held:
        land, alike = lands[0], [o for o in held if key(o.post) == key(h.post)]
        lonely = all(o.person is h.person and o.organization is None for o in alike)
        known = any(o.person is h.person and o.organization is not None for o in held)
        if lonely and not known and h.person.country in (None, land.country) and _stands_with(c, h.post, land):
            for o in alike:
                o.organization, o.basis = land, "inferred"


def _stands_with(c: Clusters, post: str, land: EntityRecord) -> bool:
    """Whether ``post`` and ``land`` open a sentence, and no name stands right behind (``Cựu thủ tướng Lào bị bắt``)."""
    words = key(post).split()
    starts = {chunk.start for k, chunk in enumerate(c.chunks) if c.entity_of.get(k) is not None}
    for k, chunk in enumerate(c.chunks):
        if c.entity_of.get(k) is land and chunk.end not in starts:
            begin = chunk.start - len(words)
            if begin >= 0 and list(c.t.keys[begin : chunk.start]) == words:
                first, _ = phrase_parser()._modifier(c.t, begin)
                return first == 0 or c.t.sentence[first - 1] != c.t.sentence[first]
    return False
