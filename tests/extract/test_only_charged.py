"""What is told only as a charge, in words or as an aim is not told as done; whom a dismissal does not hit."""

from __future__ import annotations

import pytest

from tests.extract.annotated import of_type, read

HẰNG, TÁM = "{Lê Thị Hằng|P:Lê Thị Hằng}", "{Trần Văn Tám|P:Trần Văn Tám}"
LẬP, NAM = "{Nguyễn Văn Lập|P:Nguyễn Văn Lập}", "{Lý Văn Nam|P:Lý Văn Nam}"
COURT = "{Tòa án nhân dân tỉnh Sơn Khê|O:Tòa án nhân dân tỉnh Sơn Khê}"
NORTH, SOUTH, BLOC = "{Norvia|C:Norvia}", "{Sudland|C:Sudland}", "{Khối Bắc|O:Khối Bắc}"
HOUSE = "{Quốc hội Norvia|O:Quốc hội Norvia}"


def statuses(text: str, kind: str) -> list[str]:
    return [e["status"] for e in of_type(read(text), kind)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Bà {HẰNG} đã đưa hối lộ cho ông {TÁM} 4 lần.", "possible"),
        (f"Ông {TÁM} đã nhận tiền của bà {HẰNG} tổng cộng 900 triệu đồng.", "possible"),
        (f"{COURT} tuyên phạt ông {TÁM} 9 năm tù. Ông {TÁM} đã nhận tiền của bà {HẰNG} 900 triệu đồng.", "occurred"),
        (f"Bà {HẰNG} bị kết án 5 năm tù vì đưa hối lộ cho ông {TÁM}.", "occurred"),
        (f"Chiều 10-3, bà {HẰNG} đưa cho ông {TÁM} 50 triệu đồng tiền mặt.", "occurred"),
    ],
)
def test_a_bribe_is_possible_until_a_court_has_found_it(text: str, status: str) -> None:
    assert statuses(text, "Economic") == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Theo cáo trạng, tối 4-3 {LẬP} dùng dao đâm ông {NAM} nhiều nhát.", "possible"),
        (f"Theo gia đình nạn nhân, {LẬP} dùng dao đâm ông {NAM} nhiều nhát.", "possible"),
        (f"Tối 4-3 {LẬP} dùng dao đâm ông {NAM} nhiều nhát.", "occurred"),
    ],
)
def test_a_blow_told_as_a_charge_is_possible(text: str, status: str) -> None:
    assert statuses(text, "Conflict") == [status]


@pytest.mark.parametrize(
    ("text", "out"),
    [
        (f"Quyết định của {TÁM} cách chức {LẬP} đã vấp phải sự phản đối của {NAM}.", ["Nguyễn Văn Lập"]),
        (f"Bà {HẰNG} bị phế truất là tin vui đối với ông {NAM}.", ["Lê Thị Hằng"]),
        (f"{TÁM} sa thải giám đốc {LẬP} sau cuộc gặp giữa ông với {NAM}.", ["Nguyễn Văn Lập"]),
    ],
)
def test_who_is_dismissed_is_named_once(text: str, out: list[str]) -> None:
    assert [e["appointee"] for e in of_type(read(text), "Appointment")] == [out]


def test_two_may_be_dismissed_behind_prepositions() -> None:
    text = f"{HOUSE} miễn nhiệm chức vụ bộ trưởng với ông {TÁM} và chức vụ tổng thanh tra với ông {LẬP}."
    out = [e["appointee"] for e in of_type(read(text), "Appointment")]
    assert sorted(e for es in out for e in es) == ["Nguyễn Văn Lập", "Trần Văn Tám"]


