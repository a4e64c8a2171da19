"""Whose act a noun tells: what ``của`` binds to."""

from __future__ import annotations

from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.bystanders import DASHES, TENSE
from kg.extract.clauses.groups import OWN
from kg.extract.clauses.reading import NOTHING, NP, PARTICIPANT_TYPES, Found, Reading
from kg.extract.draft import SCENES
from kg.extract.frames import Frame, Trigger
from kg.languages.vi.particles import AFTER, BEFORE, OF

_TRIPS = SCENES | {"Visit"}
_NOT_ITS_OWN = frozenset({"chain", "far", "shared"})
_NEAR = 3  # words from the comma to the meeting told behind it
_OWNED = 8  # words at most from a noun to "của"
_NAMELESS = ("posts", "spokespeople", "other_people", "person_sides", "unnamed", "members")
_DECISION = 14  # words at most from "quyết định của" to the verb of what is decided
_GIVES = 2  # syllables of a plain word of giving
_TURNS = frozenset({",", BEFORE, AFTER})  # between a deed and whose another thing is


def met_there(r: Reading, t: Trigger, found: Found, explicit: set[str]) -> tuple[str, ...]:
    """``Sau |cuộc họp với B, ông A cho biết …``: A was there too, who tells what came of it; nobody else does."""
    floor, end = r.sents[r.sent_of[t.start]]
    before = r.over_determiners(t.start - 1, floor)
    if before < floor or r.ends_with("of_its_course", before, floor, 4) is None:
        return ()
    if r.find_in("to_be_done", found.end, t.start) and found.end < t.start:
        return ()  # "ông A cho biết tỉnh sẽ trình trong cuộc họp với B"
    other = next((np.start for np in r.nps_in(t.end, end) if set(np.entities) & explicit), t.end)
    beside = any(r.starts_with("beside_whom", i) is not None for i in range(t.end, other))
    persons = all(r.types.get(e) == "Person" for e in found.entities)
    return found.entities if beside and persons and not explicit & set(found.entities) else ()


def doer_behind(predicates: Predicates, k: int) -> Found | None:
    """``hợp đồng bán máy bay của |A cho B``: behind a noun the subject of verb trigger ``k`` follows it."""
    r, t = predicates.reading, predicates.triggers[k]
    if k and predicates.gives_post(k) and _beside_noun(r, predicates.triggers[k - 1], t):
        return NOTHING
    if predicates.gives_post(k) and (decider := _whose_decision(r, t)) is not None:
        return decider
    if predicates.gives_post(k) and r.starts_with("post_openers", t.end) is not None:
        return None  # "đề nghị miễn nhiệm |chức bộ trưởng của ông A": whose post it is
    floor = r.sents[r.sent_of[t.start]][0]
    if (owner := _of_whom(r, t)) is not None:
        return owner
    noun = r.ends_with("act_nouns", t.start - 1, floor)
    if noun is None or _decides(r, noun, floor):
        return None
    for np in r.nps_in(t.end, predicates.clause_end(k)):
        begin, stands = r.head_before(np, t.end)
        if any(w in _TURNS for w in map(str.casefold, r.words[t.end : begin])):
            return None  # "hành động tấn công trụ sở, nơi ở của |A", "sát hại B trước lễ cưới của |A"
        if stands and r.ends_with("wares", begin - 2, t.end) is not None:
            return None  # "lệnh cấm nhập |nông sản của A": whose goods they are
        if stands and r.governor(begin, t.end) == OF and np.type in PARTICIPANT_TYPES:
            return Found(np.entities, "adjacent", 0.85, np.start, np.end)
        if predicates.verb_between(t.end, np.start):
            return None
    return None


def _of_whom(r: Reading, t: Trigger) -> Found | None:
    """``Lào phụ thuộc vào |viện trợ của B``: B, right behind the word of giving, which is a noun there."""
    plain = t.end - t.start <= _GIVES and any(f.type == "Aid" for f in t.frames)
    if not plain or r.words[t.end : t.end + 1] != [OF]:
        return None  # "đường dây nóng |bảo hộ công dân của A"
    begin = t.end + 1
    while begin < len(r.words) and r.is_determiner(begin) and r.np_starting(begin) is None:
        begin += 1
    np = r.np_starting(begin) if begin < len(r.np_at) else None
    fits = np is not None and np.type in PARTICIPANT_TYPES
    return Found(np.entities, "adjacent", 0.85, np.start, np.end) if np is not None and fits else NOTHING


