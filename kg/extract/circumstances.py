"""When, where and whether: date, place and status of an event mention."""

from __future__ import annotations

from typing import Any

from kg.extract.arguments import Predicates
from kg.extract.clauses import NP, Reading
from kg.extract.drafts import Draft

_PLACE_TYPES = frozenset({"Place", "Country", "Organization"})


class Circumstances:
    """Reads dates, places and modality around triggers; keeps the running date of the story."""

    def __init__(self, reading: Reading, predicates: Predicates, published: str | None, reference: str | None) -> None:
        self.r = reading
        self.p = predicates
        self.published = published
        self.reference = reference or published

    # ---------------------------------------------------------------- time
    def time(self, d: Draft) -> dict[str, Any] | None:
        """Date of the event told by ``d``: of its clause, else of its sentence; None if neither has one."""
        r = self.r
        a, b = r.sents[d.sentence]
        spans = [x for x in r.dates if a <= x["a"] < b and not r.quoted[x["a"]] and x["begin"]]
        recent = self._recently(d)
        best, score = None, 99.0
        for x in spans:
            sc = self._distance(d, x, a)
            if sc is not None and sc < score:
                best, score = x, sc
        if best is not None and not (
            recent and best["a"] < d.trigger[0] and self._speech_between(best["b"], d.trigger[0])
        ):
            return {"begin": best["begin"], "end": best.get("end_date"), "basis": best.get("basis", "stated")}
        if recent and self.reference:
            return {"begin": self.reference[:7], "end": None, "basis": "published"}
        return None

    def _recently(self, d: Draft) -> bool:
        i = d.trigger[0] - 1
        a = self.r.sents[d.sentence][0]
        while i >= a and self.r.ends_with("light", i, a) is not None:
            if self.r.keys[i] == self.r.keys[i] and self.r.words[i].casefold() == "vừa":
                return True
            i -= 1
        return False

    def _speech_between(self, a: int, b: int) -> bool:
        return any(i in self.p.at and self.p.triggers[self.p.at[i]].speech is not None for i in range(a, b))

    def _distance(self, d: Draft, x: dict[str, Any], a: int) -> float | None:
        """How far date ``x`` is from the trigger in clauses and tokens; None if it belongs to something else."""
        r = self.r
        t0, t1 = d.trigger
        start: int = x["a"]
        if start >= t1:
            marks = sum(1 for i in range(t1, start) if r.words[i] in ",;:")
            verbs = sum(1 for i in range(t1, start) if self._verb_at(i))
            return (start - t1) * 0.1 + marks * 1.0 + verbs * 2.0
        between = range(x["b"], t0)
        marks = sum(1 for i in between if r.words[i] in ",;:")
        verbs = sum(1 for i in between if self._verb_at(i))
        if start - a <= 2:  # the sentence's own frame of time
            return 1.0 + verbs * 0.7
        return len(between) * 0.1 + marks * 1.0 + verbs * 2.0

    def _verb_at(self, i: int) -> bool:
        k = self.p.at.get(i)
        return k is not None and self.p.triggers[k].start == i and self.p.triggers[k].form == "verb"

    # ---------------------------------------------------------------- place
    def place(self, d: Draft) -> str | None:
        """The most specific named place of the event's clause."""
        r = self.r
        a, b = r.sents[d.sentence]
        end = self.p.clause_end(self.p.at[d.trigger[0]])
        actors = d.actors()
        for np in r.inner_nps(d.trigger[1], min(b, max(end, d.trigger[1] + 1))):
            if self._is_place(np, d.trigger[1], actors):
                return np.entities[0]
        for np in r.inner_nps(a, d.trigger[0]):
            if self._is_place(np, a, actors) and not self._blocked(np.end, d.trigger[0]):
                return np.entities[0]
        for np in r.inner_nps(d.trigger[1], b):
            if self._is_place(np, d.trigger[1], actors) and not self._blocked(d.trigger[1], np.start):
                return np.entities[0]
        return None

    def _blocked(self, a: int, b: int) -> bool:
        return any(self._verb_at(i) for i in range(a, b)) and self._speech_between(a, b)

    def _is_place(self, np: NP, floor: int, actors: set[str]) -> bool:
        r = self.r
        if (
            np.type not in _PLACE_TYPES
            or (np.entities[0] in actors and np.type == "Organization")
            or r.quoted[np.start]
        ):
            return False
        i = np.start - 1
        steps = 0
        while i >= floor and steps < 4:
            if r.keys[i] in r.classes["located_at"]:
                # "đại sứ tại Pháp" tells a post, not a place.
                return (
                    r.ends_with("posts", i - 1, floor, 4) is None and r.ends_with("residents", i - 1, floor, 3) is None
                )
            if not r.is_word(i) or (r.np_at[i] >= 0 and r.np_at[i] != r.np_at[np.start]):
                return False
            if r.ends_with("prepositions", i, floor, 1) is not None or self._verb_at(i):
                return False
            i -= 1
            steps += 1
        return False

    # ---------------------------------------------------------------- status
    def status(self, d: Draft) -> str:
        """Occurred, planned, possible or negated, from the words before the trigger and the date."""
        r = self.r
        if d.frame.status:
            return d.frame.status
        a = r.sents[d.sentence][0]
        i = d.trigger[0] - 1
        seen: set[str] = set()
        steps = 0
        while i >= a and steps < 12:
            w = r.words[i]
            if w in ",;:" or w.isspace() or r.quoted[i] != r.quoted[d.trigger[0]]:
                break
            if i in r.skip_to:
                i = r.skip_to[i] - 1
                continue
            if r.ends_with("joined_verbs", i, a, 1) is not None and d.form == "verb":
                break
            if r.np_at[i] >= 0:
                if d.form == "verb" and "np" in seen:
                    break
                seen.add("np")
                i = r.nps[r.np_at[i]].start - 1
                continue
            for name in ("negation", "planned", "possible"):
                p = r.ends_with(name, i, a)
                if p is not None:
                    if name == "negation" and ("np" in seen) and r.words[p].casefold() in {"không", "chưa"}:
                        continue
                    seen.add(name)
            i -= 1
            steps += 1
        if "negation" in seen:
            return "negated"
        if self._done(d):
            return "planned" if self._after_publication(d) else "occurred"
        if "possible" in seen:
            return "possible"
        if "planned" in seen or self._after_publication(d):
            return "planned"
        if d.form == "noun" and r.phrase_in(
            ("sắp tới", "dự kiến", "tới đây"), d.trigger[1], min(r.sents[d.sentence][1], d.trigger[1] + 8)
        ):
            return "planned"
        return "occurred"

    def _done(self, d: Draft) -> bool:
        """Whether ``đã`` or ``vừa`` stands right with the verb."""
        r = self.r
        a = r.sents[d.sentence][0]
        i = d.trigger[0]
        while i > a:
            i -= 1
            if r.starts_with("done", i) is not None:
                return True
            if r.np_at[i] >= 0 or r.ends_with("light", i, a) is None:
                return r.starts_with("done", d.trigger[0]) is not None
        return r.starts_with("done", d.trigger[0]) is not None

    def _after_publication(self, d: Draft) -> bool:
        if not self.published or not d.time:
            return False
        begin = str(d.time["begin"])
        n = min(len(begin), len(self.published))
        return begin[:n] > self.published[:n]
