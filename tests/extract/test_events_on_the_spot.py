"""Storms, wrecks and blows, who is hit by them, who comes to see, and who attended a ceremony."""

from __future__ import annotations

from kg.model import Event, Extraction
from tests.extract.whole import extract, names_of

READ = "2031-03-12T08:00:00+07:00"


def read(text: str, title: str = "Tin trong ngày") -> Extraction:
    return extract(text, title, published=READ)


def told(text: str, kind: str, title: str = "Tin trong ngày") -> list[list[str]]:
    """``role=name`` of the participants of each event of ``kind``, sorted."""
    x = read(text, title)
    names = names_of(x)
    return [sorted(f"{p.role}={names[p.entity]}" for p in e.participants) for e in x.events if e.type == kind]


def one(text: str, kind: str, title: str = "Tin trong ngày") -> tuple[Event, str | None]:
    """The one event of ``kind``, and the name of its place."""
    x = read(text, title)
    (event,) = [e for e in x.events if e.type == kind]
    return event, names_of(x).get(event.place or "")


def test_who_comes_to_see_people():
    text = "Bí thư Tỉnh ủy Lâm Đồng Lê Văn Nghị vào xã Tà Hine thăm hỏi các gia đình mất nhà."
    assert told(text, "Visit") == [["host=xã Tà Hine", "visitor=Lê Văn Nghị"]]
    text = "Bí thư Tỉnh ủy Lâm Đồng Lê Văn Nghị đến Bệnh viện Tà Hine thăm các nạn nhân."
    assert told(text, "Visit") == [["host=Bệnh viện Tà Hine", "visitor=Lê Văn Nghị"]]
    text = "Bí thư Tỉnh ủy Lâm Đồng Lê Văn Nghị đến Bệnh viện Tà Hine khám sức khỏe rồi thăm bạn."
    assert told(text, "Visit") == []


def test_a_name_behind_a_town_called_like_a_ship():
    text = "Chủ tịch UBND tỉnh Bà Rịa - Vũng Tàu Lê Văn Nghị nói tỉnh sẽ xây cầu."
    assert "Lê Văn Nghị" in {e.name for e in read(text).entities}


def test_owners_are_hit_by_what_befalls_their_things():
    text = "Tối 11-2, tàu cá của ông Võ Tấn Lượm bị một tàu hàng đâm chìm cách đảo Cồn Cỏ 40 hải lý."
    assert told(text, "Incident") == [["affected=Võ Tấn Lượm"]]
    assert told(text, "Conflict") == []
    text = "Tối 11-2, tàu cá của ông Võ Tấn Lượm bị tàu Trung Quốc đâm chìm gần đảo Cồn Cỏ."
    assert told(text, "Conflict") == [["attacker=Trung Quốc", "target=Võ Tấn Lượm"]]
    text = "Một đoàn xe của Quỹ Nhi đồng bị tấn công gần thành phố El Obeid."
    assert told(text, "Conflict") == [["target=Quỹ Nhi đồng"]]


def test_lands_that_a_storm_falls_upon():
    text = "Bão số 5 đổ bộ Quảng Ninh và Hải Phòng chiều 7-2, gây mưa lớn khắp miền Bắc."
    assert told(text, "Incident") == [["affected=Hải Phòng", "affected=Quảng Ninh"]]
    text = "Sáng 10-2, lũ quét vùi lấp thôn Nậm Mười thuộc huyện Bảo Yên, Lào Cai."
    assert told(text, "Incident") == [["affected=thôn Nậm Mười"]]


def test_weather_that_is_only_the_cause():
    text = "Hồi tháng 2, một tàu cá của xã Hoài Phú bị chìm do giông lốc gần quần đảo Trường Sa."
    assert told(text, "Incident") == [["affected=xã Hoài Phú"]]


def test_the_headline_names_the_province_only():
    text = "Một quả đồi ở xã Nậm Khòa (huyện Bản Lùng, Lào Cai) sạt xuống, vùi lấp hai nhà, ba người mất tích."
    assert told(text, "Incident", "Sạt lở ở Lào Cai, ba người mất tích") == [["affected=xã Nậm Khòa"]]


def test_a_unit_that_is_pointed_at():
    text = "Ngày 10-3, UBND xã Nậm Khòa họp dân. Lũ quét cuốn trôi bốn người ở xã này hồi tháng 2."
    assert told(text + " Nhà ở xã Nậm Khòa hư hại.", "Incident") == []  # named only behind: the board is no place
    text = "Dân ở xã Nậm Khòa đang dựng nhà. Lũ quét cuốn trôi bốn người ở xã này hồi tháng 2."
    assert told(text, "Incident") == [["affected=xã Nậm Khòa"]]


