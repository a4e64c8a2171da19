"""Who gets and loses posts where several people, several decisions and several verbs stand together."""

from __future__ import annotations

from tests.extract.annotated import of_type, one, read

HOUSE, CHAIR = "{Quốc hội|O:Quốc hội}", "{Thủ tướng Đỗ Gia|P:Đỗ Gia}"
PARTY, MINISTRY = "{Tỉnh ủy Vạn Xuân|O:Tỉnh ủy Vạn Xuân}", "{Bộ Thủy lợi|O:Bộ Thủy lợi}"
AN, LAM, KHOA = "{ông Trần An|P:Trần An}", "{bà Vũ Lam|P:Vũ Lam}", "{ông Hồ Khoa|P:Hồ Khoa}"


def test_people_with_posts_behind_semicolons_are_one_row():
    row = f"{AN}, giám đốc nhà máy; {KHOA} - hiệu trưởng; {LAM}"
    assert one(f"{row} được {PARTY} chỉ định làm ủy viên.", "Appointment")["appointee"] == [
        "Hồ Khoa",
        "Trần An",
        "Vũ Lam",
    ]
    e = one(f"{PARTY} chỉ định {row}, làm ủy viên.", "Appointment")
    assert e["appointee"] == ["Hồ Khoa", "Trần An", "Vũ Lam"]


def test_who_stands_in_another_clause_is_not_in_the_row():
    text = f"{AN} đã gặp {KHOA}; {LAM} được bầu làm chủ tịch."
    assert [e["appointee"] for e in of_type(read(text), "Appointment")] == [["Vũ Lam"]]


def test_who_is_elected_first_does_not_elect_the_next():
    text = f"{HOUSE} bầu {AN} giữ chức chủ tịch; bầu {LAM} giữ chức phó chủ tịch."
    assert [e["appointer"] for e in of_type(read(text), "Appointment")] == [["Quốc hội"], ["Quốc hội"]]


def test_a_decision_and_the_day_from_which_it_holds_are_one_event():
    text = f"{CHAIR} bổ nhiệm {AN} giữ chức thứ trưởng. Quyết định bổ nhiệm {AN} sẽ có hiệu lực từ ngày 1/5/2031."
    e = one(text, "Appointment")
    assert (e["day"], e["appointer"]) == ("2031-05-01", ["Đỗ Gia"])


def test_whose_decision_it_is_not_who_makes_it_known():
    text = f"{MINISTRY} công bố quyết định của {CHAIR} về việc bổ nhiệm {AN} giữ chức thứ trưởng."
    assert one(text, "Appointment")["appointer"] == ["Đỗ Gia"]


def test_who_is_at_the_ceremony_does_not_hand_over():
    text = f"{KHOA} phát biểu tại lễ công bố và trao quyết định bổ nhiệm {AN} làm giám đốc."
    (e,) = of_type(read(text), "Appointment")
    assert e["appointee"] == ["Trần An"]
    assert "appointer" not in e


def test_a_post_is_lost_by_way_of_a_punishment():
    e = one(f"{PARTY} kỷ luật {AN} bằng hình thức: cách chức bí thư huyện ủy.", "Appointment")
    assert (e["appointer"], e["appointee"], e["change"]) == (["Tỉnh ủy Vạn Xuân"], ["Trần An"], "end")


def test_who_is_put_forward_has_not_got_the_post():
    text = f"Người duy nhất được giới thiệu là {AN} giữ chức chủ tịch."
    assert not of_type(read(text), "Appointment")


def test_a_post_told_between_dashes_is_no_news():
    assert not of_type(read(f"{AN} - nhà báo giữ chức trưởng ban - cho biết trời mưa."), "Appointment")
    assert of_type(read(f"{AN} giữ chức trưởng ban từ hôm nay."), "Appointment")


def test_who_stands_beside_the_one_who_falls_does_not_hide_him():
    assert one(f"{AN} và ban lãnh đạo cũ bị phế truất.", "Appointment")["appointee"] == ["Trần An"]
    assert not of_type(read(f"{KHOA} gặp {AN} và ban lãnh đạo cũ bị phế truất."), "Appointment")


def test_a_law_about_penalties_is_a_law():
    text = f"{HOUSE} ban hành nghị định về xử phạt hành chính."
    assert one(text, "Legislation")["actor"] == ["Quốc hội"]
    assert not of_type(read(f"{HOUSE} ban hành quyết định xử phạt {AN}."), "Legislation")


def test_a_town_takes_measures():
    town = "{Vạn Xuân|L:Vạn Xuân}"
    for told in ("dừng đón khách du lịch", "tạm dừng hoạt động tôn giáo", "cho học sinh nghỉ học", "phong tỏa một xã"):
        assert one(f"{town} {told} từ hôm nay.", "Legislation")["actor"] == ["Vạn Xuân"]
    assert one(f"{PARTY} vừa có văn bản cho phép hàng quán mở cửa.", "Legislation")["actor"]
    assert not of_type(read(f"Khách đến {town} dừng ăn trưa."), "Legislation")


def test_who_is_let_go_does_not_punish_others():
    row = "{ông Trần An|P:Trần An} và {ông Hồ Khoa|P:Hồ Khoa}"
    text = f"{PARTY} đã đồng ý cho {row} thôi chức, khai trừ Đảng {{bà Vũ Lam|P:Vũ Lam}}."
    events = read(text)
    assert one(text, "Appointment")["appointer"] == ["Tỉnh ủy Vạn Xuân"]
    assert [e["authority"] for e in of_type(events, "LegalAction")] == [["Tỉnh ủy Vạn Xuân"]]


def test_a_board_that_gets_members_does_not_elect_them():
    text = f"{PARTY} được bầu bổ sung hai ủy viên là {AN} - hiệu trưởng; {LAM} - giám đốc."
    assert one(text, "Appointment")["appointee"] == ["Trần An", "Vũ Lam"]
    assert "appointer" not in one(text, "Appointment")


def test_a_decision_that_is_taken_back_ends_a_post():
    e = one(f"{MINISTRY} thu hồi quyết định bổ nhiệm {AN}.", "Appointment")
    assert (e["appointee"], e["change"]) == (["Trần An"], "end")


def test_each_of_several_gets_the_post_told_with_them():
    text = f"{MINISTRY} bổ nhiệm {AN} làm vụ trưởng Vụ Kho bãi, {LAM} làm phó vụ trưởng Vụ Kho bãi."
    given = of_type(read(text), "Appointment")
    assert [(e["appointee"], e["post"]) for e in given] == [
        (["Trần An"], "Vụ trưởng Vụ Kho bãi"),
        (["Vũ Lam"], "Phó vụ trưởng Vụ Kho bãi"),
    ]
    both = one(f"{MINISTRY} bổ nhiệm {AN} và {LAM} làm phó vụ trưởng Vụ Kho bãi.", "Appointment")
    assert both["appointee"] == ["Trần An", "Vũ Lam"]
    assert one(f"{MINISTRY} bổ nhiệm {AN} làm vụ trưởng, {LAM} làm việc tại Huế.", "Appointment")["appointee"] == [
        "Trần An"
    ]
