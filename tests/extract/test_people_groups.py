"""Words for two persons told of before, for relatives, and for who held a post before another."""

from __future__ import annotations

import pytest

from tests.extract.readings import meant, read

_TALKS = (
    "Thủ tướng Pháp Paul Grey gặp Thủ tướng Lào Khamla Sisouk. Trước đó, ông Grey hội đàm với Ngoại trưởng Carl Moon. "
)


@pytest.mark.parametrize(
    ("text", "words", "persons"),
    [
        (_TALKS + "Hai bộ trưởng ký thư.", "Hai bộ trưởng", []),
        (_TALKS + "Hai ông vui vẻ.", "Hai ông", ["Paul Grey", "Carl Moon"]),
        (_TALKS + "Hai thủ tướng đều vui.", "Hai thủ tướng", ["Paul Grey", "Khamla Sisouk"]),
        (_TALKS + "Hai người từng gặp nhau ở Huế.", "Hai người", ["Paul Grey", "Carl Moon"]),
        (_TALKS + "Bom nổ làm hai người bị thương.", "hai người", []),
        ("Ông Paul Grey gặp ông Carl Moon. Hai ông đồng ý. Họ cùng ký thư.", "Họ cùng", ["Paul Grey", "Carl Moon"]),
        ("Ông Paul Grey gặp ông Carl Moon. Hai ông thăm các hộ dân. Họ than khổ.", "Họ than", []),
        (
            "Ông Lê Tư gặp ông Carl Moon, phụ trách y tế, cùng ông Paul Grey. Hai ông vui.",
            "Hai ông",
            ["Carl Moon", "Paul Grey"],
        ),
        ("Lê Văn Tư cùng vợ là Mai Thị Ba bị bắt. Hai vợ chồng khóc.", "Hai vợ chồng", ["Lê Văn Tư", "Mai Thị Ba"]),
        ("Lê Văn Tư cùng vợ là Mai Thị Ba bị bắt. Ông Tư khóc, còn vợ ông khai gian.", "vợ ông", ["Mai Thị Ba"]),
        ("Lê Văn Tư đánh vợ ông Mai Văn Ba. Hai vợ chồng khóc.", "Hai vợ chồng", []),
        ("Một quan chức Mỹ gọi đến. Quan chức này nói sẽ về.", "Quan chức này", ["Mỹ"]),
        ("Thủ tướng Pháp Paul Grey tiếp Đại sứ Lào Khamla Sisouk. Vị đại sứ rất vui.", "Vị đại sứ", ["Khamla Sisouk"]),
        ("Thủ tướng Pháp Paul Grey đến. Ông nói nước ông đã giúp.", "nước ông", ["Pháp"]),
        (
            "Ngoại trưởng Pháp Paul Grey đến. Người đứng đầu ngành ngoại giao Pháp vui.",
            "Người đứng đầu ngành",
            ["Paul Grey"],
        ),
        (
            "Bà Mai Thị Ba được bổ nhiệm giữ chức giám đốc Sở Y tế. Ông Lê Tư khen tân giám đốc Sở Y tế rất giỏi.",
            "tân giám đốc",
            ["Mai Thị Ba"],
        ),
        ("Thủ tướng Pháp Paul Grey đến Cần Thơ. Ông từng thăm thành phố này.", "thành phố này", ["Cần Thơ"]),
        ("Ông Paul Grey thăm Hà Giang. Ông gặp lãnh đạo tỉnh vào sáng nay.", "tỉnh vào", ["Hà Giang"]),
        ("Sở Y tế Huế họp. Ông Lê Tư yêu cầu sở báo cáo.", "sở báo", ["Sở Y tế Huế"]),
        ("Sở Y tế Huế họp. Ông Lê Tư yêu cầu sở ngành báo cáo.", "sở ngành", []),
        (
            "Hội Nông dân Huế và Công ty Gió Mới họp. Ông Tư sẽ gặp lãnh đạo hội tại Huế.",
            "hội tại",
            ["Hội Nông dân Huế"],
        ),
        ("Đoàn nghị sĩ do ông Paul Grey dẫn đầu đến Huế. Ông Lê Tư tiếp đoàn hôm nay.", "đoàn hôm", ["Paul Grey"]),
        ("Ông Paul Grey, bộ trưởng, dẫn đầu đoàn công tác đến Huế. Đoàn gặp ông Lê Tư.", "Đoàn gặp", ["Paul Grey"]),
        ("Đoàn nghị sĩ Pháp do ông Paul Grey dẫn đầu đến Huế. Trưởng đoàn Pháp rất vui.", "Trưởng đoàn", ["Paul Grey"]),
        (
            "Ngoại trưởng Pháp Paul Grey và người đồng cấp Lào Khamla Sisouk đến Huế. Hai ngoại trưởng ký thư.",
            "Hai ngoại trưởng",
            ["Paul Grey", "Khamla Sisouk"],
        ),
        ("Ông Paul Grey cùng bà Mai Ba dẫn đầu đoàn công tác đến Huế. Đoàn gặp ông Lê Tư.", "Đoàn gặp", ["Paul Grey"]),
        ("Công an bắt Mai Thị Ba. Cô ta khai gian.", "Cô ta", ["Mai Thị Ba"]),
        ("Công an bắt Mai Thị Ba và Lê Văn Tư. Anh ta khai gian.", "Anh ta", ["Lê Văn Tư"]),
        ("Ông Lê Tư đến. Trong thư gửi Thủ tướng Paul Grey, ông xin lỗi.", "ông xin", ["Lê Tư"]),
        ("Ông Lê Tư nghỉ. Thủ tướng bổ nhiệm ông Mai Ba vào ghế trống. Tân Ngoại trưởng vui.", "Tân Ngoại", ["Mai Ba"]),
        ("Kpă Lung và Kpă Páo bị bắt. Hai anh em khai gian.", "Hai anh em", ["Kpă Lung", "Kpă Páo"]),
        (
            "Đoàn do ông Paul Grey dẫn đầu đến Huế. Bà Mai Ba đón. Đoàn thăm chùa. Ông rất vui.",
            "Ông rất",
            ["Paul Grey"],
        ),
    ],
)
def test_who_is_meant(text: str, words: str, persons: list[str]) -> None:
    assert meant(read(text), words) == persons


