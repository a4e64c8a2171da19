"""Which names of countries and places are one, and where a capital stands for its state."""

from __future__ import annotations

from functools import cache

from kg.extract.mentions.base import ClusterBase
from kg.extract.mentions.records import EntityRecord
from kg.extract.names.chunks import Chunk
from kg.extract.names.tokens import LOWER
from kg.languages.vi import gazetteer, lexicon
from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key, phrase_keys, syllable_key
from kg.languages.vi.particles import AND, AT, CITY_HEAD, CITY_SHORT, IN
from kg.languages.vi.trie import Trie, trie_of


class SiteClusters(ClusterBase):
    """Countries by their code, places by their name without its unit."""

    def _countries(self) -> None:
        known: dict[str, EntityRecord] = {}
        for k, c in enumerate(self.chunks):
            if c.type == "Country" and c.country:
                if c.country in known:
                    self._join(k, c, known[c.country])
                else:
                    known[c.country] = self._new(k, c, self.keys(c))
                    known[c.country].name = _plain(known[c.country].name)

    def _stands_for(self, c: Chunk) -> EntityRecord | None:
        """The state that a capital stands for here: one that the article names, and no place word before it."""
        code = gazetteer.capitals().get(" ".join(self.keys(c)))
        if code is None or c.outer >= 0 or (c.start and self._sited(c)):
            return None
        if code == HOME or (self.t.head[c.start] and c.end < self.t.n and self.t.words[c.end] in ",:"):
            return None
        after = self.t.words[c.end] if c.end < self.t.n else "."
        before = self.t.words[c.start - 1] if c.start else ""
        ruled = c.start > 0 and self.t.keys[c.start - 1] in _of_states()  # "đối với |Washington."
        acts = before == "," and self._acts(c.end)
        if (before in (",", "(", "-") and not acts) or (after in (",", ")", ".") and not ruled):
            return None
        return next((e for e in self.entities if e.type == "Country" and e.country == code), None)

    def _acts(self, p: int) -> bool:
        """Whether a clause goes on at ``p`` with what a state does: ``…, Matxcơva |có thể xem``."""
        t = self.t
        if p < t.n and t.words[p] == AND and t.is_cap(p + 1):
            k = self.by_start.get(p + 1)
            p = self.chunks[k].end if k is not None and self.chunks[k].type in ("Place", "Country") else p
        return p < t.n and t.shapes[p] == LOWER and t.keys[p] not in _no_acts() and t.sentence[p] == t.sentence[p - 1]

    def _towns_of_bodies(self) -> None:
        """Towns and provinces that stand only inside the names of bodies: ``Sở Y tế |Lai Châu``."""
        have = {
            key for e in self.entities if e.type in ("Place", "Country") for key in map(_name_key, (e.name, *e.names))
        }
        for k in sorted(self.entity_of):
            c = self.chunks[k]
            if c.type != "Organization" or c.kind not in ("office", "area"):
                continue
            for place in _inner_places(c):
                name = self.form(place)
                sited = place.kind == "known" and self.t.words[place.first - 1] in (AT, IN)
                if not (place.kind == "province" or sited) or _name_key(name) in have:
                    continue
                have.add(_name_key(name))
                entity = EntityRecord("Place", name, self.keys(place), place.start, kind=place.kind)
                entity.add(name, place.start)
                self.entities.append(entity)

    def _sited(self, c: Chunk) -> bool:
        """Whether a word of place stands before a capital; ``và`` after a capital that stands for its state is none."""
        if self.t.words[c.start - 1] == AND:
            before = next((k for k in range(len(self.chunks)) if self.chunks[k].end == c.start - 1), None)
            return before is None or self.chunks[before].type != "Country"
        return self.t.keys[c.start - 1] in _at()

    def _places(self) -> None:
        provinces = _provinces()
        known: dict[tuple[str, ...], EntityRecord] = {}
        self.ranks_of = self._ranks()
        self._told = {self.keys(c) for c in self.chunks if c.type == "Place"}
        for k, c in enumerate(self.chunks):
            if c.type != "Place":
                continue
            state = self._stands_for(c)
            if state is not None:
                c.type = "Country"
                self._join(k, c, state)
                continue
            keys = self.keys(c)
            bare = _spelt(self._bare(c, keys))
            town = c.outer >= 0 and self.t.keys[c.outer] in _towns() and " ".join(bare) in provinces
            slot = (*bare, "#") if town else self._ranked(c, bare)
            if slot in known:
                self._join(k, c, known[slot])
                entity = known[slot]
            else:
                entity = known[slot] = self._new(k, c, keys)
            if town:
                entity.name = self._outer_form(c)
            if c.outer >= 0:
                entity.add(self._outer_form(c), c.start)
            elif bare != keys and self._ranked(c, bare) in (bare, self._largest(bare)):
                entity.names.setdefault(self._bare_form(c, len(keys) - len(bare)), 0)

    def _ranks(self) -> dict[tuple[str, ...], set[int]]:
        """Ranks of the units with which the article names each place: ``thị trấn Chư Sê`` and ``huyện Chư Sê``."""
        ranks: dict[tuple[str, ...], set[int]] = {}
        for c in self.chunks:
            if c.type == "Place" and (rank := self._rank(c)) is not None:
                ranks.setdefault(self._bare(c, self.keys(c)), set()).add(rank)
        return ranks

    def _rank(self, c: Chunk) -> int | None:
        """How large the unit before a place is, or None without one; a mere area (``khu vực``) has no rank."""
        if _areas().longest(self.t.keys, c.first) is not None:
            return None
        return _unit_sizes().get(self.t.keys[c.first]) if c.kind == "admin" or c.outer >= 0 else None

    def _ranked(self, c: Chunk, bare: tuple[str, ...]) -> tuple[str, ...]:
        """The slot of a place: its name, with its rank where the article has two places of one name."""
        ranks = self.ranks_of.get(bare, set())
        if len(ranks) < 2:
            return bare
        rank = self._rank(c)
        return self._largest(bare) if rank is None else (*bare, f"#{rank}")

    def _largest(self, bare: tuple[str, ...]) -> tuple[str, ...]:
        """The slot of the largest of the places of one name."""
        return (*bare, f"#{max(self.ranks_of.get(bare, {0}))}")

    def _bare_form(self, c: Chunk, unit: int) -> str:
        return " ".join(self.text[self.t.starts[c.start + unit] : self.t.ends[c.end - 1]].split())

    def _bare(self, c: Chunk, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Keys without an administrative unit at the head."""
        if c.outer >= 0:
            return keys  # its unit stands outside the name: "TP |Buôn Ma Thuột" has no village in it
        if c.kind != "admin":
            plain = _plain_sites().longest(keys, 0)
            return keys[plain[0] :] if plain is not None and keys[plain[0] :] in self._told else keys
        unit = gazetteer.units().longest(keys, 0)
        rest = keys[unit[0] :] if unit else keys
        return keys if not rest or rest[0].isdecimal() else rest


def _plain(name: str) -> str:
    """A country's name without the common noun before it: ``nước |Mỹ``, ``nhà nước |Việt Nam``."""
    for noun in lexicon.table("places")["country_forms"]["nouns"]:
        rest = name[len(noun) + 1 :]
        if name.casefold().startswith(noun + " ") and key(rest) in gazetteer.country_codes():
            return rest
    return name


def _inner_places(c: Chunk) -> list[Chunk]:
    """The places in a body's name, also in those of the bodies in it."""
    out: list[Chunk] = []
    for parent in c.parents:
        out += [parent] if parent.type == "Place" else _inner_places(parent)
    return out


def _name_key(name: str) -> str:
    return " ".join(syllable_key(w) for w in name.replace(".", " ").split())


@cache
def _provinces() -> frozenset[str]:
    return frozenset(" ".join(syllable_key(w) for w in name.split()) for name in gazetteer.province_names())


@cache
def _areas() -> Trie[bool]:
    """Units that begin with the word of a rank and are none (``khu vực``)."""
    return trie_of(lexicon.table("grammar")["no_rank"])


@cache
def _unit_sizes() -> dict[str, int]:
    """First key of an administrative unit → its rank, small to large."""
    ranks = lexicon.table("grammar")["place_ranks"]
    return {syllable_key(word): rank for rank, words in enumerate(ranks) for word in words}


@cache
def _at() -> frozenset[str]:
    return lexicon.syllables(lexicon.table("grammar")["at"])


@cache
def _plain_sites() -> Trie[bool]:
    return trie_of(lexicon.table("grammar")["plain_sites"])


def _spelt(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Keys with the short word of a site written out: ``KCN |Nhân Cơ``, ``Khu công nghiệp Nhân Cơ``."""
    return (*_short_sites().get(keys[0], keys[:1]), *keys[1:])


@cache
def _short_sites() -> dict[str, tuple[str, ...]]:
    table = lexicon.table("grammar")["short_sites"]
    return {syllable_key(short): phrase_keys(full) for short, full in table.items()}


@cache
def _no_acts() -> frozenset[str]:
    """Words that go on behind a town that only is where something happens."""
    return lexicon.syllables(lexicon.table("grammar")["no_acts"])


@cache
def _of_states() -> frozenset[str]:
    """Words before a capital that speak of its state: ``giúp Kiev``, ``đối với Washington``."""
    return lexicon.syllables(lexicon.table("grammar")["of_states"])


@cache
def _towns() -> frozenset[str]:
    return lexicon.syllables([CITY_SHORT, CITY_HEAD])
