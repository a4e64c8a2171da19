"""Who else is there: leaders of delegations, those named behind ``cùng dự có``, states behind the towns visited."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kg.extract.clauses.appositions import entities_of
from kg.extract.clauses.reading import NP, PARTICIPANT_TYPES, Found, Reading
from kg.extract.draft import SCENES, Draft
from kg.extract.frames import longest, phrase_key, single_words
from kg.extract.parties.kin import Kin
from kg.extract.parties.occasions import occasion
from kg.languages.vi import gazetteer
from kg.languages.vi.keys import key
from kg.languages.vi.particles import DUE_TO, OF

_OF_PEOPLE = frozenset({"LegalAction", "Conflict", "Appointment", "Award"})
_BETWEEN_STATES = frozenset({"Conflict", "Economic", "Aid", "Agreement"})
_OF_WHAT = 8  # words from a joiner to the name of a delegation
_LEADER = 22  # tokens at most from a delegation to whoever heads it
_TITLE = 16  # tokens at most of the titles of a leader, and from the name to the verb of heading
_PRESENT = 9  # tokens from "tham dự" to "có"
_FAR = 22  # and from "ra đón", behind which the guest stands with his titles
_LEADING = single_words("leading")
_IN_PERSON = frozenset({"Visit", "Ceremony"})


def led_by(r: Reading, start: int, stop: int) -> tuple[str, ...]:
    """The person that heads the delegation named before token ``start`` (``do ông A, …, dẫn đầu``)."""
    for i in range(start, min(stop, start + _LEADER)):
        if r.words[i].casefold() != DUE_TO or r.np_at[i] >= 0:
            continue
        for np in r.nps_in(i + 1, min(stop, i + 1 + _TITLE)):
            if np.type == "Person" and r.find_in("heads", np.end, min(stop, np.end + _TITLE)):
                return np.entities
        return ()
    return ()


def _next_delegation(r: Reading, start: int, stop: int) -> tuple[str, ...]:
    """Whoever comes behind ``và`` and the leader of the delegation named before token ``start``, with the leader."""
    j = next((e for i in range(start, min(stop, start + _LEADER)) if (e := r.starts_with("heads", i))), stop)
    e = r.starts_with("joiners", j) if j < stop else None
    np = next(iter(r.nps_in(e, min(stop, e + _OF_WHAT))), None) if e is not None else None
    if np is None or r.head_before(np, e or 0)[0] == np.start:
        return ()  # no delegation
    return (*np.entities, *led_by(r, np.end, stop)) if np.type in PARTICIPANT_TYPES else ()


def present(r: Reading, i: int, end: int, reach: int = _PRESENT) -> list[NP]:
    """Those told behind the verb, ``reach`` tokens from it at most (``Tham dự buổi lễ còn có A, B và C``)."""
    ends = (r.starts_with("there_are", j) for j in range(i, min(end, i + reach)) if r.np_at[j] < 0)
    hit = next((e for e in ends if e), None)
    if hit is None:
        return []
    out: list[NP] = []
    j = hit + (hit < end and r.words[hit] == ":")  # "còn có các đồng chí: A, B"
    while j < end:
        np = r.np_starting(j)
        if np is not None and np.type in PARTICIPANT_TYPES:
            out.append(np)
            j = np.end
            continue
        if r.words[j] in ",;" or r.starts_with("joiners", j) is not None or r.is_determiner(j):
            j = r.starts_with("joiners", j) or j + 1
            continue
        if out and r.words[j - 1] == "," and r.starts_with("posts", j) is not None:
            j = next((i for i in range(j, end) if r.words[i] in ",;." or r.starts_with("joiners", i)), end)
            continue  # "ông A, phó cục trưởng Cục B và ông C"
        if (e := r.delegates_at(j)) is not None:
            j = e
            continue
        break
    people = [np for np in out if np.type == "Person"]
    return people or out


def without_crowds(r: Reading, d: Draft, objects: list[NP]) -> list[NP]:
    """The objects, less the state or town that people without names are of.

    ``gặp các doanh nghiệp Mỹ``; ``bắt 10 nghi phạm người Lào``, ``bắt công dân Lào``.
    """
    if d.type == "Award" and objects and _prize_name(r, d, objects[0]):
        return objects[1:] if len(objects) > 1 and objects[0].type == "Person" else []
    if objects and d.type in SCENES and r.ends_with("matter", objects[0].start - 1, d.trigger[1], 3) is not None:
        return []  # "điện đàm về |B": what it is about
    if not objects or objects[0].type not in ("Country", "Place"):
        return objects
    if d.type == "LegalAction" and d.form == "verb" and objects[0].type == "Country":
        between = range(d.trigger[1], objects[0].start)
        envoys = r.find_in("envoys", d.trigger[1], objects[0].start)
        if not envoys and any(r.starts_with("light", i) is None and not r.is_determiner(i) for i in between):
            return []  # "truy tố tỉ phú giàu nhất |Lào"
    if d.type in _OF_PEOPLE and r.ends_with("nationality", objects[0].start - 1, d.trigger[1], 3) is not None:
        return []
    if r.ends_with("partners", objects[0].start - 1, d.trigger[1], 3) is not None:
        return objects  # "gặp những người đồng cấp |A và B"
    return [] if d.type in SCENES and r.find_in("crowd", d.trigger[1], objects[0].start) else objects


def _prize_name(r: Reading, d: Draft, np: NP) -> bool:
    """Whether a name is that of the prize right before it (``trao giải thưởng |Trần Văn A``)."""
    return np.start == np.head and r.ends_with("prizes", np.start - 1, d.trigger[0], 3) is not None


def accompany(r: Reading, d: Draft, found: Found, objects: list[NP], role: str, end: int) -> None:
    """Add whoever leads the delegations in ``d``, and those told behind the verb. Changes ``d``."""
    subject = d.frame.subject
    if subject and (together := entities_of(fellow_visitors(r, d, objects))):
        d.roles[role] = [e for e in d.roles.get(role, ()) if e not in together]
        d.put(subject, list(together))
    if d.frame.name in ("works", "works_done"):
        _at_site(r, d, found)
    if d.frame.name == "open" and d.form == "verb" and found.how in ("far", "none", "elided"):
        host = _opener(r, d)
        d.roles = {"host": host} if host else {role: es for role, es in d.roles.items() if found.how == "elided"}
    if d.frame.name in ("greet", "welcome") and d.form == "verb" and found.how in ("none", "elided", "far"):
        hosts = list(entities_of(present(r, d.trigger[1], r.sents[d.sentence][1], _FAR)))
        if hosts or found.how != "far":  # "A đến Lào. Đón A tại sân bay có |B": A is no host
            d.roles = {**d.roles, subject: hosts, **({role: list(entities_of(objects))} if hosts and objects else {})}
    if d.type in SCENES | _IN_PERSON:
        a, stop = d.trigger[0], r.sents[d.sentence][1]
        sides = [(subject, found.entities, found.end, a if found.end < a else stop)]
        sides += [(role, entities_of(objects), objects[-1].end, end)] if objects else []
        for side, entities, end_of, b in sides:
            mine = [e for e in d.roles.get(side, ()) if e in entities]
            if mine and end_of > 0 and not any(r.types.get(e) == "Person" for e in mine):
                d.put(side, list(led_by(r, end_of, b)))
                if side == role:
                    d.put(side, list(_next_delegation(r, end_of, b)))
    elif d.frame.name == "session" and found.how in ("ahead", "adjacent", "apposition") and not d.roles:
        sitting = [e for e in found.entities if longest(r.classes["sitting_bodies"], list(phrase_key(r.names[e])), 0)]
        d.put(subject, sitting)
    elif d.frame.name == "session" and r.ends_with("attends", d.trigger[0] - 1, r.sents[d.sentence][0], 2) is not None:
        d.roles.clear()
    elif d.frame.name == "session" and not d.points_back and _to_be_done(r, d, found):
        d.roles.clear()  # "A cho biết luật sẽ được trình tại |kỳ họp thứ 8": who says so is not there
    elif d.frame.name in ("attend", "present") and d.form == "verb" and found.how not in ("adjacent", "apposition"):
        there = entities_of(present(r, d.trigger[1], r.sents[d.sentence][1]))
        if there:
            d.roles[subject] = list(there)
        elif found.how in ("far", "elided"):
            d.roles.clear()  # "những người tham dự hội nghị": not the one told before


def fellow_visitors(r: Reading, d: Draft, group: list[NP]) -> list[NP]:
    """``A thăm đảo B |cùng ông C``: C, who goes there with A; nobody where it is persons that are visited."""
    if d.type != "Visit" or not group or group[0].type == "Person":
        return []
    floor = r.sents[d.sentence][0]
    return [p for p in group[1:] if p.type == "Person" and r.ends_with("along", p.start - 1, floor, 2) is not None]


def _to_be_done(r: Reading, d: Draft, found: Found) -> bool:
    """Whether ``sẽ`` or ``chưa`` stands in the clause before the gathering of ``d``, behind who speaks."""
    first = r.sents[d.sentence][0]
    told = r.find_in("to_be_done", max(first, found.end), d.trigger[0])
    return bool(told) and "," not in r.words[told[-1][0] : d.trigger[0]]


def name_leaders(r: Reading, kin: Kin, memberships: list[dict[str, Any]]) -> None:
    """Let ``nhà lãnh đạo Nga`` refer to the one leader of that state whom the article names before. Changes ``r``."""
    tops = r.classes["leader_posts"]
    leads: dict[str, set[str]] = {}
    for m in memberships:
        land = kin.country_of(m["person"]) if m["post"] and m.get("tenure") != "former" else None
        if land is not None and longest(tops, list(phrase_key(m["post"])), 0) is not None:
            leads.setdefault(land, set()).add(m["person"])
    added = []
    for p in r.all_nps:
        if p.type != "Country" or len(leads.get(p.entities[0], ())) != 1 or r.np_at[p.start - 1] >= 0:
            continue
        a = r.ends_with("leader_words", p.start - 1, r.sents[r.sent_of[p.start]][0], 4)
        if a is None or (a > 0 and r.is_determiner(a - 1)) or not _one_leader(r, a):
            continue
        (person,) = leads[p.entities[0]]
        if any(person in q.entities for q in r.all_nps if q.start < a):
            added.append(NP(a, p.end, (person,), "nominal", p.start, "Person"))
    if added:
        r.all_nps += added
        r.lay_phrases()


def _one_leader(r: Reading, a: int) -> bool:
    """Whether the words at ``a`` mean one person: ``nhà lãnh đạo``, or ``lãnh đạo`` at the head of a sentence."""
    return r.keys[a] not in _LEADING or a == r.sents[r.sent_of[a]][0]


def on_the_way(r: Reading, d: Draft, found: Found) -> bool:
    """``Ông A nói khi dừng chân tại Fiji``, ``trước khi |sang Rome``: who speaks or goes on is who arrives abroad."""
    if d.frame.name != "arrive" or found.how != "chain":
        return False
    land = r.types.get(d.roles.get("host", [""])[0]) == "Country" and d.trigger[1] - d.trigger[0] > 1
    return land or r.ends_with("sooner_later", d.trigger[0] - 1, r.sents[d.sentence][0], 4) is not None


def _opener(r: Reading, d: Draft) -> list[str]:
    """The body whose gathering is opened (``Hội nghị của Đảng A khai mạc``, ``Đại hội Hội B bế mạc``)."""
    a = r.sents[d.sentence][0]
    if not occasion(r, a, d.trigger[0])[0]:
        return []
    bodies = [p for p in r.inner_nps(a, d.trigger[0]) if p.type == "Organization"]
    inside = [p for p in bodies if r.governor(p.start, a) == OF or r.nps[r.np_at[p.start]].type == "Gathering"]
    return list(inside[-1].entities) if inside else []


def _at_site(r: Reading, d: Draft, found: Found) -> None:
    """``Cầu Bình An khởi công quý 2``: what is built is no host but where it is done. Changes ``d``."""
    too = found.how == "shared" and not found.passive and _has_object(r, d.trigger[1])  # "A ra mắt B và khởi công C"
    if not too and found.how not in ("adjacent", "apposition", "ahead"):
        d.roles.clear()
        return
    if not found.passive and _has_object(r, d.trigger[1]):
        return  # "Tỉnh A khởi công hai cống": who does it
    hosts = d.roles.pop("host", [])
    works = [e for e in found.entities if r.types.get(e) == "Place"]
    bodies = [e for e in hosts if e not in works and r.types.get(e) != "Place"]
    d.roles = {role: es for role, es in (("host", bodies), ("site", works[:1])) if es}


def _has_object(r: Reading, i: int) -> bool:
    """Whether a noun without a name, or a number of things, stands at token ``i``."""
    if i >= len(r.words) or r.date_at[i] >= 0 or not r.is_word(i):
        return False
    if r.is_determiner(i):
        return True
    return all(r.starts_with(name, i) is None for name in ("prepositions", "light", "subordinators", "coordinators"))


def capitals_for_states(drafts: list[Draft], kin: Kin, codes: dict[str, str | None]) -> None:
    """A foreign capital that gives, trades or signs is its state, if the article names it. Changes ``drafts``.

    Args:
        drafts: all drafts of an article.
        kin: who belongs where.
        codes: ISO codes of the article's countries.
    """
    for d in [d for d in drafts if d.type in _BETWEEN_STATES]:
        for role, es in d.roles.items():
            if sum(kin.types.get(e) == "Place" for e in es) > 1 or (d.type == "Conflict" and role != "attacker"):
                continue  # towns together are towns; a town that is hit is one
            states = [_state_of(kin.names.get(e, ""), codes) if kin.types.get(e) == "Place" else None for e in es]
            told = [s if s is not None and s != kin.home else e for s, e in zip(states, es, strict=True)]
            d.roles[role] = list(dict.fromkeys(told))


def abroad(drafts: list[Draft], kin: Kin, codes: dict[str, str | None]) -> None:
    """A stranger's visit to a town is a visit to its state, if the article names it. Changes ``drafts``.

    Args:
        drafts: all drafts of an article.
        kin: who belongs where.
        codes: ISO codes of the article's countries.
    """
    for d in [d for d in drafts if d.type == "Visit"]:
        visitors = d.roles.get("visitor", [])
        homes = {e: kin.country_of(e) for e in visitors}
        if None not in homes.values() and len(set(homes.values())) > 1 and all(map(kin.person, visitors)):
            hosting = [_state_of(kin.names.get(h, ""), codes) or h for h in d.roles.get("host", ())]
            away = [e for e in visitors if homes[e] not in hosting]  # "A và B gặp nhau khi A thăm B"
            own = [replace(d, roles={**d.roles, "visitor": [e]}, evidence=list(d.evidence)) for e in away or visitors]
            at = drafts.index(d)
            drafts[at : at + 1] = own  # "Tổng thống A và Chủ tịch B đã thăm Việt Nam": two visits
    for d in drafts:
        hosts, visitors = d.roles.get("host", []), d.roles.get("visitor", [])
        if d.type != "Visit" or len(hosts) != 1 or kin.types.get(hosts[0]) != "Place" or not visitors:
            continue
        state = kin.inside.get(hosts[0]) or _state_of(kin.names.get(hosts[0], ""), codes)
        lands = {kin.country_of(v) for v in visitors}
        of_many = all(
            any(kin.types.get(h) == "Organization" and h not in kin.codes for h in kin.homes.get(v, ()))
            for v in visitors
        )
        strangers = state not in lands and (lands != {None} or state == kin.home or of_many)  # the head of the UN
        if state is not None and kin.types.get(state) == "Country" and strangers:
            d.place = d.place or hosts[0]
            d.roles["host"] = [state]


def guests_visit(drafts: list[Draft], kin: Kin) -> None:
    """``Thủ tướng tiếp ông B nhân chuyến thăm Việt Nam``: the guest visits, nobody his own land. Changes ``drafts``."""
    for d in [d for d in drafts if d.type == "Visit"]:
        lands = [h for h in d.roles.get("host", ()) if kin.types.get(h) == "Country"]
        if not lands or any(kin.country_of(v) not in lands for v in d.roles.get("visitor", ())):
            continue
        met = [e for o in drafts if o.type in SCENES and o.sentence == d.sentence for e in o.actors()]
        guests = sorted(e for e in met if kin.country_of(e) not in (None, *lands))
        if guests:
            d.roles["visitor"] = list(dict.fromkeys(guests))
        elif (d.inherited and d.form == "noun") or all(
            set(lands) & kin.homes.get(v, set()) for v in d.roles["visitor"]
        ):
            there = kin.inside.get(d.place or "", d.place)
            if d.form == "verb" and there and kin.types[there] == "Country" and there not in lands:
                d.roles["host"] = [there]  # "Tổng thống A thăm lực lượng Mỹ tại Iraq": one's own people there
            else:
                drafts.remove(d)


def settle_capitals(kin: Kin, codes: dict[str, str | None]) -> None:
    """Let the capitals among the article's places lie in their states, if it names them. Changes ``kin``."""
    for e, t in kin.types.items():
        state = _state_of(kin.names.get(e, ""), codes) if t == "Place" else None
        if state is not None:
            kin.inside.setdefault(e, state)


def land_of_body(name: str) -> str | None:
    """The ISO code of the land that the name of a body ends with (``Bộ Chính trị đảng A |Trung Quốc``)."""
    words = key(name).split()
    return next((c for n in (1, 2, 3) if (c := gazetteer.country_codes().get(" ".join(words[-n:])))), None)


def _state_of(place: str, codes: dict[str, str | None]) -> str | None:
    """The state among ``codes`` (entity → ISO code) whose capital bears the name ``place``."""
    code = gazetteer.capitals().get(key(place))
    return next((e for e, c in codes.items() if c is not None and c == code), None) if code else None
