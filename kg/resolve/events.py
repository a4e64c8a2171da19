"""Which tellings of events are one event.

Tellings of one article are never joined: the extractor read them together and kept them apart. Tellings
that give the day are joined first, by what took place, who took part and that day. Tellings that give
less (a month, a place, nothing) join afterwards, and only where there is exactly one event that they
can mean. All of it depends on the set of tellings alone, never on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from kg.model import Entity, Event
from kg.resolve.compared import (
    asked_alike,
    called_off,
    days_meet,
    differ,
    looked_back_on,
    of_one_time,
    one_outcome,
    one_season,
    told_alike,
)
from kg.resolve.decisions import Decision, Partition, Verdicts
from kg.resolve.doubts import Answers, decision, doubt_id
from kg.resolve.likeness import akin, containment, one_verb, part_for_whole, retold
from kg.resolve.when import Days, is_day, overlap, span
from kg.resolve.where import Places
from kg.resolve.yearless import days_of_year, days_told

SPEECH = frozenset({"Statement", "Request", "Pledge", "Praise", "Criticism"})
_IN_PERSON = frozenset({"Meeting", "PhoneCall", "Visit", "Appointment"})
"""Types whose participants and time tell the event; for others the words must agree too."""
_ASKED = frozenset({"possible", "planned"})
_ALIKE = 0.5
_VERY_ALIKE = 0.7
_HARDLY_ALIKE = 0.2
_MOST_OPEN = 2
"""Events that a telling without a day may mean up to which people are asked."""
_MOST_PARTICIPANTS = 6
MOST_COMPARED = 60
"""Tellings of one bucket up to which each is compared with each."""
_RECALLED_DAYS = 800
_LEAD = 250
"""Characters from the beginning within which an article tells its news; what it recalls comes later."""


@dataclass(frozen=True)
class Telling:
    """One article's telling of an event.

    Attributes:
        event: with stable entity identifiers; ``event.id`` is unique to the telling.
        article: identifier of the article; ``source`` of its group of near-duplicates.
        published: days of the article, None if not known.
        words: what tells the event in the article: trigger, content and the sentence.
        days: as the article dates the event.
        near: ``days``, or for an undated event that the article leads with, its day of publication and the
            day before.
    """

    event: Event
    article: str
    source: str
    published: Days | None
    words: str
    days: Days | None
    near: Days | None

    @property
    def name(self) -> str:
        """Identifier for people's decisions."""
        return doubt_id(self.event, self.article)

    @cached_property
    def principal(self) -> frozenset[str]:
        """Identifiers of the participants."""
        return frozenset(p.entity for p in self.event.participants)

    @cached_property
    def people(self) -> frozenset[str]:
        """Those of them who are people."""
        return frozenset(i for i in self.principal if i.startswith("person/"))

    @cached_property
    def of_year(self) -> frozenset[int]:
        """Of a visit, the days that it takes; without a date of its own or of the article those told without a year."""
        if self.event.type != "Visit":
            return frozenset()
        if self.days is not None:
            return days_of_year(self.days)
        return days_told(self.words) if self.published is None else frozenset()

    @property
    def visited(self) -> frozenset[str]:
        """Countries that a visit goes to."""
        return frozenset(p.entity for p in self.event.participants if p.entity.startswith("country/"))


