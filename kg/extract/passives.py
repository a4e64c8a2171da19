"""Who undergoes a passive: who stands before its agent, or before the passive that it goes on."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.appositions import PASSIVE
from kg.extract.clauses import Found
from kg.extract.standing import Standing


class Passives(Standing):
    """Sides of passives; part of the reading of subjects."""

    def subject(self, k: int) -> Found:
        """The subject of trigger ``k``."""
        raise NotImplementedError

    def chained(self, k: int, passive: bool) -> Found:
        """The subject of the verb that trigger ``k`` is joined to."""
        raise NotImplementedError

    def undergoes(self, begin: int, floor: int, k: int | None) -> tuple[str, ...]:
        """Who undergoes what the agent at token ``begin`` does: who stands before, or says so (``A nói bị |B bắt``)."""
        patient = self.patient(begin, floor) or self.fronted_patient(begin, floor, k) or self._again(begin, floor, k)
        p = self.at.get(begin - 2)
        if patient or p is None or p == k or self.reading.words[begin - 1].casefold() not in PASSIVE:
            return patient
        return self.subject(p).entities if self.is_speech(p) and self.triggers[p].form == "verb" else ()

    def _again(self, begin: int, floor: int, k: int | None) -> tuple[str, ...]:
        """``A bị B phạt; năm 2021 bị |C bắt``: A, where another passive stands before."""
        r, i = self.reading, begin - 2
        if k is None or i < floor or r.words[i + 1].casefold() not in PASSIVE:
            return ()
        while i > floor and (r.date_at[i] >= 0 or r.over_light(i, floor) < i):
            i = int(r.dates[r.date_at[i]]["a"]) - 1 if r.date_at[i] >= 0 else r.over_light(i, floor)
        joined = r.words[i] in (",", ";") or r.ends_with("coordinators", i, floor, 3) is not None
        return self.undergone(k, self.chained(k, True)).entities if joined else ()

    def undergone(self, k: int, found: Found) -> Found:
        """``A được B bổ nhiệm và |bị bắt``: whom the second passive is told of, not the agent."""
        before = [p for p in self.by_sentence[self.reading.sent_of[self.triggers[k].start]] if p < k]
        for p in reversed(before):
            agent = self.subject(p)
            if agent.patient and agent.entities == found.entities:
                return replace(found, entities=agent.patient, patient=())
        return found
