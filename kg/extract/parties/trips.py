"""Visits whose land, and welcomes whose host and guest the text leaves to be understood."""

from __future__ import annotations

from kg.extract.draft import SCENES, Draft
from kg.extract.parties.kin import Kin

_BETWEEN = SCENES | {"Agreement"}
_INSPECT = "inspect"
_INSPECTS = "inspect_works"


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


def told_without_place(drafts: list[Draft]) -> None:
    """``Ông A kiểm tra dự án. … Ông A |kiểm tra cầu B``: the telling without a name repeats the one with it.

    Two without a name are one as well. Changes ``drafts``.
    """
    visits = [d for d in drafts if d.type == "Visit"]
    bare = [d for d in visits if d.frame.name == _INSPECTS and not d.roles.get("host")]
    for i, d in enumerate(bare):
        told = [o for o in visits if o.roles.get("host") and o.frame.name.startswith(_INSPECT)] + bare[:i]
        d.weak = d.weak or any(o.status == d.status and d.actors() & o.actors() for o in told)


def welcomed(drafts: list[Draft], kin: Kin) -> None:
    """``Sau |lễ đón chính thức, A hội đàm với B``: those who then talk were there. Changes ``drafts``."""
    for d in [d for d in drafts if d.frame.name == "welcome" and d.weak and not d.roles]:
        talks = [o for o in drafts if o.type == "Meeting" and o.sentence == d.sentence and not o.weak]
        pairs = [o for o in talks if len(o.actors()) == 2 and all(map(kin.person, o.actors()))]
        if pairs and d.status == pairs[0].status:
            d.roles = {role: list(es) for role, es in pairs[0].roles.items()}
            d.weak = False


def same_sides(events: list[Draft]) -> None:
    """Who is host of the talks was host of the welcome before. Changes ``events``."""
    for d in [d for d in events if d.frame.name == "welcome" and set(d.roles) == {"participant"}]:
        for o in events:
            if o.type == "Meeting" and set(o.roles) == {"host", "guest"} and o.actors() == d.actors():
                d.roles = {role: list(es) for role, es in o.roles.items()}


def strangers_only(events: list[Draft], kin: Kin) -> None:
    """``Trong chuyến thăm A, ông B và Chủ tịch A bàn về …``: he of A has not come from abroad. Changes ``events``."""
    for d in [d for d in events if d.type == "Visit"]:
        lands = {h for h in d.roles.get("host", ()) if kin.types.get(h) == "Country"}
        homes = {v: kin.country_of(v) for v in d.roles.get("visitor", ()) if kin.person(v)}
        strangers = [v for v, land in homes.items() if land is not None and land not in lands]
        of_it = [v for v, land in homes.items() if land in lands and (strangers or lands & kin.homes.get(v, set()))]
        if len(of_it) < len(d.roles.get("visitor", ())):
            d.drop("visitor", of_it)
