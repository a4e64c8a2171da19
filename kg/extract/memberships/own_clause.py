"""Whether a verb of office tells of whoever is named before it, and not of others in what he says or thinks of."""

from __future__ import annotations

from kg.extract.mentions.wording import listed, listed_phrases
from kg.extract.names.tokens import Tokens
from kg.languages.vi.particles import AND, THAT

_MARKS = frozenset(",;()-–[]:'\"”’»")
_ASIDE = 14  # tokens at most of a clause that begins with the deed itself


def of_others(t: Tokens, end: int, i: int) -> bool:
    """``ông A cho rằng nhiều người |đảm nhận chức …``: whether what is said in ``[end, i)`` has its own subject.

    Where it begins with a deed (``A cho biết đã được bầu làm …``), it is his own.
    """
    for j in range(end, i):
        found = listed_phrases("posts", "telling").longest(t.keys, j)
        if found is None:
            continue
        p = j + found[0]
        p += p < i and t.words[p] == THAT
        return p < i and (t.keys[p] not in listed("posts", "own_deed") or i - p > _ASIDE)
    return False


def linked(t: Tokens, end: int, i: int) -> bool:
    """Whether ``là`` at token ``i`` is of the phrase that ends at token ``end``: no ``A hỏi |là Thủ tướng …``."""
    p = i
    while p > end and (t.keys[p - 1] in listed("posts", "beside_is") or t.words[p - 1].isdecimal()):
        p -= 1
    relative = any(t.words[j] in _MARKS and t.keys[j + 1] in listed("posts", "who") for j in range(end, p - 1))
    return relative or p == end or t.words[p - 1] in _MARKS or t.words[p - 1] == AND


def runs(t: Tokens, i: int) -> bool:
    """Whether ``tranh cử`` at token ``i`` is a deed, no ``chiến dịch |tranh cử``, ``thất bại khi |tranh cử``."""
    return i == 0 or t.keys[i - 1] not in listed("posts", "no_run")
