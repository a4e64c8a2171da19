"""People whose names stand right behind those of bodies, and are no part of them."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.grammar import Grammar
from kg.extract.names.tokens import CAP, Tokens
from kg.languages.vi import names


class PeopleBeside:
    """Tells the names of people from the last words of a body's name."""

    g: Grammar

    def _stranger(self, t: Tokens, known: Chunk) -> bool:
        """Whether capitals after a known name are no words of bodies: ``Liên Hợp Quốc |António Guterres``."""
        g, p = self.g, known.end
        person = [names.is_syllable(t.words[q]) or t.keys[q] in g.given for q in (p, p + 1) if q < t.n]
        return (
            t.shapes[p] == CAP
            and t.is_cap(p + 1)
            and (any(person) or p - known.start > 2)
            and not any(trie.longest(t.keys, p) for trie in (g.fields, g.heads, g.places, g.countries, g.inner))
        )

    def _person_of_body(self, t: Tokens, p: int) -> bool:
        """Whether a full name at ``p`` is the body's official and no place: ``Hội đồng Dân tộc |Hà Ngọc Chiến``."""
        end = self.g.person_at(t, p) if t.is_cap(p) else None
        if end is None or end - p < 3:
            return False
        if self.g.second_surname(t, p, end):
            return False  # "Ngân hàng Đại |Dương Nguyễn Xuân Sang": the name begins one word later
        place = self.g.places.longest(t.keys, p)
        return place is None or (p + place[0] != end and self.g.person_at(t, p + place[0]) is None)

    def _person_after(self, t: Tokens, p: int, length: int) -> bool:
        """Whether the country's name at ``p`` is the first part of a person's name (``Mỹ Tâm``)."""
        end = self.g.run_end(t, p)
        return (
            end == p + length + 1 and length == 1 and t.keys[p] in self.g.surnames and t.keys[p + 1] not in self.g.given
        )
