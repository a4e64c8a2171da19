"""When, where and whether: one test a phenomenon, names and wording of our own."""

from __future__ import annotations

import pytest

from tests.extract.annotated import of_type, one, read

AN, BINH, REED, MOON = (
    "{Bộ trưởng Lê Văn An|P:Lê Văn An}",
    "{bà Trần Thu Bình|P:Trần Thu Bình}",
    "{Đại sứ Canada John Reed|P:John Reed}",
    "{ông Carl Moon|P:Carl Moon}",
)
DN, VN = "{Đà Nẵng|L:Đà Nẵng}", "{Việt Nam|C:Việt Nam}"


def pick(text: str, kind: str, name: str) -> dict:
    """The one event of ``kind`` in which the entity ``name`` takes part."""
    found = [e for e in of_type(read(text), kind) if any(name in v for v in e.values() if isinstance(v, list))]
    assert len(found) == 1, found
    return found[0]


# ---------------------------------------------------------------- dates of the clause
@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (f"{AN} gặp {REED} hôm 9/3 sau khi {BINH} phát biểu ngày 2/3.", "2031-03-09"),
        (f"Theo thông báo ngày 11/3 của {{Sở Y tế|O:Sở Y tế}}, {AN} đã gặp {REED} hôm 9/3.", "2031-03-09"),
        (f"{AN} (sinh năm 1970) gặp {REED} hôm 9/3.", "2031-03-09"),
        (f"{AN} nhiệm kỳ 2026-2031 gặp {REED} hôm 9/3.", "2031-03-09"),
        (f"{AN} gặp {REED} hôm 9/3 để bàn về công văn số 15 ngày 1/3.", "2031-03-09"),
    ],
)
def test_the_date_is_the_events_own(sentence: str, day: str):
    assert one(sentence, "Meeting")["day"] == day


def test_just_now_is_the_month_where_only_the_telling_has_a_day():
    assert one(f"Ngày 12/3, {BINH} cho biết {AN} vừa gặp {REED}.", "Meeting")["day"] == "2031-03"


def test_a_jubilee_counts_back():
    text = f"Năm 2033 là dịp kỷ niệm 60 năm {VN} và {{Canada|C:Canada}} thiết lập quan hệ ngoại giao."
    e = one(text, "Agreement")
    assert (e["day"], e["status"]) == ("1973", "occurred")


def test_a_term_of_office_dates_no_appointment():
    text = "{Ông Lê Văn An|P:Lê Văn An} được bổ nhiệm giữ chức giám đốc {Sở Y tế|O:Sở Y tế} nhiệm kỳ 2031-2036."
    assert one(text, "Appointment", published=None)["day"] is None


def test_an_appointment_takes_effect_on_the_day_stated_behind_it():
    text = (
        "Chiều 12/3, {Sở Y tế|O:Sở Y tế} họp. {Ông Lê Văn An|P:Lê Văn An} được bổ nhiệm giữ chức phó giám đốc "
        "{Sở Y tế|O:Sở Y tế}. Thời hạn bổ nhiệm là 5 năm kể từ ngày 1/4."
    )
    assert one(text, "Appointment")["day"] == "2031-04-01"


# ---------------------------------------------------------------- settings
def test_the_day_of_the_story_carries_on():
    text = f"Sáng 11/3, {AN} hội đàm với {REED}. {AN} trao tặng {BINH} huân chương."
    assert one(text, "Award")["day"] == "2031-03-11"


def test_history_carries_on_to_nothing():
    text = f"Ngày 5/6/2019, {MOON} gặp {BINH}. {AN} tiếp {REED}."
    assert pick(text, "Meeting", "Carl Moon")["day"] == "2019-06-05"
    assert pick(text, "Meeting", "John Reed")["day"] is None


def test_back_at_the_ceremony_after_history():
    text = (
        f"Sáng 12/3, {AN} dự lễ khánh thành trường. Trường có từ ngày 4/5/1960. "
        f"Tại buổi lễ, {AN} trao tặng {BINH} huân chương."
    )
    assert one(text, "Award")["day"] == "2031-03-12"


def test_place_and_day_at_the_head_hold_for_what_follows():
    text = f"Ngày 10/3, tại {DN}, {AN} gặp {REED}. Cùng ngày, {AN} gặp {BINH}."
    e = pick(text, "Meeting", "Trần Thu Bình")
    assert (e["day"], e["place"]) == ("2031-03-10", "Đà Nẵng")


