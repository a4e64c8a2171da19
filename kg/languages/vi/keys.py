"""Comparison keys: when two Vietnamese strings are the same word written differently.

Keys are computed beside the text and never replace it. Two strings with one ``key`` differ at most in
case, Unicode composition, the place of the tone mark (``hoà``/``hòa``), ``i``/``y`` after a consonant
(``kỹ``/``kĩ``), and punctuation. ``fold`` goes further and drops every diacritic: good for searching,
never good enough for saying that two people are one (``Hùng`` is not ``Hưng``).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
_NOT_TONE = {ord(c): None for c in _TONES}
# i and y are spellings of one sound after these initials when they close the syllable: lý/lí, kỹ/kĩ, Mỹ/Mĩ.
_FINAL_Y = re.compile(r"^(h|k|l|m|s|t|qu)y$")


@lru_cache(maxsize=200_000)
def syllable_key(word: str) -> str:
    """Key of one syllable: case folded, tone mark moved to the end, final ``y`` written ``i``."""
    decomposed = unicodedata.normalize("NFD", word).casefold()
    tone = "".join(c for c in decomposed if c in _TONES)
    base = unicodedata.normalize("NFC", decomposed.translate(_NOT_TONE))
    return _FINAL_Y.sub(r"\1i", base) + tone


@lru_cache(maxsize=200_000)
def key(text: str) -> str:
    """Key for comparing names: syllable keys joined by one space, punctuation dropped."""
    return " ".join(syllable_key(w) for w in _WORD.findall(unicodedata.normalize("NFD", text)))


def phrase_keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase's words, which blanks set apart."""
    return tuple(map(syllable_key, phrase.split()))


def fold(text: str) -> str:
    """Lower-case ASCII-like form without diacritics (``Tô Lâm`` → ``to lam``), for search and slugs."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join(re.findall(r"[^\W_]+", "".join(c for c in decomposed if not unicodedata.combining(c))))


@lru_cache(maxsize=50_000)
def slug(text: str, limit: int = 60) -> str:
    """ASCII slug of a name for identifiers (``Bộ Công an`` → ``bo-cong-an``); may be empty."""
    ascii_only = fold(text).encode("ascii", "ignore").decode()
    return "-".join(ascii_only.split())[:limit].strip("-")
