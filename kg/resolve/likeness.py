"""How much of what two sentences say is the same."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from kg.languages.vi.keys import key


@lru_cache(maxsize=50_000)
def pairs_of_syllables(text: str) -> frozenset[tuple[str, str]]:
    """Neighbouring syllables of a text, as comparison keys: Vietnamese words mostly have two."""
    words = key.__wrapped__(text).split()
    return frozenset(pairwise(words)) or frozenset((w, "") for w in words)


def containment(one: str, other: str) -> float:
    """Share of the shorter text's neighbouring syllables that the longer has too, 0 to 1."""
    a, b = pairs_of_syllables(one), pairs_of_syllables(other)
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 0.0
