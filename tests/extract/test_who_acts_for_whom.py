"""Whose deed it is: of a land or of its people, of one land or of the next, of some of a number."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, names_of

Told = list[tuple[list[str], str, str | None]]


def whole(text: str, kind: str, published: str = "2018-12-20") -> Told:
    """Participants, status and day of the events of ``kind``."""
    x = extract(text, published=published)
    names = names_of(x)
    found = [e for e in x.events if e.type == kind]
    return [
        (sorted(names[p.entity] for p in e.participants), e.status, e.time.begin if e.time else None) for e in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Phe đối lập Venezuela yêu cầu ngừng bán dầu cho Cuba.",
        "Hàng nghìn người Venezuela xuống đường kêu gọi tổng thống từ chức.",
        "Quân nổi dậy Syria tuyên bố sẽ không rút lui.",
    ],
)
def test_people_do_not_act_for_their_land(text: str) -> None:
    assert whole(text, "Request") == whole(text, "Pledge") == []


def test_officials_act_for_their_land() -> None:
    assert whole("Quan chức Mỹ cho biết Washington sẽ rút quân.", "Pledge") == [(["Mỹ"], "occurred", None)]


def test_whose_people_are_expelled_does_not_expel_with_the_next_land() -> None:
    text = "Hà Lan trục xuất ba sĩ quan Nga và Estonia trục xuất một người."
    assert [people for people, _, _ in whole(text, "LegalAction")] == [["Hà Lan"], ["Estonia"]]


def test_some_of_a_number_are_named_between_marks() -> None:
    text = "72 nước, trong đó có Pháp, Đức và Ý, đã lên án vụ thử tên lửa."
    assert [people for people, _, _ in whole(text, "Criticism")] == [["Pháp", "Ý", "Đức"]]
    text = "11 nước, gồm Nhật Bản, Canada và Việt Nam, ký Hiệp định CPTPP tại Santiago."
    assert [people for people, _, _ in whole(text, "Agreement")] == [["Canada", "Nhật Bản", "Việt Nam"]]


def test_what_is_paid_back_was_done() -> None:
    text = "Động thái này dường như nhằm trả đũa việc Canada bắt doanh nhân Lý Kiến Hoa."
    assert [status for _, status, _ in whole(text, "LegalAction")] == ["occurred"]
    text = "Moscow bác bỏ cáo buộc trên và trả đũa việc Anh trục xuất 23 nhà ngoại giao."
    assert [status for _, status, _ in whole(text, "LegalAction")] == ["occurred"]
    text = "Bắc Kinh bác bỏ việc Trung Quốc bắt bà Lý Kiến Hoa."
    assert [status for _, status, _ in whole(text, "LegalAction")] == ["negated"]


def test_those_whom_somebody_is_to_meet_do_not_meet_each_other() -> None:
    text = "Tờ báo viết về nghị trình ở Hà Nội, với lịch gặp ông Trần Văn An, bà Lê Thị Bình và ông Phạm Văn Cường."
    assert whole(text, "Meeting") == []
    text = "Khi gặp ông Trần Văn An bên lề hội nghị, ông John Reed khẳng định coi trọng quan hệ hai nước."
    assert [people for people, _, _ in whole(text, "Meeting")] == [["John Reed", "Trần Văn An"]]


def test_what_ought_to_be_is_no_pledge() -> None:
    assert whole("Tổng thống nói quân đội Mỹ phải sẵn sàng hỗ trợ đồng minh.", "Pledge") == []


def test_a_question_about_drafting_drafts_nothing() -> None:
    assert whole("Ông Lê Văn Bình có câu hỏi về tiến trình soạn thảo Luật Biểu tình.", "Legislation") == []


def test_hom_before_a_day_tells_what_has_been() -> None:
    text = "Cảnh sát Đức bắt bà Lê Thị Bình hôm 3/2."
    assert [(status, day) for _, status, day in whole(text, "LegalAction")] == [("occurred", "2018-02-03")]


def test_two_lands_speak_together() -> None:
    text = "Nga cùng Trung Quốc đề xuất Triều Tiên dừng thử hạt nhân."
    assert whole(text, "Request") == [(["Nga", "Triều Tiên", "Trung Quốc"], "occurred", None)]


def test_a_chat_on_the_margins_is_a_meeting() -> None:
    text = "Hai nhà lãnh đạo John Reed và Trần Văn An nói chuyện bên lề hội nghị G20 hồi tháng 7/2017."
    assert whole(text, "Meeting") == [(["John Reed", "Trần Văn An"], "occurred", "2017-07")]


def test_who_talks_about_something_behind_a_quotation_speaks() -> None:
    text = '"Chúng tôi sẽ không lùi bước" - Bộ trưởng Lê Văn Bình nói về vụ kiện.'
    assert whole(text, "Statement") == [(["Lê Văn Bình"], "occurred", None)]
    assert whole("Bộ phim nói về cuộc đời ông Lê Văn Bình.", "Statement") == []
