"""Resolution of a set of articles at once."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Article, Extraction, KnowledgeGraph
from kg.resolve.assemble import assemble
from kg.resolve.decisions import Decision, Verdicts
from kg.resolve.entities import resolve_entities
from kg.resolve.known import Known
from kg.resolve.signature import group, signatures


def resolve(
    articles: Iterable[Article],
    extractions: Iterable[Extraction],
    known: Known | None = None,
    verdicts: Verdicts | None = None,
    decisions: list[Decision] | None = None,
) -> KnowledgeGraph:
    """One graph of many articles. The order of both arguments makes no difference.

    Args:
        articles: the articles; those without an extraction are kept without facts.
        extractions: what each article says, one an article.
        known: what is known beforehand (:func:`load`); only what an article mentions gets into the graph.
        verdicts: what people decided.
        decisions: filled with the decisions that were made.
    """
    known = known or Known()
    by_id = {a.id: a for a in articles}
    extracted = sorted((x for x in extractions if x.article in by_id), key=lambda x: x.article)
    signed = {x.article: signatures(by_id[x.article], x, known) for x in extracted}
    resolved = resolve_entities(group(signed.values()), known, verdicts or Verdicts())
    if decisions is not None:
        decisions.extend(resolved.decisions)
    names = {
        article: {local: resolved.entity_of[s] for local, s in locals_.items()}
        for article, locals_ in signed.items()
    }
    return assemble(by_id.values(), extracted, resolved.entities, names, known)