def _decides(r: Reading, i: int, floor: int) -> bool:
    """``A đã |quyết định mua tàu của B``: right behind whoever decides, or asks, the word at token ``i`` is a verb.

    So it is behind a word of tense (``ông A, bộ trưởng, đã |quyết định``).
    """
    if r.starts_with("nouns_or_verbs", i) is None:
        return False
    before = r.over_light(i - 1, floor)
    if any(r.keys[j] in TENSE for j in range(before + 1, i)):
        return True
    np = r.np_ending(before)
    return np is not None and np.type in PARTICIPANT_TYPES and not r.governor(r.head_before(np, floor)[0], floor)


def _whose_decision(r: Reading, t: Trigger) -> Found | None:
    """``công bố quyết định của A về việc |bổ nhiệm B``: A, or nobody if A has no name; None without a decision."""
    floor = r.sents[r.sent_of[t.start]][0]
    i = r.ends_with("about_act", t.start - 1, floor, 2)
    for j in range(i - 1 if i is not None else floor, max(floor, t.start - _DECISION), -1):
        if r.np_at[j] < 0 and r.words[j].casefold() == OF:
            if r.ends_with("decision", j - 1, floor, 3) is None:
                return None
            np = next((np for np in r.nps_in(j + 1, t.start) if np.type in PARTICIPANT_TYPES), None)
            return Found(np.entities, "adjacent", 0.85, np.start, np.end) if np is not None else NOTHING
    return None


def _beside_noun(r: Reading, before: Trigger, t: Trigger) -> bool:
    """``tại lễ công bố và |trao quyết định``: the verb belongs to the noun, who is there does not hand over."""
    return before.form == "noun" and t.start - before.end == 1 and r.starts_with("coordinators", before.end) == t.start


def who_met(p: Predicates, k: int, f: Frame, found: Found, objects: list[NP]) -> Found:
    """Who is at the meeting of trigger ``k`` where ``found`` only stands in what somebody says of it.

    ``ông A nói |nước B mạnh khi gặp ông C``: A met him. ``ông A tiết lộ |cuộc gặp Nga - Mỹ``: between those two.
    """
    r, t = p.reading, p.triggers[k]
    if f.type not in SCENES or not found.entities:
        return found
    ahead = [q for q in p.by_sentence[r.sent_of[t.start]] if q < k and p.triggers[q].form == "verb"]
    lands = [np for np in objects if np.type == "Country"]
    if len(lands) > 1 and len(lands) == len(objects) and r.words[lands[0].end] in DASHES:
        said = any(p.is_speech(q) and p.triggers[q].start >= found.end for q in ahead)
        return NOTHING if said else found
    if found.how not in _NOT_ITS_OWN or any(r.types.get(e) != "Country" for e in found.entities):
        return found
    partner = next(iter(r.nps_in(t.end, p.clause_end(k))), None)
    if partner is None or not _aside(p, t) or (partner.type != "Person" and not _led(r, partner, t)):
        return found
    main = next((s for q in ahead if (s := p.subject(q)).how in OWN and not s.passive), NOTHING)
    people = bool(main.entities) and all(r.types.get(e) == "Person" for e in main.entities)
    return Found(main.entities, "chain", main.confidence) if people else found


def _aside(p: Predicates, t: Trigger) -> bool:
    """Whether the meeting is told as when or where the rest happened (``khi |gặp``, ``trong |cuộc gặp``)."""
    if t.form == "noun":
        return p.circumstance(t.start)
    r, floor = p.reading, p.reading.sents[p.reading.sent_of[t.start]][0]
    return r.ends_with("subordinators", r.over_light(t.start - 1, floor), floor, 3) is not None


def _led(r: Reading, partner: NP, t: Trigger) -> bool:
    """Whether ``partner`` stands for its leader, behind a comma that ends what was said (``…, khi |gặp Vua B``)."""
    floor = r.sents[r.sent_of[t.start]][0]
    return r.head_before(partner, t.end)[0] < partner.start and "," in r.words[max(floor, t.start - _NEAR) : t.start]


def nameless_owner(r: Reading, t: Trigger, f: Frame, end: int) -> bool:
    """``nhắc lại |chuyến thăm Lào của người tiền nhiệm``: whether the act a noun tells is somebody's without a name.

    So are terms that are only talked of (``thảo luận về |thỏa thuận giữa A và B``).
    """
    if f.name == "agree" and r.starts_with("terms_too", t.start) == t.end:
        floor = r.sents[r.sent_of[t.start]][0]
        i = r.over_determiners(t.start - 1, floor)
        return any(r.ends_with(name, i, floor, 3) is not None for name in ("noun_openers", "terms_behind"))
    if t.form != "noun" or f.type not in _TRIPS or f.name == "assembly":
        return False
    for j in range(t.end, min(end, t.end + _OWNED) - 1):
        if r.np_at[j] >= 0 or r.words[j].casefold() != OF:
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
