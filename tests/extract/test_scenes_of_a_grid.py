"""Meetings, visits and messages told in the many ways of papers: who is meant, and what is no meeting."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, names_of

PUBLISHED = "2031-05-15"


def told(text: str, kind: str, title: str = "Tin trong ngày") -> list[tuple[list[str], str, str | None]]:
    """Parties, status and day of each event of ``kind``."""
    read = extract(text, title, published=PUBLISHED)
    names = names_of(read)
    return [
        (sorted(names[p.entity] for p in e.participants), e.status, e.time and e.time.begin)
        for e in read.events
        if e.type == kind
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Sáng 14-5, Chủ tịch Quốc hội Phan Anh Dũng hội đàm với Chủ tịch Quốc hội Hungary Zoltán Farkas. "
            "Chủ tịch Quốc hội đề nghị Hungary mở cửa thị trường.",
            "Phan Anh Dũng",
        ),
        (
            "Chủ tịch Quốc hội Hungary Zoltán Farkas phát biểu tại Budapest. Ông Zoltán Farkas nhắc đến cuộc gặp "
            "Chủ tịch Quốc hội Phan Anh Dũng. Theo ông Zoltán Farkas, hai nước cần thêm chuyến bay. "
            "Chủ tịch Quốc hội đề nghị EU giảm thuế.",
            "Zoltán Farkas",
        ),
    ],
)
def test_a_parliament_without_a_land_is_the_one_of_the_paper(text: str, speaker: str) -> None:
    read = extract(text, "Tin trong ngày", published=PUBLISHED)
    names = names_of(read)
    asked = [e for e in read.events if e.type == "Request"]
    assert [speaker] in [[names[p.entity] for p in e.participants if p.role == "speaker"] for e in asked]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Ngày 10-5, Phó thủ tướng Đỗ Minh Trí thăm hỏi gia đình có người bị nạn tại Huế.", ["Huế"]),
        ("Ngày 10-5, Phó thủ tướng Đỗ Minh Trí đến động viên các hộ dân có nhà bị sập ở Huế.", ["Huế"]),
        ("Ông Lê Văn Tám bị nạn khi đang đi xe máy ở Huế hôm 9-5.", ["Lê Văn Tám"]),
        ("Tỉnh Quảng Nam có nhiều nhà bị sập do bão hôm 9-5.", ["Quảng Nam"]),
    ],
)
def test_who_comforts_families_is_not_hit(text: str, hit: list[str]) -> None:
    assert [who for who, _, _ in told(text, "Incident")] == [hit]


@pytest.mark.parametrize("message", ["điện mừng", "thư chúc mừng", "công hàm"])
def test_messages_are_no_meeting(message: str) -> None:
    text = f"Ngày 2-5, Tổng thống Nga Ivan Orlov và Tổng thống Pháp Paul Grey đã trao đổi {message} nhân 50 năm."
    assert told(text, "Meeting") == []


def test_two_who_exchanged_views_met() -> None:
    text = "Ngày 2-5, Tổng thống Nga Ivan Orlov và Tổng thống Pháp Paul Grey đã trao đổi về tình hình Sudan."
    assert told(text, "Meeting") == [(["Ivan Orlov", "Paul Grey"], "occurred", "2031-05-02")]


@pytest.mark.parametrize(
    ("when", "status"),
    [("hôm 27-3", "occurred"), ("hôm 14-5", "occurred"), ("vào ngày 27-5", "planned"), ("", "planned")],
)
def test_a_past_day_behind_when_they_met_is_no_plan(when: str, status: str) -> None:
    text = (
        f"Thủ tướng Thái Lan Somsak Ratana nhận lời thăm Việt Nam khi gặp Thủ tướng Trần Quốc Bảo tại Bangkok {when}."
    )
    assert [s for _, s, _ in told(text, "Meeting")] == [status]
    assert [s for _, s, _ in told(text, "Visit")] == ["planned"]


@pytest.mark.parametrize("home", ["về tới Hà Nội", "về đến Hà Nội"])
def test_who_comes_home_visited_the_other_land(home: str) -> None:
    text = f"Tối 10-5, Chủ tịch Quốc hội Phan Anh Dũng {home}, kết thúc chuyến thăm chính thức Indonesia."
    read = extract(text, "Tin trong ngày", published=PUBLISHED)
    names = names_of(read)
    visits = [e for e in read.events if e.type == "Visit"]
    assert [names[e.place] for e in visits if e.place] == ["Indonesia"]


@pytest.mark.parametrize(
    "deed",
    [
        "kiểm tra tiến độ loạt công trình, dự án trọng điểm",
        "kiểm tra thực tế các công trình trên địa bàn",
        "bất ngờ kiểm tra trạm bơm Yên Nghĩa",
        "đi kiểm tra hạng mục hầm số 2",
        "thị sát ga ngầm, yêu cầu xong trong năm 2033",
    ],
)
def test_who_goes_to_see_works_without_a_name_was_there(deed: str) -> None:
    text = f"Chiều 14-5, Bí thư Thành ủy Hà Nội Phí Thị Nguyệt {deed}."
    assert told(text, "Visit") == [(["Phí Thị Nguyệt"], "occurred", "2031-05-14")]


@pytest.mark.parametrize(
    "text",
    [
        "Kỹ sư Lê Văn Tám kiểm tra máy bơm hôm 14-5.",
        "Bà Lê Thị Nhu đi kiểm tra sức khỏe hôm 14-5.",
        "Thủ tướng Trần Quốc Bảo yêu cầu Bộ Xây dựng kiểm tra dự án cầu Đại Ngãi.",
        "Chủ tịch tỉnh Lê Văn Tám giao Công an tỉnh kiểm tra thực tế các mỏ cát.",
        "Ông Lê Văn Tám cho biết sở đã kiểm tra thực tế 12 công trình.",
    ],
)
def test_not_every_check_is_a_visit(text: str) -> None:
    assert told(text, "Visit") == []


def test_a_day_set_for_the_works_is_not_the_day_of_the_visit() -> None:
    text = "Bí thư Thành ủy Hà Nội Phí Thị Nguyệt thị sát cầu Tứ Liên, yêu cầu hoàn thành trong năm 2033."
    assert [(s, day) for _, s, day in told(text, "Visit")] == [("occurred", "2031-05")]
    text = "Ông Lê Văn Tám sẽ thăm Huế, Bộ Ngoại giao cho biết, vào ngày 20-5."
    assert [(s, day) for _, s, day in told(text, "Visit")] == [("planned", "2031-05-20")]


def test_an_inspection_told_without_its_place_is_the_one_told_with_it() -> None:
    text = "Đêm 14-5, Bộ trưởng Y tế Hà Thanh Mai kiểm tra công tác phòng dịch tại cửa khẩu Móng Cái."
    visits = told(text, "Visit", "Bộ trưởng Y tế kiểm tra công tác phòng dịch")
    assert visits == [(["Hà Thanh Mai", "cửa khẩu Móng Cái"], "occurred", "2031-05-14")]
