"""What the news is said to be wrong about did not happen; all who stand in a row die."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, roles_of


def facts(text: str, kind: str) -> list[dict[str, list[str]]]:
    read = extract(text)
    return [roles_of(read, e) for e in read.events if e.type == kind]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Công an TP Đà Nẵng khẳng định thông tin ca sĩ Minh Hiển bị bắt là sai sự thật.", "negated"),
        ("Thông tin ca sĩ Minh Hiển bị bắt là hoàn toàn bịa đặt, theo Công an TP Đà Nẵng.", "negated"),
        ("Tin ca sĩ Minh Hiển bị bắt là không đúng, Công an TP Đà Nẵng cho biết.", "negated"),
        (
            "Ngân hàng Sao Khuê khẳng định tin đồn ông Tô Văn Giáp, chủ tịch hội đồng quản trị, bị bắt là bịa đặt.",
            "negated",
        ),
        ("Việc ca sĩ Minh Hiển bị bắt là không đúng pháp luật, luật sư nói.", "occurred"),
        ("Ca sĩ Minh Hiển bị bắt vì đăng thông tin cho rằng vắc xin là giả.", "occurred"),
    ],
)
def test_an_arrest_that_the_news_is_wrong_about_did_not_happen(text: str, status: str) -> None:
    assert [e.status for e in extract(text).events if e.type == "LegalAction"] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Hai thợ gồm anh Phan Huy Lục và anh Trịnh Hữu Sơn tử vong sau tiếng nổ lớn tại xã Bàu Mây.",
        "Hai lái tàu Phan Huy Lục và Trịnh Hữu Sơn tử vong tại chỗ.",
        "Ông Phan Huy Lục, ông Trịnh Hữu Sơn thiệt mạng hôm 3/8.",
        "Ông Phan Huy Lục và ông Trịnh Hữu Sơn qua đời hôm 3/8.",
    ],
)
def test_all_of_a_row_are_hit(text: str) -> None:
    assert [set(roles["affected"]) for roles in facts(text, "Incident")] == [{"Phan Huy Lục", "Trịnh Hữu Sơn"}]


def test_who_comes_to_the_place_is_not_hit() -> None:
    text = "Công an xã Mỹ Đức cùng bác sĩ Phan Huy Lục đến nơi. Vụ cháy khiến bà Lê Thị Mai tử vong."
    assert [roles["affected"] for roles in facts(text, "Incident")] == [["Lê Thị Mai"]]


@pytest.mark.parametrize(
    "text",
    [
        "Hôm qua, bà Dương Thị Mỹ Dung đã nộp đơn xin thôi giữ chức vụ này vì lý do sức khỏe.",
        "Bà Dương Thị Mỹ Dung nộp đơn xin thôi chức Chủ tịch Hội Nhà báo tỉnh Vĩnh Long.",
    ],
)
def test_who_asks_to_leave_an_office_resigns(text: str) -> None:
    assert facts(text, "Appointment") == [{"appointee": ["Dương Thị Mỹ Dung"]}]


def test_who_leaves_a_job_resigns_from_no_office() -> None:
    assert not facts("Ông Lê Văn Hạnh nộp đơn xin thôi việc tại Bệnh viện Lạc Hồng ngày 3/8.", "Appointment")
