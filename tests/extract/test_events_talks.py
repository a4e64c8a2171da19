"""Meetings, visits, attendances and ceremonies in constructions that unseen articles use."""

from __future__ import annotations

from tests.extract.annotated import of_type, one, read
from tests.extract.whole import extract, names_of

AN, BINH, REED, ROSA = (
    "{Bộ trưởng Lê Văn An|P:Lê Văn An}",
    "{bà Trần Thu Bình|P:Trần Thu Bình}",
    "{Đại sứ Canada John Reed|P:John Reed}",
    "{Tổng thống Rosa Vega|P:Rosa Vega}",
)


def whole(text: str, kind: str) -> list[tuple[list[str], str, str | None]]:
    """Participants, status and place of the events of ``kind`` that the whole pipeline reads."""
    title = "Tin trong ngày"
    x = extract(text, title, published="2031-03-12T08:00:00+07:00")
    names = names_of(x)
    found = [e for e in x.events if e.type == kind]
    return [(sorted(names[p.entity] for p in e.participants), e.status, names.get(e.place or "")) for e in found]


def dates(text: str, kind: str) -> list[str | None]:
    """When the events of ``kind`` took place that the whole pipeline reads."""
    x = extract(text, published="2031-03-12T08:00:00+07:00")
    return [e.time.begin if e.time else None for e in x.events if e.type == kind]


def test_he_and_somebody_are_two():
    text = "Bộ trưởng Phan Văn Khoa đến thăm Lào. Tuần trước, ông và Bộ trưởng Lê Thị Sâm đã trao đổi tại Huế."
    assert whole(text, "Meeting") == [(["Lê Thị Sâm", "Phan Văn Khoa"], "occurred", "Huế")]


def test_counterparts_have_names_or_countries():
    text = "Tổng thống Pháp Jean Blanc gặp người đồng cấp Ba Lan Adam Kos tại Lyon."
    assert whole(text, "Meeting") == [(["Adam Kos", "Jean Blanc"], "occurred", "Lyon")]
    assert whole("Bộ trưởng Phan Văn Khoa hội đàm với người đồng cấp Lào.", "Meeting")[0][0] == ["Lào", "Phan Văn Khoa"]


def test_a_body_within_a_province():
    text = "UBND huyện Sơn Hòa, tỉnh Phú Yên tổ chức hội nghị về lúa."
    assert whole(text, "Attendance")[0][0] == ["UBND huyện Sơn Hòa"]


def test_the_leader_of_a_state_by_his_title():
    text = "Tổng thống Peru Rosa Vega đến Hà Nội. Nhà lãnh đạo Peru gặp Bộ trưởng Phan Văn Khoa."
    assert (["Phan Văn Khoa", "Rosa Vega"], "occurred") in [m[:2] for m in whole(text, "Meeting")]


def test_a_body_sits_in_its_session():
    text = "Tại kỳ họp thứ hai sáng 3-3, Quốc hội đã thông qua Luật Chè."
    assert [m[0] for m in whole(text, "Attendance")] == [["Quốc hội"]]


def test_one_gathering_is_one_attendance_whoever_is_told_to_be_there():
    e = one(f"Sáng 3/2, {AN} chủ trì hội nghị về chè. Tại hội nghị, {BINH} nói giá đã tăng.", "Attendance")
    assert (e["chair"], e["attendee"]) == (["Lê Văn An"], ["Trần Thu Bình"])


def test_two_gatherings_are_two():
    text = f"{AN} dự hội nghị về chè. Hôm sau, {AN} dự hội thảo về gạo."
    assert len(of_type(read(text), "Attendance")) == 2


def test_a_press_conference_is_where_something_is_said():
    assert not of_type(read(f"Tại cuộc họp báo, {AN} cho biết giá đã tăng."), "Attendance")


def test_those_who_take_part_are_not_the_one_told_before():
    assert not of_type(read(f"{AN} cảm ơn những người tham dự hội nghị về chè."), "Attendance")


