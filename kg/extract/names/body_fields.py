"""What a body is for or named after, as one piece of its name: a field of state, someone of old."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.police import PoliceWords
from kg.extract.names.tokens import CAP, LOWER, UPPER, Tokens
from kg.languages.vi import names


class BodyFields(PoliceWords):
    """Reads a whole field at a capital inside a body's name."""

    def _field_at(self, t: Tokens, p: int, j: int, chunk: Chunk) -> int:
        """Tokens of the field or of the name of old at token ``p``, where the name's words begin at ``j``; else 0."""
        old = self.g.honoured.longest(t.keys, p) if chunk.kind == "free" else None
        if old is not None and old[0] > 1 and all(t.is_cap(q) for q in range(p, p + old[0])):
            return old[0]  # "Trường đại học Y khoa |Phạm Ngọc Thạch"
        field = self.g.fields.longest(t.keys, p)
        if field is None or (p > j and (self.g.person_at(t, p) or self._force(t, p))):
            return 0
        return field[0]

    @staticmethod
    def _own_name_ends(t: Tokens, p: int, j: int) -> bool:
        """Whether a firm's own name, begun at token ``j``, ends before ``p``: ``Hãng Elantis |rời thị trường Nga``."""
        last, before = t.shapes[p - 1], t.shapes[p - 2] if p - 1 > j else LOWER
        return last == CAP and (before in (CAP, UPPER) or not names.is_syllable(t.words[p - 1]))
