"""What Vietnamese and foreign personal names look like."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from kg.languages.vi.keys import syllable_key
from kg.languages.vi.lexicon import syllables, table

_SYLLABLE = re.compile(
    r"^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?"
    r"(?:iêu|yêu|oai|oay|oeo|uay|uây|uôi|ươi|ươu|uya|uyu|uyê|oă|oa|oe|uâ|uê|uơ|uy|iê|yê|ia|ya|ua|ưa|uô|ươ|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oo"
    r"|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)"
    r"(?:ch|ng|nh|c|m|n|p|t)?$"
)
_TONES = "\u0300\u0301\u0303\u0309\u0323"


@lru_cache(maxsize=100_000)
def is_syllable(word: str) -> bool:
    """Whether ``word`` could be a Vietnamese syllable: true of ``Trump`` no, of ``Biden`` no, of ``Lan`` yes."""
    decomposed = unicodedata.normalize("NFD", word.casefold())
    base = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES))
    return _SYLLABLE.match(base) is not None


@cache
def surnames() -> frozenset[str]:
    """Keys of Vietnamese, Sino-Vietnamese and minority surnames."""
    return syllables(table("persons")["surnames"])


@cache
def strong_surnames() -> frozenset[str]:
    """Surnames that hardly are anything else with a capital."""
    return surnames() - syllables(table("persons")["weak_surnames"])


@cache
def middles() -> frozenset[str]:
    """Keys of common middle names (``Văn``, ``Thị``)."""
    return syllables(table("persons")["middles"])


@cache
def given_names() -> frozenset[str]:
    """Foreign given names, case folded."""
    return frozenset(syllable_key(w) for w in table("persons")["given"])


@cache
def company_words() -> frozenset[str]:
    """Words that make a foreign run of capitals a body's name."""
    return frozenset(syllable_key(w) for w in table("persons")["company_words"])


@cache
def particles() -> frozenset[tuple[str, ...]]:
    """Lower-case parts inside foreign names (``de los``)."""
    return frozenset(tuple(p.split()) for p in table("persons")["particles"])


def looks_vietnamese(words: list[str]) -> bool:
    """Whether all of a name's parts are Vietnamese syllables."""
    return all(is_syllable(w) for w in words)


def is_full_vietnamese(keys: list[str], words: list[str]) -> bool:
    """Surname and one to four further syllables."""
    return 2 <= len(words) <= 5 and keys[0] in surnames() and looks_vietnamese(words[1:])


def is_initials(acronym: str, name_key: str) -> bool:
    """Whether an acronym is made of first letters of a name, in their order (``NHNN``).

    Args:
        acronym: as it is written.
        name_key: comparison key of the name.
    """
    letters = (word[0].replace("đ", "d") for word in name_key.split())
    wanted = (c.lower().replace("đ", "d") for c in acronym if c.isalnum())
    # An iterator is used up: each letter has to come behind the one before.
    return all(any(c == x for x in letters) for c in wanted)
