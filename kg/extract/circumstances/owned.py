"""Whose a date of a sentence is: of another act, of a paper, of a person, of a name."""

from __future__ import annotations

import itertools
from functools import cached_property
from typing import Any

from kg.extract.circumstances.apart import LONG, Apart, by_paper, long_before
from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import NP, Reading
from kg.extract.clauses.syllables import MATTER
from kg.extract.draft import ISO_DAY, ISO_MONTH
from kg.languages.vi import lexicon
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.particles import ALREADY, IN_ORDER_TO, MONTH, NUMERO, THAT, WHEN

_CONFESSED = 3  # words at most from "khai" to what was done
_INSTEAD = frozenset(word.split()[-1] for word in lexicon.table("posts")["replaced"])
_NUMBER = syllable_key(NUMERO)
_OF_MONTH = syllable_key(MONTH)
_WHEN = syllable_key(WHEN)
_TO = syllable_key(IN_ORDER_TO)
_THAT = syllable_key(THAT)
_DONE = syllable_key(ALREADY)
_PARTS = frozenset(",;:-–—(")
_STEP = 45  # days within which news of a step comes
_STEP_TO = 4  # tokens at most between a verb and the paper that it makes
_OPENS = 2  # tokens of "kể từ" before a date of its own
_JOINED = 3  # tokens at most from a date to the deed joined to the one that it dates ("và |đã")
AGES = 5  # years that are a time of history, not of one event
BRACKET = 3  # tokens between a trigger and the bracket that dates it
OF_A_DAY = frozenset({"Meeting", "Attendance", "Ceremony", "Award", "PhoneCall"})
# "sơ kết 6 tháng đầu năm": what the session is about.
_SESSIONS = frozenset({"Meeting", "Attendance", "PhoneCall"})
# "sẽ tới Huế ngày 5-3 để ký thỏa thuận": on that day.
_CAME_FOR = OF_A_DAY | {"Agreement", "Visit"}
# "bố trí 5 tỉ đồng cho dự án giai đoạn 2031-2035": for what years it is given.
_GIVEN = frozenset({"Aid", "Economic"})
# "lần đầu kể từ năm 2021": when the last one was.
_OF_PAPERS = frozenset({"Agreement", "Legislation"})
_JOURNEYS = frozenset({"Visit", "Meeting"})


