"""What cleaning takes off, and above all what it leaves."""

from __future__ import annotations

import pytest

from kg.read.clean import assemble, clean
from tests.read.samples import BODY, CAPTION, LEAD, SECOND, THIRD, TITLE


def lines(text: str, **given) -> list[str]:
    return [line.text for line in clean(text, **given).lines]


@pytest.mark.parametrize(
    "byline",
    [
        "Mai Ví Dụ",
        "MAI DỤ",
        "Mai Ví Dụ - Lê Thử",
        "Mai Dụ – Thử Lê – Hà Mẫu",
        "Mai Dụ (Theo AFP)",
        "Mai Dụ (Tổng hợp)",
        "M.D (T/h)",
        "M. D. Thử",
        "Theo TTXVN",
        "(Theo baochinhphu.vn)",
        "Theo báo Tin tức",
        "Nhóm PV",
        "Nhóm phóng viên",
        "Bài, ảnh: Mai Dụ",
        "Mai Dụ ghi",
    ],
)
def test_bylines(byline):
    draft = clean(f"{BODY}\n{byline}")
    assert [line.text for line in draft.lines] == BODY.split("\n")
    assert draft.credits == [byline]
    assert draft.removed == [("byline", byline)]


@pytest.mark.parametrize(
    "last",
    [
        "Trần Văn Mẫu",  # the article speaks of him: a caption
        "Ông Phan Thử",
        "Ông Mẫu và bà Dụ",
        "Tổng thống Mỹ Thử Nghiệm.",
        "Nhà máy điện gió",
        "Đại biểu Quốc hội",
        "WTO",
        "Theo ông, dự án sẽ xong trước tháng 12",
        "Ba chỉ tiêu chính:",
    ],
)
def test_last_lines_that_are_no_byline(last):
    assert lines(f"{BODY}\n{last}") == [*BODY.split("\n"), last]


def test_captions_follow_the_byline():
    draft = clean(f"{BODY}\nMai Ví Dụ\n\n{CAPTION}\nToàn cảnh nhà máy")
    assert [(line.text, line.caption) for line in draft.lines[-3:]] == [
        (THIRD, False),
        (CAPTION, True),
        ("Toàn cảnh nhà máy", True),
    ]


@pytest.mark.parametrize(
    ("line", "left", "credit"),
    [
        ("Toàn cảnh buổi lễ. Ảnh: TTXVN", "Toàn cảnh buổi lễ.", "Ảnh: TTXVN"),
        ("Toàn cảnh buổi lễ - Ảnh: MAI DỤ.", "Toàn cảnh buổi lễ", "Ảnh: MAI DỤ"),
        ("Toàn cảnh buổi lễ (Ảnh: Mai Dụ / TTXVN).", "Toàn cảnh buổi lễ", "Ảnh: Mai Dụ / TTXVN"),
        ("Toàn cảnh buổi lễ. (Ảnh minh hoạ)", "Toàn cảnh buổi lễ.", "Ảnh minh hoạ"),
        ("Toàn cảnh buổi lễ. Ảnh: Nhân vật cung cấp", "Toàn cảnh buổi lễ.", "Ảnh: Nhân vật cung cấp"),
        ("Toàn cảnh buổi lễ - Ảnh VGP / Mai Dụ", "Toàn cảnh buổi lễ", "Ảnh VGP / Mai Dụ"),
        ("Bản đồ khu vực. Đồ họa: Mai Dụ", "Bản đồ khu vực.", "Đồ họa: Mai Dụ"),
    ],
)
def test_photo_credits(line, left, credit):
    draft = clean(f"{LEAD}\n{line}\n{SECOND}")
    assert [(item.text, item.caption) for item in draft.lines] == [
        (LEAD, False),
        (left, True),
        (SECOND, False),
    ]
    assert draft.credits == [credit]


