"""Whose a body without its area is, by what its own sentence tells before it."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.tokens import Tokens


def told_area(t: Tokens, chunks: list[Chunk], c: Chunk) -> tuple[str, ...]:
    """Keys of the area, without its unit, of the last body of such an area before ``c`` in its sentence.

    ``được HĐND tỉnh Đồng Nai bầu làm Chủ tịch |UBND tỉnh``: ``("đồng", "nai")``; empty if none is named.
    """
    unit = t.keys[c.end - 1]
    out: tuple[str, ...] = ()
    for o in chunks:
        if o.end > c.start:
            break
        same = o.type == "Organization" and t.sentence[o.start] == t.sentence[c.start]
        if same and o.area is not None and o.area[0] + 1 < o.area[1] and t.keys[o.area[0]] == unit:
            out = tuple(t.keys[o.area[0] + 1 : o.area[1]])
    return out
