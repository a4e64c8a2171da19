"""Steps against people without a name: the main accused of the article is not meant where others are told."""

from __future__ import annotations

import pytest

from tests.extract.test_rulings import steps
from tests.extract.whole import extract, roles_of

ARREST = "Ngày 3-11, cảnh sát Norvia bắt giữ nhà hoạt động Lê Quang Thọ với cáo buộc gây rối. "
FILLER = "Luật sư nói sẽ theo sát vụ việc. Gia đình chưa lên tiếng. Trời hôm đó mưa to. Phố xá vắng người. "


def told_of_him(text: str) -> bool:
    """Whether ``text``, behind the arrest that opens the article, is evidence of a step against whom it arrests."""
    title, before = "Norvia bắt nhà hoạt động Lê Quang Thọ", ARREST + FILLER
    x = extract(before + text, title, published="2024-11-15")
    start = len(title) + 2 + len(before)
    steps_of_him = [e for e in x.events if "Lê Quang Thọ" in roles_of(x, e).get("defendant", [])]
    return any(v.start >= start for e in steps_of_him for v in e.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Từ đầu năm đến nay, hơn 1.000 người đã bị trục xuất.",
        "Hàng loạt lãnh đạo Pháp bị trục xuất vì vụ việc.",
        "Đầu năm nay, một thủy thủ Pháp lại bị trục xuất.",
        "Hai quan chức Pháp đã bị trục xuất sau đó.",
        "Cơ quan này được giao tìm kiếm, trục xuất và truy tố những cá nhân phạm luật.",
        "Chính phủ Pháp lại trục xuất công dân nước ngoài để gây sức ép.",
        "Bà Trần Thị Mận phải chờ một năm kể từ khi bị trục xuất.",
    ],
)
def test_a_step_against_nameless_others_is_not_against_the_main_accused(text: str) -> None:
    assert not told_of_him(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tại phiên tòa hôm 5-11, công tố viên đọc cáo trạng.",
        "Vẫn chưa rõ lý do vụ bắt người.",
        "Ông bị trục xuất sang Sudland.",
    ],
)
def test_a_step_that_tells_nobody_else_is_against_the_main_accused(text: str) -> None:
    assert told_of_him(text)


def test_a_band_in_the_headline_is_not_whom_it_was_to_kill() -> None:
    title = "Norvia phá âm mưu ám sát Tổng thống Lê Quang Thọ, bắt giữ nhóm sĩ quan phản loạn"
    assert all("Lê Quang Thọ" not in s.roles.get("defendant", ()) for s in steps("Tin đang cập nhật.", title))


@pytest.mark.parametrize(
    "text",
    [
        "Đó là lời mà Tổng công tố Trần Bá Lộc nói khi báo tin 65 quan chức dầu khí Norvia đã bị bắt.",
        "Toàn bộ hơn 900 quan chức bị truy tố chắc không phải ai cũng là đối thủ của ông Trần Bá Lộc.",
        "Norvia khẳng định người tử vong chỉ là Trần Bá Lộc. Sudland đã phát lệnh truy nã 2 nghi phạm.",
        "Cục Tuyên huấn cho biết sẽ đón hai đoàn khách. Đó là Bộ trưởng Trần Bá Lộc và Bộ trưởng Lê Tố Nga.",
    ],
)
def test_no_row_of_accused(text: str) -> None:
    assert all("Trần Bá Lộc" not in s.roles.get("defendant", ()) for s in steps(text))


@pytest.mark.parametrize(
    "text",
    [
        "Công an huyện Sơn Trà bắt giữ 2 người. Những người bị bắt gồm vợ chồng bà Lê Thị Na, Trần Bá Lộc.",
        "Công an huyện Sơn Trà bắt giữ 2 người. Các nghi phạm gồm: Lê Văn Na (30 tuổi) và Trần Bá Lộc (41 tuổi).",
    ],
)
def test_rows_of_accused(text: str) -> None:
    assert any("Trần Bá Lộc" in s.roles.get("defendant", ()) for s in steps(text))


def test_who_is_found_poisoned_is_not_accused() -> None:
    text = "Ông Lê Quang Thọ và con gái được phát hiện trúng độc ở Sơn Trà và đang nguy kịch trong bệnh viện."
    assert steps(text) == []


def test_who_ruled_when_somebody_got_a_right_is_not_arrested() -> None:
    text = "Một cô gái từng được hưởng quyền cư trú dưới thời Lê Quang Thọ đã bị Công an huyện Sơn Trà bắt giữ."
    assert all("Lê Quang Thọ" not in s.roles.get("defendant", ()) for s in steps(text))
