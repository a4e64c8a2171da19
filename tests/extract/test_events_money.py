"""Money, deals, help and prizes: who acts, for whom, and what is no act."""

from __future__ import annotations

import pytest

from tests.extract.annotated import of_type, one, read
from tests.extract.whole import extract, names_of

FIRM, OTHER = "{Công ty Sao Mai|O:Công ty Sao Mai}", "{Tập đoàn Hải Vân|O:Tập đoàn Hải Vân}"
BANK, CITY = "{Ngân hàng Đại Thành|O:Ngân hàng Đại Thành}", "{thành phố Vạn Xuân|L:Vạn Xuân}"
NORTH, SOUTH, EAST = "{Norvia|C:Norvia}", "{Sudland|C:Sudland}", "{Estria|C:Estria}"
PAUL = "{Paul Henmar|P:Paul Henmar}"


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        (f"{NORTH} cho {BANK} vay 690 triệu USD.", ["Norvia"], ["Ngân hàng Đại Thành"]),
        (f"Ông {PAUL} tuyên bố áp thuế 25% đối với tất cả sản phẩm từ {SOUTH}.", ["Paul Henmar"], ["Sudland"]),
        (f"{NORTH} áp đặt lệnh trừng phạt đối với {SOUTH}.", ["Norvia"], ["Sudland"]),
        (f"Kế hoạch áp thuế của ông {PAUL} nhắm vào hàng nhập khẩu của {SOUTH}.", ["Paul Henmar"], ["Sudland"]),
    ],
)
def test_who_pays_and_who_is_struck(text: str, actor: list[str], target: list[str]):
    e = one(text, "Economic")
    assert (e["actor"], e["target"]) == (actor, target)


def test_a_verb_after_one_of_deciding_keeps_its_subject():
    assert one(f"{FIRM} cam kết đầu tư 2 tỉ USD.", "Economic")["actor"] == ["Công ty Sao Mai"]


def test_what_is_asked_of_nobody_named_is_not_the_askers_act():
    assert not of_type(read(f"{FIRM} yêu cầu xây dựng cầu mới."), "Economic")


def test_what_an_act_is_good_for_is_not_done():
    assert not of_type(read(f"{NORTH} chia sẻ kinh nghiệm để {FIRM} xây dựng trung tâm dữ liệu."), "Economic")


def test_contractors_stand_behind_do():
    assert one(f"Dự án do {FIRM} và {OTHER} thi công.", "Economic")["actor"] == ["Công ty Sao Mai", "Tập đoàn Hải Vân"]


def test_who_says_it_is_who_signs():
    e = one(f"{FIRM} cho hay họ đã ký các thỏa thuận trị giá 5 tỉ USD với {NORTH}.", "Agreement")
    assert e["party"] == ["Công ty Sao Mai", "Norvia"]


def test_a_parliament_for_a_treaty_with_a_state_stands_for_its_own():
    text = "{Quốc hội Norvia|O:Quốc hội Norvia} ủng hộ đàm phán hiệp định với " + SOUTH + f". {NORTH} ở phía bắc."
    assert one(text, "Agreement")["party"] == ["Norvia", "Sudland"]


def test_every_treaty_of_a_list_is_an_agreement():
    papers = "{Hiệp định Mùa Xuân|D:Hiệp định Mùa Xuân}, {Nghị định thư Cửa Sông|D:Nghị định thư Cửa Sông}"
    found = of_type(read(f"{NORTH} và {SOUTH} đã ký {papers}."), "Agreement")
    assert len(found) == 2


def test_an_alliance_that_is_only_hoped_for_is_none():
    assert not of_type(read(f"{NORTH} mong muốn hợp tác với {SOUTH}."), "Agreement")


def test_military_help_of_one_for_another_is_told_by_the_noun():
    e = one(f"{EAST} đưa ra giải pháp cho vấn đề liên quan đến viện trợ quân sự của {NORTH} cho {SOUTH}.", "Aid")
    assert (e["giver"], e["recipient"]) == (["Norvia"], ["Sudland"])


def test_help_asked_for_in_general_is_no_aid():
    assert not of_type(read(f"Ông {PAUL} đề nghị {NORTH} hỗ trợ {SOUTH} phát triển du lịch."), "Aid")


def test_decorated_by_an_office_without_its_holder():
    e = one(f"Ông {PAUL} được Chủ tịch nước trao tặng huân chương.", "Award")
    assert "Paul Henmar" in e["recipient"]