def test_another_day_leaves_the_place():
    text = f"Ngày 10/3, tại {DN}, {AN} gặp {REED}. Ngày 11/3, {AN} gặp {BINH}."
    e = pick(text, "Meeting", "Trần Thu Bình")
    assert (e["day"], e["place"]) == ("2031-03-11", None)


def test_a_house_is_left_for_the_next_meeting():
    text = f"Ngày 10/3, tại {{trụ sở Sở Y tế|L:trụ sở Sở Y tế}}, {AN} gặp {REED}. Cùng ngày, {AN} gặp {BINH}."
    assert pick(text, "Meeting", "John Reed")["place"] == "trụ sở Sở Y tế"
    assert pick(text, "Meeting", "Trần Thu Bình")["place"] is None


def test_a_gift_is_given_where_its_people_meet():
    text = (
        f"Ngày 10/3, tại {DN}, {AN} gặp {REED}. Ngày 11/3, tại {{Huế|L:Huế}}, {AN} gặp {MOON}. "
        f"{AN} trao tặng {REED} món quà lưu niệm."
    )
    e = one(text, "Award")
    assert (e["day"], e["place"]) == ("2031-03-10", "Đà Nẵng")


def test_words_spoken_in_a_meeting_are_spoken_there():
    text = f"Ngày 10/3, tại {DN}, {AN} tiếp {REED}. Tại buổi tiếp, {REED} cảm ơn {AN}."
    e = next(e for e in read(text) if e["type"] == "Praise")
    assert (e["day"], e["place"]) == ("2031-03-10", "Đà Nẵng")


def test_a_journey_without_days_is_of_the_month():
    text = f"{{Ông Carl Moon|P:Carl Moon}} thăm chính thức {VN}."
    assert one(text, "Visit")["day"] == "2031-03"


# ---------------------------------------------------------------- places of the clause
def test_where_an_ambassador_is_posted_is_no_place():
    text = f"{{Đại sứ|P:John Reed}} Canada tại {VN} {{John Reed|P:John Reed}} đã gặp {AN} tại {DN}."
    assert one(text, "Meeting")["place"] == "Đà Nẵng"


def test_what_is_talked_about_is_no_place():
    assert one(f"{AN} gặp {REED} để bàn về tình hình tại {DN}.", "Meeting")["place"] is None


def test_of_two_places_the_narrower():
    text = f"{AN} hội đàm với {REED} tại {VN}, ở {DN}."
    assert one(text, "Meeting")["place"] == "Đà Nẵng"


def test_an_attack_is_where_its_target_is():
    text = "{Nga|C:Nga} tấn công {Ukraine|C:Ukraine} ngày 11/3."
    assert one(text, "Conflict")["place"] == "Ukraine"


def test_a_meeting_in_the_course_of_a_visit_is_on_its_ground():
    text = (
        "{Ông Carl Moon|P:Carl Moon} đến thăm {Bệnh viện Hoa Mai|O:Bệnh viện Hoa Mai}. "
        "{Ông Carl Moon|P:Carl Moon} có buổi làm việc với {Bệnh viện Hoa Mai|O:Bệnh viện Hoa Mai}."
    )
    assert one(text, "Meeting")["place"] == "Bệnh viện Hoa Mai"


def test_the_year_in_the_name_of_a_gathering_dates_it():
    text = "{Ông Lê Văn An|P:Lê Văn An} từng phát biểu khai mạc {Hội nghị Hoa Sen 2029|G:Hội nghị Hoa Sen 2029}."
    assert one(text, "Attendance")["day"] == "2029"
    text = "{Ông Lê Văn An|P:Lê Văn An} phát biểu khai mạc {Hội nghị Hoa Sen 2031|G:Hội nghị Hoa Sen 2031} sáng 11/3."
    assert one(text, "Attendance")["day"] == "2031-03-11"


def test_what_a_charge_recounts_is_not_of_today():
    text = f"Sáng 11/3, tòa mở phiên xử. Theo cáo trạng, {AN} gặp {REED} để bàn cách làm."
    assert one(text, "Meeting")["day"] is None


def test_what_is_done_on_a_journey_does_not_date_the_journey():
    text = f"Trong khuôn khổ chuyến thăm chính thức {VN} của {{ông Carl Moon|P:Carl Moon}}, sáng 11/3, {AN} gặp {REED}."
    assert one(text, "Visit")["day"] == "2031-03"
    assert one(text, "Meeting")["day"] == "2031-03-11"


