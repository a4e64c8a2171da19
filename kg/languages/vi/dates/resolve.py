"""Puts readings on the calendar, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kg.languages.vi.dates.calendar import full, iso, parts, shift_days, shift_months, week
from kg.languages.vi.dates.context import Context
from kg.languages.vi.dates.parse import Reading
from kg.languages.vi.particles import (
    AFTER,
    BEFORE,
    END,
    MIDDLE,
    MONTH,
    ORDINAL,
    THAT_ONE,
    THERE,
    THIS,
    UP_TO,
    WEEK,
    YEAR,
)

# begin, end (inclusive, None for a single unit), granularity, basis
_SATURDAY = 5  # days after Monday
_MIDDLE, _LATE = 10, 20  # days of a month from which one speaks of its middle, its end
Resolved = tuple[str | None, str | None, str, str]


def resolve(readings: list[Reading], context: Context) -> Iterator[tuple[Any, ...]]:
    """Fields of a ``DateMention`` for each reading that is a date."""
    for reading in readings:
        begin, end, granularity, basis = _resolve_one(reading, context)
        if reading.last is not None:
            begin, end, granularity, basis = _interval(reading, begin, basis, context)
        elif reading.to_now and begin and context.reference:
            end, granularity = context.reference, "interval"
            if len(begin) == 4 and _opens_year(reading, context):
                begin = f"{begin}-01"
        if reading.kind == "day" and begin is None and _is_impossible(reading):
            continue
        if context.holiday(reading):
            granularity = "term"
        if end is not None and (begin is None or end[: len(begin)] < begin[: len(end)]):
            end = None
        yearless = None if begin else _yearless(reading)
        yield reading.start, reading.end, begin, end, granularity, basis, reading.bound, yearless


def _opens_year(reading: Reading, context: Context) -> bool:
    """Whether the reading speaks of the beginning of a year: ``từ đầu năm 2019 đến nay``."""
    told = context.text[reading.start : reading.end]
    return any(word in told for word in context.grammar.words["opening"])


def _yearless(reading: Reading) -> str | None:
    """What ``10/5`` tells without a year: ``05-10``; of ``tháng 5`` it is ``05``."""
    if reading.m is None or reading.kind not in ("day", "month"):
        return None
    return f"{reading.m:02d}-{reading.d:02d}" if reading.d else f"{reading.m:02d}"


def _resolve_one(reading: Reading, context: Context) -> Resolved:
    resolved = _KINDS[reading.kind](reading, context)
    context.tell(reading, resolved[0])
    return resolved


def _interval(reading: Reading, begin: str | None, basis: str, context: Context) -> Resolved:
    last = reading.last
    if last is None:
        raise AssertionError("an interval has a last bound")
    if reading.y is None and last.y is None and reading.kind == last.kind and begin and reading.m and last.m:
        # The second bound follows the first: one year for both unless the turn of the year lies between.
        year = int(begin[:4]) + (1 if last.m < reading.m else 0)
        month = last.m * 3 - 2 if reading.kind == "quarter" else last.m
        second = iso(year, month, last.d)
    else:
        second = _KINDS[last.kind](last, context)[0]
    opens = _opens_year(reading, context)
    if opens and begin and len(begin) == 4 and len(second or "") > 4:
        begin = f"{begin}-01"
    granularity = "quarter" if reading.kind == "quarter" else "interval"
    if reading.kind == "quarter" and second:
        second = shift_months(second, 2)
    return begin, second, granularity, basis


def _is_impossible(reading: Reading) -> bool:
    """30 February: no date, whatever the year."""
    return bool(reading.m and reading.d and iso(2024, reading.m, reading.d) is None) or bool(
        reading.y and reading.m and reading.d and iso(reading.y, reading.m, reading.d) is None
    )


# ---- one function a kind -------------------------------------------------------------------------
def _which_year(reading: Reading, context: Context) -> tuple[int | None, str]:
    """Year and how it came about."""
    if reading.y is not None:
        return reading.y, "stated"
    year = context.present_year
    which = reading.which or ""
    if which in context.grammar.words["same_year"]:
        return parts(context.mentioned)[0], "relative"
    if which.startswith(f"{YEAR} ") and year is not None:
        return year + context.grammar.steps.get(which.removeprefix(f"{YEAR} "), 0), "relative"
    return context.year_for(reading), "inferred-year"


def _day(reading: Reading, context: Context) -> Resolved:
    granularity = "part-of-day" if reading.part else "day"
    if reading.m is None:
        return _day_of_month(reading, context), None, granularity, "inferred-year"
    year, basis = _which_year(reading, context)
    return iso(year, reading.m, reading.d), None, granularity, basis


def _day_of_month(reading: Reading, context: Context) -> str | None:
    """``ngày 27`` alone: in the month told last or of the report, whichever is known; the nearer past."""
    base = context.anchor if full(context.anchor) else context.reference
    year, month, _ = parts(base)
    if not year or not month:
        return None
    return iso(year, month, reading.d)


def _named(reading: Reading, context: Context) -> Resolved:
    del reading, context
    return None, None, "day", "inferred-year"


def _lunar(reading: Reading, context: Context) -> Resolved:
    del reading, context
    return None, None, "day", "stated"


def _relative_day(reading: Reading, context: Context) -> Resolved:
    days, base = context.grammar.step_of(reading.words["day"])
    granularity = "part-of-day" if reading.part else "day"
    start = context.reference if base == "report" else context.told_day(reading.start)
    begin = shift_days(start, days)
    if begin is not None and full(begin) is None:
        if len(begin) == 4 and context.about is not None:
            return None, None, granularity, "relative"  # only the year of the story is known
        granularity = "month" if len(begin) == 7 else "year"
    return begin, None, granularity, "relative"


def _days_away(reading: Reading, context: Context) -> Resolved:
    count = _count(reading.words["n"], context)
    if "base" in reading.words:  # "một ngày sau khi A tấn công": the day of the attack
        start = context.told_day(reading.start)
        return (shift_days(start, -count) if full(start) is not None else None), None, "day", "relative"
    if "told" in reading.words:  # "Hai ngày trước lễ ký, …": counted from the day told last, if there is one
        start = context.told_day(reading.start) if context.anchor else None
        return (shift_days(start, -count) if full(start) is not None else None), None, "day", "relative"
    way = reading.words["way"]
    base = context.told_day(reading.start) if way.endswith(THERE) or way == AFTER else context.reference
    back = way.startswith(BEFORE)
    if full(base) is None or (way.startswith(AFTER) and context.anchor is None and context.recalled is None):
        return None, None, "day", "relative"
    return shift_days(base, -count if back else count), None, "day", "relative"


def _weekday(reading: Reading, context: Context) -> Resolved:
    name = reading.words["weekday"].removeprefix(f"{ORDINAL} ")
    number = int(name) - 2 if name.isdecimal() else context.grammar.weekdays[name]
    which = reading.words.get("week", "")
    today = full(context.reference)
    if today is None:
        return None, None, "day", "relative"
    if which.startswith(f"{WEEK} "):
        monday = week(context.reference, context.grammar.steps[which.removeprefix(f"{WEEK} ")])
        return shift_days(monday[0] if monday else None, number), None, "day", "relative"
    back = (today.weekday() - number) % 7
    if which == UP_TO:
        return shift_days(context.reference, 7 - back), None, "day", "relative"
    return shift_days(context.reference, -back), None, "day", "relative"


def _week(reading: Reading, context: Context) -> Resolved:
    bounds = week(context.reference, context.grammar.steps[reading.words["week"]])
    if bounds is not None and reading.words.get("edge") == END:
        bounds = (shift_days(bounds[0], _SATURDAY) or bounds[0], bounds[1])
    return (*(bounds or (None, None)), "week", "relative")


def _month(reading: Reading, context: Context) -> Resolved:
    year, basis = _which_year(reading, context)
    return iso(year, reading.m), None, "month", basis


def _relative_month(reading: Reading, context: Context) -> Resolved:
    word = reading.words.get("month", "")
    if not word:
        return _edge_of_month(reading, context), None, "month", "relative"
    if word in (MONTH, THERE, THAT_ONE):
        return shift_months(context.mentioned or context.reference, 0), None, "month", "relative"
    return shift_months(context.reference, context.grammar.steps[word]), None, "month", "relative"


def _edge_of_month(reading: Reading, context: Context) -> str | None:
    """``hồi cuối tháng``: the month of the report, or the one before while that part is still to come."""
    edge = reading.words.get("edge") or reading.words.get("edge2")
    day = parts(context.reference)[2]
    ahead = day is not None and (day < _MIDDLE if edge == MIDDLE else edge == END and day < _LATE)
    return shift_months(context.reference, -1 if ahead else 0)


def _quarter(reading: Reading, context: Context) -> Resolved:
    first = ((reading.m or 1) - 1) * 3 + 1
    if reading.y is None and not reading.which:
        # The quarter belongs to the year of its last month: in November, quý 3 is this year's.
        closing = Reading(reading.start, reading.end, "month", m=first + 2)
        year, basis = context.year_for(closing), "inferred-year"
    else:
        year, basis = _which_year(reading, context)
    return iso(year, first), iso(year, first + 2), "quarter", basis


def _relative_quarter(reading: Reading, context: Context) -> Resolved:
    year, month, _ = parts(context.reference)
    if not year or not month:
        return None, None, "quarter", "relative"
    start = iso(year, (month - 1) // 3 * 3 + 1)
    begin = shift_months(start, 3 * context.grammar.steps[reading.words["quarter"]])
    return begin, shift_months(begin, 2), "quarter", "relative"


def _months_of_year(reading: Reading, context: Context) -> Resolved:
    words = reading.words
    year = int(words["y"]) if "y" in words else context.present_year
    if year is None:
        return None, None, "interval", "relative"
    if "which" in words:
        year += context.grammar.steps[words["which"]]
    count = 6 if "half" in words else min(12, _count(words["n"], context))
    first = 13 - count if words.get("edge") == END else 1
    basis = "stated" if "y" in words else "relative"
    return iso(year, first), iso(year, first + count - 1), "interval", basis


def _year(reading: Reading, context: Context) -> Resolved:
    del context
    return iso(reading.y), None, "year", "stated"


def _relative_year(reading: Reading, context: Context) -> Resolved:
    word = reading.words["year"]
    year = context.present_year
    if word in context.grammar.words["same_year"]:
        return iso(parts(context.mentioned)[0]), None, "year", "relative"
    if word == YEAR and reading.words.get("far"):
        word = f"{YEAR} {reading.words['far']}"
    if year is None:
        return None, None, "year", "relative"
    step = (
        1
        if word in context.grammar.words["next_year"]
        else context.grammar.steps.get(word.removeprefix(YEAR).strip(), 0)
    )
    return iso(year + step), None, "year", "relative"


def _years(reading: Reading, context: Context) -> Resolved:
    del context
    first, second = int(reading.words["y1"]), int(reading.words["y2"])
    return iso(first), iso(second), "term" if reading.term else "interval", "stated"


def _decade(reading: Reading, context: Context) -> Resolved:
    del context
    digits, century = reading.words["decade"], reading.words.get("century")
    if len(digits) == 4:
        first = int(digits)
    else:
        first = _century(century) + int(digits) if century and century != BEFORE else 1900 + int(digits)
    return iso(first), iso(first + 9), "interval", "stated"


def _century_of(reading: Reading, context: Context) -> Resolved:
    del context
    first = _century(reading.words["century"])
    if not 0 <= first <= 2900:
        return None, None, "interval", "stated"
    return iso(first + 1), iso(first + 100), "interval", "stated"


_ROMAN = {"i": 1, "v": 5, "x": 10}


def _century(text: str) -> int:
    """Year before the century's first: ``xx`` and ``20`` give 1900; -1 for what is no number."""
    if text == THIS:
        return 2000
    if text.isdecimal():
        return (int(text) - 1) * 100
    values = [_ROMAN[c] for c in text if c in _ROMAN]
    total = sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
    return (total - 1) * 100 if total else -1


