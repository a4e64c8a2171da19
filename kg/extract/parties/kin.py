"""Who stands for whom in one article: persons for their bodies and countries, places for who governs them."""

from __future__ import annotations

import re

from kg.extract.frames import load_grammar
from kg.extract.parties.levels import level
from kg.languages.vi.countries import HOME
from kg.languages.vi.gazetteer import country_codes
from kg.languages.vi.keys import key
from kg.languages.vi.names import looks_vietnamese
from kg.languages.vi.particles import AT, IN

_UNITS = frozenset(load_grammar()["bare_units"])
_ABROAD = re.compile(rf" (?:{AT}|{IN}) ")


class Kin:
    """Who stands for whom: a person for the body or country whose post he or she holds."""

    def __init__(
        self, homes: dict[str, set[str]], types: dict[str, str], names: dict[str, str], home: str | None
    ) -> None:
        self.homes = homes
        self.types = types
        self.names = names
        self.home = home
        self.inside: dict[str, str] = {}
        self.officials: set[str] = set()  # persons with a post, of whatever body
        self.codes: dict[str, str] = {}  # ISO codes of the lands of bodies, whether the article names the lands or not
        self.lands: dict[str, str] = {}  # the countries that the article names, by ISO code
        self._countries: dict[str, str | None] = {}

    def same(self, a: str, b: str) -> bool:
        """Whether ``a`` and ``b`` are one side."""
        if a == b or b in self.homes.get(a, ()) or a in self.homes.get(b, ()):
            return True
        if self.types.get(b) == "Country" and self.types.get(a) != "Country":
            return self.country_of(a) == b
        if self.types.get(a) == "Country" and self.types.get(b) != "Country":
            return self.country_of(b) == a
        if self.types.get(a) == self.types.get(b) == "Organization" and self._within(a, b):
            return True
        return self._governs(a, b) or self._governs(b, a)

    def _within(self, a: str, b: str) -> bool:
        """Whether one body is named inside the other's name (``Ban Thường vụ Thành ủy Huế``, ``Thành ủy Huế``)."""
        short, long = sorted((self.names.get(a, ""), self.names.get(b, "")), key=len)
        if long.startswith(short + " ") and short:  # "Sở Xây dựng", "Sở Xây dựng thành phố"
            return long[len(short) + 1 :].casefold() in _UNITS
        return bool(short) and long.endswith(" " + short)

    def _governs(self, a: str, b: str) -> bool:
        """Whether the body of ``a`` bears the name of place ``b`` (``Thành ủy Hải Phòng``)."""
        if self.types.get(b) != "Place" or self.types.get(a) not in ("Person", "Organization"):
            return False
        tail = " " + self.names[b]
        return any(self.names.get(h, "").endswith(tail) for h in (a, *self.homes.get(a, ())))

    def stands_in(self, a: str, b: str) -> bool:
        """Whether one is a person of the body or state that the other is (a caption's ``Bộ Ngoại giao Mỹ``)."""
        if self.same(a, b):
            return True
        if self.person(a) == self.person(b):
            return False
        land = self.country_of(a)
        if land is None or land == self.home:
            return self._code(a) not in (None, HOME) and self._code(a) == self._code(b)
        return land == self.country_of(b)

    def _code(self, e: str) -> str | None:
        """The ISO code of the land whose body ``e`` is, or whose post he holds."""
        return next((c for h in (e, *sorted(self.homes.get(e, ()))) if (c := self.codes.get(h)) is not None), None)

    def allied(self, a: str, b: str) -> bool:
        """Whether ``a`` and ``b`` are one side or of one country."""
        if self.same(a, b):
            return True
        land, other = self.country_of(a), self.country_of(b)
        if land is None or other is None:  # a foreigner whose country no post tells, and a foreign country
            return (land or other) not in (None, self.home) and "Country" in (self.types.get(a), self.types.get(b))
        return land == other

    def country_of(self, e: str) -> str | None:
        """The country that ``e`` belongs to by posts and names; officials without one are the home country's."""
        if e not in self._countries:
            self._countries[e] = self._country_of(e)
        return self._countries[e]

    def side_of(self, e: str) -> str:
        """The country that ``e`` belongs to, or ``e`` itself where none is known: who counts as one party."""
        return self.country_of(e) or e

    def _country_of(self, e: str) -> str | None:
        if self.types.get(e) == "Country":
            return e
        mine = sorted(self.homes.get(e, ()))
        direct = next((h for h in mine if self.types.get(h) == "Country"), None)
        if direct is not None:
            return direct
        for full in [self.names.get(e, ""), *(self.names.get(h, "") for h in mine)]:
            land = self._land_at_end(_ABROAD.split(full)[0])  # "Đại sứ quán Việt Nam tại Lào" is of Việt Nam
            if land is not None:
                return land
        coded = (self.lands.get(self.codes.get(h, "")) for h in (e, *mine))  # "Bộ Ngoại giao Hoa Kỳ" is of "Mỹ"
        if (abroad := next((c for c in coded if c is not None and c != self.home), None)) is not None:
            return abroad
        kind = self.types.get(e)
        if kind == "Person":
            return self.home if looks_vietnamese(self.names.get(e, "").split()) else None
        return self.home if kind == "Organization" else None

    def land_code(self, e: str) -> str | None:
        """The code of the country that ``e`` belongs to, even where the article does not name that country."""
        land = self.country_of(e)
        if land is not None:
            return country_codes().get(key(self.names[land]))
        return HOME if self.person(e) and looks_vietnamese(self.names.get(e, "").split()) else None

    def land_in_name(self, e: str) -> str | None:
        """The country that the name of ``e`` ends with (``trụ sở Quốc hội Pháp``)."""
        return self._land_at_end(self.names.get(e, ""))

    def _land_at_end(self, name: str) -> str | None:
        """The country that ``name`` ends with, by any of its names (``Mỹ``, ``Hoa Kỳ``)."""
        for c, t in self.types.items():
            if t == "Country" and name.endswith(" " + self.names[c]):
                return c
        return None

    def covered(self, a: set[str], b: set[str]) -> bool:
        """Whether each of ``a`` has its like in ``b``."""
        return all(any(self.same(x, y) for y in b) for x in a)

    def narrower(self, a: str | None, b: str | None) -> str | None:
        """Of two places of one event the one that tells more: inside the other, or no country."""
        if a is None or b is None or a == b:
            return a or b
        # "bán đảo |Triều Tiên" and "Seoul" are no part of another land
        elsewhere = self.land_in_name(b) not in (None, a) or self.land_around(b) not in (None, a)
        if self._in(b, a) or (self.types.get(a) == "Country" and self.types.get(b) != "Country" and not elsewhere):
            return b
        wide, narrow = (level(self.names.get(e, "")) for e in (a, b))
        town = self.types.get(a) == self.types.get(b) == "Place" and not self._in(a, b)
        return b if town and wide is not None and narrow is not None and wide < narrow else a

    def lies_in(self, inner: str | None, outer: str | None) -> bool:
        """Whether the first place lies in the second."""
        return inner is not None and outer is not None and self._in(inner, outer)

    def _in(self, place: str, around: str) -> bool:
        """Whether the text says that ``place`` lies in ``around``, over what lies between."""
        return around in self._above(place)

    def land_around(self, place: str) -> str | None:
        """The country that ``place`` lies in, as far as it is known."""
        return next((e for e in self._above(place) if self.types.get(e) == "Country"), None)

    def _above(self, place: str) -> list[str]:
        """What ``place`` lies in, the closest first."""
        out: list[str] = []
        up = self.inside.get(place)
        while up is not None and up not in out:
            out.append(up)
            up = self.inside.get(up)
        return out

    def told_again(self, a: set[str], b: set[str]) -> bool:
        """Whether each party of ``a`` is one of ``b`` or stands in for one."""
        return all(any(self.stands_in(x, y) for y in b) for x in a) and (len(a) < 2 or len(b) < 2 or self._two(a, b))

    def _two(self, a: set[str], b: set[str]) -> bool:
        """Whether ``a`` holds two sides of ``b``, not two people of one side."""
        pairs = [(x, y) for x in a for y in b if self.stands_in(x, y)]
        return any(x != p and y != q for x, y in pairs for p, q in pairs)

    def person(self, e: str) -> bool:
        """Whether ``e`` is a person."""
        return self.types.get(e) == "Person"
