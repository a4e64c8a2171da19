"""Words for two states or two sides, and for the state told of last: ``hai nước``, ``hai bên``, ``nước này``."""

from __future__ import annotations

from functools import cache, partial

from kg.extract.mentions.clusters import Clusters
from kg.extract.mentions.home_bodies import sinic
from kg.extract.mentions.records import EntityRecord, Mention
from kg.extract.mentions.this_country import this_country
from kg.extract.mentions.wording import listed
from kg.languages.vi import lexicon
from kg.languages.vi.countries import HOME
from kg.languages.vi.names import looks_vietnamese
from kg.languages.vi.trie import Trie

_words = partial(listed, "grammar")


@cache
def _groups() -> Trie[str]:
    trie: Trie[str] = Trie()
    for kind, words in lexicon.table("grammar")["groups"].items():
        for word in words:
            trie.add(word, kind)
    return trie


class LandGroups:
    """Finds such words in an article, and the states or persons that they mean."""

    def __init__(
        self,
        clusters: Clusters,
        persons: list[EntityRecord],
        countries: list[EntityRecord],
        recent: list[tuple[int, EntityRecord]],
    ) -> None:
        """``recent``: where persons are told of, by name or not."""
        self.c, self.t = clusters, clusters.t
        self.persons, self.countries, self.recent = persons, countries, recent

    def resolve(self) -> list[Mention]:
        """The mentions, in order; ``phía`` before a state becomes part of its mention."""
        out: list[Mention] = []
        t, groups, sides = self.t, _groups(), _words("sides")
        first = groups.first
        for i in range(t.n):
            key = t.keys[i]
            if key in first:
                found = groups.longest(t.keys, i)
                if found is not None:
                    members = self._members(i, found[1])
                    if members:
                        out.append(Mention(i, i + found[0], i, i + found[0], members, "nominal"))
            elif key in sides and i + 1 < t.n:
                self._widen(i)
        return out

    def _widen(self, i: int) -> None:
        """``phía Mỹ``: the country's mention takes in the word before it."""
        for m in self.c.mentions:
            if m.start == i + 1 and m.np_start == i + 1:
                m.np_start = i

    def _just_told(self, i: int) -> list[EntityRecord]:
        """The two countries of the sentence so far, else of the one before, if there are two and no more."""
        here = self.t.sentence[i]
        for s in (here, here - 1):
            told = [e for e in self.countries if any(self.t.sentence[p] == s and p < i for p in e.positions)]
            if len(told) > 2:  # "A và B họp tại C, hai nước …": C is where they are
                told = [e for e in told if not all(self._where(p) for p in e.positions if self.t.sentence[p] == s)]
            if told:
                return sorted(told, key=lambda e: e.first) if len(told) == 2 else []
        return []

    def _and_home(self, i: int) -> list[EntityRecord]:
        """``Phó thủ tướng A tiếp Đại sứ Kenya B. Bà mong |hai nước|``: the land told of just before and the host's."""
        here, home = self.t.sentence[i], next((e for e in self.countries if e.country == HOME), None)
        for s in (here, here - 1):
            told = [e for e in self.countries if any(self.t.sentence[p] == s and p < i for p in e.positions)]
            ours = {id(e) for p, e in self.recent if self.t.sentence[p] == s and p < i and self._of_home(e)}
            if told and (len(told) > 1 or not ours or told[0].country in (HOME, *sinic())):
                return []
            if told and home is not None:
                return sorted([told[0], home], key=lambda e: e.first)
        return []

    def _guest_alone(self, i: int) -> bool:
        """``Trong cuộc gặp với B, |hai bên|``: B and who met others before; the events of the article tell that."""
        here = self.t.sentence[i]
        named = [m for m in self.c.mentions if m.entities[0].type == "Person" and self.t.sentence[m.start] == here]
        others = {id(e) for p, e in self.recent if self.t.sentence[p] == here and p < i}
        met = [m for m in named if m.start < i and self.t.keys[m.np_start - 1] in _words("met_with")]
        return len(others) == 1 == len(met)

    @staticmethod
    def _of_home(person: EntityRecord) -> bool:
        """Whether somebody in office has a name of this land, and no post of another."""
        codes = {code for _, code in person.titles}
        return bool(codes) and codes <= {None, HOME} and looks_vietnamese(person.name.split())

    def _where(self, p: int) -> bool:
        """Whether the country at token ``p`` only tells where something is."""
        return p > 0 and self.t.keys[p - 1] in _words("place_cues")

    def _members(self, i: int, kind: str) -> list[EntityRecord]:
        if kind == "country":
            return this_country(self.c, self.countries, i)
        if kind == "countries" and (ours := self._and_home(i)):
            return ours
        if kind == "sides" and self._guest_alone(i):
            return []
        pool = self.countries
        if kind == "sides":
            pool = self.persons if len({e.country for e in self.persons}) > 1 else self.countries
            if len(pool) < 2:
                pool = self.countries
        seen = [
            (e, sum(1 for p in e.positions if p <= i), max((p for p in e.positions if p <= i), default=-1))
            for e in pool
        ]
        seen = [s for s in seen if s[2] >= 0]
        if kind == "sides" and pool is self.countries:  # "A gặp B tại |C; hai bên …": C is no side
            seen = [s for s in seen if not all(self._where(p) for p in s[0].positions if p <= i)]
        if len(seen) < 2:
            return []
        if kind == "countries" and (near := self._just_told(i)):
            return near
        seen.sort(key=lambda s: (-s[1], -s[2]))
        return sorted((s[0] for s in seen[:2]), key=lambda e: e.first)
