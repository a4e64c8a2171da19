"""Plain newspaper sentences, one construction each: who, whom and how it is told."""

from __future__ import annotations

import pytest

from kg.model import Extraction
from tests.extract.whole import extract, names_of, roles_of


def _read(text: str) -> tuple[Extraction, dict[str, str]]:
    """What a text of one sentence says, and the names of its entities by id."""
    read = extract(text)
    return read, names_of(read)


@pytest.mark.parametrize(
    ("text", "kind", "participants", "status"),
    [
        (
            "Công ty Kyomaru của Nhật Bản vừa mở một nhà máy tại Lào.",
            "Economic",
            {"Công ty Kyomaru", "Lào"},
            "occurred",
        ),
        ("Lào ban hành lệnh cấm nhập khẩu thịt từ Nhật Bản.", "Economic", {"Lào", "Nhật Bản"}, "occurred"),
        ("Tập đoàn Hoa Lư công bố kế hoạch đầu tư 3 tỉ USD.", "Economic", {"Tập đoàn Hoa Lư"}, "planned"),
        ("Lễ đón Thủ tướng Ấn Độ Ravi Kumar diễn ra tại Hà Nội.", "Ceremony", {"Ravi Kumar"}, "occurred"),
        ("Lễ tang ông Đặng Văn Khôi được tổ chức tại Huế.", "Ceremony", {"Đặng Văn Khôi"}, "occurred"),
        ("Lào và Nhật Bản nối lại đàm phán về hợp tác quốc phòng.", "Agreement", {"Lào", "Nhật Bản"}, "occurred"),
        ("Thủ tướng tặng bằng khen cho Công an tỉnh Hà Nam.", "Award", {"Công an tỉnh Hà Nam"}, "occurred"),
        ("Lào cho phép Nhật Bản sử dụng tên lửa tầm xa.", "Aid", {"Lào", "Nhật Bản"}, "occurred"),
        ("Lào gửi hơn 500 binh sĩ sang Nhật Bản.", "Conflict", {"Lào", "Nhật Bản"}, "occurred"),
        ("Cảnh sát Lào bắt 10 nghi phạm người Nhật Bản.", "LegalAction", {"Cảnh sát Lào"}, "occurred"),
        ("Viện kiểm sát rút truy tố đối với bà Trần Thị Lan.", "LegalAction", {"Trần Thị Lan"}, "negated"),
        (
            "Ông Đặng Văn Khôi bị nghi là hung thủ giết bà Trần Thị Lan.",
            "Conflict",
            {"Đặng Văn Khôi", "Trần Thị Lan"},
            "possible",
        ),
        (
            "Ông Đặng Văn Khôi, con trai cựu chủ tịch Đặng Văn Lực, bị bắt.",
            "LegalAction",
            {"Đặng Văn Khôi"},
            "occurred",
        ),
        ("Ông Đặng Văn Khôi vắng mặt tại hội nghị.", "Attendance", {"Đặng Văn Khôi"}, "negated"),
        ("Lễ đón Thủ tướng Ấn Độ Ravi Kumar sẽ diễn ra tại Hà Nội.", "Ceremony", {"Ravi Kumar"}, "planned"),
        (
            "Viện KSND tỉnh Hà Nam đề nghị bị cáo Trần Thị Lan 7 năm tù.",
            "LegalAction",
            {"Viện KSND tỉnh Hà Nam", "Trần Thị Lan"},
            "possible",
        ),
        ("Nếu không có ông Ravi Kumar, Lào đã tấn công Nhật Bản.", "Conflict", {"Lào", "Nhật Bản"}, "negated"),
        (
            "Thương vụ Tập đoàn An Phát mua Công ty Bình Minh đổ vỡ.",
            "Economic",
            {"Tập đoàn An Phát", "Công ty Bình Minh"},
            "negated",
        ),
        (
            "Tập đoàn An Phát mua Công ty Bình Minh, nhưng thương vụ khác đổ vỡ.",
            "Economic",
            {"Tập đoàn An Phát", "Công ty Bình Minh"},
            "occurred",
        ),
        ("Quốc hội lùi thời điểm thông qua Luật Đất đai.", "Legislation", {"Quốc hội"}, "negated"),
        (
            "Ông Đặng Văn Khôi và ông Ravi Kumar gặp nhau bên lề tang lễ ông Peter Walford.",
            "Meeting",
            {"Đặng Văn Khôi", "Ravi Kumar"},
            "occurred",
        ),
    ],
)
def test_told_plainly(text: str, kind: str, participants: set[str], status: str) -> None:
    read, names = _read(text)
    [event] = [e for e in read.events if e.type == kind]
    assert ({names[p.entity] for p in event.participants}, event.status) == (participants, status)


