"""No deed is dated after the paper that tells it as done, and nobody comes from abroad to his own land."""

from __future__ import annotations

import pytest

from kg.extract.circumstances.to_come import to_come
from tests.extract.whole import extract, names_of

PUBLISHED = "2031-03-12"


@pytest.mark.parametrize(
    ("begin", "ahead"),
    [
        ("2031-03-13", True),
        ("2031-03-12", False),
        ("2031-03", False),
        ("2031-04", True),
        ("2031", False),
        ("2032", True),
    ],
)
def test_to_come_compares_what_both_tell(begin: str, ahead: bool) -> None:
    assert to_come({"begin": begin, "end": None}, PUBLISHED) is ahead


def test_without_a_day_of_publication_nothing_is_known_to_come() -> None:
    assert not to_come({"begin": "2032", "end": None}, None)
    assert not to_come(None, PUBLISHED)


def told(text: str, kind: str) -> list[tuple[str, str | None]]:
    """Status and first day of the events of ``kind``."""
    read = extract(text, "Tin trong ngày", published=PUBLISHED)
    return [(e.status, e.time.begin if e.time else None) for e in read.events if e.type == kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Ông Lê Văn Sơn yêu cầu các địa phương đưa đơn vị mới vào hoạt động từ ngày 1-5-2031. "
            "Ông Sơn cho biết thành phố còn 20 phường.",
            "Statement",
        ),
        (
            "Khi được hỏi sẽ ưu tiên điều gì ngay khi nhậm chức vào tháng 5 năm sau, ông Ivan Orlov đã trả lời rằng: "
            '"Tôi muốn hòa bình".',
            "Statement",
        ),
        (
            "Ông Ivan Orlov, người vừa tái đắc cử và sẽ nhậm chức trong tháng 5-2031, đã từng chỉ trích NATO "
            "không chi tiêu đủ cho quốc phòng.",
            "Criticism",
        ),
        (
            "Hội đồng xét xử thông báo sẽ tuyên án vào chiều 22-3. "
            "Tòa án nhân dân huyện Củ Chi tuyên phạt Lê Văn Sơn 3 năm tù.",
            "LegalAction",
        ),
    ],
)
def test_what_was_said_or_done_is_not_of_a_day_to_come(text: str, kind: str) -> None:
    assert told(text, kind) == [("occurred", None)]


def test_what_is_planned_keeps_its_day() -> None:
    assert told("Ngày 20-3, Tổng thống Nga Ivan Orlov sẽ thăm Lào.", "Visit") == [("planned", "2031-03-20")]


def test_an_appointment_keeps_the_day_from_which_it_holds() -> None:
    text = "Ông Lê Văn Sơn được bổ nhiệm làm giám đốc Sở Y tế TP Huế kể từ ngày 1-4-2031."
    assert [day for _, day in told(text, "Appointment")] == ["2031-04-01"]


def visitors(text: str) -> list[list[str]]:
    """Who came, visit by visit."""
    read = extract(text, "Tin trong ngày", published=PUBLISHED)
    names = names_of(read)
    return [
        sorted(names[p.entity] for p in e.participants if p.role == "visitor") for e in read.events if e.type == "Visit"
    ]


def test_who_leads_the_land_visited_is_no_visitor() -> None:
    text = (
        "Gần nhất, trong chuyến thăm Nhật Bản tuần trước, ông Park Dae Ho và Thủ tướng Nhật Bản Kenji Mori "
        "đã nhất trí nguyên tắc bốn bước."
    )
    assert visitors(text) == [["Park Dae Ho"]]


def test_two_guests_from_abroad_both_came() -> None:
    text = "Tổng thống Nga Ivan Orlov và Thủ tướng Lào Sisay Vong cùng thăm Nhật Bản ngày 5-3."
    assert sorted(v for who in visitors(text) for v in who) == ["Ivan Orlov", "Sisay Vong"]


def test_a_month_told_as_earlier_is_past() -> None:
    for text in (
        "Trước đó vào tháng 5, nhà lãnh đạo Ivan Orlov tuyên bố quan hệ hai nước đã thay đổi.",
        "Trước đó, vào tháng 5, nhà lãnh đạo Ivan Orlov tuyên bố quan hệ hai nước đã thay đổi.",
    ):
        assert told(text, "Statement") == [("occurred", "2030-05")], text
