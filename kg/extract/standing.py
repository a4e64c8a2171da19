"""Who stands where around a trigger: appositions, agents of passives, the main clause ahead.

What is read here comes from the words alone; :mod:`kg.extract.subjects` follows it from verb to verb.
"""

from __future__ import annotations

from kg.extract.bystanders import DASHES, Bystanders
from kg.extract.clauses import NOTHING, NP, PARTICIPANT_TYPES, Found, Reading
from kg.extract.frames import Trigger, single_words

PURPOSE = single_words("purpose")
_NOMINAL = single_words("nominal_marks")
_AGENT_WORDS = 6  # words at most of an agent without a name
_CROWD_WORDS = 18  # and of one that is told at length
_MATTER = 7  # words from a verb of handing over to "cho"
_OF_WHAT = 5  # words that tell of what kind a delegation is
_LED = 24  # words at most of a delegation's leader with titles
_COMPANY = 60  # words at most between ``phối hợp`` and the verb of what is done together
MARKS = frozenset(",;:")
_OF = frozenset({"của", "cho", "tại", "ở"})  # "hai phóng viên của Pháp bị A bắt"
_IS = "là"
_QUOTES = frozenset("\"“‘'")
PASSIVE = frozenset({"được", "bị"})


def entities_of(nps: list[NP]) -> tuple[str, ...]:
    """Entities of noun phrases in order, each once."""
    return tuple(dict.fromkeys(e for p in nps for e in p.entities))


