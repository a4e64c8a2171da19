"""Of which time a verb tells a post: ``Năm 1999 đến năm 2003, ông |là đại biểu …``, ``khi ông A còn |làm …``.

A step of somebody's life is no news: what was over when the article was written is over, and what is told for a year
is attested for that year, not for the day of the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.extract.names.tokens import Tokens
from kg.languages.vi import lexicon
from kg.languages.vi.dates.calendar import iso
from kg.languages.vi.particles import AND

_NEAR = 24  # characters at most between a post and the years told behind it
_BACK = 8  # tokens at most between "khi" and "còn"


@dataclass(frozen=True, slots=True)
class Stage:
    """When a post was held, as far as the clause tells.

    ``over``: not any more; ``when``: ISO date, of any precision, for which it is told; ``start`` and ``end``: likewise.
    """

    over: bool = False
    when: str | None = None
    start: str | None = None
    end: str | None = None


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


def _time(name: str, *, bare: bool = False) -> str:
    """A pattern of a day, month or year; ``bare``: the year alone will do."""
    data = lexicon.table("posts")["stages"]
    unit = rf"(?:(?:{_either(data['units'])})\s+)"
    dated = rf"{unit}?(?:(?P<{name}d>\d{{1,2}})\s*[/-]\s*)?(?P<{name}m>\d{{1,2}})\s*[/-]\s*"
    worded = rf"{unit}(?:\w+\s+(?:(?:{_either(data['year'])})\s+)?)?"
    worded = f"(?:{worded})?" if bare else worded
    parts = rf"(?:(?:{_either(data['parts'])})\s+)?"
    return rf"{parts}(?:{dated}|{worded})(?P<{name}y>(?:19|20)\d\d)(?![\d%.,]*\d)"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data = lexicon.table("posts")["stages"]
    to = rf"\s*(?:-|–|(?:{_either(data['until'])})\s)\s*"
    since = rf"(?:(?:{_either(data['since'])})\s+)"
    span = rf"{_time('a', bare=True)}{to}(?:{_time('b', bare=True)}|(?:{_either(data['until_then'])})\s)"
    whole = {
        "span": rf"(?:^\W*{since}?|{since}){span}",
        "span_behind": rf"^(?:[^.;:]{{0,{_NEAR}}}?{since}|\s*,?\s*){span}",
        "then": rf"\b(?:{_either(data['then'])})\b",
        "for_years": rf"\b(?:{_either(data['after'])})\s+\S+\s+(?:{_either(data['year'])})\s*$",
        "before": rf"^\W*(?:(?:{_either(data['before'])})\s+{_time('a')}|(?:{_either(data['before_clause'])})\s[^,]*,)",
        "before_that": rf"^\W*(?:{_either(data['before_that'])})",
        "up_to": rf"^\W*(?:{_either(data['up_to'])})\s+{_time('a')}",
        "since": rf"^\W*{since}{_time('a')}",
        "at": rf"^\W*(?:(?:{_either(data['at'])})\s+)?{_time('a')}",
        "at_behind": rf"^\s*,?\s*(?:(?:{_either(data['at_behind'])})\s+)?{_time('a')}",
        "since_behind": rf"^\s*,?\s*{since}{_time('a')}",
        "now": rf"{to}(?:{_either(data['now'])})",
        "and": rf"\b{AND}\b",
        "term": rf"(?:{_either(data['term'])})\s*$",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in whole.items()}


def _iso(found: re.Match[str], name: str) -> str | None:
    """The time found as ``name``, as precisely as it makes sense; None where none was."""
    year, month, day = (int(told) if (told := found[f"{name}{unit}"]) else None for unit in "ymd")
    return iso(year, month, day) or iso(year, month) or iso(year)


class Stages:
    """Reads the time of verbs of office in one article.

    Args:
        t: its tokens.
        text: its text.
        reference: ISO date, of any precision, at which it was written; None where nothing tells.
    """

    def __init__(self, t: Tokens, text: str, reference: str | None) -> None:
        data = lexicon.table("posts")
        self.t, self.text, self.reference = t, text, reference or ""
        self.whilst = lexicon.syllables(data["whilst"])
        self.still = lexicon.syllables(data["stages"]["still"])

    def of(self, i: int, end: int, *, left: bool = False) -> Stage:
        """The time of the office that the verb at token ``i`` tells, whose posts end at ``end``.

        ``left``: the verb tells that it was laid down; since when that is so is its end.
        """
        t = self.t
        low = i
        while low > 0 and t.sentence[low - 1] == t.sentence[i] and t.words[low - 1] != ";":
            low -= 1
        last = end
        while last < t.n and t.sentence[last] == t.sentence[i]:
            last += 1
        before = self.text[t.starts[low] : t.starts[i]]
        behind = self.text[t.ends[end - 1] : t.ends[last - 1]] if last > end else ""
        whole = self.text[t.sentence_span(i)[0] : t.starts[i]]
        if _patterns()["before_that"].match(whole) or _patterns()["for_years"].search(before):
            return Stage(over=True)
        told = self._told(before, behind) or Stage(over=self._still(low, i))
        return Stage(over=True, end=told.start) if left and told.start and not told.end else told

    def ahead(self, stage: Stage) -> bool:
        """Whether the office begins only after the day of the article."""
        day = (stage.start or "")[: len(self.reference)]
        return len(day) == len(self.reference) == len("2000-01-01") and day > self.reference

    def _told(self, before: str, behind: str) -> Stage | None:
        p = _patterns()
        if any(p[name].match(before) is not None for name in ("before", "up_to")):
            return Stage(over=True)
        if (span := p["span_behind"].match(behind)) is not None:
            return self._span(span)
        span = p["span"].search(before)
        if span is not None and p["then"].search(before, span.end()) is not None:
            return Stage(when=self._past((_iso(span, "b") or "")[:4] or None))  # "…, sau đó |giữ chức Q"
        # "nhiệm kỳ 2016-2021" ends in time to come as often as not
        told_on = span is not None and span.start() > 0 and p["and"].search(before, span.end()) is not None
        # "nơi ông giữ chức P từ 2007 đến 2013 và nay |làm Q": of what is told before
        if span is not None and not told_on and not p["term"].search(before[: span.start()]):
            return self._span(span)
        if (since := p["since"].match(before)) is not None:
            now = p["now"].match(before, since.end()) is not None
            return Stage(when=None if now else self._past(_iso(since, "a")), start=_iso(since, "a"))
        if (since := p["since_behind"].match(behind)) is not None:
            return Stage(start=_iso(since, "a"))
        at = p["at"].match(before) or p["at_behind"].match(behind)
        return Stage(when=self._past(_iso(at, "a"))) if at is not None else None

    def _span(self, span: re.Match[str]) -> Stage:
        end = _iso(span, "b")
        over = end is None or not self.reference or end < self.reference[: len(end)]
        return Stage(over=over, start=_iso(span, "a"), end=end)

    def _past(self, when: str | None) -> str | None:
        """``when``, if that is another year than that of the article."""
        return when if when is not None and (not self.reference or when[:4] < self.reference[:4]) else None

    def _still(self, low: int, i: int) -> bool:
        """``khi ông A còn |làm``: whether the clause looks back at what somebody still was."""
        t = self.t
        if not (i > low and t.keys[i - 1] in self.still):
            return False
        return any(t.keys[j] in self.whilst for j in range(max(low, i - _BACK), i - 1)) and t.words[i] != AND
