"""What a deed is done with, which stands between its verb and who does it."""

from __future__ import annotations

from kg.extract.clauses.reading import NP, Found, Reading
from kg.extract.clauses.standing import PURPOSE
from kg.extract.draft import SCENES
from kg.extract.frames import Trigger
from kg.languages.vi.particles import DUE_TO

_OCCASIONS = SCENES | {"Visit", "Attendance", "Ceremony"}


class Means:
    """Steps over support verbs and means on the way to a subject; part of the reading of subjects."""

    reading: Reading
    triggers: list[Trigger]
    at: dict[int, int]

    def subject(self, k: int) -> Found:
        """The subject of trigger ``k``."""
        raise NotImplementedError

    def helped(self, i: int, k: int, floor: int) -> int | None:
        """Left of the support verb of a noun or of the means that end at token ``i``; None if neither does."""
        left = self._supported(i, floor, k) if self.triggers[k].form == "noun" else None
        return self._means(i, k, floor) if left is None else left

    def _supported(self, i: int, floor: int, k: int) -> int | None:
        """The token left of a number or of the verb that a noun needs that ends at ``i`` (``mở 7 |cuộc …``)."""
        if self.reading.words[i].isdecimal() and self.reading.date_at[i] < 0:
            return i - 1
        if (many := self.reading.ends_with("counts", i, floor, 3)) is not None:
            return many - 1
        a = self.reading.ends_with("waging", i, floor, 5)
        frames = self.triggers[self.at[i]].frames if i in self.at else ()
        chairs = bool(frames) and frames[0].name == "chair" and self.triggers[k].frames[0].type == "Meeting"
        return a - 1 if a is not None and (not frames or chairs) else None  # "chủ trì |buổi tiếp B"

    def _means(self, i: int, k: int, floor: int) -> int | None:
        """Where to go on left of the verb at token ``i`` that tells of the means (``dùng tên lửa do B viện trợ``)."""
        if i in self.at:
            return self._aside(self.at[i], floor) if self.at[i] < k else None
        behind = self.reading.keys[i] in PURPOSE and (i - 1) in self.at
        return self._aside(self.at[i - 1], floor) if behind else None

    def _aside(self, k: int, floor: int) -> int | None:
        """The token left of ``do B viện trợ`` if verb ``k`` only tells who made or gave the means."""
        found = self.subject(k)
        if found.start <= floor or self.reading.governor(found.start, floor) != DUE_TO:
            return None
        return found.start - 2

    def over_occasion(self, np: NP, floor: int) -> int | None:
        """``A |trong chuyến thăm B đã nói``: where to go on left of the occasion whose land or host ``np`` is."""
        k = self.at.get(np.start - 1)
        if k is None or self.triggers[k].form != "noun" or self.triggers[k].frames[0].type not in _OCCASIONS:
            return None
        i = self.reading.over_determiners(self.triggers[k].start - 1, floor)
        a = self.reading.ends_with("of_its_course", i, floor, 4) if i >= floor else None
        return a - 1 if a is not None and a > floor else None
