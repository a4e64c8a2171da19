"""Lists of people with their posts, item by item: ``ông A, bí thư B; bà C, chủ tịch D``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.clauses import NP, Reading

_DASHES = frozenset("-–—")
_ITEM = 30  # words at most of a list's item: a name and posts
_OPENING = 8  # words at most before the first item


def listed_before(r: Reading, person: NP, floor: int) -> NP | None:
    """Who stands before ``;`` and ``person`` in a list of people with posts (``ông A, bí thư B; |ông C, …``)."""
    i = person.start - 1
    if i <= floor or r.words[i] != ";" or person.type != "Person":
        return None
    for j in range(i - 1, max(floor, i - _ITEM) - 1, -1):
        np = r.np_ending(j)
        if np is not None and np.type == "Person":
            bare = np.end == i or r.words[np.end] in ",(" or r.words[np.end] in _DASHES
            return np if bare and _listed(r, np, floor) else None
        if j in r.verbs or r.words[j] in ".;:?!":
            return None
    return None


def _listed(r: Reading, person: NP, floor: int) -> bool:
    """Whether a list of people begins with ``person`` or before it: at a clause's start, no verb before."""
    i = person.start - 1
    if i > floor and r.words[i] == ";":
        return listed_before(r, person, floor) is not None
    return i < floor or r.words[i] == ":" or (person.start - floor <= _OPENING and _opened(r, floor, person))


def _opened(r: Reading, floor: int, person: NP) -> bool:
    """Whether only a date, ``các`` or an adverbial stands before ``person`` (``Cùng ngày, |ông A``)."""
    plain = all(r.np_at[j] < 0 and j not in r.verbs for j in range(floor, person.start))
    return plain and (r.words[person.start - 1] == "," or r.is_determiner(person.start - 1))


def over_post(r: Reading, i: int, end: int) -> int:
    """The ``;`` behind the post that a mark at token ``i`` sets off from a name; ``i`` if there is none."""
    if r.words[i] != "," and r.words[i] not in _DASHES:
        return i
    for j in range(i + 1, min(end, i + _ITEM)):
        if r.words[j] == ";":
            return j
        if j in r.verbs or r.words[j] in ".:?!" or (r.np_at[j] >= 0 and _person_at(r, j)):
            return i
    return i


def _person_at(r: Reading, i: int) -> bool:
    return r.nps[r.np_at[i]].type == "Person"


def listed_after(r: Reading, i: int, end: int) -> NP | None:
    """Who stands behind ``;`` at token ``i`` as the next item of a list of people, without a verb of its own."""
    np = r.np_starting(i + 1) if i + 1 < end and r.words[i] == ";" else None
    if np is None or np.type != "Person":
        return None
    last = np.end >= end or r.words[np.end] in ",;.(" or r.words[np.end] in _DASHES
    return np if last or r.starts_with("post_openers", np.end) is not None else None
