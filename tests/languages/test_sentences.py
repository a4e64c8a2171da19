"""Where sentences end."""

from __future__ import annotations

from kg.languages.vi.sentences import split_sentences


def test_a_line_break_inside_a_title_ends_no_sentence() -> None:
    text = "Họp ở TP.\nHuế hôm qua.\nTrời nắng."
    assert [text[a:b] for a, b in split_sentences(text)] == ["Họp ở TP.\nHuế hôm qua.", "Trời nắng."]


def test_a_bar_parts_two_headlines() -> None:
    text = "Điểm tin: Lũ lên cao | Giá gạo giảm"
    assert [text[a:b] for a, b in split_sentences(text)] == ["Điểm tin: Lũ lên cao |", "Giá gạo giảm"]


def test_a_word_that_no_name_contains_ends_the_sentence_of_an_initial() -> None:
    text = "Ông viết trên mạng xã hội X. Theo ông J. Trump, bà K. Trần đã bắt N. Đến nay chưa rõ."
    found = [text[a:b] for a, b in split_sentences(text)]
    assert found == [
        "Ông viết trên mạng xã hội X.",
        "Theo ông J. Trump, bà K. Trần đã bắt N.",
        "Đến nay chưa rõ.",
    ]