class Coreference:
    """Groups tellings.

    Args:
        tellings: all of them.
        entities: of the graph, by identifier.
        places: which place lies in which.
        verdicts: what people decided; it overrides every rule.
    """

    def __init__(
        self,
        tellings: Iterable[Telling],
        entities: Mapping[str, Entity],
        places: Places,
        verdicts: Verdicts | None = None,
    ) -> None:
        self.answers = Answers.of(verdicts or Verdicts())
        self.near: dict[tuple[str, str], tuple[float, tuple[str, ...]]] = {}
        self.tellings = {t.event.id: t for t in sorted(tellings, key=lambda t: t.event.id)}
        self.entities, self.places = entities, places
        self.sets = Partition(self.tellings)
        self.members = {i: [t] for i, t in self.tellings.items()}

    def groups(self) -> list[list[Telling]]:
        """Tellings by event."""
        self._as_decided()
        self._copies()
        self._same_day()
        self._less_precise()
        return [[self.tellings[i] for i in group] for group in self.sets.sets()]

    def open(self) -> dict[str, list[Decision]]:
        """After :meth:`groups`: pairs that may be one event and that rules left apart, by the first one's id."""
        found: dict[str, list[Decision]] = defaultdict(list)
        seen: set[tuple[str, ...]] = set()
        for (one, other), (score, reasons) in sorted(self.near.items(), key=lambda item: (-item[1][0], item[0])):
            roots = tuple(sorted((self.sets.find(one), self.sets.find(other))))
            if roots[0] == roots[1] or roots in seen or self._rejected(*roots):
                continue
            seen.add(roots)
            sides = [(self.tellings[i].name, self.tellings[i].event) for i in (one, other)]
            found[one].append(decision(sides, score, reasons, self.entities))
        return found

    def _rejected(self, one: str, other: str) -> bool:
        """Whether somebody said of two of these sets that they are two events."""
        if not self.answers.different:
            return False
        return any(self._said_different(x, y) for x in self.members[one] for y in self.members[other])

    def _said_different(self, one: Telling, other: Telling) -> bool:
        return bool(self.answers.different) and other.name in self.answers.different.get(one.name, ())

    def _as_decided(self) -> None:
        """Join what people said is one event, whatever speaks against it."""
        if not self.answers.same:
            return
        named = {t.name: i for i, t in self.tellings.items()}
        for name, others in sorted(self.answers.same.items()):
            for a, b in ((named.get(name), named.get(other)) for other in sorted(others)):
                if a is None or b is None or self.sets.find(a) == self.sets.find(b):
                    continue
                both = self.members[self.sets.find(a)] + self.members[self.sets.find(b)]
                self.sets.join(a, b)
                self.members[self.sets.find(a)] = both

    def _join(self, one: Telling, other: Telling) -> bool:
        """Join the sets of two tellings unless two of the result cannot be one event."""
        a, b = self.sets.find(one.event.id), self.sets.find(other.event.id)
        if a == b:
            return True
        mine, theirs = self.members[a], self.members[b]
        if any(self._excluded(x, y) for x in mine for y in theirs):
            return False
        self.sets.join(a, b)
        self.members[self.sets.find(a)] = mine + theirs
        return True

    def _excluded(self, one: Telling, other: Telling) -> bool:
        """Whether two tellings cannot be one event, whatever others join them."""
        if one.article == other.article or self._said_different(one, other):
            return True
        if one.days is None and other.days is None and {one.event.status, other.event.status} <= _ASKED:
            return not of_one_time(one, other)
        if one.event.type == "Visit":
            elsewhere = bool(one.visited and other.visited) and not one.visited & other.visited
            return elsewhere or not one_season(one, other)
        days = is_day(one.event.time) and is_day(other.event.time)
        return days and one.event.type in _IN_PERSON and not overlap(one.days, other.days, slack=1)

    def _buckets(self, keys: Callable[[Telling], Iterable[tuple[str, ...]]]) -> Iterator[list[Telling]]:
        found: dict[tuple[str, ...], list[Telling]] = defaultdict(list)
        for telling in self.tellings.values():
            for bucket in keys(telling):
                found[bucket].append(telling)
        yield from (tellings for _, tellings in sorted(found.items()) if len(tellings) > 1)

    def _copies(self) -> None:
        """Copies of an agency's report tell the same events in the same words."""
        for bucket in self._buckets(lambda t: [(t.source, t.event.type, t.event.status, *sorted(t.principal))]):
            for one, other in combinations(bucket, 2):
                if one.days == other.days and containment(one.words, other.words) >= _VERY_ALIKE:
                    self._join(one, other)

    def _same_day(self) -> None:
        for bucket in self._buckets(self._day_keys):
            for one, other in _neighbours(bucket):
                if self._same(one, other):
                    self._join(one, other)
                elif self._nearly(one, other):
                    alike = round(0.4 + containment(one.words, other.words) / 2, 2)
                    self._doubt(one, other, alike, ("same kind, participants and day", "told in other words"))

    def _doubt(self, one: Telling, other: Telling, score: float, reasons: tuple[str, ...]) -> None:
        first, second = sorted((one.event.id, other.event.id))
        self.near[first, second] = (score, reasons)

    def _nearly(self, one: Telling, other: Telling) -> bool:
        """Whether only the words of two tellings of one day keep them apart, and not by much."""
        a, b = one.event, other.event
        if a.type in SPEECH or a.type in _IN_PERSON or one.article == other.article:
            return False
        if not (one.principal == other.principal and a.status == b.status) or differ(a, b):
            return False
        return _HARDLY_ALIKE <= containment(one.words, other.words) < _ALIKE

    def _day_keys(self, telling: Telling) -> Iterator[tuple[str, ...]]:
        event = telling.event
        weeks = sorted({day // 10 + more for day in telling.of_year for more in (0, 1)})
        yield from ((event.type, f"day {week}", *who) for week in weeks for who in self._who(telling))
        if telling.near is None:
            return
        first, last = telling.near
        if event.type == "Visit":
            # Reports of one visit give its first day, its last, or the day of the report.
            days = [f"{first // 10}", f"{first // 10 + 1}", f"{last // 10}"]
            if last - first > 31:
                return
        elif event.time is None or is_day(event.time):
            days = [str(day) for day in range(first, last + 1)]
        else:
            return
        for who in self._who(telling):
            for day in sorted(set(days)):
                yield (event.type, day, *who)

    def _who(self, telling: Telling) -> Iterator[tuple[str, ...]]:
        """Pairs of participants that may tell an event, or the one there is with what it is about."""
        event = telling.event
        people = sorted(telling.principal, key=lambda i: (not i.startswith("person/"), i))[:_MOST_PARTICIPANTS]
        more = event.gathering or event.document or ""
        if event.type in SPEECH:
            speakers = sorted(p.entity for p in event.participants if p.role == "speaker")
            yield from ((s,) for s in speakers)
        elif event.type == "Appointment":
            yield from ((p.entity,) for p in event.participants if p.role == "appointee")
        elif event.type == "LegalAction" and any(p.role == "defendant" for p in event.participants):
            # Of one arrest papers name the office or the force that it is part of.
            yield from ((p.entity,) for p in event.participants if p.role == "defendant")
        elif len(people) >= 2:
            yield from combinations(sorted(people), 2)
            if event.type not in _IN_PERSON and event.status in _ASKED:
                # Of what somebody is asked to do, papers name the other side or not.
                yield from ((who, more) for who in people)
        elif people:
            yield (people[0], more)

    def _same(self, one: Telling, other: Telling) -> bool:
        """Whether two tellings that share participants and the day are one event."""
        a, b = one.event, other.event
        if one.article == other.article or not one_outcome(a, b) or differ(a, b):
            return False
        if a.stage and b.stage and a.stage != b.stage:
            return False
        if a.document and b.document and a.document != b.document:
            return False
        if a.type == "Visit":
            if one.near is None or other.near is None:
                return days_meet(one, other, self.places) and self._agree(one, other)
            return overlap(one.near, other.near, slack=1) and self._agree(one, other)
        if a.type in _IN_PERSON:
            return self._agree(one, other)
        same_thing = bool(a.document and a.document == b.document) or bool(a.gathering and a.gathering == b.gathering)
        if same_thing and self._agree(one, other):
            return True
        if not self._agree(one, other):
            return False
        if a.type == "LegalAction" and one_verb(a.trigger, b.trigger):
            return True  # one step against one accused
        step = a.type == "LegalAction" and akin(a.trigger, b.trigger)
        needed = _VERY_ALIKE if a.type in SPEECH else _HARDLY_ALIKE if step else _ALIKE
        return containment(one.words, other.words) >= needed

    def _agree(self, one: Telling, other: Telling) -> bool:
        """Whether the participants of one telling are those of the other, or some of them."""
        mine, theirs = one.principal, other.principal
        if one.people and other.people and one.people.isdisjoint(other.people):
            return False
        if one.people and mine != theirs and not one.people.isdisjoint(other.people):
            theirs = part_for_whole(mine, theirs)
        shared = len(mine & theirs)
        return shared == min(len(mine), len(theirs)) or shared / len(mine | theirs) >= 0.5

    def _less_precise(self) -> None:
        """Join tellings without a day to the only event that they can mean."""
        index: dict[tuple[str, ...], set[str]] = defaultdict(set)
        vague = []
        for identifier, telling in self.tellings.items():
            for who in self._who(telling):
                index[telling.event.type, *who].add(identifier)
            if not is_day(telling.event.time) and telling.event.type not in SPEECH:
                vague.append(telling)
        # The more precise go first, and what they join is settled before the next precision.
        decided = [(telling, self._candidates(telling, index)) for telling in vague]
        known = {telling.event.id: {c.event.id for c in candidates} for telling, candidates in decided}
        for telling, candidates in sorted(decided, key=lambda d: d[0].event.id):
            roots = {self.sets.find(c.event.id) for c in candidates}
            if len(roots) == 1 or self._all_one(candidates, known):
                for candidate in candidates if len(roots) > 1 else candidates[:1]:
                    self._join(telling, candidate)
            elif len(roots) <= _MOST_OPEN:
                reasons = ("told without a day", f"{len(roots)} events that it may be")
                for candidate in candidates:
                    self._doubt(telling, candidate, round(1 / len(roots), 2), reasons)

    def _all_one(self, candidates: list[Telling], known: Mapping[str, set[str]]) -> bool:
        """Whether undated tellings that one more may mean may all mean each other."""
        pairs = combinations(candidates, 2)
        return bool(candidates) and all(x.days is None and y.event.id in known.get(x.event.id, ()) for x, y in pairs)

    def _candidates(self, telling: Telling, index: Mapping[tuple[str, ...], set[str]]) -> list[Telling]:
        near = sorted({i for who in self._who(telling) for i in index[telling.event.type, *who]})
        return [self.tellings[i] for i in near if self._may_be(telling, self.tellings[i])]

    def _may_be(self, vague: Telling, other: Telling) -> bool:
        """Whether a telling without a day can mean what another tells."""
        a, b = vague.event, other.event
        if vague.article == other.article or not self._agree(vague, other) or differ(a, b):
            return False
        if {a.status, b.status} == {"planned", "negated"} and called_off(vague, other):
            return True
        if a.stage and b.stage and a.stage != b.stage and not looked_back_on(vague, other):
            return False
        if vague.days is not None and other.days is not None:
            if a.status != b.status or not overlap(vague.days, other.days):
                return False
            if a.type in _IN_PERSON:
                return self.places.compatible(a.place, b.place)
            # One court and one accused: papers look back at a verdict by its month and in few words.
            needed = _HARDLY_ALIKE if a.type == "LegalAction" and len(vague.principal & other.principal) > 1 else _ALIKE
            return bool(a.document and a.document == b.document) or told_alike(vague, other, needed)
        if vague.days is None and other.days is None:
            asked = a.status == b.status and a.status in _ASKED
            return asked and of_one_time(vague, other) and asked_alike(vague, other)
        return self._recalled(vague, other) or self._recalled(other, vague)

    def _away(self, *tellings: Telling) -> bool:
        """Whether a meeting is in no land of those who meet, as far as these are known: they do so once."""
        lands = self.places.lands(i for t in tellings for i in t.principal)
        there = self.places.lands(i for t in tellings for i in self.places.around(t.event.place or ""))
        return bool(lands and there) and lands.isdisjoint(there)

    def _recalled(self, vague: Telling, dated: Telling) -> bool:
        """Whether an undated telling looks back at a dated event at the same place."""
        a, b = vague.event, dated.event
        if vague.days is not None or dated.days is None or a.status != b.status:
            return False
        if a.type == "Agreement":
            return looked_back_on(vague, dated)
        if a.type not in ("Meeting", "PhoneCall", "Visit") or not self.places.nested(a.place, b.place):
            return False
        if vague.published is None:
            # Of two who meet at one's home again and again nobody knows which meeting it looks back at.
            return retold(vague.words, dated.words) or (a.type == "Meeting" and self._away(vague, dated))
        return 0 <= vague.published[1] - dated.days[0] <= _RECALLED_DAYS


def _neighbours(bucket: list[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of a bucket to compare: all of a small one, each with those next to it of a large one."""
    width = len(bucket) if len(bucket) <= MOST_COMPARED else 20
    for index, one in enumerate(bucket):
        for other in bucket[index + 1 : index + 1 + width]:
            yield one, other


def telling(event: Event, article: str, source: str, published: Days | None, sentence: str) -> Telling:
    """A telling of an event; ``sentence`` is what the article says."""
    words = " ".join(x for x in (event.trigger, event.content or "", sentence) if x)
    days = near = span(event.time)
    if event.time is not None and event.time.basis == "published" and not is_day(event.time):
        days = None  # the month of an article that looks back is a guess
    leads = bool(event.evidence) and event.evidence[0].start < _LEAD and event.status == "occurred"
    if event.time is None and leads and published is not None and published[0] == published[1]:
        near = (published[0] - 1, published[1])
    return Telling(event, article, source, published, words, days, near)
