"""Where an event is: beside what it is signed, over which road somebody drove, in what the next sentence tells."""

from __future__ import annotations

import pytest

from kg.extract import annotate
from kg.extract.assemble import to_extraction
from kg.model import Article


def places(text: str, kind: str, title: str = "") -> list[str | None]:
    """The names of the places of the events of a kind."""
    whole = f"{title}\n\n{text}" if title else text
    read = to_extraction(annotate(Article(id="x", title_end=len(title), text=whole, published="2024-11-27")))
    names = {e.id: e.name for e in read.entities}
    return [names.get(e.place or "") for e in read.events if e.type == kind]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Bộ trưởng Tài chính Lê Văn Mẫn và Đại sứ Sato Kenji ký văn kiện ngày 26-11 tại Hà Nội.", "Hà Nội"),
        ("Hợp đồng được Công ty Bạch Hải và Tập đoàn Sông Xanh ký ngày 8-11 tại Singapore sau sáu tháng.", "Singapore"),
        ("Năm 2012, tỉnh Quảng Trị và tỉnh Savannakhet của Lào ký thỏa thuận kết nghĩa tại Đông Hà.", "Đông Hà"),
        ("Việt Nam và Pháp nâng cấp quan hệ lên Đối tác chiến lược ngày 7/10/2024 tại Paris.", "Paris"),
        ("Công ty Bạch Hải và Tập đoàn Sông Xanh ký thỏa thuận xây cảng tại Vũng Tàu.", None),
        ("Công ty Bạch Hải và Tập đoàn Sông Xanh ký thỏa thuận hợp tác. Lễ ký diễn ra tại TP Vinh.", "Vinh"),
    ],
)
def test_where_a_paper_is_signed(text: str, where: str | None) -> None:
    assert places(text, "Agreement") == [where]


def test_the_next_sentence_tells_where_help_was_handed_over() -> None:
    given = "Sáng 17-11, Quỹ Sông Xanh trao 200 suất học bổng cho học sinh huyện Lục Yên."
    assert places(given, "Aid") == [None]
    assert places(f"{given} Lễ trao diễn ra tại Trường THPT Nguyễn Bá Ký.", "Aid") == ["Trường THPT Nguyễn Bá Ký"]
    assert places(f"{given} Ông Mẫn nói lễ khai giảng diễn ra tại Hà Nội.", "Aid") == [None]


def test_where_somebody_drove_before_it_happened() -> None:
    crash = "Ông Lê Văn Mẫn bị tạm giữ sau khi gây ra vụ tông liên hoàn làm một người chết."
    drove = "Ông Mẫn lái ô tô đi trên đường ĐT743, đoạn qua phường Bình Chuẩn. Ô tô tông vào một xe máy."
    title = "Tài xế tông liên hoàn ở Bình Dương khai đã uống rượu"
    assert places(f"{crash} {drove}", "Incident", title) == ["đường ĐT743"]
    fled = "Ông Mẫn lái ô tô bỏ chạy, khi đến xã Tân Lập thì dừng."
    assert places(f"{crash} {fled}", "Incident", title) == ["Bình Dương"]


def test_of_an_address_the_first_place_is_hit() -> None:
    text = "Khi đến đoạn qua xã Hòa Phước, huyện Hòa Vang, Đà Nẵng thì xe tông vào dải phân cách."
    assert places(text, "Incident") == ["xã Hòa Phước"]
    again = "Ngày 24-11, bộ đội biên phòng phát hiện sà lan trôi dạt vào bờ biển thôn Phước Thiện, xã Bình Hải."
    wide = "Một chiếc sà lan dạt vào bờ biển huyện Bình Sơn, tỉnh Quảng Ngãi."
    assert places(f"{wide} {again}", "Incident", "Sà lan dạt vào bờ") == ["thôn Phước Thiện"]


def test_what_is_close_by_is_not_where_it_is() -> None:
    text = "Một cửa hàng ở phường Phương Sơn, TP Nha Trang cháy lớn sáng 26-11. Vụ cháy gần chợ Xóm Mới."
    assert places(text, "Incident", "Cháy cửa hàng ở Nha Trang") == ["phường Phương Sơn"]
    assert places("Vụ cháy xảy ra gần chợ Xóm Mới làm hai người chết.", "Incident") == ["chợ Xóm Mới"]


def test_the_scene_is_of_the_deed_told_before() -> None:
    fire = "Khoảng 2h sáng 19-11, một vụ cháy xảy ra tại xưởng gỗ ở phường Khánh Bình, thành phố Tân Uyên."
    came = "Trưa nay, Phó chủ tịch tỉnh Lê Văn Mẫn đến hiện trường chỉ đạo khắc phục."
    older = "Hồi cuối tháng 3, kho sơn ở huyện Bắc Tân Uyên cũng bốc cháy."
    assert places(f"{fire} {came} {older}", "Visit") == ["phường Khánh Bình"]
    seized = "Ngày 23-11, Đồn biên phòng Bình Thạnh đã đến hiện trường thu giữ vật thể nghi ma túy."
    wreck = "Trước đó vào tháng 3-2024, ở huyện đảo Lý Sơn cũng xảy ra vụ chìm tàu."
    assert places(f"{seized} {wreck}", "LegalAction") == [None]


