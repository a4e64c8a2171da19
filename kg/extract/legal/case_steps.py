"""Steps of a case that lean on others: accusations, approvals of charges, seizures and handovers."""

from __future__ import annotations

from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import Draft
from kg.extract.frames import legal_frame
from kg.extract.legal.suspects import misdeeds
from kg.languages.vi.particles import AT, IN

_COUNTED = 5  # words behind a step within which it is told how many it is against
_HELD = frozenset({"charge", "arrest", "search", "find", "warrant"})
_PEOPLES = frozenset({"charge", "arrest", "prosecute", "sentence"})  # steps against people, not of a case
_TAKEN = frozenset({"charge", "arrest"})
_APPROVED = frozenset({"charge", "arrest", "search", "warrant"})
_CHECKS = frozenset({"enforce", "inspect", "find"})  # that nobody was checked is no event
_IN_COURT = frozenset({"try", "sentence", "order"})
_ASKED = 3  # words from what a court turns down to what was asked of it
_AGAIN = 3  # sentences in which an act is told again by whoever did it
_GONE_BACK = 3  # sentences from an arrest to where it is gone back to
_NEAR = 8  # words at most from "phê chuẩn" to what is approved
_BACK = 1  # sentences before a seizure in which the one stands whom things are taken from


def settle(r: Reading, legal: list[Draft]) -> list[Draft]:
    """``legal`` without accusations that a step tells better, and with whom approvals and seizures are against."""
    gone = _approvals(r, legal) + _refused(legal)
    legal = [d for d in legal if d not in gone]
    _of_all(r, legal)
    _seizures(legal)
    misdeeds(r, legal)
    legal = _gone_back_to(r, again(r, _records(r, legal)))
    legal = _defended(r, legal)
    _no_plaintiffs(legal)
    second = any(d.instance == "appeal" for d in legal)
    legal = [d for d in legal if not (d.frame.name == "appeal" and (d.status == "negated" or (second and _own(d))))]
    legal = [d for d in legal if d.status != "negated" or d.frame.name not in _CHECKS or d.roles.get("defendant")]
    legal = _found_before(r, legal)
    legal = [d for d in legal if d.frame.name != "order" or d.status == "occurred"]
    legal = [d for d in legal if not (d.frame.name == "investigate" and _should(r, d))]
    legal = [d for d in legal if d.frame.name != "surrender" or d.roles.get("defendant")]
    told = {e for d in legal if d.frame.name != "accuse" for e in d.roles.get("defendant", ())}
    return [d for d in legal if d.frame.name != "accuse" or not set(d.roles.get("defendant", ())) <= told]


def _defended(r: Reading, legal: list[Draft]) -> list[Draft]:
    """Whom lawyers defend is on trial: in the trial that is told, else all of them in one.

    Where he is sentenced, or held and no court is told of, his lawyer only speaks for him.
    """
    ruled = ("sentence",) if r.find_all("courts") else ("sentence", *_HELD)
    told = {e for d in legal if d.frame.name in ruled for e in d.roles.get("defendant", ())}
    legal = [d for d in legal if d.frame.name != "defend" or not set(d.roles.get("defendant", ())) <= told]
    speaking = [d for d in legal if d.frame.name == "defend"]
    trial = next((d for d in legal if d.frame.name == "try" and d.status != "negated"), None)
    first = trial or next(iter(speaking), None)
    for d in speaking:
        if first is not None and d is not first:
            first.put("defendant", d.roles.get("defendant", []))
    return [d for d in legal if d.frame.name != "defend" or d is first]


def _found_before(r: Reading, legal: list[Draft]) -> list[Draft]:
    """``Tổ tuần tra phát hiện một thanh niên …``: how the arrest by that body began is no event but its day."""
    arrests = [d for d in legal if d.frame.name in ("arrest", "find") and d.roles.get("defendant")]
    out = []
    for d in legal:
        bare = not d.roles.get("defendant") and r.starts_with("comes_upon", d.trigger[0]) is not None
        arrest = next((o for o in arrests if bare and _one_body(r, d, o)), None)
        if arrest is None:
            out.append(d)
        elif d.time and len(str(d.time["begin"])) > len(str((arrest.time or {}).get("begin") or "")):
            arrest.time, arrest.place = d.time, arrest.place or d.place
    return out


