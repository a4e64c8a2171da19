"""Steps of a case: who takes them, against whom, and when two words tell one of them."""

from __future__ import annotations

from tests.extract.annotated import of_type, one, read

POLICE = "{Công an huyện Sơn Vi|O:Công an huyện Sơn Vi}"
COURT = "{Tòa án nhân dân tỉnh Vạn Xuân|O:Tòa án nhân dân tỉnh Vạn Xuân}"
KHOI, LAM, MINH = "{Trần Văn Khôi|P:Trần Văn Khôi}", "{Vũ Thị Lam|P:Vũ Thị Lam}", "{Hồ Tấn Minh|P:Hồ Tấn Minh}"
NORTH, SOUTH = "{Norvia|C:Norvia}", "{Sudland|C:Sudland}"


def test_phrase_does_not_begin_inside_a_name():
    e = one("{Quốc hội|O:Quốc hội} thảo luận tại tổ về {luật Rừng ngập|D:luật Rừng ngập}.", "Legislation")
    assert e["actor"] == ["Quốc hội"]


def test_list_of_charged_goes_on_to_its_last_name():
    e = one(f"{POLICE} vừa khởi tố {KHOI}, {LAM} và {MINH} để điều tra về tội lừa đảo.", "LegalAction")
    assert len(e["defendant"]) == 3


def test_who_says_what_was_done_did_it():
    e = one(f"{NORTH} tuyên bố đã không kích {SOUTH}.", "Conflict")
    assert (e["attacker"], e["target"]) == (["Norvia"], ["Sudland"])


def test_adverb_of_haste_does_not_hide_the_subject():
    e = one(f"{POLICE} đang khẩn trương điều tra vụ trộm.", "LegalAction")
    assert e["authority"] == ["Công an huyện Sơn Vi"]


def test_trial_and_verdict_of_the_day_are_one():
    text = f"{COURT} đưa vụ án ra xét xử. Tòa tuyên phạt bị cáo {KHOI} 5 năm tù."
    assert one(text, "LegalAction")["defendant"] == ["Trần Văn Khôi"]


def test_caught_and_charged_in_one_breath():
    assert one(f"{POLICE} đã bắt và khởi tố 4 bị can.", "LegalAction")["authority"] == ["Công an huyện Sơn Vi"]


def test_two_charges_of_different_numbers():
    text = f"Hôm 2/2, {POLICE} khởi tố 9 bị can. Sau đó {POLICE} khởi tố 14 bị can."
    assert len(of_type(read(text), "LegalAction")) == 2


def test_charge_that_is_weighed_is_possible():
    e = one(f"{POLICE} đang củng cố hồ sơ để khởi tố {KHOI}.", "LegalAction")
    assert e["status"] == "possible"


def test_order_of_discipline_is_no_law():
    text = f"Ông {KHOI} đã ký quyết định kỷ luật đối với {LAM}."
    assert not of_type(read(text), "Legislation")


def test_decree_signed_by_a_person():
    e = one(f"Thủ tướng {KHOI} ký quyết định thành lập tổ công tác.", "Legislation")
    assert e["actor"] == ["Trần Văn Khôi"]


def test_bill_without_a_sender_is_the_receivers():
    e = one("Dự thảo sẽ được trình {Quốc hội|O:Quốc hội} xem xét.", "Legislation")
    assert (e["actor"], e["status"]) == (["Quốc hội"], "planned")


def test_two_verbs_of_one_bill():
    text = "{Chính phủ|O:Chính phủ} đã trình {Quốc hội|O:Quốc hội} xem xét, sửa đổi {Luật Rừng ngập|D:Luật Rừng ngập}."
    assert one(text, "Legislation")["actor"] == ["Chính phủ"]


def test_who_works_with_the_authority_acts_too():
    other = "{Công an xã Tân Khê|O:Công an xã Tân Khê}"
    e = one(f"{POLICE} cho biết vừa phối hợp {other} bắt giữ {KHOI}.", "LegalAction")
    assert e["authority"] == ["Công an huyện Sơn Vi", "Công an xã Tân Khê"]


