"""Whose visit it is, what is only asked for, and which meetings are recalled."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Article, Event


def read(text: str, kind: str) -> list[tuple[Event, dict[str, str]]]:
    (extraction,) = extract([Article(id="t", title="", title_end=0, text=text, published="2031-07-03")])
    names = {e.id: e.name for e in extraction.entities}
    return [(e, {p.role: names[p.entity] for p in e.participants}) for e in extraction.events if e.type == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch nước Trịnh Văn Sáng hội đàm với Tổng thống Pháp Jean Moreau, đang thăm cấp nhà nước tới Việt Nam.",
        "Thủ tướng Trịnh Văn Sáng đã tiếp Bộ trưởng Ngoại giao Pháp Jean Moreau nhân chuyến thăm Việt Nam.",
    ],
)
def test_the_visit_told_beside_a_reception_is_the_guests(text: str) -> None:
    ((_, roles),) = read(text, "Visit")
    assert roles["visitor"] == "Jean Moreau"


@pytest.mark.parametrize(
    "text",
    [
        "Ông Vũ Quốc Tân đề nghị Mỹ sớm rút quân khỏi vùng này, đồng thời công nhận quy chế kinh tế thị trường.",
        "Ông Vũ Quốc Tân đề nghị phía Mỹ công nhận Việt Nam là nền kinh tế thị trường và dỡ bỏ hạn chế xuất khẩu.",
    ],
)
def test_all_that_somebody_is_asked_to_do_is_only_possible(text: str) -> None:
    assert {e.status for e, _ in read(text, "Economic")} == {"possible"}


def test_a_meeting_called_to_mind_is_not_that_of_the_day() -> None:
    text = "Bộ trưởng Lê Nam gặp ông Peter Walford. Ông Walford gợi lại cuộc trao đổi giữa hai người tại Malaysia."
    assert len(read(text, "Meeting")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Quốc hội bầu ông Vũ Quốc Tân làm Chủ tịch nước. Chủ tịch nước tuyên thệ chiều nay.",
        "Trước khi trở thành Chủ tịch nước vào tháng 5, ông Vũ Quốc Tân có tám năm làm Bộ trưởng Bộ Công an.",
    ],
)
def test_the_post_that_somebody_gets(text: str) -> None:
    assert "Chủ tịch nước" in {e.post for e, _ in read(text, "Appointment")}
