"""Is this Vietnamese? A light, sure check: by the letters that no other language uses."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

# ă đ ĩ ũ ơ ư and the precomposed letters with tone marks: no other living orthography has more than a few.
_OWN = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
# Of 10,000 Vietnamese articles the lowest share was above 8 per cent; French, Portuguese, Turkish text has none.
_LEAST_SHARE = 0.04
# Fewer letters than this (a title and half a sentence) prove nothing: one Vietnamese letter is enough.
_SHORT = 80
_SAMPLE = 5_000


def why_not_vietnamese(text: str) -> str | None:
    """None if ``text`` reads as Vietnamese, else the reason in words."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    own = len(_OWN.findall(sample))
    if letters == 0:
        return "holds no words"
    if own and (letters < _SHORT or own >= letters * _LEAST_SHARE):
        return None
    return f"is not in Vietnamese ({_guess(sample, letters)}); only Vietnamese articles are read"


def _guess(sample: str, letters: int) -> str:
    if sum("a" <= c.lower() <= "z" for c in sample) < letters / 2:
        return "it is in another script"
    words = [word.casefold() for word in _WORD.findall(sample)]
    best, hits = "", 0
    for language, common in _common_words().items():
        found = sum(word in common for word in words)
        if found > hits:
            best, hits = language, found
    if hits * 12 >= len(words):
        return f"it looks like {best}"
    return "it is in another language, or has lost its diacritics"


@cache
def _common_words() -> dict[str, frozenset[str]]:
    data = tomllib.loads((Path(__file__).parent / "data" / "languages.toml").read_text("utf-8"))
    return {name: frozenset(words) for name, words in data["common_words"].items()}
