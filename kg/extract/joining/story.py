"""What only the whole article tells about its events: who was host, which day it was, which visit it belonged to."""

from __future__ import annotations

from datetime import date, timedelta

from kg.extract.circumstances import Course, Settings
from kg.extract.circumstances.to_come import never_ahead
from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import Reading
from kg.extract.draft import ISO_DAY, SCENES, Draft
from kg.extract.frames import called
from kg.extract.joining.told_dates import dates_clash, one_day, other_year
from kg.extract.legal.same_step import LEAD
from kg.extract.parties.kin import Kin
from kg.extract.parties.rites import folded
from kg.extract.parties.trips import same_sides, strangers_only
from kg.languages.vi import lexicon
from kg.languages.vi.particles import OF

_HOSTED = frozenset({"talks", "narrow", "meet", "work"})
_TALKS = frozenset({"talks", "narrow"})
_LATELY = timedelta(days=60)
_PLAIN = 2  # words of "cuộc họp": of the government, of a committee it says more
_WITH = lexicon.syllables(lexicon.table("grammar")["met_with"])
_CAME = frozenset({"arrive", "come_to_see"})  # told of strangers and of the accused too, on whose way it is no visit


class Story:
    """The events of one article as a whole."""

    def __init__(
        self,
        reading: Reading,
        kin: Kin,
        predicates: Predicates,
        published: str | None = None,
        reference: str | None = None,
    ) -> None:
        self.r = reading
        self.kin = kin
        self.p = predicates
        self.published = published
        self.settings = Settings(reading, predicates, reference or published)
        self.course = Course(reading, kin, self.settings, published)
        self._recent = str(date.fromisoformat(published) - _LATELY) if published and len(published) == ISO_DAY else ""
        self.scenes: list[Draft] = []
        self.visits: list[Draft] = []  # to people, towns and houses
        self.journeys: list[Draft] = []  # all visits
        self.index: dict[int, int] = {}  # id of a draft → its place among the article's events
        self.accused: set[str] = set()  # who is tried or charged, and leads no state
        self.charged: list[tuple[int, str]] = []  # from which sentence on somebody is tried or charged
        self.told: set[int] = set()  # first tokens of the triggers that tell an event

    def finish(self, events: list[Draft]) -> list[Draft]:
        """Complete the events from each other and drop what is not one of its own."""
        self.told = {d.trigger[0] for d in events}
        tried = [d for d in events if d.type == "LegalAction" and d.status == "occurred"]
        self.accused = {e for d in events if d.type == "LegalAction" for e in d.roles.get("defendant", ())}
        self.accused -= {e for e in self.kin.officials if self.kin.types.get(self.kin.country_of(e) or "") == "Country"}
        self.charged = [(min(s for s, _ in d.evidence), e) for d in tried for e in d.roles.get("defendant", ())]
        events = self._visits(events)
        events = [d for d in events if not (self._no_event(d) or self._cancelled(d, events) or self._aimed(d, events))]
        self.scenes = [d for d in events if d.type in SCENES]
        self.journeys = [d for d in events if d.type == "Visit"]
        self.visits = [d for d in events if d.type == "Visit" and self._local(d)]
        self.course.complete(events, self.scenes, self.visits)
        for d in events:
            if d.type == "Meeting":
                self._hosts(d, events)
                self._during(d, events)
        never_ahead(events, self.published)
        strangers_only(events, self.kin)
        same_sides(events)
        events = folded(self._assemblies(events))
        self._appointers(events)
        self._approvals(events)
        self.index = {id(d): i for i, d in enumerate(events)}
        return events

    def scene_for(self, speaker: str, sentence: int) -> Draft | None:
        """The meeting in which ``speaker`` speaks: the last one of theirs told up to ``sentence``, else the first."""
        best: tuple[tuple[bool, bool, bool, int], Draft] | None = None
        here = self.r.starts_with("here", self.r.sents[sentence][0]) is not None  # "Tại đây, ông A đề nghị …"
        for d in [*self.scenes, *self.visits]:
            if (
                d.status != "occurred"
                or d.past
                or self._long_ago(d)
                or not any(self.kin.same(speaker, e) for e in d.actors())
            ):
                continue
            if d.frame.name == "assembly" or self._told_aside(d, sentence):
                continue
            at = max((s for s, _ in d.evidence if s <= sentence), default=-1 - min(s for s, _ in d.evidence))
            if at < 0 and d.type == "PhoneCall" and self.r.line(sentence) > LEAD:
                continue  # of a call that is told later only headline and lead quote
            rank = (here and at == sentence - 1, d.type != "Visit", speaker in d.actors(), at)
            if best is None or rank >= best[0]:
                best = (rank, d)
        return best[1] if best else None

    def _long_ago(self, d: Draft) -> bool:
        """Whether ``d`` was over months before the paper came out: nobody speaks in it now."""
        end = str(d.time.get("end") or d.time["begin"]) if d.time else ""
        return bool(end) and end < self._recent[: len(end)]

    def _told_aside(self, d: Draft, sentence: int) -> bool:
        """Whether meeting ``d`` is only gone back to (``Trước đó, tại cuộc hội đàm với B, …``), not in ``sentence``."""
        told = {s for s, _ in d.evidence}
        r = self.r
        return sentence not in told and all(r.starts_with("earlier", r.sents[s][0]) is not None for s in told)

    # ---------------------------------------------------------------- visits
    def _visits(self, events: list[Draft]) -> list[Draft]:
        """An arrival in a town is part of the visit to the country; a building is a place, not a host."""
        out: list[Draft] = []
        for d in events:
            if d.type == "Visit":
                if (d.frame.name in ("arrive", "return") or self._comes_for(d, events)) and self._arrival(d, events):
                    continue
                self._of_guest(d, events)
                self._visited(d)
            out.append(d)
        return out

    def _of_guest(self, d: Draft, events: list[Draft]) -> None:
        """``A tiếp B nhân |chuyến thăm Việt Nam``: the visit beside a reception is the guest's and not the host's."""
        if d.form != "noun" or not d.inherited:
            return
        for o in events:
            if o.type != "Meeting" or o.sentence != d.sentence or o.trigger[0] > d.trigger[0]:
                continue
            guests = o.roles.get("guest", [])
            if guests and set(d.roles.get("visitor", ())) <= set(o.roles.get("host", ())):
                d.roles["visitor"] = list(guests)

    def _no_event(self, d: Draft) -> bool:
        """A session on somebody's agenda, a gathering that nobody held, a way that an accused went."""
        if d.type == "Attendance":
            return (d.frame.name == "organise" and d.status == "negated") or (
                d.frame.name == "session" and d.inherited and d.status == "planned"
            )
        if d.type == "Meeting" and d.status == "possible" and len(d.actors()) < 2:
            return True
        if d.type != "Visit" or d.frame.name not in _CAME:
            return False
        visitors = d.roles.get("visitor", [])
        return bool(self.accused & set(visitors)) or not any(
            self.kin.homes.get(e) or e in self.kin.officials or self.r.types.get(h) == "Country"
            for e in visitors
            for h in d.roles.get("host", ())
        )

    def _aimed(self, d: Draft, events: list[Draft]) -> bool:
        """Whether ``d`` is the session of what is still to be done (``sẽ soạn thảo, trình A tại |phiên họp``)."""
        if d.frame.name != "session" or not d.inherited or d.status != "occurred":
            return False
        before = [o for o in events if o.sentence == d.sentence and o.trigger < d.trigger and o.form == "verb"]
        last = max(before, key=lambda o: o.trigger, default=None)
        return last is not None and (last.status in ("planned", "possible") or last.frame.change == "nominated")

    def _cancelled(self, d: Draft, events: list[Draft]) -> bool:
        """Whether ``d`` tells as planned what the article says will not be."""
        if d.type == "Appointment" and d.status == "possible":  # "đề nghị Quốc hội bổ nhiệm A": A is proposed
            who = d.roles.get("appointee", [])
            asked = [o for o in events if o.frame.change == "nominated" and o.sentence == d.sentence]
            return d.frame.change == "start" and any(o.roles.get("appointee") == who for o in asked)
        if d.type == "Legislation" and d.status == "planned" and not d.document:
            passed = [o for o in events if o.type == d.type and o.status == "occurred" and o.sentence <= d.sentence]
            if any(o.document and o.actors() == d.actors() for o in passed):
                return True  # "dự luật trình Quốc hội thông qua", which has passed it
        return d.status in ("planned", "possible") and any(
            o.type == d.type and o.status == "negated" and o.actors() == d.actors() and not dates_clash(o, d)
            for o in events
            if d.type in SCENES or d.type == "Visit"
        )

    def _local(self, d: Draft) -> bool:
        """A visit to people, a town or a house, where one speaks with those who live there."""
        return len(d.roles.get("visitor", ())) == 1 and all(
            self.r.types.get(e) != "Country" for e in d.roles.get("host", ())
        )

    def _visited(self, d: Draft) -> None:
        """The place of a visit: the town or site, else the country."""
        hosts = d.roles.get("host", [])
        site = next((e for e in hosts if self.r.types.get(e) in ("Place", "Organization")), None)
        country = next((e for e in hosts if self.r.types.get(e) == "Country"), None)
        if country is not None and self.kin.land_around(d.place or "") not in (None, country):
            d.place = country  # "tại Canberra, A mời B thăm Việt Nam": not there
        if site is not None:
            # At a body that is no building the town tells more, if it is stated.
            named = self.r.types.get(site) == "Organization" and not self.r.is_building(self.r.names[site])
            d.place = d.place or site if named else site
        elif d.place is None or self.r.types.get(d.place) != "Place" or self.r.is_building(self.r.names[d.place]):
            d.place = country or d.place

    def _arrival(self, d: Draft, events: list[Draft]) -> bool:
        """Whether arrival ``d`` tells nothing of its own."""
        host = d.roles["host"][0]
        visitors = set(d.roles["visitor"])
        town = self.r.types.get(host) == "Place"
        for other in sorted(events, key=lambda o: self._arrived_for(d, o)):
            if (
                other is not d
                and other.type == "Visit"
                and set(other.roles.get("visitor", ())) & visitors
                and other.frame.name != "arrive"
                and not other_year(*sorted((d, other), key=lambda o: o.trigger))
                and self._on_the_way(host, other)
                and (self._background(other) or not self._background(d))  # "bà A từng đến Lào năm 2006"
            ):
                if (
                    town
                    and d.frame.name != "return"  # the town that one leaves last is only one of those visited
                    and not self.r.is_building(self.r.names[host])
                    and self.r.types.get(other.place or "") != "Place"
                ):
                    other.place = host
                other.evidence += d.evidence
                return True
        return town and (self.r.names[host][:1].islower() or self.r.is_building(self.r.names[host]))

    def _on_the_way(self, host: str, other: Draft) -> bool:
        """Whether who arrives at ``host`` may have come for visit ``other``: a town abroad is none of its towns."""
        lands = {e for e in other.roles.get("host", ()) if self.r.types.get(e) == "Country"}
        if self.r.types.get(host) == "Country":
            return host in lands
        return not lands or self.kin.land_around(host) in (None, *lands)

    def _comes_for(self, d: Draft, events: list[Draft]) -> bool:
        """``tới |Huế thăm nhà máy của công ty A``: the town is where the visit told right behind it is."""
        told = (o for o in events if o.type == "Visit" and o.sentence == d.sentence and o.trigger > d.trigger)
        town = all(self.r.types.get(h) == "Place" for h in d.roles.get("host", ()))
        ours = any(o.roles.get("host") and o.roles.get("visitor") == d.roles.get("visitor") for o in told)
        return d.frame.name == "come_to_see" and town and ours

    def _arrived_for(self, d: Draft, o: Draft) -> tuple[bool, bool]:
        """How far ``o`` is from what arrival ``d`` is for: told in one breath with it, else a visit to a country."""
        country = any(self.r.types.get(h) == "Country" for h in o.roles.get("host", ()))
        return o.sentence != d.sentence or o.trigger < d.trigger, not country

    # ---------------------------------------------------------------- roles
    def _background(self, d: Draft) -> bool:
        a = self.r.sents[d.sentence][0]
        return self.r.has_phrase(self.r.classes["background"], a, d.trigger[0])

    def _hosts(self, d: Draft, events: list[Draft]) -> None:
        """Talks on the ground of one side, or during a visit, have a host and a guest."""
        people = d.roles.get("participant", [])
        if set(d.roles) != {"participant"} or len(people) < 2 or d.frame.name not in _HOSTED:
            return
        grounded = d.place is not None and (d.frame.name in _TALKS or self.r.is_building(self.r.names[d.place]))
        if grounded and self._by_ground(d, people):
            return
        for v in events:
            if v.type != "Visit" or v.guessed or v.status not in ("occurred", d.status) or dates_clash(d, v):
                continue
            guests = [e for e in people if e in v.roles.get("visitor", ())]
            others = [e for e in people if e not in guests]
            hosts = v.roles.get("host", [])
            if (
                guests
                and others
                and (d.frame.name in _TALKS or any(self.kin.same(o, h) for o in others for h in hosts))
            ):
                d.roles = {"host": others, "guest": guests}
                return

    def _by_ground(self, d: Draft, people: list[str]) -> bool:
        ground = d.place or ""
        land = (
            ground
            if self.r.types.get(ground) == "Country"
            else self.kin.inside.get(ground) or self.kin.land_in_name(ground)
        )
        hosts = [e for e in people if self._own_house(e, ground)]
        if land is None and not hosts:
            return False
        hosts = hosts or [e for e in people if self.kin.country_of(e) == land]
        guests = [e for e in people if e not in hosts]
        foreign = [e for e in guests if self.kin.country_of(e) is not None]
        if 0 < len(foreign) < len(guests) and all(self.r.types.get(e) == "Country" for e in hosts):
            return False  # "Bộ trưởng Mỹ A hội đàm với ông B và các quan chức Nhật": B may be of either side
        if not hosts or not guests:
            return False
        d.roles = {"host": hosts, "guest": guests}
        return True

    def _own_house(self, e: str, house: str) -> bool:
        """Whether ``house`` is that of the body of ``e`` (``trụ sở Bộ Ngoại giao``)."""
        name = self.r.names.get(house, "")
        return any(
            h == house or (self.r.types.get(h) == "Organization" and name.endswith(" " + self.r.names[h]))
            for h in (e, *self.kin.homes.get(e, ()))
        )

    def _during(self, d: Draft, events: list[Draft]) -> None:
        for v in events:
            if v.type == "Visit" and set(v.roles.get("visitor", ())) & d.actors() and v.status == d.status:
                d.part_of = v
                return

    def _appointers(self, events: list[Draft]) -> None:
        """Decisions told one after the other are by the body that is named once."""
        appointments = [d for d in events if d.type == "Appointment"]
        for d in appointments:
            if not d.roles.get("appointer") and self.r.starts_with("voted_in", d.trigger[0]) is not None:
                d.put("appointer", self._voters(d))
        missing = [
            d
            for d in appointments
            if not d.roles.get("appointer")
            and d.status == "occurred"
            and (d.frame.name in ("appoint", "leave") or self._in_post(d))
            and self.r.starts_with("resigning", d.trigger[0]) is None
        ]
        if not missing:
            return
        known = {e for d in appointments for e in d.roles.get("appointer", ())} | self._deciders()
        if len(known) == 1:
            person = self.r.types.get(min(known)) == "Person"  # he need not be who ends somebody else's term
            for d in missing:
                if not (person and d.frame.name == "leave") and not self._background(d):
                    d.put("appointer", sorted(known))

    def _assemblies(self, events: list[Draft]) -> list[Draft]:
        """``cuộc họp`` names again the session that is told as attended."""
        for d in events:
            if d.frame.name == "chaired":  # "Bộ Chính trị họp dưới sự chủ trì của A"
                for o in [o for o in events if o.frame.name == "assembly" and o.sentence == d.sentence]:
                    d.put("attendee", sorted(o.actors()))
                    events.remove(o)
        attended = {(e, d.status) for d in events if d.type == "Attendance" for e in d.actors()}
        events = [
            d
            for d in events
            if d.frame.name != "assembly" or len(d.actors()) > 1 or not {(e, d.status) for e in d.actors()} & attended
        ]
        for d in events:
            plain = d.frame.name == "assembly" and d.form == "noun" and d.trigger[1] - d.trigger[0] <= _PLAIN
            if plain and len(d.actors()) == 1 and self.r.keys[d.trigger[1]] not in _WITH:
                d.type, d.roles = "Attendance", {"attendee": sorted(d.actors())}  # "ông A nói tại cuộc họp về B"
        return [d for d in events if not self._same_session(d, events)]

    def _same_session(self, d: Draft, events: list[Draft]) -> bool:
        """Whether ``cuộc họp`` at which somebody speaks is the session that a body holds that day. Changes that."""
        if d.frame.name != "assembly" or d.type != "Attendance":
            return False
        held = [o for o in events if o is not d and o.type == d.type and o.status == d.status and one_day(o, d)]
        if len(held) != 1 or any(map(self.kin.person, held[0].actors())):
            return False
        held[0].put("attendee", sorted(d.actors()))
        held[0].evidence += d.evidence
        return True

    def _voters(self, d: Draft) -> list[str]:
        """The one parliament named with ``d`` or right before it: ``Kết quả, A được bầu làm P``."""
        r = self.r
        near = r.nps_in(r.sents[max(0, d.sentence - 2)][0], r.sents[d.sentence][1])
        found = dict.fromkeys(np.entities[0] for np in near if r.is_parliament(r.names[np.entities[0]]))
        return list(found) if len(found) == 1 and not found.keys() & d.actors() else []

    def _in_post(self, d: Draft) -> bool:
        """``giữ chức``, not ``đắc cử``: somebody decided it."""
        return d.frame.name == "take_office" and self.r.starts_with("hold_post", d.trigger[0]) is not None

    def _deciders(self) -> set[str]:
        """Bodies that the article says to have taken the decision (``quyết định của Ban Thường vụ …``)."""
        r = self.r
        out: set[str] = set()
        for a, b in r.find_all("decision"):
            np = r.np_starting(b + 1) if b + 1 < len(r.keys) and r.words[b].casefold() == OF else r.np_left(a - 1, 0)
            if np is not None and np.type == "Organization" and not self._court(np.entities[0]):
                out.add(np.entities[0])
        return out

    def _court(self, e: str) -> bool:
        return called(self.r.names[e], "courts")

    def _approvals(self, events: list[Draft]) -> None:
        """Whoever approves the orders approves those told before."""
        for d in events:
            if d.type == "LegalAction" and d.frame.name == "approve" and not d.roles.get("defendant"):
                for o in events:
                    if (
                        o.type == "LegalAction"
                        and o.trigger < d.trigger
                        and o.frame.name in ("charge", "arrest", "search")
                    ):
                        d.put("defendant", o.roles.get("defendant", []))
