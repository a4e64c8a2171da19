"""Headline and lead of one case, who is meant by the words beside a name, and what one bust is."""

from __future__ import annotations

from tests.extract.annotated import of_type, one, read

POLICE = "{Công an huyện Sơn Vi|O:Công an huyện Sơn Vi}"
PROSECUTOR = "{Viện kiểm sát nhân dân huyện Sơn Vi|O:Viện kiểm sát nhân dân huyện Sơn Vi}"
FIRM = "{Công ty Vạn Lộc|O:Công ty Vạn Lộc}"
KHOI, LAM, MINH = "{Trần Văn Khôi|P:Trần Văn Khôi}", "{Vũ Thị Lam|P:Vũ Thị Lam}", "{Hồ Tấn Minh|P:Hồ Tấn Minh}"


def test_the_people_of_a_firm_are_accused_not_the_firm():
    e = one(f"{POLICE} truy nã chủ tịch {FIRM}.", "LegalAction")
    assert "defendant" not in e
    assert one(f"{POLICE} xử phạt {FIRM}.", "LegalAction")["defendant"] == ["Công ty Vạn Lộc"]


def test_company_without_names_hides_nobody():
    e = one(f"Ông {KHOI}, bà {LAM} cùng 10 người vừa bị {PROSECUTOR} truy tố.", "LegalAction")
    assert e["defendant"] == ["Trần Văn Khôi", "Vũ Thị Lam"]


def test_whom_a_group_has_to_do_with_is_not_released():
    events = of_type(read(f"Một người trong nhóm cho vay lãi nặng liên quan {KHOI} được trả tự do."), "LegalAction")
    assert not events


def test_a_bust_and_its_arrests_are_one_but_a_years_work_is_not():
    e = one(f"{POLICE} vừa triệt phá một đường dây đánh bạc, bắt {KHOI} và 5 người khác.", "LegalAction")
    assert e["defendant"] == ["Trần Văn Khôi"]
    assert len(of_type(read(f"{POLICE} triệt phá 146 băng nhóm, khởi tố 900 bị can."), "LegalAction")) == 2


def test_who_is_described_as_charged_is_not_charged_again():
    e = one(f"{POLICE} vừa bắt {KHOI}, bị can bị khởi tố tội trộm cắp nhưng bỏ trốn.", "LegalAction")
    assert e["trigger"] == "bắt"


def test_the_lead_opens_with_whom_the_headline_tells_of():
    text = f"Người đàn ông bị khởi tố vì đánh hàng xóm\n\n{KHOI}, 50 tuổi, lao vào nhà hàng xóm sau khi cãi vã."
    assert of_type(read(text), "LegalAction")[0]["defendant"] == ["Trần Văn Khôi"]
    victim = f"Bắt nghi phạm đâm chủ quán\n\n{KHOI}, 40 tuổi, bị {MINH} đâm tử vong trong đêm."
    assert all("Trần Văn Khôi" not in e.get("defendant", ()) for e in of_type(read(victim), "LegalAction"))


def test_an_arrest_presupposed_by_a_reprisal_has_happened():
    e = one("Động thái được cho là trả đũa vụ {Canada|C:Canada} bắt giữ " + KHOI + ".", "LegalAction")
    assert e["status"] == "occurred"


def test_a_court_of_appeal_turns_the_appeal_down():
    text = f"{{Tòa án tỉnh Sơn Vi|O:Tòa án tỉnh Sơn Vi}} không chấp nhận kháng cáo của bị cáo {KHOI}."
    e = one(text, "LegalAction")
    assert (e["authority"], e["defendant"], e["status"]) == (["Tòa án tỉnh Sơn Vi"], ["Trần Văn Khôi"], "occurred")


def test_a_signed_decision_about_discipline_is_an_act_a_matter_is_not():
    e = one(f"Phó thủ tướng {KHOI} vừa ký hai quyết định của Thủ tướng về việc thi hành kỷ luật cán bộ.", "LegalAction")
    assert e["authority"] == ["Trần Văn Khôi"]
    assert not of_type(read(f"Luật sư {KHOI} tư vấn: Hành vi mở nhạc lớn có thể bị xử phạt."), "LegalAction")


def test_the_one_who_opens_the_sentence_with_his_age_did_the_deed():
    e = one(f"{KHOI}, 36 tuổi, khi tính tiền đã xảy ra mâu thuẫn, dùng dao truy sát đối thủ.", "Conflict")
    assert e["attacker"] == ["Trần Văn Khôi"]


def test_deaths_of_people_without_names_befall_the_place_unless_they_were_killed():
    place = "{Hòa Bắc|L:Hòa Bắc}"
    e = one(f"Ba người đàn ông ở {place} đã tử vong sau khi xe lao xuống từ một cây cầu.", "Incident")
    assert e["affected"] == ["Hòa Bắc"]
    assert not of_type(read(f"Ba người đàn ông ở {place} đã tử vong sau vụ xả súng."), "Incident")


def test_where_somebody_hails_from_is_not_where_it_happened():
    text = "Ông {Trần Văn Khôi|P:Trần Văn Khôi}, quê {huyện Sơn Vi|L:huyện Sơn Vi}, {tỉnh Hòa Bắc|L:tỉnh Hòa Bắc}, "
    assert not of_type(read(text + "là tài xế xe khách tông chết người."), "Incident")


