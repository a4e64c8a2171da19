"""What only looks like a step against somebody: who sits in court, who speaks in a headline."""

from __future__ import annotations

from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import COURT_STEPS, Draft
from kg.extract.frames import called
from kg.languages.vi.particles import OF

_TAKING = frozenset({"arrest", "find"})
_GUESSED = frozenset({"elided", "far", "ahead", "none"})
_KILLING = frozenset({"murder", "assault"})
_HEADLINE = 4  # tokens from a colon to who opens the clause behind it


def spare_judges(r: Reading, d: Draft) -> None:
    """``Thẩm phán A … sau khi ông bị đề nghị án``: who sits in court is not the one it is about. Changes ``d``."""
    if d.frame.name in COURT_STEPS | {"release"} and d.roles.get("defendant"):
        d.drop("defendant", judging(r, d.sentence))


def judging(r: Reading, s: int) -> set[str]:
    """Who sits in court in sentence ``s`` (``Thẩm phán A tuyên án …``)."""
    people = [p for p in r.nps_in(*r.sents[s]) if p.type == "Person" and p.kind == "name"]
    return {e for p in people if r.starts_with("judges", p.start) is not None for e in p.entities}


def by_captors(r: Reading, p: Predicates, d: Draft) -> bool:
    """``Anh A bị B |bắt giữ, đòi tiền chuộc``: whether people without any office take somebody: no step of a case."""
    k = p.at.get(d.trigger[0])
    if d.frame.name not in _TAKING or d.form != "verb" or k is None:
        return False
    found = p.subject(k)
    beside = r.np_ending(r.over_light(d.trigger[0] - 1, r.sents[d.sentence][0]))
    if d.frame.name == "find":  # "nhóm của A |phát hiện nhóm của B"
        return not d.roles.get("authority") and not found.passive and beside is not None and _private(r, beside)
    if not found.entities or found.start < 0 or (found.passive and not found.patient) or found.how in _GUESSED:
        return False
    captors = [q for q in r.nps_in(found.start, found.end) if set(q.entities) & set(found.entities)]
    return bool(captors) and all(_private(r, q) for q in captors)


def _private(r: Reading, q: NP) -> bool:
    """Whether ``q`` is a person without the title of an office."""
    plain = all(r.starts_with("plain_forms", i) is not None for i in range(q.start, q.head))
    return q.type == "Person" and q.kind == "name" and plain


def victim(r: Reading, a: int, b: int) -> bool:
    """Whether tokens ``[a, b)`` name a deed and who did it: ``xét xử 10 người can tội quấy rối đối với |A``.

    ``điều tra hành vi đe dọa của bà A đối với |B``: nor is B, whom the deed befell, accused of it.
    """
    people = r.find_in("counted_people", a, b)
    done = r.find_in("deeds", a, b)
    doers = [p for p in r.nps_in(done[0][1], b) if r.governor(p.start, a) == OF] if done else []
    return bool(doers) or (bool(people) and bool(r.find_in("deeds", people[0][1], b)))


def told_of_them(r: Reading, start: int, end: int) -> bool:
    """``Xét xử chủ quán: |Bà A không đòi bồi thường``: whether who stands behind the colon does something there."""
    if r.words[start - 1] != ":":
        return False
    named = [p for p in r.nps_in(start, end) if p.type == "Person"]
    if not named or named[0].start - start >= _HEADLINE:
        return False
    last = named[0].end
    for p in named[1:]:
        if p.start - last > 1:
            break
        last = p.end
    acts = last in r.verbs or r.starts_with("tense", last) is not None or r.starts_with("negation", last) is not None
    return last < end and acts


def may_act(r: Reading, event_type: str, entities: tuple[str, ...]) -> bool:
    """``Đảng A nói |vụ bắt giữ ông B là trái luật``: whether one of those who speak of an act can have done it."""
    law = event_type == "LegalAction"
    bodies = [e for e in entities if r.types.get(e) == "Organization"]
    lands = [e for e in entities if r.types.get(e) not in ("Organization", "Person")]
    return bool(lands) or any(not law or called(r.names[e], "authority_heads") for e in bodies)


def this_one(r: Reading, verb: int) -> bool:
    """``ông A chê hãng B vì ứng dụng này |bị cáo buộc``: whether what has been told of without a name undergoes it."""
    floor = r.sents[r.sent_of[verb]][0]
    i, undergone = verb - 1, r.starts_with("passive", verb) is not None
    while i > floor and r.np_at[i] < 0 and any(r.starts_with(name, i) == i + 1 for name in ("tense", "passive")):
        undergone = undergone or r.starts_with("passive", i) is not None
        i -= 1
    then = r.ends_with("light", i, floor)  # "bà A bỏ trốn, |sau đó bị bắt"
    if not undergone or i <= floor or r.np_at[i] >= 0 or (then is not None and then < i):
        return False
    return r.ends_with("this_one", i, floor, 2) is not None


def police_kill_nobody(r: Reading, drafts: list[Draft], legal: list[Draft]) -> list[Draft]:
    """``drafts`` without killings by the police that charges somebody: ``Công an A khởi tố vụ án |giết người``."""
    out = []
    for d in drafts:
        if d.type == "Conflict" and d.frame.name in _KILLING:
            acting = {e for o in legal if o.sentence == d.sentence for e in o.roles.get("authority", ())}
            police = {e for e in acting & set(d.roles.get("attacker", ())) if r.types.get(e) == "Organization"}
            d.drop("attacker", police)
            hurt = any(r.types.get(e) == "Person" for e in d.roles.get("target", ()))
            if police and not hurt and not d.roles.get("attacker"):
                continue
        out.append(d)
    return out
