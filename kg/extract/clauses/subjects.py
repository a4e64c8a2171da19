"""Who does it: the subjects of the triggers of an article."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.appositions import MARKS, PASSIVE, entities_of
from kg.extract.clauses.bystanders import TENSE
from kg.extract.clauses.groups import OWN
from kg.extract.clauses.means import Means
from kg.extract.clauses.passives import Passives
from kg.extract.clauses.purposes import Purposes
from kg.extract.clauses.reading import NOTHING, NP, PARTICIPANT_TYPES, Found, Reading
from kg.extract.clauses.rows import only_row
from kg.extract.clauses.syllables import MATTER
from kg.extract.frames import Trigger, load_grammar, single_words
from kg.languages.vi import lexicon
from kg.languages.vi.particles import BY, DUE_TO, FOR, FROM, OF

_AT_TIME = single_words("at_time")
_AGENT = frozenset({DUE_TO, BY})
_IN_TIME_OF = frozenset(load_grammar()["in_time_of"])
_THEY = lexicon.syllables(lexicon.table("grammar")["people_groups"]["they"])
_BEHALF = frozenset(load_grammar()["on_behalf"])
_STEPS = 45  # words and phrases between a verb and its subject


class Subjects(Means, Passives, Purposes):
    """The triggers of one article with their subjects, worked out on demand and remembered."""

    def __init__(self, reading: Reading, triggers: list[Trigger]) -> None:
        super().__init__(reading, triggers)
        self._subjects: dict[int, Found] = {}
        self._main: dict[int, Found] = {}

    def subject(self, k: int) -> Found:
        """The subject of trigger ``k``; ``NOTHING`` if the clause has one that is not a known name."""
        found = self._subjects.get(k)
        if found is None:
            self._subjects[k] = NOTHING  # breaks cycles
            found = self._find_subject(k)
            self._subjects[k] = found
        return found

    def _find_subject(self, k: int) -> Found:
        t = self.triggers[k]
        floor = self.reading.sents[self.reading.sent_of[t.start]][0]
        if self.by_nobody(t.start, floor):
            return NOTHING
        i, company = self.company(t.start - 1, floor) or (t.start - 1, ())
        used = None if company else self.wielded(k, floor)
        found = self._walk(k, i if used is None else used, floor)
        if found.passive and not found.patient and found.how in ("chain", "shared"):
            found = self.undergone(k, found)
        found = self.of_predicate(self.made_to(k, found, floor), floor)
        found = NOTHING if self.theirs(k, found, floor) else found
        return replace(found, entities=found.entities + company) if company and found.entities else found

    def _walk(self, k: int, i: int, floor: int) -> Found:
        """Leftwards from token ``i`` to the subject of trigger ``k``, over all that may stand between."""
        r = self.reading
        t = self.triggers[k]
        passive = far = False
        for _ in range(_STEPS):
            if i < floor:
                break
            if i == t.start - 1 and (a := self.crowd_agent(i, floor)) is not None:
                passive, i = True, a - 1
                continue
            if (np := r.np_ending(i)) is not None:
                found, i = self._try_phrase(np, floor, far, passive, k)
                if found is not None:
                    return found
                continue
            a = r.ends_with("manner_verbs", i, floor, 7)
            if a is not None and i not in self.at and not (far and self.verb_between(i, t.start)):
                i, far = a - 1, False
                continue
            if (leader := self.leader(i, floor)) is not None:
                return Found(leader.entities, "far" if far else "adjacent", 0.85, leader.start, i + 1, passive)
            if (left := self._stepped_over(i, floor)) is not None:
                i = left
                continue
            if not far and not passive and (left := self.is_who(i, floor)) is not None:
                i = left
                continue
            if r.words[i] in MARKS or self.dash_at(i):
                return self._at_mark(k, i, floor, passive, far)
            if not far and (left := self.helped(i, k, floor)) is not None:
                i = left
                continue
            if i in self.at and self.at[i] < k and (not far or self.launched(k, self.at[i])):
                return self._after_verb(k, self.at[i], passive)
            if far and self.others_deed(i, k, floor):
                return NOTHING
            if passive and not far and r.ends_with("hinges", i, floor, 1) is not None:
                return self.suffered_too(k)
            if (a := r.ends_with("light", i, floor)) is not None:
                passive = passive or (not far and a == i and r.words[i].casefold() in PASSIVE)  # not "chuẩn bị"
                i = a - 1
                continue
            if (found := self._at_clause_word(k, i, floor, far, passive)) is not None:
                return found
            if not r.is_word(i):
                if r.words[i].isspace():
                    break
                i -= 1
                continue
            if not far and (told := self._at_word(k, i, floor, passive)) is not None:
                found, i, passive = told
                if found is not None:
                    return found
                continue
            if far and self.by_others(i, t.start, floor):
                return NOTHING
            far = True
            i -= 1
        return NOTHING if far else self._at_start(k, passive)

    def _at_word(self, k: int, i: int, floor: int, passive: bool) -> tuple[Found | None, int, bool] | None:
        """What a word says of the subject: who it is, else where to go on and whether ``k`` is suffered; or nothing."""
        if self.reading.ends_with("same_speaker", i, floor) is not None:
            return self._speaker(k, i), i, passive
        if (a := self.unnamed_agent(i, floor)) is not None:
            return None, a - 1, True
        if (found := self.described_one(i, floor, passive)) is not None:
            return found, i, passive
        if (left := self.crowd_beside(i, floor)) is not None:
            return None, left, passive
        if passive:  # "công dân bị bắt cóc": whom it is done to has no name
            np = self.beside_nameless(i, floor)
            return (np and self._try_phrase(np, floor, False, True)[0]) or NOTHING, i, passive
        return None

    def _at_clause_word(self, k: int, i: int, floor: int, far: bool, passive: bool) -> Found | None:
        """The subject beyond the coordinator or subordinator that ends at token ``i``; None if none does."""
        if (a := self.reading.ends_with("coordinators", i, floor, 3)) is not None:
            return self._coordinated(k, a, floor, far, passive)
        if self.reading.ends_with("subordinators", i, floor, 3) is None:
            return None
        return NOTHING if far else self._embedded(k, i, floor, passive)  # far from the verb, it has one of its own

    def _stepped_over(self, i: int, floor: int) -> int | None:
        """Where to go on left of a bracket, a date, company without a name or who leads, if one ends at token ``i``."""
        r = self.reading
        if i in r.skip_to:
            return r.skip_to[i] - 1
        if r.keys[i] == MATTER:
            ways = (r.ends_with(name, i - 1, floor) for name in ("granting", "weighing", "negation"))
            return next((a - 1 for a in ways if a is not None), None)  # "A hoàn tất |việc mua B": A buys
        if r.date_at[i] >= 0:
            before = int(r.dates[r.date_at[i]]["a"]) - 1
            return before - (before > floor and r.keys[before] in _AT_TIME)
        if (joined := r.crowd_from(i, floor)) is not None:  # "bà A cùng mẹ và em gái bị bắt"; "A, 26 tuổi và đồng phạm"
            return self.before_age(joined - 1, floor)
        led = self.led_from(i, floor)
        return led - 1 if led is not None else None

    def _coordinated(self, k: int, a: int, floor: int, far: bool, passive: bool) -> Found:
        """Left of ``và`` at token ``a``: the verb before, or the phrase that is joined to one without a name."""
        np = self.reading.np_left(a - 1, floor) if far else None
        if np is not None:  # "ông X và phu nhân": the one without a name does not hide the other
            found, _ = self._try_phrase(np, floor, self.is_object(np), passive)
            return found or NOTHING
        # "A lên án vụ tấn công và |kêu gọi B": only deeds are said of the noun
        themed = self.theme(k - 1) and not self.is_speech(k)
        return NOTHING if far or themed else self.chained(k, passive)

    def _try_phrase(
        self, np: NP, floor: int, far: bool, passive: bool, k: int | None = None
    ) -> tuple[Found | None, int]:
        """Accept ``np`` as subject, or tell where to go on to the left of it."""
        r = self.reading
        begin, stands = r.head_before(np, floor)
        gov = r.governor(begin, floor)
        side: int | None = None
        if (told := self._by_word_before(np, begin, gov, floor, far, passive, k)) is not None:
            return told
        if gov in {OF}:
            if (owned := self._owned(np, begin, floor)) is not None:
                return None, owned.end - 1  # "Công ty A của Nhật |vừa mở nhà máy"
            if not far and (means := self.weapon_of(begin - 2, floor)) is not None:
                return None, means  # "dùng tên lửa mới của A |tấn công B"
            side = self.side_of(np, begin - 2, floor)
            if side is None and not far and r.ends_with("decisions_of", begin - 2, floor, 3) is not None:
                return Found(np.entities, "adjacent", 0.85, np.start, np.end, passive), 0  # "quyết định của Mỹ bán …"
            if side is None:
                return (NOTHING if not far else None), begin - 2
        elif gov == FROM and not far and (a := r.ends_with("sources", begin - 2, floor, 3)) is not None:
            return Found(np.entities, "adjacent", 0.85, a, np.end, passive), 0  # "thông tin từ Công an tỉnh cho biết"
        elif gov == FOR and not far and (self.handed(begin - 2, floor) or self.let_to(begin - 1, floor, k)):
            return Found(np.entities, "adjacent", 0.8, np.start, np.end, passive), 0  # "chuyển hồ sơ cho |B điều tra"
        elif gov in _BEHALF and k is not None and self.opens_clause(begin - 1 - len(gov.split()), floor):
            return self.ahead(k), 0  # "…, thay mặt Chính phủ trình tờ trình, |ông A nói"
        elif gov and not (not far and (gov in _AGENT or self.beside(np, gov, floor))):
            return None, begin - 1 - len(gov.split())
        if self.kin_of(np, begin) or self.done_to(np, begin):
            return NOTHING, 0
        if (left := self.passed_over(np, begin)) is not None:
            return None, left
        if np.type not in PARTICIPANT_TYPES and not (np.type == "Place" and stands):
            return None, np.start - 1
        if np.type in ("Place", "Country") and r.within(np, floor) and (far or not self.speaks_next(np, k, floor)):
            return None, np.start - 2
        if not stands and np.type != "Person":
            left = None if far else self.crowd_beside(begin, floor)
            return (None, left) if left is not None else (NOTHING, 0)
        if far and begin != np.start and not stands:
            return None, begin - 1
        if far and self.is_object(np):
            return NOTHING, 0
        group = r.group_left(np, floor)
        if not far and not gov and (left := self.past_addressees(np, floor, k)) is not None:
            return None, left
        conf = 0.65 if far else 0.95
        outer, _ = r.head_before(first := group[0], floor)
        if far and r.governor(outer, floor):
            return None, first.start - 1
        led = r.governor(outer, floor) if first is not np else ""
        if (led == OF and self.side_of(first, outer - 2, floor) is None) or led in _IN_TIME_OF:
            return None, outer - 1 - len(led.split())  # "ông chủ của hãng A và nền tảng B |cho biết"
        outer = outer if side is None or first is not np else side  # "A bị |máy bay của B bắn rơi"
        patient = () if far else self.undergoes(outer, floor, k)
        if gov in _AGENT and not far:
            patient = self.made_by(begin - len(gov.split()) - 1, floor)
        if other := self.joined_to(first, floor):
            return Found((*other, *entities_of(group)), "adjacent", conf, first.start, np.end, passive, patient), 0
        return Found(entities_of(group), "far" if far else "adjacent", conf, first.start, np.end, passive, patient), 0

    def _by_word_before(
        self, np: NP, begin: int, gov: str, floor: int, far: bool, passive: bool, k: int | None
    ) -> tuple[Found | None, int] | None:
        """What the words right before ``np`` make of it (it leads, is concerned, is summoned); None if nothing."""
        r = self.reading
        if (led := self.leads(np, begin, gov, floor)) is not None:
            return None, led
        if not far and (occasion := self.over_occasion(np, floor)) is not None:
            return None, occasion
        concerned = r.ends_with("involving", np.start - 1, floor, 4) or r.ends_with("posing_as", begin - 1, floor, 3)
        if concerned is not None:
            return None, concerned - 1  # "nhóm cho vay liên quan ông A |bị bắt", "B mạo danh cán bộ A |gọi điện"
        turning = "calling_on" if k is not None and self.is_speech(k) else "summoning"
        if not far and np.start - 1 in self.at and r.ends_with(turning, np.start - 1, floor) is not None:
            return self.subject(self.at[np.start - 1]), 0  # "A triệu đại sứ B |phản đối", "A kiện B |đòi bồi thường"
        told = r.ends_with("clause_nouns", np.start - 1, floor, 2) if np.start > floor and not far else None
        if told is not None and np.type in PARTICIPANT_TYPES:
            return Found(entities_of(r.group_left(np, np.start)), "adjacent", 0.85, np.start, np.end, passive), 0
        return None

    def _at_mark(self, k: int, i: int, floor: int, passive: bool, far: bool) -> Found:
        """Left of a comma or dash: an apposition of the subject, or a verb with the same subject."""
        if far and any(self.verb_at(j) and self.is_speech(self.at[j]) for j in range(i, self.triggers[k].start)):
            return NOTHING  # "ông A, phó chủ tịch B, cho biết địa phương đồng ý"
        if (guest := self._guest_at(k, i)) is not None:
            return guest
        found = None if self.reading.words[i] == ";" else self.apposition(i, floor, passive) or self.headline(i, floor)
        if found is not None:
            return found
        lone = self.dash_at(i) and not any(self.dash_at(j) for j in range(floor, i))
        if far or (lone and not self.is_speech(k)):
            return NOTHING  # "danh sách A - |hạn chế xuất khẩu": it tells what the list is for
        return self.chained(k, passive)

    def _speaker(self, k: int, i: int) -> Found:
        """Who says the clause of trigger ``k``, whose subject at token ``i`` is ``họ``, ``tôi``: no one man is they."""
        r = self.reading
        for p in reversed([p for p in self.by_sentence[r.sent_of[i]] if p < k and self.is_speech(p)]):
            found = self.subject(p)
            if found.entities and not found.passive:
                others = r.keys[i] in _THEY and [r.types.get(e) for e in found.entities] == ["Person"]
                said = replace(found, how="adjacent", confidence=found.confidence * 0.85, patient=())
                return NOTHING if others else said
        return NOTHING

    def _after_verb(self, k: int, previous: int, passive: bool) -> Found:
        """Straight after another verb (``đến thăm``, ``cam kết hỗ trợ``): one subject for both."""
        if self.told_by_noun(k, previous) or self.opined(k, previous) or self.sent_there(k, previous):
            return NOTHING
        found = self.subject(previous)
        # "Israel tuyên bố đã không kích": who says what was done did it
        if self.charged(previous) and (accused := self._accused(found)):
            how = "adjacent" if found.how in OWN else found.how
            return replace(found, entities=accused, how=how, passive=passive, patient=())
        end = self.triggers[previous].end  # "cho biết |qua nắm tình hình đã phát hiện"
        between = self.reading.keys[self.reading.starts_with("manner_verbs", end) or end : self.deed_begins(k)]
        own = self.says(previous) and found.how in OWN and TENSE.issuperset(between)
        how = found.how if own else self._handed_on(previous, found)
        return Found(found.entities, how, found.confidence * 0.95, found.start, found.end, passive or found.passive)

    def _accused(self, found: Found) -> tuple[str, ...]:
        """``A bị (B) cáo buộc |tấn công C``: of whom it is said did what follows."""
        return found.patient or (found.entities if found.passive else ())

    def _handed_on(self, k: int, found: Found) -> str:
        """``shared`` where verb ``k`` is an act of its own or a promise (``khởi tố và bắt``), else ``chain``."""
        act = not self.is_speech(k) or any(f.type == "Pledge" for f in self.triggers[k].frames)
        return "shared" if act and found.how in (*OWN, "shared") else "chain"

    def asked(self, k: int) -> tuple[str, ...]:
        """Whom trigger ``k`` asks to do what follows; nobody, where objects are not known (``Predicates`` knows)."""
        del k
        return ()

    def chained(self, k: int, passive: bool) -> Found:
        """After ``và``, ``đồng thời``, a comma: the subject of the verb before, preferably of the same kind."""
        r = self.reading
        mine = r.sent_of[self.triggers[k].start]
        before = [p for p in self.by_sentence[mine] if p < k and self.triggers[p].form == "verb"]
        if (opened := self.new_item(k)) is not None:
            before = [p for p in before if self.triggers[p].start > opened]
            if not before:
                return NOTHING  # "Quốc hội thảo luận luật X; năm nay ngành y tế sửa và |xây bệnh viện"
        same = [p for p in reversed(before) if self.is_speech(p) == self.is_speech(k)]
        if before and not self.is_speech(k) and (asked := self.asked(before[-1])):
            return Found(asked, "asked", 0.7, self.triggers[before[-1]].end, -1, passive)
        if before and not self.subject(before[-1]).entities and self.of_many(before[-1]):
            return NOTHING  # "các cấp ủy đã kiểm tra 10 tổ chức; |kỷ luật 3 người": nor whoever is named before
        for p in [*self.ended(k, before), *self.acting_before(k, before, same)]:
            if r.quoted[self.triggers[p].start] != r.quoted[self.triggers[k].start]:
                continue
            found = self.subject(p)
            if found.entities and not (self.is_speech(k) and (self.lured(found) or self.to_himself(k, found))):
                how = "chain" if self.looked_into(p, k) else self._handed_on(p, found)
                return Found(found.entities, how, found.confidence * 0.85, found.start, found.end, passive)
        found = self.first_subject(mine, self.triggers[k].start)
        if found.entities:
            return Found(found.entities, "chain", 0.6, found.start, found.end, passive)
        if before:
            return NOTHING
        found = self._at_start(k, passive)
        own = r.nps_in(r.sents[mine][0], self.triggers[k].start) if found.how == "elided" else []
        return NOTHING if any(p.type == "Person" for p in own) else found  # the sentence tells of somebody else

    def _embedded(self, k: int, i: int, floor: int, passive: bool) -> Found:
        """After ``khi``, ``để``, ``sau khi``: the subject of the main clause, before or after it."""
        found = self.supplied(k, i, floor)
        found = found if found.entities else self.summoner(k, i, floor)
        found = found if found.entities else self.near(i, floor)
        if found.entities:
            return replace(found, passive=passive)
        found = said if (said := self.said_of(k, i)).entities else self.under_it(self.before(k), i)
        if found.entities:
            return Found(found.entities, "chain", found.confidence * 0.8, found.start, found.end, passive)
        ahead = self.ahead(k)
        if ahead.entities:
            return Found(ahead.entities, "ahead", ahead.confidence * 0.85, ahead.start, ahead.end, passive)
        return NOTHING

    def before(self, k: int) -> Found:
        """The subject of the verb before trigger ``k`` in its sentence, else the sentence's first name."""
        mine = self.reading.sent_of[self.triggers[k].start]
        for p in reversed([p for p in self.by_sentence[mine] if p < k]):
            found = self.subject(p)
            if found.entities and not self._agent(found):
                return found
        return self.first_subject(mine, self.triggers[k].start)

    def _agent(self, found: Found) -> bool:
        """Whether the subject is told with ``do`` (``vũ khí do |A cung cấp``): it does no other thing."""
        floor = self.reading.sents[self.reading.sent_of[found.start]][0] if found.start >= 0 else 0
        return found.start > floor and self.reading.governor(found.start, floor) in _AGENT

    def _at_start(self, k: int, passive: bool) -> Found:
        """The sentence begins with the verb: subject of the main clause that follows, else of the sentence before."""
        r, ahead = self.reading, self.ahead(k)
        asked = self.is_speech(k) and only_row(r, self.triggers[k].end, ahead.start)
        if ahead.entities and not asked:  # "Giao Bộ A, |Bộ B rà soát": who is told to
            return Found(ahead.entities, "ahead", ahead.confidence, ahead.start, ahead.end, passive)
        s = r.sent_of[self.triggers[k].start]
        known = not self.nameless(r.sents[s][0], self.triggers[k].start)
        for back in (1, 2) if known else ():
            if s - back < 0:
                break
            found = self.main_subject(s - back)
            if found.entities:
                topic = found.patient if passive and found.patient else found.entities
                return Found(topic, "elided", 0.7 - 0.15 * (back - 1), found.start, found.end, passive)
        return NOTHING

    def main_subject(self, s: int) -> Found:
        """The subject that the next sentence may take over: of the sentence's first verb, else its first free name."""
        found = self._main.get(s)
        if found is None:
            self._main[s] = found = best = NOTHING
            for k in self.by_sentence.get(s, ()):
                if self.triggers[k].form == "noun":
                    continue
                got = self.subject(k)
                if got.entities and not found.entities:
                    found = got
                if got.how in OWN and (best.start < 0 or 0 <= got.start < best.start):
                    best = got  # the subject that stands first governs the sentence
            if best.entities:
                found = best
            if not found.entities:
                found = self.first_subject(s, self.reading.sents[s][1])
            self._main[s] = found
        return found
