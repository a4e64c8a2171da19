"""Single utterances of an article, before those of one speaker to one addressee are joined."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kg.extract.arguments import Predicates, entities_of
from kg.extract.clauses import NP, PARTICIPANT_TYPES, Found, Reading
from kg.extract.contents import Contents
from kg.extract.frames import Frame
from kg.extract.story import Story

_ADDRESSED = PARTICIPANT_TYPES | {"Place"}
_STATED = frozenset({"Statement"})


@dataclass(slots=True)
class Act:
    """One mention of a speech act; positions are tokens."""

    type: str
    speakers: tuple[str, ...]
    addressees: tuple[str, ...]
    trigger: tuple[int, int]
    sentence: int
    content: tuple[int, int]
    confidence: float
    status: str = "occurred"
    time: dict[str, Any] | None = None
    place: str | None = None
    part_of: int | None = None
    evidence: list[tuple[int, float]] = field(default_factory=list)


class Utterances(Contents):
    """Finds who says what in one article."""

    def __init__(self, reading: Reading, predicates: Predicates, story: Story) -> None:
        super().__init__(reading, predicates, story.kin)
        self.story = story
        self.media = reading.media

    def acts(self) -> list[Act]:
        """All utterances in the order of the text."""
        out: list[Act] = []
        for k, t in enumerate(self.p.triggers):
            frame = t.speech
            if frame is None or self.r.quoted[t.start] or t.start in self.story.told:
                continue
            named = t.form == "noun" or (t.end < len(self.r.words) and self.r.words[t.end].casefold() == "của")
            act = self._noun(k, frame) if named else self._verb(k, frame)
            if act is not None:
                out.append(act)
        out += self._according()
        out += self._told_by()
        return sorted(out, key=lambda a: a.trigger)

    # ---------------------------------------------------------------- verbs of saying
    def _verb(self, k: int, frame: Frame) -> Act | None:
        r = self.r
        t = self.p.triggers[k]
        if self._is_noun(t.start, frame):
            return None
        found = self.p.subject(k)
        speakers = self._speakers(found)
        if not speakers or found.passive or found.patient:
            return None
        status = "occurred"
        if self._negated(t.start):
            if frame.type != "Statement":
                return None
            status = "negated"
        kind = frame.type
        outer = self._outer(k)
        if outer is not None and found.start >= self.p.triggers[outer].end:
            if self._asked(outer) and found.how == "adjacent" and not self._own_side_of(outer, speakers):
                return None  # what somebody is asked to do has not been done
            said_by = self._speakers(self.p.subject(outer))
            if said_by and set(said_by) != set(speakers):
                if self._own_side(speakers[0], said_by[0]):
                    if kind in _STATED:
                        return None
                    speakers = said_by
                elif kind in _STATED and not self.kin.person(speakers[0]) and not set(said_by) & self.media:
                    return None
        if kind in _STATED:
            if self._says_more(k, speakers):
                return None
            kind = self._by_content(k, speakers) or kind
        sentence = r.sent_of[t.start]
        stop = r.sents[sentence][1]
        addressees = self._addressees(k, frame, speakers)
        return self._finish(
            Act(
                kind,
                speakers,
                addressees,
                (t.start, t.end),
                sentence,
                self._content(k, stop),
                frame.weight * found.confidence,
                status,
            )
        )

    def _is_noun(self, start: int, frame: Frame) -> bool:
        """Whether the word is a noun here (``những phát biểu``, ``đơn tố cáo``) or a purpose (``để đánh giá``)."""
        r = self.r
        floor = r.sents[r.sent_of[start]][0]
        if start <= floor:
            return False
        if r.ends_with("noun_markers", start - 1, floor, 3) is not None:
            return True
        return frame.type in _STATED and r.ends_with("purpose", start - 1, floor, 1) is not None

    def _asked(self, outer: int) -> bool:
        speech = self.p.triggers[outer].speech
        return speech is not None and speech.type == "Request"

    def _own_side_of(self, outer: int, speakers: tuple[str, ...]) -> bool:
        said_by = self._speakers(self.p.subject(outer))
        return bool(said_by) and self._own_side(speakers[0], said_by[0])

    def _speakers(self, found: Found) -> tuple[str, ...]:
        es = tuple(e for e in found.entities if self.r.types.get(e) in PARTICIPANT_TYPES and e not in self.media)
        persons = tuple(e for e in es if self.kin.person(e))
        return persons or es

    def _negated(self, start: int) -> bool:
        r = self.r
        floor = r.sents[r.sent_of[start]][0]
        i = start - 1
        while i >= floor and r.np_at[i] < 0:
            if r.ends_with("negation", i, floor, 3) is not None:
                return True
            a = r.ends_with("light", i, floor)
            if a is None:
                return False
            i = a - 1
        return False

    def _outer(self, k: int) -> int | None:
        """The speech verb before ``k`` in its sentence, in whose content ``k`` may stand."""
        s = self.r.sent_of[self.p.triggers[k].start]
        for p in reversed(self.p.by_sentence[s]):
            t = self.p.triggers[p]
            if p < k and t.speech is not None and t.form == "verb" and not self.r.quoted[t.start]:
                return p
        return None

    # ---------------------------------------------------------------- addressee
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

    # ---------------------------------------------------------------- nouns, "theo …"
    def _noun(self, k: int, frame: Frame) -> Act | None:
        r = self.r
        t = self.p.triggers[k]
        if t.end >= len(r.keys) or r.words[t.end].casefold() != "của":
            return None
        np = self._np_at(t.end + 1)
        if np is None:
            return None
        speakers = self._speakers(Found(np.entities, "adjacent", 0.8))
        if not speakers:
            return None
        sentence = r.sent_of[t.start]
        return self._finish(
            Act(
                frame.type,
                speakers,
                self._counterpart(speakers, t.start),
                (t.start, t.end),
                sentence,
                (np.end, min(np.end, r.sents[sentence][1])),
                frame.weight,
            )
        )

    def _np_at(self, i: int) -> NP | None:
        r = self.r
        for _ in range(3):
            if i >= len(r.keys):
                return None
            np = r.np_starting(i)
            if np is not None:
                return np if np.type in PARTICIPANT_TYPES else None
            e = r.starts_with("delegates", i) or (i + 1 if r.is_determiner(i) else None)
            if e is None:
                return None
            i = e
        return None

    def _according(self) -> list[Act]:
        """``Theo ông X, …`` and ``…, theo Bộ Y tế``."""
        r = self.r
        out: list[Act] = []
        for a, b in r.find_all("according"):
            s = r.sent_of[a]
            np = self._np_at(b)
            if np is None or r.quoted[a] or np.end >= len(r.words):
                continue
            floor, end = r.sents[s]
            head = r.keys[b - 1]
            opens = a <= floor + 3 or r.words[a - 1] in ",-–(" or head == "lời"
            closes = np.end >= end or not r.is_word(np.end) or head == "lời" or np.kind == "pronoun"
            speakers = self._speakers(Found(np.entities, "adjacent", 0.9))
            if not (opens and (closes or r.verbless_until_comma(np.end, end))) or not speakers:
                continue
            start = np.end
            while start < end and not r.is_word(start) and r.words[start] not in '"“(':
                start += 1
            out.append(
                self._finish(Act("Statement", speakers, self._counterpart(speakers, a), (a, b), s, (start, end), 0.8))
            )
        return out

    def _told_by(self) -> list[Act]:
        """``Thông tin được ông X đưa ra tại cuộc họp``: a statement in the passive."""
        r = self.r
        out: list[Act] = []
        for a, b in r.find_all("statement_nouns"):
            s = r.sent_of[a]
            floor, end = r.sents[s]
            if a > floor + 2 or r.quoted[a]:
                continue
            for i in range(b, min(end, b + 8)):
                if r.starts_with("passive", i) is None:
                    continue
                np = self._np_at(i + 1)
                j = np.end if np is not None else i + 1
                while j < end and r.starts_with("handed_out", j) is None and j - i < 45 and r.words[j] != ".":
                    j += 1
                speakers = self._speakers(Found(np.entities, "adjacent", 0.9)) if np is not None else ()
                if speakers and j < end and r.starts_with("handed_out", j) is not None:
                    out.append(
                        self._finish(
                            Act("Statement", speakers, (), (j, r.starts_with("handed_out", j) or j + 1), s, (a, i), 0.8)
                        )
                    )
                break
        return out

    def _finish(self, act: Act) -> Act:
        act.addressees = tuple(a for a in act.addressees if a not in act.speakers)
        scene = self.story.scene_for(act.speakers[0], act.sentence) if act.addressees else None
        if scene is not None and not set(act.addressees) <= scene.actors():
            scene = None
        act.part_of = self.story.index.get(id(scene)) if scene is not None else None
        act.time, act.place = self.story.course.spoken(act.trigger, act.sentence, scene)
        return act
