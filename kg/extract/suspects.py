"""Who stands accused without being called so: by what is told of them or what they say in court."""

from __future__ import annotations

from kg.extract.clauses import Reading

_LEFT = 12  # words before a name in which its bearer is told to be the one looked for
_NEAR = 3  # words between a name and what its bearer is told to have confessed


def confessed(r: Reading, told: list[str]) -> list[str]:
    """Persons whom another step of the case is against (``told``), who have confessed or who fled."""
    out = [e for e in told if r.types.get(e) == "Person"]
    for p in r.nps:
        if p.type == "Person" and len(p.entities) == 1 and not r.governor(p.start, r.sents[r.sent_of[p.start]][0]):
            near = range(p.end, min(p.end + _NEAR, r.sents[r.sent_of[p.start]][1]))
            if any(r.starts_with("confesses", i) is not None for i in near) or _identified(r, p.start):
                out += p.entities
    return list(dict.fromkeys(out))


def _identified(r: Reading, i: int) -> bool:
    """``xác định danh tính thanh niên này là`` right before token ``i``; a victim's identity makes no suspect."""
    floor = max(r.sents[r.sent_of[i]][0], i - _LEFT)
    if i <= floor or r.words[i - 1].casefold() != "là" or r.has_phrase(r.classes["victims"], floor, i):
        return False
    return r.has_phrase(r.classes["identity"], floor, i)


def pleading(r: Reading) -> list[str]:
    """Who speaks in court as the accused do (``nói lời sau cùng``); their lawyers do not."""
    out: list[str] = []
    for a, b in r.find_all("pleads"):
        start, end = r.sents[r.sent_of[a]]
        left = [p for p in r.nps_in(start, a) if p.type == "Person"]
        right = [p for p in r.nps_in(b, min(end, b + 4)) if p.type == "Person"]
        who = left[-1] if left else right[0] if right else None
        if who is not None and not r.has_phrase(r.classes["counsel"], max(start, who.start - 3), who.end):
            out += who.entities
    return list(dict.fromkeys(out))
