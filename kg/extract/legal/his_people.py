"""Whom a step is not against: the firm or the man whose people it befalls."""

from __future__ import annotations

from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import Draft
from kg.languages.vi.particles import OF

_OF_HIS = 4  # words before a name in which it is told whose lawyer or wife is meant


def not_its_people(r: Reading, d: Draft) -> None:
    """``truy nã chủ tịch Công ty A``: the step is against its people, not against the firm. Changes ``d``."""
    a, b = r.sents[d.sentence]
    named = [p for p in r.nps_in(a, b) if p.type != "Gathering"]
    beside = [p for p in named if (_somebodys if p.type == "Person" else _staffed)(r, p, a)]
    others = [p for p in named if p not in beside and r.governor(p.start, a) in ("", *d.frame.roles)]
    only = {e for p in beside for e in p.entities} - {e for p in others for e in p.entities}
    d.drop("defendant", only)


def _staffed(r: Reading, p: NP, floor: int) -> bool:
    return r.has_phrase(r.classes["staff"], r.head_before(p, floor)[0], p.start) or _branch(r, p, floor)


def _somebodys(r: Reading, p: NP, floor: int) -> bool:
    """``bắt luật sư riêng của |ông A``, ``thành viên chính quyền |Tổng thống A bị bắt``: not A, but his people."""
    owned = r.governor(p.start, floor) == OF
    if p.kind != "name" or not (owned or p.head > p.start):
        return False  # "bắt tài xế |Lê A"
    i = p.start - 1 - owned
    while i > floor and i > p.start - _OF_HIS and r.is_word(i) and r.np_at[i] < 0 and i not in r.verbs:
        if r.ends_with("couples", i, floor, 3) is not None:
            return False
        if any(r.ends_with(name, i, floor, 3) is not None for name in ("spokespeople", "his_own")):
            return True
        i -= 1
    return False


def _branch(r: Reading, p: NP, floor: int) -> bool:
    """``Bosch |Việt Nam bị phạt``: whether the country ends the name of a firm."""
    i = p.start - 1
    if p.type != "Country" or p.kind != "name" or i < floor or p.start != p.head or i in r.verbs:
        return False
    if r.np_at[i] >= 0:
        return r.nps[r.np_at[i]].type == "Organization"
    word = r.ends_with("light", i, floor) is None and r.ends_with("prepositions", i, floor) is None
    return word and r.words[i][0].isupper() and r.words[i].isalpha()
