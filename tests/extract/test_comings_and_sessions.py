"""Who came where and when, and who spoke in a session, where other things are told beside."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, names_of

Told = list[tuple[str | None, dict[str, set[str]], str]]


def told(text: str, kind: str, published: str | None = "2031-03-12") -> Told:
    """Year, names by role and status of the events of that kind."""
    x = extract(text, published=published)
    names = names_of(x)
    out: Told = []
    for e in x.events:
        if e.type == kind:
            roles: dict[str, set[str]] = {}
            for p in e.participants:
                roles.setdefault(p.role, set()).add(names[p.entity])
            out.append((e.time.begin[:4] if e.time else None, roles, e.status))
    return out


@pytest.mark.parametrize(
    "text",
    [
        "Chuyến thăm của ông Aldo Brandt diễn ra trong bối cảnh Trung Quốc bành trướng quân sự ở Biển Đông.",
        "Chuyến công du của Tổng thống Aldo Brandt diễn ra sau khi Trung Quốc tập trận ở Biển Đông.",
    ],
)
def test_what_happens_meanwhile_is_not_where_one_goes(text: str) -> None:
    assert all("Biển Đông" not in roles.get("host", set()) for _, roles, _ in told(text, "Visit"))


def test_where_one_goes_is_told_before_what_happens_meanwhile():
    text = "Chuyến thăm của ông Aldo Brandt tới Iran diễn ra trong bối cảnh Washington cảnh báo Tehran ở Trung Đông."
    assert [roles["host"] for _, roles, _ in told(text, "Visit")] == [{"Iran"}]


def test_the_visit_of_a_past_year_is_another():
    text = (
        "Tổng thống Chile Elena Moreno thăm Hà Nội.\nBà Moreno từng làm bác sĩ.\n"
        "Trong thời gian lưu vong, bà Moreno đã đến Việt Nam năm 1997."
    )
    assert sorted(year or "" for year, _, _ in told(text, "Visit")) == ["1997", "2031"]


def test_a_town_abroad_is_none_of_the_visit():
    text = "Ngoại trưởng Aldo Brandt thăm Nhật Bản tuần này. Trước đó ông đến Bangkok, Thái Lan."
    assert {min(roles["host"]) for _, roles, _ in told(text, "Visit")} == {"Nhật Bản", "Bangkok"}


def test_who_leads_a_state_travels_though_a_court_seeks_him():
    text = (
        "Thủ tướng Hungary Viktor Balog tuyên bố sẽ mời Thủ tướng Israel Ariel Cohen đến Budapest, dù Tòa án Hình sự "
        "quốc tế (ICC) đã ra lệnh bắt ông Cohen."
    )
    assert [(roles["visitor"], status) for _, roles, status in told(text, "Visit")] == [({"Ariel Cohen"}, "possible")]


def test_the_way_of_a_suspect_is_no_visit():
    text = "Bị can Trần Văn Lộc, giám đốc Công ty Hòa An, bị khởi tố. Ông Lộc đến Campuchia hồi tháng 3."
    assert told(text, "Visit") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Trần Văn Lộc nhấn mạnh ý kiến này tại cuộc họp Thường trực Chính phủ về chống dịch.",
        "Ông Trần Văn Lộc nói tại cuộc họp của Ban chỉ đạo quốc gia sáng 8/3.",
        "Thứ trưởng Trần Văn Lộc cho biết như vậy tại một cuộc họp về giá điện chiều 5/3.",
        "Thông tin này được Thứ trưởng Trần Văn Lộc đưa ra trong cuộc họp về giá điện chiều 5/3.",
    ],
)
def test_who_speaks_in_a_session_is_there(text: str) -> None:
    assert [roles for _, roles, _ in told(text, "Attendance")] == [{"attendee": {"Trần Văn Lộc"}}]


@pytest.mark.parametrize(
    "text",
    [
        "Đề xuất của ông Trần Văn Lộc được đưa ra bàn tại cuộc họp về giá điện.",
        "Ông Trần Văn Lộc được bầu làm phó chủ tịch trong cuộc họp về nhân sự.",
        "Bộ trưởng Trần Văn Lộc chỉ trích Thủ tướng Aldo Brandt trong cuộc họp với báo giới.",
        "Thứ trưởng Trần Văn Lộc ký công văn thông báo kết luận của Phó Thủ tướng Lê Đình Hà tại cuộc họp về giá điện.",
        "Mỹ sẽ trình bày báo cáo trong một cuộc họp bất thường tại Nhà Trắng.",
    ],
)
def test_who_is_only_spoken_of_or_speaks_to_the_press_need_not_be_there(text: str) -> None:
    assert told(text, "Attendance") == []


def test_who_stays_away_did_not_meet():
    text = "Ngoại trưởng Aldo Brandt và ông Jon Riis vắng mặt trong cuộc họp về khí hậu sáng nay."
    assert told(text, "Meeting") == []
    assert [status for _, _, status in told(text, "Attendance")] == ["negated"]


def test_a_session_that_a_body_holds_is_where_its_speaker_speaks_that_day():
    text = (
        "Sáng 3/3, Ủy ban Thường vụ Quốc hội khai mạc phiên họp 43. "
        "Ông Trần Văn Lộc nói tại cuộc họp về dự luật sáng 3/3."
    )
    (session,) = told(text, "Attendance")
    assert session[1]["attendee"] == {"Ủy ban Thường vụ Quốc hội", "Trần Văn Lộc"}


def test_with_whom_one_meets_is_a_meeting():
    text = "Ông Trần Văn Lộc nói trong một cuộc họp với các đại sứ nước ngoài."
    assert told(text, "Attendance") == []
    assert [roles for _, roles, _ in told(text, "Meeting")] == [{"participant": {"Trần Văn Lộc"}}]


def test_a_forum_has_guests():
    text = "Diễn đàn có sự tham gia của Tổng thống Nga Ivan Petrov và Tổng thư ký Liên Hợp Quốc Antonio Gomez."
    assert [roles for _, roles, _ in told(text, "Attendance")] == [{"attendee": {"Ivan Petrov", "Antonio Gomez"}}]


def test_guests_are_not_those_who_meet():
    text = (
        "Ông Aldo Brandt chấp thuận việc này trong cuộc họp nội các có sự tham gia của Bộ trưởng Jon Riis, ông Bo Ek."
    )
    assert all("Aldo Brandt" in roles["participant"] for _, roles, _ in told(text, "Meeting"))


@pytest.mark.parametrize("what", ["Bộ phim", "Lễ hội âm nhạc", "Cuộc tập trận"])
def test_a_film_or_a_feast_of_music_has_none(what: str) -> None:
    assert told(f"{what} có sự tham gia của ca sĩ Trần Văn Lộc.", "Attendance") == []


def test_who_chairs_is_told_inside_another_clause():
    text = "Hội đồng An ninh Anh trong phiên họp do Thủ tướng Aldo Brandt chủ trì hồi tháng 2 đã loại hãng này."
    assert [roles for _, roles, _ in told(text, "Attendance")] == [{"chair": {"Aldo Brandt"}}]


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Chile Elena Moreno Rojas thăm Hà Nội. Bà Moreno sinh ra trong một gia đình có cha là tướng Carlos "
        "Moreno. Năm 2025, bà Moreno trở thành Bộ trưởng Quốc phòng.",
        "Bà Elena Moreno Rojas có cha là tướng Carlos Moreno. Năm 2025, bà Moreno trở thành Bộ trưởng Quốc phòng.",
    ],
)
def test_a_lady_is_not_her_father(text: str) -> None:
    assert [roles["appointee"] for _, roles, _ in told(text, "Appointment")] == [{"Elena Moreno Rojas"}]


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Tổng thống Mỹ Aldo Brandt thăm binh sĩ Mỹ ở Iraq.", "Iraq"),
        ("Thủ tướng Anh Aldo Brandt bất ngờ đến thăm lực lượng Anh tại Estonia.", "Estonia"),
        ("Thủ tướng Trần Văn Lộc đến thăm kiều bào tại Lào.", "Lào"),
    ],
)
def test_who_visits_his_own_people_abroad_is_where_they_are(text: str, host: str) -> None:
    assert [roles["host"] for _, roles, _ in told(text, "Visit")] == [{host}]


def test_the_legs_of_a_journey_are_its_hosts():
    text = "Chuyến công du của Ngoại trưởng Aldo Brandt sẽ bao gồm Palau, Tuvalu và Fiji."
    assert [roles["host"] for _, roles, _ in told(text, "Visit")] == [{"Palau", "Tuvalu", "Fiji"}]


def test_who_goes_on_elsewhere_is_who_spoke_before():
    text = "Tổng thống Mỹ Aldo Brandt phát biểu ở Jerusalem trước khi sang Rome và Bỉ."
    assert [roles["host"] for _, roles, _ in told(text, "Visit")] == [{"Rome", "Bỉ"}]


def test_one_calls_several_each_alone():
    text = "Thủ tướng Aldo Brandt điện đàm riêng với Tổng thống Nga Ivan Petrov và Thủ tướng Đức Anna Merz."
    pairs = [roles["participant"] for _, roles, _ in told(text, "PhoneCall")]
    assert sorted(map(sorted, pairs)) == [["Aldo Brandt", "Anna Merz"], ["Aldo Brandt", "Ivan Petrov"]]


def test_who_calls_two_may_talk_to_both_at_once():
    text = "Thủ tướng Aldo Brandt điện đàm với Tổng thống Nga Ivan Petrov và Thủ tướng Đức Anna Merz."
    assert [len(roles["participant"]) for _, roles, _ in told(text, "PhoneCall")] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chủ trì hội nghị là Phó thủ tướng Trần Văn Lộc và Bộ trưởng Lê Văn Nam.",
        "Chủ trì buổi lễ có Phó thủ tướng Trần Văn Lộc và Bộ trưởng Lê Văn Nam.",
    ],
)
def test_the_chair_stands_behind_the_verb(text: str) -> None:
    assert [roles for _, roles, _ in told(text, "Attendance")] == [{"chair": {"Trần Văn Lộc", "Lê Văn Nam"}}]