def test_towns_do_things_together():
    text = "{Vạn Xuân|L:Vạn Xuân} và {Sơn Vi|L:Sơn Vi} giảm thuế chuyển nhượng nhà."
    assert one(text, "Economic")["actor"] == ["Sơn Vi", "Vạn Xuân"]


def test_whose_decision_it_is_acts():
    e = one(f"Quyết định của {NORTH} cung cấp tên lửa cho {SOUTH} gây tranh cãi.", "Aid")
    assert (e["giver"], e["recipient"]) == (["Norvia"], ["Sudland"])


def test_who_is_thanked_for_help_gave_it():
    e = one(f"Ông {PAUL} cảm ơn {NORTH} về sự giúp đỡ, hỗ trợ dành cho {SOUTH}.", "Aid")
    assert (e["giver"], e["recipient"]) == (["Norvia"], ["Sudland"])


def test_an_anniversary_tells_what_was_agreed():
    text = f"{NORTH} muốn tăng cường hợp tác với {SOUTH} nhân kỷ niệm 40 năm thiết lập quan hệ ngoại giao."
    e = one(text, "Agreement")
    assert (e["party"], e["status"]) == (["Norvia", "Sudland"], "occurred")


def test_many_words_for_one_help_are_one_event():
    one("{Đại sứ quán Norvia|O:Đại sứ quán Norvia} đã thăm hỏi, động viên và bảo hộ công dân.", "Aid")


def test_whom_somebody_invites_gives_nothing():
    text = "Bà {Lan Henmar|P:Lan Henmar} mời ông " + PAUL + " đến ăn tối và tặng chiếc đồng hồ."
    assert all("Paul Henmar" not in e.get("giver", ()) for e in of_type(read(text), "Award"))


def test_tariffs_announced_are_to_come_and_reach_the_whole_list():
    text = f"Ông {PAUL} tuyên bố áp thuế 25% đối với hàng {NORTH}, {SOUTH} và 10% đối với hàng {EAST}."
    events = of_type(read(text), "Economic")
    assert [(e["target"], e["status"]) for e in events] == [(["Norvia", "Sudland"], "planned"), (["Estria"], "planned")]


def test_a_verb_inside_a_noun_does_not_close_the_clause():
    e = one(f"{BANK} đã ký một thỏa thuận cho vay trị giá 690 triệu USD với {FIRM}.", "Agreement")
    assert e["party"] == ["Công ty Sao Mai", "Ngân hàng Đại Thành"]


def test_the_owner_of_a_project_is_told_in_a_bracket():
    e = one("Việc hoàn thành cầu, theo {Ban Hạ tầng|O:Ban Hạ tầng} (chủ đầu tư), còn chậm.", "Economic")
    assert e["actor"] == ["Ban Hạ tầng"]


def test_a_town_gives_prizes():
    assert one("{Vạn Xuân|L:Vạn Xuân} trao thưởng cho 139 học sinh xuất sắc.", "Award")["giver"] == ["Vạn Xuân"]


def test_who_talked_agrees_even_where_both_sides_could_be_the_states():
    text = (
        "Ngày 10/3, {Bộ trưởng Norvia Lan Henmar|P:Lan Henmar} gặp {Bộ trưởng Sudland Rolf Berg|P:Rolf Berg}. "
        "Hai bên nhất trí mở rộng hợp tác."
    )
    assert one(text, "Agreement")["party"] == ["Lan Henmar", "Rolf Berg"]


def test_a_memorandum_between_two_is_told_by_its_name():
    text = "{Bản ghi nhớ Mùa Xuân|D:Bản ghi nhớ Mùa Xuân} năm 2011 giữa " + f"{NORTH} và {SOUTH} vẫn có hiệu lực."
    assert one(text, "Agreement")["party"] == ["Norvia", "Sudland"]


def test_a_row_of_persons_behind_cac_acts_together():
    text = (
        "Các bị can {Trần Văn Khôi|P:Trần Văn Khôi}, {Vũ Thị Lam|P:Vũ Thị Lam}, {Hồ Tấn Minh|P:Hồ Tấn Minh} "
        "cùng nhau thống nhất việc nâng giá."
    )
    assert len(one(text, "Agreement")["party"]) == 3


def test_the_work_stands_before_do():
    e = one("{Tuyến số 9|L:Tuyến số 9} do " + f"{FIRM} làm chủ đầu tư.", "Economic")
    assert (e["actor"], e["target"]) == (["Công ty Sao Mai"], ["Tuyến số 9"])


