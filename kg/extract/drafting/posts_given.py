"""Which post an appointment gives, takes or proposes: the words behind ``làm``, ``giữ chức``."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise

from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import Draft
from kg.extract.frames import longest, word_class
from kg.languages.vi import lexicon
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.particles import FOR, TOWARDS, WITH

_REACH = 40  # words after the verb in which the post may begin
_LENGTH = 16  # words a post has at most
_LIST = 70  # words in which posts may be listed
_TOWARDS = frozenset({TOWARDS, WITH, FOR})
_DEPUTY = frozenset(map(syllable_key, lexicon.table("titles")["modifiers"]["deputy"][:1]))
_HEAD = 4  # words in which its title begins


def post_given(r: Reading, start: int, end: int, over: bool = False) -> str | None:
    """The post told after the trigger ``[start, end)``, first letter upper-case; None if the text names none.

    ``over``: verbs may stand between (``đề nghị Quốc hội |bổ nhiệm ông A giữ chức …``).
    """
    stop = r.sents[r.sent_of[start]][1]
    named = end < stop and r.starts_with("posts", end) is not None
    titled = named or (end < stop and lexicon.titles().longest(r.keys, end) is not None)  # "giữ chức vụ |phó ban"
    begin = end if titled and r.ends_with("post_openers", end - 1, start, 3) is not None else None
    begin = _opened(r, start, end) if begin is None else begin
    held_by = r.np_starting(end) if named else None
    if named and begin is None and (held_by is None or held_by.type != "Person"):
        begin = end  # "A được bổ nhiệm |Phó chủ tịch tỉnh"
    i = end
    while begin is None and i < min(stop, end + _REACH):
        held = i in r.verbs and r.starts_with("post_openers", i) is None
        if r.words[i] in ".;:" or (held and not over):
            return None
        inside = r.starts_with("no_opener", i - 1) is not None  # "quan |chức ngoại giao"
        begin = r.starts_with("post_openers", i) if r.np_at[i] < 0 and not inside else None
        i += 1
    if begin is None:
        return None
    return _told(r, begin, stop)


def post_of(r: Reading, d: Draft, end: int) -> str | None:
    """The post that draft ``d``, whose clause ends at token ``end``, gives, takes or proposes."""
    f, (a, b) = d.frame, d.trigger
    if f.name == "seat":
        return seat_told(r, d)
    post = post_given(r, a, b, f.name == "introduce")
    if post is None and f.change == "start":
        post = task_given(r, a, end)
    if post is None and f.name == "dismiss":
        post = post_held(r, d)
    return post


def task_given(r: Reading, start: int, end: int) -> str | None:
    """What somebody is to lead without a title, in tokens ``[start, end)``: ``giao ông A |điều hành Bộ B``."""
    begin = next((i for i in range(start, end) if r.np_at[i] < 0 and r.starts_with("post_tasks", i) is not None), None)
    if begin is None:
        return None
    last = r.starts_with("post_tasks", begin) or begin
    while last < min(end, begin + _LENGTH) and not _closes(r, last, begin):
        last += 1
    text = r.slice(begin, last).strip()
    return text[:1].upper() + text[1:]


def is_task(post: str) -> bool:
    """Whether ``post``, as told, is a task without a title."""
    return longest(word_class("post_tasks"), [syllable_key(w) for w in post.split()], 0) is not None


def _told(r: Reading, begin: int, stop: int) -> str | None:
    """The post that begins at token ``begin``; None if no title stands there."""
    last = begin
    while last < min(stop, begin + _LENGTH) and not _closes(r, last, begin):
        last += 1
    while last > begin and r.ends_with("coordinators", last - 1, begin, 1) is not None:
        last -= 1
    if last > begin and r.ends_with("belonging", last - 1, begin, 1) is not None:
        last -= 1  # "miễn nhiệm chức bộ trưởng của |ông A"
    if not _names_post(r, begin, last):
        return None  # "từ chức một cách tự nguyện"
    text = r.slice(begin, last).strip()
    return text[:1].upper() + text[1:] if " " in text or len(text) > 5 else None


def _opened(r: Reading, start: int, end: int) -> int | None:
    """Where a title begins that the trigger itself opens: ``trở thành |Chủ tịch nước``."""
    for i in range(start + 1, end):
        found = lexicon.titles().longest(r.keys, i)
        if found is not None and i + found[0] >= end and r.ends_with("post_openers", i - 1, start, 3) is not None:
            return i
    return None


def _names_post(r: Reading, begin: int, last: int) -> bool:
    """Whether a title stands at the head of tokens ``[begin, last)``, perhaps after ``tân``, ``quyền``, a number."""
    return any(lexicon.titles().longest(r.keys, i) is not None for i in range(begin, min(begin + _HEAD, last)))


def appointees(r: Reading, start: int, end: int, verbs: Collection[int]) -> list[NP]:
    """Who gets the post, listed behind it in ``[start, end)``: ``bầu 2 ủy viên UBND là |ông A và bà B``."""
    i = start
    while i < min(end, start + _REACH):
        if i in verbs and r.np_at[i] < 0:
            return []
        opened = r.starts_with("appointees", i) if r.np_at[i] < 0 else None
        if opened is not None:
            opened += opened < end and r.words[opened] == ":"
            np = r.np_starting(opened) if opened < end else None
            return [p for p in r.group_right(np, end) if p.type == "Person"] if np is not None else []
        i += 1
    return []


def post_held(r: Reading, d: Draft) -> str | None:
    """The post that stands with whoever loses it: ``cách chức ông A, |Giám đốc Sở B, do …``."""
    end = r.sents[d.sentence][1]
    for np in r.nps_in(d.trigger[1], end):
        if np.type == "Person" and np.entities[0] in d.roles.get("appointee", ()):
            for i in range(np.head, min(np.end + 1, end - 1)):  # the phrase may hold its apposition
                if r.words[i] in ",-–(" and lexicon.titles().longest(r.keys, i + 1) is not None:
                    return _told(r, i + 1, end)
            return None
    return None


def seat_told(r: Reading, d: Draft) -> str | None:
    """The post that stands before the verb: ``Ghế |ngoại trưởng| sẽ thuộc về bà A``."""
    first, end = r.sents[d.sentence][0], d.trigger[0]
    begins = (r.starts_with("seats", i) for i in range(end - 1, max(first - 1, end - _LENGTH), -1))
    begin = next((e for e in begins if e is not None and e < end), None)
    return _told(r, begin, r.over_light(end - 1, begin) + 1) if begin is not None else None


def more_posts(r: Reading, d: Draft) -> list[Draft]:
    """``miễn nhiệm chức vụ P đối với A |và chức vụ Q đối với B``: ``d`` without B, and the same act for B.

    So ``bổ nhiệm A làm P, |B làm Q``.
    """
    end = min(r.sents[d.sentence][1], d.trigger[1] + _LIST)
    taken = [np for np in r.nps_in(d.trigger[1], end) if np.type == "Person" and np.kind == "name"]
    if not taken or not set(taken[0].entities) & set(d.roles["appointee"]):
        return [d]
    out = [d]
    for k, (before, np) in enumerate(pairwise(taken)):
        stop = taken[k + 2].start if k + 2 < len(taken) else end
        post = _towards(r, before, np) or _beside(r, before, np, stop)
        if post is None:
            break
        for one in out:
            one.roles["appointee"] = [e for e in one.roles["appointee"] if e not in np.entities]
        roles = {role: list(es) for role, es in d.roles.items()} | {"appointee": list(np.entities)}
        out.append(replace(d, roles=roles, post=post, evidence=[]))
    named = {e for o in out for e in o.roles["appointee"]}
    for o in out:
        o.drop("appointer", named)  # "phiên họp phê chuẩn A làm P, |B làm Q": B appoints nobody
    return out if all(o.roles["appointee"] for o in out) else [d]


def _towards(r: Reading, before: NP, np: NP) -> str | None:
    """``… đối với A |và chức vụ Q đối với B``: the post of B, who is ``np``; None if it is not told so."""
    opened = before.end + 1 if r.words[before.end] == "," else r.starts_with("joiners", before.end)
    post = r.starts_with("post_nouns", opened) if opened is not None else None
    if opened is None or post is None or r.governor(r.head_before(np, opened)[0], opened) not in _TOWARDS:
        return None
    return _told(r, post, np.start)


def _beside(r: Reading, before: NP, np: NP, stop: int) -> str | None:
    """``A làm P |và B làm Q``: the post of B, who is ``np``, told before token ``stop``; None if it is not told so."""
    begin, _ = r.head_before(np, before.end)
    joined = begin > before.end and (r.words[begin - 1] in ",;" or r.ends_with("joiners", begin - 1, before.end))
    own = [i for i in range(before.end, begin) if r.np_at[i] < 0 and r.starts_with("post_openers", i) is not None]
    verbs = [i for i in range(before.end, begin) if i in r.verbs]  # "làm Bí thư" may be one
    if not joined or not own or verbs != list(range(own[0], own[0] + len(verbs))):
        return None
    i = np.end
    while i < stop and r.starts_with("post_openers", i) is None:
        if i in r.verbs or r.words[i] in ".;:":
            return None
        i += 1
    opened = r.starts_with("post_openers", i) if i < stop else None
    return _told(r, opened, stop) if opened is not None else None


def other_title(x: str, y: str) -> bool:
    """Whether two posts begin with titles that nobody takes for one (``Phó bí thư …``, ``Chủ tịch …``)."""
    one, two = _title(x), _title(y)
    return bool(one and two) and (not (one <= two or two <= one) or one ^ two >= _DEPUTY)


def _title(post: str) -> frozenset[str]:
    """The syllable keys of the title at the head of a post."""
    keys = [syllable_key(w) for w in post.split()]
    found = lexicon.titles().longest(keys, 0)
    return frozenset(keys[: found[0]]) if found is not None else frozenset()


def proposed(r: Reading, start: int, end: int) -> list[NP]:
    """Who is proposed to those who decide: ``đề nghị Quốc hội phê chuẩn bổ nhiệm |ông A``, in ``[start, end)``."""
    for np in r.nps_in(start, min(end, start + _REACH)):
        if np.type == "Person" and np.kind == "name":
            behind = np.start - 1 in r.verbs or r.governor(np.start, start) == TOWARDS
            return r.group_right(np, end) if behind else []
    return []


def _closes(r: Reading, i: int, begin: int) -> bool:
    """Whether the post ends before token ``i``: a mark, a date, ``nhiệm kỳ``, ``thay``, another person."""
    if r.date_at[i] >= 0 or r.starts_with("post_closers", i) is not None:
        return True
    np = r.np_starting(i)
    if np is not None and np.type == "Person":
        return i > begin or np.kind == "name"  # "làm |Chủ tịch nước", which means somebody later on
    return i > begin and not r.is_word(i) and r.words[i] not in "-–" and not _in_body(r, i)


def _in_body(r: Reading, i: int) -> bool:
    """Whether the mark at token ``i`` stands inside the name of a body (``UBND TP.HCM``, ``Sở Văn hóa, Thể thao``)."""
    inside = [np for np in r.inner_nps(max(0, i - _LENGTH), i) if np.type in ("Organization", "Place")]
    return any(np.start < i < np.end - 1 for np in inside)
