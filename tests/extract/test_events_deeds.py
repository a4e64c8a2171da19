"""Deeds told in the ways of the news: who suffers from a crowd without a name, who orders, opens, cuts, is hit."""

from __future__ import annotations

import pytest

from tests.extract.annotated import of_type, one, read

FIRM, BANK = "{Công ty Sao Mai|O:Công ty Sao Mai}", "{Ngân hàng Đại Thành|O:Ngân hàng Đại Thành}"
CITY, TOWN = "{thành phố Vạn Xuân|L:Vạn Xuân}", "{huyện Bình Khê|L:Bình Khê}"
NORTH, SOUTH, EAST = "{Norvia|C:Norvia}", "{Sudland|C:Sudland}", "{Estria|C:Estria}"
PAUL, LINH = "{Paul Henmar|P:Paul Henmar}", "{ông Trần Linh|P:Trần Linh}"


def test_a_crowd_without_a_name_attacks_whoever_stands_before_the_passive():
    e = one(f"{SOUTH} hôm qua bị các tay súng ủng hộ ông {PAUL} tấn công.", "Conflict")
    assert e["target"] == ["Sudland"]
    assert "attacker" not in e


def test_who_looks_into_an_attack_does_not_wage_it():
    found = of_type(read(f"Ông {PAUL} tuyên bố điều tra một vụ tấn công nhằm vào {SOUTH}."), "Conflict")
    assert [e.get("attacker") for e in found] == [None]
    assert one(f"{NORTH} tiến hành các cuộc không kích nhằm vào {SOUTH}.", "Conflict")["attacker"] == ["Norvia"]


def test_three_lands_in_a_row_need_no_conjunction():
    e = one(f"Cuộc tấn công của {NORTH}, {SOUTH}, {EAST}.", "Conflict")
    assert e["attacker"] == ["Estria", "Norvia", "Sudland"]
    assert "target" not in e


def test_who_orders_an_attack_attacks():
    e = one(f"Ông {PAUL} ra lệnh tấn công {SOUTH}.", "Conflict")
    assert (e["attacker"], e["target"]) == (["Paul Henmar"], ["Sudland"])


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (f"{CITY} giảm lãi suất cho cán bộ vay tiền.", "Vạn Xuân"),
        (f"{CITY} sẽ xây nhà hát hơn 9.000 tỉ đồng.", "Vạn Xuân"),
        (f"{FIRM} vừa mở một nhà máy tại {SOUTH}.", "Công ty Sao Mai"),
        (f"{CITY} đang tìm nhà đầu tư cho dự án lấn biển.", "Vạn Xuân"),
        (f"{CITY} tạm ứng hơn 260 tỉ đồng làm hạ tầng.", "Vạn Xuân"),
        (f"{BANK} trả cổ tức bằng tiền mặt.", "Ngân hàng Đại Thành"),
    ],
)
def test_who_builds_opens_and_sets_prices(text: str, actor: str):
    assert one(text, "Economic")["actor"] == [actor]


def test_rules_are_tightened_by_whoever_makes_them():
    assert one(f"{NORTH} thắt chặt quy định mua nhà của người nước ngoài.", "Legislation")["actor"] == ["Norvia"]


def test_who_asks_for_a_rule_does_not_make_it():
    assert of_type(read(f"{LINH} đề nghị bãi bỏ quy định về hộ khẩu."), "Legislation") == []


def test_a_town_that_begins_works_is_host_and_works_that_begin_are_not():
    assert one(f"{CITY} khởi công hai cống ngăn mặn.", "Ceremony")["host"] == ["Vạn Xuân"]
    found = of_type(read("{Cầu Vạn An|L:Cầu Vạn An} khởi công ngày 2-3."), "Ceremony")
    assert all("host" not in e for e in found)


@pytest.mark.parametrize(
    "text",
    [f"Hàng chục người dân {TOWN} nhập viện vì ngộ độc.", f"Cháy xưởng gỗ ở {TOWN}.", f"Một tàu cá {TOWN} bị chìm."],
)
def test_what_befalls_people_without_names_befalls_their_place(text: str):
    assert one(text, "Incident")["affected"] == ["Bình Khê"]


def test_where_somebody_comes_from_is_not_hit():
    found = of_type(read(f"Một tài xế, quê {TOWN}, gây tai nạn liên hoàn."), "Incident")
    assert all("Bình Khê" not in e.get("affected", []) for e in found)


POLICE = "{Công an huyện Bình Khê|O:Công an huyện Bình Khê}"
BUREAU = "{Cơ quan điều tra Vạn Xuân|O:Cơ quan điều tra Vạn Xuân}"


