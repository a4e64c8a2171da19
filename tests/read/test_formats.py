from __future__ import annotations

import csv
import gzip
import io
import json

import catalogue
import pytest

from kg.read import read, readers, scan
from kg.read.formats.common import one_record
from kg.read.records import reader_named
from tests.read.samples import ATOM, BODY, CAPTION, LEAD, PAGE, RSS, SECOND, TEXT, THIRD, TITLE


def one(result):
    assert result.errors == []
    (article,) = result.articles
    return article


def test_text_with_title_and_header(reading):
    article = one(reading({"bai-1.txt": f" date 2024-11-25 (Báo Thử) -\n\n{TEXT}\n\nMai Ví Dụ"}))
    assert article.id == "bai-1"
    assert article.title == TITLE
    assert article.text == TEXT
    assert article.text[: article.title_end] == TITLE
    assert (article.published, article.publisher, article.author) == ("2024-11-25", "Báo Thử", "Mai Ví Dụ")
    assert article.credits == ("Mai Ví Dụ",)


def test_markdown_front_matter_and_markup(reading):
    text = (
        f"---\nid: m1\ntitle: {TITLE}\ndate: 2022-12\nsource: Báo Thử\nbyline: Mai Ví Dụ\nother: x\n---\n"
        f"**{LEAD}**\n\n![{CAPTION}](a.jpg)\n\nTại [buổi làm việc](http://x), ông Mẫu nói nhiều điều.\n"
    )
    article = one(reading({"x.md": text}))
    assert article.id == "m1"
    assert article.published == "2022-12"
    assert article.publisher == "Báo Thử"
    assert article.text == f"{TITLE}\n\n{LEAD}\n{CAPTION}\nTại buổi làm việc, ông Mẫu nói nhiều điều."
    assert [article.text[c.start : c.end] for c in article.captions] == [CAPTION]


def test_markdown_heading_is_the_title(reading):
    article = one(reading({"x.md": f"# {TITLE}\n\n{LEAD}\n\n{SECOND}\n"}))
    assert (article.id, article.title) == ("x", TITLE)
    assert article.text == f"{TITLE}\n\n{LEAD}\n{SECOND}"


def test_html_keeps_article_and_metadata_and_nothing_else(reading):
    article = one(reading({"trang.html": PAGE}))
    assert article.id == "trang"
    assert article.title == TITLE
    assert article.text == f"{TITLE}\n\n{LEAD}\n{CAPTION}\n{SECOND}\n{THIRD}"
    assert [article.text[c.start : c.end] for c in article.captions] == [CAPTION]
    assert (article.published, article.publisher) == ("2024-11-25", "Báo Thử Nghiệm")
    assert article.author == "Nguyễn Thị Thử"
    assert article.url == "https://bao.example/bo-truong.htm"
    assert "Ảnh: Minh Họa" in article.credits


RECORD = {
    "id": "r1",
    "headline": TITLE,
    "body": BODY,
    "date": "Thứ hai, 25/11/2024, 21:46 (GMT+7)",
    "source": {"name": "Báo Thử"},
    "link": "https://bao.example/1",
    "author": [{"name": "Mai Ví Dụ"}, "Lê Thử"],
    "category": "Thời sự",
}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", json.dumps(RECORD)),
        ("a.json", json.dumps([RECORD])),
        ("a.json", json.dumps({"articles": [RECORD]}, ensure_ascii=False)),
        ("a.json", json.dumps({"items": [RECORD], "next": None}, indent=1)),
        ("a.jsonl", json.dumps(RECORD) + "\n\n"),
        ("a.ndjson", json.dumps(RECORD)),
        ("a.jsonl", json.dumps([RECORD])),
        ("a.json", json.dumps(RECORD) + "\n" + json.dumps(RECORD)),
        ("a.jsonl.gz", gzip.compress(json.dumps(RECORD).encode(), mtime=0)),
        ("a.json", json.dumps(RECORD, ensure_ascii=False).encode("utf-16")),
        ("a.jsonl", json.dumps(RECORD, ensure_ascii=False).encode("utf-16")),
        ("a.jsonl", json.dumps(RECORD, ensure_ascii=False).encode("utf-8-sig")),
    ],
)
def test_json_in_all_its_shapes(reading, name, content):
    article = one(reading({name: content}))
    assert (article.id, article.title, article.text) == ("r1", TITLE, TEXT)
    assert (article.published, article.publisher, article.author) == (
        "2024-11-25",
        "Báo Thử",
        "Mai Ví Dụ, Lê Thử",
    )
    assert (article.url, article.category) == ("https://bao.example/1", "Thời sự")


