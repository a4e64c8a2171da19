"""Lexicons, gazetteer and the model of personal names."""

from __future__ import annotations

import pytest

from kg.languages.vi import gazetteer, lexicon
from kg.languages.vi.names import is_full_vietnamese, is_syllable
from kg.languages.vi.trie import Trie


@pytest.mark.parametrize("word", ["Nguyễn", "Lan", "nghiêng", "hoà", "hòa", "quỳnh", "Yến", "ương", "khuya"])
def test_vietnamese_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["Trump", "Putin", "Knapper", "Macron", "Brussels", "Xtra"])
def test_foreign_words_are_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_a_full_name_is_a_surname_and_more() -> None:
    keys = [lexicon.syllable_key(w) for w in ("Nguyễn", "Thị", "Lan")]
    assert is_full_vietnamese(keys, ["Nguyễn", "Thị", "Lan"])
    assert not is_full_vietnamese(keys[2:], ["Lan"])


def test_the_longest_phrase_wins_and_spelling_variants_are_one() -> None:
    trie: Trie[str] = Trie()
    trie.add("Ủy ban", "short")
    trie.add("Ủy ban Dân tộc", "long")
    keys = [lexicon.syllable_key(w) for w in ["Uỷ", "ban", "dân", "tộc", "họp"]]
    assert trie.longest(keys, 0) == (4, "long")
    assert [length for length, _ in trie.matches(keys, 0)] == [4, 2]
    assert trie.get("UỶ BAN") == "short"
    assert trie.longest(keys, 4) is None


def test_countries_have_their_usual_names() -> None:
    for name, code in {
        "Mỹ": "US",
        "Hoa Kỳ": "US",
        "Hàn Quốc": "KR",
        "Úc": "AU",
        "Ý": "IT",
        "Lào": "LA",
        "Bỉ": "BE",
    }.items():
        assert gazetteer.countries().get(name) == code, name


def test_provinces_and_districts_come_from_the_administrative_data() -> None:
    assert gazetteer.places().get("Quảng Bình") == "province"
    assert gazetteer.small_places().get("Hoài Ân") == "small"
    assert gazetteer.places().get("Hồ Chí Minh") is None  # alone it is the person


def test_posts_come_with_their_deputies() -> None:
    assert lexicon.titles().get("phó chủ tịch") == "body"
    assert lexicon.titles().get("Thủ tướng") == "state"
    assert lexicon.titles().get("đại tá") == "rank"
