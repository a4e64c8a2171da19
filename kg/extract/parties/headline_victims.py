"""Accidents of a headline that names nobody and no town: the text right behind it tells whom and where it hit."""

from __future__ import annotations

from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import Draft
from kg.extract.frames import called
from kg.extract.mentions.wording import number_told
from kg.languages.vi.particles import AT, BELONGING_TO, IN, INSIDE, NEAR, ON, PAST

_BEHIND = 3  # sentences behind the headline in which it is told
_COUNT = 7  # words at most from "ba" to "chết"
_AGE = 4  # words behind a name in which the age stands
_GROUNDS = 3  # words from "trong khuôn viên" to the house
_WHERE = frozenset({AT, IN, BELONGING_TO, ON, PAST, INSIDE, NEAR})


def numbered_victims(r: Reading, drafts: list[Draft]) -> list[str]:
    """``Lật thuyền, ba người chết``, and then ``anh A (21 tuổi), B (25 tuổi) và C (30 tuổi)``: those three.

    Nobody where as many as are told to have died are not named with their ages, or anybody else is.
    """
    for d in drafts:
        if d.frame.name != "deaths" or d.sentence > 0 or d.status != "occurred":
            continue
        before = range(max(r.sents[0][0], d.trigger[0] - _COUNT), d.trigger[0])
        count = next((n for i in reversed(before) if (n := number_told(r.words[i], r.keys[i])) is not None), 0)
        stop = r.sents[min(len(r.sents) - 1, _BEHIND)][1]
        aged = [e for p in r.nps_in(r.sents[0][1], stop) if _with_age(r, p) for e in p.entities]
        aged = list(dict.fromkeys(aged))
        if aged and len(aged) == count:
            return aged
    return []


def next_place(r: Reading, d: Draft) -> str | None:
    """The house or town that the sentences behind headline ``d`` tell (``trong khuôn viên công ty A, huyện B``)."""
    if d.sentence > 0 or d.status != "occurred":
        return None
    for s in range(1, min(len(r.sents), _BEHIND)):
        floor, end = r.sents[s]
        for p in r.nps_in(floor, end):
            house = r.types.get(p.entities[0]) == "Organization" and called(r.names[p.entities[0]], "sites")
            near = {w.casefold() for w in r.words[max(floor, p.start - _GROUNDS) : p.start]}
            there = r.governor(p.start, floor) in _WHERE or (house and not near.isdisjoint(_WHERE))
            # "ông A họp tại |B sau khi máy bay rơi": where the act of somebody named is told, it is that one's place
            there = there and not r.bracketed(p.start) and not _acts(r, floor, p.start)
            hails = p.start > floor and r.ends_with("hails_from", p.start - 1, floor, 2) is not None
            if (house or p.type == "Place") and there and not hails:
                return p.entities[0]
    return None


def _acts(r: Reading, floor: int, end: int) -> bool:
    """Whether somebody named acts in tokens ``[floor, end)``, and not of a stretch there (``đoạn qua |xã A``)."""
    named = any(p.type in ("Person", "Organization", "Country") for p in r.nps_in(floor, end))
    stretch = end > floor and r.ends_with("stretches", end - 1, floor, 4) is not None
    return named and not stretch and not r.verbs.isdisjoint(range(floor, end))


def _with_age(r: Reading, p: NP) -> bool:
    """Whether ``p`` names one person, with an age behind (``A (21 tuổi)``)."""
    named = p.type == "Person" and p.kind == "name" and len(p.entities) == 1
    return named and r.has_phrase(r.classes["years_old"], p.head, min(r.sents[r.sent_of[p.start]][1], p.end + _AGE))
