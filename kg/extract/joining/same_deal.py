"""Whether two mentions of money, measures or gifts tell one act."""

from __future__ import annotations

from kg.extract.draft import ISO_MONTH, Draft
from kg.extract.legal.same_step import LEAD, counts

_PAYING = frozenset({"put_money", "put_much"})
_BUYING = frozenset({"purchase", "private_deal"})
_SUM = 8  # words at most that tell how much
_INVESTING = frozenset({"put_money", "put_much", "invest", "build", "build_invest", "open", "plan_money"})


def said_again(a: Draft, b: Draft) -> bool:
    """Whether one doer is told to do the same thing in the same words (``hủy dự án``), to whom once or not at all."""
    ours, theirs = a.roles.get("target"), b.roles.get("target")
    return (
        a.type == "Economic"
        and len(a.words) > 1
        and a.words == b.words
        and a.roles.get("actor") == b.roles.get("actor")
        and (not ours or not theirs or ours == theirs)
    )


def two_sums(a: Draft, b: Draft) -> bool:
    """Whether two mentions tell of money by other words and in other sums, or to another.

    ``lãi 3 tỉ`` and ``nộp ngân sách 2 tỉ``; ``đóng thuế 3 tỉ`` and ``gửi 3 tỉ tại ngân hàng A``; ``cũng cấm bán B``.
    """
    x, y = counts(a), counts(b)
    if a.type == "Economic" and b.further and b.line > LEAD:
        return True
    if a.type != "Economic" or not x or not y:
        return False
    if a.words == b.words:  # headline and lead round what the text tells in full
        return not x & y and min(a.line, b.line) > LEAD and a.sentence != b.sentence
    elsewhere = a.roles.get("target") != b.roles.get("target") and not set(a.words) & set(b.words)
    return not x & y or (elsewhere and a.sentence != b.sentence)


def told_once(a: Draft, b: Draft) -> bool:
    """Whether two words of a sentence tell one act: the same doer, and the same for whom, or not told with one."""
    whom = [{k: v for k, v in d.roles.items() if k in ("recipient", "target")} for d in (a, b)]
    who = [{k: v for k, v in d.roles.items() if k not in ("recipient", "target")} for d in (a, b)]
    loose = a.type == "Aid" or {a.frame.name, b.frame.name} <= _INVESTING or paid_for(a, b)
    return who[0] == who[1] and (whom[0] == whom[1] or (loose and not all(whom)))


def paid_for(a: Draft, b: Draft) -> bool:
    """``chi 2 triệu USD (để) |mua lại B``: the money and what it is paid for are one act."""
    return a.frame.name in _PAYING and b.frame.name in _BUYING and 0 < b.trigger[0] - a.trigger[1] <= _SUM


def recalled(a: Draft, b: Draft) -> bool:
    """``A áp thuế. … |Tháng 3-2018, nước này áp thuế tạm thời``: of the news no day is told, of the other a year."""
    news = a.time is None and (a.line <= LEAD or a.type == "Aid")
    old = b.time if b.line > LEAD and news and not counts(a) & counts(b) else None
    return old is not None and old["basis"] == "stated" and len(str(old["begin"])) <= ISO_MONTH
