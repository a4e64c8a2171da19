"""Whom a title without a name means where several bear it, or nobody does."""

from __future__ import annotations

import pytest

from tests.extract.readings import meant, posts, read


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        (
            "Thủ tướng Lê Văn An gặp Thủ tướng Đức Paul Grey. Tại Berlin, Thủ tướng thăm kiều bào.",
            "Thủ tướng thăm",
            "Lê Văn An",
        ),
        (  # the article is about the other one
            "Thủ tướng Đức Paul Grey đến Huế. Ông Grey dự lễ. Thủ tướng nói vui. Thủ tướng Lê Văn An đón ông Grey.",
            "Thủ tướng nói",
            "Paul Grey",
        ),
        (
            "Thủ tướng Lê Văn An tiếp nguyên Thủ tướng Trần Văn Bình. Thủ tướng cảm ơn các vị lão thành.",
            "Thủ tướng cảm",
            "Lê Văn An",
        ),
        (
            "Tổng thống Mỹ Paul Grey vừa đến. Cựu tổng thống John Blake vắng mặt. Tổng thống Mỹ phát biểu.",
            "Tổng thống Mỹ phát",
            "Paul Grey",
        ),
        (
            "Bộ trưởng Lê Văn An họp. Bộ trưởng Bộ Y tế Trần Văn Bình vắng. Bộ trưởng Bộ Y tế gửi thư.",
            "Bộ trưởng Bộ Y tế gửi",
            "Trần Văn Bình",
        ),
        ("Cựu tổng thống Paul Grey ra tòa. Tổng thống từng nhận tiền của họ.", "Tổng thống từng", "Paul Grey"),
        ("Toàn quyền Úc Paul Grey đến. Chào đón ngài Toàn quyền, chủ tịch Lê Văn An khen.", "Toàn quyền,", "Paul Grey"),
    ],
)
def test_the_holder_in_office_is_meant(text: str, words: str, person: str) -> None:
    assert meant(read(text), words) == [person]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Cựu cố vấn an ninh quốc gia Mỹ Paul Grey ra tòa. Cố vấn an ninh quốc gia Mỹ nói khác.",
            "Cố vấn an ninh quốc",
        ),
        ("Tổng thống Nga Paul Grey đến. Hôm nay phát ngôn viên Tổng thống Nga nói thêm.", "Tổng thống Nga nói"),
        ("Tổng thống Mỹ Paul Grey đến. Nhiều đời tổng thống Mỹ đã thử.", "tổng thống Mỹ đã"),
        ("Tổng thống Mỹ Paul Grey đến. Năm đó tổng thống Mỹ khi đó là ông John Blake đã ký.", "tổng thống Mỹ khi"),
        ("Tổng thống Paul Grey ủng hộ bạn. Người dân muốn ông John Blake làm tổng thống mãi.", "tổng thống mãi"),
        ("Giám đốc Lê Văn An nghỉ. Ông Trần Văn Bình được bổ nhiệm giám đốc hôm nay.", "giám đốc hôm"),
    ],
)
def test_nobody_is_taken_for_an_office_or_for_somebody_else(text: str, words: str) -> None:
    assert meant(read(text), words) == []


def test_whoever_is_greeted_or_quoted_keeps_the_own_post() -> None:
    told = posts("Chào đón ngài Toàn quyền, chủ tịch Lê Văn An khen. Theo Bộ trưởng, học sinh Trần Thị Bình rất ngoan.")
    assert {(person, post) for person, post, _ in told} == {("Lê Văn An", "Chủ tịch")}
