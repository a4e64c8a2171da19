"""What is kept between builds beside articles and extractions: tables in the workspace, all derivable."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

_SCHEMA = """
CREATE TABLE IF NOT EXISTS g_article (
    no INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, stored TEXT NOT NULL, content TEXT NOT NULL,
    version TEXT NOT NULL, origin TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS g_article_origin ON g_article (origin);
CREATE TABLE IF NOT EXISTS g_print (no INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS g_bucket (value INTEGER, id TEXT, PRIMARY KEY (value, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS g_signature (
    no INTEGER PRIMARY KEY, block TEXT NOT NULL, data BLOB NOT NULL, count INTEGER NOT NULL, entity TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS g_signature_block ON g_signature (block);
CREATE TABLE IF NOT EXISTS g_bears (signature INTEGER, article INTEGER, PRIMARY KEY (signature, article)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS g_names (no INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS g_explains (own TEXT, short TEXT, told INTEGER, PRIMARY KEY (own, short)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS g_explains_short ON g_explains (short);
CREATE TABLE IF NOT EXISTS g_lead (short TEXT PRIMARY KEY, target TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS g_lead_target ON g_lead (target);
CREATE TABLE IF NOT EXISTS g_cluster (block TEXT, id TEXT, PRIMARY KEY (block, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS g_cluster_id ON g_cluster (id);
CREATE TABLE IF NOT EXISTS g_former (block TEXT, id TEXT, PRIMARY KEY (block, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS g_former_id ON g_former (id);
CREATE TABLE IF NOT EXISTS g_live (block TEXT, id TEXT, PRIMARY KEY (block, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS g_live_id ON g_live (id);
CREATE TABLE IF NOT EXISTS g_said (no INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS g_telling (
    id TEXT PRIMARY KEY, article INTEGER NOT NULL, data BLOB NOT NULL, event TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS g_telling_article ON g_telling (article);
CREATE INDEX IF NOT EXISTS g_telling_event ON g_telling (event);
CREATE TABLE IF NOT EXISTS g_key (hash INTEGER, telling TEXT, PRIMARY KEY (hash, telling)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS g_key_telling ON g_key (telling);
CREATE TABLE IF NOT EXISTS g_at (place TEXT, telling TEXT, PRIMARY KEY (place, telling)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS g_at_telling ON g_at (telling);
CREATE TABLE IF NOT EXISTS g_happening (id TEXT PRIMARY KEY, identity INTEGER NOT NULL, whole TEXT, data BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS g_happening_identity ON g_happening (identity);
CREATE INDEX IF NOT EXISTS g_happening_whole ON g_happening (whole) WHERE whole IS NOT NULL;
CREATE TABLE IF NOT EXISTS g_visit (visitor TEXT, event TEXT, PRIMARY KEY (visitor, event)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS g_visit_event ON g_visit (event);
CREATE TABLE IF NOT EXISTS g_actor (entity TEXT, event TEXT, PRIMARY KEY (entity, event)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS g_actor_event ON g_actor (event);
CREATE TABLE IF NOT EXISTS g_title (no INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS g_mentions (id TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS g_topics (id TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS g_uses (id TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS g_entities (id TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS g_memberships (id TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS g_events (id TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS g_relations (id TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
"""
_MANY = 400
_encode = msgspec.msgpack.Encoder().encode
Old = dict[str, bytes | None]
"""What stood before under records that changed or are gone; None for what is new."""


def pack(value: object) -> bytes:
    """A value as it is stored."""
    return _encode(value)


class Tables:
    """The tables of incremental resolution in one workspace's database.

    Args:
        db: the database, in a transaction whenever something is written.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        for statement in _SCHEMA.split(";\n"):
            db.execute(statement)

    def clear(self) -> None:
        """Forget everything: it will be worked out anew."""
        names = [n for (n,) in self.db.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        for name in names:
            if name.startswith("g_"):
                self.db.execute(f"DELETE FROM {name}")  # noqa: S608

    def is_empty(self) -> bool:
        """Whether nothing is kept."""
        return self.db.execute("SELECT 1 FROM g_article LIMIT 1").fetchone() is None

    def lookup(self, select: str, keys: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
        """Rows of a query that ends in ``IN``, for any number of values."""
        wanted = list(keys)
        for start in range(0, len(wanted), _MANY):
            part = wanted[start : start + _MANY]
            yield from self.db.execute(f"{select} ({','.join('?' * len(part))})", part)

    def drop(self, table: str, column: str, keys: Iterable[Any]) -> None:
        """Delete the rows of a table in which a column has one of these values."""
        self.db.executemany(f"DELETE FROM {table} WHERE {column} = ?", ((k,) for k in keys))  # noqa: S608

    def insert(self, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Insert rows, in place of those of the same key."""
        stream = iter(rows)
        first = next(stream, None)
        if first is None:
            return
        statement = f"INSERT OR REPLACE INTO {table} VALUES ({','.join('?' * len(first))})"  # noqa: S608
        self.db.execute(statement, first)
        self.db.executemany(statement, stream)

    def all(self, table: str) -> dict[str, bytes]:
        """All rows of a table of records, by identifier, in order."""
        return dict(self.db.execute(f"SELECT id, data FROM {table} ORDER BY id"))  # noqa: S608

    def replace(self, table: str, records: Mapping[str, object], within: Iterable[str] | None = None) -> Old:
        """Make a table of records hold exactly these; what stood before under those that changed, came or went.

        Args:
            table: it has columns ``id`` and ``data``.
            records: by identifier.
            within: identifiers beside those of ``records`` that may be in the table and change; all by default.
        """
        new = {i: pack(r) for i, r in records.items()}
        if within is None:
            old = self.all(table)
        else:
            found = self.lookup(f"SELECT id, data FROM {table} WHERE id IN", {*within, *new})  # noqa: S608
            old = dict(found)
        changed = {i for i, data in new.items() if old.get(i) != data}
        gone = old.keys() - new.keys()
        self.drop(table, "id", sorted(gone))
        self.insert(table, ((i, new[i]) for i in sorted(changed)))
        return {i: old.get(i) for i in sorted(changed | gone)}
