"""The date that stands with an event: in its clause, else as its sentence's frame of time."""

from __future__ import annotations

from typing import Any

from kg.extract.circumstances.apart import LONG
from kg.extract.circumstances.jubilees import Jubilees
from kg.extract.circumstances.lately import just_told
from kg.extract.circumstances.owned import AGES, OF_A_DAY
from kg.extract.draft import ISO_DAY, SCENES, Draft
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.particles import ABOUT, ACROSS, IF, INTO, OUT, TO, UP_TO

_LIMITS = frozenset({"until", "before", "after"})
_IF = syllable_key(IF)
_FAR = 99.0
_ONLINE = "2005"  # no article is older
_TOLD_ON = 3  # tokens from a verb of saying to the day of saying ("…, ông nói với báo chí hôm 5-3")
_NAMED = 12  # tokens after a trigger in which the name of what is told may end with its year
_PAPER_NEAR, _OPENING = 5, 2  # tokens from the date to the name of a paper, and from the head of the sentence to it
_BRIEF = 4  # tokens of "giữa hai nước vào", behind which a date is still of the accord and not of its matter
# A source's date ("theo thông báo ngày 5-6, …") is the event's only if there is no other.
_OF_SOURCE = 3.0
# "trước 30/11", "đến hết tháng 5": a limit; the event's date only for want of another.
_LIMIT = 2.0
_HEAD = 3  # words at most before a year that opens its sentence
_OF_NAME = 2.0  # "nhiệm vụ năm 2019": a year that belongs to the words before it
_OF_NEXT = 1.5  # "thăm Lào ngày 3-2 và thăm Nga": of the act in whose clause it stands
_OF_OTHER = 3.0  # "lập quan hệ năm 1973 và ký hiệp định năm 2009": each deed has its own
_SINCE = 1.0  # "từ tháng 3": from then on it holds; decided it was before
# Prepositions that are verbs of coming as well.
TOWARDS = frozenset({TO, UP_TO, ACROSS, OUT, ABOUT, INTO})
# What a journey is for.
_ON_JOURNEY = frozenset({"Visit", "Attendance"})
# At the feast of what was done years ago.
_OF_TODAY = OF_A_DAY - {"Ceremony"}
# What somebody may ask for that has not been done yet.
_ASKED_FOR = SCENES | {"Visit", "Agreement"}
# Types of events that may go on for years.
_LASTING = frozenset({"Incident", "Conflict", "Economic"})


def as_time(x: dict[str, Any]) -> dict[str, Any]:
    """A date of ``Reading.dates`` as the time of an event."""
    return {"begin": x["begin"], "end": x.get("end_date"), "basis": x.get("basis", "stated")}


def of_day(x: dict[str, Any]) -> bool:
    """Whether ``x`` is one day, be it without its year."""
    return x["granularity"] in ("day", "part-of-day") and not x.get("end_date")


def same_time(a: dict[str, Any] | None, b: dict[str, Any] | None) -> bool:
    """Whether two times are one, however they are known."""
    if a is None or b is None:
        return a is b
    return (a["begin"], a.get("end")) == (b["begin"], b.get("end"))


