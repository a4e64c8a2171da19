"""Who stands accused without being called so: by what is told of them or what they say in court."""

from __future__ import annotations

from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import Draft
from kg.languages.vi.particles import AND, DUE_TO, IS, OF

_LEFT = 12  # words before a name in which its bearer is told to be the one looked for
_APART = 14  # words at most between two of a row: post, age, address
_ACCUSED_APART = 24  # the same where both are told with their age: what each is accused of
_POST = 7  # words at most of a post that its name does not hold
_TITLE = 3  # words of a post that headline and lead share
_LEADS = 3  # sentences that are searched for who the headline means
_LEAD = 30  # words of the lead in which it is told what befell the one who opens it
_GAP = 30  # words behind a step in which the others are told (age, post, address of the one named)
_MISDEED = 14  # words from an inquiry to whose misdeeds it is into
_COUNTS = 3  # words in which it begins what they are
_NEAR = 3  # words between a name and what its bearer is told to have confessed
_LEADS_IT = 5  # words from a name to the verb of who leads a gang or did the deed


def confessed(r: Reading, told: list[str]) -> list[str]:
    """Persons whom another step of the case is against (``told``), who have confessed or who fled."""
    out = [e for e in told if r.types.get(e) == "Person"]
    for p in r.nps:
        if p.type == "Person" and len(p.entities) == 1 and not r.governor(p.start, r.sents[r.sent_of[p.start]][0]):
            near = range(p.end, min(p.end + _NEAR, r.sents[r.sent_of[p.start]][1]))
            if any(r.starts_with("confesses", i) is not None for i in near) or _identified(r, p.start):
                out += p.entities
    return list(dict.fromkeys(out))


def introduced(r: Reading, p: Predicates) -> list[str]:
    """Who opens a sentence of the lead with his age (``Lê A, 49 tuổi, dùng dao …``), unless harmed."""
    found = (_opens(r, p, *r.sents[s]) for s in range(1, min(len(r.sents), _LEADS)))
    return next((people for people in found if people), [])


def _opens(r: Reading, p: Predicates, a: int, b: int) -> list[str]:
    """Who opens the sentence ``[a, b)`` so."""
    np = r.np_starting(a)
    if np is None or np.type != "Person" or np.kind != "name" or len(np.entities) > 1:
        return []
    behind = range(np.end, min(b, np.end + _LEAD))
    hurt = [i for i in behind if any(r.starts_with(name, i) is not None for name in ("harmed", "victims"))]
    passive = [i for i in behind if r.np_at[i] < 0 and r.starts_with("harm_marks", i) is not None][:1]
    if any(r.ends_with("negation", i - 1, a) is not None for i in passive):
        return []  # "Ông A nói mà không |bị buộc tội"
    # "tài xế |tông chết người bị tạm giữ": others are hurt
    harmed = any(not passive or passive[0] < i or "," in r.words[i : passive[0]] for i in hurt)
    steps = [p.at.get(i, p.at.get(r.starts_with("police", i + 1) or i + 1)) for i in passive]
    accused = all(k is not None and _legal(p, k) for k in steps)
    first = next((p.at[i] for i in behind if i in p.at), None)
    says = first is not None and p.triggers[first].speech is not None  # "Ông A nói các nghị sĩ nên bị kết án"
    told = r.has_phrase(r.classes["years_old"], np.end, min(b, np.end + 4)) or (bool(passive) and accused and not says)
    post = r.keys[np.start : min(np.head, np.start + _TITLE)]  # "Tuyên |cựu sư đoàn trưởng 42 tháng tù"
    places = [i for i in range(*r.sents[0]) if r.keys[i : i + len(post)] == post]
    if len(post) > 1 and any(i > 0 and r.words[i - 1].casefold() == OF for i in places):
        return []  # "Bắt vệ sĩ của |lãnh đạo đối lập"
    titled = len(post) > 1 and not says and any(_undergoes(r, p, i, i + len(post)) for i in places)
    return list(np.entities) if (told or titled) and accused and not harmed else []


def _undergoes(r: Reading, p: Predicates, a: int, b: int) -> bool:
    """Whether the headline may tell a step against the post at ``[a, b)``, not what its holder says of steps."""
    start, end = r.sents[0]
    if any(i in p.at and _legal(p, p.at[i]) for i in range(start, a)):
        return True  # "Bắt |giám đốc"
    first = next((i for i in range(b, end) if i in p.at), end)
    says = first < end and p.triggers[p.at[first]].speech is not None
    return not says and ":" not in r.words[b:first]  # "Thủ tướng: |Xử nghiêm vi phạm"


def _legal(p: Predicates, k: int) -> bool:
    return any(f.type == "LegalAction" for f in p.triggers[k].frames)


def _identified(r: Reading, i: int) -> bool:
    """``xác định danh tính thanh niên này là`` right before token ``i``; a victim's identity makes no suspect."""
    floor = max(r.sents[r.sent_of[i]][0], i - _LEFT)
    if i <= floor or r.words[i - 1].casefold() != IS or r.has_phrase(r.classes["victims"], floor, i):
        return False
    return r.has_phrase(r.classes["identity"], floor, i)


