"""Deeds that only a charge tells: nobody has been found guilty of them."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.clauses.reading import Reading
from kg.extract.draft import Draft

_BRIBES = frozenset({"bribe", "took_money"})  # a crime by their words alone
_MONEY = frozenset({"handed_money", "took_sum", "private_gift", "handed_gift", "took_gift"})  # loans and gifts too
_VIOLENCE = frozenset({"assault", "murder"})


def only_charged(events: Iterable[Draft], r: Reading) -> None:
    """A bribe, or a blow told ``theo cáo trạng``, is possible until a court has found its doer guilty.

    Money that changes hands is so where both sides are before police or court. Changes ``events``.
    """
    events = list(events)
    steps = [d for d in events if d.type == "LegalAction"]
    accused = {e for d in steps for e in d.roles.get("defendant", ())}
    guilty = [d for d in steps if d.frame.name == "sentence" and d.status == "occurred"]
    for d in events:
        if d.status != "occurred" or not d.actors():
            continue
        name = d.frame.name
        told = name in _BRIBES or (name in _MONEY and d.actors() <= accused)
        if (told or (name in _VIOLENCE and _as_charged(r, d))) and not any(_found_guilty(v, d) for v in guilty):
            d.status = "possible"


def _as_charged(r: Reading, d: Draft) -> bool:
    """Whether every sentence that names who struck says that a charge or a victim's family tells it."""
    if not any(r.types.get(e) == "Person" for e in d.roles.get("attacker", ())):
        return False
    spans = [r.sents[s] for s, _ in d.evidence]
    return all(r.find_in("as_charged", a, d.trigger[0] if a <= d.trigger[0] < b else b) for a, b in spans)


def _found_guilty(verdict: Draft, d: Draft) -> bool:
    """Whether ``verdict`` is of a doer of ``d``, and not of something older."""
    if d.actors().isdisjoint(verdict.roles.get("defendant", ())):
        return False
    older = verdict.time is not None and d.time is not None and str(verdict.time["begin"]) < str(d.time["begin"])[:4]
    return not older
