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
        (  # whoever does something to another
            "Tổng thống Paul Grey phê phán Thống đốc John Blake, gọi ông là kẻ nhát gan.",
            "ông là",
            ["John Blake"],
        ),
        ("Ông Paul Grey tin rằng Thống đốc John Blake đã mời ông đến Huế.", "ông đến", ["Paul Grey"]),
        ("Ông Paul Grey cho rằng lá thư của ông John Blake khiến ông mất chức.", "ông mất", ["John Blake"]),
        (  # of two the one told of last
            "Ông Paul Grey cách chức ông John Blake sau khi ông này nhận tiền.",
            "ông này",
            ["John Blake"],
        ),
        (  # whom a sentence is about, behind a phrase before it
            "Khác với cựu Tổng thống John Blake, ông Paul Grey rất ít nói. Ông đã về quê.",
            "Ông đã",
            ["Paul Grey"],
        ),
        (  # whose clause it is, in what another says
            "Ông Paul Grey nói rằng Thống đốc John Blake đã khai man và sự nghiệp của ông sắp hết.",
            "ông sắp",
            ["John Blake"],
        ),
        ("Ông Paul Grey nói rằng Thống đốc John Blake đã gọi cho ông hôm qua.", "ông hôm", ["Paul Grey"]),
        ("Ông Paul Grey nói rằng Thống đốc John Blake yêu cầu ông ở lại.", "ông ở", ["Paul Grey"]),
        ("Ông Paul Grey trả lời về tin ông John Blake từ chức, ông này im lặng.", "ông này", ["John Blake"]),
        (  # titles say who speaks too
            "Thủ tướng Úc Paul Grey tiếp ông John Blake. “Tôi rất quý ông ấy”, Thủ tướng Úc nói.",
            "ông ấy",
            ["John Blake"],
        ),
        ("Ông Paul Grey gặp ông John Blake. “Tôi bận - ông nói - nên về sớm”, theo báo.", "ông nói", ["Paul Grey"]),
        ("Thống đốc Ida Lund đi cùng ông Paul Grey khi ông thăm Huế.", "ông thăm", ["Paul Grey"]),
        ("Ông Paul Grey tiếp ông John Blake. Hai ông này bàn về cá.", "ông này", []),
        ("Ông Paul Grey cho biết đây là lần thứ hai ông đến Huế.", "ông đến", ["Paul Grey"]),
        ("Bà Lê Thị An đến. Xã cùng bà con dọn đường.", "bà con", []),
        ("Ông Lê Văn An nói nhiều ông lớn dầu khí đã rời đi.", "ông lớn", []),
        ("Ông Lê Văn An nói ông bà nội đã mất.", "bà nội", []),
        ("Ông Lê Văn An giao việc cho Sở Y tế. Đơn vị này sẽ báo cáo.", "vị này", []),
    ],
)
def test_whom_a_pronoun_means(text: str, words: str, person: list[str]) -> None:
    """A speaker means others in what is quoted of him, and himself in what he is told to say."""
    assert meant(read(text), words) == person
