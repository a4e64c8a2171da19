"""The workspace: what earlier builds read and extracted, in one SQLite file.

A build puts articles and extractions here in small transactions, so a build that is killed at any moment
leaves what it had finished, and the next one goes on from there. Extractions are kept under the hash of
their article's content together with the version of the pipeline that made them: an article whose
content did not change costs nothing to read again, and a new pipeline version makes all of them anew.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO, NamedTuple

import msgspec

from kg.errors import UsageError, WorkspaceError
from kg.model import Article, Extraction

FILE = "workspace.sqlite"
LOCK = "workspace.lock"
FORMAT = "1"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS source (path TEXT PRIMARY KEY, stamp TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS record (
    source TEXT, digest TEXT, id TEXT NOT NULL, content TEXT NOT NULL,
    PRIMARY KEY (source, digest)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS record_article ON record (id, content);
CREATE INDEX IF NOT EXISTS record_digest ON record (digest);
CREATE TABLE IF NOT EXISTS article (
    id TEXT, content TEXT, record BLOB NOT NULL, version TEXT NOT NULL, extraction BLOB NOT NULL,
    PRIMARY KEY (id, content)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS article_live ON article (id, content, version);
CREATE TABLE IF NOT EXISTS problem (
    source TEXT, place TEXT, reason TEXT, notice INTEGER, PRIMARY KEY (source, place, reason)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rule (
    block TEXT, left TEXT, right TEXT, verdict TEXT NOT NULL, score REAL, reasons TEXT,
    left_label TEXT NOT NULL, right_label TEXT NOT NULL,
    PRIMARY KEY (block, left, right, score, reasons)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ledger (
    n INTEGER PRIMARY KEY, left TEXT NOT NULL, right TEXT NOT NULL, verdict TEXT NOT NULL, by TEXT NOT NULL,
    at TEXT NOT NULL, undone TEXT);
CREATE TABLE IF NOT EXISTS removed (id TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_held: set[str] = set()
Live = tuple[str, str, str, str]
"""An article that the graph is made of: identifier there, stored identifier, content, pipeline version."""
_encode = msgspec.msgpack.Encoder().encode
_article = msgspec.msgpack.Decoder(Article).decode
_extraction = msgspec.msgpack.Decoder(Extraction).decode


def pack(record: Article | Extraction) -> bytes:
    """A record as it is stored: msgpack, deflated."""
    return zlib.compress(_encode(record), 1)


def unpack_article(data: bytes) -> Article:
    """The article that :func:`pack` stored."""
    return _article(zlib.decompress(data))


def unpack_extraction(data: bytes) -> Extraction:
    """The extraction that :func:`pack` stored."""
    return _extraction(zlib.decompress(data))


class Stored(NamedTuple):
    """An article with its extraction, packed. ``content`` is a hash of what makes it the article it is."""

    id: str
    content: str
    record: bytes
    version: str
    extraction: bytes


class Problem(NamedTuple):
    """Something that was wrong with a source: the place in it, and what to do. A notice is no failure."""

    place: str
    reason: str
    notice: bool = False


class Workspace:
    """The workspace of one output folder; a context manager that closes it.

    Raises:
        WorkspaceError: it is damaged, of a newer version, or cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.db = sqlite3.connect(folder / FILE, isolation_level=None, timeout=30)
            self.db.execute("PRAGMA journal_mode=WAL")
            self.db.execute("PRAGMA synchronous=NORMAL")
            self.db.executescript(_SCHEMA)
        except (OSError, sqlite3.Error) as error:
            raise WorkspaceError(
                f"{folder / FILE}: cannot be used as a workspace ({error}); "
                "name another folder with --out or remove the file"
            ) from error
        found = self.meta("format")
        if found is None:
            self.set_meta("format", FORMAT)
        elif found != FORMAT:
            raise WorkspaceError(
                f"{folder / FILE}: was written by another version of kg (format {found}, this one "
                f"uses {FORMAT}); use a new --out folder or remove the file"
            )

    @property
    def file(self) -> Path:
        """The database's file."""
        return self.folder / FILE

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        self.db.close()
        if isinstance(error, sqlite3.Error):
            raise WorkspaceError(
                f"{self.folder / FILE}: cannot be written ({error}); what was stored before is safe. "
                "Make room on the disk and run the build again"
            ) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: what is written inside is there entirely or not at all."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            # A full disk has rolled back already.
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    def meta(self, key: str) -> str | None:
        """A named value, None if it was never set."""
        row = self.db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def set_meta(self, key: str, value: str) -> None:
        """Set a named value."""
        self.db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    # --- sources and their records ---

    def stamp(self, source: str) -> str | None:
        """What :meth:`finish` noted of a source when it was last read to its end."""
        row = self.db.execute("SELECT stamp FROM source WHERE path = ?", (source,)).fetchone()
        return None if row is None else str(row[0])

    def sources(self) -> set[str]:
        """All sources that articles or problems came from."""
        query = "SELECT path FROM source UNION SELECT source FROM record UNION SELECT source FROM problem"
        return {path for (path,) in self.db.execute(query)}

    def digests(self, source: str) -> set[str]:
        """Digests of the records of a source that are stored."""
        return {d for (d,) in self.db.execute("SELECT digest FROM record WHERE source = ?", (source,))}

    def adopt(self, source: str, digest: str) -> bool:
        """Enter a record that is stored already under another source; whether there is such a one."""
        row = self.db.execute("SELECT id, content FROM record WHERE digest = ?", (digest,)).fetchone()
        if row is not None:
            self.db.execute("INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?)", (source, digest, *row))
        return row is not None

    def put(self, source: str, digest: str, stored: Stored) -> None:
        """Store an article with its extraction as what a record of a source holds."""
        self.db.execute(
            "INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?)", (source, digest, stored.id, stored.content)
        )
        self.update(stored)

    def update(self, stored: Stored) -> None:
        """Store an article with its extraction, in place of the same article's earlier extraction."""
        self.db.execute(
            "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?)",
            (stored.id, stored.content, stored.record, stored.version, stored.extraction),
        )

    def finish(self, source: str, stamp: str | None, gone: Iterable[str], problems: Iterable[Problem]) -> None:
        """Note that a source was read to its end.

        Args:
            source: the source.
            stamp: what it looks like; None if it is to be read again next time.
            gone: digests of records that it does not hold any more.
            problems: what was wrong with it.
        """
        self.db.executemany("DELETE FROM record WHERE source = ? AND digest = ?", ((source, d) for d in gone))
        self.db.execute("DELETE FROM problem WHERE source = ?", (source,))
        rows = [(source, *problem) for problem in problems]
        self.db.executemany("INSERT OR REPLACE INTO problem VALUES (?, ?, ?, ?)", rows)
        self.db.execute("DELETE FROM source WHERE path = ?", (source,))
        if stamp is not None:
            self.db.execute("INSERT OR REPLACE INTO source VALUES (?, ?)", (source, stamp))

    def problems(self, source: str) -> list[Problem]:
        """What was wrong with a source when it was last read."""
        rows = self.db.execute("SELECT place, reason, notice FROM problem WHERE source = ? ORDER BY 1, 2", (source,))
        return [Problem(place, reason, bool(notice)) for place, reason, notice in rows]

    def forget_source(self, source: str) -> None:
        """Forget a source and its records."""
        for table, column in (("record", "source"), ("problem", "source"), ("source", "path")):
            self.db.execute(f"DELETE FROM {table} WHERE {column} = ?", (source,))  # noqa: S608

    def collect(self) -> int:
        """Forget articles that no record holds any more; their number."""
        query = """DELETE FROM article WHERE NOT EXISTS (
            SELECT 1 FROM record WHERE record.id = article.id AND record.content = article.content)"""
        return self.db.execute(query).rowcount

    # --- articles ---

    def remove(self, identifiers: Iterable[str]) -> list[str]:
        """Take articles out, also when their sources are read again; those that were there.

        An identifier that several articles have takes all of them; the name that one of them has in the graph,
        only that one.
        """
        there = []
        names = {name for name, *_ in self.live()}
        for identifier in identifiers:
            stored = self.db.execute("SELECT 1 FROM article WHERE id = ?", (identifier,)).fetchone()
            if stored or identifier in names:
                self.db.execute("INSERT OR REPLACE INTO removed VALUES (?)", (identifier,))
                there.append(identifier)
        return there

    def removed(self) -> set[str]:
        """What :meth:`remove` took out."""
        return {i for (i,) in self.db.execute("SELECT id FROM removed")}

    def restore(self, identifiers: Iterable[str]) -> list[str]:
        """Undo :meth:`remove`; those that had been removed."""
        return [i for i in identifiers if self.db.execute("DELETE FROM removed WHERE id = ?", (i,)).rowcount]

    def outdated(self, version: str) -> Iterator[tuple[str, str, Article]]:
        """Identifier, content and record of articles whose extraction is of another pipeline version."""
        query = "SELECT id, content FROM article WHERE version <> ? ORDER BY id, content"
        for identifier, content in self.db.execute(query, (version,)).fetchall():
            row = self.db.execute(
                "SELECT record FROM article WHERE id = ? AND content = ?", (identifier, content)
            ).fetchone()
            yield identifier, content, unpack_article(row[0])

    def live(self) -> list[Live]:
        """The articles that the graph is made of: identifier there, stored identifier, content, pipeline version.

        One article under several identifiers counts once, under the smallest. Of several articles under one
        identifier, that with the smallest content hash keeps it and the others get theirs appended: whoever
        came first makes no difference.
        """
        removed = self.removed()
        found: list[Live] = []
        contents: set[str] = set()
        before = ""
        for identifier, content, version in self.db.execute(
            "SELECT id, content, version FROM article INDEXED BY article_live ORDER BY id, content"
        ):
            if content in contents or identifier in removed:
                continue
            contents.add(content)
            name = f"{identifier}-{content[:8]}" if identifier == before else identifier
            before = identifier
            if name not in removed:
                found.append((name, identifier, content, version))
        return found

    def record(self, name: str, identifier: str, content: str) -> tuple[Article, Extraction]:
        """An article under its name in the graph, with its extraction."""
        query = "SELECT record, extraction FROM article WHERE id = ? AND content = ?"
        row = self.db.execute(query, (identifier, content)).fetchone()
        article, extraction = unpack_article(row[0]), unpack_extraction(row[1])
        if name != identifier:
            return replace(article, id=name), renamed(extraction, name)
        return article, extraction

    def records(self) -> Iterator[tuple[Article, Extraction]]:
        """The articles that the graph is made of, with their extractions."""
        for name, identifier, content, _ in self.live():
            yield self.record(name, identifier, content)

    def state(self, live: Iterable[Live] | None = None) -> str:
        """Hash of all that the graph is made of: equal states give equal graphs.

        ``live``: :meth:`live`, where the caller has it already.
        """
        digest = hashlib.sha256()
        for row in self.live() if live is None else live:
            digest.update("\x1f".join(row).encode())
        return digest.hexdigest()