@pytest.mark.parametrize("line", ["Ảnh: Reuters", "(Ảnh minh họa).", "Video: AFP.", "Nguồn: Bộ Tài chính"])
def test_lines_of_credit_alone(line):
    draft = clean(f"{LEAD}\n{line}\n{SECOND}")
    assert [item.text for item in draft.lines] == [LEAD, SECOND]
    assert len(draft.credits) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Ông Mẫu nói về nguồn: tiền sẽ đến từ ngân sách trung ương và từ các khoản vay ưu đãi.",
        "Ảnh: Những khoảnh khắc đáng nhớ của ông Mẫu trong chuyến thăm nhà máy điện gió đầu tiên",
        "Trong ảnh là nhà máy điện gió ở ven biển Hà Tĩnh.",
        "Bộ trưởng (ảnh) cho biết dự án có ba phần: tua-bin, đường dây và trạm biến áp.",
    ],
)
def test_sentences_that_only_look_like_credits(line):
    assert lines(f"{LEAD}\n{line}\n{SECOND}") == [LEAD, line, SECOND]


def test_credit_that_runs_into_the_next_sentence():
    draft = clean(f"Toàn cảnh buổi lễ - Ảnh: MAI DỤNgày 25-11, đoàn đã đến thăm nhà máy.\n{SECOND}")
    assert [line.text for line in draft.lines] == [
        "Toàn cảnh buổi lễ",
        "Ngày 25-11, đoàn đã đến thăm nhà máy.",
        SECOND,
    ]


def test_doubled_captions_are_kept_once():
    other = "Bộ trưởng Trần Văn Mẫu (đứng giữa) tại nhà máy."
    draft = clean(f"{LEAD}\n\n{CAPTION}\n{CAPTION}\n\n{SECOND}\n\n{CAPTION}\n{other}\n\n{THIRD}")
    assert [(line.text, line.caption) for line in draft.lines] == [
        (LEAD, False),
        (CAPTION, True),
        (SECOND, False),
        (other, True),
        (THIRD, False),
    ]


def test_neighbouring_captions_of_two_pictures_stay_two():
    first, second = "Ông Mẫu trao quà tặng bà Dụ tại trụ sở.", "Bà Dụ trao quà tặng ông Mẫu tại trụ sở."
    assert lines(f"{LEAD}\n\n{first}\n{second}\n\n{SECOND}") == [LEAD, first, second, SECOND]


def test_two_short_paragraphs_are_not_doubled():
    first, second = "Ông Mẫu đồng ý với đề nghị này.", "Ông Mẫu đồng ý với đề nghị kia."
    assert lines(f"{LEAD}\n{first}\n{second}\n{SECOND}") == [LEAD, first, second, SECOND]


SIDEBAR = "\n\n".join(
    f"{t}\n\n{t}" for t in ("Bão số 9 vào Biển Đông", "Giá vàng lập đỉnh mới hôm nay", "Khai mạc giải cờ vua trẻ")
)


@pytest.mark.parametrize("head", ["Tin đọc nhiều trong tuần\n\nTin tức mới cập nhật\n\n", "TIN LIÊN QUAN\n", ""])
def test_sidebars_end_the_article(head):
    draft = clean(f"{BODY}\n\nMai Ví Dụ\n\nIn\nChia sẻFacebook\n\n{head}{SIDEBAR}")
    assert [line.text for line in draft.lines] == BODY.split("\n")
    assert draft.author == "Mai Ví Dụ"


def test_box_inside_the_text_takes_no_text_with_it():
    draft = clean(f"{LEAD}\n\nTin liên quan\nBão số 9 vào Biển Đông\n\n{SECOND}\n{THIRD}")
    assert [line.text for line in draft.lines] == [LEAD, SECOND, THIRD]


def test_buttons_and_links_go_and_words_like_them_stay():
    text = f"{LEAD}\n>> Bão số 9\nXem thêm: Giá vàng\nLưu bài viết\nIn\n{SECOND}\nIn ấn là một nghề"
    assert lines(text) == [LEAD, SECOND, "In ấn là một nghề"]


def test_an_announcement_that_is_all_there_is_stays():
    text = "Kính mời quý vị theo dõi bản tin trưa ngày 12-8."
    assert lines(text, title="Bản tin trưa ngày 12-8") == [text]


