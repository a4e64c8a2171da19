"""To whom it is said: the other party of the meeting, or who is asked, praised or criticised by name."""

from __future__ import annotations

from kg.extract.arguments import Predicates, entities_of
from kg.extract.clauses import PARTICIPANT_TYPES, Reading
from kg.extract.contents import Contents
from kg.extract.frames import Frame
from kg.extract.story import Story

_ADDRESSED = PARTICIPANT_TYPES | {"Place"}


class Addressees(Contents):
    """Finds the addressees of the utterances of one article."""

    def __init__(self, reading: Reading, predicates: Predicates, story: Story) -> None:
        super().__init__(reading, predicates, story.kin)
        self.story = story
        self.media = reading.media

    def _addressees(self, k: int, frame: Frame, speakers: tuple[str, ...]) -> tuple[str, ...]:
        r = self.r
        t = self.p.triggers[k]
        counterpart = self._counterpart(speakers, t.start)
        if not frame.object:
            return counterpart
        if frame.type == "Request" and r.starts_with("unnamed", t.end) is not None and not self._both(t.end):
            return ()
        named = self._named(k, frame, speakers, deep=not counterpart)
        if counterpart and (not named or any(self.kin.allied(e, counterpart[0]) for e in named)):
            return counterpart
        return named

    def _both(self, i: int) -> bool:
        return self.r.starts_with("both_sides", i) is not None or self.r.starts_with("both_countries", i) is not None

    def _named(self, k: int, frame: Frame, speakers: tuple[str, ...], deep: bool) -> tuple[str, ...]:
        """Who is asked, praised or criticised by name, not the speaker's own side; ``deep``: also inside the object."""
        t = self.p.triggers[k]
        end = min(self.p.clause_end(k), t.end + 14)
        objects, _ = self.p.object(t.end, end, _ADDRESSED, 1)
        es = tuple(e for e in entities_of(objects) if e not in speakers and not self._own_side(e, speakers[0]))
        if es or not deep or frame.type not in ("Praise", "Criticism"):
            return es
        for np in self.r.nps_in(t.end, end):
            if any(self.p.verb_at(i) for i in range(t.end, np.start)):
                break
            if (
                np.type in _ADDRESSED
                and np.entities[0] not in speakers
                and not self._own_side(np.entities[0], speakers[0])
            ):
                return np.entities[:1]
        return ()

    def _counterpart(self, speakers: tuple[str, ...], at: int) -> tuple[str, ...]:
        """The other party of the meeting in which the words at token ``at`` are spoken."""
        if len(speakers) != 1 or self._elsewhere(at):
            return ()
        scene = self.story.scene_for(speakers[0], self.r.sent_of[at])
        if scene is None:
            return ()
        actors = [e for es in scene.roles.values() for e in es]
        mine = [a for a in actors if a == speakers[0]] or [a for a in actors if self.kin.same(a, speakers[0])]
        others = [a for a in actors if a not in mine]
        return (others[0],) if mine and len(others) == 1 else ()

    def _elsewhere(self, at: int) -> bool:
        """Whether the sentence tells another occasion: to the press, in writing, at another time."""
        r = self.r
        a, b = r.sents[r.sent_of[at]]
        return r.has_phrase(r.classes["elsewhere"], a, b)
