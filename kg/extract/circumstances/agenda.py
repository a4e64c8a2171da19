"""What a programme tells of visits and talks: still to come, or called off."""

from __future__ import annotations

from kg.extract.clauses.reading import Reading
from kg.extract.clauses.standing import PURPOSE
from kg.extract.draft import ISO_DAY, SCENES, Draft
from kg.extract.frames import single_words

AGENDA = SCENES | {"Visit", "Attendance", "Ceremony"}
_HEAD = 4  # words at most before what opens a programme
_OFF = 16  # words from a noun to the verb that calls it off
_BRIEF = 3  # words before that verb behind an insertion ("cũng đã")
_AGENT = 7  # and from "bị" over the agent to the verb
_WATCHED = 1  # words from the verb of attending to the noun of what is attended
_SIGNED = 4  # words from a signing to the papers that are signed
_BEFORE_COURT = frozenset({"charge", "prosecute", "try"})
_AIM = 12  # words at most from "để", "dẫn độ" to the step that is aimed at
_WILL = single_words("will")
_NEXT = 8  # words before a verb in which it is told that it is the next step


def on_the_eve(r: Reading, d: Draft) -> bool:
    """Whether the noun of a visit stands behind ``trước``, ``chuẩn bị cho``: it is still to come."""
    first = r.sents[d.sentence][0]
    i = r.over_determiners(d.trigger[0] - 1, first)
    return d.type == "Visit" and d.form == "noun" and i >= first and r.ends_with("on_the_eve", i, first, 4) is not None


def dated(r: Reading, d: Draft, published: str | None) -> bool:
    """``nhận lời thăm B khi |gặp C hôm 5-3``: whatever else is to come, on that past day they met."""
    a, b = r.sents[d.sentence]
    i = r.over_light(d.trigger[0] - 1, a)
    if d.form != "verb" or d.type not in AGENDA or i <= a or r.ends_with("while_at_it", i, a) is None:
        return False
    stop = next((j for j in range(d.trigger[1], b) if r.words[j] in ",;:" or j in r.verbs), b)
    day = next((str(x["begin"]) for x in r.dates if d.trigger[1] <= x["a"] < stop), "")
    return len(day) == ISO_DAY and day <= (published or "")[:ISO_DAY]


def programmed(r: Reading, d: Draft) -> bool:
    """``Theo chương trình, A đến Hà Nội, sau đó hội đàm với B``: all verbs of the sentence are to come.

    So are those of the next one that goes on with it: ``Dự kiến, A mở tiệc. B sau đó |hội đàm với C``.
    """
    if d.type not in AGENDA or d.done or d.form != "verb":
        return False
    first = r.sents[d.sentence][0]
    if _opens_programme(r, d.sentence, d.trigger[0]):
        return True
    goes_on = d.sentence > 0 and r.find_in("next_step", max(first, d.trigger[0] - _NEXT), d.trigger[0])
    return bool(goes_on) and _opens_programme(r, d.sentence - 1, first)


def _opens_programme(r: Reading, sentence: int, stop: int) -> bool:
    first = r.sents[sentence][0]
    return any(r.starts_with("programme", i) is not None for i in range(first, min(first + _HEAD, stop)))


def listed(r: Reading, d: Draft) -> bool:
    """``A dự kiến ăn trưa với B, hội đàm với C, |dự lễ D``: all of a list is to come that begins so."""
    if d.type not in AGENDA or d.done or d.form != "verb" or not d.inherited:
        return False
    first = r.sents[d.sentence][0]
    for i in range(d.trigger[0] - 1, first - 1, -1):
        if r.np_at[i] >= 0:
            continue
        if r.words[i] in ";:" or r.starts_with("done", i) is not None or r.starts_with("clause_openers", i) is not None:
            return False
        if r.starts_with("list_to_come", i) is not None:
            return True
    return False


def called_off(r: Reading, d: Draft) -> bool:
    """``Chuyến thăm A của B đã bị hủy``: the verb behind the noun says that it does not take place."""
    first = r.sents[d.sentence][0]
    if d.type not in AGENDA:
        return False
    planned = d.trigger[0] > first and r.ends_with("plans", d.trigger[0] - 1, first, 3) is not None
    if d.form != "noun" and not planned:
        return False  # "Kế hoạch |thăm A của B bị hủy bỏ" is a noun, too
    stop, left = r.sents[d.sentence][1], _OFF
    for i in range(d.trigger[1], stop):
        if r.np_at[i] >= 0 or r.date_at[i] >= 0 or _closes_apposition(r, i):
            continue  # names and days may be long
        left -= 1
        if not left:
            break
        if r.starts_with("was_called_off", i) is not None:
            return True
        if r.starts_with("undergoing", i) is not None:  # "bị phía A |hủy"
            return bool(r.find_in("called_off", i + 1, min(stop, i + _AGENT)))
        way = r.words[i].casefold() in d.frame.roles  # "chuyến thăm của A |tới B": no verb of coming
        if r.words[i] == "," and (end := _behind_insertion(r, i, stop)) is not None:
            return bool(r.find_in("was_called_off", end, min(end + _BRIEF, stop)))
        of_day = r.date_at[i + 1] >= 0 if i + 1 < stop else False  # "chuyến thăm |từ ngày 2"
        so = r.starts_with("consequently", i) is not None  # "cuộc gặp |vì vậy| không diễn ra"
        presupposed = not of_day and not so and r.starts_with("presupposing", i) is not None
        if (i in r.verbs and not way) or r.words[i] in ",;:" or presupposed:
            return False
    return False


