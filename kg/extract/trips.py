"""Visits whose land the text leaves to be understood."""

from __future__ import annotations

from kg.extract.draft import SCENES, Draft
from kg.extract.kin import Kin

_BETWEEN = SCENES | {"Agreement"}


def host_of_trips(drafts: list[Draft], kin: Kin) -> None:
    """``Hai nước A và B ký hiệp định trong |chuyến thăm của Tổng thống A``: he visits B. Changes ``drafts``.

    Only where the article tells no visit of his with its land, and the sentence or its headline an agreement or
    talks between his land and one other.
    """
    told = {e for d in drafts if d.type == "Visit" and d.roles.get("host") for e in d.roles.get("visitor", ())}
    for d in drafts:
        visitors = d.roles.get("visitor", [])
        if d.type != "Visit" or set(d.roles) != {"visitor"} or len(visitors) != 1 or visitors[0] in told:
            continue
        land = kin.country_of(visitors[0])
        near = [o for o in drafts if o.type in _BETWEEN and o.sentence in (d.sentence, 0) and not o.weak]
        for o in sorted(near, key=lambda o: o.sentence != d.sentence):
            lands = {kin.country_of(e) for e in o.actors()}
            others = [e for e in lands if e is not None and e != land]
            if land is not None and land in lands and len(lands) == 2 and len(others) == 1:
                d.roles["host"], d.weak, d.guessed = others, False, True
                break
