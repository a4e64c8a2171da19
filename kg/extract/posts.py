"""Component ``vi_posts``: who holds which post where, what is part of what, who is related to whom."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.doc import text_of
from kg.extract.memberships import PostReader
from kg.extract.memberships.terms import Terms
from kg.extract.memberships.ties import family_ties, nesting
from kg.extract.mentions.clusters import Clusters


@Language.component(
    "vi_posts",
    requires=["doc._.entities", "doc._.mentions"],
    assigns=["doc._.memberships", "doc._.relations"],
)
def vi_posts(doc: Doc) -> Doc:
    """Set ``doc._.memberships`` and ``doc._.relations`` from the noun phrases around names and from verbs of office."""
    clusters: Clusters = doc._.reading
    article: dict[str, Any] = doc._.article or {}
    published = article.get("published")
    attested = doc._.reference_date or (published[:10] if published else None)
    reader = PostReader(clusters, doc._.mentions, attested)
    doc._.memberships = reader.read()
    held = {m["organization"] for m in doc._.memberships}
    kept = [(i, e) for i, e in reader.numbered() if not e.slight or i in held]
    doc._.entities = [entity.as_dict(identifier) for identifier, entity in kept]
    names = {e["id"]: (e["name"], *e["aliases"]) for e in doc._.entities}
    Terms(text_of(doc), published).apply(doc._.memberships, names)
    there = {identifier for identifier, _ in kept}
    ties = nesting(clusters, reader.ids) + family_ties(clusters, reader.ids)
    doc._.relations = [tie for tie in ties if tie["subject"] in there and tie["object"] in there]
    doc._.reading = None
    return doc
