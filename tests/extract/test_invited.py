"""Who is invited, with his post between commas, has not come yet; who stands beside whom with his land has met him."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chủ tịch Quốc hội Lê Thị Hoa mời ngài Lars Berg, Chủ tịch Quốc hội Na Uy, sang thăm chính thức.", "Visit"),
        ("Thủ tướng Trần Văn Nam mời ngài Olaf Holm, Thủ tướng Na Uy, dự hội nghị cấp cao tại Đà Nẵng.", "Attendance"),
        ("Tổng thống Mỹ đề nghị ông Lars Berg, Thủ tướng Na Uy, tới Washington.", "Visit"),
    ],
)
def test_who_is_invited_with_his_post_has_not_come(text: str, kind: str) -> None:
    assert {e.status for e in extract(text).events if e.type == kind} <= {"possible"}


def test_who_comes_with_his_post_has_come_or_will() -> None:
    came = "Ông Lars Berg, Thủ tướng Na Uy, đã đến thăm Đà Nẵng."
    coming = "Ông Lars Berg, người vừa được bầu làm Thủ tướng Na Uy, sẽ thăm Đà Nẵng."
    assert [e.status for e in extract(came).events if e.type == "Visit"] == ["occurred"]
    assert [e.status for e in extract(coming).events if e.type == "Visit"] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lars Berg của Na Uy và ông Marek Novak của Séc gặp nhau tại Helsinki ngày 10-6.",
        "Ông Lars Berg của Công ty An Phát và ông Marek Novak của Công ty Sao Mai gặp nhau tại Helsinki ngày 10-6.",
    ],
)
def test_two_men_with_their_lands_or_firms_meet(text: str) -> None:
    found = extract(text)
    names = {e.id: e.name for e in found.entities}
    met = [{names[p.entity] for p in e.participants} for e in found.events if e.type == "Meeting"]
    assert met == [{"Lars Berg", "Marek Novak"}]
