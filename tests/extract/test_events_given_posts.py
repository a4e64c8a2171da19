"""Who gives and who gets a post, who only holds one and who wins a match, in sentences of our own."""

from __future__ import annotations

from tests.extract.annotated import of_type, one, read

HOUSE = "{Quốc hội|O:Quốc hội}"
AN, LAM = "{ông Trần An|P:Trần An}", "{bà Vũ Lam|P:Vũ Lam}"


def test_a_fronted_passive_is_of_the_main_clause():
    e = one(f"Sau khi được {HOUSE} bầu làm chủ tịch, {AN} đã cảm ơn.", "Appointment")
    assert (e["appointee"], e["appointer"]) == (["Trần An"], ["Quốc hội"])


def test_electors_without_a_name():
    e = one(f"{AN} được Trung ương bầu vào ban bí thư.", "Appointment")
    assert e["appointee"] == ["Trần An"]
    assert "appointer" not in e


def test_nobody_elects_alone():
    e = one(f"Sau khi bầu bổ sung {LAM} giữ chức phó chủ tịch, {AN} phân công lại nhiệm vụ.", "Appointment")
    assert "Trần An" not in e.get("appointer", [])


def test_designated_is_appointed():
    assert one(f"{AN} được {HOUSE} chỉ định làm phó bí thư.", "Appointment")["change"] == "start"


def test_what_somebody_is_and_was_is_no_news():
    assert not of_type(read(f"Công ty do {AN} làm chủ tịch hội đồng quản trị báo lãi."), "Appointment")
    assert not of_type(read(f"Chương trình có từ khi {AN} làm tổng thống."), "Appointment")
    assert of_type(read(f"Ngày 5/3/2031, {AN} làm chủ tịch công ty."), "Appointment")


def test_champions_are_not_crowned():
    assert not of_type(read(f"{AN} đăng quang giải quần vợt mùa thu."), "Appointment")
    assert not of_type(read(f"{LAM} chỉ trích ông bầu {AN}."), "Appointment")
    assert of_type(read(f"{AN} lên ngôi hoàng đế năm 1931."), "Appointment")


def test_each_of_a_row_of_appointees_gets_the_post():
    row = "{ông Đỗ Bá|P:Đỗ Bá}, {Lý Cầm|P:Lý Cầm} và {Võ Dân|P:Võ Dân}"
    e = one(f"{HOUSE} phê chuẩn bổ nhiệm các {row} làm phó thủ tướng.", "Appointment")
    assert set(e["appointee"]) == {"Đỗ Bá", "Lý Cầm", "Võ Dân"}


def test_who_only_speaks_of_an_appointment_has_not_made_it():
    for text in (
        f"{LAM} trả lời: qua kiểm tra cho thấy việc bổ nhiệm {AN} là đúng trình tự.",
        "{Thanh tra tỉnh|O:Thanh tra tỉnh} kết luận việc bổ nhiệm {ông Trần An|P:Trần An} là sai quy định.",
    ):
        assert "appointer" not in one(text, "Appointment")
    e = one(f"{LAM} ký quyết định về việc bổ nhiệm {AN} làm cục trưởng.", "Appointment")
    assert e["appointer"] == ["Vũ Lam"]
    assert not of_type(read(f"{HOUSE} kiểm tra lại việc tham mưu bổ nhiệm {AN}."), "Appointment")


def test_the_year_of_the_task_is_not_that_of_the_appointment():
    text = f"{AN} được {HOUSE} bổ nhiệm để dẫn dắt cuộc điều tra vụ gian lận bầu cử năm 2021."
    assert one(text, "Appointment")["day"] is None


def test_terms_that_somebody_served_are_no_news():
    text = f"{AN} năm nay 70 tuổi, giữ chức bí thư thành ủy hai nhiệm kỳ (từ 2006 đến 2015)."
    assert not of_type(read(text), "Appointment")
