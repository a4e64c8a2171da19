"""Which names in an article are one entity."""

from __future__ import annotations

from functools import cache

from kg.extract.mentions.records import EntityRecord, Mention
from kg.extract.names.chunks import Chunk
from kg.extract.names.phrases import Phrase, PhraseParser
from kg.extract.names.tokens import UPPER, Tokens
from kg.languages.vi import gazetteer, lexicon, names
from kg.languages.vi.keys import key, syllable_key



def title_key(t: Tokens, title: Chunk) -> str:
    """Key of a title with its field (``bộ trưởng quốc phòng``)."""
    end = title.area[1] if title.area else title.core_end
    return " ".join(part for part in t.keys[title.start:end] if part[0].isalnum())


@cache
def phrase_parser() -> PhraseParser:
    """The one parser of noun phrases around names."""
    return PhraseParser()


class Clusters:
    """Entities of one article, from its name chunks."""

    def __init__(self, t: Tokens, chunks: list[Chunk], text: str) -> None:
        self.t, self.chunks, self.text = t, chunks, text
        self.by_start = {c.first: k for k, c in enumerate(chunks)}
        self.by_start.update({c.start: k for k, c in enumerate(chunks)})
        self.entities: list[EntityRecord] = []
        self.mentions: list[Mention] = []
        self.entity_of: dict[int, EntityRecord] = {}
        self.phrases: dict[int, Phrase] = {}
        self.nested: list[Chunk] = []

    def _bracketed(self, k: int) -> int | None:
        """Index of the name that stands alone in brackets after chunk ``k``: ``A (ca sĩ B)``, ``X (INF)``."""
        p = self.chunks[k].end
        if p + 1 >= self.t.n or self.t.words[p] != "(":
            return None
        nxt = self.by_start.get(p + 1)
        if nxt is not None and self.chunks[nxt].type == "title" and self.chunks[nxt].kind == "occupation":
            nxt = self.by_start.get(self.chunks[nxt].end)
        if nxt is None or nxt <= k:
            return None
        end = self.chunks[nxt].end
        return nxt if end < self.t.n and self.t.words[end] in (")", ",") else None

    def build(self) -> None:
        """Cluster all names; fills ``entities``, ``mentions``, ``entity_of`` and ``phrases``."""
        parser = phrase_parser()
        for k, c in enumerate(self.chunks):
            if c.type == "Person":
                self.phrases[k] = parser.parse(self.t, self.chunks, k, self.by_start)
        self._persons()
        self._countries()
        self._organizations()
        self._places()
        self._works()
        for k in sorted(self.entity_of):
            self._mention(k)

    def finish(self) -> list[EntityRecord]:
        """Entities in order of first mention."""
        self.entities.sort(key=lambda e: e.first)
        return self.entities

    def form(self, c: Chunk) -> str:
        """The surface form of a chunk's name on one line."""
        return " ".join(self.text[self.t.starts[c.start]:self.t.ends[c.end - 1]].split())

    def keys(self, c: Chunk) -> tuple[str, ...]:
        """Keys of a chunk's name without punctuation."""
        return tuple(part for part in self.t.keys[c.start:c.end] if part[0].isalnum())

    def _new(self, k: int, c: Chunk, keys: tuple[str, ...]) -> EntityRecord:
        entity = EntityRecord(c.type, self.form(c), keys, c.start, country=c.country, kind=c.kind)
        self.entities.append(entity)
        self._join(k, c, entity)
        return entity

    def _join(self, k: int, c: Chunk, entity: EntityRecord) -> None:
        entity.add(self.form(c), c.start)
        entity.first = min(entity.first, c.start)
        self.entity_of[k] = entity

    def _mention(self, k: int) -> None:
        c = self.chunks[k]
        phrase = self.phrases.get(k)
        start, end = (phrase.start, phrase.end) if phrase else (c.first, c.end)
        if phrase is None and end < self.t.n and self.t.words[end] == "(" and end + 2 < self.t.n and self.t.words[end + 2] == ")":
            end += 3
        self.mentions.append(Mention(c.start, c.end, start, end, [self.entity_of[k]], "name"))

    # -- persons ----------------------------------------------------------

    def _persons(self) -> None:
        order = [k for k, c in enumerate(self.chunks) if c.type == "Person"]
        by_length = sorted(order, key=lambda k: (-len(self._person_keys(k)), k))
        fulls: list[tuple[tuple[str, ...], EntityRecord]] = []
        for k in by_length:
            keys = self._person_keys(k)
            entity = self._same_person(k, keys, fulls)
            if entity is None:
                entity = self._new(k, self.chunks[k], keys)
                fulls.append((keys, entity))
            else:
                self._join(k, self.chunks[k], entity)
        for k in order:
            other = self._bracketed(k)
            if other is not None and self.chunks[other].type in ("Person", "run") and self._is_alias(k, other):
                self._unite(self.entity_of[k], other)
        for k in order:
            self._describe(k)

    def _is_alias(self, k: int, other: int) -> bool:
        """Whether the bracketed name is another name: not an acronym, and no name that stands elsewhere too."""
        c = self.chunks[other]
        return not all(w.isupper() for w in self.t.words[c.start:c.end]) and self.entity_of.get(other) is not self.entity_of[k]

    def _unite(self, entity: EntityRecord, other: int) -> None:
        """Make chunk ``other`` and all that is one with it mentions of ``entity``."""
        old = self.entity_of.get(other)
        moved = [other] if old is None else [j for j, e in self.entity_of.items() if e is old]
        if old is entity:
            return
        if old is not None:
            self.entities.remove(old)
        for j in moved:
            self.chunks[j].type = entity.type
            if entity.type == "Person" and j not in self.phrases:
                self.phrases[j] = phrase_parser().parse(self.t, self.chunks, j, self.by_start)
            self._join(j, self.chunks[j], entity)

    def _person_keys(self, k: int) -> tuple[str, ...]:
        keys = self.keys(self.chunks[k])
        return tuple(part for part in keys if len(part) > 1) or keys

    def _same_person(
        self, k: int, keys: tuple[str, ...], fulls: list[tuple[tuple[str, ...], EntityRecord]]
    ) -> EntityRecord | None:
        whole = [e for full, e in fulls if full == keys]
        if whole:
            return whole[0]
        n = len(keys)
        tail = [e for full, e in fulls if len(full) > n and full[-n:] == keys]
        if tail:
            return self._nearest(k, tail)
        foreign = [e for full, e in fulls if len(full) > n and self._inside(keys, full)
                   and not names.looks_vietnamese(e.name.replace("-", " ").split())]
        if foreign:
            return self._nearest(k, foreign)
        if n <= 2:
            head = [e for full, e in fulls if len(full) > n and full[:n] == keys]
            if len(head) == 1 and (n == 1 or not names.is_full_vietnamese(list(keys), [*keys])):
                return head[0]
        return None

    def _inside(self, keys: tuple[str, ...], full: tuple[str, ...]) -> bool:
        n = len(keys)
        if n > 1 and keys[0] == full[0] and keys[-1] == full[-1]:
            return True
        return any(full[i:i + n] == keys for i in range(len(full) - n + 1))

    def _nearest(self, k: int, candidates: list[EntityRecord]) -> EntityRecord:
        """The candidate mentioned last before chunk ``k``, else the one mentioned first after it."""
        if len(candidates) == 1:
            return candidates[0]
        here = self.chunks[k].start
        before = [(max(p for p in e.positions if p < here), e) for e in candidates if min(e.positions) < here]
        if before:
            return max(before, key=lambda pair: pair[0])[1]
        return min(candidates, key=lambda e: min(e.positions))

    def _describe(self, k: int) -> None:
        """Note titles and gender that stand around a mention."""
        entity, phrase = self.entity_of[k], self.phrases[k]
        if phrase.honorific in ("bà", "chị", "cô"):
            entity.female = True
        elif phrase.honorific in ("ông", "anh", "chú") and entity.female is None:
            entity.female = False
        elif entity.female is None and "thi\u0323" in entity.keys[1:3]:
            entity.female = True
        for post in phrase.posts:
            title = self.chunks[post.title]
            holder = self.chunks[post.holder] if post.holder is not None else None
            name = title_key(self.t, title)
            entity.titles.add((name, holder.country if holder else None))

    # -- countries and places ---------------------------------------------

    def _countries(self) -> None:
        known: dict[str, EntityRecord] = {}
        for k, c in enumerate(self.chunks):
            if c.type == "Country" and c.country:
                if c.country in known:
                    self._join(k, c, known[c.country])
                else:
                    known[c.country] = self._new(k, c, self.keys(c))

    def _stands_for(self, c: Chunk) -> EntityRecord | None:
        """The state that a capital stands for here: one that the article names, and no place word before it."""
        code = gazetteer.capitals().get(" ".join(self.keys(c)))
        if code is None or c.outer >= 0 or c.start and self.t.keys[c.start - 1] in _at():
            return None
        if code == "VN" or self.t.head[c.start] and c.end < self.t.n and self.t.words[c.end] in ",:":
            return None
        after = self.t.words[c.end] if c.end < self.t.n else "."
        before = self.t.words[c.start - 1] if c.start else ""
        if before in (",", "(", "-") or after in (",", ")", "."):
            return None
        return next((e for e in self.entities if e.type == "Country" and e.country == code), None)

    def _places(self) -> None:
        provinces = _provinces()
        known: dict[tuple[str, ...], EntityRecord] = {}
        for k, c in enumerate(self.chunks):
            if c.type != "Place":
                continue
            state = self._stands_for(c)
            if state is not None:
                c.type = "Country"
                self._join(k, c, state)
                continue
            keys = self.keys(c)
            bare = self._bare(c, keys)
            town = c.outer >= 0 and self.t.keys[c.outer] in _towns() and " ".join(bare) in provinces
            slot = (*bare, "#") if town else bare
            if slot in known:
                self._join(k, c, known[slot])
                entity = known[slot]
            else:
                entity = known[slot] = self._new(k, c, keys)
            if town:
                entity.name = self._outer_form(c)
            if c.outer >= 0:
                entity.add(self._outer_form(c), c.start)
            elif bare != keys:
                entity.names.setdefault(self._bare_form(c, len(keys) - len(bare)), 0)

    def _outer_form(self, c: Chunk) -> str:
        return " ".join(self.text[self.t.starts[c.first]:self.t.ends[c.end - 1]].split())

    def _bare_form(self, c: Chunk, unit: int) -> str:
        return " ".join(self.text[self.t.starts[c.start + unit]:self.t.ends[c.end - 1]].split())

    def _bare(self, c: Chunk, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Keys without an administrative unit at the head."""
        if c.kind != "admin":
            return keys
        unit = gazetteer.units().longest(keys, 0)
        rest = keys[unit[0]:] if unit else keys
        return keys if not rest or rest[0].isdigit() else rest

    # -- organisations ----------------------------------------------------

    def _organizations(self) -> None:
        order = [k for k, c in enumerate(self.chunks) if c.type == "Organization"]
        fulls: list[tuple[tuple[str, ...], Chunk, EntityRecord]] = []
        for k in sorted(order, key=lambda k: (-len(self._org_keys(k)), k)):
            c, keys = self.chunks[k], self._org_keys(k)
            entity = self._same_body(k, c, keys, fulls)
            if entity is None:
                entity = self._new(k, c, keys)
                fulls.append((keys, c, entity))
            else:
                self._join(k, c, entity)
                if entity.country is None:
                    entity.country = c.country
            self._parents(c)
            if c.outer >= 0:
                entity.names.setdefault(self._outer_form(c), 0)
        for k in order:
            self._acronym(k)
        self._runs_of_acronyms()
        self._nested()

    def _parents(self, c: Chunk) -> None:
        """Keep the bodies inside a name for :meth:`_nested`."""
        for parent in c.parents:
            if parent.type == "Organization":
                self.nested.append(parent)
                self._parents(parent)

    def _nested(self) -> None:
        """Bodies that are named only inside other names."""
        known = {form for e in self.entities if e.type == "Organization" for form in (e.keys, *map(self._plain, e.names))}
        for parent in sorted(self.nested, key=lambda c: c.start):
            keys = self.keys(parent)
            if parent.elided or keys in known or self._covered(parent):
                continue
            known.add(keys)
            entity = EntityRecord("Organization", self.form(parent), keys, parent.start, country=parent.country, kind=parent.kind)
            entity.add(self.form(parent), parent.start)
            self.entities.append(entity)

    def _covered(self, parent: Chunk) -> bool:
        """Whether a body of the article is this one under a form with country or area."""
        keys = self._keys_of(parent)
        return any(e.type == "Organization" and self._keys_match(keys, e) for e in self.entities)

    def _keys_match(self, keys: tuple[str, ...], e: EntityRecord) -> bool:
        return e.keys == keys

    def _plain(self, form: str) -> tuple[str, ...]:
        return tuple(key(form).split())

    def _org_keys(self, k: int) -> tuple[str, ...]:
        """Keys of a body's name with its country by code, so that ``Mỹ`` and ``Hoa Kỳ`` are one."""
        return self._keys_of(self.chunks[k])

    def _keys_of(self, c: Chunk) -> tuple[str, ...]:
        keys = self.keys(c)
        if c.area and not c.country:
            return self._without_unit(c, keys)
        if c.country and c.area:
            area = tuple(part for part in self.t.keys[c.area[0]:c.area[1]] if part[0].isalnum())
            n = len(area)
            for i in range(len(keys) - n, -1, -1):
                if keys[i:i + n] == area:
                    return (*keys[:i], "@" + c.country, *keys[i + n:])
        return keys

    def _without_unit(self, c: Chunk, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Keys without the unit of the area: ``Sở Y tế tỉnh A`` is ``Sở Y tế A``, but ``UBND huyện A`` stays."""
        low, high = c.area  # type: ignore[misc]
        unit = gazetteer.units().longest(self.t.keys, low) if c.kind != "area" else None
        if unit is None or low + unit[0] >= high:
            return keys
        area = tuple(part for part in self.t.keys[low:high] if part[0].isalnum())
        plain = tuple(part for part in self.t.keys[low + unit[0]:high] if part[0].isalnum())
        return (*keys[:len(keys) - len(area)], *plain) if keys[-len(area):] == area else keys

    def _same_body(
        self, k: int, c: Chunk, keys: tuple[str, ...], fulls: list[tuple[tuple[str, ...], Chunk, EntityRecord]]
    ) -> EntityRecord | None:
        same = [e for full, _, e in fulls if full == keys]
        if same:
            return same[0]
        candidates = [e for full, fc, e in fulls if self._short_of(c, keys, fc, full)]
        return self._nearest(k, candidates) if candidates else None

    def _short_of(self, c: Chunk, keys: tuple[str, ...], fc: Chunk, full: tuple[str, ...]) -> bool:
        """Whether ``keys`` is the longer name without its country, area or parent."""
        n = len(keys)
        if len(full) <= n or full[:n] != keys or fc.area is None and not fc.parents:
            return False
        if fc.country is not None:
            return fc.country == "VN" or self._only_country(fc.country)
        core = sum(1 for i in range(fc.start, fc.core_end) if self.t.keys[i][0].isalnum())
        return n >= core or c.elided

    def _only_country(self, code: str) -> bool:
        codes = {c.country for c in self.chunks if c.type == "Country"}
        return "VN" not in codes and not codes - {code}

    def _acronym(self, k: int) -> None:
        """Note ``(NDRC)`` after a body's name as its short name."""
        c, t = self.chunks[k], self.t
        p = c.end
        if p + 2 < t.n and t.words[p] == "(" and t.shapes[p + 1] == UPPER:
            q = p + 2
            while q + 1 < t.n and t.words[q] in "-&" and t.shapes[q + 1] == UPPER:
                q += 2
            if t.words[q] in (")", ","):
                self.short_names[tuple(part for part in t.keys[p + 1:q] if part[0].isalnum())] = self.entity_of[k]

    @property
    def short_names(self) -> dict[tuple[str, ...], EntityRecord]:
        """Acronyms introduced in brackets."""
        if not hasattr(self, "_short"):
            self._short: dict[tuple[str, ...], EntityRecord] = {}
        return self._short

    def _runs_of_acronyms(self) -> None:
        for k, c in enumerate(self.chunks):
            if c.type in ("run", "Organization"):
                entity = self.short_names.get(self.keys(c))
                if entity is None:
                    continue
                old = self.entity_of.get(k)
                if old is entity:
                    continue
                if old is not None:
                    if old in self.entities:
                        self.entities.remove(old)
                    for other, e in list(self.entity_of.items()):
                        if e is old:
                            self._join(other, self.chunks[other], entity)
                    continue
                c.type = "Organization"
                self._join(k, c, entity)

    # -- documents and gatherings -----------------------------------------

    def _works(self) -> None:
        for kind in ("Gathering", "Document"):
            order = [k for k, c in enumerate(self.chunks) if c.type == kind]
            fulls: list[tuple[tuple[str, ...], EntityRecord]] = []
            for k in sorted(order, key=lambda k: (-len(self.keys(self.chunks[k])), k)):
                keys = self.keys(self.chunks[k])
                found = next((e for full, e in fulls if full[:len(keys)] == keys or full[-len(keys):] == keys), None)
                if found is None:
                    fulls.append((keys, self._new(k, self.chunks[k], keys)))
                else:
                    self._join(k, self.chunks[k], found)
            for k in order:
                other = self._bracketed(k)
                if other is not None and self.chunks[other].type in ("run", "Document", "Gathering"):
                    self._unite(self.entity_of[k], other)
            shorts = {self.keys(self.chunks[k]): e for k, e in self.entity_of.items() if e.type == kind}
            for k, c in enumerate(self.chunks):
                if c.type == "run" and self.keys(c) in shorts:
                    self._unite(shorts[self.keys(c)], k)


@cache
def _provinces() -> frozenset[str]:
    return frozenset(" ".join(syllable_key(w) for w in name.split()) for name in gazetteer.province_names())


@cache
def _at() -> frozenset[str]:
    return lexicon.syllables(lexicon.table("grammar")["at"])


@cache
def _towns() -> frozenset[str]:
    return lexicon.syllables(["tp", "thành"])


