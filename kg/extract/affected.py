"""Whom an accident, a storm or an epidemic hits, where its sentence does not say so by grammar."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.kin import Kin

_ASSUMED = 0.7  # how sure it is that what happens in a place affects it


def affected(drafts: list[Draft], kin: Kin) -> list[Draft]:
    """``drafts`` without the incidents that hit nobody; a place stands in, for an epidemic the home country."""
    out: list[Draft] = []
    for d in drafts:
        if d.type == "Incident" and not d.actors():
            place = (kin.home if d.frame.name == "epidemic" else None) or d.place
            if place is None:
                continue
            d.put("affected", [place])
            d.confidence *= _ASSUMED
            d.inherited = True
        out.append(d)
    return out
