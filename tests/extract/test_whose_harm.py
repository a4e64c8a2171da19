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
