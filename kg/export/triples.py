"""``triples.csv``: the flat table of persons, organisations, topics and events, one row a pair.

RFC 4180: comma-separated, CRLF, quotes doubled, UTF-8. A cell that a spreadsheet would take for a formula
begins with an apostrophe. The words of columns ``predicate`` and ``topics`` are the ontology's Vietnamese
labels; ``evidence`` holds the very words ``text[start:end]`` of the surest evidence.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.graph import terms
from kg.graph.atomic import replacing
from kg.graph.flat import Row, rows
from kg.model import Article, KnowledgeGraph
from kg.ontology import BASE_IRI, TOPIC_IRI, ontology

COLUMNS = (
    "subject", "subject_type", "predicate", "object", "object_type", "event", "event_type", "date", "place",
    "topics", "confidence", "article", "start", "end", "evidence", "subject_iri", "object_iri",
)  # fmt: skip
HEAD = (",".join(COLUMNS) + "\r\n").encode()
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def write(graph: KnowledgeGraph, path: Path, *, base: str = BASE_IRI) -> None:
    """Write the table. Equal graphs give equal bytes.

    Raises:
        OntologyError: an event type, role or topic is not in the ontology.
        OSError: the file cannot be written.
    """
    with path.open("wb") as file:
        file.write(HEAD)
        sheet = Sheet.of(graph, base)
        for row in rows(graph):
            file.write(sheet.lines([row]))


def table(graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:
    """``triples.csv``, as the build writes it."""
    path = target / "triples.csv"
    with replacing(path) as temporary:
        write(graph, temporary, base=base)
    return [path]


def cell(text: str) -> str:
    """A cell that no spreadsheet runs as a formula, and without the NUL that some readers stumble over."""
    text = text.replace("\0", "")
    return "'" + text if text.startswith(_FORMULA) else text


def lines(graph: KnowledgeGraph, base: str = BASE_IRI) -> Iterator[tuple[str, ...]]:
    """The rows of the table as texts, in the order of :data:`COLUMNS`, not escaped yet."""
    return map(Sheet.of(graph, base).texts, rows(graph))


Called = Callable[[str], tuple[str, str] | None]
"""Identifier of an entity or an article → its name and type; None for what is not in the graph."""


class Sheet:
    """Turns rows of the flat view into lines of the table.

    Args:
        base: IRI that identifiers are appended to.
        called: what entities and articles are called.
        text: identifier of an article → its text.
    """

    def __init__(self, base: str, called: Called, text: Callable[[str], str]) -> None:
        self._base, self._called, self._text = base, called, text

    @classmethod
    def of(cls, graph: KnowledgeGraph, base: str) -> Sheet:
        """The sheet of a whole graph."""
        known: dict[str, tuple[str, str]] = {e.id: (e.name, e.type) for e in graph.entities}
        known |= {f"article/{a.id}": article_called(a) for a in graph.articles}
        known |= {terms.role_id(held.post): (held.post, "Role") for held in graph.memberships}
        texts = {article.id: article.text for article in graph.articles}
        return cls(base, known.get, lambda identifier: texts.get(identifier, ""))

    def lines(self, given: Iterable[Row]) -> bytes:
        """Rows as lines of the file."""
        buffer = io.StringIO(newline="")
        csv.writer(buffer, lineterminator="\r\n").writerows([cell(v) for v in self.texts(row)] for row in given)
        return buffer.getvalue().encode("utf-8", "replace")

    def texts(self, row: Row) -> tuple[str, ...]:
        """A row as texts, in the order of :data:`COLUMNS`, not escaped yet."""
        return (
            *self._name_and_type(row.subject),
            row.predicate.vi,
            *self._name_and_type(row.object),
            self._iri(row.source),
            row.kind,
            row.date,
            self._name_and_type(row.place)[0] if row.place else "",
            "; ".join(ontology().topic(topic).label.vi for topic in sorted(row.topics)),
            *self._evidence(row),
            self._iri(row.subject),
            self._iri(row.object),
        )

    def _evidence(self, row: Row) -> tuple[str, str, str, str, str]:
        if not row.evidence:
            return "", "", "", "", ""
        best = row.evidence[0]
        words = self._text(best.article)[best.start : best.end]
        confidence = terms.decimal_literal(best.confidence).value
        return confidence, best.article, str(best.start), str(best.end), words

    def _name_and_type(self, identifier: str) -> tuple[str, str]:
        if identifier.startswith("topic/"):
            return ontology().topic(identifier.removeprefix("topic/")).label.vi, "Topic"
        name, kind = self._called(identifier) or (identifier, "")
        return terms.clean(name), kind

    def _iri(self, identifier: str) -> str:
        if identifier.startswith("topic/"):
            return TOPIC_IRI + identifier.removeprefix("topic/")
        return self._base + terms.local_part(identifier)


def article_called(article: Article) -> tuple[str, str]:
    """Name and type of an article in the table."""
    return article.title or article.id, "NewsArticle"
