"""Comparison keys: what counts as the same word, and what never does."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.languages.vi.countries import canonical_key, countries
from kg.languages.vi.keys import fold, key, slug

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ -"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà bình", "hòa bình"),
        ("Uỷ viên", "Ủy viên"),
        ("kỹ thuật", "kĩ thuật"),
        ("BỘ CÔNG AN", "Bộ Công an"),
        ("Washington D.C", "Washington D C"),
        ("thuỷ sản", "thủy sản"),
        ("Thừa Thiên - Huế", "Thừa Thiên Huế"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Hùng", "Hưng"), ("Lâm", "Lam"), ("Thuý", "Thu"), ("Dũng", "Đũng"), ("Mai", "May")]
)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


@given(st.text(alphabet=VIETNAMESE, max_size=30))
def test_key_does_not_depend_on_case_or_composition(text: str) -> None:
    assert key(text) == key(text.upper()) == key(unicodedata.normalize("NFD", text))


@given(st.text(max_size=40))
def test_folding_and_slugs_are_stable_and_ascii(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert slug(text).isascii()
    assert len(slug(text)) <= 60


def test_a_country_has_one_name_whichever_way_it_is_written() -> None:
    assert canonical_key("Mỹ") == canonical_key("Hoa Kỳ") == canonical_key("United States")
    assert canonical_key("Bộ Tài chính Mỹ") == canonical_key("Bộ Tài chính Hoa Kỳ")
    assert canonical_key("Bộ Tài chính") != canonical_key("Bộ Tài chính Mỹ")


def test_no_two_countries_share_a_name() -> None:
    owners: dict[str, str] = {}
    for country in countries().values():
        for name in (country.name, *country.aliases):
            assert owners.setdefault(key(name), country.code) == country.code, name
