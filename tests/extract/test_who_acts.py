"""Who does it, or undergoes it, where the clause names him in another way or not at all."""

from __future__ import annotations

import pytest

from tests.extract.test_second_deeds import told

_PAIR = "Ông Mai Văn Tư và bà Vũ Thị Lụa sống ở Huế. "
_TRIO = "Ông Mai Văn Tư, bà Vũ Thị Lụa và ông Đỗ Văn Kim là lãnh đạo công ty. "
_TWO, _THREE = {"Mai Văn Tư", "Vũ Thị Lụa"}, {"Mai Văn Tư", "Vũ Thị Lụa", "Đỗ Văn Kim"}
_POLICE = "Công an huyện Sơn Vi vừa nhận được tin báo. "


@pytest.mark.parametrize(
    ("text", "kind", "role", "persons"),
    [
        (_PAIR + "Hai người này hôm 18-5 đã ra đầu thú.", "LegalAction", "defendant", _TWO),
        (_PAIR + "Cả hai được tặng Huân chương Lao động.", "Award", "recipient", _TWO),
        (_PAIR + "Cả hai bị đâm trọng thương.", "Conflict", "target", _TWO),
        (_TRIO + "Ba người này bị bắt tạm giam ngày 18-5.", "LegalAction", "defendant", _THREE),
        (_PAIR + "Cảnh sát bắt hai thanh niên. Hai người này bị khởi tố.", "LegalAction", "defendant", None),
        (_PAIR + "Hai người bị thương do tai nạn.", "Incident", "affected", None),
        (
            "Vợ chồng ông Mai Văn Tư và bà Vũ Thị Lụa mở tiệm. Vợ chồng ông Tư bị bắt.",
            "LegalAction",
            "defendant",
            _TWO,
        ),
    ],
)
def test_so_many_people(text, kind, role, persons):
    got = [e.get(role) for e in told(text, kind)]
    assert (persons in got) if persons else not any(got)


def test_all_whom_the_article_has_told_of():
    text = "Công an tỉnh Bắc Hà bắt Mai Văn Tư, Vũ Thị Lụa và Đỗ Văn Kim. Sau đó bắt tiếp Lê Văn Tám. "
    text += "Công an khởi tố 4 người trên."
    assert _THREE | {"Lê Văn Tám"} in [e.get("defendant") for e in told(text, "LegalAction")]


@pytest.mark.parametrize(
    "step",
    [
        "Cảnh sát kiểm tra quán karaoke ở phường 3.",
        "Tổ công tác đã tiến hành 61 cuộc kiểm tra.",
        "Ngày 9-5, lực lượng công an kiểm tra thửa đất.",
    ],
)
def test_bodies_without_a_name(step):
    assert [e["authority"] for e in told(_POLICE + step, "LegalAction")] == [{"Công an huyện Sơn Vi"}]


def test_nobody_checks_where_no_body_is_told():
    assert not told("Bà Vũ Thị Lụa vừa nhận được tin báo. Cảnh sát kiểm tra quán karaoke.", "LegalAction")


def test_a_body_in_brackets_only_says_whose_the_other_is():
    text = "Trạm cảnh sát giao thông Gò Vân (Công an huyện Sơn Vi) chặn xe. Cảnh sát giao thông tạm giữ hai xe."
    assert told(text, "LegalAction")[0]["authority"] == {"Trạm cảnh sát giao thông Gò Vân"}


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (
            "Ông Mai Văn Tư được Thủ tướng Đỗ Văn Kim bổ nhiệm làm thứ trưởng năm 2029 và bị bắt năm 2030.",
            "LegalAction",
            {"defendant": {"Mai Văn Tư"}, "date": "2030"},
        ),
        (
            "Công ty Gió Mới bị Bộ Công Thương xử phạt và bị thu hồi giấy phép.",
            "LegalAction",
            {"defendant": {"Công ty Gió Mới"}},
        ),
        ("Ba Lan bị Nga tấn công và được Mỹ viện trợ 2 tỉ USD.", "Aid", {"giver": {"Mỹ"}, "recipient": {"Ba Lan"}}),
        (
            "Mai Văn Tư bị Tòa án nhân dân quận 3 phạt 2 năm tù năm 2025; năm 2029 bị Công an quận 4 bắt.",
            "LegalAction",
            {"authority": {"Công an quận 4"}, "defendant": {"Mai Văn Tư"}, "date": "2029"},
        ),
        ("Ông Mai Văn Tư trốn sang Lào, sau đó bị bắt hôm 18-5.", "LegalAction", {"defendant": {"Mai Văn Tư"}}),
        (
            "Nga, nước đã tấn công Ba Lan hồi tháng 3, chưa lên tiếng.",
            "Conflict",
            {"attacker": {"Nga"}, "target": {"Ba Lan"}},
        ),
        ("Nga, quốc gia bị Mỹ trừng phạt, im lặng.", "Economic", {"actor": {"Mỹ"}, "target": {"Nga"}}),
        (
            "Mai Văn Tư dùng dao chém liên tiếp vào tay, chân của Đỗ Văn Kim.",
            "Conflict",
            {"attacker": {"Mai Văn Tư"}, "target": {"Đỗ Văn Kim"}},
        ),
        (
            "Bà Vũ Thị Lụa, Phó chủ tịch UBND tỉnh Hà Nam, cho biết địa phương đã ban hành nghị quyết.",
            "Legislation",
            {"actor": {"UBND tỉnh Hà Nam"}},
        ),
        (
            "Ông Mai Văn Tư đã tổ chức một vài cuộc gặp kín với ông Đỗ Văn Kim.",
            "Meeting",
            {"participant": {"Mai Văn Tư", "Đỗ Văn Kim"}},
        ),
    ],
)
def test_who_undergoes_and_who_does(text, kind, roles):
    assert any(roles.items() <= e.items() for e in told(text, kind)), told(text, kind)


