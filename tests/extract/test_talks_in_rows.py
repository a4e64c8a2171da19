"""Talks with several people in a row, and posts of others that somebody only speaks of."""

from __future__ import annotations

from tests.extract.test_speech_speakers import spoken
from tests.extract.whole import extract, names_of


def told(text: str, kind: str) -> list[tuple[str, set[tuple[str, str]]]]:
    """Status, and roles with names, of the events of one kind."""
    read = extract(text)
    names = names_of(read)
    return [(e.status, {(p.role, names[p.entity]) for p in e.participants}) for e in read.events if e.type == kind]


def test_who_met_a_row_of_people_stands_behind_the_row() -> None:
    text = (
        "Sau các cuộc hội đàm với Chủ tịch nước Vũ Đình Khang, Chủ tịch Quốc hội Ngô Thị Lụa,"
        " Thủ tướng Đào Văn Tín, ông John Becker sẽ bay vào TP.HCM."
    )
    met = [{name for _, name in roles} for _, roles in told(text, "Meeting")]
    assert met
    assert all("John Becker" in people for people in met)


def test_who_sits_with_officials_of_the_land_is_a_host() -> None:
    text = (
        "Ngoại trưởng Mỹ John Becker hôm nay đến Tokyo để hội đàm với Thủ tướng Kenji Morita cùng các quan chức"
        " Nhật Bản."
    )
    [(_, roles)] = told(text, "Meeting")
    assert ("guest", "John Becker") in roles
    assert ("guest", "Kenji Morita") not in roles


def test_talks_asked_for_or_on_the_eve_have_not_been_held() -> None:
    asked = "UBND tỉnh Bình Định đã đăng ký lịch làm việc với Bộ Giao thông Vận tải."
    eve = "Trước thềm cuộc gặp với Chủ tịch Trung Quốc Lý Đại Hải, Tổng thống Mỹ John Becker họp nội các."
    assert [s for s, roles in told(asked, "Meeting") if len(roles) > 1] == ["planned"]
    assert [s for s, roles in told(eve, "Meeting") if ("participant", "Lý Đại Hải") in roles] == ["planned"]


def test_who_speaks_of_a_post_neither_gives_nor_takes_it() -> None:
    choice = "Đại sứ Mỹ John Becker cho rằng việc lựa chọn ông Vũ Đình Khang làm Chủ tịch nước là đúng lúc."
    crowned = "Tổng bí thư Vũ Đình Khang chúc mừng Vua Thái Lan đăng quang."
    stay = "Cựu bộ trưởng Anh Paul Hatcher khen đại sứ Mark Lowell và kêu gọi ông không nên từ chức."
    house = "Ông Vũ Đình Khang bán hết ruộng vườn, lên làm cái nhà nổi cạnh nhà con trai."
    assert all(("appointer", "John Becker") not in roles for _, roles in told(choice, "Appointment"))
    assert all(("appointee", "Vũ Đình Khang") not in roles for _, roles in told(crowned, "Appointment"))
    assert all(("appointee", "Paul Hatcher") not in roles for _, roles in told(stay, "Appointment"))
    assert told(house, "Appointment") == []


def test_who_promises_a_post_still_gives_it() -> None:
    [(status, roles)] = told("Ông Vũ Đình Khang sẽ bổ nhiệm bà Ngô Thị Lụa làm giám đốc Sở Y tế.", "Appointment")
    assert status == "planned"
    assert ("appointer", "Vũ Đình Khang") in roles


def test_two_who_praise_are_both_speakers() -> None:
    text = "Đội 3 đã được Bộ Giáo dục Kenya và phái bộ UNISFA đánh giá cao."
    assert ("Praise", "phái bộ UNISFA") in spoken(text)
