"""Whatever is wrong with one source, it is named with its place and a way out, and the rest is read."""

from __future__ import annotations

import gzip
import json
import os
import time
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.read import list_sources, read
from tests.read.samples import BODY, ENGLISH, FRENCH, NAVIGATION, PAGE, SECOND, TEXT, TITLE

GOOD = {"tot.txt": TEXT}


def refused(result, *words: str) -> str:
    """The one error, which holds the words; the good article was read."""
    assert [a.id for a in result.articles] == ["tot"]
    (error,) = result.errors
    for word in words:
        assert word in str(error)
    return str(error)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("rong.txt", b"", ["rong.txt", "empty"]),
        ("trang.txt", b" \n\n\t ", ["empty"]),
        ("nhi-phan.txt", bytes(range(256)) * 40, ["binary"]),
        ("anh.txt", b"\x89PNG\r\n\x1a\n" + bytes(500), ["picture"]),
        ("a.txt", b"%PDF-1.7 ...", ["PDF"]),
        ("a.html", NAVIGATION.encode(), ["navigation"]),
        ("a.txt", ENGLISH.encode(), ["not in Vietnamese", "English"]),
        ("a.txt", FRENCH.encode(), ["not in Vietnamese", "French"]),
        ("a.txt", "中国外交部长今天在北京会见了越南代表团。" * 5, ["not in Vietnamese", "script"]),
        ("a.json", b'{"title": "x", ', ["a.json", "not valid JSON"]),
        ("a.json", b"3", ["neither a JSON object"]),
        ("a.json", b'{"articles": []}', ["empty list"]),
        ("a.json", json.dumps({"title": TITLE}).encode(), ["has no text", "found: title"]),
        ("a.json", json.dumps({"title": TITLE, "text": {"a": []}}).encode(), ["has no text"]),
        ("a.json", json.dumps({"title": TITLE, "text": " "}).encode(), ["'text' is empty"]),
        ("a.json", json.dumps({"title": TITLE, "text": 3}).encode(), ["'text'", "not text"]),
        (
            "a.json",
            json.dumps({"text": BODY, "published": "2024-02-30"}).encode(),
            ["'published'", "2024-02-30"],
        ),
        ("a.json", json.dumps({"text": BODY, "pubDate": "hôm kia"}).encode(), ["'pubDate'", "not a date"]),
        ("a.md", f"---\ntitle: {TITLE}\ndate: 2024-02-30\n---\n{BODY}", ["'date'", "2024-02-30"]),
        ("a.md", f"---\ntitle: a: b: [c\n---\n{BODY}", ["front matter", "YAML"]),
        ("a.txt", f" date 2024-02-30 (Báo Thử) -\n\n{BODY}", ["header", "2024-02-30"]),
        ("a.txt", f"{TITLE}\n31/02/2024\n{BODY}", ["31/02/2024"]),
        ("a.csv", "tên,số\na,1\n", ["header", "text", "tên"]),
        ("a.csv", "\r\x01", ["header", "first line"]),
        ("a.xml", "<?xml version='1.0'?><urlset><url/></urlset>", ["not an RSS or Atom feed"]),
        ("a.jsonl.gz", gzip.compress(b"x" * 100_000, mtime=0)[:60], ["damaged"]),
        ("a.txt.gz", b"\x1f\x8b\x08garbage that is no gzip", ["damaged"]),
    ],
)
def test_one_bad_file(reading, name, content, words):
    refused(reading(GOOD | {name: content}), *words)


def test_broken_line_seven(reading):
    lines = [json.dumps({"id": f"n{n}", "title": TITLE, "text": f"{BODY} Tin số {n}."}) for n in range(1, 11)]
    lines[6] = lines[6][:40]
    result = reading({"tin.jsonl": "\n".join(lines)})
    assert [a.id for a in result.articles] == ["n1", "n2", "n3", "n4", "n5", "n6", "n8", "n9", "n10"]
    (error,) = result.errors
    assert error.source.endswith("tin.jsonl, line 7")
    assert "not a JSON object" in error.reason


def test_records_with_defects_name_their_line(reading):
    rows = [{"text": BODY, "published": "2024-13-01"}, {"title": "Không có gì"}, {"id": "ok", "text": BODY}]
    result = reading({"tin.jsonl": "\n".join(map(json.dumps, rows))})
    assert [a.id for a in result.articles] == ["ok"]
    assert [e.source.rpartition(", ")[2] for e in result.errors] == ["line 1", "line 2"]


