"""Attacks: who attacks whom, with what, from where."""

from __future__ import annotations

import pytest

from tests.extract.annotated import of_type, read

NORTH, SOUTH, EAST = "{Norvia|C:Norvia}", "{Sudland|C:Sudland}", "{Ostria|C:Ostria}"
TOWN = "{Tân Khê|L:Tân Khê}"


def one(text: str) -> dict:
    found = of_type(read(text), "Conflict")
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "attacker", "target"),
    [
        (f"{NORTH} đã tấn công một kho dầu và nhiều mục tiêu của {SOUTH}.", "Norvia", "Sudland"),
        (f"{NORTH} tấn công các mục tiêu nằm sâu trong lãnh thổ {SOUTH}.", "Norvia", "Sudland"),
        (f"{NORTH} nã tên lửa mới vào một tiểu đoàn pháo binh ở {SOUTH}.", "Norvia", "Sudland"),
        (f"{NORTH} đáp trả bằng việc bắn tên lửa đạn đạo vào một căn cứ ở {SOUTH}.", "Norvia", "Sudland"),
        (f"Chiến sự {NORTH} - {{Mặt trận Xanh|O:Mặt trận Xanh}} kéo dài.", "Norvia", "Mặt trận Xanh"),
        (f"Tên lửa của {NORTH} có thể tấn công lãnh thổ {SOUTH}.", "Norvia", "Sudland"),
    ],
)
def test_who_attacks_whom(text: str, attacker: str, target: str) -> None:
    e = one(text)
    assert (e["attacker"], e["target"]) == ([attacker], [target])


def test_owner_of_the_weapon_is_not_hit() -> None:
    e = one(f"{NORTH} tấn công bằng tên lửa của {EAST} vào thành phố {TOWN}.")
    assert e["target"] == ["Tân Khê"]


def test_whose_the_place_is_did_not_attack() -> None:
    assert "attacker" not in one(f"Vụ đánh bom ở {{thủ đô Tân Khê|L:Tân Khê}} của {SOUTH} làm 20 người chết.")


def test_bomber_plane_attacks_nobody() -> None:
    assert not of_type(read(f"4 máy bay ném bom bay từ căn cứ ở {SOUTH}."), "Conflict")


def test_attack_of_somebody_is_not_against_him() -> None:
    e = one(f"Động cơ phát động tấn công của {NORTH} nhằm vào {SOUTH} chưa rõ.")
    assert "Norvia" not in e.get("target", ())


def test_not_quite_an_hour_denies_nothing() -> None:
    text = "Chưa đầy một giờ sau, {Công an huyện Sơn Vi|O:Công an huyện Sơn Vi} bắt giữ {Vũ Thị Lam|P:Vũ Thị Lam}."
    assert of_type(read(text), "LegalAction")[0]["status"] == "occurred"


def test_who_gave_the_weapon_did_not_attack() -> None:
    e = one(f"{NORTH} sử dụng tên lửa do {EAST} viện trợ tấn công lãnh thổ {SOUTH}.")
    assert e["attacker"] == ["Norvia"]


def test_who_speaks_of_an_attack_did_not_do_it() -> None:
    text = f"Nói về các cuộc không kích vào lãnh thổ {SOUTH}, ông {{Lê Tá|P:Lê Tá}} cho biết sẽ có đáp trả."
    assert all("Lê Tá" not in e.get("attacker", ()) for e in of_type(read(text), "Conflict"))


def test_war_is_not_the_attack_told_beside_it() -> None:
    text = f"Nội chiến ở {SOUTH} kéo dài 9 năm. {NORTH} từng không kích {SOUTH}."
    assert len(of_type(read(text), "Conflict")) == 2


def test_attack_threatened_and_attack_done() -> None:
    text = f"{NORTH} hôm qua tấn công {SOUTH}. {SOUTH} đang chuẩn bị tấn công {NORTH}."
    assert [e["status"] for e in of_type(read(text), "Conflict")] == ["occurred", "planned"]


def test_whoever_is_let_strike_strikes() -> None:
    text = f"{EAST} xác nhận cho {SOUTH} dùng tên lửa bắn sâu vào lãnh thổ {NORTH}."
    e = one(text)
    assert (e["attacker"], e["target"], e["status"]) == (["Sudland"], ["Norvia"], "possible")


def test_accused_of_a_blow_by_another() -> None:
    e = one(f"{SOUTH} bị {EAST} cáo buộc tấn công tàu hàng của {NORTH}.")
    assert (e["attacker"], e["target"]) == (["Sudland"], ["Norvia"])


def test_who_says_that_it_is_struck_is_struck() -> None:
    e = one(f"{EAST} nói bị {SOUTH} tập kích bằng 300 vũ khí các loại.")
    assert (e["attacker"], e["target"]) == (["Sudland"], ["Ostria"])


def test_question_does_not_hide_who_strikes() -> None:
    assert one(f"Vì sao {NORTH} tấn công kho hàng của {SOUTH}?")["attacker"] == ["Norvia"]


def test_what_is_launched_strikes_for_who_launches_it() -> None:
    e = one(f"{NORTH} phóng hơn 50 tên lửa và 320 UAV tập kích nhiều khu vực ở {SOUTH}.")
    assert (e["attacker"], e["target"]) == (["Norvia"], ["Sudland"])


def test_whose_plane_is_brought_down() -> None:
    assert one(f"{NORTH} bắn rơi máy bay Su-24 của {SOUTH}.")["target"] == ["Sudland"]


def test_tanker_is_stopped() -> None:
    e = one(f"{{Quân đội Norvia|O:Quân đội Norvia}} đã chặn 3 tàu chở dầu của {SOUTH}.")
    assert (e["attacker"], e["target"]) == (["Quân đội Norvia"], ["Sudland"])