def test_those_present_stand_behind_the_verb():
    e = one(f"Tham dự hội nghị có {AN}, {BINH}.", "Attendance")
    assert e["attendee"] == ["Lê Văn An", "Trần Thu Bình"]


def test_two_titles_and_a_comma_are_two_subjects():
    e = one(f"{AN}, {REED} dự hội nghị về chè.", "Attendance")
    assert e["attendee"] == ["John Reed", "Lê Văn An"]


def test_the_body_that_meets_and_whoever_presides():
    e = one(f"{{Ban Thư ký|O:Ban Thư ký}} họp dưới sự chủ trì của {AN}.", "Attendance")
    assert (e["attendee"], e["chair"]) == (["Ban Thư ký"], ["Lê Văn An"])


def test_elected_at_a_congress_is_no_attendance():
    assert not of_type(read(f"Tại đại hội lần thứ năm, {AN} được bầu vào ban chấp hành."), "Attendance")


def test_a_meeting_of_ones_own_people():
    e = one(f"Tại cuộc họp về tiến độ làm cầu, {AN} nói mọi việc đều chậm.", "Attendance")
    assert e["attendee"] == ["Lê Văn An"]


def test_leader_of_a_delegation_meets_too():
    text = f"Đoàn {{Công ty Bình Minh|O:Công ty Bình Minh}} do {BINH}, giám đốc, dẫn đầu làm việc với {AN}."
    assert one(text, "Meeting")["participant"] == ["Công ty Bình Minh", "Lê Văn An", "Trần Thu Bình"]


def test_business_people_of_a_country_are_not_the_country():
    assert one(f"{AN} tiếp một số doanh nghiệp {{Peru|C:Peru}}.", "Meeting")["host"] == ["Lê Văn An"]


def test_whom_somebody_is_close_to_is_not_met():
    e = one(f"{AN} đã gặp gỡ những người thân cận với {REED}.", "Meeting")
    assert e["participant"] == ["Lê Văn An"]


def test_a_denial_does_not_reach_the_talks_behind_sau():
    text = f"{AN} hội đàm với {REED}. Hai bên không họp báo sau cuộc hội đàm."
    assert [e["status"] for e in of_type(read(text), "Meeting")] == ["occurred"]


def test_own_delegate_makes_another_meeting():
    text = f"{AN} hội đàm với {REED}. {AN} gặp {{Hội Người Việt|O:Hội Người Việt}}."
    assert len(of_type(read(text), "Meeting")) == 2


def test_works_are_begun_without_a_name():
    e = one("{Cầu Bình Hòa|L:Cầu Bình Hòa} khởi công tháng 5/2021.", "Ceremony")
    assert e["place"] == "Cầu Bình Hòa"
    assert not {"host", "participant"} & set(e)


def test_a_stranger_in_a_town_visits_the_state():
    text = f"{ROSA} thăm {{Đại Lý|L:Đại Lý}} ({{Trung Quốc|C:Trung Quốc}}). {{Peru|C:Peru}} vui mừng."
    e = one(text, "Visit", posts={"Rosa Vega": "Peru"})
    assert (e["visitor"], e["host"], e["place"]) == (["Rosa Vega"], ["Trung Quốc"], "Đại Lý")


def test_the_way_of_an_accused_is_no_visit():
    text = f"{BINH} đến {{Sơn Bình|L:Sơn Bình}}. {{Công an|O:Công an}} bắt {BINH}."
    assert not of_type(read(text), "Visit")


def test_attending_a_ceremony_is_the_ceremony():
    events = read(f"{AN} dự lễ khánh thành trường học ở {{Huế|L:Huế}}.")
    assert [e["participant"] for e in of_type(events, "Ceremony")] == [["Lê Văn An"]]
    assert not of_type(events, "Attendance")


