"""Where an event without a place of its own is: on whose ground, in what gathering, on what spot."""

from __future__ import annotations

from datetime import date

from kg.extract.circumstances.apart import by_paper
from kg.extract.circumstances.setting import Setting, Settings
from kg.extract.circumstances.when import same_time
from kg.extract.clauses.reading import Reading
from kg.extract.draft import ISO_DAY, ISO_MONTH, SCENES, Draft
from kg.extract.parties.kin import Kin
from kg.extract.parties.levels import COMMUNE, level
from kg.languages.vi.countries import HOME
from kg.languages.vi.gazetteer import land_of
from kg.languages.vi.names import looks_vietnamese

WITHIN_SCENE = frozenset({"Award", "Agreement", "Ceremony", "Attendance"})
# Told from the main scene again, though history came between.
RESUMES = SCENES | WITHIN_SCENE
_COMING = frozenset({"work", "working_visit"})
_ATTENDED = frozenset({"Attendance", "Ceremony", "Award"})
# What is done at a ceremony or a sitting.
_HELD = frozenset({"Aid", "Economic", "Award", "Agreement", "Meeting", "Attendance", "Ceremony"})
_SPOT = frozenset({"LegalAction", "Visit", "Incident"})
_GOING_ON = frozenset({"investigate", "hunt"})
_BEFORE = 6  # tokens from "đang" to an inquiry that goes on
_NEXT = 4  # tokens from the land visited to what is done there ("thăm Lào và cùng dự")
# Whose driver is told to be on some road before it happens.
_CRASHES = frozenset({"disaster", "accident", "casualty", "deaths", "hit"})
_ALONG = 3  # tokens from "đi trên" to the road
# What befalls a whole land, told as such, is in all of it.
_ALL_OVER = frozenset({"epidemic", "nature"})
# Who does this in a town is there.
_THERE = frozenset({"Meeting", "Attendance", "Visit"})
_NEAR = 3  # sentences over which somebody stays in the town told
_STAY = 2  # days that he stays there
_TOLD = 8  # tokens from "hội nghị" to "tại"


def first_of(d: Draft) -> int:
    """The first sentence that tells ``d``."""
    return min(s for s, _ in d.evidence)


def goes_on(r: Reading, d: Draft, lead: int) -> bool:
    """``Công an tiếp tục |mở rộng điều tra, truy bắt đồng phạm``: on no one day, behind the ``lead`` sentences.

    Nor is what was ordered before (``bắt B theo quyết định |truy nã của C``) of the day.
    """
    if by_paper(r, d.trigger[0]):
        return True
    if d.frame.name not in _GOING_ON or first_of(d) < lead:
        return False
    return bool(r.find_in("goes_on", max(r.sents[d.sentence][0], d.trigger[0] - _BEFORE), d.trigger[1]))


