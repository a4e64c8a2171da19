"""Deeds of offices and firms in reports on money, land and rules: who does them, when, and what is no deed."""

from __future__ import annotations

import pytest

from kg.model import Event, Extraction
from tests.extract.whole import extract, names_of, roles_of


def read(text: str, published: str | None = "2025-05-20") -> Extraction:
    """What a report without a headline gives."""
    return extract(text, published=published)


def told(text: str, kind: str) -> list[tuple[Event, dict[str, list[str]]]]:
    """The events of type ``kind`` with the names of their participants by role."""
    found = read(text)
    out = []
    for e in found.events:
        roles = roles_of(found, e)
        if e.type == kind:
            out.append((e, roles))
    return out


def test_an_authority_takes_back_its_own_paper() -> None:
    ((event, roles),) = told("Ngày 12-5, UBND huyện Hòa Vang đã hủy bỏ văn bản tạm dừng nhận hồ sơ.", "Legislation")
    assert roles == {"actor": ["UBND huyện Hòa Vang"]}
    assert (event.status, event.time and event.time.begin) == ("occurred", "2025-05-12")
    assert not told("UBND huyện Hòa Vang đã hủy bỏ cuộc họp với Công ty Hoa Mai.", "Legislation")


def test_what_a_body_agrees_on_is_still_to_be_built() -> None:
    ((event, _),) = told("UBND tỉnh An Giang thống nhất sửa chữa khu ký túc xá.", "Economic")
    assert event.status == "planned"


def test_the_day_behind_a_verb_of_saying_is_that_of_what_is_said() -> None:
    text = "Trước đó, huyện Hòa Vang ban hành văn bản cho biết ngày 24-4, Quốc hội đã ban hành nghị quyết về đất đai."
    days = {tuple(roles["actor"]): e.time and e.time.begin for e, roles in told(text, "Legislation")}
    assert days[("Quốc hội",)] == "2025-04-24"
    assert [day for actor, day in days.items() if actor != ("Quốc hội",)] == [None]


def test_who_speaks_behind_a_post_set_off_by_commas_is_who_attended() -> None:
    text = (
        "Bộ Y tế cho biết đã kiểm tra nhiều nơi. "
        "Phát biểu tại hội nghị, ông Lê Văn Hưng, cục trưởng Cục Tần số, nhấn mạnh quy định có hiệu lực từ 25-12."
    )
    ((event, roles),) = told(text, "Attendance")
    assert roles["attendee"] == ["Lê Văn Hưng"]
    assert event.time is None


def test_all_bodies_of_a_row_are_asked() -> None:
    text = "Ông Lê Văn Hưng yêu cầu Bộ Nội vụ, Bộ Tài chính và các cơ quan liên quan phối hợp làm rõ."
    ((_, roles),) = told(text, "Request")
    assert roles["addressee"] == ["Bộ Nội vụ", "Bộ Tài chính"]


@pytest.mark.parametrize(
    "text",
    [
        "Bà Han Mi Na vắng mặt. Những người ủng hộ bà, chủ yếu là người già, cho rằng bản án quá nặng.",
        "Bà Han Mi Na vắng mặt. Những người phản đối bà, phần lớn là sinh viên, kêu gọi xét xử lại.",
    ],
)
def test_followers_do_not_speak_for_whom_they_follow(text: str) -> None:
    assert not [e for e in read(text).events if e.type in ("Statement", "Request", "Criticism")]


def test_a_contract_that_must_be_signed_is_not_signed() -> None:
    assert not told("Công ty Hoa Mai phải ký hợp đồng trực tiếp với lái xe.", "Agreement")
    assert told("Công ty Hoa Mai ký hợp đồng trực tiếp với Công ty An Bình.", "Agreement")


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("UBND huyện Cam Lâm họp. Ngày 27-4-2023 huyện đã ban hành công văn mới.", "Legislation", "UBND huyện Cam Lâm"),
        ("Tỉnh Khánh Hòa có nhiều dự án. Tỉnh đã phê duyệt quy hoạch khu đô thị.", "Legislation", "Khánh Hòa"),
        ("Huyện Cam Lâm họp. Ông Lê An cho biết huyện sẽ sửa chữa nhà ga.", "Economic", "Cam Lâm"),
    ],
)
def test_a_unit_without_its_name_is_the_one_named_before(text: str, kind: str, actor: str) -> None:
    assert next(name for _, roles in told(text, kind) for name in roles["actor"]).endswith(actor)


def test_of_two_units_named_before_none_is_guessed() -> None:
    assert not told("Huyện Cam Lâm và huyện Diên Khánh họp. Huyện đã phê duyệt quy hoạch.", "Legislation")


def test_who_acts_on_behalf_of_a_body_is_named_behind_the_comma() -> None:
    text = (
        "Sau khi Quốc hội thông qua, thay mặt Ủy ban Tài chính trình bày báo cáo thẩm tra, "
        "Chủ nhiệm Ủy ban Tài chính Lê Quang Hạnh cho biết có ý kiến đề nghị nâng mức phạt."
    )
    assert [roles["actor"] for _, roles in told(text, "Legislation")] == [["Lê Quang Hạnh"]]


