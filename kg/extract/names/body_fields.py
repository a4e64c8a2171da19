"""What a body is for or named after, as one piece of its name: a field of state, someone of old."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.police import PoliceWords
from kg.extract.names.tokens import CAP, LOWER, UPPER, Tokens
from kg.languages.vi import names
from kg.languages.vi.particles import ABOUT, AND

_CLOSING = (",", ".", ";", "(", ")", "-", "–")


class BodyFields(PoliceWords):
    """Reads a whole field at a capital inside a body's name."""

    def _field_at(self, t: Tokens, p: int, j: int, chunk: Chunk) -> int:
        """Tokens of the field or of the name of old at token ``p``, where the name's words begin at ``j``; else 0."""
        old = self.g.honoured.longest(t.keys, p) if chunk.kind == "free" else None
        if old is not None and old[0] > 1 and all(t.is_cap(q) for q in range(p, p + old[0])):
            return old[0]  # "Trường đại học Y khoa |Phạm Ngọc Thạch"
        field = self.g.fields.longest(t.keys, p)
        if p == j and chunk.kind == "free" and (field is None or field[0] < 2) and (whole := self._namesake(t, p)):
            return whole
        if field is None or (p > j and (self.g.person_at(t, p) or self._force(t, p))):
            return 0
        return field[0]

    def _namesake(self, t: Tokens, p: int) -> int:
        """Tokens of the full name at ``p`` that a house bears: ``Trường THPT |Trần Nhật Duật``; 0 if there is none.

        A country, a head or a form of address inside it (``Nhật``, ``Chú``) is only a syllable of it.
        """
        end = self.g.run_end(t, p)
        keys, words = t.keys[p:end], t.words[p:end]
        if end - p not in (3, 4) or not names.is_full_vietnamese(keys, words) or any(w.isupper() for w in words):
            return 0
        if keys[0] not in self.g.strong_surnames or self.g.person_at(t, end - 2) == end:
            return 0  # "Tập đoàn Mai Linh |Hồ Huy"
        for trie in (self.g.places, self.g.countries, self.g.titles, self.g.heads, self.g.known):
            if any((found := trie.longest(t.keys, q)) is not None and found[0] > 1 for q in range(p, end - 1)):
                return 0
        return end - p

    def _last_syllable(self, t: Tokens, p: int, head: tuple[int, str]) -> bool:
        """Whether a head of one syllable only closes a name before a mark: ``Công ty TNHH Sơn |Trường (Huế)``."""
        return (
            head == (1, "free")
            and t.shapes[p] == t.shapes[p - 1] == CAP
            and names.is_syllable(t.words[p - 1])
            and (p + 1 >= t.n or t.sentence[p + 1] != t.sentence[p] or t.words[p + 1] in _CLOSING)
        )

    def _second_task(self, t: Tokens, p: int, kind: str) -> int:
        """End of a body's second task behind ``và``, 0 if there is none: ``Cục Di trú và |Nhập tịch| Mỹ``.

        It is a word of two syllables like the one before it. A head of one syllable at ``p`` may only open that word
        (``Phòng ngừa``), and a head of the press may be the task (``Trung tâm Đào tạo và |Truyền thông môi trường``).
        """
        g, q = self.g, p + 1
        if kind not in ("office", "free") or p < 3 or q >= t.n or t.sentence[q] != t.sentence[p - 2]:
            return 0
        shapes = (t.shapes[p - 3], t.shapes[p - 2], t.shapes[p], t.shapes[q])
        words = (t.words[p - 3], t.words[p - 2], t.words[p], t.words[q])
        if shapes != (CAP, LOWER, CAP, LOWER) or not all(names.is_syllable(w) for w in words):
            return 0
        pair = (t.keys[p], t.keys[q])
        head = g.heads.longest(t.keys, p)
        if head is not None and head[1] != "press" and (head[0] > 1 or pair not in g.compounds):
            return 0
        field = g.fields.longest(t.keys, p)
        if head is not None and head[1] == "press" and field is None:
            return 0
        others = (g.titles, g.units, g.known, g.gatherings, g.places, g.countries)
        opens = any((found := trie.longest(t.keys, p)) is not None and found[0] > 1 for trie in others)
        if opens or t.keys[q] in g.gap_stop or pair in g.verb_pairs:
            return 0
        return p + max(2, field[0] if field is not None else 0)

    def _subject_matter(self, t: Tokens, chunk: Chunk) -> None:
        """Take in what an institute is for, in capitals: ``Viện Peterson |về Kinh tế Quốc tế``.

        A land or a paper behind ``về`` is rather what the institute speaks of.
        """
        p = chunk.end
        named = t.shapes[chunk.start] != LOWER and self.g.institutes.longest(t.keys, chunk.start) is not None
        if not named or p + 2 >= t.n or t.words[p] != ABOUT or t.sentence[p + 2] != t.sentence[chunk.start]:
            return
        end = self._theme(t, p + 1)
        while end and end + 2 < t.n and t.words[end] == AND and (more := self._theme(t, end + 1)):
            end = more
        if end and not (t.is_cap(end) and t.sentence[end] == t.sentence[p]):  # "về Nghiên cứu |Nga và Á - Âu"
            chunk.end = chunk.core_end = end
            chunk.area = None

    def _theme(self, t: Tokens, p: int) -> int:
        """End of the capitalised fields and words of two syllables that begin at ``p``; 0 if there is none."""
        end = 0
        while p + 1 < t.n and t.shapes[p] == CAP and t.sentence[p] == t.sentence[p - 1]:
            found = self.g.fields.longest(t.keys, p) or self.g.inner.longest(t.keys, p)
            size = found[0] if found is not None else 0
            if size < 2 and t.shapes[p + 1] == LOWER and (t.keys[p], t.keys[p + 1]) in self.g.compounds:
                size = 2
            place = self.g.place(t, p) if end else None
            size = max(size, place[0] if place is not None else 0)
            if size < 2 or self.g.statutes.longest(t.keys, p) is not None:
                return end
            p = end = p + size
        return end

    @staticmethod
    def _own_name_ends(t: Tokens, p: int, j: int) -> bool:
        """Whether a firm's own name, begun at token ``j``, ends before ``p``: ``Hãng Elantis |rời thị trường Nga``."""
        last, before = t.shapes[p - 1], t.shapes[p - 2] if p - 1 > j else LOWER
        return last == CAP and (before in (CAP, UPPER) or not names.is_syllable(t.words[p - 1]))
