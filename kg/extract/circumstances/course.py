"""Time and place that events take over: from the meeting they are part of, and from the setting of the story."""

from __future__ import annotations

from typing import Any

from kg.extract.circumstances.carried import IN_COURT, Carried
from kg.extract.circumstances.grounds import RESUMES, WITHIN_SCENE, Grounds, first_of, goes_on
from kg.extract.circumstances.held import held
from kg.extract.circumstances.setting import Setting, Settings
from kg.extract.circumstances.spoken import Spoken
from kg.extract.circumstances.when import as_time, same_time
from kg.extract.clauses.reading import Reading
from kg.extract.draft import ISO_DAY, ISO_MONTH, SCENES, Draft
from kg.extract.parties.kin import Kin
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.particles import WHEN

# Events that happen in the course of the story; the others keep to the dates that stand with them.
_IN_COURSE = SCENES | WITHIN_SCENE | {"Legislation", "LegalAction", "Appointment", "Visit"}
# What people do to each other is told in the order of the story; wars and storms are not.
_DEEDS = frozenset({"Conflict", "Incident"})
_PLACED = (SCENES - {"PhoneCall"}) | WITHIN_SCENE
# What the police do on the spot.
_ON_THE_SPOT = frozenset({"arrest", "seize", "enforce", "find"})
# What a trial hears of lies behind it.
_BRIBES = frozenset({"bribe", "handed_money", "took_money", "took_sum", "private_gift", "handed_gift", "took_gift"})
_DECIDED = frozenset({"Appointment", "Agreement", "Legislation"})
_VOTED = frozenset({"Appointment", "Legislation"})  # "tại kỳ họp, HĐND tỉnh thông qua …": where it sits
# Behind "sau khi" these are known already.
_KNOWN_BEFORE = frozenset({"Appointment", "Legislation", "LegalAction"})
_BEFORE_COURT = frozenset({"charge", "arrest", "search", "warrant", "prosecute", "find", "investigate", "record"})
_LIVE = ("occurred", "planned")
_NEAR = 3  # sentences for which a house holds unless the text says that one is still there
_STILL = 7  # sentences for which the police are where the deed was
_UP_TO = 3  # tokens of "thêm hơn" between a verb and the number of cases
_HUNDREDS = 3  # digits of a number that no single raid takes
_WHEN = syllable_key(WHEN)
_LEAD = 3  # sentences that tell what the article is about: headline, lead, first of the body


