"""What the same people do next: told in other words, told of others, or of another day."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, names_of, roles_of


def told(text: str, kind: str) -> list[dict[str, object]]:
    """Roles, date and place of the events of ``kind`` that the whole pipeline reads."""
    x = extract(text, published="2031-05-20")
    names = names_of(x)
    out: list[dict[str, object]] = []
    for e in x.events:
        if e.type == kind:
            roles = {role: set(who) for role, who in roles_of(x, e).items()}
            out.append({**roles, "date": e.time.begin if e.time else None, "place": names.get(e.place or "")})
    return out


def test_who_answers_with_a_deed_does_it_and_says_nothing():
    duty = "Canada đáp trả bằng cách đánh thuế 10% lên ô tô Mỹ."
    raid = "Quân đội Ukraine đáp trả bằng một cuộc tấn công UAV vào kho dầu ở Rostov."
    assert [(e["actor"], e["target"]) for e in told(duty, "Economic")] == [({"Canada"}, {"Mỹ"})]
    assert [e["attacker"] for e in told(raid, "Conflict")] == [{"Quân đội Ukraine"}]
    assert not told(duty, "Statement")
    assert not told(raid, "Statement")


def test_one_goes_on_to_the_next_land():
    text = "Ngoại trưởng Wang Lei đến Lào ngày 9-5 và sang Campuchia ngày 10-5."
    assert [(e["host"], e["date"]) for e in told(text, "Visit")] == [
        ({"Lào"}, "2031-05-09"),
        ({"Campuchia"}, "2031-05-10"),
    ]


@pytest.mark.parametrize("text", ["Công ty của ông Lê Văn An xuất khẩu cá sang Mỹ.", "Ông Lê Văn An sang Mỹ du học."])
def test_what_goes_abroad_is_no_visit(text: str):
    assert not told(text, "Visit")


def test_arrested_later_is_another_arrest():
    text = "Công an huyện Đức Hòa bắt khẩn cấp Lê Văn An. Mở rộng điều tra, công an bắt thêm Trần Bá Cao."
    assert [e["defendant"] for e in told(text, "LegalAction")] == [{"Lê Văn An"}, {"Trần Bá Cao"}]


def test_whom_an_authority_does_not_let_go():
    (ban,) = told("Viện công tố Seoul ra lệnh cấm ông Kim Min Ho xuất cảnh.", "LegalAction")
    assert (ban["authority"], ban["defendant"]) == ({"Viện công tố Seoul"}, {"Kim Min Ho"})


def test_an_order_of_independence_founds_nothing():
    (award,) = told("Chủ tịch nước Lê Cường trao Huân chương Độc lập hạng ba cho ông Trần Văn An.", "Award")
    assert award["recipient"] == {"Trần Văn An"}


def test_boats_are_not_taken_in_the_land_of_their_owners():
    (capture,) = told("Iran tịch thu hai tàu cá của Pakistan.", "Conflict")
    assert (capture["attacker"], capture["target"], capture["place"]) == ({"Iran"}, {"Pakistan"}, None)


def test_money_put_into_a_firm_is_no_gift():
    text = "Tập đoàn Sao Mai góp thêm 200 tỉ đồng vào Công ty Hoa Sen."
    assert [e["target"] for e in told(text, "Economic")] == [{"Công ty Hoa Sen"}]
    assert not told(text, "Aid")


def test_whoever_is_held_for_a_deed_did_it():
    text = "Trần Văn Hai bị bắt sau khi đâm chết ông Nguyễn Văn Ba."
    assert [(e["attacker"], e["target"]) for e in told(text, "Conflict")] == [({"Trần Văn Hai"}, {"Nguyễn Văn Ba"})]


def test_who_is_barred_from_office_gets_none():
    assert not told("Bà Sara Cruz sẽ bị cấm giữ chức vụ suốt đời.", "Appointment")


def test_two_leaders_are_not_those_who_meet_later():
    text = (
        "Tổng thống Chile thăm Việt Nam. Sáng 5-5, Chủ tịch nước chủ trì lễ đón Tổng thống Rosa Vega. "
        "Ngay sau đó, hai nhà lãnh đạo hội đàm. Chiều 6-5, bà Vega hội kiến Thủ tướng Phạm Văn Minh."
    )
    assert [e["date"] for e in told(text, "Meeting")] == ["2031-05-06"]


@pytest.mark.parametrize(
    "modal", ["nghiên cứu", "đang tính", "nỗ lực", "cố gắng", "được phép", "chủ trương", "họp bàn"]
)
def test_what_is_only_weighed_or_tried_is_possible(modal: str):
    assert _statuses(f"Nga {modal} ký hiệp định hòa bình với Ukraine.") <= {"possible"}


@pytest.mark.parametrize("modal", ["do dự", "chần chừ", "đừng", "bị cấm", "tạm dừng việc"])
def test_what_is_put_off_is_not_done(modal: str):
    assert "occurred" not in _statuses(f"Nga {modal} ký hiệp định hòa bình với Ukraine.")


def test_a_law_not_passed():
    x = extract("Quốc hội không thông qua Luật Nhà ở.", published=None)
    assert [e.status for e in x.events] == ["negated"]


def _statuses(text: str) -> set[str]:
    x = extract(text, published="2031-05-20")
    return {e.status for e in x.events if e.type == "Agreement"}


def test_one_after_the_other_is_met_by_himself():
    text = "Bộ trưởng Lê Văn An {} Đại sứ Pháp Marie Blanc và Đại sứ Đức Hans Weber."
    assert [e["guest"] for e in told(text.format("lần lượt tiếp"), "Meeting")] == [{"Marie Blanc"}, {"Hans Weber"}]
    assert [e["guest"] for e in told(text.format("tiếp"), "Meeting")] == [{"Marie Blanc", "Hans Weber"}]
