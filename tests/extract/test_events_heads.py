"""Diplomacy as heads of articles tell it: unnamed holders of posts, nouns of talks, crowds, plans."""

from __future__ import annotations

from kg.model import Extraction
from tests.extract.test_events_talks import whole
from tests.extract.whole import extract, names_of


def read_head(title: str, text: str) -> Extraction:
    return extract(text, title)


def posts(title: str, text: str) -> set[tuple[str, str, str | None]]:
    x = read_head(title, text)
    names = names_of(x)
    return {(names[m.person], m.post, names.get(m.organization or "")) for m in x.memberships}


def test_a_guest_without_a_name_does_not_give_the_host_his_post():
    found = posts("Tin trong ngày", "Chủ tịch Quốc hội Lê Văn Sang hội kiến Chủ tịch Quốc hội Lào.")
    assert found == {("Lê Văn Sang", "Chủ tịch", "Quốc hội")}
    text = "Chủ tịch Quốc hội Lê Văn Sang hội kiến Chủ tịch Quốc hội Lào."
    assert whole(text, "Meeting")[0][0] == ["Lê Văn Sang", "Quốc hội Lào"]


def test_a_minister_of_another_land_is_none_at_home():
    text = "Sáng nay Đại tướng Phan Văn An tiếp ông Hoàng Đức, Bộ trưởng Bộ Thương mại Trung Quốc."
    found = posts("Bộ trưởng Hoàng Đức nói về giá gạo Việt Nam", text)
    assert {p[2] for p in found if p[0] == "Hoàng Đức"} == {"Bộ Thương mại Trung Quốc"}


def test_talks_told_by_a_noun_with_the_partner_right_behind():
    text = "Chiều qua, Chủ tịch nước Lê Văn Sang đã có cuộc hội kiến Thủ tướng Phần Lan Jari Koski."
    assert whole(text, "Meeting")[0][0] == ["Jari Koski", "Lê Văn Sang"]


def test_whoever_ends_a_visit_made_it():
    text = "Dù được bà Rosa Vega đón tiếp, ông Adam Kos kết thúc chuyến thăm Peru."
    assert whole(text, "Visit")[0][0] == ["Adam Kos", "Peru"]


def test_the_guest_visits_not_his_host():
    text = "Chủ tịch nước Lê Văn Sang đã tiếp Bộ trưởng Pháp Jean Blanc nhân dịp thăm chính thức Việt Nam."
    assert whole(text, "Visit")[0][0] == ["Jean Blanc", "Việt Nam"]


def test_who_speaks_of_a_visit_did_not_make_it():
    text = "Thứ trưởng Lê Văn An khẳng định, chuyến thăm Peru và đồng chủ trì Diễn đàn Chè rất có ý nghĩa."
    assert whole(text, "Visit") == []
    assert whole(text, "Attendance") == []


def test_a_crowd_with_names_in_it_does_not_hide_who_is_named():
    text = "Ông Lê Văn An và các đại biểu Quốc hội đơn vị bầu cử số 3 tỉnh Phú Yên đã tiếp xúc cử tri."
    assert whole(text, "Meeting")[0][0] == ["Lê Văn An"]


def test_a_town_left_does_not_go_on():
    text = "Chủ tịch nước Lê Văn Sang rời Hà Nội lên đường thăm chính thức Peru."
    assert whole(text, "Visit")[0][0] == ["Lê Văn Sang", "Peru"]


def test_a_programme_is_still_to_come():
    text = "Theo chương trình, Ngoại trưởng Pháp Jean Blanc tới Huế, sau đó hội đàm với Bộ trưởng Lê Văn An."
    assert {m[1] for m in whole(text, "Meeting")} == {"planned"}
    assert whole("Chuyến thăm Peru của ông Adam Kos đã bị hủy.", "Visit")[0][1] == "negated"


def test_a_delegate_of_the_headline_has_his_name_in_the_lead():
    x = read_head(
        "Chủ tịch nước Lê Văn Sang tiếp lãnh đạo quốc hội Trung Quốc",
        "Chủ tịch nước Lê Văn Sang tiếp Ủy viên Bộ Chính trị đảng Cộng sản Trung Quốc Lý Tế.",
    )
    assert len([e for e in x.events if e.type == "Meeting"]) == 1


def test_two_states_and_the_visit_of_one_of_their_leaders():
    text = "Peru và Pháp vừa ký hiệp định về chè trong chuyến thăm của Tổng thống Pháp Jean Blanc."
    assert whole(text, "Visit")[0][0] == ["Jean Blanc", "Peru"]


