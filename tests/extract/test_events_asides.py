"""What stands beside a deal: asides, relatives between dashes, new items of a list, aims and private people."""

from __future__ import annotations

import pytest

from tests.extract.annotated import of_type, one, read

FIRM = "{Công ty Sao Mai|O:Công ty Sao Mai}"
NORTH, SOUTH, WEST = "{Norvia|C:Norvia}", "{Sudland|C:Sudland}", "{Westmark|C:Westmark}"
ANH, BINH, CHI = "{bà Lê Anh|P:Lê Anh}", "{ông Trần Bình|P:Trần Bình}", "{ông Vũ Chi|P:Vũ Chi}"
HOUSE = "{Quốc hội|O:Quốc hội}"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (f"{NORTH} bán vũ khí cho {SOUTH}, một trong những nước hay hứng đòn từ {WEST}.", ["Sudland"]),
        (f"{NORTH} bán vũ khí trị giá 2 tỉ USD cho {SOUTH} sau căng thẳng với {WEST}.", ["Sudland"]),
        (f"{NORTH} cấm vận {SOUTH}, khi nước này từ chối cho {WEST} dùng căn cứ.", ["Sudland"]),
        (f"{NORTH} bán vũ khí cho {SOUTH} và {WEST}.", ["Sudland", "Westmark"]),
    ],
)  # fmt: skip
def test_who_is_only_told_of_behind_a_deal_has_no_part_in_it(text: str, target: list[str]):
    assert one(text, "Economic")["target"] == target


def test_who_tells_of_sanctions_does_not_impose_them():
    e = one(f"{CHI} tiết lộ các lệnh trừng phạt bổ sung của {NORTH} với {SOUTH} sắp được dỡ bỏ.", "Economic")
    assert (e["actor"], e["target"]) == (["Norvia"], ["Sudland"])


def test_relatives_between_dashes_do_not_buy():
    text = f"{ANH} - vợ {BINH}, chủ tịch {FIRM} - đã bán 5 triệu cổ phiếu."
    assert one(text, "Economic")["actor"] == ["Lê Anh"]


def test_those_named_before_a_crowd_act_together():
    e = one(f"{ANH}, {BINH}, {CHI} cùng nhiều giám đốc lớn đã rót 5 tỉ USD vào {SOUTH}.", "Economic")
    assert e["actor"] == ["Lê Anh", "Trần Bình", "Vũ Chi"]


def test_a_new_item_of_a_list_has_its_own_subject():
    text = f"{HOUSE} thảo luận dự luật thuế; năm nay ngành y tế {{Vạn Xuân|L:Vạn Xuân}} nâng cấp và xây mới bệnh viện."
    assert not of_type(read(text), "Economic")
    text = f"{HOUSE} thông qua luật thuế; phê duyệt quy hoạch điện của {{Vạn Xuân|L:Vạn Xuân}}."
    assert {a for e in of_type(read(text), "Legislation") for a in e["actor"]} == {"Quốc hội"}


def test_what_several_agree_on_is_no_rule_of_theirs():
    text = f"{NORTH} và {SOUTH} nhất trí gia hạn lệnh cấm bay."
    assert [e["type"] for e in read(text)] == ["Agreement"]
    assert one(f"{NORTH} gia hạn lệnh cấm bay.", "Legislation")["actor"] == ["Norvia"]


def test_private_people_make_no_rules():
    assert not of_type(read(f"{ANH} công bố dự án phim mới."), "Legislation")
    told = read(f"{ANH} công bố quy hoạch điện. {HOUSE} họp.", posts={"Lê Anh": "Quốc hội"})
    assert of_type(told, "Legislation")


def test_an_aim_told_second_is_not_done():
    text = f"{FIRM} mua hóa đơn nhằm tăng chi phí, giảm thuế phải nộp."
    assert all(e["trigger"] != "giảm thuế" for e in of_type(read(text), "Economic"))


def test_who_is_told_that_he_must_agrees():
    text = f"{CHI} cảnh báo {NORTH} phải hành động nhanh và ký hiệp định với {SOUTH}."
    assert one(text, "Agreement")["party"] == ["Norvia", "Sudland"]


def test_a_member_leaves_a_body():
    body = "{Tổ chức Dầu khí|O:Tổ chức Dầu khí}"
    assert one(f"{NORTH} thông báo sẽ rời {body} từ ngày 1-5.", "Agreement")["status"] == "planned"


def test_two_who_look_on_at_a_signing_sign_for_their_states():
    two = "{Thủ tướng Lê Nam|P:Lê Nam} và {Thủ tướng Ola Berg|P:Ola Berg}"
    text = f"{two} chứng kiến lễ ký 5 văn kiện. {NORTH} xa {SOUTH}."
    told = read(text, posts={"Lê Nam": "Sudland", "Ola Berg": "Norvia"})
    assert [e["party"] for e in of_type(told, "Agreement")] == [["Norvia", "Sudland"]]
    assert not of_type(read(f"{ANH} và {BINH} chứng kiến lễ ký hợp đồng."), "Agreement")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{NORTH} và {SOUTH} thông qua tuyên bố chung.", "Agreement"),
        (f"{HOUSE} thông qua luật thuế.", "Legislation"),
    ],
)  # fmt: skip
def test_what_two_adopt_together_is_agreed_on(text: str, kind: str):
    assert [e["type"] for e in read(text)] == [kind]


def test_a_firm_that_is_forbidden_a_deal_does_not_deal():
    e = one(f"{NORTH} cấm {FIRM} bán chip.", "Economic")
    assert (e["actor"], e["target"]) == (["Norvia"], ["Công ty Sao Mai"])


def test_a_board_has_works_begun():
    board = "{UBND tỉnh Vạn Xuân|O:UBND tỉnh Vạn Xuân}"
    assert one(f"{board} đã cho khởi công hồ chứa nước.", "Ceremony")["host"] == ["UBND tỉnh Vạn Xuân"]


def test_whose_son_a_nickname_tells_does_not_buy():
    name = "{Trần Bình|P:Trần Bình}"
    assert not of_type(read(f"Con trai 'vua thép' {name} mua 50 triệu cổ phiếu."), "Economic")
    assert one(f"'Vua thép' {name} mua 50 triệu cổ phiếu.", "Economic")["actor"] == ["Trần Bình"]
