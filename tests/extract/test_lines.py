"""Headline and lead count as one line each, however many sentences they have."""

from __future__ import annotations

from kg.extract import annotate
from kg.extract.clauses.reading import Reading
from kg.model import Article


def _lines(text: str, title_end: int) -> list[int]:
    doc = annotate(Article(id="x", title_end=title_end, text=text, published=None))
    r = Reading(doc)
    return [r.line(s) for s in range(len(r.sents))]


def test_a_lead_of_two_sentences_is_one_line():
    title = "Phạt hai người đốt rác"
    text = f"{title}\n\nKhói bay mù trời. Hai người đã bị phạt.\nSự việc xảy ra tối qua. Không ai bị thương.\nHết."
    assert _lines(text, len(title)) == [0, 1, 1, 2, 3, 4]


def test_without_paragraphs_one_sentence_is_the_lead():
    title = "Phạt hai người đốt rác"
    text = f"{title}\n\nKhói bay mù trời. Hai người đã bị phạt. Sự việc xảy ra tối qua."
    assert _lines(text, len(title)) == [0, 1, 2, 3]