def test_whose_government_somebody_leaves_does_not_leave() -> None:
    text = f"Ông {TÁM}, cấp phó, cũng đã từ chức do bất đồng quan điểm với chính phủ của bà {HẰNG}."
    assert all("Lê Thị Hằng" not in e.get("appointee", []) for e in of_type(read(text), "Appointment"))


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH} trừng phạt {SOUTH} vì cáo buộc can thiệp bầu cử.",
        f"Ông {NAM} tuyên bố từ chức sau cáo buộc che giấu thông tin của ông {LẬP}.",
        f"Ông {NAM} bị {NORTH} bắt do cáo buộc làm điệp viên cho {SOUTH}.",
    ],
)
def test_an_accusation_that_is_a_reason_is_nobodys_word(text: str) -> None:
    assert of_type(read(text), "Criticism") == []


@pytest.mark.parametrize(
    "text",
    [
        f"Ông {NAM} trước đó cáo buộc {SOUTH} can thiệp bầu cử.",
        f"{NORTH} trừng phạt {SOUTH} và cáo buộc {SOUTH} can thiệp bầu cử.",
    ],
)
def test_who_accuses_says_so(text: str) -> None:
    assert [e["addressee"] for e in of_type(read(text), "Criticism")] == [["Sudland"]]


@pytest.mark.parametrize(
    "text",
    [
        f"Ông {NAM} tấn công {BLOC}, áp thuế khiến nhiều nước bức xúc.",
        f"Thiệt hại từ những đòn trả đũa của {NORTH} bắt đầu xuất hiện.",
        f"Đây là đòn tấn công mới nhất của ông {NAM} vào {SOUTH} trong cuộc chiến thương mại.",
        f"Sắc lệnh đã khuấy đảo chính trường {NORTH}.",
        f"Đảo chính thất bại, {NORTH} liều lĩnh dùng cách khác.",
    ],
)
def test_blows_of_words_and_duties_are_none(text: str) -> None:
    assert all(e.get("attacker", []) == [] for e in of_type(read(text), "Conflict"))


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        (f"Tướng {NAM} ra lệnh tấn công quân đội {SOUTH}.", ["Lý Văn Nam"]),
        (f"Đòn đáp trả của phòng không {SOUTH} dẫn đến sự cố.", ["Sudland"]),
        (f"Tướng {NAM} đảo chính lật đổ ông {LẬP}.", ["Lý Văn Nam"]),
    ],
)
def test_blows_of_arms_are(text: str, attacker: list[str]) -> None:
    assert [e["attacker"] for e in of_type(read(text), "Conflict")] == [attacker]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (f"Ông {LẬP} bị dẫn độ về {NORTH} xét xử.", "LegalAction", "planned"),
        (f"Việc miễn nhiệm ông {TÁM} sẽ được {HOUSE} tiến hành.", "Appointment", "planned"),
        (f"Viện kiểm sát truy tố {LẬP}.", "LegalAction", "occurred"),
        (f"{HOUSE} hoàn tất việc miễn nhiệm ông {TÁM}.", "Appointment", "occurred"),
    ],
)
def test_what_a_step_is_for_is_to_come(text: str, kind: str, status: str) -> None:
    assert statuses(text, kind)[-1] == status


def test_whose_immunity_is_spoken_of_is_not_looked_into() -> None:
    text = f"Cuộc điều tra nhằm vào ông {LẬP}, bỏ qua quyền miễn trừ đối với ông {NAM}."
    assert all("Lý Văn Nam" not in e.get("defendant", []) for e in of_type(read(text), "LegalAction"))


def test_who_is_punished_otherwise_keeps_the_post() -> None:
    text = f"{HOUSE} cảnh cáo ông {NAM}; cách chức bí thư đối với ông {TÁM}."
    assert [e["appointee"] for e in of_type(read(text), "Appointment")] == [["Trần Văn Tám"]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f'Ông {NAM} nói: "Bộ trưởng {TÁM} phải từ chức."', "possible"),
        (f"Bộ trưởng {TÁM} đã phải từ chức.", "occurred"),
    ],
)
def test_what_is_demanded_is_not_done(text: str, status: str) -> None:
    assert statuses(text, "Appointment") == [status]


def test_who_speaks_of_an_attack_does_not_attack() -> None:
    assert of_type(read(f"Việc ông {NAM} đề cập đến tấn công hạt nhân chỉ là lời nói."), "Conflict") == []
