"""Steps of cases that lean on others, and whom accidents hit by name."""

from __future__ import annotations

from tests.extract.annotated import of_type, one, read

POLICE = "{Công an huyện Sơn Vi|O:Công an huyện Sơn Vi}"
WARD = "{Công an xã Đồng Lạc|O:Công an xã Đồng Lạc}"
PROSECUTOR = "{Viện kiểm sát nhân dân huyện Sơn Vi|O:Viện kiểm sát nhân dân huyện Sơn Vi}"
KHOI, LAM, MINH = "{Trần Văn Khôi|P:Trần Văn Khôi}", "{Vũ Thị Lam|P:Vũ Thị Lam}", "{Hồ Tấn Minh|P:Hồ Tấn Minh}"
TOWN = "{thị trấn Vạn Lý|L:thị trấn Vạn Lý}"


def test_approval_is_against_whom_the_charge_is_against():
    text = f"{POLICE} đã khởi tố {KHOI}. Các quyết định tố tụng trên đã được {PROSECUTOR} phê chuẩn."
    charge, approval = of_type(read(text), "LegalAction")
    assert charge["authority"] == ["Công an huyện Sơn Vi"]
    assert approval == {**approval, "authority": [PROSECUTOR[1:36]], "defendant": ["Trần Văn Khôi"]}


def test_an_accusation_is_told_only_where_nothing_better_is():
    assert one(f"Bà {LAM} bị cáo buộc nhận hối lộ 2 tỉ đồng.", "LegalAction")["defendant"] == ["Vũ Thị Lam"]
    told = of_type(read(f"{POLICE} khởi tố {LAM}. Bà {LAM} bị cáo buộc nhận hối lộ."), "LegalAction")
    assert len(told) == 1


def test_verbs_side_by_side_are_one_act():
    e = one(f"{WARD} lập biên bản, xử phạt ông {KHOI} 3 triệu đồng.", "LegalAction")
    assert (e["authority"], e["defendant"]) == (["Công an xã Đồng Lạc"], ["Trần Văn Khôi"])


def test_search_and_what_it_yields_are_one():
    e = one(f"Khám xét nơi ở của {KHOI}, {POLICE} thu giữ 12 thùng pháo.", "LegalAction")
    assert (e["authority"], e["defendant"]) == (["Công an huyện Sơn Vi"], ["Trần Văn Khôi"])


def test_a_sentence_that_is_only_a_list_names_the_accused():
    text = f"{POLICE} đã khởi tố giám đốc và kế toán của một công ty. Gồm ông {KHOI} (45 tuổi), giám đốc; và bà {LAM}."
    assert one(text, "LegalAction")["defendant"] == ["Trần Văn Khôi", "Vũ Thị Lam"]


def test_whoever_works_with_the_patrol_acts_too():
    e = one(f"Tổ tuần tra của {POLICE} phối hợp với {WARD} bắt quả tang {KHOI} chở pháo.", "LegalAction")
    assert e["authority"] == ["Công an huyện Sơn Vi", "Công an xã Đồng Lạc"]


def test_cells_and_their_inmates_are_no_arrest():
    assert not of_type(read(f"{KHOI} nằm ở nhà tạm giữ của huyện, gần các buồng tạm giam."), "LegalAction")


def test_accident_hits_who_is_named_as_victim_and_driver():
    text = f"Xe tải lật nghiêng ở {TOWN} làm 1 người chết. Tài xế {KHOI} bị thương. Nạn nhân là {LAM} (50 tuổi)."
    assert one(text, "Incident")["affected"] == ["Trần Văn Khôi", "Vũ Thị Lam"]


def test_who_was_stabbed_to_death_had_no_accident():
    events = read(f"{KHOI} dùng dao đâm anh {MINH} tử vong tại {TOWN}.")
    assert not of_type(events, "Incident")
    assert of_type(events, "Conflict")[0]["target"] == ["Hồ Tấn Minh"]


def test_beaten_by_people_without_names():
    assert one(f"Anh {MINH} bị nhóm thanh niên hành hung.", "Conflict")["target"] == ["Hồ Tấn Minh"]


def test_charges_of_one_sentence_are_one_step():
    text = f"Theo {POLICE}, {KHOI} bị khởi tố tội làm giả tài liệu; {LAM} bị khởi tố tội lừa đảo."
    assert one(text, "LegalAction")["defendant"] == ["Trần Văn Khôi", "Vũ Thị Lam"]


