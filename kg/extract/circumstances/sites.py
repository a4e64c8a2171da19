"""Places that stand without ``tại``: works that are opened, a shrine, the seat of a court."""

from __future__ import annotations

from kg.extract.circumstances.located import Located
from kg.extract.clauses.reading import NP
from kg.extract.draft import COURT_STEPS, Draft
from kg.extract.frames import called

# What is done in the court room.
_IN_COURT = COURT_STEPS | {"stand_trial", "order", "grant"}
_WORK = 8  # from "lễ khánh thành" to the name of the works


class Sites(Located):
    """Finds what an event itself names as the place where it is."""

    def to_build(self, d: Draft) -> list[str]:
        """``đầu tư 25 triệu USD để xây nhà máy tại X``: where the works are that the money is for."""
        r = self.r
        end = next((i for i in range(d.trigger[1], r.sents[d.sentence][1]) if r.words[i] in ",;:"), 0)
        end = end or r.sents[d.sentence][1]
        works = next((i for i in range(d.trigger[1], end) if r.starts_with("to_build", i) is not None), end)
        if d.form != "verb" or self.p.verb_between(d.trigger[1], works):
            return []
        return [np.entities[0] for np in r.inner_nps(works, end) if self.stands_at(np, works)][:1]

    def built(self, d: Draft) -> list[str]:
        """The bridge or road itself, where it is begun or opened (``khánh thành cầu A``, ``cầu A được khởi công``)."""
        r = self.r
        a, b = r.sents[d.sentence]
        behind = r.inner_nps(d.trigger[1], min(b, d.trigger[1] + _WORK))
        ahead = [np for np in r.inner_nps(a, d.trigger[0]) if not self.p.verb_between(np.end, d.trigger[0])]
        for np in [*behind, *reversed(ahead)]:
            if self._works(np) and not self.stands_at(np, a):
                return [np.entities[0]]
        told = {np.entities[0] for np in r.inner_nps(*r.sents[0]) if self._works(np)}
        return list(told) if len(told) == 1 else []  # what the headline is about

    def torn(self, d: Draft) -> list[str]:
        """``chiến sự |Sudan``: the land right behind the word for a war, if no second one is joined to it.

        ``chiến sự A - B`` and ``cuộc chiến A phát động`` do not tell in which of them it is fought.
        """
        r = self.r
        i = d.trigger[1]
        np = r.np_starting(i) if i < len(r.keys) else None
        if np is None or np.type not in ("Country", "Place"):
            return []
        end = r.sents[d.sentence][1]
        joined = np.end < end and (r.words[np.end] in "-–/" or r.ends_with("joiners", np.end, np.end, 1) is not None)
        return [] if joined or self.p.verb_at(np.end) else [np.entities[0]]

    def shrine(self, d: Draft) -> list[str]:
        """``đặt hoa tại đài A, |viếng lăng B``: what one pays one's respects to, right behind the verb."""
        r = self.r
        np = r.np_starting(d.trigger[1]) if d.frame.name == "wreath" and d.trigger[1] < len(r.keys) else None
        house = np is not None and np.type == "Place" and r.is_building(r.names[np.entities[0]])
        return [np.entities[0]] if np is not None and house else []

    def _works(self, np: NP) -> bool:
        return np.type == "Place" and self.r.starts_with("works_names", np.start) is not None

    def inaugurates(self, d: Draft) -> bool:
        """Whether ``d`` begins or opens works (``lễ khánh thành``)."""
        return d.type == "Ceremony" and self.r.has_phrase(self.r.classes["inaugurates"], *d.trigger)

    def own_ground(self, d: Draft) -> list[str]:
        """The town or commune in the name of the body that fines (``UBND xã A``) or of the court that sits there.

        The police of a province take people elsewhere too.
        """
        r = self.r
        bodies = [r.names.get(e, "") for e in d.roles.get("authority", ()) if r.types.get(e) == "Organization"]
        if d.frame.name in _IN_COURT:
            bodies = [name for name in bodies if any(called(name, kind) for kind in ("courts", "prosecutors"))]
        elif not r.has_phrase(r.classes["fines"], *d.trigger):
            return []
        towns = [e for e, kind in r.types.items() if kind == "Place"]
        return [e for e in towns if any(name.endswith(" " + r.names[e]) for name in bodies)]