def test_a_deal_that_a_noun_announces():
    e = one(f"Họ bàn về thương vụ {FIRM} mua 95% cổ phần của {OTHER}.", "Economic")
    assert (e["actor"], e["target"]) == (["Công ty Sao Mai"], ["Tập đoàn Hải Vân"])


def test_who_speaks_of_negotiations_is_no_party_to_them():
    text = f"Ông {PAUL} nói thêm rằng việc này có ích trong các cuộc đàm phán giữa {NORTH} và {SOUTH}."
    assert one(text, "Agreement")["party"] == ["Norvia", "Sudland"]


def test_a_speaker_does_not_impose_the_sanctions_he_calls_useless():
    text = f"Đáp lại các lệnh trừng phạt mới công bố, ông {PAUL} cho rằng chúng là vô nghĩa."
    assert not of_type(read(text), "Economic")


def test_a_treaty_that_one_of_two_wants_is_between_their_states():
    text = (
        f"{NORTH} và {SOUTH} là láng giềng. Bộ trưởng "
        "{Lan Henmar|P:Lan Henmar} hội đàm với {Rolf Berg|P:Rolf Berg}. "
        "Bà {Lan Henmar|P:Lan Henmar} đề nghị sớm ký hiệp định mậu dịch."
    )
    found = of_type(read(text, posts={"Lan Henmar": "Norvia", "Rolf Berg": "Sudland"}), "Agreement")
    assert [(e["party"], e["status"]) for e in found] == [(["Norvia", "Sudland"], "possible")]


def test_air_defence_denies_nothing():
    e = one(f"{NORTH} đã chuyển tên lửa phòng không và cung cấp dầu cho {SOUTH}.", "Aid")
    assert (e["recipient"], e["status"]) == (["Sudland"], "occurred")


def test_a_tax_that_nobody_levies_is_the_home_countrys():
    text = "Mặt hàng này phải chịu thuế 20% từ năm 1998. {Việt Nam|C:Việt Nam} có khí hậu nóng."
    assert one(text, "Economic")["actor"] == ["Việt Nam"]


def test_a_term_that_somebody_points_out_is_no_act_of_his():
    text = f"Ông {PAUL} lưu ý thời hạn cắt giảm thuế."
    assert not of_type(read(text), "Economic")


def test_arms_that_somebody_gave_went_to_who_uses_them():
    e = one(f"{SOUTH} sử dụng tên lửa tầm xa do {NORTH} cung cấp.", "Aid")
    assert (e["giver"], e["recipient"]) == (["Norvia"], ["Sudland"])


def test_a_foreign_capital_that_is_given_arms_is_its_state():
    text = "Tin\n\nMỹ và Philippines là đồng minh. Từ năm 2012, Mỹ đã cung cấp gần 800 triệu USD vũ khí cho Manila."
    found = extract(text, published=None)
    names = names_of(found)
    aid = [e for e in found.events if e.type == "Aid"]
    assert [{names[p.entity] for p in e.participants} for e in aid] == [{"Mỹ", "Philippines"}]


def test_helping_a_team_to_win_is_no_aid():
    assert not of_type(read(f"{PAUL} giúp {FIRM} giành chiến thắng trước {OTHER}."), "Aid")
    assert one(f"{NORTH} giúp {SOUTH} đào tạo cán bộ.", "Aid")["giver"] == ["Norvia"]


def test_a_duty_with_its_kind_is_one_act():
    e = one(f"{NORTH} áp mức thuế nhập khẩu 25% với thép từ {SOUTH}.", "Economic")
    assert (e["actor"], e["target"]) == (["Norvia"], ["Sudland"])


def test_a_threshold_is_set_like_a_price():
    assert one(f"{BANK} nâng ngưỡng doanh thu chịu thuế lên 1 tỉ đồng.", "Economic")["actor"] == ["Ngân hàng Đại Thành"]


def test_whom_something_is_laid_before_has_not_done_it():
    text = "{Hội đồng Sao Băng|O:Hội đồng Sao Băng} trình {Quốc hội|O:Quốc hội} đầu tư dự án sân bay."
    assert not of_type(read(text), "Economic")


def test_what_is_expected_is_possible():
    assert one(f"Giá vàng tăng do kỳ vọng {NORTH} giảm lãi suất.", "Economic")["status"] == "possible"


def test_a_present_told_again_as_help_is_one():
    found = read(f"{NORTH} tặng {SOUTH} 3.000 súng trường\n\n{NORTH} viện trợ {SOUTH} số vũ khí trị giá 3 triệu USD.")
    assert len(of_type(found, "Aid")) == 1
    assert not of_type(found, "Award")


