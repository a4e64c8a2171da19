"""Whom a pronoun means where several people are told of."""

from __future__ import annotations

import pytest

from tests.extract.readings import meant, read


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        (  # whoever speaks does not mean himself
            "Tổng thống Mỹ Paul Grey tiếp Bộ trưởng John Blake. Ông Grey chỉ đáp: “Ông ấy rất giỏi”.",
            "Ông ấy",
            ["John Blake"],
        ),
        ("Bộ trưởng John Blake từ chức.\n“Ông ấy rất giỏi”, Tổng thống Paul Grey nói.", "Ông ấy", ["John Blake"]),
        ("Ông Paul Grey viết trên mạng: “Nếu ông ấy đến, chúng tôi sẽ chào đón”.", "ông ấy", []),
        (  # one quotation behind another, and over several lines
            'Ông John Blake vắng mặt. "Tôi chưa rõ", ông Paul Grey nói.\n"Có thể ông ấy bận".',
            "ông ấy",
            ["John Blake"],
        ),
        (
            'Ông Paul Grey đến Huế.\n"Bộ trưởng John Blake rất giỏi.\nTôi tin ở Bộ trưởng", ông Grey nói.\nÔng về.',
            "Ông về",
            ["Paul Grey"],
        ),
        ("Ông John Blake đi. Ông Paul Grey nói Mỹ “sẽ đáp trả nếu ông thua”.", "ông thua", ["Paul Grey"]),
        (  # whoever says something of himself
            "Khi bị hỏi liệu ông John Blake có từ chức hay không, Tổng thống Mỹ Paul Grey cho hay ông chưa biết.",
            "ông chưa",
            ["Paul Grey"],
        ),
        (
            "Ông John Blake bác tin này còn Bộ trưởng Paul Grey nói ông không viết.",
            "ông không",
            ["Paul Grey"],
        ),
        ("Ông Paul Grey, khi gặp Bộ trưởng John Blake nói ông rất vui.", "ông rất", ["Paul Grey"]),
        ("Bà Lê Thị An đến. Xã cùng bà con dọn đường.", "bà con", []),
        ("Ông Lê Văn An nói nhiều ông lớn dầu khí đã rời đi.", "ông lớn", []),
        ("Ông Lê Văn An nói ông bà nội đã mất.", "bà nội", []),
        ("Ông Lê Văn An giao việc cho Sở Y tế. Đơn vị này sẽ báo cáo.", "vị này", []),
    ],
)
def test_whom_a_pronoun_means(text: str, words: str, person: list[str]) -> None:
    """A speaker means others in what is quoted of him, and himself in what he is told to say."""
    assert meant(read(text), words) == person
