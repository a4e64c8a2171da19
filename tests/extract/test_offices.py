"""One office told by several titles: whom ``Ngoại trưởng Nga`` means where a ``Bộ trưởng Ngoại giao Nga`` is named."""

from __future__ import annotations

import pytest

from tests.extract.readings import meant, read


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ("Bộ trưởng Ngoại giao Nga Paul Grey đến Huế. Ngoại trưởng Nga khen cảnh đẹp.", "Ngoại trưởng", "Paul Grey"),
        ("Ngoại trưởng Nga Paul Grey đến Huế. Bộ trưởng Ngoại giao Nga khen cảnh.", "Bộ trưởng Ngoại", "Paul Grey"),
        ("Bộ trưởng Bộ Y tế Lê Văn An họp. Bộ trưởng Y tế gửi thư.", "Bộ trưởng Y tế gửi", "Lê Văn An"),
        ("Bộ trưởng Y tế Lê Văn An họp. Bộ trưởng Bộ Y tế gửi thư.", "Bộ trưởng Bộ Y tế gửi", "Lê Văn An"),
        ("Bộ trưởng Y tế Lê Văn An họp. Bộ trưởng khen các bác sĩ.", "Bộ trưởng khen", "Lê Văn An"),
        (
            "Bộ trưởng Bộ Giáo dục và Đào tạo Lê Văn An họp. Bộ trưởng Giáo dục gửi thư.",
            "Bộ trưởng Giáo dục gửi",
            "Lê Văn An",
        ),
        ("Phó thủ tướng thường trực Lê Văn An họp. Phó thủ tướng khen họ.", "Phó thủ tướng khen", "Lê Văn An"),
        ("Chủ tịch Trung Quốc Lý Bình đến Huế. Chủ tịch nước Trung Quốc khen.", "Chủ tịch nước Trung", "Lý Bình"),
        (
            "Người phát ngôn Bộ Ngoại giao Lê Thị An họp. Phát ngôn viên Bộ Ngoại giao phản đối Lào.",
            "Phát ngôn viên Bộ",
            "Lê Thị An",
        ),
        ("Thủ tướng Anh Mary Grey đến Huế. Nữ Thủ tướng Anh thăm chợ.", "Nữ Thủ tướng Anh", "Mary Grey"),
        ("Tổng thống Mỹ Paul Grey đến Huế. Vị Tổng thống Mỹ thăm chợ.", "Vị Tổng thống Mỹ", "Paul Grey"),
    ],
)
def test_one_office_by_several_titles(text: str, words: str, person: str) -> None:
    assert meant(read(text), words) == [person]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bộ trưởng Y tế Lê Văn An họp. Bộ trưởng, Chủ nhiệm Văn phòng Trần Văn Bình khen.", "Bộ trưởng, Chủ"),
        ("Thủ tướng yêu cầu ông Lê Văn An, Bộ trưởng Y tế. Các Bộ trưởng, Thủ trưởng các ngành họp.", "Bộ trưởng, Thủ"),
        ("Bộ trưởng Y tế Lê Văn An gặp Bộ trưởng Công an Trần Văn Bình. Bộ trưởng khen họ.", "Bộ trưởng khen"),
        ("Bộ trưởng Y tế Lê Văn An họp. Bộ trưởng Bộ Công an gửi thư.", "Bộ trưởng Bộ Công an gửi"),
        ("Ngoại trưởng Lào Paul Grey họp. Bộ trưởng Ngoại giao của Anh gửi thư.", "Bộ trưởng Ngoại giao của"),
        ("Cựu Bộ trưởng Ngoại giao Nga Paul Grey viết sách. Ngoại trưởng Nga gửi thư.", "Ngoại trưởng Nga gửi"),
        ("Tổng thống Mỹ Paul Grey đến Huế. Vị Tổng thống Nga thăm chợ.", "Vị Tổng thống Nga"),
    ],
)
def test_another_office_or_another_holder(text: str, words: str) -> None:
    assert meant(read(text), words) == []
