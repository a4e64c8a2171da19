"""``triples.csv``: the flat table of persons, organisations, topics and events, one row a pair.

RFC 4180: comma-separated, CRLF, quotes doubled, UTF-8. A cell that a spreadsheet would take for a formula
begins with an apostrophe. The words of columns ``predicate`` and ``topics`` are the ontology's Vietnamese
labels; ``evidence`` holds the very words ``text[start:end]`` of the surest evidence.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from kg.graph import terms
from kg.graph.atomic import replacing
from kg.graph.flat import Row, rows
from kg.model import KnowledgeGraph
from kg.ontology import BASE_IRI, TOPIC_IRI, ontology

COLUMNS = (
    "subject", "subject_type", "predicate", "object", "object_type", "event", "event_type", "date", "place",
    "topics", "confidence", "article", "start", "end", "evidence", "subject_iri", "object_iri",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def write(graph: KnowledgeGraph, path: Path, *, base: str = BASE_IRI) -> None:
    """Write the table. Equal graphs give equal bytes.

    Raises:
        OntologyError: an event type, role or topic is not in the ontology.
        OSError: the file cannot be written.
    """
    with path.open("w", encoding="utf-8", newline="", errors="replace") as file:
        out = csv.writer(file, lineterminator="\r\n")
        out.writerow(COLUMNS)
        out.writerows([cell(value) for value in line] for line in lines(graph, base))


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
    things = _Things(graph, base)
    texts = {article.id: article.text for article in graph.articles}
    for row in rows(graph):
        yield (
            *things.name_and_type(row.subject),
            row.predicate.vi,
            *things.name_and_type(row.object),
            things.iri(row.source),
            row.kind,
            row.date,
            things.name_and_type(row.place)[0] if row.place else "",
            "; ".join(ontology().topic(topic).label.vi for topic in sorted(row.topics)),
            *_evidence(row, texts),
            things.iri(row.subject),
            things.iri(row.object),
        )


def _evidence(row: Row, texts: dict[str, str]) -> tuple[str, str, str, str, str]:
    if not row.evidence:
        return "", "", "", "", ""
    best = row.evidence[0]
    words = texts.get(best.article, "")[best.start : best.end]
    confidence = terms.decimal_literal(best.confidence).value
    return confidence, best.article, str(best.start), str(best.end), words


class _Things:
    """Names, types and IRIs of whatever a row can link."""

    def __init__(self, graph: KnowledgeGraph, base: str) -> None:
        self._base = base
        self._known: dict[str, tuple[str, str]] = {e.id: (e.name, e.type) for e in graph.entities}
        self._known |= {f"article/{a.id}": (a.title or a.id, "NewsArticle") for a in graph.articles}
        self._known |= {terms.role_id(held.post): (held.post, "Role") for held in graph.memberships}

    def name_and_type(self, identifier: str) -> tuple[str, str]:
        if identifier.startswith("topic/"):
            return ontology().topic(identifier.removeprefix("topic/")).label.vi, "Topic"
        name, kind = self._known.get(identifier, (identifier, ""))
        return terms.clean(name), kind

    def iri(self, identifier: str) -> str:
        if identifier.startswith("topic/"):
            return TOPIC_IRI + identifier.removeprefix("topic/")
        return self._base + terms.local_part(identifier)
