"""Who does what to whom: the triggers of an article with their subjects and objects."""

from __future__ import annotations

from kg.extract.clauses.appositions import PASSIVE, entities_of
from kg.extract.clauses.reading import NP, PARTICIPANT_TYPES, Found
from kg.extract.clauses.rows import listed_after
from kg.extract.clauses.sharing import Sharing
from kg.extract.clauses.syllables import MATTER
from kg.extract.frames import Trigger
from kg.languages.vi.particles import AT, BELONGING_TO, FROM, IN, INSIDE, OF

__all__ = ["NOBODY", "Predicates", "entities_of"]

_TITLE = 16  # words at most of a title before the dash and the name
NOBODY = Found((), "none", 1.0)
_THINGS = 14  # words at most that tell what is sold, from the verb to whose it is
_QUOTES = frozenset("\"“'‘")
_OWNERS = frozenset({"", OF, AT, INSIDE, FROM, IN, BELONGING_TO})


def _in_a_measure(words: list[str], j: int) -> bool:
    """Whether the mark at token ``j`` stands inside a number, a model or a quoted name (``1,3 %``, ``F-35``)."""
    return words[j] in "-/%\"“”'" or (words[j] in ",.()" and j > 0 and not words[j - 1].isalpha())


class Predicates(Sharing):
    """The triggers of one article; what stands to the right of them."""

    def _judged(self, t: Trigger, floor: int) -> bool:
        """``Thanh tra kết luận |việc bổ nhiệm B là sai``: whoever only speaks of an appointment has not made it."""
        matter = self.reading.keys[t.start] == MATTER and all(f.name == "appoint" for f in t.frames)
        return matter and not self.reading.find_in("deciding", floor, t.start)

    def nominal_subject(self, k: int) -> Found:
        """Who is behind a noun: the subject of its support verb (``có cuộc gặp``) or of the clause around it."""
        r = self.reading
        t = self.triggers[k]
        floor = r.sents[r.sent_of[t.start]][0]
        if self._judged(t, floor):
            return NOBODY
        i = r.over_determiners(t.start - 1, floor)
        if i > floor and (thanked := self.thanked(i)).entities:
            return thanked
        closing = r.ends_with("closing", i, floor, 3) if i > floor else None
        if closing is not None and r.np_left(r.over_light(closing - 1, floor), floor):
            got = self.subject(k)  # "Dù được B đón, A |kết thúc chuyến thăm"
            if got.how == "adjacent":
                return got
        if i > floor and self.triggers[k].frames[0].type == "Visit" and r.words[i].casefold() == OF:
            return self.ahead(k)  # "B là điểm cuối của |chuyến công du"
        prep = i < floor or r.ends_with("noun_openers", i, floor, 3) is not None
        if prep and not self._owned_up(i, floor):
            if i > floor and r.ends_with("above_all", i, floor, 3) is not None:
                return NOBODY  # "theo dõi chuyến công tác của B, đặc biệt là |chuyến thăm C"
            if i > floor and r.ends_with("commenting", i, floor, 3) is not None:
                return NOBODY  # "chuyên gia A nhận định về |chuyến thăm B"
            opener = r.ends_with("noun_openers", i, floor, 3) if i >= floor else None
            said = opener is not None and (p := self.at.get(opener - 1)) is not None and self.is_speech(p)
            # "ông A đề nghị sau |cuộc gặp với B, C làm": C was not there
            told = i >= floor and (said or r.ends_with("copula", i, floor, 2) is not None)
            ahead = NOBODY if told else self.ahead(k)  # "đây là |chuyến thăm đầu tiên, B nói"
            if ahead.entities or i < floor:
                return ahead if ahead.entities else NOBODY
            before = self.before(k)
            if before.entities and self._invited(before, floor):
                # "trao thư mời A thăm … trong |cuộc hội đàm với B"
                before = self.first_subject(r.sent_of[t.start], t.start)
            if not before.entities:
                before = self._whose_words(i, floor)
            return Found(before.entities, "chain", before.confidence * 0.8) if before.entities else NOBODY
        if i > floor and r.words[i] in ",:" and self.theme(k):
            return NOBODY  # "ông A khẳng định, |chuyến thăm của ông B …": who says so did not make it
        got = self.subject(k)
        return got if got.how in ("adjacent", "apposition", "chain", "shared", "ahead") else NOBODY

    def _invited(self, found: Found, floor: int) -> bool:
        """Whether the phrase found stands right behind a word of inviting."""
        i = self.reading.over_determiners(found.start - 1, floor)
        return found.start > floor and self.reading.ends_with("inviting", i, floor, 3) is not None

    def _whose_words(self, i: int, floor: int) -> Found:
        """``chia sẻ của A trong |cuộc gặp``: who stands behind ``của`` before the opener that ends at token ``i``."""
        r = self.reading
        a = r.ends_with("noun_openers", i, floor, 3)
        np = r.np_left(a - 1, floor) if a is not None and a > floor else None
        if np is None or np.type != "Person" or r.governor(np.start, floor) != OF:
            return NOBODY
        return Found(np.entities, "adjacent", 0.8, np.start, np.end)

    def shared_object(self, i: int, end: int) -> int:
        """Where the object begins that coordinated verbs share (``khởi tố, bắt tạm giam ông X``)."""
        r = self.reading
        for _ in range(3):
            j = i
            if j < end and (r.words[j] == "," or r.starts_with("coordinators", j) is not None):
                j = r.starts_with("coordinators", j) or j + 1
                while j < end and r.starts_with("light", j) is not None and j not in self.at:
                    j = r.starts_with("light", j) or j + 1
            if j == i or not self.verb_at(j) or self.triggers[self.at[j]].frames[0].kind != "event":
                return i
            i = self.triggers[self.at[j]].end
        return i

    def guest_ahead(self, k: int, found: Found) -> list[NP]:
        """``Cảm ơn ông A đã tiếp, ông B nói``: the guest is the subject of the main clause."""
        ahead = self.ahead(k)
        if not ahead.entities or set(ahead.entities) & set(found.entities):
            return []
        return [np for np in self.reading.nps_in(ahead.start, ahead.end) if np.entities[0] in ahead.entities]

    def opened(self, t: Trigger) -> bool:
        """Whether the noun is the occasion of its clause (``tại cuộc gặp``, ``trong buổi tiếp``)."""
        return self._stands_before(t.start, "place_at", 1)

    def circumstance(self, start: int) -> bool:
        """Whether the noun at token ``start`` is a circumstance of its clause (``về các cuộc không kích, …``)."""
        r = self.reading
        floor = r.sents[r.sent_of[start]][0]
        i = r.over_determiners(start - 1, floor)
        return i < floor or (r.ends_with("noun_openers", i, floor, 3) is not None and not self._owned_up(i, floor))

    def _owned_up(self, i: int, floor: int) -> bool:
        """Whether who did it owns up to it, is behind it or suffers it, up to token ``i`` (``đứng sau |vụ``)."""
        return any(self.reading.ends_with(name, i, floor, 5) is not None for name in ("owning_up", "suffering"))

    def told_aside(self, i: int) -> bool:
        """Whether the verb at token ``i`` only tells who made or gave a thing (``tên lửa do A |cung cấp``)."""
        k = self.at.get(i)
        return k is not None and self._agent(self.subject(k))

    def fact(self, start: int) -> bool:
        """Whether ``vụ`` right before the verb at token ``start`` makes a fact of it (``thông tin về vụ |bắt A``)."""
        named = start > 0 and self.reading.np_at[start - 1] >= 0
        return not named and self._stands_before(start, "facts", 2) and not self._stands_before(start, "no_fact", 2)

    def suffered(self, start: int) -> bool:
        """Whether the subject undergoes what the noun at token ``start`` tells (``hứng chịu |các vụ không kích``)."""
        return self._stands_before(start, "suffering", 5)

    def after_speech(self, k: int) -> bool:
        """Whether somebody speaks before trigger ``k`` in its sentence (``A nói B phải chịu |lệnh cấm vận``): not A."""
        same = self.by_sentence[self.reading.sent_of[self.triggers[k].start]]
        return self.triggers[k].form == "noun" and any(p < k and self.is_speech(p) for p in same)

    def witnessed(self, start: int) -> bool:
        """Whether the verb before the noun at token ``start`` says that somebody looks on (``chứng kiến |lễ ký``)."""
        return self._stands_before(start, "looking_on", 4)

    def _stands_before(self, start: int, name: str, most: int) -> bool:
        """Whether a phrase of class ``name`` ends right before the noun at token ``start`` and its determiners."""
        floor = self.reading.sents[self.reading.sent_of[start]][0]
        i = self.reading.over_determiners(start - 1, floor)
        return i >= floor and self.reading.ends_with(name, i, floor, most) is not None

    def waged(self, start: int) -> bool:
        """Whether the verb before the noun at token ``start`` says that somebody does it (``tiến hành |các vụ …``)."""
        return self.waging(start) is not None

    def waging(self, start: int) -> int | None:
        """Where that verb begins."""
        r = self.reading
        floor = r.sents[r.sent_of[start]][0]
        start -= start > floor and r.words[start - 1] in _QUOTES  # phát động “|chiến dịch quân sự đặc biệt”
        i = r.over_counts(start - 1, floor)
        return r.ends_with("waging", i, floor, 4) if i >= floor else None

    def asked(self, k: int) -> tuple[str, ...]:
        """``yêu cầu Bộ A rà soát, ban hành``, ``cảnh báo A phải rút và ký``: whom trigger ``k`` asks to do it."""
        t = self.triggers[k]
        if t.speech is None:
            return ()
        found, end = self.object(t.end, self.clause_end(k), PARTICIPANT_TYPES, 2)
        told = t.speech.name == "request" or self.reading.starts_with("directs", end) is not None
        return entities_of(found) if told else ()

    def clause_end(self, k: int) -> int:
        """Where the clause of trigger ``k`` ends: at a mark or a new verb with its own subject."""
        r = self.reading
        t = self.triggers[k]
        end = r.sents[r.sent_of[t.start]][1]
        i = t.end
        while i < end:
            w = r.words[i]
            if w == ";" and (item := listed_after(r, i, end)) is not None:
                i = item.end
                continue
            if w in ";:" or w.isspace():
                return i
            if w == "," and self._new_clause(i + 1, end):
                return i
            i += 1
        return end

    def _new_clause(self, i: int, end: int) -> bool:
        r, comma = self.reading, i - 1
        while i < end:
            e = r.starts_with("light", i)
            if e is None or r.np_starting(i) is not None:
                break
            i = e
        if i >= end:
            return True
        if i in self.at and self.triggers[self.at[i]].form == "verb":
            return True
        np = r.np_starting(i)
        if np is None or np.type not in PARTICIPANT_TYPES:
            return False
        after = r.group_right(np, end)[-1].end
        if r.starts_with("list_closers", after) is not None:
            return False  # "khởi tố A, B và C để điều tra": a list goes on
        before = r.np_ending(comma - 1)
        named = before is not None and before.type == "Person" and before.kind == "name"
        if named and r.starts_with("post_openers", after) is not None:
            return False  # "bổ nhiệm các ông A, |B và C làm Phó thủ tướng"
        return self._verb_follows(after, end) and not (after < end and r.words[after] in ",(")

    def _led(self, np: NP, start: int, types: frozenset[str]) -> bool:
        """Whether a town stands for its leaders, who are met: ``gặp lãnh đạo |tỉnh A``."""
        led = "Organization" in types and np.type == "Place"
        return led and self.reading.ends_with("leaders_of", np.start - 1, start, 4) is not None

    def object(
        self, i: int, end: int, types: frozenset[str], gap: int = 3, nominal: bool = False
    ) -> tuple[list[NP], int]:
        """Noun phrases right after token ``i`` (over light words and unnamed heads), and where they end.

        ``gap`` unknown words at most may come between; behind a noun (``nominal``) no passive mark may.
        """
        r = self.reading
        start = i
        unknown = 0
        k = r.np_at[i] if i < end else -1
        if k >= 0 and r.nps[k].start < i and r.nps[k].type in ("Country", "Person", "Place") and (i - 1) in self.at:
            i = r.nps[k].start  # "thăm cấp nhà nước Việt Nam", "tiếp nhận bị can A": words of the verb begin the phrase
        while i < end:
            np = r.np_starting(i)
            if np is not None and np.kind == "nominal" and self._one_post_of_two(np.end, end):
                i = np.end + 1  # "tiếp Tổng bí thư, |Chủ tịch nước B": not the Tổng bí thư told before
                continue
            if np is not None:
                group = self._group_of(np, start, end, types, known=not unknown)
                return [p for p in group if p.type in types or p is group[0]], group[-1].end if group else i
            if r.date_at[i] >= 0:
                i = r.dates[r.date_at[i]]["b"]
                continue
            if unknown == 0 and "Person" in types and (honoured := self._behind_dash(i, end)) is not None:
                return [p for p in r.group_right(honoured, end) if p.type in types], honoured.end
            if i in self.at and self.triggers[self.at[i]].form == "verb":
                return [], i
            if nominal and r.words[i].casefold() in PASSIVE:
                return [], i
            if r.starts_with("clause_openers", i) is not None:
                return [], i  # "được thả khi ông A cam kết": another clause
            if "Place" in types and (e := r.starts_with("sides_of", i)) is not None:
                i = e  # "không kích |ngoại ô phía nam thành phố A"
                continue
            e = r.delegates_at(i) or r.starts_with("light", i)
            if e == i + 1 and r.starts_with("matter", i) == e and r.np_starting(e) is None:
                return [], i  # "trao đổi qua điện thoại về tình hình A": what it is about
            if e is not None and (r.starts_with("prepositions", i) or e) > e:
                return [], i  # "gặp nhau bên lề tang lễ ông A": the words are those of a place
            if e is not None:
                delegate = r.delegates_at(i) == e
                i = e + 1 if delegate and e < end and r.words[e].casefold() == OF else e
                continue
            if r.ends_with("posts", i - 1, start) is not None and self._one_post_of_two(i, end):
                i += 1
                continue
            if (
                not r.is_word(i)
                or r.starts_with("prepositions", i) is not None
                or r.starts_with("coordinators", i) is not None
            ):
                return [], i
            if r.starts_with("posts", i) is None and not r.is_determiner(i):
                unknown += 1
                if unknown > gap:
                    return [], i
            i += 1
        return [], i

    def _group_of(self, np: NP, start: int, end: int, types: frozenset[str], known: bool) -> list[NP]:
        """The group that the phrase ``np`` right of token ``start`` opens; none if it is no object of these types.

        ``known``: no unknown word stands before it; a place behind one is only where something is.
        """
        r = self.reading
        fits = np.type in types and (known or np.type != "Place")
        if self.kin_of(np, r.head_before(np, start)[0]) or not (fits or self._led(np, start, types)):
            return []
        bearer = self._bearer(np, start, end) if np.type != "Person" else None
        return r.group_right(bearer or np, end)

    def _one_post_of_two(self, i: int, end: int) -> bool:
        """Whether a comma at token ``i`` and a second post of a country's leader follow a first."""
        r = self.reading
        e = r.starts_with("leader_posts", i + 1) if i + 1 < end and r.words[i] == "," else None
        np = r.np_starting(e) if e is not None else None
        return np is not None and np.type == "Country"

    def owner_inside(self, i: int, end: int, types: frozenset[str]) -> list[NP]:
        """Whose the things are that stand right of token ``i``: ``1,3 % cổ phần B``, ``20 máy bay của hãng B``."""
        r = self.reading
        for j in range(i, min(end, i + _THINGS)):
            np = r.np_starting(j)
            if np is not None:
                gov = r.governor(np.start, i)
                fits = np.type in types and gov in _OWNERS
                if np.type == "Person" and r.find_in("spokespeople", i, np.start):
                    fits = False  # "trừng phạt con rể ông A"
                if not gov and np.start > i and r.ends_with("coordinators", np.start - 1, i, 1) is not None:
                    fits = False  # "A hỗ trợ pháo và |B triển khai tên lửa"
                if not gov and np.type == "Country" and r.ends_with("styles", np.start - 1, i, 2) is not None:
                    fits = False  # "mua biệt thự theo kiến trúc |Ý"
                return [p for p in r.group_right(np, end) if p.type in types] if fits else []
            inner = r.np_at[j] >= 0 or r.date_at[j] >= 0
            verb = self.verb_at(j) and r.ends_with("act_nouns", j - 1, i, 2) is None
            clause = r.starts_with("clause_openers", j) is not None or r.starts_with("subordinators", j) is not None
            mark = not r.is_word(j) and not _in_a_measure(r.words, j)
            if inner or verb or clause or mark:
                return []
        return []

    def _behind_dash(self, i: int, end: int) -> NP | None:
        """The person of a long title with a dash behind it (``Anh hùng Lực lượng vũ trang - trung tá A``)."""
        r = self.reading
        if r.starts_with("honours", i) is None:
            return None
        for j in range(i, min(end, i + _TITLE)):
            if self.dash_at(j) or r.words[j] == ",":
                np = r.np_starting(j + 1)
                return np if np is not None and np.type == "Person" else None
            if j in self.at or not (r.is_word(j) or r.words[j] == ","):
                return None
        return None

    def _bearer(self, body: NP, start: int, end: int) -> NP | None:
        """The person whose long title ``body`` is part of (``Phó Tổng Thư ký Liên hợp quốc … Jean Martin``)."""
        r = self.reading
        if r.ends_with("partners", body.start - 1, start, 3) is not None:
            return self._named_peer(body, end)
        if not any(r.starts_with("posts", i) is not None for i in range(start, body.start)):
            return None
        for i in range(body.end, min(end, body.end + 14)):
            np = r.np_starting(i)
            if np is not None and np.type == "Person":
                return np
            if (
                (not r.is_word(i) and r.words[i] != ",")
                or i in self.at
                or r.ends_with("prepositions", i, i, 1) is not None
            ):
                return None
        return None

    def _named_peer(self, land: NP, end: int) -> NP | None:
        """``gặp người đồng cấp Lào, |ông A, ngày 5``: the person whom a comma sets beside the land of his office."""
        r = self.reading
        comma = land.end < end and r.words[land.end] == ","
        np = r.np_starting(land.end + 1) if comma else None
        if np is None or np.type != "Person":
            return None
        behind = np.end
        goes_on = behind < end and r.is_word(behind) and r.date_at[behind] < 0
        return None if goes_on and r.starts_with("prepositions", behind) is None else np