def _gone_back_to(r: Reading, legal: list[Draft]) -> list[Draft]:
    """``bắt quả tang nhóm này. Khi |bị bắt, A đang ngủ``: the arrest of before, that now is told to be of A.

    ``khởi tố, bắt tạm giam A. Trước khi |bị bắt, A là kế toán``: that step of A, however long before it was told.
    """
    out: list[Draft] = []
    for d in legal:
        a = r.sents[d.sentence][0]
        i = r.over_light(d.trigger[0] - 1, a)
        head = d.frame.name == "arrest" and i >= a and r.ends_with("when_held", i, a) == a
        mine = d.roles.get("defendant", ())
        before = [
            o
            for o in out
            if (o.frame.name == "arrest" and d.sentence - o.sentence in range(1, _GONE_BACK + 1))
            or (o.frame.name in _TAKEN and o.sentence < d.sentence and mine and o.roles.get("defendant") == mine)
        ]
        one = before[-1] if head and before else None
        whom, known = (set(o.roles.get("defendant", ())) for o in (d, one or d))
        if one is None or one.status != d.status or d.time or (whom and known and not whom & known):
            out.append(d)
        else:
            one.put("defendant", d.roles.get("defendant", []))
    return out


def _one_body(r: Reading, a: Draft, b: Draft) -> bool:
    """Whether an authority of the one is named inside the name of one of the other."""
    mine, others = ([r.names[e] for e in d.roles.get("authority", ())] for d in (a, b))
    return any(x.endswith(y) or y.endswith(x) for x in mine for y in others)


def asked_for(r: Reading, legal: list[Draft], prosecutors: list[NP]) -> None:
    """``Viện kiểm sát đề nghị tòa bác kháng cáo của A``: prosecutors ask for it. Changes ``legal``."""
    for d in legal:
        if d.frame.name not in ("sentence", "order") or d.status != "possible":
            continue
        start = r.sents[d.sentence][0]
        named = [p for p in prosecutors if p.start < d.trigger[0]]
        if named and (named[-1].start >= start or r.find_in("prosecutors", start, d.trigger[0])):
            d.roles = {"authority": list(named[-1].entities), "defendant": d.roles.get("defendant", [])}
            d.roles = {role: es for role, es in d.roles.items() if es}
            d.frame = legal_frame("demand")


def _records(r: Reading, legal: list[Draft]) -> list[Draft]:
    """``A là đối tượng từng có 4 tiền án``: whom a record without a name is of; its sentences are part of it."""
    out = []
    for d in legal:
        start = r.sents[d.sentence][0]
        if d.frame.name == "record":
            before = [p for p in r.nps_in(start, d.trigger[0]) if p.type == "Person" and not r.governor(p.start, start)]
            if before and _of_others(r, before[-1].end, d.trigger[0]):
                continue
            if before and not d.roles.get("defendant"):
                d.put("defendant", list(before[-1].entities))
        same = any(o.frame.name == "record" and o.sentence == d.sentence for o in legal)
        if not (d.frame.name == "sentence" and same and not d.roles.get("authority")):
            out.append(d)
    return out


def _of_others(r: Reading, a: int, b: int) -> bool:
    """``A quen nhiều |người có tiền án``: whether people of their own are told in ``[a, b)``, not who A is."""
    for i, _ in r.find_in("counted_people", a, b):
        left = r.over_determiners(i - 1, a)
        if left >= a and r.is_word(left) and r.ends_with("copula", left, a) is None:
            return True
    return False


def _should(r: Reading, d: Draft) -> bool:
    """``A cho rằng |cần điều tra``: whether nobody is told who is to do it."""
    return d.form == "verb" and r.ends_with("must_words", d.trigger[0] - 1, r.sents[d.sentence][0]) is not None


def _own(d: Draft) -> bool:
    """Whether it is the accused who appeal: part of the trial on appeal."""
    return not d.roles.get("authority")


def _approvals(r: Reading, legal: list[Draft]) -> list[Draft]:
    """Give approvals the defendants of what is approved; returns the charges that are only named as approved."""
    gone: list[Draft] = []
    for d in legal:
        if d.frame.name != "approve":
            continue
        behind = [
            o
            for o in legal
            if o.frame.name in _APPROVED
            and o.sentence == d.sentence
            and 0 <= o.trigger[0] - d.trigger[1] <= _NEAR
            and not any(r.np_at[i] >= 0 for i in range(d.trigger[1], o.trigger[0]))
        ]
        for o in behind:
            d.put("defendant", o.roles.get("defendant", []))
            gone.append(o)
        if not d.roles.get("defendant"):
            for o in legal:
                if o.frame.name in _APPROVED and o not in gone and o.trigger[0] < d.trigger[0]:
                    d.put("defendant", o.roles.get("defendant", []))
    return gone


def _no_plaintiffs(legal: list[Draft]) -> None:
    """``Bà A khởi kiện … Tòa chấp nhận kháng cáo của |bà A``: who sues is not on trial. Changes the drafts."""
    suing = {e for d in legal if d.frame.name == "sue" for e in d.roles.get("authority", ())}
    for d in legal:
        if d.frame.name in _IN_COURT:
            d.drop("defendant", suing)


