"""Who is at visits, ceremonies and gatherings, and who only stands near them; when a day is a feast's name."""

from __future__ import annotations

import pytest

from kg.model import Extraction
from tests.extract.whole import extract, names_of

Told = list[tuple[str, set[tuple[str, str]], str]]


def extracted(text: str) -> Extraction:
    return extract(text, published="2031-05-20T08:00:00+07:00")


def told(text: str, *kinds: str) -> Told:
    """Type, (role, name) pairs and status of the events of these kinds."""
    x = extracted(text)
    names = names_of(x)
    return [
        (e.type, {(p.role, names[p.entity]) for p in e.participants}, e.status) for e in x.events if e.type in kinds
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Con trai Bùi Khánh Toàn dự lễ trao giải Sao Khuê.",
        "Cha Bùi Khánh Toàn vắng mặt tại Hội nghị Thanh niên toàn quốc.",
        "Bạn gái của cầu thủ Bùi Khánh Toàn, cô này, dự lễ khai mạc.",
    ],
)
def test_a_relative_of_who_is_named_first_is_somebody_else(text: str) -> None:
    assert told(text, "Attendance", "Ceremony") == []


@pytest.mark.parametrize(
    "text",
    ["Con trai Bùi Khánh Toàn (25 tuổi) bị bắt.", "Vợ chồng Bùi Khánh Toàn bị bắt."],
)
def test_a_relative_with_an_age_or_a_couple_is_named_himself(text: str) -> None:
    assert told(text, "LegalAction") == [("LegalAction", {("defendant", "Bùi Khánh Toàn")}, "occurred")]


def test_the_wife_of_who_holds_several_posts_visits_and_holds_none() -> None:
    x = "Phu nhân Tổng Bí thư, Chủ tịch nước Lê Văn An, bà Đỗ Thị Lan, thăm Lào."
    assert told(x, "Visit") == [("Visit", {("visitor", "Đỗ Thị Lan"), ("host", "Lào")}, "occurred")]
    y = extracted("Bà Hà Lệ cùng phu nhân Tổng bí thư, Chủ tịch nước Trung Quốc, bà Bành Mai Viên, thăm nhà hát.")
    assert y.memberships == ()


def test_what_is_denied_is_not_the_meeting_at_which_it_is_not_done() -> None:
    (meeting,) = told("Ông Alan Brit sẽ không bàn chuyện lãnh thổ khi gặp ông Petrov.", "Meeting")
    assert meeting[2] == "planned"
    (other,) = told("Ông Alan Brit không gặp ông Petrov.", "Meeting")
    assert other[2] == "negated"


def test_what_is_sent_comes_and_who_sends_it_does_not() -> None:
    assert told("Tổng thống Alan Brit đưa bộ binh tới Iran.", "Visit") == []
    assert told("Tổng thống Alan Brit bay tới Iran.", "Visit") != []


def test_a_row_that_ends_in_people_without_names_is_no_description() -> None:
    text = "Chủ tịch nước Lê Văn An, Thủ tướng Bùi Khánh Toàn cùng đại diện lãnh đạo Đảng, Nhà nước tới dự hội nghị."
    everybody = {("attendee", "Lê Văn An"), ("attendee", "Bùi Khánh Toàn")}
    assert told(text, "Attendance") == [("Attendance", everybody, "occurred")]


def test_whose_decision_is_announced_does_not_attend() -> None:
    text = "Ông Lê Văn An phát biểu tại hội nghị triển khai nghị quyết của Quốc hội."
    assert told(text, "Attendance") == [("Attendance", {("attendee", "Lê Văn An")}, "occurred")]


def test_a_ceremony_that_somebody_attends_is_told_once() -> None:
    text = "Chủ tịch nước Lê Văn An dự lễ kỷ niệm 80 năm ngành Nông nghiệp sáng 12-11."
    assert [k for k, *_ in told(text, "Attendance", "Ceremony")] == ["Attendance"]


def test_the_day_in_the_name_of_a_feast_is_not_that_of_the_deed() -> None:
    for text, begin in (
        ("Chủ tịch nước Lê Văn An chủ trì lễ kỷ niệm Quốc khánh 2-9 tại Lào.", None),
        ("Ngày 2-9, Chủ tịch nước Lê Văn An chủ trì lễ kỷ niệm Quốc khánh tại Lào.", "2030-09-02"),
    ):
        (event,) = [e for e in extracted(text).events if e.type == "Attendance"]
        assert (event.time.begin if event.time else None) == begin


def test_titles_won_at_sports_and_parts_in_films_are_no_awards() -> None:
    assert told("Tay vợt Đỗ Thị Lan giành danh hiệu WTA 500.", "Award") == []
    assert told("Diễn viên Đỗ Thị Lan được trao vai chính trong phim mới.", "Award") == []
    assert told("Nghệ sĩ Đỗ Thị Lan nhận Bắc đẩu bội tinh.", "Award") != []


def test_who_goes_along_to_a_place_visits_it_too() -> None:
    for text in (
        "Ông Lê Văn An thăm Nhà máy Thép cùng Bộ trưởng Bùi Khánh Toàn.",
        "Ông Lê Văn An sẽ tham quan nhà cổ ở Hội An cùng với Bộ trưởng Bùi Khánh Toàn.",
    ):
        ((_, roles, _),) = told(text, "Visit")
        assert {("visitor", "Lê Văn An"), ("visitor", "Bùi Khánh Toàn")} < roles
    ((_, roles, _),) = told("Ông Lê Văn An thăm Lào theo lời mời của Bộ trưởng Bùi Khánh Toàn.", "Visit")
    assert ("host", "Bùi Khánh Toàn") in roles


def test_where_two_meet_is_neither_at_the_talks_nor_a_side() -> None:
    text = "Tổng thống Mỹ và Chủ tịch Trung Quốc gặp nhau tại Hàn Quốc."
    assert told(text, "Meeting") == [("Meeting", {("participant", "Mỹ"), ("participant", "Trung Quốc")}, "occurred")]
    text = "Chủ tịch nước Lê Văn An gặp Tổng thống Mỹ Alan Brit tại Hàn Quốc, đề nghị hai bên ký hiệp định thương mại."
    ((_, roles, status),) = told(text, "Agreement")
    assert roles == {("party", "Lê Văn An"), ("party", "Alan Brit")}
    assert status == "possible"


def test_who_calls_for_a_prize_does_not_give_it() -> None:
    assert told("Tổng thống Israel Alan Brit kêu gọi trao Nobel Hòa bình cho ông Petrov.", "Award") == []


def test_who_says_what_will_be_done_at_a_congress_is_not_there() -> None:
    assert told("Ông Lê Văn An cho biết luật sẽ được trình tại kỳ họp thứ 8.", "Attendance") == []
    assert told("Ông Lê Văn An cho biết điều này tại hội nghị sáng 5-5.", "Attendance") != []


def test_two_posts_of_who_invites_are_his() -> None:
    text = "Ông Lê Văn An thăm Lào theo lời mời của Tổng Bí thư Đảng Nhân dân Cách mạng Lào, Chủ tịch nước Thong Sai."
    x = extracted(text)
    names = names_of(x)
    assert {(names[m.person], m.post) for m in x.memberships} == {
        ("Thong Sai", "Tổng Bí thư"),
        ("Thong Sai", "Chủ tịch nước"),
    }