def test_a_jubilee_of_two_states():
    e = one("Hướng tới kỷ niệm 50 năm thiết lập quan hệ ngoại giao {Lào|C:Lào} - {Peru|C:Peru}.", "Ceremony")
    assert e["participant"] == ["Lào", "Peru"]


def test_a_visit_to_people_at_a_house():
    e = one(f"{AN} đến thăm, chúc Tết cán bộ tại {{Đài Sơn Ca|O:Đài Sơn Ca}}.", "Visit")
    assert (e["visitor"], e["host"]) == (["Lê Văn An"], ["Đài Sơn Ca"])


def test_an_arrival_in_another_country_is_another_visit():
    text = f"{AN} thăm {{Lào|C:Lào}}. Sau đó, {AN} bay tới {{Peru|C:Peru}}."
    assert sorted(e["host"][0] for e in of_type(read(text), "Visit")) == ["Lào", "Peru"]


def test_two_heads_of_two_states_make_two_visits():
    text = f"{REED} và {ROSA} đã thăm {{Lào|C:Lào}}. {{Canada|C:Canada}} và {{Peru|C:Peru}} hài lòng."
    visits = of_type(read(text, posts={"John Reed": "Canada", "Rosa Vega": "Peru"}), "Visit")
    assert sorted(e["visitor"] for e in visits) == [["John Reed"], ["Rosa Vega"]]


def test_what_is_cancelled_is_not_planned_too():
    text = f"{AN} hủy chuyến thăm {{Lào|C:Lào}}. Trước đó, {AN} dự kiến thăm {{Lào|C:Lào}}."
    assert [e["status"] for e in of_type(read(text), "Visit")] == ["negated"]


def test_why_a_meeting_failed_names_no_party():
    text = f"{AN} hủy cuộc gặp với {REED} do căng thẳng giữa {{Lào|C:Lào}} và {{Peru|C:Peru}}."
    assert one(text, "Meeting")["participant"] == ["John Reed", "Lê Văn An"]


def test_on_whose_behalf_is_not_who_meets():
    e = one(f"{AN} đã thay mặt {REED} hội đàm với {BINH}.", "Meeting")
    assert e["participant"] == ["Lê Văn An", "Trần Thu Bình"]


def test_a_visit_dated_in_the_next_sentence():
    text = f"{ROSA} sẽ thăm {{Lào|C:Lào}}. Chuyến thăm diễn ra từ ngày 5/4/2031."
    assert one(text, "Visit")["day"] == "2031-04-05"


def test_those_met_together_are_met_once():
    text = f"{AN} gặp {REED} cùng {ROSA} tại {{Huế|L:Huế}}."
    assert one(text, "Meeting")["participant"] == ["John Reed", "Lê Văn An", "Rosa Vega"]


def test_the_year_of_a_jubilee_is_not_the_year_remembered():
    text = "{Lào|C:Lào} và {Peru|C:Peru} kỷ niệm 30 năm thiết lập quan hệ ngoại giao (2002 - 2032)."
    assert one(text, "Ceremony")["day"] == "2032"


def test_whoever_presides_a_ceremony_hosts_it():
    e = one(f"{AN} chủ trì lễ khánh thành trường học ở {{Huế|L:Huế}}.", "Ceremony")
    assert {*e.get("host", ()), *e.get("participant", ())} == {"Lê Văn An"}


def test_who_speaks_is_there_not_the_land_he_speaks_of():
    text = "Ông Lê Văn An cho biết Việt Nam coi trọng quan hệ với Lào, khi điện đàm với Thủ tướng Bun Kham."
    assert whole(text, "PhoneCall") == [(["Bun Kham", "Lê Văn An"], "occurred", None)]
    text = "Tổng thống Zora Petrov tiết lộ sắp có cuộc gặp ba bên Mỹ - Nga - Ukraine."
    assert whole(text, "Meeting")[0][0] == ["Mỹ", "Nga", "Ukraine"]