def _events(text: str, kind: str) -> list[dict[str, list[str]]]:
    read, names = _read(text)
    told = [event for event in read.events if event.type == kind]
    return [{role: [names[p.entity] for p in e.participants if p.role == role] for role in ROLES} for e in told]


ROLES = ("host", "guest", "visitor")


def test_the_guest_visits_the_land_of_the_host() -> None:
    text = "Thủ tướng Đặng Văn Khôi tiếp Bộ trưởng Ngoại giao Lào Kham Phoumi nhân chuyến thăm Việt Nam."
    assert _events(text, "Visit") == [{"host": ["Việt Nam"], "guest": [], "visitor": ["Kham Phoumi"]}]


def test_talks_of_states_take_hosts_and_guests_over_by_kinship() -> None:
    text = (
        "Việt Nam và Lào họp bàn. Lãnh đạo Chính phủ tiếp khách Lào. "
        "Thủ tướng Đặng Văn Khôi tiếp Bộ trưởng Ngoại giao Lào Kham Phoumi."
    )
    assert {"host": ["Đặng Văn Khôi"], "guest": ["Kham Phoumi"], "visitor": []} in _events(text, "Meeting")


def test_what_is_looked_back_on_took_place() -> None:
    """``nhắc`` asks for something to be done, ``nhắc lại`` does not."""
    text = "Ông Carl Lund nhắc lại những điều ông và Bộ trưởng Đặng Văn Khôi đã trao đổi tại Na Uy."
    extraction, _ = _read(text)
    assert [e.status for e in extraction.events if e.type == "Meeting"] == ["occurred"]


@pytest.mark.parametrize(
    ("text", "kind", "people", "status"),
    [
        ("EU, Anh và Canada trừng phạt Nga.", "Economic", {"EU", "Anh", "Canada", "Nga"}, "occurred"),
        (
            "Ông Lê Văn Tư, bà Trần Thị Sáu và ông Bùi Kiên gặp nhau.",
            "Meeting",
            {"Lê Văn Tư", "Trần Thị Sáu", "Bùi Kiên"},
            "occurred",
        ),
        ("Mỹ hoàn tất việc trừng phạt Nga.", "Economic", {"Mỹ", "Nga"}, "occurred"),
        ("Mỹ để ngỏ việc trừng phạt Nga.", "Economic", {"Mỹ", "Nga"}, "possible"),
        ("Israel phủ nhận việc tấn công Iran.", "Conflict", {"Israel", "Iran"}, "negated"),
        ("Năm 2029, ông Carl Lund dự định thăm Lào.", "Visit", {"Carl Lund", "Lào"}, "planned"),
        ("Ông Carl Lund lẽ ra thăm Lào hôm qua.", "Visit", {"Carl Lund", "Lào"}, "negated"),
        ("Mỹ không công nhận vùng đất mà Nga đã chiếm đóng của Lào.", "Conflict", {"Nga", "Lào"}, "occurred"),
        ("Lào được hỗ trợ cho đến khi nước này gia nhập NATO.", "Agreement", {"Lào", "NATO"}, "planned"),
        ("Lời kêu gọi đến trong bối cảnh Mỹ vừa trừng phạt Lào.", "Economic", {"Mỹ", "Lào"}, "occurred"),
        ("Nga cự tuyệt viện trợ cho Lào.", "Aid", {"Nga", "Lào"}, "negated"),
        ("Nhiều nước đã từ bỏ mục tiêu lật đổ ông Carl Lund.", "Conflict", {"Carl Lund"}, "negated"),
        ("Họ ủng hộ nỗ lực lật đổ ông Carl Lund.", "Conflict", {"Carl Lund"}, "possible"),
        ("Các nước tăng sức ép buộc ông Carl Lund từ chức.", "Appointment", {"Carl Lund"}, "possible"),
        ("Ông Carl Lund đã đồng ý thăm Lào.", "Visit", {"Carl Lund", "Lào"}, "planned"),
        ("Thủ tướng Na Uy Carl Lund ngỏ ý viện trợ cho Lào.", "Aid", {"Carl Lund", "Lào"}, "possible"),
    ],
)
def test_who_acts_together_and_what_is_only_thought_of(text: str, kind: str, people: set[str], status: str) -> None:
    extraction, names = _read(text)
    told = [({names[p.entity] for p in e.participants}, e.status) for e in extraction.events if e.type == kind]
    assert told == [(people, status)]


