"""Whom a blow or an accident hits by what is theirs, where a storm falls, whose the goods are that are given."""

from __future__ import annotations

from kg.extract.clauses.arguments import Predicates, entities_of
from kg.extract.clauses.reading import NP, Reading
from kg.extract.clauses.standing import PURPOSE
from kg.extract.draft import Draft
from kg.languages.vi.particles import OF, SUFFERS

_HIT = {"Conflict": "target", "Incident": "affected"}
_OWNERS = frozenset({"Person", "Organization", "Country"})
_LANDS = frozenset({"Place", "Country"})
_BY = 12  # tokens from "bị" over who does it to the verb
_THING = 9  # tokens from "đoàn xe" to "của"
_STORM = 14  # tokens from the noun of a storm to the verb of where it falls
_GIFT = 10  # tokens from a gift to whom it is to help
_LAND = 4  # tokens from that verb to the land


def befallen(p: Predicates, d: Draft) -> None:
    """Find whom ``d`` hits by what is theirs, where a storm falls, whose a gift is. Changes ``d``."""
    owner_hit(p, d)
    lands_struck(p, d, p.reading.sents[d.sentence][1])
    goods_of(p, d, p.reading.sents[d.sentence][1])
    helped(p, d, p.reading.sents[d.sentence][1])


def owner_hit(p: Predicates, d: Draft) -> None:
    """``tàu cá của |ông A bị đâm chìm``, ``đoàn xe của |tổ chức B bị tấn công``: whose it is, is hit. Changes ``d``."""
    r = p.reading
    role = _HIT.get(d.type)
    told = [e for e in d.roles.get(role or "", ()) if r.types.get(e) != "Place"]
    if role is None or d.form != "verb" or told or (d.type == "Incident" and d.roles.get(role)):
        return
    floor = r.sents[d.sentence][0]
    i = _suffering(r, d, floor)
    if i is None:
        return
    owner = _before(r, i, floor)
    towns = d.type == "Incident" and owner is not None and owner.type == "Place"
    if owner is None or not (towns or owner.type in _OWNERS) or set(owner.entities) & d.actors():
        return
    owners = [q for q in r.group_left(owner, floor) if q.type in _OWNERS or (towns and q.type == "Place")]
    begin, _ = r.head_before(owners[0], floor)
    a_land = d.type == "Incident" and owner.type == "Country" and begin > floor and r.is_word(begin - 1)
    if r.governor(begin, floor) != OF and not (a_land and r.ends_with("belongings", begin - 1, floor, 5) is not None):
        return  # "máy bay quân sự |A rơi" needs no "của"
    things = r.find_in("belongings", max(floor, begin - _THING), begin)
    if things and not any(r.words[j] in ",;:" for j in range(things[-1][1], begin)):
        d.drop(role, d.roles.get(role, []))  # "tàu của A bị tấn công ở |B": where
        d.put(role, [e for q in owners for e in q.entities])


def goods_of(p: Predicates, d: Draft, end: int) -> None:
    """``A trao hàng cứu trợ của |B cho C``: whose the goods are gives them. Changes ``d``."""
    taken = d.roles.get("recipient", [])
    if d.type != "Aid" or d.form != "verb" or len(taken) < 2:
        return
    for np in p.reading.nps_in(d.trigger[1], end):
        if p.reading.governor(np.start, d.trigger[1]) == OF and set(np.entities) < set(taken):
            d.drop("recipient", set(np.entities))
            d.put("giver", list(np.entities))


def helped(p: Predicates, d: Draft, end: int) -> None:
    """``A viện trợ 5 triệu USD nhằm giúp |B khắc phục hậu quả``: whom the gift is to help gets it. Changes ``d``."""
    if d.type != "Aid" or not d.roles.get("giver") or d.roles.get("recipient"):
        return
    r = p.reading
    k = next((p.at[i] for i in range(d.trigger[1], min(end, d.trigger[1] + _GIFT)) if i in p.at and p.verb_at(i)), None)
    t = p.triggers[k] if k is not None else None
    if t is None or r.keys[t.start - 1] not in PURPOSE or all(f.name != "help" for f in t.frames):
        return
    objects, _ = p.object(t.end, end, _LANDS | {"Organization"}, 1)
    d.put("recipient", [e for e in entities_of(objects) if e not in d.actors()])


def _suffering(r: Reading, d: Draft, floor: int) -> int | None:
    """The token where what befalls somebody begins: ``bị`` over who does it, of an accident its verb."""
    i = d.trigger[0]
    for j in range(i, max(floor, i - _BY) - 1, -1):
        if r.words[j].casefold() == SUFFERS and r.np_at[j] < 0:
            return j
        if r.words[j] in ",;:":
            break
    return i if d.type == "Incident" else None


def _before(r: Reading, i: int, floor: int) -> NP | None:
    """The phrase that ends before token ``i``, over adverbs and over where its things lay (``ở X``)."""
    i -= 1
    while i >= floor:
        i = r.over_light(i, floor)
        np = r.np_left(i, floor)
        if np is None:
            return None
        begin, _ = r.head_before(np, floor)
        at = r.ends_with("located_at", begin - 1, floor, 1) if begin > floor else None
        if np.type not in _LANDS or at is None:
            return np
        i = at - 1
    return None


def lands_struck(p: Predicates, d: Draft, end: int) -> None:
    """``bão số 3 đổ bộ |A và B``, ``lũ quét vùi lấp |thôn A``: where it falls, is hit. Changes ``d``."""
    r = p.reading
    if d.type != "Incident" or d.frame.name != "nature" or d.form != "noun":
        return
    stop = min(end, d.trigger[1] + _STORM)
    verbs = [v for v in r.find_in("falls_upon", d.trigger[1], stop) if r.np_at[v[0]] < 0]
    if not verbs or any(r.words[j] in ",;:" for j in range(d.trigger[1], verbs[0][0])):
        return
    a = verbs[0][1]
    np = next((q for q in r.nps_in(a, min(end, a + _LAND)) if q.type in _LANDS), None)
    if np is not None and not any(p.verb_at(j) for j in range(a, np.start)):
        d.roles["affected"] = [e for q in r.group_right(np, end) if q.type in _LANDS for e in q.entities]
