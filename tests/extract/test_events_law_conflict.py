"""Cases, conflicts, disasters, money and law: events told about unnamed, listed and elided parties."""

from __future__ import annotations

from tests.extract.annotated import of_type, one, read

POLICE = "{Công an huyện Sơn Vi|O:Công an huyện Sơn Vi}"
COURT = "{Tòa án nhân dân tỉnh Vạn Xuân|O:Tòa án nhân dân tỉnh Vạn Xuân}"
KHOI, LAM, MINH = "{Trần Văn Khôi|P:Trần Văn Khôi}", "{Vũ Thị Lam|P:Vũ Thị Lam}", "{Hồ Tấn Minh|P:Hồ Tấn Minh}"
NORTH, SOUTH = "{Norvia|C:Norvia}", "{Sudland|C:Sudland}"


def test_passive_with_unnamed_agent_keeps_who_undergoes_it():
    e = one(f"Ông {KHOI} bị lực lượng tuần tra bắt giữ tối 10/3.", "LegalAction")
    assert e["defendant"] == ["Trần Văn Khôi"]


def test_unnamed_police_is_the_body_named_before():
    e = one(f"{POLICE} mở chuyên án từ tháng trước. Tối 10/3, công an đã bắt giữ {KHOI}.", "LegalAction")
    assert (e["authority"], e["defendant"]) == (["Công an huyện Sơn Vi"], ["Trần Văn Khôi"])


def test_police_of_another_kind_does_not_stand_in_for_a_court():
    e = one(f"{COURT} ở trung tâm thị xã. Tối 10/3, công an đã bắt giữ {KHOI}.", "LegalAction")
    assert "authority" not in e


def test_list_of_accused_in_the_next_sentence():
    e = one(f"{POLICE} đã khởi tố 3 bị can. Các bị can gồm {KHOI} (40 tuổi), {LAM} (33 tuổi) và {MINH}.", "LegalAction")
    assert e["defendant"] == ["Hồ Tấn Minh", "Trần Văn Khôi", "Vũ Thị Lam"]


def test_many_charged_are_not_the_two_who_are_listed():
    e = one(f"{POLICE} đã khởi tố 450 bị can. Các bị can gồm {KHOI} và {LAM}.", "LegalAction")
    assert "defendant" not in e


def test_charge_and_trial_are_two_steps():
    text = f"{POLICE} khởi tố {KHOI} ngày 2/2. Ngày 10/3, {COURT} tuyên phạt {KHOI} 5 năm tù."
    assert [e["authority"] for e in of_type(read(text), "LegalAction")] == [
        ["Công an huyện Sơn Vi"],
        ["Tòa án nhân dân tỉnh Vạn Xuân"],
    ]


def test_headline_says_arrest_of_what_the_text_calls_charge():
    text = f"Bắt {KHOI} vì trốn thuế. {POLICE} đã khởi tố, bắt tạm giam {KHOI}."
    assert one(text, "LegalAction")["authority"] == ["Công an huyện Sơn Vi"]


def test_sentences_of_one_trial_are_rulings_of_their_own():
    text = f"{COURT} tuyên phạt {KHOI} 5 năm tù. Bị cáo {LAM} bị tuyên phạt 3 năm tù."
    assert [e["defendant"] for e in of_type(read(text), "LegalAction")] == [["Trần Văn Khôi"], ["Vũ Thị Lam"]]


def test_trial_told_only_by_who_is_called_accused():
    e = one(f"Tại tòa, bị cáo {KHOI} nói rất hối hận.", "LegalAction")
    assert e["defendant"] == ["Trần Văn Khôi"]


def test_accused_person_is_no_authority():
    text = f"{POLICE} khởi tố {KHOI}. {KHOI} và {POLICE} xử phạt {{Công ty Hoa Sen Xanh|O:Công ty Hoa Sen Xanh}}."
    assert all("Trần Văn Khôi" not in e.get("authority", ()) for e in of_type(read(text), "LegalAction"))


def test_war_in_one_land_hits_it():
    assert one(f"Chiến sự ở {SOUTH} kéo dài hơn 1.000 ngày.", "Conflict")["target"] == ["Sudland"]


def test_troops_sent_by_a_country():
    e = one(f"{NORTH} đã điều quân tới {{Ardenia|L:Ardenia}}.", "Conflict")
    assert (e["attacker"], e["target"]) == (["Norvia"], ["Ardenia"])


def test_fishing_boat_seized_by_a_country():
    e = one(f"{NORTH} hôm qua bắt tàu cá của {SOUTH}.", "Conflict")
    assert (e["attacker"], e["target"]) == (["Norvia"], ["Sudland"])


def test_accident_hits_the_place_where_it_happens():
    assert one("Vụ tai nạn xảy ra tại {Sơn Vi|L:Sơn Vi} làm 3 người chết.", "Incident")["affected"] == ["Sơn Vi"]


def test_accident_that_strikes_nobody_known_is_no_event():
    assert not of_type(read("Vụ tai nạn làm 3 người chết."), "Incident")


