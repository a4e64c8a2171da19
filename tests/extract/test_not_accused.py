"""Who only looks accused: people of a list, of another's case, of a quarrel in words, and those who were harmed."""

from __future__ import annotations

import pytest

from tests.extract import whole


def accused(text: str, title: str = "") -> list[tuple[str, list[str]]]:
    """The steps of the text with whom they are against."""
    found = whole.extract(text, title)
    steps = [e for e in found.events if e.type == "LegalAction"]
    return [(e.trigger or "", sorted(whole.roles_of(found, e).get("defendant", []))) for e in steps]


def people(text: str, title: str = "") -> set[str]:
    return {name for _, names in accused(text, title) for name in names}


@pytest.mark.parametrize(
    "text",
    [
        "Người nhận số phiếu tín nhiệm cao nhất tại kỳ họp là Chủ tịch Quốc hội Lò Thị Mận.",
        "Có 7 người nhận trọng trách mới: ông Lò Văn Pa, bà Vi Thị Sen.",
        "Người lãnh trách nhiệm đó là Phó thủ tướng Lò Văn Pa.",
        "Người ký quyết định khởi tố vụ án là ông Lò Văn Pa.",
        "Công an huyện Nậm Kha đã khởi tố vụ án. Người tố giác là ông Lò Văn Pa.",
    ],
)
def test_a_list_behind_people_who_do_something_else(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "2 bị can bị bắt gồm Lò Văn Pa (30 tuổi) và Vi Văn Sen (32 tuổi).",
        "Công an huyện Nậm Kha bắt 2 người cướp tiệm vàng gồm Lò Văn Pa, Vi Văn Sen.",
        "Công an huyện Nậm Kha đã khởi tố vụ án. Người cầm đầu là Lò Văn Pa và Vi Văn Sen.",
        "Người nhận án 7 năm tù là Lò Văn Pa và Vi Văn Sen.",
    ],
)
def test_a_list_of_the_accused(text: str) -> None:
    assert people(text) == {"Lò Văn Pa", "Vi Văn Sen"}


FILLER = "Trời hôm ấy có mưa nhỏ. Người dân vẫn đi chợ. Đường phố khá đông. Hàng quán mở cửa. "
LEAD = "Công an huyện Nậm Kha đã bắt Lò Văn Pa (30 tuổi). "


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD}Trước đó, 11 binh sĩ bị kết án.",
        f"{LEAD}Trong năm, tòa án đưa 6 vụ án ra xét xử.",
        f"{LEAD}Cựu giám đốc công ty cũng bị tuyên án.",
        f"{LEAD}Tòa án nhân dân tỉnh Nậm Kha xét xử vụ ly hôn kéo dài nhiều năm.",
        f"Chợ Nậm Kha khai trương sáng nay. {FILLER}Nhiều cửa hàng bị lục soát. Một tiểu thương bị kết án. "
        f"{FILLER}Ông Lò Văn Pa bị bắt năm 2020.",
    ],
)
def test_steps_against_others(text: str) -> None:
    assert [who for _, who in accused(text) if who] == [["Lò Văn Pa"]]
    assert len([who for _, who in accused(text) if who]) == 1


def test_steps_of_the_same_case_go_on() -> None:
    found = accused(f"{LEAD}Tòa án nhân dân tỉnh Nậm Kha sẽ xét xử vụ án. Chiều cùng ngày, tòa tuyên phạt 7 năm tù.")
    assert [who for _, who in found] == [["Lò Văn Pa"]] * 3


def test_the_bodyguard_is_not_his_chief() -> None:
    text = "Thủ lĩnh phe đối lập Lò Văn Pa, 49 tuổi, nói vệ sĩ của ông bị bắt tối qua."
    assert people(text, "Cảnh sát bắt vệ sĩ của thủ lĩnh phe đối lập") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2004, Cục Điều tra Nậm Kha đã điều tra vụ ứng cử viên tổng thống Viktor Lasko ở Norvia bị trúng độc.",
        "Cục Điều tra Nậm Kha tiến hành điều tra quyết định ân xá của chính phủ đối với doanh nhân Marc Lasko.",
        "Hai cô gái bị Lào bắt giữ với cáo buộc sát hại công dân có tên trên hộ chiếu là Lò Văn Pa.",
        "Nghi phạm bị Lào bắt giữ với cáo buộc sát hại công dân tên là Pa, người mà Lào cho rằng chính là Lò Văn Pa.",
    ],
)
def test_whom_the_deed_befell(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Công an huyện Nậm Kha bắt 2 nghi phạm cướp tài sản là Lò Văn Pa và Vi Văn Sen.",
        "Công an huyện Nậm Kha bắt nhóm đối tượng lừa đảo người dân gồm Lò Văn Pa, Vi Văn Sen.",
    ],
)
def test_who_did_the_deed(text: str) -> None:
    assert people(text) == {"Lò Văn Pa", "Vi Văn Sen"}


@pytest.mark.parametrize(
    "text",
    [
        "Đảng Dân Tiến cáo buộc ông Lò Văn Pa giấu kín đàm phán.",
        "Đại sứ quán Lào cáo buộc ông Lò Văn Pa gian lận.",
        "Bộ Ngoại giao Lào cáo buộc Ngoại trưởng Mỹ John Carlson tung tin đồn.",
        "Lệnh cấm nhập cảnh được Tổng thống John Carlson ký hồi tháng 9.",
        "Lệnh cấm nhập cảnh của chính quyền Tổng thống John Carlson bị phản đối.",
    ],
)
def test_reproaches_and_who_signs_are_no_step_against_anybody(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Viện kiểm sát nhân dân tỉnh Nậm Kha cáo buộc Lò Văn Pa nhận hối lộ.",
        "Ông Lò Văn Pa bị cáo buộc nhận hối lộ.",
        "Nga công bố lệnh cấm nhập cảnh đối với ông Lò Văn Pa.",
        "Nga ban lệnh cấm nhập cảnh đối với ông Lò Văn Pa.",
    ],
)
def test_charges_and_bans(text: str) -> None:
    assert people(text) == {"Lò Văn Pa"}


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Iraq Karim Lasko thăm Lào. Thủ tướng Lasko rất vui. Thủ tướng Canada bị phạt 100 USD.",
        "Thủ tướng Karim Lasko chỉ trích Thủ tướng Canada, người bị phạt 100 USD.",
        "Thủ tướng Iraq vừa thăm Lào. Thủ tướng Karim Lasko rất vui. Thủ tướng Canada bị phạt 100 USD.",
    ],
)
def test_the_head_of_another_land_is_nobody_named(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Canada bị phạt 100 USD. Thủ tướng Karim Lasko nói sẽ nộp.",
        "Thủ tướng Karim Lasko nói sẽ nộp tiền. Thủ tướng Canada bị phạt 100 USD.",
    ],
)
def test_the_head_of_the_only_land_told(text: str) -> None:
    assert people(text) == {"Karim Lasko"}
