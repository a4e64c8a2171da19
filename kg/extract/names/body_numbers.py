"""Numbers that close the names of bodies: ``Bệnh viện Nhân dân 115``, ``Đội Cảnh sát giao thông số 6``."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.grammar import Grammar
from kg.extract.names.tokens import LOWER, Tokens
from kg.languages.vi.particles import NUMERO


class BodyNumbers:
    """Takes a number into a body's name."""

    g: Grammar

    def _serial(self, t: Tokens, p: int, chunk: Chunk) -> int:
        """Past ``số 6`` behind a body's name: ``Đội Cảnh sát giao thông |số 6``."""
        numbered = p < t.n and t.words[p].isdecimal() and len(t.words[p]) < 4 and t.shapes[p - 1] == LOWER
        if numbered and self.g.numbered_bodies.longest(t.keys, chunk.start) is not None and p > chunk.core_end:
            return p + 1
        told = p + 1 < t.n and t.words[p] == NUMERO and t.words[p + 1].isdecimal() and len(t.words[p + 1]) < 3
        return p + 2 if told and self.g.serial_bodies.longest(t.keys, chunk.start) is not None else p

    def _number(self, t: Tokens, p: int, chunk: Chunk) -> int:
        """Past the number that closes a hospital's name: ``Bệnh viện Nhân dân 115``."""
        numbered = (
            p < t.n
            and t.words[p].isdecimal()
            and len(t.words[p]) < 4
            and t.sentence[p] == t.sentence[chunk.start]
            and self.g.numbered_houses.longest(t.keys, chunk.start) is not None
            and not self._counts(t, p, chunk)
            and not (p + 1 < t.n and (t.keys[p + 1] in self.g.quantity or (t.glued[p] and t.words[p + 1] in "/-–")))
        )
        return p + 1 if numbered else p

    def _counts(self, t: Tokens, p: int, chunk: Chunk) -> bool:
        """Whether a number behind a bare head counts what follows: ``tặng bệnh viện |10 máy thở``."""
        bare = t.shapes[chunk.start] == LOWER and p == chunk.core_end
        return bare and p + 1 < t.n and t.shapes[p + 1] == LOWER and t.keys[p + 1] not in self.g.gap_stop
