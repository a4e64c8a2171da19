"""What a document as a whole tells about its dates: when it was written, which years go with which days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from kg.languages.vi.dates.calendar import full, iso, middle, parts, safe_date, shift_days
from kg.languages.vi.dates.clause import head, sentence, tail
from kg.languages.vi.dates.grammar import Grammar
from kg.languages.vi.dates.parse import Reading
from kg.languages.vi.dates.undated import bounds, dateline_year, first_day, present_year

# A day and month without a year is looked for in the years around publication. What lies ahead costs
# this many times its distance, unless the sentence speaks of the future: news tells what has been.
_AHEAD = 3.0
_DONE = 60  # characters before a day in which it is told what has befallen somebody then
_NEAR = 31  # days within which ahead costs no more than behind
# A stated year carries on to the days told next: over so many characters, to days so long after it.
# Of last year's, only to those close by: press style leaves the year out for the twelve months past.
_TOLD_REACH, _TOLD_DAYS = 400, 150
_RECENT_REACH, _RECENT_DAYS = 200, 31
_HOLIDAY = 70  # characters of its name
_UNDATED_DAYS = 30  # in an article that nothing dates: what it states with its year is as a rule of long ago
_BREATH = 80  # characters between two dates told in one breath
# An undated article is about the days stated with their year in its head, in captions and as deadlines.
_HEAD, _ABOUT_NOW = 450, 45
_LATELY = 2  # years
_ONLINE = 1997  # the year in which Vietnam came online: undated articles are no older
_RECOUNTED = 4  # sentence ends for which a story goes on from the day recalled ("Cùng ngày, …")
_TELLING = {"day", "month", "year", "relative-day", "relative-month", "relative-year", "weekday", "days-away"}
_DAYS = {"day", "relative-day", "weekday", "days-away"}
_COUNTED = {"relative-day", "days-away"}
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s|\n")
_TO_HEAD = 12  # characters of "Trước đó, " or "Đến sáng " before a date that opens its sentence


@dataclass(slots=True)
class Context:
    """State of reading one document, updated mention by mention in the order of the text.

    ``anchor`` is the day told last (``cùng ngày``), ``mentioned`` the date told last of any precision
    (``năm đó``, ``1 tháng sau đó``), ``told`` the day stated last with its year.
    """

    text: str
    grammar: Grammar
    reference: str | None
    present_year: int | None
    anchor: str | None
    years_of: dict[tuple[int, int], int] = field(default_factory=dict)
    told: date | None = None
    told_at: int = -10_000
    mentioned: str | None = None
    mentioned_at: int = -10_000
    anchor_lost: bool = False
    recalled: str | None = None
    recalled_at: int = -1
    near: tuple[date, ...] = ()
    about: date | None = None

    @classmethod
    def of(
        cls, text: str, readings: list[Reading], grammar: Grammar, published: str | None, anchor: str | None
    ) -> Context:
        """The context before the first mention. ``text`` is lower-cased."""
        reference = iso(*parts(published)) if published else None
        present = parts(reference)[0] or _of_our_time(present_year(text, readings, grammar))
        years_of = _stated_years(readings, present, text, grammar)
        if reference is None:
            written = _written_on(text, readings, years_of, present, grammar)
            reference = (written if _of_our_time(parts(written)[0]) else None) or iso(present)
        near = () if published else tuple(_about_now(readings, text, grammar))
        present = present or (None if published else dateline_year(text, readings))
        about = None if published or full(reference) else first_day(readings, present)
        return cls(text, grammar, reference, parts(reference)[0] or present, anchor, years_of, near=near, about=about)

    def tell(self, reading: Reading, begin: str | None) -> None:
        """Remember a day that the text has told."""
        day = full(begin)
        if day is not None and reading.y is not None and not _said_twice(self.text, reading):
            self.told, self.told_at = day, reading.end
        if self.holiday(reading) or "base" in reading.words or "told" in reading.words:
            return
        span = reading.last is not None and full(self.anchor) is not None  # "thăm từ 7 đến 9-5. Cùng ngày": no day
        if reading.kind in _DAYS and reading.bound not in ("before", "after") and not span:
            if self.recalled is not None and reading.kind in _COUNTED and self._right_behind(reading.start):
                self.recalled, self.recalled_at = begin, reading.end
            elif not self._recalled(reading):
                self.anchor, self.anchor_lost, self.recalled = begin, day is None, None
            elif self._opens(reading.start):
                self.recalled, self.recalled_at = begin, reading.end
        if begin is not None and reading.kind in _TELLING:
            self.mentioned, self.mentioned_at = begin, reading.end

    def _recalled(self, reading: Reading) -> bool:
        """Whether a day with its year in brackets, or of years ago, is beside the story that has told its day."""
        if reading.y is None or (self.anchor is None and not self.anchor_lost):
            return False
        old = self.present_year is not None and reading.y < self.present_year - 1
        return old or self.text[max(0, reading.start - 1) : reading.start] == "("

    def holiday(self, reading: Reading) -> bool:
        """Whether the day is the name of a holiday (``Ngày Nhà giáo Việt Nam (20-11)``)."""
        if reading.kind != "day" or not self.text[reading.start : reading.start + 1].isdecimal():
            return False
        return bool(self.grammar.before["holiday"].search(head(self.text, reading.start, _HOLIDAY)))

    def told_day(self, at: int) -> str | None:
        """The day that ``cùng ngày`` at offset ``at`` means: the one told last, else that of the report."""
        if self.recalled is not None and self._right_behind(at):
            return self.recalled
        return None if self.anchor_lost else self.anchor or self.reference

    def _right_behind(self, at: int) -> bool:
        """``Ngày 5-3-2019, A khám nhà B. |Hai hôm sau, …``: goes on from the day recalled, not from the story's."""
        ends = sum(1 for _ in _SENTENCE_END.finditer(self.text, self.recalled_at, at))
        return ends == 0 or (ends <= _RECOUNTED and self._opens(at))

    def _opens(self, at: int) -> bool:
        """Whether offset ``at`` stands at the head of its sentence."""
        return _SENTENCE_END.search(self.text, max(0, at - _TO_HEAD), at) is not None

    def year_for(self, reading: Reading) -> int | None:
        """The year of a month, or day and month, that stands without one; None if nothing tells."""
        month, day = reading.m or 1, reading.d
        if day is not None and (known := self.years_of.get((day, month))):
            return known
        if follows := self._following(month, day, reading.start):
            return follows
        if day is not None and (close := self._close_by(month, day)):
            return close
        near = self._near_publication(month, day, reading)
        if self._far(near, month, day):
            return self._gone_on_to(reading) or self._carried(month, day, reading.start) or near
        return near

    def _following(self, month: int, day: int | None, at: int) -> int | None:
        """The year of the date told just before in the same breath: ``từ tháng 5 … xong trong tháng 6``."""
        before = middle(self.mentioned)
        if before is None or at - self.mentioned_at > _BREATH or parts(self.mentioned)[1] is None:
            return None
        same = safe_date(before.year, month, day or 28)
        recent = self.present_year is not None and before.year == self.present_year
        soon = same is not None and 0 <= (same - before).days <= _TOLD_DAYS
        return before.year if recent and soon else None

    def _gone_on_to(self, reading: Reading) -> int | None:
        """``Ngày 12-3-2018, tòa xử A. |Đến ngày 21-8, …``: the first such day after what was told right before."""
        before = self.text[: reading.start]
        opened = self.grammar.before["goes_on"].search(before, max(0, reading.start - _TO_HEAD))
        since = middle(self.mentioned)
        if opened is None or since is None or not (opened.start() == 0 or self._opens(opened.start())):
            return None
        if sum(1 for _ in _SENTENCE_END.finditer(self.text, self.mentioned_at, reading.start)) != 1:
            return None
        told = parts(self.mentioned)
        later = told[1] is None or (reading.m or 1, reading.d or 31) >= (told[1], told[2] or 1)
        return since.year if later else since.year + 1

    def _close_by(self, month: int, day: int) -> int | None:
        """The year in which the day lies within weeks of the days that an undated article is about."""
        found = {
            there.year
            for now in self.near
            for year in (now.year - 1, now.year, now.year + 1)
            if (there := safe_date(year, month, day)) is not None and abs((there - now).days) <= _ABOUT_NOW
        }
        return found.pop() if len(found) == 1 else None

    def _far(self, year: int | None, month: int, day: int | None) -> bool:
        written = middle(self.reference)
        chosen = safe_date(year, month, day or 15) if year else None
        return chosen is None or written is None or abs((chosen - written).days) > _NEAR

    def _carried(self, month: int, day: int | None, at: int) -> int | None:
        """The year stated shortly before, if the day comes soon after the one it was stated with."""
        recent = bool(self.told and self.present_year and self.told.year >= self.present_year - 1)
        reach, days = (_RECENT_REACH, _RECENT_DAYS) if recent else (_TOLD_REACH, _TOLD_DAYS)
        days = days if self.reference else _UNDATED_DAYS
        if self.told is None or at - self.told_at > reach:
            return None
        same = safe_date(self.told.year, month, day or 28)
        if same is not None and -3 <= (same - self.told).days <= days:
            return self.told.year
        return None

    def _near_publication(self, month: int, day: int | None, reading: Reading) -> int | None:
        written = self.about or middle(self.reference)
        if written is None:
            return None
        if self.about is None and parts(self.reference)[1] is None:
            return written.year
        if day is None and month == written.month:
            return written.year
        costs = []
        for year in (written.year - 1, written.year, written.year + 1):
            there = safe_date(year, month, day or 15)
            if there is not None:
                away = (there - written).days
                if away > _NEAR and self._speaks_of_past(reading):
                    continue
                costs.append((self._cost(away, reading), year))
        return min(costs)[1] if costs else None

    def _speaks_of_past(self, reading: Reading) -> bool:
        """``hồi tháng 2``, ``bị khởi tố ngày 2-2``: whether the day cannot be one to come."""
        cues = self.grammar.words["been"]
        told = self.text[max(0, reading.start - len(cues[0])) : reading.start + len(cues[0])].casefold()
        been = any(word in told for word in cues) and reading.which not in self.grammar.words["to_come"]
        return been or bool(self.grammar.before["done"].search(head(self.text, reading.start, _DONE)))

    def _cost(self, away: int, reading: Reading) -> float:
        if abs(away) <= _NEAR:
            return abs(away)
        future = self._speaks_of_future(reading)
        if away > 0:
            return away if future else away * _AHEAD
        return -away * _AHEAD if future else -away

    def _speaks_of_future(self, reading: Reading) -> bool:
        if reading.which in self.grammar.words["to_come"]:
            return True
        told = self.text[reading.start : reading.end]
        clause = head(self.text, reading.start, 120) + told + tail(self.text, reading.end, 60)
        anywhere = self.grammar.anywhere
        return bool(anywhere["future"].search(clause)) and not anywhere["past"].search(clause)