def test_years_in_prison_belong_to_the_verdict_told_last():
    high = "{Tòa án nhân dân cấp cao|O:Tòa án nhân dân cấp cao}"
    low = "{Tòa án nhân dân tỉnh Vạn Xuân|O:Tòa án nhân dân tỉnh Vạn Xuân}"
    text = f"{high} tuyên hủy án sơ thẩm. Trước đó, {low} tuyên phạt {KHOI} 9 năm tù. Bị cáo {LAM} nhận 3 năm tù."
    second, first, other = of_type(read(text), "LegalAction")
    assert "defendant" not in second
    assert first["defendant"] == ["Trần Văn Khôi"]
    assert (other["authority"], other["defendant"]) == (["Tòa án nhân dân tỉnh Vạn Xuân"], ["Vũ Thị Lam"])


def test_one_more_charge_is_a_step_of_its_own():
    text = f"{POLICE} khởi tố {LAM}. Sau đó {POLICE} ra quyết định bổ sung quyết định khởi tố bị can đối với {LAM}."
    assert len(of_type(read(text), "LegalAction")) == 2


def test_the_day_of_the_step_not_of_the_news():
    text = (
        f"Ngày 10/3, {POLICE} cho biết đã khởi tố {LAM}. Ngày 8/3, {POLICE} thi hành lệnh khởi tố bị can đối với {LAM}."
    )
    assert one(text, "LegalAction")["day"] == "2031-03-08"


def test_what_a_patrol_came_upon_dates_the_arrest():
    text = f"{POLICE} vừa bắt giữ {KHOI}. Tối 10/3, {POLICE} phát hiện một thanh niên vận chuyển pháo."
    e = one(text, "LegalAction")
    assert (e["defendant"], e["day"]) == (["Trần Văn Khôi"], "2031-03-10")


def test_a_case_goes_from_one_office_to_the_next():
    e = one(f"{WARD} đã bàn giao hồ sơ, tang vật cho {POLICE}.", "LegalAction")
    assert e["authority"] == ["Công an huyện Sơn Vi", "Công an xã Đồng Lạc"]


def test_summoned_are_listed_behind_the_passive():
    e = one(f"Đầu tháng 3, 3 nghi phạm đã bị triệu tập, gồm {KHOI}, {LAM} và {MINH}.", "LegalAction")
    assert len(e["defendant"]) == 3


def test_another_accident_of_the_same_kind_is_its_own():
    lake = "{hồ Xuân Hà|L:hồ Xuân Hà}"
    text = f"Tài xế {KHOI} gây tai nạn liên hoàn ở {TOWN}. Tại {lake}, ngày 4/3 cũng xảy ra một vụ tông liên hoàn."
    assert [e["affected"] for e in of_type(read(text), "Incident")] == [["Trần Văn Khôi"], ["hồ Xuân Hà"]]


def test_a_row_goes_on_behind_what_the_first_is_accused_of():
    text = f"{POLICE} tạm giam {KHOI} (31 tuổi) về hành vi tổ chức đánh bạc và {LAM} (30 tuổi)."
    assert one(text, "LegalAction")["defendant"] == ["Trần Văn Khôi", "Vũ Thị Lam"]


def test_what_followed_from_a_deed_did_happen():
    assert one(f"{KHOI} chống đối nên bị khởi tố.", "LegalAction")["status"] == "occurred"


def test_victims_of_a_plot_are_not_its_authors():
    text = f"{KHOI} hành hung {MINH}. Biết anh {MINH} có tiền, nhóm này định bắt cóc."
    assert all("Hồ Tấn Minh" not in e.get("attacker", []) for e in of_type(read(text), "Conflict"))


def test_who_suffers_is_not_on_the_list_of_the_accused():
    text = f"{POLICE} bắt tạm giam một cặp vợ chồng. Người bị chiếm giữ nhà chính là bà {LAM}."
    assert all("Vũ Thị Lam" not in e.get("defendant", []) for e in of_type(read(text), "LegalAction"))


def test_prosecutors_ask_what_the_court_may_give():
    e = one(f"{PROSECUTOR} đề nghị hội đồng xét xử bác kháng cáo của bị cáo {KHOI}.", "LegalAction")
    assert (e["authority"], e["status"]) == ([PROSECUTOR[1:36]], "possible")


def test_a_firm_that_gives_the_case_its_name_is_not_on_trial():
    firm = "{Tập đoàn Đá Bạc|O:Tập đoàn Đá Bạc}"
    e = one(f"Phiên tòa xét xử vụ án {firm} tiếp tục. Bị cáo {KHOI} nói rất hối hận.", "LegalAction")
    assert e["defendant"] == ["Trần Văn Khôi"]


