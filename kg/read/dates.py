"""Publication dates: from fields, headers and date lines into ISO dates of the precision that is known.

The date is the one the source writes, in the source's own zone: nothing is shifted. Day comes before
month, as Vietnamese writes it.
"""

from __future__ import annotations

import datetime
import email.utils
import re
import tomllib
from functools import cache
from pathlib import Path

# Vietnam keeps one zone without summer time; a bare timestamp carries none of its own.
_VIETNAM = datetime.timezone(datetime.timedelta(hours=7))
_FIRST_YEAR, _LAST_YEAR = (
    1865,
    2199,
)  # the first Vietnamese newspaper; beyond the last: not a date but a number

_ISO = re.compile(
    r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})\S*(?: ?[+-]\d\d:?\d\d| ?[A-Z]{1,4})?)?)?)?"
)
_YEAR_FIRST = re.compile(r"(?<!\w)(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\w)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)")
_IN_WORDS = re.compile(r"(?<!\d)(\d{1,2}) tháng (\d{1,2})(?:,? năm |/|-|,? )(\d{4})(?!\d)")
_MONTH_IN_WORDS = re.compile(r"tháng (\d{1,2})(?:,? năm |/|-|,? )(\d{4})(?!\d)")
_MONTH = re.compile(r"(\d{1,2})[/.-](\d{4})")
_CLOCK = r"\d{1,2} ?(?:[:h]|giờ) ?\d{2}(?: ?(?:phút|'))?(?::\d{2})?(?: ?[AP]M)?"
_TIME = re.compile(rf"{_CLOCK}|\(?(?:GMT|UTC) ?[+-]? ?\d{{1,2}}(?::?\d{{2}})?\)?", re.I)


def iso_date(year: int, month: int | None = None, day: int | None = None) -> str:
    """ISO date of the precision given.

    Raises:
        ValueError: there is no such day, month or year.
    """
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(f"the year {year} is out of range")
    if month is None:
        return f"{year:04}"
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        raise ValueError(f"there is no day {day} in {year:04}-{month:02}") from None


def parse_date(value: object) -> str | None:
    """The date in a field value: ISO 8601, RFC 2822, ``Thứ tư, 8/4/2020, 10:20 (GMT+7)``, a timestamp.

    None for what is empty.

    Raises:
        ValueError: it is no date, or a date that does not exist; the message says which.
    """
    if value is None or value == "":
        return None
    if isinstance(value, (datetime.datetime, datetime.date)):
        return iso_date(value.year, value.month, value.day)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise ValueError("is not a date")
    if isinstance(value, (int, float)):
        return _from_number(value)
    text = " ".join(value.split())
    if not text:
        return None
    if len(text) > 100:
        raise ValueError("is not a date")
    return _from_text(text)


def _from_text(text: str) -> str:
    if match := _ISO.fullmatch(text):
        year, month, day, hour, minute = match.groups()
        if hour and not (int(hour) < 24 and int(minute) < 60):
            raise ValueError(f"there is no time {hour}:{minute}")
        return iso_date(int(year), int(month) if month else None, int(day) if day else None)
    if match := _COMPACT.fullmatch(text):
        return iso_date(*map(int, match.groups()))
    if re.fullmatch(r"\d{10}|\d{13}", text):
        return _from_number(int(text))
    without_time = _TIME.sub(" ", text)
    if match := _YEAR_FIRST.search(without_time):
        return iso_date(*map(int, match.groups()))
    if match := _DAY_FIRST.search(without_time) or _IN_WORDS.search(without_time.casefold()):
        day, month, year = map(int, match.groups())
        return iso_date(year, month, day)
    if match := _MONTH_IN_WORDS.search(text.casefold()) or _MONTH.fullmatch(text):
        month, year = map(int, match.groups())
        return iso_date(year, month)
    return _from_mail(text)


def _from_mail(text: str) -> str:
    """RFC 2822 (``Mon, 25 Nov 2024 21:46:41 +0700``) and ``25 Nov 2024``."""
    parsed = email.utils.parsedate_tz(text) or email.utils.parsedate_tz(f"{text} 00:00:00")
    if parsed is None or parsed[0] < 100:
        raise ValueError("is not a date")
    return iso_date(parsed[0], parsed[1], parsed[2])


def _from_number(value: float) -> str:
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError("is not a date")
    if float(value).is_integer() and _FIRST_YEAR <= value <= _LAST_YEAR:
        return iso_date(int(value))
    if float(value).is_integer() and 18650101 <= value <= 21991231:
        return _from_text(str(int(value)))
    seconds = value / 1000 if abs(value) >= 1e11 else value
    try:
        moment = datetime.datetime.fromtimestamp(seconds, _VIETNAM)
    except (ValueError, OverflowError, OSError):
        raise ValueError("is not a date") from None
    return iso_date(moment.year, moment.month, moment.day)


def date_line(line: str) -> str | None:
    """The date of a line of nothing but date, time, weekday and label; None for any other line.

    Raises:
        ValueError: it is such a line, and the date does not exist.
    """
    if len(line) > 70 or not any(c.isdecimal() for c in line):
        return None
    rest = _TIME.sub(" ", line)
    for pattern in (_YEAR_FIRST, _DAY_FIRST, _IN_WORDS):
        if match := pattern.search(rest.casefold()):
            rest = rest[: match.start()] + " " + rest[match.end() :]
            # A date in words alone (``Ngày 29 tháng 3 năm 2017``) heads a letter as often as a page.
            bare = pattern is _IN_WORDS and rest.casefold().split() in ([], ["ngày"]) and not _TIME.search(line)
            if bare or not _only_date_words(rest):
                return None
            numbers = [int(group) for group in match.groups()]
            return iso_date(*(numbers if pattern is _YEAR_FIRST else reversed(numbers)))
    return None


def _only_date_words(rest: str) -> bool:
    words = _date_words()
    rest = rest.casefold()
    for phrase in words:
        rest = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", " ", rest)
    return not any(c.isalnum() for c in rest)


@cache
def _date_words() -> tuple[str, ...]:
    data = tomllib.loads((Path(__file__).parent / "data" / "dates.toml").read_text("utf-8"))
    words = (*data["weekdays"], *data["labels"])
    return tuple(sorted(words, key=len, reverse=True))