def test_whom_a_matter_is_passed_on_to_acts_next():
    found = of_type(read(f"{POLICE} đã chuyển hồ sơ vụ việc cho {BUREAU} điều tra, xử lý."), "LegalAction")
    assert any(e.get("authority") == ["Cơ quan điều tra Vạn Xuân"] for e in found)


def test_who_did_the_one_thing_undergoes_the_other():
    text = f"{LINH} có giấy phép lái xe nhưng đã bị công an tước quyền sử dụng. {LINH} chở hàng thì bị công an bắt giữ."
    found = of_type(read(text), "LegalAction")
    assert [e.get("defendant") for e in found] == [["Trần Linh"], ["Trần Linh"]]


def test_numbers_and_helping_verbs_do_not_hide_who_inquires():
    assert one(f"{BUREAU} đã mở 7 cuộc điều tra.", "LegalAction")["authority"] == ["Cơ quan điều tra Vạn Xuân"]


def test_two_without_titles_at_the_head_of_a_sentence_are_both_meant():
    text = "{Lê Văn Tám|P:Lê Văn Tám}, {Đỗ Minh Sang|P:Đỗ Minh Sang} cũng bị tuyên phạt 3 năm tù."
    assert one(text, "LegalAction")["defendant"] == ["Lê Văn Tám", "Đỗ Minh Sang"]


def test_old_convictions_and_who_is_defended():
    assert one(f"{LINH} từng có 4 tiền án.", "LegalAction")["defendant"] == ["Trần Linh"]
    assert one(f"Luật sư bào chữa cho {LINH} không có ý kiến.", "LegalAction")["defendant"] == ["Trần Linh"]


def test_a_won_election():
    e = one(f"Chiến thắng của {PAUL} trong cuộc bầu cử gây bất ngờ.", "Appointment")
    assert e["appointee"] == ["Paul Henmar"]


def test_what_the_town_agrees_to_is_not_agreed_to_by_who_tells_it():
    text = f"{LINH}, phó chủ tịch {TOWN}, cho biết địa phương đồng ý chủ trương xây chợ."
    assert of_type(read(text), "Legislation") == []


def test_a_row_of_accused_with_posts_and_ages_is_one_row():
    row = (
        "{Lê Quang Hải|P:Lê Quang Hải} - giám đốc, {Đỗ Văn Tạo|P:Đỗ Văn Tạo} (41 tuổi), "
        "{Trần Mỹ Linh|P:Trần Mỹ Linh} - kế toán và {Tô Thu Hà|P:Tô Thu Hà} về tội lừa đảo"
    )
    e = one(f"{POLICE} khởi tố {row}.", "LegalAction")
    assert e["defendant"] == ["Lê Quang Hải", "Trần Mỹ Linh", "Tô Thu Hà", "Đỗ Văn Tạo"]


def test_a_row_ends_where_the_next_person_does_something():
    text = f"{POLICE} bắt giữ {{Lê Quang Hải|P:Lê Quang Hải}}, {{bà Trần Mỹ Linh|P:Trần Mỹ Linh}} tố cáo người này."
    assert one(text, "LegalAction")["defendant"] == ["Lê Quang Hải"]


def test_what_is_asked_of_the_court_is_possible():
    e = one(f"{LINH} bị đề nghị mức án 9 năm tù.", "LegalAction")
    assert (e["defendant"], e["status"]) == (["Trần Linh"], "possible")


def test_what_is_launched_attacks_for_who_launches_it():
    e = one(f"{NORTH} phóng 100 máy bay không người lái tấn công {SOUTH}.", "Conflict")
    assert (e["attacker"], e["target"], e["status"]) == (["Norvia"], ["Sudland"], "occurred")


def test_inspectors_find_faults_with_whom_they_inspect():
    e = one("{Thanh tra Vạn Xuân|O:Thanh tra Vạn Xuân} kết luận nhiều sai phạm tại " + FIRM + ".", "LegalAction")
    assert (e["authority"], e["defendant"]) == (["Thanh tra Vạn Xuân"], ["Công ty Sao Mai"])


def test_others_caught_later_are_another_step():
    row = "{Lê Quang Hải|P:Lê Quang Hải} và {Đỗ Văn Tạo|P:Đỗ Văn Tạo}"
    found = of_type(read(f"{POLICE} bắt quả tang {row}. {POLICE} còn bắt khẩn cấp thêm 2 người."), "LegalAction")
    assert [e.get("defendant", []) for e in found] == [["Lê Quang Hải", "Đỗ Văn Tạo"], []]