def test_a_crime_that_somebody_is_accused_of_is_only_possible():
    e = one(f"Cảnh sát cáo buộc {KHOI} hành hung {MINH}.", "Conflict")
    assert e["status"] == "possible"


def test_days_are_no_numbers_of_people():
    text = f"Một thanh niên bị {POLICE} bắt giữ tối 8/3. {KHOI} bị {POLICE} bắt giữ vì trộm cắp."
    assert one(text, "LegalAction")["defendant"] == ["Trần Văn Khôi"]


def test_the_last_of_several_acts_of_police_without_a_name_is_theirs():
    acts = f"Lực lượng cảnh sát sau đó ngăn chặn, khống chế và bắt giữ {KHOI}."
    text = f"{POLICE} cho biết sự việc xảy ra tối 3-5. {acts}"
    assert one(text, "LegalAction")["authority"] == ["Công an huyện Sơn Vi"]
    text = f"{POLICE} có mặt. Nghi phạm thấy cảnh sát, bỏ chạy và bị người dân bắt giữ."
    assert not of_type(read(text), "LegalAction")


def test_a_body_called_by_the_head_of_its_name_is_that_one():
    office = "{Cơ quan cảnh sát điều tra Công an huyện Vi Khê|O:Cơ quan cảnh sát điều tra Công an huyện Vi Khê}"
    squad = "{Đội cảnh sát hình sự|O:Đội cảnh sát hình sự}"
    text = f"{office} khởi tố {LAM}. {squad} vào cuộc xác minh. Cơ quan cảnh sát điều tra đã thu giữ 8 điện thoại."
    assert of_type(read(text), "LegalAction")[-1]["authority"] == [office[1:47]]


def test_violators_are_listed_behind_the_fine():
    text = f"{WARD} đã xử phạt 2 người. Hai người vi phạm là {KHOI} (30 tuổi) và {MINH} (28 tuổi)."
    assert one(text, "LegalAction")["defendant"] == ["Hồ Tấn Minh", "Trần Văn Khôi"]
    text = f"{WARD} đã xử phạt 2 người. Hai người chứng kiến là {KHOI} (30 tuổi) và {MINH} (28 tuổi)."
    assert "defendant" not in one(text, "LegalAction")


def test_age_and_company_stand_between_the_accused_and_the_step():
    assert one(f"{KHOI}, 26 tuổi và đồng phạm bị công an bắt.", "LegalAction")["defendant"] == ["Trần Văn Khôi"]


def test_trial_and_verdict_are_two_where_each_tells_whom_it_is_against():
    court = "{Tòa án nhân dân tỉnh Vạn Hòa|O:Tòa án nhân dân tỉnh Vạn Hòa}"
    opened = f"Ngày 10-3, {court} mở phiên tòa xét xử {KHOI}. Người thân đến rất đông."
    trial, verdict = of_type(read(f"{opened} Cuối ngày, hội đồng xét xử đã tuyên phạt {KHOI} 8 năm tù."), "LegalAction")
    assert trial["defendant"] == verdict["defendant"] == ["Trần Văn Khôi"]
    assert one(f"{opened} Hội đồng xét xử đã tuyên án.", "LegalAction")["defendant"] == ["Trần Văn Khôi"]


def test_who_testifies_in_a_criminal_court_is_tried_but_no_witness():
    text = f"Khai báo tại tòa chiều 10-3, ông {KHOI} nói không đòi tiền. Theo cáo trạng, ông nhận 2 tỉ đồng."
    assert one(text, "LegalAction")["defendant"] == ["Trần Văn Khôi"]
    text = f"Khai báo tại tòa chiều 10-3, nhân chứng {KHOI} nói không thấy gì. Theo cáo trạng, vụ việc xảy ra đêm 3-5."
    assert not of_type(read(text), "LegalAction")


def test_to_whom_one_writes_is_not_who_accuses():
    bodies = "{Bộ Nội vụ|O:Bộ Nội vụ}, {Bộ Công an|O:Bộ Công an}, {Cục Thuế|O:Cục Thuế}"
    told = of_type(read(f"{LAM} gửi nhiều đơn đến {bodies} tố giác ông {KHOI}."), "LegalAction")
    assert not any("Cục Thuế" in e.get("authority", ()) for e in told)


def test_what_a_court_turns_down_does_not_come_to_pass():
    told = of_type(read(f"Tòa án đã bác đơn đề nghị tha bổng bị cáo {LAM}."), "LegalAction")
    assert [(e["trigger"], e["defendant"]) for e in told] == [("bác đơn", ["Vũ Thị Lam"])]


