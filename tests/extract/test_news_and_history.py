"""What the headline tells is not of the years ago that the text goes back to; which of several meetings is meant."""

from __future__ import annotations

from tests.extract.test_when_where import day, told


def test_the_news_of_the_headline_keeps_out_of_history() -> None:
    text = (
        "Armenia và Azerbaijan ngày 18-11 ký nghị định thư về biên giới tại Geneva (Thụy Sĩ).\n\n"
        "Hai nước từng giao tranh hồi tháng 9-2020. Tháng 11 năm đó, hai nước đạt thỏa thuận ngừng bắn."
    )
    agreed = [e for e, _ in told(text, title="Armenia, Azerbaijan đạt thỏa thuận biên giới") if e.type == "Agreement"]
    assert sorted(str(day(e)) for e in agreed) in (["2020-11", "2024-11-18"], ["2020-11", "2024-11-18", "2024-11-18"])
    assert {day(e) for e in agreed if e.evidence[0].start == 0} == {"2024-11-18"}


def test_a_step_against_an_accused_is_in_headlines_long_after() -> None:
    text = "Ông Lê Bính bị Công an tỉnh Hà Nam khởi tố ngày 5-3-2023.\n\nNgày 18-11, ông Trần An gặp bà Lê Cúc."
    steps = [day(e) for e, _ in told(text, title="Công an khởi tố ông Lê Bính") if e.type == "LegalAction"]
    assert steps == ["2023-03-05"]


def test_at_the_talks_goes_on_with_the_meeting_told_in_that_word() -> None:
    text = (
        "Ông Ravi Kumar đã hội đàm với ông Lê An, hội kiến bà Trần Thị Cúc. "
        "Tại hội đàm ngày 18-11, hai bên nhất trí mở đường bay."
    )
    read = told(text)
    people = {q.entity for e, _ in read for q in e.participants if e.type == "Meeting" and e.trigger == "hội đàm với"}
    agreed = [e for e, _ in read if e.type == "Agreement"]
    assert [{q.entity for q in e.participants} for e in agreed] == [people]
    assert day(agreed[0]) == "2024-11-18"


def test_the_town_left_last_is_not_where_the_visit_was() -> None:
    text = "Chiều 18-11, ông Ravi Kumar rời Đà Nẵng, kết thúc chuyến thăm chính thức Việt Nam từ ngày 15 đến 18-11."
    assert [where for e, where in told(text) if e.type == "Visit"] == ["Việt Nam"]


def test_where_one_is_asked_to_come_is_not_where_one_is_asked() -> None:
    text = (
        "Bà Fiona Hartley sẽ thăm Việt Nam từ ngày 25 đến 27-11.\n\n"
        "Tại cuộc gặp ở Canberra hồi tháng 3, ông Lê An mời lãnh đạo Australia thăm Việt Nam."
    )
    title = "Ngoại trưởng Australia Fiona Hartley sắp thăm Việt Nam"
    places = {where for e, where in told(text, title=title) if e.type == "Visit"}
    assert "Canberra" not in places


def test_what_comes_back_to_the_news_is_of_its_day() -> None:
    text = (
        "Ngày 18-11, HĐND tỉnh Hà Nam bầu bà Lê Thị Cúc làm chủ tịch. "
        "Trước đó, ngày 15-11, Ban Bí thư chuẩn y bà Cúc làm phó bí thư Tỉnh ủy Hà Nam. "
        "Trao đổi với báo chí, bà Cúc cảm ơn HĐND tỉnh."
    )
    assert [day(e) for e, _ in told(text) if e.type == "Praise"] == ["2024-11-18"]


def test_a_day_later_than_nothing_told_is_no_day() -> None:
    text = "HĐND tỉnh Hà Nam họp kỳ thứ ba. Một ngày sau, ông Trần An gặp bà Lê Cúc."
    assert [day(e) for e, _ in told(text) if e.type == "Meeting" and len(e.participants) > 1] == [None]
