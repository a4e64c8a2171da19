"""Where and when the story is: the setting that one sentence opens and the next ones keep."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from kg.extract.circumstances.apart import long_before
from kg.extract.circumstances.moves import Moves
from kg.extract.circumstances.when import When, as_time, same_time
from kg.extract.circumstances.where import Where
from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import NP, PARTICIPANT_TYPES, Reading
from kg.extract.draft import ISO_DAY, ISO_MONTH
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.particles import BEFORE

_BEFORE = syllable_key(BEFORE)
_LEAD = 3  # sentences (headline, lead, first of the body) whose date is the story's wherever it stands
_AHEAD = 2  # sentences to look ahead for the day that a lead without one has
_ZONE = 60  # tokens at the head of a sentence that may tell time and place
_CAPTION = 25  # characters that no two sentences share by chance
_OCCASION = 8  # tokens of "kỳ họp thứ 8 Quốc hội" between "tại" and the date
_OPENS = 2  # tokens before what opens a sentence
_OLD = 40  # days before the report from which on a date is history


@dataclass(frozen=True, slots=True)
class Setting:
    """Time and place from sentence ``sentence`` on.

    ``past``: history that carries on to nothing; without a time what a charge or a report recounts.
    ``scene``: where the deed of that day is told to be, further on in its sentence.
    ``report``: the day on which somebody speaks of what happened. ``later``: ``Đến ngày 5-3, …``, what was told
    before is not of that day.
    """

    sentence: int
    time: dict[str, Any] | None
    place: str | None
    past: bool = False
    scene: str | None = None
    report: bool = False
    later: bool = False


class Settings:
    """The settings of one article in order."""

    def __init__(self, reading: Reading, predicates: Predicates, reference: str | None) -> None:
        self.r = reading
        self.p = predicates
        self.when = When(reading, predicates, reference)
        self.where = Where(reading, predicates)
        self.moves = Moves(reading, self.where)
        self.dated = reference is not None
        self.reference = reference or self._latest_year()
        self.round_up = self._is_round_up()
        self.openings = self._openings()

    def _is_round_up(self) -> bool:
        """``Tin thế giới 5-3: …``: whether the headline is over many pieces of news."""
        a, b = self.r.sents[0] if self.r.sents else (0, 0)
        e = self.r.starts_with("round_ups", a) if a < b else None
        return e is not None and any(self.r.words[i] in ":;" for i in range(e, b))

    def _latest_year(self) -> str | None:
        years = [x["begin"][:4] for x in self.r.dates if x["begin"] and self.when.is_point(x)]
        return max(years, default=None)

    # ---------------------------------------------------------------- reading
    def _openings(self) -> list[Setting]:
        out: list[Setting] = []
        for s, (a, b) in enumerate(self.r.sents):
            if self._caption(s):
                continue
            zone = self._zone(a, b)
            testified = self._testified(a, b)
            x = self._date_in(a, zone, anywhere=False) or self._behind_subject(a, b) or testified
            place = self._place_in(a, zone) or self._here(s)
            opened = a if x is None else x["b"]
            if x is None and s < _LEAD and not out:
                x = self._date_in(a, b, anywhere=True)
            recalled = x is not None and not self.dated and len(x["begin"]) == ISO_MONTH  # a month with its year
            if x is not None and len(x["begin"]) < ISO_DAY and not (recalled or self._history(x) or self._own(x)):
                x = None  # a month or year to come tells no day of the story
            recounted = self.r.starts_with("recounts", a) is not None
            if recounted:
                out.append(Setting(s, None, None, past=True))
                continue
            if x is None and place is None and (main := self._resumed(out, a)) is not None:
                out.append(replace(main, sentence=s, scene=None))
                continue
            if x is None and (self._lost_day(a, zone) or self._days_on(a)):
                out.append(Setting(s, None, place))
                continue
            if x is None and place is None:
                continue
            if x is None and out and out[-1].past and self._still(out[-1], s):
                out.append(replace(out[-1], sentence=s, place=place, scene=None))
                continue
            previous = next((o for o in reversed(out) if not o.past), None)
            if x is not None and previous is not None and self._beside(x, a, previous):
                continue
            later = x is not None and x.get("bound") == "until"
            if x is not None and later and out and same_time(out[-1].time, as_time(x)):
                continue  # "Đến 10h cùng ngày, …"
            time = as_time(x) if x is not None else previous.time if previous else None
            past = recalled or (x is not None and (self._history(x) or self._aside(x, previous)))
            same = previous is not None and same_time(previous.time, time) and not self.round_up
            if place is None and previous is not None and same:
                place = None if self.house(previous.place) else previous.place
            scene = None if x is None else self._scene(opened, b)
            report = x is not None and x is not testified and self._reports(x["b"], b)
            out.append(Setting(s, time, place, past, scene, report, later))
        return self._just_now(out)

    def _beside(self, x: dict[str, Any], a: int, previous: Setting) -> bool:
        """``Tại họp báo ngày 3-2, bà A nói …`` in a story of the fifth: what follows goes on with the story.

        So it does behind days that were over before (``từ ngày 10 đến 28-1, có …``).
        """
        day = str((previous.time or {}).get("begin", ""))
        if len(day) == ISO_DAY and len(x.get("end_date") or "") == ISO_DAY and x["end_date"] < day:
            return bool(x["granularity"] != "week")
        sooner = len(day) == len(x["begin"]) == ISO_DAY and x["begin"] < day
        return sooner and self.r.has_phrase(self.r.classes["elsewhere"], a, x["b"])

    def _aside(self, x: dict[str, Any], previous: Setting | None) -> bool:
        """``Hai ngày trước |lễ ký, …``, or ``Tuần trước, …`` in a story with its day: nothing goes on from there."""
        before = x["b"] < len(self.r.words) and self.r.keys[x["b"] - 1] == _BEFORE and self.r.is_word(x["b"])
        return before or (x["granularity"] == "week" and previous is not None and previous.time is not None)

    def _own(self, x: dict[str, Any]) -> bool:
        """Whether ``x`` is the month or year that the whole report is of, and no year that is only the latest told."""
        return self.dated and bool(x["begin"] == self.reference)

    def _just_now(self, openings: list[Setting]) -> list[Setting]:
        """A lead that tells what has just happened (``vừa ban hành``) on no day: the month of the report."""
        first = min((o.sentence for o in openings if o.time is not None), default=len(self.r.sents))
        month = str(self.reference)[:7] if self.reference is not None and len(self.reference) == ISO_DAY else None
        for s, (a, b) in enumerate(self.r.sents[:_LEAD]):
            if month is None or first <= s + _AHEAD:
                break
            if any(self.when.just(i, a, b, lead=True) for i in range(a, b) if self.p.verb_at(i)):
                return [Setting(s, {"begin": month, "end": None, "basis": "published"}, None), *openings]
        return openings

    def house(self, place: str | None) -> bool:
        """Whether ``place`` is a building or the seat of a body, which one leaves, and no town or land."""
        if place is None:
            return False
        return self.r.types.get(place) == "Organization" or self.r.is_building(self.r.names[place])

    def _zone(self, a: int, b: int) -> int:
        """Where the head of the sentence ends: at the first name that is no circumstance."""
        r = self.r
        for np in r.nps_in(a, min(b, a + _ZONE)):
            if np.type in PARTICIPANT_TYPES and not self._circumstance(np, a):
                return np.start
        return min(b, a + _ZONE)

    def _circumstance(self, np: NP, floor: int) -> bool:
        r = self.r
        begin, _ = r.head_before(np, floor)
        return bool(r.governor(begin, floor) or r.governor(np.start, floor)) or self.where.stands_at(np, floor)

    def _date_in(self, a: int, stop: int, anywhere: bool) -> dict[str, Any] | None:
        """The date that sets the story's time in tokens ``[a, stop)``; only days if ``anywhere``."""
        r = self.r
        for x in r.dates:
            if not a <= x["a"] < stop or r.quoted[x["a"]] or not self.when.is_point(x):
                continue
            if self.round_up and (self.r.sent_of[a] == 0 or self.when.of_the_news(x, a)):
                continue
            limit = self.when.is_limit(x) and not self.when.arrived(x, a)
            if limit or self.when.of_a_clause(x) or self._announced(x, a):
                continue
            if anywhere and self.when.blow_before(x, a) is not None:
                continue  # "công bố báo cáo về vụ khủng bố hôm 11-9"
            if anywhere and (len(x["begin"]) < ISO_DAY or x.get("end_date") or self._history(x)):
                continue
            if not anywhere and not self._fronted(x["a"], a):
                continue
            if r.has_phrase(r.classes["other_time"], a, x["a"]) or self.when.of_source(x["a"], a):
                continue
            return x
        return None

    def _behind_subject(self, a: int, b: int) -> dict[str, Any] | None:
        """``Ông A |hôm 5-3 gặp ông B``, ``Thông tin được A cho biết |ngày 5-3``: the day behind subject or source."""
        r = self.r
        x = next((x for x in r.dates if a < x["a"] < min(b, a + _ZONE)), None)
        if x is None or len(x["begin"] or "") < ISO_DAY or x.get("end_date"):
            return None
        if self.when.is_limit(x) or r.quoted[x["a"]]:
            return None
        if (opened := r.starts_with("report_lines", a)) is not None:
            return None if any(self._verb(i) for i in range(opened, x["a"])) else x
        np = r.np_ending(x["a"] - 1)
        if np is None or np.type not in PARTICIPANT_TYPES or x["b"] >= b or not r.is_word(x["b"]):
            return None
        before = [i for i in range(a, np.start) if r.np_at[i] < 0]
        plain = all(r.is_word(i) and i not in self.p.at for i in before) and not self._circumstance(np, a)
        return x if plain and r.starts_with("according", a) is None else None

    def _testified(self, a: int, b: int) -> dict[str, Any] | None:
        """``A khai |sáng 5-6 đi mua hàng thì …``: the day of which a suspect then tells."""
        found = (x for x in self.r.dates if a < x["a"] < b and self.when.is_point(x) and len(x["begin"]) == ISO_DAY)
        return next((x for x in found if self.r.ends_with("testifying", x["a"] - 1, a) is not None), None)

    def _announced(self, x: dict[str, Any], a: int) -> bool:
        """``Lễ ký dự kiến diễn ra ngày 30-6``: of what is to come, not of what is told next."""
        if not self.dated:
            end = self.r.sents[self.r.sent_of[x["a"]]][1] if x.get("bound") == "from" else x["a"]
            return self.r.has_phrase(self.r.classes["planned"], a, end)
        now = str(self.reference)
        later = self.dated and len(now) == len(str(x["begin"])) and str(x["begin"]) > now
        return later and self.r.has_phrase(self.r.classes["planned"], a, x["a"])

    def _lost_day(self, a: int, stop: int) -> bool:
        """Whether the sentence begins with a day whose year nothing tells: the day told before is over."""
        found = (x for x in self.r.dates if a <= x["a"] < stop and not self.r.quoted[x["a"]] and self.when.unknown(x))
        return any(self._fronted(x["a"], a) for x in found)

    def _days_on(self, a: int) -> bool:
        """``Sau nhiều ngày điều tra, …``: whether the sentence is of some later day than that told last."""
        return a > 0 and self.r.starts_with("days_on", a) is not None

    def _resumed(self, out: list[Setting], a: int) -> Setting | None:
        """``Trước đó, ngày 3-2 … |Trao đổi với báo chí, ông A …``: the setting before what was gone back to."""
        back = bool(out) and not out[-1].past and self._earlier(out[-1].sentence)
        goes_on = back and self._of_before(out[-1].sentence, a)
        if not goes_on and not (back and self.r.starts_with("resumes_news", a) is not None):
            return None
        main = next((o for o in reversed(out[:-1]) if not o.past and not self._earlier(o.sentence)), None)
        return main or (Setting(0, None, None) if goes_on else None)  # of whatever day the story is

    def _of_before(self, back: int, a: int) -> bool:
        """Whether the sentence at ``a`` begins with a person told of before sentence ``back``, which is of others."""
        r = self.r
        end = r.sents[r.sent_of[a]][1]
        spoken = (np for np in r.nps_in(a, end) if np.type in PARTICIPANT_TYPES and not r.quoted[np.start])
        first = next(spoken, None)
        if first is None or first.type != "Person" or self._circumstance(first, a):
            return False
        said = a  # '"…", |ông A nói'
        if r.words[a] in '"“':
            said = next((i + 1 for i in range(a + 1, first.start) if r.words[i] in '"”'), a)
        if any(r.is_word(i) and not r.quoted[i] for i in range(said, r.head_before(first, said)[0])):
            return False  # "Theo đó, ông A chịu trách nhiệm": that is still of then
        i = first.end
        if said > a or r.quoted[a]:  # ông A, ngoại trưởng nước B, |nói
            i = next((j for j in range(i, end) if self.p.verb_at(j)), i)
        while (e := r.starts_with("light", i)) is not None:
            i = e
        if not self.p.verb_at(i):
            return False  # no subject: "cơ quan điều tra bắt A"
        told = {r.sent_of[np.start] for np in r.all_nps if set(np.entities) & set(first.entities)}
        return back not in told and any(s < back for s in told)

    def _place_in(self, a: int, stop: int) -> str | None:
        found = []
        for np in self.r.inner_nps(a, stop):
            at = self.where.preposition(np, a)
            if at is not None and np.kind == "name" and self._fronted(at, a) and not self._trails(np, at, a):
                found.append(np.entities[0])
        place = self.where.narrowest(found)
        if place is None or self.r.types.get(place) != "Country" or not self.r.is_home(self.r.names[place]):
            return place
        return None  # "Tại Việt Nam có hai đơn vị. UBND tỉnh B khai mạc …": at home is nowhere in particular

    def _trails(self, np: NP, at: int, floor: int) -> bool:
        """``Em đạt điểm cao nhất ở kỳ thi, |tại Lào.``: whether a place closes a sentence that it does not open."""
        r = self.r
        held = r.ends_with("takes_place", at - 1, floor) is not None or r.find_in("takes_place", floor, at)
        closes = all(not r.is_word(i) or r.np_at[i] >= 0 for i in range(np.end, r.sents[r.sent_of[np.start]][1]))
        return closes and at - floor > _OPENS and r.date_at[at - 1] < 0 and not held

    def _scene(self, start: int, stop: int) -> str | None:
        """The first place behind ``tại`` past the date of a sentence that opens a day: that of the deed it tells."""
        found = (np.entities[0] for np in self.r.inner_nps(start, stop) if self.where.stands_at(np, start))
        return next(found, None)

    def _reports(self, a: int, b: int) -> bool:
        """Whether the first verb of tokens ``[a, b)`` tells of speaking (``Ngày 3-2, công an cho biết …``)."""
        first = next((i for i in range(a, b) if self.p.verb_at(i)), None)
        return first is not None and self.p.is_speech(self.p.at[first])

    def _caption(self, s: int) -> bool:
        """Whether the sentence stands twice: the caption of a picture, often an old one."""
        start, end = self.r.sentence_span(s)
        return end - start > _CAPTION and self.r.text.count(self.r.text[start:end]) > 1

    def _here(self, s: int) -> str | None:
        """``Tại đây, …``: the place that the sentence before told last."""
        if s == 0 or self.r.starts_with("here", self.r.sents[s][0]) is None:
            return None
        return self.moves.told_last(*self.r.sents[s - 1])

    def _fronted(self, i: int, floor: int) -> bool:
        """Whether the words at ``i`` begin the sentence, or follow a mark, a date or a word such as ``cũng``."""
        r = self.r
        if i - floor <= 2:
            return True
        j = i - 1
        while j >= floor and (a := r.ends_with("about_when", j, floor, 2)) is not None:
            j = a - 1
        if j >= floor and r.words[j] in '"”»':
            return False  # "…" ở Peru, ông A viết: where the words quoted point to
        if j < floor or not r.is_word(j) or r.date_at[j] >= 0:
            return True
        if r.ends_with("takes_place", j, floor) is not None:
            return True
        if r.date_at[i] >= 0 and r.ends_with("occurs", j, floor) is not None:
            return True  # "Vụ tai nạn xảy ra tối 3/2": from there on it is told
        a = r.ends_with("light", j, floor)
        if a is not None and (a <= floor or not r.is_word(a - 1)):
            return True
        return self._occasion(floor, i)

    def _occasion(self, floor: int, i: int) -> bool:
        """Whether only an occasion stands before token ``i`` (``Cũng tại kỳ họp chiều nay, …``)."""
        r = self.r
        e = r.starts_with("stage_openers", floor)
        return e is not None and i - e <= _OCCASION and not any(self._verb(j) or r.words[j] == "," for j in range(e, i))

    def _verb(self, j: int) -> bool:
        return self.p.verb_at(j) and self.p.triggers[self.p.at[j]].frames[0].kind != "speech"

    def _history(self, x: dict[str, Any]) -> bool:
        """Whether date ``x`` lies well before the day of the report."""
        begin, now = str(x.get("end_date") or x["begin"]), self.reference
        return now is not None and long_before(begin, now, _OLD)

    def before(self, setting: Setting) -> Setting | None:
        """The setting of the story from which ``setting`` took it elsewhere."""
        ahead = [o for o in reversed(self.openings) if o.sentence < setting.sentence and not o.past]
        told = [o for o in ahead if not self._earlier(o.sentence)]
        day = str((setting.time or {}).get("begin", ""))
        return next((o for o in told if o.time and str(o.time["begin"]) > day), told[0] if told else None)

    def wanders(self) -> bool:
        """Whether the story goes through several places: what its lead tells is in none of them for sure."""
        return len({o.place for o in self.openings if not o.past and o.place is not None}) > 1

    def at(self, sentence: int, resumed: bool = False, staged: bool = False) -> Setting | None:
        """The setting of ``sentence``; None in the middle of history.

        ``resumed``: an event of the kind that the story is about, after history. ``staged``: the sentence says
        that it goes on in the main scene (``tại buổi lễ``), whatever was told between.
        """
        before = [o for o in self.openings if o.sentence <= sentence]
        last = before[-1] if before else None
        if last is not None and not last.past:
            return last
        if last is not None and last.time is not None and (last.sentence == sentence or self._still(last, sentence)):
            return last
        recounted = last is not None and last.time is None
        if last is not None and not (staged or (resumed and not (recounted or self._follows(sentence)))):
            return None
        main = [o for o in before if not o.past]
        if main:
            return main[-1]
        ahead = (o for o in self.openings if not (o.past or o.later) and o.sentence <= sentence + _AHEAD)
        return next((o for o in ahead if not self._earlier(o.sentence)), None)

    def _follows(self, s: int) -> bool:
        """``Sau khi bị bắt, A bị tuyên phạt 3 năm tù`` in the middle of history."""
        e = self.r.starts_with("sooner_later", self.r.sents[s][0])
        return e is not None and self.r.starts_with("passive", e) is not None

    def recounting(self, sentence: int) -> bool:
        """Whether a charge recounts what happened (``Theo cáo trạng, … Tháng 6-2021, …``) up to there."""
        before = [o for o in self.openings if o.sentence <= sentence]
        main = next((o.sentence for o in reversed(before) if not o.past), -1)
        return any(o.past and o.time is None and o.sentence > main for o in before)

    def _still(self, last: Setting, s: int) -> bool:
        """``Trong chuyến thăm này, …`` right behind history: of the same time."""
        return s == last.sentence + 1 and self.r.starts_with("that_time", self.r.sents[s][0]) is not None

    def _earlier(self, s: int) -> bool:
        """Whether the sentence says that it goes back (``Trước đó, …``)."""
        return self.r.starts_with("earlier", self.r.sents[s][0]) is not None
