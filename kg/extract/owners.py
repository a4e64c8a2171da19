"""Whose act a noun tells: what ``của`` binds to."""

from __future__ import annotations

from kg.extract.arguments import Predicates
from kg.extract.clauses import PARTICIPANT_TYPES, Found, Reading


def doer_behind(predicates: Predicates, k: int) -> Found | None:
    """``hợp đồng bán máy bay của |A cho B``: behind a noun the subject of verb trigger ``k`` follows it."""
    r, t = predicates.reading, predicates.triggers[k]
    if r.ends_with("act_nouns", t.start - 1, r.sents[r.sent_of[t.start]][0]) is None:
        return None
    for np in r.nps_in(t.end, predicates.clause_end(k)):
        begin, stands = r.head_before(np, t.end)
        if stands and r.governor(begin, t.end) == "của" and np.type in PARTICIPANT_TYPES:
            return Found(np.entities, "adjacent", 0.85, np.start, np.end)
        if predicates.verb_between(t.end, np.start):
            return None
    return None


def way_before(reading: Reading, i: int, end: int) -> str:
    """The last preposition in tokens ``[i, end)`` before a noun without a name, or an empty string.

    ``cuộc tấn công vào mục tiêu của A``: A owns what is hit.
    """
    for j in range(end - 1, i - 1, -1):
        a = None if reading.date_at[j] >= 0 else reading.ends_with("prepositions", j, i)
        if a is not None and j < end - 1:
            return reading.slice(a, j + 1).casefold()
    return ""
