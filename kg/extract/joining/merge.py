"""One real event, one record: mentions of an event within an article are joined."""

from __future__ import annotations

from kg.extract.draft import SCENES, Draft
from kg.extract.frames import load_grammar, phrase_key
from kg.extract.joining.accords import same_accord
from kg.extract.joining.encounters import elsewhere, met_again, session_apart
from kg.extract.joining.join import SAYS_WHAT, join
from kg.extract.joining.one_post import same_appointment
from kg.extract.joining.same_deal import paid_for, recalled, said_again, told_once, two_sums
from kg.extract.joining.told_dates import (
    date_visit,
    dates_clash,
    latest_month,
    old_news,
    one_day,
    same_time,
    set_beside,
    year_told_later,
)
from kg.extract.legal.rulings import two_rulings
from kg.extract.legal.same_step import (
    COUNTED,
    LEAD,
    gift_again,
    headline_again,
    in_one_row,
    of_one_bust,
    one_court,
    one_step,
    other_number,
    reported_later,
    same_numbers,
    step_before,
    told_ahead,
)
from kg.extract.parties.kin import Kin
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.particles import ALL, TOGETHER

# Events that a body does again and again: told apart by what they are about.
_BY_CONTENT = frozenset({"Legislation", "Economic", "LegalAction", "Aid"})
# Frames that tell one kind of act in other words.
_FAMILIES = {
    "tariff_plan": "tariff",
    "tariffs": "tariff",
    "home_tax": "tariff",
    "contractor": "build",
    "owner": "build",
    "owner_named": "build",
    "purchase": "trade",
    "deal_between": "trade",
    "supply": "trade",
    "build_invest": "build",
    "measure": "tariff",
    "put_much": "put_money",
    "move_money": "put_money",
    "results": "put_money",
    "adjust_by": "adjust",
    "price": "adjust",
    "rates": "adjust",
    "give_goods": "aid",
    "hand_over": "aid",
    "send_money": "aid",
    "help": "aid",
    "donate": "aid",
    "assist": "aid",
    "send_arms": "aid",
    "supplied": "aid",
    "receive_aid": "aid",
}
_NEWS = 3  # the last sentence that tells the news itself


# A court's verdict and a prosecutor's charge take all defendants together.
_LONE = 0.5  # rating of a meeting that only one participant is known of
_SAME_WORDS, _SAME_OCCASION = 0.15, 0.08  # part of the words behind two mentions of one gathering that they share
_MEASURES = frozenset({"tariff", "sanction"})  # many words for one, "Mỹ" and bodies of it
_WORKS = frozenset({"works", "works_done", "rite", "rite_held", "opened"})
_RITE = frozenset({"rite", "rite_held"})
_THE_RITE = frozenset(phrase_key(p) for p in load_grammar()["the_ceremony"])
_WELCOME = {"welcome", "greet"}
_ONE_ACT = frozenset({"sentence", "prosecute", "try"})
_PRESENT = frozenset({"present", "present_bare"})
_TOO = (syllable_key(TOGETHER),)  # opens "cùng dự có ông A"
_MANY = syllable_key(ALL)
_BLOWS = frozenset({"attack", "shoot", "test"})
_ACCIDENTS = frozenset({"disaster", "accident", "casualty", "deaths"})


def compatible(a: Draft, b: Draft, kin: Kin) -> bool:
    """Whether two mentions may tell one event."""
    if a.type == b.type == "Incident" and a.frame.name == b.frame.name == "epidemic":
        return True  # an article tells of one, however many dates its spread has
    if a.type == b.type and reported_later(a, b):
        return True
    if gift_again(a, b):
        return not dates_clash(a, b)
    if a.type == b.type == "Appointment" and a.status == b.status == "possible":
        return same_appointment(a, b, kin)  # who asks for it, asks again another day
    if a.type != b.type or dates_clash(a, b) or (a.status == "negated") != (b.status == "negated"):
        return False
    if a.type == "Conflict" and not _same_violence(a, b, kin):
        return False
    if a.frame.name in _WORKS or b.frame.name in _WORKS:
        return _same_works(a, b)
    if not a.actors() or not b.actors() or _told_apart(a, b):
        return False
    return _same_of_type(a, b, kin)


