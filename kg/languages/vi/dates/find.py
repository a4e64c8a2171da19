"""Dates of a text and what they resolve to: the public functions of the date grammar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kg.languages.vi.dates.context import Context
from kg.languages.vi.dates.grammar import load, lower
from kg.languages.vi.dates.parse import parse
from kg.languages.vi.dates.resolve import resolve
from kg.model import DateBasis

Granularity = Literal["part-of-day", "day", "week", "month", "quarter", "year", "interval", "term"]
Bound = Literal["at", "from", "until", "before", "after"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as ``text[start:end]`` states it.

    Attributes:
        begin: ISO date of the precision that is known; None where the text does not tell (a day
            without a year in an article without a date, the lunar calendar).
        end_date: inclusive end of an interval, else None.
        granularity: ``part-of-day`` names a day and more (``chiều 29/9``); ``term`` is a term of office,
            a school year and the like: no date of an event.
        basis: read as written, relative to another date, the year supplied, or the publication date itself.
        bound: ``từ ngày 1/12`` is a ``from``, ``trước 30/11`` a ``before``: limits, seldom an event's date.
        yearless: month and day (``05-10``) or month (``05``) of a ``begin`` whose year nothing tells, else None.
    """

    start: int
    end: int
    begin: str | None
    end_date: str | None
    granularity: Granularity
    basis: DateBasis
    bound: Bound = "at"
    yearless: str | None = None


@dataclass(frozen=True, slots=True)
class DateDocument:
    """All dates of a text, and the day it was written as far as it can be known (ISO, may be partial)."""

    mentions: tuple[DateMention, ...]
    reference: str | None


def read_dates(text: str, *, published: str | None = None, anchor: str | None = None) -> DateDocument:
    """Find and resolve every date in ``text``.

    Args:
        text: NFC text of one article; offsets of the result are character offsets into it.
        published: ISO date of publication, of any precision; a time behind it is ignored.
        anchor: ISO day that ``cùng ngày`` means before the text has told any.

    Returns:
        The mentions by start, not overlapping, and the reference date: ``published``, or what the text
        lets one work out in its place (``sáng nay (21/5)`` beside ``năm nay (2018)``).
    """
    grammar = load()
    lowered = lower(text)
    readings = parse(lowered, grammar)
    context = Context.of(lowered, readings, grammar, published, anchor)
    mentions = tuple(DateMention(*fields) for fields in resolve(readings, context))
    return DateDocument(mentions, context.reference)


def find_dates(text: str, *, published: str | None = None, anchor: str | None = None) -> list[DateMention]:
    """The mentions of :func:`read_dates`."""
    return list(read_dates(text, published=published, anchor=anchor).mentions)


def told_day(mentions: Iterable[DateMention], offset: int, default: str | None = None) -> str | None:
    """The day that ``cùng ngày`` at ``offset`` would mean: the last one told before it, else ``default``."""
    day = default
    for mention in mentions:
        if mention.start >= offset:
            break
        if mention.begin and mention.granularity in ("day", "part-of-day") and mention.bound in ("at", "from"):
            day = mention.begin
    return day
