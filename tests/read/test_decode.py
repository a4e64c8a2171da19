from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

import pytest

import kg.read
from kg.read.decode import UndecodableError, decode, plausibility, repair
from tests.read.samples import ENGLISH, FRENCH, TEXT

DATA = Path(kg.read.__file__).parent / "data"
HOLES = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
TONES = "\u0300\u0301\u0303\u0309\u0323"
SAMPLE = TEXT + " Ưu tiên người nghèo ở huyện Ứng Hòa, quyền lợi được bảo đảm; Ủy ban nhân dân xã Đông Lỗ."


def font_encoded(text: str, table: str) -> str:
    """``text`` as it looks in a program that does not know the old font."""
    lines = [line for line in (DATA / table).read_text("utf-8").splitlines() if not line.startswith("#")]
    inverse: dict[str, str] = {}
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        inverse.setdefault(row["vi"], row["latin"])
    return "".join(inverse.get(c, c) for c in text)


def cp1258(text: str) -> bytes:
    """Windows-1258 as editors wrote it: letter, then tone."""
    parts = []
    for c in text:
        decomposed = unicodedata.normalize("NFD", c)
        tone = "".join(x for x in decomposed if x in TONES)
        base = unicodedata.normalize("NFC", "".join(x for x in decomposed if x not in TONES))
        parts.append((base + tone).encode("cp1258"))
    return b"".join(parts)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode(encoding):
    assert decode(SAMPLE.encode(encoding)) == SAMPLE


def test_windows_1258():
    assert unicodedata.normalize("NFC", decode(cp1258(SAMPLE))) == SAMPLE


def test_tcvn3():
    # TCVN3 has no capitals with tones: those were set in a font of capitals.
    lower = SAMPLE.replace("Ứng", "ứng").replace("Ủy", "ủy")
    assert decode(font_encoded(lower, "tcvn3.tsv").encode("latin-1")) == lower


def test_vni():
    assert decode(font_encoded(SAMPLE, "vni.tsv").encode("cp1252")) == SAMPLE


@pytest.mark.parametrize("table", ["tcvn3.tsv", "vni.tsv"])
def test_old_fonts_inside_utf8_are_mended_on_reading(reading, table):
    mangled = font_encoded(TEXT, table)
    assert mangled != TEXT
    (article,) = reading({"a.txt": mangled}).articles
    assert article.text == TEXT


def test_utf8_read_as_windows_1252_is_mended():
    text = "Bộ trưởng thăm nhà máy, đề nghị tỉnh hoàn thành thủ tục."
    seen = "".join(bytes([b]).decode("cp1252" if b not in HOLES else "latin-1") for b in text.encode())
    assert repair(seen) == text


@pytest.mark.parametrize("text", [SAMPLE, ENGLISH, FRENCH, "Besuch in Köln: Größe, Straße, schön", ""])
def test_what_is_right_is_left_alone(text):
    assert repair(text) == text


def test_plausibility_tells_vietnamese_from_french():
    assert plausibility(SAMPLE) == 1.0
    assert plausibility(FRENCH) < 0.6


@pytest.mark.parametrize("data", [bytes(range(256)), b"\x00" * 100, b"\xff\xfe\x00", b"abc\x00\x01\x02" * 50])
def test_binary(data):
    with pytest.raises(UndecodableError):
        decode(data)
