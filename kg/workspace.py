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
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO

import msgspec

from kg.errors import WorkspaceError
from kg.model import Article, Extraction

FILE = "workspace.sqlite"
LOCK = "workspace.lock"
FORMAT = "1"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS source (path TEXT PRIMARY KEY, stamp TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS article (
    id TEXT PRIMARY KEY, source TEXT NOT NULL, content TEXT NOT NULL, record BLOB NOT NULL,
    version TEXT, extraction BLOB);
CREATE INDEX IF NOT EXISTS article_source ON article (source);
"""
_encode = msgspec.msgpack.Encoder().encode
_article = msgspec.msgpack.Decoder(Article).decode
_extraction = msgspec.msgpack.Decoder(Extraction).decode


def content_hash(article: Article) -> str:
    """Hash of all that an article says, apart from where it was read."""
    return hashlib.sha256(_encode(replace(article, source=""))).hexdigest()[:32]


def pack(record: Article | Extraction) -> bytes:
    """A record as it is stored: msgpack, deflated."""
    return zlib.compress(_encode(record), 1)


def unpack_article(data: bytes) -> Article:
    """The article that :func:`pack` stored."""
    return _article(zlib.decompress(data))


def unpack_extraction(data: bytes) -> Extraction:
    """The extraction that :func:`pack` stored."""
    return _extraction(zlib.decompress(data))


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

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: what is written inside is there entirely or not at all."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
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

    def contents(self, version: str) -> dict[str, str]:
        """Content hash of each article whose extraction is of this pipeline version, by identifier."""
        return dict(self.db.execute("SELECT id, content FROM article WHERE version = ?", (version,)))

    def put(self, article: Article, content: str, extraction: bytes, version: str, source: str) -> None:
        """Store an article with its packed extraction, in place of an earlier one of its identifier."""
        self.db.execute(
            "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?)",
            (article.id, source, content, pack(article), version, extraction),
        )

    def remove(self, identifiers: Iterable[str]) -> int:
        """Forget articles; the number that were there."""
        return sum(self.db.execute("DELETE FROM article WHERE id = ?", (i,)).rowcount for i in identifiers)

    def identifiers(self) -> set[str]:
        """Identifiers of all articles."""
        return {i for (i,) in self.db.execute("SELECT id FROM article")}

    def articles(self, identifiers: Iterable[str]) -> Iterator[Article]:
        """The articles of these identifiers that are there."""
        for identifier in identifiers:
            row = self.db.execute("SELECT record FROM article WHERE id = ?", (identifier,)).fetchone()
            if row is not None:
                yield unpack_article(row[0])

    def articles_of(self, source: str) -> set[str]:
        """Identifiers of the articles that were read from a source file."""
        return {i for (i,) in self.db.execute("SELECT id FROM article WHERE source = ?", (source,))}

    def sources(self) -> dict[str, str]:
        """Stamp (size, time and reader) of each source file that was read to its end."""
        return dict(self.db.execute("SELECT path, stamp FROM source"))

    def set_source(self, path: str, stamp: str) -> None:
        """Note that a source file was read to its end."""
        self.db.execute("INSERT OR REPLACE INTO source VALUES (?, ?)", (path, stamp))

    def forget_source(self, path: str) -> None:
        """Note that a source file is to be read anew."""
        self.db.execute("DELETE FROM source WHERE path = ?", (path,))

    def count(self) -> int:
        """Number of articles."""
        return int(self.db.execute("SELECT COUNT(*) FROM article").fetchone()[0])

    def records(self) -> Iterator[tuple[Article, Extraction]]:
        """All articles with their extractions, by identifier."""
        for record, extraction in self.db.execute("SELECT record, extraction FROM article ORDER BY id"):
            yield unpack_article(record), unpack_extraction(extraction)

    def state(self) -> str:
        """Hash of all that is in it: equal states give equal graphs."""
        digest = hashlib.sha256()
        for row in self.db.execute("SELECT id, content, version FROM article ORDER BY id"):
            digest.update("\x1f".join(map(str, row)).encode())
        return digest.hexdigest()


@contextmanager
def locked(folder: Path, wait: bool = False) -> Iterator[None]:
    """Hold the workspace of a folder against other builds.

    Args:
        folder: the output folder.
        wait: wait for the other build to end instead of refusing.

    Raises:
        WorkspaceError: another build holds it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle: IO[str] = (folder / LOCK).open("a+")
    except OSError as error:
        raise WorkspaceError(
            f"{folder}: cannot be written ({error.strerror}); name another folder with --out"
        ) from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError as error:
            handle.seek(0)
            holder = handle.read().strip() or "unknown"
            raise WorkspaceError(
                f"{folder}: another build (process {holder}) is at work on it; wait for it to end, "
                "use --wait, or name another folder with --out"
            ) from error
        handle.truncate(0)
        handle.write(str(os.getpid()))
        handle.flush()
        yield


def stamps(rows: Mapping[str, str]) -> str:
    """One hash of several named values."""
    return hashlib.sha256(repr(sorted(rows.items())).encode()).hexdigest()
