"""Broad ways of telling that unseen articles use: pairs with a dash, journeys of A to B, acts behind ``của``."""

from __future__ import annotations

import pytest

from tests.extract.annotated import of_type, one, read

AN, BINH, REED = (
    "{Bộ trưởng Lê Văn An|P:Lê Văn An}",
    "{bà Trần Thu Bình|P:Trần Thu Bình}",
    "{Đại sứ Canada John Reed|P:John Reed}",
)


@pytest.mark.parametrize("noun", ["Cuộc gặp thượng đỉnh", "Hội nghị thượng đỉnh", "Cuộc đối thoại"])
def test_two_countries_with_a_dash_meet(noun):
    e = one(f"{noun} {{Lào|C:Lào}} - {{Peru|C:Peru}} diễn ra tuần tới.", "Meeting")
    assert e["participant"] == ["Lào", "Peru"]


def test_whoever_tells_of_a_meeting_between_two_is_not_in_it():
    e = one(f"{{Chile|C:Chile}} là nơi tổ chức cuộc gặp giữa {AN} và {REED}.", "Meeting")
    assert e["participant"] == ["John Reed", "Lê Văn An"]


def test_journey_of_somebody_to_somewhere():
    e = one(f"Báo chí bàn nhiều về chuyến công du của {REED} tới {{Lào|C:Lào}}.", "Visit")
    assert (e["visitor"], e["host"]) == (["John Reed"], ["Lào"])


def test_working_visit_at_a_body():
    e = one(f"{AN} có buổi làm việc tại {{Bệnh viện Hòa Mai|O:Bệnh viện Hòa Mai}}.", "Meeting")
    assert (e["guest"], e["host"]) == (["Lê Văn An"], ["Bệnh viện Hòa Mai"])


def test_press_conference_has_a_chair():
    e = one("Sáng nay, {UBND huyện Tân Phú|O:UBND huyện Tân Phú} tổ chức họp báo.", "Attendance")
    assert e["chair"] == ["UBND huyện Tân Phú"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"Đó là khẳng định của {BINH} tại hội thảo.", "Statement"),
        (f"Theo {BINH}, cây cầu sẽ xong sớm.", "Statement"),
        (f"{BINH} khai rằng đã đốt giấy tờ.", "Statement"),
        (f"{BINH} khuyến cáo người dân ở trong nhà.", "Request"),
        (f"{BINH} xin hội đồng xét xử giảm nhẹ.", "Request"),
    ],
)
def test_acts_of_speech(text, kind):
    assert one(text, kind)["speaker"] == ["Trần Thu Bình"]


@pytest.mark.parametrize("words", ["triển khai kế hoạch", "khai thác mỏ", "tiếp nhận thông tin, rồi đi"])
def test_words_that_only_sound_like_saying(words):
    assert not of_type(read(f"{BINH} {words}."), "Statement")


def test_who_invites_is_host_and_never_the_visitor():
    e = one(f"{REED} đến {{Peru|C:Peru}} trong chuyến thăm chính thức {{Peru|C:Peru}} theo lời mời của {AN}.", "Visit")
    assert (e["visitor"], e["host"]) == (["John Reed"], ["Lê Văn An", "Peru"])


def test_a_visit_within_a_visit_keeps_its_own_words():
    events = of_type(
        read(f"{REED} thăm {{Huế|L:Huế}} trong khuôn khổ chuyến thăm {{Peru|C:Peru}} theo lời mời của {AN}."), "Visit"
    )
    assert not [e for e in events if "Lê Văn An" in e["visitor"]]
    assert ["Huế"] in [e["host"] for e in events]


def test_who_works_with_the_authority_is_one_too():
    e = one(
        "{Công an tỉnh Hoa Lư|O:Công an tỉnh Hoa Lư} phối hợp với {Công an huyện Tân Phú|O:Công an huyện Tân Phú} "
        "bắt giữ {Lê Văn Tám|P:Lê Văn Tám}.",
        "LegalAction",
    )
    assert e["authority"] == ["Công an huyện Tân Phú", "Công an tỉnh Hoa Lư"]


def test_a_subject_reaches_over_the_means():
    e = one("{Lào|C:Lào} sử dụng nhiều máy bay không người lái cỡ lớn tấn công {Peru|C:Peru}.", "Conflict")
    assert (e["attacker"], e["target"]) == (["Lào"], ["Peru"])