def _of_our_time(year: int | None) -> int | None:
    """``year``, if an article without a date may be of it: what tells only of older ones looks back at them."""
    return year if year is not None and year >= _ONLINE else None


def _stated_years(
    readings: list[Reading], present: int | None, text: str, grammar: Grammar
) -> dict[tuple[int, int], int]:
    """Years of days that are stated in full somewhere: good for the same day and month without a year.

    Not those of anniversaries: a stated year must be about the present one or, where that is not known,
    the latest that the text tells.
    """
    dated = [r for r in bounds(readings) if r.kind in ("day", "month", "year") and r.y and r.bound != "until"]
    latest = max((r.y or 0 for r in dated), default=0)
    return {
        (r.d, r.m): r.y
        for r in dated
        if r.d
        and r.m
        and r.y
        and (abs(r.y - present) <= 1 if present else r.y == latest and not _celebrated(text, r, grammar))
    }


def _celebrated(text: str, reading: Reading, grammar: Grammar) -> bool:
    """Whether the day is one that is remembered every year (``kỷ niệm ngày … (28-11-1959)``)."""
    return bool(grammar.anywhere["jubilee"].search(head(text, reading.start)[-120:]))


def _said_twice(text: str, reading: Reading) -> bool:
    """Whether the sentence of ``reading`` stands twice in the text: the caption of a picture, often an old one."""
    line = sentence(text, reading.start, reading.end).strip()
    return len(line) > reading.end - reading.start and text.count(line) > 1