def test_headline_counts_whom_the_text_names():
    text = f"{POLICE} bắt 2 người trộm xe. Hôm qua {POLICE} bắt giữ 2 người gồm {KHOI} và {LAM}."
    assert one(text, "LegalAction")["defendant"] == ["Trần Văn Khôi", "Vũ Thị Lam"]


def test_plaintiff_is_no_defendant():
    assert not of_type(read(f"{COURT} tuyên ông {KHOI} thắng kiện."), "LegalAction")
    assert not of_type(read(f"Ông {KHOI} và vợ đưa nhau ra tòa ly hôn."), "LegalAction")


def test_court_order_in_a_civil_matter():
    text = f"Tại {COURT}, tòa buộc {{Công ty Hoa Sen|O:Công ty Hoa Sen}} bồi thường 3 tỉ đồng."
    assert one(text, "LegalAction")["defendant"] == ["Công ty Hoa Sen"]


def test_verdict_to_come_is_not_todays_trial():
    text = f"{COURT} xét xử bị cáo {KHOI}. Tòa sẽ tuyên án vào ngày 20-3-2031."
    assert [e["status"] for e in of_type(read(text), "LegalAction")] == ["occurred", "planned"]


def test_second_verb_of_a_demand_is_demanded_too():
    text = f"{NORTH} yêu cầu {POLICE} mở cuộc điều tra, truy tìm hung thủ."
    assert all(e["status"] == "possible" for e in of_type(read(text), "LegalAction"))


def test_who_confessed_is_whom_the_police_caught():
    text = f"{POLICE} bắt quả tang một thanh niên. Tại trụ sở, {KHOI} khai nhận toàn bộ sự việc."
    assert one(text, "LegalAction")["defendant"] == ["Trần Văn Khôi"]


def test_verdicts_of_two_courts_stay_apart():
    other = "{Tòa án nhân dân huyện Lạc Sơn|O:Tòa án nhân dân huyện Lạc Sơn}"
    text = f"Bị can {KHOI} bị {COURT} tuyên phạt 3 năm tù. Bị can {LAM} bị {other} tuyên phạt 1 năm tù."
    assert [e["defendant"] for e in of_type(read(text), "LegalAction")] == [["Trần Văn Khôi"], ["Vũ Thị Lam"]]


def test_warning_shot_is_no_discipline():
    assert not of_type(read(f"{POLICE} phải nổ súng cảnh cáo."), "LegalAction")


def test_arrest_and_charge_on_two_days():
    text = f"Bắt {KHOI} vì trốn thuế. {POLICE} khởi tố {KHOI}. Trước đó, ngày 2/2, {POLICE} bắt giữ {KHOI}."
    assert len(of_type(read(text), "LegalAction")) == 2


def test_defendant_behind_age_and_address():
    e = one(f"Tài xế {KHOI}, 43 tuổi, quê huyện Lạc Sơn, đã bị {POLICE} tạm giữ.", "LegalAction")
    assert (e["authority"], e["defendant"]) == (["Công an huyện Sơn Vi"], ["Trần Văn Khôi"])


def test_who_died_in_an_accident_is_affected():
    text = f"Vụ tai nạn giao thông xảy ra tại {{Sơn Vi|L:Sơn Vi}}. Hậu quả, tài xế {KHOI} tử vong."
    assert one(text, "Incident")["affected"] == ["Trần Văn Khôi"]


def test_company_that_suffers_from_an_epidemic():
    text = "Do ảnh hưởng của dịch bệnh, {Công ty Hoa Sen|O:Công ty Hoa Sen} giảm sản lượng."
    assert one(text, "Incident")["affected"] == ["Công ty Hoa Sen"]


def test_one_accident_told_by_commune_and_province():
    text = "Vụ cháy ở {Tân Khê|L:Tân Khê} làm 3 người chết. Vụ cháy tại {Sơn Vi|L:Sơn Vi} đang được làm rõ."
    assert one(text, "Incident")["affected"] == ["Tân Khê"]


