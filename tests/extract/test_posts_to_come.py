"""Posts that are over, to come, or nobody's: sentences of our own, one construction each."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, names_of


def held(text: str) -> set[tuple[str, str, str | None, str]]:
    """(person, post, body, tenure) of each post read in a text."""
    x = extract(text, published="2024-11-20")
    names = names_of(x)
    return {(names[m.person], m.post, names.get(m.organization or ""), m.tenure) for m in x.memberships}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ứng viên bộ trưởng quốc phòng Carl Lund phủ nhận.",
            {("Carl Lund", "Bộ trưởng quốc phòng", None, "nominated")},
        ),
        (
            "Bà Ida Lund, hạ nghị sĩ và ứng viên đại sứ Na Uy tại Áo, cho biết.",
            {("Ida Lund", "Hạ nghị sĩ", "Na Uy", "held"), ("Ida Lund", "Đại sứ", "Na Uy", "nominated")},
        ),
        (
            "Ông Carl Lund, cố vấn an ninh quốc gia sắp tới của Na Uy, nói.",
            {("Carl Lund", "Cố vấn an ninh quốc gia", "Na Uy", "nominated")},
        ),
        (
            "Bà Ida Lund, người được đề cử làm bộ trưởng tư pháp, từng là thị trưởng Oslo.",
            {("Ida Lund", "Bộ trưởng tư pháp", None, "nominated"), ("Ida Lund", "Thị trưởng", "Oslo", "former")},
        ),
        (
            "Ông Lund chọn bà Ida Berg vào vị trí bộ trưởng Bộ Nông nghiệp Na Uy.",
            {("Ida Berg", "Bộ trưởng", "Bộ Nông nghiệp Na Uy", "nominated")},
        ),
        (
            "Đoàn có các nguyên Chủ tịch Quốc hội: Trần Văn An, Lê Sinh Khoa.",
            {("Trần Văn An", "Chủ tịch", "Quốc hội", "former"), ("Lê Sinh Khoa", "Chủ tịch", "Quốc hội", "former")},
        ),
        (
            "Bị cáo Trần Văn An nguyên giám đốc Sở Y tế Huế bị phạt tù.",
            {("Trần Văn An", "Giám đốc", "Sở Y tế Huế", "former")},
        ),
        (
            "Cựu phó trợ lý bộ trưởng quốc phòng Na Uy - ông Carl Lund nói.",
            {("Carl Lund", "Phó trợ lý", "Na Uy", "former")},
        ),
    ],
)
def test_posts_to_come_and_posts_that_are_over(text: str, expected: set[tuple[str, str, str | None, str]]) -> None:
    assert held(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Bà Ida Lund bị chê. Họ viết: “Ông không còn là tổng thống của chúng tôi”.",
        'Bà Berg kể bà "vui khi được gọi Carl Lund là đồng nghiệp và là ông chủ".',
        "Ứng viên tổng thống Carl Lund vận động.",
        "Ông Carl Lund cho biết sẽ có họp, giới thiệu người ứng cử đại biểu Quốc hội.",
        'Ông Carl Lund kể chuyện. Người phát ngôn sân bay Oslo nói: "Chúng tôi đang họp".',
    ],
)
def test_what_people_are_called_or_stand_for_is_no_post(text: str) -> None:
    assert held(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Giám đốc truyền thông Carl Lund và cố vấn Ida Berg cùng đi.",
            {("Carl Lund", "Giám đốc truyền thông", None, "held")},
        ),
        (
            "Ông Trần An là trưởng phòng công tác sinh viên Trường đại học Lam Giang.",
            {("Trần An", "Trưởng phòng công tác sinh viên", "Trường đại học Lam Giang", "held")},
        ),
        ("Chủ tịch quốc hội Ida Lund đã nhắn tin.", {("Ida Lund", "Chủ tịch quốc hội", None, "held")}),
        (
            "Thủ tướng Việt Nam Trần An tới Oslo. Thủ tướng Chính phủ Trần An nói.",
            {("Trần An", "Thủ tướng", "Việt Nam", "held")},
        ),
        ("Đoàn Việt Nam nghe Thủ tướng Kim Văn An nói.", {("Kim Văn An", "Thủ tướng", None, "held")}),
    ],
)
def test_whose_post_it_is(text: str, expected: set[tuple[str, str, str | None, str]]) -> None:
    assert held(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Trần An, Bí thư, Chủ tịch UBND huyện Phú Lâm, nói.",
            {("Trần An", "Bí thư", None, "held"), ("Trần An", "Chủ tịch", "UBND huyện Phú Lâm", "held")},
        ),
        (
            "Ông Trần An - cựu trung úy, điều tra viên Công an huyện Phú Lâm - bị bắt.",
            {("Trần An", "Điều tra viên", "Công an huyện Phú Lâm", "former")},
        ),
        (
            "Đại biểu Quốc hội Vũ Hải Quân - giám đốc Sở Y tế Huế - hỏi.",
            {("Vũ Hải Quân", "Đại biểu", "Quốc hội", "held"), ("Vũ Hải Quân", "Giám đốc", "Sở Y tế Huế", "held")},
        ),
    ],
)
def test_posts_beside_others(text: str, expected: set[tuple[str, str, str | None, str]]) -> None:
    assert held(text) == expected