def test_what_talks_are_about_takes_no_part():
    assert whole("Mỹ - Nga điện đàm về Ukraine và Iran.", "PhoneCall")[0][0] == ["Mỹ", "Nga"]
    text = "Ông Petrov và ông Nathan đã có cuộc điện đàm căng thẳng do bất đồng về cuộc chiến với Iran."
    assert whole(text, "PhoneCall")[0][0] == ["Nathan", "Petrov"]


def test_guests_in_a_row_and_one_by_one():
    text = "Ông Phan Văn Khoa đã tiếp Ngoại trưởng Lào Bun Ma, Bộ trưởng Công an Lào Bun Mi, Đại sứ Lào Kham Sy."
    assert whole(text, "Meeting")[0][0] == ["Bun Ma", "Bun Mi", "Kham Sy", "Phan Văn Khoa"]
    text = "Thủ tướng Pakistan lần lượt gặp riêng trưởng đoàn Iran và Mỹ."
    assert [who for who, _, _ in whole(text, "Meeting")] == [["Iran", "Pakistan"], ["Mỹ", "Pakistan"]]


def test_a_paper_is_talked_to_and_not_met():
    assert whole("Trong cuộc trò chuyện với Tuổi Trẻ, ông Lê Bá Hưng nhắc đến bà Phan Thị Nam.", "Meeting") == []


def test_one_of_two_posts():
    text = "Nguyên Tổng Bí thư Phan Văn Khoa tiếp Tổng Bí thư, Chủ tịch nước Lào."
    assert whole(text, "Meeting")[0][0] == ["Lào", "Phan Văn Khoa"]


def test_where_two_meet_is_no_party():
    assert whole("Ông Petrov và ông Nathan gặp nhau tại Hungary.", "Meeting") == [
        (["Nathan", "Petrov"], "occurred", "Hungary")
    ]
    text = "Ông Nathan đăng bài về tình hình tại Hàn Quốc, chỉ vài giờ trước cuộc gặp ông Lee Hong."
    assert whole(text, "Meeting") == [(["Lee Hong", "Nathan"], "occurred", None)]


def test_the_day_of_asking_is_not_the_day_of_meeting():
    assert dates("Ngày 5/3, ông Petrov đề nghị gặp ông Nathan.", "Meeting") == [None]
    assert dates("Ngày 5/3, ông Petrov đề nghị gặp ông Nathan vào ngày 20/3.", "Meeting") == ["2031-03-20"]
    assert dates("Hãng AFP ngày 6/3 đưa tin ông Petrov gặp ông Nathan hôm 5/3.", "Meeting") == ["2031-03-05"]


def test_what_is_called_off_behind_posts_days_and_insertions():
    visit = "Chuyến thăm Lào của ông Phan Văn Khoa, Chủ tịch Tập đoàn Sơn Hà, dự kiến từ ngày 12 đến 15-4 đã bị hủy."
    talks = "Cuộc gặp tại Huế ngày 13-4 giữa Bộ trưởng Phan Văn Khoa và bà Lê Thị Sâm cũng không diễn ra."
    inserted = "Cuộc gặp giữa Bộ trưởng Phan Văn Khoa và bà Lê Thị Sâm, vốn được lên lịch vào ngày 4-4, đã được hoãn."
    assert [status for _, status, _ in whole(visit, "Visit")] == ["negated"]
    assert [status for text in (talks, inserted) for _, status, _ in whole(text, "Meeting")] == ["negated"] * 2


def test_a_visit_in_which_something_else_is_called_off():
    text = "Trong chuyến thăm Lào từ ngày 2 đến 4-3, Bộ trưởng Phan Văn Khoa cho biết kỳ họp đã bị hoãn."
    assert [status for _, status, _ in whole(text, "Visit")] == ["occurred"]


