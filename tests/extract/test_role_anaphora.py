"""Descriptions that stand for a person named before."""

from __future__ import annotations

import pytest

from tests.extract.readings import meant, read


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ("Tổng thống Pháp Paul Grey đến Huế. Nhà lãnh đạo Pháp rất vui.", "Nhà lãnh đạo Pháp", "Paul Grey"),
        ("Thủ tướng Lê Văn An họp với tỉnh. Người đứng đầu Chính phủ rất vui.", "Người đứng đầu Chính", "Lê Văn An"),
        ("Luật sư Trần Văn Bình đến tòa. Luật sư đề nghị hoãn.", "Luật sư đề", "Trần Văn Bình"),
        (
            "Bộ trưởng Lê Văn An tiếp Đại sứ Pháp Rosa Grey nhân dịp bà nhậm chức. Nữ đại sứ rất vui.",
            "Nữ đại sứ",
            "Rosa Grey",
        ),
        (
            "Thủ tướng Lê Văn An gọi cho Thủ tướng Pháp Paul Grey. Người đồng cấp Pháp rất vui.",
            "Người đồng cấp",
            "Paul Grey",
        ),
        ("Ông Paul Grey vừa đến. Vị này khen cảnh đẹp.", "Vị này", "Paul Grey"),
        ("Giám đốc sở Trần Văn Bình họp báo. Vị giám đốc này phản đối.", "Vị giám đốc", "Trần Văn Bình"),
        ("Đại úy Lê Văn An kể chuyện. Đại úy này xin hỗ trợ.", "Đại úy này", "Lê Văn An"),
        ("Tổng thống Mỹ Paul Grey họp. Ông chủ Nhà Trắng rất vui.", "Ông chủ Nhà", "Paul Grey"),
        ("Ngoại trưởng Pháp Paul Grey họp. Nhà ngoại giao hàng đầu của Pháp rất vui.", "Nhà ngoại giao", "Paul Grey"),
        (
            "Cựu giám đốc Sở Y tế Mai Châu nói lời xin lỗi. Ông Lê Văn Tư, cựu giám đốc Sở Y tế Mai Châu, khóc.",
            "giám đốc Sở",
            "Lê Văn Tư",
        ),
    ],
)
def test_the_person_named_before_is_meant(text: str, words: str, person: str) -> None:
    assert meant(read(text), words) == [person]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tổng thống Mỹ Paul Grey họp báo. Cảnh sát Nga hôm nay bắt nữ giám đốc của một công ty.", "nữ giám đốc"),
        ("Ông Paul Grey thiệt mạng. Nhà ngoại giao này đã được thả.", "Nhà ngoại giao"),
        ("Ông Paul Grey gửi thư. Một công dân Lào gọi điện báo ông đang bị thẩm vấn.", "ông đang"),
        ("Ông Paul Grey họp báo. Cô dâu bị người chồng đánh. Anh ta bị bắt.", "Anh ta"),
        ("Tổng thống Pháp Paul Grey đến Huế. Nhà lãnh đạo Nga vắng mặt.", "Nhà lãnh đạo Nga"),
        ("Ông Paul Grey vừa đến. Luật sư đề nghị hoãn.", "Luật sư đề"),
        ("Tổng thống Pháp Paul Grey và Thủ tướng Lê Văn An đến Huế. Người đồng cấp Pháp vắng.", "Người đồng cấp"),
        ("Tổng thống Pháp Paul Grey đến Huế. Ông chủ Nhà Trắng vắng mặt.", "Ông chủ Nhà"),
        ("Chile lo sau khi có kẻ dọa giết tổng thống. Tổng thống Pháp Paul Grey đến Huế.", "tổng thống"),
        ("Tổng thống Pháp Paul Grey đến Huế. Họ bảo vệ dinh tổng thống.", "tổng thống."),
        ("Tổng thống Pháp Paul Grey đến Huế. Nga mời 60 nhà lãnh đạo Pháp.", "nhà lãnh đạo"),
        ("Cựu tổng thống Pháp vắng mặt. Tổng thống Pháp Paul Grey đến Huế.", "tổng thống Pháp vắng"),
        ("Tổng thống lâm thời Zambia đòi thả Tổng thống Zambia Paul Grey.", "Tổng thống lâm"),
        ("Một lãnh đạo huyện cho biết ông Paul Grey bị ốm. Vị này nói thêm gia đình đã biết.", "Vị này"),
        ("Theo một quan chức Nhà Trắng, ông Paul Grey sẽ rời ghế. Vị này nói tin có từ hôm qua.", "Vị này"),
    ],
)
def test_nobody_else_is_taken(text: str, words: str) -> None:
    assert "Paul Grey" not in meant(read(text), words)


def test_a_house_that_acts_is_a_body() -> None:
    kinds = {e["name"]: e["type"] for e in read("Nhà Trắng xác nhận đã nhận thư.")._.entities}
    assert kinds == {"Nhà Trắng": "Organization"}
    kinds = {e["name"]: e["type"] for e in read("Ông đến Nhà Trắng cũng vì thư.")._.entities}
    assert kinds == {"Nhà Trắng": "Place"}


def test_outside_a_quotation_a_pronoun_means_nobody_named_in_it() -> None:
    text = 'Ông Carl Moon đến họp. "Đây là thắng lợi của ông Paul Grey" - ông nói.'
    assert meant(read(text), "ông nói") == ["Carl Moon"]


@pytest.mark.parametrize(
    ("text", "words", "people"),
    [
        (
            "Bà Lê Thu An cho biết Việt Nam chờ Ngoại trưởng Pháp Paul Grey. Hai ngoại trưởng đã điện đàm.",
            "Hai ngoại trưởng",
            ["Paul Grey", "Việt Nam"],
        ),
        (
            "Chủ tịch Quốc hội Lê Thu An gặp Chủ tịch Quốc hội Lào Sisay Vong và Thủ tướng Lào Boun Keo. "
            "Hai chủ tịch Quốc hội sẽ ký văn kiện.",
            "Hai chủ tịch",
            ["Lê Thu An", "Sisay Vong"],
        ),
    ],
)
def test_two_of_a_post_are_those_who_hold_it(text: str, words: str, people: list[str]) -> None:
    assert sorted(meant(read(text), words)) == sorted(people)
