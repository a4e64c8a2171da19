"""The land of a post that only the headline tells."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, names_of


def posts(title: str, text: str) -> set[tuple[str, str, str | None]]:
    read = extract(text, title)
    names = names_of(read)
    return {(names[m.person], m.post, names.get(m.organization or "")) for m in read.memberships}


@pytest.mark.parametrize(
    ("title", "text", "post"),
    [
        (
            "Cựu Bộ trưởng Quốc phòng Peru bị bắt",
            "Cảnh sát ngày 6/2 bắt cựu Bộ trưởng Quốc phòng Alonso Quintana tại nhà riêng.",
            ("Alonso Quintana", "Bộ trưởng Quốc phòng", "Peru"),
        ),
        (
            "Tân Thủ tướng Malaysia tuyên thệ nhậm chức",
            "Ông Rahim Osman đã tuyên thệ nhậm chức Thủ tướng thứ tám trước Quốc vương.",
            ("Rahim Osman", "Thủ tướng", "Malaysia"),
        ),
    ],
)
def test_the_headline_tells_the_land_of_a_post(title: str, text: str, post: tuple[str, str, str]) -> None:
    assert post in posts(title, text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Cố vấn Tổng thống Peru nói về vũ khí", "Tổng thống Ivan Petrenko nói ông chờ vũ khí."),
        ("Tổng thống Peru thăm Lào", "Tổng thống Ivan Petrenko nói ông chờ vũ khí."),
        ("Tổng thống Peru lên đường", "Tổng thống Ivan Petrenko gặp Tổng thống Walter Brandt."),
    ],
)
def test_the_post_of_a_headline_may_be_another_ones(title: str, text: str) -> None:
    assert not [p for p in posts(title, text) if p[2] == "Peru"]
