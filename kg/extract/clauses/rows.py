"""Lists of people with their posts, item by item: ``ông A, bí thư B; bà C, chủ tịch D``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kg.extract.mentions.wording import listed
from kg.languages.vi.particles import OF

if TYPE_CHECKING:
    from kg.extract.clauses.reading import NP, Reading

_DASHES = frozenset("-–—")
_KINDS = {"Country": 2, "Organization": 3}  # how many of a kind in a row act together without a joining word
_several = partial(listed, "grammar", "plural_units")
_ITEM = 30  # words at most of a list's item: a name and posts
_THREE = 3  # persons with titles that stand in no apposition to each other
_OPENING = 8  # words at most before the first item
_LETTER = 12  # tokens from "công văn" to whom it goes


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


def bearer_in_row(r: Reading, owner: NP, person: NP, floor: int) -> NP | None:
    """Who stands before ``của`` and ``owner`` in ``ông A của X và ông B của Y``, where ``person`` is B.

    None where nobody is named there: ``đại diện cho công ty X và ông B``.
    """
    begin, _ = r.head_before(owner, floor)
    if person.type != "Person" or r.governor(begin, floor) != OF:
        return None
    np = r.np_left(begin - 2, floor)
    return np if np is not None and np.type == "Person" and np.kind == "name" else None


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


def bare_row(r: Reading, last: NP, floor: int) -> bool:
    """Whether those set apart by commas up to ``last`` act together, with no joining word between them."""
    return _titled(r, last, floor) or _led_pair(r, last, floor) or of_many(r, last, floor)


def row_of_one_kind(r: Reading, last: NP, floor: int) -> bool:
    """Whether a clause begins with a row of countries, or of bodies of one name (``Mỹ, Anh, |Pháp lên án``)."""
    row = row_before(r, last, floor)
    head = _first_word(r, last)
    if any(_first_word(r, np) != head for np in row) and last.type == "Organization":
        return False
    begin = row[0].start
    told = begin > floor and r.keys[begin - 1] in _several()  # "các |bộ A, B"
    if begin > floor and not told:
        led = r.ends_with("delegates", begin - 1, floor, 6)
        begin = begin if led is None else led
    opens = told or not any(r.is_word(i) and r.date_at[i] < 0 for i in range(floor, begin))
    return opens and len(row) >= (2 if told else _KINDS.get(last.type, len(row) + 1))


def row_before(r: Reading, last: NP, floor: int) -> list[NP]:
    """Those of ``last``'s type that only commas set apart, up to it, in order."""
    row = [last]
    while row[0].start - 2 >= floor and r.words[row[0].start - 1] == ",":
        before = r.np_ending(row[0].start - 2)
        if before is None or before.type != last.type:
            break
        row.insert(0, before)
    return row


def inside_row(r: Reading, np: NP, end: int) -> bool:
    """Whether persons stand right before and behind the person ``np``, up to token ``end``, in a row with commas."""
    before = r.np_ending(np.start - 2) if np.start > 1 and r.words[np.start - 1] == "," else None
    after = r.np_starting(end + 1) if end + 1 < len(r.words) and r.words[end] == "," else None
    row = [x for x in (before, np, after) if x is not None and x.type == "Person"]
    return len(row) == _THREE and len({x.entities for x in row}) == _THREE


def _first_word(r: Reading, np: NP) -> str:
    return r.names[np.entities[0]].split()[0].casefold()


def _led_pair(r: Reading, second: NP, floor: int) -> bool:
    """Whether a clause begins with the leaders of two lands (``Lãnh đạo Nga, |Trung Quốc hội đàm``)."""
    first = r.np_ending(second.start - 2) if second.start - 2 > floor else None
    if first is None or first.type != "Country" or second.type != "Country":
        return False
    a = r.ends_with("delegates", first.start - 1, floor, 6)
    return a is not None and (a == floor or not r.is_word(a - 1))


def of_many(r: Reading, last: NP, floor: int) -> bool:
    """Whether persons stand in a bare row up to ``last`` behind a plural (``các bị can A, B, C``)."""
    row = row_before(r, last, floor) if last.type == "Person" else [last]
    first = row[0]
    return first is not last and any(r.keys[i] in _several() for i in range(max(floor, first.start - 4), first.head))


def _titled(r: Reading, second: NP, floor: int) -> bool:
    """Whether a sentence begins with titled persons and commas up to ``second`` (``Bí thư A, Chủ tịch B …``)."""
    first = r.np_ending(second.start - 2) if second.start - 2 >= floor else None
    bare = second.start == second.head and second.type == "Person"  # "Lê An, Trần Bình cũng bị tuyên phạt"
    if first is not None and bare and first.type == "Person" and first.start == first.head:
        return r.words[second.start - 1] == "," and first.start == floor
    while first is not None and second.start < second.head and first.start < first.head:
        if first.type != "Person" or second.type != "Person" or r.words[second.start - 1] != ",":
            return False
        if all(not r.is_word(i) or r.date_at[i] >= 0 for i in range(floor, first.start)):
            return True
        second = first
        first = r.np_ending(second.start - 2) if second.start - 2 >= floor else None
    return False


def next_deed(r: Reading, row: list[NP], i: int) -> bool:
    """Whether ``và`` with a new verb closes a row of titled persons (``chào A, Tổng bí thư B |và gặp C``)."""
    titled = all(p.type == "Person" and p.head > p.start for p in row)
    a = r.starts_with("coordinators", i) if titled else None
    while a is not None and a not in r.verbs:
        a = r.starts_with("light", a)
    return a is not None


def titled_row(r: Reading, row: list[NP], end: int) -> bool:
    """Whether three titled persons or more stand in a bare row that no verb follows (``tiếp A, B, |C``)."""
    after = row[-1].end
    if len(row) < _THREE or any(p.type != "Person" or p.head == p.start for p in row):
        return False
    light = after < end and after not in r.verbs and r.starts_with("light", after) is not None
    return after >= end or not (light or after in r.verbs or r.words[after] in ",(" or r.words[after] in _DASHES)


def only_row(r: Reading, i: int, end: int) -> bool:
    """Whether nothing but a row of names stands in tokens ``[i, end)`` (``Giao |Bộ A, Bộ B, |Bộ C rà soát``)."""
    while i < end:
        joined = r.starts_with("joiners", i)
        if r.np_at[i] >= 0:
            i = r.nps[r.np_at[i]].end
        elif r.words[i] == "," or joined is not None:
            i = joined or i + 1
        else:
            return False
    return True


def asked_row(r: Reading, first: NP, end: int) -> list[NP]:
    """``first`` and those of its type behind commas or a joining word up to token ``end``, with ``các`` between."""
    row = [first]
    while (i := row[-1].end) < end:
        joined = r.starts_with("joiners", i)
        if r.words[i] != "," and joined is None:
            break
        i = joined or r.starts_with("joiners", i + 1) or i + 1
        while i < end and r.np_starting(i) is None and r.is_determiner(i):
            i += 1
        np = r.np_starting(i) if i < end else None
        if np is None or np.type != first.type:
            break
        row.append(np)
    return row


def mailed(r: Reading, last: NP, floor: int, end: int) -> tuple[list[NP], int] | None:
    """Whom a letter told before token ``end`` goes to, up to ``last``, and where the word before them begins."""
    row = r.group_left(last, floor)
    at = r.ends_with("sent_to", r.head_before(row[0], floor)[0] - 1, floor, 2)
    told = at is not None and r.find_in("letters", max(floor, at - _LETTER), end)
    return (row, at) if at is not None and told else None
