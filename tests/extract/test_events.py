"""Events from clauses: one test a phenomenon, names and wording of our own."""

from __future__ import annotations

import pytest

from kg.extract.frames import Frame, load_frames
from tests.extract.annotated import of_type, one, read

AN, BINH, REED = (
    "{Bộ trưởng Lê Văn An|P:Lê Văn An}",
    "{bà Trần Thu Bình|P:Trần Thu Bình}",
    "{Đại sứ Canada John Reed|P:John Reed}",
)


def test_active_reception_with_date_and_place():
    e = one(f"Chiều 12/3, tại {{Đà Nẵng|L:Đà Nẵng}}, {AN} đã tiếp thân mật {REED}.", "Meeting")
    assert (e["host"], e["guest"], e["day"], e["place"]) == (["Lê Văn An"], ["John Reed"], "2031-03-12", "Đà Nẵng")
    assert e["status"] == "occurred"


def test_passive_reception_has_the_same_roles():
    e = one(f"{REED} đã được {AN} tiếp tại trụ sở.", "Meeting")
    assert (e["host"], e["guest"]) == (["Lê Văn An"], ["John Reed"])


def test_nominal_meeting_between_two():
    e = one(f"Cuộc gặp giữa {AN} và {REED} diễn ra ngày 10/3.", "Meeting")
    assert e["participant"] == ["John Reed", "Lê Văn An"]
    assert e["day"] == "2031-03-10"


def test_support_verb_with_nominal_meeting():
    e = one(f"{AN} vừa có buổi làm việc với {REED}.", "Meeting")
    assert e["participant"] == ["John Reed", "Lê Văn An"]


def test_apposition_between_subject_and_verb():
    e = one(f"{{Ông Lê Văn An|P:Lê Văn An}}, giám đốc {{Sở Y tế|O:Sở Y tế}}, đã gặp {REED}.", "Meeting")
    assert e["participant"] == ["John Reed", "Lê Văn An"]


def test_coordinated_subjects_meet():
    e = one(f"{AN} và {BINH} đã hội đàm sáng 12/3.", "Meeting")
    assert e["participant"] == ["Lê Văn An", "Trần Thu Bình"]


def test_one_meeting_is_told_several_times():
    text = f"{AN} tiếp {REED} sáng 12/3. Tại buổi tiếp, {REED} cảm ơn {AN}. Cuộc tiếp diễn ra trong một giờ."
    assert len(of_type(read(text), "Meeting")) == 1


def test_meetings_on_two_days_stay_two():
    text = f"Ngày 10/3, {AN} gặp {REED}. Ngày 12/3, {AN} lại gặp {REED}."
    assert sorted(e["day"] for e in of_type(read(text), "Meeting")) == ["2031-03-10", "2031-03-12"]


def test_one_by_one_gives_one_meeting_each():
    text = f"{AN} đã có các cuộc hội kiến lần lượt với {REED} và {{Tổng thống Mali Ana Diallo|P:Ana Diallo}}."
    assert len(of_type(read(text), "Meeting")) == 2


def test_meeting_with_people_without_names():
    e = one(f"{AN} đã tiếp một số doanh nhân.", "Meeting")
    assert e["host"] == ["Lê Văn An"]


def test_talking_to_the_press_is_no_meeting():
    assert not of_type(read(f"Trao đổi với báo chí, {AN} cho biết dự án đã xong."), "Meeting")


@pytest.mark.parametrize("words", ["tiếp tục làm việc", "gặp khó khăn", "tiếp thu ý kiến"])
def test_longer_words_do_not_trigger(words):
    assert not of_type(read(f"{AN} {words} ở {{Bộ Y tế|O:Bộ Y tế}}."), "Meeting")


def test_visit_takes_the_country_as_place():
    e = one("{Tổng thống Mali Ana Diallo|P:Ana Diallo} thăm chính thức {Việt Nam|C:Việt Nam}.", "Visit")
    assert (e["visitor"], e["host"], e["place"]) == (["Ana Diallo"], ["Việt Nam"], "Việt Nam")


