"""One real event, one record: mentions of an event within an article are joined."""

from __future__ import annotations

from kg.extract.drafts import Draft


class Kin:
    """Who stands for whom: a person for the body or country whose post he or she holds."""

    def __init__(self, homes: dict[str, set[str]]) -> None:
        self.homes = homes

    def same(self, a: str, b: str) -> bool:
        """Whether ``a`` and ``b`` are one side."""
        return a == b or b in self.homes.get(a, ()) or a in self.homes.get(b, ())

    def overlap(self, a: set[str], b: set[str]) -> tuple[int, int]:
        """How many of ``a`` have their like in ``b``, and of ``b`` in ``a``."""
        return (sum(any(self.same(x, y) for y in b) for x in a), sum(any(self.same(x, y) for x in a) for y in b))


def dates_clash(a: Draft, b: Draft) -> bool:
    """Whether two dates cannot be of one event."""
    if not a.time or not b.time:
        return False
    x, y = str(a.time["begin"]), str(b.time["begin"])
    if a.time.get("end") or b.time.get("end"):
        xe, ye = str(a.time.get("end") or x), str(b.time.get("end") or y)
        return x[: len(ye)] > ye[: len(x)] or y[: len(xe)] > xe[: len(y)]
    n = min(len(x), len(y))
    return x[:n] != y[:n]


def compatible(a: Draft, b: Draft, kin: Kin) -> bool:
    """Whether two mentions may tell one event."""
    if a.type != b.type or dates_clash(a, b) or (a.status == "negated") != (b.status == "negated"):
        return False
    x, y = a.actors(), b.actors()
    if not x or not y:
        return False
    ab, ba = kin.overlap(x, y)
    return ab == len(x) or ba == len(y)


def join(a: Draft, b: Draft, kin: Kin) -> None:
    """Take into ``a`` what ``b`` knows more."""
    persons = set()
    for role, es in b.roles.items():
        for e in es:
            if e in a.actors():
                continue
            if any(kin.same(e, x) for x in a.actors()):
                continue
            target = role if role in a.roles or not _symmetric(a) else next(iter(a.roles))
            a.roles.setdefault(target, []).append(e)
            persons.add(e)
    if b.time and (a.time is None or len(str(b.time["begin"])) > len(str(a.time["begin"]))):
        a.time = b.time
    a.place = a.place or b.place
    a.document = a.document or b.document
    a.gathering = a.gathering or b.gathering
    a.post = a.post or b.post
    if b.confidence > a.confidence:
        a.trigger = b.trigger
    a.confidence = max(a.confidence, b.confidence)
    a.evidence += b.evidence
    if a.status in ("planned", "possible") and b.status == "occurred":
        a.status = b.status


def _symmetric(d: Draft) -> bool:
    return set(d.roles) == {"participant"}


def merge(drafts: list[Draft], kin: Kin) -> list[Draft]:
    """The events of an article: each draft joined to the latest one that it may repeat."""
    out: list[Draft] = []
    for d in drafts:
        for other in reversed(out):
            if compatible(other, d, kin):
                join(other, d, kin)
                break
        else:
            out.append(d)
    return out