def test_fifty_megabytes_on_one_line(reading):
    word = "nghiêm túc "
    flood = (word * (50 * 2**20 // len(word.encode()))).encode()
    refused(reading(GOOD | {"lu.txt": flood}), "lu.txt", "MiB")


def test_a_huge_line_in_a_collection_costs_only_itself(reading):
    good = json.dumps({"id": "sau", "text": BODY})
    result = reading({"tin.jsonl": b'{"text": "' + b"a" * (20 * 2**20) + b'"}\n' + good.encode()})
    assert [a.id for a in result.articles] == ["sau"]
    (error,) = result.errors
    assert "line 1" in str(error)
    assert "MiB" in str(error)


def test_more_characters_than_an_article_has(reading):
    refused(reading(GOOD | {"dai.json": json.dumps({"text": SECOND * 12_000}).encode()}), "characters")


def test_gzip_cut_short_keeps_what_came_before(reading):
    lines = "".join(json.dumps({"id": f"n{n}", "text": f"{BODY} {os.urandom(64).hex()}"}) + "\n" for n in range(500))
    result = reading({"tin.jsonl.gz": gzip.compress(lines.encode(), mtime=0)[:-4000]})
    assert len(result.articles) > 100
    (error,) = result.errors
    assert "damaged or cut short" in str(error)
    assert "after record" in str(error)


def test_unreadable_file(reading, monkeypatch):
    real = Path.open

    def closed(self, mode="r", *args, **kwargs):
        if self.name == "khoa.txt" and "r" in mode:
            raise PermissionError(13, "Permission denied")
        return real(self, mode, *args, **kwargs)

    monkeypatch.setattr(Path, "open", closed)
    refused(reading(GOOD | {"khoa.txt": TEXT}), "khoa.txt", "cannot be read", "Permission denied")


def test_dangling_link(reading, tmp_path):
    (tmp_path / "gay.txt").symlink_to(tmp_path / "khong-co")
    refused(reading(GOOD), "gay.txt", "cannot be read")


def test_folder_loop_ends(reading, tmp_path):
    (tmp_path / "sau").mkdir()
    (tmp_path / "sau" / "len").symlink_to(tmp_path)
    result = reading(GOOD)
    assert [a.id for a in result.articles] == ["tot"]
    assert result.errors == []
    assert result.notices == []


def test_empty_folder(reading, tmp_path):
    (tmp_path / "trong").mkdir()
    result = reading({"co/tot.txt": TEXT}, tmp_path / "co", tmp_path / "trong")
    refused(result, "trong", "holds no article", ".txt")


def test_documents_passed_over_in_a_folder_are_told(reading):
    office = {"bai/mot.docx": "x", "bai/hai.DOCX": "x", "bai/ba.pdf": "x", "bai/anh.png": "x", "bai/trang.css": "x"}
    result = reading(GOOD | office)
    assert [a.id for a in result.articles] == ["tot"]
    assert result.errors == []
    (notice,) = result.notices
    assert "2 .docx, 1 .pdf;" in notice.reason
    assert "save them as text" in notice.reason


def test_folder_of_documents_alone(reading, tmp_path):
    reading({"co/tot.txt": TEXT, "van/mot.docx": "x"})
    with pytest.raises(SourceError, match=r"holds no article.*found: 1 \.docx; save them as text"):
        list_sources([tmp_path / "van"])


@pytest.mark.parametrize(("cut", "read_ids"), [(-60, ["m1"]), (None, ["m1", "m2"])])
def test_feed_cut_short_gives_no_half_article(reading, cut, read_ids):
    items = [
        f"<item><guid>m{n}</guid><title>{TITLE}</title><description>{words}</description></item>"
        for n, words in ((1, BODY), (2, SECOND))
    ]
    feed = "<?xml version='1.0'?><rss version='2.0'><channel><title>Báo Thử</title>" + "".join(items)
    result = reading({"tin.xml": feed[:cut]})
    assert [a.id for a in result.articles] == read_ids
    (error,) = result.errors
    assert "cut short" in str(error)
    assert ("(2)" in str(error)) == (cut is not None)
    assert reading({"tin.xml": feed + "</channel></rss>"}).errors == []


def test_quote_that_never_closes_swallows_no_rows(reading):
    rows = ["id,title,text", f'a,Tin,"{BODY}"', f'b,Tin,"{SECOND}', f"c,Tin,{SECOND}", f"d,Tin,{SECOND}"]
    result = reading({"bang.csv": "\n".join(rows)})
    assert [a.id for a in result.articles] == ["a"]
    (error,) = result.errors
    assert "row 2" in str(error)
    assert "never closed" in str(error)


@pytest.mark.parametrize(("source", "word"), [("khong/co.txt", "does not exist"), ("khong/*.txt", "matches no file")])
def test_source_that_leads_nowhere(reading, tmp_path, source, word):
    refused(reading(GOOD, tmp_path, tmp_path / source), word)


def test_duplicate_ids(reading):
    rows = [
        {"id": "a1", "title": TITLE, "text": BODY},
        {"id": "a1", "title": "Một tin khác hẳn", "text": SECOND},
    ]
    result = reading({"tin.jsonl": "\n".join(map(json.dumps, rows))})
    first, second = result.articles
    assert first.id == "a1"
    assert second.id.startswith("a1-")
    assert result.errors == []
    (notice,) = result.notices
    assert "a1" in notice.reason
    assert "line 2" in notice.source


def test_same_article_twice(reading):
    result = reading({"a.txt": TEXT, "b/b.txt": TEXT, "c.json": json.dumps({"title": TITLE, "text": BODY})})
    assert [a.id for a in result.articles] == ["a"]
    assert result.errors == []
    assert len(result.notices) == 2
    assert all("same article as 'a'" in notice.reason for notice in result.notices)


def test_same_words_in_two_papers_are_two_articles(reading):
    rows = [{"id": str(n), "title": TITLE, "text": BODY, "publisher": paper} for n, paper in enumerate("AB")]
    assert len(reading({"tin.json": json.dumps(rows)}).articles) == 2


def test_file_by_two_names_is_read_once(reading, tmp_path):
    result = reading(GOOD, tmp_path / "tot.txt", tmp_path, f"{tmp_path}/./tot.txt", f"{tmp_path}/*.txt")
    assert [a.id for a in result.articles] == ["tot"]
    assert result.notices == []


def test_order_of_sources_changes_nothing(reading, tmp_path):
    files = {"a.txt": TEXT, "b.txt": TEXT, "c/a.txt": TEXT + "\nThêm một câu cho khác đi.", "d.html": PAGE}
    forward = reading(files, *(tmp_path / name for name in files))
    backward = reading({}, *(tmp_path / name for name in reversed(files)))
    assert forward.articles == backward.articles


def test_without_listener_the_first_error_is_raised(tmp_path):
    (tmp_path / "rong.txt").touch()
    with pytest.raises(SourceError, match=r"rong\.txt: is empty"):
        list(read([tmp_path]))


def test_hidden_files_and_annotations_are_passed_over(tmp_path):
    for name in (".an.txt", "a.gold.json", "anh.jpg", ".git/x.txt", "README.md", "a.txt", "b.JSONL.GZ"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [Path(s.path).name for s in list_sources([tmp_path])] == ["a.txt", "b.JSONL.GZ"]
    assert [s.size for s in list_sources([tmp_path / "anh.jpg"])] == [1]


def nested_aliases(depth: int) -> str:
    rows = ['a0: &a0 ["x", "x"]']
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, depth)]
    return "\n".join([*rows, f"title: *a{depth - 1}"])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("dong.txt", "Đã\n" * 20_000),
        ("doi.txt", "\n\n".join(f"Ông Mẫu đề nghị {n}\nÔng Mẫu đề nghị {n}." for n in range(5_000))),
        ("ngoac.txt", "(" * 500_000 + "đ"),
        ("mot-chu.txt", "đ" * 900_000),
        ("sau.json", "[" * 500_000),
        ("sau.json", '{"text":' * 100_000),
        ("sau.html", "<html><body>" + "<div>" * 50_000 + BODY),
        ("sau.xml", '<?xml version="1.0"?><rss>' + "<a>" * 20_000),
        ("no.md", f"---\n{nested_aliases(40)}\n---\n{BODY}"),
    ],
)
def test_hostile_files_take_bounded_time(reading, name, content):
    started = time.perf_counter()
    result = reading(GOOD | {name: content})
    assert "tot" in {article.id for article in result.articles}
    assert time.perf_counter() - started < 10


def test_a_page_or_feed_fetches_nothing(reading, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("a reader went to the network")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    reading({"a.xml": "http://bao.example/rss.xml", "b.html": PAGE, "c.txt": "https://bao.example/1"})
