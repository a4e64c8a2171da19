"""Which names of persons in an article are one."""

from __future__ import annotations

import itertools
from functools import cache

from kg.extract.mentions.base import ClusterBase, phrase_parser, title_key
from kg.extract.mentions.nicknames import ends_alike, nicknames, stage_tail
from kg.extract.mentions.offices import office_keys
from kg.extract.mentions.records import EntityRecord
from kg.extract.mentions.wording import listed
from kg.extract.names.tokens import LOWER
from kg.languages.vi import lexicon, names
from kg.languages.vi.keys import syllable_key

_KIN_GAP = 8  # tokens between two relatives
_LONG = 6  # letters of a word that is spelt in more than one way
_APART = 2  # tokens between a relative and the name that he has
_TOLD = 4  # words at most between a word for a man and his name
_MARKS = frozenset({",", "(", "-", "–"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})


@cache
def _addressed(sex: str) -> frozenset[str]:
    """The forms of address of ``women`` or ``men``."""
    return frozenset(lexicon.table("grammar")["sexes"][sex])


@cache
def _named_women() -> frozenset[str]:
    """Keys of the given names of foreign women."""
    return lexicon.syllables(lexicon.table("grammar")["sexes"]["women_named"])


@cache
def _names_for(sex: str) -> frozenset[tuple[str, ...]]:
    """Keys of list ``sex`` of what women or men are called before the name."""
    return lexicon.phrases(lexicon.table("grammar")["sexes"][sex])


