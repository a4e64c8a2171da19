"""Wars and blows that are told of as thought, alleged, promised or played, and who is on which side."""

from __future__ import annotations

import pytest

from tests.extract.annotated import of_type, read

NORTH, SOUTH, EAST = "{Norvia|C:Norvia}", "{Sudland|C:Sudland}", "{Ostria|C:Ostria}"
LAM, HAI = "{Trần Văn Lâm|P:Trần Văn Lâm}", "{Lê Thị Hải|P:Lê Thị Hải}"


def sides(text: str) -> list[tuple[list[str], list[str]]]:
    return [(e.get("attacker", []), e.get("target", [])) for e in of_type(read(text), "Conflict")]


@pytest.mark.parametrize(
    ("text", "attackers", "targets"),
    [
        (f"Cuộc chiến giữa {NORTH} và {SOUTH} chống lại {EAST} kéo dài.", ["Norvia", "Sudland"], ["Ostria"]),
        (f"Cuộc xung đột giữa {NORTH} - {SOUTH} và {EAST} kéo dài.", ["Norvia", "Sudland"], ["Ostria"]),
        (f"Cuộc chiến với {NORTH} làm cạn kho đạn của {SOUTH}.", ["Sudland"], ["Norvia"]),
        (f"Giá dầu tăng vì các cuộc xung đột ở {NORTH} và {SOUTH}.", [], ["Norvia", "Sudland"]),
    ],
)
def test_sides_of_a_war(text: str, attackers: list[str], targets: list[str]) -> None:
    assert sides(text) == [(attackers, targets)]


def test_suspect_did_it() -> None:
    assert sides(f"{LAM}, 31 tuổi, bị tình nghi bạo hành {HAI}.") == [(["Trần Văn Lâm"], ["Lê Thị Hải"])]
    assert sides(f"{LAM} bị bạo hành nhiều năm.") == [([], ["Trần Văn Lâm"])]


@pytest.mark.parametrize(
    "text",
    [
        f"Tổng thống {LAM} cho rằng phát động chiến dịch quân sự là ý tưởng tồi.",
        f"{NORTH} treo thưởng cho ai bắt hoặc giết được lính {SOUTH}.",
        f"Tổng thống {LAM} dọa hủy cuộc gặp bà {HAI}.",
        f"{NORTH} tăng cường lực lượng quân sự hiện diện gần {SOUTH}.",
        f"Võ sĩ {LAM} đấm vỡ hàm {HAI} trong trận so găng tối qua.",
        f"Ca sĩ {HAI} bị dân mạng 'tấn công' sau vụ việc.",
    ],
)
def test_no_blow_is_struck(text: str) -> None:
    assert sides(text) == []


def test_ships_are_hit_where_they_lie() -> None:
    (abroad,) = of_type(read(f"{NORTH} tấn công tàu chiến {SOUTH}."), "Conflict")
    assert abroad["place"] is None
    (there,) = of_type(read(f"{NORTH} tập kích căn cứ {SOUTH} ở {EAST}."), "Conflict")
    assert (there["target"], there["place"]) == (["Sudland"], "Ostria")


@pytest.mark.parametrize("part", ["ngoại ô phía nam", "trung tâm", "khu vực phía bắc"])
def test_a_part_of_a_town_is_hit_in_the_town(part: str) -> None:
    (blow,) = of_type(read(f"{NORTH} không kích {part} {{Vorhal|L:Vorhal}}, làm 12 người chết."), "Conflict")
    assert (blow["target"], blow["place"]) == (["Vorhal"], "Vorhal")


@pytest.mark.parametrize(
    ("text", "attackers", "targets"),
    [
        (f"{NORTH} đồng loạt tấn công {SOUTH}.", ["Norvia"], ["Sudland"]),
        (f"{NORTH} huy động 100 UAV tấn công {SOUTH}.", ["Norvia"], ["Sudland"]),
        (f"Tổng thống {LAM} nói sắp tấn công lớn vào {SOUTH}.", ["Trần Văn Lâm"], ["Sudland"]),
        (f"{NORTH} phong tỏa hàng hải với {SOUTH}.", ["Norvia"], ["Sudland"]),
        (f"Chiến dịch của {NORTH} nhằm vào {SOUTH} kéo dài.", ["Norvia"], ["Sudland"]),
        (f"Cảnh sát {NORTH} công bố danh tính nghi phạm ám sát ông {LAM}.", [], ["Trần Văn Lâm"]),
        (f"Ông {LAM} nói {NORTH} đang chuẩn bị cho một cuộc chiến với {SOUTH}.", ["Norvia"], ["Sudland"]),
    ],
)
def test_blows_are_found(text: str, attackers: list[str], targets: list[str]) -> None:
    assert (attackers, targets) in sides(text)


def test_kind_of_planes_strikes_nobody() -> None:
    assert sides(f"{NORTH} mua 10 máy bay tấn công của {SOUTH}.") == []


def test_who_speaks_of_anothers_blow_does_not_strike() -> None:
    text = (
        f"Ông {LAM} cho rằng các lực lượng của {NORTH} đủ sức, cả về người, để tiến hành một cuộc tấn công vào {SOUTH}."
    )
    assert all("Trần Văn Lâm" not in attackers for attackers, _ in sides(text))


def test_states_do_not_kill_where_a_culprit_is_told() -> None:
    text = f"Giới chức {NORTH} điều tra việc rút tiền trong tài khoản của nam sinh bị bắt cóc và sát hại tại {SOUTH}."
    assert all("Norvia" not in attackers for attackers, _ in sides(text))
    band = "{Mặt trận Xanh|O:Mặt trận Xanh}"
    assert sides(f"{NORTH} sát hại thủ lĩnh {band} ở {SOUTH}.") == [(["Norvia"], ["Mặt trận Xanh"])]


def test_tax_of_a_third_is_no_side_of_the_war() -> None:
    text = f"Sau xung đột {NORTH} - {SOUTH} và thuế nhập khẩu của {EAST}, nhiều nơi hết lựa chọn."
    assert sides(text) == [(["Norvia"], ["Sudland"])]


def test_where_it_is_launched_it_does_not_fall() -> None:
    (blow,) = of_type(read(f"{NORTH} phóng tên lửa từ {{biển Vô|L:biển Vô}} để tấn công {SOUTH}."), "Conflict")
    assert blow["place"] == "Sudland"
