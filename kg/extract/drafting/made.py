"""Posts told without a verb of appointing: ``Ông A làm giám đốc``, alone or behind an appointment told in full."""

from __future__ import annotations

from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.groups import OWN
from kg.extract.clauses.reading import Found, Reading
from kg.extract.draft import Draft
from kg.extract.frames import Trigger, single_words

_AGENT = single_words("agent")
_WHILE = single_words("while_held")
_COMES = single_words("comes_to_be")
_HELD = single_words("held_once")
_FULL = 2  # syllables of a name at least that is told for the first time
_CROWD = 6  # words from "các" to the verb of those without names
_NEXT = 2  # sentences from one of a row of appointments to the next
# Frames that give a post to whoever is named; the others need a word of a post themselves.
_GIVES = frozenset({"appoint", "hand_over", "take_office", "moved", "entrust"})
_DECIDERS = frozenset({"Person", "Organization"})
_PLAIN = frozenset({"made", "take_office", "moved", "entrust"})  # of these nobody need be told who decides


def is_news(p: Predicates, k: int, found: Found) -> bool:
    """Whether ``A làm giám đốc``, told by trigger ``k`` of the one found, tells that A became it."""
    r, t = p.reading, p.triggers[k]
    if found.passive or found.how not in OWN:
        return False
    if any(r.keys[i] in _HELD for i in range(max(found.end, 0), t.start) if r.np_at[i] < 0):
        return False  # "ông A từng làm giám đốc"
    floor = r.sents[r.sent_of[t.start]][0]
    np = r.np_starting(found.start) if found.start >= floor else None
    before = (r.head_before(np, floor)[0] if np is not None else found.start) - 1
    if before > floor and r.ends_with("in_his_place", before, floor) is not None:
        return False  # "ông B thay thế |ông A làm giám đốc"
    if goes_on(p, k, found):
        return True
    return found.how == "adjacent" and not _appointed_before(p, k) and _made_news(r, t, found)


def _appointed_before(predicates: Predicates, k: int) -> bool:
    """Whether a verb before trigger ``k`` in its sentence tells an appointment."""
    same = predicates.by_sentence[predicates.reading.sent_of[predicates.triggers[k].start]]
    return any(f.type == "Appointment" for p in same if p < k for f in predicates.triggers[p].frames)


def _made_news(r: Reading, t: Trigger, found: Found) -> bool:
    """Whether it is a headline, or told with a day or a word of time."""
    floor = r.sents[r.sent_of[t.start]][0]
    if found.start > floor and r.keys[found.start - 1] in _AGENT:
        board = r.starts_with("boards", t.end) is not None  # "công ty do A làm chủ tịch |hội đồng quản trị"
        founded = any(i in r.verbs for i in range(floor, found.start))  # "lập ban do A làm trưởng ban"
        return not board and founded and r.starts_with("task_posts", t.start) is not None
    if r.starts_with("of_then", floor) is not None:
        return False  # "Thời điểm xảy ra vụ án, ông A làm giám đốc"
    if found.start > floor and r.keys[found.start - 1] in _WHILE:
        return False  # "từ khi ông A làm tổng thống"
    alone = not any(i in r.verbs for i in (*range(floor, t.start), *range(t.end, r.sents[r.sent_of[t.start]][1])))
    if r.starts[t.start] < r.title_end or alone:
        return True  # "Ông A làm giám đốc Sở B."
    return any(r.date_at[i] >= 0 or r.keys[i] in _COMES for i in range(floor, t.start))


