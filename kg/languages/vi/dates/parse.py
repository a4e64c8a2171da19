"""From text to readings: what each date says by itself, before a calendar is put to it.

Groups of the rules in ``data/dates.toml``, by kind: ``day`` takes cue, lead, d, m, y, sep, which;
``month`` lead, m, y, which; ``quarter`` lead, q, y, which; ``year`` lead, y; ``years`` y1, y2, term;
``ago`` and ``days-away`` n, unit, way; the relative kinds the word that names the step.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from kg.languages.vi.dates.grammar import Grammar, Rule
from kg.languages.vi.particles import AND, DAY, OR, THAT_ONE, THERE, TO, UP_TO

_ITEM = re.compile(r"\d+|[^\W\d]+|[-–—,]")
_CONTINUES = re.compile(rf"[ \xa0]*(?:,|{AND}|{OR}|[-–—])[ \xa0]*$")
_RANGE_SIGNS = frozenset("-–—") | {TO, UP_TO}


@dataclass(slots=True)
class Reading:
    """One date as written. Fields that the text does not give are None.

    ``last`` is the second bound of an interval. ``words`` keeps what relative kinds need.
    """

    start: int
    end: int
    kind: str
    y: int | None = None
    m: int | None = None
    d: int | None = None
    last: Reading | None = None
    which: str | None = None
    part: bool = False
    now: str | None = None
    bound: str = "at"
    term: bool = False
    to_now: bool = False
    words: dict[str, str] = field(default_factory=dict)


def parse(text: str, grammar: Grammar) -> list[Reading]:
    """All readings in lower-cased ``text``, by start, intervals already joined."""
    readings: list[Reading] = []
    position = 0
    while match := grammar.scan.search(text, position):
        index = int((match.lastgroup or "r0")[1:])
        rule = grammar.rules[index]
        fields = rule.pattern.match(text, match.start(), match.end() + 60)
        found = _read(fields, rule, text, grammar, readings) if fields else []
        if found:
            readings += found
            position = found[-1].end
        else:
            position = _after_first_word(text, match)
    for reading in readings:
        reading.bound = _bound(text, reading, grammar)
    return _join(text, readings, grammar)


def _after_first_word(text: str, match: re.Match[str]) -> int:
    """Where to go on after a rejected candidate: a date may hide in its rest."""
    end = match.start() + 1
    while end < match.end() and text[end].isalnum():
        end += 1
    return end


def _read(m: re.Match[str], rule: Rule, text: str, grammar: Grammar, before: list[Reading]) -> list[Reading]:
    groups = m.groupdict()
    if rule.kind == "day":
        return _days(m, groups, rule, text, grammar, before)
    if rule.kind == "month":
        return _months(m, groups, text, grammar)
    if rule.kind in ("quarter", "year"):
        return _units(m, groups, rule.kind, grammar)
    reading = Reading(
        m.start(),
        m.end(),
        rule.kind,
        which=groups.get("which"),
        words={k: v for k, v in groups.items() if v is not None},
    )
    if rule.kind == "relative-day":
        counted = grammar.before["month_not_after"].search(text, max(0, m.start() - 12), m.start())
        if counted and m.group("day")[-2:] in (THERE, THAT_ONE):
            return []
        reading.part = bool(grammar.part.search(m.group()) or grammar.clock.search(m.group()))
    if rule.kind == "years" and not _is_years(reading, text):
        return []
    several = text[max(0, m.start() - 2) : m.start()].rstrip()[-1:].isdecimal()  # "5 |năm sau"
    several = several or bool(grammar.before["year_not_after"].search(text, max(0, m.start() - 12), m.start()))
    if several and rule.kind in ("relative-year", "ago", "week"):
        return []
    return [reading]


def _number(word: str | None, grammar: Grammar) -> int:
    word = word or "0"
    return int(word) if word.isdecimal() else grammar.numbers[word]


def _year(groups: dict[str, str | None]) -> int | None:
    return int(groups["y"] or 0) or None if "y" in groups else None


# ---- days --------------------------------------------------------------------------------------
def _days(
    m: re.Match[str], g: dict[str, str | None], rule: Rule, text: str, grammar: Grammar, before: list[Reading]
) -> list[Reading]:
    if rule.name == "day-month" and not _is_day(m, g, text, grammar, before):
        return []
    cue = g.get("cue") or ""
    end = m.end()
    if "(" in cue and text[end : end + 1] == ")":
        end += 1
    now = None
    for found in grammar.day_name.finditer(cue):
        now = found.group()
    month = _number(g["m"], grammar) if g.get("m") else None
    part = bool(grammar.part.search(cue) or grammar.clock.search(cue))
    last = Reading(
        m.start(),
        end,
        "day",
        y=_year(g),
        m=month,
        d=int(g["d"] or 0),
        which=g.get("which"),
        now=now,
        part=part,
    )
    if grammar.before["event_names"].search(text, max(0, m.start() - 20), m.start()) and last.y is None and not cue:
        last.kind = "named"
    if not g.get("lead"):
        return [last]
    return _led_days(m, last)


def _led_days(m: re.Match[str], last: Reading) -> list[Reading]:
    """``24 và 25/11`` is an interval, ``3, 7 và 12/4`` are three days."""
    items = list(_ITEM.finditer(m.group("lead")))
    days = [(int(i.group()), m.start("lead") + i.start()) for i in items if i.group().isdecimal()]
    signs = {i.group() for i in items if not i.group().isdecimal()}
    numbers = [d for d, _ in days] + [last.d or 0]
    consecutive = all(b - a == 1 for a, b in pairwise(numbers))
    if (signs & _RANGE_SIGNS and len(days) == 1) or consecutive:
        month, year = last.m, last.y
        if month and numbers[0] > numbers[-1]:
            month, year = (month - 1, year) if month > 1 else (12, year - 1 if year else None)
        first = Reading(
            last.start,
            last.end,
            "day",
            y=year,
            m=month,
            d=numbers[0],
            which=last.which,
            part=last.part,
            last=last,
        )
        return [first]
    out = []
    for number, (day, start) in enumerate(days):
        out.append(
            Reading(
                m.start() if number == 0 else start,
                start + len(str(day)),
                "day",
                y=last.y,
                m=last.m,
                d=day,
                which=last.which,
                part=last.part,
            )
        )
    last.start = m.start("d")
    return [*out, last]


def _is_day(m: re.Match[str], g: dict[str, str | None], text: str, grammar: Grammar, before: list[Reading]) -> bool:
    """Whether ``3/4`` or ``2-1`` is a day of a month here, and no share, score, street or number of a law."""
    day, month, sep, cue = int(g["d"] or 0), int(g["m"] or 0), g["sep"] or "", g.get("cue") or ""
    start = m.start()
    tail = text[max(0, start - 2) : start]
    ranged = bool(before) and before[-1].kind == "day" and before[-1].end == start - 1 and tail[1:] in {"-", "–"}
    if not (cue or ranged) and len(tail) == 2 and tail[1] in "/-–.,:" and tail[0].isalnum():
        return False
    if cue:
        return _is_day_after_cue(day, month, sep, cue, m, text, grammar)
    if g.get("y"):
        return sep != "–" or bool(g.get("lead"))
    if sep == "." or m.group("d") + sep + m.group("m") in grammar.never:
        return False
    if before and _CONTINUES.fullmatch(text, before[-1].end, start) and before[-1].kind == "day":
        return True
    if grammar.before["names_after"].search(text, max(0, start - 16), start):
        return False
    if grammar.before["cue_before"].search(text, max(0, start - 16), start):
        return sep == "/" or not (day < month and grammar.after["counted"].match(text, m.end()))
    if grammar.before["not_after"].search(text, max(0, start - 16), start):
        return False
    if grammar.after["not_before"].match(text, m.end()):
        return False
    return day > 12 or (day > month and sep == "/" and tail.strip() in {"", "(", ",", "-", "–"})


def _is_day_after_cue(day: int, month: int, sep: str, cue: str, m: re.Match[str], text: str, grammar: Grammar) -> bool:
    """After ``ngày`` or ``sáng`` only quantities are left to tell apart: ``ngày 2-3 lần``."""
    if m.group("y") or sep == "/" or (sep == "." and DAY in cue):
        return True
    number = sep == "." or month - day == 1
    return not (number and grammar.after["counted"].match(text, m.end()))


# ---- months, quarters, years --------------------------------------------------------------------
def _months(m: re.Match[str], g: dict[str, str | None], text: str, grammar: Grammar) -> list[Reading]:
    start = m.start()
    bare = "bare" in g
    tail = text[max(0, start - 2) : start]
    if bare and (
        grammar.before["not_after"].search(text, max(0, start - 16), start)
        or (len(tail) == 2 and tail[1] in "/-–.,:" and tail[0].isalnum())
    ):
        return []
    counted = text[max(0, start - 12) : start].rstrip()
    if not bare and (
        counted[-1:].isdecimal() or grammar.before["month_not_after"].search(text, max(0, start - 12), start)
    ):
        return []
    last = Reading(start, m.end(), "month", y=_year(g), m=_number(g["m"], grammar), which=g.get("which"))
    return _led(m, g, last, "m", grammar)


def _units(m: re.Match[str], g: dict[str, str | None], kind: str, grammar: Grammar) -> list[Reading]:
    last = Reading(m.start(), m.end(), kind, y=_year(g), which=g.get("which"))
    if kind == "quarter":
        last.m = _number(g["q"], grammar)
        return _led(m, g, last, "q", grammar)
    return _led(m, g, last, "y", grammar)


def _led(m: re.Match[str], g: dict[str, str | None], last: Reading, name: str, grammar: Grammar) -> list[Reading]:
    """Several months, quarters or years before the one that closes the list."""
    if not g.get("lead"):
        return [last]
    known = set(grammar.numbers)
    items = [i for i in _ITEM.finditer(g["lead"] or "") if i.group().isdecimal() or i.group() in known]
    signs = {i.group() for i in _ITEM.finditer(g["lead"] or "")}
    values = [(_number(i.group(), grammar), m.start("lead") + i.start(), i) for i in items]
    if not values:
        return [last]

    def reading(value: int, start: int, end: int) -> Reading:
        if last.kind == "year":
            return Reading(start, end, last.kind, y=value)
        return Reading(start, end, last.kind, y=last.y, m=value, which=last.which)

    if len(values) == 1 and signs & _RANGE_SIGNS:
        first = reading(values[0][0], last.start, last.end)
        if last.kind == "month" and last.y and first.m and last.m and first.m > last.m:
            first.y = last.y - 1
        first.last = last
        return [first]
    out = [reading(v, s, s + len(i.group())) for v, s, i in values]
    out[0].start = m.start()
    last.start = m.start(name)
    return [*out, last]


def _is_years(reading: Reading, text: str) -> bool:
    first, second = int(reading.words["y1"]), int(reading.words["y2"])
    reading.term = "term" in reading.words
    if "(" in text[reading.start : reading.end] and text[reading.end : reading.end + 1] == ")":
        reading.end += 1
    return 0 < second - first <= 150


# ---- intervals ---------------------------------------------------------------------------------
_CLASSES = {
    "day": "day",
    "relative-day": "day",
    "weekday": "day",
    "month": "month",
    "relative-month": "month",
    "quarter": "quarter",
    "year": "year",
    "relative-year": "year",
}


def _bound(text: str, reading: Reading, grammar: Grammar) -> str:
    for name in ("until", "from", "before", "after"):
        if grammar.before[name].search(text, max(0, reading.start - 20), reading.start):
            return name
    return "at"


def _join(text: str, readings: list[Reading], grammar: Grammar) -> list[Reading]:
    """``từ A đến B`` is one interval; the year of one bound serves the other."""
    out: list[Reading] = []
    for reading in readings:
        previous = out[-1] if out else None
        if previous and previous.last is None and reading.last is None and _comparable(previous, reading):
            between = text[previous.end : reading.start]
            joined = len(between) < 24 and grammar.to.fullmatch(between)
            if joined or (len(between) < 8 and _CONTINUES.fullmatch(between)):
                _share_year(previous, reading, bool(joined))
            if joined and not _anniversary(previous, reading):
                previous.last, previous.end = reading, reading.end
                previous.bound = "at" if previous.bound == "from" else previous.bound
                continue
        out.append(reading)
    for reading in out:
        now = grammar.now_after.match(text, reading.end) if reading.last is None else None
        reading.to_now = now is not None
        if now is not None:
            reading.end = now.end()
    return out


def _comparable(a: Reading, b: Reading) -> bool:
    """Two bounds of one interval: of one precision, or of any after ``từ``."""
    return a.kind in _CLASSES and b.kind in _CLASSES and (a.bound == "from" or _CLASSES[a.kind] == _CLASSES[b.kind])


def _share_year(a: Reading, b: Reading, interval: bool) -> None:
    if a.m is None or b.m is None or a.which or b.which:
        return
    if a.y is None and b.y is not None:
        a.y = b.y - 1 if interval and a.m > b.m else b.y
    elif b.y is None and a.y is not None and interval:
        b.y = a.y + 1 if b.m < a.m else a.y


def _anniversary(a: Reading, b: Reading) -> bool:
    """``19-5-1890 - 19-5-2024`` are two days, not an interval."""
    return a.kind == "day" == b.kind and (a.d, a.m) == (b.d, b.m)
