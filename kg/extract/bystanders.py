"""Who only has to do with somebody and is not he himself: his wife, his followers, whoever struck him."""

from __future__ import annotations

from kg.extract.clauses import NP, Reading
from kg.extract.frames import Trigger

_DEED = 4  # tokens between a verb and the phrase of whom it is done to
_PRONOUN = 7  # tokens before a verb in which the pronoun of somebody without a name is looked for


class Bystanders:
    """Tells the persons of phrases from those whom the words before them mean; part of the reading of subjects."""

    reading: Reading
    triggers: list[Trigger]
    at: dict[int, int]

    def kin_of(self, np: NP, begin: int) -> bool:
        """Whether the words from ``begin`` say whose wife or follower it is (``vợ ông A``): that is not ``np``."""
        if np.type != "Person":
            return False
        r = self.reading
        if begin < np.start:
            if r.starts_with("couples", begin) is not None:
                return False  # "vợ chồng |ông A": he is one of them
            full = np.head == np.start and np.end - np.start > 1
            if full and r.starts_with("workers", begin) is not None:
                return False  # "quan chức ngoại giao |Alex Wong": his own work
            return any(r.starts_with(name, begin) is not None for name in ("spokespeople", "other_people"))
        return False

    def done_to(self, np: NP, begin: int) -> bool:
        """``kẻ giết |bà A bị bắt``, ``người giúp việc nhà |bà B``: whether somebody without a name does the verb."""
        r = self.reading
        floor = r.sents[r.sent_of[begin]][0]
        for i in range(begin - 1, max(floor, begin - _DEED) - 1, -1):
            if np.type != "Person" or r.np_at[i] >= 0 or not r.is_word(i):
                return False
            k = self.at.get(i)
            if k is not None and self.triggers[k].form == "verb":
                doer = r.over_light(self.triggers[k].start - 1, floor)
                return r.ends_with("whoever", doer, floor, 4) is not None
        return False

    def side_of(self, np: NP, i: int, floor: int) -> int | None:
        """Where the words begin that end at token ``i`` and stand for their owner ``np`` (``phía của Nga``)."""
        a = self.reading.ends_with("person_sides" if np.type == "Person" else "delegates", i, floor, 6)
        other = self.reading.ends_with("other_people", i, floor, 6)
        return None if a is None or (other is not None and other < a) else a  # not "khách hàng của ngân hàng B"

    def by_nobody(self, start: int, floor: int) -> bool:
        """``Một quan chức khẳng định. …, |vị này nói``: the subject of the verb at ``start`` is no name's pronoun."""
        r = self.reading
        for j in range(max(floor, start - _PRONOUN), start):
            end = r.starts_with("somebody", j) if r.np_at[j] < 0 else None
            if end is not None and end <= start and r.over_light(start - 1, end) < end:
                return True
        return False