def test_what_must_be_done_or_will_be_soon_is_not_done():
    assert one(f"Luật sư nói bà {LAM} phải được trả tự do.", "LegalAction")["status"] == "possible"
    assert one(f"{POLICE} sẽ sớm khởi tố {KHOI}.", "LegalAction")["status"] == "planned"
    assert one(f"{POLICE} sớm khởi tố được {KHOI}.", "LegalAction")["status"] != "planned"


def test_a_case_is_stopped_and_taken_up_again():
    stopped = f"Năm 2019, {POLICE} đình chỉ bị can đối với ông {KHOI}."
    again = f"Đến năm 2022, {POLICE} khôi phục điều tra vụ án. Ngày 3-2-2025, {POLICE} ra quyết định đình chỉ vụ án."
    told = of_type(read(f"{stopped} {again}"), "LegalAction")
    assert [e["day"] for e in told] == ["2019", "2022", "2025-02-03"]


def test_the_driver_who_hit_somebody_is_whom_the_headline_tells_of():
    told = "Tạm giữ tài xế cán chết 1 người. Xe khách hất văng hai người."
    driver = f"{told} {KHOI}, 35 tuổi, là tài xế tông chết người bị công an tạm giữ."
    assert one(driver, "LegalAction")["defendant"] == ["Trần Văn Khôi"]
    hurt = f"{told} {KHOI}, 35 tuổi, tử vong, tài xế bị công an bắt."
    assert not any("defendant" in e for e in of_type(read(hurt), "LegalAction"))


def test_groups_of_the_accused_are_told_with_their_crimes():
    text = f"{POLICE} khởi tố {KHOI} về tội buôn lậu; {LAM}, {MINH} về tội trốn thuế."
    assert one(text, "LegalAction")["defendant"] == ["Hồ Tấn Minh", "Trần Văn Khôi", "Vũ Thị Lam"]
    text = f"{POLICE} khởi tố {KHOI} về tội giết người; {LAM} là nạn nhân được đưa đi cấp cứu."
    assert one(text, "LegalAction")["defendant"] == ["Trần Văn Khôi"]


def test_those_who_are_held_are_listed():
    text = f"{POLICE} vừa bắt giữ 3 người. Những người bị tạm giữ gồm {LAM}, {KHOI} và con của họ là {MINH} (20 tuổi)."
    assert one(text, "LegalAction")["defendant"] == ["Hồ Tấn Minh", "Trần Văn Khôi", "Vũ Thị Lam"]


def test_who_gets_the_case_does_not_ask_for_the_charge():
    told = of_type(read(f"{POLICE} khởi tố 6 bị can; chuyển {PROSECUTOR} đề nghị truy tố 3 bị can."), "LegalAction")
    assert all(e["authority"] == ["Công an huyện Sơn Vi"] for e in told)


def test_the_day_and_place_of_what_a_charge_recounts_are_not_its_own():
    text = f"Theo bản cáo trạng của {PROSECUTOR}, ngày 9-2-2031, tại {TOWN}, {POLICE} bắt giữ {KHOI}."
    charge, arrest = of_type(read(text), "LegalAction")
    assert (charge["day"], charge["place"], arrest["day"]) == (None, None, "2031-02-09")


def test_whom_a_vehicle_carries_does_not_drive_it():
    text = f"Xe máy do {KHOI} cầm lái, chở {MINH} đâm vào xe chị {LAM}."
    assert all("Hồ Tấn Minh" not in e.get("attacker", ()) for e in read(text))


def test_a_deed_is_of_the_day_of_which_the_suspect_tells():
    news = f"Bắt nghi phạm. Vụ án gây bức xúc. Ngày 12-3, {POLICE} khởi tố {KHOI}."
    text = f"{news} {KHOI} khai sáng 2-3 đi qua bãi đất trống. Tại đây, {KHOI} đâm {LAM}."
    assert [e["day"] for e in of_type(read(text), "Conflict")] == ["2031-03-02"]


def test_who_sues_is_not_on_trial():
    text = f"Bà {LAM} khởi kiện ông {KHOI} đòi nhà. Ngày 5-3, tòa án đã chấp nhận kháng cáo của bà {LAM}."
    assert all("Vũ Thị Lam" not in e.get("defendant", ()) for e in of_type(read(text), "LegalAction"))
    text = f"Ngày 5-3, tòa án đã bác kháng cáo của bị cáo {LAM}."
    assert one(text, "LegalAction")["defendant"] == ["Vũ Thị Lam"]
