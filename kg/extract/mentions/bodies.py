"""Which names of organisations in an article are one."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.mentions.areas import told_area
from kg.extract.mentions.base import ClusterBase
from kg.extract.mentions.body_parts import names_part
from kg.extract.mentions.firms import short_firms
from kg.extract.mentions.home_bodies import of_home
from kg.extract.mentions.records import EntityRecord
from kg.extract.mentions.wording import listed
from kg.extract.names.chunks import Chunk
from kg.extract.names.tokens import CAP, UPPER
from kg.languages.vi import gazetteer, lexicon
from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key, syllable_key
from kg.languages.vi.names import is_syllable
from kg.languages.vi.particles import AND, AT, CITY_HEAD, CITY_SHORT, CITY_TAIL, IN, PROVINCE
from kg.languages.vi.trie import Trie, trie_of

_BRACKET = re.compile(r" \([^)]*\)")
_IN, _AT = syllable_key(IN), syllable_key(AT)
_AND = syllable_key(AND)
_PROVINCE = syllable_key(PROVINCE)
_CITY = (syllable_key(CITY_HEAD), syllable_key(CITY_TAIL))
_Full = tuple[tuple[str, ...], Chunk, EntityRecord]


class BodyClusters(ClusterBase):
    """Full names, names without area or country, acronyms, and bodies named only inside others."""

    def _organizations(self) -> None:
        order = [k for k, c in enumerate(self.chunks) if c.type == "Organization"]
        fulls: list[_Full] = []
        self.short_names: dict[tuple[str, ...], EntityRecord] = {}
        self.nested: list[Chunk] = []
        for k in sorted(order, key=lambda k: (self.chunks[k].elided, -len(self._body_keys(self.chunks[k])), k)):
            c = self.chunks[k]
            keys = self._body_keys(c)
            entity = self._same_body(k, c, keys, fulls)
            if entity is None and c.kind == "bare":
                continue
            if entity is None:
                entity = self._new(k, c, keys)
                fulls.append((keys, c, entity))
                if c.kind == "ministry listed":
                    entity.name = f"{_ministry().capitalize()} {entity.name}"
                    entity.names.setdefault(entity.name, 0)
                if c.elided:
                    self._complete(c, entity)
            else:
                self._join(k, c, entity)
                if entity.country is None:
                    entity.country = c.country
            self._keep_parents(c)
            if "(" in (form := self.form(c)):
                entity.names.setdefault(_BRACKET.sub("", form), 0)
            if c.outer >= 0:
                entity.names.setdefault(self._outer_form(c), 0)
        for k in order:
            if k in self.entity_of:
                self._acronym(k)
        self._trade_names(order)
        for k, entity in short_firms(self, order):
            self._unite(entity, k)
        self._named_kinds([k for k in order if k in self.entity_of])
        self._runs_of_acronyms()
        for c in self.chunks:
            if c.type == "Place":
                self._keep_parents(c)
        self._nested(fulls)

    # -- keys -------------------------------------------------------------

    def _body_keys(self, c: Chunk) -> tuple[str, ...]:
        """Keys of a body's name: its country by code, its area without unit, one name for known synonyms."""
        keys = tuple(_AT if part == _IN else part for part in self.keys(c))
        if CITY_SHORT in keys:
            at = keys.index(CITY_SHORT)
            keys = (*keys[:at], *_CITY, *keys[at + 1 :])
        if c.kind == "ministry listed":
            keys = (syllable_key(_ministry()), *keys)
        if c.country and c.area:
            area = tuple(part for part in self.t.keys[c.area[0] : c.area[1]] if part[0].isalnum())
            n = len(area)
            for i in range(len(keys) - n, -1, -1):
                if keys[i : i + n] == area:
                    return (*keys[:i], "@" + c.country, *keys[i + n :])
        if c.area and not c.country:
            keys = self._without_unit(c, keys)
        return _synonyms().get(keys, keys)

    def _without_unit(self, c: Chunk, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Keys without the unit of the area: ``Sở Y tế tỉnh A`` is ``Sở Y tế A``, but ``UBND huyện A`` stays."""
        low, high = c.area  # type: ignore[misc]
        city = self._central(low, high)
        province = city or self.t.keys[low] == _PROVINCE
        unit = gazetteer.units().longest(self.t.keys, low) if c.kind != "area" or province else None
        if unit is None or low + unit[0] >= high:
            return keys
        area = tuple(part for part in self.t.keys[low:high] if part[0].isalnum())
        area = (*_CITY, *area[1:]) if area[0] == CITY_SHORT else area
        plain = tuple(part for part in self.t.keys[low + unit[0] : high] if part[0].isalnum())
        return (*keys[: len(keys) - len(area)], *plain) if keys[-len(area) :] == area else keys

    def _central(self, low: int, high: int) -> bool:
        """Whether an area is a city under central rule with its unit: ``TP Hải Phòng`` is ``Hải Phòng``."""
        unit = gazetteer.units().longest(self.t.keys, low)
        start = low + unit[0] if unit is not None and self.t.keys[low] in (CITY_SHORT, _CITY[0]) else high
        rest = tuple(part for part in self.t.keys[start:high] if part[0].isalnum())
        return rest in gazetteer.central_cities()

    # -- one and the same -------------------------------------------------

    def _same_body(self, k: int, c: Chunk, keys: tuple[str, ...], fulls: list[_Full]) -> EntityRecord | None:
        same = [e for full, fc, e in fulls if full == keys or self._one_mission(c, keys, fc, full)]
        if same:
            return same[0]
        area = told_area(self.t, self.chunks, c) if c.elided else ()
        fits = [(full, e) for full, fc, e in fulls if self._short_of(c, keys, fc, full)]
        candidates = [e for full, e in fits if full[len(full) - len(area) :] == area]
        if c.elided and keys[-1] == _CITY[1]:  # "UBND TP" beside "UBND TP Thủ Đức": of the city that the story is of
            most = max((len(e.positions) for e in candidates), default=0)
            candidates = [e for e in candidates if len(e.positions) == most]
        return self._nearest(k, candidates) if candidates else None

    def _one_mission(self, c: Chunk, keys: tuple[str, ...], fc: Chunk, full: tuple[str, ...]) -> bool:
        """Whether two embassies of one country stand in one land: ``tại Kiev`` and ``ở Ukraine``."""
        if c.country is None or c.country != fc.country or _missions().longest(list(keys), 0) is None:
            return False
        here, there = (k[k.index("@" + c.country) + 1 :] if "@" + c.country in k else None for k in (keys, full))
        if here is None or there is None or keys[: len(keys) - len(here)] != full[: len(full) - len(there)]:
            return False
        return not here or not there or self._land(here) == self._land(there) is not None

    def _land(self, site: tuple[str, ...]) -> str | None:
        """The ISO code of the country that a mission's site lies in: its own, or that of its capital."""
        for n in range(1, len(site)):
            words = " ".join(site[n:])
            code = gazetteer.capitals().get(words) or gazetteer.country_codes().get(words)
            if code is not None:
                return code
        return None

    def _short_of(self, c: Chunk, keys: tuple[str, ...], fc: Chunk, full: tuple[str, ...]) -> bool:
        """Whether ``keys`` is the longer name without its country, area or parent."""
        if c.elided and self._elided_of(keys, fc, full):
            return True
        n = len(keys)
        bare = fc.area is None and not fc.parents and fc.country is None
        if c.elided and bare and 2 < len(full) < n < len(full) + 3 and keys[: len(full)] == full:
            return keys[len(full)] in _unit_ranks()  # "Ban Quản lý đường sắt |TP" beside "Ban Quản lý đường sắt"
        if len(full) <= n or full[:n] != keys:
            return False
        if fc.country is not None:
            if fc.country != HOME and of_home(self.t, self.chunks, self.phrases, c, fc):
                return False
            return fc.country == HOME or self._only_country(fc.country) or self._last_country(c, fc.country)
        if c.area is None and not c.parents and self._shortened(keys, full):
            return True
        if fc.area is None and not fc.parents:
            return False
        core = sum(1 for i in range(fc.start, fc.core_end) if self.t.keys[i][0].isalnum())
        return n >= core or c.elided

    def _shortened(self, keys: tuple[str, ...], full: tuple[str, ...]) -> bool:
        """Whether a name is another one broken off: ``Bộ Giao thông`` of ``Bộ Giao thông Vận tải``."""
        rest = full[len(keys)]
        if rest in listed("grammar", "terms"):
            return len(keys) > 1
        office = keys[0] in listed("grammar", "offices_of_two") and rest == _AND  # "Bộ Giáo dục |và Đào tạo"
        return len(keys) > 2 and not rest[0].isdecimal() and (office or rest not in listed("grammar", "branches"))

    def _elided_of(self, keys: tuple[str, ...], fc: Chunk, full: tuple[str, ...]) -> bool:
        """Whether ``Công an thành phố`` is short for ``Công an TP.HCM``: one head, one rank of area."""
        if fc.area is None:
            return False
        n = next((i for i in range(len(keys), 0, -1) if keys[i - 1 : i][0] in _unit_ranks()), None)
        if n is None:
            return False
        head, unit = keys[: n - 1], keys[n - 1]
        if unit == _CITY[1]:
            head, unit = keys[: n - 2], _CITY[0]
        low = fc.area[0]
        rank = _unit_ranks().get(self.t.keys[low]) or ("province" if self._province(fc) else None)
        return (bool(head) and full[: len(head)] == head and len(full) > len(head) and rank == _unit_ranks()[unit]) or (
            bool(head) and full[: len(head)] == head and unit == _CITY[0] and self.t.keys[low] == CITY_SHORT
        )

    def _province(self, fc: Chunk) -> bool:
        low, _ = fc.area  # type: ignore[misc]
        found = gazetteer.places().longest(self.t.keys, low)
        return found is not None and found[1] == "province"

    def _only_country(self, code: str) -> bool:
        codes = {c.country for c in self.chunks if c.type == "Country"}
        return HOME not in codes and not codes - {code}

    def _last_country(self, c: Chunk, code: str) -> bool:
        """Whether no Vietnamese body can be meant and the country told last before a name is this one."""
        told = [x for x in self.chunks if x.country and x.type in ("Country", "Organization")]
        before = [x.country for x in told if x.start < c.start]
        return HOME not in {x.country for x in told} and bool(before) and before[-1] == code

    def _complete(self, c: Chunk, entity: EntityRecord) -> None:
        """Give ``HĐND huyện``, ``Tỉnh ủy`` the area of that rank that the article named last before."""
        unit = self.t.keys[c.end - 1] if self.t.keys[c.end - 1] in _unit_ranks() else self.t.keys[c.start]
        rank = _unit_ranks().get(unit)
        if rank is None or c.parents:
            return
        best: tuple[int, str] | None = None
        for other in self.chunks:
            area = (
                other.area
                if other.type == "Organization"
                else (other.first, other.end)
                if other.type == "Place"
                else None
            )
            if area is None or area[0] >= area[1]:
                continue
            first = self.t.keys[area[0]]
            unit_of = gazetteer.units().longest(self.t.keys, area[0])
            bare = area[0] + (unit_of[0] if unit_of and area[0] + unit_of[0] < area[1] else 0)
            whole = gazetteer.places().longest(self.t.keys, area[0])
            if whole is not None and area[0] + whole[0] == area[1]:
                bare = area[0]  # "TP HCM" is the city's name
            own = _unit_ranks().get(first) or _unit_ranks().get(self.t.keys[other.start])
            known = gazetteer.places().longest(self.t.keys, bare)
            if own is None and known is not None and known[1] == "province":
                own = "province"
            if own == rank and other.country is None and (best is None or area[0] < c.start):
                best = (area[0], self._span(bare, area[1]))
                if area[0] > c.start:
                    break
        if best is not None:
            unit = entity.name.split()[-1]  # "UBND |TP" of "TP HCM"
            own = entity.name.removesuffix(f" {unit}") if best[1].startswith((f"{unit} ", f"{unit}.")) else entity.name
            entity.name = f"{own} {best[1]}"
            entity.names.setdefault(entity.name, 0)

    # -- acronyms ---------------------------------------------------------

    def _acronym(self, k: int) -> None:
        """Note ``(NDRC)`` after a body's name as its short name, also with the body's head (``Đảng MIU``)."""
        c, t = self.chunks[k], self.t
        p = next((i for i in range(c.start, c.end) if t.words[i] == "("), c.end)  # "Cơ quan … |(C03) Bộ A"
        if p + 2 >= t.n or t.words[p] != "(" or not self._short(t.words[p + 1]) or names_part(t, c, t.words[p + 1]):
            return
        q = p + 2
        while q + 1 < t.n and t.words[q] in "-&" and t.shapes[q + 1] == UPPER:
            q += 2
        if t.words[q] in (")", ","):
            short = tuple(part for part in t.keys[p + 1 : q] if part[0].isalnum())
            self.short_names[short] = self.entity_of[k]
            for n in (1, 2, 3):
                self.short_names[(*t.keys[c.start : c.start + n], *short)] = self.entity_of[k]
            self._country_behind(k, q + 1)

    @staticmethod
    def _short(word: str) -> bool:
        """Whether a word in brackets can be an acronym: two capitals or more, as in ``HoREA``."""
        numbered = word.isupper() and word[-1].isdecimal()  # "C03", an office of the police
        return len(word) > 1 and word[0].isupper() and (numbered or sum(map(str.isupper, word)) > 1)

    def _country_behind(self, k: int, p: int) -> None:
        """Take in the country behind an acronym: ``Hội đồng Tham mưu trưởng liên quân (JCS) |Hàn Quốc``."""
        entity, after = self.entity_of[k], self.by_start.get(p)
        c = self.chunks[after] if after is not None else None
        if c is None or c.type != "Country" or entity.country is not None or self.chunks[k].area is not None:
            return
        entity.country = c.country
        entity.name = f"{self.form(self.chunks[k])} {self.form(c)}"
        entity.names.setdefault(entity.name, 0)

    def _trade_names(self, order: list[int]) -> None:
        """``Tập đoàn Vạn Thịnh Phát`` is Vạn Thịnh Phát later: the capitals that close a company's name."""
        for k in order:
            c, entity = self.chunks[k], self.entity_of.get(k)
            if (
                entity is None
                or c.kind != "free"
                or _traders().longest(self.t.keys, c.start) is None
                or c.area is not None
            ):
                continue
            low = c.end
            while low > c.start and self.t.shapes[low - 1] in (CAP, UPPER):
                low -= 1
            if low > c.start and self.t.words[low - 1] not in ("-", "&", ",", "."):
                keys = tuple(self.t.keys[low : c.end])
                if any(len(w) > 2 and not is_syllable(w) for w in self.t.words[low : c.end]):
                    entity.names.setdefault(self._span(low, c.end), 0)  # "hãng hàng không |Azimuth Airlines"
                if len(keys) > 1 or (keys and not is_syllable(self.t.words[low])):
                    self.short_names.setdefault(keys, entity)

    def _named_kinds(self, order: list[int]) -> None:
        """``phong trào Hồi giáo Hamas`` is the Hamas that the article names elsewhere."""
        bare = {self.keys(self.chunks[k]): k for k in order if self.chunks[k].end - self.chunks[k].start == 1}
        for k in order:
            c = self.chunks[k]
            if c.end - c.start < 3 or _kinds().longest(self.t.keys, c.start) is None or k not in self.entity_of:
                continue
            other = bare.get((self.t.keys[c.end - 1],))
            if other is not None and self.entity_of.get(other) is not self.entity_of[k]:
                entity = self.entity_of[other]
                name = entity.name
                self._unite(entity, k)
                entity.name = name

    def _runs_of_acronyms(self) -> None:
        for k, c in enumerate(self.chunks):
            if c.type in ("run", "Organization"):
                entity = self.short_names.get(self.keys(c))
                if entity is not None and self.entity_of.get(k) is not entity:
                    self._unite(entity, k)

    # -- bodies inside names ----------------------------------------------

    def _keep_parents(self, c: Chunk) -> None:
        for parent in c.parents:
            if parent.type == "Organization":
                self.nested.append(parent)
                self._keep_parents(parent)

    def _nested(self, fulls: list[_Full]) -> None:
        """Add the bodies that are named only inside other names."""
        known = {full for full, _, _ in fulls}
        for parent in sorted(self.nested, key=lambda c: c.start):
            keys = self._body_keys(parent)
            short = self.keys(parent) in self.short_names
            if (
                parent.elided
                or short
                or keys in known
                or any(self._short_of(parent, keys, fc, full) for full, fc, _ in fulls)
            ):
                continue
            known.add(keys)
            entity = EntityRecord(
                "Organization", self.form(parent), keys, parent.start, country=parent.country, kind=parent.kind
            )
            entity.add(self.form(parent), parent.start)
            entity.slight = _slight().longest(self.t.keys, parent.start) is not None
            self.entities.append(entity)


@cache
def _synonyms() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Keys of each known name → keys of the first name of its group."""
    groups = lexicon.table("organizations")["synonyms"]["groups"]
    return {tuple(key(name).split()): tuple(key(group[0]).split()) for group in groups for name in group}


@cache
def _ministry() -> str:
    """The head word of ministries."""
    head: str = lexicon.table("organizations")["heads"]["ministry"][0]
    return head


@cache
def _slight() -> Trie[bool]:
    return trie_of(lexicon.table("grammar")["slight"])


@cache
def _kinds() -> Trie[bool]:
    return trie_of(lexicon.table("grammar")["kinds"])


@cache
def _missions() -> Trie[bool]:
    return trie_of(lexicon.table("grammar")["missions"])


@cache
def _traders() -> Trie[bool]:
    return trie_of(lexicon.table("grammar")["traders"])


@cache
def _unit_ranks() -> dict[str, str]:
    """Key of an area's unit, or of a party committee's head, → rank of the area."""
    ranks = lexicon.table("grammar")["unit_ranks"]
    return {syllable_key(word): rank for rank, words in ranks.items() for word in words}
