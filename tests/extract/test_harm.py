"""Blows and accidents: whose forces strike, whom a headline without names hits, who falls ill or dies."""

from __future__ import annotations

import pytest

from kg.model import Event
from tests.extract import whole
from tests.extract.annotated import of_type, read

NORTH, SOUTH = "{Norvia|C:Norvia}", "{Sudland|C:Sudland}"
TÂN, TÁM = "{Trần Văn Tân|P:Trần Văn Tân}", "{Lê Văn Tám|P:Lê Văn Tám}"


def sides(text: str) -> list[tuple[list[str], list[str]]]:
    return [(e.get("attacker", []), e.get("target", [])) for e in of_type(read(text), "Conflict")]


@pytest.mark.parametrize(
    "agent",
    [
        f"tên lửa phòng không S-200 của {SOUTH}",
        f"phòng không {SOUTH}",
        f"máy bay chiến đấu của {SOUTH}",
        f"hệ thống phòng không {SOUTH}",
        f"hỏa lực {SOUTH}",
    ],
)
def test_forces_and_weapons_stand_for_their_land(agent: str) -> None:
    assert sides(f"Một trinh sát cơ của {NORTH} bị {agent} bắn rơi.") == [(["Sudland"], ["Norvia"])]


def test_a_band_that_only_has_a_land_in_it_strikes_for_nobody() -> None:
    assert sides(f"Một tàu cá của {NORTH} bị các tay súng ủng hộ {SOUTH} tấn công.") == [([], ["Norvia"])]


def test_the_sea_is_not_shot_down() -> None:
    text = f"Trinh sát cơ của {NORTH} bị bắn rơi trên {{Biển Lặng|L:Biển Lặng}}."
    assert sides(text) == [([], ["Norvia"])]


@pytest.mark.parametrize(
    ("text", "attacker", "target"),
    [
        (f"Một trực thăng của {NORTH} trúng hỏa lực phòng không của {SOUTH}.", ["Sudland"], ["Norvia"]),
        (f"Ông {TÂN} bị trúng đạn vào chân.", [], ["Trần Văn Tân"]),
        (f"{NORTH} tổ chức cuộc tập trận quy mô lớn quanh {SOUTH}.", ["Norvia"], ["Sudland"]),
        (f"{NORTH} tiến hành các cuộc tấn công mạng nhắm vào {SOUTH}.", ["Norvia"], ["Sudland"]),
        (f"{TÂN} cử đàn em chém {TÁM}.", ["Trần Văn Tân"], ["Lê Văn Tám"]),
    ],
)
def test_other_ways_to_strike(text: str, attacker: list[str], target: list[str]) -> None:
    assert sides(text) == [(attacker, target)]


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH} tăng cường phòng chống các cuộc tấn công mạng.",
        f"{NORTH} và {SOUTH} tổ chức tập trận chung.",
        f"Công ty của {NORTH} trúng thầu xây cầu.",
    ],
)
def test_no_blow(text: str) -> None:
    assert sides(text) == []


def harmed(text: str, title: str = "") -> list[tuple[list[str], Event]]:
    found = whole.extract(text, title)
    return [(sorted(whole.roles_of(found, e).get("affected", [])), e) for e in found.events if e.type == "Incident"]


def test_as_many_as_died_are_named_with_their_ages() -> None:
    text = "Chiều 10-3, anh Mai Văn Tạ (21 tuổi) và Trần Công Khế (25 tuổi) chèo thuyền ra hồ Nậm Kha chơi."
    assert harmed(text, "Lật thuyền, hai người chết")[0][0] == ["Mai Văn Tạ", "Trần Công Khế"]
    assert harmed(text, "Lật thuyền, ba người chết") == []


def test_the_house_behind_the_headline_is_hit() -> None:
    text = "Các công nhân đang làm việc trong khuôn viên Công ty TNHH Dệt Nậm Kha thì cần cẩu đổ."
    assert harmed(text, "Sập cần cẩu, 3 người chết")[0][0] == ["Công ty TNHH Dệt Nậm Kha"]


