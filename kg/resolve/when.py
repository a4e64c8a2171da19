"""Dates of different precision: which can be one, and which says more.

A date is an ISO string of any precision; an interval has an inclusive end. Everything is compared as the
span of days that it may lie in.
"""

from __future__ import annotations

import calendar
from datetime import date
from functools import lru_cache

from kg.model import TimeSpan

Days = tuple[int, int]
"""First and last day, as proleptic ordinals."""


@lru_cache(maxsize=100_000)
def days_of(text: str) -> Days | None:
    """The days that an ISO date of any precision covers; None if it is no date."""
    parts = text[:10].split("-")
    try:
        numbers = [int(p) for p in parts]
        year = numbers[0]
        if len(numbers) == 1:
            return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        month = numbers[1]
        if len(numbers) == 2:
            last = calendar.monthrange(year, month)[1]
            return date(year, month, 1).toordinal(), date(year, month, last).toordinal()
        day = date(year, month, numbers[2]).toordinal()
    except (ValueError, IndexError):
        return None
    return day, day


def span(time: TimeSpan | None) -> Days | None:
    """The days that a time covers, from its first to its last; None if not known."""
    if time is None:
        return None
    begin = days_of(time.begin)
    end = days_of(time.end) if time.end else begin
    return (begin[0], max(begin[1], end[1])) if begin and end else None


def is_day(time: TimeSpan | None) -> bool:
    """Whether the time is one certain day."""
    return time is not None and len(time.begin) >= 10 and time.end is None


def overlap(one: Days | None, other: Days | None, slack: int = 0) -> bool:
    """Whether two spans share a day, or come within ``slack`` days; False if one is not known."""
    return one is not None and other is not None and one[0] - slack <= other[1] and other[0] - slack <= one[1]


def rank(time: TimeSpan | None) -> tuple[int, int, str]:
    """Sorts the most telling time first: shorter spans, then stated before worked out before guessed."""
    days = span(time)
    if time is None or days is None:
        return (10**6, 9, "")
    order = {"stated": 0, "relative": 1, "inferred-year": 2, "published": 3}
    return (days[1] - days[0], order[time.basis], time.begin)
