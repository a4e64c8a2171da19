"""The day and the place that a story tells elsewhere than beside the event: headline, scene, seat of a court."""

from __future__ import annotations

import pytest

from tests.extract.test_when_where import day, told


@pytest.mark.parametrize(
    ("text", "published", "when"),
    [
        ("Mới đây, Công an TP Vinh đã bắt Lê Văn Tám.", "2024-11-20", "2024-11"),
        ("Công an TP Vinh mới đây bắt Lê Văn Tám.", "2024-11-20", "2024-11"),
        ("Công an TP Vinh mới đây bắt Lê Văn Tám.", "2024-11-03", None),
        ("Công an TP Vinh mới đây cho biết sẽ bắt Lê Văn Tám.", "2024-11-20", None),
        ("Ngày 15-11, Công an TP Vinh cho biết mới đây đã bắt Lê Văn Tám.", "2024-11-20", "2024-11"),
    ],
)
def test_lately_is_the_month_of_the_report(text: str, published: str, when: str | None) -> None:
    assert [day(e) for e, _ in told(text, published) if e.type == "LegalAction"] == [when]


@pytest.mark.parametrize(
    ("title", "where"),
    [("Đồng Nai: Bắt tạm giam ông Lê Văn Tám", "Đồng Nai"), ("Washington: Bắt tạm giam ông Lê Văn Tám", None)],
)
def test_a_province_before_a_colon_heads_the_story(title: str, where: str | None) -> None:
    found = told("Ngày 19-11, cảnh sát xác nhận đã bắt tạm giam ông Lê Văn Tám.", title=title)
    assert [p for e, p in found if e.type == "LegalAction"] == [where]


def test_a_province_before_a_colon_makes_no_accident() -> None:
    found = told("Bà Tám kể lại.", title="Đồng Nai: Người dân mua thực phẩm tích trữ trước bão")
    assert not [e for e, _ in found if e.type == "Incident"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (
            "Ngày 19-11, công an khởi tố Lê Văn Truyền. "
            "Truyền khai sáng 12-11, Truyền chạy xe trên quốc lộ 50, xã Đa Hòa thì "
            "thấy bà Lê Thị Bảy. Truyền chở bà Bảy đến khu đất trống ở xã Tân Sim. "
            "Lúc này Truyền dùng dao đâm bà Bảy.",
            "xã Tân Sim",
        ),
        (
            "Ngày 19-11, công an khởi tố Lê Văn Truyền. "
            "Truyền khai khoảng 23h50 ngày 12-11 tại khu vực cầu Đa Hòa nhìn thấy "
            "ông Lê Văn Bảy vẫy tay gọi. Khi hai người đến khu vực bờ kè Lạc Sim thì cãi nhau. "
            "Truyền dùng dao đâm ông Bảy.",
            "bờ kè Lạc Sim",
        ),
        (
            "Ngày 19-11, công an khởi tố Lê Văn Truyền. "
            "Truyền khai sáng 12-11, Truyền chạy xe trên quốc lộ 50, xã Đa Hòa thì "
            "thấy bà Lê Thị Bảy. Hai người cãi nhau. Truyền dùng dao đâm bà Bảy rồi bỏ chạy đến xã Tân Sim.",
            "quốc lộ 50",
        ),
    ],
)
def test_the_deed_is_where_people_came_to_last(text: str, where: str) -> None:
    assert [(day(e), p) for e, p in told(text) if e.type == "Conflict"] == [("2024-11-12", where)]


