"""Events told in another clause than the date of their sentence: before or after it, beside it, compared with it."""

from __future__ import annotations

from datetime import date
from typing import Any

from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import Reading
from kg.extract.draft import ISO_DAY, Draft
from kg.extract.frames import Trigger

_SAME_DAY = frozenset({"Meeting", "Attendance", "Ceremony", "Award", "PhoneCall"})
# Wars and disasters that somebody speaks of are not of the day of his words.
LONG = frozenset({"Conflict", "Incident"})
_BESIDE, _BLOW = 3, 8  # tokens from a date to the war, to the attack whose it is
_SUPERLATIVE = 4  # tokens of "lần đầu tiên hai nước" before "kể từ"


def long_before(begin: str, now: str, days: int) -> bool:
    """Whether ISO date ``begin`` is more than ``days`` before ``now``; of months and years, whether it is before."""
    if len(begin) == len(now) == ISO_DAY:
        return (date.fromisoformat(now) - date.fromisoformat(begin)).days > days
    return begin[: len(now)] < now[: len(begin)]


def by_paper(r: Reading, start: int) -> bool:
    """``bắt B theo quyết định |truy nã của C``: whether what is told at token ``start`` was ordered before."""
    return r.ends_with("by_paper", start - 1, r.sents[r.sent_of[start]][0]) is not None