def _respelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two foreign names differ in one letter of one long word (``Volodymyr``, ``Volodymir``)."""
    if len(a) != len(b) or len(a) < 2:
        return False
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(apart) != 1 or min(map(len, apart[0])) < _LONG:
        return False
    x, y = sorted(apart[0], key=len)
    if len(x) == len(y):
        return x[0] == y[0] and sum(p != q for p, q in zip(x, y, strict=True)) == 1
    return len(y) == len(x) + 1 and any(y[:i] + y[i + 1 :] == x for i in range(1, len(y)))


class PersonClusters(ClusterBase):
    """Full names, given names, foreign family names and other names in brackets."""

    def _persons(self) -> None:
        order = [k for k, c in enumerate(self.chunks) if c.type == "Person"]
        self.kin_of = {k: other for other, k in itertools.pairwise(order) if self._kin_between(other, k)}
        self.kin_of |= {k: other for k, other in itertools.pairwise(order) if self._kin_ahead(k, other)}
        by_length = sorted(order, key=lambda k: (-len(self._person_keys(k)), k not in self.kin_of, k))
        fulls: list[tuple[tuple[str, ...], EntityRecord]] = []
        for k in by_length:
            keys = self._person_keys(k)
            entity = self._same_person(k, keys, fulls)
            if entity is None:
                entity = self._new(k, self.chunks[k], keys)
                fulls.append((keys, entity))
            else:
                self._join(k, self.chunks[k], entity)
            if entity.female is None:
                entity.female = self._female(k)
        staged = [j for j, c in enumerate(self.chunks) if c.type == "run" and stage_tail(self.keys(c))]
        for k in order:
            other = self._bracketed(k)
            if other is not None and self.chunks[other].type in ("Person", "run") and self._is_alias(k, other):
                self._unite(self.entity_of[k], other)
            for nick in (*nicknames(self, k), *(j for j in staged if ends_alike(self, k, j))):
                self._unite(self.entity_of[k], nick)
        for k in order:
            self._describe(k)

    def _kin_between(self, left: int, right: int) -> bool:
        """Whether a word of the family stands between two names: whose names are alike are relatives, not one."""
        a, b = self.chunks[left], self.chunks[right]
        gap = self.t.keys[a.end : b.first]
        near = self.t.sentence[a.start] == self.t.sentence[b.start] and len(gap) <= _KIN_GAP
        return near and any(tuple(gap[i : i + len(w)]) == w for w in phrase_parser().relatives for i in range(len(gap)))

    def _kin_ahead(self, left: int, right: int) -> bool:
        """Whether a word of the family before both says the same (``con trai thứ hai của ông Lund, Ida Lund``)."""
        a, keys = self.chunks[left], self.t.keys
        if not 0 < self.chunks[right].first - a.end <= _APART or self.t.words[a.end] not in _MARKS:
            return False
        i = a.first
        while i > 0 and a.first - i < _KIN_GAP and keys[i - 1] in listed("posts", "family_links"):
            i -= 1
        return any(tuple(keys[max(0, i - len(w)) : i]) == w for w in phrase_parser().relatives)

    def _is_alias(self, k: int, other: int) -> bool:
        """Whether the bracketed name is another name: not an acronym, and no name that stands elsewhere too."""
        c = self.chunks[other]
        return (
            not all(w.isupper() for w in self.t.words[c.start : c.end])
            and self.entity_of.get(other) is not self.entity_of[k]
        )

    def _person_keys(self, k: int) -> tuple[str, ...]:
        keys = self.keys(self.chunks[k])
        return tuple(part for part in keys if len(part) > 1) or keys

    def _same_person(
        self, k: int, keys: tuple[str, ...], fulls: list[tuple[tuple[str, ...], EntityRecord]]
    ) -> EntityRecord | None:
        relative = self.entity_of.get(self.kin_of[k]) if k in self.kin_of else None
        fulls = [pair for pair in fulls if pair[1] is not relative]  # "Ida Lund, con gái |ông Lund"
        whole = [e for full, e in fulls if full == keys]
        if whole:
            return whole[0]
        n = len(keys)
        if n == 1 and len(keys[0]) == 1:  # "bà Kim A." is meant by "bà A."
            lettered = [e for _, e in fulls if " " in e.name and syllable_key(e.name.split()[-1]) == keys[0]]
            if lettered:
                return self._of_sex(k, lettered)
        respelt = [e for full, e in fulls if _respelt(full, keys) and self._same_title(k, e)]
        if len(respelt) == 1:
            return respelt[0]
        numbered = [(full, e) for full, e in fulls if full[-1] in _SUFFIXES and keys[-1] != full[-1]]
        fulls = [pair for pair in fulls if pair not in numbered]
        tail = [e for full, e in fulls if len(full) > n and full[-n:] == keys]
        if own := stage_tail(keys):  # "Shark Bình" is Nguyễn Hòa Bình
            tail = [e for full, e in fulls if len(full) > len(own) and full[-len(own) :] == own]
        # "Ferdinand Marcos Jr." is meant by "Marcos" where nobody else may be.
        tail = tail or [e for full, e in numbered if len(full) > n and full[-n - 1 : -1] == keys]
        foreign = [
            e
            for full, e in fulls
            if len(full) > n
            and self._inside(keys, full)
            and not names.looks_vietnamese(e.name.replace("-", " ").split())
        ]
        if tail and not self._rather(k, foreign, tail) and (found := self._of_sex(k, tail)) is not None:
            return found
        if foreign:
            return self._of_sex(k, foreign)
        if n <= 2 and not tail:
            head = [e for full, e in fulls if len(full) > n and full[:n] == keys]
            if len(head) == 1 and (n == 1 or not names.is_full_vietnamese(list(keys), [*keys])):
                return head[0]
        return None

    def _rather(self, k: int, inside: list[EntityRecord], tail: list[EntityRecord]) -> bool:
        """Whether a woman's name ``k`` stands inside hers (``Ida Lund Holm``), not at the end of her father's.

        So it does where only she is told as a woman, or where he is told of later.
        """
        if not self._female(k) or any(e.female for e in tail):
            return False
        later = all(min(self._of(e), default=k) > k for e in tail)
        return any(e.female or (later and min(self._of(e), default=k) < k) for e in inside)

    def _of_sex(self, k: int, candidates: list[EntityRecord]) -> EntityRecord | None:
        """The nearest of those who may be so addressed (``bà B`` is not ông A B); None if nobody may."""
        female = self._female(k)
        if female is not None:
            candidates = [e for e in candidates if e.female in (female, None)]
        if female:  # of people whose sex nobody tells most are men
            candidates = [e for e in candidates if e.female] or candidates
        keys = self._person_keys(k)
        called = [e for e in candidates if any(m < k and self._person_keys(m) == keys for m in self._of(e))]
        if len(called) == 1:  # "ông Lund giao cho các con Ida Lund và Carl Lund. |Ông Lund nói": the father
            candidates = called
        if titles := self._titles(k):  # "Tổng thống Lund" is not Ida Lund, if Carl Lund is called so
            candidates = [e for e in candidates if any(titles & self._titles(m) for m in self._of(e))] or candidates
        return self._nearest(k, candidates) if candidates else None

    def _titles(self, k: int) -> set[str]:
        """The titles with mention ``k``."""
        return {title_key(self.t, self.chunks[post.title]) for post in self.phrases[k].posts}

    def _same_title(self, k: int, entity: EntityRecord) -> bool:
        """Whether mention ``k`` bears a title that the entity is told with."""
        return any(self._titles(k) & self._titles(m) for m in self._of(entity))

    def _of(self, entity: EntityRecord) -> list[int]:
        """The mentions that are known to be the entity's."""
        return [m for m, e in self.entity_of.items() if e is entity and m in self.phrases]

    def _female(self, k: int) -> bool | None:
        """What the form of address tells of mention ``k``."""
        honorific = self.phrases[k].honorific
        if honorific in _addressed("women") or self._called(k, _names_for("called_women")):
            return True
        men = self._called(k, _names_for("called_men")) or self._called(k, _names_for("told_men"), _TOLD)
        return False if honorific in _addressed("men") or men else None

    def _called(self, k: int, words: frozenset[tuple[str, ...]], gap: int = 0) -> bool:
        """Whether one of ``words`` stands before the name of mention ``k``, ``gap`` lower-case ones at most between."""
        start, keys, shapes = self.chunks[k].first, self.t.keys, self.t.shapes
        low = next((p for p in range(start, max(0, start - gap), -1) if shapes[p - 1] != LOWER), max(0, start - gap))
        return any(tuple(keys[max(0, p - len(w)) : p]) == w for p in range(low, start + 1) for w in words)

    def _womans_name(self, entity: EntityRecord) -> bool:
        """Whether the name itself tells a woman: ``Lê Thị An``, ``Ida Lund``."""
        foreign = len(entity.keys) > 1 and entity.keys[0] in _named_women()
        return "thi\u0323" in entity.keys[1:3] or (foreign and not names.looks_vietnamese(entity.name.split()))

    def _inside(self, keys: tuple[str, ...], full: tuple[str, ...]) -> bool:
        n = len(keys)
        if n > 1 and keys[0] == full[0] and keys[-1] == full[-1]:
            return True
        return any(full[i : i + n] == keys for i in range(len(full) - n + 1))

    def _describe(self, k: int) -> None:
        """Note titles and gender that stand around a mention."""
        entity, phrase = self.entity_of[k], self.phrases[k]
        told = self._female(k)
        if told:
            entity.female = True
        elif entity.female is None:
            entity.female = True if told is None and self._womans_name(entity) else told
        for post in phrase.posts:
            title = self.chunks[post.title]
            holder = self.chunks[post.holder] if post.holder is not None else None
            land = holder.country if holder else None
            entity.titles.update((name, land) for name in office_keys(self.t, title, holder))
