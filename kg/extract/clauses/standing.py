"""Who stands where around a trigger: agents without a name, company, the main clause ahead.

What is read here comes from the words alone; :mod:`kg.extract.clauses.subjects` follows it from verb to verb.
"""

from __future__ import annotations

from kg.extract.clauses.appositions import MARKS, PASSIVE, Appositions, entities_of
from kg.extract.clauses.bystanders import DASHES
from kg.extract.clauses.reading import NOTHING, NP, PARTICIPANT_TYPES, Found, Reading
from kg.extract.clauses.rows import inside_row
from kg.extract.frames import Trigger, single_words
from kg.languages.vi.particles import DUE_TO, IS, OF, RECEIVES, SUFFERS, THEN

_NEWLY = single_words("newly")
PURPOSE = single_words("purpose")
_NOMINAL = single_words("nominal_marks")
_AGENT_WORDS = 6  # words at most of an agent without a name
_PUBLIC = ("nameless", "other_people", "unnamed", "electors")  # whoever praises or asks without a name
_CROWD_WORDS = 18  # and of one that is told at length
_MATTER = 7  # words from a verb of handing over to "cho"
_OF_WHAT = 5  # words that tell of what kind a delegation is
_LED = 24  # words at most of a delegation's leader with titles
_COMPANY = 60  # words at most between ``phối hợp`` and the verb of what is done together


