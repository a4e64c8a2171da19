"""Small reports in newspaper wording: the day and the place of the event that each tells."""

from __future__ import annotations

import pytest

from kg.extract.parties.levels import level
from kg.model import Event
from tests.extract.whole import extract, names_of


def told(text: str, published: str | None = "2024-11-20", title: str = "") -> list[tuple[Event, str | None]]:
    """The events of a report with the names of their places."""
    read = extract(text, title, published=published)
    names = names_of(read)
    return [(e, names.get(e.place or "")) for e in read.events]


def day(event: Event) -> str | None:
    """The day or days of ``event``."""
    if event.time is None:
        return None
    return f"{event.time.begin}/{event.time.end}" if event.time.end else event.time.begin


@pytest.mark.parametrize(
    ("text", "kind", "when", "where"),
    [
        (
            "Hồi đầu tháng, Công an tỉnh Kiên Giang bắt giữ Trần Văn Tám tại huyện Gò Quao.",
            "LegalAction",
            "2024-11",
            "huyện Gò Quao",
        ),
        (
            "Từ đầu năm đến hết tháng 10, Công an TP Cần Thơ đã khởi tố 34 bị can.",
            "LegalAction",
            "2024-01/2024-10",
            None,
        ),
        (
            "Nga phóng 80 máy bay không người lái vào Odessa trong đêm 18 rạng sáng 19-11.",
            "Conflict",
            "2024-11-18/2024-11-19",
            "Odessa",
        ),
        ("Israel không kích thành phố Tyre ở miền nam Lebanon hôm 18-11.", "Conflict", "2024-11-18", "Tyre"),
        (
            "Hôm 18-11, Công an TP Vinh đã bắt Hoàng Văn Thái khi đối tượng này đang lẩn trốn tại huyện Quế Phong.",
            "LegalAction",
            "2024-11-18",
            "huyện Quế Phong",
        ),
        ("Mỹ và Philippines đã ký thỏa thuận tại Manila hôm thứ hai.", "Agreement", "2024-11-18", "Manila"),
        ("Mỹ và Philippines ký thỏa thuận xây cảng tại Manila ngày 18-11.", "Agreement", "2024-11-18", None),
        ("Sáng 18-11, Lào và Thái Lan nhất trí tổ chức kỳ họp trong năm 2025.", "Agreement", "2024-11-18", None),
        ("Lào và Thái Lan nhất trí tăng thương mại lên 5 tỉ USD năm 2027.", "Agreement", None, None),
        ("Năm 2019, Lào và Thái Lan nhất trí nâng cấp quan hệ.", "Agreement", "2019", None),
        (
            "Đây là chuyến thăm Lào đầu tiên của Tổng thống Ấn Độ Ravi Kumar kể từ khi nhậm chức hồi tháng 7-2022.",
            "Visit",
            "2024-11",
            "Lào",
        ),
        ("Thủ tướng Ravi Kumar, người thăm Lào hồi tháng 1, đã về nước.", "Visit", "2024-01", "Lào"),
        (
            "Bộ Y tế bổ nhiệm ông Trần Hữu Tài giữ chức giám đốc bệnh viện kể từ ngày 1-12.",
            "Appointment",
            "2024-12-01",
            None,
        ),
        ("Một trận động đất xảy ra ngoài khơi tỉnh Ishikawa tối 19-11.", "Incident", "2024-11-19", "Ishikawa"),
        (
            "Ông Carl Moon sẽ tới Bắc Kinh vào ngày 2-12 để hội đàm với ông Lý Kiến Hoa.",
            "Meeting",
            "2024-12-02",
            "Bắc Kinh",
        ),
    ],
)
def test_one_sentence(text: str, kind: str, when: str | None, where: str | None) -> None:
    found = [(day(e), place) for e, place in told(text) if e.type == kind]
    assert found == [(when, where)]


def test_two_visits_have_a_month_each() -> None:
    text = (
        "Thủ tướng Ravi Kumar thăm Lào tháng 9-2016, tiếp nối là chuyến thăm của ông Lê Văn An đến Ấn Độ tháng 1-2018."
    )
    assert sorted(str(day(e)) for e, _ in told(text) if e.type == "Visit") == ["2016-09", "2018-01"]


def test_a_jubilee_in_brackets_tells_the_year_of_the_deed() -> None:
    text = "Năm nay tròn ba thập niên Lào và Canada lập quan hệ ngoại giao (1994 - 2024)."
    assert [day(e) for e, _ in told(text) if e.type == "Agreement"] == ["1994"]