def test_whoever_came_before_held_the_same_post() -> None:
    doc = read("Bộ trưởng Quốc phòng Pháp Paul Grey từ chức. Người tiền nhiệm của ông, bà Ida Moon, đã nghỉ hưu.")
    names = {e["id"]: e["name"] for e in doc._.entities}
    posts = {(names[m["person"]], m["post"], m["tenure"]) for m in doc._.memberships}
    assert ("Ida Moon", "Bộ trưởng Quốc phòng", "former") in posts
    text = doc.text
    phrase = next(m for m in doc._.mentions if text[m["start"] : m["end"]] == "Ida Moon")
    assert text[phrase["np_start"] : phrase["np_end"]] == "Người tiền nhiệm của ông, bà Ida Moon,"


def test_relatives_in_a_row_are_one_phrase() -> None:
    doc = read("Lê Văn Tư cùng em trai là Lê Văn Năm bị bắt.")
    both = next(m for m in doc._.mentions if len(m["entities"]) == 2)
    assert doc.text[both["np_start"] : both["np_end"]] == "Lê Văn Tư cùng em trai là Lê Văn Năm"


def test_a_body_without_its_name_behind_a_post() -> None:
    doc = read("Hội Nông dân Huế và Công ty Gió Mới họp. Bà Mai Thị Ba, chủ tịch hội, cảm ơn công ty.")
    names = {e["id"]: e["name"] for e in doc._.entities}
    posts = {(names[m["person"]], m["post"], names.get(m["organization"])) for m in doc._.memberships}
    assert posts == {("Mai Thị Ba", "Chủ tịch", "Hội Nông dân Huế")}


def test_the_host_state_stands_between_a_post_and_a_name() -> None:
    doc = read("Hội đàm diễn ra ở Ai Cập. Ngoại trưởng nước chủ nhà Paul Grey vắng mặt.")
    names = {e["id"]: e["name"] for e in doc._.entities}
    posts = {(names[m["person"]], m["post"], names.get(m["organization"])) for m in doc._.memberships}
    assert posts == {("Paul Grey", "Ngoại trưởng", "Ai Cập")}


def test_who_follows_holds_the_post_and_not_who_leaves() -> None:
    doc = read("Ngoại trưởng Pháp Paul Grey từ chức, người thay thế là cựu chánh án.")
    assert [m["post"] for m in doc._.memberships] == ["Ngoại trưởng"]