def _same_works(a: Draft, b: Draft) -> bool:
    """Whether what is begun or opened, and the rite of it, are one."""
    if a.frame.name in _WORKS and b.words in _THE_RITE and a.sentence < b.sentence:
        return True  # "tổ chức lễ khánh thành. Ông A dự |buổi lễ"
    one = a.frame.name == b.frame.name or bool({a.frame.name, b.frame.name} & _RITE)
    near = a.place == b.place or None in (a.place, b.place) or (a.line == 0 and b.line <= LEAD + 1)
    return one and (near or bool(a.actors() & b.actors()) or same_time(a, b))


def _told_apart(a: Draft, b: Draft) -> bool:
    """Whether the way of telling parts two mentions: one is recalled, to come, or of people without names."""
    if (a.past != b.past or a.unnamed != b.unnamed) and not b.weak and not a.weak:
        return True
    if a.type in SCENES and (met_again(a, b) or session_apart(a, b)):
        return True
    crowds = a.type == "Meeting" and a.unnamed and b.unnamed and a.form == b.form == "verb"
    return crowds and not a.about & b.about  # "tiếp một số doanh nghiệp", later "gặp gỡ kiều bào"


def _same_of_type(a: Draft, b: Draft, kin: Kin) -> bool:
    """Whether two mentions of one type, with actors each, are one event by what tells events of that type apart."""
    x, y = a.actors(), b.actors()
    if a.type == "Visit":
        return _same_visit(a, b, kin)
    if a.frame.name == b.frame.name == "assembly" and not a.weak:
        strangers = not kin.covered(x, y) and not kin.covered(y, x)
        return bool(x & y) or (not strangers and (a.points_back or b.points_back or one_day(a, b)))
    if (a.frame.name == "narrow") != (b.frame.name == "narrow") and not b.weak:
        return False
    if a.type in _BY_CONTENT:
        return _same_content(a, b, kin)
    if a.type == "Appointment":
        return same_appointment(a, b, kin)
    if a.type == "Agreement" and not same_accord(a, b):
        return False
    if a.type in ("Attendance", "Ceremony"):
        return _same_gathering(a, b, kin)
    if a.type == "Incident" and (one := _same_incident(a, b)) is not None:
        return one
    if a.type == "Award":
        return _same_award(a, b, kin)
    return not elsewhere(a, b) and (kin.told_again(x, y) or kin.told_again(y, x))


def _same_incident(a: Draft, b: Draft) -> bool | None:
    """Whether two incidents are one; None where only who is hit can tell."""
    if a.further != b.further:
        return False
    if year_told_later(a, b):
        return False  # the day of the headline's quake has no year; "Năm 2004, động đất …"
    if a.frame.name == b.frame.name or {a.frame.name, b.frame.name} <= _ACCIDENTS:
        return True  # an article that tells of two accidents dates them
    if a.line == 0 and 0 < b.line <= LEAD and {a.frame.name, b.frame.name} - _ACCIDENTS == {"nature"}:
        return True  # "Sạt lở ở tỉnh A"; "… xã B, ba người mất tích"
    return None


def _same_award(a: Draft, b: Draft, kin: Kin) -> bool:
    """One recipient and one giver, or bodies and men of one foreign state; a headline need not name the recipient."""
    mine, other = a.roles.get("recipient", []), b.roles.get("recipient", [])
    x, y = a.actors(), b.actors()
    if (a.undatable and b.time) or (b.undatable and a.time):
        return False  # "sáng 5-3 trao cho A", of whatever year; "A được trao năm 2029"
    if a.line == 0 and b.line <= LEAD and not mine and other:
        return kin.covered(x, y)
    if set(mine) != set(other):
        return False
    lands = {kin.country_of(e) for d in (a, b) for e in d.roles.get("giver", ())}
    return kin.covered(x, y) or kin.covered(y, x) or (len(lands) == 1 and not lands & {None, kin.home})


