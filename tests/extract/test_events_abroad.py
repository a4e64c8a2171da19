"""Delegations, counterparts, envoys and gifts between states, as world news tells them."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, names_of


def told(text: str, kind: str) -> list[tuple[list[str], str]]:
    """Who takes part (``role name``) in the events of ``kind`` that the whole pipeline reads, and their status."""
    x = extract(text, "Tin trong ngày", published="2031-03-12T08:00:00+07:00")
    names = names_of(x)
    found = [e for e in x.events if e.type == kind]
    return [(sorted(f"{p.role} {names[p.entity]}" for p in e.participants), e.status) for e in found]


def who(text: str, kind: str) -> list[list[str]]:
    """Who takes part in the events of ``kind``."""
    return [sorted(p.partition(" ")[2] for p in roles) for roles, _ in told(text, kind)]


@pytest.mark.parametrize(
    ("text", "visitors"),
    [
        ("Phái đoàn Peru do Cố vấn An ninh Juan Soto dẫn đầu đã tới Lima.", ["Juan Soto", "Lima", "Peru"]),
        ("Đoàn đàm phán thương mại Canada đã đến Na Uy.", ["Canada", "Na Uy"]),
        ("Ngoại trưởng Chile tới Na Uy ngày 5/3.", ["Chile", "Na Uy"]),
    ],
)
def test_a_delegation_or_leader_without_a_name_arrives(text: str, visitors: list[str]):
    assert who(text, "Visit") == [visitors]


@pytest.mark.parametrize(
    "text",
    [
        "Hàng viện trợ của Canada đã đến Chile.",
        "Quân đội Canada đã tới Chile.",
        "Tình đoàn kết với Canada đã đến hồi kết ở Chile.",
        "Tên lửa của đoàn quân Canada bay tới Chile.",
    ],
)
def test_goods_and_soldiers_are_no_visitors(text: str):
    assert not who(text, "Visit")


def test_one_sets_out_on_a_journey_or_pays_a_visit_in_person():
    assert who("Ông Juan Soto lên đường ngày 5-3 bắt đầu chuyến thăm Na Uy và Chile.", "Visit") == [
        ["Chile", "Juan Soto", "Na Uy"]
    ]
    assert who("Thủ tướng Juan Soto sẽ đích thân có chuyến thăm tới Na Uy.", "Visit") == [["Juan Soto", "Na Uy"]]
    assert who("Ông Juan Soto lên đường sang Na Uy.", "Visit") == [["Juan Soto", "Na Uy"]]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bộ trưởng Juan Soto và người đồng cấp Chile đã có ba cuộc gặp bên lề hội nghị.", ["Chile", "Juan Soto"]),
        ("Bộ trưởng Juan Soto và người đồng cấp Chile đã gặp nhau ở Oslo.", ["Chile", "Juan Soto"]),
        ("Bộ trưởng Juan Soto đã gặp những người đồng cấp Chile và Na Uy.", ["Chile", "Juan Soto", "Na Uy"]),
        ("Bộ trưởng Juan Soto đã gặp người đồng cấp Na Uy, ông Erik Dahl, hôm 5/3.", ["Erik Dahl", "Juan Soto"]),
        ("Các nhà ngoại giao hàng đầu của Chile và Na Uy họp với nhau về cá hồi.", ["Chile", "Na Uy"]),
    ],
)
def test_counterparts(text: str, people: list[str]):
    assert people in who(text, "Meeting")


def test_who_speaks_behind_a_comma_is_not_the_counterpart():
    assert ["Juan Soto", "Na Uy"] in who("Bộ trưởng Juan Soto đã gặp người đồng cấp Na Uy, Chile cho biết.", "Meeting")


def test_envoys_stand_for_their_state():
    assert told("Ngày 5/3, Chile thi nhau trục xuất 35 nhà ngoại giao Na Uy.", "LegalAction")[0][0] == [
        "authority Chile",
        "defendant Na Uy",
    ]
    assert told("Ngày 5/3, Chile trục xuất một tỉ phú Na Uy.", "LegalAction")[0][0] == ["authority Chile"]


def test_a_gift_is_for_whom_it_is_to_help():
    text = "Chile viện trợ khẩn cấp 5 triệu USD nhằm giúp Peru khắc phục hậu quả lũ lụt."
    assert told(text, "Aid") == [(["giver Chile", "recipient Peru"], "occurred")]
    text = "Chile hỗ trợ Peru 5 triệu USD để giúp Na Uy khắc phục hậu quả."
    assert told(text, "Aid") == [(["giver Chile", "recipient Peru"], "occurred")]


def test_what_is_received_comes_from_who_gave_it_not_from_who_made_it():
    assert told("Cảnh sát biển Peru tiếp nhận tàu do Chile viện trợ.", "Aid") == [
        (["giver Chile", "recipient Cảnh sát biển Peru"], "occurred")
    ]
    assert not told("Cảnh sát biển Peru tiếp nhận tàu do Chile sản xuất.", "Aid")


def test_a_plane_that_falls_is_its_states():
    text = "Một phi cơ vận tải quân sự Chile rơi trong lúc hạ cánh xuống căn cứ Punta ở Peru, làm 33 người chết."
    assert ["affected Chile"] in [roles for roles, _ in told(text, "Incident")]


MET = "Bộ trưởng Quốc phòng Phan Văn Khoa hội đàm với Bộ trưởng Quốc phòng Chile Juan Soto. "


@pytest.mark.parametrize("sides", ["Hai nước", "Lãnh đạo hai nước", "Bộ trưởng Quốc phòng hai nước"])
def test_both_lands_without_names_agree_through_those_who_meet(sides: str):
    assert who(f"{MET}{sides} nhất trí đẩy mạnh hợp tác.", "Agreement") == [["Juan Soto", "Phan Văn Khoa"]]


def test_relations_of_both_lands_are_no_agreement():
    assert not who(MET + "Quan hệ hai nước phát triển tốt đẹp.", "Agreement")


def test_both_lands_with_names_agree_themselves():
    text = "Thủ tướng Peru Ana Luz hội đàm với Thủ tướng Chile Juan Soto. Hai nước nhất trí đẩy mạnh hợp tác."
    assert who(text, "Agreement") == [["Chile", "Peru"]]


def test_who_says_that_he_carried_it_out_did_it():
    assert who("Chile vừa chính thức xác nhận đã tiến hành thử tên lửa đạn đạo.", "Conflict") == [["Chile"]]
    assert not who("Chile vừa xác nhận Peru muốn thử tên lửa đạn đạo.", "Conflict")


def test_dashes_of_names_are_none_around_a_post():
    text = "Ông Lê Văn An (59 tuổi), Phó Chủ tịch Hội Hữu nghị Lào - Việt được bổ nhiệm làm giám đốc Viện Lào - Việt."
    assert ["Lê Văn An"] in who(text, "Appointment")
