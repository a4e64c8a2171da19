"""Firms, money and measures as whole little stories tell them, from one sentence to the next."""

from __future__ import annotations

import pytest

from kg.model import Event, Extraction
from tests.extract.whole import extract, names_of


def told(text: str, title: str = "", published: str | None = "2031-03-12") -> Extraction:
    return extract(text, title, published=published)


def names(x: Extraction, e: Event, role: str) -> list[str]:
    entities = names_of(x)
    return sorted(entities[p.entity] for p in e.participants if p.role == role)


def events(x: Extraction, kind: str) -> list[Event]:
    return [e for e in x.events if e.type == kind]


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("Vị đại sứ cảm ơn tỉnh.", "Henrik Lauge"),
        ("Vị đại sứ này cảm ơn tỉnh.", "Henrik Lauge"),
        ("Ông cảm ơn doanh nghiệp.", "Mạc Đình Tường"),
    ],
)
def test_a_title_behind_vi_is_whoever_has_it(said: str, speaker: str):
    x = told(f"Sáng 10-3, ông Mạc Đình Tường tiếp Đại sứ Đan Mạch Henrik Lauge. {said}")
    assert [names(x, e, "speaker") for e in events(x, "Praise")] == [[speaker]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Năm 2029, Công ty Hanbit từng dự định đặt nhà máy ở Quảng Ngãi nhưng sau đó hủy kế hoạch này.", "negated"),
        ("Năm 2029, Công ty Hanbit có ý định mua Công ty Sao Mai.", "planned"),
        ("Công ty Hanbit dự định mua Công ty Sao Mai, nhưng Bộ Công Thương hủy giấy phép.", "planned"),
        ("Công ty Hanbit đang đàm phán mua lại Công ty Sao Mai.", "possible"),
        ("Công ty Hanbit đã mua lại Công ty Sao Mai.", "occurred"),
    ],
)
def test_what_a_firm_means_to_do_is_not_done(text: str, status: str):
    assert [e.status for e in events(told(text), "Economic")] == [status]


def test_whoever_decides_to_buy_buys():
    x = told("Công ty Hanbit đã quyết định mua 20 chiếc máy bay của Boeing.")
    (deal,) = events(x, "Economic")
    assert (names(x, deal, "actor"), names(x, deal, "target")) == (["Công ty Hanbit"], ["Boeing"])
    x = told("Quyết định mua 20 chiếc máy bay của Vietjet được công bố hôm qua.")
    assert [names(x, e, "actor") for e in events(x, "Economic")] == [["Vietjet"]]


@pytest.mark.parametrize("leaves", ["rút hoàn toàn khỏi thị trường", "quyết định rút khỏi", "rời bỏ thị trường"])
def test_firms_leave_markets(leaves: str):
    x = told(f"Hãng Elantis {leaves} Nga.")
    (left,) = events(x, "Economic")
    assert (names(x, left, "actor"), names(x, left, "target")) == (["Hãng Elantis"], ["Nga"])


def test_what_a_firm_does_is_no_part_of_its_name():
    x = told("Tập đoàn Elantis trúng thầu dự án đường sắt Lào Cai. Công ty Xuân Việt chi nhánh Hà Nội thắng kiện.")
    assert {e.name for e in x.entities if e.type == "Organization"} == {
        "Tập đoàn Elantis",
        "Công ty Xuân Việt chi nhánh Hà Nội",
    }


def test_the_firm_in_what_its_head_says():
    x = told("Ông Chatchai, chủ tịch Công ty Siam Retail, khẳng định công ty không rút khỏi Việt Nam.")
    (stays,) = events(x, "Economic")
    assert (names(x, stays, "actor"), stays.status) == (["Công ty Siam Retail"], "negated")


def test_the_money_and_what_it_buys_are_one_act():
    x = told("Tập đoàn Minh Khang chi 120 triệu USD mua lại chuỗi siêu thị FreshDay.")
    assert len(events(x, "Economic")) == 1


def test_a_measure_recalled_with_its_year_is_another():
    x = told(
        "Bộ Thương mại Ấn Độ quyết định áp thuế chống bán phá giá 11% với thép nhập khẩu từ Việt Nam."
        " Tháng 3/2028, nước này áp thuế tạm thời 15% với sản phẩm của Việt Nam và Thái Lan.",
        "Ấn Độ áp thuế thép Việt Nam",
        None,
    )
    assert sorted(e.time.begin if e.time else "" for e in events(x, "Economic")) == ["", "2028-03"]