def _same_violence(a: Draft, b: Draft, kin: Kin) -> bool:
    """A war is not the attack told beside it, nor a threat the blow, nor one blow the many since a day."""
    x, y = a.frame.name, b.frame.name
    sides = (("attacker", "target"), ("target", "attacker"))
    if any(kin.same(e, o) for p, q in sides for e in a.roles.get(p, ()) for o in b.roles.get(q, ())):
        return x == y == "war"  # the blow back is another
    many = [d.words[0] == _MANY for d in (a, b)]
    if a.form == b.form == "noun" and many[0] != many[1] and (a.time if many[0] else b.time) and not same_time(a, b):
        return False
    alike = a.status == b.status
    return x == y == "war" or (alike and x == y) or ({x, y} <= _BLOWS and (alike or _as_fact(a, b)))


def _as_fact(a: Draft, b: Draft) -> bool:
    """``A tấn công B``, and in headline, lead or the first sentence ``B cáo buộc A phóng tên lửa``: one blow."""
    told = {a.status, b.status} == {"occurred", "possible"} and (a.alleged or b.alleged)
    by = set(a.roles.get("attacker", ())) == set(b.roles.get("attacker", ())) != set()
    hit = [set(d.roles.get("target", ())) for d in (a, b)]
    return told and by and (hit[0] == hit[1] or not all(hit)) and max(a.line, b.line) <= LEAD + 1


def _same_visit(a: Draft, b: Draft, kin: Kin) -> bool:
    """One visitor and one land, town or house visited."""

    def same(p: str, q: str) -> bool:  # a body in a country is visited by itself
        return kin.same(p, q) and (p == q or {kin.types.get(p), kin.types.get(q)} != {"Organization", "Country"})

    def meet(x: list[str], y: list[str]) -> bool:
        return any(same(p, q) or kin.inside.get(p) == q or kin.inside.get(q) == p for p in x for q in y)

    one = bool(set(a.roles.get("visitor", ())) & set(b.roles.get("visitor", ())))
    to_come = a.status == "occurred" != b.status and b.sentence > LEAD
    if not one and (to_come or not meet(a.roles.get("visitor", []), b.roles.get("visitor", []))):
        return False  # "Thủ tướng A đã thăm", later "tổng thống nước này sẽ thăm"
    if a.sentence == b.sentence and b.frame.name == "people" and a.form == b.form == "verb" and not b.roles.get("host"):
        return True  # "đến bệnh viện A |thăm các nạn nhân"
    if a.frame.name == b.frame.name == "people" and not (a.roles.get("host") or b.roles.get("host")):
        return a.sentence <= LEAD or bool(a.about & b.about)  # "thăm gia đình liệt sĩ", and again in the text
    return meet(a.roles.get("host", []), b.roles.get("host", []))


def _family(d: Draft) -> str:
    return _FAMILIES.get(d.frame.name, d.frame.name)


