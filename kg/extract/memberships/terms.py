"""Years of office told beside a post: ``Bộ trưởng Bộ Công an (2016 - 2024)``, ``giám đốc từ năm 2019 đến 2021``.

A term that is over attests nothing for the day of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from kg.languages.vi import lexicon
from kg.languages.vi.dates.calendar import iso

# Between the post and its years only this much may stand: the body's name has been skipped already.
_NEAR = 12


class Terms:
    """Reads the years behind posts. ``text`` is the article, ``published`` its ISO date or None."""

    def __init__(self, text: str, published: str | None) -> None:
        data = lexicon.table("posts")["terms"]
        self.text = text
        self.year = int(published[:4]) if published else None
        since, until, now = (("|".join(map(re.escape, data[name]))) for name in ("since", "until", "now"))
        opened = "|".join(map(re.escape, data["opened"]))
        self.opened = re.compile(
            rf"\s*[(,]?\s*(?:{opened})\s*(?:(\d{{1,2}})[/-])?(\d{{1,2}})[/-](\d{{4}})(?!\d)", re.IGNORECASE
        )
        self.term = re.compile(
            rf"\s*[(,]?\s*(?:{since})?\s*(\d{{4}})\s*(?:[-–]|{until})\s*(\d{{4}}|{now})\s*\)?", re.IGNORECASE
        )

    def apply(self, memberships: Iterable[dict[str, Any]], names: dict[str, tuple[str, ...]]) -> None:
        """Set ``start``, ``end`` and ``tenure`` in place; ``names`` are all forms of each entity."""
        for m in memberships:
            sentences = [self.text[start:end] for start, end, _ in m["evidence"]]
            for sentence in sentences:
                years = self._years(sentence, m, names)
                if years is not None:
                    m["start"], m["end"] = m.get("start") or years[0], m.get("end") or years[1]
            over = m.get("end") and self.year is not None and int(m["end"][:4]) < self.year
            if m.get("tenure", "held") == "held" and over:
                m["tenure"], m["attested"] = "former", []

    def _years(
        self, sentence: str, membership: dict[str, Any], names: dict[str, tuple[str, ...]]
    ) -> tuple[str, str | None] | None:
        forms = (*names.get(membership.get("organization") or "", ()), membership["post"])
        for form in forms:
            at = sentence.casefold().find(form.casefold())
            if at < 0:
                continue
            found = self.term.match(sentence, at + len(form))
            if found is not None and found.end() - at - len(form) <= _NEAR + 20:
                start, end = found.groups()
                return start, end if end.isdecimal() else None
            since = self.opened.match(sentence, at + len(form))
            if since is not None:
                day, month, year = since.groups()
                if start := iso(int(year), int(month), int(day) if day else None):
                    return start, None
        return None