def test_the_two_between_whom_are_those_of_the_sentence():
    text = (
        "Bà Rosa Vega nên tiếp ông Tim Ode ở Huế. Bà Rosa Vega đã mời ông Adam Kos thăm Peru sau cuộc điện đàm "
        "giữa hai người."
    )
    assert whole(text, "PhoneCall")[0][0] == ["Adam Kos", "Rosa Vega"]


def test_whoever_chairs_a_reception_receives():
    text = "Bí thư Lê Văn An chủ trì buổi tiếp đoàn công tác của Công ty Chè Xanh."
    assert whole(text, "Meeting")[0][0] == ["Công ty Chè Xanh", "Lê Văn An"]
    assert whole(text, "Attendance") == []


def test_a_title_of_another_land_is_another_mans():
    text = "Thông tin đưa ra tại cuộc hội đàm giữa Bộ trưởng Y tế Lào và Bộ trưởng Y tế Pháp Jean Blanc."
    assert {p for p in posts("Tin trong ngày", text) if p[2] == "Lào"} == set()


def test_a_welcome_before_talks_is_of_those_who_talk():
    text = "Ngay sau lễ đón, Chủ tịch nước Lê Văn Sang hội đàm với Tổng thống Peru Rosa Vega."
    assert whole(text, "Ceremony")[0][0] == ["Lê Văn Sang", "Rosa Vega"]


def test_one_title_for_two_is_one_meeting():
    text = "Ông Lê Văn An hội đàm với thượng nghị sĩ Tim Ode và Adam Kos tại Huế."
    assert len(whole(text, "Meeting")) == 1


def test_all_of_a_planned_list_is_to_come():
    text = "Ông Adam Kos dự kiến ăn trưa với Nữ hoàng Rosa, hội đàm với Thủ tướng Jean Blanc và dự lễ kỷ niệm ở Huế."
    assert {m[1] for m in whole(text, "Meeting") + whole(text, "Attendance")} == {"planned"}


def test_nobody_visits_his_own_land():
    visits = whole("Tổng thống Pháp Jean Blanc bất ngờ thăm lực lượng Pháp tại Peru.", "Visit")
    assert visits == [(["Jean Blanc", "Peru"], "occurred", "Peru")]
    text = "Nhân chuyến thăm Việt Nam, Tổng thống Pháp Jean Blanc và Bộ trưởng Lê Văn An đã có buổi giao lưu."
    assert [m[0] for m in whole(text, "Visit")] == [["Jean Blanc", "Việt Nam"]]


def test_a_prize_with_a_mans_name_is_not_given_to_him():
    text = "Công ty Chè Xanh trao giải thưởng Phan Văn Khoa cho bà Trần Thu Bình."
    assert whole(text, "Award")[0][0] == ["Công ty Chè Xanh", "Trần Thu Bình"]


def test_two_crowds_are_two_meetings():
    text = "Bộ trưởng Lê Văn An tiếp một số doanh nghiệp Peru. Bộ trưởng Lê Văn An gặp gỡ kiều bào ở Lima."
    assert len(whole(text, "Meeting")) == 2


def test_whose_right_hand_somebody_is_does_not_go():
    text = (
        "Ông Jean Blanc xác nhận ông Lê Văn An, “cánh tay phải” của Tổng thống Peru Rosa Vega, đang trên đường tới "
        "Pháp."
    )
    assert [m[0] for m in whole(text, "Visit")] == [["Lê Văn An", "Pháp"]]


def test_a_sentence_with_its_own_people_takes_nobody_from_the_one_before():
    text = "Ông Jean Blanc đã đến Huế. Theo bà Rosa Vega, người quen của ông Adam Kos, sẽ gặp bà Trần Thu Bình."
    assert all("Jean Blanc" not in m[0] for m in whole(text, "Meeting"))


def test_the_leader_of_the_opening_clause_is_not_the_one_behind_the_comma():
    text = "Sau khi Peru tấn công nhắm vào thủ lĩnh nhóm Hamas ở Qatar, Thủ tướng Jean Blanc muốn tiếp tục."
    assert all(p[1] != "Thủ lĩnh" for p in posts("Tin trong ngày", text))


def test_what_a_call_is_about_is_nobody_called():
    text = "Ông Adam Kos điện đàm với bà Rosa Vega để bàn về thỏa thuận với Peru."
    assert whole(text, "PhoneCall")[0][0] == ["Adam Kos", "Rosa Vega"]


def test_nobody_visits_his_own_capital():
    text = "Tổng thống Pháp Jean Blanc và Tổng thống Peru Rosa Vega hội đàm. Pháp và Peru là bạn. "
    text += "Tổng thống Pháp Jean Blanc và Tổng thống Peru Rosa Vega đã ký tuyên bố trong chuyến thăm Lima."
    assert ["Rosa Vega", "Peru"] not in [sorted(m[0], reverse=True) for m in whole(text, "Visit")]
