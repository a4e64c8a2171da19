"""Deeds of offices and firms in reports on money, land and rules: who does them, when, and what is no deed."""

from __future__ import annotations

import pytest

from kg.extract import annotate
from kg.extract.assemble import to_extraction
from kg.model import Article, Event, Extraction


def read(text: str, published: str | None = "2025-05-20") -> Extraction:
    """What a report without a headline gives."""
    return to_extraction(annotate(Article(id="x", title_end=0, text=text, published=published)))


def told(text: str, kind: str) -> list[tuple[Event, dict[str, list[str]]]]:
    """The events of type ``kind`` with the names of their participants by role."""
    found = read(text)
    names = {e.id: e.name for e in found.entities}
    out = []
    for e in found.events:
        roles: dict[str, list[str]] = {}
        for p in e.participants:
            roles.setdefault(p.role, []).append(names[p.entity])
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
        "Trước khi Quốc hội thông qua, thay mặt Ủy ban Thường vụ Quốc hội trình bày báo cáo thẩm tra, "
        "Chủ nhiệm Ủy ban Tài chính Lê Quang Hạnh cho biết có ý kiến đề nghị nâng mức phạt."
    )
    assert [roles["actor"] for _, roles in told(text, "Legislation")] == [["Lê Quang Hạnh"]]
