"""Deals as business pages tell them: whose shares, loans by name, licences, lists, and sums that are two acts."""

from __future__ import annotations

import pytest

from tests.extract.annotated import of_type, one, read

FIRM, OTHER = "{Công ty Sao Mai|O:Công ty Sao Mai}", "{Tập đoàn Hải Vân|O:Tập đoàn Hải Vân}"
BANK, CITY = "{Ngân hàng Đại Thành|O:Ngân hàng Đại Thành}", "{tỉnh Vạn Xuân|L:Vạn Xuân}"
NORTH, SOUTH = "{Norvia|C:Norvia}", "{Sudland|C:Sudland}"
ANH = "{Trần Anh|P:Trần Anh}"


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        (f"{FIRM} bán 1,3 % cổ phần của {OTHER}.", ["Công ty Sao Mai"], ["Tập đoàn Hải Vân"]),
        (f"{NORTH} áp thuế chống bán phá giá đối với tôm {SOUTH}.", ["Norvia"], ["Sudland"]),
        (f"{BANK} phê duyệt khoản vay 300 triệu USD cho {FIRM}.", ["Ngân hàng Đại Thành"], ["Công ty Sao Mai"]),
        (f"Khoản vay 300 triệu USD của {BANK} dành cho {FIRM}.", ["Ngân hàng Đại Thành"], ["Công ty Sao Mai"]),
        (f"{NORTH} cấp phép thành lập chi nhánh cho {BANK}.", ["Norvia"], ["Ngân hàng Đại Thành"]),
        (f"{NORTH} đưa {SOUTH} ra khỏi danh sách đen.", ["Norvia"], ["Sudland"]),
        (f"{NORTH} công nhận {SOUTH} là nền kinh tế thị trường.", ["Norvia"], ["Sudland"]),
        (f"{NORTH} áp thêm lệnh trừng phạt đối với {SOUTH}.", ["Norvia"], ["Sudland"]),
        (f"Ông {ANH} bán căn nhà 12 tỉ đồng cho {FIRM}.", ["Trần Anh"], ["Công ty Sao Mai"]),
        (f"{FIRM} chuyển dây chuyền sản xuất sang {SOUTH}.", ["Công ty Sao Mai"], ["Sudland"]),
    ],
)  # fmt: skip
def test_who_deals_with_whom(text: str, actor: list[str], target: list[str]):
    e = one(text, "Economic")
    assert (e["actor"], e["target"]) == (actor, target)


@pytest.mark.parametrize(
    "text",
    [
        f"{OTHER} chuyển hàng từ kho ra bến.",
        f"{BANK} là tổ chức đầu tư {NORTH}.",  # what kind of body, not what it does
        f"{NORTH} thảo luận về chủ trương đầu tư xây dựng sân bay.",
        f"{FIRM} chi trả 265 triệu USD tiền hối lộ.",  # a crime, told by its own words
    ],
)
def test_what_is_no_deal(text: str):
    assert not of_type(read(text), "Economic")


def test_two_sums_are_two_acts():
    events = of_type(read(f"{FIRM} lãi 3 tỉ đồng. {FIRM} nộp ngân sách 800 triệu đồng."), "Economic")
    assert [e["trigger"] for e in events] == ["lãi", "nộp ngân sách"]


def test_words_of_giving_behind_a_sum_are_one_act_with_the_verb_before():
    e = one(f"{FIRM} trao 3 tỉ đồng hỗ trợ người dân {CITY}.", "Aid")
    assert (e["giver"], e["recipient"]) == (["Công ty Sao Mai"], ["Vạn Xuân"])


def test_two_rates_are_two_taxes():
    text = f"{NORTH} áp thuế 25% đối với hàng {SOUTH} và 10% đối với hàng {{Estria|C:Estria}}."
    assert [e["target"] for e in of_type(read(text), "Economic")] == [["Sudland"], ["Estria"]]


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        (f"Các lệnh trừng phạt mà {NORTH} áp lên {SOUTH} vẫn còn hiệu lực.", ["Norvia"], ["Sudland"]),
        (f"Mức thuế 25% mà ông {ANH} áp lên hàng {SOUTH} gây sốc.", ["Trần Anh"], ["Sudland"]),
    ],
)
def test_a_measure_is_of_whoever_set_it(text: str, actor: list[str], target: list[str]):
    e = one(text, "Economic")
    assert (e["actor"], e["target"]) == (actor, target)


def test_papers_are_no_help_and_no_work():
    assert not of_type(read(f"Tài liệu do {FIRM} cung cấp đã cũ."), "Aid")
    assert not of_type(read(f"Phương án do {FIRM} xây dựng đã cũ."), "Economic")


def test_everyday_verbs_tell_money_only_beside_a_sum():
    assert one(f"{FIRM} rút 300 triệu USD khỏi dự án.", "Economic")["actor"] == ["Công ty Sao Mai"]
    assert not of_type(read(f"{NORTH} rút quân khỏi {SOUTH}."), "Economic")


def test_who_earns_stands_behind_the_verb():
    assert one(f"Bảo hiểm mang về cho {BANK} 40 tỉ đồng.", "Economic")["actor"] == ["Ngân hàng Đại Thành"]


def test_whose_the_other_side_is_does_not_buy():
    text = f"Thương vụ mua tàu từ {FIRM} của {OTHER} gây tranh cãi."
    assert all("Tập đoàn Hải Vân" not in e.get("actor", ()) for e in of_type(read(text), "Economic"))


def test_the_same_words_of_one_doer_are_one_act():
    text = f"{NORTH} hủy dự án với {SOUTH}. Chiều nay, {NORTH} hủy dự án."
    assert len(of_type(read(text), "Economic")) == 1


@pytest.mark.parametrize(
    ("text", "giver", "recipient", "status"),
    [
        (f"{NORTH} công bố khoản viện trợ quân sự bổ sung 275 triệu USD cho {SOUTH}.", "Norvia", "Sudland", "occurred"),
        (f"{SOUTH} đã nhận các tàu tuần duyên lớp Sao Biển của {NORTH}.", "Norvia", "Sudland", "occurred"),
        (f"{NORTH} cấp 10 suất học bổng cho sinh viên {SOUTH}.", "Norvia", "Sudland", "occurred"),
        (f"Với sự hỗ trợ của {NORTH}, {SOUTH} đã dựng lại làng.", "Norvia", "Sudland", "occurred"),
        (f"{NORTH} cân nhắc cung cấp vũ khí sát thương cho {SOUTH}.", "Norvia", "Sudland", "possible"),
    ],
)  # fmt: skip
def test_who_helps_whom(text: str, giver: str, recipient: str, status: str):
    e = one(text, "Aid")
    assert (e["giver"], e["recipient"], e["status"]) == ([giver], [recipient], status)


def test_what_somebody_also_does_is_another_act():
    text = (
        f"{FIRM} họp. Sáng qua, {FIRM} họp. {NORTH} đã cấm bán điện thoại. {NORTH} cũng đã cấm bán máy tính của {FIRM}."
    )
    assert [e.get("target") for e in of_type(read(text), "Economic")] == [None, ["Công ty Sao Mai"]]
