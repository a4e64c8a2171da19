"""Dates, ids, normalisation, language: the small parts."""

from __future__ import annotations

import unicodedata

import pytest

from kg.read.dates import date_line, parse_date
from kg.read.fields import FieldError, to_record
from kg.read.fragments import looks_like_markup, to_text
from kg.read.ids import content_id, safe_id
from kg.read.language import why_not_vietnamese
from kg.read.normalize import normalize
from tests.read.samples import BODY, ENGLISH, FRENCH, LEAD, TEXT


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2024-11-25T21:46:41+07:00", "2024-11-25"),
        ("2024-11-25T23:59:59.123456Z", "2024-11-25"),
        ("2024-11-25 21:46", "2024-11-25"),
        ("2024-11", "2024-11"),
        ("2022-12", "2022-12"),
        ("2022", "2022"),
        (2022, "2022"),
        ("Mon, 25 Nov 2024 21:46:41 +0700", "2024-11-25"),
        ("Mon, 25 Nov 2024 23:30:00 GMT", "2024-11-25"),
        ("25 Nov 2024", "2024-11-25"),
        ("Thứ tư, 8/4/2020, 10:20 (GMT+7)", "2020-04-08"),
        ("10:20 | 08-04-2020", "2020-04-08"),
        ("8.4.2020", "2020-04-08"),
        ("Chủ nhật, ngày 8 tháng 4 năm 2020", "2020-04-08"),
        ("tháng 12/2022", "2022-12"),
        ("12/2022", "2022-12"),
        ("20241125", "2024-11-25"),
        (1732545600, "2024-11-25"),
        ("1732545600000", "2024-11-25"),
        ("", None),
        (None, None),
        ("  ", None),
    ],
)
def test_dates(value, date):
    assert parse_date(value) == date


@pytest.mark.parametrize(
    "value",
    ["2024-02-30", "30/2/2024", "2024-13", "04/25/2020", "0001-01-01", "hôm qua", "N/A", True, float("nan"),
     10**30, ["2024"], "9" * 400, "2024-11-25T25:00:00", "2024-11-25x"],
)  # fmt: skip
def test_dates_that_are_none(value):
    with pytest.raises(ValueError, match=r"date|there is no|out of range"):
        parse_date(value)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("06/04/2024", "2024-04-06"),
        ("Thứ Hai, 06/04/2024 | 10:12", "2024-04-06"),
        ("Cập nhật lúc 10:12 ngày 6/4/2024", "2024-04-06"),
        ("Thứ tư, ngày 8 tháng 4 năm 2020", "2020-04-08"),
        ("Ngày 29 tháng 3 năm 2017", None),
        ("Ngày 6/4/2024, Bộ trưởng lên đường", None),
        ("1995 - 2025", None),
        ("Nghị quyết 06/04/2024", None),
    ],
)
def test_date_lines(line, date):
    assert date_line(line) == date


def test_ids():
    assert safe_id("tt_20241109085550572") == "tt_20241109085550572"
    assert safe_id("Bài số 1").startswith("bai-so-1-")
    assert safe_id("Bài số 1") != safe_id("bài số 1") != "bai-so-1"
    assert safe_id(unicodedata.normalize("NFD", "Bài số 1")) == safe_id("Bài số 1")
    assert "/" not in safe_id("../../etc/passwd")
    assert not safe_id("..").startswith(".")
    assert safe_id("https://www.bao.example/tin/a-1.htm").startswith("bao-example-tin-a-1-htm-")
    assert content_id("", "0123456789") == "article-01234567"


def test_normalisation():
    decomposed = unicodedata.normalize("NFD", LEAD)
    assert normalize(decomposed) == LEAD
    assert normalize(" dự kiến \u200b\u200bsẽ\xa0\u2009đến\r\n\r\nĐà\u00adLạt \ufeff") == "dự kiến sẽ đến\n\nĐàLạt"
    assert normalize("Ðà Nẵng") == "Đà Nẵng"
    assert normalize("a\u2028b\tc\x07") == "a\nb c"
    assert normalize("Q&amp;A &quot;x&quot; AT&T") == 'Q&A "x" AT&T'


def test_language():
    assert why_not_vietnamese(TEXT) is None
    assert why_not_vietnamese("U23 Việt Nam") is None
    assert "English" in (why_not_vietnamese(ENGLISH) or "")
    assert "French" in (why_not_vietnamese(FRENCH) or "")
    assert "English" in (why_not_vietnamese(f"Mr Trần Văn Mẫu and Ms Lê Thị Ví Dụ: {ENGLISH}") or "")
    assert why_not_vietnamese("123 456") == "holds no words"
    assert why_not_vietnamese("Bo truong tham nha may dien gio va lam viec voi lanh dao tinh") is not None


def test_fragments():
    assert not looks_like_markup("nếu x < 5 và y > 3")
    assert to_text("<p>Một <b>hai</b></p><p>ba<br>bốn</p><style>x</style>") == "Một hai\nba\nbốn"
    assert to_text("<div>" * 300 + "sâu") == "sâu"


def test_first_filled_name_wins_and_case_does_not_matter():
    record = to_record({"Summary": "tóm tắt", "CONTENT": BODY, "text": "", "Unknown": object()})
    assert record.text == BODY
    assert to_record({"text": ["Một.", "Hai."]}).text == "Một.\nHai."


def test_wrong_kinds_are_named():
    with pytest.raises(FieldError, match="'title' is true"):
        to_record({"text": BODY, "title": True})
