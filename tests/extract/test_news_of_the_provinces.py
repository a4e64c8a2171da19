"""News of home: accidents that hit nobody with a name, whose case a step is in, streets closed off, tasks given."""

from __future__ import annotations

import pytest

from tests.extract import whole


def told(kind: str, text: str, title: str = "") -> list[dict[str, list[str]]]:
    read = whole.extract(text, title)
    return [whole.roles_of(read, e) for e in read.events if e.type == kind]


@pytest.mark.parametrize(
    ("title", "text", "where"),
    [
        (
            "Sập giàn giáo, 3 người chết",
            "Gần 10 công nhân đang thi công nhà xưởng ở huyện Bàu Lâm, sáng 12/3. Gần trưa, họ chạy tán loạn.",
            "huyện Bàu Lâm",
        ),
        (
            "Lật thuyền, hai vợ chồng mất tích",
            "Sáng 12/3, Cảnh sát cứu nạn tỉnh Thanh Hóa tăng cường hàng chục người đến bờ sông "
            "đoạn chảy qua thôn Hạ Khê, xã Vĩnh Khê, tiếp tục tìm kiếm.",
            "thôn Hạ Khê",
        ),
        (
            "Cá nuôi lồng chết bất thường",
            "Ở xã Tam Khê, huyện Bá Khê, cá lăng và cá trắm chết rải rác từ sáng 1/3, đến nay chưa dừng.",
            "xã Tam Khê",
        ),
        (
            "Xe container tông 5 xe máy",
            "Sáng 12/3, xe chạy tốc độ cao. Đến gần cầu Rạch Tre, xe lao sang làn ngược lại.",
            "cầu Rạch Tre",
        ),
    ],
)
def test_an_accident_of_a_headline_has_the_place_that_the_text_tells(title: str, text: str, where: str) -> None:
    assert told("Incident", text, title) == [{"affected": [where]}]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Máy bay rơi, 3 người chết", "Ông Trần Văn Tân họp tại huyện Bàu Lâm sau khi nhận tin báo."),
        ("Ẩu đả, một người bị đâm", "Sáng 12/3, nhóm thanh niên cầm dao đâm người đi xe máy ở huyện Bàu Lâm."),
    ],
)
def test_where_somebody_acts_is_no_place_of_an_accident(title: str, text: str) -> None:
    assert told("Incident", text, title) == []


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("triệt phá đường dây cho vay lãi nặng do Trần Văn Tân (34 tuổi) cầm đầu.", ["Trần Văn Tân"]),
        (
            "triệt phá đường dây đánh bạc do Trần Văn Tân (34 tuổi) và Lê Văn Tám (40 tuổi, ngụ quận 4) cầm đầu.",
            ["Lê Văn Tám", "Trần Văn Tân"],
        ),
        (
            "ban hành kết luận điều tra vụ án lừa đảo do bị can Trần Văn Tân cùng các đồng phạm thực hiện.",
            ["Trần Văn Tân"],
        ),
    ],
)
def test_whoever_leads_the_gang_is_whom_the_step_is_against(text: str, accused: list[str]) -> None:
    police = "Công an tỉnh An Giang"
    assert told("LegalAction", f"{police} {text}") == [{"authority": [police], "defendant": accused}]


def test_the_case_of_an_overturned_verdict_is_no_second_trial() -> None:
    text = "Sáng 12-3, Tòa án nhân dân cấp cao tại Hà Nội đã hủy án sơ thẩm vụ buôn lậu do bị cáo Trần Văn Tân cầm đầu."
    court = "Tòa án nhân dân cấp cao tại Hà Nội"
    assert told("LegalAction", text) == [{"authority": [court], "defendant": ["Trần Văn Tân"]}]


def test_who_builds_what_is_inspected_is_not_accused() -> None:
    text = "Công an tỉnh An Giang kiểm tra dự án do ông Trần Văn Tân làm chủ đầu tư và tổ chức thực hiện."
    assert all("defendant" not in roles for roles in told("LegalAction", text))


def test_a_village_is_closed_off_by_decree_and_a_coast_by_war() -> None:
    decree = "Ngày 3/3, UBND huyện Mê Linh đã phong tỏa thôn Hạ Khê để chống dịch."
    assert told("Legislation", decree) == [{"actor": ["UBND huyện Mê Linh"]}]
    assert told("Conflict", decree) == []
    assert told("Conflict", "Quân đội Israel phong tỏa Dải Gaza suốt 10 năm.") != []
    assert told("Legislation", "Ông Tân đang cách ly ở thôn Hạ Khê.") == []


def test_prosecutors_ask_for_death() -> None:
    body = "Viện kiểm sát nhân dân cấp cao tại Hà Nội"
    text = f"Sáng 12-3, {body} đã đề nghị tử hình bà Trần Thị Tân trong vụ án lừa đảo."
    assert told("LegalAction", text) == [{"authority": [body], "defendant": ["Trần Thị Tân"]}]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "Chủ tịch UBND TP Hà Nội giao Ban Quản lý đường sắt đô thị đẩy nhanh tiến độ.",
            "Request",
            {"speaker": ["UBND TP Hà Nội"], "addressee": ["Ban Quản lý đường sắt đô thị"]},
        ),
        (
            "Tỉnh Quảng Nam đã 5 lần đề nghị Bộ Tài chính xem xét hồ sơ.",
            "Request",
            {"speaker": ["Quảng Nam"], "addressee": ["Bộ Tài chính"]},
        ),
        (
            "Công an quận 3 vừa thông báo đến người dân về thủ đoạn lừa đảo.",
            "Statement",
            {"speaker": ["Công an quận 3"]},
        ),
    ],
)
def test_tasks_given_and_notices(text: str, kind: str, who: dict[str, list[str]]) -> None:
    assert told(kind, text) == [who]
