"""Whether two mentions of legal actions tell one step of one case."""

from __future__ import annotations

from datetime import date

from kg.extract.draft import ISO_DAY, Draft

LEAD = 1  # the last sentence of headline and lead
# Steps of one authority against people without names: one, unless their numbers differ.
COUNTED = frozenset({"charge", "arrest", "search", "intend"})
_DATED = COUNTED | {"warrant", "disaster", "accident", "casualty"}
_STAGES = frozenset(
    {"charge", "arrest", "search", "prosecute", "try", "sentence", "approve", "appeal", "seize", "investigate"}
)
_TAKEN = frozenset({"charge", "arrest", "warrant"})
_TAKING = frozenset({"charge", "arrest"})
_GOING_ON = frozenset({"investigate", "hunt"})
_CHECKS = ({"find", "enforce"}, {"find", "inspect"}, {"inspect", "enforce"})
_CAUGHT = ({"arrest", "find"}, {"arrest", "inspect"})
_LOOKED_INTO = 3  # sentences at most between what is reported and what the police do about it
_CHECKED = 6  # sentences at most between what a patrol finds and what it writes down
_BREATH = 2  # words between verbs that stand side by side: a comma, "và", "đã"
_LATER = 10  # days at most from a step to the day on which the police tell of it
_BUSTS = 9  # gangs at most that one bust breaks: more are a year's work


def counts(d: Draft) -> set[str]:
    """The numbers among the words behind a mention's trigger."""
    return {k for k in d.about if k[0].isdecimal()}


def _told_in(d: Draft) -> list[int]:
    """The sentences that tell a mention."""
    return [s for s, _ in d.evidence] or [d.sentence]


def reported_later(a: Draft, b: Draft) -> bool:
    """``Ngày 22, công an cho biết đã khởi tố A. … Ngày 21, A bị khởi tố``: one step, told with the day of the news."""
    if a.type != b.type or a.frame.name not in _DATED or a.frame.name != b.frame.name or a.further or b.further:
        return False
    role = "affected" if a.type == "Incident" else "defendant"
    whom, other = (set(d.roles.get(role, ())) for d in (a, b))
    days = [str(d.time["begin"]) if d.time else "" for d in (a, b)]
    alike = whom and other and (whom <= other or other <= whom)
    more = a if len(whom) > len(other) else b
    told_all = len(whom) != len(other) and str(max(len(whom), len(other))) in counts(more)
    if not alike or told_all or any(len(x) != ISO_DAY for x in days):
        return False  # "tạm giữ 4 người" is not the arrest of two of them days before
    first, second = (date.fromisoformat(x) for x in days)
    return 0 < (first - second).days <= _LATER and a.status == b.status


def one_step(a: Draft, b: Draft) -> bool:
    """Whether two words tell one step of a case.

    The headline says ``bắt`` of what the text calls ``khởi tố, bắt tạm giam``, or one sentence says both
    (``bắt và khởi tố 4 bị can``); the trial and the verdict of the day are one.
    """
    names = {a.frame.name, b.frame.name}
    da, db = set(a.roles.get("defendant", ())), set(b.roles.get("defendant", ()))
    if a.type == "LegalAction" and (_one_check(a, b) or (a.sentence == b.sentence and _in_one_breath(a, b))):
        return True
    if names <= _TAKEN and b.form == "noun" and da == db != set():
        return a.status == b.status  # "bắt giam ông A … việc bắt giữ ông"
    if names == {"charge", "arrest"}:
        alike = bool(da & db) or (not da and not db and a.roles.get("authority") == b.roles.get("authority"))
        told = max(_told_in(a)) - (a.sentence - a.line)
        headline = told == 0 or (told <= LEAD and a.frame.name == "arrest" and not a.time)
        return alike and (headline or a.sentence == b.sentence) and a.status == b.status
    if names in _CAUGHT:  # "phát hiện A chở ma túy. A |bị bắt giữ": how the arrest came about
        looked = b.frame.name == "inspect" and not db and set(b.actors()) <= set(a.actors())  # "kiểm tra |thì thấy"
        one = near(a, b) and (da == db or (looked and b.time in (None, a.time)))
        return one and a.status == b.status and bool(da) and not (a.earlier or b.earlier)
    if names == {"report", "investigate"}:  # "nhận được đơn tố giác, công an |vào cuộc xác minh"
        close = min(abs(s - b.sentence) for s in _told_in(a)) <= _LOOKED_INTO
        return close and a.status == b.status and a.roles.get("authority") == b.roles.get("authority")
    if names == {"arrest", "warrant"}:
        return near(a, b) and a.status == b.status and bool(da & db)
    if names == {"try", "stand_trial"}:
        return near(a, b) and a.status == b.status and (not da or not db or bool(da & db))
    if names == {"search", "seize"}:
        return a.sentence == b.sentence and a.status == b.status and (da == db or not da or not db)
    if names == {"try", "demand"}:  # "Viện kiểm sát luận tội 9 bị cáo … đề nghị A 7 năm tù": prosecutors only plead
        return bool(a.roles.get("authority")) and a.roles.get("authority") == b.roles.get("authority")
    if names == {"try", "sentence"} and _two_acts(a, b):
        return False
    if names == {"try", "sentence"}:
        whole = bool(a.roles.get("authority")) and a.actors() == b.actors()
        court = whole or one_court(a, b) or not a.roles.get("authority")
        return court and a.status == b.status and (bool(da & db) or not da or not db)
    return False


