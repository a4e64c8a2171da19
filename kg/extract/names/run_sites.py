"""Places that a list, a house number or a road shows: ``phường gồm: A, B``, ``số 26 Lê Lợi``."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.run_words import RunWords
from kg.extract.names.tokens import CAP, Tokens
from kg.languages.vi import names
from kg.languages.vi.particles import AND

_NAMES = ("run", "Person", "Organization", "Place")
_BETWEEN = frozenset("-–,/")  # between the numbers of one house


class RunSites(RunWords):
    """Reads runs of capitals as places by what opens them."""

    def _unit_lists(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``các xã gồm: A, B và C``: the names listed behind a unit in the plural are such places."""
        on, last = False, -1
        for c in chunks:
            listed = on and c.first == last + 1 and t.words[last] in (",", AND, ";")
            listed = listed and t.sentence[c.start] == t.sentence[last]
            opened = self._opened(t, c.first) or self._several(t, c)
            on = c.type in _NAMES and (listed or opened) and self._short_name(t, c)
            if on and c.type != "Place":
                c.type, c.kind, c.outer, c.score = "Place", "listed", -1, 0.7
                c.parents, c.area, c.country = [], None, None
            on = on or (c.type == "Place" and (listed or opened))
            last = c.end

    def _far_lists(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``8 tỉnh của Thái Lan là |Loei, Nong Khai và …``: three names or more behind a unit in the plural."""
        k = 0
        while k < len(chunks):
            end = k
            while end < len(chunks) and chunks[end].type in ("run", "Place", "Person"):
                end += 1
                if end < len(chunks) and not (
                    chunks[end].first == chunks[end - 1].end + 1 and t.words[chunks[end - 1].end] in (",", AND)
                ):
                    break
            if end - k > 2 and self._announced(t, chunks[k].first):
                for c in chunks[k:end]:
                    if c.type == "run" or (c.type == "Person" and c.kind not in ("titled", "surname", "aged")):
                        c.type, c.kind, c.score = "Place", "listed", 0.7
            k = max(end, k + 1)

    def _announced(self, t: Tokens, p: int) -> bool:
        """Whether ``là``, ``gồm`` or a colon stands before ``p``, and several of a unit before that in the sentence."""
        if not p or not (t.words[p - 1] == ":" or t.keys[p - 1] in self.listers):
            return False
        for q in range(p - 2, max(0, p - 14), -1):
            if t.sentence[q] != t.sentence[p] or t.words[q] == ",":
                return False
            found = self.list_units.longest(t.keys, q)
            if found is not None and (t.keys[q - 1] in self.plural_units or t.words[q - 1].isdecimal()):
                return True
        return False

    def _several(self, t: Tokens, c: Chunk) -> bool:
        """Whether a place is the first of several under one unit: ``các xã |Hải Dương``, ``5 huyện |A``."""
        p = c.first
        named = c.type == "Place" and c.kind == "admin" and p > 0 and self.g.units.longest(t.keys, p) is not None
        return named and (t.keys[p - 1] in self.plural_units or t.words[p - 1].isdecimal())

    def _district_lists(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``Tân Bình, Tân Phú và Bình Thạnh``: names of districts side by side are districts."""
        row: list[Chunk] = []
        last = -1
        for c in [*chunks, None]:
            small = c is not None and (c.type == "Place" or self._district(t, c))
            joined = c is not None and bool(row) and c.first == last + 1 and t.words[last] in (",", AND, ";")
            if not (small and joined):
                if len(row) > 1 and sum(self._district(t, x) or x.kind == "admin" for x in row) > 1:
                    for x in row:
                        if x.type == "run":
                            x.type, x.kind, x.score = "Place", "listed", 0.7
                row = []
            if c is not None:
                if small:
                    row.append(c)
                last = c.end

    def _district(self, t: Tokens, c: Chunk) -> bool:
        """Whether a run of capitals is the name of a district or commune of two syllables or more."""
        return (
            c.type == "run"
            and c.end - c.start > 1
            and self.g.small.longest(t.keys, c.start) == (c.end - c.start, "small")
        )

    def _short_name(self, t: Tokens, c: Chunk) -> bool:
        """Whether a chunk is a Vietnamese name of two or three syllables, and no titled person's."""
        return (
            c.end - c.start in (2, 3)
            and c.kind not in ("titled", "known")
            and all(t.shapes[i] == CAP and names.is_syllable(t.words[i]) for i in range(c.start, c.end))
        )

    def _opened(self, t: Tokens, p: int) -> bool:
        """Whether a unit and ``gồm`` or a colon stand right before token ``p``."""
        q = p
        while q > 0 and (t.words[q - 1] in (":", "(") or t.keys[q - 1] in self.listers) and p - q < 3:
            q -= 1
        starts = [s for s in range(max(0, q - 4), q) if self.list_units.longest(t.keys, s) == (q - s, True)]
        if q == p or not starts:
            return False
        several = starts[0] > 0 and (t.keys[starts[0] - 1] in self.plural_units or t.words[starts[0] - 1].isdecimal())
        return several or t.words[q] != "("  # "5 huyện (A, B)", but "UBND tỉnh (Ban Quản lý)"

    def _house_numbers(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``số 26 |Lê Lợi``, ``số 26 - 28 |Lê Lợi``: a name behind a house's number, or behind several, is a street."""
        for c in chunks:
            p = c.start
            while (
                p > 3 and t.words[p - 1][0].isdecimal() and t.words[p - 2] in _BETWEEN and t.words[p - 3][0].isdecimal()
            ):
                p -= 2
            if (
                c.type in ("run", "Person")
                and c.kind != "titled"
                and p > 1
                and t.words[p - 1][0].isdecimal()
                and t.keys[p - 2] in self.house_words
                and names.looks_vietnamese(t.words[c.start : c.end])
            ):
                c.type, c.kind = "run", "address"

    def _routes(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``các tuyến cao tốc A – B, C – D``: two towns joined by a dash in a list of roads are one road."""
        k = 0
        while k < len(chunks):
            c = chunks[k]
            end = k + 1
            while end < len(chunks) and self._dashed(t, chunks[end - 1], chunks[end]):
                end += 1
            if end > k + 1 and self._among_roads(t, c.first, chunks[end - 1].end):
                last = chunks[end - 1].end
                chunks[k:end] = [Chunk(c.start, last, "Place", "site", core_end=last, score=0.7)]
            k += 1

    def _dashed(self, t: Tokens, left: Chunk, right: Chunk) -> bool:
        return (
            left.type == "Place"
            and right.type in ("Place", "run")
            and right.start == left.end + 1
            and t.words[left.end] in "-–"
            and t.sentence[left.start] == t.sentence[right.start]
        )

    def _among_roads(self, t: Tokens, start: int, end: int) -> bool:
        """Whether a list of roads goes on here: a comma or colon beside, a word for a road before in the sentence."""
        beside = (start and t.words[start - 1] in (",", ":", AND)) or (end < t.n and t.words[end] == ",")
        if not beside:
            return False
        p = start - 1
        while p > 0 and t.sentence[p] == t.sentence[start]:
            if self.roads.longest(t.keys, p) is not None:
                return True
            p -= 1
        return False