def test_no_agent_undergoes_the_next_passive():
    text = "Ông Mai Văn Tư được Thủ tướng Đỗ Văn Kim bổ nhiệm làm thứ trưởng năm 2029 và bị bắt năm 2030."
    assert not any("Đỗ Văn Kim" in e.get("defendant", ()) for e in told(text, "LegalAction"))


def test_whom_a_deed_makes_die_is_not_who_did_it():
    assert not any(
        "Mai Văn Tư" in e.get("affected", ())
        for e in told("Mai Văn Tư đâm anh Đỗ Văn Kim khiến anh này tử vong.", "Incident")
    )


def test_nobody_who_accuses_others_did_it():
    assert not told("Chính phủ Peru cáo buộc phe đối lập thực hiện vụ tấn công.", "Conflict")


def test_whose_help_it_is_gives_it():
    got = told("Ukraine đang chờ viện trợ của Đức để mua vũ khí.", "Aid")
    assert [(e.get("giver"), e.get("recipient")) for e in got] == [({"Đức"}, None)]


@pytest.mark.parametrize(
    ("text", "land", "visitor"),
    [
        ("Theo lời mời của Tổng thống Carl Moon, ông Paul Grey sẽ thăm Mỹ. Ông từng thăm Lào.", "Lào", "Paul Grey"),
        ("Ông Paul Grey đến Nga. Theo lời mời của Tổng thống Carl Moon, ông sẽ thăm Lào.", "Lào", "Paul Grey"),
        ("Ông Paul Grey đến Nga. Trong bài phát biểu của ông Carl Moon, ông hứa sẽ thăm Lào.", "Lào", "Carl Moon"),
        ("Ông Paul Grey đến Nga. Với sự ủng hộ của ông Carl Moon, ông sẽ thăm Lào.", "Lào", "Paul Grey"),
    ],
)
def test_who_follows_a_fronted_phrase(text, land, visitor):
    assert [e["visitor"] for e in told(text, "Visit") if e["host"] == {land}] == [{visitor}]


@pytest.mark.parametrize(
    ("text", "kind", "role", "who"),
    [
        ("Nga bị Mỹ trừng phạt vì tấn công Ba Lan.", "Conflict", "attacker", {"Nga"}),
        ("Nga được Iran cung cấp tên lửa để tấn công Ba Lan.", "Conflict", "attacker", {"Nga"}),
        ("Ông Paul Grey được bà Mai Thị Lụa đưa đến công an đầu thú.", "LegalAction", "defendant", {"Paul Grey"}),
        ("Ông Paul Grey được Thủ tướng Carl Moon cử sang thăm Lào.", "Visit", "visitor", {"Paul Grey"}),
        ("Ba Lan bị Nga nhiều lần tấn công.", "Conflict", "attacker", {"Nga"}),
        ("Mai Văn Tư bị Đỗ Văn Kim bất ngờ cầm dao đâm tử vong.", "Conflict", "attacker", {"Đỗ Văn Kim"}),
    ],
)
def test_who_is_made_to_act_behind_a_passive(text, kind, role, who):
    assert [e[role] for e in told(text, kind)] == [who]


def test_the_police_do_not_beat_whom_their_suspect_beats():
    text = "Lê Văn Tám bị Công an quận 3 bắt khi đang đánh ông Mai Văn Tư."
    assert not any("Công an quận 3" in e.get("attacker", ()) for e in told(text, "Conflict"))


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Thầy Mai Văn Tư dạy ở Huế. Hôm 18-5, thầy bị tai nạn giao thông.", {"Mai Văn Tư"}),
        ("Cháu Mai Văn Tư học ở Huế. Sau đó, cháu bị tai nạn giao thông.", {"Mai Văn Tư"}),
        ("Anh Mai Văn Tư và anh Đỗ Văn Kim ở Huế. Hôm 18-5, anh bị tai nạn giao thông.", None),
        ("Anh Mai Văn Tư ở Huế. Hôm 18-5, anh trai bị tai nạn giao thông.", None),
        ("Ông Mai Văn Tư ở Huế. Hôm 18-5, cháu bị tai nạn giao thông.", None),
    ],
)
def test_words_of_address_alone(text, person):
    got = [e.get("affected") for e in told(text, "Incident")]
    assert (got == [person]) if person else not any(got)