def test_an_arrest_told_at_the_trial_is_not_of_its_day() -> None:
    text = (
        "Chiều 19-11, Tòa án nhân dân tỉnh Hà Nam tuyên phạt bị cáo Lê Văn Sáu 12 năm tù. "
        "Bị cáo Sáu bị bắt vì hành vi đưa hối lộ. Cơ quan điều tra đã khám xét nhà Lê Văn Sáu."
    )
    days = {e.trigger: day(e) for e, _ in told(text, title="Giám đốc lãnh án") if e.type == "LegalAction"}
    assert days["tuyên phạt"] == "2024-11-19"
    assert [v for k, v in days.items() if k != "tuyên phạt"] == [None] * (len(days) - 1)


def test_the_deed_is_where_the_patrol_stood() -> None:
    text = (
        "Ngày 20-11, Công an tỉnh Lai Vân thông tin về vụ việc. Trước đó, tối 18-11, tổ tuần tra của Công an huyện "
        "Lạc Hà làm nhiệm vụ tại thị trấn Lạc Hà thì phát hiện Lê Văn Sơn chạy xe quá tốc độ. "
        "Ông Sơn dùng gậy tấn công đại úy Trần Hữu Nam."
    )
    assert [(day(e), p) for e, p in told(text, title="Tài xế chống đối") if e.type == "Conflict"] == [
        ("2024-11-18", "thị trấn Lạc Hà")
    ]


def test_here_is_the_village_and_not_the_district_it_lies_in() -> None:
    text = (
        "Công an đang làm rõ vụ việc. "
        "Sáng 18-11, Lê Văn Sơn chạy vào nhà dân ở thôn Thái Cầu (xã Mai Hòa, huyện Sông Lam). "
        "Tại đây, Lê Văn Sơn tấn công ông Trần Hữu Nam."
    )
    assert [p for e, p in told(text, title="Tài xế chống đối") if e.type == "Conflict"] == ["thôn Thái Cầu"]


def test_an_accident_is_of_the_day_to_which_the_text_goes_back() -> None:
    text = (
        "Tài xế xe tải làm sập cầu ở huyện Lạc Hà đã ra trình diện. Tối 19-11, chủ tịch UBND huyện Lạc Hà thông tin "
        "về vụ việc. Như đã đưa tin, khoảng 7h sáng 17-11, tài xế Lê Văn Sơn lái xe tải tại xã Mai Hòa thì gây sập cầu."
    )
    assert {(day(e), p) for e, p in told(text, title="Vụ sập cầu ở Lạc Hà") if e.type == "Incident"} == {
        ("2024-11-17", "xã Mai Hòa")
    }


def test_a_date_behind_an_attack_is_not_of_the_charge() -> None:
    text = "Tòa án Mali buộc tội ông Carl Moon vì vai trò trong cuộc tấn công ngày 7-10-2023."
    assert [day(e) for e, _ in told(text) if e.type == "LegalAction"] == [None]


@pytest.mark.parametrize(
    ("name", "wide"),
    [("tỉnh An Giang", 1), ("An Giang", 1), ("huyện Tri Tôn", 2), ("xã Ba Chúc", 3), ("đường 5B", 4), ("Kursk", None)],
)
def test_how_wide_a_place_is_by_its_name(name: str, wide: int | None) -> None:
    assert level(name) == wide


def test_one_receives_two_guests_in_one_town_on_one_day() -> None:
    text = (
        "Sáng 18-11, Bộ trưởng Lê Hùng tiếp Đại sứ Ấn Độ Rajiv Kumar tại Hà Nội. "
        "Chiều cùng ngày, ông Lê Hùng tiếp Đại sứ Pháp Jean Morel."
    )
    assert [(day(e), p) for e, p in told(text) if e.type == "Meeting"] == [("2024-11-18", "Hà Nội")] * 2