class Standing(Appositions):
    """The triggers of one article laid over its syllables, and who stands around them."""

    def __init__(self, reading: Reading, triggers: list[Trigger]) -> None:
        self.reading = reading
        self.triggers = triggers
        self.at: dict[int, int] = {}
        for k, t in enumerate(triggers):
            for i in range(t.start, t.end):
                self.at[i] = k
        reading.verbs = {i for i, k in self.at.items() if triggers[k].form == "verb"}
        self.by_sentence: dict[int, list[int]] = {}
        for k, t in enumerate(triggers):
            self.by_sentence.setdefault(reading.sent_of[t.start], []).append(k)

    def verb_at(self, i: int) -> bool:
        """Whether a verb trigger begins at token ``i`` that is no part of a noun (``thỏa thuận cho vay``)."""
        k = self.at.get(i)
        if k is None or self.triggers[k].start != i or self.triggers[k].form != "verb":
            return False
        over = self.reading.np_at[i]
        if over >= 0 and self.reading.nps[over].start < i and self.reading.nps[over].type in ("Gathering", "Document"):
            return False  # "Hội nghị cấp cao |mở rộng"
        return i == 0 or self.reading.ends_with("deed_nouns", i - 1, max(0, i - 3), 3) is None

    def verb_between(self, a: int, b: int) -> bool:
        """Whether a verb of another act stands in tokens ``[a, b)``."""
        return any(self.verb_at(j) for j in range(a, b))

    def led_from(self, i: int, floor: int) -> int | None:
        """Where ``do ông A, giám đốc, dẫn đầu`` begins that ends at token ``i``: the delegation stands before it."""
        r = self.reading
        a = r.ends_with("heads", i, floor, 4)
        if a is None:
            return None
        return next((j for j in range(a - 1, max(floor, a - _LED), -1) if r.keys[j] == DUE_TO and r.np_at[j] < 0), None)

    def leader(self, i: int, floor: int) -> NP | None:
        """Who leads the delegation of several whose words end at token ``i`` (``đoàn A, B, C do |ông D dẫn đầu``)."""
        r, led = self.reading, self.led_from(i, floor)
        body = r.np_left(led - 1, floor) if led is not None else None
        row = body is not None and r.words[body.start - 1] == "," and r.np_ending(body.start - 2) is not None
        return next((p for p in r.nps_in(led or i, i) if p.type == "Person"), None) if row else None

    def leads(self, np: NP, begin: int, gov: str, floor: int) -> int | None:
        """The token left of ``dẫn đầu đoàn (của)`` before token ``begin``: who heads a delegation acts."""
        r = self.reading
        d = r.ends_with("delegates", begin - 2, floor, 6) if gov == OF else begin
        if r.starts_with("delegates", np.start) is not None:
            d = np.start  # the delegation has a name
        for j in range(d if d is not None else floor, max(floor, (d or floor) - _OF_WHAT), -1):
            a = r.ends_with("heads", r.over_determiners(j - 1, floor), floor, 4)
            if a is not None and a > floor and r.starts_with("delegates", j) is not None:
                return a - 1  # "dẫn đầu |phái đoàn quân sự Nga"
            if r.np_at[j - 1] >= 0 or not r.is_word(j - 1):
                return None
        return None

    def unnamed_agent(self, i: int, floor: int) -> int | None:
        """Where the passive mark before a nameless agent stands that ends at token ``i`` (``bị công an bắt``)."""
        r = self.reading
        for j in range(i - 1, max(floor, i - _AGENT_WORDS) - 1, -1):
            if r.words[j].casefold() == SUFFERS:
                return j
            if r.words[j].casefold() == RECEIVES:  # "được Chủ tịch nước tặng": an office without its holder
                office = any(r.starts_with(n, j + 1) == i + 1 for n in ("posts", "delegates"))
                return j if office or any(r.starts_with(n, j + 1) is not None for n in _PUBLIC) else None
            if r.np_at[j] >= 0 or j in self.at or not r.is_word(j) or r.words[j].casefold() == IS:
                return None  # "A bị nghi là hung thủ |giết B": it is A
        return None

    def is_who(self, i: int, floor: int) -> int | None:
        """The token left of ``là người (đầu tiên)`` that ends at token ``i``: who it is told of does what follows.

        So ``A là hung thủ |giết B``.
        """
        r = self.reading
        culprit = r.ends_with("culprits", i, floor, 4)
        if culprit is not None and culprit - 1 > floor and r.words[culprit - 1].casefold() == IS:
            return culprit - 2
        a = r.ends_with("relative_heads", i, floor, 7)
        while a is not None and a <= i and r.words[a].casefold() != IS:
            a += 1
        return a - 1 if a is not None and floor < a < i else None

    def crowd_agent(self, i: int, floor: int) -> int | None:
        """Where ``bị`` stands before a nameless agent with names in it that ends at token ``i``.

        ``bị |các tay súng ủng hộ chính phủ A| tấn công``: A is only told of, the passive has its agent.
        """
        r = self.reading
        for j in range(i - 1, max(floor, i - _CROWD_WORDS) - 1, -1):
            if r.words[j].casefold() == SUFFERS and r.np_at[j] < 0:
                k = j + 1
                while k < i and r.is_determiner(k):
                    k += 1
                band = r.starts_with("bands", k)
                named = band is None or r.np_starting(band) is not None or self._forces_of(k, i, floor)
                return None if named else j
            clause = r.np_at[j] < 0 and r.starts_with("clause_openers", j) is not None
            if clause or (not r.is_word(j) and r.words[j] not in DASHES):
                return None
        return None

    def _forces_of(self, k: int, i: int, floor: int) -> bool:
        """Whether who acts at tokens ``[k, i]`` is told by whose forces or weapons they are (``tên lửa của A``)."""
        r = self.reading
        np = r.np_ending(i)
        if np is None or np.type not in ("Country", "Organization"):
            return False
        begin, _ = r.head_before(np, floor)
        owned = self.side_of(np, begin - 2, floor) if r.governor(begin, floor) == OF else begin
        return owned is not None and owned <= k

    def handed(self, i: int, floor: int) -> bool:
        """Whether a matter is handed over before the ``cho`` right of token ``i`` (``chuyển hồ sơ vụ việc |cho B``)."""
        r = self.reading
        for j in range(i, max(floor - 1, i - _MATTER), -1):
            if r.ends_with("passing_on", j, floor, 3) is not None:
                return True
            if not r.is_word(j) or r.np_at[j] >= 0:
                return False
        return False

    def let_to(self, i: int, floor: int, k: int | None) -> bool:
        """Whether somebody lets the one behind token ``i`` act (``đồng ý cho |A dùng vũ khí``).

        Whoever strikes (trigger ``k``) right behind ``cho A`` is A, whatever A got or was allowed.
        """
        strikes = k is not None and any(f.type == "Conflict" for f in self.triggers[k].frames)
        return strikes or self.reading.ends_with("leave", i, floor) is not None

    def company(self, i: int, floor: int) -> tuple[int, tuple[str, ...]] | None:
        """The token left of ``phối hợp (với)`` and who is named between it and token ``i``.

        Who works with the subject does it too, whether named or not (``phối hợp với B và các đơn vị``).
        """
        r = self.reading
        for j in range(i, max(floor, i - _COMPANY), -1):
            a = r.ends_with("together", j, floor)
            if a is not None and not (r.np_at[a] >= 0 and r.words[a][0].isupper()):  # not "Trung tâm |Phối hợp A"
                known = [p for p in r.nps_in(j + 1, i + 1) if not r.bracketed(p.start)]
                alone = a <= floor or (r.keys[a - 1] in _NOMINAL and r.np_at[a - 1] < 0)
                return None if alone else (a - 1, entities_of([p for p in known if p.type in PARTICIPANT_TYPES]))
            verb = j in self.at and self.triggers[self.at[j]].form == "verb"
            if verb or (r.words[j] in MARKS and r.words[j] != ","):
                return None
            if r.np_at[j] < 0 and r.ends_with("subordinators", j, floor, 3) is not None:
                return None
        return None

    def fronted_patient(self, begin: int, floor: int, k: int | None) -> tuple[str, ...]:
        """``Sau khi được |Quốc hội bầu, ông A tuyên thệ``: who undergoes what the agent at ``begin`` does."""
        r, i = self.reading, begin - 2
        if k is None or i + 1 < floor or r.words[i + 1].casefold() not in PASSIVE:
            return ()
        while i >= floor:
            a = r.ends_with("subordinators", i, floor, 3)
            a = r.ends_with("light", i, floor) if a is None else a
            if a is None:
                return ()
            i = a - 1
        return self.ahead(k).entities

    def ahead(self, k: int) -> Found:
        """The subject of the clause after the comma that closes the fronted clause of trigger ``k``."""
        r = self.reading
        t = self.triggers[k]
        s = r.sent_of[t.start]
        end = r.sents[s][1]
        first = True
        for i in range(t.end, min(end, t.end + 60)):
            if r.words[i] == "," and not r.quoted[i]:
                j = i + 1
                while j < end:
                    if r.date_at[j] >= 0:
                        j = r.dates[r.date_at[j]]["b"]
                    elif (e := r.starts_with("light", j)) is not None and r.np_starting(j) is None:
                        j = e
                    elif r.words[j].casefold() == THEN or (r.keys[j] in _NEWLY and r.np_starting(j + 1)):
                        j += 1
                    else:
                        break
                d = r.delegates_at(j)
                while d is not None and r.np_starting(d) is None and (e := r.delegates_at(d)) is not None:
                    d = e
                np = r.np_starting(j) or (r.np_starting(d) if d is not None else None)
                while np is not None and (named := r.np_starting(np.end)) is not None and named.type == "Person":
                    np = named  # "Chủ nhiệm Ủy ban … Nguyễn Văn A": the body is part of the title
                if np is None or np.type not in PARTICIPANT_TYPES or np.entities[0] in r.media:
                    continue  # "…, Reuters dẫn nguồn tin": who reports is not in the story
                group = r.group_right(np, end, comma=False)
                after = group[-1].end
                if inside_row(r, np, after):
                    continue  # "Sau hội đàm với A, |B, C, ông D sẽ rời đi"
                after = self.past_own_post(np, after, end)
                # "Khi |bị bắt, A đang cùng B ngủ"
                held = first and after < end and r.starts_with("tense", after) is not None and self._legal(k)
                first = False
                if after < end and (held or self._verb_follows(after, end) or r.crowd_follows(after)):
                    return Found(entities_of(group), "ahead", 0.85, np.start, after)
        return NOTHING

    def _legal(self, k: int) -> bool:
        return any(f.type == "LegalAction" for f in self.triggers[k].frames)

    def _verb_follows(self, i: int, end: int) -> bool:
        """Whether a predicate comes at ``i``, perhaps after an apposition."""
        r = self.reading
        for _ in range(3):
            while (
                i < end
                and not self.verb_at(i)
                and (r.date_at[i] >= 0 or (r.starts_with("light", i) is not None and r.is_word(i)))
            ):
                i = r.starts_with("light", i) or i + 1
            if i >= end:
                return False
            if i in self.at:
                return True
            if r.words[i] in ",(" or r.words[i] in DASHES:
                for j in range(i + 1, min(end, i + 30)):
                    if r.words[j] in ",)" or r.words[j] in DASHES:
                        i = j + 1
                        break
                else:
                    return False
                continue
            joined = r.starts_with("joiners", i) is not None or r.starts_with("prepositions", i) is not None
            return r.is_word(i) and r.words[i][0].islower() and not joined
        return False

    def _ends_in_body(self, np: NP) -> bool:
        """Whether a phrase is a body or a person with a post behind his name (``ông A - cựu trưởng phòng B``)."""
        words = self.reading.words[np.head : np.end]
        return np.type == "Organization" or (np.type == "Person" and not DASHES.isdisjoint(words))

    def first_subject(self, s: int, limit: int) -> Found:
        """The first noun phrase of sentence ``s`` before token ``limit`` that no preposition governs."""
        r = self.reading
        a = r.sents[s][0]
        for np in r.nps_in(a, limit):
            if np.type not in PARTICIPANT_TYPES or r.quoted[np.start]:
                continue
            begin, stands = r.head_before(np, a)
            gov = r.governor(begin, a)
            if gov == OF and (d := self.side_of(np, begin - 2, a)) is not None:
                begin = d
                while begin > a and r.is_determiner(begin - 1):
                    begin -= 1
            elif gov or (not stands and np.type != "Person"):
                continue
            if self.kin_of(np, begin):
                return NOTHING  # "bạn gái của cầu thủ A, |chia sẻ"
            if not self._clean_start(begin, a):
                if gov:
                    continue  # "theo nguồn tin của báo A, |Cơ quan B đã hoàn tất và …"
                return NOTHING
            post = r.np_ending(begin - 2) if begin - 2 >= a and r.words[begin - 1] == "," else None
            if np.type == "Organization" and post is not None and self._ends_in_body(post):
                continue  # "Vụ Thị trường, Bộ Công Thương": the address of a post
            group = r.group_right(np, limit, comma=False)
            return Found(entities_of(group), "far", 0.6, np.start, group[-1].end)
        return NOTHING

    def _clean_start(self, begin: int, a: int) -> bool:
        """Whether the clause begins at ``begin``: sentence start, or a mark before it."""
        r = self.reading
        i = begin - 1
        while i >= a and (r.date_at[i] >= 0 or (r.ends_with("light", i, a) is not None and r.is_word(i))):
            i -= 1
        return i < a or r.words[i] in ",;:" or not r.is_word(i)

    def speaks_next(self, state: NP, k: int | None, floor: int) -> bool:
        """Whether ``state`` says what trigger ``k`` tells, and not where the place before the comma lies.

        ``A phóng tên lửa vào tỉnh B, |nước C tuyên bố …``: a deed is told to its end before.
        """
        deeds = [j for j in range(floor, state.start) if self.verb_at(j) and not self.is_speech(self.at[j])]
        return k is not None and state.type == "Country" and self.is_speech(k) and bool(deeds)
