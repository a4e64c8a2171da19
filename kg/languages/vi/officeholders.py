"""Names of the people that ship in ``seeds/entities``: where in a run of capitals a name can be sure to begin."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache

from kg.languages.vi.keys import syllable_key
from kg.languages.vi.trie import Trie, trie_of
from kg.resources import resource


def _names() -> Iterator[str]:
    for path in sorted(resource("seeds", "entities").glob("officeholders_*.toml")):
        for person in tomllib.loads(path.read_text(encoding="utf-8"))["person"]:
            yield from (person["name"], *person.get("aliases", ()))


@cache
def full_names() -> Trie[bool]:
    """Names of two words and more."""
    return trie_of([name for name in _names() if " " in name])


@cache
def last_words() -> frozenset[str]:
    """Keys of their last words: family names of foreigners."""
    return frozenset(syllable_key(name.split()[-1]) for name in _names())
