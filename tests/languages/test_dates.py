"""The Vietnamese date grammar: what it finds, what it leaves alone, what it resolves to."""

from __future__ import annotations

import json
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import KGError
from kg.languages.vi.dates import find_dates, read_dates, told_day
from kg.languages.vi.dates.grammar import load

PUBLISHED = "2024-11-25"

# rule, text, what is found in it, begin, end, granularity (published on Monday 25 November 2024)
EXAMPLES = [
    ("iso", "Cập nhật 2024-11-25", "2024-11-25", "2024-11-25", None, "day"),
    ("day-month", "Chiều 29/9, hai bên gặp nhau", "Chiều 29/9", "2024-09-29", None, "part-of-day"),
    ("day-month", "khai mạc ngày 26/10 tại Huế", "ngày 26/10", "2024-10-26", None, "day"),
    ("day-month", "Sáng 25-11, đoàn lên đường", "Sáng 25-11", "2024-11-25", None, "part-of-day"),
    ("day-month", "Trong ngày 4/4 đoàn làm việc", "ngày 4/4", "2024-04-04", None, "day"),
    ("day-month", "họp ngày 01 - 03/4", "ngày 01 - 03/4", "2024-04-01", "2024-04-03", "interval"),
    ("day-month", "từ ngày 24 đến 28-11", "ngày 24 đến 28-11", "2024-11-24", "2024-11-28", "interval"),
    ("day-month", "từ 24/11 đến 28/11", "24/11 đến 28/11", "2024-11-24", "2024-11-28", "interval"),
    ("day-month", "ngày 24 và 25/11", "ngày 24 và 25/11", "2024-11-24", "2024-11-25", "interval"),
    ("day-month", "đăng ngày 06/04/2024", "ngày 06/04/2024", "2024-04-06", None, "day"),
    ("day-month", "Hà Nội, 25.11.2024", "25.11.2024", "2024-11-25", None, "day"),
    ("day-month", "ký 2-12-2024", "2-12-2024", "2024-12-02", None, "day"),
    ("day-month", "họp vào thứ hai (25-11) ở Huế", "thứ hai (25-11)", "2024-11-25", None, "day"),
    ("day-month", "tối 18.7 trên sân", "tối 18.7", "2024-07-18", None, "part-of-day"),
    ("day-month", "2h ngày 1/6", "2h ngày 1/6", "2024-06-01", None, "part-of-day"),
    ("day-month", "15h chiều 31/5", "15h chiều 31/5", "2024-05-31", None, "part-of-day"),
    ("day-month", "hôm nay (25/11) bỏ phiếu", "hôm nay (25/11)", "2024-11-25", None, "day"),
    ("day-month", "nghỉ lễ 30/4", "30/4", "2024-04-30", None, "day"),
    (
        "day-month",
        "rạng sáng 24/11 (giờ Việt Nam)",
        "rạng sáng 24/11 (giờ Việt Nam)",
        "2024-11-24",
        None,
        "part-of-day",
    ),
    ("day-month-words", "ngày 2 tháng 9 năm 2024", "ngày 2 tháng 9 năm 2024", "2024-09-02", None, "day"),
    ("day-month-words", "ngày 5 tháng 12 năm ngoái", "ngày 5 tháng 12 năm ngoái", "2023-12-05", None, "day"),
    ("day-alone", "Ngày 27, tại Hà Nội", "Ngày 27", "2024-11-27", None, "day"),
    (
        "night-to-day",
        "trong đêm 18 rạng sáng ngày 19, lửa bùng lên",
        "đêm 18 rạng sáng ngày 19",
        "2024-11-18",
        "2024-11-19",
        "interval",
    ),
    ("lunar-day", "mùng 1 Tết", "mùng 1 Tết", None, None, "day"),
    ("lunar-month", "hội làng tháng Giêng", "tháng Giêng", None, None, "day"),
    ("relative-day", "Sáng nay, Quốc hội họp", "Sáng nay", "2024-11-25", None, "part-of-day"),
    ("relative-day", "hôm qua", "hôm qua", "2024-11-24", None, "day"),
    ("relative-day", "ngày mai", "ngày mai", "2024-11-26", None, "day"),
    ("days-away", "hai ngày trước, ông nói", "hai ngày trước", "2024-11-23", None, "day"),
    ("days-away", "Nga đáp trả một ngày sau khi Mỹ lên tiếng", "một ngày sau khi", "2024-11-24", None, "day"),
    ("days-before-that", "Ông A mất ngày 20-11. Hai ngày trước lễ viếng", "Hai ngày trước", "2024-11-18", None, "day"),
    ("so-many-days-before", "Trước đó hai ngày, ông nói", "Trước đó hai ngày", "2024-11-23", None, "day"),
    ("so-many-years-before", "Năm 2022 lụt. Trước đó hai năm, bão", "Trước đó hai năm", "2020", None, "year"),
    ("weekday", "hôm thứ sáu", "hôm thứ sáu", "2024-11-22", None, "day"),
    ("weekday-of-week", "thứ ba tuần này", "thứ ba tuần này", "2024-11-26", None, "day"),
    ("week", "tuần trước", "tuần trước", "2024-11-18", "2024-11-24", "week"),
    ("week", "cuối tuần trước", "cuối tuần trước", "2024-11-23", "2024-11-24", "week"),
    ("day-month", "đêm 18, rạng sáng 19-11", "đêm 18, rạng sáng 19-11", "2024-11-18", "2024-11-19", "interval"),
    ("first-months", "6 tháng đầu năm 2023", "6 tháng đầu năm 2023", "2023-01", "2023-06", "interval"),
    ("first-months", "nửa cuối năm", "nửa cuối năm", "2024-07", "2024-12", "interval"),
    ("month", "tháng 9/2023", "tháng 9/2023", "2023-09", None, "month"),
    ("month", "tháng 9 năm 2023", "tháng 9 năm 2023", "2023-09", None, "month"),
    ("month", "đầu tháng 11", "đầu tháng 11", "2024-11", None, "month"),
    ("month", "tháng 3 đến 8", "tháng 3 đến 8", "2024-03", "2024-08", "interval"),
    ("month-words", "hồi tháng ba", "hồi tháng ba", "2024-03", None, "month"),
    ("month-words-year", "Kể chuyện tháng mười năm 1954", "tháng mười năm 1954", "1954-10", None, "month"),
    ("relative-month", "tháng trước", "tháng trước", "2024-10", None, "month"),
    (
        "so-many-months",
        "Trong 10 tháng năm 2024, xuất khẩu tăng",
        "10 tháng năm 2024",
        "2024-01",
        "2024-10",
        "interval",
    ),
    ("same-month", "Tháng 2/2023 họp. Cũng cùng tháng đó", "cùng tháng", "2023-02", None, "month"),
    ("month-edge", "Hồi đầu tháng, hai bên gặp nhau", "Hồi đầu tháng", "2024-11", None, "month"),
    ("quarter", "quý III/2025", "quý III/2025", "2025-07", "2025-09", "quarter"),
    ("quarter", "quý 3", "quý 3", "2024-07", "2024-09", "quarter"),
    ("relative-quarter", "quý này", "quý này", "2024-10", "2024-12", "quarter"),
    ("term", "nhiệm kỳ 2020-2025", "nhiệm kỳ 2020-2025", "2020", "2025", "term"),
    ("years", "giai đoạn 2021-2025", "giai đoạn 2021-2025", "2021", "2025", "interval"),
    ("decade", "thập niên 1990", "thập niên 1990", "1990", "1999", "interval"),
    ("century", "thế kỷ XX", "thế kỷ XX", "1901", "2000", "interval"),
    ("month-of-year", "khởi công 8/2011.", "8/2011", "2011-08", None, "month"),
    ("month-of-year-dash", "kéo dài đến 3-2024.", "đến 3-2024", "2024-03", None, "month"),
    ("year", "cuối năm 2024", "cuối năm 2024", "2024", None, "year"),
    ("year-in-brackets", "Công ước Luật Biển (1982)", "1982", "1982", None, "year"),
    ("year-bare", "hồi 2018, ông rời đi", "hồi 2018", "2018", None, "year"),
    ("year-first", "2025 là năm bản lề", "2025", "2025", None, "year"),
    ("relative-year", "năm ngoái", "năm ngoái", "2023", None, "year"),
    ("year-edge", "Từ đầu năm đến nay", "đầu năm đến nay", "2024-01", "2024-11-25", "interval"),
    ("ago", "3 năm trước, hai nước ký", "3 năm trước", "2021", None, "year"),
    ("ago", "Trong 2 năm qua", "2 năm qua", "2022", "2024-11-25", "interval"),
    ("ago-marked", "cách đây 3 tháng", "cách đây 3 tháng", "2024-08", None, "month"),
]