def test_the_day_of_the_blow_that_the_lead_tells():
    text = (
        "Một đoàn xe của Quỹ Nhi đồng bị tấn công gần thành phố El Obeid khiến ba người chết. "
        "Vụ việc xảy ra rạng sáng 10-3 khi đoàn dừng nghỉ."
    )
    event, _ = one(text, "Conflict", "Đoàn xe cứu trợ bị tấn công")
    assert event.time is not None
    assert event.time.begin == "2031-03-10"


def test_what_is_handed_over_on_the_spot():
    text = (
        "Sáng 10-3, Phó chủ tịch UBND tỉnh Bình Định Cao Văn Thịnh đến xã Hoài Phú thăm hỏi ngư dân. "
        "Ông tặng mỗi gia đình 5 triệu đồng."
    )
    event, place = one(text, "Aid")
    assert event.time is not None
    assert event.time.begin == "2031-03-10"
    assert place == "xã Hoài Phú"


def test_who_attended_is_told_behind_the_ceremony():
    rite = "Sáng 10-3, UBND tỉnh Quảng Trị tổ chức lễ khánh thành Bệnh viện Cam Hiếu. "
    guests = "Phó thủ tướng Đặng Quý Hòa và Đại sứ Canada John Reed "
    whole = [["host=UBND tỉnh Quảng Trị", "participant=John Reed", "participant=Đặng Quý Hòa"]]
    for told_so in ("dự lễ.", "dự và phát biểu.", "dự buổi lễ.", "đã tới dự."):
        assert told(rite + guests + told_so, "Ceremony") == whole, told_so
        assert told(rite + guests + told_so, "Attendance") == [], told_so
    assert told(rite + "Tới dự có Phó thủ tướng Đặng Quý Hòa và Đại sứ Canada John Reed.", "Ceremony") == whole
    assert told(guests + "dự và phát biểu.", "Attendance") == []  # at what, nothing tells


def test_the_same_day_is_not_the_first_of_a_journey():
    text = (
        "Sáng 6-3, Chủ tịch nước Hoàng Đình Lãm đón Tổng thống Peru Rosa Vega thăm Việt Nam từ ngày 5 đến 9-3. "
        "Trước đó cùng ngày, bà Vega đã đặt vòng hoa tại Lăng Chủ tịch Hồ Chí Minh."
    )
    x = read(text)
    wreath = [e for e in x.events if e.trigger == "đặt vòng hoa"]
    assert [e.time.begin for e in wreath if e.time] == ["2031-03-06"]


def test_a_state_guest_comes_with_a_delegation():
    text = (
        "Sáng 6-3, Chủ tịch nước Hoàng Đình Lãm đón Tổng thống Peru Rosa Vega thăm cấp nhà nước Việt Nam. "
        "Chiều 6-3, đoàn đã đặt vòng hoa tại Lăng Chủ tịch Hồ Chí Minh."
    )
    assert ["participant=Rosa Vega"] in told(text, "Ceremony")


def test_where_somebody_else_is_posted_is_not_the_place():
    text = (
        "Sáng 6-3, tại Hà Nội, Bộ Quốc phòng tổ chức lễ trao quyết định cho 12 quân nhân đi làm nhiệm vụ tại Nam Sudan."
    )
    assert one(text, "Ceremony")[1] == "Hà Nội"
    text = "Chiều 6-3, ông Lê Văn Tám không dự lễ khánh thành cầu vì đang công tác tại Geneva."
    assert one(text, "Ceremony")[1] is None


def test_a_verb_inside_a_name_joins_nobody():
    text = "Ông Trần Hữu Khế, giám đốc Trung tâm Phối hợp hàng hải, đề nghị Bộ Y tế vào cuộc."
    assert told(text, "Request") == [["addressee=Bộ Y tế", "speaker=Trần Hữu Khế"]]


def test_this_office_is_the_one_that_was_asked():
    text = "Ông Trần Hữu Khế, giám đốc Sở Y tế, đề nghị Cục Hàng hải xác minh. Cơ quan này cho biết tàu đã rời cảng."
    assert told(text, "Statement") == [["speaker=Cục Hàng hải"]]


def test_a_government_and_its_people():
    text = "Cầu do Chính phủ Nhật Bản xây. Bộ trưởng Lê Văn An cảm ơn Chính phủ và nhân dân Nhật Bản."
    assert told(text, "Praise") == [["addressee=Chính phủ Nhật Bản", "speaker=Lê Văn An"]]


