"""Days that are told without a year: whoever goes twice to one land hardly does so on one day of two years."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from kg.languages.vi.dates import find_dates
from kg.resolve.when import Days, days_of

_SOME_YEAR = "2000-07-01"
_LEAP = 2000
_LONGEST = 21
"""Longer spans are months: what took place in a month is not what took place in that month of any year."""
_YEAR = 366


@lru_cache(maxsize=50_000)
def days_told(words: str) -> frozenset[int]:
    """Days of the year, counted in a leap year, that a text tells without saying which year."""
    found: set[int] = set()
    for m in find_dates(words, published=_SOME_YEAR):
        begin = days_of(m.begin or "")
        if m.basis != "inferred-year" or begin is None or begin[0] != begin[1]:
            continue
        end = days_of(m.end_date or "") or begin
        found |= days_of_year((begin[0], end[1]))
    return frozenset(found)


def days_of_year(days: Days) -> frozenset[int]:
    """The days of the year that a span of some weeks at most covers; none of a whole month."""
    if not 0 <= days[1] - days[0] <= _LONGEST:
        return frozenset()
    covered = map(date.fromordinal, range(days[0], days[1] + 1))
    return frozenset(day.replace(year=_LEAP).timetuple().tm_yday for day in covered)


def meet(one: frozenset[int], other: frozenset[int], slack: int = 1) -> bool:
    """Whether two sets of days of the year have a day in common, or come within ``slack`` days."""
    return any(min((a - b) % _YEAR, (b - a) % _YEAR) <= slack for a in one for b in other)