def _two_acts(a: Draft, b: Draft) -> bool:
    """``Tòa mở phiên xét xử A. … Tòa tuyên phạt A 8 năm tù``: each told with whom it is against."""
    verdict, trial = (a, b) if a.frame.name == "sentence" else (b, a)
    if trial.adopted and set(verdict.roles.get("defendant", ())) < set(trial.roles.get("defendant", ())):
        return not verdict.adopted  # the trial of all, and what one of them gets
    told = verdict.form == "verb" and a.sentence != b.sentence and max(a.line, b.line) > LEAD
    return told and bool(a.roles.get("defendant")) and bool(b.roles.get("defendant"))


def near(a: Draft, b: Draft) -> bool:
    """Whether headline and lead tell both, or sentences side by side."""
    return b.line <= LEAD + 1 or min(abs(s - b.sentence) for s in _told_in(a)) <= 1


def of_one_bust(a: Draft, b: Draft) -> bool:
    """``triệt phá một đường dây, bắt giữ A``: how the arrest came about is told with it."""
    names = {a.frame.name, b.frame.name}
    who = [set(d.roles.get("authority", ())) for d in (a, b)]
    busts = a.type == b.type == "LegalAction" and "investigate" in names and bool(names & _TAKING)
    busts = busts and not any(k.replace(".", "").isdecimal() and int(k.replace(".", "")) > _BUSTS for k in counts(a))
    together = a.sentence == b.sentence or max(a.line, b.line) <= LEAD
    return busts and together and a.status == b.status and who[0] == who[1] != set()


def in_one_row(a: Draft, b: Draft) -> bool:
    """``A bị khởi tố tội trộm; B bị khởi tố tội cướp``: one step of one body; and all that it appeals is one."""
    who = a.roles.get("authority")
    if a.type != "LegalAction" or a.frame.name != b.frame.name:
        return False
    if a.frame.name == "demand":  # all that the prosecutors ask for in court is one plea
        return bool(who) and who == b.roles.get("authority")
    if a.status != b.status and (a.frame.name not in _GOING_ON or {a.status, b.status} != {"planned", "occurred"}):
        return False
    near = b.sentence in _told_in(a)
    if a.frame.name in _GOING_ON and bool(who) and who == b.roles.get("authority"):
        return a.roles.get("defendant", who) == b.roles.get("defendant", who)  # "đang điều tra … tiếp tục làm rõ"
    if a.frame.name == "transfer":
        return bool(set(who or ()) & set(b.roles.get("authority", ())))
    row = a.frame.name in COUNTED and near and who == b.roles.get("authority")
    return row or (a.frame.name == "appeal" and bool(who) and who == b.roles.get("authority"))


def _one_check(a: Draft, b: Draft) -> bool:
    """``phát hiện A vi phạm. Tổ công tác lập biên bản``: what patrols find and write down is one check."""
    if {a.frame.name, b.frame.name} not in _CHECKS or a.status != b.status:
        return False
    near = min(abs(s - b.sentence) for s in _told_in(a)) <= _CHECKED
    return near and bool(a.roles.get("defendant")) and a.roles.get("defendant") == b.roles.get("defendant")


