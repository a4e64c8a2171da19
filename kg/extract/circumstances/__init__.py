"""When, where and whether: date, place and status of an event mention."""

from __future__ import annotations

from typing import Any

from kg.extract.circumstances.course import Course
from kg.extract.circumstances.setting import Settings
from kg.extract.circumstances.status import Modality
from kg.extract.circumstances.unreal import alleged
from kg.extract.circumstances.when import When
from kg.extract.circumstances.where import Where
from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import Reading
from kg.extract.draft import Draft

__all__ = ["Circumstances", "Course", "Settings"]


class Circumstances:
    """Reads dates, places and modality around triggers.

    ``published`` and ``reference`` are ISO dates: of publication, and the day that the text measures from.
    """

    def __init__(self, reading: Reading, predicates: Predicates, published: str | None, reference: str | None) -> None:
        self._reading = reading
        self._when = When(reading, predicates, reference or published)
        self._where = Where(reading, predicates)
        self._modality = Modality(reading, published)
        self._dated: tuple[Draft, dict[str, Any] | None] | None = None

    def time(self, d: Draft) -> dict[str, Any] | None:
        """The date that stands with the event told by ``d``; None if there is none."""
        x = self._when.date_of(d)
        self._dated = (d, x)
        return self._when.time(d, x)

    def place(self, d: Draft) -> str | None:
        """The most specific named place that stands with the event told by ``d``, or with its date."""
        date = self._dated[1] if self._dated is not None and self._dated[0] is d else self._when.date_of(d)
        found = self._where.place(d, date)
        d.near = found is not None and self._where.only_near(found, d.sentence)
        return found

    def status(self, d: Draft) -> str:
        """Occurred, planned, possible or negated; ``d.time`` must be set before."""
        status = self._modality.status(d)
        d.alleged = status == "possible" and d.type == "Conflict" and alleged(self._reading, d)
        if status in ("planned", "possible") and d.frame.name != "demand":
            self._told_only(d)
        return status

    def _told_only(self, d: Draft) -> None:
        """``Ngày 5-3, A đề nghị gặp B``: the day is that of the words, not of what is to come or only said."""
        date = self._dated[1] if self._dated is not None and self._dated[0] is d else None
        if d.time is not None and date is not None and self._when.of_words(d, date):
            d.time, d.undatable = None, True