def _closes_apposition(r: Reading, i: int) -> bool:
    """``chuyến thăm của A, Chủ tịch B|, …``: the mark ends what is told of A, and no clause."""
    np = r.nps[r.np_at[i - 1]] if r.words[i] == "," and r.np_at[i - 1] >= 0 else None
    return np is not None and any(r.words[j] == "," for j in range(np.start, i))


def _behind_insertion(r: Reading, i: int, stop: int) -> int | None:
    """``cuộc gặp của A và B, dự kiến vào ngày 4-5,| …``: where it goes on behind what the mark at ``i`` opens."""
    return next((j + 1 for j in range(i + 1, stop) if r.words[j] == "," and not _closes_apposition(r, j)), None)


def next_step(r: Reading, before: Draft, d: Draft) -> bool:
    """``A sẽ hội đàm với B. Ông sau đó gặp C``: the step that follows on a planned one is planned too."""
    near = 0 <= d.sentence - before.sentence <= 1 and before.status == "planned" and d.status == "occurred"
    if not near or d.type not in AGENDA or before.type not in AGENDA or d.done or d.form != "verb":
        return False
    first = r.sents[d.sentence][0]
    return bool(r.find_in("next_step", max(first, d.trigger[0] - _NEXT), d.trigger[0]))


def before_what_comes(r: Reading, d: Draft) -> bool:
    """``Sau |hội đàm|, hai ông sẽ ký thỏa thuận``: talks behind which the next step is still to come are so too."""
    first, stop = r.sents[d.sentence]
    if d.type not in SCENES or d.time or d.done or d.trigger[0] - first > _HEAD:
        return False
    heads = range(first, d.trigger[0])
    after = any((e := r.starts_with("afterwards_of", i)) and (d.form == "noun" or e == d.trigger[0]) for i in heads)
    verb = next((i for i in range(d.trigger[1], stop) if i in r.verbs), stop)
    return after and bool(r.find_in("list_to_come", d.trigger[1], min(stop, verb + 1)))


def looked_on(before: Draft, d: Draft) -> bool:
    """``sẽ họp, sau đó chứng kiến |lễ ký| chín văn kiện``: a signing is to come for whoever is to watch it."""
    signing = before.type == "Agreement" and before.frame.name == "signing"
    gap = d.trigger[0] - before.trigger[1]
    near = d.sentence == before.sentence and 0 <= gap <= (_SIGNED if signing else _WATCHED)
    watched = before.type == "Attendance" and d.type in ("Agreement", "Ceremony")
    return near and d.form == "noun" and (watched or (signing and d.type == "Agreement"))


def aimed_at_court(r: Reading, d: Draft) -> bool:
    """``bắt A để điều tra, |truy tố``, ``dẫn độ A về B |xét xử``: what the step before is for is still to come."""
    if d.type != "LegalAction" or d.form != "verb" or d.frame.name not in _BEFORE_COURT or d.done:
        return False
    first = r.sents[d.sentence][0]
    for i in range(d.trigger[0] - 1, max(first, d.trigger[0] - _AIM) - 1, -1):
        if r.np_at[i] >= 0 and r.nps[r.np_at[i]].type in ("Place", "Country"):
            continue
        if r.np_at[i] >= 0 or r.words[i] in ";:" or r.starts_with("passive", i) is not None:
            return False
        if r.keys[i] in PURPOSE or r.starts_with("extraditing", i) is not None:
            return True
    return False


def will_be(r: Reading, d: Draft) -> bool:
    """``Việc miễn nhiệm A |sẽ được Quốc hội tiến hành``: its own predicate says that it is to come."""
    if d.type != "Appointment" or d.form != "noun":
        return False
    for i in range(d.trigger[1], r.sents[d.sentence][1] - 1):
        if r.np_at[i] < 0 and r.keys[i] in _WILL:
            return r.starts_with("passive", i + 1) is not None
        if r.np_at[i] < 0 and (i in r.verbs or r.words[i] in ",;:"):
            return False
    return False