def test_the_speaker_of_quoted_words_is_back_on_the_day_of_the_story() -> None:
    text = (
        "Ngày 19-11, Ngoại trưởng Josep Marin cho rằng các nước phải làm theo. "
        "Trước đó hôm 14-11, tòa án ban hành lệnh bắt giữ Thủ tướng Carl Moon. "
        '"Không có cách nào khác", ông Josep Marin, người đứng đầu liên minh, khẳng định trong hội thảo ở Nicosia.'
    )
    assert [(day(e), p) for e, p in told(text) if e.type == "Attendance"] == [("2024-11-19", "Nicosia")]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("TAND TP Vinh tuyên phạt Lê Văn Tám 5 năm tù. Ông Tám bị bắt hồi tháng 5 ở Vinh.", "Vinh"),
        ("Tại Cửa Lò, TAND TP Vinh tuyên phạt Lê Văn Tám 5 năm tù. Ông Tám bị bắt hồi tháng 5 ở Vinh.", "Cửa Lò"),
        ("Công an TP Vinh bắt giam Lê Văn Tám. Bà Lê Thị Bảy sinh sống ở Vinh.", None),
    ],
)
def test_a_court_sits_in_its_town(text: str, where: str | None) -> None:
    assert next(p for e, p in told(text) if e.type == "LegalAction") == where


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ("Tổng thống Ravi Kumar thăm Lào và dự hội nghị tại Luang Prabang ngày 18-11.", "Visit", "Lào"),
        ("Tổng thống Ravi Kumar sang Pháp dự hội nghị tại Paris ngày 18-11.", "Visit", "Paris"),
        ("Công an tỉnh Hà Nam bắt Lê Văn Tám trong vụ giết người tại phường Lạc Sim.", "LegalAction", None),
        ("Công an tỉnh Hà Nam bắt Lê Văn Tám tại phường Lạc Sim sau vụ giết người.", "LegalAction", "phường Lạc Sim"),
        (
            "Lê Văn Tám chạy xe về thị trấn Phố Sim (huyện Hương Hòa) thì bị công an bắt giữ.",
            "LegalAction",
            "thị trấn Phố Sim",
        ),
        (
            "Sáng 18-11, tại di tích lịch sử quốc gia Vũng Sim, UBND tỉnh Phú Yên tổ chức lễ kỷ niệm 60 năm.",
            "Ceremony",
            "di tích lịch sử quốc gia Vũng Sim",
        ),
        ("Ba ngày qua Việt Nam ghi nhận 15 ca dương tính nCoV.", "Incident", "Việt Nam"),
    ],
)
def test_whose_place_stands_behind(text: str, kind: str, where: str | None) -> None:
    assert [p for e, p in told(text) if e.type == kind] == [where]


def test_also_during_that_visit() -> None:
    text = "Ông Ravi Kumar thăm Lào tháng 5-2011. Cũng trong chuyến thăm này, ông gặp Chủ tịch Lào Khamtay Sim."
    assert [(day(e), p) for e, p in told(text) if e.type == "Meeting"] == [("2011-05", "Lào")]


def test_an_arrest_just_told_is_of_the_day_and_place_to_which_the_text_goes_back() -> None:
    text = (
        "Ngày 14-11, Bộ đội biên phòng tỉnh Hà Tĩnh cho biết vừa bắt giữ Trần Văn Tín. "
        "Theo đó, khoảng 8h ngày 11-11, tại khu vực cửa khẩu Cầu Sim, lực lượng chức năng phát hiện Trần Văn Tín có "
        "biểu hiện nghi vấn. Lực lượng chức năng kiểm tra thì thấy heroin. Ngay lập tức Tín bị bắt giữ."
    )
    found = told(text, title="Bắt người vận chuyển ma túy")
    assert ("Bắt người", "2024-11-11", "cửa khẩu Cầu Sim") in [(e.trigger, day(e), p) for e, p in found]


def test_an_earlier_visit_is_none_of_today_nor_where_this_years_summit_is() -> None:
    text = (
        "Tổng thống Maria Sim sáng 5-11 đến sân bay Nội Bài, bắt đầu thăm Việt Nam và dự Hội nghị Cấp cao APEC tại "
        "Đà Nẵng. Hội nghị Cấp cao APEC diễn ra tại Đà Nẵng từ ngày 6 đến 11-11. "
        "Hồi năm 2006, bà Maria Sim từng đến Việt Nam dự APEC."
    )
    found = {(e.type, day(e), p) for e, p in told(text) if e.type in ("Visit", "Attendance")}
    assert found >= {("Visit", "2006", "Việt Nam"), ("Attendance", "2006", "Việt Nam")}
    assert ("Visit", "2024-11-05", "Việt Nam") in found


def test_a_house_searched_later_is_not_where_the_arrest_was() -> None:
    text = (
        "Ngày 18-11, Công an tỉnh Hà Nam vừa ra quyết định tạm giữ 4 người. "
        "Theo đó, sáng 16-11, tại phường Lạc Sim, công an bắt giữ Lê Văn Hiếu. Công an thu giữ 1 cây súng. "
        "Tiếp tục khám xét nhà của Hiếu, công an thu giữ thêm 8 hộp pháo."
    )
    places = {e.trigger: p for e, p in told(text, title="Bắt nhóm mua bán súng") if e.type == "LegalAction"}
    assert "phường Lạc Sim" in places.values()
    assert places["khám xét nhà"] is None
