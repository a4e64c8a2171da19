"""News of provinces: letters between offices, accidents, visits that others tell of, people without a title."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.readings import names, posts
from tests.extract.whole import extract, names_of, roles_of


def events(text: str, title: str = "") -> list[dict[str, Any]]:
    """Every event of the text as a dict of its type, status and who has which role."""
    x = extract(text, title)
    known = names_of(x)
    out = []
    for e in x.events:
        roles = {role: set(who) for role, who in roles_of(x, e).items()}
        out.append({"type": e.type, "status": e.status, "place": known.get(e.place or ""), **roles})
    return out


def of(kind: str, text: str, title: str = "") -> list[dict[str, Any]]:
    return [e for e in events(text, title) if e["type"] == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Sở Xây dựng Mai Châu gửi công văn đến Sở Y tế Hà Nam đề nghị kiểm tra hồ sơ.",
        "Sở Xây dựng Mai Châu có văn bản gửi Sở Y tế Hà Nam, yêu cầu làm rõ.",
    ],
)
def test_a_letter_asks_whom_it_goes_to(text: str) -> None:
    (asked,) = of("Request", text)
    assert asked["addressee"] == {"Sở Y tế Hà Nam"}


def test_who_gets_a_letter_has_not_looked_into_the_matter_yet() -> None:
    assert not of("LegalAction", "Sở Xây dựng Mai Châu có văn bản gửi Sở Y tế Hà Nam kiểm tra, xác minh việc này.")
    assert of("LegalAction", "Sáng nay Công an huyện Mai Châu kiểm tra, xác minh việc này.")


def test_thanks_are_for_whom_they_are_sent_to() -> None:
    (praise,) = of("Praise", "Sở Y tế Mai Châu gửi lời cảm ơn đến Sở Xây dựng Hà Nam.")
    assert praise["addressee"] == {"Sở Xây dựng Hà Nam"}


def test_a_fire_hits_the_house_that_is_told_and_not_the_province() -> None:
    text = "Vụ cháy tại Công ty Hoa Sao xảy ra lúc 4h. Vụ cháy làm hỏng nhiều máy móc."
    (fire,) = of("Incident", text, "Cháy lớn tại một công ty ở Quảng Bình")
    assert fire["affected"] == {"Công ty Hoa Sao"}
    (fire,) = of("Incident", "Vụ cháy làm hỏng nhiều máy móc.", "Cháy lớn tại một công ty ở Quảng Bình")
    assert fire["affected"] == {"Quảng Bình"}


def test_who_tells_of_a_visit_does_not_make_it() -> None:
    text = "Chuyến thăm Huế được chuẩn bị kỹ, bà Lê Thị Mận, người phát ngôn Bộ Ngoại giao Lào cho biết."
    assert not [e for e in of("Visit", text) if "Lê Thị Mận" in e.get("visitor", ())]


def test_an_answer_at_the_head_of_a_sentence_is_not_another_speaker() -> None:
    text = "Sở Y tế Hà Nam yêu cầu làm rõ. Trả lời về việc này, ông Lê Văn Tám, giám đốc Sở Y tế Hà Nam, nói đã làm."
    assert {"Lê Văn Tám"} in [e["speaker"] for e in of("Statement", text)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Oda Lindt, kỹ sư phần mềm, đã rời Oslo.", {"Oda Lindt"}),
        ("Hôm qua họ gặp Orvo Lindt, người từng là bộ trưởng.", {"Orvo Lindt"}),
        ("Orvo Lindt bị bắt hôm qua. Lindt không nhận tội.", {"Orvo Lindt"}),
        ("Tàu sân bay Otto Lindt cập cảng.", set()),
        ("Lindt Motors, kỹ sư của hãng cho biết, đã đóng cửa.", set()),
    ],
)
def test_foreigners_without_a_title(text: str, people: set[str]) -> None:
    assert names(text, "Person") == people


def test_a_post_is_not_of_whom_the_next_clause_names() -> None:
    text = "Ông Orvo Lindt là ngoại trưởng Lào khi ông Otto Berg được mời đến."
    assert posts(text) == {("Orvo Lindt", "Ngoại trưởng", "Lào")}
    assert posts("Ngoại trưởng Lào khi đó Otto Berg đã đến.") == {("Otto Berg", "Ngoại trưởng", "Lào")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Giáo sư Otto Lindt của Đại học Hoa Sao cho rằng tình hình xấu.", {"Otto Lindt"}),
        ("Ông Lê Văn Tám, Chánh Văn phòng đoàn ĐBQH, HĐND, UBND tỉnh Hà Nam cho hay đoàn đã về.", {"Lê Văn Tám"}),
    ],
)
def test_whoever_is_of_a_body_speaks_and_not_the_body(text: str, who: set[str]) -> None:
    assert [e["speaker"] for e in of("Statement", text)] == [who]


def test_what_is_said_at_a_reception_told_as_earlier_is_said_to_the_guest() -> None:
    text = "Trước đó, khi tiếp Ngoại trưởng Lào Otto Lindt, Thủ tướng Lê Văn Tám khẳng định sẽ hợp tác."
    assert all(e["addressee"] == {"Otto Lindt"} for e in events(text) if "speaker" in e)


def test_officials_at_work_in_a_province_visit_it() -> None:
    (visit,) = of("Visit", "Bộ trưởng Lê Văn Tám đến làm việc tại tỉnh Nghệ An.")
    assert (visit["visitor"], visit["host"]) == ({"Lê Văn Tám"}, {"Nghệ An"})
    assert not of("Visit", "Bộ trưởng Lê Văn Tám từng làm việc tại tỉnh Nghệ An.")


def test_a_meeting_in_preparation_has_not_been_held() -> None:
    (met,) = of("Meeting", "Cuộc gặp của Tổng thống Lào Otto Lindt và Thủ tướng Peru Ida Berg đang được chuẩn bị.")
    assert met["status"] == "planned"
    (met,) = of("Meeting", "Cuộc gặp của Tổng thống Lào Otto Lindt và Thủ tướng Peru Ida Berg kéo dài hai giờ.")
    assert met["status"] == "occurred"


def test_cases_are_where_they_are_found_and_not_where_the_patient_was() -> None:
    (cases,) = of("Incident", "Hà Nội ghi nhận một trường hợp dương tính với nCoV (trở về sau khi du lịch tại Italy).")
    assert cases["affected"] == {"Hà Nội"}


def test_another_town_has_another_head() -> None:
    told = "Chủ tịch UBND TP Hà Nội Lê Văn Tám phát biểu. "
    there = "Tại Huế, ông Trần Văn Ba cho biết đang chờ Chủ tịch UBND thành phố ký quyết định tạm dừng dịch vụ."
    assert not [e for e in of("Legislation", told + there) if "Lê Văn Tám" in e["actor"]]
    here = "Chủ tịch UBND thành phố đã ký quyết định tạm dừng dịch vụ."
    assert [e["actor"] for e in of("Legislation", told + here)] == [{"Lê Văn Tám"}]


def test_marks_that_pair_off_hide_nothing_else() -> None:
    text = (
        'Ông Otto Lindt chưa đưa ra" quyết định cuối cùng "về việc này. Ông Otto Lindt đã gặp Thủ tướng Peru Ida Berg.'
    )
    assert of("Meeting", text)


def test_what_nobody_should_do_is_no_event() -> None:
    assert not of("Legislation", "Bộ trưởng Lê Văn Tám nêu quan điểm. Không ban hành luật để người dân thấy khó hơn.")
    assert of("Legislation", "Bộ trưởng Lê Văn Tám cho biết Bộ Xây dựng không ban hành thông tư này.")


def test_what_many_without_a_name_did_is_not_of_whom_the_clause_before_names() -> None:
    text = (
        "Từ khi Bộ Chính trị ban hành quy định số 131, các cấp ủy đã kiểm tra 111 tổ chức; thi hành kỷ luật 8 tổ chức."
    )
    assert not of("LegalAction", text)


def test_whose_post_is_to_be_taken_does_not_take_it() -> None:
    (e,) = of("Appointment", "Đề nghị miễn nhiệm chức bộ trưởng của ông Trần Minh Ba")
    assert (e["appointee"], e.get("appointer"), e["status"]) == ({"Trần Minh Ba"}, None, "possible")


def test_who_decides_on_a_penalty_punishes() -> None:
    text = "Thủ tướng Lê Văn Tám đã ra quyết định về việc thi hành kỷ luật đối với ông Trần Minh Ba."
    (e,) = of("LegalAction", text)
    assert (e["authority"], e["defendant"]) == ({"Lê Văn Tám"}, {"Trần Minh Ba"})


def test_slaughter_is_no_attack() -> None:
    assert not of("Conflict", "Các địa phương chỉ đạo Sở Công Thương làm việc với cơ sở chế biến, giết mổ có năng lực.")
