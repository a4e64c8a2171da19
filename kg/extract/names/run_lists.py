"""Names whose kind their neighbours in a list, a bracket or a street tell."""

from __future__ import annotations

import itertools

from kg.extract.names.chunks import Chunk
from kg.extract.names.run_words import RunWords
from kg.extract.names.tokens import LOWER, NUMBER, UPPER, Tokens
from kg.languages.vi import names
from kg.languages.vi.particles import AND, AS_WELL_AS, MISSIS, MISTER, WITH

_BETWEEN_STREETS = frozenset({",", "-", "–", ";", AND, AS_WELL_AS, WITH})


class RunLists(RunWords):
    """Reads runs of capitals beside names that are already known."""

    def _lists(self, t: Tokens, chunks: list[Chunk]) -> None:
        """In a list of names, what looks like a name beside a sure one is one."""
        for step in (1, -1):
            order = range(len(chunks)) if step == 1 else range(len(chunks) - 1, -1, -1)
            for k in order:
                c = chunks[k]
                if c.type != "run" or not 0 <= k - step < len(chunks):
                    continue
                other = chunks[k - step]
                left, right = (other, c) if step == 1 else (c, other)
                mark = t.words[left.end] if right.start - left.end == 1 else ""
                if mark in (",", AND) and self._listed_body(t, c, other, step):
                    c.type, c.kind = "Organization", "listed"
                elif mark in (",", AND) and self._listed_place(t, c, other, step):
                    c.type, c.kind, c.score = "Place", "listed", 0.7
                elif mark in (",", AND, ";") and other.type == "Person" and self._listed_person(t, c, other, mark):
                    c.type, c.kind = "Person", "listed"

    def _listed_body(self, t: Tokens, c: Chunk, other: Chunk, step: int) -> bool:
        foreign = not names.looks_vietnamese(t.words[c.start : c.end])
        body = other.type == "Organization" and step == 1 and other.kind in ("free", "listed")
        return body and foreign and not self._thing(t, c)

    def _thing(self, t: Tokens, c: Chunk) -> bool:
        """Whether the article calls a thing by a name: ``tên lửa |Oreshnik``."""
        n, keys = c.end - c.start, t.keys[c.start : c.end]
        return any(
            t.keys[i : i + n] == keys and any(self.things.longest(t.keys, s) == (i - s, True) for s in (i - 1, i - 2))
            for i in range(2, t.n - n + 1)
        )

    def _listed_place(self, t: Tokens, c: Chunk, other: Chunk, step: int) -> bool:
        sure = step == 1 or other.outer >= 0 or other.kind in ("admin", "listed")
        return other.type == "Place" and sure and self._placelike(t, c)

    def _listed_person(self, t: Tokens, c: Chunk, other: Chunk, mark: str) -> bool:
        words = t.words[c.start : c.end]
        if names.is_full_vietnamese(t.keys[c.start : c.end], words) or self._last_of_several(t, c, other, mark):
            return True
        if other.kind == "titled" and len(words) > 1 and mark == AND and not names.looks_vietnamese(words):
            return not any(key in self.company for key in t.keys[c.start : c.end])
        if len(words) == 1 and mark != ";" and self._two_addressed(t, other):
            return not names.is_syllable(words[0])
        return (
            mark != ";"
            and len(words) > 1
            and not names.looks_vietnamese(words)
            and not names.looks_vietnamese(t.words[other.start : other.end])
            and not any(key in self.company for key in t.keys[c.start : c.end])
        )

    def _last_of_several(self, t: Tokens, c: Chunk, other: Chunk, mark: str) -> bool:
        """Whether a name closes a list of people told by their number: ``hai bị can Lê Văn A và |Thanh Minh B``."""
        words, n = t.words[c.start : c.end], c.end - c.start
        before = t.keys[max(0, other.first - 4) : other.first]
        several = any(key in self.plural_units for key in before) and t.sentence[other.first] == t.sentence[c.start]
        return mark == AND and other.end < c.start and 2 < n < 5 and several and names.looks_vietnamese(words)

    def _two_addressed(self, t: Tokens, c: Chunk) -> bool:
        """Whether several are addressed before a name: ``hai ông |Trump và Putin``."""
        at = c.first - 1
        return at > 0 and t.words[at] in (MISTER, MISSIS) and t.keys[at - 1] in self.plural_units

    def _streets(self, t: Tokens, chunks: list[Chunk]) -> None:
        """Names listed after a street, or after ``đường:``, are streets: ``đường Nguyễn Trãi, Lê Văn Lương``."""
        on = False
        last = -1
        for c, after in itertools.zip_longest(chunks, chunks[1:]):
            found = self.streets.longest(t.keys, c.first) if c.type == "Place" else None
            street = found is not None and c.first + found[0] < c.end and t.shapes[c.end - 1] != LOWER
            opened = c.start > 1 and t.words[c.start - 1] == ":" and self._street_word(t, c.start - 1)
            if not street and (c.type in ("run", "Person") or self._two_of_school(c)) and c.kind != "titled":
                listed = on and self._street_gap(t, last, c.start)
                listed = listed or self._numbered(t, c, after)
                street = (listed or opened) and names.looks_vietnamese(t.words[c.start : c.end])
                if street:
                    c.type, c.kind = "Place", "listed"
            street = street or (c.type == "Place" and (opened or (on and self._street_gap(t, last, c.first))))
            aside = on and not street and last < c.start < t.n and t.words[last] == "("
            on, last = street or aside, last if aside else c.end

    def _numbered(self, t: Tokens, c: Chunk, after: Chunk | None) -> bool:
        """Whether the number of a house stands before a name and its quarter behind it: ``12 |Lê Lợi, quận 1``."""
        quarter = after is not None and after.type == "Place" and after.first == c.end + 1 and t.words[c.end] == ","
        return quarter and c.start > 0 and t.shapes[c.start - 1] == NUMBER

    def _street_gap(self, t: Tokens, start: int, end: int) -> bool:
        """Whether a mark, a bracket or ``giao với`` alone stands between two streets."""
        if start < end and t.words[start] == "(":
            while start < end and t.words[start] != ")":
                start += 1
            start += 1
        words = t.words[start:end]
        return 0 < len(words) < 3 and all(w in _BETWEEN_STREETS for w in words) and t.sentence[start] == t.sentence[end]

    def _two_of_school(self, c: Chunk) -> bool:
        """Whether a body of two syllables rather may be a street's name: ``Trường Chinh``."""
        return c.type == "Organization" and c.kind == "free" and c.end - c.start == 2

    def _street_word(self, t: Tokens, p: int) -> bool:
        """Whether a word for streets ends before token ``p``."""
        return any(self.streets.longest(t.keys, s) == (p - s, True) for s in (p - 1, p - 2) if s >= 0)

    def _located(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``Vũng Rô (Phú Yên)``: what a place in brackets locates is a place."""
        for left, right in itertools.pairwise(chunks):
            if (
                left.type == "run"
                and (right.type == "Place" or (right.type == "Country" and self._led_by(t, left)))
                and right.first == left.end + 1
                and t.words[left.end] == "("
                and t.sentence[left.start] == t.sentence[right.start]
                and not all(w.isupper() for w in t.words[left.start : left.end])
                and not (left.end - left.start > 2 and t.keys[left.start] in self.g.surnames)
            ):
                left.type, left.kind, left.score = "Place", "located", 0.7

    def _led_by(self, t: Tokens, c: Chunk) -> bool:
        """Whether a word of place or direction stands before a name: ``từ |Milwaukee (Mỹ)``."""
        return c.start > 0 and t.keys[c.start - 1] in self.g.at

    def _districts(self, t: Tokens, chunks: list[Chunk]) -> None:
        """Districts and communes without unit: ``trú |Sóc Sơn``, ``quê |Điện Bàn, Quảng Nam``."""
        for k, c in enumerate(chunks):
            if c.type != "run" or self.g.small.longest(t.keys, c.start) != (c.end - c.start, "small"):
                continue
            nxt = chunks[k + 1] if k + 1 < len(chunks) else None
            before_place = (
                nxt is not None
                and nxt.type == "Place"
                and nxt.first == c.end + 1
                and t.words[c.end] == ","
                and (nxt.kind == "province" or nxt.outer >= 0 or (nxt.kind == "known" and t.words[c.start - 1] == "("))
            )
            left = chunks[k - 1] if k else None
            located = (
                left is not None
                and (left.type == "Place" or (left.type == "Organization" and left.area is not None))
                and left.end == c.start - 1
                and t.words[left.end] == "("
                and t.words[c.end : c.end + 1] in ([")"], [","])
                and c.end - c.start > 1
            )
            if before_place or located or (c.start and t.keys[c.start - 1] in self.homes):
                c.type, c.kind, c.score = "Place", "listed", 0.7

    def _acronyms(self, t: Tokens, chunks: list[Chunk]) -> None:
        """Capitals that say or do something are a body: ``OPCW cho biết``."""
        for c in chunks:
            if (
                c.type == "run"
                and c.end - c.start == 1
                and t.shapes[c.start] == UPPER
                and len(t.words[c.start]) > 2
                and t.words[c.start].isalpha()
                and t.words[c.start] not in self.g.acronym_stop
                and c.end + 1 < t.n
                and (t.keys[c.end], t.keys[c.end + 1]) in self.g.verbs
            ):
                c.type, c.kind = "Organization", "acronym"

    def _placelike(self, t: Tokens, c: Chunk) -> bool:
        words = t.words[c.start : c.end]
        if names.looks_vietnamese(words):
            small = self.g.small.longest(t.keys, c.start)
            return small is not None and small[0] == len(words)
        return not all(w.isupper() for w in words) and t.keys[c.start] not in self.g.given
