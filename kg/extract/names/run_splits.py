"""Runs of capitals that hold two names: a body and a person, a city and a person."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.run_words import RunWords
from kg.extract.names.tokens import UPPER, Tokens
from kg.languages.vi import names

_BEFORE_BODY = ("title", "Organization")


class RunSplits(RunWords):
    """Cuts runs before they are read."""

    def _split_acronyms(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``Tổng thư ký PAP Lý Hiển Long``: capitals after a title, then a name, are a body and a person."""
        k = 0
        while k < len(chunks):
            c = chunks[k]
            if (name := self._official_of(t, chunks, k)) > c.start:
                self._cut_body(chunks, k, name)
                k += 1
            elif (
                c.type == "run"
                and c.end - c.start > 2
                and t.shapes[c.start] == UPPER
                and t.shapes[c.start + 1] != UPPER
                and k
                and chunks[k - 1].type == "title"
                and chunks[k - 1].end == c.start
                and t.words[c.start].isalpha()
            ):
                self._cut_body(chunks, k, c.start + 1)
                k += 1
            elif (city := self._city(t, chunks, k)) > c.start:
                chunks.insert(k, Chunk(c.start, city, "Place", "known", core_end=city))
                c.start = city
                k += 1
            elif (
                c.type == "run"
                and c.end - c.start > 2
                and t.keys[c.start] not in self.g.given
                and k
                and chunks[k - 1].type == "title"
                and (
                    chunks[k - 1].end == c.start or (t.words[c.start - 1] == "của" and chunks[k - 1].end == c.start - 1)
                )
            ):
                p = next(
                    (
                        i
                        for i in range(c.start + 1, c.end - 1)
                        if t.keys[i] in self.g.given and not names.is_syllable(t.words[i])
                    ),
                    None,
                )
                title = chunks[k - 1]
                firm = t.words[c.start - 1] == "của" or (
                    self.founders.longest(t.keys, title.start) == (title.end - title.start, True)
                )
                if p is not None and not names.looks_vietnamese(t.words[c.start : p]) and firm:
                    self._cut_body(chunks, k, p)
                    k += 1
            k += 1

    def _official_of(self, t: Tokens, chunks: list[Chunk], k: int) -> int:
        """Start of the Vietnamese full name behind a body named right after a post, else 0.

        ``Chủ tịch Z Holding |Hoàng Quang Thịnh``: some word of the body is no Vietnamese syllable, or an acronym.
        """
        c = chunks[k]
        if c.type != "run" or not k or chunks[k - 1].end != c.start or chunks[k - 1].type not in _BEFORE_BODY:
            return 0
        for length in (4, 3):
            p = c.end - length
            if p <= c.start or t.keys[p] not in self.g.strong_surnames:
                continue
            strange = any(t.shapes[i] == UPPER or not names.is_syllable(t.words[i]) for i in range(c.start, p))
            if strange and names.is_full_vietnamese(t.keys[p : c.end], t.words[p : c.end]):
                return p
        return 0

    def _city(self, t: Tokens, chunks: list[Chunk], k: int) -> int:
        """End of the foreign city between a title and a name (``Thị trưởng Washington |Muriel Bowser``), else 0."""
        c = chunks[k]
        if c.type != "run" or not k or chunks[k - 1].type != "title" or chunks[k - 1].end != c.start:
            return 0
        found = self.g.places.longest(t.keys, c.start)
        if (
            found is None
            or found[1] == "weak"
            or t.keys[c.start] in self.g.given
            or names.is_syllable(t.words[c.start])
        ):
            return 0
        p = c.start + found[0]
        return p if c.end - p > 1 else 0

    def _cut_body(self, chunks: list[Chunk], k: int, p: int) -> None:
        """Split run ``k`` at token ``p`` into a body and the person after it."""
        c = chunks[k]
        chunks.insert(k, Chunk(c.start, p, "Organization", "acronym", core_end=p))
        c.start = p