def test_where_people_meet_about_it_nothing_fell() -> None:
    text = "Ngày 10-3, ông Trần Văn Tân chủ trì cuộc họp tại Warsaw, một ngày sau vụ việc."
    assert harmed(text, "Họp khẩn sau vụ máy bay rơi gần biên giới") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bệnh nhân Trần Văn Tân dương tính với nCoV.", ["Trần Văn Tân"]),
        ("Đường Nguyễn Văn Khế ở phường Tân Khê đang bị lún.", ["Đường Nguyễn Văn Khế"]),
        ("Tại tỉnh Bình Định đã ghi nhận 698 trường hợp mắc sốt xuất huyết.", ["Bình Định"]),
        ("Huyện Bá Thước hiện có 9 ca mắc cúm.", ["Huyện Bá Thước"]),
    ],
)
def test_who_is_affected(text: str, who: list[str]) -> None:
    assert [w for w, _ in harmed(text)] == [who]


def test_a_death_is_of_the_one_who_is_named() -> None:
    [(who, event)] = harmed("Sáng 10-3, nhạc sĩ Trần Văn Tân qua đời ở tuổi 80.")
    assert who == ["Trần Văn Tân"]
    assert event.time is not None
    [(who, event)] = harmed("Sáng 10-3, các đại biểu mặc niệm nhạc sĩ Trần Văn Tân qua đời vì bệnh.")
    assert event.time is None
    assert harmed("Ông Lê Văn Tám chia buồn với gia đình ông Trần Văn Tân sau khi ông qua đời.") == []
    assert harmed("Vợ ông Trần Văn Tân qua đời.") == []


def test_a_plot_has_its_author_though_he_fears_for_himself() -> None:
    she = "{bà|P:Lê Mai}"
    text = f"{{Bà Lê Mai|P:Lê Mai}} cho biết {she} đã bố trí người ám sát ông {TÂN}, nếu {she} bị sát hại."
    assert (["Lê Mai"], ["Trần Văn Tân"]) in sides(text)


def test_a_war_is_fought_in_the_land_that_alone_is_told() -> None:
    [e] = of_type(read(f"Chiến sự {SOUTH} - {NORTH} kéo dài. Ông {TÂN} nói về chiến sự {SOUTH}."), "Conflict")
    assert (e["attacker"], e["target"], e["place"]) == (["Norvia"], ["Sudland"], "Sudland")


def test_one_blow_makes_no_war_of_others() -> None:
    text = f"{NORTH} tấn công {SOUTH}. Cuộc chiến {SOUTH} đã kéo dài 8 năm."
    assert ([], ["Sudland"]) in sides(text)


def test_missiles_are_of_who_sends_them() -> None:
    text = f"{SOUTH} phóng tên lửa vào {NORTH}. {NORTH} bắn hạ 8 tên lửa của {{Ostria|C:Ostria}}."
    assert (["Norvia"], ["Sudland"]) in sides(text)
    text = f"{SOUTH} phóng tên lửa vào {NORTH}. {NORTH} bắn hạ một máy bay của {{Ostria|C:Ostria}}."
    assert (["Norvia"], ["Ostria"]) in sides(text)


def test_who_is_dragged_is_hit() -> None:
    text = f"Đầu tiên, {TÂN} bắn chết anh {{Vũ Kha|P:Vũ Kha}}, rồi đè {{chị Lê Thảo|P:Lê Thảo}} ra hiếp dâm."
    assert ([], ["Lê Thảo"]) in sides(text)


def test_who_quells_a_coup_made_none() -> None:
    assert sides("{Chính phủ Norvia|O:Chính phủ Norvia} đã dẹp tan âm mưu đảo chính.") == []


def test_a_war_of_words_and_wares_is_none() -> None:
    assert sides(f"Cuộc chiến công nghệ giữa {NORTH} và {SOUTH} kéo dài.") == []


def test_a_storm_that_attacks() -> None:
    assert harmed("Bão Lan bắt đầu tấn công Philippines và Indonesia.")[0][0] == ["Indonesia", "Philippines"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Năm 2030, tỉnh Bình Định xảy ra dịch COVID-19.", [["Bình Định"]]),
        ("Cảnh sát điều tra cái chết của ông Trần Văn Tân.", [["Trần Văn Tân"]]),
        ("Ở tỉnh Bình Định, nhiều cửa kính bị vỡ.", []),
    ],
)
def test_other_harm(text: str, who: list[list[str]]) -> None:
    assert [w for w, _ in harmed(text)] == who
