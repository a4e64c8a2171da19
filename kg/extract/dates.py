"""Component ``vi_dates``: the dates of the text, resolved against publication and against each other."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from kg.extract.doc import register, text_of
from kg.languages.vi.dates import read_dates

register()


class DateComponent:
    """Writes ``doc._.dates``, ``doc._.reference_date`` and ``doc.spans["dates"]``."""

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its dates written on it."""
        article: dict[str, Any] = doc._.article or {}
        read = read_dates(text_of(doc), published=article.get("published"))
        doc._.reference_date = read.reference
        doc._.dates = [
            {
                "start": m.start,
                "end": m.end,
                "begin": m.begin,
                "end_date": m.end_date,
                "granularity": m.granularity,
                "basis": m.basis,
                "bound": m.bound,
                "yearless": m.yearless,
            }
            for m in read.mentions
        ]
        spans = [doc.char_span(m.start, m.end, label="DATE", alignment_mode="expand") for m in read.mentions]
        doc.spans["dates"] = SpanGroup(doc, name="dates", spans=[s for s in spans if s is not None])
        return doc


@Language.factory("vi_dates", assigns=["doc._.dates", "doc._.reference_date", "doc.spans"])
def create_dates(nlp: Language, name: str) -> DateComponent:
    """The component; it has no settings. ``nlp`` and ``name`` are what spaCy passes to every factory."""
    del nlp, name
    return DateComponent()