@pytest.mark.parametrize(("rule", "text", "words", "begin", "end", "granularity"), EXAMPLES)
def test_finds_and_resolves(rule, text, words, begin, end, granularity):
    found = find_dates(text, published=PUBLISHED)[-1]
    assert (text[found.start : found.end], found.begin, found.end_date, found.granularity) == (
        words,
        begin,
        end,
        granularity,
    ), rule


def test_every_rule_of_the_grammar_has_an_example():
    assert {rule.name for rule in load().rules} == {example[0] for example in EXAMPLES}


@pytest.mark.parametrize(
    "text",
    [
        "12 nghề cá",
        "thắng 2-1",
        "tỷ lệ 3/4",
        "Quốc lộ 1",
        "Nghị quyết 57-NQ/TW",
        "số 13/2024/NĐ-CP",
        "Nghị định 72/2013 quy định",
        "0912-345-678",
        "24/7",
        "phục vụ 24/24",
        "1.500.000 đồng",
        "kỷ niệm 30 năm",
        "mỗi ngày 2-3 lần",
        "uống ngày 2-3 lần",
        "từ 1-5 tuổi",
        "giữ trong 15-20 phút",
        "nhiệt độ 18-20 độ C",
        "đường 29/3 (Đà Nẵng)",
        "2/3 nghị sĩ",
        "1/4 dân số",
        "tăng 1,2 - 1,5 lần",
        "6 tháng tù",
        "mỗi tháng 2 lần",
        "ngày 30-2-2024",
        "ngày 31/4",
        "những năm trước",
        "ngày càng",
        "từ hàng trăm năm nay",
        "thứ hai là văn hóa",
        "Cách mạng tháng Tám",
        "sáng tạo",
        "tối đa 9 người",
        "1.918 tỉ đồng",
    ],
)
def test_leaves_alone_what_is_no_date(text):
    assert find_dates(text, published=PUBLISHED) == []


