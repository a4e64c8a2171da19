"""Whether two mentions tell one appointment: whose, to which post, and when."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.drafting.posts_given import is_task, other_title
from kg.extract.frames import load_grammar, phrase_key, single_words
from kg.extract.legal.same_step import LEAD
from kg.extract.parties.kin import Kin
from kg.languages.vi.keys import syllable_key

_COMMITTEE = single_words("committee_words")
_WON_VOTES = tuple(phrase_key(p) for p in load_grammar()["won_votes"])
_NEWS = 3  # the last sentence that tells the news itself
_YEAR = 4  # characters of a time that tells no month


def _won(d: Draft) -> bool:
    """Whether ``d`` tells that somebody wins a vote."""
    return d.frame.name == "win" or any(d.words[: len(won)] == won for won in _WON_VOTES)


def same_appointment(a: Draft, b: Draft, kin: Kin) -> bool:
    """Whether two mentions are of one person, one post and one change; of nobody named, by one who decides."""
    if a.time is None and b.time and a.sentence <= _NEWS < b.sentence and len(str(b.time["begin"])) == _YEAR:
        return False  # "A được bổ nhiệm lại … Năm 2011, A được bổ nhiệm": what somebody's life tells
    same_change = a.frame.change == b.frame.change
    deciding = [set(d.roles.get("appointer", ())) for d in (a, b)]
    if a.frame.change == "end" and all(deciding) and b.line > LEAD and b.trigger[0] > a.trigger[0]:
        strangers = not any(kin.same(p, q) for p in deciding[0] for q in deciding[1])
        if strangers and a.line > LEAD and not a.inherited and not b.inherited:
            return False  # "Thủ tướng xóa tư cách A. Trước đó Ủy ban Kiểm tra đã cách chức A"
    if {a.status, b.status} == {"occurred", "planned"} and _won(a) != _won(b):
        return False  # "A thắng cử", later "A sẽ nhậm chức ngày 20-1"
    if not a.roles.get("appointee") or not b.roles.get("appointee"):  # who it is, the article tells elsewhere
        alike = not a.post or not b.post or bool(set(a.post.casefold().split()) & set(b.post.casefold().split()))
        headline = a.sentence == 0 and b.sentence <= LEAD
        shared = a.actors() & b.actors()
        told = headline and kin.covered(a.actors(), set(b.roles.get("appointer", ())))
        return same_change and alike and (bool(shared) or told)  # "Anh sa thải bộ trưởng", then who whom
    who = set(a.roles.get("appointee", ())) & set(b.roles.get("appointee", ()))
    if not who or not same_change or not a.post or not b.post:
        return bool(who) and same_change
    x, y = a.post.casefold(), b.post.casefold()
    if a.frame.change == "end":
        return set(x.split()) <= set(y.split()) or set(y.split()) <= set(x.split())  # "bộ trưởng A", "bộ trưởng A Mỹ"
    if other_title(x, y) or is_task(x) != is_task(y):
        return False
    mine, other = set(map(syllable_key, x.split())), set(map(syllable_key, y.split()))
    left, right = mine - other, other - mine
    if not (left and right) or left <= _COMMITTEE or right <= _COMMITTEE:
        return bool(set(x.split()) & set(y.split()))  # "bí thư Hà Nội" is "bí thư Thành ủy"
    if x.split()[:2] == y.split()[:2] and not set(x.split()[2:]) & set(y.split()[2:]):
        return False  # "chủ tịch Quỹ A", "chủ tịch Trung tâm B"
    return bool(set(x.split()) & set(y.split()))  # "giám đốc vụ" then, "đại sứ" now: two posts
