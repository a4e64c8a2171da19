"""Several who get posts in one story, told in different ways; who decides is told once."""

from __future__ import annotations

from tests.extract.annotated import of_type, one, read

HOUSE = "{Quốc hội|O:Quốc hội}"
AN, LAM, KHOA = "{ông Trần An|P:Trần An}", "{bà Vũ Lam|P:Vũ Lam}", "{Ông Hồ Khoa|P:Hồ Khoa}"


def given(text):
    return [(e["appointee"], e.get("appointer")) for e in of_type(read(text), "Appointment")]


def test_the_second_of_a_row_is_told_by_the_post_alone():
    row = f"{HOUSE} phê chuẩn bổ nhiệm {AN} làm bộ trưởng. {KHOA}, thứ trưởng thường trực, làm thống đốc."
    assert given(row) == [(["Trần An"], ["Quốc hội"]), (["Hồ Khoa"], ["Quốc hội"])]
    assert given(f"{AN} được bầu làm chủ tịch; {LAM} làm phó chủ tịch.") == [(["Trần An"], None), (["Vũ Lam"], None)]


def test_what_somebody_once_was_is_none_of_the_row():
    for life in ("từng làm giám đốc", "làm giám đốc từ năm 2015 đến 2020", "đang làm giám đốc"):
        assert len(given(f"{HOUSE} bầu {AN} làm chủ tịch. {KHOA} {life}, rồi ra nước ngoài.")) == 1
    assert not given(f"{AN} gặp báo chí. {KHOA}, nhà văn, làm giám đốc, cho biết trời mưa.")


def test_who_hands_over_decisions_appoints_all():
    row = f"{LAM} đã trao quyết định cho một số cán bộ. Theo đó, {AN} giữ chức giám đốc. {KHOA} giữ chức phó giám đốc."
    assert given(row) == [(["Trần An"], ["Vũ Lam"]), (["Hồ Khoa"], ["Vũ Lam"])]


def test_those_greeted_take_office():
    assert not given(f"{AN} chúc mừng các cán bộ vừa nhận nhiệm vụ.")


def test_a_task_is_given_like_a_post():
    e = one(f"{HOUSE} phân công {AN} chủ trì công việc của văn phòng.", "Appointment")
    assert (e["appointee"], e["post"]) == (["Trần An"], "Chủ trì công việc của văn phòng")
    assert not given(f"{HOUSE} giao {AN} chủ trì soạn thảo đề án.")


def test_short_words_let_somebody_go():
    e = one(f"{HOUSE} đã cho {AN} thôi giữ chức chánh văn phòng.", "Appointment")
    assert (e["appointee"], e["appointer"], e["change"]) == (["Trần An"], ["Quốc hội"], "end")
    assert not given(f"{HOUSE} cho {AN} mượn xe.")


def test_of_a_post_left_empty_the_leaving_is_sure():
    e = one(f"Chức này vẫn để trống sau khi {AN} từ chức.", "Appointment")
    assert e["status"] == "occurred"


def test_a_ballot_in_a_fronted_clause_is_not_of_the_one_dismissed():
    text = f"Trước khi bầu, các đại biểu đã miễn nhiệm chức danh chủ tịch đối với {AN}."
    assert one(text, "Appointment")["change"] == "end"


def test_two_firms_that_sign_are_both_sides():
    text = (
        f"{AN} gặp {KHOA}. {{Hội Cà phê|O:Hội Cà phê}} ký biên bản ghi nhớ với {{Hãng Sóng|O:Hãng Sóng}}. "
        "Hai bên thống nhất mở cửa hàng."
    )
    deals = [e["party"] for e in of_type(read(text), "Agreement")]
    assert deals
    assert all(party == ["Hãng Sóng", "Hội Cà phê"] for party in deals)


def test_a_council_holds_its_session_and_takes_a_bill_back():
    council = "{HĐND tỉnh Vạn Xuân|O:HĐND tỉnh Vạn Xuân}"
    assert one(f"{council} tổ chức kỳ họp chuyên đề.", "Attendance")["attendee"] == ["HĐND tỉnh Vạn Xuân"]
    assert one(f"{HOUSE} đã rút dự án luật này.", "Legislation")["actor"] == ["Quốc hội"]
    assert not of_type(read(f"{council} gửi kỳ họp một lá thư."), "Attendance")


def test_who_has_just_got_a_post_speaks_in_the_main_clause():
    text = f"{AN} nghỉ hưu. Phát biểu tại phiên họp, tân {{Bộ trưởng Vũ Lam|P:Vũ Lam}} cam kết làm tốt."
    assert one(text, "Attendance")["attendee"] == ["Vũ Lam"]


def test_somebody_looks_at_the_works_on_a_place():
    for works in ("công trường", "dự án", "tiến độ dự án"):
        e = one(f"{AN} kiểm tra {works} {{cầu Sao|L:cầu Sao}}.", "Visit")
        assert (e["visitor"], e["place"]) == (["Trần An"], "cầu Sao")


def test_a_paper_that_is_replaced_has_a_year_of_its_own():
    text = f"{HOUSE} đã trình dự thảo luật, thay thế {{Nghị định 86|D:Nghị định 86}} ban hành năm 2014."
    assert one(text, "Legislation")["day"] != "2014"


def test_who_decides_on_two_without_names_gives_both_posts():
    text = f"{HOUSE} phê chuẩn đề nghị về việc bổ nhiệm hai thành viên. {KHOA} giữ chức thống đốc."
    assert given(text) == [(["Hồ Khoa"], ["Quốc hội"])]


def test_who_leaves_for_another_post_is_not_his_successor():
    assert given(f"{LAM} thay {AN} chuyển về làm bí thư.") == [(["Trần An"], None)]