# ---------------------------------------------------------------- the course of a story
STORY = (
    f"Tin cũ. Bản tin ngắn. Ngày 12/3, {{Công an tỉnh|O:Công an tỉnh}} cho biết đã khởi tố vụ án. "
    f"Trước đó, vào khoảng 8h ngày 9/3, {MOON} chạy xe đến {{chợ Lớn|L:chợ Lớn}}. "
)


def test_a_deed_takes_the_day_and_place_of_the_story():
    e = one(STORY + f"Tại đây, {MOON} tấn công {BINH}.", "Conflict")
    assert (e["day"], e["place"]) == ("2031-03-09", "chợ Lớn")


def test_a_deed_in_the_lead_does_not_take_the_day_of_the_report():
    e = one(f"Tin ngắn. {MOON} tấn công {BINH}. Ngày 12/3, {{Công an tỉnh|O:Công an tỉnh}} mời ông này.", "Conflict")
    assert e["day"] is None


def test_a_war_has_no_day_of_the_story():
    e = one(STORY + "{Peru|C:Peru} tấn công {Cuba|C:Cuba}.", "Conflict")
    assert e["day"] is None


def test_days_in_a_quotation_of_several_sentences_open_no_setting():
    text = (
        f"Tin cũ. Bản tin ngắn. Sáng 12/3, {AN} có mặt ở tòa. "
        f'"Hôm ấy tôi ở nhà với các con. Ngày 2/2 tôi mới đi. Tôi nhớ rõ", {BINH} nói. {AN} tiếp {REED}.'
    )
    assert one(text, "Meeting")["day"] == "2031-03-12"


def test_an_occasion_before_the_date_still_opens_the_setting():
    text = f"Tin cũ. Bản tin ngắn. Cũng tại kỳ họp chiều 9/3, các đại biểu thảo luận. {AN} tiếp {REED}."
    assert one(text, "Meeting")["day"] == "2031-03-09"


def test_what_has_just_happened_is_of_the_month_whatever_stands_between():
    text = f"Ngày 12/3, {BINH} cho biết {AN} vừa cùng các bên bất ngờ gặp {REED}."
    assert one(text, "Meeting")["day"] == "2031-03"


def test_a_lead_without_a_day_that_tells_the_latest_is_of_the_month():
    text = f"Tin ngắn. {AN} vừa ký công văn mới. Theo đó, {AN} gặp {REED}. Trời đẹp. Đường vắng."
    assert one(text, "Meeting")["day"] == "2031-03"


def test_a_day_without_its_year_leaves_no_other_date():
    text = f"Ngày 2/2, {AN} đã gặp {REED} để trao đổi về vụ cháy hồi tháng 3/2017."
    assert one(text, "Meeting", published=None)["day"] is None


def test_since_when_something_holds_is_not_when_it_was_decided():
    text = "Ngày 9/3, {Công ty Sao|O:Công ty Sao} quyết định giảm giá vé, từ tháng 4 đến tháng 8."
    assert one(text, "Economic")["day"] == "2031-03-09"


def test_an_old_picture_dates_nothing():
    caption = "Hai ông cùng nhau ở thủ đô ngày 12/4/2018."
    text = f"Tin ngắn.\n{caption}\n{AN} gặp {REED} hôm nay.\n{caption}"
    assert one(text, "Meeting", published=None)["day"] is None


def test_a_bridge_is_opened_where_it_stands():
    e = one("Hôm 9/3, {Sở Xây dựng|O:Sở Xây dựng} khánh thành {cầu Suối Mơ|L:cầu Suối Mơ} sau hai năm.", "Ceremony")
    assert e["place"] == "cầu Suối Mơ"


def test_what_is_taken_on_a_sea_is_taken_there():
    text = "Hôm 9/3, {Hải quân Canada|O:Hải quân Canada} tấn công tàu cướp biển trên {Biển Bắc|L:Biển Bắc}."
    assert one(text, "Conflict")["place"] == "Biển Bắc"


def test_a_strategy_until_a_year_is_not_decided_in_that_year():
    text = f"{AN} đã ký quyết định phê duyệt chiến lược phát triển đến năm 2040."
    assert one(text, "Legislation", published=None)["day"] is None


