"""Names of places: known ones, and a unit with what follows it in capitals."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.names.chunks import Chunk
from kg.extract.names.grammar import Grammar
from kg.extract.names.tokens import CAP, LOWER, NUMBER, UPPER, Tokens
from kg.languages.vi import names


class PlaceParser:
    """Parses the name of a place that begins at a given token."""

    def __init__(self, grammar: Grammar) -> None:
        self.g = grammar
        # Set by the scanner: the body named at a token ("trụ sở Quốc hội Pháp"), or None.
        self.body: Callable[[Tokens, int], Chunk | None] = lambda _t, _j: None
        self.parent: Chunk | None = None

    def parse(self, t: Tokens, i: int, *, inside: bool = False) -> Chunk | None:
        """The place at ``i``, or None; ``inside`` a body's name only known and administrative ones count."""
        region = None if inside else self._region(t, i)
        if region is not None:
            return region
        if i and t.keys[i - 1] in self.g.no_place_after and not inside:
            return None
        known = self.g.place(t, i)
        united = self._united(t, i, inside)
        if known is not None and known[1] == "province" and self.g.units.longest(t.keys, i) is not None:
            return self._bare(t, i, known, inside)
        if united is not None and (known is None or united.end > i + known[0]):
            return united
        if known is None:
            return None
        return self._bare(t, i, known, inside)

    def _region(self, t: Tokens, i: int) -> Chunk | None:
        """``miền đông |Ukraine``: a part of a country."""
        if t.words[i].casefold() not in self.g.regions or i + 2 >= t.n or t.keys[i + 1] not in self.g.directions:
            return None
        land = self.g.country(t, i + 2) if t.shapes[i + 1] == LOWER and t.is_cap(i + 2) else None
        if land is None or t.sentence[i + 2] != t.sentence[i]:
            return None
        return Chunk(i, i + 2 + land[0], "Place", "site", core_end=i + 2 + land[0])

    def _bare(self, t: Tokens, i: int, known: tuple[int, str], inside: bool) -> Chunk | None:
        length, kind = known
        end = i + length
        if not inside and kind != "province" and self._part_of_name(t, i, end):
            return None
        if i and t.shapes[i] == LOWER and (t.keys[i - 1], t.keys[i]) in self.g.compounds:
            return None
        if kind == "weak" and not inside and not (i and t.keys[i - 1] in self.g.at) and not self._paired(t, i, end):
            return None
        built = end
        while (
            built < t.n and t.is_cap(built) and t.keys[built] in self.g.buildings and t.sentence[built] == t.sentence[i]
        ):
            built += 1
        if built > end and not inside:
            return Chunk(i, built, "Place", "site", core_end=built)  # "Đà Lạt |Plaza"
        if self.g.seats.longest(t.keys, i) is not None and end < t.n:
            country = self.g.country(t, end)
            end += country[0] if country else 0
        return Chunk(i, end, "Place", kind, core_end=end, parents=self._housed(t, i, end))

    def _housed(self, t: Tokens, i: int, end: int) -> list[Chunk]:
        """The body that the name of a known house ``[i, end)`` names: ``trụ sở |Trung ương Đảng``."""
        unit = self.g.units.longest(t.keys, i)
        if unit is None or unit[1] != "site" or i + unit[0] >= end:
            return []
        body = self.body(t, i + unit[0])
        return [body] if body is not None and body.end == end else []

    def _paired(self, t: Tokens, i: int, end: int) -> bool:
        """Whether a dash joins a place with another one: ``đoạn |Vinh - Nha Trang``."""
        right = end + 1 < t.n and t.words[end] in "-–" and self.g.place(t, end + 1) is not None
        left = (
            i > 2
            and t.words[i - 1] in "-–"
            and any(
                (found := self.g.places.longest(t.keys, s)) is not None and s + found[0] == i - 1
                for s in (i - 2, i - 3)
            )
        )
        return right or left

    def _part_of_name(self, t: Tokens, i: int, end: int) -> bool:
        """Whether capitals around the place show that it is a piece of a longer name."""
        if i > 0 and t.keys[i - 1] in self.g.at and not self._firm(t, i, end):
            return False
        before = i > 0 and t.shapes[i - 1] == CAP and t.sentence[i - 1] == t.sentence[i] and not t.head[i - 1]
        if before and not (t.keys[i - 1] in self.g.directions and i > 1 and t.keys[i - 2] in self.g.sidewards):
            return True
        return end < t.n and t.shapes[end] == CAP and t.sentence[end] == t.sentence[i] and end - i == 1

    def _firm(self, t: Tokens, i: int, end: int) -> bool:
        """Whether a foreign word of companies follows a town: ``tại |Bristol Economics``."""
        return end - i == 1 and t.is_cap(end) and t.sentence[end] == t.sentence[i] and t.keys[end] in self.g.company

    def _united(self, t: Tokens, i: int, inside: bool) -> Chunk | None:
        g = self.g
        unit = g.units.longest(t.keys, i)
        if unit is None:
            return None
        length, kind = unit
        j = i + length
        if g.shy_units.longest(t.keys, i) == (length, True) and not self._at_home(t, i, j):
            return None
        if j < t.n and t.words[j] == "." and t.shapes[i] != LOWER and t.glued[j - 1]:
            j += 1
        if t.words[j - 1] == "." and not self._dotted(t, j):
            return None
        if j >= t.n or t.sentence[j] != t.sentence[i] or (inside and kind == "site"):
            return None
        bare = kind == "admin" and g.bare_units.longest(t.keys, i) is not None
        if t.shapes[j] == NUMBER:
            return self._numbered(t, i, j, kind)
        if t.shapes[j] == LOWER and not inside and g.gap_units.longest(t.keys, i) is not None:
            j = self._gap(t, j)
        if (
            t.keys[j] in g.directions
            and g.place(t, j) is None
            and not t.is_cap(j + 1)
            and t.keys[j - 1] in g.directions
        ):
            return None  # "tiểu bang phía Tây |Nam nước Mỹ"
        if t.shapes[j] not in (CAP, UPPER) or g.faiths.longest(t.keys, j) is not None:
            return None
        if length == 1 and t.shapes[i] == LOWER and i and (t.keys[i - 1], t.keys[i]) in g.verbs:
            return None
        if g.town_streets.longest(t.keys, i) == (length, True) and g.place(t, j) == (2, "province"):
            return None  # "trên phố |Hà Nội"
        inner = g.units.longest(t.keys, j) if bare else None
        if inner is not None and inner[0] > 1 and inner[1] == "site" and t.shapes[j + 1] == LOWER:
            return None  # "khu vực |Nhà máy điện …"
        self.parent = None
        end = self._name_end(t, j, kind)
        if end == j:
            return None
        if length == 1 and kind == "site" and t.shapes[i] == CAP and g.place(t, j) is None and self._personal(t, i):
            return None
        if self.parent is not None and self.parent.kind == "area" and not (i and t.keys[i - 1] in g.where):
            return None  # "xây trụ sở Công an huyện A": only the body is named
        end = self._counted(t, i, end)
        chunk = Chunk(i, end, "Place", kind, core_end=end)
        if self.parent is not None:
            chunk.parents.append(self.parent)
        if bare:
            chunk.start, chunk.outer = j, i
        return chunk

    def _at_home(self, t: Tokens, i: int, j: int) -> bool:
        """Whether a unit that is a common word too stands where people live: ``trú |bản Sa Ná, xã A``."""
        end = self.g.run_end(t, j)
        if end == j or end - j > 3 or t.shapes[i] != LOWER or self.g.heads.longest(t.keys, j):
            return False
        nxt = self.g.units.longest(t.keys, end + 1) if end + 1 < t.n and t.words[end] in (",", "(") else None
        dwelling = i > 0 and (t.keys[i - 1] in self.g.homes or t.words[i - 1] in (",", "("))
        return nxt is not None or (dwelling and t.words[i - 1] not in ",(")

    def _dotted(self, t: Tokens, j: int) -> bool:
        """Whether a place follows at ``j`` after ``TP.``, ``P.``; no next sentence, no initials (``P.T.H.``)."""
        if j >= t.n or (len(t.words[j]) == 1 and j + 1 < t.n and t.words[j + 1] == "."):
            return False
        return t.glued[j - 1] or self.g.place(t, j) is not None or self.g.small.longest(t.keys, j) is not None

    def _personal(self, t: Tokens, i: int) -> bool:
        """Whether a capitalised unit rather is a surname (``Hồ Vinh``, ``Hồ Chí Minh``)."""
        if self.g.streets.longest(t.keys, i) == (1, True) and t.keys[i + 1] in self.g.strong_surnames:
            return False  # "Đường |Nguyễn Huệ"
        end = self.g.run_end(t, i)
        if end - i > 2 and len(t.words[end - 1]) == 1:
            end -= 1  # "Hồ Lê Anh |Đ."
        return t.keys[i] in self.g.surnames and names.is_full_vietnamese(t.keys[i:end], t.words[i:end])

    def _gap(self, t: Tokens, j: int) -> int:
        """Past lower-case words to the capitals of a site's name (``khu đô thị du lịch biển Nha Trang``)."""
        q = j
        while (
            q < t.n - 1
            and q - j < 6
            and t.shapes[q] == LOWER
            and t.sentence[q] == t.sentence[j]
            and t.keys[q] not in self.g.gap_stop
        ):
            q += 1
        return q if t.is_cap(q) and t.sentence[q] == t.sentence[j] and self.g.person_at(t, q) is None else j

    def _common(self, t: Tokens, j: int) -> bool:
        """Whether before ``j`` stands a unit that common words follow too (``căn cứ Quy định``)."""
        return self.g.common_units.longest(t.keys, j - 1) is not None or (
            j > 1 and self.g.common_units.longest(t.keys, j - 2) == (2, True)
        )

    def _titled(self, t: Tokens, j: int) -> bool:
        """Whether a title stands before the unit: ``Thống đốc thành phố A |B C``."""
        return any(
            (found := self.g.titles.longest(t.keys, s)) is not None and j - 2 <= s + found[0] < j
            for s in range(max(0, j - 6), j)
        )

    def _counted(self, t: Tokens, i: int, end: int) -> int:
        """Past the number that tells a site from its twin: ``cầu Rạch Miễu |2``, ``thủy điện Sông Tranh |2``."""
        if end >= t.n or self.g.counted_sites.longest(t.keys, i) is None or t.sentence[end] != t.sentence[i]:
            return end
        small = (t.words[end].isdecimal() and len(t.words[end]) == 1) or t.words[end] in self.g.roman
        after = end + 1 < t.n and t.sentence[end + 1] == t.sentence[end]
        if not small or (after and (t.keys[end + 1] in self.g.quantity | self.g.amounts or t.words[end + 1] in "/-%")):
            return end
        return end + 1

    def _of_ward(self, t: Tokens, j: int) -> bool:
        """Whether a ward or commune named after a person ends in a mark: ``phường |Lương Văn Can, quận A``."""
        end = self.g.run_end(t, j)
        titles = ((s, self.g.titles.longest(t.keys, s)) for s in range(max(0, j - 6), j))
        if any(found is not None and s + found[0] == j - 1 for s, found in titles):
            return False  # "Chủ tịch phường |Nguyễn Văn A"
        return t.keys[j - 1] in self.g.wards and (end >= t.n or t.words[end] in (",", ".", ")", "(", ";", "-"))

    def _numbered(self, t: Tokens, i: int, j: int, kind: str) -> Chunk | None:
        """``phường 9``, ``quốc lộ 1A``, ``tỉnh lộ 2``: a unit with a number."""
        if (
            self.g.numbered_units.longest(t.keys, i) is None
            or t.sentence[j] != t.sentence[i]
            or not t.words[j][0].isdecimal()
        ):
            return None
        if (
            any(c in t.words[j] for c in ".,%")
            or len(t.words[j]) > 4
            or (j + 1 < t.n and ((t.words[j + 1] in "/-" and t.glued[j]) or t.keys[j + 1] in self.g.amounts))
        ):
            return None
        return Chunk(i, j + 1, "Place", kind, core_end=j + 1)

    def _name_end(self, t: Tokens, j: int, kind: str) -> int:
        """End of the capitals after a unit that name the place."""
        g = self.g
        country = g.country(t, j)
        known = g.place(t, j)
        if kind == "admin":
            small = g.small.longest(t.keys, j)
            if small is not None and t.shapes[j + small[0] - 1] != LOWER and (known is None or small[0] > known[0]):
                if small[0] == 1 and known is None and g.name_run(t, j) == j + 2 and g.person_at(t, j) is None:
                    return j + 2  # "thị xã |Đông Kỳ": longer than a district that is called by its first word
                person = g.person_at(t, j) if self._titled(t, j) else None
                end = j + small[0]
                if t.is_cap(end) and t.keys[end] in g.directions and g.run_end(t, j) == end + 1:
                    return end + 1  # "phường Hòa Minh |Đông"
                return j if person is not None and person > end else end
        if country is not None and country[0] == 1 and t.is_cap(j + 1) and names.is_syllable(t.words[j + 1]):
            country = None
        person = kind == "admin" and known is None and g.person_at(t, j) is not None
        if person and t.shapes[j - 1] in (LOWER, UPPER) and not self._of_ward(t, j):
            return j
        if known is not None:
            end = j + known[0]
        elif country is not None:
            end = j + country[0] if kind == "site" and self._country_site(t, j) else j
        else:
            end = self._unknown_end(t, j, kind)
        lone = self._lone(t, j) and not (end < t.n and t.glued[end - 1])
        while not lone and end > j and kind == "site" and end + 1 < t.n and t.words[end] in "-–" and t.is_cap(end + 1):
            further = self._unknown_end(t, end + 1, kind)
            place = g.place(t, end + 1)
            start, end = end, end + 1 + place[0] if place else (further if further > end + 1 else end)
            if end == start or t.sentence[end - 1] != t.sentence[j]:
                return start
        return end

    def _lone(self, t: Tokens, j: int) -> bool:
        """Whether a unit before ``j`` has one name, to which no dash joins another: ``sân bay |Doha – Qatar``."""
        return any(self.g.lone_units.longest(t.keys, s) == (j - s, True) for s in range(max(0, j - 4), j))

    def _country_site(self, t: Tokens, j: int) -> bool:
        """Whether the unit right before ``j``, if one stands there, is one that a country can name (``đảo Cyprus``)."""
        starts = range(max(0, j - 4), j)
        united = any((found := self.g.units.longest(t.keys, s)) and found[0] == j - s for s in starts)
        return not united or any(self.g.country_sites.longest(t.keys, s) == (j - s, True) for s in starts)

    def _unknown_end(self, t: Tokens, j: int, kind: str) -> int:
        g = self.g
        title = g.title(t, j)
        if title is not None and title[1] in ("honorific", "pronoun") and t.is_cap(j) and t.is_cap(j + 1):
            title = None  # "phố |Bà Triệu": no form of address has a capital there
        if title is not None and t.shapes[j] != UPPER:
            if g.memorials.longest(t.keys, j - 1 - (t.shapes[j - 1] == LOWER)) is not None and t.is_cap(j + title[0]):
                return g.name_run(t, j + title[0])
            return j
        inner = g.units.longest(t.keys, j)
        if kind == "site" and inner is not None and inner[0] > 1 and t.shapes[j + 1] == LOWER:
            return j  # "quảng trường |Khu di tích A"
        if kind == "site":
            self.parent = self.body(t, j)
            if self.parent is not None:
                return self.parent.end
        head = g.heads.longest(t.keys, j)
        if head is not None and kind == "admin" and (head[1] in ("ministry", "area", "state", "office") or head[0] > 1):
            return j
        if kind == "admin":
            small = g.small.longest(t.keys, j)
            if small is not None and t.shapes[j + small[0] - 1] != LOWER:
                return j + small[0]
        if (
            j + 1 < t.n
            and t.shapes[j + 1] == LOWER
            and (t.keys[j], t.keys[j + 1]) in g.compounds
            and self._common(t, j)
        ):
            return j
        end = g.name_run(t, j)
        if end - j == 1 and t.shapes[j] == UPPER and kind == "site" and end < t.n and t.words[end].isdecimal():
            return end + 1
        if kind == "admin" and end - j > 2 and not names.is_syllable(t.words[j]) and self._titled(t, j):
            return j + 1
        vietnamese = all(names.is_syllable(w) for w in t.words[j:end] if w[0].isalpha())
        limit = (4 if kind == "site" else 3) if vietnamese else 6
        if kind == "site":
            while end < t.n and t.shapes[end] == LOWER and (t.keys[end - 1], t.keys[end]) in g.compounds:
                end = g.run_end(t, end + 1)
            limit += 3
        return min(end, j + limit)