@pytest.mark.parametrize(("ending", "separator"), [("csv", ","), ("csv", ";"), ("tsv", "\t")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_tables(reading, ending, separator, encoding):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerows([["ID", "Title", "Text", "pubDate"], ["c1", TITLE, BODY, "25/11/2024"], ["", "", "", ""]])
    article = one(reading({f"a.{ending}": out.getvalue().encode(encoding)}))
    assert (article.id, article.text, article.published) == ("c1", TEXT, "2024-11-25")


def test_rss(reading):
    result = reading({"kenh.xml": RSS})
    assert result.errors == []
    first, second = result.articles
    assert first.text == f"{TITLE}\n\n{LEAD}"
    assert (first.published, first.publisher) == ("2024-11-25", "Báo Thử Nghiệm")
    assert first.id.startswith("bao-example-tin-1")
    assert (second.id, second.published) == ("t2", None)
    assert first.source.endswith("kenh.xml, item 1")


def test_atom(reading):
    article = one(reading({"kenh.atom": ATOM}))
    assert article.text == f"{TITLE}\n\n{LEAD}\n{SECOND}"
    assert article.published == "2024-11-25"


def test_content_wins_over_a_wrong_ending(reading):
    for name, content in {"a.txt": PAGE, "b.txt": RSS, "c.txt": json.dumps(RECORD), "d.xml": PAGE}.items():
        titles = {
            article.title
            for article in reading(
                {f"{name}.d/{name}": content},
            ).articles
        }
        assert TITLE in titles, name


def test_text_that_begins_with_a_bracket_is_text(reading):
    article = one(reading({"a.txt": f"[Ảnh] {TITLE}\n\n{BODY}"}))
    assert article.text.startswith("[Ảnh]")


def test_standard_input():
    lines = "\n".join(json.dumps(RECORD | {"id": f"r{n}", "link": f"u{n}"}) for n in range(3))
    assert [a.id for a in read(["-"], stdin=io.BytesIO(lines.encode()))] == ["r0", "r1", "r2"]
    (article,) = read(["-"], stdin=io.BytesIO(TEXT.encode("utf-16")))
    assert article.title == TITLE
    assert article.id.startswith("bo-truong-tran-van-mau")
    assert article.source == "-"


def test_markup_and_entities_inside_json(reading):
    body = f"<p>{LEAD}</p><script>alert(1)</script><p>{SECOND} a &lt; b &amp;amp; c</p>"
    article = one(reading({"a.json": json.dumps({"title": "Tin &quot;nóng&quot; về điện gió", "content": body})}))
    assert article.title == 'Tin "nóng" về điện gió'
    assert "alert" not in article.text
    assert LEAD in article.text.split("\n")


def test_digest_tells_change_from_rereading(tmp_path):
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(RECORD | {"id": n}) + "\n" for n in range(3)))
    before = [raw.digest for raw in scan([tmp_path])]
    assert before == [raw.digest for raw in scan([tmp_path])]
    assert len(set(before)) == 3
    lines = [json.dumps(RECORD | {"id": n, "body": BODY + "!" * (n == 1)}) for n in range(3)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    after = [raw.digest for raw in scan([tmp_path])]
    assert [a == b for a, b in zip(before, after, strict=True)] == [True, False, True]


def test_html_of_an_old_site_lead_outside_caption_in_a_table_related_box(reading):
    page = f"""<html><head><title>{TITLE} - Báo Thử</title></head><body>
    <div class="header"><span class="date">Thứ hai, 25/11/2024, 21:46 (GMT+7)</span></div>
    <h1 class="title-detail">{TITLE}</h1><p class="description">{LEAD}</p>
    <article class="fck_detail"><p class="Normal">{SECOND}</p>
    <table class="tplCaption"><tr><td><img src="x"></td></tr>
    <tr><td><p class="Image">{CAPTION} Ảnh: <em>Minh Họa</em></p></td></tr></table>
    <div type="RelatedOneNews"><a href="/x">Điện gió</a><p>Một bài khác hẳn về điện gió.</p></div>
    <p class="Normal">{THIRD}</p><p><strong>Mai Ví Dụ</strong></p></article>
    <section><h2>Xem nhiều</h2><article><h3><a href="/2">Bão số 9</a></h3>
    <p class="description"><a href="/2">Bão số 9 có thể gây mưa lớn ở miền Trung.</a></p></article>
    </section></body></html>"""
    article = one(reading({"a.htm": page}))
    assert article.text == f"{TITLE}\n\n{LEAD}\n{SECOND}\n{CAPTION}\n{THIRD}"
    assert [article.text[c.start : c.end] for c in article.captions] == [CAPTION]
    assert (article.published, article.author, article.credits) == (
        "2024-11-25",
        "Mai Ví Dụ",
        ("Ảnh: Minh Họa", "Mai Ví Dụ"),
    )


def test_a_reader_of_ones_own(reading):
    class DemoReader:
        name = "demo"
        endings = (".demo",)

        def split(self, stream):
            for number, line in enumerate(stream.whole().decode().splitlines(), 1):
                yield one_record(stream, "demo", f"line {number}", {"id": f"d{number}", "text": line})

        def parse(self, raw):
            return dict(raw.payload)

    readers.register("demo", func=DemoReader)
    try:
        result = reading({"a.demo": f"{LEAD}\n{SECOND}"})
    finally:
        catalogue.REGISTRY.pop(("kg_readers", "demo"))
        reader_named.cache_clear()
    assert [(a.id, a.text) for a in result.articles] == [("d1", LEAD), ("d2", SECOND)]
