"""Two mentions of one event become one: what the second knows more is taken into the first."""

from __future__ import annotations

from kg.extract.draft import SCENES, Draft
from kg.extract.joining.told_dates import fuller_time
from kg.extract.legal.same_step import LEAD, of_one_bust, reported_later
from kg.extract.parties.kin import Kin
from kg.extract.parties.levels import COMMUNE, level

SAYS_WHAT = 5  # words of a trigger that holds its object: "công nhận nền kinh tế thị trường" is an act of its own
# "A sẽ thăm B … Đây là chuyến thăm đầu tiên": what is only named again is still to come.
_TO_COME = SCENES | {"Visit", "Attendance", "Ceremony"}
# Of these a headline tells what is to come without "sẽ", and the lead with it.
_UNTENSED = _TO_COME | {"Economic", "Aid", "Legislation", "Award"}
_LEADS = (1, 2)
_OPEN = ("occurred", "planned")  # of a headline and of the lead
_NEWS = 3  # the last sentence that tells the news itself


def join(a: Draft, b: Draft, kin: Kin) -> None:
    """Take into ``a`` what ``b`` knows more."""
    later = reported_later(a, b)
    if of_one_bust(a, b) and a.frame.name == "investigate":
        a.frame, a.further, a.about = b.frame, b.further, b.about
    if a.type != b.type:  # a present that also is told as help
        a.type, a.frame = "Aid", a.frame if a.type == "Aid" else b.frame
    if (a.frame.name, b.frame.name) in (("arrest", "charge"), ("arrest", "warrant")):
        a.frame = b.frame  # the headline's "bắt" was the charge; a catch on another day is another step
    stands_in = a.inherited and b.inherited  # places, for those without names whom it hits
    if a.type == "Incident" and a.inherited and not b.inherited:
        a.roles, a.inherited = dict(b.roles), False
    elif a.type == "Incident" and a.inherited and a.line == 0 and b.line <= _NEWS:
        a.roles = dict(b.roles)  # the headline names the province, the text the commune
    elif a.type == "Incident" and (stands_in or (a.line == 0 and b.line <= _NEWS)) and _nearer(a, b, kin):
        a.roles = dict(b.roles)
    elif a.type == "LegalAction" and a.inherited and not b.inherited and b.roles.get("authority"):
        a.roles["authority"], a.inherited = list(b.roles["authority"]), False
    elif a.type == "Incident" and (b.inherited or a.frame.name == "epidemic" or set(a.actors()) != set(b.actors())):
        b.roles = {}  # the same accident, told once by the commune and once by the province
    for role, es in b.roles.items():
        for e in es:
            _add(a, b, role, e, kin)
    if set(a.roles) == {"participant"} and {"host", "guest"} <= set(b.roles):
        hosts = [e for e in a.roles["participant"] if any(e == h or kin.stands_in(h, e) for h in b.roles["host"])]
        guests = [e for e in a.roles["participant"] if e not in hosts]
        if hosts and guests:
            a.roles = {"host": hosts, "guest": guests}
    if later or fuller_time(a, b):
        a.time = b.time
    close, exact = (a.place, b.place) if a.near else (b.place, a.place)
    if close and exact and a.near != b.near and (level(kin.names.get(exact, "")) or 0) >= COMMUNE:
        a.place, a.near = exact, False  # "ở phường A", further on "gần chợ B"
    else:
        a.place, a.near = kin.narrower(a.place, b.place), a.near or b.near
    if a.type == "Visit":
        _towns_apart(a, kin)
    a.document = a.document or b.document
    a.gathering = a.gathering or b.gathering
    a.post = a.post or b.post
    says_what = a.type == "Economic" and a.trigger[1] - a.trigger[0] >= SAYS_WHAT
    if b.confidence > a.confidence and not b.weak and not says_what:
        a.trigger = b.trigger
    a.confidence = max(a.confidence, b.confidence)
    a.evidence += b.evidence
    a.about = a.about or b.about
    a.staged = a.staged or b.staged
    a.points_back = a.points_back and b.points_back
    _settle_status(a, b)