def _refused(legal: list[Draft]) -> list[Draft]:
    """``Tòa bác đơn đề nghị |tha bổng A``: what a court turns down is of A; returns the acts that are not to be."""
    gone: list[Draft] = []
    for d in legal:
        if d.frame.name != "order" or d.roles.get("defendant"):
            continue
        asked = [o for o in legal if o.sentence == d.sentence and 0 <= o.trigger[0] - d.trigger[1] <= _ASKED]
        for o in asked:
            if o.status == "possible" and o.roles.get("defendant"):
                d.put("defendant", o.roles["defendant"])
                gone.append(o)
    return gone


def _of_all(r: Reading, legal: list[Draft]) -> None:
    """``bắt A (40 tuổi). B (30 tuổi) … Khám xét nhà của |các nghi phạm``: of all who were arrested. Changes drafts."""
    for d in legal:
        whom = set(d.roles.get("defendant", ()))
        meant = next((p for p in r.nps_in(d.trigger[1], r.sents[d.sentence][1]) if p.kind == "accused"), None)
        if d.frame.name != "search" or meant is None or set(meant.entities) != whom:
            continue
        taken = [o for o in legal if o.frame.name in _TAKEN and o.sentence < d.sentence]
        held = [es for o in reversed(taken) if whom < set(es := o.roles.get("defendant", []))]
        if held and r.starts_with("each_of", meant.start) is not None:
            d.put("defendant", held[0])


def _seizures(legal: list[Draft]) -> None:
    """``bắt A, thu giữ 2 kg``: taken from whom the step before in the same or the last sentence is against."""
    for d in legal:
        if d.frame.name != "seize" or d.roles.get("defendant") or not d.roles.get("authority"):
            continue
        before = [o for o in legal if o.frame.name in _HELD and o.trigger[0] < d.trigger[0]]
        last = before[-1] if before else None
        if last is not None and d.sentence - last.sentence <= _BACK:
            d.put("defendant", last.roles.get("defendant", []))


def just_told(d: Draft, steps: list[Draft]) -> set[tuple[str, ...]]:
    """Who took the last of ``steps`` told before ``d``, in the same sentence or the one before it."""
    before = [o for o in steps if o.roles.get("authority") and o.trigger < d.trigger and d.sentence - o.sentence <= 1]
    return {tuple(before[-1].roles["authority"])} if before else set()


def no_judges(d: Draft, bodies: set[str]) -> None:
    """Police, prosecutors and courts (``bodies``) are nobody's defendants: named so they help. Changes ``d``."""
    helpers = [e for e in d.roles.get("defendant", ()) if e in bodies]
    if helpers:
        d.drop("defendant", helpers)
        if d.instance != "appeal":  # "giữ nguyên bản án sơ thẩm của tòa A": that court sits no more
            d.put("authority", helpers)


def as_charged(r: Reading, d: Draft) -> None:
    """``Theo bản |cáo trạng, ngày 3-5 tại A …``: day and place are of what it recounts. Changes ``d``."""
    opened = r.starts_with("according", r.sents[d.sentence][0])
    if d.form == "noun" and d.frame.name == "prosecute" and opened is not None and d.trigger[0] - opened <= 1:
        d.time = d.place = None
        d.undatable = True


def same_enforcers(legal: list[Draft]) -> None:
    """``UBND xã A cưỡng chế … Khi lực lượng chức năng |cưỡng chế``: the body named before. Changes the drafts."""
    for d in legal:
        before = [o for o in legal if o.frame is d.frame and o.trigger < d.trigger and o.roles.get("authority")]
        named = [o for o in before if not o.inherited and d.sentence - o.sentence <= _AGAIN]
        if d.inherited and d.frame.name in _CHECKS and named:
            d.roles["authority"] = list(named[-1].roles["authority"])


def by_citizens(r: Reading, d: Draft) -> bool:
    """``bị người dân |bắt giữ``: whether no authority takes somebody."""
    first = r.sents[d.sentence][0]
    return r.ends_with("citizens", r.over_light(d.trigger[0] - 1, first), first) is not None


def one_kind(a: Draft, b: Draft) -> bool:
    """Whether two steps are of one kind, and not one of the first court and one on appeal."""
    return a.frame.name == b.frame.name and (not b.instance or not a.instance or a.instance == b.instance)


def other_case(r: Reading, d: Draft) -> bool:
    """``Trong một vụ khác, tòa A |tuyên 3 năm tù với B``: a step of a case that only is told beside."""
    return bool(r.find_in("other_case", r.sents[d.sentence][0], d.trigger[0]))


def opens_case(r: Reading, d: Draft, legal: list[Draft]) -> bool:
    """``vụ án mà cơ quan này |khởi tố ngày 5-12``: a case is opened, and it is told elsewhere who is charged in it."""
    if d.frame.name != "charge" or not any(o.frame.name in _PEOPLES and o.roles.get("defendant") for o in legal):
        return False
    object_told = r.ends_with("case_opened", d.trigger[1] - 1, d.trigger[0]) is not None
    return object_told or bool(r.find_in("case_told", r.sents[d.sentence][0], d.trigger[0]))


