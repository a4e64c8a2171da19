"""Steps without a name: whether they may be against those whom other sentences of the article accuse."""

from __future__ import annotations

from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import COURT_STEPS, Draft
from kg.extract.frames import single_words
from kg.extract.mentions.wording import number_told
from kg.languages.vi.particles import ONE, TOWARDS

_LEAD = 4  # lines of an article whose accused it is about: headline, lead, what the news begins with
_NEAR = 3  # sentences from a step that names somebody to one that goes on telling of him
_NOUN = 10  # words in which the people are told whom a step befalls
_AGENT = 16  # words at most from a passive mark over its agent to the step
_LEFT_OUT = 2  # times as many as are listed there may be
_PHRASE = 2  # words at least that tell who somebody is
_CASE = 2  # words from a number to the cases that it counts
_BESIDE = 12  # words beside a name in which it is told what its bearer is
_CHARGED = frozenset({"charge", "prosecute"})  # steps against who will be tried
_ACCUSED = ("accused", "accused_in_court", "suspects", "accused_unnamed")
_PEOPLE = ("staff", "nationality", "counted_people")
_MANY = single_words("many")
_THESE = single_words("mentioned_above")


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


def told_together(people: list[str], steps: list[Draft]) -> bool:
    """Whether ``people`` are of one case: one of ``steps`` is against all of them, or each of them is charged."""
    charged = {e for o in steps if o.frame.name in _CHARGED for e in o.actors()}
    return set(people) <= charged or any(set(people) <= o.actors() for o in steps)


def named_there(r: Reading, d: Draft, people: list[str]) -> list[str]:
    """Those of ``people`` whom the sentence of ``d`` names: of several whom no trial is told of it means these."""
    here = {e for p in r.nps_in(*r.sents[d.sentence]) for e in p.entities}
    return [e for e in people if e in here]


def of_others(p: Predicates, d: Draft, known: list[str], listed: bool = False) -> bool:
    """Whether the words about ``d`` tell that it is against others than ``known``, who are told elsewhere.

    ``11 binh sĩ bị |kết tội``, ``cựu bộ trưởng cũng bị |tuyên án``, ``truy tố |những người buôn hàng``,
    ``|bắt giữ người nhập cư``; many cases, or a quarrel between citizens, are not the one case either. Of those who
    are ``listed`` some may have been left out.
    """
    r = p.reading
    a, b = r.sents[d.sentence]
    told_before = r.sents[max(0, d.sentence - 1)][0]
    if d.frame.name in COURT_STEPS and (_cases(r, a, b) or r.find_in("civil_cases", told_before, b)):
        return True
    if d.form != "verb":
        return False
    mark = _passive_mark(r, d, a)
    if mark is None:
        start = p.shared_object(d.trigger[1], b)
        start = start + 2 if r.phrase_at((TOWARDS,), start) else start
        return _are_others(r, d, start, _right(r, start, b), known, d.frame.name not in COURT_STEPS, listed)
    before = r.over_light(mark - 1, a)
    if before < a or not r.is_word(before):
        return _of_another(r, a, mark, known, d.line)
    also = any(r.starts_with("also", i) is not None for i in range(before + 1, d.trigger[0]))
    if also and r.np_at[before] < 0 and not _accused(r, before, a):
        return True
    start = _left(r, before, a)
    told = any(r.starts_with(name, start) is not None for name in _PEOPLE) or r.nps_in(start, before + 1)
    return _are_others(r, d, start, before + 1, known, True, listed) or (
        not told and _of_another(r, a, start, known, d.line)
    )


def _of_another(r: Reading, a: int, b: int, known: list[str], line: int) -> bool:
    """``Bà A phải chờ một tháng kể từ khi bị |bắt``: whether the clause tells of a named one who is not ``known``."""
    told = [p for p in r.nps_in(a, b) if p.type == "Person" and p.kind == "name"]
    free = [p for p in told if not r.governor(r.head_before(p, a)[0], a)]
    return line > 1 and bool(free) and not any(set(p.entities) & set(known) for p in told)


def _passive_mark(r: Reading, d: Draft, floor: int) -> int | None:
    """Where the passive mark of a step stands, maybe before who takes it (``bị |công an tỉnh A bắt``)."""
    for i in range(d.trigger[0] - 1, max(floor, d.trigger[0] - _AGENT) - 1, -1):
        if r.np_at[i] < 0 and r.starts_with("passive", i) == i + 1:
            return i
        if not r.is_word(i) or (r.np_at[i] < 0 and (i in r.verbs or _clause_begins(r, i, floor))):
            return None
    return None


