"""Who does it: the subjects of the triggers of an article."""

from __future__ import annotations

from kg.extract.clauses import NOTHING, NP, PARTICIPANT_TYPES, Found, Reading
from kg.extract.frames import Trigger, single_words

_MARKS = frozenset(",;:")
_DASHES = frozenset("-–—")
_PURPOSE = single_words("purpose")
_OWN = frozenset({"adjacent", "apposition", "ahead"})
_AGENT = frozenset({"do", "bởi"})
PASSIVE = frozenset({"được", "bị"})
_AGENT_WORDS = 6  # words at most of an agent without a name


def entities_of(nps: list[NP]) -> tuple[str, ...]:
    """Entities of noun phrases in order, each once."""
    return tuple(dict.fromkeys(e for p in nps for e in p.entities))


class Subjects:
    """The triggers of one article with their subjects, worked out on demand and remembered."""

    def __init__(self, reading: Reading, triggers: list[Trigger]) -> None:
        self.reading = reading
        self.triggers = triggers
        self._subjects: dict[int, Found] = {}
        self._main: dict[int, Found] = {}
        self.at: dict[int, int] = {}
        for k, t in enumerate(triggers):
            for i in range(t.start, t.end):
                self.at[i] = k
        reading.verbs = {i for i, k in self.at.items() if triggers[k].form == "verb"}
        self.by_sentence: dict[int, list[int]] = {}
        for k, t in enumerate(triggers):
            self.by_sentence.setdefault(reading.sent_of[t.start], []).append(k)

    def verb_at(self, i: int) -> bool:
        """Whether a verb trigger begins at token ``i``."""
        k = self.at.get(i)
        return k is not None and self.triggers[k].start == i and self.triggers[k].form == "verb"

    # ---------------------------------------------------------------- subject
    def subject(self, k: int) -> Found:
        """The subject of trigger ``k``; ``NOTHING`` if the clause has one that is not a known name."""
        found = self._subjects.get(k)
        if found is None:
            self._subjects[k] = NOTHING  # breaks cycles
            found = self._find_subject(k)
            self._subjects[k] = found
        return found

    def _find_subject(self, k: int) -> Found:
        r = self.reading
        t = self.triggers[k]
        floor = r.sents[r.sent_of[t.start]][0]
        passive = False
        far = False
        i = t.start - 1
        steps = 0
        while i >= floor:
            steps += 1
            np = r.np_ending(i)
            if np is not None:
                found, i = self._try_phrase(np, floor, far, passive)
                if found is not None:
                    return found
                continue
            if i in r.skip_to:
                i = r.skip_to[i] - 1
                continue
            if r.date_at[i] >= 0:
                i = r.dates[r.date_at[i]]["a"] - 1
                continue
            word = r.words[i]
            if word in _MARKS or (word in _DASHES and i + 1 < len(r.starts) and r.starts[i + 1] > r.ends[i]):
                return self._at_mark(k, i, floor, passive, far)
            if i in self.at and self.at[i] < k and not far:
                return self._after_verb(self.at[i], passive)
            a = r.ends_with("coordinators", i, floor, 3)
            if a is not None and r.ends_with("light", i, floor) is None:
                np = r.np_left(a - 1, floor) if far else None
                if np is not None:  # "ông X và phu nhân": the one without a name does not hide the other
                    found, _ = self._try_phrase(np, floor, self._is_object(np), passive)
                    return found or NOTHING
                return NOTHING if far else self._chained(k, passive)
            if r.ends_with("subordinators", i, floor, 3) is not None and r.ends_with("light", i, floor) is None:
                if far and (self._is_speech(k) or r.starts_with("unnamed", i + 1) is not None):
                    return NOTHING
                return self._embedded(k, i, floor, passive)
            a = r.ends_with("light", i, floor)
            if a is not None:
                passive = passive or (not far and r.words[i].casefold() in PASSIVE)
                i = a - 1
                continue
            if not r.is_word(i):
                if r.words[i].isspace():
                    break
                i -= 1
                continue
            if not far and (a := self._unnamed_agent(i, floor)) is not None:
                passive, i = True, a - 1
                continue
            far = True
            if steps > 30:
                return NOTHING
            i -= 1
        if far:
            return NOTHING
        return self._at_start(k, passive)

    def _try_phrase(self, np: NP, floor: int, far: bool, passive: bool) -> tuple[Found | None, int]:
        """Accept ``np`` as subject, or tell where to go on to the left of it."""
        r = self.reading
        begin, stands = r.head_before(np, floor)
        gov = r.governor(begin, floor)
        if gov in {"của"}:
            a = r.ends_with("delegates", begin - 2, floor, 6)
            if a is None:
                return (NOTHING if not far else None), begin - 2
        elif gov and not (gov in _AGENT and not far):
            return None, begin - 1 - len(gov.split())
        if np.type not in PARTICIPANT_TYPES and not (np.type == "Place" and stands):
            return None, np.start - 1
        if not stands and np.type != "Person":
            return (NOTHING, 0)
        if far and begin != np.start and not stands:
            return None, begin - 1
        if far and self._is_object(np):
            return NOTHING, 0
        group = r.group_left(np, floor)
        conf = 0.65 if far else 0.95
        first = group[0]
        if far and r.governor(r.head_before(first, floor)[0], floor):
            return None, first.start - 1
        patient = () if far else self._patient(r.head_before(first, floor)[0], floor)
        return Found(entities_of(group), "far" if far else "adjacent", conf, first.start, np.end, passive, patient), 0

    def _unnamed_agent(self, i: int, floor: int) -> int | None:
        """Where the passive mark before a nameless agent stands that ends at token ``i`` (``bị công an bắt``)."""
        r = self.reading
        for j in range(i - 1, max(floor, i - _AGENT_WORDS) - 1, -1):
            if r.words[j].casefold() == "bị":
                return j
            if r.np_at[j] >= 0 or j in self.at or not r.is_word(j):
                return None
        return None

    def _is_object(self, np: NP) -> bool:
        """Whether ``np`` is the object of the verb before it; whom one asks or thanks may go on as subject."""
        k = self.at.get(np.start - 1)
        return k is not None and self.triggers[k].form == "verb" and not self._is_speech(k)

    def _patient(self, begin: int, floor: int) -> tuple[str, ...]:
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
                return entities_of(r.group_left(np, floor)) if np.type in PARTICIPANT_TYPES else ()
            if r.words[i] in _MARKS or r.words[i] in _DASHES:
                found = self._apposition(i, floor, False)
                return found.entities if found else ()
            if r.date_at[i] < 0 and r.ends_with("light", i, floor) is None:
                return ()
            i -= 1
        return ()

    def _at_mark(self, k: int, i: int, floor: int, passive: bool, far: bool) -> Found:
        """Left of a comma or dash: an apposition of the subject, or a verb with the same subject."""
        found = self._apposition(i, floor, passive)
        if found is not None:
            return found
        if far:
            return NOTHING
        return self._chained(k, passive)

    def _apposition(self, i: int, floor: int, passive: bool) -> Found | None:
        """The phrase that an apposition closed by the mark at ``i`` describes; None if it is no apposition."""
        r = self.reading
        dash = r.words[i] in _DASHES
        j = i - 1
        for _ in range(90):
            if j < floor:
                return None
            if j in r.skip_to and r.np_at[j] < 0:
                j = r.skip_to[j] - 1
                continue
            w = r.words[j]
            whole = r.np_ending(j)
            if whole is not None and whole.type == "Person" and "," in r.words[whole.head : whole.end]:
                begin, _ = r.head_before(whole, floor)  # "ông X, nhà ngoại giao": the phrase has its apposition
                if not r.governor(begin, floor):
                    patient = () if passive else self._patient(begin, floor)
                    return Found(whole.entities, "apposition", 0.9, whole.start, i, passive, patient)
            opens = (
                w in _DASHES and r.starts[j + 1] > r.ends[j]
                if dash
                else w == "," or (w in _DASHES and r.starts[j + 1] > r.ends[j])
            )
            if opens:
                described = r.np_left(j - 1, floor)
                if not dash and r.starts_with("posts", j + 1) is None and r.np_starting(j + 1) is None:
                    return None
                if described is not None and described.type in PARTICIPANT_TYPES:
                    begin, stands = r.head_before(described, floor)
                    post = described.type != "Person" and r.starts_with("posts", begin) is not None
                    if not r.governor(begin, floor) and not post and (stands or described.type == "Person"):
                        return Found(
                            entities_of(r.group_left(described, floor)),
                            "apposition",
                            0.9,
                            described.start,
                            i,
                            passive,
                            () if passive else self._patient(begin, floor),
                        )
                if dash:
                    return None
            elif j in self.at and self.triggers[self.at[j]].form == "verb" and not dash:
                return None
            j -= 1
        return None

    def _after_verb(self, previous: int, passive: bool) -> Found:
        """Straight after another verb (``đến thăm``, ``cam kết hỗ trợ``): one subject for both."""
        found = self.subject(previous)
        return Found(found.entities, "chain", found.confidence * 0.95, found.start, found.end, passive or found.passive)

    def _is_speech(self, k: int) -> bool:
        return any(f.kind == "speech" for f in self.triggers[k].frames)

    def _chained(self, k: int, passive: bool) -> Found:
        """After ``và``, ``đồng thời``, a comma: the subject of the verb before, preferably of the same kind."""
        r = self.reading
        mine = r.sent_of[self.triggers[k].start]
        before = [p for p in self.by_sentence[mine] if p < k and self.triggers[p].form == "verb"]
        same = [p for p in reversed(before) if self._is_speech(p) == self._is_speech(k)]
        for p in [*same, *before]:
            if r.quoted[self.triggers[p].start] != r.quoted[self.triggers[k].start]:
                continue
            found = self.subject(p)
            if found.entities:
                return Found(found.entities, "chain", found.confidence * 0.85, found.start, found.end, passive)
        found = self.first_subject(mine, self.triggers[k].start)
        if found.entities:
            return Found(found.entities, "chain", 0.6, found.start, found.end, passive)
        if before:
            return NOTHING
        return self._at_start(k, passive)

    def _embedded(self, k: int, i: int, floor: int, passive: bool) -> Found:
        """After ``khi``, ``để``, ``sau khi``: the subject of the main clause, before or after it."""
        found = self._near(i, floor)
        if found.entities:
            return Found(found.entities, "far", found.confidence, found.start, found.end, passive)
        found = self.before(k)
        if found.entities:
            return Found(found.entities, "chain", found.confidence * 0.8, found.start, found.end, passive)
        ahead = self.ahead(k)
        if ahead.entities:
            return Found(ahead.entities, "ahead", ahead.confidence * 0.85, ahead.start, ahead.end, passive)
        return NOTHING

    def _near(self, i: int, floor: int) -> Found:
        """The subject of an unknown verb right before ``để``, ``nhằm`` at token ``i`` (``Ukraine triển khai để …``)."""
        r = self.reading
        if r.keys[i] not in _PURPOSE:
            return NOTHING
        for j in range(i - 1, max(floor, i - 7), -1):
            np = r.np_ending(j)
            if np is not None:
                begin, stands = r.head_before(np, floor)
                if np.type in PARTICIPANT_TYPES and stands and not r.governor(begin, floor) and j < i - 1:
                    return Found(entities_of(r.group_left(np, floor)), "far", 0.7, np.start, np.end)
                return NOTHING
            if not r.is_word(j) or j in self.at:
                return NOTHING
        return NOTHING

    def before(self, k: int) -> Found:
        """The subject of the verb before trigger ``k`` in its sentence, else the sentence's first name."""
        mine = self.reading.sent_of[self.triggers[k].start]
        for p in reversed([p for p in self.by_sentence[mine] if p < k]):
            found = self.subject(p)
            if found.entities:
                return found
        return self.first_subject(mine, self.triggers[k].start)

    def _at_start(self, k: int, passive: bool) -> Found:
        """The sentence begins with the verb: subject of the main clause that follows, else of the sentence before."""
        ahead = self.ahead(k)
        if ahead.entities:
            return Found(ahead.entities, "ahead", ahead.confidence, ahead.start, ahead.end, passive)
        r = self.reading
        s = r.sent_of[self.triggers[k].start]
        for back in (1, 2):
            if s - back < 0:
                break
            found = self.main_subject(s - back)
            if found.entities:
                return Found(found.entities, "elided", 0.7 - 0.15 * (back - 1), found.start, found.end, passive)
        return NOTHING

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
                d = r.starts_with("delegates", j)
                while d is not None and r.np_starting(d) is None and (e := r.starts_with("delegates", d)) is not None:
                    d = e
                np = r.np_starting(j) or (r.np_starting(d) if d is not None else None)
                while np is not None and (named := r.np_starting(np.end)) is not None and named.type == "Person":
                    np = named  # "Chủ nhiệm Ủy ban … Nguyễn Văn A": the body is part of the title
                if np is None or np.type not in PARTICIPANT_TYPES:
                    continue
                group = r.group_right(np, end, comma=False)
                after = group[-1].end
                if after < end and self._verb_follows(after, end):
                    return Found(entities_of(group), "ahead", 0.85, np.start, after)
        return NOTHING

    def _verb_follows(self, i: int, end: int) -> bool:
        """Whether a predicate comes at ``i``, perhaps after an apposition."""
        r = self.reading
        for _ in range(3):
            while i < end and (r.date_at[i] >= 0 or (r.starts_with("light", i) is not None and r.is_word(i))):
                i = r.starts_with("light", i) or i + 1
            if i >= end:
                return False
            if i in self.at:
                return True
            if r.words[i] in ",(" or r.words[i] in _DASHES:
                for j in range(i + 1, min(end, i + 30)):
                    if r.words[j] in ",)" or r.words[j] in _DASHES:
                        i = j + 1
                        break
                else:
                    return False
                continue
            return r.is_word(i) and r.words[i][0].islower()
        return False

    # ---------------------------------------------------------------- sentence subject
    def main_subject(self, s: int) -> Found:
        """The subject that the next sentence may take over: of the sentence's first verb, else its first free name."""
        found = self._main.get(s)
        if found is None:
            self._main[s] = NOTHING
            found = NOTHING
            best = NOTHING
            for k in self.by_sentence.get(s, ()):
                if self.triggers[k].form == "noun":
                    continue
                got = self.subject(k)
                if got.entities and not found.entities:
                    found = got
                if got.how in _OWN and (best.start < 0 or 0 <= got.start < best.start):
                    best = got  # the subject that stands first governs the sentence
            if best.entities:
                found = best
            if not found.entities:
                found = self.first_subject(s, self.reading.sents[s][1])
            self._main[s] = found
        return found

    def first_subject(self, s: int, limit: int) -> Found:
        """The first noun phrase of sentence ``s`` before token ``limit`` that no preposition governs."""
        r = self.reading
        a = r.sents[s][0]
        for np in r.nps_in(a, limit):
            if np.type not in PARTICIPANT_TYPES or r.quoted[np.start]:
                continue
            begin, stands = r.head_before(np, a)
            gov = r.governor(begin, a)
            if gov == "của" and (d := r.ends_with("delegates", begin - 2, a, 6)) is not None:
                begin = d
                while begin > a and r.is_determiner(begin - 1):
                    begin -= 1
            elif gov or (not stands and np.type != "Person"):
                continue
            if not self._clean_start(begin, a):
                return NOTHING
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