def test_so_many_days_after_another_deed() -> None:
    text = "Ngày 19-11, Nga phóng tên lửa vào Odessa một ngày sau khi Ukraine tấn công thành phố Karachev."
    assert {(day(e), p) for e, p in told(text) if e.type == "Conflict"} == {
        ("2024-11-19", "Odessa"),
        ("2024-11-18", "Karachev"),
    }


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("Nga đưa quân sang theo thoả thuận giữa Nga và Venezuela vào năm 2001.", "Agreement", "2001"),
        ("Ông Lê Sinh Hòa bỏ phiếu tại kỳ họp Quốc hội tháng 6/2013.", "Attendance", "2013-06"),
        ("Bộ Nội vụ bổ nhiệm ông Lê Văn Thanh làm giám đốc Sở Y tế tỉnh Hậu Giang (năm 2015).", "Appointment", "2015"),
        ('"Vào tháng 9-2018, Tổng thống Ravi Kumar đã đến thăm Cuba", ông nói.', "Visit", "2018-09"),
        (
            "Ngày 5-3-2019, ông Lê An tiếp Tổng thống Ravi Kumar nhân chuyến thăm Lào từ ngày 5 đến 7-3-2019.",
            "Visit",
            "2019-03-05/2019-03-07",
        ),
        (
            "Tháng 9-2016, ông Ravi Kumar thăm Lào. Trong chuyến thăm, ông Ravi Kumar và ông Lê An ký tuyên bố chung.",
            "Agreement",
            "2016-09",
        ),
    ],
)
def test_the_past_of_an_undated_report(text: str, kind: str, when: str) -> None:
    assert {day(e) for e, _ in told(text, published=None) if e.type == kind} == {when}


def test_since_when_somebody_often_comes_dates_no_visit() -> None:
    text = "Kể từ khi lên ngôi năm 2004, Quốc vương Norodom Rithy đã nhiều lần đến Lào."
    assert {day(e) for e, _ in told(text) if e.type == "Visit"} <= {None, "2024-11"}


def test_talks_told_before_are_not_of_the_day_of_the_forum() -> None:
    text = (
        "Ngày 19-11, Tổng thống Ivan Petrov dự Diễn đàn doanh nghiệp Việt Nam - Bulgaria. Ông Ivan Petrov phát biểu. "
        "Trước đó, tại cuộc hội đàm với Chủ tịch Lê An, ông Ivan Petrov cảm ơn nước chủ nhà."
    )
    assert [day(e) for e, _ in told(text, title="Tổng thống dự diễn đàn") if e.type == "Meeting"] == [None]


def test_a_search_in_two_towns_and_a_gathering_held_abroad() -> None:
    searched = "Công an tỉnh Hà Nam khám xét khẩn cấp ba căn nhà tại Bắc Giang và TP Thái Nguyên."
    assert [p for e, p in told(searched) if e.type == "LegalAction"] == ["Bắc Giang"]
    attended = "Ông Imran Khan tham dự hội nghị mang tên Sáng kiến tương lai (FII), tổ chức ở Saudi Arabia."
    assert {p for e, p in told(attended) if e.type == "Attendance"} == {"Saudi Arabia"}


def test_what_is_said_to_be_done_if_is_not_of_the_day_of_saying() -> None:
    text = "Hồi tháng 9, Tổng thống Carl Moon tuyên bố sẽ đáp trả nếu Lào tấn công Thái Lan."
    assert {day(e) for e, _ in told(text) if e.type == "Conflict"} <= {None}


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("Đây là chuyến thăm Lào đầu tiên của ông Ravi Kumar kể từ năm 2021.", "Visit", "2024-11"),
        (
            "Ngày 20-11, Bộ Y tế họp báo. Đại diện phát biểu. "
            "Từ khi Bộ Chính trị ban hành quy định 131, việc kiểm soát đã chặt hơn.",
            "Legislation",
            None,
        ),
        (
            "Ngày mai (21-11), Tòa án nhân dân tỉnh Hà Nam xét xử vụ án. Ông Lê An đã gặp ông Trần Bình tại nhà.",
            "Meeting",
            None,
        ),
    ],
)
def test_other_days_are_not_taken(text: str, kind: str, when: str | None) -> None:
    assert {day(e) for e, _ in told(text) if e.type == kind} == {when}


def test_talks_to_come_are_where_the_guest_has_come_not_where_he_goes_next() -> None:
    text = (
        "Sáng nay, Thủ tướng Ravi Kumar đã đến Hà Nội, bắt đầu chuyến thăm chính thức Việt Nam.\n\n"
        "Chiều nay, Thủ tướng Ravi Kumar sẽ đến chào Tổng bí thư Lê Minh An.\n\n"
        "Ngày mai, Thủ tướng Ravi Kumar sẽ lên đường đi TP.HCM, nơi ông sẽ gặp gỡ các doanh nghiệp."
    )
    met = told(text, published=None, title="Thủ tướng Ấn Độ Ravi Kumar thăm Việt Nam")
    assert [where for e, where in met if e.type == "Meeting"] == ["Hà Nội", "TP.HCM"]


def test_last_month_s_talks_of_the_same_two_are_not_today_s() -> None:
    text = (
        "Thủ tướng Phạm An sáng nay tiếp Thủ tướng Ấn Độ Ravi Kumar tại Hà Nội.\n\n"
        "Thủ tướng Phạm An tháng trước tới New Delhi, Ấn Độ, hội đàm với người đồng cấp Ravi Kumar."
    )
    met = [(day(e), where) for e, where in told(text, title="Thủ tướng Ấn Độ thăm Việt Nam") if e.type == "Meeting"]
    assert met == [("2024-11-20", "Hà Nội"), ("2024-10", "New Delhi")]