def test_a_question_whether_and_a_trial_to_come_have_not_happened():
    court = "{Tòa án tỉnh Hòa Bắc|O:Tòa án tỉnh Hòa Bắc}"
    assert one(f"{court} hôm nay có trả tự do cho {KHOI}?", "LegalAction")["status"] == "possible"
    trial = one(f"Xét xử kẻ lừa đảo\n\nSáng mai, {court} sẽ đưa bị cáo {KHOI} ra xét xử.", "LegalAction")
    assert (trial["status"], trial["authority"]) == ("planned", ["Tòa án tỉnh Hòa Bắc"])


def test_whom_the_accused_harmed_is_not_on_trial():
    court = "{Tòa án tỉnh Hòa Bắc|O:Tòa án tỉnh Hòa Bắc}"
    e = one(f"{court} xét xử 10 người can tội quấy rối trên mạng đối với bà {LAM}.", "LegalAction")
    assert "defendant" not in e
    e = one(f"{POLICE} khởi tố bị can về tội trộm cắp tài sản đối với {KHOI}.", "LegalAction")
    assert e["defendant"] == ["Trần Văn Khôi"]


def test_who_complains_in_a_case_is_not_looked_into():
    e = one(f"{POLICE} đang điều tra vụ diễn viên {LAM} tố cáo {KHOI} tấn công mình.", "LegalAction")
    assert (e["authority"], "defendant" in e) == (["Công an huyện Sơn Vi"], False)


def test_the_lead_opens_with_the_post_of_the_headline():
    text = (
        "Tuyên cựu sư đoàn trưởng 42 tháng tù\n\n{Cựu sư đoàn trưởng Trần Văn Khôi|P:Trần Văn Khôi} có vai trò chính."
    )
    assert one(text, "LegalAction")["defendant"] == ["Trần Văn Khôi"]


def test_a_description_with_an_article_stands_between_name_and_passive():
    e = one(f"{KHOI}, một cựu binh hải quân, tuần trước bị {{Nhật Bản|C:Nhật Bản}} bắt giữ.", "LegalAction")
    assert (e["authority"], e["defendant"]) == (["Nhật Bản"], ["Trần Văn Khôi"])
    e = one("Hai phóng viên của {Pháp|C:Pháp} bị {Nhật Bản|C:Nhật Bản} bắt.", "LegalAction")
    assert "defendant" not in e


def test_who_talks_about_the_accused_is_not_accused():
    text = f"Ông {KHOI} nói về chính sách với những con tàu bị cáo buộc đánh bắt trái phép."
    assert not of_type(read(text), "LegalAction")


def test_those_are_is_a_list_of_who_is_charged():
    text = f"Thêm ba lãnh đạo của {FIRM} bị khởi tố. Đó là ông {KHOI} cùng hai phó giám đốc {LAM} và {MINH}."
    e = one(text, "LegalAction")
    assert e["defendant"] == ["Hồ Tấn Minh", "Trần Văn Khôi", "Vũ Thị Lam"]


def test_the_noun_tells_the_arrest_again():
    e = one(f"{POLICE} bắt giam ông {KHOI}. Ông {MINH} cho rằng việc bắt giữ ông {KHOI} là cần thiết.", "LegalAction")
    assert e["defendant"] == ["Trần Văn Khôi"]


def test_a_step_that_is_ordered_or_hangs_on_a_condition_has_not_been_taken():
    e = one(f"Thủ tướng chỉ đạo khởi tố {KHOI} nếu có dấu hiệu tội phạm.", "LegalAction")
    assert e["status"] == "possible"


def test_who_informs_of_a_case_is_not_its_authority():
    ministry = "{Bộ Nội chính|O:Bộ Nội chính}"
    e = one(f"{POLICE} bắt tạm giam ông {KHOI}. {ministry} đã có thông tin về vụ bắt ông {KHOI}.", "LegalAction")
    assert e["authority"] == ["Công an huyện Sơn Vi"]
    assert one(f"{POLICE} và các đơn vị nghiệp vụ điều tra {KHOI}.", "LegalAction")["authority"]


def test_the_house_that_was_robbed_is_not_on_trial_and_a_henchman_with_a_name_is():
    court = "{Tòa án tỉnh Hòa Bắc|O:Tòa án tỉnh Hòa Bắc}"
    assert "defendant" not in one(f"{court} xét xử vụ cướp {FIRM}.", "LegalAction")
    e = one(f"Đồng phạm {KHOI} đã được dẫn giải đến tòa.", "LegalAction")
    assert e["defendant"] == ["Trần Văn Khôi"]


def test_a_shooting_hits_the_place_where_nobody_is_named():
    text = "Bốn người thiệt mạng trong vụ xả súng tại một quán bar trên {đảo Hòn Tre|L:đảo Hòn Tre}."
    e = one(text, "Conflict")
    assert (e["target"], e["status"]) == (["đảo Hòn Tre"], "occurred")


def test_what_somebody_is_charged_with_having_ordered_is_no_request():
    text = f"Bà {LAM} bị cáo buộc với vai trò giám đốc {FIRM} đã chỉ đạo nhân viên lập khống hồ sơ."
    assert not of_type(read(text), "Request")


def test_a_nickname_elects_nobody_and_the_topic_of_a_headline_charges_nobody():
    text = "'Bầu {Khôi|P:Trần Văn Khôi}' bị cáo buộc bán 189 lô đất trái phép."
    assert not of_type(read(text), "Appointment")
    e = one(f"Vụ ma túy liên quan tiếp viên {FIRM}: Truy tố {LAM}.", "LegalAction")
    assert (e["defendant"], "authority" in e) == (["Vũ Thị Lam"], False)
