"""Which tellings of a summit are one: by who meets and for which time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.extract.frames import load_grammar
from kg.languages.vi import gazetteer, lexicon
from kg.languages.vi.keys import key, phrase_keys, syllable_key


@dataclass(frozen=True, slots=True)
class Summit:
    """A summit told by nothing but its parties and its number."""

    parties: frozenset[str]
    number: int


@cache
def _words() -> tuple[tuple[str, ...], frozenset[str], dict[str, int], tuple[tuple[str, ...], ...]]:
    """(the word for a summit, words before a number, ordinals, plain heads that may stand for it)."""
    data = lexicon.table("gatherings")["cues"]
    ordinals = {syllable_key(word): n for n, word in enumerate(lexicon.table("grammar")["ordinals"], 1)}
    plain = tuple(phrase_keys(words) for words in data["summit_heads"])
    return tuple(map(syllable_key, data["summit"])), lexicon.syllables(data["ordinal"]), ordinals, plain


@cache
def _lands() -> dict[str, str]:
    """Comparison key of each country name, also in short, → code."""
    lands = gazetteer.country_codes()
    return lands | {key(k): lands[key(v)] for k, v in load_grammar()["short_lands"].items() if key(v) in lands}


def behind_summit(keys: tuple[str, ...]) -> int:
    """Where the words behind ``hội nghị thượng đỉnh`` begin; 0 where no name of a summit opens so."""
    word = _words()[0]
    return next((i + 2 for i in range(min(3, len(keys) - 1)) if keys[i : i + 2] == word), 0)


def summit(keys: tuple[str, ...]) -> Summit | None:
    """What tells a summit: ``cuộc gặp thượng đỉnh |Mỹ - Triều |lần thứ 2``; None if other words stand there."""
    _, counters, ordinals, plain = _words()
    called = behind_summit(keys)
    p = called or next((len(head) for head in plain if keys[: len(head)] == head), 0)
    if not p:
        return None
    parties: set[str] = set()
    number = 0
    while p < len(keys):
        size = next((n for n in (4, 3, 2, 1) if " ".join(keys[p : p + n]) in _lands() and p + n <= len(keys)), 0)
        if size:
            parties.add(_lands()[" ".join(keys[p : p + size])])
            p += size
        elif keys[p] in counters and keys[p] not in ordinals:
            p += 1
        elif keys[p] in ordinals and keys[p - 1] in counters:
            number, p = ordinals[keys[p]], p + 1
        elif keys[p].isdecimal() and len(keys[p]) < 3:
            number, p = int(keys[p]), p + 1
        else:
            return None
    if (not called and len(parties) != 2) or len(parties) == 1:
        return None
    return Summit(frozenset(parties), number) if parties or number else None


def one_summit(full: tuple[str, ...], keys: tuple[str, ...], all_keys: Iterable[tuple[str, ...]]) -> bool:
    """Whether two tellings are of one summit; one without a number only where the article tells no two numbers.

    Args:
        full: the words of one telling.
        keys: the words of the other.
        all_keys: the words of every gathering of the article.
    """
    one, other = summit(full), summit(keys)
    if one is None or other is None or (one.parties and other.parties and one.parties != other.parties):
        return False
    if one.number and other.number:
        return one.number == other.number
    told = {s for each in all_keys if (s := summit(each)) is not None}
    pairs = {s.parties for s in told if s.parties}
    return len({s.number for s in told if s.number}) < 2 and len(pairs) < 2
