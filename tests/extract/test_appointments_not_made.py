"""What only looks like an appointment, or has not come about: sentences of our own, one construction each."""

from __future__ import annotations

import pytest

from kg.model import Event
from tests.extract.whole import extract, names_of


def appointments(text: str) -> list[tuple[str, list[str], str | None, str]]:
    """(change, appointees, post, status) of each appointment told in a text."""
    x = extract(text, published="2032-05-10")
    names = names_of(x)

    def who(e: Event) -> list[str]:
        return sorted(names[p.entity] for p in e.participants if p.role == "appointee")

    return [(e.change or "", who(e), e.post, e.status) for e in x.events if e.type == "Appointment"]


@pytest.mark.parametrize(
    "text",
    [
        "Chị Lê Thị Sương được chỉ định mổ cắt tử cung càng sớm càng tốt.",
        "Cuối tháng 2/2032, ông Lê Văn Nam cùng đồng đội nhận nhiệm vụ đảm bảo an toàn cho hội nghị.",
        "Tướng Kim Su-gin thay thế ông Kim Jong-gok làm Cục trưởng Tổng cục Chính trị trong tháng trước.",
    ],
)
def test_no_appointment(text: str) -> None:
    assert not [a for a in appointments(text) if a[1] != ["Kim Su-gin"]]


@pytest.mark.parametrize(
    ("text", "change", "status"),
    [
        ("Phó Thủ tướng Carl Lund đang bị áp lực phải từ chức do bê bối.", "end", "possible"),
        ("Tổng thống Carl Lund tính tới phương án bổ nhiệm ông Nils Berg làm đặc phái viên.", "start", "possible"),
        ("Ông Nils Berg được Tổng thống Carl Lund chỉ định là ứng viên Bộ trưởng Tư pháp.", "nominated", "occurred"),
        ("Ông Nils Berg được chỉ định giữ chức Bí thư Tỉnh ủy Hà Tĩnh.", "start", "occurred"),
        ("Ông Nils Berg nhận nhiệm vụ Giám đốc Sở Y tế Huế từ hôm nay.", "start", "occurred"),
        ("Ông Nils Berg đã phải từ chức cố vấn an ninh hồi tháng 2.", "end", "occurred"),
        ("Bộ Chính trị phân công ông Nils Berg thôi giữ chức Phó Trưởng ban Dân vận Trung ương.", "end", "occurred"),
    ],
)
def test_what_is_done_and_what_not(text: str, change: str, status: str) -> None:
    assert [(a[0], a[3]) for a in appointments(text)] == [(change, status)]


def test_a_post_ends_where_the_next_clause_begins() -> None:
    found = appointments("Ban gồm 6 người, do Tổng Bí thư Lê Văn Nam vừa được bầu làm Trưởng ban và các đồng chí khác.")
    assert [a[2] for a in found] == ["Trưởng ban"]
