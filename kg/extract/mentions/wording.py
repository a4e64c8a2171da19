"""The lists of words that mentions and posts are told by, ready for looking up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.languages.vi import lexicon
from kg.languages.vi.trie import Trie, trie_of


@cache
def phrases(section: str, name: str) -> Trie[bool]:
    """The phrases of list ``name`` in a section, by their syllables."""
    return trie_of(lexicon.table("grammar")[section][name])


def ends_before(words: Trie[bool], keys: Sequence[str], end: int, most: int) -> bool:
    """Whether one of ``words``, of at most ``most`` syllables, stands right before token ``end``."""
    return any(words.longest(keys, s) == (end - s, True) for s in range(max(0, end - most), end))


@cache
def numbers() -> dict[str, int]:
    """The keys of the numbers that people are counted by, each with its value."""
    return dict(lexicon.table("grammar")["accused_anaphora"]["numbers"])


def number_told(word: str, key: str) -> int | None:
    """How many ``word`` counts, whose key is ``key`` (``3``, ``1.000``, ``ba``); None where it is no number."""
    digits = word.replace(".", "")
    return int(digits) if digits.isdecimal() else numbers().get(key)


@cache
def syllables(section: str, name: str, table: str = "grammar") -> frozenset[str]:
    """The keys of the single words of list ``name`` in a section of a table."""
    return lexicon.syllables(lexicon.table(table)[section][name])


@cache
def listed(table: str, name: str) -> frozenset[str]:
    """The keys of the single words of list ``name`` of a whole table (``grammar``, ``posts``)."""
    return lexicon.syllables(lexicon.table(table)[name])


@cache
def listed_phrases(table: str, name: str) -> Trie[bool]:
    """The phrases of list ``name`` of a whole table, by their syllables."""
    return trie_of(lexicon.table(table)[name])
