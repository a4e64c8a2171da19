"""To whom it is said: the other party of the meeting, or who is asked, praised or criticised by name."""

from __future__ import annotations

from kg.extract.clauses.arguments import Predicates, entities_of
from kg.extract.clauses.bystanders import TENSE
from kg.extract.clauses.reading import NP, PARTICIPANT_TYPES, Found, Reading
from kg.extract.clauses.rows import asked_row, mailed
from kg.extract.draft import ISO_DAY, SCENES, Draft
from kg.extract.frames import Frame, Trigger
from kg.extract.joining.story import Story
from kg.extract.saying.contents import Contents
from kg.languages.vi.particles import ABOUT, ACCORDING_TO, AFTER, AT, BEFORE, BY, DUE_TO, FROM, IN, INSIDE, OF, ON, WITH

_WHERE = frozenset({AT, IN, INSIDE, ON, FROM, AFTER, BEFORE, ACCORDING_TO})
UNNAMED = ("nameless", "spokespeople", "other_people")  # who is blamed or praised without a name
_ADDRESSED = PARTICIPANT_TYPES | {"Place"}
_IN_ROWS = frozenset({"Organization", "Country", "Place"})
_DOERS = frozenset({OF, DUE_TO, BY, FROM})  # before who struck
_AUTHORS = frozenset({OF, DUE_TO, FROM})  # before who said what is denied
_NEAR = 4  # sentences from a meeting to what a land says in it
_KIND = 5  # tokens from a proposal to whose it is
_ROW = 40  # words at most of a row of those who are asked


