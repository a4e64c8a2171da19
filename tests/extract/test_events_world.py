"""Wars, threats, coups, posts and sanctions abroad, on sentences made for the test."""

from __future__ import annotations

import pytest

from tests.extract.annotated import of_type, read

NORTH, SOUTH, EAST = "{Norvia|C:Norvia}", "{Sudland|C:Sudland}", "{Ostria|C:Ostria}"
TOWN = "{Tân Khê|L:Tân Khê}"


def one(kind: str, text: str) -> dict:
    found = of_type(read(text), kind)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "attacker", "target"),
    [
        (f"{NORTH} phóng ba tên lửa đạn đạo ra biển.", ["Norvia"], None),
        (f"{NORTH} sẽ điều thêm 3.000 binh sĩ tới {SOUTH}.", ["Norvia"], ["Sudland"]),
        (f"{NORTH} giành lại quyền kiểm soát {{thị trấn Tân Khê|L:Tân Khê}}.", ["Norvia"], ["Tân Khê"]),
        (
            "{Quân đội Norvia|O:Quân đội Norvia} lật đổ Tổng thống {Bo Lan|P:Bo Lan}.",
            ["Quân đội Norvia"],
            ["Bo Lan"],
        ),
        (f"{{Nhóm Đêm Đen|O:Nhóm Đêm Đen}} bắt cóc 110 nữ sinh ở {TOWN}.", ["Nhóm Đêm Đen"], ["Tân Khê"]),
    ],
)
def test_force(text: str, attacker: list[str], target: list[str] | None) -> None:
    e = one("Conflict", text)
    assert (e.get("attacker"), e.get("target")) == (attacker, target)


def test_majority_is_no_land() -> None:
    assert not of_type(read("{Đảng Xanh|O:Đảng Xanh} giành quyền kiểm soát {Hạ viện|O:Hạ viện}."), "Conflict")


def test_leave_to_strike_is_no_blow() -> None:
    e = one("Conflict", f"{EAST} cho phép {SOUTH} dùng tên lửa tầm xa tấn công lãnh thổ {NORTH}.")
    assert (e["attacker"], e["target"], e["status"]) == (["Sudland"], ["Norvia"], "possible")


def test_threat_to_strike_is_possible() -> None:
    e = one("Conflict", "{Ông Bo Lan|P:Bo Lan} đe dọa tấn công {thủ đô Tân Khê|L:Tân Khê}.")
    assert (e["target"], e["status"]) == (["Tân Khê"], "possible")


def test_arms_arrive_and_nobody_visits() -> None:
    e = one("Aid", f"{NORTH} gửi 40 xe tăng và đạn pháo tới {SOUTH}.")
    assert (e["giver"], e["recipient"]) == (["Norvia"], ["Sudland"])


def test_parliament_impeaches() -> None:
    e = one("LegalAction", "{Quốc hội Norvia|O:Quốc hội Norvia} luận tội Tổng thống {Bo Lan|P:Bo Lan}.")
    assert (e["authority"], e["defendant"]) == (["Quốc hội Norvia"], ["Bo Lan"])


def test_nominee_named_later_is_the_same() -> None:
    e = one(
        "Appointment",
        "{Ông Bo Lan|P:Bo Lan} đã chọn người làm đại sứ. {Ông Bo Lan|P:Bo Lan} đề cử {bà Vi An|P:Vi An} làm đại sứ.",
    )
    assert (e["appointer"], e["appointee"]) == (["Bo Lan"], ["Vi An"])


def test_everyday_verb_hides_no_subject() -> None:
    e = one("LegalAction", "{Công an tỉnh A|O:Công an tỉnh A} triển khai lực lượng bắt giữ {Lê Xuân|P:Lê Xuân}.")
    assert e["authority"] == ["Công an tỉnh A"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{NORTH} có thể đứng sau vụ tấn công {SOUTH}.", "possible"),
        ("{Ông Bo Lan|P:Bo Lan} bị nghi liên quan đến vụ ám sát {ông Vi An|P:Vi An}.", "occurred"),
        ("Cảnh sát đã ngăn chặn một vụ tấn công khủng bố ở {Tân Khê|L:Tân Khê}.", "possible"),
        (f"{NORTH} chuẩn bị tiến hành vụ thử hạt nhân.", "planned"),
    ],
)
def test_blows_that_were_and_that_were_not(text: str, status: str) -> None:
    assert one("Conflict", text)["status"] == status


