"""Bring the tables up to date with the workspace; what changed in the graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import msgspec

from kg.build.growth.articles import Entry, Records, Sayings, all_titles, keeps, turnover
from kg.build.growth.copies import Copies
from kg.build.growth.facts import Facts, update
from kg.build.growth.identities import Blocks, Identities
from kg.build.growth.tables import Old, Tables, pack
from kg.model import Entity, Mention, TopicAssignment
from kg.resolve.copies import Print, fingerprint
from kg.resolve.decisions import Decision, Verdicts
from kg.resolve.events import Telling, telling
from kg.resolve.known import Known
from kg.resolve.signature import signatures
from kg.resolve.titles import Titles
from kg.resolve.when import days_of
from kg.workspace import Live, Workspace

_entity = msgspec.msgpack.Decoder(Entity).decode
_names = msgspec.msgpack.Decoder(list[tuple[str, int]]).decode
_topics = msgspec.msgpack.Decoder(list[TopicAssignment]).decode
_telling = msgspec.msgpack.Decoder(Telling).decode
_rows = msgspec.msgpack.Decoder(list[msgspec.Raw]).decode


@dataclass(slots=True)
class Changes:
    """What changed: by identifier what stood before, None for what is new.

    Attributes:
        articles: whose text, mentions or topics changed; ``mentions``, ``topics`` by article.
        mention_count: how many mentions there are more, or less.
        entities, facts: all that there are now.
        blocks, decisions: blocks that were resolved again, and the rules' decisions of each.
        sources: number of articles, near-duplicates counted as one.
    """

    articles: set[str] = field(default_factory=set)
    mentions: Old = field(default_factory=dict)
    topics: Old = field(default_factory=dict)
    mention_count: int = 0
    changed_entities: Old = field(default_factory=dict)
    changed_memberships: Old = field(default_factory=dict)
    changed_events: Old = field(default_factory=dict)
    changed_relations: Old = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    facts: Facts = field(default_factory=Facts)
    blocks: set[str] = field(default_factory=set)
    decisions: dict[str, list[Decision]] = field(default_factory=dict)
    sources: int = 0


def grow(workspace: Workspace, known: Known, verdicts: Verdicts, live: Iterable[Live] | None = None) -> Changes:
    """Resolve what the articles that came or went touch. The caller holds a transaction.

    Args:
        workspace: with the articles that the graph is to be made of.
        known: known entities; the same as when the tables were last brought up to date, and so are ``verdicts``
            and the code. Else the tables have to be cleared before.
        verdicts: what people decided.
        live: ``workspace.live()``, where the caller has it already.
    """
    return _Growth(workspace, known, verdicts, workspace.live() if live is None else live).run()


class _Growth:
    def __init__(self, workspace: Workspace, known: Known, verdicts: Verdicts, live: Iterable[Live]) -> None:
        self.tables = Tables(workspace.db)
        self.known = known
        self.turn = turnover(live, self.tables)
        self.records = Records(workspace, not keeps(len(self.turn.came)))
        self.verdicts = verdicts
        self.blocks = Blocks(self.tables, known, verdicts)
        self.changes = Changes()
        self.names: dict[int, list[tuple[str, int]]] = {}
        self.told: dict[int, list[Telling]] = {e.no: [] for e in self.turn.gone.values()}

    def run(self) -> Changes:
        gone, came = self.turn.gone, self.turn.came
        self._take_out()
        prints = self._put_in()
        origins = Copies(
            self.tables, {i: e.no for i, e in gone.items()}, {i: (came[i].no, p) for i, p in prints.items()}
        ).update()
        self._enter(origins)
        found = self.blocks.settle()
        flipped = self._entities(found)
        self._say(self._touched(found, flipped), found)
        self._retell(origins)
        self.changes.blocks, self.changes.decisions = found.blocks, found.decisions
        self._facts()
        query = "SELECT count(*) FROM g_article WHERE origin = id"
        self.changes.sources = int(self.tables.db.execute(query).fetchone()[0])
        return self.changes

    def _take_out(self) -> None:
        numbers = [e.no for e in self.turn.gone.values()]
        rows = self.tables.lookup("SELECT no, data FROM g_names WHERE no IN", numbers)
        self.blocks.take_out({no: [s for _, s in _names(data)] for no, data in rows})

    def _put_in(self) -> dict[str, Print]:
        prints = {}
        bears: list[tuple[int, int]] = []
        for name, entry in self.turn.came.items():
            article, extraction = self.records.load(name, entry.stored, entry.content)
            numbers = self.blocks.put_in(signatures(article, extraction, self.known))
            self.names[entry.no] = list(numbers.items())
            bears += ((s, entry.no) for s in set(numbers.values()))
            prints[name] = fingerprint(article)
            self.changes.articles.add(name)
        self.tables.insert("g_bears", sorted(bears))
        self.tables.insert("g_names", ((no, pack(names)) for no, names in self.names.items()))
        return prints

    def _enter(self, origins: Mapping[str, str]) -> None:
        gone, came = self.turn.gone, self.turn.came
        numbers = [e.no for e in gone.values()]
        for table in ("g_article", "g_names", "g_said", "g_title"):
            self.tables.drop(table, "no", numbers)
        self.changes.articles |= gone.keys()
        self.tables.insert(
            "g_article", ((e.no, i, e.stored, e.content, e.version, origins[i]) for i, e in came.items())
        )
        rest = ((origin, i) for i, origin in origins.items() if i not in came)
        self.tables.db.executemany("UPDATE g_article SET origin = ? WHERE id = ?", rest)

    def _entities(self, found: Identities) -> set[str]:
        """Store the entities; identifiers of those that came or went."""
        self.changes.changed_entities = self.tables.replace("g_entities", found.entities, found.before)
        self.changes.entities = {i: _entity(data) for i, data in self.tables.all("g_entities").items()}
        old = self.changes.changed_entities
        return {i for i, data in old.items() if data is None or i not in self.changes.entities}

    def _touched(self, found: Identities, flipped: set[str]) -> dict[str, Entry]:
        """Articles whose saying may be another: new ones, and those of which an entity is another now."""
        numbers = {n for (n,) in self.tables.lookup("SELECT article FROM g_bears WHERE signature IN", found.moved)}
        titled = {no for no, titles in all_titles(self.tables) if any(h.person in flipped for _, h, _ in titles)}
        query = "SELECT id, no, stored, content, version FROM g_article WHERE no IN"
        rows = self.tables.lookup(query, sorted((numbers | titled) - self.names.keys()))
        return {i: Entry(*rest) for i, *rest in rows} | self.turn.came

    def _say(self, touched: Mapping[str, Entry], found: Identities) -> None:
        sayings = Sayings(self.tables, Titles(self.known))
        mentions: dict[str, tuple[Mention, ...]] = {}
        topics: dict[str, tuple[TopicAssignment, ...]] = {}
        for name, entry in sorted(touched.items()):
            article, extraction = self.records.load(name, entry.stored, entry.content)
            names = self._meant(entry.no, found)
            said, titles, mentions[name] = sayings.say(article, extraction, names, self.changes.entities)
            sayings.keep([(entry.no, said, titles)])
            self.told[entry.no] = [telling(t.event, name, "", days_of(t.published), t.sentence) for t in said.events]
            topics[name] = tuple(sorted(extraction.topics, key=lambda t: (t.article, t.topic)))
        gone = self.turn.gone.keys()
        self.changes.mentions = self.tables.replace("g_mentions", mentions, gone)
        self.changes.topics = self.tables.replace("g_topics", topics, gone)
        old = sum(len(_rows(data)) for data in self.changes.mentions.values() if data)
        self.changes.mention_count = sum(len(mentions.get(i, ())) for i in self.changes.mentions) - old
        self.changes.articles |= self.changes.mentions.keys() | self.changes.topics.keys()
        self._count(topics)

    def _retell(self, origins: Mapping[str, str]) -> None:
        """Enter the group of near-duplicates, which tells copies apart from others, into tellings."""
        query = "SELECT no, origin FROM g_article WHERE no IN"
        of = dict(self.tables.lookup(query, sorted(self.told)))
        self.told = {no: [replace(t, source=of[no]) for t in own] if own else [] for no, own in self.told.items()}
        query = "SELECT t.article, a.origin, t.data FROM g_telling t JOIN g_article a ON a.no = t.article WHERE a.id IN"
        moved: dict[int, list[Telling]] = {}
        for no, origin, data in self.tables.lookup(query, sorted(origins.keys() - self.turn.came.keys())):
            if no not in self.told:
                moved.setdefault(no, []).append(replace(_telling(data), source=origin))
        self.told |= moved

    def _count(self, topics: Mapping[str, tuple[TopicAssignment, ...]]) -> None:
        """Keep count of how many articles are about a topic."""
        uses: Counter[str] = Counter(t.topic for i in self.changes.topics for t in topics.get(i, ()))
        uses.subtract(t.topic for data in self.changes.topics.values() if data for t in _topics(data))
        statement = "INSERT INTO g_uses VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET n = n + excluded.n"
        self.tables.db.executemany(statement, sorted(uses.items()))

    def _meant(self, no: int, found: Identities) -> dict[str, str]:
        """The entities that an article's local identifiers mean."""
        names = self.names.get(no)
        if names is None:
            names = _names(self.tables.db.execute("SELECT data FROM g_names WHERE no = ?", (no,)).fetchone()[0])
        missing = {s for _, s in names if s not in found.renamed}
        query = "SELECT no, entity FROM g_signature WHERE no IN"
        others = dict(self.tables.lookup(query, sorted(missing))) if missing else {}
        return {local: found.renamed.get(s) or others[s] for local, s in names}

    def _facts(self) -> None:
        changes = self.changes
        changes.facts, changed = update(self.tables, changes.entities, self.known, self.told, self.verdicts)
        changes.blocks |= changed.blocks
        changes.decisions |= changed.decisions
        changes.changed_memberships, changes.changed_events = changed.memberships, changed.events
        changes.changed_relations = changed.relations