class Owned(Apart):
    """Tells dates that belong to something else than the event asked about.

    ``reference`` is the ISO day that the text measures from, if it is known.
    """

    def __init__(self, reading: Reading, predicates: Predicates, reference: str | None) -> None:
        self.r = reading
        self.p = predicates
        self.reference = reference

    def of_years(self, x: dict[str, Any]) -> bool:
        """Whether ``x`` is one of two days in brackets, years apart (``(22/12/1992 - 22/12/2022)``): of a jubilee."""
        return id(x) in self._of_years

    @cached_property
    def _of_years(self) -> frozenset[int]:
        r = self.r
        out: set[int] = set()
        for x, y in itertools.pairwise(r.dates):
            pair = y["a"] == x["b"] + 1 and r.words[x["b"]] in "-–" and x["a"] > 0 and r.words[x["a"] - 1] == "("
            if pair and x["begin"] and y["begin"] and int(y["begin"][:4]) - int(x["begin"][:4]) >= AGES:
                out |= {id(x), id(y)}
        return frozenset(out)

    def of_the_case(self, x: dict[str, Any], trigger: tuple[int, int], kind: str) -> bool:
        """``khởi tố A liên quan vụ cướp |xảy ra hôm 5-3``: the day of the deed, not of the step that followed.

        And ``Ngày 5-3, công an bắt B theo quyết định |truy nã của C``: that was ordered at some other time.
        """
        ordered = x["b"] <= trigger[0] and by_paper(self.r, trigger[0])
        return kind == "LegalAction" and (ordered or bool(self.r.find_in("happened_on", trigger[1], x["a"])))

    def of_other(self, x: dict[str, Any], trigger: tuple[int, int], floor: int, kind: str) -> bool:
        """Whether the date ``x`` in the sentence from ``floor`` is not of the event of type ``kind`` at ``trigger``."""
        return (
            self._of_document(x, trigger, kind)
            or self._of_person(x, trigger, floor, kind)
            or self._of_another(x, trigger)
            or self._of_inner_clause(x, trigger, floor, kind)
            or self.of_clause_around(x, trigger, kind)
            or self.outside_dashes(x, trigger)
            or self._of_the_talk(x, trigger, floor)
            or self._past_and_to_come(x, trigger, floor)
            or self.stands_apart(x, trigger, floor, kind)
            or (kind not in LONG and self.of_attack(x, trigger))
            or (kind in OF_A_DAY and self._of_this_year(x, floor))
            or (kind in _JOURNEYS and self.r.ends_with("since", x["a"] - 1, floor, 3) is not None)
            or (kind == "Legislation" and self._of_the_rule(x, trigger, floor))
            or (kind != "Appointment" and self._of_its_force(x, trigger))
            or (kind in _GIVEN and self._of_its_period(x, trigger))
            or (kind not in LONG and self._of_a_feast(x, floor))
            or (kind == "Appointment" and (self.of_predecessor(x, trigger) or self._of_the_task(x, trigger)))
            or (kind == "LegalAction" and self._of_the_deed(x, trigger))
            or (kind in _SESSIONS and len(x["begin"] or "") == ISO_MONTH and x.get("end_date") is not None)
        )

    def _of_another(self, x: dict[str, Any], trigger: tuple[int, int]) -> bool:
        """``… lần đầu kể từ khi nhậm chức hồi tháng 7``, ``ngày 6-3, 7 tuần sau khi nhậm chức``: of the other act."""
        r = self.r
        if x["a"] >= trigger[1]:
            return self.of_a_clause(x) or r.has_phrase(r.classes["since"], trigger[1], x["a"] - 1)
        floor = r.sents[r.sent_of[trigger[0]]][0]
        if any(r.words[i] == "," and self._turns(i + 1) for i in range(x["b"], trigger[0] - 1)):
            return True  # "tuần trước ông A thăm Lào, |còn ông B vừa thăm Nga"
        if r.starts_with("since", floor) is not None and x["a"] - floor > _OPENS:
            return not any(r.words[i] == "," for i in range(floor, x["a"]))
        if x["a"] - floor > _OPENS and self.p.verb_between(floor, x["a"]) and r.starts_with("sooner_later", x["b"]):
            return True  # "được bầu tháng 8 |sau khi ông B thắng cử"
        ends = x.get("bound") in ("until", "before") and r.has_phrase(r.classes["sooner_later"], x["b"], trigger[0])
        return ends or r.has_phrase(r.classes["so_long_after"], x["b"], trigger[0])

    def _of_a_feast(self, x: dict[str, Any], floor: int) -> bool:
        """``lễ kỷ niệm Quốc khánh 2-9``, ``nhân dịp lễ 30-4``: part of the name of the day, whenever it is kept."""
        a = self.r.ends_with("feast_days", x["a"] - 1, floor, 5)
        return a is not None and a > floor and self.r.ends_with("right_on", a - 1, floor, 3) is None

    def _turns(self, i: int) -> bool:
        """Whether a clause about somebody else begins at token ``i`` with ``còn``."""
        e = self.r.starts_with("turning_to", i)
        return e is not None and self.r.np_starting(e) is not None

    def _of_inner_clause(self, x: dict[str, Any], trigger: tuple[int, int], floor: int, kind: str) -> bool:
        """``hòa đàm trước khi ông A nhậm chức năm sau``, ``xử ông A - người giết B năm 2031``: of the clause behind."""
        r = self.r
        if x["a"] > trigger[1] and r.words[x["b"] : x["b"] + 1] == [","] and self._reports(x["a"] - 1, trigger[1]):
            return True
        for i in range(trigger[1], x["a"]):
            if r.keys[i] == _THAT and i > trigger[1] and r.np_at[i] < 0 and self.p.verb_between(i, x["a"]):
                return True  # "chuyến thăm củng cố quan hệ |mà hai bên ký kết năm 2013"
            if r.np_at[i] >= 0 or any(r.words[j] in _PARTS for j in range(i + 2, x["a"])):
                continue
            if kind not in OF_A_DAY and r.starts_with("sooner_later", i) is not None:
                return True
            if r.words[i] in _PARTS and r.starts_with("relative_heads", i + 1) is not None:
                return True
            told = self.p.verb_at(i) or self._does_something(i)
            if told and r.ends_with("tense", i - 1, floor, 1) is not None and i - 2 >= trigger[1]:
                return r.ends_with("coordinators", i - 2, floor, 2) is None
        return False

    def _does_something(self, i: int) -> bool:
        """``một người |đã đào thoát tháng 2``: whether a word that is no trigger has a subject and ``đã`` before it."""
        r = self.r
        plain = r.is_word(i) and r.np_at[i] < 0 and r.date_at[i] < 0 and r.starts_with("tense", i) is None
        return plain and i > 0 and r.keys[i - 1] == _DONE

    def _reports(self, i: int, floor: int) -> bool:
        """Whether a verb of saying ends at token ``i``: ``ra văn bản cho biết |ngày 5-3, B đã …``."""
        k = self.p.at.get(i)
        return k is not None and self.p.triggers[k].start >= floor and self.p.triggers[k].speech is not None

    def of_clause_around(self, x: dict[str, Any], trigger: tuple[int, int], kind: str) -> bool:
        """``ngày 5-3, ông A, người được chọn …``, ``bị bắt hôm 5-3 để điều tra``: of the clause around."""
        r = self.r
        if x["b"] > trigger[0]:
            return False
        for i in range(trigger[0] - 1, x["b"] - 1, -1):
            if r.words[i] in _PARTS and r.np_at[i - 1] >= 0 and r.starts_with("relative_heads", i + 1) is not None:
                return True
            if r.words[i] in _PARTS and i != trigger[0] - 1:
                return False
            if r.keys[i] == _TO and r.np_at[i] < 0 and kind not in _CAME_FOR:
                a = r.sents[r.sent_of[i]][0]
                return x["a"] - a > _OPENS and self.p.verb_between(a, x["a"])
        return False

    def outside_dashes(self, x: dict[str, Any], trigger: tuple[int, int]) -> bool:
        """``Ngày 5-3, ông A - người cũ, được B bổ nhiệm - đã …``: whether dashes part the trigger from ``x``."""
        r = self.r
        floor, end = r.sents[r.sent_of[trigger[0]]]
        opened = [i for i in range(floor, trigger[0]) if self._dash(i)]
        if len(opened) % 2 == 0 or (np := self._name_over(opened[-1] - 1)) is None or np.type != "Person":
            return False
        closed = next((i for i in range(trigger[1], end) if self._dash(i)), end)
        return closed < end and not opened[-1] < x["a"] < closed

    def _dash(self, i: int) -> bool:
        """Whether token ``i`` is a dash away from dates and names of bodies."""
        np = self._name_over(i)
        dated = any(self.r.date_at[j] >= 0 for j in range(i - 1, min(i + 2, len(self.r.words))))
        return self.r.words[i] in "-–—" and not dated and (np is None or np.type == "Person")

    def of_next(self, x: dict[str, Any], trigger: tuple[int, int], end: int) -> bool:
        """``ông A thăm Lào và |tháng 3, ông B thăm Nga``: whether ``x`` opens a clause behind that of the trigger."""
        r = self.r
        i = x["a"] - 1
        if i < trigger[1] or r.starts_with("coordinators", i) is None or r.date_at[i - 1] >= 0:
            return False
        return self.p.verb_between(x["b"], end)

    def of_last(self, x: dict[str, Any], trigger: tuple[int, int], floor: int) -> bool:
        """``ông A thăm Lào |tháng 3 và ông B thăm Nga``: whether ``x`` closes the clause before that of the trigger."""
        r = self.r
        if x["b"] > trigger[0] or x["a"] - floor <= _OPENS:
            return False
        joined = r.starts_with("coordinators", x["b"] + (r.words[x["b"]] == ")")) is not None
        return joined and any(i in self.p.at for i in range(floor, x["a"]))

    def each_its_own(self, x: dict[str, Any], trigger: tuple[int, int], floor: int) -> bool:
        """``lập quan hệ |năm 1973 và nâng cấp lên đối tác năm 2009``: another such date closes the trigger's clause."""
        r, ceiling = self.r, self.r.sents[self.r.sent_of[x["a"]]][1]
        close = 0 <= trigger[0] - x["b"] <= _JOINED and (r.words[x["b"]] == "," or self.of_last(x, trigger, floor))
        if not close or x["a"] - floor <= _OPENS or not any(self.p.verb_at(i) for i in range(floor, x["a"])):
            return False
        stop = next((i for i in range(trigger[1], ceiling) if self.p.verb_at(i) or r.words[i] in _PARTS), ceiling)
        return any(y["granularity"] == x["granularity"] and trigger[1] <= y["a"] < stop for y in r.dates)

    def _of_the_talk(self, x: dict[str, Any], trigger: tuple[int, int], floor: int) -> bool:
        """``thông báo về việc ông A đến Mỹ có thể được đưa ra ngày 5-3``: of what is said behind the matter."""
        r = self.r
        if x["a"] < trigger[1]:  # "ngày 5-3, A khai |nhận tiền": of the day on which it is confessed
            near = range(max(x["b"], trigger[0] - _CONFESSED), trigger[0])
            return any(r.starts_with("confessing_words", i) is not None for i in near)
        opened = next(
            (i for i in range(trigger[0] - 1, floor - 1, -1) if r.words[i] in _PARTS or r.keys[i] == MATTER), -1
        )
        if opened < floor or r.keys[opened] != MATTER:
            return False
        return any(r.starts_with("resumes", i) is not None for i in range(trigger[1], x["a"]) if r.np_at[i] < 0)

    def _past_and_to_come(self, x: dict[str, Any], trigger: tuple[int, int], floor: int) -> bool:
        """``đã chọn người cho chính quyền nhậm chức năm sau``: what is done was not done on a day to come."""
        now = self.reference
        if now is None or x["a"] < trigger[1] or not x["begin"] or x["begin"] <= now[: len(x["begin"])]:
            return False
        return any(
            self.r.ends_with("done", i, floor, 2) is not None for i in range(max(floor, trigger[0] - 3), trigger[0])
        )

    def of_a_clause(self, x: dict[str, Any]) -> bool:
        """``một ngày sau khi A tấn công``: whether ``x`` is the day of the clause that it opens."""
        return bool(self.r.keys[x["b"] - 1] == _WHEN)

    def _of_document(self, x: dict[str, Any], trigger: tuple[int, int], kind: str) -> bool:
        """Whether ``x`` is the date of a numbered or named document that is not what the event is about."""
        r = self.r
        i = x["a"]
        np = self._name_over(i)
        if np is not None and np.type in ("Document", "Gathering"):
            regular = r.ends_with("regular", i - 1, np.start, 2) is not None  # "phiên họp thường kỳ tháng 3"
            in_it = (
                kind == "Legislation"
                and r.ends_with("about_when", np.start - 1, r.sents[r.sent_of[i]][0], 2) is not None
            )
            attended = np.type == "Gathering" and not regular and len(x["begin"] or "") >= ISO_MONTH
            if attended and in_it:
                return False
            attended = attended and kind in OF_A_DAY
            return not (attended and trigger[0] <= np.start <= trigger[1] + 1)
        paper = r.np_ending(i - 1) if x["granularity"] == "year" else None
        if paper is not None and paper.type == "Document":
            made = paper.start - _STEP_TO <= trigger[1] <= paper.end or 0 <= trigger[0] - x["b"] <= _STEP_TO
            return not (made and kind in _OF_PAPERS)  # "hội thảo góp ý sửa nghị định 36 |năm 2031"
        if kind in _OF_PAPERS and trigger[1] < i and r.find_in("in_place_of", trigger[1], i):
            return True  # "ký bản ghi nhớ, thay thế văn bản ký |năm 2009"
        if i - 2 < 0 or r.keys[i - 2] != _NUMBER:
            return False
        return not 0 <= i - trigger[1] <= 6

    def _of_person(self, x: dict[str, Any], trigger: tuple[int, int], floor: int, kind: str) -> bool:
        """Whether ``x`` is a date of birth, or stands in brackets of a name away from the trigger."""
        r = self.r
        if r.ends_with("born", x["a"] - 1, floor, 2) is not None:
            return True
        opened = next((o for c, o in r.skip_to.items() if o < x["a"] < c and r.words[o] == "("), None)
        if opened is None or opened <= trigger[0] <= x["a"]:
            return False
        named = opened > floor and r.np_at[opened - 1] >= 0
        if named and r.nps[r.np_at[opened - 1]].type in ("Place", "Country", "Gathering"):
            # "dự APEC tại Huế (11/2006) và thăm …": of what stands before the bracket
            return opened < trigger[0] or self.p.verb_between(trigger[1], opened)
        if named and self._of_its_people(trigger, opened):
            return False
        if named and kind == "Appointment" and r.nps[r.np_at[opened - 1]].type == "Organization":
            return opened < trigger[0]  # "bổ nhiệm ông A làm giám đốc Sở B (năm 2031)"
        return named and not 0 <= opened - trigger[1] <= BRACKET

    def _of_its_people(self, trigger: tuple[int, int], opened: int) -> bool:
        """``chuyến thăm Lào của ông A (tháng 5-2031)``: only names stand between the noun and the bracket."""
        r = self.r
        k = self.p.at.get(trigger[0])
        if k is None or self.p.triggers[k].form != "noun":
            return False
        between = [i for i in range(trigger[1], opened) if r.np_at[i] < 0]
        words = ("prepositions", "joiners", "located_at", "light")
        return all(any(r.ends_with(name, i, i) is not None for name in words) or i in self.p.at for i in between)

    def _of_this_year(self, x: dict[str, Any], floor: int) -> bool:
        """``kế hoạch năm 2024`` in a report of 2024: the year belongs to the name of what is told.

        So does the month of ``lễ tốt nghiệp tháng 11`` where the sentence tells the day too.
        """
        r, i = self.r, x["a"]
        named = x["granularity"] == "month" and r.keys[i] == _OF_MONTH
        named = named and r.ends_with("month_openers", i - 1, floor, 1) is None
        if named and any(len(d["begin"] or "") > ISO_MONTH for d in self._dates_of(i)):
            return i > floor and r.ends_with("prepositions", i - 1, floor, 2) is None and r.is_word(i - 1)
        if self.reference is None or len(self.reference) < ISO_DAY or x["begin"] != self.reference[:4]:
            return False
        return (
            x["granularity"] == "year"
            and i > floor
            and r.ends_with("prepositions", i - 1, floor, 2) is None
            and r.is_word(i - 1)
        )

    def _dates_of(self, i: int) -> list[dict[str, Any]]:
        """The dates of the sentence of token ``i``."""
        a, b = self.r.sents[self.r.sent_of[i]]
        return [d for d in self.r.dates if a <= d["a"] < b]

    def _of_the_rule(self, x: dict[str, Any], trigger: tuple[int, int], floor: int) -> bool:
        """``thông qua kế hoạch năm 2025``, ``phương án thi từ năm 2025`` told before: the rule is for that time."""
        day = x.get("bound") == "from" and len(x["begin"] or "") > ISO_MONTH
        if x["a"] >= trigger[1] and day and self.p.verb_between(trigger[1], x["a"]):
            return True  # "ban hành quyết định về việc A nghỉ hưu từ ngày 1-9"
        if x["a"] >= trigger[1] and self._of_the_matter(x, trigger[1], floor):
            return True
        k = self.p.at.get(x["a"] - 1)
        if k is not None and x["a"] >= trigger[1] < self.p.triggers[k].start:
            paper = self.r.np_ending(self.p.triggers[k].start - 1)
            if paper is not None and paper.type == "Document":
                return True  # "trình dự thảo thay thế Nghị định 86 |ban hành năm 2014"
        later = self.reference is not None and bool(x["begin"]) and x["begin"] > self.reference[: len(x["begin"])]
        return later and (x.get("bound") in ("from", "until") or self.in_a_name(x, floor))

    def _of_the_matter(self, x: dict[str, Any], end: int, floor: int) -> bool:
        """``ký quyết định về việc giao vốn |năm 2031``, ``… nhằm đóng băng tiêu chuẩn |từ năm 2030``."""
        between = [i for i in range(end, x["a"]) if self.r.np_at[i] < 0]
        if len(x["begin"] or "") > ISO_MONTH or not between:
            return False
        if x.get("bound") in ("from", "after", "until"):
            return any(self.r.starts_with("purpose", i) is not None for i in between)
        matter = any(self.r.keys[i] == MATTER for i in between)
        return matter and (self.in_a_name(x, floor) or self._listed(x))

    def _listed(self, x: dict[str, Any]) -> bool:
        """``giai đoạn 2026 - 2030 |và năm 2031``: whether ``x`` only follows another time of the same name."""
        return self.r.ends_with("coordinators", x["a"] - 1, 0, 2) is not None and self.r.date_at[x["a"] - 2] >= 0

    def _of_the_deed(self, x: dict[str, Any], trigger: tuple[int, int]) -> bool:
        """``xét xử ông A về vụ lừa đảo năm 2012``: a time long ago behind what somebody is accused of is of that."""
        begin, now = x["begin"] or "", self.reference
        if now is None or x["a"] < trigger[1] or not self.r.find_in("deed_openers", trigger[1], x["a"]):
            return False
        return long_before(begin + "-01" if len(begin) == ISO_MONTH < len(now) else begin, now, _STEP)

    def of_predecessor(self, x: dict[str, Any], trigger: tuple[int, int]) -> bool:
        """``bổ nhiệm A thay ông B |nghỉ hưu từ ngày 1-5``: of what is told of B, where no mark parts it from that."""
        r = self.r
        for i in range(trigger[1], x["a"]):
            np = r.np_starting(i)
            if np is not None and np.type == "Person" and r.words[i - 1].casefold() in _INSTEAD:
                verbs = [j for j in range(np.end, x["a"]) if self.p.verb_at(j)]
                return bool(verbs) and all(r.is_word(j) for j in range(np.end, x["a"]))
        return False

    def _of_its_period(self, x: dict[str, Any], trigger: tuple[int, int]) -> bool:
        """``bố trí 5 tỉ đồng cho dự án |giai đoạn 2031-2035``: the years that what is given is for."""
        r, a = self.r, x["a"]
        behind = a > trigger[1] and r.ends_with("within", a - 1, a - 1) is None
        return behind and r.starts_with("periods", a) is not None

    def _of_the_task(self, x: dict[str, Any], trigger: tuple[int, int]) -> bool:
        """``được bổ nhiệm để điều tra vụ B |năm 2031``: of what somebody is appointed for."""
        r, behind = self.r, range(trigger[1], x["a"])
        return x["granularity"] == "year" and any(r.keys[i] == _TO and r.np_at[i] < 0 for i in behind)

    def _of_its_force(self, x: dict[str, Any], trigger: tuple[int, int]) -> bool:
        """``nếu được thông qua, luật có hiệu lực từ 1-7``, ``hiệp ước hết hạn năm 2031``: how long the rule holds."""
        r = self.r
        names = ("in_force", "expires")
        return any(r.starts_with(name, i) is not None for i in range(trigger[1], x["a"]) for name in names)

    def in_a_name(self, x: dict[str, Any], floor: int) -> bool:
        """Whether the year ``x`` stands right behind a noun (``dự toán ngân sách năm 2016``)."""
        r, i = self.r, x["a"]
        if x["granularity"] != "year" or i <= floor or not r.is_word(i - 1) or self.p.verb_at(i - 1):
            return False
        k = r.np_at[i - 1]
        if x.get("basis") == "relative" or (k >= 0 and r.nps[k].type in ("Person", "Country", "Place")):
            return False  # "thăm Lào năm 2016", "sáp nhập năm ngoái"
        told = any(self.p.triggers[self.p.at[j]].end == i for j in range(max(floor, i - 7), i) if j in self.p.at)
        return not told and r.ends_with("prepositions", i - 1, floor, 2) is None

    def _name_over(self, i: int) -> NP | None:
        k = self.r.np_at[i]
        return self.r.nps[k] if k >= 0 else None

    def verbs(self, between: range) -> int:
        """How many words of ``between`` tell an act."""
        return sum(1 for i in between if self.p.verb_at(i))
