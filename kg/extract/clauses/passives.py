"""Who undergoes a passive: who stands before its agent, or before the passive that it goes on."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.appositions import PASSIVE
from kg.extract.clauses.groups import OWN, TAKEN_OVER, others_begin
from kg.extract.clauses.reading import NP, Found
from kg.extract.clauses.standing import PURPOSE, Standing

_TO_OTHERS = frozenset({"Request", "Praise", "Criticism"})


class Passives(Standing):
    """Sides of passives; part of the reading of subjects."""

    def subject(self, k: int) -> Found:
        """The subject of trigger ``k``."""
        raise NotImplementedError

    def chained(self, k: int, passive: bool) -> Found:
        """The subject of the verb that trigger ``k`` is joined to."""
        raise NotImplementedError

    def suffered_too(self, k: int) -> Found:
        """``A có giấy phép nhưng |bị công an thu``: who did the one thing undergoes the other."""
        found = self.chained(k, True)
        if not found.entities:  # "A chống đối |nên bị khởi tố": whoever the sentence is about
            r = self.reading
            first = self.first_subject(r.sent_of[self.triggers[k].start], self.triggers[k].start)
            alone = first.entities and not r.nps_in(first.end, self.triggers[k].start)
            return replace(first, how="chain", passive=True) if alone else found
        return replace(found, how="shared") if found.how == "chain" else found

    def undergoes(self, begin: int, floor: int, k: int | None) -> tuple[str, ...]:
        """Who undergoes what the agent at token ``begin`` does: who stands before, or says so (``A nói bị |B bắt``)."""
        patient = self.patient(begin, floor) or self.fronted_patient(begin, floor, k) or self._again(begin, floor, k)
        p = self.at.get(begin - 2)
        if patient or p is None or p == k or self.reading.words[begin - 1].casefold() not in PASSIVE:
            return patient
        says = self.is_speech(p) and self.triggers[p].form == "verb" and self.subject(p).how != "elided"
        return self.subject(p).entities if says else ()  # not "Thông tin |được B cho biết"

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

    def under_it(self, found: Found, i: int) -> Found:
        """``A bị B bắt vì |đánh C``, ``A được B viện trợ để |mua C``: A did it, behind the subordinator at token ``i``.

        What an agent does to somebody is for an aim of its own (``A bị B tấn công để |chiếm C``), unless it gives.
        """
        aim = self.reading.keys[i] in PURPOSE
        gives = found.end in self.at and any(f.type == "Aid" for f in self.triggers[self.at[found.end]].frames)
        return replace(found, entities=found.patient, patient=()) if found.patient and (not aim or gives) else found

    def made_to(self, k: int, found: Found, floor: int) -> Found:
        """``A được B cử sang |thăm C``, ``A bị B ép |ký``: A, where ``found`` is B."""
        r = self.reading
        np = r.np_starting(found.start) if found.entities and not found.patient and found.start > floor else None
        if np is None:
            return found
        begin = r.over_determiners(r.head_before(np, floor)[0] - 1, floor) + 1
        i = found.end
        while i < self.triggers[k].start and (e := r.starts_with("light", i)) is not None:
            i = e
        undergone = begin > floor and r.words[begin - 1].casefold() in PASSIVE
        if not undergone or r.starts_with("makes_act", i) is None or i >= self.triggers[k].start:
            return found
        return replace(found, entities=self.patient(begin, floor), patient=())

    def theirs(self, k: int, found: Found, floor: int) -> bool:
        """Whether people without names stand between trigger ``k`` and ``found``, and do it.

        ``A cho biết, nhiều hộ dân gặp khó và |đề nghị …``: behind ``và`` who speaks before may speak on.
        """
        r, start = self.reading, self.triggers[k].start
        a = found.end if found.how != "elided" and floor <= found.end <= start else floor
        if found.how not in TAKEN_OVER:
            return False
        if not others_begin(r, a, start):
            return self._praised_for(k, found)
        joined = r.ends_with("coordinators", r.over_light(start - 1, floor), floor, 3) is not None
        before = [p for p in self.by_sentence[r.sent_of[start]] if p < k and self.is_speech(p)]
        said = any(self.subject(p).entities == found.entities and self.subject(p).how in OWN for p in before)
        return not (self.is_speech(k) and joined and said)

    def _praised_for(self, k: int, found: Found) -> bool:
        """``A chúc mừng Vua B |đăng quang``: whether ``found`` praises others for trigger ``k``."""
        r, t = self.reading, self.triggers[k]
        before = [p for p in self.by_sentence[r.sent_of[t.start]] if p < k and self.triggers[p].form == "verb"]
        p = self.triggers[before[-1]] if before else None
        if p is None or p.speech is None or p.speech.type != "Praise" or self.is_speech(k) or p.end >= t.start:
            return False
        joined = any(r.words[i] in ",;:" for i in range(p.end, t.start)) or r.find_in("coordinators", p.end, t.start)
        return not joined and self.subject(before[-1]).entities == found.entities

    def done_to(self, np: NP, begin: int) -> bool:
        """Whether another than ``np`` does it: nobody asks himself (``A kêu gọi |ông từ chức``)."""
        p = self.at.get(np.start - 1) if np.kind == "pronoun" else None
        speech = self.triggers[p].speech if p is not None else None
        told = p is not None and speech is not None and speech.type in _TO_OTHERS and self.triggers[p].form == "verb"
        return (told and p is not None and self.subject(p).entities == np.entities) or super().done_to(np, begin)
