"""What is told in the words of a deed that never came about: on a condition that failed, or without success."""

from __future__ import annotations

from kg.extract.clauses.reading import Reading
from kg.extract.clauses.standing import PURPOSE
from kg.extract.draft import Draft
from kg.extract.frames import single_words
from kg.languages.vi.particles import IS, THIS

_TRIED = frozenset({"Agreement", "Appointment", "Economic", "Legislation"})
_BEGUN = frozenset({"proposed", "negotiating"})  # talks that fail were held
_NEWS = 16  # words at most from "thông tin" to the deed, and from there to the verdict on it
_HEAD = 3  # words at most before what opens the sentence
_MEANT = 6  # words at most from what is meant to its verb
_TURN = 8  # words at most from "nhưng" to the verb of giving up
_WHETHER = single_words("whether")
_PARTNERS = 24  # words at most that tell with whom something is done
_APPOSITION = 24  # words at most of what is told about somebody between commas
_END = 30  # words from the trigger to how it ended
_ACCUSED = 24  # words from "cáo buộc" to the blow, over the weapons used


def alleged(r: Reading, d: Draft) -> bool:
    """``A cáo buộc B |tấn công nước này``: whether somebody says that it was done."""
    first = r.sents[d.sentence][0]
    return d.form == "verb" and bool(r.find_in("alleging", max(first, d.trigger[0] - _ACCUSED), d.trigger[0]))


def laid_at_door(r: Reading, d: Draft) -> bool:
    """``A bị B cáo buộc đứng sau |cuộc đảo chính``, ``B cho rằng A gây ra |vụ tấn công``: told of A by others.

    Of a state only where it is charged with it or suspected. Whoever says so himself (``B nghi họ đứng sau |vụ tấn
    công``) did not do it. Changes ``d``.
    """
    first = r.sents[d.sentence][0]
    people = {e for e in d.roles.get("attacker", ()) if r.types.get(e) == "Person"}
    if d.type != "Conflict" or not d.roles.get("attacker"):
        return False
    if d.form != "noun":
        return bool(people) and _found_out(r, d, first)
    i = r.over_counts(d.trigger[0] - 1, first)
    led = r.ends_with("behind_it", i, first) if i >= first else None
    charges = "laid_at_door" if people else "alleging"
    told = r.find_in(charges, max(first, led - _ACCUSED), led) if led is not None else []
    if not told or led is None:
        return False
    b = told[-1][1]
    if b < led and not r.find_in("passive", first, b):
        accusers = {e for np in r.nps_in(first, told[-1][0]) for e in np.entities}
        others = [np for np in r.nps_in(b, led) if r.words[np.end - 1].casefold() != THIS]
        others += [np for np in r.nps_in(b, led) if accusers.isdisjoint(np.entities)]
        d.drop("attacker", people - {e for np in others for e in np.entities})  # "A cho rằng ông này …": not A
    return True


def _found_out(r: Reading, d: Draft, first: int) -> bool:
    """``CIA kết luận ông A ra lệnh |giết B``: whether others find somebody to have ordered ``d``."""
    led = r.ends_with("ordering", d.trigger[0] - 1, first)
    told = r.find_in("concluding", max(first, led - _ACCUSED), led) if led is not None else []
    return bool(told) and bool(r.nps_in(told[-1][1], led or 0))


def told_to_go(r: Reading, d: Draft) -> bool:
    """``"Bộ trưởng phải |từ chức", ông A nói``: whether a quotation demands it, and nothing says it is done."""
    first = r.sents[d.sentence][0]
    must = r.ends_with("must_go", d.trigger[0] - 1, first) if d.frame.name == "leave" else None
    told = must is None or d.done or r.ends_with("done", must - 1, first) is not None
    return not told and bool(r.quoted[d.trigger[0]])