def test_what_is_kept_for_the_dead_is_no_loss_of_money():
    text = "UBND TP Đông Hà hỗ trợ mỗi gia đình có người mất 30 triệu đồng."
    assert told(text, "Economic") == []


def test_ships_of_a_state_open_a_headline():
    both = [["attacker=Trung Quốc", "target=Philippines"]]
    assert told("Tàu Trung Quốc phun vòi rồng vào tàu tiếp tế Philippines.", "Conflict") == both
    text = "Hải cảnh Trung Quốc phun vòi rồng vào hai tàu tiếp tế của Philippines gần bãi Cỏ Mây."
    assert told(text, "Conflict") == [["attacker=Hải cảnh Trung Quốc", "target=Philippines"]]
    assert told(text, "Aid") == []


def test_a_firm_that_gives_ends_before_its_verb():
    text = "Tập đoàn Thép Đại Lộc tặng Sở Y tế Quảng Nam 20 máy thở."
    assert told(text, "Aid") == [["giver=Tập đoàn Thép Đại Lộc", "recipient=Sở Y tế Quảng Nam"]]


def test_ships_that_run_into_each_other():
    text = "Hồi tháng 2, hai tàu hải quân của Hy Lạp và Thổ Nhĩ Kỳ va chạm ở biển Aegean."
    assert told(text, "Incident") == [["affected=Hy Lạp", "affected=Thổ Nhĩ Kỳ"]]
    assert told("Tàu của Hy Lạp suýt va chạm tàu của Thổ Nhĩ Kỳ.", "Incident") == []


def test_then_on_the_visit_that_is_pointed_at():
    text = "Ông John Reed từng thăm Lào vào tháng 5-2011. Trong chuyến thăm đó, ông đã ký với Lào một hiệp định."
    event, _ = one(text, "Agreement")
    assert event.time is not None
    assert event.time.begin == "2011-05"


def test_whose_the_goods_are_gives_them():
    text = "Đại sứ Lào Som Vong trao tượng trưng 40 tấn hàng cứu trợ của Chính phủ Lào cho Philippines."
    assert told(text, "Aid") == [["giver=Chính phủ Lào", "giver=Som Vong", "recipient=Philippines"]]


def test_an_old_quake_is_not_that_of_the_headline():
    text = "Động đất làm rung chuyển đảo Lombok tối 5-8. Năm 2004, động đất ngoài khơi Aceh cướp nhiều sinh mạng."
    title = "Động đất mạnh ở đảo Lombok"
    x = extract(text, title, published=None)
    names = names_of(x)
    here = [e for e in x.events if e.type == "Incident" and "đảo Lombok" in {names[p.entity] for p in e.participants}]
    assert [e.time for e in here] == [None]


def test_nobody_died():
    text = "Thuyền của Hợp tác xã Mường Chanh bị chìm ở hồ Sơn La hồi tháng 2 nhưng không ai thiệt mạng."
    assert [e.status for e in read(text).events if e.type == "Incident"] == ["occurred"]


def test_a_wreck_that_also_happened_is_another():
    text = (
        "Thuyền chở bảy người lật úp ở xã Mường Chanh chiều 10-3. "
        "Tháng 2, một thuyền của Hợp tác xã Hồ Xanh cũng bị chìm ở xã Tà Hộc."
    )
    hit = sorted(told(text, "Incident", "Lật thuyền ở Sơn La"))
    assert ["affected=Hợp tác xã Hồ Xanh"] in hit
    assert len(hit) == 2


def test_what_came_after_an_old_affair_is_not_of_today():
    text = (
        "Ngày 10-3, Ngoại trưởng Lào Som Vong lên án vụ đụng độ. Hồi tháng 6, hai tàu từng đụng độ. "
        "Sau vụ đó, ông gặp Ngoại trưởng Peru Rosa Vega ở Vientiane."
    )
    assert [e.time for e in read(text).events if e.type == "Meeting"] == [None]


def test_who_thanks_does_not_give():
    text = "Bà Rosa Vega cảm ơn Chính phủ và nhân dân Việt Nam đã tặng Peru cây cầu này."
    assert told(text, "Award") == []
    text = "Bà Rosa Vega cảm ơn bệnh viện và đã tặng Sở Y tế Huế 10 máy thở."
    assert told(text, "Award") + told(text, "Aid") == [["giver=Rosa Vega", "recipient=Sở Y tế Huế"]]
