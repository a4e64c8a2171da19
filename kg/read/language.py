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
# Of 9,000 whole articles the lowest share was 13 per cent; Vietnamese names in English text stay below 5.
_LEAST_SHARE = 0.06
# A title and a sentence may be full of foreign names; 178,000 such leads went down to 2 per cent.
_SHORT, _LEAST_SHARE_SHORT = 400, 0.012
# Every fourth word one of another language's commonest: a short text is in that language, whatever its names.
_FOREIGN = 1 / 4
_SAMPLE = 5_000


def has_own_letters(text: str) -> bool:
    """Whether ``text`` has any letter that only Vietnamese has."""
    return _OWN.search(text) is not None


def why_not_vietnamese(text: str) -> str | None:
    """None if ``text`` reads as Vietnamese, else the reason in words."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    own = len(_OWN.findall(sample))
    if letters == 0:
        return "holds no words"
    least = _LEAST_SHARE_SHORT if letters < _SHORT else _LEAST_SHARE
    if own > letters * least and (own > letters * _LEAST_SHARE or _likest(sample)[1] < _FOREIGN):
        return None
    return f"is not in Vietnamese ({_guess(sample, letters)}); only Vietnamese articles are read"


def _guess(sample: str, letters: int) -> str:
    if sum("a" <= c.lower() <= "z" for c in sample) < letters / 2:
        return "it is in another script"
    language, share = _likest(sample)
    if share >= _FOREIGN / 3:
        return f"it looks like {language}"
    return "it is in another language, or has lost its diacritics"


def _likest(sample: str) -> tuple[str, float]:
    """The other language whose commonest words are most frequent, and their share of all words."""
    words = [word.casefold() for word in _WORD.findall(sample)]
    shares = {name: sum(map(common.__contains__, words)) for name, common in _common_words().items()}
    best = max(shares, key=shares.__getitem__)
    return best, shares[best] / max(len(words), 1)


@cache
def _common_words() -> dict[str, frozenset[str]]:
    data = tomllib.loads((Path(__file__).parent / "data" / "languages.toml").read_text("utf-8"))
    return {name: frozenset(words) for name, words in data["common_words"].items()}
