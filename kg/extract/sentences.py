"""Component ``vi_sentences``: marks where sentences begin."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.languages.vi.sentences import split_sentences


@Language.component("vi_sentences", assigns=["token.is_sent_start", "doc.sents"])
def vi_sentences(doc: Doc) -> Doc:
    """Set ``token.is_sent_start`` from the character-level splitter."""
    starts = {start for start, _ in split_sentences(doc.text)}
    for token in doc:
        token.is_sent_start = token.idx in starts or token.i == 0
    return doc
