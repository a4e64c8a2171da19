"""Words for the accused that stand for persons named before."""

from __future__ import annotations

import pytest

from tests.extract.readings import meant, read

TWO = "Lê Văn Bình và Trần Văn Hải rủ nhau trộm xe. "


@pytest.mark.parametrize(
    ("text", "words", "persons"),
    [
        (TWO + "Công an đã khởi tố hai bị can.", "hai bị can", ["Lê Văn Bình", "Trần Văn Hải"]),
        (TWO + "Cả hai bị bắt tại nhà.", "Cả hai", ["Lê Văn Bình", "Trần Văn Hải"]),
        (TWO + "Các đối tượng khai nhận việc đó.", "Các đối tượng", ["Lê Văn Bình", "Trần Văn Hải"]),
        ("Lê Văn Bình trộm xe. Nghi phạm bị bắt sau đó.", "Nghi phạm", ["Lê Văn Bình"]),
        (
            "Tòa xử bị cáo Lê Văn Bình. Ông Trần Văn Hải vắng mặt. Tòa phạt bị cáo 5 năm tù.",
            "bị cáo 5",
            ["Lê Văn Bình"],
        ),
    ],
)
def test_who_is_named_before_is_meant(text: str, words: str, persons: list[str]) -> None:
    assert meant(read(text), words) == persons


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anh Lê Văn Bình và chị Trần Thị Hải bị đâm. Hai nghi phạm bị bắt.", "Hai nghi phạm"),  # the victims
        ("Đại tá Lê Văn Bình họp báo. Nghi phạm bị bắt.", "Nghi phạm"),  # the police
        (TWO + "Công an bắt thêm một nghi phạm khác.", "nghi phạm khác"),
        (TWO + "Cả hai nước phản đối.", "Cả hai"),
        (TWO + "Công an khởi tố 4 bị can.", "4 bị can"),  # others too
        (TWO + "Công an bắt nghi phạm.", "nghi phạm."),  # which of the two?
    ],
)
def test_nobody_is_guessed(text: str, words: str) -> None:
    assert meant(read(text), words) == []
