"""Posts that stand near somebody's name and are somebody else's, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.readings import names, posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who dismisses, signs or is kin gets no post by it.
        ("Ông Peter Walford cách chức tổng tư lệnh quân đội Lào.", set()),
        (
            "Thủ tướng Vũ Quốc Tân vừa ký quyết định kéo dài thời gian giữ chức Chủ nhiệm Văn phòng Quốc hội.",
            {("Vũ Quốc Tân", "Thủ tướng", None)},
        ),
        (
            "Bộ trưởng Bộ Y tế Vũ Quốc Tân ký quyết định cử ông Trịnh Văn Sáng giữ chức Giám đốc Bệnh viện Hà Đông.",
            {("Vũ Quốc Tân", "Bộ trưởng", "Bộ Y tế"), ("Trịnh Văn Sáng", "Giám đốc", "Bệnh viện Hà Đông")},
        ),
        ("Con trai ông Trịnh Văn Sáng làm Chủ tịch Công ty Hoa Mai.", set()),
        (
            "Bà Mai Thị Cúc, em gái ông Trịnh Văn Sáng, được bầu làm Chủ tịch Hội Nông dân Huế.",
            {("Mai Thị Cúc", "Chủ tịch", "Hội Nông dân Huế")},
        ),
        ("Ông Trịnh Văn Sáng: Mỗi người dân là một đại sứ.", set()),
        # Whose words are told is not who is told of next.
        ("Cũng theo ông Trịnh Văn Sáng, Thủ tướng đã yêu cầu chấn chỉnh đội ngũ thuế vụ.", set()),
        (
            "Theo ông Trịnh Văn Sáng, Giám đốc Sở Y tế Huế, trạm y tế đã mở cửa.",
            {("Trịnh Văn Sáng", "Giám đốc", "Sở Y tế Huế")},
        ),
        ("Theo ông Trịnh Văn Sáng, Chủ tịch tỉnh đã giao việc này cho một trạm y tế.", set()),
        (
            "Theo ông Trịnh Văn Sáng, Giám đốc Sở Y tế Huế (người vừa đến) trạm y tế đã mở cửa.",
            {("Trịnh Văn Sáng", "Giám đốc", "Sở Y tế Huế")},
        ),
        (
            "Theo ông Trịnh Văn Sáng, giám đốc Sở Y tế Huế cho biết trạm y tế đã mở cửa.",
            {("Trịnh Văn Sáng", "Giám đốc", "Sở Y tế Huế")},
        ),
        # A list ends at the next who has a title of his own, and a state's posts are in no body told before.
        (
            "Ba ủy viên Bộ Chính trị gồm 2 Phó thủ tướng: Vũ Quốc Tân, Trịnh Văn Sáng; Bộ trưởng Bộ Y tế Mai Thị Cúc.",
            {
                ("Vũ Quốc Tân", "Phó thủ tướng", None),
                ("Trịnh Văn Sáng", "Phó thủ tướng", None),
                ("Mai Thị Cúc", "Bộ trưởng", "Bộ Y tế"),
            },
        ),
        (
            "Sở Y tế Huế có 2 phó giám đốc gồm: Thượng tá Vũ Quốc Tân, ông Trịnh Văn Sáng.",
            {("Vũ Quốc Tân", "Phó giám đốc", "Sở Y tế Huế"), ("Trịnh Văn Sáng", "Phó giám đốc", "Sở Y tế Huế")},
        ),
        ("Ông Trịnh Văn Sáng ban hành quy định về vị trí việc làm công chức.", set()),
        ("Ông Trịnh Văn Sáng công bố danh sách 5 người tự ứng cử đại biểu Quốc hội.", set()),
        # Whoever opens the next clause is not who stands before the comma.
        ("Ông Peter Walford khen ông Ivan Morov, Thủ tướng Đức gửi thông điệp cho Lào.", set()),
        ("Nước này để tang cố lãnh tụ, ông Peter Walford lên tiếng.", set()),
        ("Họ muốn điều tra Chủ tịch FIFA về liên hệ với ông Peter Walford.", set()),
        (
            "Tiếp Bộ trưởng Bộ Ngoại giao Estonia, ông Vũ Quốc Tân, Giám đốc Sở Y tế Huế, cảm ơn.",
            {("Vũ Quốc Tân", "Giám đốc", "Sở Y tế Huế")},
        ),
        ("Giám đốc Sở Y tế Huế, ông Vũ Quốc Tân cho biết.", {("Vũ Quốc Tân", "Giám đốc", "Sở Y tế Huế")}),
        (
            "Tổng thống Lào đề cử cựu Giám đốc Sở Y tế Huế Vũ Quốc Tân.",
            {("Vũ Quốc Tân", "Giám đốc", "Sở Y tế Huế")},
        ),
        (
            "3 Phó chủ tịch Quốc hội vừa được bầu gồm: ông Vũ Quốc Tân; bà Mai Thị Cúc.",
            {("Vũ Quốc Tân", "Phó chủ tịch", "Quốc hội"), ("Mai Thị Cúc", "Phó chủ tịch", "Quốc hội")},
        ),
        ("Con dâu sinh năm 1995 của ông Trịnh Văn Sáng làm Chủ tịch Công ty Hoa Mai.", set()),
        (
            "Đoàn kiểm tra của Bộ Chính trị, Ban Bí thư do ông Vũ Quốc Tân làm trưởng đoàn đã tới nơi.",
            {("Vũ Quốc Tân", "Trưởng đoàn", None)},
        ),
        (
            "Ông Vũ Quốc Tân giữ chức Chánh Văn phòng Trung ương Đảng.",
            {("Vũ Quốc Tân", "Chánh văn phòng", "Văn phòng Trung ương Đảng")},
        ),
        ("Chủ tịch VFF và HLV Walford nói rất thấm.", {("Walford", "HLV", None)}),
        (
            "Đặc phái viên của Tổng Bí thư, Chủ tịch nước Trịnh Văn Sáng, Bộ trưởng Bộ Y tế Vũ Quốc Tân tới dự.",
            {
                ("Trịnh Văn Sáng", "Tổng Bí thư", None),
                ("Trịnh Văn Sáng", "Chủ tịch nước", None),
                ("Vũ Quốc Tân", "Bộ trưởng", "Bộ Y tế"),
            },
        ),
    ],
)
def test_somebody_elses_post(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert posts(text) == expected


def test_whoever_is_followed_has_the_post_that_he_went_to() -> None:
    found = posts(
        "Ông Vũ Quốc Tân giữ chức Bí thư Tỉnh ủy Lai Châu, thay ông Trịnh Văn Sáng vừa được bầu làm Chủ tịch Quốc hội."
    )
    assert ("Trịnh Văn Sáng", "Chủ tịch", "Quốc hội") in found
    assert ("Vũ Quốc Tân", "Chủ tịch", "Quốc hội") not in found
    assert ("Vũ Quốc Tân", "Giám đốc", "Sở Y tế Huế") in posts(
        "Ông Vũ Quốc Tân thay ông Trịnh Văn Sáng làm Giám đốc Sở Y tế Huế."
    )


def test_the_last_one_told_of_is_no_office_holder_if_something_is_done_to_him() -> None:
    assert posts("Lời nhắn trước khi ám sát Peter Walford. Giám đốc FBI nói nghi phạm đã khai.") == set()


def test_abbreviations_and_schools_are_nobody() -> None:
    assert posts("Ông Vũ Quốc Tân, Trưởng ban Nội chính T.Ư, Bí thư Tỉnh ủy Lai Châu, dự họp.") == {
        ("Vũ Quốc Tân", "Trưởng ban Nội chính T.Ư", None),
        ("Vũ Quốc Tân", "Bí thư", "Tỉnh ủy Lai Châu"),
    }
    text = "Hiệu trưởng Trường đại học Tôn Đức Thắng và Trường đại học Y khoa Phạm Ngọc Thạch dự họp."
    assert names(text, "Person") == set()
    assert "Trường đại học Tôn Đức Thắng" in names(text, "Organization")


def test_whom_a_minister_meets_is_no_field_and_whoever_is_invited_is_of_his_own_land() -> None:
    found = posts("Bộ trưởng Walford hội kiến Thủ tướng Vũ Quốc Tân.")
    assert found == {("Walford", "Bộ trưởng", None), ("Vũ Quốc Tân", "Thủ tướng", None)}
    text = "Ông Walford chuyển lời mời của Thủ tướng Lào tới Thủ tướng Vũ Quốc Tân."
    assert posts(text) == {("Vũ Quốc Tân", "Thủ tướng", None)}


def test_a_language_is_no_land() -> None:
    assert names("Trường mở lớp học tiếng Anh do ông Vũ Quốc Tân tài trợ.", "Country") == set()
    assert names("Ca sĩ nổi tiếng Mỹ vừa đến Huế.", "Country") == {"Mỹ"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Trong công điện gửi Chủ tịch UBND tỉnh Gia Lai, Thủ tướng Vũ Quốc Tân yêu cầu làm rõ vụ tai nạn.",
            {("Vũ Quốc Tân", "Thủ tướng", None)},
        ),
        (
            "Tại văn bản gửi Bộ trưởng Bộ Y tế, Chủ tịch UBND TP Huế Vũ Quốc Tân đề nghị cấp thuốc.",
            {("Vũ Quốc Tân", "Chủ tịch", "UBND TP Huế")},
        ),
        # Both posts are those of one man, and another writes.
        (
            "Trong thư gửi Phó Thủ tướng, Bộ trưởng Y tế Vũ Quốc Tân, ông Trịnh Văn Sáng đề nghị cấp thuốc.",
            {("Vũ Quốc Tân", "Phó Thủ tướng", None), ("Vũ Quốc Tân", "Bộ trưởng", "Bộ Y tế")},
        ),
    ],
)
def test_whoever_writes_to_a_head_of_a_body_is_not_that_head(
    text: str, found: set[tuple[str, str, str | None]]
) -> None:
    assert posts(text) == found