def test_sum_spent_by_a_body():
    e = one("{Công ty Hoa Sen Xanh|O:Công ty Hoa Sen Xanh} đã đầu tư 300 tỉ đồng.", "Economic")
    assert e["actor"] == ["Công ty Hoa Sen Xanh"]


def test_passive_law_names_its_actor():
    e = one("{Luật Rừng ngập|D:Luật Rừng ngập} đã được {Quốc hội|O:Quốc hội} thông qua.", "Legislation")
    assert (e["actor"], e["document"]) == (["Quốc hội"], "Luật Rừng ngập")


def test_goods_given_to_people_without_names():
    e = one("{Hội Chữ thập đỏ|O:Hội Chữ thập đỏ} đã trao 200 suất quà cho người dân vùng lũ.", "Aid")
    assert e["giver"] == ["Hội Chữ thập đỏ"]


def test_crowned():
    e = one(f"{KHOI} lên ngôi năm 2004.", "Appointment")
    assert e["appointee"] == ["Trần Văn Khôi"]


def test_steps_before_a_shared_object_have_its_defendant():
    text = f"{POLICE} đã tống đạt quyết định khởi tố bị can, thi hành lệnh khám xét đối với {KHOI}."
    assert [e["defendant"] for e in of_type(read(text), "LegalAction")] == [["Trần Văn Khôi"]] * 2


def test_years_in_prison_after_the_name():
    text = f"{COURT} tuyên phạt {KHOI} 5 năm tù. Cùng vụ án, {LAM}: 3 năm tù; {MINH}: 2 năm tù."
    assert [len(e["defendant"]) for e in of_type(read(text), "LegalAction")] == [1, 2]


def test_years_that_the_prosecutor_asks_for_are_no_verdict():
    text = f"{COURT} tuyên phạt {KHOI} 5 năm tù. Trước đó kiểm sát viên đề nghị {LAM}: 3 năm tù."
    told = of_type(read(text), "LegalAction")
    assert {e["status"] for e in told if "Vũ Thị Lam" in e.get("defendant", ())} == {"possible"}
    assert [e["defendant"] for e in told if e["status"] == "occurred"] == [["Trần Văn Khôi"]]


def test_moved_without_passive_mark():
    e = one(f"Ông {KHOI} luân chuyển và giữ chức bí thư huyện ủy từ 12/3.", "Appointment")
    assert e["appointee"] == ["Trần Văn Khôi"]


def test_leave_to_attack_is_no_attack_on_the_one_who_has_it():
    text = f"{NORTH} được tấn công {SOUTH} bằng tên lửa tầm xa."
    assert one(text, "Conflict")["target"] == ["Sudland"]


def test_headline_with_the_post_alone():
    assert one(f"Ông {KHOI} làm giám đốc sở.", "Appointment")["appointee"] == ["Trần Văn Khôi"]


def test_police_are_nobodys_defendant():
    events = read(
        "{Công an tỉnh Hoa Lư|O:Công an tỉnh Hoa Lư} đồng loạt bắt giữ {Công an huyện Tân Phú|O:Công an huyện Tân Phú} "
        "cùng nhiều nghi phạm."
    )
    assert not [e for e in events if e.get("defendant")]


def test_whoever_is_kin_of_the_one_arrested_is_not_arrested():
    man = "{ông Trịnh Văn Sáng|P:Trịnh Văn Sáng}"
    police = "{Công an tỉnh Hoa Lư|O:Công an tỉnh Hoa Lư}"
    events = read(f"Vợ {man} bị bắt giữ.") + read(f"{police} bắt giữ con trai {man}.")
    assert not [e for e in events if e.get("defendant")]


def test_company_without_a_name_hides_nobody():
    events = of_type(read("{Trần Thu Bình|P:Trần Thu Bình} cùng mẹ và em gái bị xét xử."), "LegalAction")
    assert [e["defendant"] for e in events] == [["Trần Thu Bình"]]


def test_who_is_dead_is_not_accused_by_the_autopsy():
    woman = "{bà Vũ Thị Lam|P:Vũ Thị Lam}"
    text = f"Khám nghiệm tử thi {woman} cho thấy có chất độc."
    police = "{Công an tỉnh Hoa Lư|O:Công an tỉnh Hoa Lư}"
    events = read(text) + read(f"{police} khám nghiệm tử thi {woman}.")
    assert not [e for e in events if e.get("defendant")]


def test_who_is_summoned_as_a_witness_is_not_accused():
    woman = "{Bà Vũ Thị Lam|P:Vũ Thị Lam}"
    events = read(f"{woman} được triệu tập đến phiên tòa với tư cách nhân chứng.")
    assert not [e for e in events if e.get("defendant")]


def test_an_accident_befalls_whom_the_car_hits_not_its_driver():
    man, woman = "{Ông Trịnh Văn Sáng|P:Trịnh Văn Sáng}", "{bà Vũ Thị Lam|P:Vũ Thị Lam}"
    hit = of_type(read(f"{man} lái xe tải tông chết {woman}."), "Incident")
    assert [e["affected"] for e in hit] == [["Vũ Thị Lam"]]
    hit = of_type(read(f"{man} bị xe khách tông chết."), "Incident")
    assert [e["affected"] for e in hit] == [["Trịnh Văn Sáng"]]
