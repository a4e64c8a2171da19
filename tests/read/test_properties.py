"""For any input: an article or a named error, never an exception; text in NFC; the same result twice."""

from __future__ import annotations

import contextlib
import io
import json
import re
import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.read import Source, read
from kg.read.clean import assemble, clean
from kg.read.dates import date_line, parse_date
from kg.read.decode import UndecodableError, decode, repair
from kg.read.fragments import to_text
from kg.read.ids import safe_id
from kg.read.normalize import normalize
from kg.read.sniff import _stream, reader_for
from tests.read.samples import BODY, PAGE, RSS, TEXT

SAMPLES = [
    TEXT,
    PAGE,
    RSS,
    json.dumps({"text": BODY}),
    json.dumps([{"text": BODY}]),
    f"title,text\na,{BODY!r}",
]
VIETNAMESE = st.text(alphabet=sorted(set(TEXT + "\n\n .:-()ẢẠđĐ0123456789")), max_size=400)
NAMES = ["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.csv", "a.xml"]


@st.composite
def damaged(draw):
    """A good file with some bytes changed, dropped or put in."""
    data = bytearray(draw(st.sampled_from(SAMPLES)).encode(draw(st.sampled_from(["utf-8", "utf-16"]))))
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(data)))
        data[at : at + draw(st.integers(0, 20))] = draw(st.binary(max_size=20))
    return bytes(data)


@settings(max_examples=150, deadline=None)
@given(data=st.one_of(st.binary(max_size=2000), damaged()), name=st.sampled_from(NAMES))
@example(data=b"\x1f\x8b", name="a.txt")
@example(data='<?xml version="1.0" encoding="\x00UTF-8"?><rss></rss>'.encode("utf-16"), name="a.xml")
def test_any_bytes_give_articles_or_errors(data, name):
    stream = _stream(Source(name), io.BytesIO(data))
    try:
        records = list(reader_for(stream).split(stream))
    except SourceError:
        return
    for record in records:
        assert isinstance(record, SourceError) or record.digest


@settings(max_examples=150, deadline=None)
@given(data=st.one_of(st.binary(max_size=500), damaged()))
@example(
    data="<!doctype html><html><head><title>Họp/title></head><body><p>Ngày 5/5 họp.</p></body></html>".encode("utf-16")
)
def test_reading_never_breaks_and_repeats_itself(data):
    def once():
        errors: list[SourceError] = []
        return list(read(["-"], on_error=errors.append, stdin=io.BytesIO(data))), list(map(str, errors))

    articles, errors = once()
    assert (articles, errors) == once()
    for article in articles:
        assert unicodedata.is_normalized("NFC", article.text)
        assert article.id.isascii()
        assert article.text[: article.title_end] == (article.title or "")
        assert all(0 <= c.start < c.end <= len(article.text) for c in article.captions)
    assert articles or errors


@given(st.text())
def test_normalising_twice_is_normalising_once(text):
    once = normalize(text)
    assert unicodedata.is_normalized("NFC", once)
    assert "\r" not in once
    assert "\u200b" not in once
    assert "\xa0" not in once
    if "&" not in once:
        assert normalize(once) == once


@given(st.text(min_size=1).filter(str.strip))
def test_ids_are_safe_and_stay(own):
    made = safe_id(own)
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}", made)
    assert safe_id(made) == made


@given(st.sets(st.text(min_size=1).map(lambda s: unicodedata.normalize("NFC", s.strip())).filter(bool), min_size=2))
def test_different_ids_stay_different(owns):
    assert len({safe_id(own) for own in owns}) == len(owns)


@given(VIETNAMESE)
def test_cleaning_only_takes_away(text):
    text = normalize(text)
    draft = clean(text)
    left = "".join(c for c in assemble(draft)[0] if c.isalnum())
    # What is left stands in the text in the same order.
    letters = iter(c for c in text if c.isalnum())
    assert all(c in letters for c in left)


@given(st.text(), st.text(max_size=60))
def test_small_parts_take_anything(text, short):
    repair(text)
    to_text(f"<p>{text}</p>")
    for parse in (parse_date, date_line):
        try:
            found = parse(short)
        except ValueError:
            continue
        assert found is None or re.fullmatch(r"\d{4}(-\d\d){0,2}", found)


@given(st.binary(max_size=400))
def test_decoding_gives_text_or_says_why(data):
    with contextlib.suppress(UndecodableError):
        assert isinstance(decode(data), str)
