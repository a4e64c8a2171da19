"""Of which time, and of whom, a verb of office tells: sentences of our own, one construction each."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, names_of

Post = tuple[str, str, str | None, str, tuple[str, ...], str | None, str | None]


def told(text: str) -> set[Post]:
    """(person, post, body, tenure, attested, start, end) of each post read in a text."""
    x = extract(text, published="2032-11-20")
    names = names_of(x)
    return {
        (names[m.person], m.post, names.get(m.organization or ""), m.tenure, m.attested, m.start, m.end)
        for m in x.memberships
    }


NOW = ("2032-11-20",)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Ông Lê Văn Nam 60 tuổi. Năm 1999 đến năm 2003, ông là giám đốc Sở Y tế Huế.",
            ("Giám đốc", "former", (), "1999", "2003"),
        ),
        ("Trước năm 2006, ông Lê Văn Nam là giám đốc Sở Y tế Huế.", ("Giám đốc", "former", (), None, None)),
        ("Cho đến tháng 5/2018, ông Lê Văn Nam là giám đốc Sở Y tế Huế.", ("Giám đốc", "former", (), None, None)),
        ("Tôi gặp khi ông Lê Văn Nam còn làm giám đốc Sở Y tế Huế.", ("Giám đốc", "former", (), None, None)),
        ("Cuối năm 2007, ông Lê Văn Nam làm giám đốc Sở Y tế Huế.", ("Giám đốc", "held", ("2007",), None, None)),
        ("Tháng 3/2007, ông Lê Văn Nam làm giám đốc Sở Y tế Huế.", ("Giám đốc", "held", ("2007-03",), None, None)),
        ("Từ năm 2008, ông Lê Văn Nam làm giám đốc Sở Y tế Huế.", ("Giám đốc", "held", ("2008",), "2008", None)),
        ("Từ năm 2008 đến nay, ông Lê Văn Nam làm giám đốc Sở Y tế Huế.", ("Giám đốc", "held", NOW, "2008", None)),
        ("Ông Lê Văn Nam làm giám đốc Sở Y tế Huế năm 2011-2014.", ("Giám đốc", "former", (), "2011", "2014")),
        ("Năm 2032, ông Lê Văn Nam làm giám đốc Sở Y tế Huế.", ("Giám đốc", "held", NOW, None, None)),
        (
            "Ông Lê Văn Nam được điều động và giữ chức giám đốc Sở Y tế Huế từ ngày 2-12-2032.",
            ("Giám đốc", "nominated", (), "2032-12-02", None),
        ),
        ("Ông Lê Văn Nam sẽ tiếp tục làm giám đốc Sở Y tế Huế.", ("Giám đốc", "held", NOW, None, None)),
        ("Ông Lê Văn Nam tiếp tục làm giám đốc Sở Y tế Huế đến năm 2034.", ("Giám đốc", "held", NOW, None, None)),
    ],
)
def test_the_time_of_a_post(text: str, post: tuple[str, str, tuple[str, ...], str | None, str | None]) -> None:
    assert told(text) == {("Lê Văn Nam", post[0], "Sở Y tế Huế", *post[1:])}


def test_a_step_of_a_life_does_not_date_the_title() -> None:
    found = told(
        "Tháng 4/2026, bà Lê Thị Hà được bầu làm Chủ tịch Hội Nhà báo Lào. Chủ tịch Hội Nhà báo Lào Lê Thị Hà nói."
    )
    assert found == {("Lê Thị Hà", "Chủ tịch", "Hội Nhà báo Lào", "held", ("2026-04", *NOW), None, None)}


def test_what_follows_a_span_is_of_the_time_after_it() -> None:
    found = told(
        "Từ năm 2000 đến năm 2006, ông Lê Văn Nam là giám đốc Sở Y tế Huế và sau đó làm giám đốc Sở Nội vụ Huế."
    )
    assert {(p[2], p[3], p[4], p[5], p[6]) for p in found} == {
        ("Sở Y tế Huế", "former", (), "2000", "2006"),
        ("Sở Nội vụ Huế", "held", ("2006",), None, None),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lê Thị Hà đặt vấn đề là Thủ tướng yêu cầu phải báo cáo.",
        "Ông Lê Văn Nam cho rằng nhiều ứng viên dự kiến đảm nhận chức bộ trưởng rất dễ trúng cử.",
        "Theo ông Lê Văn Nam, việc nhiều người quá tuổi được giới thiệu làm bộ trưởng là không công bằng.",
        "Con trai Hun Sinh trở thành tư lệnh lục quân Campuchia.",
        "Ông Carl Lund bị tấn công mạng suốt cuộc chạy đua tranh cử tổng thống Na Uy.",
        "Bà Ida Lund từng thất bại khi tranh cử vị trí thống đốc bang Arizona.",
    ],
)
def test_a_post_of_others_is_not_his_who_speaks(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ông Lê Văn Nam cho biết từng là giám đốc Sở Y tế Huế.", ("Giám đốc", "former")),
        ("Ông Lê Văn Nam cho biết ông là giám đốc Sở Y tế Huế.", ("Giám đốc", "held")),
        ("Ông Lê Văn Nam năm nay 54 tuổi là giám đốc Sở Y tế Huế.", ("Giám đốc", "held")),
        ("Ông Lê Văn Nam tốt nghiệp Đại học Y và là giám đốc Sở Y tế Huế.", ("Giám đốc", "held")),
    ],
)
def test_a_post_of_his_own_stays(text: str, post: tuple[str, str]) -> None:
    assert {(p[1], p[3]) for p in told(text) if p[2] == "Sở Y tế Huế"} == {post}


def test_former_goes_on_over_posts_of_one_body_and_not_back() -> None:
    both = told("Ông Carl Lund là cựu Chủ tịch và Giám đốc điều hành của ExxonMobil.")
    assert {(p[1], p[3]) for p in both} == {("Chủ tịch", "former"), ("Giám đốc điều hành", "former")}
    one = told("Cuộc điều tra do công tố viên đặc biệt, cựu giám đốc FBI Carl Lund tiến hành.")
    assert {(p[1], p[2], p[3]) for p in one} == {
        ("Công tố viên đặc biệt", None, "held"),
        ("Giám đốc", "FBI", "former"),
    }


def test_the_house_that_elects_is_the_house() -> None:
    found = told("Bà Lê Thị Hà chúc mừng ông Cho Min Seok vừa được Quốc hội Hàn Quốc bầu làm Chủ tịch Quốc hội.")
    assert {(p[0], p[1], p[2]) for p in found} == {("Cho Min Seok", "Chủ tịch", "Quốc hội Hàn Quốc")}


def test_who_is_put_forward_is_no_holder_yet() -> None:
    text = "Ông Carl Lund đề cử Thống đốc Ida Berg - người quen của ông Lê Văn Nam - trở thành đại sứ Na Uy tại Lào."
    assert {(p[0], p[3]) for p in told(text) if p[1] == "Đại sứ"} == {("Ida Berg", "nominated")}


def test_a_span_does_not_end_what_another_sentence_tells_as_held() -> None:
    text = (
        "Từ năm 2006 đến năm 2007, ông Lê Văn Nam là ủy viên Ủy ban Kinh tế Huế. Ông Nam là ủy viên Ủy ban Kinh tế Huế."
    )
    assert {(p[1], p[3], p[5], p[6]) for p in told(text)} == {("Ủy viên", "held", None, None)}
