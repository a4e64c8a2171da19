"""What states and their leaders do with each other, read from whole sentences."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.whole import extract, roles_of


def told(text: str, kind: str, published: str = "2031-05-20") -> list[tuple[dict[str, set[str]], str | None, str]]:
    """Participants by role, first day and status of the events of a kind, in the order of the text."""
    x = extract(text, published=published)
    out: list[tuple[dict[str, set[str]], str | None, str]] = []
    for e in sorted((e for e in x.events if e.type == kind), key=lambda e: e.evidence[0].start):
        roles = {role: set(who) for role, who in roles_of(x, e).items()}
        out.append((roles, e.time.begin if e.time else None, e.status))
    return out


def roles(text: str, kind: str) -> list[Any]:
    return [found[0] for found in told(text, kind)]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Trong khuôn khổ chuyến thăm chính thức Malaysia, Tổng thống Peru Rosa Vega và Phu nhân đã gặp gỡ kiều bào.",
         "Visit", [{"visitor": {"Rosa Vega"}, "host": {"Malaysia"}}]),
        ("Tổng thống Peru Rosa Vega chào xã giao Chủ tịch nước Lê Văn An, Tổng bí thư Trần Minh Bình và đi dạo.",
         "Meeting", [{"guest": {"Rosa Vega"}, "host": {"Lê Văn An"}}]),
        ("Bà Rosa Vega chào xã giao Chủ tịch nước Lê Văn An, Tổng bí thư Trần Minh Bình và thăm Huế.", "Meeting",
         [{"guest": {"Rosa Vega"}, "host": {"Lê Văn An"}}, {"guest": {"Rosa Vega"}, "host": {"Trần Minh Bình"}}]),
        ("Peru được cho là đã viện trợ vũ khí cho Lào.", "Aid", [{"giver": {"Peru"}, "recipient": {"Lào"}}]),
        ("Peru đã gửi 300 binh sĩ tới Lào để hỗ trợ nước này.", "Aid", [{"giver": {"Peru"}, "recipient": {"Lào"}}]),
        ("Peru đã gửi 300 binh sĩ tới Lào để hỗ trợ nước này.", "Conflict", []),
        ("Peru phản đối lệnh bắt giữ hai quan chức Lào của Tòa án Hình sự quốc tế.",
         "Criticism", [{"speaker": {"Peru"}, "addressee": {"Tòa án Hình sự quốc tế"}}]),
        ("Sau cuộc điện đàm với ông Lê Văn An, ông Trần Minh Bình thông báo ông sẽ từ chức.",
         "Appointment", [{"appointee": {"Trần Minh Bình"}}]),
        ("Giao tranh giữa Lào và Peru lan rộng. Khoảng 300 lính Chile đã được triển khai đến Lào.",
         "Aid", [{"giver": {"Chile"}, "recipient": {"Lào"}}]),
        ("Giao tranh giữa Lào và Peru lan rộng. Khoảng 300 lính Peru đã được triển khai đến Lào.", "Aid", []),
        ("Peru bất ổn vì cuộc binh biến lật đổ bà Rosa Vega.", "Conflict", [{"target": {"Rosa Vega"}}]),
        ("Lào hứng chịu vụ không kích bằng tên lửa do Peru sản xuất.", "Conflict", [{"target": {"Lào"}}]),
        ("Ông Lê Văn An vắng mặt. Nói với CNN, một nhân chứng cho biết xe đã cháy.", "Statement", []),
        ("Con trai thứ hai của ông Reed, Eric Reed, vắng mặt. Ông Reed sẽ thăm Lào.",
         "Visit", [{"visitor": {"Reed"}, "host": {"Lào"}}]),
        ("Báo cáo của tổ chức điều tra Open Arms nói về chiến sự.", "LegalAction", []),
        ("Bộ Công Thương và Bộ Tài chính họp. Hai bộ thống nhất giảm phí.",
         "Agreement", [{"party": {"Bộ Công Thương", "Bộ Tài chính"}}]),
        ("Bộ Y tế, Bộ Công Thương và Bộ Tài chính họp. Hai bộ thống nhất giảm phí.", "Agreement", []),
        ("Chủ tịch nước Lê Văn An gặp các nhà khoa học. Thông qua chương trình, các chuyên gia có thể đóng góp ý kiến.",
         "Legislation", []),
        ("Lào truy tố tỉ phú giàu thứ hai Peru. Lào kiện Chile.",
         "LegalAction", [{"authority": {"Lào"}}, {"authority": {"Lào"}, "defendant": {"Chile"}}]),
        ("Gã khổng lồ điện tử Google đã phá sản.", "Economic", [{"actor": {"Google"}}]),
        ("CEO Rosa Vega của Google đã quyết định từ chức.", "Appointment", [{"appointee": {"Rosa Vega"}}]),
        ("Nhà sản xuất pin Google của Peru đã nộp đơn xin bảo hộ phá sản ở Lào.", "Economic", [{"actor": {"Google"}}]),
        ("Đội ngũ của ông John Reed đã gặp nhà lãnh đạo Peru Rosa Vega.",
         "Meeting", [{"participant": {"John Reed", "Rosa Vega"}}]),
        ("Quân đội Peru vật lộn trước các nhóm tấn công nhỏ của Lào.", "Conflict", []),
        ("Ông Lê Văn An và ông John Reed nhất trí hợp tác trong ASEAN, APEC, ASEM; hoan nghênh nỗ lực vì hòa bình.",
         "Praise", [{"speaker": {"Lê Văn An", "John Reed"}}]),
        ("Lào là điểm kết thúc của chuyến công du châu Á.", "Visit", []),
        ("Theo ông Lê Văn An, ông Trần Minh Bình vắng mặt. Ông cho biết sẽ từ chức.",
         "Appointment", [{"appointee": {"Lê Văn An"}}]),
    ],
)  # fmt: skip
def test_who_does_it_with_whom(text: str, kind: str, expected: list[Any]) -> None:
    assert roles(text, kind) == expected


def test_a_briefing_before_the_visit_does_not_date_the_talks() -> None:
    text = (
        "Sáng 18-5, Tổng thống Peru Rosa Vega tới Hà Nội. Tại họp báo ngày 14-5, bà Lê Thị Lan cho biết hai bên sẽ bàn"
        " về thương mại. Tổng thống Rosa Vega hội đàm với Chủ tịch nước Lê Văn An."
    )
    assert [when for _, when, _ in told(text, "Meeting")] == ["2031-05-18"]


def test_nobody_speaks_in_a_meeting_of_years_ago() -> None:
    text = (
        "Ông John Reed và ông Kim Min Ho đã gặp nhau ở Hà Nội năm 2019. Phát biểu tại triển lãm ngày 18-5,"
        " ông Kim Min Ho kêu gọi nâng cấp vũ khí."
    )
    assert roles(text, "Request") == [{"speaker": {"Kim Min Ho"}}]


def test_the_days_of_a_jubilee_tell_when_it_began() -> None:
    text = "Hai nước kỷ niệm 50 năm ngày thiết lập quan hệ ngoại giao Lào - Peru (24/6/1981 - 24/6/2031)."
    assert [when for _, when, _ in told(text, "Agreement")] == ["1981-06-24"]


def test_to_agree_to_sign_and_to_establish_relations_are_three() -> None:
    text = (
        "Ông Lê Văn An hội đàm với ông John Reed. Hai bên nhất trí tăng cường hợp tác. Hai bên ký thỏa thuận mới."
        " Lào và Peru đạt thỏa thuận về thuế. Lào và Peru ký thỏa thuận ấy. Hai nước lập quan hệ ngoại giao năm 1962."
    )
    assert len(told(text, "Agreement")) == 4  # an accord that is reached and signed is one


def test_the_same_day_is_that_of_the_story_not_of_what_is_remembered() -> None:
    text = (
        "Sáng 18-5, ông Lê Văn An thăm Lào. Ông nói nhân dịp kỷ niệm lập quan hệ (ngày 21-9-1973)."
        " Cùng ngày, ông Lê Văn An đã hội kiến với bà Rosa Vega."
    )
    assert [when for _, when, _ in told(text, "Meeting")] == ["2031-05-18"]


def test_another_of_that_land_who_will_come_makes_another_visit() -> None:
    text = (
        "Thủ tướng Pháp Edouard Blanc thăm Lào. Ông gặp ông Lê Văn An. Hai bên bàn về thuế. Ông rất vui."
        " Tổng thống Pháp dự kiến thăm Lào trong năm 2032."
    )
    assert [(when, status) for _, when, status in told(text, "Visit")][1:] == [("2032", "planned")]


def test_a_year_in_the_clause_behind_is_not_that_of_the_visit() -> None:
    text = "Ông Blanc hy vọng chuyến thăm Lào của ông củng cố quan hệ mà hai bên ký kết từ năm 2013."
    assert [when for _, when, _ in told(text, "Visit")] == [None]
