"""Who came, whether it is still to come, and which prime minister is meant: scenes told beside other things."""

from __future__ import annotations

from tests.extract.whole import extract, names_of


def scenes(text: str, kind: str) -> list[tuple[list[str], str]]:
    """Participants and status of the events of ``kind`` that the whole pipeline reads."""
    x = extract(text, "Tin trong ngày", published="2031-03-12T08:00:00+07:00")
    names = names_of(x)
    return [(sorted(names[p.entity] for p in e.participants), e.status) for e in x.events if e.type == kind]


def test_of_whom_it_is_said_came_and_not_who_says_it() -> None:
    text = "Bà Lê Thị Sâm cho biết ông Phan Văn Khoa rất vui khi đến thăm Lào."
    assert scenes(text, "Visit") == [(["Lào", "Phan Văn Khoa"], "occurred")]


def test_who_speaks_of_himself_came() -> None:
    for text in (
        "Bà Lê Thị Sâm cho biết bà rất vui khi đến thăm Lào.",
        "Bà Lê Thị Sâm nói với ông Phan Văn Khoa rằng đã rất vui khi đến thăm Lào.",
        "Bà Lê Thị Sâm khoe gọi ông Phan Văn Khoa là bạn khi thăm Lào.",
    ):
        assert scenes(text, "Visit") == [(["Lào", "Lê Thị Sâm"], "occurred")], text


def test_a_programme_goes_on_in_the_next_sentence() -> None:
    text = "Dự kiến, nước chủ nhà sẽ mở quốc yến. {} Bộ trưởng Phan Văn Khoa sau đó hội đàm với ông Sisay Vong."
    assert [status for _, status in scenes(text.format(""), "Meeting")] == ["planned"]
    text = "Nước chủ nhà mở quốc yến. Bộ trưởng Phan Văn Khoa sau đó hội đàm với ông Sisay Vong."
    assert [status for _, status in scenes(text, "Meeting")] == ["occurred"]


def test_who_is_only_willing_has_met_nobody() -> None:
    text = "Bà Lê Thị Sâm nói bà sẵn lòng gặp ông Sisay Vong."
    assert [status for _, status in scenes(text, "Meeting")] == ["possible"]


def test_the_prime_minister_alone_is_ours() -> None:
    text = "Thủ tướng Phan Văn Khoa tiếp Thủ tướng Úc John Reed. Thủ tướng đến thăm Trường đại học Canberra."
    assert any("Phan Văn Khoa" in people for people, _ in scenes(text, "Visit"))
    text = "Thủ tướng Úc John Reed đến Hà Nội. Thủ tướng thăm Trường đại học Hà Nội."
    assert all("John Reed" in people for people, _ in scenes(text, "Visit"))


def test_a_title_told_with_the_surname_is_his_who_bears_it() -> None:
    text = "Thủ tướng Phan Văn Khoa tiếp Thủ tướng Singapore Lý Hiển Vinh. Thủ tướng họ Lý thăm Trường đại học Hà Nội."
    assert any("Lý Hiển Vinh" in people for people, _ in scenes(text, "Visit"))


def test_where_somebody_is_punished_does_nothing_of_what_he_is_punished_for() -> None:
    text = "Ông Phan Văn Khoa bị tạm giữ ở sân bay Đức vì sang thăm Lào."
    assert scenes(text, "Visit") == [(["Lào", "Phan Văn Khoa"], "occurred")]
    text = "Tòa án phạt ông Phan Văn Khoa vì gặp ông Sisay Vong."
    assert scenes(text, "Meeting") == [(["Phan Văn Khoa", "Sisay Vong"], "occurred")]