def _nearer(a: Draft, b: Draft, kin: Kin) -> bool:
    """Whether all that ``b`` tells to be hit lies in what ``a`` does."""
    wide, narrow = a.roles.get("affected", []), b.roles.get("affected", [])
    return bool(wide and narrow) and all(any(x != y and kin.narrower(x, y) == y for x in wide) for y in narrow)


def _add(a: Draft, b: Draft, role: str, e: str, kin: Kin) -> None:
    """Take ``e``, whom ``b`` names in ``role``, into ``a``, unless he or who stands for him is there."""
    actors = a.actors()
    if e in actors:
        if role == "chair" and e in a.roles.get("attendee", ()):
            _move(a, e, "attendee", "chair")
        return
    if a.type == "Attendance" or (a.frame.name == b.frame.name == "assembly"):  # a body and its people
        a.roles.setdefault(role, []).append(e)
        return
    if a.type == "Appointment":  # "uỷ viên Bộ Chính trị A được Bộ Chính trị bổ nhiệm"
        actors = set(a.roles.get(role, ()))
    kindred = [x for x in actors if (kin.stands_in(e, x) if a.type in SCENES else kin.same(e, x))]
    if kindred and a.type == "LegalAction" and role == "authority" and kin.types[kindred[0]] == "Country":
        _replace(a, kindred[0], e)  # "Lào bắt 8 người. Cảnh sát Lào đã …"
        return
    if kindred:
        comes = a.type in SCENES or (role == "visitor" and kindred[0] in a.roles.get(role, ()))
        comes |= role == "appointer" and kin.types.get(kindred[0]) == "Country"  # "Anh sa thải …": its prime minister
        if kin.person(e) and comes and not any(kin.person(x) for x in kindred):
            _replace(a, kindred[0], e)
        return
    if b.weak:
        return
    target = "participant" if set(a.roles) == {"participant"} else role
    a.roles.setdefault(target, []).append(e)


def _settle_status(a: Draft, b: Draft) -> None:
    """What has happened once told as done stays done; a noun alone does not make a plan a deed."""
    one_wish = a.type == "Appointment" and a.sentence == b.sentence  # "đề nghị bổ nhiệm ông A |giữ chức …"
    plain = b.form == "noun" or (a.line <= LEAD and not b.done)  # "A thăm B" of a headline with "tuần tới"
    wished = a.type == "Visit" and b.form == "noun" and not b.done  # "mong A thăm B"; "chuyến thăm được kỳ vọng"
    again = (a.status == "planned" or b.untold or wished) and plain and b.time in (None, a.time) and b.type in _TO_COME
    untensed = a.type in _UNTENSED and a.form == "verb" and b.line in _LEADS
    headline = untensed or (a.type == "LegalAction" and a.time in (None, b.time))
    if headline and a.line == 0 and b.form == "verb" and not a.done and (a.status, b.status) == _OPEN:
        a.status = b.status  # "Xét xử nhóm lừa đảo", "A áp thuế B": they are going to
    elif a.status in ("planned", "possible") and b.status == "occurred" and not (b.weak or one_wish or again):
        a.status = b.status
    elif a.untold and not a.time and b.status in ("planned", "possible") and not b.weak:
        a.status, a.untold = b.status, False  # "cuộc gặp giữa A và B", and then "A sẽ gặp B"


def _towns_apart(d: Draft, kin: Kin) -> None:
    """Of a state and a town in it one visits the state; the town is where. Changes ``d``."""
    hosts = d.roles.get("host", [])
    towns = [e for e in hosts if kin.inside.get(e) in hosts]
    if towns:
        d.roles["host"] = [e for e in hosts if e not in towns]
        d.place = d.place if d.place and d.place != kin.inside.get(towns[0]) else towns[0]


def _move(d: Draft, entity: str, old: str, new: str) -> None:
    """Give ``entity`` the role ``new`` instead of ``old``."""
    d.roles[old] = [e for e in d.roles[old] if e != entity]
    if not d.roles[old]:
        del d.roles[old]
    d.roles.setdefault(new, []).append(entity)


def _replace(d: Draft, old: str, new: str) -> None:
    for role, es in d.roles.items():
        d.roles[role] = [new if e == old else e for e in es]