def begins(text: str, published: str | None = PUBLISHED) -> list[str | None]:
    return [m.begin for m in find_dates(text, published=published)]


def test_same_day_and_next_day_follow_the_day_told_last():
    text = "Sáng 5/9, đoàn đến Huế. Tối cùng ngày, đoàn về. Hôm sau, đoàn đi Vinh."
    assert begins(text) == ["2024-09-05", "2024-09-05", "2024-09-06"]


def test_same_day_before_any_day_is_the_day_of_the_report_or_the_anchor():
    assert begins("Chiều cùng ngày, ông về.") == ["2024-11-25"]
    assert find_dates("Chiều cùng ngày, ông về.", published=PUBLISHED, anchor="2024-11-20")[0].begin == "2024-11-20"


def test_same_day_after_a_day_without_a_year_is_unknown():
    assert begins("Ngày 22-12-2018 khai mạc. Ngày 13/6 bế mạc. Cùng ngày, đoàn về.", None)[1:] == [None, None]


def test_told_day_serves_the_event_extractor():
    text = "Ngày 3/9 họp. Trước 30/11 phải xong. Cùng ngày, ký."
    mentions = find_dates(text, published=PUBLISHED)
    assert told_day(mentions, text.index("Cùng")) == "2024-09-03"
    assert told_day(mentions, 0, default=PUBLISHED) == PUBLISHED


def test_limits_are_marked():
    text = "kể từ ngày 1/1/2025, trước ngày 30/11, đến năm 2030, sau 2026."
    assert [m.bound for m in find_dates(text, published=PUBLISHED)] == ["from", "before", "until", "at"]


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("Luật có hiệu lực từ ngày 1/7.", "2025-07-01"),  # the sentence looks ahead
        ("Vụ việc xảy ra ngày 1/7.", "2024-07-01"),
        ("Lễ khai mạc diễn ra ngày 2/12.", "2024-12-02"),  # a week ahead is nearer than a year ago
        ("Ngày 20/12, công an bắt ông này.", "2024-12-20"),
    ],
)
def test_year_is_the_nearest_plausible_one(text, begin):
    assert begins(text) == [begin]


def test_year_carries_on_in_a_story_of_long_ago():
    text = "Ngày 6-4-1981, bị cáo rủ bạn lên rừng. Ngày 10-4, vụ việc bị phát hiện. Sáng nay tòa tuyên án."
    assert begins(text) == ["1981-04-06", "1981-04-10", "2024-11-25"]