def test_ties_set_up_and_raised_are_steps_with_days_of_their_own():
    text = (
        "Lào và Úc nâng cấp quan hệ lên Đối tác chiến lược toàn diện. "
        "Hai nước lập quan hệ ngoại giao năm 1973 và xác lập quan hệ đối tác toàn diện năm 2009."
    )
    assert dates(text, "Agreement") == [None, "1973", "2009"]


def test_what_is_denied_backed_or_to_be_watched_is_not_done() -> None:
    text = "Bộ trưởng Phan Văn Khoa bác thông tin cho rằng Việt Nam và Lào đã dừng đàm phán hiệp định."
    assert [status for _, status, _ in whole(text, "Agreement")] == ["negated"]
    text = "Bộ trưởng Phan Văn Khoa đề nghị Lào ủng hộ Việt Nam gia nhập Liên minh Châu Á."
    assert [status for _, status, _ in whole(text, "Agreement")] == ["possible"]
    text = "Ông Phan Văn Khoa sẽ chủ trì cuộc họp, sau đó chứng kiến lễ ký chín văn kiện hợp tác giữa Việt Nam và Lào."
    assert [status for _, status, _ in whole(text, "Agreement")] == ["planned"]


def test_what_will_be_done_to_a_visit_is_no_promise() -> None:
    text = "Bà Lê Thu An cho biết chuyến thăm Việt Nam của Thủ tướng Lào sẽ được lùi sang năm sau."
    assert whole(text, "Pledge") == []


def test_who_waits_at_the_airport_receives_the_delegation() -> None:
    text = (
        "Bộ trưởng Phan Văn Khoa cùng đoàn đại biểu đến Lào. Đón đoàn tại sân bay có ông Sisay Vong và bà Lê Thị Sâm."
    )
    assert whole(text, "Ceremony") == [(["Lê Thị Sâm", "Phan Văn Khoa", "Sisay Vong"], "occurred", None)]


def test_talks_behind_which_the_next_step_is_to_come_are_to_come() -> None:
    text = "Bà Lê Thị Sâm sẽ hội đàm với ông Sisay Vong. Sau hội đàm, bà Sâm và ông Vong sẽ ký thỏa thuận hợp tác."
    assert [status for _, status, _ in whole(text, "Meeting")] == ["planned"]
    text = "Sau hội đàm, bà Lê Thị Sâm và ông Sisay Vong khẳng định sẽ ký thỏa thuận hợp tác."
    assert [status for _, status, _ in whole(text, "Meeting")] == ["occurred"]


def test_the_same_day_is_that_of_the_talks_and_not_the_first_of_the_visit() -> None:
    text = (
        "Sáng 8-3-2031, bà Lê Thị Sâm hội đàm với ông Sisay Vong đang thăm Việt Nam từ ngày 7 đến 9-3. "
        "Chiều cùng ngày, ông Vong gặp ông Phan Văn Khoa."
    )
    assert dates(text, "Meeting") == ["2031-03-08", "2031-03-08"]


def test_both_lands_of_a_reception() -> None:
    text = (
        "Việt Nam và Lào vui mừng. Phó thủ tướng Phan Văn Khoa tiếp Đại sứ Kenya John Reed. "
        "Ông Reed mong hai nước sớm ký hiệp định hợp tác."
    )
    assert [people for people, _, _ in whole(text, "Agreement")] == [["Kenya", "Việt Nam"]]


def test_whose_leaders_are_met_and_who_comes_along() -> None:
    text = "Ngày 5-3, Bộ trưởng Lê An gặp lãnh đạo tỉnh Hà Giang."
    assert whole(text, "Meeting") == [(["Hà Giang", "Lê An"], "occurred", None)]
    text = "Ngày 5-3, Bộ trưởng Lê An cùng Thứ trưởng Mai Bình dự hội nghị tổng kết."
    assert whole(text, "Attendance") == [(["Lê An", "Mai Bình"], "occurred", None)]


