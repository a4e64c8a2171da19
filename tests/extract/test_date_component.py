"""The component ``vi_dates``: what it writes on a Doc."""

from __future__ import annotations

import pytest
import spacy

import kg.extract.dates  # noqa: F401  (registers the factory)
from kg.languages.vi.tokenizer import SyllableTokenizer


@pytest.fixture
def doc():
    text = "Sáng 25-11, Chủ tịch nước tiếp khách. Tối cùng ngày, ông dự chiêu đãi."
    nlp = spacy.blank("xx")
    nlp.tokenizer = SyllableTokenizer(nlp.vocab)
    component = nlp.add_pipe("vi_dates")
    doc = nlp.make_doc(text)
    doc._.article = {"id": "a", "published": "2024-11-25T09:00:00+07:00", "title_end": 0}
    return component(doc)


def test_writes_plain_dicts_with_exact_offsets(doc):
    assert [(doc.text[d["start"] : d["end"]], d["begin"], d["basis"]) for d in doc._.dates] == [
        ("Sáng 25-11", "2024-11-25", "inferred-year"),
        ("Tối cùng ngày", "2024-11-25", "relative"),
    ]


def test_reference_date_and_spans(doc):
    assert doc._.reference_date == "2024-11-25"
    assert [span.text for span in doc.spans["dates"]] == ["Sáng 25-11", "Tối cùng ngày"]


def test_dates_survive_serialisation(doc):
    copy = spacy.tokens.Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert copy._.dates == doc._.dates