class Grounds:
    """Finds the places that other events and other sentences tell."""

    def __init__(self, reading: Reading, kin: Kin, settings: Settings) -> None:
        self.r = reading
        self.kin = kin
        self.settings = settings

    def town(self, place: str | None) -> bool:
        """Whether ``place`` is a town or region, no building and no state."""
        return self.r.types.get(place or "") == "Place" and not self.settings.house(place)

    def far_away(self, setting: Setting, speaker: str) -> bool:
        """Whether the setting is in another land than the speaker's, and does not tell of him there."""
        place, land = setting.place or "", self.kin.country_of(speaker)
        lies_in = place if self.r.types.get(place) == "Country" else self.kin.inside.get(place)
        told = any(speaker in np.entities for np in self.r.nps_in(*self.r.sents[setting.sentence]))
        state = self.r.types.get(speaker) == "Country"  # speaks from nowhere in particular
        return not told and land != lies_in and land is not None and (state or lies_in is not None)

    def _somewhere(self, v: Draft, d: Draft) -> bool:
        """Whether visit ``v`` tells where talks ``d`` are: not by the whole of a land of which other sentences tell."""
        together = {s for s, _ in v.evidence} & {s for s, _ in d.evidence}
        return v.place is not None and (self.r.types.get(v.place) != "Country" or bool(together))

    def of(self, d: Draft, events: list[Draft]) -> str | None:
        """Where ``d``, which has no place of its own, is by what else is told; None if nothing tells."""
        if (held := self._held_next(d)) is not None:
            return held
        if d.type == "Meeting":
            return self._met(d, events) or self._in_one_breath(d, events) or self._journey(d, events) or self._house(d)
        if d.type in _ATTENDED:
            found = self._in_one_breath(d, events) or self._held_at(d)
            return found or self._journey(d, events) or self._house(d)
        return self._on_the_scene(d, events)

    def _met(self, d: Draft, events: list[Draft]) -> str | None:
        """The place of a meeting during a visit: where the visitor meets the hosts, or people without names."""
        together = self._together(d, events) if not d.past else None
        if together is not None:
            return together
        trips = [v for v in events if v.type == "Visit" and not v.guessed and self._somewhere(v, d)]
        trips = [v for v in trips if not d.past or v.sentence == d.sentence]  # what is recalled was elsewhere
        told = [v for v in trips if first_of(v) <= first_of(d)]
        for v in [*told, *(v for v in trips if first_of(v) > first_of(d))]:
            visitors = set(v.roles.get("visitor", ()))
            before = first_of(v) <= first_of(d)
            onward = not before and (self.settings.house(v.place) or any(visitors & o.actors() for o in told))
            begun = before and (v.status, d.status) == ("occurred", "planned")  # talks to come on the journey
            if not (v.status == d.status or begun) or onward or self.clash(d, v):
                continue
            if visitors & d.actors() and self._receives(d.actors() - visitors, v, visitors):
                return v.place
        return self._both_abroad(d, events) or self._seat(d)

    def _both_abroad(self, d: Draft, events: list[Draft]) -> str | None:
        """``Bên lề hội nghị ở X, A gặp B. A cũng gặp C``: where A is told to be, which is neither's land."""
        lands = {self.kin.land_code(e) for e in d.actors()}
        if d.past or None in lands or len(lands) < 2:
            return None
        for o in reversed(events):
            region = self.r.names.get(o.place or "", "")[:1].islower()  # "châu Á"
            if o is d or o.type not in _THERE or not self.town(o.place) or region or self._land(o.place) in lands:
                continue
            near = any(0 <= d.sentence - s <= _NEAR for s, _ in o.evidence)
            if near and o.status == d.status and o.actors() & d.actors() and self._same_days(d, o):
                return o.place
        return None

    def _land(self, place: str | None) -> str | None:
        """The code of the land of a town, as far as it is known."""
        name = self.r.names.get(place or "", "")
        return land_of(name) or (HOME if level(name) is not None or looks_vietnamese(name.split()) else None)

    def _same_days(self, d: Draft, o: Draft) -> bool:
        """Whether ``d`` is within two days of ``o``, as far as both are dated."""
        days = [str(t["begin"]) for t in (d.time, o.time) if t is not None and len(str(t["begin"])) == ISO_DAY]
        if len(days) < 2:
            return d.time is None or o.time is None or not self.clash(d, o)
        return abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days) <= _STAY

    def _together(self, d: Draft, events: list[Draft]) -> str | None:
        """The place of what the same people did just before (``lễ đón``, then talks)."""
        first = first_of(d)
        best: tuple[int, str] | None = None
        for o in events:
            if o is d or o.type not in RESUMES or o.place is None or o.status != d.status or len(d.actors()) < 2:
                continue
            if self._welcomed(d, o):
                return o.place
            at = max((s for s, _ in o.evidence if s <= first), default=None)
            hosts = set(d.roles.get("host", ())) & set(o.roles.get("host", ()))
            receives = d.time is not None and bool(hosts) and self.town(o.place)  # "Chiều cùng ngày, ông A tiếp B"
            if at is None or not (receives or d.actors() <= o.actors()) or not same_time(d.time, o.time):
                continue
            if best is None or at >= best[0]:
                best = (at, o.place)
        return best[1] if best else None

    def _welcomed(self, d: Draft, o: Draft) -> bool:
        """``Lễ đón ông A diễn ra tại |X. Sau lễ đón, ông B và ông A hội đàm``: talks follow where he is welcomed."""
        if o.type != "Ceremony" or not o.actors() & d.actors():
            return False
        told = [s for s, _ in d.evidence if any(s == t + 1 for t, _ in o.evidence)]
        return any(self.r.starts_with("after_welcome", self.r.sents[s][0]) is not None for s in told)

    def _receives(self, others: set[str], v: Draft, visitors: set[str]) -> bool:
        """Whether ``others`` are at home where ``visitors`` come to."""
        hosts = v.roles.get("host", [])
        town = self.r.types.get(v.place or "") == "Place"
        if not others:
            return town
        if any(self.kin.same(o, h) for o in others for h in hosts):
            return True
        home = self.kin.home
        if not town or home is None or any(self.r.types.get(h) == "Country" and h != home for h in hosts):
            return False
        return all(self.kin.country_of(o) == home for o in others) and all(
            self.kin.country_of(e) not in (home, None) for e in visitors
        )

    def _seat(self, d: Draft) -> str | None:
        """``làm việc với UBND tỉnh X``: whoever comes to a local body comes to its town."""
        if d.frame.name not in _COMING or len(d.actors()) < 2:
            return None
        for e in d.actors():
            if self.town(e) and all(self.r.types.get(o) == "Person" for o in d.actors() - {e}):
                return e  # "làm việc với tỉnh A"
            name = self.r.names.get(e, "")
            for place, kind in self.r.types.items():
                if (
                    kind == "Place"
                    and self.r.types.get(e) == "Organization"
                    and name.endswith(" " + self.r.names[place])
                ):
                    return place
        return None

    def clash(self, d: Draft, v: Draft | Setting) -> bool:
        """Whether the times of ``d`` and of what it may be part of are known and exclude each other."""
        if d.time is None or v.time is None:
            return False
        day, begin, end = str(d.time["begin"]), str(v.time["begin"]), str(v.time.get("end") or v.time["begin"])
        n = min(len(day), len(begin), len(end))
        return not begin[:n] <= day[:n] <= end[:n]

    def _in_one_breath(self, d: Draft, events: list[Draft]) -> str | None:
        """``thăm Lào và dự kỳ họp``, ``đến thăm đại sứ quán và gặp …``: where the visit told right before goes."""
        r = self.r
        for v in events:
            if v.type != "Visit" or v.place is None or v.status != d.status or v.sentence != d.sentence:
                continue
            if v.trigger[1] > d.trigger[0] or not v.actors() & d.actors():
                continue
            and_ = next(
                (i for i in range(v.trigger[1], d.trigger[0]) if r.starts_with("joined_verbs", i) is not None), -1
            )
            verbs = any(self.settings.p.verb_at(i) for i in range(v.trigger[1], d.trigger[0]))
            marks = any(r.words[i] in ",;:" for i in range(v.trigger[1], d.trigger[0]))
            if and_ >= 0 and d.trigger[0] - and_ <= _NEXT and not verbs and not marks:
                return v.place
        return None

    def _held_next(self, d: Draft) -> str | None:
        """``A tặng B 200 suất học bổng. |Lễ trao diễn ra tại X``: the sentence behind only tells where that was."""
        r = self.r
        s = d.sentence + 1
        if d.type not in _HELD or d.status not in ("occurred", "planned") or s >= len(r.sents):
            return None
        a, b = r.sents[s]
        head = r.starts_with("held_heads", a)
        held = next((i for i in range(head or b, min(b, a + _TOLD)) if r.starts_with("takes_place", i) is not None), b)
        if held == b or any(r.words[i] in ",;:" or r.np_at[i] >= 0 for i in range(a, held)):
            return None
        stop = next((i for i in range(held + 1, b) if r.words[i] in ",;:" or self.settings.p.verb_at(i)), b)
        found = (np.entities[0] for np in r.inner_nps(held, stop) if self.settings.where.stands_at(np, held))
        return next(found, None)

    def _held_at(self, d: Draft) -> str | None:
        """``hội nghị lần này tại X``: the one place that the article tells of gatherings of this kind."""
        if d.gathering is not None:
            return None
        r = self.r
        a, b = d.trigger[0], min(r.sents[d.sentence][1], d.trigger[1] + 2)
        word = next((i for i in range(a, b) if r.starts_with("gathering_words", i) is not None), None)
        if word is None:
            return None
        keys = r.keys[word : r.starts_with("gathering_words", word)]
        found = set()
        for i in range(len(r.keys) - len(keys)):
            if r.keys[i : i + len(keys)] != keys or r.np_at[i] >= 0:
                continue
            end = min(r.sents[r.sent_of[i]][1], i + len(keys) + _TOLD)
            stop = next(
                (j for j in range(i + len(keys), end) if r.words[j] in ",;:" or self.settings.p.verb_at(j)), end
            )
            for np in r.inner_nps(i, stop):
                if self.settings.where.stands_at(np, i):
                    found.add(np.entities[0])
                    break
        return found.pop() if len(found) == 1 else None

    def _journey(self, d: Draft, events: list[Draft]) -> str | None:
        """``Trong chuyến thăm, ông A đã dự diễn đàn``: the land or town that he visits, if but one is told."""
        if self.r.starts_with("on_visit", self.r.sents[d.sentence][0]) is None:
            return None
        made = [v for v in events if v.type == "Visit" and v.place is not None and v.status in ("occurred", d.status)]
        there = {v.place for v in made if set(v.roles.get("visitor", ())) & d.actors() and not self.clash(d, v)}
        return there.pop() if len(there) == 1 else None

    def _house(self, d: Draft) -> str | None:
        """``Tại |khu tưởng niệm, ông A gặp …``: the one house or site of the article whose name begins so."""
        r = self.r
        a, b = r.sents[d.sentence]
        for i, end in r.find_in("buildings", a, b):
            at = i > a and (
                r.keys[i - 1] in r.classes["located_at"] or r.ends_with("at_the_gate", i - 1, a, 3) is not None
            )
            if not at or r.np_at[i] >= 0 or (end < b and (r.np_at[end] >= 0 or r.words[end][:1].isupper())):
                continue
            head = tuple(r.keys[i:end])
            named = {e for e, kind in r.types.items() if kind == "Place" and r.begins(r.names[e], head)}
            return named.pop() if len(named) == 1 else None
        return None

    def _on_the_scene(self, d: Draft, events: list[Draft]) -> str | None:
        """``Tại hiện trường, công an thu giữ …``: where the crime or accident is told to be."""
        r = self.r
        if d.type not in _SPOT or not any(r.find_in("on_the_scene", *r.sents[s]) for s, _ in d.evidence):
            return None
        told = [o for o in events if o.type in ("Conflict", "Incident") and o.place and o.status == "occurred"]
        told = [o for o in told if first_of(o) <= first_of(d) and not self._another_day(d, o)]
        return told[0].place if told and len({o.place for o in told}) == 1 else None

    def of_deeds(self, events: list[Draft]) -> None:
        """Give accidents and blows that have no place yet, or a wide one, what they hit or where somebody drove."""
        deeds = [d for d in events if d.type in ("Conflict", "Incident") and d.status in ("occurred", "planned")]
        for d in deeds:
            hit = d.roles.get("affected", [])
            towns = [e for e in hit if self.r.types.get(e) == "Place"]
            lands = [e for e in hit if self.r.types.get(e) == "Country"]
            counted = d.frame.name in _ALL_OVER and len(hit) == 1  # "Việt Nam ghi nhận thêm 15 ca": in all of it
            d.place = d.place or next(iter(towns or (lands if counted else ())), None)
        crashes = [d for d in deeds if d.frame.name in _CRASHES and d.status == "occurred" and not d.past]
        s, way = next(((s, e) for s in range(len(self.r.sents)) if (e := self._driven(s)) is not None), (0, None))
        for d in crashes:
            if way is not None and first_of(d) <= s + 1 and not d.further:
                d.place = self.kin.narrower(d.place, way)
        self._told_again(deeds)

    def _told_again(self, deeds: list[Draft]) -> None:
        """``Tàu lạ |truy đuổi tàu cá …, làm chìm ở vùng biển A``: the one place that the article tells of its deeds.

        Whoever is told by his land alone is no place, where a town of the deed is told.
        """
        told = [d for d in deeds if d.place is not None and self.r.types.get(d.place) == "Place" and not d.past]
        inner = {d.place for d in told if not any(self.kin.lies_in(o.place, d.place) for o in told)}
        if len(inner) != 1:
            return
        (spot,) = inner
        there = [o for o in told if o.place == spot]
        for d in deeds:
            loose = d.place is None or (d.place in d.actors() and self.r.types.get(d.place) == "Country")
            if loose and not d.past and d.frame.name not in _ALL_OVER | {"war"} and any(self._one(d, o) for o in there):
                d.place = spot

    def _one(self, d: Draft, o: Draft) -> bool:
        """Whether ``d`` may be what ``o`` tells: in one sentence, or undated and of the same people, not of states."""
        if {s for s, _ in d.evidence} & {s for s, _ in o.evidence}:
            return None in (d.time, o.time) or same_time(d.time, o.time)
        both = d.actors() & o.actors()
        states = "Country" in {self.r.types.get(e) for x in (d, o) for e in x.actors()}
        return bool(both) and not states and (d.time is None or same_time(d.time, o.time))

    def _driven(self, s: int) -> str | None:
        """``lái ô tô đi trên |đường A, đoạn qua xã B``: the first road, bridge or commune that somebody drives over."""
        r = self.r
        a, b = r.sents[s]
        if not r.find_in("driving", a, b) or r.find_in("drives_off", a, b):
            return None
        for _, end in r.find_in("drives_along", a, b):
            np = next(iter(r.inner_nps(end, min(b, end + _ALONG))), None)
            if np is not None and np.type == "Place" and (level(r.names[np.entities[0]]) or 0) >= COMMUNE:
                return np.entities[0]
        return None

    def _another_day(self, d: Draft, deed: Draft) -> bool:
        """Whether ``deed`` is too long before ``d`` for the police to come to it now."""
        if d.time is None or deed.time is None:
            return False
        now, then = str(d.time["begin"]), str(deed.time["begin"])
        return now[:ISO_MONTH] != then[:ISO_MONTH]