def test_nominal_visit():
    e = one("Chuyến thăm {Lào|C:Lào} của {Chủ tịch Lê Văn An|P:Lê Văn An} kéo dài ba ngày.", "Visit")
    assert (e["visitor"], e["host"]) == (["Lê Văn An"], ["Lào"])


def test_planned_visit():
    e = one("{Chủ tịch Lê Văn An|P:Lê Văn An} sẽ thăm {Lào|C:Lào} vào ngày 20/3.", "Visit")
    assert e["status"] == "planned"


def test_invited_visit_is_possible():
    text = f"{REED} đã mời {AN} thăm {{Canada|C:Canada}}."
    assert one(text, "Visit")["status"] == "possible"


def test_visit_that_does_not_take_place():
    e = one("{Chủ tịch Lê Văn An|P:Lê Văn An} không thăm {Lào|C:Lào} trong tháng 3.", "Visit")
    assert e["status"] == "negated"


def test_cancelled_visit():
    e = one("{Chủ tịch Lê Văn An|P:Lê Văn An} hủy chuyến thăm {Lào|C:Lào}.", "Visit")
    assert e["status"] == "negated"


def test_visitor_is_guest_of_talks():
    text = (
        f"{{Tổng thống Mali Ana Diallo|P:Ana Diallo}} thăm {{Việt Nam|C:Việt Nam}}. "
        f"{{Tổng thống Ana Diallo|P:Ana Diallo}} đã hội đàm với {AN}."
    )
    e = one(text, "Meeting")
    assert (e["host"], e["guest"]) == (["Lê Văn An"], ["Ana Diallo"])
    assert read(text)[e["part_of"]]["type"] == "Visit"


def test_phone_call():
    e = one(f"{AN} đã điện đàm với {REED} tối 11/3.", "PhoneCall")
    assert e["participant"] == ["John Reed", "Lê Văn An"]


def test_both_sides_agree_once_a_meeting():
    text = f"{AN} tiếp {REED}. Hai bên nhất trí mở đường bay. Hai bên cũng nhất trí tăng học bổng."
    e = one(text, "Agreement")
    assert (e["party"], e["stage"]) == (["John Reed", "Lê Văn An"], "agreed")


def test_signing_with_a_named_document():
    text = "{Lào|C:Lào} và {Mali|C:Mali} đã ký {Hiệp định Vận tải|D:Hiệp định Vận tải} năm 2029."
    e = one(text, "Agreement")
    assert (e["stage"], e["document"], e["day"]) == ("signed", "Hiệp định Vận tải", "2029")


def test_appointment_active_and_passive():
    active = one(f"{AN} bổ nhiệm {BINH} làm cục trưởng.", "Appointment")
    passive = one(f"{BINH} được {AN} bổ nhiệm làm cục trưởng.", "Appointment")
    for e in (active, passive):
        assert (e["appointer"], e["appointee"], e["change"]) == (["Lê Văn An"], ["Trần Thu Bình"], "start")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "{Bà Trần Thu Bình|P:Trần Thu Bình} được bổ nhiệm giữ chức cục trưởng Cục Đường thủy từ ngày 1/4.",
            "Cục trưởng Cục Đường thủy",
        ),
        ("{Ông Hồ Tá|P:Hồ Tá} được điều động làm phó giám đốc sở, thay người tiền nhiệm.", "Phó giám đốc sở"),
        ("{Ông Hồ Tá|P:Hồ Tá} đã từ chức hôm qua.", None),
    ],
)
def test_post_of_an_appointment(text, post):
    assert of_type(read(text), "Appointment")[0]["post"] == post


def test_nomination_and_resignation():
    assert one(f"{AN} đề cử {BINH} làm chánh án.", "Appointment")["change"] == "nominated"
    assert one(f"{BINH} đã từ chức hôm 11/3.", "Appointment")["change"] == "end"


