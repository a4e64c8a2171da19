"""Steps of cases over a whole article: who acts for the law, what prosecutors plead, whom a search is of."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, roles_of

TRIAL = (
    "Sáng 25-11, đại diện Viện kiểm sát nhân dân TP Hải Phòng đã luận tội 12 bị cáo trong vụ án. "
    "Ông Lê Văn Tụng bị viện kiểm sát đề nghị 15 năm tù về tội nhận hối lộ. "
    "Bà Mai Thị Thơ bị đề nghị 10-12 năm tù."
)
HELD = "Công an TP Vinh đã bắt giữ Lê Văn Tụng và Trần Văn Khoát. "
BOTH = ["Lê Văn Tụng", "Trần Văn Khoát"]


def steps(text: str, title: str = "") -> dict[str, dict[str, list[str]]]:
    """The legal actions of an article by their words: who takes part."""
    x = extract(text, title)
    return {e.trigger.lower(): roles_of(x, e) for e in x.events if e.type == "LegalAction"}


@pytest.mark.parametrize(
    ("text", "officer"),
    [
        ("Công tố viên Daniel Forster truy tố doanh nhân Peter Wolsey tội gian lận.", "Daniel Forster"),
        ("Ông Peter Wolsey bị công tố viên Daniel Forster truy tố tội gian lận.", "Daniel Forster"),
        ("Công tố viên đặc biệt John Harker đang điều tra ông Peter Wolsey.", "John Harker"),
        ("Công tố viên Paul Ranger của ICC xin lệnh bắt giữ ông Peter Wolsey.", "Paul Ranger"),
    ],
)
def test_prosecutors_act_in_their_own_name(text: str, officer: str):
    (told,) = steps(text).values()
    assert told == {"authority": [officer], "defendant": ["Peter Wolsey"]}


@pytest.mark.parametrize(
    "text",
    [
        "Công tố viên Daniel Forster nói ông Peter Wolsey bị bắt hôm thứ hai.",
        "Ông Daniel Forster cho biết đã truy tố ông Peter Wolsey.",
    ],
)
def test_who_only_speaks_of_a_step_does_not_take_it(text: str):
    assert all("authority" not in told for told in steps(text).values())


def test_what_prosecutors_ask_for_in_court_is_one_plea():
    (told,) = steps(TRIAL, "Cựu chủ tịch tỉnh Lê Văn Tụng bị đề nghị 15 năm tù").values()
    assert told["authority"] == ["Viện kiểm sát nhân dân TP Hải Phòng"]
    assert told["defendant"] == ["Lê Văn Tụng", "Mai Thị Thơ"]


@pytest.mark.parametrize(
    "text",
    [
        "Cơ quan điều tra đã khám xét khẩn cấp nơi ở của các đối tượng.",
        "Công an khám xét khẩn cấp nơi ở, nơi làm việc của 2 nghi phạm.",
    ],
)
def test_a_search_is_of_whose_home_it_is(text: str):
    found = [roles for words, roles in steps(HELD + text).items() if "khám xét" in words]
    assert found == [{"authority": ["Công an TP Vinh"], "defendant": BOTH}]


def test_a_search_of_all_accused_is_of_those_of_the_whole_list():
    text = (
        "Công an TP Vinh vừa bắt giữ 4 nghi phạm. Các nghi phạm bị bắt giữ gồm: Lê Văn Tụng, 55 tuổi; "
        "Trần Văn Khoát, 34 tuổi. Hồ Thị Mây, 40 tuổi, và Ngô Văn Bền, 29 tuổi, ở xã Hưng Lộc. "
        "Khám xét khẩn cấp chỗ ở của các nghi phạm, cảnh sát tịch thu 12 điện thoại."
    )
    assert len(steps(text)["khám xét khẩn cấp chỗ ở"]["defendant"]) == 4


def test_how_somebody_was_caught_is_his_arrest():
    text = "Đồn biên phòng Cầu Vàng phát hiện Lê Văn Tụng đang vận chuyển ma túy. Tụng bị bắt giữ để điều tra."
    assert len(steps(text)) == 1


@pytest.mark.parametrize("when", ["Trước khi bị bắt, Tụng là kế toán.", "Đến khi bị bắt, Tụng đã lừa nhiều người."])
def test_an_arrest_gone_back_to_is_the_charge(when: str):
    text = "Công an TP Vinh khởi tố, bắt tạm giam Lê Văn Tụng về tội lừa đảo. Vụ việc gây xôn xao. " + when
    assert list(steps(text)) == ["khởi tố, bắt tạm giam"]


def test_who_says_that_he_is_not_accused_is_nobody_whom_the_headline_means():
    lead = "Ông Vogel cho rằng ông có quyền lên tiếng mà không bị buộc tội thiên vị. Ông Pieter Vogel nói thêm."
    told = steps(lead, "Lãnh đạo EU: Các nước phải thực thi lệnh bắt lãnh đạo Israel của ICC")
    assert all("Pieter Vogel" not in roles.get("defendant", ()) for roles in told.values())


@pytest.mark.parametrize(
    "text",
    [
        "Công an TP Vinh tiếp nhận đơn tố giác của chị M. về việc bị lừa đảo.",
        "Công an TP Vinh nhận được trình báo của bà L. về việc bị lừa 2 tỉ đồng.",
        "Công an TP Vinh đang giải quyết nguồn tin về tội phạm.",
    ],
)
def test_what_is_reported_to_the_police_opens_a_case(text: str):
    assert list(steps(text).values()) == [{"authority": ["Công an TP Vinh"]}]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Tụng nhận được đơn tố cáo của người dân.",
        "Trường THPT Lê Lợi chưa nhận được đơn tố cáo nào.",
        "UBND xã Kim Liên đã tiếp nhận đơn tố cáo của bà Hồ Thị M.",
    ],
)
def test_other_letters_open_none(text: str):
    assert not steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cảnh sát Lisbon bắt luật sư riêng của Tổng thống John Harker.",
        "FBI lục soát văn phòng và nhà riêng luật sư riêng Tổng thống John Harker.",
        "Công an TP Vinh khởi tố vợ ông Lê Văn Tụng.",
        "Hôm qua một thành viên trong nội các của chính quyền Tổng thống John Harker bị bắt.",
        # Nor is accused who is cleared or harmed.
        "Tòa án Boston kết luận ông John Harker không có tội.",
        "Công an quận 7 lấy lời khai của nạn nhân, chị Lê Thị Sen.",
    ],
)
def test_what_befalls_somebodys_people_does_not_befall_him(text: str):
    assert all("defendant" not in told for told in steps(text).values())


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Công an TP Vinh bắt tài xế Lê Văn Tụng.", ["Lê Văn Tụng"]),
        ("Công an TP Vinh bắt vợ chồng ông Lê Văn Tụng.", ["Lê Văn Tụng"]),
        ("Công an TP Vinh khởi tố ông Lê Văn Tụng và vợ là bà Hồ Thị Mây.", ["Hồ Thị Mây", "Lê Văn Tụng"]),
        ("Bồi thẩm đoàn ở Boston kết luận ông John Harker có tội gian lận.", ["John Harker"]),
        ("Đội Quản lý thị trường số 3 kiểm tra cửa hàng của bà Lê Thị Sen.", ["Lê Thị Sen"]),
        ("Cảnh sát Seoul thẩm vấn ông Kim Min Jae hôm 3-11.", ["Kim Min Jae"]),
        ("Hàn Quốc cấm xuất cảnh với ông Kim Min Jae.", ["Kim Min Jae"]),
    ],
)
def test_whom_a_step_is_against(text: str, whom: list[str]):
    (told,) = steps(text).values()
    assert told["defendant"] == whom


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Tòa án nhân dân TP Vinh xét xử vụ án tham ô tại Trường đại học Hoa Sen.", None),
        ("Công an TP Vinh đã bắt nghi can Lê Văn Tụng trong vụ giết người tại phường Tân Hưng.", None),
        ("Công an TP Vinh bắt quả tang vụ đánh bạc tại phường Tân Hưng.", "phường Tân Hưng"),
        ("Tòa án nhân dân TP Vinh mở phiên tòa lưu động tại xã Kim Liên xét xử Lê Văn Tụng.", "xã Kim Liên"),
    ],
)
def test_where_the_deed_was_is_not_where_the_case_is(text: str, place: str | None):
    x = extract(text)
    names = {e.id: e.name for e in x.entities}
    assert [names.get(e.place or "") for e in x.events if e.type == "LegalAction"] == [place]


def test_the_check_in_which_somebody_is_caught_is_his_arrest():
    text = (
        "Ngày 11-11, Đồn biên phòng Cầu Vàng bắt giữ Lê Văn Tụng đang nhập cảnh. "
        "Lực lượng chức năng kiểm tra thì phát hiện Tụng đang vận chuyển 2 bánh heroin. Ngay lập tức Tụng bị bắt giữ."
    )
    assert len(steps(text)) == 1
