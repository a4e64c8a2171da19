"""Whose act a noun tells: what ``của`` binds to."""

from __future__ import annotations

from kg.extract.arguments import Predicates
from kg.extract.clauses import NOTHING, PARTICIPANT_TYPES, Found, Reading
from kg.extract.draft import SCENES
from kg.extract.frames import Frame, Trigger

_TRIPS = SCENES | {"Visit"}
_OWNED = 8  # words at most from a noun to "của"
_NAMELESS = ("posts", "spokespeople", "other_people", "person_sides", "unnamed", "members")
_DECISION = 14  # words at most from "quyết định của" to the verb of what is decided


def doer_behind(predicates: Predicates, k: int) -> Found | None:
    """``hợp đồng bán máy bay của |A cho B``: behind a noun the subject of verb trigger ``k`` follows it."""
    r, t = predicates.reading, predicates.triggers[k]
    if k and predicates.gives_post(k) and _beside_noun(r, predicates.triggers[k - 1], t):
        return NOTHING
    if predicates.gives_post(k) and (decider := _whose_decision(r, t)) is not None:
        return decider
    if predicates.gives_post(k) and r.starts_with("post_openers", t.end) is not None:
        return None  # "đề nghị miễn nhiệm |chức bộ trưởng của ông A": whose post it is
    if r.ends_with("act_nouns", t.start - 1, r.sents[r.sent_of[t.start]][0]) is None:
        return None
    for np in r.nps_in(t.end, predicates.clause_end(k)):
        begin, stands = r.head_before(np, t.end)
        if stands and r.governor(begin, t.end) == "của" and np.type in PARTICIPANT_TYPES:
            return Found(np.entities, "adjacent", 0.85, np.start, np.end)
        if predicates.verb_between(t.end, np.start):
            return None
    return None


def _whose_decision(r: Reading, t: Trigger) -> Found | None:
    """``công bố quyết định của A về việc |bổ nhiệm B``: A, or nobody if A has no name; None without a decision."""
    floor = r.sents[r.sent_of[t.start]][0]
    i = r.ends_with("about_act", t.start - 1, floor, 2)
    for j in range(i - 1 if i is not None else floor, max(floor, t.start - _DECISION), -1):
        if r.np_at[j] < 0 and r.words[j].casefold() == "của":
            if r.ends_with("decision", j - 1, floor, 3) is None:
                return None
            np = next((np for np in r.nps_in(j + 1, t.start) if np.type in PARTICIPANT_TYPES), None)
            return Found(np.entities, "adjacent", 0.85, np.start, np.end) if np is not None else NOTHING
    return None


def _beside_noun(r: Reading, before: Trigger, t: Trigger) -> bool:
    """``tại lễ công bố và |trao quyết định``: the verb belongs to the noun, who is there does not hand over."""
    return before.form == "noun" and t.start - before.end == 1 and r.starts_with("coordinators", before.end) == t.start


def nameless_owner(r: Reading, t: Trigger, f: Frame, end: int) -> bool:
    """``nhắc lại |chuyến thăm Lào của người tiền nhiệm``: whether the act a noun tells is somebody's without a name."""
    if f.type not in _TRIPS or f.name == "assembly":
        return False
    for j in range(t.end, min(end, t.end + _OWNED) - 1):
        if r.np_at[j] >= 0 or r.words[j].casefold() != "của":
            continue
        i = j + 1
        while i < end - 1 and r.is_determiner(i) and r.np_at[i] < 0:
            i += 1
        if not any(r.starts_with(name, i) is not None for name in _NAMELESS):
            return False
        stop = next((m for m in range(i, end) if not r.is_word(m) or m in r.verbs), end)
        return not r.nps_in(i, stop)
    return False


def way_before(reading: Reading, i: int, end: int) -> str:
    """The last preposition in tokens ``[i, end)`` before a noun without a name, or an empty string.

    ``cuộc tấn công vào mục tiêu của A``: A owns what is hit.
    """
    for j in range(end - 1, i - 1, -1):
        a = None if reading.date_at[j] >= 0 else reading.ends_with("prepositions", j, i)
        if a is not None and j < end - 1:
            return reading.slice(a, j + 1).casefold()
    return ""
