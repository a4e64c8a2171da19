"""What each of several accused gets: one verdict for who is told together, others for the others."""

from __future__ import annotations

from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import Draft
from kg.extract.frames import legal_frame
from kg.extract.legal.same_step import LEAD

_YEARS = 30  # words at most from a name to how many years its bearer gets
_ROW = 3  # sentences at most from one ruling to the next of the same court and day
_BARE = 0.65  # how sure a ruling is that no verb tells (``Bị cáo B 7 năm tù``)


def prison(r: Reading, legal: list[Draft], hidden: set[int]) -> list[Draft]:
    """Who gets how many years: each person before ``N năm tù`` shares the verdict told in the same sentence.

    That is the verdict told last with its court, else the first; where it names others in an earlier sentence, a
    ruling of its own is made, and returned. ``hidden`` are tokens in brackets.
    """
    verdicts = [d for d in legal if d.frame.name == "sentence" and d.status != "negated"]
    tried = (d for d in legal if d.frame.name == "try" and d.status != "negated")
    first = next(iter(verdicts), None) or next(tried, None)
    made: list[Draft] = []
    if first is None:
        return made
    courts = [d for d in verdicts if d.roles.get("authority") and (not d.inherited or _named_there(r, d))]
    for s, (a, b) in enumerate(r.sents):
        told = [d for d in verdicts if d.sentence == s]
        own = next((d for d in told if d.roles.get("authority") or d.frame.subject == "authority"), None)
        of_its_own = own is None and any(d.roles.get("defendant") for d in told)
        if s < first.sentence - 2 or of_its_own or r.has_phrase(r.classes["no_verdict"], a, b):
            continue
        verdict = own or next((d for d in reversed(courts) if d.sentence <= s), first)
        for i, e in r.find_in("prison", a, b):
            before = [p for p in r.nps_in(max(a, i - _YEARS), i) if p.type == "Person" and p.start not in hidden]
            last = before[-1] if before else None
            if r.quoted[i] or last is None or last.kind != "name" or r.governor(last.start, a) or _other(r, last):
                continue
            if verdict.frame.name == "sentence" and s > verdict.sentence and verdict.roles.get("defendant"):
                verdict = _ruling(verdict, s, (i, e))
                made.append(verdict)
            verdict.put("defendant", list(last.entities))
    known = {e for d in verdicts for e in d.roles.get("defendant", ())}
    return [d for d in made if not set(d.roles["defendant"]) <= known]


def _named_there(r: Reading, d: Draft) -> bool:
    """``Tòa A đã xét xử và |tuyên phạt B``: whether the sentence of a verdict names its court."""
    courts = set(d.roles["authority"])
    return any(courts & set(p.entities) for p in r.nps_in(r.sents[d.sentence][0], d.trigger[0]))


def _ruling(verdict: Draft, s: int, trigger: tuple[int, int]) -> Draft:
    """A ruling told in sentence ``s`` by how long it is, of the court and the day of ``verdict``."""
    d = Draft("LegalAction", legal_frame("sentence"), trigger, s, "verb", confidence=_BARE)
    d.put("authority", verdict.roles.get("authority", []))
    d.time, d.status, d.instance, d.past = verdict.time, verdict.status, verdict.instance, verdict.past
    d.evidence = [(s, d.confidence)]
    return d


def _other(r: Reading, np: NP) -> bool:
    """``em trai |bà A lãnh 12 năm tù``, ``Mưu sát ca sĩ |B, lãnh 9 năm tù``: whether it is not the one named."""
    a, b = r.sents[r.sent_of[np.start]]
    begin = r.head_before(np, a)[0]
    if begin == np.start:
        return False
    kin = np.head > np.start and r.starts_with("spokespeople", begin) is not None
    deed = begin == a and np.end + 1 < b and r.words[np.end] == "," and np.end + 1 in r.verbs
    return kin or deed


def parted(legal: list[Draft]) -> None:
    """``A lĩnh 7 năm tù. B nhận 3 năm``: two rulings of one day; what is told of all is the trial.

    Changes ``legal``.
    """
    told = [d for d in legal if d.frame.name == "sentence" and d.status == "occurred" and d.roles.get("defendant")]
    own = [d for d in told if not d.adopted and not d.further and d.instance != "first"]
    several = apart([set(o.roles["defendant"]) for o in own])
    for d in legal:
        if d.frame.name == "sentence" and d.line <= LEAD and not d.roles.get("defendant") and several:
            d.frame, d.further = legal_frame("try"), False  # "giảm án cho hai người khác": the text names them
    for d in told:
        others = [set(o.roles["defendant"]) for o in own if o.sentence > d.sentence]
        inside = [o for o in others if o < set(d.roles["defendant"])]
        if (d.adopted or len(inside) > 1) and apart(others):
            d.frame = legal_frame("try")
    last = next((d for d in own if d.time and d.roles.get("authority")), None)
    for d in legal:
        if last is not None and d.adopted and d.frame.name == "try" and d.line <= LEAD and not d.time:
            d.time = last.time
    for d in sorted(own, key=lambda d: d.trigger):
        if last is None or d.trigger <= last.trigger or d.past or d.instance not in ("", last.instance):
            continue
        if d.sentence - last.sentence > _ROW or (d.time and d.time != last.time):
            break
        if not d.roles.get("authority"):
            d.put("authority", last.roles["authority"])
        if d.roles["authority"] == last.roles["authority"]:
            d.instance = last.instance
            if not d.undatable:
                d.time = last.time
            last = d


def apart(groups: list[set[str]]) -> bool:
    """Whether at least two of the groups of accused share nobody."""
    return any(not a & b for i, a in enumerate(groups) for b in groups[i + 1 :])


def two_rulings(a: Draft, b: Draft) -> bool:
    """Whether two verdicts are on different people, each told in a sentence of its own."""
    if not a.frame.name == b.frame.name == "sentence" or b.sentence in [s for s, _ in a.evidence]:
        return False
    mine, others = (set(d.roles.get("defendant", ())) for d in (a, b))
    return bool(mine and others) and not mine & others and not a.adopted and not b.adopted
