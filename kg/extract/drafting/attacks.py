"""Whom an attack hits, where no preposition of its frame and no bare object tells it."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.appositions import PASSIVE
from kg.extract.clauses.arguments import NOBODY, Predicates, entities_of
from kg.extract.clauses.bystanders import TENSE
from kg.extract.clauses.reading import NP, Found, Reading
from kg.extract.clauses.syllables import MATTER
from kg.extract.draft import Draft
from kg.extract.frames import Frame, Trigger, single_words
from kg.extract.lookalikes.in_words import in_words
from kg.extract.lookalikes.pitch import in_play
from kg.extract.parties.kin import Kin
from kg.languages.vi.gazetteer import world_places
from kg.languages.vi.keys import key, syllable_key
from kg.languages.vi.particles import AND, AT, BELONGING_TO, IN, INTO, OF, SUFFERS

_ATTACKS = frozenset({"attack", "shoot", "murder"})
_STRUCK = frozenset({"attack", "shoot", "test"})
_WHITHER = single_words("whither")
_WHERE = single_words("where")
_HITS = frozenset({"Country", "Organization", "Place", "Person"})
_IN = single_words("within")
_WEAPON = 24  # words from a verb of using weapons to the blow
_LIES = frozenset({IN, AT, BELONGING_TO})
_KILLED = frozenset({"Person", "Organization"})
_HELD = frozenset({"Visit", "Attendance", "Meeting", "Ceremony"})
_AWAY = single_words("away")
_INTO = frozenset({syllable_key(INTO)})
_CRAFT = 5  # words from "tàu" to whose it is
_OWNED = 14  # words from a blow to whose the things are that it hits
_MOVING = 12  # words from a blow to whose ship it hits
_BLOW = 6  # words at most from a blow to the part of the body that it hits
_MARKS = 20  # words before a blow in which "bị" stands
_HANDED_ON = frozenset({"chain", "shared", "far", "asked"})  # a subject taken over from elsewhere in the sentence
_FORCES = 14  # words from a verb of sending forces to where they go


def armed(p: Predicates, d: Draft, k: int) -> None:
    """``A dùng 100 UAV trong |cuộc tập kích vào B``: who uses the weapons attacks. Changes ``d``."""
    r = p.reading
    if d.type != "Conflict" or d.form != "noun" or d.roles.get("attacker"):
        return
    floor = r.sents[d.sentence][0]
    i = r.over_determiners(d.trigger[0] - 1, floor)
    if i <= floor or r.keys[i] not in _IN:
        return
    used = [j for j in range(max(floor, i - _WEAPON), i) if r.starts_with("wielding", j) is not None]
    if not used:
        return
    before = r.np_ending(r.over_light(used[-1] - 1, floor))
    taken = set(d.roles.get("target", ()))
    if before is not None and before.type in ("Country", "Organization") and not taken & set(before.entities):
        d.put("attacker", list(before.entities))  # "sau khi A lần đầu |dùng tên lửa mới trong cuộc tấn công vào B"
        return
    found = p.before(k)
    near = found.end >= 0 and p.only_light(found.end, used[-1])  # not "chất độc sử dụng trong |vụ tấn công"
    if found.entities and near and not found.passive and not taken & set(found.entities):
        d.put("attacker", [e for e in found.entities if r.types.get(e) in ("Country", "Organization")])


def aimed_at(p: Predicates, d: Draft, end: int) -> None:
    """Find the target of attack ``d`` up to token ``end`` (``tấn công các mục tiêu trong lãnh thổ B``); changes ``d``.

    A land behind ``của`` owns what is hit (``kho dầu của B``), unless it owns the weapon
    (``bằng tên lửa của C``); what stands behind ``từ`` is where the attack comes from.
    """
    if d.type != "Conflict" or d.frame.name not in _ATTACKS:
        return
    if d.roles.get("target"):
        _whose(p.reading, d, end)
        return
    if d.form == "noun" and not d.roles.get("attacker"):
        return
    taken = d.actors()
    if d.form == "verb" and _done_by(p, d):
        return
    r = p.reading
    undergone = d.form == "verb" and any(w.casefold() == SUFFERS for w in r.words[d.trigger[0] - 2 : d.trigger[0]])
    for np in r.nps_in(d.trigger[1], end):
        if undergone and r.governor(np.start, d.trigger[1]) == OF:
            continue  # "mục tiêu có thể |bị phá hủy của A": A destroys it
        if d.frame.name == "murder" and np.type not in _KILLED and not _by_states(r, d):
            continue  # "người đàn ông sát hại nữ sinh |A"
        if d.frame.name == "murder" and r.governor(r.head_before(np, d.trigger[1])[0], d.trigger[1]) == OF:
            continue  # "hạ sát trùm ma túy, bước ngoặt trong chiến lược của |ông A"
        if np.type in _HITS and not taken & set(np.entities) and _is_hit(p, d.trigger[1], np):
            d.put("target", list(entities_of([q for q in r.group_right(np, end) if q.type in _HITS])))
            return


def _whose(r: Reading, d: Draft, end: int) -> None:
    """``không kích căn cứ của A ở B``: A is hit, B is where. Changes ``d``."""
    hit = d.roles["target"]
    there = next((np for np in r.nps_in(d.trigger[1], end) if set(np.entities) & set(hit)), None)
    if there is None or len(hit) > 1 or r.governor(r.head_before(there, d.trigger[1])[0], d.trigger[1]) not in _LIES:
        return
    owner = next(iter(r.nps_in(d.trigger[1], there.start)), None)
    if owner is None or owner.type not in ("Country", "Organization") or set(owner.entities) & d.actors():
        return
    begin, _ = r.head_before(owner, d.trigger[1])
    between = range(d.trigger[1], begin)
    if r.governor(begin, d.trigger[1]) != OF or any(j in r.verbs or not r.is_word(j) for j in between):
        return
    if not _arms_in(r, between):
        d.drop("target", hit)
        d.put("target", list(owner.entities))


def hit(p: Predicates, f: Frame, t: Trigger, objects: list[NP]) -> list[NP]:
    """Those of ``objects`` whom a blow hits: not who made what is shot (``nã tên lửa của A vào đất B``).

    Right behind a noun stands who is hit (``chiến dịch không kích |B``), unless a verb says that he strikes.
    """
    r = p.reading
    if f.type == "Conflict":  # "đâm chìm tàu |cách đảo A 90 hải lý"
        objects = [o for o in objects if r.ends_with("far_from", o.start - 1, t.end, 2) is None]
        if r.has_phrase(r.classes["shot_down"], t.start, t.end):
            objects = [o for o in objects if o.type != "Place"]  # "bắn rơi trên |biển A"
    if not objects and f.name == "assault" and t.form == "verb":
        return _in_the_body(r, t)
    if not objects or (f.name == "shoot" and r.find_in("weapons", t.end, objects[0].start)):
        return []
    if f.name != "attack" or t.form == "verb":
        return objects
    i, n = objects[-1].end, len(r.keys)
    while i < n and (e := r.starts_with("light", i)) is not None and r.np_at[i] < 0 and i not in r.verbs:
        i = e
    wages = i < n and (p.verb_at(i) or r.starts_with("waging", i) is not None)
    return objects if objects[0].start == t.end and not wages else []


def _in_the_body(r: Reading, t: Trigger) -> list[NP]:
    """``đánh nhiều cái |vào đầu, vào lưng của A``: A."""
    end = r.sents[r.sent_of[t.start]][1]
    for i in range(t.start, min(end, t.end + _BLOW)):
        e = r.starts_with("body_parts", i)
        while e is not None and e < end:
            if r.words[e].casefold() == OF:
                np = r.np_starting(e + 1)
                return r.group_right(np, end) if np is not None and np.type == "Person" else []
            e = r.starts_with("body_parts", e + 1) if r.words[e] in (",", AND) else None
    return []


def abroad_hit(r: Reading, d: Draft) -> bool:
    """Whether ships, troops or citizens of a state are hit or threatened: that may be anywhere."""
    if d.type != "Conflict":
        return False
    if d.frame.name in ("threaten", "deploy"):
        return d.frame.name == "threaten"
    for np in r.nps_in(d.trigger[1], min(r.sents[d.sentence][1], d.trigger[1] + _MOVING)):
        if set(np.entities) & set(d.roles.get("target", ())):
            there = r.governor(np.start, d.trigger[1]) in _LIES
            return not there and bool(r.find_in("afloat", max(d.trigger[1] - 1, np.start - _CRAFT), np.head))
    return False


def fighters(r: Reading, f: Frame, doers: list[str]) -> list[str]:
    """``doers``; of a blow without parliaments, which only vote on a war."""
    return doers if f.type != "Conflict" else [e for e in doers if not r.is_parliament(r.names[e])]


def struck(r: Reading, d: Draft) -> bool:
    """Whether ``d`` is a blow or another event, none of play or words; one that is stopped is negated. Changes it."""
    floor = r.sents[d.sentence][0]
    if d.type == "Conflict" and d.form == "verb" and r.ends_with("ceasing", d.trigger[0] - 1, floor, 2) is not None:
        d.status = "negated"
    return not (in_play(r, d) or in_words(r, d))


def _done_by(p: Predicates, d: Draft) -> bool:
    """``phát động tấn công của A``: nothing stands between the act and whose it is."""
    r, i = p.reading, d.trigger[1]
    weapon = r.ends_with("weapons", i - 1, d.trigger[0]) is not None
    if weapon or i + 1 >= len(r.keys) or r.words[i].casefold() != OF:
        return False
    np = next(iter(r.nps_in(i + 1, min(len(r.keys), i + 5))), None)
    if np is not None and not d.roles.get("attacker"):
        d.put("attacker", list(np.entities))
        return True
    return False


def _by_states(r: Reading, d: Draft) -> bool:
    """Whether states or bodies kill, so that whose people die are hit."""
    killers = d.roles.get("attacker", ())
    return bool(killers) and all(r.types.get(e) in ("Country", "Organization") for e in killers)


def _is_hit(p: Predicates, i: int, np: NP) -> bool:
    r = p.reading
    begin, _ = r.head_before(np, i)
    if p.kin_of(np, begin) or any(r.keys[j] in TENSE for j in range(i, begin)):
        return False  # "khai hỏa vào tàu đang hướng đến |A"
    i = max((p.triggers[p.at[j]].end for j in range(i, begin) if p.told_aside(j)), default=i)
    if any(p.verb_at(j) and r.keys[j] not in _WHITHER for j in range(i, begin)):
        return False
    gov = r.governor(begin, i)
    way = syllable_key(gov.split()[-1]) if gov else ""
    before = r.keys[i:begin]
    whole = range(i, np.start)
    if any(k in _AWAY and j != begin - 1 for j, k in enumerate(before, i)) and way not in _WHITHER:
        return False
    if gov == OF and r.starts_with("downing", i - 2) == i:
        return True  # "bắn rơi máy bay Su-24 của B"
    if gov == OF and begin - i > _OWNED:
        return False
    if gov == OF:
        last = max((j for j, k in enumerate(before, i) if k in _WHITHER), default=i - 3)
        return not _arms_in(r, range(last, begin))
    if gov:
        return way in _WHITHER and (np.type != "Place" or way not in _WHERE)
    if any(r.words[j] == "," or r.starts_with("subordinators", j) is not None for j in range(i, begin)):
        return False  # "khi A tập kích, dù |Bộ trưởng B khẳng định …"
    near = begin - i <= 3 and (begin in (np.start, i) or np.type == "Country")  # "hạ tầng năng lượng khắp B"
    return near and not any(r.starts_with("weapons", j) is not None for j in whole)


def _arms_in(r: Reading, span: range) -> bool:
    """Whether weapons are told in ``span``; not where they are only kept or made (``kho tên lửa của |A``)."""
    j, stop = span.start, span.stop
    while j < stop:
        kept = r.starts_with("arms_sites", j)
        if kept is None and r.starts_with("weapons", j) is not None:
            return True
        j = kept or j + 1
    return False


def place_owns(p: Predicates, d: Draft, np: NP) -> bool:
    """Whether ``của`` before ``np`` tells whose the place before is (``vụ nổ bom ở thủ đô A của B``)."""
    if d.type in _HELD and d.form == "noun" and np.type == "Country":  # "thăm căn cứ A ở tỉnh B |của C"
        place = p.reading.np_ending(np.start - 2)
        return place is not None and place.type == "Place" and p.reading.governor(place.start, d.trigger[1]) in _LIES
    if d.type != "Conflict" or d.form != "noun":
        return False
    return any(q.type == "Place" for q in p.reading.nps_in(d.trigger[1], np.start))


def states_hit(drafts: list[Draft], kin: Kin, codes: dict[str, str | None]) -> None:
    """A town or region that a state strikes lies in another, which is hit too, if the article names it.

    Args:
        drafts: all drafts of an article; changed.
        kin: who belongs where.
        codes: ISO codes of the article's countries.
    """
    for d in drafts:
        hit = d.roles.get("target", []) if d.type == "Conflict" and d.frame.name in _STRUCK else []
        homes = {kin.country_of(e) for e in d.roles.get("attacker", ())} - {None}
        if len(homes) == 1 and hit and all(kin.types.get(e) == "Place" for e in hit):
            lands = {land for e in hit if (land := _land_around(e, kin, codes)) is not None}
            if len(lands) == 1 and not lands & homes:
                d.put("target", list(lands))


def spare_own_state(drafts: list[Draft], kin: Kin) -> None:
    """``UAV vào không phận A bị quân đội |A bắn hạ``: an army strikes others than its own state. Changes ``drafts``."""
    for d in [d for d in drafts if d.type == "Conflict" and d.frame.name in _STRUCK]:
        attackers = d.roles.get("attacker", ())
        states = {kin.country_of(e) for e in attackers}
        own = [e for e in d.roles.get("target", ()) if e in states]
        if own and all(kin.types.get(e) == "Organization" for e in attackers):
            d.drop("target", own)
            if not d.roles.get("target"):
                drafts.remove(d)


def launched_by(drafts: list[Draft], kin: Kin, r: Reading) -> None:
    """``A bắn hạ tên lửa của C``, where B alone strikes A: B sent what C made. Changes ``drafts``."""
    blows: dict[str, set[str]] = {}
    for d in drafts:
        if d.type == "Conflict" and d.frame.name in _STRUCK and not _downs(r, d):
            for hit in map(kin.side_of, d.roles.get("target", ())):
                blows.setdefault(hit, set()).update(map(kin.side_of, d.roles.get("attacker", ())))
    for d in drafts:
        told = d.roles.get("target", [])
        if d.type != "Conflict" or not told or not _downs(r, d):
            continue
        if not r.find_in("missiles", d.trigger[0], min(d.trigger[1] + _CRAFT, r.sents[d.sentence][1])):
            continue
        senders = {e for own in d.roles.get("attacker", ()) for e in blows.get(kin.side_of(own), ())}
        if len(senders) == 1 and senders.isdisjoint(map(kin.side_of, told)):
            d.drop("target", told)
            d.put("target", list(senders))


def _downs(r: Reading, d: Draft) -> bool:
    return r.has_phrase(r.classes["shot_down"], *d.trigger)


def _land_around(place: str, kin: Kin, codes: dict[str, str | None]) -> str | None:
    """The state that ``place`` is told or known to lie in, among those that the article names."""
    e = place
    for _ in range(4):
        e = kin.inside.get(e, "")
        if kin.types.get(e) == "Country":
            return e
    code = world_places().get(key(kin.names.get(place, "")))
    return next((e for e, c in codes.items() if c is not None and c == code), None) if code else None


def sent_to_friends(drafts: list[Draft], reading: Reading) -> None:
    """Forces that come to a land which fights somebody else help it, where they do not go "into" it.

    Args:
        drafts: all drafts of an article; changed.
        reading: the article.
    """
    blows = [d for d in drafts if d.type == "Conflict" and d.frame.name != "deploy" and len(d.actors()) > 1]
    for d in drafts:
        who, whither = d.roles.get("attacker", []), d.roles.get("target", [])
        if d.type != "Conflict" or d.frame.name != "deploy" or len(whither) != 1 or not who:
            continue
        into = any(k in _INTO for k in reading.keys[d.trigger[0] : d.trigger[1] + _FORCES])
        fights = [o for o in blows if whither[0] in o.actors() and reading.types.get(whither[0]) == "Country"]
        if fights and not into and not any(set(who) & o.actors() for o in fights):
            d.type, d.roles = "Aid", {"giver": who, "recipient": whither}
            d.frame = replace(d.frame, type="Aid", name="sent_to_help")
            d.place = None if d.place == whither[0] else d.place


def undergoes(r: Reading, t: Trigger, found: Found) -> Found:
    """``found`` as who undergoes blow ``t``, if so: behind ``bị`` (``được`` is leave to attack), or dragged.

    Nobody where the blow is told of others than ``found``.
    """
    if found.passive:
        marks = [w for w in map(str.casefold, r.words[max(0, t.start - _MARKS) : t.start]) if w in PASSIVE]
        return replace(found, passive=marks[-1:] == [SUFFERS])
    if t.form == "verb" and found.how == "apposition" and r.words[t.start - 1].casefold() == SUFFERS:
        return NOBODY  # "ông A, người lái chiếc máy bay bị |bắn hạ": the plane
    if (found.how in _HANDED_ON or found.how == "adjacent") and (_of_others(r, t, found) or _in_row_of_things(r, t)):
        return NOBODY
    return replace(found, passive=True, patient=()) if t.form == "verb" and _dragged(r, found) else found


def _of_others(r: Reading, t: Trigger, found: Found) -> bool:
    """``A nói sáu người bị bắt, trong đó một người tham gia |vụ tấn công``, ``A cảnh báo về khả năng B |không kích``.

    Whether words of a clause with a subject of its own, whatever it is, stand between ``found`` and blow ``t``.
    """
    told = [b for _, b in r.find_in("others_matters", found.end, t.start) if r.np_at[b - 1] < 0]
    if not told or found.end < 0:
        return False
    last = r.over_light(t.start - 1, told[-1])
    own = r.ends_with("waging", last, told[-1]) if r.keys[told[-1] - 1] == MATTER and last >= told[-1] else None
    within = range(told[-1], last + 1 if own is None else own)  # "với việc triển khai |chiến dịch": his own
    if found.how == "adjacent" and not r.nps_in(told[-1], t.start):
        return False
    back = any(r.words[i] == "," or r.starts_with("back_to_the_time", i) is not None for i in within)
    return bool(within) and not back


def _in_row_of_things(r: Reading, t: Trigger) -> bool:
    """``sau một loạt âm mưu ám sát, |đảo chính``: the blow is one more of the things told before the comma."""
    i = t.start - 2
    if t.form != "verb" or r.words[t.start - 1] != "," or i < 0:
        return False
    return r.ends_with("plots", i, r.sents[r.sent_of[t.start]][0], 5) is not None


def _dragged(r: Reading, found: Found) -> bool:
    """``kéo |bà A ra đánh``, ``đè |chị B xuống, đâm``: whether who stands before the blow is the one it hits."""
    np = r.np_starting(found.start) if found.how in ("adjacent", "chain") else None
    if np is None or np.type != "Person":
        return False
    floor = r.sents[r.sent_of[np.start]][0]
    before = r.over_determiners(np.start - 1, floor)
    return before > floor and r.ends_with("dragging", before, floor, 3) is not None


def punished_for(predicates: Predicates, k: int, found: Found) -> bool:
    """``A bị bắt sau khi |đâm chết B``, ``bị tuyên án vì |giết B``: whoever undergoes the step did the deed."""
    r, t = predicates.reading, predicates.triggers[k]
    floor = r.sents[r.sent_of[t.start]][0]
    i = r.over_light(t.start - 1, floor)
    opened = any(r.ends_with(name, i, floor, 2) is not None for name in ("reason_words", "having_done"))
    before = predicates.triggers[k - 1] if k and opened and found.how == "chain" else None
    if before is None or before.start < floor or all(f.type != "LegalAction" for f in before.frames):
        return False
    main = predicates.subject(k - 1)
    return main.passive and main.entities == found.entities
