"""Names whose syllables are words elsewhere, and words that are no names: sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.readings import names, posts


@pytest.mark.parametrize(
    ("text", "bodies", "persons"),
    [
        (
            "Cô Lê Thị Hương, phó hiệu trưởng Trường THPT Trần Nhật Duật, cho biết trường có 20 lớp.",
            {"Trường THPT Trần Nhật Duật"},
            {"Lê Thị Hương"},
        ),
        (
            "Bà Lê Thị Hương - hiệu trưởng Trường THPT Phan Huy Chú (Hà Nội) - cho biết trường có 20 lớp.",
            {"Trường THPT Phan Huy Chú"},
            {"Lê Thị Hương"},
        ),
        (
            "Ông Tạ Văn Thắng, tổng giám đốc Công ty TNHH Sơn Trường (Hải Phòng), cho biết như vậy.",
            {"Công ty TNHH Sơn Trường"},
            {"Tạ Văn Thắng"},
        ),
        (
            "Giám đốc Bệnh viện Tim Hà Nội Nguyễn Quang Lâm nói.",
            {"Bệnh viện Tim Hà Nội"},
            {"Nguyễn Quang Lâm"},
        ),
        ("Chủ tịch Tập đoàn Mai Linh Lê Huy nói.", {"Tập đoàn Mai Linh"}, {"Lê Huy"}),
    ],
)
def test_bodies_named_after_people(text: str, bodies: set[str], persons: set[str]) -> None:
    assert names(text, "Organization") == bodies
    assert names(text, "Person") == persons


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Theo Cục Di trú và Nhập tịch Mỹ, số đơn tăng.", {"Cục Di trú và Nhập tịch Mỹ"}),
        (
            "Theo Trung tâm Kiểm soát và Phòng ngừa dịch bệnh, số ca tăng.",
            {"Trung tâm Kiểm soát và Phòng ngừa dịch bệnh"},
        ),
        (
            "Ông làm ở Trung tâm Đào tạo và Truyền thông môi trường.",
            {"Trung tâm Đào tạo và Truyền thông môi trường"},
        ),
        ("Sở Xây dựng và Công an tỉnh Hà Tĩnh vào cuộc.", {"Sở Xây dựng", "Công an tỉnh Hà Tĩnh"}),
        ("Hội Nông dân và Văn phòng Chính phủ cùng họp.", {"Hội Nông dân", "Văn phòng Chính phủ"}),
    ],
)
def test_two_tasks_of_one_body(text: str, bodies: set[str]) -> None:
    assert names(text, "Organization") == bodies


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Ông đến với tư cách Tổng Tư lệnh Các Lực lượng vũ trang Nga.", set()),
        ("Hôm qua Bí thư thứ Nhất của đại sứ quán nói như vậy.", set()),
        ("Hôm qua nông dân Thái lo lắng.", set()),
        ("Ông Trần Văn Nam là bác sĩ. Bác sĩ Nam nói.", {"Trần Văn Nam"}),
        ("Hôm qua Công chúa Vích - to - ri - a đến thăm.", set()),
        ("Vì sao Đô đốc Lindgren quay về? Tàu sân bay Đô đốc Lindgren đã rời cảng.", set()),
        ("Hôm qua Đô đốc Lindgren thăm Việt Nam.", {"Lindgren"}),
        ("Năm tuyến đường là Cống Quỳnh, Hai Bà Trưng. Bà Lan nói.", {"Lan"}),
    ],
)
def test_no_persons(text: str, persons: set[str]) -> None:
    assert names(text, "Person") == persons


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Theo Viện Lindgren về Kinh tế Quốc tế ở Lima, giá tăng.", {"Viện Lindgren về Kinh tế Quốc tế"}),
        ("Theo Viện Lindgren về Trung Quốc, giá tăng.", {"Viện Lindgren"}),
        ("Hôm qua Viện Lindgren nói về Kinh tế Quốc tế.", {"Viện Lindgren"}),
        ("Theo tờ New York Daily, giá tăng.", {"New York Daily"}),
        ("Ông từng học ở Tennessee Wesleyan University.", {"Tennessee Wesleyan University"}),
        ("Hôm qua ở New York ông Ola Bank nói.", set()),
        ("Hôm qua Quốc hội Liên bang Đức họp.", {"Quốc hội Liên bang Đức"}),
    ],
)
def test_bodies_told_in_full(text: str, bodies: set[str]) -> None:
    assert names(text, "Organization") == bodies


def test_lands_with_half_a_capital() -> None:
    assert posts("Hôm qua Thủ tướng Nhật bản Shinzo Abe đến Lào.") == {("Shinzo Abe", "Thủ tướng", "Nhật bản")}


def test_lands_of_islands_and_in_short() -> None:
    assert posts("Hôm qua Thủ tướng quốc đảo Solomon Manasseh Sogavare đến thăm.") == {
        ("Manasseh Sogavare", "Thủ tướng", "quốc đảo Solomon")
    }
    assert names("Hôm qua Thái tử Saudi nói.", "Person") == set()
    assert names("Hôm qua Thái tử Saudi nói.", "Country") == {"Saudi"}
