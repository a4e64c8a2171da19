"""Years told beside a post are its years, and a post that is over is not held on the day of the article."""

from __future__ import annotations

import pytest

from kg.extract import annotate
from kg.model import Article


def posts(text: str) -> list[tuple[str, str, str | None, str | None, bool]]:
    doc = annotate(Article(id="x", text=text, published="2024-08-03"))
    return [(m["post"], m["tenure"], m.get("start"), m.get("end"), bool(m["attested"])) for m in doc._.memberships]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ông Lê Văn Nam, giám đốc Sở Y tế Huế (2019-2021), đến dự.", ("Giám đốc", "former", "2019", "2021", False)),
        ("Bà Lê Thị Hà là giám đốc Sở Y tế Huế từ năm 2020 đến nay.", ("Giám đốc", "held", "2020", None, True)),
        ("Bà Lê Thị Hà là giám đốc Sở Y tế Huế từ tháng 5/2024.", ("Giám đốc", "held", "2024-05", None, True)),
        ("Bà Lê Thị Hà là giám đốc Sở Y tế Huế từ ngày 3/5/2024.", ("Giám đốc", "held", "2024-05-03", None, True)),
        ("Ông Lê Văn Nam, giám đốc Sở Y tế Huế, cho biết năm 2020 mưa lớn.", ("Giám đốc", "held", None, None, True)),
        ("Trước khi nghỉ hưu, ông Lê Văn Nam làm giám đốc Sở Y tế Huế.", ("Giám đốc", "former", None, None, False)),
        ("Ông Lê Văn Nam, giám đốc Sở Y tế Huế giai đoạn 2019 - 2021.", ("Giám đốc", "former", "2019", "2021", False)),
        (
            "Ông Lê Văn Nam, giám đốc Sở Y tế Huế (từ tháng 9/2011 - 7/2014).",
            ("Giám đốc", "former", "2011-09", "2014-07", False),
        ),
        (
            "Ông Lê Văn Nam làm giám đốc Sở Y tế Huế từ tháng 12-2022 đến tháng 3-2024.",
            ("Giám đốc", "former", "2022-12", "2024-03", False),
        ),
        (
            "Ông Lê Văn Nam làm giám đốc Sở Y tế Huế từ tháng 12-2022 đến tháng 12-2024.",
            ("Giám đốc", "held", "2022-12", "2024-12", True),
        ),
        (
            "Nợ nần từ năm 2007 đến năm 2013 và dù vậy ông Lê Văn Nam vẫn được bổ nhiệm giám đốc Sở Y tế Huế.",
            ("Giám đốc", "held", None, None, True),
        ),
        ("Giám đốc Lê Văn Nam của Sở Y tế Huế giai đoạn 2019-2021.", ("Giám đốc", "held", None, None, True)),
        (
            "Ông Lê Văn Nam thôi giữ chức giám đốc Sở Y tế Huế kể từ ngày 3/5/2024.",
            ("Giám đốc", "former", None, "2024-05-03", False),
        ),
        (
            "Ông Lê Văn Nam từng giữ chức giám đốc Sở Y tế Huế từ tháng 3/2010.",
            ("Giám đốc", "former", "2010-03", None, False),
        ),
        ("Ông Lê Văn Nam, giám đốc Sở Y tế Huế, bị bắt từ ngày 3/5/2024.", ("Giám đốc", "held", None, None, True)),
        ("Ông Lê Văn Nam, giám đốc Sở Y tế Huế, từ ngày 3/5/2024 bị bắt.", ("Giám đốc", "held", None, None, True)),
    ],
)
def test_years_of_office(text: str, post: tuple[str, str, str | None, str | None, bool]) -> None:
    assert posts(text) == [post]


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Lê Văn Nam phê duyệt đề án phát triển rừng ngập mặn Việt Nam giai đoạn 2019 - 2023.",
        "Chuyến thăm của Thủ tướng Pháp Jean Morel đúng 5 năm quan hệ đối tác chiến lược Việt Nam - Pháp (2013-2018).",
        "Hội thảo mừng 100 năm ngày sinh Tổng Bí thư (1/7/1921 - 1/7/2021), theo lời Tổng Bí thư Lê Văn Nam.",
        "Phó chủ tịch UBND TP Huế (2010-2014) Lê Hà Anh kể lại buổi làm việc với chủ tịch UBND TP Huế Lê Văn Nam.",
    ],
)
def test_years_of_something_else(text: str) -> None:
    """Years behind the name of a body alone are no term of its head."""
    deputy = [p for p in posts(text) if not p[0].startswith("Phó")]
    assert deputy
    assert all(p[2:4] == (None, None) for p in deputy)