def test_talks_behind_a_welcome_and_at_another_house() -> None:
    welcome = "Trưa 27-11, lễ đón Quốc vương Jordan Faisal bin Omar được tổ chức tại Phủ Chủ tịch."
    talks = "Sau lễ đón, Chủ tịch nước Lê Văn Mẫn và Quốc vương Faisal bin Omar đã tiến hành hội đàm."
    title = "Chủ tịch nước hội đàm với Quốc vương Jordan"
    assert places(f"{welcome} {talks}", "Meeting", title) == ["Phủ Chủ tịch"]
    here = "Sáng 26-11, tại trụ sở Bộ Quốc phòng, Bộ trưởng Trần Văn Bảy đón Bộ trưởng Arun Das."
    there = "Buổi chiều, Bộ trưởng Arun Das chào xã giao Thủ tướng Lê Văn Mẫn."
    assert "trụ sở Bộ Quốc phòng" not in places(f"{here} {there}", "Meeting")[1:]


def test_bridges_over_canals_keep_their_names() -> None:
    text = "Vụ tai nạn xảy ra tại cầu kênh Xáng, xã Tân Lập làm hai người chết."
    assert places(text, "Incident") == ["cầu kênh Xáng"]


def test_a_text_may_end_behind_and_the_people_of() -> None:
    assert places("Ông Lê Văn Mẫn cảm ơn Chính phủ và nhân dân", "Visit") == []


def test_two_travellers_meet_where_one_is_told_to_be() -> None:
    first = "Bên lề hội nghị G20 tại Rio de Janeiro, Thủ tướng Lê Văn Mẫn gặp Tổng thống Pháp Luc Moreau."
    then = "Ông cũng gặp Thủ tướng Ấn Độ Anand Varma."
    assert places(f"{first} {then}", "Meeting") == ["Rio de Janeiro", "Rio de Janeiro"]
    lima = "Ngày 14-11, Chủ tịch nước Lê Văn Mẫn hội đàm với Tổng thống Peru Juan Paredes tại Lima."
    home = "Sáng 20-11, ông tiếp Đại sứ Lào Kham Vong."
    assert sorted(map(str, places(f"{lima} {home}", "Meeting"))) == ["Lima", "None"]


def test_money_goes_to_where_the_works_are() -> None:
    text = "Công ty Bạch Hải đầu tư 25 triệu USD {} tại Hải Phòng."
    assert places(text.format("để xây nhà máy"), "Economic") == ["Hải Phòng"]
    assert places(text.format("để mua cổ phần công ty có trụ sở"), "Economic") == [None]


def test_what_was_decided_about_a_sea_was_not_decided_there() -> None:
    text = "Hai bên nhất trí giải quyết tranh chấp tại Biển Đông bằng hòa bình, Lào và Cuba sớm ký kết hiệp định."
    assert "Biển Đông" not in places(text, "Agreement")
    assert places("Lào và Cuba ngồi vào bàn đàm phán ở Cairo, nhưng chưa ký hiệp định.", "Agreement")[-1:] == ["Cairo"]
    assert places("Sáng 26-11, tại Hà Nội, Lào và Cuba ký hiệp định hợp tác.", "Agreement") == ["Hà Nội"]


def test_where_the_guest_is_when_he_is_met() -> None:
    text = "Thủ tướng Lê Văn Mẫn hôm nay hội kiến Thủ tướng Ấn Độ Anand Varma khi đang ở {} dự Diễn đàn Sông Xanh."
    assert places(text.format("Bắc Kinh"), "Meeting") == ["Bắc Kinh"]
    first = "Dự hội nghị cấp cao tại Đà Nẵng trưa 26-11, trong một ngày ở Hà Nội, "
    assert places(f"{first}Thủ tướng Pháp Luc Moreau đã gặp Chủ tịch nước Lê Văn Mẫn.", "Meeting") == ["Hà Nội"]


def test_a_house_that_lies_in_a_village() -> None:
    text = "Ngày 10-2-2023, Lê Văn Tèo bị ông Trần Văn Bảy đánh gây thương tích tại một tiệm cơm thuộc xã Tân Lập."
    assert places(text, "Conflict") == ["xã Tân Lập"]


def test_where_people_live_is_not_where_things_are_seized() -> None:
    text = "Công an xã Sơn Kim phát hiện nhóm học sinh ngụ ở huyện Tân Lập có pháo nổ, thu giữ 600 quả pháo."
    assert set(places(text, "LegalAction")) <= {None}
    text = "Tại huyện Tân Lập, Công an xã Sơn Kim phát hiện nhóm học sinh có pháo nổ, thu giữ 600 quả pháo."
    assert "huyện Tân Lập" in places(text, "LegalAction")


def test_whoever_is_attacked_lies_where_he_is_told_to_be() -> None:
    assert places("Quân đội Mỹ không kích IS ở Syria.", "Conflict") == ["Syria"]


def test_the_blow_and_what_it_did_are_in_one_place() -> None:
    text = "Tàu Trung Quốc truy đuổi, khiến tàu cá của ngư dân bị chìm ở vùng biển Hoàng Sa."
    assert set(places(text, "Conflict")) == {"vùng biển Hoàng Sa"}
    poisoned = "Vụ đầu độc ông Lê Văn Tèo xảy ra tại Đông Hà. Cảnh sát vẫn chưa rõ ai đầu độc ông Tèo."
    assert set(places(poisoned, "Conflict")) == {"Đông Hà"}
    killed = "Lính đánh thuê tấn công một chợ ở Đông Hà. Ông Lê Văn Tèo bị ám sát năm 1963."
    assert None in places(killed, "Conflict")


def test_a_place_at_the_end_of_a_sentence_opens_no_scene() -> None:
    text = "Em Lê Thị Hoa đạt điểm cao ở kỳ thi quốc tế, tại Israel. Bà Trần Thị Lan được trao giải thưởng Sao Mai."
    assert places(text, "Award") == [None]
