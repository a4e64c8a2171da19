"""Years of office told beside a post: ``Bộ trưởng Bộ Công an (2016 - 2024)``, ``giám đốc từ năm 2019 đến 2021``.

A term that is over attests nothing for the day of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kg.languages.vi import lexicon
from kg.languages.vi.dates.calendar import iso
from kg.languages.vi.particles import AT, IN, NO_LONGER, OF

_BEFORE = 40  # characters at most from what ends an office to the post
_LONGEST = 40  # years
_LINKS = "|".join(map(re.escape, (OF, AT, IN)))  # between a post and its body


def _date(name: str, units: str) -> str:
    """A pattern of a day, month or year; its parts are groups that begin with ``name``."""
    return (
        rf"(?:(?:{units})\s+)?(?:(?:(?P<{name}d>\d{{1,2}})[/-])?(?P<{name}m>\d{{1,2}})[/-])?(?P<{name}y>\d{{4}})(?!\d)"
    )


def _iso(found: re.Match[str], name: str) -> str | None:
    year, month, day = (int(told) if (told := found[f"{name}{unit}"]) else None for unit in "ymd")
    return iso(year, month, day) if year is not None else None


def _before(day: str, start: str | None) -> bool:
    return start is not None and day < start[: len(day)]


def _jubilee(start: str, end: str | None) -> bool:
    """Whether no office lasts as long: ``kỷ niệm 100 năm ngày sinh của cố Tổng Bí thư |(1915 - 2015)``."""
    return end is not None and int(end[:4]) - int(start[:4]) > _LONGEST


class Terms:
    """Reads the years behind posts. ``text`` is the article, ``published`` its ISO date or None."""

    def __init__(self, text: str, published: str | None) -> None:
        data = lexicon.table("posts")["terms"]
        self.text = text
        self.published = published or ""
        since, until, now = (("|".join(map(re.escape, data[name]))) for name in ("since", "until", "now"))
        opened = "|".join(map(re.escape, data["opened"]))
        self.opened = re.compile(
            rf"\s*\(?\s*(?:{opened})\s*(?:(\d{{1,2}})[/-])?(\d{{1,2}})[/-](\d{{4}})(?!\d)", re.IGNORECASE
        )
        units = "|".join(map(re.escape, lexicon.table("posts")["stages"]["units"]))
        since_, to = (_date(name, units) for name in ("a", "b"))
        self.term = re.compile(
            rf"\s*[(,]?\s*(?:{since})?\s*{since_}\s*(?:[-–]|{until})\s*(?:{to}|(?:{now})\b)\s*\)?", re.IGNORECASE
        )
        deputies = "|".join(map(re.escape, lexicon.table("titles")["modifiers"]["deputy"]))
        self.deputy = re.compile(rf"(?:{deputies})\s*$", re.IGNORECASE)
        left = "|".join(map(re.escape, (*lexicon.table("posts")["verbs"]["dismissed"], NO_LONGER)))
        self.left = re.compile(rf"\b(?:{left})\b[^,;:]{{0,{_BEFORE}}}$", re.IGNORECASE)

    def apply(self, memberships: Iterable[dict[str, Any]], names: dict[str, tuple[str, ...]]) -> None:
        """Set ``start``, ``end`` and ``tenure`` in place; ``names`` are all forms of each entity."""
        for m in memberships:
            sentences = [self.text[start:end] for start, end, _ in m["evidence"]]
            for sentence in sentences:
                years = self._years(sentence, m, names)
                if years is not None:
                    m["start"], m["end"] = m.get("start") or years[0], m.get("end") or years[1]
                    # "rồi giữ chức P |(1/2006 - 3/2010)": no earlier year is meant
                    m["told_for"] = [d if d is None or not _before(d, m["start"]) else None for d in m["told_for"]]
            over = m.get("end") and m["end"] < self.published[: len(m["end"])]
            if m.get("tenure", "held") == "held" and over:
                m["tenure"], m["attested"] = "former", []

    def _years(
        self, sentence: str, membership: dict[str, Any], names: dict[str, tuple[str, ...]]
    ) -> tuple[str | None, str | None] | None:
        for found in self._told(sentence, membership, names):
            if (term := self.term.match(sentence, found.end())) is not None:
                start, end = (_iso(term, name) for name in ("a", "b"))
                if start is not None and (end is not None or not term["by"]) and not _jubilee(start, end):
                    return start, end
            if (since := self.opened.match(sentence, found.end())) is not None:
                day, month, year = since.groups()
                told = iso(int(year), int(month), int(day) if day else None)
                if told and self.left.search(sentence, 0, found.start()):
                    return None, told  # "thôi giữ chức |giám đốc từ ngày 3/5/2024"
                if told:
                    return told, None
        return None

    def _told(
        self, sentence: str, membership: dict[str, Any], names: dict[str, tuple[str, ...]]
    ) -> Iterator[re.Match[str]]:
        """Where the post stands, with its body where that stands right behind it.

        Years behind the body alone tell no term: ``Thủ tướng A phê duyệt đề án của Việt Nam |giai đoạn 2019-2023``.
        """
        forms = sorted(names.get(membership.get("organization") or "", ()), key=len, reverse=True)
        bodies = "|".join(map(re.escape, forms)) or "(?!)"
        post = re.escape(membership["post"])
        told = re.compile(rf"(?<!\w){post}(?:\s+(?:(?:{_LINKS})\s+)?(?:{bodies}))?(?!\w)", re.IGNORECASE)
        for found in told.finditer(sentence):
            if self.deputy.search(sentence, 0, found.start()) is None:
                yield found
