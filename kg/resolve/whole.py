"""Resolution of a set of articles at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Article, Extraction, KnowledgeGraph
from kg.resolve.assemble import assemble
from kg.resolve.clusters import group
from kg.resolve.copies import sources
from kg.resolve.decisions import Decision, Verdicts
from kg.resolve.entities import resolve_entities
from kg.resolve.known import Known
from kg.resolve.posts import Contradiction, contradictions
from kg.resolve.signature import signatures
from kg.resolve.titles import with_titles


@dataclass(frozen=True, slots=True)
class Resolution:
    """What resolution made: the graph, the decisions behind it, and what sources state differently.

    ``sources`` counts the articles, near-duplicates of one another as one.
    """

    graph: KnowledgeGraph
    decisions: tuple[Decision, ...]
    contradictions: tuple[Contradiction, ...]
    sources: int


def resolve(
    articles: Iterable[Article], extractions: Iterable[Extraction], known: Known | None = None
) -> KnowledgeGraph:
    """One graph of many articles; see :func:`resolve_all`."""
    return resolve_all(articles, extractions, known).graph


def resolve_all(
    articles: Iterable[Article],
    extractions: Iterable[Extraction],
    known: Known | None = None,
    verdicts: Verdicts | None = None,
) -> Resolution:
    """One graph of many articles. The order of the arguments' members makes no difference.

    Args:
        articles: the articles; those without an extraction are kept without facts.
        extractions: what each article says, one an article.
        known: what is known beforehand (:func:`load`); only what an article mentions gets into the graph.
        verdicts: what people decided.
    """
    known = known or Known()
    by_id = {a.id: a for a in articles}
    extracted = sorted((x for x in extractions if x.article in by_id), key=lambda x: x.article)
    signed = {x.article: signatures(by_id[x.article], x, known) for x in extracted}
    resolved = resolve_entities(group(signed.values()), known, verdicts or Verdicts())
    names = {
        article: {local: resolved.entity_of[s] for local, s in locals_.items()} for article, locals_ in signed.items()
    }
    origin = sources(by_id.values())
    graph, doubts = assemble(by_id.values(), extracted, resolved.entities, names, known, origin, verdicts)
    graph = with_titles(graph, known)
    found = contradictions(graph.memberships, {e.id: e for e in graph.entities})
    return Resolution(graph, tuple(sorted({*resolved.decisions, *doubts})), found, len(set(origin.values())))