def not_the_case(r: Reading, d: Draft) -> None:
    """``phiên tòa xử vụ án Tập đoàn A``: a case is called after a firm that is not on trial. Changes ``d``."""
    if d.frame.name != "try" or not d.roles.get("defendant"):
        return
    called = {
        e
        for p in r.nps_in(d.trigger[1], r.sents[d.sentence][1])
        if p.type == "Organization" and r.ends_with("case_words", p.start - 1, d.trigger[0]) is not None
        for e in p.entities
    }
    d.drop("defendant", called)


def counts_people(r: Reading, i: int, behind: int) -> bool:
    """Whether the number at token ``i`` may count whom a step that ends at ``behind`` is against."""
    measured = r.starts_with("measures", i + 1) is not None
    return r.date_at[i] < 0 and i < behind + _COUNTED and not measured


def told_of(r: Reading, p: NP, verb: int, verbs: set[int]) -> bool:
    """``điều tra vụ |A tố cáo B``: whether the case that is told of behind ``verb`` is what ``p`` did or underwent."""
    end = r.sents[r.sent_of[p.start]][1]
    i = p.end
    if i + 1 < end and r.words[i].casefold() in (AT, IN) and (place := r.np_starting(i + 1)) is not None:
        i = place.end  # "điều tra vụ |ông A ở Ukraine bị đầu độc"
    while i < end and r.np_at[i] < 0 and i not in verbs and (e := r.starts_with("light", i)) is not None:
        if r.starts_with("passive", i) is not None:
            break
        i = e
    goes_on = i < end and (i in verbs or r.starts_with("passive", i) is not None)
    case = verb > 0 and r.ends_with("case_words", verb - 1, max(0, verb - 2)) is not None
    of_them = r.find_in("accused_unnamed", verb, p.start) or r.find_in("involving", verb, p.start)
    if case and p.start - verb > 1 and not of_them:
        return True  # "khởi tố vụ án làm giả hàng |A"
    if r.ends_with("harming", p.start - 1, verb) is not None:
        return True  # "xét xử vụ cướp |Ngân hàng A"
    return goes_on and bool(r.find_in("case_words", verb, p.start))


def somebody_else(r: Reading, d: Draft) -> bool:
    """Whether a step is against somebody of whom only a short name is told (``Vũ |bị bắt``): no other accused."""
    first = r.sents[d.sentence][0]
    i = r.over_light(d.trigger[0] - 1, first)
    return d.form == "verb" and first < i < d.trigger[0] - 1 and r.np_at[i] < 0 and r.words[i][0].isupper()


def again(r: Reading, legal: list[Draft]) -> list[Draft]:
    """``bắt A, bị can |bị khởi tố tội trộm``: what describes the one whom another step is against."""
    out = []
    for d in legal:
        a = r.sents[d.sentence][0]
        i = r.over_light(d.trigger[0] - 1, a)
        noun = r.ends_with("accused_unnamed", i, a) if i < d.trigger[0] - 1 else None
        whom = set(d.roles.get("defendant", ()))
        other = [o for o in legal if o is not d and o.sentence == d.sentence and o.trigger < d.trigger]
        told = any(whom <= set(o.roles.get("defendant", ())) != set() for o in other)
        if noun is None or noun <= a or r.words[noun - 1] != "," or not told:
            out.append(d)
    return out


def brings_to_trial(r: Reading, d: Draft, courts: list[NP]) -> None:
    """``Tòa án A đưa bị cáo B ra |xét xử``: the court that opens the clause tries. Changes ``d``."""
    a = r.sents[d.sentence][0]
    before = [p for p in courts if a <= p.start < d.trigger[0] and not r.governor(p.start, a)]
    if d.frame.name == "try" and before and r.find_in("brings", before[-1].end, d.trigger[0]):
        d.put("authority", list(before[-1].entities))


def trial_told(r: Reading, charged: list[str]) -> list[Draft]:
    """The trial of ``charged`` that the article speaks of without a verb of trying."""
    court = next((a for a, _ in r.find_all("courts")), None)
    if court is None:
        return []
    d = Draft("LegalAction", legal_frame("try"), (court, court + 1), r.sent_of[court], "noun", confidence=0.55)
    d.put("defendant", charged)
    d.evidence = [(d.sentence, d.confidence)]
    return [d]


def instance(r: Reading, start: int, end: int) -> str:
    """Which court tokens ``[start, end)`` tell of: whoever upholds or changes a verdict of the first is the second."""
    if r.find_in("on_appeal", start, end):
        return "appeal"
    return "first" if r.find_in("first_instance", start, end) else ""