def test_a_body_that_is_charged_with_advice_gives_none() -> None:
    text = "UBND tỉnh Bình Định đã giao Sở Tài nguyên và Môi trường tham mưu, đề xuất."
    assert {name for _, roles in told(text, "Request") for name in roles["speaker"]} == {"UBND tỉnh Bình Định"}


def test_who_hears_a_proposal_may_ask_for_something_himself() -> None:
    text = "Sau khi nghe đề xuất của đơn vị giám sát, ông Võ Thành Huy đề nghị nhà thầu thay gạch mới."
    assert [roles["speaker"] for _, roles in told(text, "Request")] == [["Võ Thành Huy"]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ngày 12-5, Ban Quản lý dự án 85 đã thông báo mời thầu trạm dừng nghỉ.", "Economic"),
        ("Bộ Tài chính đang dự thảo nghị định 88 về mức phạt mới.", "Legislation"),
        ("Cuối năm 2024, UBND tỉnh Bình Định đã phê duyệt các điểm du lịch dọc bờ biển.", "Legislation"),
    ],
)
def test_deeds_of_offices(text: str, kind: str) -> None:
    ((event, _),) = told(text, kind)
    assert event.status == "occurred"
    assert not told(text, "LegalAction")


def test_a_circular_on_a_law_is_what_is_issued() -> None:
    found = read("Thông tư 67 hướng dẫn Luật Bảo vệ rừng được Bộ Tài chính ban hành từ cuối năm ngoái.")
    names = names_of(found)
    assert [names[e.document or ""] for e in found.events if e.type == "Legislation"] == ["Thông tư 67"]


def test_widths_are_no_days() -> None:
    assert [e.time for e, _ in told("Sụt lún tại TP.HCM lên tới 6-8cm mỗi năm.", "Incident")] == [None]


def test_the_days_of_a_ceremony_go_before_the_month_in_its_name() -> None:
    text = "Từ ngày 22 đến 24-4, Trường đại học Sao Mai tổ chức lễ tốt nghiệp tháng 4-2025 cho 16 nghiên cứu sinh."
    assert [e.time and (e.time.begin, e.time.end) for e, _ in told(text, "Ceremony")] == [("2025-04-22", "2025-04-24")]


def test_the_school_is_the_one_outside_the_brackets() -> None:
    text = "Trường đại học Sao Mai (Đại học Hoa Sen) có nhiều sinh viên. Nhà trường tặng giấy khen cho 9 sinh viên."
    assert [roles["giver"] for _, roles in told(text, "Award")] == [["Trường đại học Sao Mai"]]


def test_a_foreigner_is_known_by_what_he_is_told_to_be() -> None:
    found = read(
        "Điều đó rất lạ, Jan Novakov - nhà thần kinh học tại Đại học Brno - giải thích. Novakov nói sẽ thử lại."
    )
    assert [e.name for e in found.entities if e.type == "Person"] == ["Jan Novakov"]


def test_a_delegation_told_by_the_word_alone_is_its_leader() -> None:
    text = (
        "Sáng 19-5, đoàn đại biểu Tỉnh ủy, HĐND do Phó bí thư Tỉnh ủy Nguyễn Hồ Lam dẫn đầu đã tri ân các nhà giáo. "
        "Đoàn đã đến thăm giáo sư Nguyễn Tấn Phúc. Đoàn cũng đến thăm giáo sư Lý Hoàn."
    )
    visits = [(roles["visitor"], roles["host"]) for _, roles in told(text, "Visit")]
    assert visits == [(["Nguyễn Hồ Lam"], ["Nguyễn Tấn Phúc"]), (["Nguyễn Hồ Lam"], ["Lý Hoàn"])]
    assert [roles["speaker"] for _, roles in told(text, "Praise")] == [["Nguyễn Hồ Lam"]]
    assert not told("Sáng 19-5, đoàn đại biểu Tỉnh ủy An Giang khởi hành. Đoàn đã đến thăm giáo sư Lý Hoàn.", "Praise")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Lê Văn Hưng là chuyên viên tại Công ty cổ phần Oak and Linen.", "Công ty cổ phần Oak and Linen"),
        ("HMX Education nhận giải thưởng tại Hà Nội.", "HMX Education"),
    ],
)
def test_english_names_of_firms(text: str, body: str) -> None:
    assert body in {e.name for e in read(text).entities if e.type == "Organization"}


def test_who_holds_a_forum_chairs_it() -> None:
    ((_, roles),) = told("Ngày 16-5, Tổ chức HMX đã tổ chức thành công Diễn đàn Năng lực số châu Á 2025.", "Attendance")
    assert roles == {"chair": ["Tổ chức HMX"]}


def test_the_ceremony_spoken_of_is_the_one_told_before() -> None:
    text = (
        "Ngày 19-5, Trường THPT Hùng Lam đã tổ chức lễ kỷ niệm 90 năm ngày thành lập trường. "
        "Phát biểu tại buổi lễ, bà Trương Thị Thủy, hiệu trưởng, nhấn mạnh đây là ngày vui."
    )
    ((_, roles),) = told(text, "Ceremony")
    assert roles == {"host": ["Trường THPT Hùng Lam"], "participant": ["Trương Thị Thủy"]}
