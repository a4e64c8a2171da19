"""Of which time an article tells: which of two states of one name, before and after a reform, it means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.languages.vi.keys import key
from kg.model import Article, Extraction
from kg.resolve.known import Known, KnownEntity
from kg.resolve.lexicon import lexicon
from kg.resolve.matching import valid

_FULL = re.compile(r"(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)(?!\d)")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")


def of_the_time(found: Sequence[KnownEntity], on: str) -> KnownEntity | None:
    """The only one of a name, or of several (a province before and after a reform) that of a time."""
    if len(found) < 2:
        return found[0] if found else None
    there = [e for e in found if valid(e, on)]
    return there[0] if len(there) == 1 else None


def time_of(article: Article, extraction: Extraction, known: Known) -> str:
    """The day of an article; of one without a date the latest that it tells of what took place, "" if it tells none.

    An article that tells no date either is of the time of what it names (a province, a district or a ministry that
    was dissolved later), or of the latest year in it.
    """
    if article.published:
        return article.published[:10]
    told = [e.time.begin for e in extraction.events if e.time and e.status == "occurred"]
    told += [f"{year}-{int(month):02}-{int(day):02}" for day, month, year in _FULL.findall(article.text)]
    years = _YEAR.findall(article.text)
    return max(told, default="") or min(_ends(extraction, known), default="") or max(years, default="")


def _ends(extraction: Extraction, known: Known) -> list[str]:
    """When what an article names ceased to be, for all that is known to be gone."""
    found = []
    for entity in extraction.entities:
        name = key(entity.name)
        namesakes = known.find(name, entity.type)
        if namesakes and all(e.valid_to for e in namesakes):
            found.append(max(e.valid_to or "" for e in namesakes))
        if entity.type == "Place":
            found += [end for unit, end in lexicon().units_until.items() if name.startswith(f"{unit} ")]
    return found
