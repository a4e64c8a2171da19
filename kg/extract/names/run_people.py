"""Foreigners without a title before their names, by what is told behind: ``Ota Lindgren, |người từng là …``."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.run_words import RunWords
from kg.extract.names.tokens import CAP, LOWER, Tokens
from kg.languages.vi import names
from kg.languages.vi.particles import ORDINAL

_LONGEST = 4  # words of a foreign name


class RunPeople(RunWords):
    """Reads runs of capitals as persons by what only people are or do."""

    def _somebody(self, t: Tokens, c: Chunk) -> bool:
        """Whether a foreign name of two words or more has a relative clause, a calling or a person's deed behind it."""
        words = t.words[c.start : c.end]
        if not 1 < len(words) <= _LONGEST or c.end + 1 >= t.n or names.looks_vietnamese(words):
            return False
        if any(w.isupper() and len(w) > 1 for w in words) or any(
            key in self.company for key in t.keys[c.start : c.end]
        ):
            return False
        if t.sentence[c.end] != t.sentence[c.start]:
            return False
        opens = t.opens_clause(c.start)
        if t.words[c.end] == ",":
            told = self.who_is if opens else self.who_does
            return told.longest(t.keys, c.end + 1) is not None
        p = c.end
        while p < t.n and t.keys[p] in self.adverbs and self.person_deeds.longest(t.keys, p) is None:
            p += 1
        deed = p < t.n and t.shapes[p] == LOWER and self.person_deeds.longest(t.keys, p) is not None
        return opens and deed

    def _no_name(self, t: Tokens, before: Chunk, c: Chunk) -> bool:
        """Whether one capital word behind a title is an ordinal, a land, or the first syllable of a longer word."""
        p = c.start
        if p and t.words[p - 1] == ORDINAL:
            return True  # "Bí thư thứ |Nhất"
        if t.keys[p] in self.g.short_countries:
            return not self._called_so_elsewhere(t, c)  # "nông dân |Thái", "mẹ |Việt"
        return before.type == "title" and before.end == p and self._transcribed(t, c)

    @staticmethod
    def _called_so_elsewhere(t: Tokens, c: Chunk) -> bool:
        """Whether the article has the word as the last syllable of some longer name, or behind a form of address."""
        word = t.words[c.start]
        return any(
            t.words[j] == word and t.sentence[j] == t.sentence[j - 1] and t.shapes[j - 1] == CAP for j in range(1, t.n)
        )

    def _transcribed(self, t: Tokens, c: Chunk) -> bool:
        """Whether a hyphen and a lower-case syllable go on with a foreign name: ``Công chúa |Vích - to - ri - a``."""
        p = c.end
        if p + 2 >= t.n or t.words[p] != "-" or not names.is_syllable(t.words[c.start]):
            return False
        q = p + 1
        further = t.words[q + 1] == "-" or (t.is_cap(q + 1) and t.keys[q] not in self.g.lowercase)
        opens = any(trie.longest(t.keys, q) for trie in (self.g.titles, self.g.heads, self.g.units))
        return t.shapes[q] == LOWER and names.is_syllable(t.words[q]) and further and not opens

    def _ship(self, t: Tokens, before: Chunk, c: Chunk) -> bool:
        """Whether a ship is named, with or without its captain's rank: ``tàu sân bay| (Đô đốc) Otto Lindgren``.

        Further on the article leaves out what kind of ship it is: ``Đô đốc Lindgren đã rời cảng``.
        """
        ranked = before.type == "title" and before.end == c.start and before.kind == "rank"
        if self._behind_ship(t, c.start) or (ranked and self._behind_ship(t, before.start)):
            return True
        if not ranked:
            return False
        whole = t.keys[before.start : c.end]
        size = len(whole)
        return any(t.keys[j : j + size] == whole and self._behind_ship(t, j) for j in range(1, t.n - size))

    def _behind_ship(self, t: Tokens, p: int) -> bool:
        """Whether a word for a kind of ship ends at ``p``."""
        return any(self.ships.longest(t.keys, s) == (p - s, True) for s in range(max(0, p - 4), p))
