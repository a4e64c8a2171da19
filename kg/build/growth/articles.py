"""What came and what went since the tables were brought up to date, and what each article says now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import msgspec

from kg.build.growth.tables import Tables, pack
from kg.model import Article, Extraction, Mention
from kg.resolve.said import Said, mention_order, say
from kg.resolve.titles import Holder, Titles, is_person
from kg.workspace import Live, Workspace

Title = tuple[Mention, Holder, str]
_said = msgspec.msgpack.Decoder(Said).decode
_titles = msgspec.msgpack.Decoder(list[Title]).decode
_KEPT = 20_000
"""Articles that are held in memory from their first use to the second; of more, they are read twice."""


class Entry(NamedTuple):
    """An article of the graph: its number, and what it is stored under."""

    no: int
    stored: str
    content: str
    version: str


@dataclass(slots=True)
class Turnover:
    """Articles by identifier: those that go and those that come; one that changed does both."""

    gone: dict[str, Entry]
    came: dict[str, Entry]


def turnover(live: Iterable[Live], tables: Tables) -> Turnover:
    """What is in the workspace (``live``) and not in the tables, and the other way round."""
    query = "SELECT id, stored, content, version, no FROM g_article"
    before = {row[0]: row for row in tables.db.execute(query)}
    number = max((row[4] for row in before.values()), default=0)
    came = {}
    for article in live:
        old = before.get(article[0])
        if old is not None and old[:4] == article:
            del before[article[0]]
            continue
        number += 1
        came[article[0]] = Entry(number, *article[1:])
    gone = {i: Entry(no, stored, content, version) for i, stored, content, version, no in before.values()}
    return Turnover(gone, dict(sorted(came.items())))


class Records:
    """Articles with their extractions, those that are needed twice kept if they are few."""

    def __init__(self, workspace: Workspace, many: bool) -> None:
        self._workspace, self._many = workspace, many
        self._kept: dict[str, tuple[Article, Extraction]] = {}

    def load(self, name: str, stored: str, content: str) -> tuple[Article, Extraction]:
        """One article under its name in the graph."""
        found = self._kept.get(name)
        if found is None:
            found = self._workspace.record(name, stored, content)
            if not self._many:
                self._kept[name] = found
        return found


def keeps(number: int) -> bool:
    """Whether so many articles may be held in memory."""
    return number <= _KEPT


class Sayings:
    """What articles say, with the entities that are meant now."""

    def __init__(self, tables: Tables, titles: Titles) -> None:
        self._tables, self._titles = tables, titles

    def say(
        self, article: Article, extraction: Extraction, names: Mapping[str, str], present: Mapping[str, object]
    ) -> tuple[Said, list[Title], tuple[Mention, ...]]:
        """What an article says, its titles that stand alone, and all its mentions.

        ``present`` holds the entities of the graph by identifier: only they can be meant by a title.
        """
        said = say(article, extraction, names)
        named = {m.start for m in said.mentions if is_person(m)}
        published = article.published or ""
        titles = [(m, h, published) for m, h in self._titles.find(article) if m.start not in named]
        meant = (m for m, h, _ in titles if h.person in present)
        return said, titles, tuple(sorted((*said.mentions, *meant), key=mention_order))

    def keep(self, rows: Iterable[tuple[int, Said, list[Title]]]) -> None:
        """Store what articles, by number, say; an earlier saying is replaced."""
        for no, said, titles in rows:
            self._tables.db.execute("DELETE FROM g_said WHERE no = ?", (no,))
            self._tables.db.execute("DELETE FROM g_title WHERE no = ?", (no,))
            if said.memberships or said.relations:
                bare = Said(said.article, (), said.memberships, said.relations)
                self._tables.db.execute("INSERT INTO g_said VALUES (?, ?)", (no, pack(bare)))
            if titles:
                self._tables.db.execute("INSERT INTO g_title VALUES (?, ?)", (no, pack(titles)))


def all_said(tables: Tables) -> Iterator[Said]:
    """Posts and relations of each article that tells any, by identifier."""
    query = "SELECT s.data FROM g_said s JOIN g_article a USING (no) ORDER BY a.id"
    for (data,) in tables.db.execute(query):
        yield _said(data)


def all_titles(tables: Tables) -> Iterator[tuple[int, list[Title]]]:
    """Number of each article with titles that stand alone, and these."""
    for no, data in tables.db.execute("SELECT t.no, t.data FROM g_title t JOIN g_article a USING (no) ORDER BY a.id"):
        yield no, _titles(data)
