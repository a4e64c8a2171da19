"""Party and parliament at work: who is let go, punished and elected, what is debated, and when."""

from __future__ import annotations

from tests.extract.annotated import of_type, one, read

HOUSE, PARTY = "{Quốc hội|O:Quốc hội}", "{Tỉnh ủy Vạn Xuân|O:Tỉnh ủy Vạn Xuân}"
COUNCIL = "{HĐND tỉnh Vạn Xuân|O:HĐND tỉnh Vạn Xuân}"
AN, LAM, KHOA = "{ông Trần An|P:Trần An}", "{bà Vũ Lam|P:Vũ Lam}", "{ông Hồ Khoa|P:Hồ Khoa}"
BARE = "{Trần An|P:Trần An}, {Vũ Lam|P:Vũ Lam}, {Hồ Khoa|P:Hồ Khoa}"


def test_letting_people_go_gives_them_no_post():
    e = one(f"{PARTY} đồng ý để {LAM} thôi giữ chức ủy viên.", "Appointment")
    assert (e["appointee"], e["change"]) == (["Vũ Lam"], "end")
    assert one(f"{PARTY} đồng ý để {LAM} giữ chức ủy viên.", "Appointment")["change"] == "start"


def test_a_bare_row_behind_the_plural_is_punished_whole():
    e = one(f"{PARTY} quyết định thi hành kỷ luật các ông {BARE} bằng hình thức cảnh cáo.", "LegalAction")
    assert e["defendant"] == ["Hồ Khoa", "Trần An", "Vũ Lam"]


def test_the_second_of_two_punishments_takes_the_post():
    e = one(f"{PARTY} quyết định kỷ luật cảnh cáo {AN}; cho thôi chức Bí thư Huyện ủy.", "Appointment")
    assert (e["appointer"], e["appointee"], e["change"]) == (["Tỉnh ủy Vạn Xuân"], ["Trần An"], "end")


def test_time_in_office_is_no_appointment():
    assert not of_type(read(f"{AN} trong thời gian giữ cương vị lãnh đạo đã vi phạm."), "Appointment")


def test_two_posts_in_one_sentence_are_two_elections():
    text = f"{AN} được {PARTY} bầu làm phó bí thư thường trực tỉnh, sau đó được {COUNCIL} bầu giữ chức chủ tịch tỉnh."
    events = of_type(read(text), "Appointment")
    assert [(e["appointer"], e["appointee"]) for e in events] == [
        (["Tỉnh ủy Vạn Xuân"], ["Trần An"]),
        (["HĐND tỉnh Vạn Xuân"], ["Trần An"]),
    ]


def test_an_adverb_of_two_words_before_the_passive_hides_nobody():
    e = one(f"{AN} sau đó được {HOUSE} phê chuẩn bổ nhiệm làm bộ trưởng.", "Appointment")
    assert (e["appointer"], e["appointee"]) == (["Quốc hội"], ["Trần An"])


def test_parliament_has_debated():
    e = one(f"Các đại biểu {HOUSE} đã thảo luận tại hội trường về dự án luật.", "Legislation")
    assert (e["actor"], e["status"]) == (["Quốc hội"], "occurred")
    assert one(f"{HOUSE} đã thảo luận về dự thảo luật.", "Legislation")["actor"] == ["Quốc hội"]


def test_who_judges_a_law_did_not_make_it():
    text = f"Đại biểu {AN} đánh giá {{Luật Sông|D:Luật Sông}} được xây dựng và ban hành là cần thiết."
    assert not of_type(read(text), "Legislation")


def test_what_is_recounted_at_a_ceremony_does_not_date_it():
    text = f"Phát biểu tại buổi lễ, {AN} nhắc lại ngày 5-3-1950, đội quân đầu tiên được lập."
    assert [e["time"] for e in of_type(read(text), "Ceremony")] == [None]


def test_one_who_is_told_to_get_a_rank_in_another_year_gets_it_twice():
    text = f"Sáng 29/1, {LAM} trao tặng huân chương cho {AN}. {AN} được {LAM} trao tặng huân chương năm 2009."
    assert len(of_type(read(text, published=None), "Award")) == 2


def test_water_is_no_army():
    assert not of_type(read(f"Nước lũ dâng cao tràn vào nhà {LAM}."), "Conflict")
    assert one("Quân đội {Nam Quốc|C:Nam Quốc} tràn vào {Bắc Quốc|C:Bắc Quốc}.", "Conflict")["target"] == ["Bắc Quốc"]


def test_therefore_is_no_advice():
    e = one(f"Kiến nghị không được chấp nhận nên {AN} khởi kiện ra tòa.", "LegalAction")
    assert e["status"] == "occurred"
    assert one(f"{AN} nên khởi kiện ra tòa.", "LegalAction")["status"] == "possible"


