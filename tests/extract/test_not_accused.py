"""Who only looks accused: people of a list, of another's case, of a quarrel in words, and those who were harmed."""

from __future__ import annotations

import pytest

from tests.extract import whole


def accused(text: str, title: str = "") -> list[tuple[str, list[str]]]:
    """The steps of the text with whom they are against."""
    found = whole.extract(text, title)
    steps = [e for e in found.events if e.type == "LegalAction"]
    return [(e.trigger or "", sorted(whole.roles_of(found, e).get("defendant", []))) for e in steps]


def people(text: str, title: str = "") -> set[str]:
    return {name for _, names in accused(text, title) for name in names}


@pytest.mark.parametrize(
    "text",
    [
        "Người nhận số phiếu tín nhiệm cao nhất tại kỳ họp là Chủ tịch Quốc hội Lò Thị Mận.",
        "Có 7 người nhận trọng trách mới: ông Lò Văn Pa, bà Vi Thị Sen.",
        "Người lãnh trách nhiệm đó là Phó thủ tướng Lò Văn Pa.",
        "Người ký quyết định khởi tố vụ án là ông Lò Văn Pa.",
        "Công an huyện Nậm Kha đã khởi tố vụ án. Người tố giác là ông Lò Văn Pa.",
    ],
)
def test_a_list_behind_people_who_do_something_else(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "2 bị can bị bắt gồm Lò Văn Pa (30 tuổi) và Vi Văn Sen (32 tuổi).",
        "Công an huyện Nậm Kha bắt 2 người cướp tiệm vàng gồm Lò Văn Pa, Vi Văn Sen.",
        "Công an huyện Nậm Kha đã khởi tố vụ án. Người cầm đầu là Lò Văn Pa và Vi Văn Sen.",
        "Người nhận án 7 năm tù là Lò Văn Pa và Vi Văn Sen.",
    ],
)
def test_a_list_of_the_accused(text: str) -> None:
    assert people(text) == {"Lò Văn Pa", "Vi Văn Sen"}
