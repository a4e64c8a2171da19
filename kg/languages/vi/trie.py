"""Longest-match lexicon over token keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from kg.languages.vi.keys import syllable_key
from kg.languages.vi.tokenizer import tokenize

V = TypeVar("V")


class Trie(Generic[V]):
    """Phrases as sequences of token keys, each with a value."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, phrase: str, value: V) -> None:
        """Add ``phrase``; a later value for one phrase replaces the earlier."""
        node = self._root
        for word in tokenize(phrase)[0]:
            node = node.setdefault(syllable_key(word), {})
        node[""] = value

    def get(self, phrase: str) -> V | None:
        """The value of exactly ``phrase``."""
        keys = [syllable_key(word) for word in tokenize(phrase)[0]]
        found = self.longest(keys, 0)
        return found[1] if found and found[0] == len(keys) else None

    def longest(self, keys: Sequence[str], start: int) -> tuple[int, V] | None:
        """(number of tokens, value) of the longest phrase that begins at ``start``, or None; None at the text's end."""
        node = self._root.get(keys[start]) if start < len(keys) else None
        if node is None:
            return None
        best: tuple[int, V] | None = None
        i = start + 1
        n = len(keys)
        while True:
            if "" in node:
                best = (i - start, node[""])
            if i >= n:
                return best
            node = node.get(keys[i])
            if node is None:
                return best
            i += 1

    def matches(self, keys: Sequence[str], start: int) -> list[tuple[int, V]]:
        """All (number of tokens, value) of phrases that begin at ``start``, the longest first."""
        node = self._root.get(keys[start]) if start < len(keys) else None
        found: list[tuple[int, V]] = []
        i = start + 1
        while node is not None:
            if "" in node:
                found.append((i - start, node[""]))
            node = node.get(keys[i]) if i < len(keys) else None
            i += 1
        return found[::-1]

    @property
    def first(self) -> frozenset[str]:
        """Keys that open a phrase; a cheap test before :meth:`longest`."""
        return frozenset(self._root)


def trie_of(phrases: Iterable[str]) -> Trie[bool]:
    """A trie that only tells membership."""
    trie: Trie[bool] = Trie()
    for phrase in phrases:
        trie.add(phrase, True)
    return trie