def test_bare_houses_behind_a_post():
    x = told(
        'Bộ Công Thương thất vọng. "Chúng tôi sẽ trao đổi với Bộ Thương mại Mỹ", bà Kiều Hương Lan, người phát ngôn bộ,'
        " nói. Bệnh viện Đa khoa Vạn Xuân nhận máy chụp. Giám đốc bệnh viện, bác sĩ Tiết Minh Hạo, cảm ơn."
    )
    bodies = names_of(x)
    assert {bodies[m.person]: bodies[m.organization or ""] for m in x.memberships} == {
        "Kiều Hương Lan": "Bộ Công Thương",
        "Tiết Minh Hạo": "Bệnh viện Đa khoa Vạn Xuân",
    }


def test_both_sides_of_a_deal_sign_it():
    x = told("Công ty Sông Hậu bán 20.000 tấn gạo cho Tập đoàn Angkor Agri. Hợp đồng được hai bên ký ngày 8-3.")
    (signed,) = events(x, "Agreement")
    assert names(x, signed, "party") == ["Công ty Sông Hậu", "Tập đoàn Angkor Agri"]


def test_both_sides_are_nobody_where_none_were_told():
    x = told("Công ty Sông Hậu công bố lợi nhuận. Hợp đồng được hai bên ký ngày 8-3.")
    assert not events(x, "Agreement")


def test_what_is_agreed_behind_what_is_talked_over_is_agreed():
    x = told(
        "Đại sứ Nhật Bản Ito Naoki làm việc với ông Lư Gia Thuận."
        " Hai bên trao đổi về tiến độ giải phóng mặt bằng và thống nhất lập một tổ công tác."
    )
    assert [e.status for e in events(x, "Agreement")] == ["occurred"]


def test_a_gift_of_another_year_to_whom_the_noun_means():
    x = told(
        "JICA bàn giao cho Bệnh viện Đa khoa Vạn Xuân một máy chụp."
        " Máy được đặt ở tầng một. Năm 2019, cơ quan này từng tặng bệnh viện bốn xe cứu thương.",
        "Bệnh viện có thêm máy chụp",
    )
    gifts = events(x, "Aid")
    assert [names(x, e, "recipient") for e in gifts] == [["Bệnh viện Đa khoa Vạn Xuân"]] * 2
    assert sorted(e.time.begin if e.time else "" for e in gifts) == ["", "2019"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Bà Thang Lệ Bình cùng ngày lên án động thái trên.", ["Criticism"]),
        ("Bà Thang Lệ Bình cùng ngày cho biết Hà Lan đã dừng.", ["Statement"]),
        ("Ông Trần Linh đề nghị Mỹ sớm công nhận, còn bà Rachel Dorn hứa sẽ xem xét.", ["Pledge", "Request"]),
        ("Ông Trần Linh đề nghị bà Rachel Dorn hứa sẽ xem xét.", ["Request"]),
    ],
)
def test_who_says_what_on_the_same_day_or_on_the_other_side(text: str, kinds: list[str]):
    speech = ("Statement", "Request", "Pledge", "Praise", "Criticism")
    assert sorted(e.type for e in told(text).events if e.type in speech) == kinds


def test_the_head_behind_the_name_of_a_firm_told_in_full():
    x = told("Tập đoàn Hoshino Travel rót vốn vào Huế. Chủ tịch Hoshino Travel Kenji Morita cảm ơn thành phố.")
    bodies = names_of(x)
    assert [(bodies[m.person], bodies[m.organization or ""]) for m in x.memberships] == [
        ("Kenji Morita", "Tập đoàn Hoshino Travel")
    ]


def test_both_sides_of_a_loan_are_not_the_states_told_before():
    x = told(
        "Hãng xe Elantis của Pháp rút khỏi Nga. Tập đoàn Astana Motors vừa được Ngân hàng Bắc Hải cho vay 150 tỉ."
        " Hai bên ký thỏa thuận vay vốn ngày 1-3."
    )
    assert [names(x, e, "party") for e in events(x, "Agreement")] == [["Ngân hàng Bắc Hải", "Tập đoàn Astana Motors"]]


def test_an_old_deal_is_not_what_both_sides_sign_now():
    x = told("Công ty Sông Hậu mua 20% cổ phần của Công ty Perenco năm 2013. Hai bên dự kiến ký biên bản.")
    assert not events(x, "Agreement")


def test_whose_goods_a_ban_strikes():
    x = told("Campuchia áp lệnh tạm dừng nhập khẩu bốn loại nông sản của Việt Nam.")
    assert [(names(x, e, "actor"), names(x, e, "target")) for e in events(x, "Economic")] == [
        (["Campuchia"], ["Việt Nam"])
    ]


def test_the_firm_called_so_rather_than_the_one_named_last():
    x = told(
        "Hãng pin Grivan khởi công nhà máy. Grivan làm việc với Công ty Tạ Khoa."
        " Hôm 10-3, hãng đã tặng Trường đại học Hàng hải Việt Nam một phòng thí nghiệm."
    )
    assert [names(x, e, "giver") for e in x.events if e.type in ("Aid", "Award")] == [["Hãng pin Grivan"]]