def test_year_of_one_bound_serves_the_other():
    first = find_dates("từ ngày 28/12/2024 đến 3/1", published=PUBLISHED)[0]
    assert (first.begin, first.end_date, first.basis) == ("2024-12-28", "2025-01-03", "stated")
    assert begins("ngày 30/11 và ngày 1/12/2021") == ["2021-11-30", "2021-12-01"]


def test_publication_of_month_precision_gives_dates_of_month_precision():
    found = find_dates("Buổi làm việc hôm nay là cơ hội tốt.", published="2022-12")[0]
    assert (found.begin, found.granularity, found.basis) == ("2022-12", "month", "relative")


def test_a_range_of_days_in_two_months():
    (found,) = find_dates("thăm Lào ngày 31/8-2/9.", published="2025-09-01")
    assert (found.begin, found.end_date) == ("2025-08-31", "2025-09-02")


def test_the_second_day_of_talks_is_no_monday():
    assert not find_dates("Ngày thứ hai của cuộc đàm phán", published=PUBLISHED)


def test_a_day_without_a_year_keeps_its_month():
    assert [m.yearless for m in find_dates("Ngày 7/9 họp, tháng 5 bàn.")] == ["09-07", "05"]


def test_without_publication_a_day_has_no_year():
    read = read_dates("Chiều 29/12, Bộ Ngoại giao họp báo.")
    assert read.reference is None
    assert [m.begin for m in read.mentions] == [None]


def test_the_present_year_and_a_dated_caption_date_an_undated_article():
    text = "Chiều nay, hai bên gặp nhau. Nhấn mạnh 2031 là năm bản lề.\n\nHai ông bắt tay chiều 29/9. Ảnh: NAM"
    read = read_dates(text)
    assert read.reference == "2031-09-29"
    assert [m.begin for m in read.mentions] == ["2031-09-29", "2031", "2031-09-29"]


def test_an_anniversary_tells_the_present_year_but_lends_no_year():
    assert begins("Kỷ niệm 50 năm thiết lập quan hệ (1973 - 2023). Ngày 5/3, họp.", None)[-1] == "2023-03-05"
    assert begins("Sáng 2/7, lễ kỷ niệm. Ngày 2/7/1976, Quốc hội họp. Năm 2015 tăng 9%.", None)[0] is None


def test_anniversary_days_are_two_days():
    assert begins("(20-11-1982 - 20-11-2024)") == ["1982-11-20", "2024-11-20"]


def test_a_list_of_days_is_several_days():
    assert begins("các ngày 3, 7 và 12/4") == ["2024-04-03", "2024-04-07", "2024-04-12"]


def test_offsets_survive_letters_whose_lower_case_is_longer():
    text = "İİİ ngày 26/10/2024"
    found = find_dates(text)[0]
    assert text[found.start : found.end] == "ngày 26/10/2024"


def test_a_broken_grammar_file_names_itself(tmp_path):
    path = tmp_path / "dates.toml"
    path.write_text('[macros]\nD = "1"\n', encoding="utf-8")
    with pytest.raises(KGError, match=r"dates\.toml"):
        load(path)


FORMATS = [
    "ngày {d}/{m}/{y}",
    "ngày {d}-{m}-{y}",
    "{d:02}/{m:02}/{y}",
    "ngày {d}.{m}.{y}",
    "ngày {d} tháng {m} năm {y}",
    "sáng {d}-{m}-{y}",
    "{y}-{m:02}-{d:02}",
    "hôm {d}/{m}/{y}",
    "15h ngày {d}/{m}/{y}",
]


@given(
    st.dates(date(1800, 1, 1), date(2099, 12, 31)),
    st.sampled_from(FORMATS),
    st.text("xkz ,.đ\n", max_size=20),
)
def test_full_dates_come_back_in_every_format(day, form, around):
    written = form.format(d=day.day, m=day.month, y=day.year)
    text = f"{around} {written} {around}"
    found = [m for m in find_dates(text, published=PUBLISHED) if m.begin == day.isoformat()]
    assert found
    assert text[found[0].start : found[0].end].strip() == written


@given(st.dates(date(1990, 1, 1), date(2050, 1, 1)), st.integers(-90, 60))
def test_days_near_publication_get_the_right_year(published, away):
    day = date.fromordinal(published.toordinal() + away)
    assert begins(f"Ngày {day.day}/{day.month}, đoàn đến.", published.isoformat()) == [day.isoformat()]


