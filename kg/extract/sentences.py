"""Component ``vi_sentences``: marks where sentences begin."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.doc import text_of
from kg.languages.vi.sentences import split_sentences


@Language.component("vi_sentences", assigns=["token.is_sent_start", "doc.sents"])
def vi_sentences(doc: Doc) -> Doc:
    """Set ``token.is_sent_start`` from the character-level splitter."""
    if len(doc) == 0:
        return doc
    starts = [start for start, _ in split_sentences(text_of(doc))]
    begins = np.isin(doc.to_array("IDX"), np.array(starts, dtype=np.uint64))
    begins[0] = True
    # One array at once: setting token.is_sent_start token by token takes nine tenths of the time.
    marks: Any = np.where(begins, 1, -1).astype(np.int64).view(np.uint64)
    doc.from_array(["SENT_START"], marks)
    return doc
