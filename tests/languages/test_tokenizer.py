"""Syllable tokens rebuild the text exactly; sentences end where a reader ends them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from kg.languages.vi.sentences import split_sentences
from kg.languages.vi.tokenizer import SyllableTokenizer, tokenize


@given(st.text(max_size=200))
def test_tokens_rebuild_the_text(text: str) -> None:
    words, spaces = tokenize(text)
    assert "".join(w + " " * s for w, s in zip(words, spaces, strict=True)) == text


@given(st.text(alphabet="aà .,\n\t0159-/()“”", max_size=80))
def test_the_doc_has_the_offsets_of_the_text(text: str) -> None:
    doc = SyllableTokenizer(Vocab())(text)
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)


def test_one_token_a_syllable_number_or_mark() -> None:
    words, _ = tokenize("Bộ Công an chi 1.500,5 tỉ, lúc 15h ngày 2-9 (G20).")
    assert words == [
        "Bộ",
        "Công",
        "an",
        "chi",
        "1.500,5",
        "tỉ",
        ",",
        "lúc",
        "15h",
        "ngày",
        "2",
        "-",
        "9",
        "(",
        "G20",
        ")",
        ".",
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ông đến TP.HCM hôm qua. Bà ở lại.", 2),
        ("PGS.TS. Lê Văn Ba phát biểu. Hội nghị kết thúc.", 2),
        ("Ông J. Smith tới Huế. Sau đó ông về.", 2),
        ("Giá tăng 1.500 đồng. Dân lo.", 2),
        ('"Tôi đồng ý." Ông nói vậy.', 2),
        ("Tít không chấm\nThân bài bắt đầu. Rồi hết.", 3),
        ("Ông hỏi: Vì sao? Không ai đáp… rồi thôi.", 2),
        ("", 0),
        (" \n\n ", 0),
    ],
)
def test_sentence_ends(text: str, count: int) -> None:
    spans = split_sentences(text)
    assert len(spans) == count, [text[s:e] for s, e in spans]


@given(st.text(alphabet='Aa ô.!?…\n“”"1', max_size=120))
def test_sentences_cover_all_that_is_not_space_once(text: str) -> None:
    spans = split_sentences(text)
    assert all(a_end <= b_start for (_, a_end), (b_start, _) in pairwise(spans))
    covered = "".join(text[s:e] for s, e in spans)
    assert "".join(covered.split()) == "".join(text.split())