_FRAGMENTS = st.sampled_from(
    [
        "ngày ",
        "từ ",
        "đến ",
        "30/2",
        "29/2/2023",
        "31-4",
        "12/13",
        "00/00",
        "tháng ",
        "năm ",
        "2024",
        "quý ",
        "IV",
        " - ",
        "/",
        "sáng ",
        "nay ",
        "cùng ngày ",
        "hôm sau ",
        "tuần trước ",
        "3 năm trước ",
        "thế kỷ ",
        "XX ",
        "nhiệm kỳ ",
        "2020-2025 ",
        ", ",
        "mùng ",
        "Tết ",
        "1",
        "31",
        "12",
        "(",
        ")",
        ". ",
        "và ",
        "giai đoạn ",
        "1999 ",
        "ngoái ",
        "9 tháng đầu ",
        "sẽ ",
    ]
)


@given(
    st.lists(_FRAGMENTS, max_size=14),
    st.sampled_from([None, "2024-02-29", "2024-02", "2024", "0001-01-01", "9998-12-31", "x"]),
)
def test_never_an_invalid_date_and_never_an_overlap(fragments, published):
    text = "".join(fragments)
    position = 0
    for mention in find_dates(text, published=published):
        assert position <= mention.start < mention.end <= len(text)
        position = mention.end
        for value in (mention.begin, mention.end_date):
            if value is not None:
                numbers = [int(n) for n in value.split("-")]
                date(*[*numbers, 1, 1][:3])
        if mention.end_date is not None:
            width = min(len(mention.begin), len(mention.end_date))
            assert mention.begin[:width] <= mention.end_date[:width]


def test_a_million_characters_take_about_a_second():
    text = "Ngày 25/11, tại Hà Nội, hai bên trao đổi về kinh tế và nhất trí sẽ họp lại vào quý I/2025. " * 2000
    find_dates(text[:1000])
    started = time.perf_counter()
    find_dates(text, published=PUBLISHED)
    # Many times what a quiet machine takes: this fails on a quadratic pattern, not on a busy machine.
    assert time.perf_counter() - started < 3.0


@pytest.mark.shared
def test_the_undated_seed_article_is_dated_by_its_caption(shared):
    path = next((shared / "seeds").glob("002_*.txt"))
    read = read_dates(path.read_text(encoding="utf-8"))
    assert read.reference == "2025-09-29"


