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
    ],
)
def test_years_of_office(text: str, post: tuple[str, str, str | None, str | None, bool]) -> None:
    assert posts(text) == [post]