def _clause_begins(r: Reading, i: int, floor: int) -> bool:
    """Whether the word that ends at token ``i`` opens another clause or tells of a deed (``vì |vụ bắt``)."""
    return any(r.ends_with(name, i, floor) is not None for name in ("subordinators", "case_words"))


def _left(r: Reading, i: int, floor: int) -> int:
    """Where the phrase begins that ends at token ``i``."""
    a = i + 1
    while a > floor and i + 1 - a < _NOUN and _inside(r, a - 1):
        a -= 1
    return a


def _right(r: Reading, i: int, stop: int) -> int:
    """Where the phrase ends that begins at token ``i``."""
    b = i
    while b < stop and b - i < _NOUN and _inside(r, b) and (b == i or r.starts_with("light", b) is None):
        b += 1
    return b


def _inside(r: Reading, i: int) -> bool:
    """Whether token ``i`` may belong to a phrase for people without a name; states and firms may stand in it."""
    if not r.is_word(i) or r.date_at[i] >= 0:
        return False
    if (k := r.np_at[i]) >= 0:
        return r.nps[k].type != "Person" or r.nps[k].kind == "name"
    return i not in r.verbs and r.starts_with("prepositions", i) is None


def _are_others(r: Reading, d: Draft, a: int, b: int, known: list[str], people: bool, listed: bool) -> bool:
    """Whether tokens ``[a, b)`` tell of others than ``known``; ``people`` if none but people can stand there."""
    if (named := _named(r, a, b)) is not None:
        return not set(named.entities) & {*known, *d.actors()}  # "xét xử |A cùng 6 đồng phạm": with A
    if any(r.starts_with(name, a) is not None for name in ("case_words", "misdeeds", "deeds")):
        return False
    for i in range(a, b):
        if r.words[i].casefold() == ONE:
            return len(known) == 1 and d.line > _LEAD
        n = number_told(r.words[i], r.keys[i])
        if n is not None or r.keys[i] in _MANY or r.starts_with("crowds", i) is not None:
            of_them = any(r.starts_with(name, i + 1) is not None for name in (*_ACCUSED[:-1], "measures"))
            return not of_them and (len(known) == 1 if n is None else not _as_many(n, d, len(known), listed))
    if not people or d.line <= _LEAD or b - a < _PHRASE or not _THESE.isdisjoint(r.keys[a:b]):
        return False
    if any(r.starts_with(name, a) is not None for name in _ACCUSED[:-1]):
        return False
    return any(r.starts_with(name, a) is not None for name in _PEOPLE) and not any(_called(r, e, a, b) for e in known)


def _as_many(n: int, d: Draft, known: int, listed: bool) -> bool:
    """Whether ``n`` people may be the ``known`` ones."""
    return n == known or (listed and known < n <= _LEFT_OUT * known and (known > 1 or d.line <= _LEAD))


def _named(r: Reading, a: int, b: int) -> NP | None:
    """Who is named in tokens ``[a, b)``."""
    return next((p for p in r.nps_in(a, b) if p.type == "Person" and p.kind == "name"), None)


def _called(r: Reading, person: str, a: int, b: int) -> bool:
    """Whether what is told beside a name of ``person`` has two words of ``[a, b)`` that stand together there."""
    pairs = {tuple(r.keys[i : i + 2]) for i in range(a, b - 1)}
    return any(
        tuple(r.keys[i : i + 2]) in pairs and not a <= i < b
        for p in r.nps
        if person in p.entities and p.kind == "name"
        for i in range(max(0, p.start - _BESIDE), min(len(r.keys) - 1, p.end + _BESIDE))
    )


def _cases(r: Reading, a: int, b: int) -> bool:
    """``đưa 6 vụ án ra xét xử``, ``các vụ án``: whether several cases are told of in ``[a, b)``."""
    return any(
        r.np_at[j] < 0 and r.date_at[j] < 0 and (r.keys[j] in _MANY or (number_told(r.words[j], r.keys[j]) or 0) > 1)
        for i, _ in r.find_in("case_words", a, b)
        for j in range(max(a, i - _CASE), i)
    )


def _accused(r: Reading, i: int, floor: int) -> bool:
    return any(r.ends_with(name, i, floor) is not None for name in _ACCUSED)
