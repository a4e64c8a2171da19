"""What stands before the article: date headers, date lines, the outlet's name at the first sentence."""

from __future__ import annotations

import re
from functools import cache

from kg.read.clean.lines import Draft, Line
from kg.read.clean.words import UPPER, alternatives
from kg.read.dates import date_line, parse_date

# `date 2025-10-27 (VTC News) -`, alone on its line or before the first words.
_HEADER = re.compile(
    r"date:?\s+(?P<date>\d{4}(?:-\d{1,2}){0,2})(?!\d)(?:\s*\((?P<outlet>[^()]{2,40})\))?\s*(?:[-–—:|]\s*|$|(?=\s))",
    re.IGNORECASE,
)
# A date line further down than this belongs to something else.
_FIRST_LINES = 8
# A signature stands before a sentence; before a few words it is something else.
_LEAST_AFTER_OUTLET = 40


class HeaderDateError(ValueError):
    """A date in the header or on a date line does not exist."""


def take_header(draft: Draft) -> None:
    """Takes off date headers and date lines; the record's own fields, where filled, are believed before them.

    Raises:
        HeaderDateError: the header names a day that does not exist.
    """
    if not draft.lines:
        return
    first = draft.lines[0]
    if match := _HEADER.match(first.text):
        _set_date(draft, match["date"])
        draft.publisher = draft.publisher or (match["outlet"] or "").strip() or None
        draft.removed.append(("header", match.group()))
        first.text = first.text[match.end() :].strip()
        if not first.text:
            draft.lines.pop(0)
    dated = [found for index, line in enumerate(draft.lines) if (found := _dated(index, line)) is not None]
    # Several date lines are the headings of a chronicle.
    if len(dated) == 1 and dated[0][0] < _FIRST_LINES:
        index, value = dated[0]
        _set_date(draft, value)
        draft.remove(index, "date-line")


def _dated(index: int, line: Line) -> tuple[int, str] | None:
    try:
        found = date_line(line.text)
    except ValueError as error:
        if index >= _FIRST_LINES:
            return None
        raise HeaderDateError(f"the date line {line.text!r} is no date: {error}; correct it or remove it") from None
    return None if found is None else (index, found)


def _set_date(draft: Draft, value: str) -> None:
    try:
        draft.published = draft.published or parse_date(value)
    except ValueError as error:
        raise HeaderDateError(f"the header's date {value!r} is no date: {error}; correct it or remove it") from None


def take_outlet(draft: Draft) -> None:
    """Takes off the outlet's signature before the first sentence: ``TTO - ``, ``(Dân trí, 3/8/2024) - ``.

    Raises:
        HeaderDateError: the signature names a day that does not exist.
    """
    for line in draft.lines[:3]:
        match = _outlet().match(line.text)
        if match is None or len(line.text) - match.end() < _LEAST_AFTER_OUTLET:
            continue
        if match["date"]:
            _set_date(draft, match["date"])
        draft.publisher = draft.publisher or (match["bare"] or match["bracketed"]).strip(" ,")
        draft.removed.append(("dateline", match.group()))
        line.text = line.text[match.end() :]
        return


@cache
def _outlet() -> re.Pattern[str]:
    bare = f"(?P<bare>{alternatives('outlets')})"
    date = r"(?:[,:–-]? *(?P<date>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}))?"
    bracketed = rf"\((?P<bracketed>[{UPPER}][^()\d]{{1,30}}){date}\)"
    return re.compile(rf"(?:{bare}|{bracketed})\s*[-–—]+\s*(?=[\w\"“'])")
