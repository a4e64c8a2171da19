"""Who is who, brought up to date: only the blocks that changed signatures fall into are resolved again.

A block is resolved from its signatures alone. Blocks hang together where a name is short for another, where a
person joined two, and where an identifier of one led to another; what is put together again is closed under
these, so that nothing outside of it could come out differently.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from kg.build.growth.tables import Tables, pack
from kg.model import Entity
from kg.resolve.aliases import explained, redirects
from kg.resolve.clusters import Cluster, resolve_block
from kg.resolve.decisions import Decision, Verdicts
from kg.resolve.entities import Combined, combine
from kg.resolve.known import Known
from kg.resolve.signature import Signature

_decode = msgspec.msgpack.Decoder(Signature).decode
Resolved = tuple[list[Cluster], list[Decision]]


@dataclass(slots=True)
class Row:
    """A stored signature: its number, how many articles bear it, and the entity that it meant."""

    no: int
    count: int
    entity: str
    stored: int = 0


@dataclass(slots=True)
class Identities:
    """What came of the blocks that were resolved again.

    Attributes:
        entities: that their signatures mean; ``before``: identifiers of those that they meant.
        renamed: signatures, by number, that mean another entity than before, or are new; ``moved``: without the new.
        decisions: by block.
    """

    entities: dict[str, Entity] = field(default_factory=dict)
    before: set[str] = field(default_factory=set)
    renamed: dict[int, str] = field(default_factory=dict)
    moved: list[int] = field(default_factory=list)
    blocks: set[str] = field(default_factory=set)
    decisions: dict[str, list[Decision]] = field(default_factory=dict)


class Blocks:
    """The blocks of a workspace.

    Args:
        tables: where they are kept.
        known: known entities.
        verdicts: what people decided; the same as when the tables were last brought up to date.
    """

    def __init__(self, tables: Tables, known: Known, verdicts: Verdicts) -> None:
        self._tables, self._known, self._verdicts = tables, known, verdicts
        self._empty = tables.is_empty()
        self._blocks: dict[str, dict[Signature, Row]] = {}
        self._found: dict[str, Resolved] = {}
        self._explains: dict[str, Counter[str]] = {}
        self._leads: dict[str, tuple[str, Decision]] = {}
        self._asked: list[str] = []
        row = tables.db.execute("SELECT coalesce(max(no), 0) FROM g_signature").fetchone()
        self._next = int(row[0]) + 1

    def take_out(self, articles: Mapping[int, Iterable[int]]) -> None:
        """Articles, by number, do not bear the signatures of these numbers any more."""
        lost = Counter(no for numbers in articles.values() for no in numbers)
        for (name,) in set(self._tables.lookup("SELECT block FROM g_signature WHERE no IN", sorted(lost))):
            for row in self._block(name).values():
                row.count -= lost.get(row.no, 0)
        rows = ((no, article) for article, numbers in articles.items() for no in numbers)
        self._tables.db.executemany("DELETE FROM g_bears WHERE signature = ? AND article = ?", rows)

    def put_in(self, signatures: Mapping[str, Signature]) -> dict[str, int]:
        """An article bears these, by local identifier of the entity; the number of each."""
        found = {}
        for local, signature in signatures.items():
            block = self._block(signature.block)
            row = block.get(signature)
            if row is None:
                row = block[signature] = Row(self._next, 0, "")
                self._next += 1
            # Two entities of one article can bear one signature; each counts.
            row.count += 1
            found[local] = row.no
        return found

    def _block(self, name: str) -> dict[Signature, Row]:
        block = self._blocks.get(name)
        if block is None:
            block = self._blocks[name] = {}
            if not self._empty:
                query = "SELECT data, no, count, entity FROM g_signature WHERE block = ?"
                for data, no, count, entity in self._tables.db.execute(query, (name,)):
                    block[_decode(data)] = Row(no, count, entity, count)
        return block

    def settle(self) -> Identities:
        """Resolve what changed and keep it."""
        todo = set(self._blocks)
        while True:
            for name in sorted(todo):
                self._resolve(name)
            todo = self._linked(todo) or self._by_leads()
            if todo:
                continue
            combined = self._combine()
            todo = self._by_identifiers(combined)
            if not todo:
                return self._store(combined)

    def _resolve(self, name: str) -> None:
        block = {s: r.count for s, r in self._block(name).items() if r.count > 0}
        self._found[name] = resolve_block(block, self._verdicts) if block else ([], [])
        told: Counter[str] = Counter()
        for short, _, count in explained(block):
            told[short] += count
        self._explains[name] = told

    def _linked(self, names: set[str]) -> set[str]:
        """Blocks that share an identifier with one of these, now or before, or that a person joined with it."""
        if self._empty and not self._verdicts.by_pair:
            return set()
        ids = {c.id for name in names for c in self._found[name][0]}
        ids |= {i for (i,) in self._tables.lookup("SELECT id FROM g_cluster WHERE block IN", sorted(names))}
        both = ids | {f for name in names for c in self._found[name][0] for f in c.former}
        both |= {i for (i,) in self._tables.lookup("SELECT id FROM g_former WHERE block IN", sorted(names))}
        for one, other in self._verdicts.by_pair:
            if one in both or other in both:
                ids |= {one, other}
        wanted = sorted(ids)
        blocks = {b for (b,) in self._tables.lookup("SELECT block FROM g_cluster WHERE id IN", wanted)}
        if self._verdicts.by_pair:
            blocks |= {b for (b,) in self._tables.lookup("SELECT block FROM g_former WHERE id IN", wanted)}
        return blocks - self._found.keys()

    def _by_leads(self) -> set[str]:
        """Work out what short names mean now; blocks that a changed answer, or one of these blocks, hangs on."""
        done = self._found.keys()
        shorts = self._asked = self._shorts()
        table = self._table(shorts)
        self._leads = redirects(table, {s: self._total(s) for s in shorts if self._there(s)})
        before = self._old_leads(shorts)
        wanted: set[str] = set()
        for short in shorts:
            new, old = self._leads.get(short, ("",))[0], before.get(short, "")
            if new != old or short in done or new in done or old in done:
                wanted |= {b for b in (short, new, old) if b and self._there(b)}
        return wanted - done

    def _shorts(self) -> list[str]:
        """Short names that may mean something else now: those of these blocks, or explained by one of them."""
        found = {s for told in self._explains.values() for s in told}
        names = sorted(self._found)
        if not self._empty:
            found |= {s for (s,) in self._tables.lookup("SELECT short FROM g_explains WHERE own IN", names)}
            found |= {s for (s,) in self._tables.lookup("SELECT short FROM g_explains WHERE short IN", names)}
            found |= {s for (s,) in self._tables.lookup("SELECT short FROM g_lead WHERE target IN", names)}
            found |= {s for (s,) in self._tables.lookup("SELECT short FROM g_lead WHERE short IN", names)}
        return sorted(found)

    def _table(self, shorts: list[str]) -> dict[str, Counter[str]]:
        """Who explains these short names how often, with all else that the same blocks explain."""
        table: dict[str, Counter[str]] = {}

        def enter(rows: Iterable[tuple[Any, ...]]) -> set[str]:
            owners = set()
            for own, short, told in rows:
                owners.add(own)
                table.setdefault(short, Counter())[own] = told
            return owners

        enter((own, short, told) for own, explains in self._explains.items() for short, told in explains.items())
        if not self._empty:
            select = "SELECT own, short, told FROM g_explains WHERE"
            others = enter(self._kept(self._tables.lookup(f"{select} short IN", shorts)))
            enter(self._kept(self._tables.lookup(f"{select} own IN", sorted(others))))
        return table

    def _kept(self, rows: Iterator[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
        """Stored explanations of blocks that are not being resolved again."""
        return (row for row in rows if row[0] not in self._explains)

    def _old_leads(self, shorts: list[str]) -> dict[str, str]:
        return dict(self._tables.lookup("SELECT short, target FROM g_lead WHERE short IN", shorts))

    def _total(self, name: str) -> dict[Signature, int]:
        """A block with its number of articles only."""
        if name in self._blocks:
            return {s: r.count for s, r in self._blocks[name].items() if r.count > 0}
        row = self._tables.db.execute("SELECT sum(count) FROM g_signature WHERE block = ?", (name,)).fetchone()
        return {None: int(row[0])}  # type: ignore[dict-item]

    def _there(self, name: str) -> bool:
        if name in self._blocks:
            return any(r.count > 0 for r in self._blocks[name].values())
        if self._empty:
            return False
        query = "SELECT 1 FROM g_signature WHERE block = ? LIMIT 1"
        return self._tables.db.execute(query, (name,)).fetchone() is not None

    def _combine(self) -> Combined:
        found = {name: self._found[name] for name in sorted(self._found) if self._found[name][0]}
        leads = {s: lead for s, lead in self._leads.items() if s in found and lead[0] in found}
        return combine(found, leads, self._known, self._verdicts)

    def _by_identifiers(self, combined: Combined) -> set[str]:
        """Blocks with a former identifier that stands for something of its own now, or did before."""
        if self._empty:
            return set()
        names = sorted(self._found)
        before = {i for (i,) in self._tables.lookup("SELECT id FROM g_live WHERE block IN", names)}
        turned = sorted(before ^ combined.groups.keys())
        blocks = {b for (b,) in self._tables.lookup("SELECT block FROM g_former WHERE id IN", turned)}
        return blocks - self._found.keys()

    def _store(self, combined: Combined) -> Identities:
        names = sorted(self._found)
        live = _Live(self._tables, combined.groups.keys(), names, self._empty)
        result = Identities(blocks=set(names), decisions=dict(combined.decided))
        entity_of: dict[Signature, str] = {}
        block_of = {c.id: name for name in names for c in self._found[name][0]}
        former, reps = set(), set()
        for rep, group in combined.groups.items():
            entity = combined.entity(group, live)
            result.entities[entity.id] = entity
            entity_of.update((s, entity.id) for c in group for s in c.signatures)
            reps.add((block_of[rep], rep))
            leading = combined.former(group)
            former |= {(name, f) for name in {block_of[c.id] for c in group} for f in leading}
        for table in ("g_cluster", "g_former", "g_live", "g_explains"):
            self._tables.drop(table, "own" if table == "g_explains" else "block", names if not self._empty else ())
        clusters = {(name, c.id) for name in names for c in self._found[name][0]}
        self._tables.insert("g_cluster", sorted(clusters))
        self._tables.insert("g_former", sorted(former))
        self._tables.insert("g_live", sorted(reps))
        self._tables.insert(
            "g_explains", sorted((own, s, n) for own, told in self._explains.items() for s, n in told.items())
        )
        self._tables.drop("g_lead", "short", self._asked if not self._empty else ())
        self._tables.insert("g_lead", sorted((s, target) for s, (target, _) in self._leads.items()))
        self._write_rows(entity_of, result)
        return result

    def _write_rows(self, entity_of: Mapping[Signature, str], result: Identities) -> None:
        gone, new, changed = [], [], []
        for name in sorted(self._found):
            for signature, row in self._blocks[name].items():
                if row.stored:
                    result.before.add(row.entity)
                if row.count <= 0:
                    gone.append(row.no)
                    continue
                entity = entity_of[signature]
                if entity != row.entity:
                    result.renamed[row.no] = entity
                    result.moved += [row.no] if row.stored else []
                if not row.stored:
                    new.append((row.no, name, pack(signature), row.count, entity))
                elif entity != row.entity or row.count != row.stored:
                    changed.append((row.count, entity, row.no))
        self._tables.drop("g_signature", "no", gone)
        self._tables.insert("g_signature", new)
        self._tables.db.executemany("UPDATE g_signature SET count = ?, entity = ? WHERE no = ?", changed)


class _Live:
    """Identifiers that stand for something of their own: of what was put together again, else as before."""

    def __init__(self, tables: Tables, now: Iterable[str], names: list[str], empty: bool) -> None:
        self._tables, self._now, self._empty = tables, set(now), empty
        before = () if empty else tables.lookup("SELECT id FROM g_live WHERE block IN", names)
        self._before = {i for (i,) in before}

    def __contains__(self, identifier: object) -> bool:
        if identifier in self._now:
            return True
        if self._empty or identifier in self._before:
            return False
        row = self._tables.db.execute("SELECT 1 FROM g_live WHERE id = ?", (identifier,)).fetchone()
        return row is not None
