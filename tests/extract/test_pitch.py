"""What is played is no deed: matches told in the words of meetings, attacks and summonses."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract


def told(text: str) -> list[str]:
    """The types of what the text tells besides speech."""
    x = extract(text, published="2031-03-12T08:00:00+07:00")
    return [e.type for e in x.events if e.type != "Statement"]


@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam tiếp Malaysia ở lượt về bán kết.",
        "Tay vợt Lê Hữu Quân gặp Trần Minh Đạo ở tứ kết.",
        "HLV Ngô Đình Phát triệu tập trung vệ Lê Minh Gia Khiêm lên đội tuyển.",
        "Na Uy tấn công dồn dập vào Brazil ở hiệp hai.",
        "Tiền đạo Ngô Bá Khánh ghi bàn giúp Việt Nam hạ Lào.",
        "Trận đấu đầu tiên với Singapore kết thúc 2-1.",
    ],
)
def test_matches_are_no_events(text: str):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Thủ tướng Malaysia gặp đội tuyển Việt Nam trước trận chung kết.", "Meeting"),
        ("Chủ tịch VFF Lê Quốc Khải gặp HLV Ngô Đình Phát bàn về ASEAN Cup.", "Meeting"),
        ("Iran tấn công căn cứ Mỹ bằng tên lửa ngay trước World Cup.", "Conflict"),
        ("Bộ trưởng Lê Quang Hải gặp ông Trần Bình An tại Huế.", "Meeting"),
    ],
)
def test_those_in_office_meet(text: str, kind: str):
    assert told(text) == [kind]