class Apart:
    """Tells whether a clause border parts a date from the event asked about."""

    r: Reading
    p: Predicates
    reference: str | None

    def stands_apart(self, x: dict[str, Any], trigger: tuple[int, int], floor: int, kind: str) -> bool:
        """Whether the date ``x`` is of another clause than the words ``trigger`` of an event of type ``kind``."""
        return (
            self._compared(x, floor)
            or self.of_the_news(x, floor)
            or self._of_other_item(x, trigger, floor)
            or (kind not in _SAME_DAY and self._after_first(x, trigger, floor))
            or self.told_beside(x, trigger, kind)
        )

    def told_beside(self, x: dict[str, Any], trigger: tuple[int, int], kind: str) -> bool:
        """Whether the event happened before or while something else did on the day ``x``."""
        return (kind not in _SAME_DAY | LONG and self._amid(x, trigger)) or self._before_news(x, trigger)

    def _compared(self, x: dict[str, Any], floor: int) -> bool:
        """``lần đầu kể từ tháng 10``: when it happened before."""
        e = self.r.ends_with("since", x["a"] - 1, floor, 3)
        if e is None and x.get("bound") != "from":
            return False
        start = e if e is not None else x["a"]
        return self.r.has_phrase(self.r.classes["never_since"], max(floor, start - _SUPERLATIVE), start + 1)

    def of_the_news(self, x: dict[str, Any], floor: int) -> bool:
        """``… là những tin đáng chú ý |sáng 5-6``: whether ``x`` is the day of a round-up and of none of its news."""
        return self.r.ends_with("of_the_news", x["a"] - 1, floor) is not None

    def _of_other_item(self, x: dict[str, Any], trigger: tuple[int, int], floor: int) -> bool:
        """``A họp ngày 5-3; B áp thuế C``: the headlines of a digest have nothing to do with each other."""
        a, b = min(x["b"], trigger[1]), max(x["a"], trigger[0])
        return floor == 0 and any(self.r.words[i] == ";" for i in range(a, b))

    def _after_first(self, x: dict[str, Any], trigger: tuple[int, int], floor: int) -> bool:
        """``Sau khi được thả, A được bầu tháng 1-2031``: the date is of what came after."""
        r = self.r
        if x["a"] < trigger[1]:
            return False
        marks = (i for i in range(trigger[0] - 1, floor - 1, -1) if r.words[i] == "," and r.np_at[i] < 0)
        clause = next((i + 1 for i in marks), floor)
        if x.get("bound") == "until" and r.find_in("since", clause, trigger[0]):
            return True  # "từ khi A ký hợp đồng |đến ngày 5-3"
        if r.starts_with("sooner_later", clause) is None and r.starts_with("sooner_later", floor) is None:
            return False
        return any(r.words[i] == "," and r.np_at[i] < 0 for i in range(trigger[1], x["a"]))

    def _amid(self, x: dict[str, Any], trigger: tuple[int, int]) -> bool:
        """``ngày 5-3, lễ diễn ra giữa lúc A và B đạt thỏa thuận``: that may have been before."""
        return self._opener("amid", x, trigger) >= 0

    def _before_news(self, x: dict[str, Any], trigger: tuple[int, int]) -> bool:
        """``ngày 5-3, A cảnh báo B, sau khi C bắn tên lửa``: words answer what was done sooner."""
        found = self._opener("sooner", x, trigger)
        verbs = [i for i in range(x["b"], found) if self.p.verb_at(i)]
        return bool(verbs) and self.p.is_speech(self.p.at[verbs[0]])

    def on_occasion(self, x: dict[str, Any], trigger: tuple[int, int]) -> bool:
        """``ngày 5-3, A tiếp B |nhân dịp đoàn C thăm Lào``."""
        found = self._opener("on_the_occasion", x, trigger)
        return found >= 0 and self.p.verb_between(x["b"], found)

    def of_another_time(self, d: Draft) -> bool:
        """``ngày 5-3, ông A nhắc lại cuộc gặp |trước đây``, ``trước thềm |cuộc đàm phán``."""
        if self.r.starts_with("formerly", d.trigger[1]) is not None:
            return True
        floor = self.r.sents[d.sentence][0]
        return d.form == "noun" and self.r.ends_with("on_the_verge", d.trigger[0] - 1, floor, 3) is not None

    def of_words(self, d: Draft, x: dict[str, Any]) -> bool:
        """Whether ``x``, no day to come, is that on which somebody spoke of ``d``, or decided on it."""
        r, floor = self.r, self.r.sents[d.sentence][0]
        if self.reference is None or x["b"] > d.trigger[0] or str(x["begin"]) > self.reference:
            return False
        over = len(str(x["begin"])) == len(self.reference) and str(x["begin"]) < self.reference
        if over and not x.get("end_date") and r.ends_with("planned", d.trigger[0] - 1, floor) is not None:
            return True  # "bài viết hôm 5-3 khiến ông A quyết định |sẽ …": that is still to come
        said = [i for i in range(x["b"], d.trigger[0]) if self.p.verb_at(i) and self.p.is_speech(self.p.at[i])]
        if not said or "Criticism" in {f.type for f in self.p.triggers[self.p.at[said[-1]]].frames}:
            return False  # "ngày 5-3, A cáo buộc B tấn công": of the day before, or the same
        return not r.has_phrase(r.classes["planned"], floor, said[0])  # "sáng nay, A |sẽ phát biểu và luận tội"

    def _opener(self, name: str, x: dict[str, Any], trigger: tuple[int, int]) -> int:
        """Where the clause of ``trigger`` opens with a phrase of class ``name`` behind ``x``; -1 if it does not."""
        for i in range(trigger[0] - 1, x["b"] - 1, -1):
            if self.r.np_at[i] < 0 and self.r.words[i] in ",;":
                return -1
            if self.r.np_at[i] < 0 and self.r.starts_with(name, i) is not None:
                return i
        return -1

    def of_attack(self, x: dict[str, Any], trigger: tuple[int, int]) -> bool:
        """``bị cáo buộc … trong cuộc tấn công ngày 7-10``: of the attack before the date, not of the charge."""
        told = self.blow_before(x, trigger[1])
        return told is not None and told.start >= trigger[1]

    def blow_before(self, x: dict[str, Any], floor: int) -> Trigger | None:
        """``về vụ khủng bố chấn động thế giới |hôm 11-9``: the noun of an attack that the date ``x`` closes."""
        r = self.r
        for i in range(x["a"] - 1, max(floor, x["a"] - _BLOW) - 1, -1):
            if (k := self.p.at.get(i)) is not None:
                told = self.p.triggers[k]
                near = x["a"] - i <= _BESIDE or told.frames[0].name != "war"
                return told if told.form == "noun" and told.frames[0].type in LONG and near else None
            if not r.is_word(i):
                return None
        return None