def pleading(r: Reading) -> list[str]:
    """Who speaks in court as the accused do (``nói lời sau cùng``); their lawyers do not."""
    out: list[str] = []
    for a, b in r.find_all("pleads"):
        start, end = r.sents[r.sent_of[a]]
        while b < end and (r.date_at[b] >= 0 or r.words[b] == ","):
            b += 1  # "Khai báo tại tòa chiều 5-6, |ông A nói"
        left = [p for p in r.nps_in(start, a) if p.type == "Person"]
        right = [p for p in r.nps_in(b, min(end, b + 4)) if p.type == "Person"]
        who = left[-1] if left else right[0] if right else None
        if who is not None and not any(
            r.has_phrase(r.classes[name], max(start, who.start - 3), who.end) for name in ("counsel", "victims")
        ):
            out += who.entities
    return list(dict.fromkeys(out))


def rows(r: Reading, p: Predicates, steps: list[Draft]) -> None:
    """Let steps against one named person take who follows in the row (``khởi tố A - giám đốc, B và C``)."""
    for d in steps:
        accused = set(d.roles.get("defendant", ()))
        end = r.sents[d.sentence][1]
        named = [q for q in r.nps_in(d.trigger[1], end) if set(q.entities) & accused]
        if d.form != "verb" or not named or r.quoted[d.trigger[0]]:
            continue
        last = named[-1]
        for q in r.nps_in(last.end, end):
            if q.type != "Person" or _in_bracket(r, q):
                continue
            if q.kind != "name" or not _joined(r, p, last, q):
                break
            d.put("defendant", list(q.entities))
            last = q


def _in_bracket(r: Reading, q: NP) -> bool:
    return any(opened < q.start < close for close, opened in r.skip_to.items() if r.words[close] == ")")


def _joined(r: Reading, p: Predicates, a: NP, b: NP) -> bool:
    """Whether ``b`` goes on with the row of ``a``: a mark or ``và`` between them, no verb, and none behind ``b``."""
    inside = [i for i in range(a.end, b.start) if not any(o <= i <= c for c, o in r.skip_to.items())]
    if _aged(r, a) and _aged(r, b) and len(inside) <= _ACCUSED_APART and _row_goes_on(r, inside):
        return True
    if _each_charged(r, a, b):
        return True
    marks = [i for i in inside if r.words[i] in (",", ";") or r.starts_with("joiners", i) is not None]
    if not marks or len(inside) > _APART or p.verb_between(a.end, b.start) or r.governor(b.start, a.end):
        return False
    stops = ("clause_openers", "list_closers", "passive", "tense", "somebodys")
    if any(r.np_at[i] < 0 and r.starts_with(name, i) is not None for i in inside for name in stops):
        return False  # "bắt A, |chồng bà B": whose husband he is
    j = r.past_brackets(b.end, len(r.words))
    if any(not r.is_word(i) for i in range(b.head, b.end)):  # "Lê A - trưởng phòng |ngân quỹ,": the post goes on
        while j < min(len(r.words), b.end + _POST) and r.is_word(j) and r.np_at[j] < 0 and j not in p.at:
            j += 1
    closed = j >= len(r.words) or not r.is_word(j) or r.starts_with("joiners", j) is not None
    return closed or r.starts_with("list_closers", j) is not None


def _each_charged(r: Reading, a: NP, b: NP) -> bool:
    """``khởi tố A về tội buôn lậu; |B, C về tội trốn thuế``: each group told with what it is accused of."""
    opened = r.starts_with("charged_with", r.past_brackets(a.end, b.start)) is not None
    if not opened or r.words[b.start - 1] != ";":
        return False
    i, end = b.end, min(r.sents[r.sent_of[b.start]][1], b.end + _ACCUSED_APART)
    while i < end and r.starts_with("charged_with", i) is None:
        i = r.past_brackets(i, end) if r.words[i] == "(" else i + 1
        if i < end and r.np_at[i] < 0 and any(r.starts_with(n, i) is not None for n in ("passive", "tense")):
            return False
    return i < end


def _aged(r: Reading, q: NP) -> bool:
    """Whether an age in brackets stands behind ``q`` (``Lê A (31 tuổi, trú …)``)."""
    if r.has_phrase(r.classes["years_old"], q.head, q.end):
        return True  # the bracket is part of the phrase
    close = r.closing(q.end) if q.end < len(r.words) and r.words[q.end] == "(" else None
    return close is not None and r.has_phrase(r.classes["years_old"], q.end, close)


def _row_goes_on(r: Reading, inside: list[int]) -> bool:
    """``A (31 tuổi) về tội đánh bạc |và B (30 tuổi)``: only what the one did stands between the two."""
    if not inside or not (r.words[inside[-1]] in ",;" or r.starts_with("joiners", inside[-1]) == inside[-1] + 1):
        return False
    stops = ("clause_openers", "passive", "tense")
    return not any(r.np_at[i] < 0 and r.starts_with(name, i) is not None for i in inside for name in stops)