def test_who_ends_a_war_has_it() -> None:
    e = one(f"Tổng thống {{Bo Lan|P:Bo Lan}} sẽ dàn xếp chiến sự ở {SOUTH}.")
    assert (e["target"], e["status"]) == (["Sudland"], "occurred")


def test_foe_behind_a_war_and_who_fights_it() -> None:
    e = one(f"{NORTH} cắt viện trợ cho {SOUTH} trong cuộc xung đột với {EAST}.")
    assert sorted(e["attacker"] + e["target"]) == ["Ostria", "Sudland"]


def test_no_attack_yet_if_any() -> None:
    assert one(f"Mọi cuộc tấn công nhằm vào {SOUTH} sẽ bị đáp trả.")["status"] == "possible"


def test_struck_right_behind_the_noun() -> None:
    assert one(f"{NORTH} chuẩn bị cho chiến dịch không kích {SOUTH}.")["target"] == ["Sudland"]


def test_massacre_of_which_only_the_land_is_told() -> None:
    assert one(f"Vụ thảm sát ở {SOUTH} khiến 20 người chết.")["target"] == ["Sudland"]


def test_with_whose_part_is_not_with_whom_it_is_fought() -> None:
    e = one(f"{NORTH} soạn đề xuất nhằm chấm dứt xung đột ở {SOUTH}, với sự tham gia của {EAST}.")
    assert e["target"] == ["Sudland"]
    assert "attacker" not in e


def test_war_if_it_breaks_out_is_possible() -> None:
    assert one(f"{NORTH} sẽ sơ tán dân nếu xung đột nổ ra với {SOUTH}.")["status"] == "possible"


def test_more_land_is_taken() -> None:
    e = one(f"{NORTH} đã kiểm soát thêm hơn 5.600 km2 lãnh thổ {SOUTH}.")
    assert (e["attacker"], e["target"]) == (["Norvia"], ["Sudland"])


def test_who_answers_a_proposal_about_a_blow_did_not_strike() -> None:
    found = of_type(read(f"{NORTH} bác đề nghị điều tra chung vụ đâm tàu của {SOUTH}."), "Conflict")
    assert all("Norvia" not in e.get("attacker", ()) for e in found)


def test_army_struck_by_a_state_is_not_its_ally() -> None:
    army = "{quân đội Sudland|O:quân đội Sudland}"
    text = f"Quan chức {NORTH} nói {army} đã bắn tên lửa vào làng {TOWN}. Cùng ngày {NORTH} phóng tên lửa vào {SOUTH}."
    assert [e["attacker"] for e in of_type(read(text), "Conflict")] == [["quân đội Sudland"], ["Norvia"]]


def test_aim_behind_who_made_the_weapon() -> None:
    e = one(f"{NORTH} bắn tên lửa do {EAST} cung cấp nhắm vào các mục tiêu ở vùng {TOWN} của {SOUTH}.")
    assert (e["attacker"], e["target"]) == (["Norvia"], ["Sudland"])


def test_campaign_in_quotation_marks_is_waged() -> None:
    e = one(f"{NORTH} phát động “chiến dịch quân sự đặc biệt” tại {SOUTH} năm 2022.")
    assert (e["attacker"], e["target"]) == (["Norvia"], ["Sudland"])


def test_who_uses_a_new_weapon_in_an_attack_strikes() -> None:
    e = one(f"Ông nói sau khi {NORTH} sử dụng tên lửa mới (tầm trung) trong cuộc tấn công vào thành phố {TOWN}.")
    assert e["attacker"] == ["Norvia"]


def test_troops_sent_are_no_help() -> None:
    e = one(f"{NORTH} gửi hơn 9.000 quân đến {TOWN}.")
    assert (e["attacker"], e["target"]) == (["Norvia"], ["Tân Khê"])


def test_reason_behind_a_comma_strikes_nobody() -> None:
    text = f"Vào hôm xảy ra các vụ đánh bom, do {{Tổng thống Perera|P:Perera}} đi vắng, {SOUTH} lúng túng."
    assert not [e for e in of_type(read(text), "Conflict") if e.get("attacker")]


def test_who_speaks_behind_a_war_of_two_is_no_third() -> None:
    e = one(f"Ông nói về xung đột {NORTH} - {SOUTH} và {EAST} không nghiêng về bên nào.")
    assert (e["attacker"], e["target"]) == (["Norvia"], ["Sudland"])


def test_attack_of_a_past_day_is_done_whoever_asks_for_an_answer() -> None:
    e = one(f"{SOUTH} kêu gọi thế giới phản ứng với cuộc tấn công của {NORTH} hôm 10-3-2031.")
    assert e["status"] == "occurred"


def test_who_asks_for_leave_would_strike() -> None:
    e = one(f"{NORTH} xin phép {EAST} dùng tên lửa Tomahawk tấn công {SOUTH}.")
    assert (e["attacker"], e["target"], e["status"]) == (["Norvia"], ["Sudland"], "possible")


def test_smuggled_goods_attack_nobody() -> None:
    assert not of_type(read(f"{NORTH} lo ngại dòng ma túy trái phép tràn vào {SOUTH} từ biên giới."), "Conflict")


def test_weapons_brought_down_were_used() -> None:
    text = f"Phòng không {SOUTH} đã phá hủy hơn 9 UAV do {NORTH} triển khai tấn công."
    assert "negated" not in {e["status"] for e in of_type(read(text), "Conflict")}


def test_a_hired_killer_has_not_killed_yet() -> None:
    e = one("{Phó tổng thống Silva|P:Silva}: Đã bố trí người ám sát {ông Perera|P:Perera}.")
    assert (e["status"], e["attacker"], e["target"]) == ("possible", ["Silva"], ["Perera"])
