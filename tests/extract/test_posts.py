"""Who holds which post where, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.readings import posts, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ trưởng Bộ Công an Trịnh Văn Sáng dự họp.", {("Trịnh Văn Sáng", "Bộ trưởng", "Bộ Công an")}),
        ("Bộ trưởng Công Thương Trịnh Văn Sáng dự họp.", {("Trịnh Văn Sáng", "Bộ trưởng", "Bộ Công Thương")}),
        ("Bộ trưởng Quốc phòng Mỹ Peter Walford tới thăm.", {("Peter Walford", "Bộ trưởng Quốc phòng", "Mỹ")}),
        (
            "Trung tướng Trịnh Văn Sáng, Uỷ viên Trung ương Đảng, Thứ trưởng Bộ Công an, dự họp.",
            {("Trịnh Văn Sáng", "Uỷ viên", "Trung ương Đảng"), ("Trịnh Văn Sáng", "Thứ trưởng", "Bộ Công an")},
        ),
        (
            "Ông Vũ Quốc Tân - phó bí thư Huyện ủy, chủ tịch UBND huyện Hoài Ân - đi thăm dân.",
            {("Vũ Quốc Tân", "Phó bí thư", "Huyện ủy Hoài Ân"), ("Vũ Quốc Tân", "Chủ tịch", "UBND huyện Hoài Ân")},
        ),
        ("Ông Vũ Quốc Tân (43 tuổi, giám đốc Sở Y tế Huế) vắng mặt.", {("Vũ Quốc Tân", "Giám đốc", "Sở Y tế Huế")}),
        ("Đại sứ Việt Nam tại Nhật Bản Mai Thị Cúc phát biểu.", {("Mai Thị Cúc", "Đại sứ", "Việt Nam")}),
        ("Tổng Bí thư Trịnh Văn Sáng phát biểu.", {("Trịnh Văn Sáng", "Tổng Bí thư", None)}),
        (
            "Việt Nam đón khách. Chủ tịch nước Trịnh Văn Sáng chủ trì.",
            {("Trịnh Văn Sáng", "Chủ tịch nước", "Việt Nam")},
        ),
        ("Thiếu tướng Trịnh Văn Sáng có mặt.", set()),
        (
            "Người phát ngôn Bộ Ngoại giao Lào, bà Kham Phoumi, xác nhận.",
            {("Kham Phoumi", "Người phát ngôn", "Bộ Ngoại giao Lào")},
        ),
        ("Trưởng đoàn Việt Nam là ông Vũ Quốc Tân.", {("Vũ Quốc Tân", "Trưởng đoàn", "Việt Nam")}),
        ("Người phát ngôn của Tổng thống Nga, ông Ivan Morov, xác nhận.", {("Ivan Morov", "Người phát ngôn", "Nga")}),
    ],
)
def test_posts(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert posts(text) == expected


def _tenures(text: str) -> dict[str, str]:
    return {m["post"]: m["tenure"] for m in read(text)._.memberships}


def test_former_held_and_to_come() -> None:
    assert _tenures("Nguyên Bộ trưởng Bộ Y tế Trịnh Văn Sáng hầu tòa.") == {"Bộ trưởng": "former"}
    assert _tenures("Ông Vũ Quốc Tân từng là bí thư Thị ủy Ba Đồn.") == {"Bí thư": "former"}
    assert _tenures("Ông Vũ Quốc Tân được bổ nhiệm giữ chức giám đốc Sở Y tế Huế.") == {"Giám đốc": "held"}
    assert _tenures("Ông Peter Walford được đề cử làm Ngoại trưởng Mỹ.") == {"Ngoại trưởng": "nominated"}


def test_the_one_who_appoints_does_not_get_the_post() -> None:
    assert posts("Ông Peter Walford đã chọn một vị tướng làm giám đốc CIA.") == set()


def test_a_title_after_a_comma_may_be_the_next_persons() -> None:
    found = posts("Bộ trưởng Bộ Y tế Trịnh Văn Sáng, Thứ trưởng Bộ Công an Vũ Quốc Tân dự họp.")
    assert found == {("Trịnh Văn Sáng", "Bộ trưởng", "Bộ Y tế"), ("Vũ Quốc Tân", "Thứ trưởng", "Bộ Công an")}


def test_evidence_is_the_sentence() -> None:
    text = "Trời mưa. Bộ trưởng Bộ Y tế Trịnh Văn Sáng dự họp. Mọi người về."
    ((start, end, confidence),) = read(text)._.memberships[0]["evidence"]
    assert text[start:end] == "Bộ trưởng Bộ Y tế Trịnh Văn Sáng dự họp."
    assert 0.5 < confidence <= 1


def test_what_is_part_of_what() -> None:
    doc = read("Họ sống tại xã Quảng Phương, huyện Quảng Trạch (tỉnh Quảng Bình). Công an bắt ở huyện Quảng Trạch.")
    by_id = {e["id"]: e["name"] for e in doc._.entities}
    found = {(by_id[r["subject"]], r["predicate"], by_id[r["object"]]) for r in doc._.relations}
    assert found == {
        ("xã Quảng Phương", "containedInPlace", "huyện Quảng Trạch"),
        ("huyện Quảng Trạch", "containedInPlace", "Quảng Bình"),
    }


def test_places_in_a_row_of_one_rank_are_not_part_of_each_other() -> None:
    for text in (
        "Mưa đá rơi xuống ba xã Nậm Lan, Tung Chải, Mù Hạ thuộc huyện Phong Sơn.",
        "Thiệt hại nặng nhất ở các huyện Văn Trai, Yên Bằng, Trấn Lộc.",
    ):
        assert read(text)._.relations == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mưa lớn ở huyện Long Phú, Trần Đề, Mỹ Xuyên, Kế Sách.", set()),
        ("Đường đi qua huyện Đông Anh, Mê Linh và Sóc Sơn.", set()),
        ("Ba nước Bắc Âu (Phần Lan, Thụy Điển, Đan Mạch) họp.", set()),
        ("Bãi cạn Macclesfield (Trung Quốc gọi là Trung Sa) ở xa.", set()),
        ("Trạm thu phí hầm Đèo Cả, Hà Nội - Bắc Giang đông xe.", set()),
        ("Anh sống ở xã Gia Lạc, Gia Viễn, Ninh Bình.", {("xã Gia Lạc", "Gia Viễn")}),
        ("Lũ ở bản Sa Ná (Quan Sơn, Thanh Hoá).", {("bản Sa Ná", "Quan Sơn")}),
        ("Anh đến sân bay Gimpo, Seoul, Hàn Quốc.", {("sân bay Gimpo", "Seoul")}),
    ],
)
def test_places_of_lists_are_not_part_of_each_other(text: str, expected: set[tuple[str, str]]) -> None:
    doc = read(text)
    by_id = {e["id"]: e["name"] for e in doc._.entities}
    assert {(by_id[r["subject"]], by_id[r["object"]]) for r in doc._.relations} == expected


def test_family_ties() -> None:
    doc = read("Tổng thống Peter Walford và phu nhân Anna Walford tới Huế.")
    by_id = {e["id"]: e["name"] for e in doc._.entities}
    assert [(by_id[r["subject"]], r["predicate"], by_id[r["object"]]) for r in doc._.relations] == [
        ("Anna Walford", "spouse", "Peter Walford")
    ]


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Bà Trịnh Thị Na, vợ ông Lê Văn Tám, cùng con trai Lê Văn Sáu tới Huế.",
            [("Trịnh Thị Na", "spouse", "Lê Văn Tám"), ("Lê Văn Sáu", "child", "Trịnh Thị Na")],
        ),
        (
            "Ông Lê Văn Sáu - con trai bà Trịnh Thị Na - và vợ Phạm Thị Mơ tới Huế.",
            [("Lê Văn Sáu", "child", "Trịnh Thị Na"), ("Phạm Thị Mơ", "spouse", "Lê Văn Sáu")],
        ),
        ("Ông Lê Văn Tám, con trai Lê Văn Sáu và con rể Carl Lund tới Huế.", []),
    ],
)
def test_relatives_told_aside_are_those_of_the_one_told_of(text: str, ties: list[tuple[str, str, str]]) -> None:
    doc = read(text)
    by_id = {e["id"]: e["name"] for e in doc._.entities}
    assert [(by_id[r["subject"]], r["predicate"], by_id[r["object"]]) for r in doc._.relations] == ties


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lê Thị Hoa - mẹ chồng Trịnh Thị Na - đến Huế.",
        "Chị Trịnh Thị Na, con dâu bà Lê Thị Hoa, đến Huế.",
        "Chị Trịnh Thị Na là vợ cũ của ông Lê Văn Tám.",
        "Ông Lê Văn Tám công bố tên Trịnh Thị Na.",
        "Ông Lê Văn Tám xác nhận con trai Carl Lund đã đi.",
        "Tổng thống Carl Lund (Lund con) và ông Lê Văn Tám đến Huế.",
        "Ông tuyển con rể Carl Lund và con gái Trịnh Thị Na.",
        "Vợ chồng ông Lê Văn Tám và vợ chồng ông Carl Lund đi dạo.",
    ],
)
def test_in_laws_are_neither_spouses_nor_children(text: str) -> None:
    assert read(text)._.relations == []


def test_nothing_of_the_reading_is_left_on_the_doc() -> None:
    doc = read("Bộ trưởng Bộ Y tế Trịnh Văn Sáng dự họp.")
    assert doc._.chunks is None
    assert doc._.reading is None


def test_whose_envoy_somebody_is_has_his_own_title() -> None:
    doc = read("Đặc phái viên của Tổng Bí thư Trịnh Văn Sáng đến Lào.")
    assert [m["post"] for m in doc._.memberships] == ["Tổng Bí thư"]
    assert next(doc.text[m["np_start"] : m["np_end"]] for m in doc._.mentions) == "Tổng Bí thư Trịnh Văn Sáng"


def test_whose_wife_somebody_is_is_not_her_name() -> None:
    doc = read("Vợ ông Trịnh Văn Sáng bị bắt. Công an bắt giữ con trai bà Lê Thị Hoa.")
    assert [doc.text[m["np_start"] : m["np_end"]] for m in doc._.mentions] == ["ông Trịnh Văn Sáng", "bà Lê Thị Hoa"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Người phát ngôn Cảnh sát quốc gia Philippines, đại tá Juan Fabro lên tiếng.",
            {("Juan Fabro", "Người phát ngôn", "Cảnh sát quốc gia Philippines")},
        ),
        ("Họ nhập hàng của đại gia Trịnh Văn Sáng, Bộ trưởng Bộ Y tế cho biết.", set()),
        (
            "Theo Phó thủ tướng, Bộ trưởng Y tế Trịnh Văn Sáng, dịch đã qua.",
            {("Trịnh Văn Sáng", "Phó thủ tướng", None), ("Trịnh Văn Sáng", "Bộ trưởng", "Bộ Y tế")},
        ),
        (
            "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Trịnh Văn Sáng dự họp.",
            {
                ("Trịnh Văn Sáng", "Bộ trưởng", "Văn phòng Chính phủ"),
                ("Trịnh Văn Sáng", "Chủ nhiệm", "Văn phòng Chính phủ"),
            },
        ),
        (
            "Ông Kham Souk - nhà ngoại giao Lào giữ chức quyền Đại sứ tại Ý - xin nghỉ.",
            {("Kham Souk", "Quyền Đại sứ", "Lào")},
        ),
        (
            "Ông Vũ Quốc Tân, quyền Chủ tịch UBND tỉnh Hoài Sơn, ký.",
            {("Vũ Quốc Tân", "Quyền Chủ tịch", "UBND tỉnh Hoài Sơn")},
        ),
        (
            "Đoàn Tập đoàn Sao Bắc do Chủ tịch Vũ Quốc Tân dẫn đầu tới.",
            {("Vũ Quốc Tân", "Chủ tịch", "Tập đoàn Sao Bắc")},
        ),
        (
            "Bà gặp ông Jan Holm, Thứ trưởng phụ trách kinh tế, năng lượng và môi trường của Bộ Ngoại giao Na Uy.",
            {("Jan Holm", "Thứ trưởng phụ trách kinh tế, năng lượng và môi trường", "Bộ Ngoại giao Na Uy")},
        ),
        (
            "Dự có ông Vũ Quốc Tân, Phó Chủ tịch Hội Làm vườn Việt Nam; đại diện Hội Làm vườn 12 tỉnh.",
            {("Vũ Quốc Tân", "Phó Chủ tịch", "Hội Làm vườn Việt Nam")},
        ),
    ],
)
def test_posts_with_others_around(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert posts(text) == expected


def test_an_earlier_term_and_the_one_to_come() -> None:
    text = (
        "Tổng thống đắc cử Mỹ Peter Walford tới. Trong nhiệm kỳ đầu của ông Walford, thuế giảm. Tổng thống Walford vui."
    )
    assert {(m["post"], m["tenure"]) for m in read(text)._.memberships} == {
        ("Tổng thống đắc cử", "nominated"),
        ("Tổng thống", "former"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chủ tịch Ủy ban quân sự NATO Peter Walford phát biểu.",
            {("Peter Walford", "Chủ tịch", "Ủy ban quân sự NATO")},
        ),
        (
            "Thứ trưởng Bộ Quốc phòng Na Uy phụ trách hội nhập châu Âu Peter Walford tới.",
            {("Peter Walford", "Thứ trưởng phụ trách hội nhập châu Âu", "Bộ Quốc phòng Na Uy")},
        ),
        (
            "Quyền Bộ trưởng Quốc phòng Mỹ Peter Walford từ chức.",
            {("Peter Walford", "Quyền Bộ trưởng Quốc phòng", "Mỹ")},
        ),
        ("Mất đặc quyền của tổng thống, ông Walford về quê.", set()),
        (
            "Ban Chỉ đạo về phòng chống buôn lậu họp. Ông Trịnh Văn Sáng, trưởng ban chỉ đạo, yêu cầu.",
            {("Trịnh Văn Sáng", "Trưởng ban chỉ đạo", "Ban Chỉ đạo về phòng chống buôn lậu")},
        ),
    ],
)
def test_bodies_and_people_side_by_side(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ông Walford đề cử tân Bộ trưởng Quốc phòng, khiến nhiều người bất ngờ.",
        "Ông Walford gần như chắc chắn trở thành chủ tịch Công ty Key Lane.",
        "Họp xong với Văn phòng tổng thống, ông Walford về quê.",
        "Đối thủ của ông Walford bị cấm tranh cử tổng thống Mỹ.",
    ],
)
def test_who_puts_forward_or_may_be_has_no_post(text: str) -> None:
    assert posts(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sau khi bị cách chức Thứ trưởng Bộ Y tế, ông Vũ Quốc Tân nghỉ hưu.",
            {("Vũ Quốc Tân", "Thứ trưởng", "former")},
        ),
        ("Được bổ nhiệm làm giám đốc Sở Y tế Huế, bà Mai Thị Cúc lên tiếng.", {("Mai Thị Cúc", "Giám đốc", "held")}),
        ("Khi nhậm chức bộ trưởng tư pháp Mỹ, ông Walford sẽ họp.", set()),
        (
            "Thủ tướng xóa tư cách nguyên Bộ trưởng Bộ Y tế nhiệm kỳ 2011-2016 đối với ông Vũ Quốc Tân.",
            {("Vũ Quốc Tân", "Bộ trưởng", "former")},
        ),
        ("Đảng phế truất ông Peter Walford khỏi chức Chủ tịch đảng.", {("Peter Walford", "Chủ tịch", "former")}),
        (
            "Huế có hai Phó chủ tịch: Vũ Quốc Tân (thường trực), Mai Thị Cúc.",
            {("Vũ Quốc Tân", "Phó chủ tịch", "held"), ("Mai Thị Cúc", "Phó chủ tịch", "held")},
        ),
        (
            "Đọc tờ trình nhân sự Chủ tịch Hội đồng bầu cử quốc gia, Phó chủ tịch Mai Thị Cúc giải thích.",
            {("Mai Thị Cúc", "Phó chủ tịch", "held")},
        ),
        (
            "Chủ tịch Uỷ ban châu Âu Jean - Claude Walford nói.",
            {("Jean - Claude Walford", "Chủ tịch", "held")},
        ),
    ],
)
def test_posts_told_around_the_name(text: str, expected: set[tuple[str, str, str]]) -> None:
    doc = read(text)
    names = {e["id"]: e["name"] for e in doc._.entities}
    assert {(names[m["person"]], m["post"], m["tenure"]) for m in doc._.memberships} == expected


def test_a_number_behind_a_post_and_the_deputy_of_an_office() -> None:
    assert posts("Tổng thống Mỹ thứ 47 Peter Walford tới.") == {("Peter Walford", "Tổng thống", "Mỹ")}
    found = posts("Ông Vũ Quốc Tân, Phó chánh Văn phòng UBND tỉnh Hoài Sơn, kể.")
    assert found == {("Vũ Quốc Tân", "Phó chánh Văn phòng", "UBND tỉnh Hoài Sơn")}


def test_a_dash_joins_a_post_and_a_rank_behind_a_preposition() -> None:
    text = "Đó là khẳng định của Bộ trưởng Bộ Quốc phòng - đại tướng Vũ Quốc Tân."
    assert posts(text) == {("Vũ Quốc Tân", "Bộ trưởng", "Bộ Quốc phòng")}
