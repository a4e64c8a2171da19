"""Filters over a whole graph at once: what passes, how many of each value, when, and where.

The page counts for itself what a file holds (filters.ts); the server, which sends parts only, counts here by
the same rules: values of one kind are alternatives, kinds restrict each other, and the number beside a value
is how many facts there would be with it, its own kind left aside.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from kg.explore.facts import Fact

LISTS = ("type", "fact", "role", "topic", "source", "status")
# What the filter of the status calls facts that sources tell differently.
DISPUTED = "disputed"
_LANES = 7
_NO_DAY = np.iinfo(np.int32).min
_EPOCH = datetime.date(1970, 1, 1).toordinal()

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int32]


@dataclass(frozen=True)
class Filters:
    """What the page asks to see; empty lists, 0 and None restrict nothing.

    ``lists`` maps names of :data:`LISTS` to the values wanted; ``confidence`` is in per cent, ``begin`` and
    ``end`` are days since 1970, both included.
    """

    lists: Mapping[str, frozenset[str]] = field(default_factory=dict)
    confidence: int = 0
    begin: int | None = None
    end: int | None = None

    @property
    def active(self) -> bool:
        """Whether anything is restricted."""
        return bool(self.lists or self.confidence or self.begin is not None or self.end is not None)


def filters_from(query: Mapping[str, Sequence[str]]) -> Filters:
    """Filters from the parameters of an address, as the page writes them (state.ts).

    Raises:
        ValueError: a number or a date is none.
    """
    lists = {name: frozenset(query[name]) for name in LISTS if query.get(name)}
    begin, end = (query.get(name, [""])[0] for name in ("from", "to"))
    return Filters(
        lists,
        int(query.get("confidence", ["0"])[0]),
        first_day(begin) if begin else None,
        last_day(end) if end else None,
    )


@lru_cache(maxsize=50_000)
def first_day(iso: str) -> int | None:
    """Days since 1970 of the first day that a date of any precision may mean; None for none."""
    try:
        year, month, day = ([int(part) for part in iso[:10].split("-")] + [1, 1])[:3]
        return datetime.date(year, month, day).toordinal() - _EPOCH
    except ValueError:
        return None


@lru_cache(maxsize=50_000)
def last_day(iso: str) -> int | None:
    """Days since 1970 of the last day that the date may mean."""
    parts = iso[:10].split("-")
    try:
        if len(parts) == 1:
            return datetime.date(int(parts[0]), 12, 31).toordinal() - _EPOCH
        if len(parts) == 2:
            following = datetime.date(int(parts[0]) + int(parts[1]) // 12, int(parts[1]) % 12 + 1, 1)
            return following.toordinal() - 1 - _EPOCH
    except ValueError:
        return None
    return first_day(iso)


class _Column:
    """The values of one kind that facts have: pairs of a fact's number and a value's number."""

    def __init__(self, facts: Sequence[Fact], values_of: Callable[[Fact], Iterable[str]]) -> None:
        self.numbers: dict[str, int] = {}
        rows: list[int] = []
        values: list[int] = []
        for row, fact in enumerate(facts):
            for value in dict.fromkeys(values_of(fact)):
                rows.append(row)
                values.append(self.numbers.setdefault(value, len(self.numbers)))
        self.rows = np.array(rows, np.int32)
        self.values = np.array(values, np.int32)
        self._size = len(facts)

    def having(self, wanted: Iterable[str]) -> Bools:
        """Which facts have one of the values."""
        allowed = np.zeros(len(self.numbers) + 1, np.bool_)
        allowed[[self.numbers.get(value, len(self.numbers)) for value in wanted]] = True
        allowed[-1] = False
        out = np.zeros(self._size, np.bool_)
        out[self.rows[allowed[self.values]]] = True
        return out

    def counts(self, shown: Bools) -> dict[str, int]:
        """How many of the facts ``shown`` have each value; values that none has are left out."""
        found = np.bincount(self.values[shown[self.rows]], minlength=len(self.numbers))
        return {value: int(found[number]) for value, number in self.numbers.items() if found[number]}


@dataclass(frozen=True)
class Verdict:
    """What the filters say of every fact: how many kinds of filter it fails, and which."""

    failures: npt.NDArray[np.uint8]
    failed: Mapping[str, Bools]

    @property
    def shown(self) -> Bools:
        """The facts that pass."""
        passing: Bools = self.failures == 0
        return passing

    def but_for(self, kind: str) -> Bools:
        """The facts that pass when the filters of one kind are left aside."""
        mine = self.failed.get(kind)
        return self.shown if mine is None else self.shown | ((self.failures == 1) & mine)


class Facets:
    """Every fact's values, ready for counting.

    Args:
        facts: all facts; their numbers are positions in this list.
        types: the type of each node.
        subjects: the topics of each article (with prefix); what a fact without own topics is about.
        publishers: of each article that has one.
    """

    def __init__(
        self,
        facts: Sequence[Fact],
        types: Mapping[str, str],
        subjects: Mapping[str, Sequence[str]],
        publishers: Mapping[str, str],
    ) -> None:
        def topics(fact: Fact) -> Iterable[str]:
            return fact.topics or [topic for item in fact.evidence for topic in subjects.get(item.article, ())]

        self._columns = {
            "type": _Column(facts, lambda fact: [types.get(node, "Topic") for node in shown_nodes(fact)]),
            "fact": _Column(facts, lambda fact: (fact.type,)),
            "role": _Column(facts, lambda fact: [item.role for item in fact.participants]),
            "topic": _Column(facts, topics),
            "source": _Column(facts, lambda fact: [publishers.get(item.article, "?") for item in fact.evidence]),
            "status": _Column(
                facts, lambda fact: (*([fact.status] if fact.status else []), *([DISPUTED] if fact.conflicts else []))
            ),
        }
        places = {node for node, kind in types.items() if kind in ("Country", "Place")}
        self._happened = _Column(facts, lambda fact: (fact.place,) if fact.place else ())
        self._involved = _Column(facts, lambda f: [p.entity for p in f.participants if p.entity in places])
        self._confidence = np.array(
            # What was known before any article has no sentence to be sure of.
            [round(fact.confidence * 100) if fact.evidence else 100 for fact in facts],
            np.int16,
        )
        periods = [_period(fact) for fact in facts]
        self.first: Ints = np.array([first for first, _ in periods], np.int32)
        self.last: Ints = np.array([last for _, last in periods], np.int32)

    def judge(self, filters: Filters) -> Verdict:
        """What passes and what does not."""
        failed = {name: ~self._columns[name].having(wanted) for name, wanted in filters.lists.items()}
        if filters.confidence:
            failed["confidence"] = self._confidence < filters.confidence
        if filters.begin is not None or filters.end is not None:
            outside = self.first == _NO_DAY
            if filters.end is not None:
                outside |= self.first > filters.end
            if filters.begin is not None:
                outside |= self.last < filters.begin
            failed["time"] = outside
        failures = np.zeros(len(self.first), np.uint8)
        for mask in failed.values():
            failures += mask
        return Verdict(failures, failed)

    def summary(self, verdict: Verdict, scope: Bools) -> dict[str, Any]:
        """Numbers for the frame of the page: ``total``, ``dated``, ``counts``, ``days`` (the histogram), ``lanes``.

        ``days`` and the days of a lane are pairs of a day since 1970 and how many facts begin on it. All but the
        histogram are of the facts in ``scope``: the focus's, or all.
        """
        dated = self.first != _NO_DAY
        shown = verdict.shown & scope
        return {
            "total": int(shown.sum()),
            "dated": int((shown & dated).sum()),
            "counts": {name: column.counts(verdict.but_for(name) & scope) for name, column in self._columns.items()},
            "days": _by_day(self.first[verdict.but_for("time") & dated]),
            "lanes": self._lanes(shown & dated),
        }

    def places(self, shown: Bools) -> tuple[dict[str, int], dict[str, int]]:
        """For each place how many of the facts shown happened there, and in how many it takes part."""
        return self._happened.counts(shown), self._involved.counts(shown)

    def _lanes(self, shown: Bools) -> list[dict[str, Any]]:
        column = self._columns["fact"]
        ranked = sorted(column.counts(shown).items(), key=lambda item: (-item[1], item[0]))[:_LANES]
        middle = (self.first // 2 + self.last // 2).astype(np.int32)
        return [
            {"kind": kind, "total": total, "days": _by_day(middle[shown & column.having((kind,))])}
            for kind, total in ranked
        ]


def shown_nodes(fact: Fact) -> Iterable[str]:
    """The nodes that a fact itself names; the topics of its articles are not among them."""
    about = set(fact.about) - set(fact.topics)
    return (node for node in fact.nodes() if node not in about)


def _period(fact: Fact) -> tuple[int, int]:
    first, last = first_day(fact.begin or fact.end), last_day(fact.end or fact.begin)
    return (_NO_DAY, _NO_DAY) if first is None or last is None else (first, max(first, last))


def _by_day(days: Ints) -> list[list[int]]:
    values, counts = np.unique(days, return_counts=True)
    return [[int(day), int(count)] for day, count in zip(values, counts, strict=True)]
