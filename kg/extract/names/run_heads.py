"""What stands in a run of capitals and is no part of the name: a misspelt state, a foreign address, a paper's sign."""

from __future__ import annotations

import re

from kg.extract.names.chunks import Chunk
from kg.extract.names.grammar import Grammar
from kg.extract.names.run_words import RunWords
from kg.extract.names.tokens import LOWER, UPPER, Tokens
from kg.languages.vi import lexicon, names
from kg.languages.vi.officeholders import full_names, last_words

_ROMAN = re.compile(r"[IVX]+")


class RunHeads(RunWords):
    """Takes such words off before the runs are read."""

    def __init__(self, grammar: Grammar) -> None:
        super().__init__(grammar)
        self.no_person_first = lexicon.syllables(lexicon.table("grammar")["no_person_first"])
        self.full_names = full_names()
        self.last_words = last_words()

    def _bared(self, t: Tokens, chunks: list[Chunk]) -> None:
        """Leave only names in the runs."""
        k = 0
        while k < len(chunks):
            c = chunks[k]
            if c.type != "run":
                k += 1
                continue
            if t.keys[c.start] in self.no_person_first and not self.g.small.longest(t.keys, c.start):
                del chunks[k]  # "USS Otto Lindgren", "Khoá XIII"
                continue
            if self._signed(t, c):
                c.end = c.core_end = c.end - 1
            self._branded(t, chunks, k)
            if (p := self._known_from(t, c)) > c.start:
                k += self._headed(t, chunks, k, p)
            if c.start == c.end:
                del chunks[k]
                continue
            k += 1

    def _signed(self, t: Tokens, c: Chunk) -> bool:
        """Whether a paper's sign ends a Vietnamese full name: the next piece's ``TTO - …`` behind a headline."""
        words, sign = t.words[c.start : c.end - 1], t.words[c.end - 1]
        return (
            len(words) > 2
            and len(sign) > 2
            and t.shapes[c.end - 1] == UPPER
            and not names.is_syllable(sign)
            and not _ROMAN.fullmatch(sign)
            and all(w[1:].islower() for w in words)
            and names.is_full_vietnamese(t.keys[c.start : c.end - 1], words)
        )

    def _branded(self, t: Tokens, chunks: list[Chunk], k: int) -> None:
        """``Chủ tịch Philippines |Airlines``: a firm's word right behind a state or body belongs to it."""
        c, before = chunks[k], chunks[k - 1]
        if not k or t.keys[c.start] not in self.company or before.end != c.start:
            return
        rest = t.words[c.start + 1 : c.end]
        named = not rest or names.is_full_vietnamese(t.keys[c.start + 1 : c.end], rest)
        if before.type in ("Country", "Organization") and named and t.shapes[before.end - 1] != LOWER:
            before.type, before.kind, before.country, before.area = "Organization", "foreign", None, None
            before.end = before.core_end = c.start = c.start + 1

    def _known_from(self, t: Tokens, c: Chunk) -> int:
        """Where the full name of somebody known begins that ends a run, if what stands before is no name; else 0."""
        for p in range(c.start + 1, c.end - 1):
            if self.full_names.longest(t.keys, p) == (c.end - p, True):
                front = range(c.start, p)
                foreign = not names.looks_vietnamese(t.words[p : c.end])
                named = any(t.keys[i] in (self.g.given if foreign else self.g.surnames) for i in front)
                marked = any(t.shapes[i] == LOWER or len(t.words[i]) < 3 or not t.words[i].isalpha() for i in front)
                return 0 if named or marked else p
        return 0

    def _headed(self, t: Tokens, chunks: list[Chunk], k: int, p: int) -> int:
        """Make run ``k`` the name that begins at ``p``; how many chunks came before it."""
        c, start = chunks[k], chunks[k].start
        front = self.full_names.longest(t.keys, start)
        other = (front is not None and front[0] == p - start) or (p - start == 1 and t.keys[start] in self.last_words)
        land = self.g.country(t, start)
        c.start, c.type, c.kind = p, "Person", "document"
        if other:
            before = Chunk(start, p, "run", "", core_end=p)
        elif land is not None and land[0] == p - start:
            before = Chunk(start, p, "Country", "country", core_end=p, country=land[1])
        elif p - start == 1 and t.shapes[start] == UPPER and t.words[start] not in self.g.acronym_stop:
            before = Chunk(start, p, "Organization", "acronym", core_end=p)
        else:
            c.outer = start
            return 0
        chunks.insert(k, before)
        return 1