def _same_content(a: Draft, b: Draft, kin: Kin) -> bool:
    if of_one_bust(a, b):
        return True
    if a.type == "Legislation" and a.sentence == b.sentence and a.actors() == b.actors():
        return a.document == b.document or not a.document or not b.document  # "trình, xem xét, sửa đổi Luật A"
    if a.type == "LegalAction" and ((a.instance and b.instance and a.instance != b.instance) or a.further != b.further):
        return False  # the first court is not the second, "bắt thêm 2 người" not the arrest before
    if a.type == "LegalAction" and step_before(a, b):
        return False
    if a.type == "LegalAction" and told_ahead(a, b):
        return True
    if "deal_between" in (a.frame.name, b.frame.name):
        return a.actors() == b.actors()
    if two_sums(a, b):
        return False
    if said_again(a, b) or (a.sentence == b.sentence and paid_for(a, b) and told_once(a, b)):
        return True
    brief = min(d.trigger[1] - d.trigger[0] for d in (a, b)) < SAYS_WHAT
    if a.type == "Economic" and a.frame.slack != b.frame.slack and _family(a) != _family(b):
        return False  # "công nhận nền kinh tế của A và |đưa A ra khỏi danh sách": the words behind tell another act
    if a.type in ("Aid", "Economic") and a.sentence == b.sentence and told_once(a, b):
        return brief or a.roles != b.roles or a.type == "Aid"  # "thăm hỏi, hỗ trợ và bảo hộ": one act of many words
    if _family(a) != _family(b):
        return one_step(a, b)
    x, y = a.actors(), b.actors()
    if two_rulings(a, b) or (a.frame.name == b.frame.name == "discipline" and _other_judges(a, b, kin)):
        return False
    if a.frame.name in _ONE_ACT and one_court(a, b):
        shared = bool(set(a.roles.get("authority", ())) & set(b.roles.get("authority", ())))
        named = a.roles.get("defendant") and b.roles.get("defendant")
        # "bị Trung Quốc truy tố", "ở Mỹ, nơi bà bị truy tố": a charge by nobody named may be another's
        if a.frame.name != "prosecute" or shared or not named:
            return True
    da, db = set(a.roles.get("defendant", ())), set(b.roles.get("defendant", ()))
    if a.frame.name == b.frame.name == "seize":  # what is taken from one is told in parts
        return bool(x & y) and (not da or not db or bool(da & db)) and a.status == b.status
    if in_one_row(a, b):
        return True
    if (da or db) and other_number(a, b):
        return False
    if da or db:
        who = (a.roles.get("authority", ()), b.roles.get("authority", ()))
        pairs = [(p, q) for p in who[0] for q in who[1] if "Country" in (kin.types.get(p), kin.types.get(q))]
        kindred = a.frame.name == b.frame.name and any(kin.same(p, q) for p, q in pairs)
        return bool(da & db) or ((not da or not db) and (bool(x & y) or kindred))
    return _same_sides(a, b, kin)


def _other_judges(a: Draft, b: Draft, kin: Kin) -> bool:
    """``Thủ tướng khiển trách A … Ủy ban Kiểm tra đã cảnh cáo A``: whether two steps are told by two authorities."""
    x, y = a.roles.get("authority", ()), b.roles.get("authority", ())
    told = bool(x and y) and not a.inherited and not b.inherited and b.line > LEAD
    return told and not any(kin.same(p, q) for p in x for q in y)


def _same_sides(a: Draft, b: Draft, kin: Kin) -> bool:
    """Whether two tellings of one kind, against nobody accused, are of the same sides and the same matter."""
    x, y = a.actors(), b.actors()
    ta, tb = (
        set(a.roles.get("target", a.roles.get("recipient", ()))),
        set(b.roles.get("target", b.roles.get("recipient", ()))),
    )
    told = _family(a) in _MEASURES or min(a.sentence, b.sentence) == 0  # of the headline's land the text tells more
    one_side = told and bool(ta & tb or kin.covered(ta, tb) or kin.covered(tb, ta))
    if ta != tb and ta and tb and not one_side:
        return False
    if not (kin.covered(x, y) or kin.covered(y, x)):
        return False
    if any(set(a.roles.get(r, ())) & set(b.actors() - set(b.roles.get(r, ()))) for r in a.roles):
        return False  # the same two the other way round
    if headline_again(a, b):
        return True
    if (_family(a) in _MEASURES or a.type == "Aid") and recalled(a, b):
        return False
    check = a.frame.name == b.frame.name and a.frame.name in ("inspect", "enforce")
    if check and a.status == b.status and not a.further and not b.further:
        return b.sentence - a.sentence <= _NEWS  # "công an kiểm tra … cảnh sát điều tra kiểm tra quán A"
    if a.type == "LegalAction" and (a.sentence == b.sentence or a.frame.name in COUNTED):
        return a.sentence == b.sentence or (same_numbers(a, b) and a.status == b.status)
    if (a.document or b.document) and a.document and b.document:
        return a.document == b.document
    if (ta and tb) or _family(a) in _MEASURES:
        return True
    news = a.type == "Legislation" and a.line <= LEAD and b.line <= _NEWS and a.frame.name == b.frame.name
    again = not a.document and a.status == b.status and bool(set(a.words) & set(b.words))
    if news and (a.line == 0 or again):
        return True  # the law of headline and lead is that of the news
    union = len(a.about | b.about)
    return union == 0 or len(a.about & b.about) / union >= 0.2


