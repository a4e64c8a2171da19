"""Arithmetic on ISO dates of partial precision (``2024``, ``2024-11``, ``2024-11-25``)."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 1, 9998


def iso(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    """The ISO string of what is known, or None where there is no such date or no year."""
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if month is None:
        return f"{year:04d}"
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def parts(text: str | None) -> tuple[int | None, int | None, int | None]:
    """Year, month, day of an ISO string of any precision, None where unknown; a time behind it is ignored."""
    numbers = [int(n) for n in (text or "")[:10].split("-") if n.isdecimal()][:3]
    if not numbers or iso(*numbers) is None:
        return None, None, None
    padded: list[int | None] = [*numbers, None, None]
    return padded[0], padded[1], padded[2]


def full(text: str | None) -> date | None:
    """The day, if the string is precise to the day."""
    year, month, day = parts(text)
    return date(year, month, day) if year and month and day else None


def middle(text: str | None) -> date | None:
    """A day in the middle of what the string covers, for measuring distances."""
    year, month, day = parts(text)
    return date(year, month or 7, day or 15) if year else None


def shift_days(text: str | None, days: int) -> str | None:
    """So many days later. A string without a day stays as it is: its month or year is what is known."""
    day = full(text)
    if day is None:
        return text
    try:
        return (day + timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def shift_months(text: str | None, months: int) -> str | None:
    """The month so many months later; without a month known, None."""
    year, month, _ = parts(text)
    if not year or not month:
        return None
    index = year * 12 + month - 1 + months
    return iso(index // 12, index % 12 + 1)


def week(text: str | None, weeks: int = 0) -> tuple[str, str] | None:
    """Monday and Sunday of the week that lies so many weeks after the day."""
    day = full(text)
    if day is None:
        return None
    try:
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    except OverflowError:
        return None


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is none (30 February)."""
    return date(year, month, day) if iso(year, month, day) else None
