"""Which two a sentence calls ``hai bên``: those of a deal told before."""

from __future__ import annotations

from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import Draft
from kg.extract.parties.both_sides import mean

_DEALS = frozenset({"Economic", "Agreement", "Aid"})
_SIDES = frozenset({"Organization", "Place"})
_NEAR = 2  # sentences from the deal to what the two do next


def name_dealers(r: Reading, drafts: list[Draft], scenes: list[Draft]) -> bool:
    """Let ``hai bên`` refer to the two bodies of the deal told just before; whether any was found.

    Only where nothing else gave the words a meaning, or two states without any of the meetings ``scenes``, and where
    none of these is told since. Changes ``r``.
    """
    deals = [d for d in drafts if d.type in _DEALS and d.status != "negated" and _two_bodies(r, d)]
    added = False
    for a, b in r.find_all("deal_sides"):
        s = r.sent_of[a]
        near = [d for d in deals if s - _NEAR <= d.sentence <= s and d.trigger[1] <= a]
        other = r.nps[r.np_at[a]] if r.np_at[a] >= 0 else None
        if not near or (other is not None and (scenes or not _two_states(r, other, a, b))):
            continue
        if other is not None:
            r.all_nps.remove(other)
        deal = max(near, key=lambda d: d.trigger)
        if any(deal.sentence < at <= s for d in scenes for at, _ in d.evidence):
            continue
        both = tuple(e for es in deal.roles.values() for e in es)
        mean(r, a, b, both)
        added = True
    if added:
        r.lay_phrases()
    return added


def _two_bodies(r: Reading, d: Draft) -> bool:
    """Whether a deal has two sides, one of which is a body and none a state; heads of bodies sign for them.

    A deal of which only the year or month is told is mostly an old one.
    """
    if d.coarse and (d.time or {})["basis"] == "stated":
        return False
    types = [r.types.get(e) for es in d.roles.values() for e in es]
    if d.type == "Agreement" and types == ["Person", "Person"]:
        return True
    return len(types) == 2 and "Organization" in types and _SIDES.issuperset(types)


def _two_states(r: Reading, np: NP, a: int, b: int) -> bool:
    """Whether ``np`` is just the words ``hai bên`` at tokens ``[a, b)``, read as two states."""
    return (np.start, np.end) == (a, b) and [r.types.get(e) for e in np.entities] == ["Country", "Country"]
