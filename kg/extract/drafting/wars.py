"""Who is against whom in a war that a noun tells (``cuộc chiến giữa A và B chống lại C``)."""

from __future__ import annotations

from kg.extract.clauses.arguments import entities_of
from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import Draft
from kg.extract.drafting.sides import take_sides
from kg.languages.vi.particles import BETWEEN, OF

_SIDES = 16  # words from "cuộc chiến" to the second side
_DASHES = frozenset("-–")
_STATES = ("Country", "Organization")


def fought(r: Reading, d: Draft) -> None:
    """Who is against whom in war ``d``; changes it.

    ``xung đột ở A và B`` are two wars, and none of A against B.
    """
    there = r.ends_with("located_at", d.trigger[1] - 1, d.trigger[0], 1) is not None
    if there and d.roles.get("target") and not d.roles.get("attacker"):
        return
    end = min(r.sents[d.sentence][1], d.trigger[1] + _SIDES)
    first = r.np_starting(d.trigger[1]) if d.trigger[1] < end else None
    dashed = first is not None and not _DASHES.isdisjoint(r.words[first.end : first.end + 1])
    pair = entities_of(r.group_right(first, end)) if first is not None and dashed else ()
    if first is not None and len(pair) > 1 and first.type in _STATES:
        d.roles = {"attacker": list(pair[:1]), "target": list(pair[1:])}  # "xung đột |A - B và thuế của C"
        return
    for np in r.nps_in(d.trigger[1], end) if d.roles.get("attacker") else ():
        if foes := _allied_against(r, d, np, end):
            own = [e for es in d.roles.values() for e in es if e not in foes]
            d.roles = {"attacker": list(dict.fromkeys(own)), "target": list(foes)}
            return
        if np.entities[0] in d.roles["attacker"] and r.governor(np.start, d.trigger[1]) == OF:
            d.roles = {"attacker": d.roles["attacker"], **d.roles}  # "cuộc chiến với B |của A"
    if d.roles.get("attacker") and _waged(r, d):
        d.roles = {"attacker": d.roles["attacker"], **d.roles}  # "A chuẩn bị cho |cuộc chiến với B"
    d.roles = take_sides(d.roles, r.types)


def _waged(r: Reading, d: Draft) -> bool:
    """Whether a verb before the noun says that somebody wages the war or gets ready for it."""
    floor = r.sents[d.sentence][0]
    i = r.over_counts(d.trigger[0] - 1, floor)
    i -= i > floor and r.keys[i] in r.classes["for_it"]
    return i >= floor and r.ends_with("warlike", i, floor, 4) is not None


def _allied_against(r: Reading, d: Draft, np: NP, end: int) -> tuple[str, ...]:
    """Whom several fight: ``giữa A và B chống lại |C``, ``giữa |A - B và C``; nobody where it is not told so."""
    if r.ends_with("against", np.start - 1, d.trigger[1], 2) is not None and np.type in _STATES:
        return entities_of(r.group_right(np, end))
    side = r.group_right(np, end)
    if len(side) < 2 or r.words[side[0].end] not in _DASHES or r.governor(np.start, d.trigger[1]) != BETWEEN:
        return ()
    i = r.starts_with("joiners", side[-1].end)
    last = r.np_starting(i) if i is not None and i < end else None
    return () if last is None else entities_of(r.group_right(last, end))


def fronts(drafts: list[Draft], r: Reading) -> None:
    """``Chiến sự A - B`` and then ``chiến sự A``: one war, fought in A. Changes ``drafts``.

    Two are at war with each other who are told so, or who strike each other in turn.
    """
    wars = [d for d in drafts if d.type == "Conflict" and d.frame.name == "war"]
    lands = {d.roles["target"][0] for d in wars if _of_one(d) and r.types.get(d.roles["target"][0]) == "Country"}
    blows = {(a, b) for d in drafts if d.type == "Conflict" for a, b in _against(d, r)}
    foes = {(a, b) for d in wars for a, b in _against(d, r)} | {(a, b) for a, b in blows if (b, a) in blows}
    for d in wars:
        if _of_one(d):
            land = d.roles["target"][0]
            others = {a for a, b in foes if b == land} | {b for a, b in foes if a == land}
            if land in lands and len(others) == 1:
                d.roles = {"attacker": list(others), "target": [land]}
            continue
        pair = next(iter(_against(d, r)), None)
        if pair is not None and pair[0] in lands and pair[1] not in lands:
            d.roles = {"attacker": [pair[1]], "target": [pair[0]]}
            d.place = pair[0] if d.place in (None, pair[1]) else d.place


def _of_one(d: Draft) -> bool:
    """Whether only the one land is told in which it is fought."""
    return set(d.roles) == {"target"} and len(d.roles["target"]) == 1


def _against(d: Draft, r: Reading) -> list[tuple[str, str]]:
    """The one state or body of ``d`` and the other that it fights."""
    sides = [[e for e in d.roles.get(role, ()) if r.types.get(e) in _STATES] for role in ("attacker", "target")]
    fights = d.status != "negated" and all(len(side) == 1 for side in sides)
    return [(sides[0][0], sides[1][0])] if fights else []
