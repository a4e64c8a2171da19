"""Keeps ids apart and articles single, across all sources of a build."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.errors import SourceError, SourceNotice
from kg.model import Article
from kg.read.ids import content_hash


class Register:
    """Every article that was let in, by id and by content.

    - The same article again (equal title, text, date, publisher and address, whatever its id or file): once.
    - Another article under an id that is taken: the later one gets ``-`` and 8 digits of its content hash.

    Which one is the later is settled by the order of reading, and :func:`kg.read.read` sorts sources by path.

    Args:
        known: ids and content keys of articles from earlier builds.
    """

    def __init__(self, known: Iterable[tuple[str, str]] = ()) -> None:
        self._content_of: dict[str, str] = {}
        self._first: dict[str, str] = {}
        for identifier, content in known:
            self._content_of[identifier] = content
            self._first.setdefault(content, identifier)

    def admit(self, article: Article) -> tuple[Article | None, SourceNotice | None]:
        """The article as it is to be stored, or None if it is there already; and what is worth telling."""
        content = content_key(article)
        if content in self._first:
            first = self._first[content]
            return None, SourceNotice(
                article.source,
                f"is the same article as {first!r}, read before; it is kept once, remove one of the two",
            )
        notice = None
        if article.id in self._content_of:
            renamed = replace(article, id=f"{article.id}-{content[:8]}")
            notice = SourceNotice(
                article.source,
                f"has the id {article.id!r} of another article; it is read as {renamed.id!r}, give it an id of its own",
            )
            article = renamed
        self._content_of[article.id] = content
        self._first[content] = article.id
        return article, notice


def content_key(article: Article) -> str:
    """Hash of what makes two articles the same one: text with title, date, publisher, address."""
    parts = (article.text, article.published, article.publisher, article.url)
    return content_hash(*(part or "" for part in parts))


__all__ = ["Register", "SourceError", "content_key"]
