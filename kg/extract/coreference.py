"""Component ``vi_coreference``: entities of an article and every mention of them, by name, title or pronoun."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.doc import text_of
from kg.extract.mentions import Mention, collect
from kg.extract.names.chunks import Chunk
from kg.extract.names.tokens import Tokens


@Language.component(
    "vi_coreference",
    requires=["doc.ents"],
    assigns=["doc._.entities", "doc._.mentions"],
)
def vi_coreference(doc: Doc) -> Doc:
    """Set ``doc._.entities`` and ``doc._.mentions`` from the chunks that ``vi_names`` found."""
    t: Tokens
    chunks: list[Chunk]
    t, chunks = doc._.chunks
    clusters, entities, mentions = collect(t, chunks, text_of(doc), (doc._.article or {}).get("captions", ()))
    doc._.chunks, doc._.reading = None, clusters
    doc._.entities = [entity.as_dict(f"e{i}") for i, entity in enumerate(entities)]
    ids = {id(entity): f"e{i}" for i, entity in enumerate(entities)}
    doc._.mentions = [_as_dict(t, m, ids) for m in mentions]
    return doc


def _as_dict(t: Tokens, m: Mention, ids: dict[int, str]) -> dict[str, Any]:
    return {
        "start": t.starts[m.start],
        "end": t.ends[m.end - 1],
        "np_start": t.starts[m.np_start],
        "np_end": t.ends[m.np_end - 1],
        "entities": [ids[id(e)] for e in m.entities],
        "kind": m.kind,
    }
