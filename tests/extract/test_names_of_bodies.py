"""Names of bodies, gatherings and documents that were cut or read twice: sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.readings import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lãnh đạo Công an thành phố họp. Công an TP.HCM bắt hai người.", {"Công an TP.HCM"}),
        ("UBND TP yêu cầu các sở tại TP HCM báo cáo.", {"UBND TP HCM"}),
        ("Sở Xây dựng TP.HCM họp. Theo Sở Xây dựng TP, việc đã xong.", {"Sở Xây dựng TP.HCM"}),
        ("Trường hợp mua vợt The Lund của anh Hải đã rõ.", set()),
        ("Cô dạy ở Đại học nữ sinh Lunda.", {"Đại học nữ sinh Lunda"}),
        ("Chị học Trường đại học Kinh tế - Luật.", {"Trường đại học Kinh tế - Luật"}),
        ("Công ty cổ phần Bất động sản Bản Mường ký hợp đồng.", {"Công ty cổ phần Bất động sản Bản Mường"}),
        ("Ông làm ở Công ty cổ phần Ivo and Lund.", {"Công ty cổ phần Ivo and Lund"}),
        ("Máy bay của hãng hàng không Malaysia Airlines đã rơi.", {"Malaysia Airlines"}),
        ("Họ bắn tên lửa Lundov. Theo Hãng thông tấn RIA, Lundov bay xa.", {"Hãng thông tấn RIA"}),
        ("Cán bộ Kho bạc Nhà nước, Bảo hiểm xã hội cùng vay.", {"Kho bạc Nhà nước", "Bảo hiểm xã hội"}),
    ],
)
def test_bodies(text: str, expected: set[str]) -> None:
    assert names(text, "Organization") == expected


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (
            "Gathering",
            "Tại phiên họp thường trực Ban chỉ đạo quốc gia về chuyển đổi số, ông An nói.",
            {"phiên họp thường trực Ban chỉ đạo quốc gia về chuyển đổi số"},
        ),
        ("Gathering", "Tại hội nghị toàn quốc về logistics, Thủ tướng nói.", {"hội nghị toàn quốc về logistics"}),
        ("Gathering", "Hai bên gặp nhau sau phiên họp tháng 9 tại Ankara.", set()),
        ("Document", "Quốc hội bàn kế hoạch 5 năm 2016-2020.", set()),
        (
            "Document",
            "Theo luật Lao động Na Uy, ai cũng nghỉ. Họ sửa luật Lao động của Na Uy.",
            {"luật Lao động của Na Uy"},
        ),
        ("Document", "Họ đã ký Công ước Ottawa, còn được gọi là Hiệp ước cấm mìn.", {"Công ước Ottawa"}),
    ],
)
def test_works(kind: str, text: str, expected: set[str]) -> None:
    assert names(text, kind) == expected


def test_a_verb_between_two_firms_is_of_no_name() -> None:
    told = "Công ty An Phát mua Công ty Bình Minh. Công ty Bình Minh nợ Ngân hàng An Nam 500 tỉ đồng."
    assert names(told, "Organization") == {"Công ty An Phát", "Công ty Bình Minh", "Ngân hàng An Nam"}
    told = "Tập đoàn An Phát đàm phán mua Công ty Bình Minh."
    assert names(told, "Organization") == {"Tập đoàn An Phát", "Công ty Bình Minh"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lực lượng Harrub tấn công căn cứ Ramat.", "Lực lượng Harrub"),
        ("Nhóm vũ trang Ansar Faraq tấn công Mosul.", "Nhóm vũ trang Ansar Faraq"),
        ("Đại học Wexford kiện chính quyền Mỹ.", "Đại học Wexford"),
        ("Tổ chức Greenbay chặn tàu Arctic Sun.", "Tổ chức Greenbay"),
    ],
)
def test_what_a_body_with_a_foreign_name_does_is_no_part_of_it(text: str, name: str) -> None:
    assert names(text, "Organization") == {name}