class Course(Spoken):
    """Completes the events of one article in the order of telling."""

    def __init__(self, reading: Reading, kin: Kin, settings: Settings, published: str | None) -> None:
        super().__init__(reading, settings, Grounds(reading, kin, settings))
        self.kin = kin
        self.published = published
        self.carried = Carried(reading, settings, published)

    def complete(self, events: list[Draft], scenes: list[Draft], visits: list[Draft]) -> None:
        """Give times and places to ``events`` that have none of their own.

        ``scenes`` are the meetings among them, ``visits`` the visits to people and houses.
        """
        self._from_gathering(events)
        told = sorted(events, key=lambda d: (first_of(d), d.trigger))
        for d in told:
            self._on_that_visit(d, events)
        for d in told:
            if d.status in _LIVE and not self._background(d):
                self._from_scene(d, [*scenes, *visits])
        for d in told:
            if d.status in _LIVE and not self._background(d):
                self._from_setting(d)
        for d in told:
            if d.place is None and d.status in _LIVE:
                d.place = self.grounds.of(d, events)
        self._told_back(events)
        self._taken_back(events)
        self.grounds.of_deeds(events)
        self._journeys(events)
        self._decisions(events)

    def _background(self, d: Draft) -> bool:
        a, b = self.r.sents[d.sentence]
        staged = self._staged(d) and d.type not in SCENES
        votes = d.type == "Appointment" and any(self.r.is_parliament(self.r.names.get(e, "")) for e in d.actors())
        if self.r.starts_with("earlier", a) is not None and (staged or votes) and d.time is None:
            return False  # "Trước đó, ông A đã giới thiệu tại kỳ họp": earlier on the same day
        stop = min(b, d.trigger[0])  # the words of the trigger may be those of another mention
        return self.r.has_phrase(self.r.classes["background"], a, stop)

    # ---------------------------------------------------------------- scenes
    def _from_scene(self, d: Draft, scenes: list[Draft]) -> None:
        if not (d.type in WITHIN_SCENE or self._handed(d)) or (d.frame.name in _BRIBES and not self._there(d)):
            return
        scene = self._scene_of(d, scenes)
        if scene is None or self._moved_on(d, scene):
            return
        if d.time is None and not d.undatable and (d.status == "occurred" or scene.status == d.status):
            d.time = scene.time
        if d.place is None and (same_time(d.time, scene.time) or scene.time is None):
            d.place = scene.place

    def _on_that_visit(self, d: Draft, events: list[Draft]) -> None:
        """``A từng thăm Lào tháng 5-2011. |Trong chuyến thăm đó, ông ký …``: then and there."""
        r, a = self.r, self.r.sents[d.sentence][0]
        end = r.starts_with("on_visit", a)
        if end is None or r.starts_with("pointing", end) is None or d.type == "Visit" or d.time is not None:
            return
        for v in events:
            told = any(d.sentence - s in (1, 2) for s, _ in v.evidence)
            if told and v.type == "Visit" and v.time is not None and set(v.roles.get("visitor", ())) & d.actors():
                d.time = {**v.time, "basis": "relative"}
                d.place = d.place or v.place

    def _there(self, d: Draft) -> bool:
        """``A đến gặp B. Tại đây, A đưa cho B 5 tỉ đồng``: in the meeting told right before."""
        return self.r.starts_with("here", self.r.sents[d.sentence][0]) is not None

    def _scene_of(self, d: Draft, scenes: list[Draft]) -> Draft | None:
        """The meeting told last up to ``d`` by whose people it is done, or in which it says to be done."""
        first = first_of(d)
        staged = self._staged(d)
        best: tuple[tuple[int, int], Draft] | None = None
        for scene in scenes:
            if scene is d or scene.frame.name == "assembly":
                continue
            at = max((s for s, _ in scene.evidence if s <= first), default=None)
            shared = len(scene.actors() & d.actors())
            if at is None or not (shared or (staged and at >= first - 1)):
                continue
            rank = (shared, at)
            if best is None or rank >= best[0]:
                best = (rank, scene)
        return best[1] if best else None

    def _moved_on(self, d: Draft, scene: Draft) -> bool:
        """Whether the story has come to another day since ``scene``, in which not all of ``d`` take part."""
        if d.actors() <= scene.actors() or self._staged(d):
            return False
        first = first_of(d)
        setting = self.settings.at(first, resumed=True)
        told = max((s for s, _ in scene.evidence if s <= first), default=first)
        return setting is not None and setting.sentence > told

    def _staged(self, d: Draft) -> bool:
        """Whether the sentence says that all this is in a meeting (``tại buổi làm việc, …``)."""
        end = min(self.r.sents[d.sentence][1], d.trigger[1] + 1)  # "trình bày báo cáo tại |phiên họp"
        return self.r.has_phrase(self.r.classes["stages"], self.r.sents[d.sentence][0], end)

    # ---------------------------------------------------------------- gatherings
    def _from_gathering(self, events: list[Draft]) -> None:
        """Whoever attends a named gathering is there when and where the article says that it takes place."""
        settings = held(self.settings)
        for d in events:
            at = settings.get(d.gathering or "")
            if at is None or d.type != "Attendance" or self.grounds.clash(d, at):
                continue  # "từng dự APEC năm 2006": that was elsewhere
            d.time = d.time or at.time
            d.place = d.place or at.place

    # ---------------------------------------------------------------- settings
    def _from_setting(self, d: Draft) -> None:
        if not self._in_course(d) or (d.time is not None and d.place is not None):
            return
        setting = self._setting_of(d)
        if setting is None:
            return
        ahead = setting.sentence > max(s for s, _ in d.evidence)
        apart = self.settings.wanders() or self.settings.round_up
        if ahead and (apart or (d.type == "LegalAction" and self._recalls(setting.sentence))):
            return
        if setting.sentence != d.sentence and self.r.starts_with("aside", self.r.sents[d.sentence][0]) is not None:
            return  # "Trong khi đó, ông A đã ký …"
        if ahead and setting.report and self.r.find_in("lately", *self.r.sents[d.sentence]):
            return  # "Trong buổi lễ mới đây, … Trao đổi với báo sáng 5-3, …"
        day = str((setting.time or {}).get("begin", ""))
        if self.published and day != self.published[:10] and self.r.starts_with("by_now", self.r.sents[d.sentence][0]):
            return  # "Hiện công an đã tạm giữ …": no more on the day told before
        ahead = (
            d.status == "occurred" and len(day) == ISO_DAY and self.published is not None and day > self.published[:10]
        )
        undated = d.time is None and not (d.undatable or ahead)
        if undated and setting.time is not None and self.carried.holds(d, setting):
            d.time = self._taken(d, setting.time)
        if d.place is None and self._placed(d, setting) and (d.time is None or same_time(d.time, setting.time)):
            d.place = setting.place if self._still_there(d, setting) else None
            near = d.type in WITHIN_SCENE | SCENES and not setting.report and self.grounds.town(setting.scene)
            near = near and first_of(d) - setting.sentence in (1, 2)
            if d.place is None and d.type in _DEEDS:
                d.place = self.settings.moves.since(setting.sentence, d.sentence, d.trigger[0]) or setting.scene
            elif d.place is None and (near or d.type == "LegalAction"):
                d.place = setting.scene

    def _recalls(self, s: int) -> bool:
        """Whether sentence ``s`` tells of the deed that is looked into (``Theo công an, trưa 9-5, …``), of no step."""
        a, b = self.r.sents[s]
        steps = any(t.start >= a and t.end <= b and t.frames[0].type == "LegalAction" for t in self.settings.p.triggers)
        return not steps and any(self.r.starts_with(name, a) is not None for name in ("flashbacks", "according"))

    def _in_course(self, d: Draft) -> bool:
        """Whether ``d`` happens in the course of the story, so that its day is the setting's."""
        if d.frame.name in _BEFORE_COURT and d.type == "LegalAction" and self.carried.at_court():
            return False
        if d.frame.name in _BRIBES or (d.form == "verb" and self._since(d)):
            return False
        if d.form == "verb" and (self._counted(d) or goes_on(self.r, d, _LEAD)):
            return False
        if d.form == "verb" and d.type in _DECIDED and self.r.starts_with("presupposed", self.r.sents[d.sentence][0]):
            return False  # "Việc ông A chọn ông B gây tranh cãi": known before
        if d.type == "Visit" and d.form == "verb" and first_of(d) >= _LEAD:
            return "Country" not in {self.r.types.get(e) for e in d.roles.get("host", ())}
        if d.type in _DEEDS:
            kinds = {self.r.types.get(e) for e in d.actors()}
            return "Person" in kinds and "Country" not in kinds
        return d.type in _IN_COURSE or self._handed(d)

    def _handed(self, d: Draft) -> bool:
        """``Tại đây, ông A tặng mỗi ngư dân 5 triệu đồng``: what somebody hands over is part of the scene."""
        by_hand = d.form == "verb" and self.r.starts_with("by_hand", d.trigger[0]) is not None
        return d.type == "Aid" and by_hand and all(map(self.kin.person, d.roles.get("giver", ())))

    def _since(self, d: Draft) -> bool:
        """Whether ``d`` only tells from when on something is so (``từ khi Bộ A ban hành quy định, …``)."""
        r = self.r
        a = r.sents[d.sentence][0]
        start = next((i + 1 for i in range(d.trigger[0] - 1, a - 1, -1) if r.words[i] in ",;:"), a)
        known = d.type in _KNOWN_BEFORE and r.has_phrase(r.classes["sooner_later"], start, d.trigger[0])
        known = known or (d.type == "Appointment" and any(r.keys[i] == _WHEN for i in range(start, d.trigger[0])))
        # "Một ngày trước khi ông A mất, Bộ B đã phân công ông C …"
        known = known or r.has_phrase(r.classes["so_long_after"], a, d.trigger[0])
        return known or r.has_phrase(r.classes["since"], start, d.trigger[0])

    def _counted(self, d: Draft) -> bool:
        """``khởi tố 11 vụ án``, ``bắt 630 bị can``: what a report adds up is not of its day."""
        r = self.r
        end = r.sents[d.sentence][1]
        i = next((i for i in range(d.trigger[1], min(end, d.trigger[1] + _UP_TO)) if r.words[i][0].isdecimal()), None)
        if i is None or d.type != "LegalAction" or any(r.np_at[j] >= 0 for j in range(d.trigger[1], i)):
            return False
        many = len(r.words[i].replace(".", "")) >= _HUNDREDS and r.starts_with("counted_people", i + 1) is not None
        return many or (r.words[i] != "1" and r.starts_with("cases_counted", i + 1) is not None)

    def _placed(self, d: Draft, setting: Setting) -> bool:
        """Whether ``d`` happens at the setting's place, and not where its bodies have their seats."""
        if d.type == "LegalAction":
            spot = d.frame.name in _ON_THE_SPOT and not d.further and max(s for s, _ in d.evidence) >= _LEAD
            return spot and first_of(d) - setting.sentence <= _STILL  # "Sau đó A bị bắt": where that was nobody says
        if d.type in _VOTED:
            return d.form == "verb" and self._staged(d)
        return d.type in _PLACED or d.type in _DEEDS or self._handed(d)

    def _still_there(self, d: Draft, setting: Setting) -> bool:
        """Whether ``d`` is at the setting's place: a town lasts, a house is left for the next meeting."""
        if not self.settings.house(setting.place) or setting.sentence in {s for s, _ in d.evidence}:
            return True
        if d.type == "Meeting" and d.form == "verb" and not self._seen_there(d, setting):
            return False  # "Tại Bộ A, ông B tiếp ông C. … Chiều nay, ông C chào Thủ tướng D": he goes to him
        near = first_of(d) - setting.sentence <= _NEAR and d.type in WITHIN_SCENE
        near = near or (d.type in _PLACED and not self.settings.wanders())
        return d.status == "occurred" and (near or self._staged(d))

    def _seen_there(self, d: Draft, setting: Setting) -> bool:
        """Whether the headline or the sentence that opens the setting names all who meet."""
        told = [np for s in (0, setting.sentence) for np in self.r.inner_nps(*self.r.sents[s])]
        return d.actors() <= {e for np in told for e in np.entities}

    def _setting_of(self, d: Draft) -> Setting | None:
        resumes = d.type in RESUMES and d.type != "Agreement"
        for s in sorted(s for s, _ in d.evidence):
            resumed = d.frame.name in IN_COURT or (resumes and not self.settings.recounting(s))
            if d.type in _DEEDS and s < _LEAD:
                continue  # the lead tells the deed, and then the day of the report
            setting = self.settings.at(s, resumed, self._staged(d))
            if setting is not None and not (d.type in _DEEDS and setting.report):
                return setting
        return None

    def _taken(self, d: Draft, time: dict[str, Any]) -> dict[str, Any]:
        """The time as another event's: a journey to a country takes days, so only its month is known."""
        country = any(self.r.types.get(e) == "Country" for e in d.roles.get("host", ()))
        if d.type == "Visit" and country and d.form == "noun":
            return {"begin": str(time["begin"])[:7], "end": None, "basis": "relative"}
        return {**time, "basis": "relative"}

    # ---------------------------------------------------------------- what remains
    def _told_back(self, events: list[Draft]) -> None:
        """Crimes and accidents that the lead tells without their day: that on which the text then goes back to them."""
        back = [o for o in self.settings.openings if self._goes_back(o)]
        if len({str((o.time or {})["begin"]) for o in back}) != 1:
            return
        for d in events:
            if d.type not in _DEEDS or d.status != "occurred" or first_of(d) >= back[0].sentence or d.undatable:
                continue
            lands = "Country" in {self.r.types.get(e) for e in d.actors()}
            again = first_of(d) < _LEAD and self.r.starts_with("deed_told", self.r.sents[back[0].sentence][0])
            wars = d.type == "Conflict" and not (again or self._in_course(d))
            if lands or wars or not (d.time is None or self._of_report(d)):
                continue
            d.time = {**(back[0].time or {}), "basis": "relative"}
            d.place = self.kin.narrower(d.place, back[0].place or back[0].scene)

    def _taken_back(self, events: list[Draft]) -> None:
        """``Công an vừa bắt A. Theo đó, sáng 3-2, tại |xã B, … A bị bắt``: when and where the text goes back to it."""
        for d in events:
            month = str((d.time or {}).get("begin", ""))
            just = d.time is not None and d.time.get("basis") == "published" and len(month) == ISO_MONTH
            if d.type != "LegalAction" or d.frame.name != "arrest" or not just or d.further:
                continue
            for s in sorted(s for s, _ in d.evidence if s >= _LEAD - 1):
                o = self.settings.at(s)
                day = str((o.time or {}).get("begin", "")) if o is not None else ""
                told = len(day) == ISO_DAY and day.startswith(month) and day < (self.published or "")[:ISO_DAY]
                if o is not None and told and not o.past and not o.report and s - o.sentence <= _NEAR:
                    d.time, d.place = {**(o.time or {}), "basis": "relative"}, d.place or o.place or o.scene
                    break

    def _goes_back(self, o: Setting) -> bool:
        """``Như đã đưa tin, sáng 3-2 …``: whether the setting is a day before that of the report."""
        day = str((o.time or {}).get("begin", ""))
        told = len(day) == ISO_DAY and not o.past and (self.published is None or day <= self.published[:10])
        return told and self.r.starts_with("flashbacks", self.r.sents[o.sentence][0]) is not None

    def _of_report(self, d: Draft) -> bool:
        """Whether the day of ``d`` is that of the report, so that nobody knows it for its own."""
        return self.published is not None and str((d.time or {})["begin"]) == self.published[:10]

    def _journeys(self, events: list[Draft]) -> None:
        """A journey that the lead tells without days: the month of the report."""
        for d in events:
            told = d.type == "Visit" and d.status == "occurred" and first_of(d) < _LEAD and not self._background(d)
            if told and d.time is None and self.published:
                d.time = {"begin": self.published[:7], "end": None, "basis": "published"}

    def _decisions(self, events: list[Draft]) -> None:
        """Appointments take effect on the day stated behind them, else on that of the ceremony."""
        for d in events:
            if d.type != "Appointment":
                continue
            if d.time is None or d.time.get("basis") == "relative":
                d.time = self._effect(d) or d.time
            if d.time is not None and d.time.get("basis") == "published":
                d.time = self._ceremony(d, events) or d.time

    def _effect(self, d: Draft) -> dict[str, Any] | None:
        """The day from which on, if the sentence after the appointment tells it of that and names nobody else."""
        r = self.r
        if d.sentence + 1 >= len(r.sents):
            return None
        a, b = r.sents[d.sentence + 1]
        told = [np.entities[0] for np in r.nps_in(a, b) if np.type == "Person"]
        if any(e not in d.actors() for e in told) or not (told or r.find_in("of_a_term", a, b)):
            return None  # "Các bộ mới hoạt động từ ngày 1-3": nothing of the appointment
        return next((as_time(x) for x in r.dates if a <= x["a"] < b and x.get("bound") == "from" and x["begin"]), None)

    def _ceremony(self, d: Draft, events: list[Draft]) -> dict[str, Any] | None:
        for o in events:
            if o.type == "Ceremony" and o.time is not None and o.actors() & d.actors() and o.status == d.status:
                day, month = str(o.time["begin"]), str((d.time or {})["begin"])
                if len(day) == ISO_DAY and day.startswith(month):
                    return {**o.time, "basis": "relative"}
        return None
