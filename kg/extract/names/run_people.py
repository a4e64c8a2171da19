"""Foreigners without a title before their names, by what is told behind: ``Ota Lindgren, |người từng là …``."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.run_words import RunWords
from kg.extract.names.tokens import LOWER, Tokens
from kg.languages.vi import names

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
