"""Whether a word that may be a verb of saying is one: no noun, no purpose, nothing that is still to be said."""

from __future__ import annotations

from kg.extract.clauses.appositions import PASSIVE
from kg.extract.clauses.reading import Found
from kg.extract.frames import Frame
from kg.extract.saying.addressees import UNNAMED, Addressees
from kg.extract.saying.contents import STATED
from kg.languages.vi.particles import AND, IF, OF, SUFFERS

AT_HAND = frozenset({"adjacent", "apposition"})
_SEVERAL = 2  # accused who confess together
_NOUN = 4  # words from "sự" to "và"
_CLOSING = '"”'
_TITLE = 6  # tokens of a post before its land


class SayingVerbs(Addressees):
    """Judges the words that tell of speaking in one article."""

    def _of(self, i: int) -> int | None:
        """Behind ``của`` at token ``i`` or after ``trên``, ``mạnh mẽ`` (``sự phản đối mạnh mẽ từ phía A``)."""
        r = self.r
        i = r.starts_with("mentioned_above", i) or i
        if (strong := r.starts_with("strengths", i)) is not None:
            return r.starts_with("authored", strong)
        return i + 1 if i < len(r.words) and r.words[i].casefold() == OF else None

    def _of_a_title(self, start: int) -> bool:
        """``phim |Cảm ơn người đã thức``: a capital inside a sentence begins the title of a work."""
        r = self.r
        return start > 0 and r.words[start][0].isupper() and r.is_word(start - 1) and r.np_at[start - 1] < 0

    def _only_maybe(self, start: int, frame: Frame) -> bool:
        """``Nga |có thể phản ứng mạnh``, ``không muốn |triệu đại sứ``: praise or blame that may come, or may not."""
        judges = frame.type in ("Praise", "Criticism")
        return judges and (self._behind(start, "only_maybe") or self._behind(start, "only_wished"))

    def _once_of(self, found: Found) -> bool:
        """``cựu thủ tướng Nga nhấn mạnh``: somebody who speaks for that land or body no more.

        Experts of a land never do (``các chuyên gia quân sự Mỹ cho rằng``).
        """
        r = self.r
        if not found.entities or r.types.get(found.entities[0]) == "Person" or found.start < 0:
            return False
        floor = r.sents[r.sent_of[found.start]][0]
        for i in range(found.start - 1, max(floor, found.start - _TITLE) - 1, -1):
            if not r.is_word(i) or r.np_at[i] >= 0:
                return False
            land = r.types.get(found.entities[0]) == "Country"
            if r.starts_with("former", i) is not None or (land and r.starts_with("experts", i) is not None):
                return True
        return False

    def _is_noun(self, start: int, frame: Frame) -> bool:
        """Whether the word is a noun here (``những phát biểu``, ``đơn tố cáo``) or a purpose (``để đánh giá``)."""
        r = self.r
        floor = r.sents[r.sent_of[start]][0]
        end = self.p.triggers[self.p.at[start]].end
        stance = r.starts_with("stances", start) or end  # "bác bỏ cáo buộc |này": the verb has its object
        if stance >= end and r.starts_with("noun_tails", end) is not None:
            return True
        if start <= floor:
            # "Đề xuất |được Thủ tướng hoan nghênh"; "Thông báo cũng |cho biết"
            return r.starts_with("passive", end) is not None or self._says_itself(end)
        before = start - 1 - (r.words[start - 1] in _CLOSING and start - 2 >= floor)  # "hứng "bão" |chỉ trích"
        marker, light = r.ends_with("noun_markers", before, floor, 3), r.ends_with("light", start - 1, floor)
        np = r.np_ending(start - 1)
        named = np is not None and (np.type == "Person" or np.kind == "name")  # "bà Lê Thị Sự |cho biết", "Nhật Bản"
        if marker is not None and not named and (light is None or light >= marker):  # not "A cùng ngày |lên án"
            return True
        if r.words[start - 1].casefold() == IF or self._named_beside(start, floor) or self._accusation(start, end):
            return True
        return frame.type in STATED and r.ends_with("purpose", start - 1, floor, 1) is not None

    def _accusation(self, start: int, end: int) -> bool:
        """``bị phạt sau |cáo buộc gian lận``: what somebody is accused of, no word of the clause's subject.

        Behind a reason the subject accuses where it names whom (``trừng phạt B vì |cáo buộc B tài trợ C``).
        """
        r = self.r
        i, floor = start - 1, r.sents[r.sent_of[start]][0]
        if r.starts_with("accusations", start) != end or i < floor or r.np_at[i] >= 0:
            return False
        if r.ends_with("before_accusation", i, floor, 3) is not None:
            return True
        return r.ends_with("causes_named", i, floor, 1) is not None and r.np_starting(end) is None

    def _named_beside(self, start: int, floor: int) -> bool:
        """``cảm ơn sự giúp đỡ và |ủng hộ``: whether the word is joined to one that is a noun."""
        r = self.r
        if r.words[start - 1].casefold() != AND:
            return False
        for i in range(start - 2, max(floor, start - _NOUN) - 1, -1):
            if r.np_at[i] >= 0 or not r.is_word(i):
                return False
            if r.ends_with("feelings_named", i, floor, 1) is not None:
                return i < start - 2
        return False

    def _says_itself(self, i: int) -> bool:
        """Whether a verb of saying follows at token ``i``, over light words: the word before names a paper."""
        r = self.r
        while i < len(r.words) and i not in self.p.at and (e := r.starts_with("light", i)) is not None:
            i = e
        t = self.p.triggers[self.p.at[i]] if i in self.p.at else None
        return t is not None and t.speech is not None and t.form == "verb" and t.speech.type in STATED

    def _hopes(self, k: int, found: Found) -> bool:
        """Whether who trusts says what he trusts in: not ``để bà A |tin tưởng chuyển tiền``, no trust in a person."""
        r, t = self.r, self.p.triggers[k]
        end = r.sents[r.sent_of[t.start]][1]
        if t.end >= end or not (r.is_word(t.end) or r.words[t.end] in '"“:') or self.p.verb_at(t.end):
            return False
        before = found.start - 1
        return before < 0 or all(r.ends_with(name, before, 0, 1) is None for name in ("passive", "purpose"))

    def _surely(self, k: int, frame: Frame, speakers: tuple[str, ...]) -> bool:
        """Whether a word that is often no verb of saying is one: of a person, or of a body that tells a matter."""
        r, end = self.r, self.p.triggers[k].end
        if frame.name == "aloud":
            colon = end + 1 < len(r.words) and r.words[end] == ":" and r.words[end + 1] in '"“'
            floor, stop = r.sents[r.sent_of[self.p.triggers[k].start]]
            closes = end >= stop or not r.is_word(end)
            return colon or (closes and self._quote_before(self.p.triggers[k].start, floor) is not None)
        if frame.name == "find_out":
            return not self.kin.person(speakers[0]) and end < len(r.words) and r.np_starting(end) is None
        if frame.name == "entrust":
            np = r.np_starting(end) if end < len(r.words) else None
            whom = ("nameless", "delegates", "posts", "spokespeople", "other_people", "unnamed")
            return np is not None or any(r.starts_with(name, end) is not None for name in whom)
        if self.kin.person(speakers[0]) or frame.name == "admire":
            return True
        known = end < len(r.words) and (r.np_starting(end) is not None or r.words[end] in ",:")
        return frame.name in ("inform", "request") and (known or r.starts_with("told_things", end) is not None)

    def _supposed(self, found: Found) -> bool:
        """``muốn |A gây áp lực``, ``nếu như |A yêu cầu``: whether the subject is only wanted or supposed to speak."""
        r = self.r
        floor = r.sents[r.sent_of[found.start]][0] if found.start > 0 else 0
        i = r.over_determiners(found.start - 1, floor)
        return i >= floor and r.ends_with("supposed", i, floor, 3) is not None

    def _together(self, k: int) -> Found | None:
        """All who are charged up to there, where they confess as a group (``bước đầu các nghi phạm |khai nhận``)."""
        r, t = self.r, self.p.triggers[k]
        s = r.sent_of[t.start]
        charged = {who for told, who in self.story.charged if told <= s}
        if len(charged) < _SEVERAL or r.starts_with("confessing_words", t.start) is None:
            return None
        i, floor = t.start - 1, r.sents[s][0]
        while i >= floor:
            if (group := r.ends_with("accused_groups", i, floor, 5)) is not None:
                return Found(tuple(sorted(charged)), "adjacent", 0.7, group, i + 1)
            light = r.ends_with("light", i, floor)
            i = floor - 1 if light is None else light - 1
        return None

    def outer(self, k: int) -> int | None:
        """The speech verb before ``k`` in its sentence, in whose content ``k`` may stand."""
        s = self.r.sent_of[self.p.triggers[k].start]
        for p in reversed(self.p.by_sentence[s]):
            t = self.p.triggers[p]
            speech = t.speech if t.form == "verb" and not self.r.quoted[t.start] else None
            said = speech is not None and speech.name != "call" and self._of(t.end) is None  # no "đề xuất |của ông A"
            if p < k and speech is not None and said and not self._is_noun(t.start, speech):
                return p
        return None

    def _for_others(self, k: int, found: Found) -> bool:
        """Whether who is found to say trigger ``k`` asks or tells others of it.

        ``A yêu cầu |cam kết``, ``A giao các sở rà soát, |đề xuất``, ``A cảnh báo kẻ xấu gọi điện để |đòi tiền``.
        """
        r, t = self.r, self.p.triggers[k]
        if found.how == "elided" and found.end < len(r.words) and r.starts_with("must_words", found.end) is not None:
            return True  # "Sở A cần rà soát. Luôn |sẵn sàng …": the order goes on
        outer = self.outer(k)
        p = self.p.triggers[outer] if outer is not None else None
        if p is None or p.speech is None or found.how not in ("chain", "shared", "far") or r.quoted[p.start]:
            return False
        if found.how != "far" and self._behind(t.start, "purpose"):  # "gửi thư để |đề nghị" is an act of his own
            letter = r.find_in("letters", p.start, t.start)
            own = letter or r.starts_with("speaking_at_all", p.start) is not None
            return not own and (p.speech.type in STATED or p.speech.type == "Request")
        if p.speech.type != "Request" or any(r.starts_with(c, p.start) is not None for c in ("own_acts", "advising")):
            return False
        joined = any(r.words[j] in ",;:" for j in range(p.end, t.start)) or r.find_in("coordinators", p.end, t.start)
        if not joined or found.how == "far":
            return not joined  # "A yêu cầu trọng tài |xin lỗi"
        i = r.over_light(t.start - 1, p.end)
        again = r.words[i] == ";" or r.ends_with("at_once", i, p.end, 2) is not None
        return r.starts_with("advising", t.start) is not None and not again

    def _of_denied(self, outer: int, begin: int) -> bool:
        """Whether ``outer`` denies what begins at token ``begin``, or is the news so denied (``bác bỏ |thông tin``)."""
        start = self.p.triggers[outer].start
        if any(self.r.words[i] in ",;:" for i in range(self.p.triggers[outer].end, begin)):
            return False  # "A bác bỏ lệnh bắt, |B cũng cáo buộc …": another clause
        before = self.p.at.get(start - 1)
        told = (start, start if before is None else self.p.triggers[before].start)
        return any(self.r.starts_with("denying", i) is not None for i in told)

    def _owner(self, found: Found) -> tuple[str, ...]:
        """``Nỗ lực của A được |B đánh giá cao``: whose deed or words those before a passive agent praise or blame."""
        r = self.r
        agent = r.np_starting(found.start) if found.how == "adjacent" and found.start > 1 else None
        if agent is None:
            return ()
        floor = r.sents[r.sent_of[found.start]][0]
        i = r.over_determiners(r.head_before(agent, floor)[0] - 1, floor)
        np = r.np_ending(i - 1) if i > floor and r.words[i].casefold() in PASSIVE else None
        a = np.start - 1 if np is not None else floor
        if np is None or a <= floor or r.words[a].casefold() != OF:
            return ()
        kin = any(r.ends_with(name, a - 1, floor, 4) is not None for name in UNNAMED)
        return np.entities if len(np.entities) == 1 and not kin else ()

    def _undergone(self, start: int, found: Found) -> bool:
        """``bị khởi tố với cáo buộc …``: whoever is charged does not charge."""
        r = self.r
        floor = r.sents[r.sent_of[start]][0]
        if start <= floor or r.ends_with("reasons", start - 1, floor, 1) is None or found.end > start:
            return False
        return any(r.words[i].casefold() == SUFFERS for i in range(max(found.end, floor), start))

    def _of_a_paper(self, start: int) -> bool:
        """``Quyết định nêu rõ, Bộ A có nhiệm vụ …``: the paper tells, not whom it names next."""
        return self._behind(start, "papers_that_tell", opening=True)

    def _behind(self, start: int, name: str, *, opening: bool = False) -> bool:
        """Whether words of class ``name`` stand left of token ``start`` over light words; ``opening`` the sentence."""
        r = self.r
        floor = r.sents[r.sent_of[start]][0]
        i = start - 1
        while i >= floor and r.np_at[i] < 0:
            found = r.ends_with(name, i, floor, 3)
            if found is not None and (not opening or found == floor):
                return True
            a = r.ends_with("light", i, floor)
            if a is None:
                return False
            i = a - 1
        return False

    def _to_be_done(self, start: int, subject_end: int, stated: bool) -> bool:
        """Whether it is still to be said: ``sẽ trả lời``, ``được giao theo dõi, báo cáo``, ``chủ trì, tham mưu``."""
        r = self.r
        floor = r.sents[r.sent_of[start]][0]
        i = start - 1
        while stated and i >= floor and r.np_at[i] < 0:
            if r.ends_with("to_come", i, floor, 2) is not None:
                return True
            a = r.ends_with("light", i, floor)
            if a is None:
                break
            i = a - 1
        if self._behind(start, "duty_words") and not self._behind(start, "forced"):
            return True  # "tư lệnh quân khu phải |chỉ đạo"
        same = floor <= subject_end <= start
        i = subject_end
        while same and i < start and r.np_at[i] < 0:  # "A sẽ họp và |đánh giá", "A sẽ nghiên cứu, |đề xuất"
            if (e := r.starts_with("to_come", i)) is not None:
                return stated or r.over_light(start - 1, e) >= e
            if (e := r.starts_with("light", i)) is None:
                break
            i = e
        return same and any(r.starts_with("ordered", j) is not None for j in range(subject_end, start))

    def _negated(self, start: int) -> bool:
        """Whether it was not said; so of a row of verbs (``không chỉ đạo, |đề xuất``)."""
        r = self.r
        if self._behind(start, "done_for_sure"):
            return False  # "không chỉ |yêu cầu A", "không ngần ngại |yêu cầu A": they did
        row = r.words[start - 1] == "," and start - 2 in self.p.at if start > 1 else False
        return self._behind(start, "negation") or (row and self._negated(self.p.triggers[self.p.at[start - 2]].start))
