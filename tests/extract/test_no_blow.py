"""What is no blow, no arrest and no dismissal, though its words are those of one; and who only is said to strike."""

from __future__ import annotations

import pytest

from tests.extract import whole
from tests.extract.annotated import of_type, read

NORTH, SOUTH = "{Norvia|C:Norvia}", "{Sudland|C:Sudland}"
TÂN, TÁM = "{ông Trần Văn Tân|P:Trần Văn Tân}", "{bà Lê Thị Tám|P:Lê Thị Tám}"


def sides(text: str) -> list[tuple[list[str], list[str], str]]:
    return [(e.get("attacker", []), e.get("target", []), e["status"]) for e in of_type(read(text), "Conflict")]


def told(text: str, *kinds: str) -> list[tuple[str, dict[str, list[str]], str]]:
    """Events of ``kinds`` that the whole pipeline reads out of a text."""
    found = whole.extract(text)
    return [(e.type, whole.roles_of(found, e), e.status) for e in found.events if e.type in kinds]


@pytest.mark.parametrize(
    "text",
    [
        f"{TÂN} hôm qua tuyên bố rút quân khỏi {SOUTH}.",
        f"Việc {NORTH} rút khỏi {SOUTH} khiến nhiều người lo ngại.",
        f"Quân đội {NORTH} đã rút khỏi {SOUTH}.",
        f"{NORTH} rút 1.000 binh sĩ khỏi {SOUTH}.",
        f"{NORTH} điều hàng trăm binh sĩ tới {SOUTH} tập trận cùng quân đội nước này.",
        f"{NORTH} cử phái đoàn quân sự tới {SOUTH}.",
        f"{TÂN} dọa trì hoãn việc {SOUTH} bỏ phiếu.",
        f"Vụ {TÂN} đang đe dọa quan hệ {NORTH} - {SOUTH}.",
        f"{NORTH} muốn chấm dứt mối đe dọa {SOUTH}.",
        f"Vợ chồng {TÂN} đang đánh cá dọc {{sông Lặng|L:sông Lặng}}.",
        f"{TÂN} đánh trống khai giảng tại {{Sudland|L:Sudland}}.",
        f"{TÂN} nói sẽ chống lại điều mà ông gọi là âm mưu đảo chính.",
        f"{TÂN} tuyên bố triệt phá thành công một âm mưu đảo chính.",
        f"{TÂN} phát động cuộc chiến thương mại nhắm tới {SOUTH}.",
        f"{TÂN} tự nhốt mình trong phòng làm việc.",
        f"{TÂN} phá hủy bãi thử hạt nhân.",
    ],
)
def test_who_goes_home_drills_or_fishes_strikes_nobody(text: str) -> None:
    assert sides(text) == []


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        (f"{NORTH} điều 3.000 binh sĩ tới {SOUTH}.", "Norvia"),
        (f"{NORTH} đe dọa {SOUTH} bằng tên lửa.", "Norvia"),
        (f"{TÂN} dọa can thiệp quân sự vào {SOUTH}.", "Trần Văn Tân"),
        (f"{TÂN} phát động cuộc chiến nhắm tới {SOUTH}.", "Trần Văn Tân"),
        (f"{TÂN} âm mưu đảo chính ở {SOUTH}.", "Trần Văn Tân"),
        (f"{NORTH} tập trận bắn đạn thật quanh {SOUTH}.", "Norvia"),
    ],
)
def test_forces_that_are_sent_and_threats_stay(text: str, attacker: str) -> None:
    assert sides(text) == [([attacker], ["Sudland"], "occurred")]


@pytest.mark.parametrize(
    ("text", "attacker", "target"),
    [
        (f"Vụ đánh bom buổi trình diễn ca nhạc của {TÂN} ở {SOUTH} khiến 22 người chết.", [], ["Sudland"]),
        (f"Vụ tấn công đoàn xe của {TÂN} ở {SOUTH} khiến 2 người chết.", [], ["Sudland"]),
        (f"Vụ tấn công căn cứ không quân của {SOUTH} khiến 14 người chết.", [], ["Sudland"]),
        (
            f"{NORTH} mở cuộc tấn công để lấy thủ đô từ {{Chính phủ Đoàn kết|O:Chính phủ Đoàn kết}} (GN) của {TÂN}.",
            ["Norvia"],
            [],
        ),
        (f"Cuộc tấn công mới nhất của {NORTH} vào {SOUTH} khiến 3 người chết.", ["Norvia"], ["Sudland"]),
        (f"Vụ tấn công {SOUTH} của {NORTH} khiến 3 người chết.", ["Norvia"], ["Sudland"]),
        (f"Cuộc tấn công của {TÂN} vào {SOUTH} khiến 3 người chết.", ["Trần Văn Tân"], ["Sudland"]),
    ],
)
def test_whose_the_things_are_that_are_hit_does_not_hit_them(text: str, attacker: list[str], target: list[str]) -> None:
    assert [(a, t) for a, t, _ in sides(text)] == [(attacker, target)]


