"""Whom a harmful word or deed is not laid on: whoever was met, whoever only speaks, whoever a pronoun may mean."""

from __future__ import annotations

import pytest

from tests.extract import whole


def facts(text: str, *kinds: str) -> list[dict[str, list[str]]]:
    """Who takes part, and as what, in the events of these kinds."""
    told = whole.extract(text)
    return [whole.roles_of(told, e) for e in told.events if e.type in kinds]


MET = "Ngày 5-3, Ngoại trưởng Đức Hans Braun gặp Ngoại trưởng Trung Quốc Lý Văn Hoa tại Berlin. "


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("Ông Braun chỉ trích các nước phương Tây thiếu đoàn kết.", []),
        ("Ông Braun khẳng định việc Nga bắt ngư dân là không thể chấp nhận.", []),
        ("Ông Braun chỉ trích Nga bắt ngư dân.", ["Nga"]),
        ("Ông Braun lên án vụ tấn công ở Berlin.", []),
        ("Tại buổi làm việc, ông Braun chỉ trích Trung Quốc tăng thuế.", ["Lý Văn Hoa"]),
        ("Tại buổi làm việc, ông Braun phản đối quyết định này.", ["Lý Văn Hoa"]),
        ("Tại buổi làm việc, ông Braun chỉ trích Nga bắt ngư dân.", ["Nga"]),
    ],
)
def test_whoever_met_the_speaker_is_not_therefore_blamed(text: str, blamed: list[str]) -> None:
    assert [roles.get("addressee", []) for roles in facts(MET + text, "Criticism")] == [blamed]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Rob Mannix, phát ngôn viên Lầu Năm Góc, nói tên lửa được phóng từ bờ tây và rơi xuống biển.",
        "Bí thư Trần Văn Tân cho biết nhiều xe quá tải vẫn chạy trên đường và gây tai nạn.",
        "Tổng bí thư Trần Văn Tân nói trận động đất đã làm rung chuyển thế giới.",
        "Ông Trần Văn Tân tuyên bố rằng các nghị sĩ Israel nên bị tuyên án tử hình.",
        "Bộ trưởng Nestor Revero cho biết 6 người đã bị bắt, trong đó một người bị truy nã vì tham gia đợt tấn công.",
        "Tổng thống Mỹ John Harrow nghi ngờ họ đứng sau vụ tấn công.",
        "Đại sứ Mỹ John Harrow nói họ đã không kích một trường học ở Syria.",
    ],
)
def test_whoever_speaks_of_harm_neither_does_nor_suffers_it(text: str) -> None:
    told = facts(text, "Incident", "Conflict", "LegalAction")
    people = {"Rob Mannix", "Trần Văn Tân", "Nestor Revero", "John Harrow"}
    assert not people & {who for roles in told for es in roles.values() for who in es}


def test_a_headline_about_steps_is_not_against_who_comments_on_them() -> None:
    title = "Đại giáo chủ nói về lệnh bắt các lãnh đạo Israel"
    text = "Đại giáo chủ Iran Ali Rostami tuyên bố các nhà lãnh đạo Israel nên bị tuyên án tử hình."
    told = whole.extract(text, title)
    steps = [whole.roles_of(told, e) for e in told.events if e.type == "LegalAction"]
    assert all("Ali Rostami" not in roles.get("defendant", []) for roles in steps)


@pytest.mark.parametrize(
    ("text", "kind", "role", "who"),
    [
        ("Ông Trần Văn Tân chống đối nên bị công an bắt giữ.", "LegalAction", "defendant", ["Trần Văn Tân"]),
        ("Ông Trần Văn Tân thừa nhận đã đánh ông Lê Văn Tám.", "Conflict", "attacker", ["Trần Văn Tân"]),
        ("Ông Trần Văn Tân bị tai nạn, bà Lê Thị Tám cho biết.", "Incident", "affected", ["Trần Văn Tân"]),
        ("Nga cho biết họ đã không kích một căn cứ ở Syria.", "Conflict", "attacker", ["Nga"]),
        ("Tổng thống Mỹ John Harrow ra lệnh không kích Syria.", "Conflict", "attacker", ["John Harrow"]),
    ],
)
def test_whoever_speaks_of_himself_is_meant(text: str, kind: str, role: str, who: list[str]) -> None:
    assert [roles.get(role) for roles in facts(text, kind)] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch Hà Nội Trần Văn Tân cho hay ca dương tính là khách Thụy Điển. Trước đó, ông bị tai nạn giao thông.",
        "Bà Huỳnh Thị Tám, Phó giám đốc Sở Y tế, cho biết đó là người Hàn Quốc. Bà được xác định nhiễm nCoV.",
        "Ông Trần Văn Tân xác nhận cái chết của một đại tá, nhưng không giải thích lý do ông này tử vong.",
    ],
)
def test_what_befalls_a_pronoun_does_not_befall_who_only_spoke(text: str) -> None:
    people = {who for roles in facts(text, "Incident") for es in roles.values() for who in es}
    assert not people & {"Trần Văn Tân", "Huỳnh Thị Tám"}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Tân lái xe từ Hà Nội về quê. Trên đường đi, ông bị tai nạn giao thông.",
        "Ông Trần Văn Tân gặp cử tri Hà Nội. Ông nói sẽ trở lại. Trên đường về, ông bị tai nạn giao thông.",
    ],
)
def test_what_befalls_the_pronoun_of_who_did_something_befalls_him(text: str) -> None:
    assert [roles.get("affected") for roles in facts(text, "Incident")] == [["Trần Văn Tân"]]


@pytest.mark.parametrize(
    "text",
    [
        "Khoảng 35 binh sĩ ủng hộ Chính phủ Syria đã thiệt mạng trong vụ nổ kho đạn.",
        "Mỹ một lần nữa bị cô lập tại Liên Hiệp Quốc sau quyết định của Tổng thống John Carter.",
        "Ông Sơn nhắc đến sự cố thủ của quân đội Iran ở Syria.",
    ],
)
def test_who_rules_has_no_accident(text: str) -> None:
    assert not facts(text, "Incident")


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Hai huyện Kỳ Anh và Hương Khê ở Hà Tĩnh bị cô lập do mưa lũ.", "huyện Kỳ Anh"),
        ("Cháy lớn tại Công ty TNHH Tam Hưng ở Quảng Bình sáng 5-3.", "Công ty TNHH Tam Hưng"),
    ],
)
def test_a_firm_and_villages_cut_off_by_floods_are_hit(text: str, hit: str) -> None:
    assert any(hit in roles["affected"] for roles in facts(text, "Incident"))
