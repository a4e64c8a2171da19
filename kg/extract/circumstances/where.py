"""The place that stands with an event: behind ``tại`` or ``ở`` in its clause or at the head of its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.extract.circumstances.sites import Sites
from kg.extract.clauses.reading import NP
from kg.extract.draft import Draft
from kg.extract.drafting.attacks import abroad_hit
from kg.languages.vi.particles import ABOUT, ACROSS, DOWN, FROM, INTO, OUT, TO, UP, UP_TO

_LANDS = frozenset({"Place", "Country"})
# What is decided or given in them has places of its own: those behind the verb are not where it is done.
_ABOUT_PLACES = frozenset({"Legislation", "Agreement"})
_NOWHERE = frozenset({"PhoneCall"})
_GATHERINGS = frozenset({"Attendance", "Ceremony"})
# What befalls a land or a town happens there.
_BEFALLS = {"Conflict": "target", "Incident": "affected"}
# What a town or province builds or buys is there; a state's trade is not, nor where help for it is handed over.
_BUILDS = "Economic"
_AT_HOME = frozenset({"Economic", "Aid"})
# Who is taken or searched, so that it tells where he was.
_TAKEN_IN = frozenset({"arrest", "search", "find"})
# Steps of a case that are not taken where the deed was done; whoever looks into it goes there.
_OF_CASES = frozenset({"try", "sentence", "charge", "prosecute", "demand", "warrant", "order", "arrest"})
_FROM = 6  # tokens from "từ" to the name of where it comes from
_PAPER = 3  # words of "tuyên bố chung"
# What is agreed on is told with its own day and place ("nhất trí họp ngày 5-6 tại X").
_WISHED = frozenset({"agree", "negotiate", "adopt"})
_SIGNED = 14  # tokens from "ký" to the town
_OBJECT = 4  # tokens from a verb to what it is done to
_TOWARDS = frozenset({TO, UP_TO, INTO, ACROSS, OUT, ABOUT, UP, DOWN})
_RECEIVED = frozenset({"Meeting", "Ceremony"})
_GIVEN_AT = frozenset({"Ceremony", "Award"})  # to people who are posted elsewhere
_BY_ITSELF = frozenset({"LegalAction", "Conflict"})  # a meeting told behind it was elsewhere
_MET_ABROAD = frozenset({"Meeting", "Visit"})
_MET_THERE = frozenset({"Meeting", "LegalAction", "Award", "Attendance"})
_ON_THE_WAY = 4  # words of "thăm Lào trong ba ngày tại"
_AREA = 6  # tokens of "vào các khu vực phía bắc"
_ARRIVED = 5  # tokens from the place that somebody comes to up to what happens there
_BESIDE = 8  # tokens between a date and the place told with it
_OPENING = 2  # tokens before a place that opens the sentence ("Cũng tại X")
_VENUE = 9  # tokens from a place to the event that has it as venue


class Where(Sites):
    """Chooses among the places of a sentence the one of an event."""

    def place(self, d: Draft, date: dict[str, Any] | None) -> str | None:
        """The most specific named place of the event's clause, else the one beside its ``date``, or None."""
        if d.type in _NOWHERE:
            return None
        if d.type == "Appointment":  # behind it stands where one is to serve
            return self.narrowest(list(self._ahead(d)))
        found = self.shrine(d) or list(self._behind(d)) or self._while(d) or list(self._ahead(d))
        found = found or self._venue(d) or self._arrived(d) or self._beside(d, date) or self._where_clause(d)
        if d.type in _BEFALLS or d.type in _AT_HOME:  # "tử vong tại Bệnh viện A": elsewhere it happened
            found = [e for e in found if self.r.types.get(e) != "Organization"]
        if self.inaugurates(d):
            found = self.built(d) or found
        if not found and d.type == "LegalAction":
            found = self.own_ground(d)
        if d.type in _BEFALLS and (hit := self._struck(d)) and (not found or self._lies_in(hit, d)):
            found = hit
        if d.type == "Conflict" and found and all(self.r.types.get(e) == "Country" for e in found):
            found = [e for e in d.roles.get("target", ()) if self.r.types.get(e) == "Place"] or found
        down = d.frame.name == "capture" or self.r.has_phrase(self.r.classes["shot_down"], *d.trigger)
        if not found and d.frame.name == "war" and d.form == "noun":
            found = self.torn(d)
        elif not found and d.type in _BEFALLS and not down and not abroad_hit(self.r, d):
            found = [e for e in d.roles.get(_BEFALLS[d.type], ()) if self.r.types.get(e) in _LANDS]
        if not found and d.type == "Conflict":
            found = self._stationed(d) or self._aimed(d)
        if not found and d.type == _BUILDS:
            found = self.to_build(d)
        if not found and d.type == _BUILDS:
            there = [es for role, es in d.roles.items() if role != "giver"]
            found = [e for es in there for e in es if self.r.types.get(e) == "Place"]
        told = d.type != "Incident" or d.actors()  # "Huế: Thoát chết trong bão" tells nothing
        if not found and d.type not in _ABOUT_PLACES and told:
            found = self.dateline(d.sentence)
        return self.narrowest(found)

    def _arrived(self, d: Draft) -> list[str]:
        """``từ Huế đến Vinh gặp ông A``, ``vào Huế thì bị bắt``: where somebody has come to."""
        r = self.r
        a = r.sents[d.sentence][0]
        if d.type not in _MET_THERE or d.form == "noun":
            return []
        for np in r.inner_nps(max(a, d.trigger[0] - _ARRIVED - 9), d.trigger[0]):
            start = np.end  # "đến xã A (huyện B) thì bị bắt"
            if r.words[start] == "(":
                start = next((i + 1 for i in range(start, d.trigger[0]) if r.words[i] == ")"), start)
            between = [i for i in range(start, d.trigger[0]) if r.date_at[i] < 0]
            land = np.type == "Place" or (np.type == "Country" and d.type in ("Meeting", "Attendance"))
            near = land and np.end <= d.trigger[0] and len(between) <= _ARRIVED
            plain = all(r.is_word(i) and r.np_at[i] < 0 and i not in self.p.at for i in between)
            if near and plain and r.governor(np.start, a) in _TOWARDS:
                return [np.entities[0]]
        return []

    def _lies_in(self, hit: list[str], d: Draft) -> bool:
        """Whether the place behind ``hit`` only says where it lies (``không kích thành phố A ở miền nam B``)."""
        r = self.r
        a, b = d.trigger[1], min(r.sents[d.sentence][1], d.trigger[1] + _OBJECT)
        np = next((p for p in r.inner_nps(a - 1, b) if p.entities[0] == hit[0]), None)
        return np is not None and r.starts_with("located_at", np.end) is not None

    def _while(self, d: Draft) -> list[str]:
        """``bị bắt khi đang lẩn trốn tại X``: what somebody was doing when he was taken tells where."""
        r = self.r
        if d.frame.name not in _TAKEN_IN or d.form == "noun":
            return []
        end = r.sents[d.sentence][1]
        a = next((i for i in range(d.trigger[1], end) if r.np_at[i] < 0 and r.starts_with("meanwhile", i)), end)
        stop = next((i for i in range(a, end) if r.words[i] in ",;:" or self.p.verb_at(i)), end)
        if self.p.verb_between(d.trigger[1], a):
            return []
        return [np.entities[0] for np in r.inner_nps(a, stop) if self._located(np, a, d)][:1]

    def _struck(self, d: Draft) -> list[str]:
        """The place that stands as object right behind the words of an attack or a disaster."""
        r = self.r
        a, b = d.trigger[1], min(r.sents[d.sentence][1], d.trigger[1] + _OBJECT)
        for np in r.inner_nps(a - 1, b):
            plain = all(r.is_word(i) and i not in self.p.at for i in range(a, np.start))
            if np.type == "Place" and plain and not r.quoted[np.start] and not self._launched_from(np, d):
                return [np.entities[0]] if d.type == "Conflict" or np.start <= a else []
        return []

    def _aimed(self, d: Draft) -> list[str]:
        """``không kích bằng tên lửa vào các khu vực phía bắc X``: the land or town behind ``vào`` in the clause."""
        r = self.r
        end = self.p.clause_end(self.p.at[d.trigger[0]])
        for np in r.inner_nps(d.trigger[1], end):
            if self.p.verb_between(d.trigger[1], np.start) or self._matter_between(d, np.start):
                return []
            at = next((i for i in range(np.start - 1, d.trigger[1] - 1, -1) if r.keys[i] in r.classes["aims"]), None)
            if np.type not in _LANDS or at is None or r.quoted[np.start]:
                continue
            if np.start - at <= _AREA and all(r.is_word(i) and r.np_at[i] < 0 for i in range(at, np.start)):
                return [np.entities[0]]
        return []

    def _stationed(self, d: Draft) -> list[str]:
        """``tấn công căn cứ của A ở |B``: where the ships or troops that are hit lie."""
        r = self.r
        hit = set(d.roles.get("target", ()))
        for np in r.nps_in(d.trigger[1], self.p.clause_end(self.p.at[d.trigger[0]])):
            at = r.ends_with("located_at", np.end, np.end, 1) if np.end < len(r.keys) else None
            if hit & set(np.entities) and at is not None:
                near = r.inner_nps(at, min(at + _AREA, r.sents[d.sentence][1]))
                return [p.entities[0] for p in near if p.type in _LANDS and p.entities[0] not in hit][:1]
        return []

    def _matter_between(self, d: Draft, stop: int) -> bool:
        return any(self._matter(d, i) for i in range(d.trigger[1], stop))

    def _where_clause(self, d: Draft) -> list[str]:
        """``bay tới X, nơi ông sẽ gặp ông B``: the place right before the clause that it opens."""
        r = self.r
        for i in range(d.trigger[0] - 1, r.sents[d.sentence][0] + 1, -1):
            if r.words[i] == ",":
                np = r.np_ending(i - 1)
                opens = r.starts_with("where_words", i + 1) is not None
                return [np.entities[0]] if opens and np is not None and np.type in _LANDS else []
            if r.words[i] in ";:" or self.p.verb_at(i):
                return []
        return []

    def _venue(self, d: Draft) -> list[str]:
        """``chọn X làm địa điểm diễn ra cuộc gặp``."""
        r = self.r
        a = r.sents[d.sentence][0]
        for np in r.inner_nps(a, d.trigger[0]):
            near = np.type in ("Place", "Country") and d.trigger[0] - np.end <= _VENUE
            if near and np.end < d.trigger[0] and r.starts_with("venue", np.end) is not None:
                return [np.entities[0]]
        return []

    def _beside(self, d: Draft, date: dict[str, Any] | None) -> list[str]:
        """The place that stands with the date (``tại Hà Nội, ngày 5-6``): time and place are told together."""
        if date is None or d.type in _ABOUT_PLACES:
            return []
        if d.type == "Visit" and any(self._and_attends(i, d) for i in range(d.trigger[1], date["a"])):
            return []
        r = self.r
        a, b = r.sents[d.sentence]
        out = []
        for np in r.inner_nps(max(a, date["a"] - _BESIDE), min(b, date["b"] + _BESIDE)):
            at = self.preposition(np, a)
            if at is None or (d.type in _BEFALLS and np.end <= d.trigger[0] and self._blocked(np, a, d.trigger[0])):
                continue  # "tại Huế ngày 5-6, ông A nói B có thể |tấn công C": that was said there
            between = range(np.end, date["a"]) if np.start < date["a"] else range(date["b"], at)
            if all(not r.is_word(i) or r.np_at[i] >= 0 or r.date_at[i] >= 0 for i in between):
                out.append(np.entities[0])
        return out

    def narrowest(self, entities: list[str]) -> str | None:
        """The first of the places that is no country, else the first."""
        towns = [e for e in entities if self.r.types.get(e) != "Country"]
        return next(iter(towns or entities), None)

    def _behind(self, d: Draft) -> Iterator[str]:
        """Places after the trigger, up to the next verb or to what the event is about."""
        r = self.r
        if d.type in _ABOUT_PLACES and d.form == "verb":
            yield from self._signed_at(d)
            return
        a = d.trigger[1]
        floor = a - 1 if r.keys[a - 1] in r.classes["located_at"] else a  # "đã trao đổi tại"
        end = min(r.sents[d.sentence][1], max(self.p.clause_end(self.p.at[d.trigger[0]]), a + 1))
        if d.type in _GATHERINGS and end < r.sents[d.sentence][1] and r.starts_with("takes_place", end + 1) is not None:
            end = next((i for i in range(end + 1, r.sents[d.sentence][1]) if r.words[i] in ",;:"), end)
        stop = next((i for i in range(a, end) if self._parts(d, i) or self._somewhere_else(d, i)), end)
        for np in r.inner_nps(a, stop):
            if self._located(np, floor, d) and not self._elsewhere(np, d) and not self._launched_from(np, d):
                yield np.entities[0]

    def _launched_from(self, np: NP, d: Draft) -> bool:
        """``phóng tên lửa từ một căn cứ ở X``: the blow falls elsewhere."""
        r = self.r
        before = range(max(d.trigger[1], np.start - _FROM), np.start)
        return d.type == "Conflict" and any(r.words[i].casefold() == FROM and r.date_at[i + 1] < 0 for i in before)

    def _elsewhere(self, np: NP, d: Draft) -> bool:
        """``thăm Lào và trao đổi tình hình ở X``: whether too much stands between the land visited and ``ở``."""
        r = self.r
        if d.type != "Visit" or not any(r.types.get(e) == "Country" for e in d.roles.get("host", ())):
            return False
        between = [i for i in range(d.trigger[1], np.start) if r.np_at[i] < 0 and r.date_at[i] < 0 and r.is_word(i)]
        attends = any(self.p.verb_at(i) for i in between)
        return not attends and len(between) > _ON_THE_WAY

    def _signed_at(self, d: Draft) -> Iterator[str]:
        """``ký hiệp định tại X hôm qua``: right behind the paper, and nothing but a date or a mark follows."""
        r = self.r
        a, b = d.trigger[1], min(r.sents[d.sentence][1], d.trigger[1] + _SIGNED)
        for np in r.inner_nps(a, b) if d.type == "Agreement" and d.frame.name not in _WISHED else ():
            at = self.preposition(np, a)
            others = at is None or any(self.p.verb_at(i) and not self._agrees(i) for i in range(a, at))
            if at is None or others or any(r.words[i] in ",;:" for i in range(a, at)):
                continue
            if at > a and r.date_at[at - 1] >= 0:  # "ký sáng 5-6 |tại X", "nâng cấp quan hệ ngày 5-6 |ở X"
                yield np.entities[0]
                continue
            kinds = {i for x, y in r.find_in("accord_kinds", a, at) for i in range(x, y)}
            words = [i for i in range(a, at) if r.np_at[i] < 0 and r.date_at[i] < 0 and i not in kinds]
            if not d.frame.name.startswith("sign"):
                continue
            plain = len(words) <= _PAPER and not any(r.ends_with("prepositions", i, a, 1) is not None for i in words)
            closes = np.end >= r.sents[d.sentence][1] or not r.is_word(np.end) or r.date_at[np.end] >= 0
            if plain and (closes or r.starts_with("about_when", np.end) is not None):
                yield np.entities[0]

    def _agrees(self, i: int) -> bool:
        """Whether the verb at ``i`` only names the paper (``ký thỏa thuận``)."""
        return self.p.triggers[self.p.at[i]].frames[0].type == "Agreement"

    def _parts(self, d: Draft, i: int) -> bool:
        """Whether another act or the matter begins at ``i``; ``tiếp ông A |đang thăm Lào tại X`` goes on."""
        r = self.r
        during = d.type == "Meeting" and r.ends_with("meanwhile_at", i - 1, d.trigger[1], 3) is not None
        guest = d.type in _RECEIVED and self.p.verb_at(i) and (self._visits(i) or during)
        joined = guest and r.ends_with("coordinators", i - 1, d.trigger[1], 2) is not None
        at_it = d.type == "Meeting" and (e := r.starts_with("meanwhile_at", i)) is not None and self._attends(e)
        return (
            (self._matter(d, i) and not at_it)
            or (self._other_verb(i) and (not guest or joined))
            or (d.type in _BY_ITSELF and self._occasion(i, d))
            or (d.type == "Visit" and self._and_attends(i, d))
            or (d.type == "Conflict" and d.frame.name != "war" and self._war(i))
        )

    def _somewhere_else(self, d: Draft, i: int) -> bool:
        """``trao quyết định cho 12 người |làm nhiệm vụ tại X``, ``không dự lễ |vì đang ở X``: not where ``d`` is."""
        posted = d.type in _GIVEN_AT and self.r.starts_with("posted", i) is not None
        case = d.type == "LegalAction" and d.frame.name in _OF_CASES and self.r.starts_with("case_words", i) is not None
        if case and not self.r.has_phrase(self.r.classes["red_handed"], *d.trigger):
            return True  # "xét xử |vụ tham ô tại X": the deed was there
        return self.r.np_at[i] < 0 and (posted or self.r.starts_with("because_busy", i) is not None)

    def _and_attends(self, i: int, d: Draft) -> bool:
        """``thăm Lào |và dự hội nghị tại X``: the town behind is that of the gathering."""
        r = self.r
        joined = self.p.verb_at(i) and r.ends_with("coordinators", i - 1, d.trigger[1], 2) is not None
        return joined and any(r.types.get(e) == "Country" for e in d.roles.get("host", ()))

    def _occasion(self, i: int, d: Draft) -> bool:
        """Whether a meeting, a gathering or the crime is told at token ``i``: the place behind it is its own."""
        k = self.p.at.get(i)
        told = self.p.triggers[k] if k is not None else None
        kinds = _MET_THERE - {"LegalAction", "Award"} | (_BEFALLS.keys() if d.type == "LegalAction" else set())
        return told is not None and told.form == "noun" and told.frames[0].type in kinds

    def _war(self, i: int) -> bool:
        """``tấn công A, khiến |xung đột tại B leo thang``: whether a war is told at token ``i``, with its own place."""
        told = self.p.triggers[self.p.at[i]] if i in self.p.at else None
        return told is not None and told.form == "noun" and told.frames[0].name == "war"

    def _attends(self, i: int) -> bool:
        """Whether a verb of attending or ``ở`` begins at ``i``, or behind a light word there (``khi |cùng dự``)."""
        j = self.r.starts_with("light", i) or i
        there = self.r.starts_with("located_at", j) is not None
        return there or any(self.p.verb_at(k) and not self._other_verb(k) for k in (i, j))

    def _visits(self, i: int) -> bool:
        return self.p.triggers[self.p.at[i]].frames[0].type == "Visit"

    def _other_verb(self, i: int) -> bool:
        """Whether another event begins at ``i``; who hosts the gathering (``do X chủ trì``) is no other."""
        return self.p.verb_at(i) and self.p.triggers[self.p.at[i]].frames[0].type not in _GATHERINGS

    def _matter(self, d: Draft, i: int) -> bool:
        """Whether what the event is about begins at ``i``: its places are not the event's."""
        r = self.r
        return d.type not in _GATHERINGS and r.np_at[i] < 0 and r.starts_with("matter", i) is not None

    def _ahead(self, d: Draft) -> Iterator[str]:
        """Places before the trigger with no other verb between, or at the head of the sentence."""
        r = self.r
        a = r.sents[d.sentence][0]
        if d.frame.name == "war" and d.form == "noun":
            return  # "ở Huế, ông A bàn về cuộc chiến"
        for np in r.inner_nps(a, d.trigger[0]):
            if d.type == "Visit" and self.p.verb_between(a, np.start):
                continue  # "dự APEC tại Huế và thăm Lào"
            if d.type == "Meeting" and self._left(np, a, d.trigger[0]):
                continue
            told_so = self._located(np, a, d) and not self._blocked(np, a, d.trigger[0])
            elsewhere = self._matter_ahead(np, a, d) or self._of_another(np, a, d) or self._before_that(np, a, d)
            if told_so and not elsewhere:
                yield np.entities[0]

    def _before_that(self, np: NP, floor: int, d: Draft) -> bool:
        """``Dự hội nghị tại |Huế, khi ở Vinh ông A gặp …``: told with another act, and this one's follows."""
        r = self.r
        if d.type != "Meeting" or not self.p.verb_between(floor, np.start):
            return False
        mark = next((i for i in range(np.end, d.trigger[0]) if r.words[i] == ","), d.trigger[0])
        return any(self.stands_at(o, mark) and self._located(o, floor, d) for o in r.inner_nps(mark, d.trigger[0]))

    def _matter_ahead(self, np: NP, floor: int, d: Draft) -> bool:
        """``nhất trí giải quyết tranh chấp ở |Biển Đông, ký …``: of what is decided about, as it opens no clause."""
        at = self.preposition(np, floor)
        if d.type not in _ABOUT_PLACES or at is None or at - floor <= _OPENING:
            return False
        k = self.p.at.get(at - 1)
        talks = k is not None and self.p.triggers[k].frames[0].type in ("Agreement", "Meeting")  # "đàm phán |ở Cairo"
        return self.r.is_word(at - 1) and self.r.date_at[at - 1] < 0 and not talks

    def _left(self, np: NP, floor: int, trigger: int) -> bool:
        """``hội kiến A tại |trụ sở X và gặp B``: a house in which somebody else was met before."""
        r = self.r
        house = np.type == "Organization" or r.is_building(r.names[np.entities[0]])
        joined = house and any(r.ends_with("coordinators", i, np.end, 2) is not None for i in range(np.end, trigger))
        return joined and self.p.verb_between(floor, np.start)

    def _of_another(self, np: NP, floor: int, d: Draft) -> bool:
        """``bàn về tình hình tại X sau |cuộc gặp``: whether ``np`` tells where something else is, not the talks."""
        r = self.r
        if d.type != "Meeting" or d.form != "noun":
            return False
        opener = r.ends_with("away_in_time", r.over_determiners(d.trigger[0] - 1, floor), floor, 1)
        matter = opener is not None and any(r.starts_with("matter", i) is not None for i in range(floor, np.start))
        return matter and np.end <= (opener or 0)

    def _blocked(self, np: NP, floor: int, trigger: int) -> bool:
        apart = any(self.r.words[i] == ";" for i in range(np.end, trigger))
        if apart and self.p.verb_between(floor, np.start):
            return True
        verbs = [i for i in range(np.end, trigger) if self.p.verb_at(i)]
        if not verbs:
            return False
        heads = not self.p.verb_between(floor, np.start)
        return not heads or any(self.p.triggers[self.p.at[i]].frames[0].kind == "speech" for i in verbs)

    def _located(self, np: NP, floor: int, d: Draft) -> bool:
        if np.entities[0] in d.actors() and np.type == "Organization":
            return False
        at = self.preposition(np, floor)
        if at is None:
            return d.type in _MET_ABROAD and self._abroad(np, d)
        # "khởi tố ông A liên quan vụ án xảy ra tại X": there was the crime
        return d.type in _BEFALLS or d.form == "noun" or self.r.ends_with("occurs", at - 1, floor, 2) is None

    def _abroad(self, np: NP, d: Draft) -> bool:
        """``gặp cộng đồng người Việt Nam tại X``: those who are met live there."""
        r = self.r
        at = np.start - 1
        home = at > d.trigger[1] and r.keys[at] in r.classes["located_at"]
        return home and r.has_phrase(r.classes["expatriates"], d.trigger[1], at)