class When(Jubilees):
    """Chooses among the dates of a sentence the one of an event."""

    def date_of(self, d: Draft) -> dict[str, Any] | None:
        """The date of ``Reading.dates`` that stands with the event told by ``d``."""
        if d.type == "Incident" and d.form == "noun" and self._is_cause(d.trigger[0], self.r.sents[d.sentence][0]):
            return None  # "do dịch, ngày 20/3 công ty A giảm giá": the day is of what came of it
        best = self._effective(d) or self._all_days(d) or self.nearest(d.trigger, d.sentence, d.type)
        if (best is None or best["b"] <= d.trigger[0]) and self.of_another_time(d):
            d.undatable = True
            return None
        if best is not None and d.frame.name == "war" and d.form == "noun" and self._goes_on(d, best):
            return None
        behind = best is not None and best["a"] >= d.trigger[1]
        if best is not None and behind and (self._agreed_on(d, best) or self._recounted(d, best)):
            return None
        if best is not None and d.form == "verb" and self._asked_on(d, best):
            d.undatable = True
            return None
        if best is not None and d.type != "LegalAction" and self._alleged(d, best):
            d.undatable = True
            return None
        if best is None or best["a"] >= d.trigger[0] or not self._speech_between(best["b"], d.trigger[0]):
            return best
        # "ngày 5-6, ông X cho biết vừa …", "… sẽ áp thuế", "… về cuộc chiến": the date is of the telling
        spoken_of = d.type in LONG | SCENES and d.form == "noun"  # "… nói tại các cuộc gặp hai bên sẽ bàn về"
        before = [
            self.r.has_phrase(self.r.classes[name], best["b"], d.trigger[0]) for name in ("lately", "of_a_matter")
        ]
        if any(before):
            d.undatable = True  # "ngày 5-6, công an cho biết mới đây đã bắt ông A", "… đáp về việc A bắt B"
            return None
        return None if self._recently(d) or spoken_of or self._still_to_come(d, best) else best

    def _alleged(self, d: Draft, x: dict[str, Any]) -> bool:
        """``tháng 10-2018, A cáo buộc B vi phạm hiệp ước``: whether ``x`` is the month or year of accusing."""
        coarse = 0 < len(x["begin"] or "") < ISO_DAY
        return coarse and self.r.has_phrase(self.r.classes["alleging"], x["b"], d.trigger[0])

    def _goes_on(self, d: Draft, x: dict[str, Any]) -> bool:
        """``ngày 5-6, ông A bàn về cuộc chiến``: a war is of a day only where it begins or ends on it."""
        beside = x["a"] - d.trigger[1] <= _BRIEF if x["a"] >= d.trigger[1] else d.trigger[0] - x["b"] <= 2
        return len(x["begin"] or "") == ISO_DAY and not beside

    def _effective(self, d: Draft) -> dict[str, Any] | None:
        """``bổ nhiệm ông A làm giám đốc kể từ ngày 1-12``: the day from which an appointment holds."""
        if d.type != "Appointment" or d.form == "noun":
            return None
        b = self.r.sents[d.sentence][1]
        found = [x for x in self.r.dates if d.trigger[1] <= x["a"] < b and x.get("bound") == "from"]
        days = [x for x in found if len(x["begin"] or "") == ISO_DAY and not x.get("end_date")]
        if len(found) != 1 or not days:
            return None
        acts = [i for i in range(d.trigger[1], days[0]["a"]) if self.p.verb_at(i)]
        others = any(self.p.triggers[self.p.at[i]].frames[0].type != "Appointment" for i in acts)
        return None if others or self.of_predecessor(days[0], d.trigger) else days[0]

    def _all_days(self, d: Draft) -> dict[str, Any] | None:
        """``sáng 5-3 tiếp ông B nhân chuyến thăm Lào từ ngày 5 đến 7-3``: the days behind a journey are its own."""
        if d.type != "Visit":
            return None
        b = self.r.sents[d.sentence][1]
        for x in self.r.dates:
            if d.trigger[1] <= x["a"] < b and x.get("end_date") and len(x["begin"] or "") == ISO_DAY:
                acts = [i for i in range(d.trigger[1], x["a"]) if self.p.verb_at(i)]
                there = all(self.p.triggers[self.p.at[i]].frames[0].type in _ON_JOURNEY for i in acts)
                week = x["granularity"] == "week" or self._of_another(x, d.trigger)
                return x if there and not week and not self._marks(range(d.trigger[1], x["a"])) else None
        return None

    def _agreed_on(self, d: Draft, x: dict[str, Any]) -> bool:
        """``nhất trí họp trong năm 2031``: when that will be, unless ``x`` is past."""
        past = self.reference is not None and str(x["begin"]) < self.reference[: len(str(x["begin"]))]
        told = d.frame.name == "agree" and d.form == "verb" and len(x["begin"] or "") < ISO_DAY
        plain = sum(self.r.np_at[i] < 0 for i in range(d.trigger[1], x["a"]))
        return told and not past and plain > _BRIEF

    def _recounted(self, d: Draft, x: dict[str, Any]) -> bool:
        """``tại buổi lễ, ông A nhắc lại ngày 5-3-1950``, ``thị sát cầu B, yêu cầu xong năm 2031``: of what is said."""
        today, day = self.reference or "", str(x["begin"] or "")
        if d.type == "Visit" and d.form == "verb" and day > today[: len(day)] > "":
            return bool(self.r.find_in("asks", d.trigger[1], x["a"]))
        there = d.form == "noun" and d.type in OF_A_DAY and self._speech_between(d.trigger[1], x["a"])
        return there and bool(day) and day[:4] < today[:4]

    def _asked_on(self, d: Draft, x: dict[str, Any]) -> bool:
        """``ngày 5-6, ông A đề nghị |gặp ông B``: whether ``x`` is the day of asking."""
        return d.type in _ASKED_FOR and bool(self.r.find_in("asks", x["b"], d.trigger[0]))

    def _still_to_come(self, d: Draft, x: dict[str, Any]) -> bool:
        """Whether ``d`` is told as coming (``sẽ áp thuế``), while ``x`` is no day to come."""
        r = self.r
        if self.reference is None or not x["begin"] or x["begin"] > self.reference:
            return False
        i, floor = d.trigger[0] - 1, r.sents[d.sentence][0]
        if any(r.keys[j] == _IF for j in range(x["b"], d.trigger[0])):
            return True  # "hồi tháng 9, ông nói sẽ làm nếu ông được bầu"
        return i >= 0 and r.ends_with("planned", i, floor) is not None

    def time(self, d: Draft, date: dict[str, Any] | None) -> dict[str, Any] | None:
        """Time of the event told by ``d`` with ``date`` beside it; a month if it has just happened on a day untold."""
        if d.frame.name == "anniversary":
            return self.celebrated(d)
        held = date is not None and d.type == "Ceremony" and date["b"] <= d.trigger[0] and not self.unknown(date)
        jubilee = None if held or d.type in _OF_TODAY else self.jubilee(d)
        if jubilee is not None:
            return jubilee
        if date is not None and self.unknown(date):
            d.undatable, d.yearless = True, date.get("yearless")
            return None
        if date is not None and self._of_days(d, date):
            return {"begin": str(date["begin"])[:7], "end": None, "basis": "relative"}
        if date is not None:
            return as_time(date)
        a, b = self.r.sents[d.sentence]
        d.undatable = d.undatable or any(a <= x["a"] < b and self._next_to(d, x, b) for x in self.r.dates)
        d.undatable = d.undatable or any(self._reaches(x, a, d.trigger[0]) for x in self.r.dates)
        year = self._year_in_name(d)
        if year is not None:
            return {"begin": year, "end": None, "basis": "stated"}
        if self._recently(d) and self.reference:
            return {"begin": self.reference[:7], "end": None, "basis": "published"}
        return None

    def _next_to(self, d: Draft, x: dict[str, Any], end: int) -> bool:
        """Whether ``x`` is of the clause around the trigger, or of the next one: that of ``d`` has none."""
        around = self.of_clause_around(x, d.trigger, d.type) or self.outside_dashes(x, d.trigger)
        around = around or self.told_beside(x, d.trigger, d.type)
        return around or self.of_next(x, d.trigger, end)

    def nearest(
        self, trigger: tuple[int, int], sentence: int, kind: str, before: bool = False
    ) -> dict[str, Any] | None:
        """The date of ``sentence`` that belongs to the words ``trigger`` of an event of type ``kind``.

        ``before``: only of those that stand before them.
        """
        r = self.r
        a, b = r.sents[sentence]
        best, score = None, _FAR
        for x in r.dates:
            elsewhere = r.quoted[x["a"]] and not r.quoted[trigger[0]]
            points = self.is_point(x, kind) or self.unknown(x) or self.arrived(x, a)
            if not a <= x["a"] < b or elsewhere or not points or r.starts_with("reporting", x["b"]) is not None:
                continue  # "AFP ngày 5-6 đưa tin …"
            if (a <= x["a"] < trigger[0] and self._of_issue(x, a)) or self.of_the_case(x, trigger, kind):
                continue
            if self.of_other(x, trigger, a, kind) or self.of_next(x, trigger, b):
                continue
            if (before and x["a"] >= trigger[0]) or self._of_saying(x, trigger):
                continue
            distance = self._distance(trigger, x, a) + (_LIMIT if self.is_limit(x) else 0.0)
            over = bool(x.get("end_date")) and (self.reference is None or x["end_date"] <= self.reference)
            distance += _SINCE if x.get("bound") == "from" and not over else 0.0
            distance += _OF_NAME if self.in_a_name(x, a) or self._told_closer(x, a, b) else 0.0
            distance += _OF_NEXT if self.of_last(x, trigger, a) else 0.0
            distance += _OF_OTHER if self.each_its_own(x, trigger, a) else 0.0
            if distance < score:
                best, score = x, distance
        return best

    def _of_saying(self, x: dict[str, Any], trigger: tuple[int, int]) -> bool:
        """``Ngày 5-6, A cho biết |tối 3-6, B đã bắt C``: whether what is said has its own day right behind the verb."""
        for y in self.r.dates:
            if not x["b"] < y["a"] < trigger[0] or not of_day(y) or self.is_limit(y) or y.get("bound") == "from":
                continue
            said = self._speech_end(x["b"], y["a"])
            if said and y["a"] - said <= _TOLD_ON:
                return True
        return False

    def _told_closer(self, x: dict[str, Any], a: int, b: int) -> bool:
        """``phiên họp cuối của |năm 2031, diễn ra chiều 27-12``: whether another date tells the day of that year."""
        if x["granularity"] != "year" or not x["begin"] or x["a"] - a <= _HEAD:
            return False
        days = (y for y in self.r.dates if x["b"] < y["a"] < b and of_day(y) and y["begin"])
        return any(y["begin"].startswith(x["begin"]) for y in days)

    def _of_issue(self, x: dict[str, Any], floor: int) -> bool:
        """``Tin thế giới |5-6: A gặp B``: whether ``x`` only says of which day a round-up is."""
        r = self.r
        names = x["a"] > floor and all(i not in self.p.at for i in range(floor, x["a"]))
        return names and floor == 0 and x["b"] < len(r.words) and r.words[x["b"]] == ":" and r.is_word(floor)

    def unknown(self, x: dict[str, Any]) -> bool:
        """Whether ``x`` is a day or month whose year nothing tells: what it dates has no other date."""
        return not x["begin"] and x["granularity"] in ("day", "part-of-day", "week", "month", "year", "interval")

    def is_point(self, x: dict[str, Any], kind: str = "") -> bool:
        """Whether ``x`` may be the date of one event: no term of office, no span of years."""
        if not x["begin"] or x["granularity"] == "term" or self.of_years(x):
            return False
        if x["granularity"] == "year" and x.get("bound") == "until":
            return False  # "chiến lược đến năm 2030"
        span = x.get("end_date") is not None and len(x["begin"]) == 4 and not x["end_date"].startswith(x["begin"])
        if span and int(x["end_date"][:4]) - int(x["begin"]) >= AGES:
            return False
        return kind in _LASTING or not span

    def arrived(self, x: dict[str, Any], floor: int) -> bool:
        """``Đến năm 2017, A phục hồi điều tra``: a time past at the head of a sentence is when it happened."""
        r = self.r
        if r.words[floor].casefold() not in TOWARDS:  # "Tuy nhiên, |đến cuối năm 2017"
            floor = r.starts_with("light", floor) or floor
            floor += r.words[floor] == ","
        if x.get("bound") != "until" or not x["begin"] or x.get("end_date") or not 0 < x["a"] - floor <= _HEAD:
            return False
        if r.words[floor].casefold() not in TOWARDS or r.find_in("planned", x["b"], self._end_of(x["b"] - 1)):
            return False
        told = (y["begin"] for y in r.dates if self._plainly(y) and y is not x)
        known = self.reference or max(told, default="")
        return bool(x["begin"] <= max(known, _ONLINE)[: len(x["begin"])])

    def _reaches(self, x: dict[str, Any], a: int, b: int) -> bool:
        """``Đến năm 2030, A mua B``: what is told of a time to reach is of no day told before."""
        return a < x["a"] < b and x["a"] - a <= _HEAD and x.get("bound") == "until" and x["granularity"] == "year"

    def _plainly(self, x: dict[str, Any]) -> bool:
        """Whether ``x`` is a date to which the text has come, none that it is to reach."""
        return self.is_point(x) and not self.is_limit(x) and x.get("bound") != "from"

    def _is_cause(self, start: int, floor: int) -> bool:
        """Whether what begins at ``start`` is told as the cause of something else (``do bão``, ``sau trận lũ``)."""
        r = self.r
        i = start - 1
        while i >= floor and r.is_determiner(i):
            i -= 1
        return i >= floor and r.ends_with("causes", i, floor, 3) is not None

    def is_limit(self, x: dict[str, Any]) -> bool:
        """Whether ``x`` only bounds a time (``trước 30/11``)."""
        return x.get("bound") in _LIMITS

    def _of_days(self, d: Draft, x: dict[str, Any]) -> bool:
        """Whether ``x`` is a day of a longer journey (``trong khuôn khổ chuyến thăm Lào, sáng 5-3, …``)."""
        r = self.r
        country = any(r.types.get(e) == "Country" for e in d.roles.get("host", ()))
        if d.type != "Visit" or not country or len(x["begin"]) < ISO_DAY or x.get("end_date"):
            return False
        if self._staying(d, x) or d.form != "noun":
            return self._staying(d, x)
        if r.ends_with("on_journey", d.trigger[0] - 1, r.sents[d.sentence][0], 3) is None:
            return False
        return bool(x["a"] < d.trigger[1] or any(r.words[i] in ",;:" for i in range(d.trigger[1], x["a"])))

    def _staying(self, d: Draft, x: dict[str, Any]) -> bool:
        """``chiều 5-3, A tiếp B |đang thăm Lào``: what the guest of another act is doing, for days."""
        r, i = self.r, d.trigger[0] - 1
        if x["b"] > i:
            return False
        if self.on_occasion(x, d.trigger):
            return True
        e = r.ends_with("ongoing", i, x["b"], 3)
        guest = r.np_ending(i if e is None else e - 1)
        if guest is None or guest.type != "Person":
            return False
        return any(self.p.verb_at(j) for j in range(x["b"], guest.start) if r.np_at[j] < 0)

    def _year_in_name(self, d: Draft) -> str | None:
        """The year that closes the name of what is told (``dự Hội nghị APEC 2017``), if it is not this one."""
        r = self.r
        end = min(r.sents[d.sentence][1], d.trigger[1] + _NAMED)
        for i in range(d.trigger[1], end):
            if self.p.verb_at(i) or r.words[i] in ",;:.(":
                return None
            word = r.words[i]
            if len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20") and r.date_at[i] < 0:
                closes = i + 1 >= end or not r.is_word(i + 1) or r.starts_with("prepositions", i + 1) is not None
                return word if closes and word < (self.reference or "9999")[:4] else None
        return None

    def _recently(self, d: Draft) -> bool:
        return self.just(d.trigger[0], *self.r.sents[d.sentence], nominal=d.form == "noun")

    def just(self, start: int, a: int, b: int, nominal: bool = False, lead: bool = False) -> bool:
        """Whether what token ``start`` of the sentence ``[a, b)`` tells has just happened (``vừa ký``).

        ``lead``: so that the whole story is of then, and not only of ``mới đây``.
        """
        return just_told(self.r, self.p, None if lead else self.reference, start, (a, b), nominal=nominal)

    def _speech_between(self, a: int, b: int) -> bool:
        return any(i in self.p.at and self.p.triggers[self.p.at[i]].frames[0].kind == "speech" for i in range(a, b))

    def _end_of(self, i: int) -> int:
        return self.r.sents[self.r.sent_of[i]][1]

    def _speech_end(self, a: int, b: int) -> int:
        """Where the last verb of speaking in tokens ``[a, b)`` ends; 0 without one."""
        told = [self.p.triggers[self.p.at[i]] for i in range(a, b) if self.p.verb_at(i)]
        return max((t.end for t in told if t.frames[0].kind == "speech"), default=0)

    def _distance(self, trigger: tuple[int, int], x: dict[str, Any], floor: int) -> float:
        """How far date ``x`` is from the trigger in clauses and tokens."""
        t0, t1 = trigger
        start: int = x["a"]
        if start >= t1:
            between = range(t1, start)
            said = self._speech_end(t1, start)
            vague = self.is_limit(x) or len(x["begin"] or "") < ISO_DAY
            if said and (vague or (start - said > _TOLD_ON and not self._speech_end(x["b"], self._end_of(start)))):
                return _FAR  # a time in the words said
            return len(between) * 0.1 + self._marks(between) + self.verbs(self._past_ways(t0, between)) * 2.0
        between = range(x["b"], t0)
        if self.r.has_phrase(self.r.classes["since"], x["b"], t0):
            return _FAR  # "tháng này … lần đầu kể từ khi nhậm chức": from there on the past is told
        source = _OF_SOURCE if self.of_source(start, floor) else 0.0
        if start - floor <= 2:  # the sentence's own frame of time
            return 1.0 + self.verbs(between) * 0.7 + source
        return len(between) * 0.1 + self._marks(between) + self.verbs(between) * 2.0 + source

    def _past_ways(self, t0: int, between: range) -> range:
        """``between`` behind ``chuyến thăm của A đến |Lào``: that the journey goes somewhere is no other act."""
        told = self.p.triggers[self.p.at[t0]] if t0 in self.p.at else None
        if told is None or told.form != "noun" or told.frames[0].type != "Visit":
            return between
        way = next((i for i in between if self.p.verb_at(i)), between.stop)
        towards = way < between.stop and self.r.words[way].casefold() in TOWARDS
        return range(way + 1, between.stop) if towards else between

    def _marks(self, between: range) -> float:
        """Marks that part clauses; a comma between the names of two places parts nothing."""
        r = self.r
        n = 0.0
        for i in between:
            named = 0 < i < len(r.words) - 1 and r.np_at[i - 1] >= 0 and r.np_at[i + 1] >= 0
            if r.words[i] in ";:" or (r.words[i] == "," and not named):
                n += 1.0
        return n

    def of_source(self, start: int, floor: int) -> bool:
        """Whether the date at ``start`` is inside ``Theo …`` at the head, or a paper's (``…, báo A``)."""
        r = self.r
        opened = r.starts_with("according", floor)
        if opened is not None and (r.starts_with("light", floor) or 0) <= opened:  # "theo đó, ngày 5-6" is no source
            return not any(r.words[i] == "," for i in range(opened, start))
        k = r.date_at[start]
        end = r.dates[k]["b"] if k >= 0 else start
        told = next((np for np in r.nps_in(end, min(end + _PAPER_NEAR, len(r.words)))), None)
        return start - floor <= _OPENING and told is not None and r.is_media_phrase(told)
