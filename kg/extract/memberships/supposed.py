"""Posts that are only thought of: ``nếu A bổ nhiệm B làm …``, ``ứng viên sáng giá cho vị trí … là B``."""

from __future__ import annotations

from functools import cache

from kg.extract.names.tokens import Tokens
from kg.languages.vi import lexicon
from kg.languages.vi.trie import Trie, trie_of

_CLAUSE = 16  # tokens at most from the head of a clause to the words of the post
_BEHIND = 8  # tokens at most from the post to what is said of the matter


@cache
def _words(name: str) -> Trie[bool]:
    """The phrases of list ``name`` of the posts as a trie."""
    return trie_of(lexicon.table("posts")["thought_of"][name])


def _before(t: Tokens, i: int) -> range:
    """The tokens of the clause before token ``i``, back to a comma or the head of the sentence."""
    low = i
    while low > 0 and i - low < _CLAUSE and t.sentence[low - 1] == t.sentence[i] and t.words[low - 1] not in (",", ";"):
        low -= 1
    return range(low, i)


def thought_of(t: Tokens, i: int, end: int) -> bool:
    """Whether the verb of office at token ``i``, whose posts end at ``end``, tells what may or may not be done."""
    clause = _before(t, i)
    if any(_words("conditions").longest(t.keys, j) is not None for j in clause):
        return True
    behind = [j for j in range(end, min(t.n, end + _BEHIND)) if t.sentence[j] == t.sentence[i]]
    matter = any(_words("matters").longest(t.keys, j) is not None for j in clause)
    return matter and any(_words("perhaps").longest(t.keys, j) is not None for j in behind)


def sought(t: Tokens, start: int) -> bool:
    """Whether the title at token ``start`` is one that somebody is a candidate for."""
    return any(_words("candidates").longest(t.keys, j) is not None for j in _before(t, start))
