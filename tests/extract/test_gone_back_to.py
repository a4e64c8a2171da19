"""Steps that lead back to the one before or to others, who passes for somebody else, and what inspections found."""

from __future__ import annotations

import pytest

from kg.model import Event
from tests.extract.whole import extract, roles_of


def told(text: str, kind: str = "LegalAction") -> list[tuple[str, dict[str, list[str]]]]:
    """Triggers of the events of that kind, each with who has which role."""
    x = extract(text)
    return [(e.trigger, roles_of(x, e)) for e in x.events if e.type == kind]


def event(text: str, trigger: str) -> Event:
    return next(e for e in extract(text).events if e.trigger == trigger)


_RAID = (
    "Ngày 5-3, Công an quận 9 bắt quả tang 7 đối tượng tại khách sạn Hoa Mai. Tại thời điểm bị bắt giữ, Vũ Hải Nam "
    "đang cùng Hồ Tấn Minh sử dụng ma túy. Công an quận 9 đã thu giữ 1 bộ dụng cụ. Tiếp tục đấu tranh, Công an quận 9 "
    "đã bắt khẩn cấp Lò Văn Sáu."
)


def test_the_arrest_gone_back_to_is_the_one_before():
    found = dict(told(_RAID))
    assert found["bắt quả tang"]["defendant"] == ["Vũ Hải Nam"]
    assert found["thu giữ"]["defendant"] == ["Vũ Hải Nam"]
    assert "bắt giữ" not in found


def test_who_is_found_later_was_not_caught_before():
    assert dict(told(_RAID))["bắt khẩn cấp"]["defendant"] == ["Lò Văn Sáu"]
    assert event(_RAID, "bắt khẩn cấp").place is None


def test_what_goes_on_is_of_no_day():
    text = (
        "Công an quận 9 bắt Vũ Hải Nam.\nTheo điều tra, Nam mua ma túy nhiều lần.\nKhoảng 13h ngày 5-3, Công an quận 9 "
        "đã bắt quả tang băng nhóm này. Công an quận 9 cũng điều tra mở rộng, truy bắt các đối tượng khác."
    )
    assert event(text, "truy bắt").time is None
    assert event(text, "điều tra mở rộng").time is None


@pytest.mark.parametrize("how", ["giả danh lãnh đạo", "tự xưng là cán bộ"])
def test_who_passes_for_somebody_speaks_himself(how: str):
    text = f"Vũ Hải Nam {how} Công an tỉnh Quảng Nam viết giấy nợ gửi cho bà Lò Thị Sen."
    assert [roles["speaker"] for _, roles in told(text, "Statement")] == [["Vũ Hải Nam"]]


def test_what_an_inspection_found():
    text = (
        "Kết luận thanh tra ngày 5-1-2031 của Sở Giáo dục tỉnh Quảng Nam đối với ông Vũ Hải Nam nêu rõ nhiều sai phạm. "
        "Kết luận thanh tra nêu: Người đứng đầu để xảy ra thất thoát."
    )
    assert told(text) == [
        ("Kết luận thanh tra", {"authority": ["Sở Giáo dục tỉnh Quảng Nam"], "defendant": ["Vũ Hải Nam"]})
    ]
    assert told(text, "Statement") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ông Vũ Hải Nam bị phản ánh 8 nội dung thì cả 8 đều là tố cáo đúng.",
        "Trường THCS Hoa Mai báo cáo nhưng chưa đạt yêu cầu.",
    ],
)
def test_nouns_of_saying_say_nothing(text: str):
    assert told(text, "Criticism") == told(text, "Request") == []


def test_terms_without_prison_are_sentences_too():
    text = (
        "Tòa án nhân dân tỉnh Quảng Nam tuyên phạt bị cáo Vũ Hải Nam 2 năm cải tạo không giam giữ; bị cáo Hồ Tấn Minh "
        "1 năm cải tạo không giam giữ."
    )
    ((_, roles),) = told(text)
    assert set(roles["defendant"]) == {"Vũ Hải Nam", "Hồ Tấn Minh"}


def test_a_number_counts_those_who_are_found_later_too():
    text = (
        "Ngày 11-3, Công an quận 9 vừa ra quyết định tạm giữ hình sự 3 người.\nTheo công an, lúc 8h30 ngày 9-3, tại "
        "phường Tân Phú, lực lượng công an bắt giữ Vũ Hải Nam và Hồ Tấn Minh. Mở rộng vụ án, công an bắt khẩn cấp "
        "Lò Văn Sáu."
    )
    found = {roles["defendant"][0] if len(roles["defendant"]) < 3 else "all" for _, roles in told(text)}
    assert {"all", "Lò Văn Sáu"} <= found