@pytest.mark.shared
def test_nearly_every_date_of_the_gold_is_among_those_found(shared):
    wanted = found = 0
    for path in sorted((shared / "gold" / "dev").glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        article = json.loads(path.with_name(path.name.replace(".gold.", ".article.")).read_text(encoding="utf-8"))
        read = read_dates(f"{article['title']}\n\n{article['text']}", published=gold["published"])
        known = {m.begin for m in read.mentions} | {read.reference, (read.reference or "")[:7]}
        for event in gold["events"]:
            if event["date"]:
                wanted += 1
                found += event["date"].split("/")[0] in known
    assert found / wanted >= 0.97


def test_a_day_near_one_stated_in_the_head_of_an_undated_article_has_its_year():
    assert begins("Ngày 22-12-2018 khai mạc. Ngày 13/1 bế mạc. Ngày 13/6 họp.", None) == [
        "2018-12-22",
        "2019-01-13",
        None,
    ]
    far = "Chữ. " * 120
    assert begins(far + "Ngày 22-12-2018, ông đi xa. Ngày 13/1, ông về.", None)[-1] is None
    assert begins(far + "Ngày 13/1, họp. Hạn nộp trước ngày 2/2/2019.", None)[0] == "2019-01-13"
    assert begins(far + "Ngày 13/1, họp.\n\nCầu mới hôm 9-1-2019 - Ảnh: NAM", None)[0] == "2019-01-13"


def test_a_jubilee_to_come_tells_no_present_year():
    assert begins("Hội nghị năm 2019 bàn kỷ niệm 45 năm quan hệ hai nước 15/5/2020. Ngày 3/3, họp.", None)[-1] is None


def test_what_the_report_counts_up_to_dates_an_undated_article():
    counted = "Trong 9 tháng đầu năm 2031, tỉnh thu hút 40 dự án."
    assert begins(f"Chiều 5/11, UBND tỉnh họp. {counted}", None)[0] == "2031-11-05"
    assert begins("Ngày 3/2, sở họp. Thu tăng 8% so với cùng kỳ 2030.", None)[0] == "2031-02-03"
    assert begins("Ngày 2/4, Chính phủ họp phiên thường kỳ tháng 3-2031.", None)[0] == "2031-04-02"
    assert begins("Sáng 12/1, sở triển khai nhiệm vụ năm 2031.", None)[0] == "2031-01-12"
    assert begins("Ông nói tại Diễn đàn doanh nghiệp trẻ 2031 sáng 7/10.", None)[-1] == "2031-10-07"


def test_plans_history_and_next_years_tasks_date_no_undated_article():
    assert begins("Ngày 1/8, bộ họp. Hai dự án sẽ khởi công vào tháng 10-2031.", None)[0] is None
    assert begins("Ngày 1/8, bộ họp. Ông giữ chức từ tháng 4/2029.", None)[0] is None
    assert begins("Ngày 1/12, sở bàn thực hiện kế hoạch năm 2031.", None)[0] is None
    assert begins("Ngày 1/8, bộ họp. 9 tháng đầu năm 2028 tăng; năm 2030 giảm.", None)[0] is None


def test_a_day_remembered_every_year_lends_no_year():
    assert begins("Chiều 28/11, lễ kỷ niệm Ngày Lâm nghiệp (28/11/1959).", None)[0] is None


def test_where_only_the_year_is_known_today_is_no_date():
    assert (
        begins("Hôm nay, sở họp. Ngày 2/4, bộ họp phiên thường kỳ tháng 3-2031. Ngày 5/4, sở trả lời.", None)[0] is None
    )


def test_a_day_between_a_past_month_and_a_coming_one_of_one_year():
    text = "Chiều 6/5, sở họp. Sở sẽ xong vào tháng 12/2031. Trước đó, tháng 1/2031, tỉnh đã duyệt."
    assert begins(text, None)[0] == "2031-05-06"
    assert begins("Chiều 6/5, sở họp. Sở sẽ xong vào tháng 12/2031. Tháng 1/2030, tỉnh đã duyệt.", None)[0] is None


def test_a_gathering_named_with_its_year_in_the_headline_tells_this_year():
    assert begins("Hai ông dự APEC 2031\nChiều 11/11, hai ông gặp nhau.", None)[-1] == "2031-11-11"
    assert begins("Chuẩn bị APEC 2031\nChiều 11/11, hai ông gặp nhau.", None)[-1] is None
    assert begins("Hai ông gặp nhau\nChiều 11/11, hai ông nhắc lại APEC 2029.", None)[0] is None


def test_the_same_day_goes_on_from_the_one_told_in_history():
    text = "Ngày 12-11, tòa xử ông A. Ngày 6-4-1981, A về xã. A nói dối cha. Mấy người ở lại. Cùng ngày, A gặp B."
    assert begins(text, "2031-11-12") == ["2031-11-12", "1981-04-06", "1981-04-06"]


def test_the_day_in_full_at_the_head_tells_this_year():
    text = "Tin ngắn\n\nNgày 27/2/2031, hai ông gặp nhau. Ông A mời ông B thăm trong năm nay."
    assert begins(text, None) == ["2031-02-27", "2031"]


def test_the_day_of_a_holiday_is_when_nothing_happens():
    text = "Ngày 18/11/2031, nhân Ngày Nhà giáo Việt Nam (20/11), ông A đến trường. Cùng ngày, ông B về quê."
    assert begins(text)[2] == "2031-11-18"
    assert find_dates(text)[1].granularity == "term"
    assert find_dates("Họp ngày thứ hai 11/11.")[0].granularity != "term"


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Phí tăng từ ngày mai (1-1-2031). Sáng 31-12, Bộ Tài chính họp.", "2030-12-31"),
        ("Thuế mới sẽ áp dụng từ ngày 1-1-2031. Hôm 6/12, dân biểu tình.", "2030"),
        ("Hôm nay làm lễ. Ngày 3/4/1948, làng bị đốt. Năm 2003, ông xin lỗi.", None),
        ("Hôm nay, hai ông nhớ ngày dứt chiến tranh. Ngày 11/11/1918, súng im tiếng.", None),
        ("Hôm nay, hai ông gặp nhau. Ngày 11/11/2018, họ đã nói chuyện.", "2018-11-11"),
        ("Tối 23-1, bộ họp mặt. Dù 2030 là năm khó khăn, ngành đã vượt qua. Năm 2031 sẽ khác.", None),
    ],
)
def test_the_year_of_an_undated_text(text, reference):
    assert read_dates(text).reference == reference
