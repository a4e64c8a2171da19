"""Whom requests, praise and blame go to: all of a row, who obeys an order, whose deed is praised; and if at all."""

from __future__ import annotations

import pytest

from tests.extract import whole


def told(text: str, kind: str) -> list[tuple[list[str], list[str], str]]:
    """Speakers, addressees and status of all acts of a ``kind`` in ``text``."""
    found = whole.extract(text)
    acts = [(whole.roles_of(found, e), e.status) for e in found.events if e.type == kind]
    return [(roles.get("speaker", []), roles.get("addressee", []), status) for roles, status in acts]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Ông Lê Văn Tám yêu cầu Sở Y tế, Công an TP Huế và UBND quận Phú Xuân phối hợp kiểm tra quán ăn.",
            ["Công an TP Huế", "Sở Y tế", "UBND quận Phú Xuân"],
        ),
        ("Bộ Y tế yêu cầu các tỉnh Thanh Hóa, Nghệ An, Hà Tĩnh sơ tán dân.", ["Hà Tĩnh", "Nghệ An", "Thanh Hóa"]),
        ("Bộ Y tế yêu cầu Sở Y tế tỉnh Gia Lai dừng dùng thuốc.", ["Sở Y tế tỉnh Gia Lai"]),
        # Nobody is named, or only one.
        ("Bộ Y tế yêu cầu các tỉnh sơ tán dân.", []),
        ("Bộ Y tế đề nghị Bộ Tài chính chi thêm tiền, Bộ Tài chính cho biết chưa có nguồn.", ["Bộ Tài chính"]),
    ],
)
def test_all_of_a_row_are_asked(text: str, who: list[str]) -> None:
    assert [to for by, to, _ in told(text, "Request") if by] == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Theo yêu cầu của Bộ Y tế, UBND tỉnh Gia Lai dừng dự án hồ Ia Mơ.", ["UBND tỉnh Gia Lai"]),
        ("Theo chỉ đạo của Chính phủ, UBND tỉnh Khánh Hòa dừng cấp phép phá đá.", ["UBND tỉnh Khánh Hòa"]),
        ("Theo yêu cầu của Bộ Y tế, UBND tỉnh Gia Lai bị dừng dự án hồ Ia Mơ.", []),
        ("Thực hiện yêu cầu của Chính phủ, Bộ Y tế về giá thuốc, UBND tỉnh Gia Lai hạ giá.", []),
        ("Công ty Sao Xanh nộp hồ sơ theo yêu cầu của Chính phủ, Bộ Y tế đã ban hành thông tư.", []),
        ("Theo yêu cầu của Bộ Y tế, UBND tỉnh Gia Lai cho biết thuốc đã hết.", []),
    ],
)
def test_who_acts_on_an_order_was_asked(text: str, who: list[str]) -> None:
    assert [to for _, to, _ in told(text, "Request")] == [who]


def test_whom_a_measure_hits_is_not_blamed_with_it() -> None:
    assert told("Quốc hội Peru phản đối siết quyền của ông Jon Marlo.", "Criticism") == [
        (["Quốc hội Peru"], [], "occurred")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Văn phòng Thủ tướng Peru bác bỏ thông tin Peru yêu cầu Bolivia làm trung gian.",
        "Ông Jon Marlo phủ nhận việc Peru đề nghị Bolivia làm trung gian.",
    ],
)
def test_what_is_denied_was_not_asked(text: str) -> None:
    assert told(text, "Request") == []
    assert told(text, "Criticism")


def test_who_blames_behind_a_comma_is_not_denied_to() -> None:
    text = "Đức bác bỏ lệnh bắt đối với lãnh đạo Peru, Peru cũng cáo buộc Bolivia thiên vị."
    assert (["Peru"], ["Bolivia"], "occurred") in told(text, "Criticism")


def test_who_asks_others_for_an_apology_makes_none() -> None:
    assert told("Ông Jon Marlo yêu cầu trọng tài xin lỗi.", "Statement") == []
    assert told("Ông Jon Marlo xin lỗi khán giả.", "Statement")