def held_before(r: Reading, steps: list[Draft]) -> tuple[list[str], list[str]]:
    """Whom ``steps`` are against, first without and then with who is found later.

    ``Mở rộng điều tra, công an |bắt B``: B was none of those who were held before, so that step is another
    one. Changes ``steps``.
    """
    later = [d for d in steps if r.starts_with("widening", r.sents[d.sentence][0]) is not None]
    told = [e for d in steps if d not in later for e in d.roles.get("defendant", ())]
    for d in later:
        whom = set(d.roles.get("defendant", ()))
        d.further = d.further or (bool(whom) and not whom & set(told))
    return told, told + [e for d in later for e in d.roles.get("defendant", ())]


def with_others(r: Reading, d: Draft) -> bool:
    """``truy tố A cùng 16 bị can khác``."""
    i, end = d.trigger[1], r.sents[d.sentence][1]
    return any(
        r.starts_with("joiners", j) == j + 1
        and (e := r.starts_with("more_accused", k)) is not None
        and e <= end
        and not (r.np_at[k] >= 0 and r.nps[r.np_at[k]].kind == "name")  # "phạt 3 năm tù với |bị cáo B"
        for j in range(i, min(end, i + _GAP))
        for k in (j + 1, j + 2)
    )


def as_many(r: Reading, d: Draft, known: int) -> bool:
    """Whether a step may be against ``known`` persons, by the number behind it or before (``7 người``)."""
    start, end = r.sents[d.sentence]
    said = next((k for k in r.keys[d.trigger[1] : d.trigger[1] + 4] if k.isdecimal()), None) or next(
        (r.keys[i] for i in range(start, end - 1) if r.keys[i].isdecimal() and r.starts_with("accused_unnamed", i + 1)),
        None,
    )
    return int(said) == known if said is not None else known == 1


def called_so(r: Reading, name: str, hidden: set[int]) -> list[str]:
    """Persons whom the article calls by a word of class ``name`` (``bị cáo Hạnh``)."""
    out: list[str] = []
    for p in r.nps:
        if p.type == "Person" and len(p.entities) == 1:
            inside = any(r.starts_with(name, i) is not None for i in range(p.start, p.head))
            if inside or (p.start > 0 and r.ends_with(name, p.start - 1, max(0, p.start - 3), 3) is not None):
                out += in_row(r, p, hidden)
    return list(dict.fromkeys(out))


def in_row(r: Reading, p: NP, hidden: set[int]) -> list[str]:
    """``p`` and the persons that follow it in a bare list (``các bị can A, B, C``); ``hidden`` stands in brackets."""
    out = list(p.entities)
    for q in r.nps[r.np_at[p.start] + 1 :]:
        between = [i for i in range(p.end, q.start) if i not in hidden]
        if q.type != "Person" or len(between) > 2 or not between:
            break
        if any(r.words[i] not in ",;" and r.words[i] != AND for i in between):
            break
        out += q.entities
        p = q
    return out


def misdeeds(r: Reading, legal: list[Draft]) -> None:
    """``điều tra hành vi lừa đảo của |A``: whose misdeeds are looked into. Changes the drafts.

    What was reproached to somebody may be of whoever reproaches it (``điều tra cáo buộc quấy rối của bà A``).
    """
    for d in legal:
        if d.frame.name != "investigate" or d.form != "verb" or d.roles.get("defendant"):
            continue
        i, end = d.trigger[1], r.sents[d.sentence][1]
        owner = next(iter(r.nps_in(i, min(end, i + _MISDEED))), None)
        if owner is None or owner.type not in ("Person", "Organization"):
            continue
        begin, _ = r.head_before(owner, i)
        told = all(r.is_word(j) for j in range(i, begin)) and r.governor(begin, i) == OF
        if told and any(r.starts_with("misdeeds", j) is not None for j in range(i, min(begin, i + _COUNTS))):
            d.put("defendant", [e for e in owner.entities if e not in d.actors()])


def ringleaders(r: Reading, legal: list[Draft], hidden: set[int]) -> None:
    """``hủy án vụ buôn lậu do |A (50 tuổi) cầm đầu``: whose case a step is in, if it names nobody. Changes the drafts.

    ``hidden`` stands in brackets.
    """
    for d in legal:
        i, end = d.trigger[1], r.sents[d.sentence][1]
        if d.form != "verb" or d.roles.get("defendant"):
            continue
        for p in r.nps_in(i, end):
            begin, _ = r.head_before(p, i)
            if p.type != "Person" or p.kind != "name" or begin <= i or r.words[begin - 1].casefold() != DUE_TO:
                continue
            row = in_row(r, p, hidden)
            last = [q for q in r.nps_in(p.start, end) if set(q.entities) <= set(row)][-1]
            behind = r.past_brackets(last.end, end)
            leads = any(r.starts_with("leads_case", j) is not None for j in range(behind, min(end, behind + _LEADS_IT)))
            if leads and any(r.starts_with("cases_counted", j) is not None for j in range(d.trigger[0], begin)):
                d.put("defendant", [e for e in row if e not in d.actors()])
                break
