"""Whom a word of blame falls on: not who only hears of it, is pitied in it or is defended by it."""

from __future__ import annotations

import pytest

from tests.extract import whole


def blamed(text: str) -> set[str]:
    """All who are blamed in ``text``."""
    found = whole.extract(text)
    told = [whole.roles_of(found, e) for e in found.events if e.type == "Criticism"]
    return {e for roles in told for e in roles.get("addressee", [])}


def blaming(text: str) -> set[str]:
    found = whole.extract(text)
    told = [whole.roles_of(found, e) for e in found.events if e.type == "Criticism"]
    return {e for roles in told for e in roles.get("speaker", [])}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # A letter may tell its reader of others.
        ("Đại sứ Petr Valo gửi thư cho Tổng Thư ký Liên Hợp Quốc Ana Karim, lên án việc Nga điều tàu chiến.", {"Nga"}),
        ("Thống đốc Jon Marlo gửi thư cho Phó Tổng thống Mỹ Erik Dane, lên án chính sách nhập cư.", {"Erik Dane"}),
        # Before and after a meeting one speaks to others.
        ("Sau hội đàm với Tổng thống Pháp Paul Renar, Thủ tướng Đức Karl Weiss lên án hành động gây hấn.", set()),
        (
            "Trong cuộc hội đàm với Tổng thống Pháp Paul Renar, Thủ tướng Đức Karl Weiss lên án hành động của Pháp.",
            {"Paul Renar"},
        ),
        # What befalls somebody is no fault of his.
        ("Bộ Ngoại giao Mỹ bày tỏ lo ngại khi bà Lena Marek đã bị giam giữ hơn một năm.", set()),
        ("Trung Quốc lo ngại có thể dẫn đến sự sụp đổ của chính quyền Paul Renar.", set()),
        # Whoever denies what is said of A speaks for him, against who says it.
        ("Chính phủ Đức bác bỏ việc Thủ tướng Karl Weiss liên quan đến vụ sát hại.", set()),
        ("Điện Kremlin bác tin cố vấn của ông Karl Weiss gặp đại sứ Nga.", set()),
        ("Iran bác bỏ cáo buộc của ông Karl Weiss.", {"Karl Weiss"}),
        ("Thị trưởng Jon Marlo bác bỏ các chỉ trích của Tổng thống Paul Renar về chi phí.", {"Paul Renar"}),
        ("Mỹ không công nhận ông Karl Weiss là tổng thống.", {"Karl Weiss"}),
        # Nor is anybody blamed by who does not want to.
        ("Ông Jon Marlo không muốn triệu đại sứ Trung Quốc Vương Lâm vì vụ đâm tàu.", set()),
    ],
)
def test_whom_the_blame_hits(text: str, who: set[str]) -> None:
    assert blamed(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lê Thị Sự cho biết bài viết của ông Jon Marlo xuất hiện trên mạng, và nhiều người chỉ trích ông Marlo.",
        "Bà Lê Thị Sự hứng chỉ trích vì cuộc gặp với ông Jon Marlo.",
        'Bà Lê Thị Sự phải hứng "bão" chỉ trích vì cuộc gặp với ông Jon Marlo.',
    ],
)
def test_who_only_tells_of_blame_or_bears_it_blames_nobody(text: str) -> None:
    assert blaming(text) == set()
