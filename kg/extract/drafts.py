"""Event drafts: what a trigger and its frame give, before mentions of one event are merged."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kg.extract.arguments import Predicates, entities_of
from kg.extract.clauses import NP, Found, Reading
from kg.extract.frames import Frame, Trigger

DEFAULT_TYPES = frozenset({"Person", "Organization", "Country"})
_HOW = {"adjacent": 1.0, "apposition": 0.97, "chain": 0.9, "ahead": 0.92, "elided": 0.75, "far": 0.7, "none": 1.0}


@dataclass(slots=True)
class Draft:
    """One mention of an event. Token positions; ``roles`` maps role to entity ids in order."""

    type: str
    frame: Frame
    trigger: tuple[int, int]
    sentence: int
    form: str
    roles: dict[str, list[str]] = field(default_factory=dict)
    time: dict[str, Any] | None = None
    place: str | None = None
    status: str = "occurred"
    confidence: float = 0.8
    gathering: str | None = None
    document: str | None = None
    post: str | None = None
    content: str | None = None
    evidence: list[tuple[int, float]] = field(default_factory=list)
    attributed_to: str | None = None

    def actors(self) -> set[str]:
        """All participants, whatever their role."""
        return {e for es in self.roles.values() for e in es}


class Drafter:
    """Fills frames from the clauses of one article."""

    def __init__(self, reading: Reading, predicates: Predicates) -> None:
        self.r = reading
        self.p = predicates

    def draft(self, k: int) -> Draft | None:
        """The event told by trigger ``k``, or None if no frame of it is filled."""
        t = self.p.triggers[k]
        if self.r.quoted[t.start]:
            return None
        for frame in t.frames:
            if frame.kind != "event" or not self._context(frame, t):
                continue
            d = self._fill(k, t, frame)
            if d is not None:
                return d
        return None

    def _context(self, f: Frame, t: Trigger) -> bool:
        r = self.r
        s, e = r.sents[r.sent_of[t.start]]
        if f.not_after and r.phrase_at(f.not_after, t.end):
            return False
        if f.not_before and r.phrase_before(f.not_before, t.start):
            return False
        if f.after and not r.phrase_in(f.after, t.end, min(e, t.end + f.window)):
            if not (f.document and self._document(t.end, min(e, t.end + f.window))):
                return False
        return not f.before or r.phrase_in(f.before, max(s, t.start - f.window), t.start)

    def _document(self, a: int, b: int) -> str | None:
        for np in self.r.inner_nps(a, b):
            if np.type == "Document":
                return np.entities[0]
        return None

    def _fill(self, k: int, t: Trigger, f: Frame) -> Draft | None:
        r = self.r
        s = r.sent_of[t.start]
        d = Draft(f.type, f, (t.start, t.end), s, t.form, confidence=f.weight)
        end = min(self.p.clause_end(k), t.end + 40)
        types = frozenset(f.object_types) or DEFAULT_TYPES
        objects, after = ([], t.end)
        role = f.nominal_object if t.form == "noun" else f.object
        if role:
            objects, after = self.p.object(t.end, end, types, f.gap)
            if not objects and t.form == "verb" and f.type in ("Meeting", "PhoneCall"):
                objects = self._joined(t.start)
        found = self._subject(k, t, f)
        self._assign(d, f, found, [o for o in objects], role)
        self._prepositions(d, f, t, end)
        if f.document:
            d.document = self._document(t.end, min(r.sents[s][1], t.end + 15))
        d.confidence *= _HOW[found.how] if found.entities else 1.0
        return d if self._filled(d, f) else None

    def _joined(self, start: int) -> list[NP]:
        """``A với B hội đàm``: nothing to add, the subject group has both."""
        return []

    def _assign(self, d: Draft, f: Frame, found: Found, objects: list[NP], role: str) -> None:
        subject_types = frozenset(f.subject_types) or DEFAULT_TYPES
        def fits(es: tuple[str, ...]) -> list[str]:
            return [e for e in es if self.r.types.get(e) in subject_types]
        if found.patient and role:
            self._put(d, f.subject, fits(found.entities))
            self._put(d, role, list(found.patient))
        elif found.passive and role and d.form == "verb":
            self._put(d, role, list(found.entities))
            self._put(d, f.subject, list(entities_of(objects)) if f.symmetric else [])
        else:
            if f.subject:
                self._put(d, f.subject, fits(found.entities))
            if role:
                self._put(d, role, list(entities_of(objects)))

    def _put(self, d: Draft, role: str, entities: list[str]) -> None:
        taken = d.actors()
        for e in entities:
            if e not in taken:
                d.roles.setdefault(role, []).append(e)
                taken.add(e)

    def _subject(self, k: int, t: Trigger, f: Frame) -> Found:
        if not f.subject:
            return Found((), "none", 1.0)
        if t.form == "verb":
            return self.p.subject(k)
        return self._nominal_subject(k, t, f)

    def _nominal_subject(self, k: int, t: Trigger, f: Frame) -> Found:
        r = self.r
        floor, end = r.sents[r.sent_of[t.start]]
        i = t.start - 1
        while i >= floor and r.keys[i] in {"các", "những", "một", "cuộc", "buổi"}:
            i -= 1
        if i < floor or r.ends_with("prepositions", i, floor, 2) is not None and r.ends_with("light", i, floor) is None \
                or r.ends_with("subordinators", i, floor, 3) is not None or r.words[i].casefold() in {"kết", "thúc", "tại", "trong"}:
            ahead = self.p.ahead(k)
            if ahead.entities:
                return ahead
            if i < floor:
                return Found((), "none", 1.0)
            got = self.p._chained_before(k)
            return Found(got.entities, "chain", got.confidence * 0.8) if got.entities else got
        got = self.p.subject(k)
        return got if got.how in ("adjacent", "apposition", "chain", "ahead") else Found((), "none", 1.0)

    def _prepositions(self, d: Draft, f: Frame, t: Trigger, end: int) -> None:
        r = self.r
        of = (f.of or f.subject) if t.form == "noun" else ""
        roles = dict(f.roles)
        i = t.end
        for np in r.nps_in(t.end, end):
            if any(j in self.p.at and self.p.triggers[self.p.at[j]].form == "verb" for j in range(i, np.start)):
                break
            begin, stands = r.head_before(np, t.end)
            gov = r.governor(begin, t.end)
            role = of if gov == "của" else roles.get(gov, "")
            if role and role != "place" and (stands or np.type == "Person"):
                allowed = frozenset(f.object_types) or DEFAULT_TYPES
                group = [p for p in r.group_right(np, end) if p.type in allowed]
                if gov == "của" and t.form == "noun":
                    d.roles.pop(of, None)
                self._put(d, role, list(entities_of(group)))
            i = np.end

    def _filled(self, d: Draft, f: Frame) -> bool:
        need = f.require
        actors = d.actors()
        if "two" in need:
            return len(actors) >= 2
        if "any" in need:
            return bool(actors)
        return all(d.roles.get(role) for role in need)