def test_arrest_passive_with_defendant_only():
    e = one("{Ông Hồ Tá|P:Hồ Tá} bị bắt tạm giam để điều tra.", "LegalAction")
    assert e["defendant"] == ["Hồ Tá"]


def test_arrest_active_with_shared_object():
    e = one("{Công an tỉnh|O:Công an tỉnh} đã khởi tố, bắt tạm giam {Hồ Tá|P:Hồ Tá}.", "LegalAction")
    assert (e["authority"], e["defendant"]) == (["Công an tỉnh"], ["Hồ Tá"])


def test_search_is_another_act_than_arrest():
    text = "{Công an tỉnh|O:Công an tỉnh} bắt {Hồ Tá|P:Hồ Tá}. "
    text += "{Công an tỉnh|O:Công an tỉnh} khám xét nhà của {Hồ Tá|P:Hồ Tá}."
    assert len(of_type(read(text), "LegalAction")) == 2


def test_law_passed_in_the_passive():
    e = one("{Luật Cảng biển|D:Luật Cảng biển} đã được {Quốc hội|O:Quốc hội} thông qua sáng 12/3.", "Legislation")
    assert (e["actor"], e["document"]) == (["Quốc hội"], "Luật Cảng biển")


def test_award():
    e = one(f"{AN} đã trao tặng {BINH} huân chương.", "Award")
    assert (e["giver"], e["recipient"]) == (["Lê Văn An"], ["Trần Thu Bình"])


def test_attack_has_a_direction():
    e = one("{Lào|C:Lào} không kích {Mali|C:Mali}.", "Conflict")
    assert (e["attacker"], e["target"]) == (["Lào"], ["Mali"])


def test_long_quotations_tell_no_event():
    text = f'{AN} nói: "Hôm qua {BINH} đã tiếp {REED} và hai người nói chuyện rất lâu về nhiều việc".'
    assert not of_type(read(text), "Meeting")


def test_frame_data_names_ontology_roles_and_is_used():
    from kg.resources import resource

    ontology = "\n".join(p.read_text(encoding="utf-8") for p in resource("ontology").rglob("*.ttl"))
    frames = load_frames().frames
    for frame in frames:
        assert frame.verbs or frame.nouns, frame.name
        assert f"kg:{frame.type}" in ontology
        for role in _roles(frame):
            assert f"kg:{role} " in ontology, (frame.name, role)


def _roles(frame: Frame) -> set[str]:
    roles = {frame.subject, frame.object, frame.of, frame.nominal_object, *frame.roles.values()}
    return roles - {"", "place"}


def test_two_with_their_posts_and_a_comma_sign_together():
    text = (
        "{ông Lê Văn An, giám đốc Sở Y tế|P:Lê Văn An}, và {bà Trần Thu Bình, phó giám đốc|P:Trần Thu Bình}, "
        "đã ký thỏa thuận hợp tác."
    )
    assert of_type(read(text), "Agreement")[0]["party"] == ["Lê Văn An", "Trần Thu Bình"]


def test_whom_somebody_stands_for_does_not_hide_him():
    text = (
        "{Bộ trưởng John Reed|P:John Reed}, đại diện cho {Chính phủ Peru|O:Chính phủ Peru} và "
        "{bà Trần Thu Bình|P:Trần Thu Bình} đã ký thỏa thuận hợp tác."
    )
    assert of_type(read(text), "Agreement")[0]["party"] == ["John Reed", "Trần Thu Bình"]


def test_who_is_met_in_his_own_house_is_host():
    text = (
        "{Đại sứ John Reed|P:John Reed} gặp {Bộ trưởng Lê Văn An|P:Lê Văn An} tại "
        "{trụ sở Bộ Ngoại giao|L:trụ sở Bộ Ngoại giao}, thuộc {Bộ Ngoại giao|O:Bộ Ngoại giao}."
    )
    e = of_type(read(text, posts={"Lê Văn An": "Bộ Ngoại giao"}), "Meeting")[0]
    assert (e.get("host"), e.get("guest")) == (["Lê Văn An"], ["John Reed"])
