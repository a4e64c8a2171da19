"""Who can make rules: private people announce films and agree to sing, which is no legislation; who won a vote."""

from __future__ import annotations

from typing import Any

from kg.extract.draft import Draft
from kg.extract.frames import called, longest, word_class
from kg.extract.parties.kin import Kin

_WON = frozenset({"win", "take_office", "become"})


def drop_private(drafts: list[Draft], kin: Kin, memberships: list[dict[str, Any]]) -> None:
    """Take out rules made by persons alone of whom the article tells no post, and by firms. Changes ``drafts``.

    Args:
        drafts: the events as read so far.
        kin: who belongs where.
        memberships: the posts of the article, as ``doc._.memberships`` holds them.
    """
    office = {m["person"] for m in memberships if not called(m.get("post") or "", "trades")}
    rulers = {m["person"] for m in memberships if called(m.get("post") or "", "lawgivers")}
    for d in [d for d in drafts if d.type == "Legislation" and d.frame.name == "decide"]:
        d.drop("actor", [e for e in d.actors() if not _governs(kin, e, rulers)])
        told = any(o is not d and 0 <= o.trigger[0] - d.trigger[1] <= 1 for o in drafts)
        if told or not d.actors():
            drafts.remove(d)  # "quyết định |giảm giá": told as what is done
    for d in [d for d in drafts if d.type == "Legislation" and longest(word_class("anybodys"), list(d.words), 0)]:
        actors = d.roles.get("actor", [])
        if actors and all(kin.person(e) and e not in office for e in actors):
            drafts.remove(d)


def drop_won(drafts: list[Draft]) -> None:
    """Take out elections held, where the article tells who won: that is the same event. Changes ``drafts``."""
    won = any(d.frame.name in _WON and d.status == "occurred" for d in drafts)
    for d in [d for d in drafts if won and d.frame.name == "election" and d.status == "occurred"]:
        drafts.remove(d)


def _governs(kin: Kin, e: str, rulers: set[str]) -> bool:
    """Whether what ``e`` decides holds for others: a state, one of its bodies, one who governs."""
    if kin.person(e):
        return e in rulers
    return kin.types.get(e) != "Organization" or called(kin.names[e], "lawgivers")
