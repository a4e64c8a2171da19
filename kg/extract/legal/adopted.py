"""Steps without a name: whether they may be against those whom other sentences of the article accuse."""

from __future__ import annotations

from kg.extract.clauses.reading import Reading
from kg.extract.draft import COURT_STEPS, Draft
from kg.extract.frames import single_words
from kg.extract.mentions.wording import numbers
from kg.languages.vi.particles import ONE

_LEAD = 4  # lines of an article whose accused it is about: headline, lead, what the news begins with
_NEAR = 3  # sentences from a step that names somebody to one that goes on telling of him
_NOUN = 9  # words in which the people are told whom a step befalls
_CASE = 2  # words from a number to the cases that it counts
_ACCUSED = ("accused", "accused_in_court", "suspects")
_MANY = single_words("many")


def within_reach(r: Reading, d: Draft, person: str, steps: list[Draft]) -> bool:
    """Whether ``d`` may be against ``person``, whom only other ``steps`` are against.

    Whom the article is about its beginning tells, and whom its headline means the text;
    whom it names far below in passing is meant near by alone.
    """
    told = [o for o in steps if person in o.roles.get("defendant", ())]
    here = any(person in p.entities for p in r.nps_in(*r.sents[d.sentence]))
    if not told or here or d.line <= 1:
        return True
    return any(o.line <= _LEAD or abs(o.sentence - d.sentence) <= _NEAR for o in told)


def of_others(r: Reading, d: Draft, known: int) -> bool:
    """Whether the words about ``d`` tell that it is against others than ``known`` persons told elsewhere.

    ``11 binh sĩ bị |kết tội``, ``cựu bộ trưởng cũng bị |tuyên án``, ``truy tố |những người buôn hàng``; many cases,
    or a quarrel between citizens, are not the one case either.
    """
    a, b = r.sents[d.sentence]
    told_before = r.sents[max(0, d.sentence - 1)][0]
    if d.frame.name in COURT_STEPS and (_cases(r, a, b) or r.find_in("civil_cases", told_before, b)):
        return True
    if d.form != "verb":
        return False
    before = r.over_light(d.trigger[0] - 1, a)
    passive = any(r.starts_with("passive", i) is not None for i in range(before + 1, d.trigger[0]))
    if passive and before >= a and r.is_word(before) and r.np_at[before] < 0:
        also = any(r.starts_with("also", i) is not None for i in range(before + 1, d.trigger[0]))
        return (also and not _accused(r, before, a)) or _count(r, d, before, -1, a, known)
    return not passive and _count(r, d, d.trigger[1], 1, b, known)


def _cases(r: Reading, a: int, b: int) -> bool:
    """``đưa 6 vụ án ra xét xử``, ``các vụ án``: whether several cases are told of in ``[a, b)``."""
    return any(
        r.np_at[j] < 0 and r.date_at[j] < 0 and (r.keys[j] in _MANY or (_number(r, j) or 0) > 1)
        for i, _ in r.find_in("case_words", a, b)
        for j in range(max(a, i - _CASE), i)
    )


def _accused(r: Reading, i: int, floor: int) -> bool:
    return any(r.ends_with(name, i, floor) is not None for name in (*_ACCUSED, "accused_unnamed"))


def _count(r: Reading, d: Draft, i: int, way: int, stop: int, known: int) -> bool:
    """Whether the people told from token ``i`` on are another number than ``known``; one more, past the lead."""
    for _ in range(_NOUN):
        bound = i < stop if way < 0 else i >= stop
        if bound or not r.is_word(i) or r.np_at[i] >= 0 or i in r.verbs or r.date_at[i] >= 0:
            return False
        if r.words[i].casefold() == ONE:
            return known == 1 and d.line > _LEAD
        n = _number(r, i)
        if n is not None or r.keys[i] in _MANY:
            of_them = any(r.starts_with(name, i + 1) is not None for name in (*_ACCUSED, "measures"))
            return not of_them and (known == 1 if n is None else n != known)
        i += way
    return False


def _number(r: Reading, i: int) -> int | None:
    """How many token ``i`` counts."""
    return int(r.words[i]) if r.words[i].isdecimal() else numbers().get(r.keys[i])