def test_what_is_only_named_again_is_still_to_come() -> None:
    lan = "{Ông Bo Lan|P:Bo Lan}"
    e = one("Visit", f"{lan} sẽ thăm {SOUTH}. Đây là chuyến thăm {SOUTH} lần thứ hai của {lan}.")
    assert e["status"] == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "{Bà Vi An|P:Vi An}, quản lý quỹ ở một bang, đã bị {cảnh sát Norvia|O:cảnh sát Norvia} bắt.",
        "{Bà Vi An|P:Vi An} - người bị bắt hồi tháng 3 - đã trở về.",
    ],
)
def test_who_is_described_at_length_undergoes_it(text: str) -> None:
    assert one("LegalAction", text)["defendant"] == ["Vi An"]


def test_who_is_blamed_did_it() -> None:
    e = one("Aid", f"{EAST} chỉ trích {NORTH} vì viện trợ quân sự cho {SOUTH}.")
    assert (e["giver"], e["recipient"]) == (["Norvia"], ["Sudland"])


def test_the_blow_back_is_another() -> None:
    found = of_type(read(f"{NORTH} nã tên lửa vào {SOUTH} sau khi {SOUTH} tấn công {NORTH}."), "Conflict")
    assert sorted(e["attacker"] for e in found) == [["Norvia"], ["Sudland"]]


def test_whose_missiles_are_shot_is_not_hit() -> None:
    e = one("Conflict", f"{NORTH} nã nhiều tên lửa của {EAST} vào đất {SOUTH}.")
    assert (e["attacker"], e["target"]) == (["Norvia"], ["Sudland"])


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH} hứng chịu đợt không kích lớn nhất của {SOUTH}.",
        f"{NORTH} trở thành mục tiêu của vụ tấn công do {SOUTH} gây ra.",
    ],
)
def test_who_suffers_did_not_strike(text: str) -> None:
    assert all("Norvia" not in e.get("attacker", ()) for e in of_type(read(text), "Conflict"))


def test_who_suffers_sanctions() -> None:
    e = one("Economic", f"{NORTH} đang chịu các lệnh trừng phạt của {SOUTH}.")
    assert (e["actor"], e["target"]) == (["Sudland"], ["Norvia"])


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH} không thừa nhận vụ tấn công vào {SOUTH}.",
        f"{NORTH} phủ nhận đứng sau vụ tấn công vào {SOUTH}.",
        f"Đây không phải vụ tấn công của {NORTH}.",
    ],
)
def test_blows_disowned(text: str) -> None:
    assert one("Conflict", text)["status"] == "negated"


def test_main_clause_behind_a_war_with_somebody() -> None:
    found = of_type(read(f"Trong cuộc chiến với {{Nhóm Đêm|O:Nhóm Đêm}}, {NORTH} đã không kích {TOWN}."), "Conflict")
    assert ["Norvia"] in [e.get("attacker") for e in found]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{NORTH} sử dụng tên lửa hành trình để tấn công {SOUTH}.", "occurred"),
        (f"{NORTH} muốn dùng tên lửa hành trình để tấn công {SOUTH}.", "possible"),
        (f"{NORTH} sẽ đáp trả nếu {NORTH} hoặc {SOUTH} bị tấn công.", "possible"),
        (f"Việc {NORTH} tấn công {SOUTH} có thể gây ra chiến tranh.", "possible"),
        (f"{EAST} đồng ý cho {NORTH} dùng tên lửa tầm xa tấn công {SOUTH}.", "possible"),
    ],
)
def test_done_and_thought_of(text: str, status: str) -> None:
    assert one("Conflict", text)["status"] == status


def test_who_uses_the_weapons_attacks() -> None:
    e = one("Conflict", f"{NORTH} dùng hàng trăm tên lửa trong cuộc tập kích vào {SOUTH}.")
    assert (e["attacker"], e["target"]) == (["Norvia"], ["Sudland"])


def test_an_announcement_is_no_newspaper() -> None:
    army = "{quân đội Sudland|O:quân đội Sudland}"
    e = one("Conflict", f"{{Bộ Quốc phòng Norvia|O:Bộ Quốc phòng Norvia}} thông báo {army} đã không kích {TOWN}.")
    assert e["attacker"] == ["quân đội Sudland"]


def test_a_capital_that_strikes() -> None:
    e = one("Conflict", f"{{Kiev|L:Kiev}} cũng đã tấn công sâu vào lãnh thổ {NORTH}.")
    assert (e["attacker"], e["target"]) == (["Kiev"], ["Norvia"])


def test_whose_weapons_are_used_does_not_strike() -> None:
    e = one("Conflict", f"{NORTH} lần đầu sử dụng tên lửa tầm trung mới của {EAST} tấn công {SOUTH}.")
    assert (e["attacker"], e["target"]) == (["Norvia"], ["Sudland"])