def _about_now(readings: list[Reading], text: str, grammar: Grammar) -> Iterator[date]:
    """Days stated in full that belong to the story of an undated article, not to history or a far future."""
    caption, future = grammar.anywhere["caption"], grammar.anywhere["future"]
    latest = max((r.y or 0 for r in bounds(readings) if r.kind in ("day", "month", "year")), default=0)
    for r in readings:
        told = safe_date(r.y, r.m, r.d) if r.kind == "day" and r.y and r.m and r.d else None
        if told is None or told.year < latest - _LATELY or _celebrated(text, r, grammar):
            continue
        planned = future.search(head(text, r.start, 120))
        first = r.start < _HEAD and not _said_twice(text, r) and r.bound in ("at", "until") and not planned
        if first or r.bound == "before" or caption.match(text[r.end : r.end + 12].lstrip(" -–—([")):
            yield told


def _written_on(
    text: str,
    readings: list[Reading],
    years_of: dict[tuple[int, int], int],
    present: int | None,
    grammar: Grammar,
) -> str | None:
    """The day of an undated article: ``sáng nay (21/5)``, or ``chiều nay`` here and ``chiều 29/9`` there."""

    def dated(day: int, month: int, year: int | None) -> str | None:
        return iso(year or years_of.get((day, month)) or present, month, day)

    days = [r for r in bounds(readings) if r.kind == "day" and r.d and r.m and not (r.y and _said_twice(text, r))]
    told = [(grammar.step_of(r.now), r) for r in days if r.now]
    for (step, base), r in sorted(told, key=lambda t: abs(t[0][0])):
        if base == "report" and (there := dated(r.d or 0, r.m or 0, r.y)):
            return shift_days(there, -step)  # "ngày mai (1-1-2031)"
    relative = [r for r in readings if r.kind == "relative-day"]
    nows = [r for r in relative if grammar.step_of(r.words["day"]) == (0, "report")]
    if not nows:
        return None
    halves = {text[r.start : r.end].split()[0] for r in nows}
    same_part = {(r.d, r.m, r.y) for r in days if r.part and text[r.start : r.end].split()[0] in halves}
    candidates = same_part if len(same_part) == 1 else {(r.d, r.m, r.y) for r in days}
    if len(candidates) != 1:
        return None
    day, month, year = candidates.pop()
    latest = max((r.y or 0 for r in bounds(readings) if r.bound != "until"), default=0)
    return None if year and year < latest else dated(day or 0, month or 0, year)