def test_a_day_told_as_earlier_dates_nothing_before_it():
    text = (
        f"{{Công an Đà Nẵng|O:Công an Đà Nẵng}} đã khởi tố {BINH}. Vụ án gây xôn xao. "
        "Trước đó, ngày 2/3, bà đi xe máy trên phố."
    )
    assert one(text, "LegalAction")["day"] != "2031-03-02"


def test_the_court_goes_on_after_what_it_heard_of_the_past():
    text = (
        "Sáng 9/3, {Tòa án nhân dân Đà Nẵng|O:Tòa án nhân dân Đà Nẵng} tuyên phạt {bà Trần Thu Bình|P:Trần Thu Bình} "
        "2 năm tù. Từ tháng 7/2024, bà giữ sổ sách. {Tòa án nhân dân Đà Nẵng|O:Tòa án nhân dân Đà Nẵng} buộc "
        "{Công ty Sao Mai|O:Công ty Sao Mai} bồi thường."
    )
    assert pick(text, "LegalAction", "Công ty Sao Mai")["day"] == "2031-03-09"


def test_the_district_in_brackets_tells_where_it_was():
    text = (
        f"Tối 9/3, {{Công an Đà Nẵng|O:Công an Đà Nẵng}} bắt giữ {MOON} tại km 9 ({{phường An Hải|L:phường An Hải}})."
    )
    assert one(text, "LegalAction")["place"] == "phường An Hải"


def test_what_a_commune_fines_was_done_there():
    text = (
        "Sáng 9/3, {UBND xã Suối Mơ|O:UBND xã Suối Mơ} xử phạt {Công ty Sao|O:Công ty Sao}. {xã Suối Mơ|L:xã Suối Mơ}."
    )
    assert one(text, "LegalAction")["place"] == "xã Suối Mơ"


def test_the_day_of_a_conference_and_not_the_year_of_its_task():
    text = f"Tại hội nghị triển khai dự toán ngân sách năm 2031 diễn ra ngày 9/3, {AN} gặp {REED}."
    assert one(text, "Meeting")["day"] == "2031-03-09"


def test_what_the_words_are_about_does_not_date_them():
    text = f"Liên quan vụ {{Peru|C:Peru}} tấn công {{Cuba|C:Cuba}} hồi tháng 2/2027, {AN} khẳng định sự việc đã rõ."
    assert one(text, "Statement")["day"] is None


def test_a_place_behind_a_quotation_opens_no_setting():
    text = f'"Tôi mong cuộc khủng hoảng sớm kết thúc" ở {{Peru|C:Peru}}, {AN} viết. Sau đó {AN} gặp {REED}.'
    assert one(text, "Meeting")["place"] is None


def test_what_follows_an_accident_is_of_its_day():
    text = (
        f"Tin ngắn. Bản tin. {AN} nói thêm. Vụ tai nạn xảy ra tối 9/3. Nhiều người chạy tới. Trời mưa to. Đường trơn. "
        "Xe khách tông {bà Trần Thu Bình|P:Trần Thu Bình} tử vong."
    )
    assert one(text, "Incident")["day"] == "2031-03-09"


def test_where_somebody_has_come_to():
    text = (
        "Hôm 9/3, {ông Carl Moon|P:Carl Moon} từ {Huế|L:Huế} đến {Vinh|L:Vinh} gặp {bà Trần Thu Bình|P:Trần Thu Bình}."
    )
    assert one(text, "Meeting")["place"] == "Vinh"


def test_works_that_the_headline_names():
    text = "{Cầu Suối Mơ|L:cầu Suối Mơ} chậm tiến độ. Tin ngắn. Công trình khởi công hôm 9/3."
    assert one(text, "Ceremony")["place"] == "cầu Suối Mơ"


def test_the_day_of_the_words_is_not_that_of_what_they_foretell():
    text = f"Ngày 9/3, {AN} cho biết {{Peru|C:Peru}} sẽ áp thuế 25% với {{Cuba|C:Cuba}}."
    assert one(text, "Economic")["day"] is None


def test_the_day_of_the_words_is_not_that_of_the_war_they_are_about():
    text = f"Hôm 9/3, {AN} tuyên bố sẵn sàng đàm phán chấm dứt cuộc chiến ở {{Peru|C:Peru}}."
    assert all(e["day"] is None for e in of_type(read(text), "Conflict"))