def test_hired_on_a_condition() -> None:
    e = one("Conflict", "{Bà Vi An|P:Vi An} nói đã chỉ thị sát thủ ám sát {ông Bo Lan|P:Bo Lan} nếu có chuyện.")
    assert (e["attacker"], e["target"], e["status"]) == (["Vi An"], ["Bo Lan"], "possible")


def test_title_with_a_country_behind_the_copula() -> None:
    text = f"{{Ông Bo Lan|P:Bo Lan}} là tổng thống {NORTH} đầu tiên thăm {SOUTH}."
    assert one("Visit", text)["visitor"] == ["Bo Lan"]


def test_work_told_before_a_bare_name_is_his_own() -> None:
    text = "{Ông Bo Lan|P:Bo Lan} bổ nhiệm quan chức ngoại giao {Vi An|P:Vi An} làm đại sứ."
    e = one("Appointment", text)
    assert (e["appointer"], e["appointee"], e["post"]) == (["Bo Lan"], ["Vi An"], "Đại sứ")


def test_arms_given_by_one_and_made_by_another() -> None:
    text = f"{NORTH} dùng vũ khí do {EAST} cung cấp như tên lửa của {SOUTH}."
    assert all("Sudland" not in e.get("recipient", ()) for e in of_type(read(text), "Aid"))


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH} dùng máy bay không người lái và pháo binh tấn công {SOUTH}.",
        f"Đây là lời đáp trả việc {NORTH} sử dụng ATACMS và tên lửa hành trình tấn công {SOUTH}.",
        f"{{Quân đội Norvia|C:Norvia}} lần đầu tiên sử dụng Zorex trong một vụ không kích nhằm vào {SOUTH}.",
    ],
)
def test_weapons_in_a_row(text: str) -> None:
    e = one("Conflict", text)
    assert (e["attacker"], e["target"], e["status"]) == (["Norvia"], ["Sudland"], "occurred")


def test_changes_spoken_of_are_not_made_by_who_speaks() -> None:
    assert not of_type(read("{Ông Bo Lan|P:Bo Lan} nhấn mạnh những sửa đổi trong luật."), "Legislation")


def test_a_town_told_to_lie_in_a_state_hits_the_state() -> None:
    text = f"{NORTH} nã tên lửa vào {TOWN} ({{Sudland|C:Sudland}}). {NORTH} không kích {{Lan Sơn|L:Lan Sơn}}."
    assert [e["target"] for e in of_type(read(text), "Conflict")] == [["Sudland", "Tân Khê"], ["Lan Sơn"]]


def test_who_studies_the_poison_did_not_strike() -> None:
    lab = "{Phòng thí nghiệm An|O:Phòng thí nghiệm An}"
    text = f"{lab} phân tích chất độc được sử dụng trong vụ tấn công ở {TOWN}."
    assert all("attacker" not in e for e in of_type(read(text), "Conflict"))


def test_a_matter_of_time_is_not_done() -> None:
    e = one("Conflict", f"Việc {NORTH} giành quyền kiểm soát {TOWN} chỉ còn là vấn đề thời gian.")
    assert e["status"] == "possible"


def test_round_of_talks() -> None:
    e = one("Meeting", f"{NORTH} và {SOUTH} nối lại vòng đàm phán hai ngày tại {TOWN}.")
    assert (e["participant"], e["place"]) == (["Norvia", "Sudland"], "Tân Khê")


def test_meeting_called_off_by_one_side() -> None:
    text = f"Cuộc gặp giữa {NORTH} và {SOUTH} đã bị phía {NORTH} hủy bỏ sau vụ {SOUTH} không kích {EAST}."
    assert one("Meeting", text)["status"] == "negated"
    assert one("Conflict", text)["status"] == "occurred"


def test_named_among_those_arrested() -> None:
    text = f"{NORTH} bắt giữ các thành viên trên thuyền, trong đó có nhà hoạt động {{Bo Lan|P:Bo Lan}}."
    assert one("LegalAction", text)["defendant"] == ["Bo Lan"]


def test_state_in_the_title_and_its_ministry() -> None:
    ministry = "{Bộ Ngoại giao Norvia|O:Bộ Ngoại giao Norvia}"
    text = f"{NORTH} cáo buộc {SOUTH} vi phạm.\n\n{ministry} cáo buộc {SOUTH} vi phạm."
    assert one("Criticism", text)["speaker"] == ["Bộ Ngoại giao Norvia"]