def test_the_first_court_is_not_the_second():
    first = "{Tòa án nhân dân Vạn Xuân|O:Tòa án nhân dân Vạn Xuân}"
    second = "{Tòa án nhân dân cấp cao|O:Tòa án nhân dân cấp cao}"
    text = f"{second} xử phúc thẩm {LINH}. Trước đó, {first} xét xử sơ thẩm {LINH}."
    found = of_type(read(text), "LegalAction")
    assert [e["authority"] for e in found] == [["Tòa án nhân dân cấp cao"], ["Tòa án nhân dân Vạn Xuân"]]


def test_a_quotation_that_names_the_doer_tells_a_deed():
    e = one(f'"{POLICE} đã bắt giữ {LINH}", bà Hạnh nói.', "LegalAction")
    assert (e["authority"], e["defendant"]) == (["Công an huyện Bình Khê"], ["Trần Linh"])


def test_two_posts_of_one_man_are_two_appointments():
    text = f"Năm 2015, {LINH} được bổ nhiệm làm giám đốc trung tâm. {LINH} vừa được phê chuẩn làm đại sứ tại {NORTH}."
    assert len(of_type(read(text), "Appointment")) == 2


def test_what_police_come_upon_and_who_faces_an_inquiry():
    e = one("{Đồn biên phòng Vạn Xuân|O:Đồn biên phòng Vạn Xuân} phát hiện ba thùng hàng trên biển.", "LegalAction")
    assert e["authority"] == ["Đồn biên phòng Vạn Xuân"]
    assert one(f"{LINH} đang đối mặt với một cuộc điều tra.", "LegalAction")["defendant"] == ["Trần Linh"]


@pytest.mark.parametrize("text", [f"{NORTH} triệu tập đại sứ {SOUTH}.", f"{BUREAU} triệu tập họp khẩn cấp."])
def test_who_calls_in_an_ambassador_or_a_meeting_inquires_into_nothing(text: str):
    assert of_type(read(text), "LegalAction") == []


def test_who_tells_of_a_bill_does_not_submit_it():
    text = f"{LINH} cho biết dự thảo luật sẽ được trình Quốc hội xem xét."
    assert all("Trần Linh" not in e.get("actor", []) for e in of_type(read(text), "Legislation"))


def test_war_that_is_waged_after_another_deed():
    army = "{quân đội Norvia|O:quân đội Norvia}"
    text = f"{army} đã điều động lực lượng tới {TOWN} và tiến hành một chiến dịch ném bom nhằm vào các tay súng."
    assert any(e.get("attacker") == ["quân đội Norvia"] for e in of_type(read(text), "Conflict"))


def test_a_court_in_a_place_of_a_land_is_one_subject():
    court = "{Tòa Thượng thẩm Arden|O:Tòa Thượng thẩm Arden} ở {bang Selva|L:Selva} của " + NORTH
    assert one(f"{court} tuyên mức án 3 năm tù đối với {LINH}.", "LegalAction")["authority"] == [
        "Tòa Thượng thẩm Arden"
    ]


def test_whom_a_state_holds_is_not_who_was_caught_elsewhere():
    text = f"{LINH} bị bắt tại {EAST}. Những người bị {NORTH} bắt giữ đã được thăm."
    found = of_type(read(text), "LegalAction")
    assert all(not ("Trần Linh" in e.get("defendant", []) and "Norvia" in e.get("authority", [])) for e in found)


def test_a_conference_that_announces_a_plan_is_no_act_of_its_chair():
    assert of_type(read(f"{LINH} chủ trì hội nghị công bố kế hoạch năm 2030."), "Legislation") == []


def test_what_an_accident_destroys_nobody_attacked():
    text = f"Chiếc máy bay bị phá hủy hoàn toàn sau khi rơi xuống cánh đồng tại {TOWN}."
    assert of_type(read(text), "Conflict") == []


def test_a_prosecutor_asks_for_a_warrant_that_is_not_yet_given():
    court = "Công tố viên {Tòa án Hình sự quốc tế|O:Tòa án Hình sự quốc tế}"
    e = one(f"{court} đang xin phát lệnh bắt {LINH}.", "LegalAction")
    assert (e["authority"], e["status"]) == (["Tòa án Hình sự quốc tế"], "possible")
    assert one(f"Họ đang tìm kiếm lệnh bắt giữ {LINH}.", "LegalAction")["status"] == "possible"


def test_caught_with_the_goods_is_caught():
    e = one(f"{LINH} bị bao vây, bắt giữ cùng tang vật.", "LegalAction")
    assert e["defendant"] == ["Trần Linh"]
    assert of_type(read(f"{LINH} bị bao vây, bắt giữ cùng tang vật."), "Conflict") == []