def but_for(r: Reading, d: Draft) -> bool:
    """``Nếu không có ông A, |B đã tấn công C``: only without what there is would it have happened."""
    first = r.sents[d.sentence][0]
    opened = r.find_in("but_for", first, min(first + _HEAD, d.trigger[0])) if d.done else []
    return bool(opened) and any(r.words[i] == "," for i in range(opened[0][1], d.trigger[0]))


def denied(r: Reading, d: Draft) -> bool:
    """``A bác thông tin cho rằng B đã |dừng đàm phán``: what the news is said to tell wrongly."""
    first = r.sents[d.sentence][0]
    if said_falsely(r, d):
        return True
    told = r.find_in("denying_news", first, d.trigger[0])
    if told and r.find_in("paid_back", told[-1][1], d.trigger[0]):
        return False  # "bác bỏ cáo buộc và trả đũa việc A |trục xuất …"
    return bool(told) and all(r.words[i] not in ",;" for i in range(told[-1][1], d.trigger[0]))


def said_falsely(r: Reading, d: Draft) -> bool:
    """``Thông tin A bị |bắt là sai sự thật``: what there is news of, and the verdict behind it is that it is false."""
    first, end = r.sents[d.sentence]
    low = max(first, d.trigger[0] - _NEWS)
    news = next((x for x in reversed(r.find_in("hearsay", low, d.trigger[0])) if r.np_at[x[0]] < 0), None)
    marks = [r.words[i] for i in range(news[1] if news else first, d.trigger[0]) if r.words[i] in ",;:"]
    if d.form != "verb" or news is None or marks not in ([], [",", ","]):  # "tin ông A, giám đốc Sở B, bị |bắt"
        return False
    for i in range(d.trigger[1], min(end - 1, d.trigger[1] + _NEWS)):
        if r.words[i] in ",;:":
            return False
        if r.words[i].casefold() == IS and r.np_at[i] < 0:
            j = i + 1
            while j < end and (b := r.starts_with("denial_links", j)) is not None:
                j = b
            return any(r.starts_with(name, j) is not None for name in ("denials", "false_news"))
    return False


def doer(r: Reading, a: int, d: Draft) -> int:
    """Where the phrases that tell who does ``d`` begin, if they are the only ones from token ``a`` on; else -1."""
    told = r.nps_in(a, d.trigger[0])
    first = r.group_left(told[-1], a)[0] if told else None
    return first.start if first is not None and first is told[0] else -1


def asks(r: Reading, d: Draft) -> bool:
    """``Tòa hôm nay có |thả A?``, ``chưa rõ A có |thăm B hay không``: a question whether."""
    a, b = r.sents[d.sentence]
    i = d.trigger[0] - 1
    stop = next((j for j in range(d.trigger[1], b) if r.words[j] in ",;:"), b)
    if r.find_in("or_not", d.trigger[1], stop):
        asked = (j for j in range(stop - 1, a - 1, -1) if r.keys[j] in _WHETHER and r.np_at[j] < 0)
        return next(asked, stop) < d.trigger[0]
    whether = i >= a and r.keys[i] in _WHETHER and r.np_at[i] < 0
    return whether and any(r.words[j] == "?" for j in range(max(a, b - 2), b))


def beyond_partners(r: Reading, d: Draft) -> int | None:
    """The token before ``phối hợp với các bộ, nhất là A`` where that stands right before the trigger of ``d``.

    None where who works with A is told right before it, or nobody is.
    """
    a = r.sents[d.sentence][0]
    for i in range(d.trigger[0] - 1, max(a, d.trigger[0] - _PARTNERS), -1):
        begin = r.ends_with("together", i, a) if r.np_at[i] < 0 else None
        if begin is not None:
            alone = begin > a and r.np_at[begin - 1] < 0 and r.is_word(begin - 1)
            return begin - 1 if alone and r.nps_in(i + 1, d.trigger[0]) else None
        if i in r.verbs or (r.words[i] != "," and not r.is_word(i) and r.np_at[i] < 0):
            return None
    return None


