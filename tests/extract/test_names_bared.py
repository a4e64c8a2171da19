"""What stands in a run of capitals and is no part of a name, and capitals that name nobody: invented sentences."""

from __future__ import annotations

import pytest

from tests.extract.readings import names, posts


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Người phát ngôn Kremlin Dmitry Peskov nói hôm 3/5.", {"Dmitry Peskov"}),
        ("Tổng thống Phảp Emmanuel Macron lên tiếng.", {"Emmanuel Macron"}),
        ("Thủ tướng Samdech Hun Sen tới Hà Nội.", {"Hun Sen"}),
        ("Phó trưởng Ban Phan Văn Giang nói.", {"Phan Văn Giang"}),
        ("Người phát ngôn của ông Putin Dmitry Peskov nói với báo chí.", {"Putin", "Dmitry Peskov"}),
        ("Lễ viếng ông Đặng Bá Khôi TTO - Sáng nay người dân đến.", {"Đặng Bá Khôi"}),
        ("Tàu chiến gồm USS Otto Lindgren và USS Carl Vinson đã tới.", set()),
        ("Ông Lê Bá Khánh làm Chủ tịch Quốc hội Khoá XIII.", {"Lê Bá Khánh"}),
        ("Thủ tướng gặp lại những người bạn Nga ở Huế.", set()),
        ("Bộ trưởng Dầu mỏ Otto Lindgren tham gia sự kiện.", {"Otto Lindgren"}),
        ("Phó hiệu trưởng Trường quân sự nói.", set()),
        # A family name, a given name or an initial before a known name makes another one; kings keep their number.
        ("Ông Lê Tô Lâm ở Huế nói.", {"Lê Tô Lâm"}),
        ("Ông Justin Pierre Trudeau nói với báo chí ở Huế.", {"Justin Pierre Trudeau"}),
        ("Nữ hoàng Elizabeth II và ông Benigno Aquino III gặp nhau.", {"Elizabeth II", "Benigno Aquino III"}),
        ("Chị Nga nói với anh Đức.", {"Nga", "Đức"}),
    ],
)
def test_only_the_name(text: str, people: set[str]) -> None:
    assert names(text, "Person") == people


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Chủ tịch Việt Nam Airlines Đặng Bá Khôi nói.", ("Đặng Bá Khôi", "Chủ tịch", "Việt Nam Airlines")),
        ("Giám đốc VN Pharma Đặng Bá Khôi bị bắt.", ("Đặng Bá Khôi", "Giám đốc", "VN Pharma")),
        ("Chủ tịch Việt Nam Đặng Bá Khôi nói.", ("Đặng Bá Khôi", "Chủ tịch", "Việt Nam")),
        ("Tổng thư ký PAP Lý Hiển Long phát biểu.", ("Lý Hiển Long", "Tổng thư ký", "PAP")),
        (
            "Ông Đặng Bá Khôi là giám đốc Nông trường Sông Mây.",
            ("Đặng Bá Khôi", "Giám đốc", "Nông trường Sông Mây"),
        ),
    ],
)
def test_a_firm_behind_its_land(text: str, held: tuple[str, str, str]) -> None:
    assert posts(text) == {held}
