"""Whom an apposition, a relative clause or a passive tells of: the name that it stands behind."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.bystanders import DASHES, Bystanders
from kg.extract.clauses.reading import NOTHING, NP, PARTICIPANT_TYPES, Found
from kg.extract.frames import load_grammar
from kg.languages.vi.particles import AT, FOR, IN, OF, RECEIVES, SUFFERS

MARKS = frozenset(",;:")
PASSIVE = frozenset({RECEIVES, SUFFERS})
_OF = frozenset({OF, FOR, AT, IN})  # "hai phóng viên của Pháp bị A bắt"
# "hưởng quyền lợi dưới thời |ông A đã bị B bắt": nor who ruled then.
_NO_PATIENT = _OF | frozenset(load_grammar()["in_time_of"])
_QUOTES = frozenset("\"“‘'")


def entities_of(nps: list[NP]) -> tuple[str, ...]:
    """Entities of noun phrases in order, each once."""
    return tuple(dict.fromkeys(e for p in nps for e in p.entities))


class Appositions(Bystanders):
    """Goes from what describes somebody to his name; part of the reading of subjects."""

    def is_object(self, np: NP) -> bool:
        """Whether ``np`` is the object of the verb before it; whom one asks or thanks may go on as subject."""
        r = self.reading
        floor = r.sents[r.sent_of[np.start]][0]
        head = r.over_counts(r.head_before(np, floor)[0] - 1, floor)  # "trục xuất 60 |nhà ngoại giao A"
        k = self.at.get(np.start - 1, self.at.get(head))
        return k is not None and self.triggers[k].form == "verb" and not self.is_speech(k)

    def patient(self, begin: int, floor: int) -> tuple[str, ...]:
        """Who undergoes a passive whose agent begins at token ``begin`` (``A được B tiếp``)."""
        r = self.reading
        i = begin - 1
        if i < floor or r.words[i].casefold() not in PASSIVE:
            return ()
        while i >= floor:
            np = r.np_ending(i)
            if i in r.skip_to and np is None:
                i = r.skip_to[i] - 1
                continue
            if np is not None:
                begin = r.head_before(np, floor)[0]
                if self.kin_of(np, begin) or r.governor(begin, floor) in _NO_PATIENT:
                    return ()
                return entities_of(r.group_left(np, floor)) if np.type in PARTICIPANT_TYPES else ()
            if r.words[i] in MARKS or r.words[i] in DASHES:
                found = self.apposition(i, floor, False)
                return found.entities if found else ()
            crowd = r.crowd_from(i, floor)
            if crowd is None and (a := r.ends_with("relative_heads", i, floor)) is not None:
                return self.described(a - 1, floor)
            if crowd is None and (body := self._that_body(i, floor)):
                return body
            light = r.ends_with("light", i, floor)  # "A |sau đó được B mời"
            if crowd is None and r.date_at[i] < 0 and light is None:
                return ()
            i = (crowd if crowd is not None else light if light is not None else i) - 1
        return ()

    def described_one(self, i: int, floor: int, passive: bool) -> Found | None:
        """Whom ``người`` at token ``i`` speaks of, or whose particulars end there (``A, …, sống tại B |bị bắt``)."""
        r = self.reading
        if r.ends_with("relative_heads", i, floor) is not None:
            return Found(who, "apposition", 0.85, passive=passive) if (who := self.described(i - 1, floor)) else None
        if i > floor and r.words[i - 1] == "," and r.starts_with("particulars", i) is not None:
            return self.apposition(i - 1, floor, passive)
        if body := self._that_body(i, floor):
            return Found(body, "apposition", 0.85, passive=passive)
        return None

    def _that_body(self, i: int, floor: int) -> tuple[str, ...]:
        """``A, nước| đã tấn công B,``: A, where the noun behind the comma ends at token ``i``."""
        r = self.reading
        a = r.ends_with("relative_bodies", i, floor, 3)
        beside = a is not None and a - 1 > floor and (r.words[a - 1] == "," or r.words[a - 1] in DASHES)
        np = r.np_left(a - 2, floor) if a is not None and beside else None
        return np.entities if np is not None and np.type in ("Country", "Organization") else ()

    def described(self, i: int, floor: int) -> tuple[str, ...]:
        """Whom ``là người`` tells of that begins right of token ``i``: the name before it or before the dash."""
        r = self.reading
        for j in range(i, max(floor - 1, i - 40), -1):
            np = r.np_ending(j)
            if np is None and not self.dash_at(j):
                if j in self.at and self.triggers[self.at[j]].form == "verb":
                    return ()
                continue
            if np is None:
                np, near = r.np_ending(j - 1), True
            else:
                near = all(r.ends_with("light", m, floor) is not None or m == i for m in range(j + 1, i + 1))
            if np is not None and np.type == "Person" and near:
                return np.entities
            if near:
                return ()
        return ()

    def apposition(self, i: int, floor: int, passive: bool) -> Found | None:
        """The phrase that an apposition closed by the mark at ``i`` describes; None if it is no apposition."""
        r = self.reading
        dash = r.words[i] in DASHES
        if not dash and (who := self._related(i, floor)) is not None:
            return replace(who, passive=passive, patient=() if passive else self.patient(who.start, floor))
        if not dash and (some := self._some_of_them(i, floor)):
            return Found(entities_of(some), "apposition", 0.8, some[0].start, i, passive)
        j = self._kin_aside(i, floor) if dash else i - 1
        for _ in range(90):
            if j < floor:
                return None
            if j in r.skip_to and r.np_at[j] < 0:
                j = r.skip_to[j] - 1
                continue
            whole = r.np_ending(j)
            if whole is not None and whole.type == "Person" and "," in r.words[whole.start : whole.end]:
                begin, _ = r.head_before(whole, floor)  # "ông X, nhà ngoại giao": the phrase has its apposition
                if not r.governor(begin, floor):
                    patient = () if passive else self.patient(begin, floor)
                    both = entities_of(r.group_left(whole, floor))
                    return Found(both, "apposition", 0.9, whole.start, i, passive, patient)
            if self.dash_at(j) or (not dash and r.words[j] == ","):
                kin = r.starts_with("somebodys", j + 1) is not None
                named = r.np_starting(j + 1) if dash and not kin else None
                if named is not None and named.type == "Person" and named.end >= i:
                    return Found(named.entities, "apposition", 0.9, named.start, i, passive)  # "giám đốc … - ông X -"
                described = r.np_left(j - 1, floor)
                told = any(r.starts_with(name, j + 1) is not None for name in ("posts", "particulars", "according"))
                told = told or (described is not None and described.type == "Person" and self._noun_at(j + 1))
                if not dash and not told and r.np_starting(j + 1) is None and not self.aged(j + 1):
                    return None
                if described is not None and self._suffers(described, dash):
                    return None
                if described is not None and described.type in PARTICIPANT_TYPES:
                    begin, stands = r.head_before(described, floor)
                    several = floor < begin and r.is_determiner(begin - 1) and self.kin_of(described, begin)
                    if several or self.done_to(described, begin):
                        return NOTHING  # "những người ủng hộ ông A, phần lớn là …, |kêu gọi"
                    post = described.type != "Person" and r.starts_with("posts", begin) is not None
                    inner = r.np_starting(j + 1)
                    if r.starts_with("somebodys", begin) is not None or self.before_posts(described):
                        if inner is None or inner.type != "Person":
                            return NOTHING  # "Vợ ông A, |bà B, bị khởi tố": B
                        return Found(inner.entities, "apposition", 0.9, inner.start, i, passive)
                    if inner is not None and self._next_in_row(described, inner):
                        described = inner  # "Thủ tướng nước này, ông A, khi …"; "A, B cùng lãnh đạo đảng, nhà nước"
                    if not r.governor(begin, floor) and not post and (stands or described.type == "Person"):
                        row = entities_of(r.group_left(described, floor))
                        patient = () if passive else self.patient(begin, floor)
                        return Found(row, "apposition", 0.9, described.start, i, passive, patient)
                if dash:
                    return None
            elif j in self.at and self.triggers[self.at[j]].form == "verb" and not (dash or self.aside_at(j, floor)):
                return None
            j -= 1
        return None

    def _some_of_them(self, i: int, floor: int) -> list[NP]:
        """``14 nước, trong đó có |A, B và C, đã ký``: those of a number who are named up to the mark at ``i``."""
        r = self.reading
        np = r.np_ending(i - 1)
        row = r.group_left(np, floor) if np is not None else []
        begin = r.head_before(row[0], floor)[0] if len(row) > 1 else floor
        a = r.ends_with("some_of_them", begin - 1, floor) if begin > floor else None
        if a is None or a - 1 <= floor or r.words[a - 1] != ",":
            return []
        acts = any(self.triggers[self.at[j]].form == "verb" for j in range(floor, a) if j in self.at)
        return [] if acts or r.governor(r.over_determiners(a - 2, floor), floor) else row

    def _next_in_row(self, described: NP, inner: NP) -> bool:
        """Whether who is named behind the comma stands beside the one before it, not in a description of him."""
        if inner.type != "Person" or self.kin_of(inner, inner.start):
            return False
        return described.type != "Person" or inner.end - inner.head > 1

    def _kin_aside(self, i: int, floor: int) -> int:
        """The dash that opens what the one at token ``i`` closes, where it tells whose relative somebody is.

        ``bà A |- vợ ông B, giám đốc C -| mua``: A buys. Else the token before ``i``.
        """
        r = self.reading
        opened = next((j for j in range(i - 1, floor, -1) if self.dash_at(j)), None)
        np = r.np_left(opened - 1, floor) if opened is not None else None
        kin = np is not None and np.type == "Person" and opened is not None
        return opened if kin and opened is not None and r.starts_with("somebodys", opened + 1) is not None else i - 1

    def _related(self, i: int, floor: int) -> Found | None:
        """Whom the relative clause tells of that the mark at token ``i`` closes (``A, người bị B phạt|, gặp C``)."""
        r = self.reading
        opened = next((j for j in range(i - 1, floor, -1) if r.words[j] == "," and j not in r.skip_to), None)
        if opened is None or r.np_at[opened + 1] >= 0 or r.starts_with("relative_who", opened + 1) is None:
            return None
        np = r.np_left(opened - 1, floor)
        if np is None or np.type != "Person":
            return None
        begin, _ = r.head_before(np, floor)
        if r.governor(begin, floor) or r.starts_with("somebodys", begin) is not None or self.done_to(np, begin):
            return None
        return Found(entities_of(r.group_left(np, floor)), "apposition", 0.9, np.start, i)

    def _noun_at(self, i: int) -> bool:
        """Whether what begins at token ``i`` looks like a noun that describes somebody (``quản lý quỹ ở B``)."""
        r = self.reading
        while i + 1 < len(r.words) and r.np_at[i] < 0 and (r.is_determiner(i) or r.words[i] in _QUOTES):
            i += 1  # "A, |một cựu binh, bị bắt"; "A, |“cánh tay phải” của B"
        if i in self.at or not r.is_word(i) or not r.words[i][0].islower() or r.date_at[i] >= 0:
            return False
        others = ("light", "subordinators", "coordinators", "joiners", "prepositions", "clause_openers", "noun_openers")
        return all(r.starts_with(name, i) is None for name in others)

    def _suffers(self, np: NP, dash: bool) -> bool:
        """Whether a body is what a verb before it acts on: it does not do what follows the next comma."""
        return not dash and np.type == "Organization" and self.is_object(np)