@pytest.mark.parametrize(
    "text", ["Mỹ, theo hãng tin Reuters, đã trừng phạt Iran.", "Mỹ là nước đầu tiên trừng phạt Iran."]
)
def test_the_subject_is_kept_over_a_source_and_who_it_is(text: str) -> None:
    extraction, names = _read(text)
    roles = [{p.role: names[p.entity] for p in e.participants} for e in extraction.events if e.type == "Economic"]
    assert roles == [{"actor": "Mỹ", "target": "Iran"}]


def test_the_next_clause_is_not_hit() -> None:
    text = "Quyết định khiến nhiều người tràn vào Đức và bà Ida Moos bị chỉ trích."
    extraction, names = _read(text)
    assert "Ida Moos" not in {
        names[p.entity] for e in extraction.events if e.type == "Conflict" for p in e.participants
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ông Bùi Khánh Toàn nói Tổng thống sẽ thăm Na Uy.",
        "Ông Bùi Khánh Toàn nói Tổng thống đã ký luật.",
        "Bà Lê Thị Hà cho biết bộ trưởng đã gặp Đại sứ Na Uy.",
    ],
)
def test_who_tells_of_a_deed_did_not_do_it(text: str) -> None:
    extraction, _ = _read(text)
    assert {e.type for e in extraction.events} == {"Statement"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Thủ tướng giao Bộ Y tế và Bộ Nội vụ ban hành hướng dẫn mới.", "possible"),
        ("Bộ Quốc phòng được giao ban hành thông tư mới.", "possible"),
        ("Bộ Y tế đã bàn giao rồi ban hành hướng dẫn mới.", "occurred"),
    ],
)
def test_what_is_assigned_is_not_done(text: str, status: str) -> None:
    extraction, _ = _read(text)
    assert [e.status for e in extraction.events if e.type == "Legislation"] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Bùi Khánh Toàn kể con trai ông bị Na Uy bắt giam.",
        "Ông Bùi Khánh Toàn khóc. Bạn ông bị công an bắt.",
        "Ông Bùi Khánh Toàn khóc. Trợ lý của ông bị Na Uy bắt.",
    ],
)
def test_his_own_people_are_not_he(text: str) -> None:
    extraction, names = _read(text)
    assert "Bùi Khánh Toàn" not in {
        names[p.entity] for e in extraction.events if e.type == "LegalAction" for p in e.participants
    }


