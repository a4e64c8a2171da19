"""Who stands beside a case is not who it is against: victims, witnesses, captors, plaintiffs, prosecutors."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, roles_of


def told(text: str, kind: str = "LegalAction") -> list[dict[str, list[str]]]:
    """Who has which role in the events of that kind."""
    x = extract(text)
    return [roles_of(x, e) for e in x.events if e.type == kind]


def accused(text: str) -> set[str]:
    """Everybody whom a legal action is against."""
    return {name for roles in told(text) for name in roles.get("defendant", [])}


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Tư pháp mở cuộc điều tra về cáo buộc đe dọa giết người của bà Lò Thị Sen đối với Tổng thống Vũ Hải Nam.",
        "Công an quận 9 mời anh Vũ Hải Nam đến làm việc với tư cách nhân chứng vụ cướp.",
        "Vũ Hải Nam quen biết với nhiều người có tiền án, tiền sự.",
        "Nạn nhân Vũ Hải Nam bị Hồ Tấn Minh bắt giữ, giấu trong nhà kho suốt ba ngày.",
        "Hồ Tấn Minh và đồng bọn bắt giữ anh Vũ Hải Nam để đòi tiền chuộc.",
        "Tòa án quận 5 bác đơn kiện của bà Vũ Hải Nam.",
        "Công tố viên Vũ Hải Nam truy tố ông về tội nhận hối lộ.",
    ],
)
def test_who_stands_beside_a_case_is_not_accused(text: str):
    assert accused(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Cảnh sát Pháp mở điều tra về hành vi quấy rối của ông Hồ Tấn Minh đối với bà Vũ Thị Lam.",
        "Công an quận 9 xác minh hành vi của tài xế Hồ Tấn Minh.",
        "Hồ Tấn Minh là đối tượng từng có 4 tiền án.",
        "Các tổ công tác bắt quả tang Hồ Tấn Minh đang bốc ma túy.",
        "Đại úy Vũ Hải Nam bắt giữ Hồ Tấn Minh.",
        "Đại diện viện kiểm sát đề nghị bị cáo Hồ Tấn Minh 2 năm - 2 năm 6 tháng cải tạo không giam giữ.",
    ],
)
def test_who_did_it_is(text: str):
    assert accused(text) == {"Hồ Tấn Minh"}


def test_an_inquiry_into_a_reproach_reproaches_nobody():
    assert told("Công an quận 9 đang điều tra cáo buộc ông Vũ Hải Nam quấy rối.", "Criticism") == []


def test_who_strikes_is_not_who_dies():
    text = "Anh Vũ Hải Nam bị Hồ Tấn Minh dùng gậy đánh vào đầu, tử vong sau đó."
    assert all("Hồ Tấn Minh" not in roles["affected"] for roles in told(text, "Incident"))
    assert told(text.replace("Anh Vũ Hải Nam", "Bé trai"), "Incident") == []