def test_a_proposal_that_is_backed_is_another_s() -> None:
    text = "Thủ tướng Đức Karl Weiss bày tỏ ủng hộ đề xuất hòa bình của Indonesia."
    assert told(text, "Request") == []
    assert told(text, "Praise") == [(["Karl Weiss"], ["Indonesia"], "occurred")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Nỗ lực hòa giải của Qatar được Thủ tướng Đức Karl Weiss đánh giá cao.", ["Qatar"]),
        ("Con trai của ông Jon Marlo được Thủ tướng Đức Karl Weiss khen ngợi.", []),
    ],
)
def test_whose_deed_is_praised(text: str, who: list[str]) -> None:
    assert [to for _, to, _ in told(text, "Praise")] == [who]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Bộ Tư pháp sẽ đề nghị Quốc hội sửa Luật Hộ tịch.", "planned"),
        ("Bộ Tư pháp dự kiến đề nghị Quốc hội sửa Luật Hộ tịch.", "planned"),
        ("Bộ Tư pháp đề nghị Quốc hội sẽ sửa Luật Hộ tịch.", "occurred"),
        ("Bộ Tư pháp sẽ đề nghị Quốc hội sửa luật. Hôm qua, Bộ Tư pháp đề nghị Quốc hội sửa luật.", "occurred"),
    ],
)
def test_what_will_be_asked_has_not_been(text: str, status: str) -> None:
    assert [s for _, _, s in told(text, "Request")] == [status]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Sở Y tế được UBND TP Huế giao chủ trì xây dựng đề án.", [(["UBND TP Huế"], ["Sở Y tế"], "occurred")]),
        ("Sở Y tế được UBND TP Huế yêu cầu báo cáo về vụ cháy.", [(["UBND TP Huế"], ["Sở Y tế"], "occurred")]),
        ("Sở Y tế bị yêu cầu giải trình về vụ cháy.", []),
        ("Dự án được UBND TP Huế giao thực hiện từ năm 2016.", []),  # nobody is named who gets the task
        (
            "Theo chỉ đạo của ông Lê Văn Tám, Sở Y tế phải báo cáo trước ngày 20-6.",
            [(["Lê Văn Tám"], ["Sở Y tế"], "occurred")],
        ),
    ],
)
def test_orders_told_of_those_who_get_them(text: str, asked: list[tuple[list[str], list[str], str]]) -> None:
    assert told(text, "Request") == asked
    assert told(text, "Statement") == []  # nobody has reported yet


def test_what_one_is_charged_with_is_not_done_yet() -> None:
    found = whole.extract("Bộ Y tế được Chính phủ giao chủ trì soạn thảo Luật Dược.")
    assert [e.status for e in found.events if e.type == "Legislation"] == ["possible"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Lào chưa từng đề nghị Nepal dừng xây đập.", [(["Lào"], ["Nepal"], "negated")]),
        ("Ông Lê Văn Tám nói ông không yêu cầu Sở Y tế báo cáo.", [(["Lê Văn Tám"], ["Sở Y tế"], "negated")]),
        # What is not asked of anybody by name tells nothing, and who refuses is no one who asks.
        ("Bộ Y tế không đề xuất tăng giá thuốc.", []),
        ("Tòa án Huế từ chối kiến nghị cho ông Lê Văn Tám tại ngoại.", []),
        # These deny nothing.
        ("Bộ Y tế không chỉ yêu cầu Sở Y tế báo cáo mà còn lập đoàn.", [(["Bộ Y tế"], ["Sở Y tế"], "occurred")]),
        ("Ông Lê Văn Tám không ngần ngại yêu cầu Bộ Y tế xin lỗi.", [(["Lê Văn Tám"], ["Bộ Y tế"], "occurred")]),
    ],
)
def test_requests_that_were_not_made_are_denied(text: str, asked: list[tuple[list[str], list[str], str]]) -> None:
    assert told(text, "Request") == asked


def test_a_member_of_parliament_puts_a_question_to_a_minister() -> None:
    text = "Đại biểu Vũ Quốc Tân (Gia Lai) chất vấn Bộ trưởng Lê Văn Tám về giá thuốc."
    assert told(text, "Request") == [(["Vũ Quốc Tân"], ["Lê Văn Tám"], "occurred")]
    assert [e for e in whole.extract(text).events if e.type == "Attendance"] == []
    sits = whole.extract("Sáng 6-6, Quốc hội chất vấn Bộ trưởng Lê Văn Tám.")
    assert [e.type for e in sits.events] == ["Attendance"]