class Standing(Bystanders):
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

    def is_speech(self, k: int) -> bool:
        """Whether trigger ``k`` tells of speaking."""
        return any(f.kind == "speech" for f in self.triggers[k].frames)

    def is_object(self, np: NP) -> bool:
        """Whether ``np`` is the object of the verb before it; whom one asks or thanks may go on as subject."""
        r = self.reading
        floor = r.sents[r.sent_of[np.start]][0]
        head = r.over_counts(r.head_before(np, floor)[0] - 1, floor)  # "trục xuất 60 |nhà ngoại giao A"
        k = self.at.get(np.start - 1, self.at.get(head))
        return k is not None and self.triggers[k].form == "verb" and not self.is_speech(k)

    def led_from(self, i: int, floor: int) -> int | None:
        """Where ``do ông A, giám đốc, dẫn đầu`` begins that ends at token ``i``: the delegation stands before it."""
        r = self.reading
        a = r.ends_with("heads", i, floor, 4)
        if a is None:
            return None
        return next((j for j in range(a - 1, max(floor, a - _LED), -1) if r.keys[j] == "do" and r.np_at[j] < 0), None)

    def leader(self, i: int, floor: int) -> NP | None:
        """Who leads the delegation of several whose words end at token ``i`` (``đoàn A, B, C do |ông D dẫn đầu``)."""
        r, led = self.reading, self.led_from(i, floor)
        body = r.np_left(led - 1, floor) if led is not None else None
        row = body is not None and r.words[body.start - 1] == "," and r.np_ending(body.start - 2) is not None
        return next((p for p in r.nps_in(led or i, i) if p.type == "Person"), None) if row else None

    def leads(self, np: NP, begin: int, gov: str, floor: int) -> int | None:
        """The token left of ``dẫn đầu đoàn (của)`` before token ``begin``: who heads a delegation acts."""
        r = self.reading
        d = r.ends_with("delegates", begin - 2, floor, 6) if gov == "của" else begin
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
            if r.words[j].casefold() == "bị":
                return j
            if r.words[j].casefold() == "được":  # "được Chủ tịch nước tặng": an office without its holder
                return j if any(r.starts_with(n, j + 1) == i + 1 for n in ("posts", "delegates")) else None
            if r.np_at[j] >= 0 or j in self.at or not r.is_word(j):
                return None
        return None

    def is_who(self, i: int, floor: int) -> int | None:
        """The token left of ``là người (đầu tiên)`` that ends at token ``i``: who it is told of does what follows."""
        r = self.reading
        a = r.ends_with("relative_heads", i, floor, 7)
        while a is not None and a <= i and r.words[a].casefold() != _IS:
            a += 1
        return a - 1 if a is not None and floor < a < i else None

    def crowd_agent(self, i: int, floor: int) -> int | None:
        """Where ``bị`` stands before a nameless agent with names in it that ends at token ``i``.

        ``bị |các tay súng ủng hộ chính phủ A| tấn công``: A is only told of, the passive has its agent.
        """
        r = self.reading
        for j in range(i - 1, max(floor, i - _CROWD_WORDS) - 1, -1):
            if r.words[j].casefold() == "bị" and r.np_at[j] < 0:
                k = j + 1
                while k < i and r.is_determiner(k):
                    k += 1
                band = r.starts_with("bands", k)
                return j if band is not None and r.np_starting(band) is None else None
            clause = r.np_at[j] < 0 and r.starts_with("clause_openers", j) is not None
            if clause or (not r.is_word(j) and r.words[j] not in DASHES):
                return None
        return None

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
            if a is not None:
                known = [p for p in r.nps_in(j + 1, i + 1) if not r.bracketed(p.start)]
                alone = a <= floor or (r.keys[a - 1] in _NOMINAL and r.np_at[a - 1] < 0)
                return None if alone else (a - 1, entities_of([p for p in known if p.type in PARTICIPANT_TYPES]))
            verb = j in self.at and self.triggers[self.at[j]].form == "verb"
            if verb or (r.words[j] in MARKS and r.words[j] != ","):
                return None
            if r.np_at[j] < 0 and r.ends_with("subordinators", j, floor, 3) is not None:
                return None
        return None

    def patient(self, begin: int, floor: int) -> tuple[str, ...]:
        """Who undergoes a passive whose agent begins at token ``begin`` (``A được B tiếp``)."""
        r = self.reading
        i = begin - 1
        if i < floor or r.words[i].casefold() not in PASSIVE:
            return ()
        while i >= floor:
            np = r.np_ending(i)
            if i in r.skip_to and np is None:
                i = r.skip_to[i] - 1
                continue
            if np is not None:
                begin = r.head_before(np, floor)[0]
                if self.kin_of(np, begin) or r.governor(begin, floor) in _OF:
                    return ()
                return entities_of(r.group_left(np, floor)) if np.type in PARTICIPANT_TYPES else ()
            if r.words[i] in MARKS or r.words[i] in DASHES:
                found = self.apposition(i, floor, False)
                return found.entities if found else ()
            crowd = r.crowd_from(i, floor)
            if crowd is None and (a := r.ends_with("relative_heads", i, floor)) is not None:
                return self.described(a - 1, floor)
            light = r.ends_with("light", i, floor)  # "A |sau đó được B mời"
            if crowd is None and r.date_at[i] < 0 and light is None:
                return ()
            i = (crowd if crowd is not None else light if light is not None else i) - 1
        return ()

    def described_one(self, i: int, floor: int, passive: bool) -> Found | None:
        """Whom ``người`` at token ``i`` speaks of, or whose particulars end there (``A, …, sống tại B |bị bắt``)."""
        r = self.reading
        if r.ends_with("relative_heads", i, floor) is not None:
            return Found(who, "apposition", 0.85, passive=passive) if (who := self.described(i - 1, floor)) else None
        if i > floor and r.words[i - 1] == "," and r.starts_with("particulars", i) is not None:
            return self.apposition(i - 1, floor, passive)
        return None

    def described(self, i: int, floor: int) -> tuple[str, ...]:
        """Whom ``là người`` tells of that begins right of token ``i``: the name before it or before the dash."""
        r = self.reading
        for j in range(i, max(floor - 1, i - 40), -1):
            np = r.np_ending(j)
            if np is None and not self.dash_at(j):
                if j in self.at and self.triggers[self.at[j]].form == "verb":
                    return ()
                continue
            if np is None:
                np, near = r.np_ending(j - 1), True
            else:
                near = all(r.ends_with("light", m, floor) is not None or m == i for m in range(j + 1, i + 1))
            if np is not None and np.type == "Person" and near:
                return np.entities
            if near:
                return ()
        return ()

    def apposition(self, i: int, floor: int, passive: bool) -> Found | None:
        """The phrase that an apposition closed by the mark at ``i`` describes; None if it is no apposition."""
        r = self.reading
        dash = r.words[i] in DASHES
        if not dash and (who := self._related(i, floor)) is not None:
            return replace(who, passive=passive, patient=() if passive else self.patient(who.start, floor))
        j = i - 1
        for _ in range(90):
            if j < floor:
                return None
            if j in r.skip_to and r.np_at[j] < 0:
                j = r.skip_to[j] - 1
                continue
            whole = r.np_ending(j)
            if whole is not None and whole.type == "Person" and "," in r.words[whole.head : whole.end]:
                begin, _ = r.head_before(whole, floor)  # "ông X, nhà ngoại giao": the phrase has its apposition
                if not r.governor(begin, floor):
                    patient = () if passive else self.patient(begin, floor)
                    both = entities_of(r.group_left(whole, floor))
                    return Found(both, "apposition", 0.9, whole.start, i, passive, patient)
            if self.dash_at(j) or (not dash and r.words[j] == ","):
                named = r.np_starting(j + 1) if dash else None
                if named is not None and named.type == "Person" and named.end >= i:
                    return Found(named.entities, "apposition", 0.9, named.start, i, passive)  # "giám đốc … - ông X -"
                described = r.np_left(j - 1, floor)
                told = any(r.starts_with(name, j + 1) is not None for name in ("posts", "particulars", "according"))
                told = told or (described is not None and described.type == "Person" and self._noun_at(j + 1))
                if not dash and not told and r.np_starting(j + 1) is None and not self.aged(j + 1):
                    return None
                if described is not None and self._suffers(described, dash):
                    return None
                if described is not None and described.type in PARTICIPANT_TYPES:
                    begin, stands = r.head_before(described, floor)
                    several = floor < begin and r.is_determiner(begin - 1) and self.kin_of(described, begin)
                    if several or self.done_to(described, begin):
                        return NOTHING  # "những người ủng hộ ông A, phần lớn là …, |kêu gọi"
                    post = described.type != "Person" and r.starts_with("posts", begin) is not None
                    inner = r.np_starting(j + 1)
                    if self.kin_of(described, begin):  # "Vợ ông A, |bà B, bị khởi tố"
                        himself = inner is not None and inner.type == "Person"
                        return Found(inner.entities, "apposition", 0.9, inner.start, i, passive) if himself else NOTHING
                    if described.type != "Person" and inner is not None and inner.type == "Person":
                        described = inner  # "Thủ tướng nước này, ông A, khi …"
                    if not r.governor(begin, floor) and not post and (stands or described.type == "Person"):
                        return Found(
                            entities_of(r.group_left(described, floor)),
                            "apposition",
                            0.9,
                            described.start,
                            i,
                            passive,
                            () if passive else self.patient(begin, floor),
                        )
                if dash:
                    return None
            elif j in self.at and self.triggers[self.at[j]].form == "verb" and not (dash or self.aside_at(j, floor)):
                return None
            j -= 1
        return None

    def _related(self, i: int, floor: int) -> Found | None:
        """Whom a relative clause that the comma at token ``i`` closes tells of (``A, người từng bị B phạt|, gặp C``)."""
        r = self.reading
        opened = next((j for j in range(i - 1, floor, -1) if r.words[j] == "," and j not in r.skip_to), None)
        if opened is None or r.np_at[opened + 1] >= 0 or r.starts_with("relative_who", opened + 1) is None:
            return None
        np = r.np_left(opened - 1, floor)
        if np is None or np.type != "Person":
            return None
        begin, _ = r.head_before(np, floor)
        if r.governor(begin, floor) or self.kin_of(np, begin) or self.done_to(np, begin):
            return None
        return Found(entities_of(r.group_left(np, floor)), "apposition", 0.9, np.start, i)

    def _noun_at(self, i: int) -> bool:
        """Whether what begins at token ``i`` looks like a noun that describes somebody (``quản lý quỹ ở B``)."""
        r = self.reading
        while i + 1 < len(r.words) and r.np_at[i] < 0 and (r.is_determiner(i) or r.words[i] in _QUOTES):
            i += 1  # "A, |một cựu binh, bị bắt"; "A, |“cánh tay phải” của B"
        if i in self.at or not r.is_word(i) or not r.words[i][0].islower() or r.date_at[i] >= 0:
            return False
        others = ("light", "subordinators", "coordinators", "joiners", "prepositions", "clause_openers", "noun_openers")
        return all(r.starts_with(name, i) is None for name in others)

    def _suffers(self, np: NP, dash: bool) -> bool:
        """Whether a body is what a verb before it acts on: it does not do what follows the next comma."""
        return not dash and np.type == "Organization" and self.is_object(np)

    def ahead(self, k: int) -> Found:
        """The subject of the clause after the comma that closes the fronted clause of trigger ``k``."""
        r = self.reading
        t = self.triggers[k]
        s = r.sent_of[t.start]
        end = r.sents[s][1]
        for i in range(t.end, min(end, t.end + 60)):
            if r.words[i] == "," and not r.quoted[i]:
                j = i + 1
                while j < end:
                    if r.date_at[j] >= 0:
                        j = r.dates[r.date_at[j]]["b"]
                    elif (e := r.starts_with("light", j)) is not None and r.np_starting(j) is None:
                        j = e
                    elif r.words[j].casefold() == "thì":
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
                after = self.past_own_post(np, after, end)
                if after < end and (self._verb_follows(after, end) or r.crowd_follows(after)):
                    return Found(entities_of(group), "ahead", 0.85, np.start, after)
        return NOTHING

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
            if gov == "của" and (d := self.side_of(np, begin - 2, a)) is not None:
                begin = d
                while begin > a and r.is_determiner(begin - 1):
                    begin -= 1
            elif gov or (not stands and np.type != "Person"):
                continue
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