def test_both_sides_of_a_deal_that_is_told_without_a_meeting() -> None:
    text = "Công ty Gió Mới và Tập đoàn Thép Bắc vừa đạt thỏa thuận mua thép. Hôm qua, đại diện hai bên đã ký hợp đồng."
    assert ["Công ty Gió Mới", "Tập đoàn Thép Bắc"] in [who for who, _, _ in whole(text, "Agreement")]


def test_who_resigns_is_dismissed_by_nobody() -> None:
    text = "Ngoại trưởng Pháp Paul Grey từ chức. Vài giờ sau, Thủ tướng Carl Moon bổ nhiệm ông Ida Lund vào ghế trống."
    assert [(who, status) for who, status, _ in whole(text, "Appointment")] == [
        (["Paul Grey"], "occurred"),
        (["Carl Moon", "Ida Lund"], "occurred"),
    ]


def test_hai_ben_of_a_talk_with_somebody_else_are_not_the_two_before() -> None:
    text = (
        "Ông Phan Văn Khoa gặp Thủ tướng Lào Sisay Vong và Thủ tướng Úc Mary Dale. "
        "Trong cuộc gặp sau đó với Thủ tướng Kenya John Reed, hai bên nhất trí hợp tác."
    )
    assert (["John Reed", "Phan Văn Khoa"], "occurred", None) in whole(text, "Meeting")
    assert [people for people, _, _ in whole(text, "Agreement")] == [["John Reed", "Phan Văn Khoa"]]


def test_the_first_of_its_land_signs_and_not_its_region() -> None:
    text = "Kenya là nước Bắc Phi đầu tiên ký hiệp định thương mại tự do với Việt Nam."
    assert [people for people, _, _ in whole(text, "Agreement")] == [["Kenya", "Việt Nam"]]


def test_a_paper_that_is_replaced_dates_nothing() -> None:
    text = "Bộ Y tế và Bộ Tài chính đã ký biên bản ghi nhớ, thay thế thỏa thuận ký năm 2009."
    assert dates(text, "Agreement") == [None]
    assert dates("Bộ Y tế và Bộ Tài chính đã ký biên bản ghi nhớ năm 2009.", "Agreement") == ["2009"]


def test_who_thanks_somebody_for_a_letter_invites_him() -> None:
    text = "Ông John Reed cảm ơn Bộ trưởng Phan Văn Khoa đã gửi điện mừng và mời Bộ trưởng thăm Kenya."
    assert whole(text, "Request") == [(["John Reed", "Phan Văn Khoa"], "occurred", None)]


def test_a_name_that_ends_like_a_noun_speaks() -> None:
    assert whole("Đại sứ Nguyễn Thành Sự cho biết kim ngạch đạt 224 triệu USD.", "Statement")
    text = "Bà Lê Thị Sâm hội kiến Phó chủ tịch thứ nhất Salvador Infante, hội đàm với bà Marta Cepero."
    assert sorted(people for people, _, _ in whole(text, "Meeting")) == [
        ["Lê Thị Sâm", "Marta Cepero"],
        ["Lê Thị Sâm", "Salvador Infante"],
    ]


def test_talks_that_therefore_do_not_take_place() -> None:
    text = "Cuộc hội đàm giữa Bộ trưởng Phan Văn Khoa và ông John Reed vì vậy cũng không diễn ra."
    assert [status for _, status, _ in whole(text, "Meeting")] == ["negated"]


def test_whoever_is_asked_to_lead_a_delegation_has_not_come() -> None:
    text = "Ông Phan Văn Khoa mời ông John Reed dẫn đầu đoàn Kenya sang thăm Việt Nam."
    assert [status for _, status, _ in whole(text, "Visit")] == ["possible"]


def test_a_paper_of_years_ago_is_not_that_of_the_news() -> None:
    text = (
        "Việt Nam và Lào ký thỏa thuận hợp tác lao động. "
        "Trước đó, vào tháng 7/2025, hai nước ký bản ghi nhớ hợp tác lao động."
    )
    assert dates(text, "Agreement") == [None, "2025-07"]