@pytest.mark.parametrize(
    ("text", "visitors"),
    [
        ("Ông Bùi Khánh Toàn nhắc lại chuyến thăm Na Uy của người tiền nhiệm.", []),
        ("Ông Bùi Khánh Toàn bắt đầu chuyến thăm Na Uy của mình.", ["Bùi Khánh Toàn"]),
        ("Ông Bùi Khánh Toàn bắt đầu chuyến thăm Na Uy đầu tiên của nhiệm kỳ.", ["Bùi Khánh Toàn"]),
    ],
)
def test_whose_visit_it_is(text: str, visitors: list[str]) -> None:
    extraction, names = _read(text)
    assert [
        names[p.entity] for e in extraction.events if e.type == "Visit" for p in e.participants if p.role == "visitor"
    ] == visitors


def test_a_charge_against_another_shows_nothing() -> None:
    text = "Na Uy cáo buộc Phần Lan viện trợ vũ khí cho Đan Mạch."
    extraction, _ = _read(text)
    assert [e.status for e in extraction.events if e.type == "Aid"] == ["possible"]


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        ("Bà Ida Moos, người đã thay ông Lê Văn Bảo làm bộ trưởng, bị khởi tố.", "LegalAction", {"Ida Moos"}),
        ("Ông Lê Văn Bảo, người từng bị Na Uy trừng phạt, gặp bà Ida Moos.", "Meeting", {"Lê Văn Bảo", "Ida Moos"}),
        ("Con trai ông Bùi Khánh Toàn, Lê Văn Bảo, bị khởi tố.", "LegalAction", {"Lê Văn Bảo"}),
        ("Vợ ông Bùi Khánh Toàn, bà Ida Moos, bị khởi tố.", "LegalAction", {"Ida Moos"}),
        ("Ông Lê Văn Bảo, chồng bà Ida Moos, bị khởi tố.", "LegalAction", {"Lê Văn Bảo"}),
        ("Công an bắt Lê Văn Bảo, chồng bà Ida Moos.", "LegalAction", {"Lê Văn Bảo"}),
        ("Công an bắt Lê Văn Bảo, kẻ lừa đảo bà Trần Thị Bình.", "LegalAction", {"Lê Văn Bảo"}),
        ("Công an bắt Lê Văn Bảo, Trần Bình.", "LegalAction", {"Lê Văn Bảo", "Trần Bình"}),
    ],
)
def test_whom_a_relative_clause_or_a_relative_tells_of(text: str, kind: str, people: set[str]) -> None:
    extraction, names = _read(text)
    assert [{names[p.entity] for p in e.participants} for e in extraction.events if e.type == kind] == [people]


@pytest.mark.parametrize(
    "text",
    [
        "Bà Ida Moos, người đã thay ông Lê Văn Bảo làm bộ trưởng, phát biểu.",
        "Bà Ida Moos thay ông Lê Văn Bảo làm bộ trưởng.",
    ],
)
def test_who_is_replaced_does_not_get_the_post(text: str) -> None:
    extraction, names = _read(text)
    given = [{names[p.entity] for p in e.participants} for e in extraction.events if e.type == "Appointment"]
    assert given == [{"Ida Moos"}]


@pytest.mark.parametrize(
    ("text", "kind", "roles", "status"),
    [
        ("Na Uy cung cấp tên lửa cho Phần Lan để tấn công Đan Mạch.", "Conflict", {"attacker": "Phần Lan"}, "possible"),
        ("Na Uy ngăn Phần Lan tấn công Đan Mạch.", "Conflict", {}, "negated"),
        ("Na Uy triệu đại sứ Phần Lan phản đối vụ phun vòi rồng.", "Criticism", {"speaker": "Na Uy"}, "occurred"),
        ("Ông Lê Văn Bảo bị lật đổ năm 2020.", "Conflict", {"target": "Lê Văn Bảo"}, "occurred"),
    ],
)
def test_who_strikes_and_who_speaks(text: str, kind: str, roles: dict[str, str], status: str) -> None:
    extraction, names = _read(text)
    told = [e for e in extraction.events if e.type == kind]
    assert {e.status for e in told} == {status}
    for e in told:
        assert roles.items() <= {p.role: names[p.entity] for p in e.participants}.items()
        assert {p.role for p in e.participants} <= {*roles, "target", "addressee"}