def test_what_a_body_is_entitled_to_is_a_rule():
    assert not of_type(read(f"{COUNCIL} có quyền miễn nhiệm {LAM}."), "Appointment")


def test_the_month_of_a_visit_stands_before_its_verb():
    e = one(f"{AN} hồi tháng 3 có chuyến thăm chính thức đến {{Nam Quốc|C:Nam Quốc}}.", "Visit")
    assert (e["visitor"], e["day"]) == (["Trần An"], "2031-03")


def test_parliament_questions_ministers():
    e = one(f"{HOUSE} tiến hành chất vấn {AN} và {LAM}.", "Attendance")
    assert e["attendee"] == ["Quốc hội", "Trần An", "Vũ Lam"]
    assert not of_type(read(f"{KHOA} trả lời về các dự án {HOUSE} trình Quốc hội."), "Legislation")


def test_who_is_named_among_those_arrested():
    text = f"{{Công an tỉnh|O:Công an tỉnh}} bắt các đối tượng để điều tra vụ gây rối, trong đó có {AN}."
    assert [e.get("defendant") for e in of_type(read(text), "LegalAction")] == [["Trần An"]]


def test_a_life_told_later_does_not_date_the_news():
    filler = "Bà quê ở miền núi. Bà học ở xa. Bà thích đọc sách. "
    text = f"{HOUSE} bổ nhiệm {LAM} làm giám đốc. {filler}Năm 2011, {LAM} được bổ nhiệm làm giám đốc."
    assert [e["day"] for e in of_type(read(text, published=None), "Appointment")] == [None, "2011"]


def test_who_is_told_to_act_does_not_give_the_order():
    text = f"{PARTY} họp. {PARTY} yêu cầu rà soát. Giao {COUNCIL}, {{Sở Sông|O:Sở Sông}} rà soát việc này."
    assert {tuple(e["speaker"]) for e in of_type(read(text), "Request")} == {("Tỉnh ủy Vạn Xuân",)}


def test_one_object_behind_two_verbs_of_a_visit():
    e = one(f"{AN} thăm, tặng quà {LAM}.", "Visit")
    assert (e["visitor"], e["host"]) == (["Trần An"], ["Vũ Lam"])


def test_a_family_visited_again_in_the_text_is_one_visit():
    text = f"{AN} thăm, chúc mừng gia đình nhà giáo. Ngày 10-3, {AN} đã thăm gia đình nhà giáo ở quê."
    assert len(of_type(read(text), "Visit")) == 1


def test_the_house_of_a_body_is_a_place_of_gatherings_only():
    house = "{Bảo tàng Sông|O:Bảo tàng Sông}"
    assert one(f"Sáng 10-3, tại {house}, {AN} dự hội nghị tổng kết.", "Attendance")["place"] == "Bảo tàng Sông"
    assert not [e for e in read(f"{AN} tử vong tại {house}.") if e["place"] == "Bảo tàng Sông"]


def test_whoever_is_there_too_is_at_the_same_session():
    e = one(f"{AN} chủ trì hội nghị triển khai công tác. Cùng dự hội nghị có {LAM}, {KHOA}.", "Attendance")
    assert (e["chair"], e["attendee"]) == (["Trần An"], ["Hồ Khoa", "Vũ Lam"])


def test_the_post_right_behind_the_passive_verb():
    assert one(f"{AN} vẫn được bổ nhiệm Phó chủ tịch tỉnh.", "Appointment")["post"] == "Phó chủ tịch tỉnh"


def test_who_is_fetched_by_car_gets_no_degree():
    assert not of_type(read(f"{AN} được đưa đón bằng xe của tỉnh."), "Award")


def test_what_is_waited_for_is_still_to_come():
    e = one(f"{LAM} ở lại cho đến khi {HOUSE} bầu {AN} làm chủ tịch.", "Appointment")
    assert (e["appointee"], e["status"]) == (["Trần An"], "planned")


def test_who_is_to_act_after_the_talks_was_not_there():
    board = "{Ban Thường vụ|O:Ban Thường vụ}"
    text = f"{AN} chủ trì buổi làm việc với {board}. "
    text += f"Ông {AN} đề nghị ngay sau cuộc làm việc với {board}, {COUNCIL} tập trung."
    met = {e for m in of_type(read(text), "Meeting") for e in m["participant"]}
    assert met == {"Trần An", "Ban Thường vụ"}


def test_what_is_to_be_made_ready_is_no_promise():
    assert not of_type(read(f"{AN} nhấn mạnh thành phố cần chuẩn bị sẵn sàng nguồn nhà ở."), "Pledge")
