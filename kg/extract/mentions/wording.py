"""The lists of words that mentions and posts are told by, ready for looking up."""

from __future__ import annotations

from functools import cache

from kg.languages.vi import lexicon
from kg.languages.vi.trie import Trie, trie_of


@cache
def phrases(section: str, name: str) -> Trie[bool]:
    """The phrases of list ``name`` in a section, by their syllables."""
    return trie_of(lexicon.table("grammar")[section][name])


@cache
def syllables(section: str, name: str, table: str = "grammar") -> frozenset[str]:
    """The keys of the single words of list ``name`` in a section of a table."""
    return lexicon.syllables(lexicon.table(table)[section][name])


@cache
def listed(table: str, name: str) -> frozenset[str]:
    """The keys of the single words of list ``name`` of a whole table (``grammar``, ``posts``)."""
    return lexicon.syllables(lexicon.table(table)[name])