def test_money_set_aside_to_help_is_given():
    e = one(f"{CITY} quyết định trích 4 tỉ đồng từ ngân sách để hỗ trợ khẩn cấp {OTHER}.", "Aid")
    assert (e["giver"], e["recipient"], e["status"]) == (["Vạn Xuân"], ["Tập đoàn Hải Vân"], "occurred")
    assert not of_type(read(f"{NORTH} cần thêm thời gian để hỗ trợ {SOUTH}."), "Aid")


def test_who_is_called_upon_has_not_invested():
    assert not of_type(read(f"Đáp lại lời kêu gọi đầu tư dự án, {BANK} cho rằng chưa phải lúc."), "Economic")


def test_bodies_act_along_with_bodies():
    e = one(f"{FIRM} cùng {OTHER} khởi công dự án.", "Ceremony")
    assert e["host"] == ["Công ty Sao Mai", "Tập đoàn Hải Vân"]


def test_a_road_is_no_host():
    assert "host" not in one("Dự án mở rộng {quốc lộ 98|L:quốc lộ 98} khởi công ngày 2-9.", "Ceremony")


def test_a_plan_for_duties_is_whose_it_is():
    text = f"Quan chức {SOUTH} cho rằng kế hoạch tăng thuế nhập khẩu của {NORTH} là sai."
    assert one(text, "Economic")["actor"] == ["Norvia"]


def test_a_deal_between_two_is_the_sale_told_in_the_headline():
    text = f"{NORTH} chốt bán F-35 cho {SOUTH}\n\nThương vụ F-35 giữa {NORTH} và {SOUTH} gây chú ý."
    e = one(text, "Economic")
    assert (e["actor"], e["target"]) == (["Norvia"], ["Sudland"])


def test_oil_that_is_handed_over_is_no_aid():
    found = read(f"{NORTH} sẽ giao nộp cho {SOUTH} 30 triệu thùng dầu.")
    assert of_type(found, "Economic")
    assert not of_type(found, "Aid")


def test_entering_a_land_is_no_import():
    assert not of_type(read(f"{NORTH} dừng nhập cảnh với người nước ngoài."), "Economic")
    assert one(f"{NORTH} cấm nhập hải sản {SOUTH}.", "Economic")["target"] == ["Sudland"]


def test_a_firm_that_opens_one_thing_begins_another():
    assert one(f"{FIRM} ra mắt sản phẩm mới và khởi công nhà máy.", "Ceremony")["host"] == ["Công ty Sao Mai"]


def test_what_one_person_hands_to_another_is_no_aid():
    assert not of_type(read(f"{PAUL} chuyển giao cho {{John Tern|P:John Tern}} từ tháng 9."), "Aid")


def test_who_evades_a_sanction_does_not_set_it():
    found = of_type(read(f"{SOUTH} có cách riêng né đòn trừng phạt của {NORTH}."), "Economic")
    assert all("Sudland" not in [p["entity"] for p in e["participants"] if p["role"] == "actor"] for e in found)


def test_culprits_are_punished_by_no_sanction():
    assert not of_type(read(f"{NORTH} kêu gọi {SOUTH} trừng phạt thủ phạm đâm chìm tàu cá."), "Economic")


def test_more_than_another_sold_is_not_sold_to_him():
    assert "target" not in one(f"{FIRM} bán nhiều xe hơn {OTHER}.", "Economic")


def test_one_foreign_state_gives_one_medal():
    text = (
        "{Chính phủ Norvia|O:Chính phủ Norvia} tặng bằng khen cho {Lê Văn Bình|P:Lê Văn Bình}\n\n"
        "{Lê Văn Bình|P:Lê Văn Bình} được {Bộ Ngoại giao Norvia|O:Bộ Ngoại giao Norvia} tặng bằng khen. "
        f"Ông từng học ở {NORTH}."
    )
    assert len(of_type(read(text), "Award")) == 1


def test_money_sent_to_a_state_is_aid():
    assert one(f"{PAUL} lặng lẽ chuyển 221 triệu USD cho {SOUTH}.", "Aid")["recipient"] == ["Sudland"]


def test_the_causes_of_a_loss_are_looked_into_by_others():
    assert not of_type(read(f"{BANK} điều tra nguyên nhân thua lỗ 300 tỉ đồng tại {FIRM}."), "Economic")


def test_whom_arms_are_bought_against_sells_none():
    assert "target" not in one(f"{NORTH} mua 100 chiến đấu cơ đối phó {SOUTH}.", "Economic")
