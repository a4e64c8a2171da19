"""Single utterances of an article, before those of one speaker to one addressee are joined."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.circumstances.to_come import to_come
from kg.extract.clauses.arguments import entities_of
from kg.extract.clauses.reading import NP, PARTICIPANT_TYPES, Found
from kg.extract.frames import Frame, single_words
from kg.extract.saying.carried import Carried
from kg.extract.saying.contents import STATED
from kg.extract.saying.utterance import Act
from kg.extract.saying.verbs import AT_HAND
from kg.languages.vi.particles import DUE_TO, FROM, OF

_JUDGING = frozenset({"Praise", "Criticism"})
_TAKEN_OVER = frozenset({"chain", "shared"})  # a subject that is that of the verb before
_SAID = frozenset({"Statement", "Request"})
_DENIED = frozenset({"Statement", "Request"})  # what an article may tell somebody has not done
_UNASKED = ("Request", "negated")  # told only of whom: "không |yêu cầu bồi thường" may be anything
_ROOM = 12  # tokens from "mời" to whither
_QUOTING = single_words("quoting")
_REPORT = 8  # tokens from the kind of report to its author


class Utterances(Carried):
    """Finds who says what in one article."""

    def acts(self) -> list[Act]:
        """All utterances in the order of the text."""
        out: list[Act] = []
        for k, t in enumerate(self.p.triggers):
            frame = t.speech
            if frame is None or self.r.quoted[t.start] or t.start in self.story.told or self._asks(t.start):
                continue
            if (
                self._of_a_title(t.start)
                or self._behind_saying(k)
                or (frame.type == "Request" and self.alleged(t.start))
            ):
                continue
            out += self._noun(k, frame) if self._named_act(k) else self._verb(k, frame)
        out += self._according()
        out += self._told_by()
        out.sort(key=lambda a: a.trigger)
        out += [self._finish(act) for act in self.carried(out)]
        return sorted(out, key=lambda a: a.trigger)

    def _asks(self, start: int) -> bool:
        """Whether the sentence is a question (``Bộ A đánh giá thế nào về việc này?``)."""
        a, b = self.r.sents[self.r.sent_of[start]]
        end = next((i for i in range(b - 1, a, -1) if not self.r.words[i].isspace()), a)
        return self.r.words[end] == "?" and not self.r.quoted[end]

    def _behind_saying(self, k: int) -> bool:
        """``ủng hộ nhận định của Mỹ``, ``lên án phát biểu …``: a thing that another verb of saying speaks of."""
        t = self.p.triggers[k]
        previous = self.p.at.get(t.start - 1)
        before = self.p.triggers[previous].speech if previous is not None else None
        stated = t.speech is not None and t.speech.type in STATED
        judged = before is not None and before.type in _JUDGING
        if judged and not stated and self._owned(t.end):
            return True  # "ủng hộ |đề xuất hòa bình của A"
        return before is not None and (self._of(t.end) is not None or (stated and judged))

    def _named_act(self, k: int) -> bool:
        """Whether the act is told as a thing with its author behind ``của`` (``lời mời của …``), not by a verb."""
        r, t = self.r, self.p.triggers[k]
        if t.form == "noun":
            return True
        if self._of(t.end) is None or r.ends_with("judged_things", t.end - 1, t.start + 1) is not None:
            return False
        if r.starts_with("conveyed", t.start) is not None:
            return True  # "gửi lời chúc mừng của Tổng thống A tới …": A's words
        return self.p.subject(k).how not in ("adjacent", "apposition")

    # ---------------------------------------------------------------- verbs of saying
    def _verb(self, k: int, frame: Frame) -> list[Act]:
        r = self.r
        t = self.p.triggers[k]
        if self._is_noun(t.start, frame):
            return []
        found = self.p.subject(k)
        if not found.entities and frame.type in STATED:
            found = self._through(t.start) or self._together(k) or found
        speakers = self._speakers(found)
        if not speakers or found.passive or self._once_of(found) or self.by_another(k, found):
            return []
        if self._no_saying(k, frame, found, speakers):
            return []
        status = "occurred"
        if frame.type not in STATED and frame.type != "Pledge" and self._behind(t.start, "to_be_said"):
            status = "planned"  # "A |sẽ đề nghị B …": nobody has asked yet
        if self._negated(t.start):
            if frame.type not in _DENIED or r.starts_with("remarks", t.start) is not None:
                return []  # "A chưa |bình luận": no word was said
            status = "negated"
        at_once = self.r.starts_with("said_at_once", t.start) is not None
        if (at_once or frame.type in _SAID) and self._to_be_done(t.start, found.end, at_once or frame.type in STATED):
            return []
        speakers = self._told_in(k, frame, found, speakers)
        speakers = self._in_person(speakers, t.start, blames=frame.type == "Criticism")
        if not speakers:
            return []
        kinds = [frame.type]
        if frame.type in STATED:
            if self._says_more(k, speakers):
                return []
            kinds = self.kinds(k, frame, speakers)
            if kinds and frame.name == "call":
                frame = replace(frame, type=kinds[0])  # "gọi lệnh của A là vô lý" blames A
        sentence = r.sent_of[t.start]
        content = self._content(k, r.sents[sentence][1])
        named_only = frame.name == "call" and frame.type in STATED  # "gọi A là "bạn"": of him, not to him
        addressees = (
            () if named_only else self._addressees(k, frame, speakers) or self._patients(frame, found, speakers)
        )
        if (frame.type, status) == _UNASKED:
            addressees = self._not_asked(k, addressees)
        if not addressees and (r.starts_with("handing", t.start) is not None or (frame.type, status) == _UNASKED):
            return []
        sure = frame.weight * found.confidence
        meant = addressees if frame.type not in STATED or self._to_their_face(k, addressees, speakers) else ()
        return [
            self._finish(Act(kind, speakers, to, (t.start, t.end), sentence, content, sure, status))
            for kind in kinds
            for to in [meant if kind == "Criticism" else addressees]
        ]

    def _not_asked(self, k: int, addressees: tuple[str, ...]) -> tuple[str, ...]:
        """Those of ``addressees`` right behind trigger ``k`` whom it says were not asked (``không yêu cầu |B``)."""
        t = self.p.triggers[k]
        if not self._behind(t.start, "plainly_not"):
            return ()  # who "từ chối đề nghị" of others may have asked nobody, or everybody
        named = {e for np in self.r.nps_in(t.end, min(self.p.clause_end(k), t.end + _ROOM)) for e in np.entities}
        return tuple(e for e in addressees if e in named)

    def _no_saying(self, k: int, frame: Frame, found: Found, speakers: tuple[str, ...]) -> bool:
        """Whether what trigger ``k`` tells is no word of ``speakers``, though its clause has them as subject."""
        r, start = self.r, self.p.triggers[k].start
        if r.starts_with("orders", start) is not None and set(speakers) & self.story.accused:
            return True  # "ông A |chỉ đạo cấp dưới thu tiền": the deed he is charged with
        end = self.p.triggers[k].end
        if r.starts_with("inviting", start) is not None and r.find_in("ushered", end, self._soon(end)):
            return True
        if (found.patient and found.how not in AT_HAND) or (frame.type in STATED and self.bidden(k)):
            return True
        if frame.name == "task" and not found.patient:
            return True  # "dự án được B |giao thực hiện": who is to do it is not named
        if frame.name == "trust" and not self._hopes(k, found):
            return True
        if frame.sure and not (found.how in AT_HAND and self._surely(k, frame, speakers)):
            return True
        supposed = found.how == "adjacent" and self._supposed(found)
        others = supposed or self._for_others(k, found) or self._undergone(start, found)
        return others or self._of_a_paper(start) or self._only_maybe(start, frame)

    def _soon(self, i: int) -> int:
        """Where the words that may tell what an invitation at token ``i`` is for end."""
        return min(i + _ROOM, self.r.sents[self.r.sent_of[i - 1]][1])

    def _patients(self, frame: Frame, found: Found, speakers: tuple[str, ...]) -> tuple[str, ...]:
        """Whom it is said to or of in the passive (``Công ty A bị |Cục B yêu cầu nộp thuế``)."""
        owner = self._owner(found) if frame.type in _JUDGING and not found.patient else ()
        heard = (e for e in found.patient or owner if e not in speakers and e not in found.entities)
        return tuple(e for e in heard if self.r.types.get(e) in PARTICIPANT_TYPES)

    def _through(self, start: int) -> Found | None:
        """Whose report speaks (``Một tuyên bố của đài này cho biết``, ``trang web của Chính phủ A viết``)."""
        r = self.r
        floor = r.sents[r.sent_of[start]][0]
        i = r.over_light(start - 1, floor)
        np = r.np_ending(i) if i >= floor else None
        if np is None or np.start - 2 < floor or r.words[np.start - 1].casefold() != OF:
            return None
        j = np.start - 2
        while j >= floor and np.start - j <= _REPORT and r.np_at[j] < 0 and r.is_word(j):
            if r.starts_with("papers_that_speak", j) is not None:
                return Found(np.entities, "adjacent", 0.8, np.start, np.end)
            j -= 1
        return None

    def _told_in(self, k: int, frame: Frame, found: Found, speakers: tuple[str, ...]) -> tuple[str, ...]:
        """Who speaks, given the verb of saying before in whose content trigger ``k`` stands; nobody if nobody does."""
        outer = self.outer(k)
        if self.charged(k, found):
            return ()
        if outer is None:
            return speakers
        said, by = self.p.triggers[outer].speech, self.p.subject(outer)
        same = found.how in _TAKEN_OVER and by.how not in _TAKEN_OVER and found.entities == by.entities
        if said is not None and same:  # "A nói B quyết tâm làm |và đề nghị …": both are A's words
            return self._told_in(outer, said, by, speakers)
        if found.start < self.p.triggers[outer].end:
            return speakers
        if frame.type not in STATED and self._of_denied(outer, found.start):
            return ()  # "A bác bỏ thông tin |B yêu cầu C …": nobody asked
        if self.r.has_phrase(self.r.classes["contrasts"], self.p.triggers[outer].end, found.start):
            return speakers  # "A yêu cầu làm thí điểm, nhưng B cho rằng …"
        if self.r.ends_with("turning_to", found.start - 1, self.p.triggers[outer].end) is not None:
            return speakers  # "A đề nghị B mở cửa, còn |bà C hứa xem xét"
        if self._asked(outer) and found.how == "adjacent" and not self._own_side_of(outer, speakers):
            return ()  # what somebody is asked to do has not been done
        said_by = self._speakers(by) if by.how != "elided" else ()  # "Trả lời về việc này, |ông A cho biết"
        if said_by and set(said_by) != set(speakers):
            if self._own_side(speakers[0], said_by[0]):
                return () if frame.type in STATED else said_by
            if frame.type in STATED and not self.kin.person(speakers[0]) and not set(said_by) & self.media:
                return ()
        return speakers

    def _asked(self, outer: int) -> bool:
        speech = self.p.triggers[outer].speech
        return speech is not None and speech.type == "Request"

    def _own_side_of(self, outer: int, speakers: tuple[str, ...]) -> bool:
        said_by = self._speakers(self.p.subject(outer))
        return bool(said_by) and self._own_side(speakers[0], said_by[0])

    def _speakers(self, found: Found) -> tuple[str, ...]:
        near = found.how in AT_HAND and self._alone(found.start)
        es = tuple(
            e
            for e in found.entities
            if e not in self.media
            and (self.r.types.get(e) in PARTICIPANT_TYPES or (near and self.r.types.get(e) == "Place"))
        )
        persons = tuple(e for e in es if self.kin.person(e))
        return persons or es

    def _alone(self, start: int) -> bool:
        """Whether its clause begins at token ``start``: only there a town speaks (``lãnh đạo TP X yêu cầu``)."""
        r = self.r
        if start > 0 and (led := r.ends_with("leaders_of", start - 1, r.sents[r.sent_of[start]][0], 3)) is not None:
            start = led
        i = start - 1
        if start < 0 or i < r.sents[r.sent_of[start]][0] or r.date_at[i] >= 0:
            return True
        return not r.is_word(i) and r.np_ending(i - 1) is None and i not in r.skip_to

    # ---------------------------------------------------------------- nouns, "theo …"
    def _noun(self, k: int, frame: Frame) -> list[Act]:
        r = self.r
        t = self.p.triggers[k]
        of = self._of(t.end) or r.starts_with("authored", t.end)
        if of is None:
            return []
        np = self._np_at(of)
        sentence = r.sent_of[t.start]
        group = self.r.group_right(np, r.sents[sentence][1], comma=False) if np is not None else []
        speakers = self._speakers(Found(entities_of(group), "adjacent", 0.8))
        if np is None or not speakers:
            return []
        invited = self._invited(k, np) if r.ends_with("invitations", t.end - 1, t.start, 4) is not None else ()
        heard = self._counterpart(speakers, t.start)
        if frame.type == "Criticism" and not self._to_their_face(k, heard, speakers):
            heard = ()  # "trước sự phản đối của |A": nor whoever met its leader
        addressees = invited or self._sent_to(np) or self._obeying(k, group[-1]) or heard
        content = (np.end, min(np.end, r.sents[sentence][1]))
        return [self._finish(Act(frame.type, speakers, addressees, (t.start, t.end), sentence, content, frame.weight))]

    def _sent_to(self, author: NP) -> tuple[str, ...]:
        """Who gets the words of ``author`` (``lời chúc mừng của A tới B``)."""
        r = self.r
        e = r.starts_with("sent_to", author.end)
        np = self._np_at(e) if e is not None else None
        return entities_of(r.group_right(np, r.sents[r.sent_of[np.start]][1])) if np is not None else ()

    def _invited(self, k: int, host: NP) -> tuple[str, ...]:
        """Who comes ``theo lời mời của`` the host: the subject of the clause around it."""
        guests = self._speakers(self.p.ahead(k))
        if guests and self.kin.person(guests[0]) and not set(guests) & set(host.entities):
            return guests
        s = self.r.sent_of[self.p.triggers[k].start]
        for d in self.story.journeys:
            guests = tuple(e for e in d.roles.get("visitor", ()) if e not in host.entities)
            if guests and any(s == at for at, _ in d.evidence):
                return guests
        for found in (self.p.ahead(k), self.p.before(k)):
            guests = self._speakers(found)
            if guests and not set(guests) & set(host.entities):
                return guests
        return ()

    def _obeying(self, k: int, author: NP) -> tuple[str, ...]:
        """``Theo yêu cầu của A, |Sở B thu hồi …``: who does in the same sentence what ``author`` asks for.

        Only right behind the comma, and with a verb: what is done to somebody or said by him answers no order.
        """
        r, start = self.r, self.p.triggers[k].start
        opens = start == r.sents[r.sent_of[start]][0] or not r.is_word(start - 1)
        if not opens or r.starts_with("obeyed", start) is None or r.words[author.end] != ",":
            return ()  # "A đã nộp báo cáo theo yêu cầu của B, |C trình …"
        np = r.np_starting(author.end + 1)
        if np is None or np.type not in ("Organization", "Country"):
            return ()
        end = r.sents[r.sent_of[start]][1]
        i = np.end
        if i < end and r.starts_with("prepositions", i) is not None:
            return ()  # "Thực hiện chỉ đạo của A, |B về việc này, C …": both gave it
        must = False  # "Theo chỉ đạo của A, B |phải báo cáo": what is still to be done, were it only to speak
        while i < end and r.starts_with("passive", i) is None and (e := r.starts_with("light", i)) is not None:
            must = must or r.starts_with("duty_words", i) is not None
            i = e
        goes_on = any(r.starts_with(name, i) is not None for name in ("passive", "coordinators", "prepositions"))
        done = i < end and r.is_word(i) and not goes_on and (must or not self._says(i))
        return np.entities if done and len(np.entities) == 1 else ()

    def _np_at(self, i: int) -> NP | None:
        r = self.r
        for _ in range(3):
            if i >= len(r.keys):
                return None
            np = r.np_starting(i)
            if np is not None:
                return np if np.type in PARTICIPANT_TYPES else None
            e = r.delegates_at(i) or (i + 1 if r.is_determiner(i) else None)
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
            np = self._np_at(b) or self._np_at(self._report(b))
            if np is None or r.quoted[a] or np.end >= len(r.words):
                continue
            floor, end = r.sents[s]
            head = r.keys[b - 1]
            quoted = head in _QUOTING or r.keys[a] in _QUOTING
            opens = a <= floor + 3 or r.words[a - 1] in ",-–(" or quoted
            closes = np.end >= end or not r.is_word(np.end) or quoted or np.kind == "pronoun"
            speakers = self._speakers(Found(np.entities, "adjacent", 0.9))
            if not (opens and (closes or r.verbless_until_comma(np.end, end))) or not speakers:
                continue
            start = next((i for i in range(np.end, end) if r.is_word(i) or r.words[i] in '"“('), end)
            out.append(
                self._finish(Act("Statement", speakers, self._heard_by(speakers, a), (a, b), s, (start, end), 0.8))
            )
        return out

    def _report(self, i: int) -> int:
        """Where the author of the report at token ``i`` is named (``theo số liệu ban đầu của Bộ Y tế``), else ``i``."""
        r = self.r
        if i >= len(r.words) or r.starts_with("reports", i) is None:
            return i
        for j in range(i + 1, min(len(r.words) - 1, i + 7)):
            if r.words[j].casefold() in (OF, FROM, DUE_TO):
                return j + 1
            if not r.is_word(j) or r.np_at[j] >= 0 or j in self.p.at:
                break
        return i

    def _heard_by(self, speakers: tuple[str, ...], at: int) -> tuple[str, ...]:
        """A person's words may be part of a meeting; what a body makes known is for everybody."""
        return self._counterpart(speakers, at) if self.kin.person(speakers[0]) else ()

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
        act.addressees = tuple(a for a in act.addressees if a not in (*act.speakers, *self.media))
        scene = self.story.scene_for(act.speakers[0], act.sentence) if act.addressees else None
        if scene is not None and not set(act.addressees) <= scene.actors():
            scene = None
        act.part_of = self.story.index.get(id(scene)) if scene is not None else None
        act.time, act.place = self.story.course.spoken(act.trigger, act.sentence, scene, act.speakers)
        if to_come(act.time, self.story.published):
            act.time = None  # "ông A lưu ý luật có hiệu lực từ ngày 25-12"
        return act