@pytest.mark.parametrize(
    ("head", "published", "publisher"),
    [
        (" date 2025-10-27 (Báo Thử) -\n\n", "2025-10-27", "Báo Thử"),
        (" date 2022-12 ", "2022-12", None),
        ("Date: 2022\n", "2022", None),
        ("06/04/2024\n", "2024-04-06", None),
        ("Thứ tư, 8/4/2020, 10:20 (GMT+7)\n\n", "2020-04-08", None),
        ("", None, None),
    ],
)
def test_headers(head, published, publisher):
    draft = clean(head + BODY)
    assert [line.text for line in draft.lines] == BODY.split("\n")
    assert (draft.published, draft.publisher) == (published, publisher)


def test_a_chronicle_keeps_its_dates():
    text = f"{LEAD}\n01/02/2024\n{SECOND}\n03/04/2024\n{THIRD}"
    draft = clean(text)
    assert [line.text for line in draft.lines] == text.split("\n")
    assert draft.published is None


@pytest.mark.parametrize("signature", ["TTO - ", "(Báo Thử) - ", "(Chinhphu.vn) – "])
def test_signature_of_the_outlet(signature):
    assert lines(signature + BODY) == BODY.split("\n")


def test_dash_in_a_first_sentence_is_no_signature():
    text = "Hà Nội - thủ đô của cả nước - sáng nay đón đoàn đại biểu từ các tỉnh miền Trung."
    assert lines(f"{text}\n{SECOND}") == [text, SECOND]


@pytest.mark.parametrize(
    "first",
    [
        LEAD,
        "Toàn cảnh buổi lễ. Ảnh: TTXVN",
        "Hà Tĩnh",
        "(Tiếp theo kỳ trước)",
        "- Thưa ông, dự án ra sao?",
        "Cụ thể như sau:",
    ],
)
def test_first_lines_that_are_no_title(first):
    draft = clean(f"{first}\n{SECOND}\n{THIRD}")
    assert draft.title is None or draft.title in {"(Tiếp theo kỳ trước)", "- Thưa ông, dự án ra sao?"}
    assert first.split(" Ảnh")[0] in assemble(draft)[0]


@pytest.mark.parametrize("title", [TITLE, "Vì sao nhà máy điện gió chậm tiến độ?", "'Không để người dân thiệt thòi'"])
def test_titles(title):
    draft = clean(f"{title}\n\n{BODY}")
    assert draft.title == title
    text, end, _ = assemble(draft)
    assert text == f"{title}\n\n{BODY}"
    assert text[:end] == title


def test_title_is_not_said_again():
    assert lines(f"{TITLE.upper()}\n{BODY}", title=TITLE) == BODY.split("\n")


def test_one_paragraph_holds_everything_and_loses_nothing():
    text = f"{LEAD} {SECOND} {THIRD}"
    assert lines(text) == [text]


def test_caption_spans_point_at_captions():
    text, _, spans = assemble(clean(f"{TITLE}\n\n{LEAD}\n{CAPTION} Ảnh: TTXVN\n{SECOND}"))
    assert [text[s.start : s.end] for s in spans] == [CAPTION]


def test_signature_with_a_date():
    draft = clean(f"{TITLE}\n\n(Báo Thử, 3/8/2024) - {BODY}")
    assert (draft.title, draft.publisher, draft.published) == (TITLE, "Báo Thử", "2024-08-03")
    assert draft.lines[0].text == LEAD


def test_caption_of_two_pictures_is_kept_once():
    draft = clean(f"{LEAD}\n{CAPTION} Ảnh: TTXVN\n{SECOND}\n{CAPTION}\n{THIRD}", captions=[CAPTION])
    assert [line.text for line in draft.lines] == [LEAD, CAPTION, SECOND, THIRD]


def test_a_sentence_that_repeats_a_caption_stays():
    draft = clean(f"{LEAD}\n{CAPTION} Ảnh: TTXVN\n{SECOND}\n{CAPTION}\n{THIRD}")
    assert [line.text for line in draft.lines] == [LEAD, CAPTION, SECOND, CAPTION, THIRD]


def test_byline_beneath_a_picture():
    draft = clean(f"{BODY}\n{CAPTION} Ảnh: TTXVN\nMAI DỤ")
    assert [line.text for line in draft.lines] == [*BODY.split("\n"), CAPTION]
    assert draft.author == "MAI DỤ"
