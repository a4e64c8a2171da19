"""Posts and appointments told in other words: sentences of our own, one construction each."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extract import annotate
from kg.model import Article
from tests.extract.readings import posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hiện UBND tỉnh Nghệ An có 2 phó chủ tịch là: Trịnh Văn Sáng (thường trực) và Mai Thị Cúc.",
            {
                ("Trịnh Văn Sáng", "Phó chủ tịch", "UBND tỉnh Nghệ An"),
                ("Mai Thị Cúc", "Phó chủ tịch", "UBND tỉnh Nghệ An"),
            },
        ),
        (
            "Ông Vũ Quốc Tân được bổ nhiệm chức Giám đốc Sở Y tế Huế, thay ông Trịnh Văn Sáng nghỉ hưu.",
            {("Vũ Quốc Tân", "Giám đốc", "Sở Y tế Huế"), ("Trịnh Văn Sáng", "Giám đốc", "Sở Y tế Huế")},
        ),
        (
            "Ông Vũ Quốc Tân, 59 tuổi, phó giám đốc Sở Y tế Huế, bị phạt.",
            {("Vũ Quốc Tân", "Phó giám đốc", "Sở Y tế Huế")},
        ),
        (
            "Ông Vũ Quốc Tân thay ông Trịnh Văn Sáng, người được Bộ Y tế điều động làm phó vụ trưởng Vụ Pháp chế.",
            {("Trịnh Văn Sáng", "Phó vụ trưởng", "Vụ Pháp chế")},
        ),
        (
            "Ông Vũ Quốc Tân thay ông Trịnh Văn Sáng, người vừa nghỉ hưu, làm phó vụ trưởng Vụ Pháp chế.",
            {("Vũ Quốc Tân", "Phó vụ trưởng", "Vụ Pháp chế")},
        ),
        (
            "Bí thư Tỉnh ủy Đoàn Ngọc Hiển gặp ông Vũ Quốc Tân, chủ tịch thị xã Đông Kỳ.",
            {("Đoàn Ngọc Hiển", "Bí thư", "Tỉnh ủy"), ("Vũ Quốc Tân", "Chủ tịch", "thị xã Đông Kỳ")},
        ),
        (
            "Văn phòng Thủ tướng Canada Peter Walford chưa trả lời. Canada im lặng.",
            {("Peter Walford", "Thủ tướng", "Canada")},
        ),
        (
            "Diễn đàn có mặt Tổng thống nước chủ nhà Peter Walford.",
            {("Peter Walford", "Tổng thống", None)},
        ),
        (
            "Bộ Y tế Lào từ chối nói thêm, chỉ nhắc lại lời của Bộ trưởng Kham Sen hôm qua.",
            {("Kham Sen", "Bộ trưởng", "Bộ Y tế Lào")},
        ),
        (
            "Bộ Y tế Lào và Bộ Công an Lào nhắc lại lời của Bộ trưởng Kham Sen hôm qua.",
            {("Kham Sen", "Bộ trưởng", None)},
        ),
        (
            "Ngoại trưởng Canada Peter Walford tới nơi. Ông Walford điện đàm với người đồng cấp Ba Lan Jan Nowak.",
            {("Peter Walford", "Ngoại trưởng", "Canada"), ("Jan Nowak", "Ngoại trưởng", "Ba Lan")},
        ),
        (
            "Ông dự hội đàm với Phó thủ tướng kiêm Bộ trưởng Ngoại giao Lào Kham Sen tại Paris.",
            {("Kham Sen", "Phó thủ tướng", "Lào"), ("Kham Sen", "Bộ trưởng Ngoại giao", "Lào")},
        ),
        (
            "Tổng thống đắc cử Peter Walford nói vậy khi rời Uruguay.",
            {("Peter Walford", "Tổng thống đắc cử", "Uruguay")},
        ),
        (
            "Tổng thống đắc cử Peter Walford nói vậy với Uruguay và Chile.",
            {("Peter Walford", "Tổng thống đắc cử", None)},
        ),
        (
            "Bà Ana Ruiz đánh bại tỷ phú Peter Walford, trở thành Tổng thống Chile.",
            {("Ana Ruiz", "Tổng thống", "Chile")},
        ),
        (
            "Cùng với việc điều động ông Vũ Quốc Tân, Thủ tướng Chính phủ cũng ký hai quyết định khác.",
            set(),
        ),
        (
            "Tổng thống Chile Ana Ruiz Moreno tới Hà Nội. Bà Ruiz có cha là tướng không quân Carlos Ruiz. "
            "Bà từng là Bộ trưởng Y tế Chile.",
            {("Ana Ruiz Moreno", "Tổng thống", "Chile"), ("Ana Ruiz Moreno", "Bộ trưởng Y tế", "Chile")},
        ),
        (
            "Đại diện thường trực Lào tại Liên Hợp Quốc Kham Sen lên tiếng. Đại diện Lào Kham Sen nói vậy.",
            {("Kham Sen", "Đại diện thường trực", "Lào")},
        ),
        (
            "Ông Vũ Quốc Tân, giám đốc bệnh viện Chợ Rẫy, nói.",
            {("Vũ Quốc Tân", "Giám đốc", "bệnh viện Chợ Rẫy")},
        ),
        (
            "Ông Vũ Quốc Tân (giám đốc Bệnh viện Sông Xanh), Mai Thị Cúc (nguyên kế toán trưởng) "
            "và Trịnh Văn Sáng (trưởng phòng vật tư) bị bắt.",
            {
                ("Vũ Quốc Tân", "Giám đốc", "Bệnh viện Sông Xanh"),
                ("Mai Thị Cúc", "Kế toán trưởng", "Bệnh viện Sông Xanh"),
                ("Trịnh Văn Sáng", "Trưởng phòng vật tư", "Bệnh viện Sông Xanh"),
            },
        ),
        (
            "Ông Vũ Quốc Tân (giám đốc Bệnh viện Sông Xanh) gặp bà Mai Thị Cúc (kế toán trưởng).",
            {("Vũ Quốc Tân", "Giám đốc", "Bệnh viện Sông Xanh"), ("Mai Thị Cúc", "Kế toán trưởng", None)},
        ),
        (
            "Ông Vũ Quốc Tân, Bí thư Đảng ủy, Giám đốc Công ty Sông Xanh, nói.",
            {
                ("Vũ Quốc Tân", "Bí thư Đảng ủy", "Công ty Sông Xanh"),
                ("Vũ Quốc Tân", "Giám đốc", "Công ty Sông Xanh"),
            },
        ),
        (
            "Ông Josep Walford, người đứng đầu chính sách đối ngoại của EU, nói.",
            {("Josep Walford", "Người đứng đầu chính sách đối ngoại", "EU")},
        ),
        (
            "Theo Chủ tịch Ủy ban châu Âu Jean - Marc Walford và Thủ tướng Đức Peter Stone, việc này đúng.",
            {
                ("Jean - Marc Walford", "Chủ tịch", "Ủy ban châu Âu"),
                ("Peter Stone", "Thủ tướng", "Đức"),
            },
        ),
        (
            "Phó bí thư thường trực Tỉnh ủy Huế Vũ Quốc Tân dự. Ông Tân vốn là Phó bí thư Tỉnh ủy Huế.",
            {("Vũ Quốc Tân", "Phó bí thư thường trực", "Tỉnh ủy Huế"), ("Vũ Quốc Tân", "Phó bí thư", "Tỉnh ủy Huế")},
        ),
        ("Trưởng phòng Hợp tác quốc tế Vũ Quốc Tân nói.", {("Vũ Quốc Tân", "Trưởng phòng Hợp tác quốc tế", None)}),
        ("Ông Peter Walford sáng lập Công ty Key Lane.", {("Peter Walford", "Nhà sáng lập", "Công ty Key Lane")}),
        ("Nếu được bầu làm tổng thống, ông Walford sẽ rút quân.", set()),
        ("Ông Vũ Quốc Tân không được bổ nhiệm làm giám đốc Sở Y tế Huế.", set()),
        ("Ông Peter Walford - người phát ngôn của ông Stone - nói.", set()),
        (
            "Luật sư Trịnh Văn Sáng (bào chữa cho ông Vũ Quốc Tân - vụ trưởng Vụ Pháp chế) cãi.",
            {("Vũ Quốc Tân", "Vụ trưởng", "Vụ Pháp chế")},
        ),
        (
            "Thừa ủy quyền của Thủ tướng, Bộ trưởng Mai Thị Cúc trao quyết định.",
            {("Mai Thị Cúc", "Bộ trưởng", None)},
        ),
        (
            "Trong chuyến thăm của lãnh đạo Việt Nam, Quốc vương Campuchia Norodom Rath dự tiệc.",
            {("Norodom Rath", "Quốc vương", "Campuchia")},
        ),
        (
            "Ông Vũ Quốc Tân thay ông Trịnh Văn Sáng làm Giám đốc Sở Y tế Huế.",
            {("Vũ Quốc Tân", "Giám đốc", "Sở Y tế Huế")},
        ),
        (
            "Ông Vũ Quốc Tân, Chủ tịch HĐTV kiêm Giám đốc công ty TNHH Mỹ Hưng, vắng mặt.",
            {
                ("Vũ Quốc Tân", "Chủ tịch HĐTV", "công ty TNHH Mỹ Hưng"),
                ("Vũ Quốc Tân", "Giám đốc", "công ty TNHH Mỹ Hưng"),
            },
        ),
        (
            "Ngoại trưởng Lào Kham Phoumi gặp người đồng cấp Nga Ivan Morov.",
            {("Kham Phoumi", "Ngoại trưởng", "Lào"), ("Ivan Morov", "Ngoại trưởng", "Nga")},
        ),
        (
            "Khi gặp Ngoại trưởng Peter Walford, Phó thủ tướng, Bộ trưởng Bộ Y tế Mai Thị Cúc cười.",
            {
                ("Peter Walford", "Ngoại trưởng", None),
                ("Mai Thị Cúc", "Phó thủ tướng", None),
                ("Mai Thị Cúc", "Bộ trưởng", "Bộ Y tế"),
            },
        ),
        ("Bà Mai Thị Cúc gặp ông Stone khi làm giám đốc Sở Y tế Huế.", {("Mai Thị Cúc", "Giám đốc", "Sở Y tế Huế")}),
        (
            "Đại tá Vũ Quốc Tân - trưởng Phòng Cảnh sát hình sự (PC02) Công an TP.HCM - nói.",
            {("Vũ Quốc Tân", "Trưởng", "Phòng Cảnh sát hình sự (PC02) Công an TP.HCM")},
        ),
        (
            "Ông Vũ Quốc Tân - Trưởng Ban tổ chức Trung ương - nói.",
            {("Vũ Quốc Tân", "Trưởng", "Ban tổ chức Trung ương")},
        ),
        ("Quyền Chủ tịch nước hiện là bà Mai Thị Cúc.", {("Mai Thị Cúc", "Quyền Chủ tịch nước", None)}),
        ("Hôm nay, Thứ trưởng Bộ Y tế, Vũ Quốc Tân xác nhận.", {("Vũ Quốc Tân", "Thứ trưởng", "Bộ Y tế")}),
        (
            "Nhà phân tích David Lesper từ Công ty Lane Associates nói.",
            {("David Lesper", "Nhà phân tích", "Công ty Lane Associates")},
        ),
        (
            "Bị cáo Vũ Quốc Tân (giám đốc Công ty TNHH thương mại dịch vụ Hoàng Vinh) nói.",
            {("Vũ Quốc Tân", "Giám đốc", "Công ty TNHH thương mại dịch vụ Hoàng Vinh")},
        ),
        (
            "Ông Peter Walford - dân biểu và là người được ông Stone chọn làm cố vấn an ninh quốc gia - nói.",
            {("Peter Walford", "Dân biểu", None), ("Peter Walford", "Cố vấn an ninh quốc gia", None)},
        ),
        (
            "Tổng tham mưu trưởng các lực lượng vũ trang Iran, Tướng Mohammad Baqer, nói.",
            {("Mohammad Baqer", "Tổng tham mưu trưởng", "lực lượng vũ trang Iran")},
        ),
        ("Ông Vũ Quốc Tân không tham gia Ban Chấp hành khóa mới.", set()),
        ("Ông Vũ Quốc Tân - Giám đốc ĐHQG Hà Nội - vắng mặt.", {("Vũ Quốc Tân", "Giám đốc", "ĐHQG Hà Nội")}),
        (
            "Thủ tướng nước chủ nhà Đan Mạch, ông Lars Holm, dự họp.",
            {("Lars Holm", "Thủ tướng", "Đan Mạch")},
        ),
        (
            "Tướng Trịnh Văn Sáng - ủy viên Bộ Chính trị - dự. Bộ trưởng Trịnh Văn Sáng phát biểu.",
            {("Trịnh Văn Sáng", "Ủy viên", "Bộ Chính trị"), ("Trịnh Văn Sáng", "Bộ trưởng", None)},
        ),
    ],
)
def test_posts(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert posts(text) == expected


def _appointments(text: str) -> list[dict[str, Any]]:
    doc = annotate(Article(id="x", title=None, title_end=0, text=text, published="2031-03-12"))
    names = {e["id"]: e["name"] for e in doc._.entities}
    return [
        {
            **{
                r: sorted(names[p["entity"]] for p in e["participants"] if p["role"] == r)
                for r in ("appointee", "appointer")
            },
            "change": e["change"],
            "status": e["status"],
        }
        for e in doc._.events
        if e["type"] == "Appointment"
    ]


@pytest.mark.parametrize(
    ("text", "appointee", "appointer", "change"),
    [
        (
            "Bộ Chính trị phân công ông Vũ Quốc Tân giữ chức Bí thư Tỉnh ủy Nghệ An.",
            ["Vũ Quốc Tân"],
            ["Bộ Chính trị"],
            "start",
        ),
        (
            "HĐND tỉnh Nghệ An bầu bổ sung 2 ủy viên gồm ông Vũ Quốc Tân và bà Mai Thị Cúc.",
            ["Mai Thị Cúc", "Vũ Quốc Tân"],
            ["HĐND tỉnh Nghệ An"],
            "start",
        ),
        (
            "Bộ trưởng Mai Thị Cúc trao quyết định bổ nhiệm cho ông Vũ Quốc Tân.",
            ["Vũ Quốc Tân"],
            ["Mai Thị Cúc"],
            "start",
        ),
        (
            "Chủ tịch nước Trịnh Văn Sáng giới thiệu ông Vũ Quốc Tân để các đại biểu bầu làm Thủ tướng.",
            ["Vũ Quốc Tân"],
            ["Trịnh Văn Sáng"],
            "nominated",
        ),
        (
            "Thượng viện Mỹ phê chuẩn ông Peter Walford làm ngoại trưởng.",
            ["Peter Walford"],
            ["Thượng viện Mỹ"],
            "start",
        ),
        ("Bộ Công an bổ nhiệm 3 phó cục trưởng.", [], ["Bộ Công an"], "start"),
        ("Ông Ivan Morov sa thải Bộ trưởng Quốc phòng Oleg Tarkin.", ["Oleg Tarkin"], ["Ivan Morov"], "end"),
        ("Ông Vũ Quốc Tân thay ông Trịnh Văn Sáng làm Giám đốc Sở Y tế Huế.", ["Vũ Quốc Tân"], [], "start"),
        ("Tháng 7-2030, ông Vũ Quốc Tân được bổ nhiệm chức Giám đốc Sở Y tế Huế.", ["Vũ Quốc Tân"], [], "start"),
    ],
)
def test_appointments(text: str, appointee: list[str], appointer: list[str], change: str) -> None:
    assert [(e["appointee"], e["appointer"], e["change"]) for e in _appointments(text)] == [
        (appointee, appointer, change)
    ]


def test_a_supposed_election_has_not_happened() -> None:
    assert [e["status"] for e in _appointments("Nếu được bầu làm tổng thống, ông Walford sẽ rút quân.")] == ["possible"]


@pytest.mark.parametrize(
    "text",
    ["Ông An làm giám đốc kinh doanh vận tải", "Bà đến Chính phủ nước", "Trưởng ban về", "Ông đến Sở tài chính"],
)
def test_a_text_may_end_anywhere(text: str) -> None:
    doc = annotate(Article(id="x", title=None, title_end=0, text=text, published=None))
    assert all(0 <= m["start"] < m["end"] <= len(text) for m in doc._.mentions)


def test_a_task_is_no_post() -> None:
    assert _appointments("Ông Vũ Quốc Tân được phân công nhiệm vụ thẩm định hồ sơ.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thủ tướng Đặng Văn Khôi bổ nhiệm ông Vũ Quốc Tân giữ chức Thứ trưởng Bộ Y tế.",
            {("Đặng Văn Khôi", "Thủ tướng", None), ("Vũ Quốc Tân", "Thứ trưởng", "Bộ Y tế")},
        ),
        (
            "Quốc hội phê chuẩn bổ nhiệm ông Vũ Quốc Tân và ông Trịnh Văn Sáng làm Thứ trưởng Bộ Y tế.",
            {("Vũ Quốc Tân", "Thứ trưởng", "Bộ Y tế"), ("Trịnh Văn Sáng", "Thứ trưởng", "Bộ Y tế")},
        ),
        (
            "Thủ tướng miễn nhiệm ông Vũ Quốc Tân chức vụ Thứ trưởng Bộ Y tế.",
            {("Vũ Quốc Tân", "Thứ trưởng", "Bộ Y tế")},
        ),
        (
            "Trong buổi gặp với ông Peter Walford, Thứ trưởng Bộ Ngoại giao Lào, Bộ trưởng Bộ Y tế Vũ Quốc Tân mời.",
            {("Peter Walford", "Thứ trưởng", "Bộ Ngoại giao Lào"), ("Vũ Quốc Tân", "Bộ trưởng", "Bộ Y tế")},
        ),
    ],
)
def test_posts_of_whom(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    """Whom somebody named appoints, all of a row, and each of two whose titles stand side by side."""
    assert {p[:3] for p in posts(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Người phát ngôn Tổng thống Nga Ivan Morov xác nhận.", {("Ivan Morov", "Người phát ngôn", "Nga")}),
        ("Đặc phái viên Tổng thống Nga, ông Ivan Morov, tới Lào.", {("Ivan Morov", "Đặc phái viên", "Nga")}),
        ("Đặc phái viên của Tổng thống Nga Ivan Morov tới Lào.", {("Ivan Morov", "Tổng thống", "Nga")}),
        ("Người phát ngôn của Tổng thống Nga Ivan Morov xác nhận.", set()),
        ("Ứng cử viên tổng thống Nga Ivan Morov xác nhận.", set()),
    ],
)
def test_who_serves_a_president_is_none(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert {p[:3] for p in posts(text)} == expected


def test_a_body_set_off_by_a_comma_and_told_with_its_parent() -> None:
    text = "Ông Marek Dorn, Phó Trợ lý Ngoại trưởng, Cơ quan Bảo vệ Biển (Bộ Ngoại giao Canada), mời họp."
    assert ("Marek Dorn", "Phó Trợ lý Ngoại trưởng", "Cơ quan Bảo vệ Biển") in {p[:3] for p in posts(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bác sĩ Vũ Quốc Tân, Trưởng khoa Thận - Tiết niệu Bệnh viện Hoa Sen, khuyên.",
            {("Vũ Quốc Tân", "Trưởng khoa Thận - Tiết niệu", "Bệnh viện Hoa Sen")},
        ),
        (
            "Trưởng khoa Nhi Bệnh viện Hoa Sen Vũ Quốc Tân xác nhận.",
            {("Vũ Quốc Tân", "Trưởng khoa Nhi", "Bệnh viện Hoa Sen")},
        ),
        ("Ông Vũ Quốc Tân, Trưởng khoa Nhi, cho biết.", {("Vũ Quốc Tân", "Trưởng khoa Nhi", None)}),
        ("Trưởng khoa Vũ Quốc Tân cho biết.", {("Vũ Quốc Tân", "Trưởng khoa", None)}),
        (
            "Phó thủ tướng kiêm Bộ trưởng Ngoại giao Na Uy Lars Holm chủ trì.",
            {("Lars Holm", "Phó thủ tướng", "Na Uy"), ("Lars Holm", "Bộ trưởng Ngoại giao", "Na Uy")},
        ),
        (
            "Đại diện cấp cao của EU về chính sách nông nghiệp và môi trường Lars Holm kêu gọi.",
            {("Lars Holm", "Đại diện cấp cao về chính sách nông nghiệp và môi trường", "EU")},
        ),
        (
            "Đại tá Vũ Quốc Tân - phó giám đốc, thủ trưởng Cơ quan cảnh sát điều tra Công an tỉnh Hà Tĩnh - ký.",
            {
                ("Vũ Quốc Tân", "Phó giám đốc", "Công an tỉnh Hà Tĩnh"),
                ("Vũ Quốc Tân", "Thủ trưởng", "Cơ quan cảnh sát điều tra Công an tỉnh Hà Tĩnh"),
            },
        ),
        (
            "Ông Vũ Quốc Tân, trưởng công an xã Phú Gia, nói.",
            {("Vũ Quốc Tân", "Trưởng", "công an xã Phú Gia")},
        ),
        (
            "Ông Vũ Quốc Tân (đại biểu Quốc hội TP Hà Nội) hỏi.",
            {("Vũ Quốc Tân", "Đại biểu", "Quốc hội")},
        ),
        ("Ông Đỗ Tiến Sỹ, Giám đốc Sở Y tế Huế, vắng mặt.", {("Đỗ Tiến Sỹ", "Giám đốc", "Sở Y tế Huế")}),
        ("Ông Kim Il Ho - nhà lãnh đạo Triều Tiên - đi thăm.", {("Kim Il Ho", "Nhà lãnh đạo", "Triều Tiên")}),
    ],
)
def test_departments_shared_states_and_concerns(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert {p[:3] for p in posts(text)} == expected


def test_a_post_held_at_that_time_is_over() -> None:
    doc = annotate(
        Article(id="x", title="", title_end=0, text="Bà Mai Thị Cúc, khi đó là Thứ trưởng Bộ Y tế, ký.", published=None)
    )
    assert [m["tenure"] for m in doc._.memberships] == ["former"]


def test_the_owner_of_a_term_is_no_subject() -> None:
    text = "Ông Peter Walford từng làm việc trong nhiệm kỳ của ông Stone, và là thị trưởng Huế."
    assert {p[0] for p in posts(text)} == {"Peter Walford"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Ông Peter Walford vui mừng. "Ngày lớn", ông chủ của Tesla chia sẻ.',
            {("Peter Walford", "Ông chủ", "Tesla")},
        ),
        (
            "Bộ trưởng Bộ Y tế Na Uy Lars Holm lên tiếng. Cựu thủ tướng Na Uy nhấn mạnh như vậy.",
            {("Lars Holm", "Bộ trưởng", "Bộ Y tế Na Uy"), ("Lars Holm", "Thủ tướng", "Na Uy")},
        ),
        ("Ông Holm gặp ông Walford. Thủ tướng Na Uy nói rằng vui.", set()),
        (
            "Bộ trưởng Y tế Mỹ Peter Walford đến. Thủ tướng Na Uy nói rằng vui.",
            {("Peter Walford", "Bộ trưởng Y tế", "Mỹ")},
        ),
        ("Bà Mai Thị Cúc kể lại. Chủ tịch UBND xã Phú Gia cho biết sẽ kiểm tra.", set()),
    ],
)
def test_whom_a_post_without_a_name_describes(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert {p[:3] for p in posts(text)} == expected


def test_a_post_that_is_over_is_told_once() -> None:
    text = "Cựu thứ trưởng Bộ Y tế Vũ Quốc Tân ra tòa. Năm 2019, ông Tân được bổ nhiệm giữ chức thứ trưởng Bộ Y tế."
    doc = annotate(Article(id="x", title="", title_end=0, text=text, published=None))
    assert [m["tenure"] for m in doc._.memberships] == ["former"]


def test_which_holder_is_not_who() -> None:
    text = "Tổng thống Na Uy Lars Holm gặp ông Walford. Ông Walford là tổng thống Na Uy đầu tiên bị phạt."
    doc = annotate(Article(id="x", title="", title_end=0, text=text, published=None))
    holm = next(e["id"] for e in doc._.entities if e["name"] == "Lars Holm")
    assert [m["start"] for m in doc._.mentions if m["entities"] == [holm]] == [text.index("Lars")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Hứa Kiến Bang, chủ tịch Vân Hạc Sơn, vắng mặt.", {("Hứa Kiến Bang", "Chủ tịch", "Vân Hạc Sơn")}),
        (
            "Cựu vụ phó Vụ Kế hoạch Vũ Quốc Tân (cựu phó vụ trưởng Vụ Kế hoạch) khai.",
            {("Vũ Quốc Tân", "Vụ phó", "Vụ Kế hoạch")},
        ),
        (
            "Báo cáo viên đặc biệt của Liên Hợp Quốc về quyền lương thực Lars Holm lên tiếng.",
            {("Lars Holm", "Báo cáo viên đặc biệt về quyền lương thực", "Liên Hợp Quốc")},
        ),
    ],
)
def test_firms_behind_managers_and_two_names_of_one_post(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert {p[:3] for p in posts(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Vũ Quốc Tân làm chủ nhiệm Văn phòng Chính phủ; bà Mai Thị Cúc giữ chức phó chủ nhiệm.",
            {
                ("Vũ Quốc Tân", "Chủ nhiệm", "Văn phòng Chính phủ"),
                ("Mai Thị Cúc", "Phó chủ nhiệm", "Văn phòng Chính phủ"),
            },
        ),
        (
            "Ông Lars Holm, Đại sứ, Trưởng phái đoàn Liên minh châu Âu tại Việt Nam, nói.",
            {
                ("Lars Holm", "Đại sứ", "Liên minh châu Âu"),
                ("Lars Holm", "Trưởng phái đoàn", "Liên minh châu Âu"),
            },
        ),
        ("Bà Ann Stone làm giám đốc tình báo quốc gia.", {("Ann Stone", "Giám đốc tình báo quốc gia", None)}),
        (
            "Bà Ann Stone, Chủ tịch Hiệp hội Doanh nghiệp châu Âu tại Việt Nam, nói.",
            {("Ann Stone", "Chủ tịch", "Hiệp hội Doanh nghiệp châu Âu tại Việt Nam")},
        ),
    ],
)
def test_deputies_envoys_and_fields_without_a_body(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert {p[:3] for p in posts(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vinamilk gặp khó. Nhà đồng sáng lập và CEO Peter Walford của công ty này từ chức.",
            {("Peter Walford", "Nhà đồng sáng lập", "Vinamilk"), ("Peter Walford", "CEO", "Vinamilk")},
        ),
        (
            "Giám đốc chiến lược Peter Walford của Vinamilk cảnh báo.",
            {("Peter Walford", "Giám đốc chiến lược", "Vinamilk")},
        ),
        (
            "Bộ trưởng Bộ Y tế thời điểm đó là ông Vũ Quốc Tân đã ký.",
            {("Vũ Quốc Tân", "Bộ trưởng", "Bộ Y tế")},
        ),
        ("Giám đốc nói Peter sẽ đến.", set()),
    ],
)
def test_managers_of_this_firm(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert {p[:3] for p in posts(text)} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Bình suýt được bầu làm tổng thống.",
        "Ông Trần Văn Bình mơ ước làm tổng thống.",
        "Lê Văn Hải tự xưng là giám đốc Công an tỉnh Gia Lai.",
        "Ông Trần Văn Bình từng nộp đơn xin làm giám đốc Sở Thủy sản.",
    ],
)
def test_a_post_only_wished_for_or_claimed_is_not_held(text: str) -> None:
    assert posts(text) == set()


def test_what_one_wants_a_state_to_be_is_not_his_post() -> None:
    assert posts("Con đường của ông Carl Lund để Na Uy trở thành thành viên NATO còn dài.") == set()
    assert posts("Ông Carl Lund trở thành thành viên NATO.") == {("Carl Lund", "Thành viên", "NATO")}


def test_a_title_behind_a_preposition_is_somebody_elses() -> None:
    """``với Bộ trưởng, ông A``: the comma ends the clause."""
    assert posts("Sau cuộc gặp với Bộ trưởng, ông Carl Lund rất vui.") == set()
    assert posts("Cảm ơn tấm lòng của Thủ tướng, ông Lê Tư, Chủ tịch huyện Mai Châu, rất vui.") == {
        ("Lê Tư", "Chủ tịch", "huyện Mai Châu")
    }


def test_heads_of_state_are_peers_under_their_own_titles() -> None:
    assert posts("Chủ tịch Trung Quốc Lý Minh gặp người đồng cấp Na Uy Carl Lund.") == {
        ("Lý Minh", "Chủ tịch", "Trung Quốc")
    }
    assert ("Carl Lund", "Tổng thống", "Na Uy") in posts("Tổng thống Ý Aldo Po gặp người đồng cấp Na Uy Carl Lund.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngoài tổng thống Na Uy, ông Carl Lund cũng gửi thư.", set()),
        ("Phó thủ tướng Lào và ông Carl Lund đã trao đổi.", set()),
        ("Sau cuộc gặp Tổng thống Ý, Thủ tướng Carl Lund còn đi Huế.", {("Carl Lund", "Thủ tướng", None)}),
        ("Họp báo với ngoại trưởng Ý, ông Carl Lund đã cảm ơn.", set()),
        ("Ông gặp Tổng thống Ý, ông Aldo Po, tại Huế.", {("Aldo Po", "Tổng thống", "Ý")}),
    ],
)
def test_whom_one_meets_is_not_he_who_is_named_next(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert posts(text) == expected


def test_a_body_without_its_area_is_of_the_body_that_acts_on_it() -> None:
    text = "Ông Vũ Quốc Tân, nguyên Chủ tịch UBND tỉnh Lai Châu, được HĐND tỉnh Cà Mau bầu làm Chủ tịch UBND tỉnh."
    assert {p[:3] for p in posts(text)} == {
        ("Vũ Quốc Tân", "Chủ tịch", "UBND tỉnh Lai Châu"),
        ("Vũ Quốc Tân", "Chủ tịch", "UBND tỉnh Cà Mau"),
    }


def test_people_in_a_list_get_the_post_and_where_it_is_held_is_no_name() -> None:
    text = "Ông Trần An, giám đốc Sở Y tế Huế; ông Lê Khoa được bầu làm phó chủ tịch UBND tỉnh Cà Mau."
    assert ("Trần An", "Phó chủ tịch", "UBND tỉnh Cà Mau") in {p[:3] for p in posts(text)}
    assert "Mỹ Thạnh" not in {p[0] for p in posts("Ông Lê Khoa, trạm trưởng y tế Mỹ Thạnh bắt đầu khám bệnh.")}


def test_whom_a_fronted_clause_tells_of_is_not_who_speaks() -> None:
    assert not posts("Bình luận về việc bắt người sáng lập Novora, ông Trần An nói không biết.")
    assert not posts("Cử tri ủng hộ ông Trần An làm thị trưởng.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Lund - con gái Tổng thống Lund - đã đến.", {("Lund", "Tổng thống", None)}),
        ("Ông Lê Văn Tư, vợ là Giám đốc Sở Y tế Mai Châu, bị bắt.", set()),
        ("Sa thải quyền Bộ trưởng, ông Carl Lund rất vui.", set()),
        ("Các nước công nhận ông Carl Lund là tổng thống Na Uy.", set()),
        ("Cuộc gặp lãnh đạo Lào gồm Cố vấn Carl Lund.", set()),
        (
            "Tiệc mừng Đại sứ Lào ở Huế, Thủ tướng Na Uy Carl Lund vui. Thủ tướng Na Uy Carl Lund hát.",
            {("Carl Lund", "Thủ tướng", "Na Uy")},
        ),
    ],
)
def test_relatives_rivals_and_those_who_dismiss_hold_no_such_post(
    text: str, expected: set[tuple[str, str, str | None]]
) -> None:
    assert posts(text) == expected


def test_who_is_congratulated_gets_the_post_and_candidates_are_nobody() -> None:
    text = "Ông Trần An gửi thư mừng tới ông Carl Lund nhân dịp ông được bầu làm tổng thống Na Uy."
    assert {p[:3] for p in posts(text)} == {("Carl Lund", "Tổng thống", "Na Uy")}
    assert not posts("Ông Trần An cho biết số người ứng cử đại biểu Quốc hội đã tăng.")


def test_who_speaks_of_somebody_is_not_he():
    assert not posts("Về tin đồn có từ thời ông Trần Văn Hạ, chủ tịch UBND phường Sông Trà khẳng định tin ấy sai.")
    assert not posts("Với đề nghị của ông Trần Văn Hạ, giám đốc Sở Y tế tỉnh Phú Yên nói sẽ tính sau.")


def test_the_land_that_is_named_beats_the_name_that_sounds_at_home():
    text = "Thủ tướng Lý Minh Long phát biểu. Thủ tướng Lý Minh Long nói. Thủ tướng Singapore Lý Minh Long đến."
    assert {p[2] for p in posts(f"{text} Việt Nam lên tiếng.")} == {"Singapore"}


def test_who_is_only_addressed_in_a_quotation_holds_no_post() -> None:
    text = 'Ông John Reed đón ông Lê Văn Bình. "Ông là chủ tịch nước cả đời rồi", ông Reed nói đùa.'
    assert posts(text) == set()


def test_a_minister_told_by_the_first_field_of_his_ministry() -> None:
    text = "Bộ Giáo dục và Đào tạo ra thông báo. Bộ trưởng Giáo dục Phùng Văn Nam nói thêm. Bộ Giáo dục sẽ xử lý."
    assert posts(text) == {("Phùng Văn Nam", "Bộ trưởng", "Bộ Giáo dục và Đào tạo")}


def test_a_source_without_a_name_is_not_who_stands_behind_the_comma() -> None:
    assert posts("Theo công tố viên, ông Lê Văn Bình đã nhận hối lộ.") == set()
    assert posts("Theo giám đốc Sở Y tế Phú Yên, ông Lê Văn Bình, dịch đã giảm.") == {
        ("Lê Văn Bình", "Giám đốc", "Sở Y tế Phú Yên")
    }


def test_a_firm_behind_its_managers_title_is_no_person() -> None:
    text = "Ông Reed và cựu CEO Sun Green Energy, ông Vneet Jones, thăm Huế."
    assert posts(text) == {("Vneet Jones", "CEO", "Sun Green Energy")}


@pytest.mark.parametrize(
    "text",
    [
        "Theo báo Bình Minh, việc Lào bổ nhiệm ông Mai Văn Sáng vào vị trí đại sứ ở Úc có thể mang lại hy vọng.",
        "Nếu Lào thật sự bổ nhiệm ông Mai Văn Sáng làm đại sứ ở Úc thì đó là tin vui.",
        "Ứng cử viên sáng giá nhất cho vị trí đại sứ Lào tại Úc là ông Mai Văn Sáng.",
    ],
)
def test_a_post_only_thought_of_is_not_held(text: str) -> None:
    assert "held" not in {m["tenure"] for m in annotate(_article(text))._.memberships}


@pytest.mark.parametrize(
    "text",
    [
        "Chính phủ cam kết sẽ hỗ trợ các trường vào thời điểm Tổng thống Joe Carter rời nhiệm sở.",
        "Ông Joe Carter nói sẽ áp thuế đối với hàng Mexico kể từ ngày đầu tiên nhậm chức.",
    ],
)
def test_an_office_is_taken_or_left_when_what_will_be_done_is(text: str) -> None:
    events = [e for e in annotate(_article(text))._.events if e["type"] == "Appointment"]
    assert [e["status"] for e in events] == ["planned"]


def _article(text: str) -> Article:
    return Article(id="t", text=text, title_end=0, published="2031-03-12")
