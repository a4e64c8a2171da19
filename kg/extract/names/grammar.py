"""Shared pieces of the name grammar: lexicon tests and runs of capitalised words."""

from __future__ import annotations

from functools import cached_property

from kg.extract.names.name_runs import NameRuns
from kg.extract.names.tokens import CAP, LOWER, NUMBER, UPPER, Tokens
from kg.languages.vi import names


class Grammar(NameRuns):
    """The lexicons, compiled once, and the tests over :class:`Tokens` that all parsers share."""

    @cached_property
    def title_first(self) -> frozenset[str]:
        """Keys that open a title."""
        return self.titles.first

    def title(self, t: Tokens, i: int) -> tuple[int, str] | None:
        """(tokens, kind) of the longest title at ``i`` that runs into no capitalised head (``giám đốc|Sở``)."""
        first = t.keys[i]
        if first not in self.title_first:
            return None
        lower = t.shapes[i] == LOWER
        for length, kind in self.titles.matches(t.keys, i):
            if t.sentence[i + length - 1] != t.sentence[i]:
                continue
            capital = next((j for j in range(i + 1, i + length) if t.shapes[j] == CAP), None)
            if (
                capital is not None
                and (lower or t.shapes[capital - 1] == LOWER)
                and (self.title_inner.longest(t.keys, capital) or (0,))[0] != i + length - capital
            ):
                head = self.heads.longest(t.keys, capital)
                inner = self.titles.longest(t.keys, capital)
                if head is not None or inner is None or inner[0] < i + length - capital:
                    continue
            if length > 1 and (self._head_follows(t, i + length - 1) or self._known_inside(t, i, length)):
                continue
            if length > 2 and self._force_of_area(t, i, i + length):
                continue
            if self.needs_body.longest(t.keys, i) == (length, True) and not self._body_follows(t, i + length):
                continue
            return length, kind
        return None

    def _head_follows(self, t: Tokens, last: int) -> bool:
        """Whether a title's last word rather opens a body: ``Trưởng |Ban Đối ngoại``."""
        return (
            t.shapes[last] == CAP
            and t.is_cap(last + 1)
            and t.sentence[last + 1] == t.sentence[last]
            and (
                self.known.longest(t.keys, last) is not None
                or (self.heads.longest(t.keys, last) is not None and self.fields.longest(t.keys, last + 1) is not None)
            )
        )

    def _force_of_area(self, t: Tokens, i: int, end: int) -> bool:
        """Whether a title's last words rather open the body of an area: ``Trưởng |Công an huyện A``."""
        if end >= t.n:
            return False
        named = self.units.longest(t.keys, end) or (t.is_cap(end) and self.places.longest(t.keys, end))
        return bool(named) and any(self.heads.longest(t.keys, k) == (end - k, "area") for k in range(i + 1, end))

    def _known_inside(self, t: Tokens, i: int, length: int) -> bool:
        """Whether a known body begins in a title and runs out of it: ``Trưởng |Ban tổ chức Trung ương``."""
        return any(
            (found := self.known.longest(t.keys, j)) is not None and j + found[0] > i + length and found[0] > 2
            for j in range(i + 1, i + length)
            if t.shapes[j] == CAP
        )

    def _body_follows(self, t: Tokens, p: int) -> bool:
        """Whether a head of a body stands at ``p``."""
        if p >= t.n:
            return False
        head = self.heads.longest(t.keys, p)
        if head is not None and head[1] == "area" and self._unit_named(t, p + head[0]):
            return True  # "trưởng |công an xã A"
        return (head is not None and (t.shapes[p] == CAP or t.is_cap(p + head[0]))) or (
            self.known.longest(t.keys, p) is not None and t.shapes[p] == CAP
        )

    def _unit_named(self, t: Tokens, p: int) -> bool:
        """Whether an administrative unit with a name stands at ``p``."""
        unit = self.units.longest(t.keys, p) if p < t.n else None
        return unit is not None and p + unit[0] < t.n and (t.is_cap(p + unit[0]) or t.words[p + unit[0]].isdecimal())

    def country(self, t: Tokens, i: int) -> tuple[int, str] | None:
        """(tokens, ISO code) of a country's name at ``i``: all its main words are capitalised."""
        if i >= t.n or (t.shapes[i] not in (CAP, UPPER) and t.keys[i] not in self.country_openers):
            return None
        found = self.countries.longest(t.keys, i)
        if found is None:
            return None
        length = found[0]
        if t.shapes[i + length - 1] == LOWER and length < 3 and not self._half_capital(t, i, i + length):
            return None
        if t.sentence[i + length - 1] != t.sentence[i]:
            return None
        place = self.places.longest(t.keys, i)
        if place is not None and place[0] > length and t.shapes[i + place[0] - 1] != LOWER:
            return None
        if length == 1 and i + 1 < t.n and t.shapes[i + 1] == LOWER and (t.keys[i], t.keys[i + 1]) in self.no_country:
            return None
        return found

    def _half_capital(self, t: Tokens, i: int, end: int) -> bool:
        """Whether only the first syllable of a land behind a title is a capital: ``Tổng thống |Hàn quốc``."""
        titled = i > 0 and t.shapes[i - 1] == LOWER and t.keys[i - 1] in self.title_ends
        return titled and t.shapes[i] == CAP and (end >= t.n or (t.keys[end - 1], t.keys[end]) not in self.compounds)

    def place(self, t: Tokens, i: int) -> tuple[int, str] | None:
        """(tokens, kind) of a place known by its bare name at ``i``."""
        found = self.places.longest(t.keys, i)
        if found is None:
            return None
        end = i + found[0]
        if (t.shapes[end - 1] == LOWER and found[1] != "lowtail") or (t.shapes[i] == LOWER and found[0] == 1):
            return None
        if found[1] == "lowtail" and not any(t.shapes[j] != LOWER for j in range(i, end)):
            return None
        if t.sentence[end - 1] != t.sentence[i]:
            return None
        if found[1] == "province" and self._goes_on(t, i, end):
            return None
        return found

    def _goes_on(self, t: Tokens, i: int, end: int) -> bool:
        """Whether one more syllable makes a longer name of the province's (``Hà Nam Ninh``)."""
        if (
            end - i != 2
            or not t.is_cap(end)
            or t.is_cap(end + 1)
            or t.sentence[end] != t.sentence[i]
            or t.shapes[end] != CAP
        ):
            return False
        if end + 1 < t.n and t.shapes[end + 1] == LOWER and (t.keys[end], t.keys[end + 1]) in self.compounds:
            return False
        return (
            names.is_syllable(t.words[end])
            and self.title(t, end) is None
            and self.heads.longest(t.keys, end) is None
            and self.countries.longest(t.keys, end) is None
        )

    def person_at(self, t: Tokens, i: int) -> int | None:
        """End of a full Vietnamese name that begins at ``i`` and closes its run of capitals, or None."""
        if t.shapes[i] != CAP or t.keys[i] not in self.surnames:
            return None
        end = self.run_end(t, i)
        length = end - i
        if not 2 <= length <= 5 or not all(names.is_syllable(w) for w in t.words[i:end]):
            return None
        if end < t.n and t.shapes[end] == LOWER and (t.keys[end - 1], t.keys[end]) in self.compounds and length < 3:
            return None
        place = self.places.longest(t.keys, i)
        if place is not None and place[1] == "province" and place[0] in (length - 1, length):
            return None  # "Đảng bộ tỉnh Lâm Đồng"
        if t.keys[i] not in self.strong_surnames and (length == 2 or t.keys[i + 1] not in self.middles):
            return None
        return end

    def second_surname(self, t: Tokens, p: int, end: int) -> bool:
        """Whether a body of one word would stand before two surnames: the first one rather is its second word."""
        alone = p > 1 and t.shapes[p - 1] == CAP and t.shapes[p - 2] == LOWER and names.is_syllable(t.words[p - 1])
        return alone and end - p == 4 and t.keys[p + 1] in self.strong_surnames and t.keys[p + 2] in self.middles

    def in_name(self, t: Tokens, i: int) -> bool:
        """Whether a form of address at ``i`` is a syllable of a name: ``Hai |Bà Trưng``, ``TP |Bà Rịa``."""
        if i == 0 or t.shapes[i] != CAP or t.head[i] or t.sentence[i - 1] != t.sentence[i] or not t.is_cap(i + 1):
            return False
        unit = self.units.longest(t.keys, i - 1)
        counted = t.shapes[i - 1] == CAP and t.keys[i - 1] in self.many
        return counted or (unit is not None and unit == (1, "admin"))

    def number(self, t: Tokens, i: int) -> bool:
        """Whether token ``i`` is a number."""
        return i < t.n and t.shapes[i] == NUMBER
