"""Who is who and what happened once, across articles."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Article, Extraction, KnowledgeGraph
from kg.resolve.assemble import assemble
from kg.resolve.clusters import resolve_block
from kg.resolve.known import Known, load
from kg.resolve.signature import group, signatures

__all__ = ["Known", "load", "resolve"]


def resolve(
    articles: Iterable[Article], extractions: Iterable[Extraction], known: Known | None = None
) -> KnowledgeGraph:
    """One graph of many articles. The order of both arguments makes no difference.

    Args:
        articles: the articles; those without an extraction are kept without facts.
        extractions: what each article says, one an article.
        known: what is known beforehand (:func:`load`); only what an article mentions gets into the graph.
    """
    known = known or Known()
    by_id = {a.id: a for a in articles}
    extracted = sorted((x for x in extractions if x.article in by_id), key=lambda x: x.article)
    signed = {x.article: signatures(by_id[x.article], x, known) for x in extracted}
    entity_of = {
        signature: entity
        for block in group(signed.values()).values()
        for signature, entity in resolve_block(block, known).items()
    }
    names = {
        article: {local: entity_of[s].id for local, s in locals_.items()}
        for article, locals_ in signed.items()
    }
    return assemble(by_id.values(), extracted, {e.id: e for e in entity_of.values()}.values(), names)