def test_who_is_asked_issues_the_circular():
    text = f"Ông {KHOI} yêu cầu {{Bộ Lâm nghiệp|O:Bộ Lâm nghiệp}} rà soát, ban hành thông tư."
    e = one(text, "Legislation")
    assert (e["actor"], e["status"]) == (["Bộ Lâm nghiệp"], "possible")


def test_why_clause_has_a_subject_of_its_own():
    text = f"{NORTH} phải đóng cửa cơ quan do thượng viện không thông qua dự luật chi tiêu."
    assert all("Norvia" not in e.get("actor", ()) for e in of_type(read(text), "Legislation"))


def test_decree_told_by_who_signed_it():
    e = one(f"Nhiều người phản đối sắc lệnh cấm nhập cảnh do Tổng thống {KHOI} ban hành.", "Legislation")
    assert e["actor"] == ["Trần Văn Khôi"]


def test_second_verb_of_a_demand_has_not_happened():
    found = of_type(read(f"{NORTH} đề nghị {SOUTH} dỡ bỏ thuế và công nhận nền kinh tế thị trường."), "Economic")
    assert {e["status"] for e in found} == {"possible"}


def test_what_is_asked_for_is_told_by_the_matter():
    e = one(f"{NORTH} nêu yêu cầu với {SOUTH} về việc sớm công nhận nền kinh tế thị trường.", "Economic")
    assert e["status"] == "possible"


def test_jubilee_is_of_the_two_lands_told_beside():
    text = f"Quan hệ {NORTH} - {SOUTH} rất tốt đẹp. Năm nay kỷ niệm 20 năm thiết lập quan hệ ngoại giao."
    assert sorted(one(text, "Agreement")["party"]) == ["Norvia", "Sudland"]


def test_clause_of_time_holds_no_object():
    text = f"7 người được thả khi Chủ tịch {KHOI} cam kết làm rõ."
    assert not of_type(read(text), "LegalAction")


def test_sued_is_not_tried():
    text = f"{LAM} khởi kiện {{Công ty Hoa Sen|O:Công ty Hoa Sen}} ra tòa."
    assert [e["trigger"] for e in of_type(read(text), "LegalAction")] == ["khởi kiện"]


def test_inquiry_into_somebodys_deeds_is_not_his():
    text = f"Báo cáo về cuộc điều tra can thiệp bầu cử của {NORTH} đã được nộp."
    assert all("Norvia" not in e.get("authority", ()) for e in of_type(read(text), "LegalAction"))


def test_two_charges_of_two_states():
    text = f"Ông {KHOI} bị {NORTH} truy tố. Bà {LAM} bị truy tố ở nước ngoài."
    assert [e["defendant"] for e in of_type(read(text), "LegalAction")] == [["Trần Văn Khôi"], ["Vũ Thị Lam"]]


def test_who_pleads_in_court_is_tried():
    text = f"{COURT} xét xử vụ án. Bị cáo {KHOI} xin lỗi. Ông {LAM} nói lời sau cùng. "
    text += f"Luật sư {MINH} xin tòa khoan hồng."
    assert one(text, "LegalAction")["defendant"] == ["Trần Văn Khôi", "Vũ Thị Lam"]


def test_case_that_is_being_looked_into():
    text = f"{POLICE} đã có mặt tại hiện trường. Vụ việc đang được điều tra."
    assert one(text, "LegalAction")["authority"] == ["Công an huyện Sơn Vi"]


def test_who_was_identified_is_whom_the_police_caught():
    text = f"{POLICE} bắt giữ một thanh niên. Công an xác định danh tính nam thanh niên này là {KHOI} (28 tuổi)."
    assert one(text, "LegalAction")["defendant"] == ["Trần Văn Khôi"]


def test_identity_of_a_victim_makes_no_suspect():
    text = f"{POLICE} bắt giữ một nghi phạm. Danh tính nạn nhân là {KHOI}."
    assert all("Trần Văn Khôi" not in e.get("defendant", ()) for e in of_type(read(text), "LegalAction"))
