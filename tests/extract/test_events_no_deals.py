"""Money, treaties and gifts: what only looks like one, and who has no part in them."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, roles_of

Told = list[tuple[str, dict[str, set[str]], str]]
KINDS = ("Economic", "Agreement", "Aid", "Award")


def deals(text: str) -> Told:
    """Type, roles and status of what the whole pipeline reads of money, treaties and gifts."""
    x = extract(text, published="2031-05-20T08:00:00+07:00")
    return [
        (e.type, {role: set(who) for role, who in roles_of(x, e).items()}, e.status)
        for e in x.events
        if e.type in KINDS
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Trần Văn Bách nói Nghị định 90 về phong tặng Giải thưởng Hồ Chí Minh đang được sửa đổi.",
        "Trung ương Hội trao tặng giải thưởng Lương Định Của cho 30 nông dân.",
        "Bộ Công an điều tra dấu hiệu đưa lao động Việt Nam trái phép ra nước ngoài.",
        "Phái đoàn thương mại Chile đã rời Bắc Kinh mà không có kết quả.",
        "Thủ tướng Đức khẳng định liên minh Peru - Chile là nền tảng của khu vực.",
        "Quốc hội Peru thông qua khoản chi đầu tư phát triển 357 tỷ đồng.",
        "Bộ Giao thông vận tải nhận định đặt trạm thu phí trên quốc lộ 1 là để hoàn vốn.",
        "Công an tỉnh Nghệ An đang điều tra vụ một tiệm vàng mở sổ tiết kiệm, huy động vốn của người dân.",
        "Hàn Quốc cho rằng viện trợ cần tách biệt với các biện pháp trừng phạt của quốc tế chống Peru.",
        "Tổng thống Peru Pedro Salas sẽ đưa vấn đề tên lửa của Chile lên bàn đàm phán.",
        "Chiếc máy bay do hãng hàng không Azur Air vận hành.",
        "Thành phố Hà Nội sẽ xét nghiệm mở rộng tại các bệnh viện.",
        "Thanh tra phạt bà Lê Thị Hoa vì hồ sơ trình cấp có thẩm quyền tặng Huân chương cho ông Lê Văn An.",
        "Ông Pedro Salas sẽ gặp Tổng thống Chile Ana Rios để thảo luận về thoả thuận hạt nhân.",
        "Hài cốt các quân nhân Mỹ hồi hương về đất mẹ.",
        "Vào thời điểm Chính phủ Syria đang nắm quyền kiểm soát phần lớn đất nước, Iran rút lui.",
        "Chính phủ dự kiến chi phí thu hồi đất, bồi thường, tái định cư là hai tỷ USD.",
        "Chủ trì, phối hợp với các cơ quan xây dựng mức thuế bảo vệ môi trường, báo cáo Chính phủ.",
        "Năm 2030 Quỹ Bảo hiểm y tế bội chi 10.000 tỷ đồng.",
        "Bệnh viện Bạch Mai nhận bệnh nhân từ Bệnh viện Chợ Rẫy.",
        "Ông Nam trao lại quyền lực cho ông Lê Văn An.",
    ],
)
def test_what_tells_no_deal(text: str):
    assert deals(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru và Chile lập liên minh quân sự hôm 3/4.", ("Agreement", {"party": {"Peru", "Chile"}}, "occurred")),
        (
            "Chính quyền Chile cấm các cơ quan nhà nước mua thiết bị của Huawei.",
            ("Economic", {"actor": {"Chile"}, "target": {"Huawei"}}, "occurred"),
        ),
        (
            "Ông Thọ khai được bà Mai Thị Hạnh chi tiền hối lộ 20.000 USD.",
            ("Economic", {"actor": {"Mai Thị Hạnh"}, "target": {"Thọ"}}, "possible"),
        ),
        (
            "Bà Mai Thị Hạnh biếu ông Trần Văn Thọ chiếc đồng hồ.",
            ("Award", {"giver": {"Mai Thị Hạnh"}, "recipient": {"Trần Văn Thọ"}}, "occurred"),
        ),
        ("Peru trừng phạt con rể ông Pedro Salas.", ("Economic", {"actor": {"Peru"}}, "occurred")),
        (
            "Chile giúp Peru xây dựng 5 trường học.",
            ("Aid", {"giver": {"Chile"}, "recipient": {"Peru"}}, "occurred"),
        ),
        (
            "Việc Nga cung cấp hệ thống S-300 cho Syria không nên bị xem là hình phạt đối với Israel.",
            ("Aid", {"giver": {"Nga"}, "recipient": {"Syria"}}, "occurred"),
        ),
        (
            "Trung tâm kiểm soát bệnh tật Hà Nội tiếp nhận 7.000 bộ test từ Bộ Y tế.",
            ("Aid", {"giver": {"Bộ Y tế"}, "recipient": {"Trung tâm kiểm soát bệnh tật Hà Nội"}}, "occurred"),
        ),
        (
            "Đại tướng Lê Văn An trao lại một số kỷ vật thời chiến.",
            ("Award", {"giver": {"Lê Văn An"}}, "occurred"),
        ),
        ("Các nước ASEAN nhất trí thúc đẩy hợp tác.", ("Agreement", {"party": {"ASEAN"}}, "occurred")),
        (
            "Huawei ký hợp đồng mua bán chip với Intel.",
            ("Agreement", {"party": {"Huawei", "Intel"}}, "occurred"),
        ),
        (
            "Vương quốc Anh cấm Huawei tham gia mạng 5G.",
            ("Economic", {"actor": {"Vương quốc Anh"}, "target": {"Huawei"}}, "occurred"),
        ),
        (
            "Bộ Thương mại Peru gia hạn giấy phép 90 ngày cho Huawei.",
            ("Economic", {"actor": {"Bộ Thương mại Peru"}, "target": {"Huawei"}}, "occurred"),
        ),
        (
            "Phe đối lập không ngăn được Peru ký thỏa thuận hạt nhân với Iran.",
            ("Agreement", {"party": {"Peru", "Iran"}}, "occurred"),
        ),
    ],
)
def test_deals_in_other_words(text: str, told: tuple[str, dict[str, set[str]], str]):
    assert deals(text) == [told]


def test_who_only_speaks_of_sanctions_is_not_struck():
    text = (
        "Sáng 2/3, Đại sứ Ai Cập Karim Fadel nhấn mạnh các chuyến hàng giúp người dân Sudan"
        " do phải đối mặt với các biện pháp trừng phạt của Mỹ."
    )
    assert not [r for k, r, _ in deals(text) if "Karim Fadel" in r.get("target", ())]


def test_who_is_licensed_to_buy_is_the_buyer():
    told = deals("Peru cấp phép cho Huawei mua chip.")
    assert ("Economic", {"actor": {"Huawei"}}, "possible") in told
    assert len([r for _, r, _ in told if r["actor"] == {"Peru"}]) == 1


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Hội Chăn nuôi đề nghị Chính phủ và Bộ Tài chính sớm có chính sách dãn nợ, giảm lãi suất.", "possible"),
        ("Peru và Chile nhất trí tăng cường hợp tác; quan tâm xây dựng và nâng cấp cầu đường.", "planned"),
        ("Peru và Chile nhất trí hợp tác và đã xây dựng 3 cây cầu.", "occurred"),
    ],
)
def test_what_several_are_asked_for_or_agree_on_is_not_done(text: str, status: str):
    assert {s for k, _, s in deals(text) if k == "Economic"} == {status}


def test_what_is_confessed_was_done_before_that_day():
    text = "Tại tòa chiều 20-5, ông Lê Văn An khai chỉ nhận hối lộ của bà Mai Thị Hạnh 3 lần."
    x = extract(text, published="2031-05-20T08:00:00+07:00")
    assert [(e.status, e.time) for e in x.events if e.type == "Economic"] == [("possible", None)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Bộ trưởng Hà Quang Lĩnh cho biết sẽ đưa Luật Biểu tình vào chương trình kỳ họp này.", None),
        ("Quốc hội đã đưa dự án Luật Đất đai vào chương trình.", None),
        ("Nhà ngoại giao của Peru, Chile và Ai Cập sẽ phải rời khỏi Sudan trong tuần tới.", None),
        ("Tổng thống John Peters tuyên bố đưa Peru ra khỏi Hiệp định Paris.", {"John Peters", "Peru"}),
        ("Peru rút khỏi UNESCO.", {"Peru", "UNESCO"}),
        ("Chile đã chính thức rời khỏi Liên minh châu Phi.", {"Chile", "Liên minh châu Phi"}),
    ],
)
def test_only_a_treaty_or_a_body_is_left(text: str, parties: set[str] | None):
    told = [r["party"] for k, r, _ in deals(text) if k == "Agreement"]
    assert told == ([parties] if parties else [])


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Hôm 3/5, Peru cắt đứt quan hệ ngoại giao với Chile.", "ended"),
        ("Hôm 3/5, Peru nối lại quan hệ ngoại giao với Chile.", "agreed"),
    ],
)
def test_ties_cut_are_none_agreed_on(text: str, stage: str):
    assert [e.stage for e in extract(text).events if e.type == "Agreement"] == [stage]