def goes_on(p: Predicates, k: int, found: Found) -> bool:
    """Whether the post of trigger ``k`` is one more of a row of appointments.

    ``Quốc hội phê chuẩn bổ nhiệm A làm P. Ông B, Bí thư X, |làm Q``; ``A được bầu làm P, ông B |làm Q``.
    """
    r, t = p.reading, p.triggers[k]
    s = r.sent_of[t.start]
    floor = r.sents[s][0]
    np = r.np_starting(found.start) if floor <= found.start < t.start else None
    if np is None or np.type != "Person" or np.end - np.head < _FULL:
        return False
    begin = r.head_before(np, floor)[0]
    lead_in = r.over_light(begin - 1, floor)
    if any(r.date_at[i] >= 0 for i in range(floor, begin)) and lead_in < floor:
        return False  # "Năm 2015, ông A làm giám đốc"
    if lead_in >= floor and r.words[lead_in] in ",;" and (before := _last_given(p, s, lead_in)) is not None:
        return before < k
    fresh = s > 0 and not any(set(q.entities) & set(np.entities) for q in r.nps_in(*r.sents[s - 1]))
    opens = lead_in < floor or r.words[lead_in] == ","
    return opens and fresh and _last_given(p, s - 1, floor) is not None


def _last_given(p: Predicates, s: int, stop: int) -> int | None:
    """The last trigger of sentence ``s`` before token ``stop`` that gives a post."""
    return next((j for j in reversed(p.by_sentence.get(s, ())) if p.triggers[j].start < stop and _gives(p, j)), None)


def _gives(p: Predicates, j: int) -> bool:
    """Whether trigger ``j`` gives somebody a post, itself or as one of a row."""
    frames = [f for f in p.triggers[j].frames if f.type == "Appointment" and f.change == "start"]
    if any(f.name in _GIVES for f in frames):
        return True
    return any(f.name == "made" for f in frames) and is_news(p, j, p.subject(j))


def greeted(p: Predicates, k: int, found: Found) -> bool:
    """``ông A chúc mừng các cán bộ vừa |nhận nhiệm vụ``: those without names take office, not who speaks to them."""
    r, t = p.reading, p.triggers[k]
    if found.how in OWN or k == 0 or not p.is_speech(k - 1):
        return False
    return any(r.is_determiner(i) for i in range(max(p.triggers[k - 1].end, t.start - _CROWD), t.start))


def same_decider(p: Predicates, drafts: list[Draft]) -> None:
    """Whoever gave the first of a row of posts gave them all. Changes ``drafts``.

    So does who hands over decisions without a name: ``Chủ tịch A trao quyết định cho nhiều cán bộ. Ông B làm P``.
    """
    last: Draft | None = None
    for d in drafts:
        if d.type != "Appointment" or d.frame.change == "end" or _long_before(d):
            continue  # "B làm giám đốc thay ông A nghỉ hưu": the row goes on
        if d.frame.change != "start" or d.status not in ("occurred", "planned"):
            last = None
            continue
        near = last is not None and 0 <= d.sentence - last.sentence <= _NEXT
        if near and last is not None and _one_of_row(last, d):
            d.put("appointer", list(last.roles["appointer"]))
        elif not near and d.frame.name in _PLAIN and not d.roles.get("appointer"):
            d.put("appointer", _hands_over(p, d.sentence))
        last = d if d.roles.get("appointer") else None


def _long_before(d: Draft) -> bool:
    """Whether ``d`` is told with a month or year alone, as what somebody's life tells is."""
    return d.coarse and (d.time or {}).get("basis") != "published"


def _hands_over(p: Predicates, s: int) -> list[str]:
    """Who hands over decisions, none of whose receivers it names, in sentence ``s`` or the one before."""
    for j in (j for i in (s, s - 1) if i >= 0 for j in p.by_sentence.get(i, ())):
        t = p.triggers[j]
        handed = t.form == "verb" and any(f.name == "hand_over" for f in t.frames)
        if handed or (t.form == "noun" and any(f.name == "appoint" for f in t.frames)):
            found = p.subject(j) if handed else p.nominal_subject(j)
            fits = not found.passive and found.how in (*OWN, "shared", "chain")
            return [e for e in found.entities if p.reading.types.get(e) in _DECIDERS] if fits else []
    return []


def _one_of_row(last: Draft, d: Draft) -> bool:
    """Whether ``d`` gives another a post in the words of the row that ``last`` is of."""
    mine, theirs = set(d.roles.get("appointee", ())), set(last.roles.get("appointee", ()))
    bare = d.frame.name in _PLAIN and not d.roles.get("appointer")
    return bare and bool(mine) and not mine & theirs and d.status == last.status
