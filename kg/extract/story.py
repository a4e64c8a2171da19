"""What only the whole article tells about its events: who was host, which day it was, which visit it belonged to."""

from __future__ import annotations

from kg.extract.clauses import Reading
from kg.extract.drafts import SCENES, Draft
from kg.extract.merging import Kin

_HOSTED = frozenset({"talks", "meet", "work"})


class Story:
    """The events of one article as a whole."""

    def __init__(self, reading: Reading, kin: Kin, published: str | None) -> None:
        self.r = reading
        self.kin = kin
        self.published = published
        self.scenes: list[Draft] = []

    def finish(self, events: list[Draft]) -> list[Draft]:
        """Complete the events from each other and drop what is not one of its own."""
        events = self._visits(events)
        self.scenes = [d for d in events if d.type in SCENES]
        for d in events:
            if d.type == "Meeting":
                self._hosts(d, events)
                self._during(d, events)
            elif d.type == "Appointment":
                self._appointer(d, events)
        return events

    def _visits(self, events: list[Draft]) -> list[Draft]:
        """An arrival in a town is part of the visit to the country; a building is a place, not a host."""
        out: list[Draft] = []
        for d in events:
            if d.type != "Visit":
                out.append(d)
                continue
            if d.frame.name == "arrive" and self._arrival(d, events):
                continue
            if d.place is None:
                d.place = next((e for e in d.roles.get("host", ()) if self.r.types.get(e) in ("Country", "Place", "Organization")), None)
            out.append(d)
        return out

    def _arrival(self, d: Draft, events: list[Draft]) -> bool:
        """Whether arrival ``d`` tells nothing of its own."""
        host = d.roles["host"][0]
        visitors = set(d.roles["visitor"])
        for other in events:
            if other is not d and other.type == "Visit" and set(other.roles.get("visitor", ())) & visitors and other.frame.name != "arrive":
                if self.r.types.get(host) == "Place" and (other.place is None or self.r.types.get(other.place) == "Country"):
                    other.place = host
                other.evidence += d.evidence
                return True
        if self.r.types.get(host) == "Place":
            return self.r.names[host][:1].islower() or self.r.is_building(self.r.names[host])
        return False

    def _hosts(self, d: Draft, events: list[Draft]) -> None:
        """Talks during a visit have a host and a guest."""
        people = d.roles.get("participant", [])
        if set(d.roles) != {"participant"} or len(people) < 2 or d.frame.name not in _HOSTED:
            return
        for v in events:
            if v.type != "Visit":
                continue
            guests = [e for e in people if e in v.roles.get("visitor", ())]
            others = [e for e in people if e not in guests]
            hosts = v.roles.get("host", [])
            if guests and others and (d.frame.name == "talks" or any(self.kin.same(o, h) for o in others for h in hosts)):
                d.roles = {"host": others, "guest": guests}
                return

    def _during(self, d: Draft, events: list[Draft]) -> None:
        for v in events:
            if v.type == "Visit" and set(v.roles.get("visitor", ())) & d.actors() and v.status == d.status:
                d.part_of = v
                return

    def _appointer(self, d: Draft, events: list[Draft]) -> None:
        """Decisions told one after the other are by the body that is named once."""
        if d.roles.get("appointer"):
            return
        known = {e for o in events if o.type == "Appointment" for e in o.roles.get("appointer", ()) if self.r.types.get(e) == "Organization"}
        if len(known) == 1 and d.frame.name == "appoint":
            d.put("appointer", list(known))
