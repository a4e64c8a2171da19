"""Names of organisations: a head, what it is for, and whose it is."""

from __future__ import annotations

from kg.extract.names.body_signs import BodySigns
from kg.extract.names.body_words import BodyWords
from kg.extract.names.chunks import Chunk
from kg.extract.names.grammar import Grammar
from kg.extract.names.places import PlaceParser
from kg.extract.names.tokens import CAP, LOWER, UPPER, Tokens
from kg.languages.vi import names
from kg.languages.vi.particles import AND, AT, IN, LAND

_LONG = 2
_EMBASSY = frozenset([AT, IN])


class OrganizationParser(BodyWords, BodySigns):
    """Parses the name of a body that begins at a given token."""

    def __init__(self, grammar: Grammar, places: PlaceParser) -> None:
        self.g = grammar
        self.places = places

    def parse(self, t: Tokens, i: int) -> Chunk | None:
        """The body whose name begins at ``i``, or None."""
        known = self._known(t, i)
        headed = self._headed(t, i)
        if known is not None and (
            headed is None
            or headed.end <= known.end
            or (t.words[known.end : known.end + 1] == [AND] and not self._abbreviated(t, headed))
            or self._stranger(t, known)
            or self._predicate(t, known, headed)
        ):
            return known
        if headed is not None and headed.outer < 0:
            self._to_acronym(t, headed)
        return headed if headed is None else self._branch(t, headed)

    @staticmethod
    def _model(word: str) -> bool:
        """Whether a word is a product's code, whose maker's name is no actor: ``Airbus |A320``."""
        return len(word) > 2 and word[0].isupper() and word[-1].isdecimal()

    def _predicate(self, t: Tokens, known: Chunk, headed: Chunk) -> bool:
        """Whether a known name is followed by what it does: ``Đảng Cộng hòa |mất quyền kiểm soát Hạ viện``."""
        p, g = known.end, self.g
        if t.shapes[p] != LOWER or known.end - known.start < 3 or headed.end - p < 3 or t.keys[p] in g.connectors:
            return False
        return not any(trie.longest(t.keys, p) for trie in (g.inner, g.fields, g.safe_tails, g.units, g.heads))

    def _known(self, t: Tokens, i: int) -> Chunk | None:
        found = self.g.known.longest(t.keys, i)
        if found is None:
            return None
        end = i + found[0]
        name = found[1]
        generic = self.g.generic_bodies.longest(t.keys, i)
        if generic is not None and generic[0] > found[0]:
            return None  # "Đại hội đồng |cổ đông"
        if self.g.heads.longest(t.keys, i) == (found[0], "state") and self._many(t, i, end):
            return None
        if found[0] == _LONG and name.split()[1].islower() and t.shapes[end - 1] == CAP and t.shapes[i] == CAP:
            return None  # "đường Cộng |Hòa", not the party
        if (t.shapes[i] == LOWER and found[0] < 4) or (
            name.isupper() and len(name) < 5 and t.words[i] != name.split()[0]
        ):
            return None
        if len(name.split()) == 1 and not name.isupper() and t.words[i][:1].islower():
            return None
        if name == name.upper() and any(t.shapes[j] == LOWER for j in range(i, end)):
            return None
        made = end < t.n and (self._model(t.words[end]) or t.words[end] in self.g.products)
        if made and t.glued[end - 1] is False and t.sentence[end] == t.sentence[i]:
            return None
        chunk = Chunk(i, end, "Organization", "known", core_end=end)
        while (
            chunk.end < t.n
            and t.is_cap(chunk.end)
            and t.keys[chunk.end] in self.g.company
            and t.sentence[chunk.end] == t.sentence[i]
        ):
            chunk.end = chunk.core_end = end = chunk.end + 1
        if self.g.heads.longest(t.keys, i) is not None or found[0] > 1:
            self._attach(t, chunk)
        return self._branch(t, chunk)

    def _headed(self, t: Tokens, i: int) -> Chunk | None:
        head = self.g.heads.longest(t.keys, i)
        if head is None or t.sentence[i + head[0] - 1] != t.sentence[i]:
            return None
        length, kind = head
        j = i + length
        generic = self.g.generic_bodies.longest(t.keys, i)
        if generic is not None and generic[0] >= length:
            return None
        if t.shapes[i] == LOWER and j < t.n and (t.keys[j] in self.g.no_body_after or self._held(t, i, j)):
            return None
        chunk: Chunk | None = Chunk(i, j, "Organization", kind, core_end=j)
        chunk = getattr(self, "_" + kind)(t, chunk, j)
        if chunk is None or kind not in ("free", "office"):
            return chunk
        self._spelled_out(t, chunk)
        self._subject_matter(t, chunk)
        return None if self._crowd(t, chunk) else chunk

    def _held(self, t: Tokens, i: int, j: int) -> bool:
        """Whether ``tổ chức`` is a verb here: a gathering's head follows."""
        return (
            j - i == 2
            and self.g.no_parents.longest(t.keys, i) is not None
            and bool(self.g.gatherings.longest(t.keys, j))
        )

    # -- kinds of heads ---------------------------------------------------

    def _ministry(self, t: Tokens, chunk: Chunk, j: int) -> Chunk | None:
        if j >= t.n or self.g.country(t, j):
            return None
        field = self.g.fields.longest(t.keys, j)
        if not t.is_cap(j) and (t.shapes[chunk.start] == LOWER or self.g.ministries.longest(t.keys, j) is None):
            return None  # "Bộ ngoại giao Israel", but no "bộ ngoại giao"
        end = self._portfolios(t, j + field[0]) if field else self._body(t, j, chunk)
        if end == j or (field is None and t.shapes[chunk.start] == LOWER and t.shapes[j] == UPPER):
            return None
        chunk.end = chunk.core_end = end
        self._attach(t, chunk)
        return chunk

    def _office(self, t: Tokens, chunk: Chunk, j: int) -> Chunk | None:
        capital = t.shapes[chunk.start] != LOWER
        if (
            j < t.n
            and t.words[j].isdecimal()
            and len(t.words[j]) < 4
            and self.g.numbered_bodies.longest(t.keys, chunk.start)
        ):
            chunk.end = chunk.core_end = self._tail(t, j + 1)  # "Ban Chỉ đạo 389 |quốc gia"
            self._attach(t, chunk)
            return chunk
        long = self.g.fields.longest(t.keys, j) if capital and j < t.n else None  # "Phòng |quản lý xuất nhập cảnh"
        told = self._worded(t, j) or (long is not None and long[0] > 2)
        if j - chunk.start == 1 and (not capital or t.head[chunk.start]) and not told:
            return None
        envoys = self.g.embassies.longest(t.keys, chunk.start) is not None
        end = j if envoys else self._serial(t, self._concern(t, self._body(t, j, chunk), chunk), chunk)
        house = j - chunk.start > 2 and self.g.offices.longest(t.keys, chunk.start) is not None
        if end == j and not capital and not house:
            return None
        chunk.end = chunk.core_end = end
        self._attach(t, chunk)
        if house and not capital:
            return chunk if chunk.country is not None else None  # "văn phòng tổng thống |Hàn Quốc"
        if (
            not capital
            and end == j
            and self.g.missions.longest(t.keys, chunk.start) is None
            and not (chunk.parents and self.g.elidable.longest(t.keys, chunk.start))
        ):
            return None
        sent = chunk.country is not None and chunk.area == (j, chunk.end)
        if sent and self.g.delegations.longest(t.keys, chunk.start) == (j - chunk.start, True):
            return None  # "phái đoàn |Nga": the country is meant
        if chunk.end == j:
            if capital and j - chunk.start > 1 and self.g.title(t, chunk.start) is None and self._alone(t, chunk):
                chunk.elided = True
                return chunk
            return None
        return chunk

    def _worded(self, t: Tokens, j: int) -> bool:
        """Whether a field or a compound stands at ``j``: ``vụ Hợp tác quốc tế``, not ``vụ MobiFone``."""
        if not t.is_cap(j):
            return False
        return (
            self.g.fields.longest(t.keys, j) is not None
            or (j + 1 < t.n and (t.keys[j], t.keys[j + 1]) in self.g.compounds)
            or self.g.heads.longest(t.keys, j) is not None
        )

    def _area(self, t: Tokens, chunk: Chunk, j: int) -> Chunk | None:
        j = self._tail(t, j)
        if t.is_cap(j) and j + 1 < t.n and t.shapes[j + 1] == LOWER and self._worded(t, j) and not self._force(t, j):
            j = self._body(t, j, chunk)  # "Tòa án |Hình sự Thái Lan"
        chunk.end = chunk.core_end = j
        self._attach(t, chunk)
        self._embassy(t, chunk)
        if chunk.end == j:
            self._coded(t, chunk)
        if chunk.end == j:
            self._investigators(t, chunk)
        if chunk.end > j and not chunk.elided:
            return chunk
        one = j - chunk.start == 1
        if t.shapes[chunk.start] == LOWER or (
            t.head[chunk.start] and t.shapes[chunk.start] != UPPER and not chunk.elided and one
        ):
            return chunk if chunk.end > j and t.shapes[chunk.start] != LOWER else None
        if chunk.end < t.n and t.words[chunk.end] in self.g.of_any:
            return None
        chunk.elided = True
        if chunk.end == j and self.g.elidable.longest(t.keys, chunk.start) is None:
            chunk.kind = "bare"
        return chunk

    def _many(self, t: Tokens, start: int, end: int) -> bool:
        """Whether several bodies are meant: ``hai |Chính phủ``, ``Chính phủ| các nước``."""
        return (start > 0 and t.keys[start - 1] in self.g.many) or (end < t.n and t.keys[end] in self.g.many)

    def _state(self, t: Tokens, chunk: Chunk, j: int) -> Chunk | None:
        self._attach(t, chunk)
        party = chunk.parents and chunk.parents[0].type == "Organization"
        if party and t.shapes[chunk.start] == LOWER:
            return None  # "chính phủ |đảng Xã hội": only the party is named
        if chunk.end > j and (chunk.country or chunk.parents or t.shapes[chunk.start] != LOWER):
            return chunk
        if t.shapes[chunk.start] == LOWER or self._many(t, chunk.start, j):
            return None
        return chunk if not t.head[chunk.start] or j < t.n else None

    def _free(self, t: Tokens, chunk: Chunk, j: int) -> Chunk | None:
        inner = self.g.heads.longest(t.keys, j) if t.shapes[chunk.start] == LOWER and t.is_cap(j) else None
        if inner is not None and inner[0] > 1 and t.shapes[j + 1] == LOWER:
            return None  # "hệ cao đẳng |Trường cao đẳng A"
        end = self._body(t, j, chunk)
        capital = t.shapes[chunk.start] != LOWER
        end = self._number(t, end, chunk)
        chunk.end = chunk.core_end = end
        self._attach(t, chunk)
        if chunk.end == j or (end == j and not capital):
            return None
        generic = self.g.generic_heads.longest(t.keys, chunk.start)
        if not capital and end - j == 1 and (t.keys[j] in self.g.short_countries or t.words[j] in self.g.acronym_stop):
            return None  # "các hãng hàng không Việt", "doanh nghiệp XKLĐ"
        if not capital and generic == (j - chunk.start, True) and self._vague(t, j):
            return None
        if (
            end == j
            and t.head[chunk.start]
            and chunk.area is not None
            and (generic is not None or j == chunk.start + 1)
        ):
            return None
        lower = not capital and all(t.shapes[k] == LOWER for k in range(j, end))
        return None if lower and chunk.country else chunk  # "các tập đoàn vũ khí Trung Quốc"

    def _vague(self, t: Tokens, j: int) -> bool:
        """Whether a general word has only a place or an unknown name after it (``các bệnh viện Hà Nội``)."""
        if self.g.place(t, j) is not None or self.places.parse(t, j, inside=True) is not None:
            return True
        if self.g.units.longest(t.keys, j) is not None:
            return True
        if self.g.fields.longest(t.keys, j) is not None or (
            j + 1 < t.n and (t.keys[j], t.keys[j + 1]) in self.g.compounds
        ):
            return False
        return names.is_syllable(t.words[j]) and t.shapes[j] == CAP

    def _press(self, t: Tokens, chunk: Chunk, j: int) -> Chunk | None:
        if not t.is_cap(j) or t.words[j] in self.g.acronym_stop:
            return None
        if t.shapes[chunk.start] == LOWER and self._managed(t, chunk.start, j):
            return None  # "giám đốc |truyền thông A": what the manager is in charge of
        if self.g.canals.longest(t.keys, chunk.start) == (j - chunk.start, True) and self._vietnamese(t, j):
            return None  # "kênh |Nhiêu Lộc"
        known = self._known(t, j)
        if known is not None:
            known.outer = chunk.start
            return known
        if j + 1 < t.n and t.shapes[j + 1] == LOWER and (t.keys[j], t.keys[j + 1]) in self.g.compounds:
            return self._free(t, chunk, j)
        if t.shapes[chunk.start] != LOWER and not t.head[chunk.start]:
            return self._free(t, chunk, j)
        end = self.g.name_run(t, j)
        if len(t.words[j]) == 1 and j + 1 < t.n and t.words[j + 1] == ".":
            end = j + 1  # "mạng xã hội X. Phát biểu …"
        if (
            self.g.country(t, j)
            or self.g.title(t, j)
            or self.g.place(t, j)
            or (end < t.n and t.words[end] == "." and t.glued[end - 1] and t.glued[end])
        ):
            return None
        if (
            end - j == 1
            and (names.is_syllable(t.words[j]) or len(t.words[j]) < 2 or any(c.isdecimal() for c in t.words[j]))
            and self.g.bare_press.longest(t.keys, chunk.start)
        ):
            return None
        chunk.start, chunk.outer = j, chunk.start
        chunk.end = chunk.core_end = end
        return chunk

    def _vietnamese(self, t: Tokens, j: int) -> bool:
        """Whether the run at ``j`` has two Vietnamese syllables or more, none of which closes in lower case."""
        end = self.g.run_end(t, j)
        goes_on = end < t.n and t.shapes[end] == LOWER and (t.keys[end - 1], t.keys[end]) in self.g.compounds
        return end - j > 1 and names.looks_vietnamese(t.words[j:end]) and not goes_on

    # -- pieces -----------------------------------------------------------

    def _alone(self, t: Tokens, chunk: Chunk) -> bool:
        """Whether a head without more can stand for a body: not a heading's first words."""
        return self.g.elidable.longest(t.keys, chunk.start) is not None

    def _attach(self, t: Tokens, chunk: Chunk) -> None:
        """Take in the country, area or parent body right after the name."""
        p = chunk.end
        if p >= t.n or t.sentence[p] != t.sentence[chunk.start]:
            return
        if t.words[p] in self.g.session and p + 1 < t.n and t.words[p + 1] in self.g.roman:
            chunk.end = p + 2
            return
        p += t.words[p] == LAND and p + 1 < t.n and self.g.country(t, p + 1) is not None  # "Chính phủ |nước Cộng hòa A"
        country = self.g.country(t, p)
        commune = (
            self.g.small.longest(t.keys, p) if country is not None and country[0] == 1 and t.is_cap(p + 1) else None
        )
        if commune is not None and commune[0] > 1:
            country = None  # "Ban Quản lý dự án |Mỹ Thuận"
        if country is not None and not self._person_after(t, p, country[0]):
            chunk.end = p + country[0]
            chunk.country = country[1]
            chunk.area = (p, chunk.end)
            if width := self._second_land(t, chunk):
                both = t.keys[chunk.end + 1] not in self.g.leagues  # "Việt Nam - Lào": of neither alone
                chunk.end, chunk.area, chunk.country = chunk.end + 1 + width, None, None if both else chunk.country
                return
            self._embassy(t, chunk)
            return
        if (t.shapes[p] in (CAP, UPPER) or (t.words[p] in self.g.parent_heads and t.is_cap(p + 1))) and (
            self._parent_head(t, p) or self._boundary_head(t, p)
        ):  # no full name: "Tỉnh ủy |Đoàn Ngọc Hiển"
            parent = None if self._person_of_body(t, p) else self.parse(t, p)
            if parent is not None and parent.outer < 0:
                if self.g.no_parents.longest(t.keys, p) is None:
                    chunk.parents.append(parent)
                chunk.end = parent.end
                chunk.country, chunk.area, chunk.elided = parent.country, parent.area, parent.elided
                return
        people = self.g.peoples.longest(t.keys, p)
        if people is not None and (land := self.g.country(t, p + people[0])) is not None:
            chunk.country = land[1]  # "Chính phủ |và nhân dân Lào"
            return
        self._area_after(t, chunk, p)
        self._embassy(t, chunk)

    def _area_after(self, t: Tokens, chunk: Chunk, p: int) -> None:
        if self._person_of_body(t, p):
            return
        place = self.places.parse(t, p, inside=True)
        state = self.g.heads.longest(t.keys, chunk.start) == (chunk.core_end - chunk.start, "state")
        if state and place is not None and self.g.place(t, place.start) == (place.end - place.start, "province"):
            return  # "đại biểu Quốc hội |TP Hà Nội"
        if place is not None and place.kind != "site":
            chunk.end = place.end
            chunk.area = (place.first, place.end)
            chunk.parents.append(place)
            return
        longer = self.g.places.longest(t.keys, p) if t.is_cap(p) else None
        if longer is not None and self.g._goes_on(t, p, p + longer[0]):
            chunk.end = p + longer[0] + 1
            chunk.area = (p, chunk.end)
            return
        small = self.g.small.longest(t.keys, p) if t.is_cap(p) else None
        if small is not None and small[0] == 1 and self.g.person_at(t, p) is not None:
            return
        if small is not None and chunk.kind in ("area", "office") and t.shapes[p + small[0] - 1] != LOWER:
            chunk.end = p + small[0]
            chunk.area = (p, chunk.end)
            return
        unit = self.g.units.longest(t.keys, p) if t.shapes[p] == LOWER or t.keys[p] == "tp" else None
        if (
            unit is not None
            and unit[1] == "admin"
            and chunk.kind in ("area", "office")
            and t.words[p] in self.g.own_units
        ):
            chunk.end = p + unit[0] - (t.words[p + unit[0] - 1] == ".")
            chunk.elided = True
            return
        whole = self._ends_in_tail(t, chunk, p)
        if chunk.kind == "area" and t.shapes[p] == CAP and not whole and not self.g.person_at(t, p):
            end = min(self.g.run_end(t, p), p + 3)
            if self.g.title(t, p) is None and not self._officer(t, chunk, p, end):
                chunk.end = end
                chunk.area = (p, end)

    def _embassy(self, t: Tokens, chunk: Chunk) -> None:
        """Take in ``tại Ai Cập`` after an embassy or a standing mission, and the site of a mission."""
        p = chunk.end
        if p + 1 >= t.n or t.words[p] not in _EMBASSY or self.g.missions.longest(t.keys, chunk.start) is None:
            return
        country = self.g.country(t, p + 1)
        site = None if country else self.places.parse(t, p + 1, inside=True)
        house = site or (None if country else self._known(t, p + 1))
        if country or house:
            chunk.end = p + 1 + country[0] if country else house.end if house else chunk.end
        chunk.parents += [site] if site is not None else []