def _same_gathering(a: Draft, b: Draft, kin: Kin) -> bool:
    if a.gathering and b.gathering:
        short, long = sorted((kin.names.get(a.gathering, ""), kin.names.get(b.gathering, "")), key=len)
        return a.gathering == b.gathering or (bool(short) and f" {short} " in f" {long} ")
    x, y = a.actors(), b.actors()
    if a.type == "Ceremony":
        if a.honoured and b.honoured and a.honoured != b.honoured:
            return False  # "thắp hương tưởng nhớ A", later "dâng hương tại đền B"
        guests = a.roles.get("guest", []), b.roles.get("guest", [])
        if all(guests) and not any(kin.same(p, q) for p in guests[0] for q in guests[1]):
            return False  # "sẽ chủ trì lễ đón A vào ngày 23 và đón B vào ngày 25"
        if b.words in _THE_RITE and a.sentence < b.sentence and a.frame.name != "wreath":
            return True  # "tổ chức lễ kỷ niệm. Phát biểu tại |buổi lễ, bà B …"
        return a.frame.name == b.frame.name or {a.frame.name, b.frame.name} == _WELCOME
    if (b.frame.name in _PRESENT or b.words[:1] == _TOO) and 0 <= b.sentence - max(t for t, _ in a.evidence) <= 1:
        return True  # "A chủ trì cuộc họp; |cùng dự có B"
    if a.occasion != b.occasion:
        return False
    if a.occasion and (a.points_back or b.points_back or one_day(a, b)):
        return True
    shared = kin.covered(x, y) or kin.covered(y, x)
    if shared and a.sentence == b.sentence:
        return True
    union = len(a.about | b.about)
    near = _SAME_OCCASION if a.occasion else _SAME_WORDS
    return shared and (union == 0 or len(a.about & b.about) / union >= near)


def merge(drafts: list[Draft], kin: Kin) -> list[Draft]:
    """The events of an article: each draft joined to the latest one that it may repeat."""
    out: list[Draft] = []
    late: list[Draft] = []
    bare: list[Draft] = []
    journeys: list[Draft] = []
    latest = latest_month(drafts)
    for d in drafts:
        if d.type == "Visit" and d.weak:
            journeys.append(d)
            continue
        if not d.actors() and not (d.frame.name in _WORKS and d.time):
            bare.append(d)
            continue
        fitting = [o for o in reversed(out) if compatible(o, d, kin) and not old_news(o, d, latest)]
        # A weak mention is rather of the meeting told in its words, and that its participant is in ("buổi làm việc"
        # of "làm việc với"), than of one of the same country's or one that is recalled in between.
        fitting.sort(key=lambda o: _farness(o, d))
        other = fitting[0] if fitting else None
        if other is not None:
            join(other, d, kin)
        elif d.weak and (len(d.actors()) < 2 or any(o.type in SCENES for o in out)):
            late.append(d)
        else:
            out.append(d)
    for d in late:  # a weak mention in the lead, before the full one
        other = next((o for o in out if compatible(o, d, kin)), None)
        if other is not None:
            join(other, d, kin)
        elif (d.time or d.place) and d.named and d.status != "negated":
            d.confidence = min(d.confidence, _LONE)  # with whom, the text does not tell
            d.evidence = [(d.sentence, d.confidence)]
            out.append(d)
    for d in bare:
        set_beside(d, out, kin)
    for d in journeys:
        date_visit(d, out, kin)
    return out


def _farness(o: Draft, d: Draft) -> tuple[bool, bool, bool]:
    """Sorts the event first that a weak mention rather means; nothing for a full one."""
    stranger = d.weak and not d.actors() & o.actors()
    other = d.frame.name != o.frame.name
    return stranger, d.weak and not stranger and other, d.type == "LegalAction" and other
