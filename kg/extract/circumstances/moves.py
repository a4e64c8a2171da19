"""Where people are told to have come to."""

from __future__ import annotations

from kg.extract.circumstances.when import TOWARDS
from kg.extract.circumstances.where import Where
from kg.extract.clauses.reading import NP, Reading


class Moves:
    """Follows the places that sentences tell one after the other."""

    def __init__(self, reading: Reading, where: Where) -> None:
        self.r = reading
        self.where = where

    def told_last(self, a: int, b: int, way: int | None = None) -> str | None:
        """The last place at which, or to which, tokens ``[a, b)`` tell somebody to be, behind token ``way``."""
        r = self.r
        told = [np for np in r.inner_nps(a, b) if way is None or np.start > way]
        told = [np for np in told if self.where.stands_at(np, a) or self._gone_to(np, a)]
        while len(told) > 1 and told[-1].start == told[-2].end + 1 and r.words[told[-2].end] in "(,":
            told.pop()  # "ở thôn A (xã B, huyện C)": what follows only says where that lies
        return told[-1].entities[0] if told else None

    def since(self, sentence: int, now: int, trigger: int) -> str | None:
        """``A chở B đến bãi đất ở |X. Lúc này, A đánh B``: the town or spot that people came to last.

        Past sentence ``sentence``, and before token ``trigger`` of sentence ``now``.
        """
        r = self.r
        for s in range(now, sentence, -1):
            a, b = r.sents[s]
            b = trigger if s == now else b
            way = next((i for i in range(a, b - 1) if r.words[i].casefold() in TOWARDS and r.date_at[i + 1] < 0), None)
            if way is None or r.find_in("drives_off", a, b):
                continue
            if (found := self.told_last(a, b, way)) is not None:
                return found if r.types.get(found) == "Place" else None
        return None

    def _gone_to(self, np: NP, floor: int) -> bool:
        """Whether ``np`` is a place that somebody comes to (``đến sân bay``, ``tới khu vực cầu A``)."""
        r = self.r
        if np.type != "Place" or r.quoted[np.start]:
            return False
        begin, _ = r.head_before(np, floor)
        return r.governor(np.start, floor) in TOWARDS or r.governor(begin, floor) in TOWARDS
