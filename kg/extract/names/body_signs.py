"""Signs that a body's name goes on, or is no name at all."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.grammar import Grammar
from kg.extract.names.places import PlaceParser
from kg.extract.names.tokens import LOWER, UPPER, Tokens
from kg.languages.vi.particles import AND, BECAUSE, FOR, ON

_LONGEST = 9  # lower-case words between a name's capitals and its acronym
_MARKS = (")", "-", ",")
_SHARED = frozenset({"office", "free"})  # kinds of bodies that two lands may have together


class BodySigns:
    """Tests on the words behind a body's head."""

    g: Grammar
    places: PlaceParser

    def _spelled_out(self, t: Tokens, chunk: Chunk) -> None:
        """Take in lower-case words that an acronym closes: ``Công ty Tư vấn |công trình hàng không| (ADCC)``."""
        if t.shapes[chunk.start] == LOWER or chunk.country is not None or chunk.parents:
            return
        p = q = chunk.end
        while q < t.n and q - p < _LONGEST and t.shapes[q] == LOWER and t.sentence[q] == t.sentence[p]:
            stop = t.keys[q] in self.g.gap_stop and (t.keys[q - 1], t.keys[q]) not in self.g.compounds
            if stop or (q + 1 < t.n and (t.keys[q], t.keys[q + 1]) in self.g.verb_pairs):
                return
            q += 1
        bracket = q > p and t.words[q : q + 1] == ["("] and q + 2 < t.n and t.words[q + 2] in _MARKS
        if bracket and t.shapes[q + 1] == UPPER and len(t.words[q + 1]) > 2:
            chunk.end = chunk.core_end = q

    @staticmethod
    def _abbreviated(t: Tokens, chunk: Chunk) -> bool:
        """Whether an acronym in brackets closes the name: ``Cục Hải quan và Biên phòng |(CBP)``."""
        p = chunk.end
        return p + 2 < t.n and t.words[p] == "(" and t.words[p + 2] == ")" and t.shapes[p + 1] == UPPER

    def _crowd(self, t: Tokens, chunk: Chunk) -> bool:
        """Whether common words name nobody: ``Lực lượng cứu hộ`` that opens a sentence, ``các Sở Công Thương``."""
        end, bare = chunk.end, chunk.area is None and chunk.country is None and not chunk.parents
        if not bare:
            return False
        plain = all(t.shapes[q] == LOWER for q in range(chunk.start + 1, end))
        if plain and t.head[chunk.start] and self.g.crowds.longest(t.keys, chunk.start) is not None:
            return True
        if plain and end < t.n and t.keys[end] in self.g.pointing:
            return True  # "Liên minh quân sự |này"
        several = chunk.start > 0 and t.keys[chunk.start - 1] in self.g.plurals
        listed = end < t.n and t.words[end] in (",", AND, "(")
        return several and not listed and self.g.counted_bodies.longest(t.keys, chunk.start) is not None

    def _second_land(self, t: Tokens, chunk: Chunk) -> int:
        """Tokens of the second land or league behind a dash (``Hội Hữu nghị Lào -| Việt Nam``); 0 if none."""
        i = chunk.end + 1
        if i >= t.n or t.words[chunk.end] not in "-–":
            return 0
        land = self.g.country(t, i)
        if land is not None and (land[0] > 1 or chunk.kind in _SHARED):
            return land[0] if chunk.kind in _SHARED else 0  # "Chính phủ Mỹ - Hàn Quốc" are two
        return int(t.keys[i] in self.g.short_countries or t.keys[i] in self.g.leagues)

    def _managed(self, t: Tokens, i: int, j: int) -> bool:
        """Whether tokens ``[i, j)`` are a department and a title ends right before them."""
        if i == 0 or self.g.departments.longest(t.keys, i) != (j - i, True):
            return False
        return any((found := self.g.titles.longest(t.keys, s)) and s + found[0] == i for s in range(max(0, i - 4), i))

    def _ends_in_tail(self, t: Tokens, chunk: Chunk, p: int) -> bool:
        """Whether words behind the head make the name whole: ``cảnh sát quốc gia |Somchai R.``."""
        head = self.g.heads.longest(t.keys, chunk.start)
        return head is not None and p > chunk.start + head[0] and t.shapes[p - 1] == LOWER

    def _to_acronym(self, t: Tokens, chunk: Chunk) -> None:
        """Past lower-case words to the acronym in brackets: ``Đảng Phong trào cánh tả |thống nhất (MIU)``."""
        p = q = chunk.end
        if t.shapes[chunk.start] == LOWER or chunk.elided:
            return
        while q < t.n and q - p < 6 and t.shapes[q] == LOWER and t.sentence[q] == t.sentence[chunk.start]:
            stop = t.keys[q] in self.g.gap_stop or (
                q + 2 < t.n and t.words[q + 2] != "(" and (t.keys[q], t.keys[q + 1]) in self.g.verbs
            )
            if stop and t.words[q] not in (AND, ON, FOR, BECAUSE):
                return
            q += 1
        if q == p or q + 2 >= t.n or t.words[q] != "(" or t.shapes[q + 1] != UPPER or t.words[q + 2] != ")":
            return
        if t.words[q + 1] not in self.g.acronym_stop and not any(self.g.title(t, k) for k in range(p, q)):
            chunk.end = chunk.core_end = q
            chunk.area = None

    def _branch(self, t: Tokens, chunk: Chunk) -> Chunk:
        """The body with the branch behind its name: ``Ngân hàng Sông Xanh |chi nhánh Bến Tre``. Changes ``chunk``."""
        word = self.g.branch_words.longest(t.keys, chunk.end) if chunk.end < t.n else None
        at = chunk.end + word[0] if word is not None else t.n
        place = self.places.parse(t, at, inside=True) if at < t.n and t.shapes[chunk.start] != LOWER else None
        if place is not None and place.first == at and t.sentence[at] == t.sentence[chunk.start]:
            chunk.end = chunk.core_end = place.end
        return chunk