def _in_one_breath(a: Draft, b: Draft) -> bool:
    """``lập biên bản, xử phạt ông A``: verbs side by side with one doer tell one act, but not two stages of a case."""
    stages = [d.frame.name in _STAGES for d in (a, b)]
    party = "discipline" in (a.frame.name, b.frame.name)  # "khai trừ Đảng, bắt tạm giam ông A"
    if all(stages) or (any(stages) and party) or "verb" not in (a.form, b.form):
        return False
    near = min(abs(b.trigger[0] - a.trigger[1]), abs(a.trigger[0] - b.trigger[1])) <= _BREATH
    who, whom = ([set(d.roles.get(role, ())) for d in (a, b)] for role in ("authority", "defendant"))
    return near and who[0] == who[1] and (whom[0] == whom[1] or not all(whom)) and a.status == b.status


def told_ahead(a: Draft, b: Draft) -> bool:
    """Whether headline or lead tell without names (``bắt 4 người``) what the text tells of as many by name."""
    named = b.roles.get("defendant", ())
    if a.line > LEAD or a.roles.get("defendant") or a.status != b.status:
        return False
    if not named:  # the lead tells in short what the text tells again, of a body without a name or of the same
        alike = a.inherited or a.roles.get("authority") == b.roles.get("authority")
        near = b.line - a.line <= LEAD + 1
        again = same_numbers(a, b) or (a.line == 0 and b.line == LEAD and not a.time)  # "bắt 4 giám đốc", then all
        return alike and near and a.frame.name == b.frame.name and again
    steps = {a.frame.name, b.frame.name}
    if steps == {"discipline"}:
        return a.inherited or a.roles.get("authority") == b.roles.get("authority")
    if steps == {"arrest", "warrant"}:  # "A bắt một cố vấn", "A ra lệnh bắt giữ ông B"
        return a.line == 0 and b.line <= LEAD and a.roles.get("authority") == b.roles.get("authority")
    if not (len(steps) == 1 or steps <= {"charge", "arrest"}) or not steps <= COUNTED:
        return False
    numbers = counts(a)
    near = b.line <= LEAD + 2 and any(k.isdecimal() and int(k) > len(named) for k in numbers)
    return near or str(len(named)) in numbers or (not numbers and b.line <= LEAD + 1)


def step_before(a: Draft, b: Draft) -> bool:
    """``Bắt A. … Trước đó, ngày 3-2, A bị khởi tố``: not the step of the news, but the one before."""
    taken = {a.frame.name, b.frame.name} <= _TAKING and not set(a.words) & set(b.words)
    return taken and b.earlier and b.time is not None and a.time is None


def same_numbers(a: Draft, b: Draft) -> bool:
    """Whether two steps against people without names may be one: not of different numbers of them."""
    x, y = counts(a), counts(b)
    return not x or not y or bool(x & y)


def one_court(a: Draft, b: Draft) -> bool:
    """Whether two mentions can be of one verdict or charge: not by different authorities, told close to each other."""
    x, y = set(a.roles.get("authority", ())), set(b.roles.get("authority", ()))
    near = min(abs(s - b.sentence) for s in _told_in(a)) <= 4
    return near and (not x or not y or bool(x & y)) and a.status == b.status


def other_number(a: Draft, b: Draft) -> bool:
    """Whether one step is against so many people without names, and the other against another number by name."""
    named, bare = (a, b) if a.roles.get("defendant") else (b, a)
    numbers = {k for k in bare.about if k.isdecimal()}
    if a.type != "LegalAction" or bare.roles.get("defendant") or not numbers or bare.frame.name not in COUNTED:
        return False
    known = len(named.roles.get("defendant", ()))
    if bare.line <= LEAD and named.line <= LEAD + 2 and any(int(n) > known for n in numbers):
        return False  # the headline counts all, the text names some of them
    return str(known) not in numbers


def gift_again(a: Draft, b: Draft) -> bool:
    """Whether headline and lead tell one gift, once as help and once as a present (``tặng súng``, ``viện trợ``)."""
    if {a.type, b.type} != {"Aid", "Award"} or max(a.line, b.line) > LEAD or a.status != b.status:
        return False
    x, y = a.roles.get("recipient"), b.roles.get("recipient")
    return a.roles.get("giver") == b.roles.get("giver") is not None and (x == y or not x or not y)


def headline_again(a: Draft, b: Draft) -> bool:
    """Whether the lead tells again what the headline told of money and help, to the same or to nobody named."""
    near = b.line <= LEAD or (a.line <= LEAD and bool(counts(a) & counts(b)))
    if a.type not in ("Aid", "Economic") or a.sentence >= b.sentence or not near:
        return False
    role = "target" if a.type == "Economic" else "recipient"
    x, y = a.roles.get(role), b.roles.get(role)
    return not x or not y or bool(set(x) & set(y))
