"""What the dates of two mentions say: whether they can be one event, and which mention dates which event."""

from __future__ import annotations

from datetime import date, timedelta

from kg.extract.draft import ISO_DAY, ISO_MONTH, SCENES, Draft
from kg.extract.legal.same_step import LEAD
from kg.extract.parties.kin import Kin

_YEAR = 4  # characters of an ISO year
_ENCOUNTERS = SCENES | {"Visit"}
_IN_MONTH, _DAY = 2, 5  # and of the month, of the day in a year
_HISTORY = 4  # months before what the article tells last
_NEAR = 3  # sentences between a visit and what gives its date


def dates_clash(a: Draft, b: Draft) -> bool:
    """Whether two dates cannot be of one event."""
    if a.in_force == b.in_force and (a.yearless or b.yearless):
        return _other_day(a, b)
    if a.type in _ENCOUNTERS and year_told_later(a, b):
        return True  # "Bà A thăm Huế … Năm 1997, bà đã đến Việt Nam"
    if not a.time or not b.time or a.in_force != b.in_force:
        return False  # decided on one day, it holds from another
    x, y = str(a.time["begin"]), str(b.time["begin"])
    xe, ye = str(a.time.get("end") or x), str(b.time.get("end") or y)

    def cut(p: str, q: str) -> tuple[str, str]:
        n = min(len(p), len(q))
        return p[:n], q[:n]

    p, q = cut(x, ye)
    if p > q:
        return True
    p, q = cut(y, xe)
    return p > q


def _other_day(a: Draft, b: Draft) -> bool:
    """Whether a day without its year and the other's time are of two months, or two days of one month.

    A journey has many days, and of two months without a year one is mostly of something else that is told.
    """
    x, y = a.yearless or _in_year(a), b.yearless or _in_year(b)
    if a.yearless and b.yearless and len(x) != len(y):
        return False
    if {len(x), len(y)} == {_IN_MONTH, _DAY} and not (a.time or b.time or {}).get("end") and a.type != "Visit":
        return True  # "ngày 10-5 …", "tháng 5-2013 …": where the year is told, it is another
    n = min(len(x), len(y), _IN_MONTH if a.type == "Visit" else len(x))
    return x[:n] != y[:n]


def _in_year(d: Draft) -> str:
    """Month and day of a time; empty for a year, and of an interval only its month."""
    begin = str((d.time or {}).get("begin") or "")
    return begin[5:7] if (d.time or {}).get("end") else begin[5:]


def year_told_later(a: Draft, b: Draft) -> bool:
    """Whether ``b`` is of some year behind the lead, and the like of it that is told first, ``a``, has no date."""
    told = b.time or {}
    year = len(str(told.get("begin", ""))) == _YEAR and not told.get("end")
    today = told.get("basis") == "relative"  # "hôm nay" in an article of which only the year is known
    return a.time is None and a.sentence < b.sentence and b.line > LEAD and year and not today


def other_year(a: Draft, b: Draft) -> bool:
    """Whether the two, told in this order, are of two years."""
    years = {str(d.time["begin"])[:_YEAR] for d in (a, b) if d.time}
    return len(years) > 1 or year_told_later(a, b)


def latest_month(drafts: list[Draft]) -> str:
    """The latest ISO month in which something has happened, as far as ``drafts`` tell; empty if they do not."""
    done = (d.time["begin"] for d in drafts if d.time and d.status == "occurred")
    return max((str(t)[:ISO_MONTH] for t in done if len(str(t)) >= ISO_MONTH), default="")


def old_news(a: Draft, b: Draft, latest: str) -> bool:
    """Whether ``a`` is the news, told in the head without its day, and ``b`` the like of it long before ``latest``.

    A step against an accused is told in headlines long after.
    """
    head = a.time is None and not a.past and a.line <= 1 and a.status == "occurred" and a.type != "LegalAction"
    if not head or not b.time or not latest or b.line <= 1:
        return False
    end = str(b.time.get("end") or b.time["begin"])
    months = (int(latest[:4]) - int(end[:4])) * 12
    months += int(latest[5:]) - int(end[5:ISO_MONTH] or 12)
    return months >= _HISTORY


def same_time(a: Draft, b: Draft) -> bool:
    """Whether both have a time and begin at once."""
    return bool(a.time and b.time and a.time["begin"] == b.time["begin"])


def one_day(a: Draft, b: Draft) -> bool:
    """Whether both are dated to one day, and no two places are told."""
    same = same_time(a, b) and a.time is not None and len(str(a.time["begin"])) == ISO_DAY
    return same and (a.place is None or b.place is None or a.place == b.place)


def fuller_time(a: Draft, b: Draft) -> bool:
    """Whether the time of ``b`` tells more of the event that both tell: closer, or all days of a journey."""
    if not b.time or not a.time:
        # "kết án ngày 14-1" of an unknown year is not of the year of what else is told
        return bool(b.time) and not (a.undatable and len(str((b.time or {})["begin"])) < ISO_MONTH)
    x, y, end = str(a.time["begin"]), str(b.time["begin"]), str(b.time.get("end") or "")
    if a.type == "Visit" and not a.time.get("end") and len(x) == len(y) == len(end) == ISO_DAY and y <= x <= end:
        return True
    return len(y) > len(x) or (not end and _in_week(y, x, str(a.time.get("end") or "")))


def _in_week(day: str, begin: str, end: str) -> bool:
    """Whether ``day`` is one of the week from ``begin`` to ``end``."""
    if {len(day), len(begin), len(end)} != {10} or not begin <= day <= end:
        return False
    return date.fromisoformat(end) - date.fromisoformat(begin) == timedelta(days=6)


def date_visit(d: Draft, events: list[Draft], kin: Kin) -> None:
    """``Chuyến thăm diễn ra từ ngày 5 đến 7-3`` dates the one visit of the article that it can mean."""
    who = d.roles.get("visitor", [])
    told = [o for o in events if o.type == "Visit" and o.status != "negated" and not dates_clash(o, d)]
    if who:
        told = [o for o in told if any(kin.same(p, q) for p in who for q in o.roles.get("visitor", ()))]
    else:
        told = [o for o in told if abs(o.sentence - d.sentence) <= _NEAR]
    known = told[0].time if len(told) == 1 else None
    if len(told) == 1 and d.time and (known is None or len(str(known["begin"])) < len(str(d.time["begin"]))):
        told[0].time = d.time
        told[0].evidence += d.evidence


def set_beside(d: Draft, events: list[Draft], kin: Kin) -> None:
    """``Lễ công bố diễn ra tại Huế sáng 3/2`` gives time and place to the ceremony whose guests are told nearby."""
    near = [
        o
        for o in events
        if o.type == d.type and (o.form == "noun" or o.type == "Meeting") and abs(o.sentence - d.sentence) <= 3
    ]
    if d.type == "Incident" and not near:  # "vụ tai nạn xảy ra tối 3/2": there is only one in the article
        near = [o for o in events if o.type == d.type and o.frame.name == d.frame.name]
    if d.type == "Conflict":  # "vụ xả súng xảy ra ở …": of the one that is told by the same words
        near = [o for o in events if o.type == d.type and o.frame.name == d.frame.name and o.form == "noun"]
    if len(near) == 1 and not dates_clash(near[0], d):
        near[0].time = near[0].time or d.time
        near[0].place = kin.narrower(near[0].place, d.place)
