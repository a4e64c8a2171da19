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
