"""One sentence, several events: visits listed with a date each, one verb with two dates, a tax with two rates."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kg.extract.circumstances.when import as_time
from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import ISO_MONTH, Draft
from kg.languages.vi.particles import AND

_JOURNEYS = frozenset({"Visit", "Meeting", "Attendance"})
_JOINERS = frozenset({",", ";", AND})
_RATE = "%"


class Repeated:
    """Reads such lists in one article."""

    def __init__(self, reading: Reading) -> None:
        self.r = reading

    def events(self, d: Draft) -> list[Draft]:
        """``d``, or the events that it tells together, each with its own date; ``d.time`` must be set before."""
        if d.type == "Economic":
            return self._each_rate(d) or [d]
        if d.type not in _JOURNEYS:
            return [d]
        return self._each_visitor(d) or self._each_date(d) or [d]

    # ---------------------------------------------------------------- "áp thuế 25 % với A và 10 % với B"
    def _each_rate(self, d: Draft) -> list[Draft]:
        r = self.r
        targets = d.roles.get("target", [])
        if d.form != "verb" or len(targets) < 2:
            return []
        named = [p for p in r.nps_in(d.trigger[1], r.sents[d.sentence][1]) if set(p.entities) & set(targets)]
        groups: list[list[str]] = []
        last = 0
        for p in named:
            fresh = [e for e in p.entities if e in targets and not any(e in g for g in groups)]
            if not groups or (last and _RATE in r.words[last : p.start]):
                groups.append(fresh)
            else:
                groups[-1] += fresh
            last = p.end
        groups = [g for g in groups if g]
        if len(groups) < 2 or sum(map(len, groups)) < len(targets):
            return []
        return [replace(d, roles={**d.roles, "target": g}, evidence=list(d.evidence)) for g in groups]

    # ---------------------------------------------------------------- "các chuyến thăm của A (9/2016), B (11/2018)"
    def _each_visitor(self, d: Draft) -> list[Draft]:
        r = self.r
        if d.type != "Visit":
            return []
        a, end = r.sents[d.sentence]
        a, end = (d.trigger[1], end) if d.form == "noun" else (a, d.trigger[0])
        first = next((p for p in r.nps_in(a, end) if p.entities[0] in d.roles.get("visitor", ())), None)
        listed = self._listed(first, end) if first is not None else []
        if len(listed) < 2 or not any(x for _, x in listed):
            return []
        return [
            replace(
                d,
                roles={**d.roles, "visitor": list(np.entities)},
                time=as_time(x) if x is not None else None,
                evidence=list(d.evidence),
            )
            for np, x in listed
        ]

    def _listed(self, np: NP, end: int) -> list[tuple[NP, dict[str, Any] | None]]:
        """``np`` and the persons listed behind it, each with the date in brackets at its name."""
        r = self.r
        out = [(np, self._bracketed(np))]
        last = np
        while True:
            i = self._after(last)
            if i >= end or r.words[i].casefold() not in _JOINERS:
                return out
            while i < end and r.np_starting(i) is None and (r.words[i].casefold() in _JOINERS or r.is_determiner(i)):
                i += 1
            nxt = r.np_starting(i) if i < end else None
            if nxt is None or nxt.type != np.type:
                return out
            out.append((nxt, self._bracketed(nxt)))
            last = nxt

    def _after(self, np: NP) -> int:
        """Where the words behind ``np`` and its bracket begin."""
        r = self.r
        if np.end < len(r.words) and r.words[np.end] == "(":
            return (r.closing(np.end) or np.end) + 1
        return np.end

    def _bracketed(self, np: NP) -> dict[str, Any] | None:
        r = self.r
        stop = self._after(np)
        return next((x for x in r.dates if np.head < x["a"] < stop and self._dates(x)), None)

    # ---------------------------------------------------------------- "thăm Nga tháng 5-2016 và tháng 5-2019"
    def _each_date(self, d: Draft) -> list[Draft]:
        r = self.r
        end = r.sents[d.sentence][1]
        begin = (d.time or {}).get("begin")
        found = [x for x in r.dates if d.trigger[1] <= x["a"] < end and self._dates(x)]
        run: list[dict[str, Any]] = []
        for x in found:
            if not run:
                run = [x] if x["begin"] == begin else []
            elif x["a"] - run[-1]["b"] <= 2 and all(
                r.words[i].casefold() in _JOINERS for i in range(run[-1]["b"], x["a"])
            ):
                run.append(x)
            else:
                break
        return [replace(d, time=as_time(x), evidence=list(d.evidence)) for x in run] if len(run) > 1 else []

    def _dates(self, x: dict[str, Any]) -> bool:
        return bool(x["begin"]) and len(x["begin"]) >= ISO_MONTH and x["granularity"] != "term"
