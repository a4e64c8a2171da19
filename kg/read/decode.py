"""Bytes into text: UTF-8, UTF-16 and the encodings Vietnamese was written in before Unicode.

Old single-byte texts carry no mark, so each candidate is decoded and judged by whether what comes out is
Vietnamese: the share of accented words that are well-formed syllables. The two font encodings (TCVN3, VNI)
and UTF-8 that was once misread as windows-1252 also occur inside valid UTF-8 files, as letters that only
look right in the right font; they are recognised in the same way.
"""

from __future__ import annotations

import codecs
import csv
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import charset_normalizer

_DATA = Path(__file__).parent / "data"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Judging the first 20,000 characters is as good as judging all, and takes bounded time.
_SAMPLE = 20_000
# Below this share of well-formed words a guess is not believed.
_BELIEVED = 0.75
_ACCENTED = re.compile(r"\b[^\W\d_]*[^\x00-\x7f\W\d_][^\W\d_]*\b")
# Initial, vowels, final: the shape of every Vietnamese syllable, tones taken off.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|th|tr|kh|ph|gh|gi|qu|[bcdđghklmnprstvx])?"
    r"(?:[iyuo]?[aăâeêoôơuưiy]{1,2}[iyuo]?)"
    r"(?:ch|nh|ng|[cmnpt])?"
)
# Characters that text does not have: unassigned, private, halves of pairs.
_NO_TEXT = frozenset({"Cn", "Co", "Cs"})
_TONE = {ord(c): None for c in "\u0300\u0301\u0303\u0309\u0323"}


class UndecodableError(ValueError):
    """The bytes are no text in any encoding that is known here; the message says what they look like."""


def decode(data: bytes) -> str:
    """The text of ``data``, not yet normalised.

    Raises:
        UndecodableError: binary data, or an encoding that is not recognised.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data.removeprefix(bom), encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data)
    if "\x00" in text:
        return _strict(data, _utf16_without_mark(data))
    return text


def repair(text: str) -> str:
    """Undoes font encodings and double encoding, where the text is plainly Vietnamese only after that."""
    if text.isascii() or (now := plausibility(text[:_SAMPLE])) >= _BELIEVED:
        return text
    best, score = text, now
    for undo in (_double_utf8, _tcvn3, _vni):
        try:
            candidate = undo(text)
        except UnicodeError:
            continue
        if (found := plausibility(candidate[:_SAMPLE])) > score:
            best, score = candidate, found
    # A page in French or German is no worse off untouched: it takes clear Vietnamese to rewrite letters.
    return best if score >= _BELIEVED else text


def plausibility(text: str) -> float:
    """How Vietnamese the accented words of ``text`` are: 0..1; 0 where there are none."""
    words = _ACCENTED.findall(unicodedata.normalize("NFC", text))
    if not words:
        return 0.0
    return sum(_is_syllable(word) for word in words) / len(words)


def _is_syllable(word: str) -> bool:
    # đ, ð and their kind aside, letters of Vietnamese are those that lose tone and stay in the pattern.
    bare = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word.casefold()).translate(_TONE))
    # Case inside a word (``ViÖt``) is how font encodings show; Vietnamese is lower, Title or UPPER.
    return _SYLLABLE.fullmatch(bare) is not None and (word[1:].islower() or len(word) == 1 or word.isupper())


def _strict(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError(
            f"says it is {encoding} but is damaged at byte {error.start}; save it again as UTF-8"
        ) from None
    sample = text[:_SAMPLE]
    strange = sum(unicodedata.category(c) in _NO_TEXT or (c < " " and c not in "\t\n\r\f") for c in sample)
    if strange * 50 > len(sample):
        raise UndecodableError("is binary data, not text; convert it to text or HTML first")
    return text


def _utf16_without_mark(data: bytes) -> str:
    # Of Vietnamese letters more than half have a zero for their upper byte.
    even, odd = data[:4096:2].count(0), data[1:4096:2].count(0)
    few, many = sorted((even, odd))
    if many < len(data[:4096]) / 4 or few * 8 > many or len(data) % 2:
        raise UndecodableError("is binary data, not text; convert it to text or HTML first")
    return "utf-16-le" if odd > even else "utf-16-be"


def _legacy(data: bytes) -> str:
    """Single-byte or marked-less UTF-16 text; the candidate that reads as Vietnamese wins."""
    if b"\x00" in data[:_SAMPLE]:
        return _strict(data, _utf16_without_mark(data))
    if sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in data[:_SAMPLE]) * 50 > len(data[:_SAMPLE]):
        raise UndecodableError("is binary data, not text; convert it to text or HTML first")
    latin = data.decode("cp1252", errors="ignore") if _has_holes(data) else data.decode("cp1252")
    guesses: list[Callable[[], str]] = [
        lambda: data.decode("cp1258"),
        lambda: _tcvn3(data.decode("latin-1")),
        lambda: _vni(latin),
        lambda: data.decode("utf-8", errors="replace"),
    ]
    best, score = "", 0.0
    for guess in guesses:
        try:
            text = guess()
        except UnicodeError:
            continue
        if (found := plausibility(text[:_SAMPLE])) > score:
            best, score = text, found
    if score >= _BELIEVED:
        if best.count("\ufffd") * 1000 > len(best):
            raise UndecodableError("is damaged UTF-8 text; save it again as UTF-8")
        return best
    # Not Vietnamese: decoded only so that the language check can say what it is.
    match = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    if match is None:
        raise UndecodableError("is binary data or in an unknown encoding; save it as UTF-8 text")
    return data.decode(match.encoding, errors="replace")


def _has_holes(data: bytes) -> bool:
    return bool(set(data) & {0x81, 0x8D, 0x8F, 0x90, 0x9D})


def _double_utf8(text: str) -> str:
    # Programs show the five bytes that windows-1252 leaves open as control characters.
    return b"".join(c.encode("latin-1" if "\x80" <= c <= "\x9f" else "cp1252") for c in text).decode("utf-8")


def _tcvn3(text: str) -> str:
    return text.translate(_tcvn3_table())


def _vni(text: str) -> str:
    pattern, table = _vni_table()
    return pattern.sub(lambda match: table[match.group()], text)


@cache
def _tcvn3_table() -> dict[int, str]:
    return {ord(latin): vi for latin, vi in _rows("tcvn3.tsv")}


@cache
def _vni_table() -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict(_rows("vni.tsv"))
    longest_first = sorted(table, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), table


def _rows(name: str) -> list[tuple[str, str]]:
    lines = [line for line in (_DATA / name).read_text("utf-8").splitlines() if not line.startswith("#")]
    return [(row["latin"], row["vi"]) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