def test_two_days_after_a_day_of_years_ago_are_counted_from_it() -> None:
    text = (
        "Chiều 21-11, Tòa án nhân dân tỉnh Hà Nam tuyên phạt bị cáo Lê Văn Bính 7 năm tù. "
        "Ngày 15-12-2022, Công an tỉnh Hà Nam khám xét nhà ông Bính. Hai hôm sau, cơ quan này bắt tạm giam ông Bính."
    )
    days = {e.trigger: day(e) for e, _ in told(text, published="2024-11-21") if e.type == "LegalAction"}
    assert days == {"tuyên phạt": "2024-11-21", "khám xét nhà": "2022-12-15", "bắt tạm giam": "2022-12-17"}


def test_here_is_the_town_that_one_has_come_to_last() -> None:
    text = (
        "Ngày 18-11, Bộ trưởng Quốc phòng Malaysia Hafiz Rahman thăm Nhật Bản. "
        "Chiều cùng ngày tại Tokyo, ông Rahman được Thủ tướng Nhật Bản Kenji Mori tiếp.\n\n"
        "Hôm sau, ông tới Yokosuka thăm xưởng đóng tàu của Tập đoàn Mirai. Tại đây, ông đề nghị tập đoàn sớm giao tàu."
    )
    events = [(e.type, day(e), where) for e, where in told(text)]
    assert ("Visit", "2024-11-19", "Yokosuka") in events
    assert ("Request", "2024-11-19", "Yokosuka") in events


def test_at_that_time_goes_on_with_history_and_not_with_the_story() -> None:
    text = (
        "Ngày 15-11-2024, bà Fiona Hartley thăm Huế. Tháng 3/2018, Thủ tướng Lê Minh An thăm Australia. "
        "Tại cuộc gặp ở Canberra khi đó, ông An mời lãnh đạo Australia thăm Việt Nam."
    )
    asked = [(day(e), where) for e, where in told(text) if e.type == "Request"]
    assert asked == [("2018-03", "Canberra")]


def test_last_week_is_an_aside_in_a_story_of_a_day() -> None:
    text = (
        "Ngày 18-11, Tập đoàn Sao Khuê khánh thành nhà máy ở Long An. "
        "Tuần trước, tập đoàn ký hợp đồng vay vốn với Ngân hàng Đông Nam. Chủ tịch tập đoàn Lê An cam kết giữ việc làm."
    )
    assert {day(e) for e, _ in told(text) if e.type == "Pledge"} != {"2024-11-11/2024-11-17"}


def test_who_is_elected_where_the_council_sits() -> None:
    text = (
        "Sáng 14-11 tại thành phố Phủ Lý, HĐND tỉnh Hà Nam bầu ông Lê Văn Bính làm chủ tịch UBND tỉnh. "
        "Bộ Nội vụ bổ nhiệm bà Trần Thị Cúc làm giám đốc Trung tâm Lưu trữ quốc gia tại Hà Nội."
    )
    places = {e.trigger: where for e, where in told(text) if e.type == "Appointment"}
    assert (places["bầu"], places["bổ nhiệm"]) == ("Phủ Lý", None)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ngày 15-11, ông An thăm Lào. Một ngày trước chuyến thăm, bà Lê Cúc gặp ông Trần Bính.", "2024-11-14"),
        ("Ngày 15-11, ông An thăm Lào. Một tuần trước chuyến thăm, bà Lê Cúc gặp ông Trần Bính.", None),
        ("Ngày 15-11, ông An thăm Lào. Ba tháng sau lễ ký, bà Lê Cúc gặp ông Trần Bính.", None),
        ("Một tuần trước, bà Lê Cúc gặp ông Trần Bính.", "2024-11-11/2024-11-17"),
    ],
)
def test_so_long_before_something_else_is_not_so_long_before_the_report(text: str, when: str | None) -> None:
    assert [day(e) for e, _ in told(text) if e.type == "Meeting"] == [when]


def test_a_house_is_left_for_the_next_meeting_of_the_sentence() -> None:
    text = "Chiều 18-11, ông Ravi Kumar hội kiến ông Lê Minh An tại Phủ Chủ tịch và gặp ông Phạm Bình."
    assert [where for e, where in told(text) if e.type == "Meeting"] == ["Phủ Chủ tịch", None]
