"""People without names who begin a clause of their own: what is told behind them is theirs."""

from __future__ import annotations

from kg.extract.clauses.reading import Reading

OWN = frozenset({"adjacent", "apposition", "ahead"})  # where a subject stands by its verb
TAKEN_OVER = frozenset({"chain", "shared", "elided", "far"})  # and where it is told before something else


def others_begin(r: Reading, a: int, start: int) -> bool:
    """Whether a clause about people without names begins in tokens ``[a, start)``.

    ``Tại phiên đối thoại với A, |các doanh nghiệp đã hiến kế, đề xuất …``: whoever stands before does not propose.
    """
    return any(_opens(r, i, a) and _group_at(r, i, start) for i in range(a, start))


def _opens(r: Reading, i: int, a: int) -> bool:
    """Whether a clause may begin at token ``i``; behind a name and a comma it may be told who that is."""
    if i == r.sents[r.sent_of[i]][0]:
        return True
    if i == 0 or i - 1 < a:
        return False
    named = i > 1 and r.date_at[i - 2] < 0 and (r.np_ending(i - 2) is not None or i - 2 in r.skip_to)
    return (r.words[i - 1] in ",;" and not named) or r.ends_with("hinges", i - 1, a, 1) is not None


def _group_at(r: Reading, i: int, start: int) -> bool:
    """Whether many without a name, or somebody known only by what he is, are told at token ``i``."""
    marked = i > 0 and not r.is_word(i - 1)
    many = r.starts_with("plural_words", i)
    opening = i == r.sents[r.sent_of[i]][0]
    if many is None and marked and not opening:
        return False  # "đảng A, |phe đối lập, kêu gọi"
    more = "acting_groups" if many is not None else "nameless" if opening else "leaders_of"
    names = ("nameless", more)
    j = i if many is None else many
    ends = [e for name in names if (e := r.starts_with(name, j)) is not None]
    return bool(ends) and max(ends) <= start and max(r.np_at[i], r.np_at[j]) < 0 and r.np_starting(max(ends)) is None
