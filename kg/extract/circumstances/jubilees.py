"""Jubilees: the year of what is remembered, and that of the feast."""

from __future__ import annotations

from typing import Any

from kg.extract.circumstances.owned import AGES, BRACKET, Owned
from kg.extract.draft import Draft
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.particles import DAY, YEAR

_YEAR = syllable_key(YEAR)
_DAY = syllable_key(DAY)
_JUBILEE = 14  # tokens between the years of a jubilee and what was done then


class Jubilees(Owned):
    """Tells the years of an anniversary and of its occasion."""

    def jubilee(self, d: Draft) -> dict[str, Any] | None:
        """``kỷ niệm 50 năm thiết lập quan hệ``: so many years before the year that is told, else before this one."""
        r = self.r
        a, b = r.sents[d.sentence]
        span = self._bracketed_years(d.trigger[1], b)
        if span is not None:
            return {"begin": span["begin"], "end": None, "basis": "stated"}
        years = self._years_before(d.trigger[0], a)
        if years is None:
            return None
        told = next((x["begin"][:4] for x in r.dates if a <= x["a"] < b and x["begin"] and not x.get("end_date")), None)
        base = told or (self.reference or "")[:4]
        if not base or int(base) <= years:
            return None
        return {"begin": f"{int(base) - years:04d}", "end": None, "basis": "relative"}

    def _bracketed_years(self, end: int, stop: int) -> dict[str, Any] | None:
        """``lập quan hệ (1995 - 2025)``: right behind the deed, from its year to that of the jubilee."""
        r = self.r
        for x in r.dates:
            if end < x["a"] <= min(stop, end + _JUBILEE) and self.of_years(x):
                return x  # "(22/12/1992 - 22/12/2022)"
            if end < x["a"] <= min(stop, end + BRACKET) and x["granularity"] in ("interval", "term"):
                long = len(x["begin"] or "") == 4 and int(str(x["end_date"])[:4]) - int(x["begin"]) >= AGES
                return x if long and r.words[x["a"] - 1] == "(" else None
        return None

    def celebrated(self, d: Draft) -> dict[str, Any] | None:
        """The year of an anniversary: the last one told (``(1995 - 2025)``, ``vào năm 2026``)."""
        a, b = self.r.sents[d.sentence]
        told = [x for x in self.r.dates if a <= x["a"] < b and x["begin"]]
        years = [str(x.get("end_date") or x["begin"])[:4] for x in told]
        if not years or (self.reference and max(years) < self.reference[:4]):
            return None
        return {"begin": max(years), "end": None, "basis": "stated"}

    def _years_before(self, start: int, floor: int) -> int | None:
        """The number of ``50 năm`` right before token ``start``, or before names in a jubilee of what they did."""
        r = self.r
        for i in range(start, max(floor, start - _JUBILEE), -1):
            if r.keys[i] != _YEAR or not r.words[i - 1].isdecimal() or r.date_at[i] >= 0:
                continue
            adjacent = i >= start - 1 or (i == start - 2 and r.keys[start - 1] == _DAY)
            if adjacent or (i - 2 >= floor and r.ends_with("jubilee", i - 2, floor, 2) is not None):
                return None if self.verbs(range(i, start)) else int(r.words[i - 1])
        return None
