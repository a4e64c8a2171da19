"""The year in which an article without a publication date was written, as far as its text plainly tells.

Each clue stands in ``dates.toml`` under ``[undated]``: a pattern with the year (and month) that it names, and how
far the days of the story may lie from there. Clues were kept only if, on dated articles read without their date,
nearly all the years they gave were right; what is told as history or as a far plan is no clue.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kg.languages.vi.dates.calendar import safe_date
from kg.languages.vi.dates.clause import head, sentence
from kg.languages.vi.dates.grammar import Clue, Grammar
from kg.languages.vi.dates.parse import Reading

_LATELY = 2  # years
_LATEST = 2040  # a jubilee that gives a later year is counted from a year that is none of a founding
_LEAD_LINES = 4  # line breaks before the second sentence of the body
_NEW_YEAR = 3  # months in which last year is still told of
_AUTUMN = 10  # the month from which one plans the year to come
_HEAD = 4  # days told first: those of the story
_STATED = frozenset({"day", "month", "year", "quarter", "months-of-year"})


def story_days(readings: list[Reading]) -> list[Reading]:
    """The days that are told without a year."""
    return [r for r in readings if r.kind == "day" and r.d and r.m and not r.y and r.last is None]


def first_day(readings: list[Reading], year: int | None) -> date | None:
    """The day of the story that is told first, in ``year``."""
    told = story_days(readings)
    return safe_date(year, told[0].m or 0, told[0].d or 0) if year and told else None


def present_year(text: str, readings: list[Reading], grammar: Grammar) -> int | None:
    """The year that the text calls its own, else the one year that its clues agree on. ``text`` is lower-cased."""
    found = set(_named(text, readings, grammar)) or set(_clues(text, readings, grammar))
    year = found.pop() if len(found) == 1 else None
    return None if year and _over(year, readings) else year


def _over(year: int, readings: list[Reading]) -> bool:
    """Whether ``year`` may be the one that has just ended: the story is of its first weeks, the next one is told."""
    told = story_days(readings)
    return bool(told) and (told[0].m or 12) <= _NEW_YEAR and any(r.y == year + 1 for r in bounds(readings))


def bounds(readings: list[Reading]) -> list[Reading]:
    """The readings and the last bounds of intervals."""
    return [r for reading in readings for r in (reading, reading.last) if r is not None]


def _named(text: str, readings: list[Reading], grammar: Grammar) -> Iterator[int]:
    """Years that the text calls its own or lets one count from a founding.

    A founding is not of a year close to others that the text tells: there the anniversary is to come.
    """
    told = [r.y for r in bounds(readings) if r.y]
    for pattern in grammar.present_year:
        for m in pattern.finditer(text):
            if grammar.anywhere["future"].search(sentence(text, m.start(), m.start())):
                continue
            groups = m.groupdict()
            if groups.get("y") is None:  # so many years since y1
                first, now = int(groups["y1"]), int(groups["y1"]) + int(groups["n"])
                if now <= _LATEST and not any(0 < abs(y - first) <= _LATELY for y in told):
                    yield now
            elif groups.get("n") is None or int(groups["y"]) - int(groups["y1"]) == int(groups["n"]):
                yield int(groups["y"])


def _clues(text: str, readings: list[Reading], grammar: Grammar) -> Iterator[int]:
    told = story_days(readings)
    if not told:
        return
    past = [r for r in readings if r.y and r.kind in _STATED and not _to_come(text, r, grammar)]
    latest = max((r.y or 0 for r in past), default=0)
    for year in (_between(text, readings, told[0], grammar), _planned(text, readings, told[0], grammar)):
        if year is not None:
            yield year
    for clue in grammar.clues:
        days = told[:_HEAD] if clue.sentence else told[:1]
        for day in days:
            for year in _years(text, clue, day, grammar):
                if year >= latest:
                    yield year


def _between(text: str, readings: list[Reading], day: Reading, grammar: Grammar) -> int | None:
    """The year of ``day`` if it lies between a month told as past and one told as to come, both of one year."""
    months = [r for r in readings if r.y and r.m and r.kind in ("day", "month")]
    future = grammar.anywhere["future"]
    ahead = [(r.y or 0, r.m or 0) for r in months if future.search(head(text, r.start)) and r.last is None]
    behind = [(r.y or 0, r.m or 0) for r in months if not _to_come(text, r, grammar)]
    if not ahead or not behind:
        return None
    year, month = max(behind)
    end = min(ahead)
    return year if end[0] == year and month <= (day.m or 0) <= end[1] and month < end[1] else None


def _planned(text: str, readings: list[Reading], day: Reading, grammar: Grammar) -> int | None:
    """The year of ``day`` before the latest day told in full, if that one is a plan (``sẽ … từ ngày 1-1-2031``)."""
    full = [(there, r) for r in bounds(readings) if r.y and (there := safe_date(r.y, r.m or 0, r.d or 0)) is not None]
    if not full:
        return None
    latest, r = max(full, key=lambda x: x[0])
    if r.y != max(b.y or 0 for b in bounds(readings)) or not grammar.anywhere["plan"].search(head(text, r.start, 150)):
        return None
    near = [safe_date(y, day.m or 0, day.d or 0) for y in (latest.year - 1, latest.year, latest.year + 1)]
    there = min((d for d in near if d is not None), key=lambda d: abs((d - latest).days), default=None)
    return there.year if there is not None and there < latest else None


def dateline_year(text: str, readings: list[Reading]) -> int | None:
    """The year of the day in full with which the body begins (``Ngày 6/8/2031, tại …``)."""
    first = readings[0] if readings else None
    if first is None or first.kind != "day" or first.y is None or first.m is None or first.last is not None:
        return None
    before = text[: first.start]
    return first.y if before.endswith("\n") and before.count("\n") <= _LEAD_LINES else None


def _to_come(text: str, r: Reading, grammar: Grammar) -> bool:
    if r.bound in ("until", "before"):
        return True
    return bool(grammar.anywhere["future"].search(head(text, r.start)))


def _years(text: str, clue: Clue, day: Reading, grammar: Grammar) -> Iterator[int]:
    """The years that ``clue`` gives to ``day``."""
    month = day.m or 0
    if not clue.first_month <= month <= clue.last_month:
        return
    where = sentence(text, day.start, day.end) if clue.sentence else text
    for m in clue.pattern.finditer(where):
        before = head(where, m.start())
        if clue.past and grammar.anywhere["future"].search(before):
            continue
        groups = m.groupdict()
        year = int(groups["y"]) + clue.step
        if groups.get("next") is not None:
            if int(groups["next"]) == year + 1 and not _NEW_YEAR < month < _AUTUMN:
                yield year if month >= _AUTUMN else year + 1
            continue
        since = grammar.numbers.get(groups.get("m") or "", 0) or int(groups.get("m") or 0)
        since = since * 3 if clue.quarters else since
        if not since:
            yield year
            continue
        start = safe_date(year, since, 1)
        there = _next(start, day) if start is not None else None
        if start is not None and there is not None and (there - start).days <= clue.within:
            yield there.year


def _next(start: date, day: Reading) -> date | None:
    """The first time that ``day`` comes from ``start`` on."""
    for year in (start.year, start.year + 1):
        there = safe_date(year, day.m or 0, day.d or 0)
        if there is not None and there >= start:
            return there
    return None