def renamed(extraction: Extraction, article: str) -> Extraction:
    """The extraction of the same article under another identifier."""
    data = msgspec.to_builtins(extraction)

    def rename(value: object) -> object:
        if isinstance(value, dict):
            return {k: article if k == "article" else rename(v) for k, v in value.items()}
        return [rename(v) for v in value] if isinstance(value, (list, tuple)) else value

    return msgspec.convert(rename(data), Extraction)


def existing(folder: Path) -> Workspace:
    """The workspace of a folder where something was built.

    Raises:
        UsageError: nothing was built there.
        WorkspaceError: as :class:`Workspace`.
    """
    _demand(folder)
    return Workspace(folder)


def _demand(folder: Path) -> None:
    if not (folder / FILE).exists():
        raise UsageError(f"{folder}: holds no built graph; run kg build --out {folder} first")


@contextmanager
def held(folder: Path) -> Iterator[Workspace]:
    """The workspace of a folder where something was built, held against other builds; leaves no trace elsewhere.

    Raises:
        UsageError: nothing was built there.
        WorkspaceError: as :class:`Workspace` and :func:`locked`.
    """
    _demand(folder)
    with locked(folder), Workspace(folder) as workspace:
        yield workspace


@contextmanager
def locked(folder: Path, wait: bool = False) -> Iterator[None]:
    """Hold the workspace of a folder against other builds.

    Args:
        folder: the output folder.
        wait: wait for the other build to end instead of refusing.

    Raises:
        UsageError: the folder cannot be written.
        WorkspaceError: another build holds it.
    """
    name = str(folder.resolve())
    # Looked up before the file is opened: closing it again would let go of this process's own lock.
    if name in _held:
        raise _busy(folder, str(os.getpid()))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle: IO[str] = (folder / LOCK).open("a+")
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written ({error.strerror}); name another folder with --out") from error
    with handle:
        try:
            # A lock of the process, not of the open file: worker processes that outlive a killed build for a
            # moment do not hold it.
            fcntl.lockf(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError as error:
            handle.seek(0)
            raise _busy(folder, handle.read().strip() or "unknown") from error
        _held.add(name)
        try:
            handle.truncate(0)
            handle.write(str(os.getpid()))
            handle.flush()
            yield
        finally:
            _held.discard(name)


def _busy(folder: Path, holder: str) -> WorkspaceError:
    return WorkspaceError(
        f"{folder}: another build (process {holder}) is at work on it; wait for it to end, "
        "use --wait, or name another folder with --out"
    )