def test_the_province_behind_a_body_is_not_the_subject():
    e = one("{UBND huyện Tân Phú|O:UBND huyện Tân Phú}, {tỉnh Hoa Lư|L:Hoa Lư} tổ chức họp báo.", "Attendance")
    assert e["chair"] == ["UBND huyện Tân Phú"]


def test_the_one_who_was_chosen_is_told_before_the_copula():
    e = one(f"{BINH} là người được {AN} chọn làm giám đốc sở.", "Appointment")
    assert (e["appointee"], e["appointer"]) == (["Trần Thu Bình"], ["Lê Văn An"])


def test_who_acts_on_behalf_of_another_acts():
    e = one(f"{AN} thừa ủy quyền của {BINH} trình bày tờ trình về việc đầu tư dự án đường sắt.", "Legislation")
    assert e["actor"] == ["Lê Văn An"]


@pytest.mark.parametrize("before", ["khởi công nhà máy và", "cam kết sẽ"])
def test_a_subject_is_handed_on_by_acts_and_promises(before):
    e = one(f"{{Công ty Sao Mai|O:Công ty Sao Mai}} {before} hỗ trợ {{huyện Tân Phú|L:Tân Phú}} 5 tỉ đồng.", "Aid")
    assert e["giver"] == ["Công ty Sao Mai"]


def test_who_owns_what_is_hit_is_not_the_attacker():
    e = one("{Lào|C:Lào} tăng cường các cuộc không kích nhắm vào mục tiêu của {Peru|C:Peru}.", "Conflict")
    assert (e["attacker"], e["target"]) == (["Lào"], ["Peru"])


def test_a_group_acts_by_its_name():
    e = one("Nhóm {Sao Đỏ|O:Sao Đỏ} đã thực hiện vụ tấn công vào miền nam {Peru|C:Peru}.", "Conflict")
    assert e["attacker"] == ["Sao Đỏ"]


def test_preparing_is_no_passive():
    e = one("{Lào|C:Lào} chuẩn bị tấn công {Peru|C:Peru}.", "Conflict")
    assert (e["attacker"], e["target"], e["status"]) == (["Lào"], ["Peru"], "planned")


def test_who_tries_a_killer_is_not_the_killer():
    events = read("{Lào|C:Lào} chuẩn bị xét xử nghi phạm giết {bà Trần Thu Bình|P:Trần Thu Bình}.")
    assert not [e for e in events if e["type"] == "Conflict" and "Lào" in e.get("attacker", [])]


def test_behind_a_noun_the_doer_follows():
    e = one("Kế hoạch tấn công {Peru|C:Peru} của {Lào|C:Lào} khiến {Chile|C:Chile} lo ngại.", "Conflict")
    assert (e["attacker"], e["target"], e["status"]) == (["Lào"], ["Peru"], "planned")


def test_how_somebody_resigned_is_no_post():
    e = one(f"{AN} từ chức một cách tự nguyện.", "Appointment")
    assert e["post"] is None


def test_a_visit_that_was_only_asked_for_makes_no_guest():
    e = one(f"{AN} gặp {REED} tại {{Huế|L:Huế}}. {AN} mời {REED} thăm {{Lào|C:Lào}}.", "Meeting")
    assert "guest" not in e


def test_who_only_supplied_the_means_did_not_do_it():
    e = one("{Peru|C:Peru} dùng tên lửa do {Lào|C:Lào} cung cấp để tấn công {Chile|C:Chile}.", "Conflict")
    assert "Lào" not in e.get("attacker", [])


@pytest.mark.parametrize(
    "text",
    [
        "{Lào|C:Lào} điều tàu tới {Peru|C:Peru} giải cứu công dân bị bắt cóc.",  # by whom nobody says
        "{Lào|C:Lào} phản đối. Đánh bom liều chết gây nhiều thương vong tại thủ đô của {Chile|C:Chile}.",
    ],
)
def test_nobody_named_near_is_made_the_attacker(text):
    attacks = [e for e in read(text) if e["type"] == "Conflict" and e["trigger"] != "điều tàu tới"]
    assert not [e for e in attacks if e.get("attacker")]


def test_a_clause_with_a_subject_without_a_name_keeps_it():
    events = read(
        "{Lào|C:Lào} phản đối sau khi thành viên hoàng gia này tham dự {Hội nghị Sao Mai|G:Hội nghị Sao Mai}."
    )
    assert not of_type(events, "Attendance")