def test_findings_made_known_are_no_law() -> None:
    found = read("{Cục Thuế|O:Cục Thuế} công bố kết luận về sai phạm ở {Công ty Lam|O:Công ty Lam}.")
    assert not of_type(found, "Legislation")
    assert of_type(found, "Statement")


def test_part_of_a_duty() -> None:
    e = one("Economic", f"Tổng thống {{Bo Lan|P:Bo Lan}} áp thêm 10% thuế nhập khẩu với hàng {SOUTH}.")
    assert (e["actor"], e["target"]) == (["Bo Lan"], ["Sudland"])


def test_who_stands_before_a_colon_acts() -> None:
    e = one("Economic", f"{{Ông Bo Lan|P:Bo Lan}}: Sẽ áp thuế với {SOUTH}.")
    assert (e["actor"], e["status"]) == (["Bo Lan"], "planned")


def test_headline_without_tense_is_told_by_the_lead() -> None:
    text = f"{NORTH} áp thuế hàng {SOUTH}\n\n{NORTH} sẽ áp thuế 25% đối với hàng {SOUTH}."
    assert one("Economic", text)["status"] == "planned"


def test_ban_on_arms_that_is_lifted() -> None:
    e = one("Economic", f"{NORTH} dỡ hoàn toàn lệnh cấm bán vũ khí sát thương cho {SOUTH}.")
    assert (e["actor"], e["target"]) == (["Norvia"], ["Sudland"])


def test_aid_of_a_kind_to_whom_it_is_given() -> None:
    e = one("Aid", f"{NORTH} viện trợ khẩn cấp {SOUTH} 300.000 USD.")
    assert (e["giver"], e["recipient"]) == (["Norvia"], ["Sudland"])


def test_talk_of_resigning_is_no_resignation() -> None:
    assert not of_type(read("{Ông Bo Lan|P:Bo Lan} nói: Chất vấn về từ chức không phải để gây sốc."), "Appointment")
    e = one("Appointment", "{Ông Bo Lan|P:Bo Lan} từ chức nếu dự án thất bại.")
    assert e["status"] == "possible"


def test_law_of_the_headline_is_that_of_the_lead() -> None:
    house = "{Quốc hội Norvia|O:Quốc hội Norvia}"
    lead = f"{house} tuần này biểu quyết thông qua dự luật yêu cầu mở cửa biên giới."
    text = f"{house} thông qua dự luật Tân Khê\n\n{lead}"
    assert len(of_type(read(text), "Legislation")) == 1


def test_call_by_which_something_is_done() -> None:
    e = one("PhoneCall", "{Ông Bo Lan|P:Bo Lan} phá lệ bằng cuộc điện đàm với {bà Ny Sa|P:Ny Sa}.")
    assert e["participant"] == ["Bo Lan", "Ny Sa"]


def test_what_is_coming_hides_no_visitor() -> None:
    visit = f"chuyến thăm {NORTH} sắp tới của {{bà Ny Sa|P:Ny Sa}}"
    text = f"{{Ông Bo Lan|P:Bo Lan}} cho biết {visit} nhằm thúc đẩy quan hệ."
    assert one("Visit", text)["visitor"] == ["Ny Sa"]


def test_land_around_the_place_visited_visits_nobody() -> None:
    base = "{căn cứ Đồi Gió|L:căn cứ Đồi Gió}"
    text = f"{{Ông Bo Lan|P:Bo Lan}} có chuyến thăm {base} ở {TOWN} của {SOUTH}."
    assert one("Visit", text)["visitor"] == ["Bo Lan"]


def test_prize_is_no_post() -> None:
    text = "{Ông Bo Lan|P:Bo Lan} đề cử {bà Ny Sa|P:Ny Sa} cho giải Sao Băng."
    assert not of_type(read(text), "Appointment")


def test_what_somebody_says_of_others_does_not_befall_him() -> None:
    text = "{Ông Bo Lan|P:Bo Lan} cáo buộc các đại sứ là gián điệp và được bổ nhiệm để gây rối."
    assert not of_type(read(text), "Appointment")


def test_two_go_on_fighting() -> None:
    e = one("Conflict", f"{NORTH} - {SOUTH} tiếp tục giao tranh.")
    assert (e["attacker"], e["target"]) == (["Norvia"], ["Sudland"])


def test_quotation_behind_a_colon_is_no_deed_of_who_says_it() -> None:
    text = f"{{Nhóm Đêm Đen|O:Nhóm Đêm Đen}}: 'Tấn công {SOUTH} là tấn công chúng tôi'"
    assert all("attacker" not in e for e in of_type(read(text), "Conflict"))
