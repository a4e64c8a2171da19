"""Names that the rest of the article makes clear."""

from __future__ import annotations

import itertools

from kg.extract.names.chunks import Chunk
from kg.extract.names.run_words import RunWords
from kg.extract.names.tokens import LOWER, Tokens
from kg.languages.vi import names

_CLEAR = ("foreign", "document", "listed", "dealing")  # kinds of bodies told by their own words or their deeds


class ArticleNames(RunWords):
    """A name clear once is clear everywhere."""

    def _companies(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``giám đốc Vạn Phúc Oil`` names no person where the article names ``Công ty Vạn Phúc Oil``."""
        tails = set()
        for c in chunks:
            if c.type == "Organization" and c.kind == "free":
                low = c.end
                while low > c.start and t.shapes[low - 1] != LOWER:
                    low -= 1
                if low > c.start:
                    tails.add(tuple(t.keys[low : c.end]))
            elif c.type == "Organization" and c.kind in _CLEAR and c.end - c.start > 1:
                tails.add(tuple(t.keys[c.start : c.end]))
        for left, c in itertools.pairwise(chunks):
            keys = tuple(t.keys[c.start : c.end])
            if c.type == "Person" and keys in tails and left.type == "title" and left.kind in ("body", "mission"):
                c.type, c.kind = "Organization", "document"

    def _seats(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``Bí thư Chư Sê`` names no person where the article names ``huyện Chư Sê``."""
        sites: set[tuple[str, ...]] = set()
        for c in chunks:
            if c.type == "Place" and c.kind == "admin" and c.outer < 0:
                unit = self.g.units.longest(t.keys, c.start)
                if unit is not None and c.start + unit[0] < c.end and t.shapes[c.start] == LOWER:
                    sites.add(tuple(t.keys[c.start + unit[0] : c.end]))
        for left, c in itertools.pairwise(chunks):
            bodied = left.type == "title" and left.kind == "body" and left.end == c.start
            if c.type == "Person" and bodied and c.end - c.start == 2 and tuple(t.keys[c.start : c.end]) in sites:
                c.type, c.kind = "Place", "document"

    def _acting_seats(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``Nhà Trắng cho biết``, ``quan hệ với Nhà Trắng``: the body in the house, if it mostly is no place there."""
        seats: dict[tuple[str, ...], list[Chunk]] = {}
        for c in chunks:
            if c.type == "Place" and self.acting_seats.longest(t.keys, c.start):
                seats.setdefault(tuple(t.keys[c.start : c.end]), []).append(c)
        for told in seats.values():
            sited = sum(c.start > 0 and t.keys[c.start - 1] in self.house_at for c in told)
            acting = sum(self._acts(t, chunks, c) for c in told)
            if not sited or 0 < acting >= sited:
                for c in told:
                    c.type, c.kind = "Organization", "known"

    def _acts(self, t: Tokens, chunks: list[Chunk], c: Chunk) -> bool:
        """Whether a verb stands right after a chunk, or a title right before it."""
        p = c.end
        while p < t.n and t.keys[p] in self.adverbs:
            p += 1
        if p + 1 < t.n and (t.keys[p], t.keys[p + 1]) in self.g.verbs and t.sentence[p] == t.sentence[c.start]:
            return True
        return any(b.type == "title" and b.end == c.start for b in chunks)

    def _document_wide(self, t: Tokens, chunks: list[Chunk]) -> None:
        """A name clear once is clear everywhere: whole names, foreign family names, short names of bodies."""
        self._companies(t, chunks)
        self._seats(t, chunks)
        self._acting_seats(t, chunks)
        self._family_names(t, chunks)
        types: dict[tuple[str, ...], str] = {}
        parts: dict[tuple[str, ...], str] = {}
        for c in chunks:
            if c.type in ("Person", "Organization", "Place"):
                keys = tuple(t.keys[c.start : c.end])
                types.setdefault(keys, c.type)
                if c.type == "Person" and len(keys) > 1:
                    vietnamese = names.looks_vietnamese(t.words[c.start : c.end])
                    if not vietnamese or len(keys) > 2:
                        parts.setdefault(keys[-1:], "Person")
                    if not vietnamese:
                        parts.setdefault(keys[1:], "Person")
        for c in chunks:
            if c.type == "run":
                keys = tuple(t.keys[c.start : c.end])
                found = types.get(keys) or parts.get(keys)
                if found:
                    c.type, c.kind = found, "document"

    def _family_names(self, t: Tokens, chunks: list[Chunk]) -> None:
        """A foreign run that ends in a family name with a title elsewhere is that person."""
        short = {t.keys[c.start] for c in chunks if c.type == "Person" and c.end - c.start == 1 and c.kind == "titled"}
        for c in chunks:
            if (
                c.type == "run"
                and c.end - c.start > 1
                and t.keys[c.end - 1] in short
                and not names.is_syllable(t.words[c.end - 1])
            ):
                c.type, c.kind = "Person", "document"