class Addressees(Contents):
    """Finds the addressees of the utterances of one article."""

    def __init__(self, reading: Reading, predicates: Predicates, story: Story) -> None:
        super().__init__(reading, predicates, story.kin)
        self.story = story
        self.media = reading.media
        self.for_others = {
            p.entities[0]
            for p in reading.nps
            if p.type == "Person" and reading.has_phrase(reading.classes["spokespersons"], p.start, p.head)
        }

    def _addressees(self, k: int, frame: Frame, speakers: tuple[str, ...]) -> tuple[str, ...]:
        r = self.r
        t = self.p.triggers[k]
        if readers := self.p.written_to(t.start) or self._letter_to(t.start):
            others = () if frame.type != "Criticism" else self._named(k, frame, speakers, deep=True)
            if others and {self.kin.side_of(e) for e in others}.isdisjoint(map(self.kin.side_of, readers)):
                return others  # "gửi thư cho A, lên án hành động của |B": A only reads it
            return tuple(e for e in readers if e not in speakers)
        if audience := self._audience(t.start):
            return tuple(e for e in audience if e not in speakers)
        counterpart = self._counterpart(speakers, t.start)
        if frame.type == "Criticism" and not (
            self.kin.person(speakers[0]) and self._to_their_face(k, counterpart, speakers)
        ):
            counterpart = ()  # a state condemns whom it names, not who met its leader
        if told := self._spoken_to(t.end, speakers):
            return told
        if not frame.object:
            return counterpart
        if frame.type == "Request" and self._nobody_named(t.end) and not self._both(t.end):
            return ()
        named = self._named(k, frame, speakers, deep=not counterpart)
        if frame.type == "Request" and named and all(r.types.get(e) == "Organization" for e in named):
            return named
        if self._both(t.end):
            return counterpart
        if counterpart and (not named or any(self.kin.allied(e, counterpart[0]) for e in named)):
            return counterpart
        return named

    def _letter_to(self, start: int) -> tuple[str, ...]:
        """``Trong thư gửi |A, ông B kêu gọi``: whom the letter goes to that opens the sentence of token ``start``."""
        r = self.r
        floor = r.sents[r.sent_of[start]][0]
        for np in r.nps_in(floor, start):
            sent = mailed(r, np, floor, np.start) if np.type in PARTICIPANT_TYPES else None
            if sent is not None and np.end < start and r.words[np.end] == ",":
                return entities_of(sent[0]) if sent[0][0] is next(iter(r.nps_in(floor, start))) else ()
        return ()

    def _audience(self, start: int) -> tuple[str, ...]:
        """``Phát biểu trước |Quốc hội A, bà B cam kết``: who listens in the sentence of token ``start``."""
        r = self.r
        for _, b in r.find_in("speaking_before", *r.sents[r.sent_of[start]]):
            np = r.np_starting(b) if b < len(r.words) and not r.quoted[b] else None
            if np is not None and np.type == "Organization" and np.entities[0] not in self.media:
                return np.entities
        return ()

    def _spoken_to(self, end: int, speakers: tuple[str, ...]) -> tuple[str, ...]:
        """``cam kết với |A sẽ …``, ``kể với |A``: whom the words go to that end with ``với`` at token ``end``."""
        r = self.r
        i = end + (end < len(r.words) and r.words[end].casefold() == WITH)
        np = r.np_starting(i) if i < len(r.words) and r.words[i - 1].casefold() == WITH else None
        if np is None or np.type not in PARTICIPANT_TYPES or len(np.entities) > 1:
            return ()
        return tuple(e for e in np.entities if e not in speakers and e not in self.media)

    def _to_their_face(self, k: int, heard: tuple[str, ...], speakers: tuple[str, ...]) -> bool:
        """Whether the blame of trigger ``k`` falls on those who ``heard`` it.

        Who blames mostly blames another than whom he meets: only a sentence that tells of their meeting, and names
        nobody else whom the blame may be meant for, lays it on the one who sits opposite.
        """
        s = self.r.sent_of[self.p.triggers[k].start]
        said = self.r.nps_in(*self._content(k, self.r.sents[s][1]))
        blamed = [e for p in said if p.type in PARTICIPANT_TYPES for e in p.entities if e not in self.media]
        blamed = [e for e in blamed if e not in speakers and not self._own_side(e, speakers[0])]
        return self._meeting_told(s, heard) and all(any(self.kin.allied(e, h) for h in heard) for e in blamed[:1])

    def _meeting_told(self, s: int, people: tuple[str, ...]) -> bool:
        """Whether sentence ``s`` tells of a meeting: one of ``people``, or without a name (``tại buổi làm việc``)."""
        r = self.r
        floor, end = r.sents[s]
        scenes = [d for d in self.story.scenes if s in {at for at, _ in d.evidence} and d.actors() & set(people)]
        if any(not self._told_of_time(d.trigger[0], s) for d in scenes):
            return True
        return any(AFTER not in map(str.casefold, r.words[a:b]) for a, b in r.find_in("stages", floor, end))

    def _told_of_time(self, i: int, s: int) -> bool:
        """``Sau |hội đàm, ông A lên án B``: whether sentence ``s`` only dates by the meeting at token ``i``."""
        r, floor = self.r, self.r.sents[s][0]
        if r.sent_of[i] != s:
            return False
        i = r.over_determiners(i - 1, floor)
        return i >= floor and (r.words[i].casefold() in (AFTER, BEFORE))

    def _nobody_named(self, i: int) -> bool:
        """``yêu cầu |các tỉnh rà soát``: whether people without names stand at token ``i``, not ``các tỉnh A, B``."""
        r = self.r
        end = r.starts_with("unnamed", i)
        np = r.np_starting(end) if end is not None and end < len(r.words) else None
        return end is not None and (np is None or len(asked_row(r, np, r.sents[r.sent_of[i]][1])) == 1)

    def _both(self, i: int) -> bool:
        return self.r.starts_with("both_sides", i) is not None or self.r.starts_with("both_countries", i) is not None

    def _named(self, k: int, frame: Frame, speakers: tuple[str, ...], deep: bool) -> tuple[str, ...]:
        """Who is asked, praised or criticised by name, not the speaker's own side; ``deep``: also inside the object."""
        t = self.p.triggers[k]
        end = min(self.p.clause_end(k), t.end + 14)
        inside = self.r.np_at[t.end] if t.end < end else -1
        start = self.r.nps[inside].start if inside >= 0 else self.r.starts_with("sent_to", t.end) or t.end
        # "giao Bộ Y tế": the words of the verb take in the first one of the name
        far = min(self.p.clause_end(k), t.end + _ROW)
        objects, _ = self.p.object(start if t.start < start else t.end, far, _ADDRESSED, 1)
        if frame.type == "Request" and t.form == "verb" and objects:
            objects = self._asked_row(objects, t.end)
        objects = [p for p in objects if len(p.entities) == 1 and not self._let(p)]  # "hai nước" asks nobody else
        objects = [p for p in objects if not self._struck(p, "", t.end)]
        denies = self.r.starts_with("denying", t.start) is not None
        if denies:
            objects = [p for p in objects if self._authors(p, t)]
        met = (e for e in entities_of(objects) if e not in speakers and e not in self.media)
        crowd = frame.type != "Request" and inside < 0 and self._crowd(t.end)
        es = () if crowd else tuple(e for e in met if not self._own_side(e, speakers[0]))
        if es or not deep or frame.type not in ("Praise", "Criticism"):
            return es
        found: tuple[str, ...] = ()
        for np in self.r.nps_in(t.end, end):
            if any(self.p.verb_at(i) and not self._of_noun(i) for i in range(t.end, np.start)):
                break
            if self._feared(t.end, np.start):
                break
            if any(self.r.words[i] == "," for i in range(t.end, np.start)):
                break  # "ca ngợi đội nhà, trong khi |A thừa nhận …"
            gov = self.r.governor(self.r.head_before(np, t.end)[0], t.end)
            if self._struck(np, gov, t.end) or (denies and not self._authors(np, t)):
                continue
            told = np.type in _ADDRESSED and gov not in _WHERE and len(np.entities) == 1
            told = told and not (gov == ABOUT and np.start > t.end + 2) and not self._let(np)
            told = told and not (crowd and gov != OF)  # "tố |trọng tài thiên vị A"
            if told and np.entities[0] not in speakers and not self._own_side(np.entities[0], speakers[0]):
                if gov == OF:
                    return np.entities[:1]  # "phản đối lệnh bắt quan chức A |của tòa B": whose it is
                found = found or np.entities[:1]
        return () if frame.name == "call" else found  # "gọi vụ giết A là …": no word against A

    def _asked_row(self, found: list[NP], i: int) -> list[NP]:
        """``yêu cầu |Sở A, Công an B và UBND C rà soát``: all who are asked from token ``i`` on, ``found`` or more.

        Whoever is asked is told what to do: a comma right behind the first of them only goes on with the next.
        """
        r, first = self.r, found[0]
        end = min(r.sents[r.sent_of[first.start]][1], i + _ROW)
        told = all(r.is_determiner(j) for j in range(i, first.start))
        if first.type not in _IN_ROWS or not told or (first.type == "Place" and first.start <= i):
            return found  # "quận A, thành phố B": one place
        row = asked_row(r, first, end)
        after = row[-1].end
        if after >= end or not r.is_word(after) or self._says(after) or len(row) < len(found):
            return found
        return row

    def _feared(self, i: int, stop: int) -> bool:
        """Whether tokens ``[i, stop)`` begin a clause of its own, about what may come or what others do.

        ``lo ngại có thể dẫn đến sự sụp đổ của |A``, ``cáo buộc nước này hạ uy tín của |A``: no word against A.
        """
        r = self.r
        maybe = any(r.starts_with(name, j) is not None for name in ("only_maybe", "to_come") for j in range(i, stop))
        return maybe or r.starts_with("this_land", i) is not None

    def _authors(self, np: NP, t: Trigger) -> bool:
        """``bác bỏ cáo buộc của |A``, not ``phủ nhận |A có liên quan``: ``np`` says what ``t`` denies.

        Behind ``bác tin`` follows what is said there: ``bác tin cố vấn của |A từ chức``.
        """
        begin, _ = self.r.head_before(np, t.end)
        at_once = begin <= t.end + 1 or self.r.starts_with("denying_news", t.start) != t.end
        return at_once and self.r.governor(begin, t.end) in _AUTHORS

    def _struck(self, np: NP, gov: str, end: int) -> bool:
        """``lên án vụ tấn công vào |A``: whether a blow told from token ``end`` on befalls ``np``, no doer of it."""
        told = [self.p.triggers[self.p.at[i]] for i in range(end, np.start) if i in self.p.at]
        blow = any(t.form == "noun" and t.frames[0].type == "Conflict" for t in told)
        return blow and gov not in _DOERS

    def _crowd(self, i: int) -> bool:
        """Whether people without names stand at token ``i`` (``tố |trọng tài thiên vị A``), no ``đồng đội A``."""
        ends = [e for name in UNNAMED if (e := self.r.starts_with(name, i)) is not None]
        return bool(ends) and all(e >= len(self.r.words) or self.r.np_starting(e) is None for e in ends)

    def _let(self, np: NP) -> bool:
        """``phản đối vụ |A đã được tha``: whether something is done to ``np`` that others are blamed or praised for."""
        r, i = self.r, np.end
        i += i < len(r.keys) and r.keys[i] in TENSE
        return i < len(r.words) and r.starts_with("passive", i) is not None

    def charged(self, k: int, found: Found) -> bool:
        """``giao |Sở B tham mưu, đề xuất``: whether another asks the subject of trigger ``k`` to speak."""
        before = [p for p in self.p.by_sentence[self.r.sent_of[self.p.triggers[k].start]] if p < k]
        asking = [t for p in before if (t := self.p.triggers[p]).speech is not None and t.speech.type == "Request"]
        return any(t.start < found.start <= t.end for t in asking)

    def _of_noun(self, i: int) -> bool:
        """Whether the verb at token ``i`` is a thing here (``hoan nghênh cam kết của Mỹ``, ``đề xuất mới của Mỹ``)."""
        t = self.p.triggers[self.p.at[i]]
        if t.speech is not None:
            return self._owned(t.end)
        return t.end < len(self.r.words) and self.r.words[t.end].casefold() == OF

    def _owned(self, i: int) -> bool:
        """Whether words from token ``i`` on tell of what kind a thing is that is somebody's (``hòa bình của |A``)."""
        r = self.r
        for j in range(i, min(i + _KIND, len(r.words) - 1)):
            if r.words[j].casefold() == OF:
                return r.np_starting(j + 1) is not None
            if not r.is_word(j) or r.np_at[j] >= 0 or r.starts_with("prepositions", j) is not None:
                return False
        return False

    def _counterpart(self, speakers: tuple[str, ...], at: int) -> tuple[str, ...]:
        """The other party of the meeting in which the words at token ``at`` are spoken."""
        mine, others = self._parties(speakers, at)
        return (others[0],) if mine and len(others) == 1 else ()

    def _in_person(self, speakers: tuple[str, ...], at: int, *, blames: bool) -> tuple[str, ...]:
        """``Phía Mỹ hứa xem xét`` in the meeting of two persons: who speaks for the state there; else ``speakers``.

        What a state ``blames`` others for it mostly says elsewhere, unless the sentence tells of the meeting.
        """
        if len(speakers) != 1 or self.r.types.get(speakers[0]) != "Country":
            return speakers
        mine, others = self._parties(speakers, at)
        two = len(mine) == len(others) == 1 and self.kin.person(mine[0]) and self.kin.person(others[0])
        two = two and not (blames and not self._meeting_told(self.r.sent_of[at], (mine[0], others[0])))
        return (mine[0],) if two else speakers

    def _parties(self, speakers: tuple[str, ...], at: int) -> tuple[list[str], list[str]]:
        """Those of the speaker's side and the others in the meeting in which the words at token ``at`` are spoken."""
        if len(speakers) != 1 or self._elsewhere(at) or speakers[0] in self.for_others | self.story.accused:
            return [], []
        scene = self.story.scene_for(speakers[0], self.r.sent_of[at])
        if (
            scene is None
            or self._reported(scene, at)
            or self._another_day(scene, at)
            or self._left_behind(scene, self.r.sent_of[at])
            or self._owned_up(scene, speakers[0])
        ):
            return [], []
        near = any(0 <= self.r.sent_of[at] - s <= _NEAR for s, _ in scene.evidence)
        near = near or bool(self.r.find_in("facing_sides", self.r.sents[self.r.sent_of[at]][0], at))
        if not self.kin.person(speakers[0]) and not near and not self._meeting_told(self.r.sent_of[at], ()):
            return [], []  # a land does not speak in a meeting that is told later, or far above
        actors = [e for es in scene.roles.values() for e in es]
        mine = [a for a in actors if a == speakers[0]] or [a for a in actors if self.kin.same(a, speakers[0])]
        town = ("Place",) if scene.type == "Visit" else ()  # whoever goes to see a town speaks to those who live there
        return mine, [a for a in actors if a not in mine and self.r.types[a] not in town]

    def _elsewhere(self, at: int) -> bool:
        """Whether the sentence tells another occasion: to the press, in writing, at another time."""
        r = self.r
        a, b = r.sents[r.sent_of[at]]
        if r.has_phrase(r.classes["elsewhere"], a, b) or self._told_a_paper(a, at):
            return True
        before = [self.p.triggers[k] for k in self.p.by_sentence.get(r.sent_of[at], ()) if self.p.triggers[k].end <= at]
        told = any(f.type in SCENES for t in before for f in t.frames)  # "Trước đó, khi tiếp B, A |khẳng định"
        return not told and r.has_phrase(r.classes["other_day"], a, at)

    def _another_day(self, scene: Draft, at: int) -> bool:
        """Whether the sentence of token ``at`` tells of another day than that of the meeting told before."""
        r = self.r
        s = r.sent_of[at]
        if any(told == s for told, _ in scene.evidence):
            return False
        a = r.sents[s][0]
        met = str((scene.time or {}).get("begin") or "")
        days = [str(x["begin"]) for x in r.dates if a <= x["a"] < at and x["granularity"] == "day" and x["begin"]]
        ends = str((scene.time or {}).get("end") or met)
        apart = len(met) == ISO_DAY and bool(days) and not any(met <= d <= ends for d in days)
        return apart or r.starts_with("lately", a) is not None

    def _left_behind(self, scene: Draft, s: int) -> bool:
        """Whether a later day was opened between an undated meeting told by the way and sentence ``s``."""
        if scene.time is not None or self.r.has_phrase(self.r.classes["stages"], *self.r.sents[s]):
            return False
        told = max((t for t, _ in scene.evidence if t <= s), default=s)
        openings = self.story.course.settings.openings
        return any(told < o.sentence <= s and o.time is not None and not o.past for o in openings)

    def _told_a_paper(self, a: int, at: int) -> bool:
        """``Báo A gặp ông B để hỏi, ông B |cho biết``: whether a paper, not its report, is named before ``at``."""
        papers = [p.start for p in self.r.nps_in(a, at) if p.entities[0] in self.media]
        return any(i == a or self.r.ends_with("according", i - 1, a, 3) is None for i in papers)

    def _reported(self, scene: Draft, at: int) -> bool:
        """Whether the words at token ``at`` tell of the meeting (``X cho biết vừa gặp Y``) and are not spoken in it."""
        start = scene.trigger[0]
        if self.r.sent_of[start] != self.r.sent_of[at] or start < at:
            return False
        i = self.r.over_determiners(start - 1, at + 1)
        return self.r.ends_with("noun_openers", i, at, 3) is None

    def _owned_up(self, scene: Draft, speaker: str) -> bool:
        """``A |thừa nhận từng gặp B``: whether the speaker tells of the meeting himself, so not in it."""
        start = scene.trigger[0]
        for k in reversed(self.p.by_sentence.get(self.r.sent_of[start], ())):
            t = self.p.triggers[k]
            if t.end <= start and self.r.starts_with("confessing_words", t.start) is not None:
                return speaker in self.p.subject(k).entities
        return False
