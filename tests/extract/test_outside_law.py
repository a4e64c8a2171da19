"""What only looks like a step against somebody: sport, streets, judges, kin, whoever speaks of it."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, roles_of


def told(text: str, title: str = "") -> list[tuple[str, dict[str, list[str]]]]:
    """Triggers of the legal actions in ``text``, each with who has which role."""
    x = extract(text, title)
    out = []
    for e in x.events:
        if e.type == "LegalAction":
            roles = roles_of(x, e)
            out.append((e.trigger, roles))
    return out


@pytest.mark.parametrize(
    "text",
    [
        "Tiền đạo Vũ Hải Nam bị liên đoàn phạt 20 triệu và lỡ trận đấu tới.",
        "Thủ môn Vũ Hải Nam được triệu tập trở lại đội tuyển sau hai năm.",
        "Lãnh tụ Vũ Hải Nam cảnh báo về vụ việc có thể khiến nhiều người chịu án tù.",
        "Ngôi nhà tại số 67 - 69 Trần Bình Trọng đã bị cưỡng chế tháo dỡ.",
        "Em trai bà Vũ Thị Lam lãnh 12 năm tù.",
        "Ca sĩ Vũ Hải Nam thả dáng bên biển.",
        "Vũ Hải Nam thắng vụ kiện 42 tỉ đồng với quản lý cũ.",
        "Ông Vũ Hải Nam chê hãng xe vì sản phẩm này bị cáo buộc gian lận.",
    ],
)
def test_nobody_stands_accused(text: str):
    assert told(text) == []


def test_courts_punish_players_too():
    assert told("Cầu thủ Vũ Hải Nam bị tòa án huyện phạt 9 tháng tù sau trận đấu.") != []


def test_who_faces_a_suit_is_sued():
    assert told("Đạo diễn Vũ Hải Nam đối mặt vụ kiện bản quyền.") == [
        ("đối mặt vụ kiện", {"defendant": ["Vũ Hải Nam"]})
    ]


def test_a_judge_is_not_the_one_it_is_about():
    text = "Thẩm phán Vũ Hải Nam sẽ định số phận ông Hồ Tấn Minh sau khi ông bị đề nghị án tử hình."
    assert all("Vũ Hải Nam" not in roles.get("defendant", []) for _, roles in told(text))


def test_who_speaks_behind_a_colon_is_not_on_trial():
    title = "Xét xử chủ quán: Bà Vũ Thị Lam không đòi bồi thường"
    assert all("Vũ Thị Lam" not in roles.get("defendant", []) for _, roles in told("Sáng nay có mưa.", title))


def test_the_lead_opens_with_the_title_of_the_headline():
    (step,) = told("Cựu giám đốc Vũ Hải Nam nhận 2 tỉ đồng.", "Cựu giám đốc sở bị bắt")
    assert step[1]["defendant"] == ["Vũ Hải Nam"]
    said = told("Thủ tướng Vũ Hải Nam nói việc dẫn độ là sai.", "Thủ tướng Ba Lan phản đối dẫn độ nghi phạm")
    assert all("defendant" not in roles for _, roles in said)


def test_a_second_owner_is_not_searched():
    (step,) = told("Cảnh sát Ukraine khám xét nhà của ông Vũ Hải Nam, cấp phó của ông Hồ Tấn Minh.")
    assert step[1]["defendant"] == ["Vũ Hải Nam"]


def test_among_them_one_acts_alone():
    text = "Thái Lan và Campuchia ký thỏa thuận, trong đó Campuchia sẽ triệt phá các đường dây lừa đảo."
    assert told(text) == [("triệt phá", {"authority": ["Campuchia"]})]


def test_a_case_is_not_against_the_goods():
    assert told("Công an tỉnh Phú Thọ khởi tố vụ án bán hàng giả Louis Vuitton.") == [
        ("khởi tố vụ án", {"authority": ["Công an tỉnh Phú Thọ"]})
    ]
    (step,) = told("Bộ Công an khởi tố vụ án liên quan đến bà Vũ Thị Lam.")
    assert step[1]["defendant"] == ["Vũ Thị Lam"]