def beyond_apposition(r: Reading, d: Draft) -> tuple[int, int] | None:
    """The last comma of ``ông A, Chủ tịch B,`` right before the trigger of ``d``, which A does, and the token before A.

    ``mời ông A, Chủ tịch B, |sang thăm``: what the words before A say is said of the visit. None if it is no such one.
    """
    a = r.sents[d.sentence][0]
    close = r.over_light(d.trigger[0] - 1, a)
    if close <= a or r.words[close] != ",":
        return None
    np = r.np_left(close - 1, a)
    if np is not None and "," not in r.words[np.start : np.end]:
        np = None  # a phrase may hold its apposition
    for i in range(close - 1, max(a, close - _APPOSITION), -1):
        if np is not None:
            break
        if r.np_at[i] < 0 and r.words[i] == ",":
            told = any(r.starts_with(name, i + 1) is not None for name in ("posts", "particulars"))
            np = r.np_left(i - 1, a)
            if not told or np is None or np.type != "Person":
                return None
    doers = {e for es in d.roles.values() for e in es}
    if np is None or np.type != "Person" or not doers.intersection(np.entities):
        return None
    return close, r.head_before(r.group_left(np, a)[0], a)[0] - 1


def refused(r: Reading, p: int, d: Draft) -> bool:
    """``Quy hoạch chưa được tỉnh A |phê duyệt``: the denial at token ``p`` is of the passive that ``d`` tells."""
    behind = r.starts_with("passive", p + 1) if r.keys[p - 1] not in PURPOSE else None  # "để không bị A cấm vận"
    begin = doer(r, behind, d) if behind is not None else -1
    return begin >= 0 and r.head_before(r.nps[r.np_at[begin]], p)[0] == behind


def meant(r: Reading, d: Draft) -> bool:
    """``A từng dự định |đầu tư vào B``: what somebody means to do is no deed, however long ago."""
    low = max(r.sents[d.sentence][0], d.trigger[0] - _MEANT)
    told = r.find_in("intending", low, d.trigger[0]) if d.form == "verb" else []
    if not told:
        return False
    between = set(range(told[-1][1], d.trigger[0]))
    if any(r.np_at[i] >= 0 for i in between):
        return False
    orders = {i for a, b in r.find_in("ordering", told[-1][1], d.trigger[0]) for i in range(a, b)}
    return r.verbs.isdisjoint(between - orders)  # "đã định |ra lệnh| không kích A"


def given_up(r: Reading, d: Draft) -> bool:
    """``A từng dự định |đầu tư vào B nhưng sau đó hủy kế hoạch này``, ``ra lệnh |tấn công B nhưng rút lại``."""
    end = r.sents[d.sentence][1]
    ordered = r.ends_with("ordering", d.trigger[0] - 1, r.sents[d.sentence][0]) is not None
    turns = r.find_in("but_then", d.trigger[1], end) if d.form == "verb" else []
    for _, b in turns:
        if r.np_starting(b) is None and (off := r.find_in("giving_up", b, min(end, b + _TURN))):
            return (ordered or meant(r, d)) and not any(r.np_at[i] >= 0 for i in range(b, off[0][0]))
    return False


def came_to_nothing(r: Reading, d: Draft) -> bool:
    """``Thương vụ A mua B |đổ vỡ``, ``bỏ phiếu bất tín nhiệm A |nhưng không thành``."""
    if d.type not in _TRIED or d.frame.stage in _BEGUN:
        return False
    i = d.trigger[1]
    stop = min(r.sents[d.sentence][1], i + _END)
    while i < stop:
        if (np := r.np_starting(i)) is not None:
            i = np.end
        elif r.words[i] == ",":  # of another deed, if more stands between
            return i + 1 < stop and r.starts_with("to_nothing", i + 1) is not None
        elif r.starts_with("to_nothing", i) is not None:
            return True
        elif i in r.verbs or not r.is_word(i) or r.starts_with("clause_openers", i) is not None:
            return False
        else:
            i += 1
    return False