def test_a_land_is_no_plotter_after_a_coup_elsewhere() -> None:
    text = "Na Uy ngừng viện trợ cho Đan Mạch sau đảo chính."
    extraction, _ = _read(text)
    assert {e.type for e in extraction.events} == {"Aid"}


def test_who_acts_for_the_president_is_not_he() -> None:
    for text in ("Thừa ủy quyền Chủ tịch nước, ông Lê Văn Bảo trao quà.", "Thừa lệnh Thủ tướng, ông Lê Văn Bảo ký."):
        assert not _read(text)[0].memberships


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chuyến thăm của ông Lê Văn Bảo tới Na Uy bị hoãn.", "negated"),
        ("Chuyến thăm của ông Lê Văn Bảo tới Na Uy khiến lễ hội bị hoãn.", "occurred"),
    ],
)
def test_a_visit_put_off_did_not_take_place(text: str, status: str) -> None:
    extraction, _ = _read(text)
    assert [e.status for e in extraction.events if e.type == "Visit"] == [status]


@pytest.mark.parametrize("before", ["", "đã ", "vừa ", "cũng đã ", "sẽ "])
def test_a_longer_verb_behind_a_word_of_time_is_the_verb(before: str):
    """``đã trao đổi`` is a verb of its own, but not in ``đã trao đổi qua điện thoại với``."""
    read, names = _read(f"Bộ trưởng Ivan Petrov {before}trao đổi qua điện thoại với người đồng cấp Israel David Levi.")
    [call] = [e for e in read.events if e.type == "PhoneCall"]
    assert {names[p.entity] for p in call.participants} == {"Ivan Petrov", "David Levi"}


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Tổng thống Mỹ Adam Reed bất ngờ tới thăm lực lượng Mỹ tại căn cứ không quân Al - Hamra ở Iraq.", "Iraq"),
        ("Chủ tịch nước Lê Văn An thăm cộng đồng người Việt Nam tại Lào.", "Lào"),
    ],
)
def test_ones_own_people_are_visited_where_they_are(text: str, land: str):
    [visit] = _events(text, "Visit")
    assert visit["host"] == [land]


@pytest.mark.parametrize(
    "who", ["Một cựu cảnh sát Malaysia", "Hai cảnh sát Malaysia", "Nguyên cảnh sát Malaysia", "Công an tỉnh Sơn Hà"]
)
def test_police_who_are_arrested_arrest_nobody(who: str):
    assert _events(f"{who} đã bị bắt.", "LegalAction") == []


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("Công an tỉnh Sơn Hà đang phối hợp với các đơn vị liên quan để điều tra vụ việc.", ["Công an tỉnh Sơn Hà"]),
        ("Công ty Sao Mai đang phối hợp với các đơn vị để làm rõ vụ việc.", None),
        ("Trần Văn Bình bị tạm giữ để điều tra.", None),
    ],
)
def test_police_who_work_with_others_on_an_inquiry_carry_it_out(text: str, authority: list[str] | None):
    read, _ = _read(text)
    roles = [roles_of(read, e) for e in read.events if e.type == "LegalAction"]
    assert next((r["authority"] for r in roles if "authority" in r), None) == authority


def test_a_reception_is_held_for_the_guest():
    text = "Chủ tịch nước Lê Văn An sẽ chiêu đãi chính thức chào mừng Tổng thống Mỹ Adam Reed."
    [rite] = _events(text, "Ceremony")
    assert (rite["host"], rite["guest"]) == (["Lê Văn An"], ["Adam Reed"])
