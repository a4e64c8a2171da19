"""What happened once, brought up to date: only tellings that hang together with a changed one are joined again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import msgspec

from kg.build.growth.tables import Tables, pack
from kg.model import Entity, Event
from kg.resolve.decisions import Decision, Verdicts
from kg.resolve.doubts import BLOCK
from kg.resolve.events import Coreference, Telling
from kg.resolve.links import MOST_COMPARED, Key, Links
from kg.resolve.merged import identifiers, identity, join
from kg.resolve.visits import may_be_part, within_visits
from kg.resolve.where import Places

_telling = msgspec.msgpack.Decoder(Telling).decode
_event = msgspec.msgpack.Decoder(Event).decode
_parents = msgspec.msgpack.Decoder(dict[str, list[str]]).decode
_Group = list[Telling]


class Happenings:
    """The events of a workspace.

    Args:
        tables: where they are kept.
        entities: of the graph, by identifier.
        places: which place lies in which.
        verdicts: what people decided.

    Attributes:
        decisions, blocks: pairs that may be one event, and the tellings about which all is decided anew.
    """

    def __init__(
        self, tables: Tables, entities: Mapping[str, Entity], places: Places, verdicts: Verdicts | None = None
    ) -> None:
        self.decisions: dict[str, list[Decision]] = {}
        self.blocks: set[str] = set()
        self._verdicts = verdicts
        self._tables, self._entities, self._places = tables, entities, places
        self._links = Links(entities, places, verdicts)
        self._fresh = tables.db.execute("SELECT 1 FROM g_telling LIMIT 1").fetchone() is None
        self._loaded: dict[str, Telling] = {}
        self._event_of: dict[str, str] = {}
        self._lost: dict[str, str] = {}

    def update(self, told: Mapping[int, _Group]) -> dict[str, bytes | None]:
        """Bring the events up to date; what stood before under those that changed, came or went.

        Args:
            told: what articles, by number, tell now; all whose tellings may be others, or are gone.
        """
        if self._fresh:
            self._enter([(no, t) for no, own in told.items() for t in own])
            touched = {t.event.id for own in told.values() for t in own}
        else:
            touched = self._exchange(told) | self._moved()
            touched = self._closed(touched)
        self._keep_places()
        tellings = (self._loaded[i] for i in sorted(touched))
        coreference = Coreference(tellings, self._entities, self._places, self._verdicts)
        groups = coreference.groups()
        self.decisions = {f"{BLOCK}\x1f{i}": made for i, made in coreference.open().items()}
        self.blocks = {f"{BLOCK}\x1f{i}" for i in touched | self._lost.keys()}
        return self._store(groups)

    def _exchange(self, told: Mapping[int, _Group]) -> set[str]:
        """Take tellings out and put others in; those that this may concern."""
        query = "SELECT id, article, data, event FROM g_telling WHERE article IN"
        before = {i: (no, data, event) for i, no, data, event in self._tables.lookup(query, sorted(told))}
        now = {t.event.id: (no, t) for no, own in told.items() for t in own}
        new = [(no, t) for i, (no, t) in sorted(now.items()) if i not in before or before[i][:2] != (no, pack(t))]
        fresh = {t.event.id for _, t in new}
        gone = {i: _telling(data) for i, (_, data, _) in before.items() if i in fresh or i not in now}
        self._lost = {i: before[i][2] for i in gone}
        touched = self._of_events(self._lost.values())
        for telling in gone.values():
            touched |= self._mates(telling, gone)
        self._leave(gone)
        self._enter(new)
        return (touched - gone.keys()) | fresh

    def _leave(self, gone: Iterable[str]) -> None:
        for table, column in (("g_telling", "id"), ("g_key", "telling"), ("g_at", "telling")):
            self._tables.drop(table, column, sorted(gone))
        for identifier in gone:
            self._loaded.pop(identifier, None)
            self._event_of.pop(identifier, None)

    def _enter(self, rows: list[tuple[int, Telling]]) -> None:
        for _, telling in rows:
            self._loaded[telling.event.id], self._event_of[telling.event.id] = telling, ""
        tellings = [t for _, t in rows]
        self._tables.insert("g_telling", ((t.event.id, no, pack(t), "") for no, t in rows))
        self._tables.insert("g_key", sorted({(_hash(k), t.event.id) for t in tellings for k in self._keys(t)}))
        self._tables.insert("g_at", sorted({(p, t.event.id) for t in tellings for p in _places(t)}))

    def _keys(self, telling: Telling) -> Iterator[Key]:
        """What a telling is found under by others."""
        yield self._links.copies(telling)
        yield from self._links.decided(telling)
        yield from self._links.days(telling)
        for key in self._links.subjects(telling):
            yield key
            if self._links.is_vague(telling):
                yield ("vague", *key)

    def _mates(self, telling: Telling, gone: Mapping[str, Telling]) -> set[str]:
        """Tellings that are linked with one; of a bucket with too many to compare, all."""
        links = self._links
        found: set[str] = set()
        same_day: set[str] = set()
        for key in links.days(telling):
            members = self._members(key)
            if len(members) > MOST_COMPARED:
                found |= members
            same_day |= members
        vague = links.is_vague(telling)
        same_subject: set[str] = set()
        for key in links.subjects(telling):
            same_subject |= self._members(key if vague else ("vague", *key))
        reports = self._members(links.copies(telling)).union(*map(self._members, links.decided(telling)))
        mine = {*gone, telling.event.id}
        # Each bucket has its own way of joining: the dear comparison of words is made where it counts.
        for members, test in ((reports, links.joined), (same_day, links.alike), (same_subject, links.meant)):
            tried = members - mine - found
            self._load(tried)
            found |= {i for i in tried if test(telling, self._loaded[i])}
        return found - mine

    def _members(self, key: Key) -> set[str]:
        return {i for (i,) in self._tables.db.execute("SELECT telling FROM g_key WHERE hash = ?", (_hash(key),))}

    def _load(self, ids: Iterable[str]) -> None:
        query = "SELECT id, data, event FROM g_telling WHERE id IN"
        missing = sorted(i for i in ids if i not in self._loaded)
        for identifier, data, event in self._tables.lookup(query, missing):
            self._loaded[identifier], self._event_of[identifier] = _telling(data), event

    def _of_events(self, events: Iterable[str]) -> set[str]:
        """The tellings of events."""
        wanted = sorted(e for e in events if e)
        return {i for (i,) in self._tables.lookup("SELECT id FROM g_telling WHERE event IN", wanted)}

    def _closed(self, touched: set[str]) -> set[str]:
        """These tellings with all that hang together with them."""
        closed: set[str] = set()
        todo = touched
        while todo:
            self._load(todo)
            closed |= todo
            found = self._of_events({self._event_of[i] for i in todo})
            for identifier in sorted(todo):
                found |= self._mates(self._loaded[identifier], {})
            todo = found - closed
        return closed

    def _moved(self) -> set[str]:
        """Tellings at places that lie in others than before."""
        row = self._tables.db.execute("SELECT value FROM meta WHERE key = 'places'").fetchone()
        before = _parents(bytes.fromhex(row[0])) if row else {}
        now = {place: sorted(above) for place, above in self._places.parents.items()}
        if before == now:
            return set()
        old = Places.of(before)
        known = [p for (p,) in self._tables.db.execute("SELECT DISTINCT place FROM g_at")]
        moved = [p for p in known if old.around(p) != self._places.around(p)]
        return {i for (i,) in self._tables.lookup("SELECT telling FROM g_at WHERE place IN", moved)}

    def _keep_places(self) -> None:
        now = {place: sorted(above) for place, above in sorted(self._places.parents.items())}
        self._tables.db.execute("INSERT OR REPLACE INTO meta VALUES ('places', ?)", (pack(now).hex(),))

    def _store(self, groups: list[_Group]) -> dict[str, bytes | None]:
        """Name the events of groups, relate them to those that contain them, and keep them."""
        before = {self._event_of[t.event.id] for group in groups for t in group} | set(self._lost.values())
        before.discard("")
        joined = [(join(group, self._entities, self._places), group) for group in groups]
        alike, others = self._alike(joined, before)
        joined += others
        before |= alike
        names = identifiers(joined)
        now = {t.event.id: name for (_, group), name in zip(joined, names, strict=True) for t in group}
        moved = {i: name for i, name in now.items() if self._event_of[i] != name}
        self._tables.db.executemany("UPDATE g_telling SET event = ? WHERE id = ?", ((n, i) for i, n in moved.items()))
        rows = {}
        for (event, _), name in zip(joined, names, strict=True):
            whole = self._whole(event.part_of, now)
            rows[name] = (event.part_of, replace(event, id=name, part_of=None if whole == name else whole))
        if not self._fresh:
            self._contained(rows, moved, now, before)
        return self._visited(rows, before)

    def _alike(
        self, joined: list[tuple[Event, _Group]], before: set[str]
    ) -> tuple[set[str], list[tuple[Event, _Group]]]:
        """Other events that are the same by who, what and when as one of these, or were: they share names."""
        if self._fresh:
            return set(), []
        hashes = {_hash(identity(event)) for event, _ in joined}
        hashes |= {h for (h,) in self._tables.lookup("SELECT identity FROM g_happening WHERE id IN", sorted(before))}
        ids = {
            i for (i,) in self._tables.lookup("SELECT id FROM g_happening WHERE identity IN", sorted(hashes))
        } - before
        groups: dict[str, _Group] = {}
        members = self._of_events(ids)
        self._load(members)
        for i in sorted(members):
            groups.setdefault(self._event_of[i], []).append(self._loaded[i])
        return ids, [(join(group, self._entities, self._places), group) for group in groups.values()]

    def _whole(self, telling: str | None, now: Mapping[str, str]) -> str | None:
        """The event that contains another: that of a telling."""
        if telling is None:
            return None
        if telling in now or self._fresh:
            return now.get(telling)
        row = self._tables.db.execute("SELECT event FROM g_telling WHERE id = ?", (telling,)).fetchone()
        return row[0] if row else None

    def _contained(
        self,
        rows: dict[str, tuple[str | None, Event]],
        moved: Mapping[str, str],
        now: Mapping[str, str],
        before: set[str],
    ) -> None:
        """Add the events that are part of one that is another event now."""
        query = "SELECT id, whole, data FROM g_happening WHERE whole IN"
        for identifier, whole, data in self._tables.lookup(query, sorted(moved.keys() | self._lost.keys())):
            if identifier not in before and identifier not in rows:
                part_of = self._whole(whole, now)
                event = replace(_event(data), part_of=None if part_of == identifier else part_of)
                rows[identifier] = (whole, event)
                before.add(identifier)

    def _visited(self, rows: Mapping[str, tuple[str | None, Event]], before: set[str]) -> dict[str, bytes | None]:
        """Keep events, and find the visits that these, and those of their visitors, belong to."""
        visitors = {v for (v,) in self._tables.lookup("SELECT visitor FROM g_visit WHERE event IN", sorted(before))}
        if not self._fresh:
            for table, column in (("g_happening", "id"), ("g_visit", "event"), ("g_actor", "event")):
                self._tables.drop(table, column, sorted(before))
        events = [event for _, event in rows.values()]
        visits = {(p.entity, e.id) for e in events if e.type == "Visit" for p in e.participants if p.role == "visitor"}
        actors = {(p.entity, e.id) for e in events if may_be_part(e) for p in e.participants}
        self._tables.insert(
            "g_happening", ((i, _hash(identity(e)), whole, pack(e)) for i, (whole, e) in sorted(rows.items()))
        )
        self._tables.insert("g_visit", sorted(visits))
        self._tables.insert("g_actor", sorted(actors))
        if self._fresh:
            final = {e.id: e for e in within_visits(events, self._places)}
            return self._tables.replace("g_events", final)
        visitors |= {v for v, _ in visits}
        query = "SELECT event FROM g_actor WHERE entity IN"
        parts = {i for (i,) in self._tables.lookup(query, sorted(visitors))} | rows.keys()
        final = {e.id: e for e in within_visits(self._with_visits(parts), self._places) if e.id in parts}
        return self._tables.replace("g_events", final, before)

    def _with_visits(self, parts: set[str]) -> list[Event]:
        """Events, with the visits of all who take part in them."""
        found = self._happenings(parts)
        people = {p.entity for e in found.values() for p in e.participants}
        query = "SELECT event FROM g_visit WHERE visitor IN"
        found |= self._happenings({i for (i,) in self._tables.lookup(query, sorted(people))} - found.keys())
        return [found[i] for i in sorted(found)]

    def _happenings(self, ids: set[str]) -> dict[str, Event]:
        rows = self._tables.lookup("SELECT id, data FROM g_happening WHERE id IN", sorted(ids))
        return {i: _event(data) for i, data in rows}


def _places(telling: Telling) -> Iterator[str]:
    """Places that where a telling's event is compared with others' depends on."""
    event = telling.event
    if event.place:
        yield event.place
    if event.type == "Visit":
        yield from (p.entity for p in event.participants if p.entity.startswith(("country/", "place/")))


def _hash(key: Iterable[str]) -> int:
    """A number of 64 bits that stands for a key; should two share one, more than needed is compared."""
    digest = hashlib.blake2b("\x1f".join(key).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