def test_whose_rule_a_coup_ends_did_not_make_it() -> None:
    assert not any(
        a for a, _, _ in sides(f"Sau cuộc đảo chính chấm dứt 30 năm cầm quyền của {TÂN}, quân đội lên tiếng.")
    )


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{TÂN} bị {SOUTH} cáo buộc đứng sau cuộc đảo chính.", "possible"),
        (f"{SOUTH} cho rằng {TÂN} là người đứng sau cuộc đảo chính.", "possible"),
        (f"{TÂN} tiến hành cuộc đảo chính ở {SOUTH}.", "occurred"),
        (f"{TÂN} đã định ra lệnh không kích {SOUTH} nhưng rút lại vào phút chót.", "negated"),
        (f"{TÂN} ra lệnh không kích {SOUTH}.", "occurred"),
        (f"Các nhân chứng không thấy {TÂN} đá {TÁM}.", "negated"),
        (f"{TÂN} đá {TÁM}.", "occurred"),
        (f"Trong trường hợp {NORTH} tấn công {SOUTH}, nhiều nước sẽ đáp trả.", "possible"),
    ],
)
def test_what_others_say_or_what_was_only_meant_is_no_deed(text: str, status: str) -> None:
    assert [s for *_, s in sides(text)] == [status]


def test_who_suspects_others_did_not_strike() -> None:
    assert [a for a, *_ in sides(f"{TÂN} nghi ngờ họ đứng sau vụ tấn công {SOUTH}.")] == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "Hai bên bắt chặt bàn tay Chủ tịch Lê Thị Tám khi gặp nhau.",
        "Lễ thả cá có Phó thủ tướng Trần Văn Tân và nhiều đại biểu tham dự.",
        "Việc ba tù nhân được thả khiến ông Trần Văn Tân vui mừng.",
        "Một số tuyến đường được phong tỏa, đoàn xe của ông Trần Văn Tân và bà Lê Thị Tám đi qua.",
    ],
)
def test_hands_fish_and_streets_are_no_accused(text: str) -> None:
    assert not any("defendant" in roles for _, roles, _ in told(text, "LegalAction"))


@pytest.mark.parametrize(
    "text",
    [
        "Công an tỉnh Quảng Nam bắt khẩn cấp ông Trần Văn Tân.",
        "Công an tỉnh Quảng Nam thả ông Trần Văn Tân.",
        "Công an tỉnh Quảng Nam phong tỏa nhiều tài khoản của ông Trần Văn Tân.",
        "Công an tỉnh Quảng Nam bắt giữ ông Trần Văn Tân trong trường hợp khẩn cấp.",
    ],
)
def test_who_is_seized_let_go_or_loses_his_money_stays(text: str) -> None:
    steps = told(text, "LegalAction")
    assert [(roles.get("defendant"), status) for _, roles, status in steps] == [(["Trần Văn Tân"], "occurred")]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Ban Bí thư đồng ý cho ông Trần Văn Tân chuyển sinh hoạt về tỉnh Quảng Nam.", False),
        ("Ngân hàng đồng ý cho bà Lê Thị Tám vay 400 triệu đồng.", False),
        ("UBND tỉnh Quảng Nam đồng ý cho ông Trần Văn Tân thôi giữ chức giám đốc Sở Y tế.", True),
        ("Tỉnh ủy Quảng Nam đồng ý cho ông Trần Văn Tân nghỉ hưu trước tuổi.", True),
        ("Quốc hội đã đồng ý cho miễn nhiệm chức bộ trưởng Bộ Y tế đối với ông Trần Văn Tân.", True),
    ],
)
def test_letting_somebody_do_something_does_not_dismiss_him(text: str, gone: bool) -> None:
    assert [status for *_, status in told(text, "Appointment")] == ["occurred"] * gone


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Phó tổng thống sẽ lên thay sau khi Tổng thống John Harwell qua đời ngày 5-3.", "occurred"),
        ("Phó tổng thống sẽ lên thay sau khi Tổng thống John Harwell qua đời.", "planned"),
    ],
)
def test_what_will_be_is_what_follows_a_death(text: str, status: str) -> None:
    assert [s for *_, s in told(text, "Incident")] == [status]


def test_who_does_not_mean_to_say_so_does_not_say_so() -> None:
    assert [s for *_, s in told("Tổng thống John Harwell không có ý nói rằng Mỹ sẽ tăng thuế.", "Statement")] == [
        "negated"
    ]