def _ago(reading: Reading, context: Context) -> Resolved:
    count, unit = _count(reading.words["n"], context), reading.words["unit"]
    way = reading.words.get("way", "")
    since = way in context.grammar.words["since"]
    told = way.endswith(THERE) or way == AFTER
    base = context.mentioned if told else context.reference
    sign = 1 if way in context.grammar.words["onward"] else -1
    there = _step(base, unit, sign * count)
    if there is None:
        return None, None, "interval" if since else unit_names(unit), "relative"
    if way == UP_TO:
        return context.reference, there, "interval", "relative"
    if since:
        return there, context.reference, "interval", "relative"
    if unit == WEEK and (bounds := week(there)):
        return (*bounds, "week", "relative")
    return there, None, unit_names(unit), "relative"


def _step(base: str | None, unit: str, count: int) -> str | None:
    if unit == YEAR:
        year = parts(base)[0]
        return iso(year + count) if year else None
    if unit == MONTH:
        return shift_months(base, count)
    if full(base) is None:
        return None
    return shift_days(base, count * (7 if unit == WEEK else 1))


def unit_names(unit: str) -> str:
    """Granularity of a unit's Vietnamese name."""
    return {YEAR: "year", MONTH: "month", WEEK: "week"}.get(unit, "day")


def _count(word: str, context: Context) -> int:
    return int(word) if word.isdecimal() else context.grammar.numbers[word]


_KINDS: dict[str, Callable[[Reading, Context], Resolved]] = {
    "day": _day,
    "named": _named,
    "lunar": _lunar,
    "relative-day": _relative_day,
    "days-away": _days_away,
    "weekday": _weekday,
    "week": _week,
    "month": _month,
    "relative-month": _relative_month,
    "quarter": _quarter,
    "relative-quarter": _relative_quarter,
    "months-of-year": _months_of_year,
    "year": _year,
    "relative-year": _relative_year,
    "years": _years,
    "decade": _decade,
    "century": _century_of,
    "ago": _ago,
}
