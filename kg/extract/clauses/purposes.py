"""Who does what stands behind ``để``, ``nhằm`` and ``vì``: the one who means to, the one who is blamed."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.appositions import entities_of
from kg.extract.clauses.bystanders import TENSE
from kg.extract.clauses.reading import NOTHING, NP, PARTICIPANT_TYPES, Found
from kg.extract.clauses.standing import PURPOSE, Standing
from kg.extract.frames import single_words
from kg.languages.vi.particles import AND, AT, DUE_TO, FOR, IN, OF

_BLAMED = single_words("blamed")
_BLAMES = frozenset({"Criticism", "Praise"})
_DEALS = frozenset({"Agreement", "Economic"})
_PUNISHES = frozenset({"sanction", "sentence", "arrest", "prosecute"})
_OWNERS = frozenset({OF, DUE_TO})
_WHERE = frozenset({AT, IN})
_MEANS = 16  # words at most of the means that are used
_WEAPON = 9  # words at most of a weapon's name
_ARMS = 18  # words at most from "dùng" over the weapons to the attack
_PLAIN = frozenset(",()")
_SCENES = frozenset({"Meeting", "PhoneCall", "Visit", "Attendance", "Ceremony"})
_LANDS = ("Country", "Organization")
_TITLE = 6  # words from "là" to the country in a title
_SENTENCE = 4  # words at most of a punishment between who gets it and why
_OBJECT = 6  # words from a verb of blaming to who is blamed


class Purposes(Standing):
    """Subjects of verbs that tell an aim or a reason."""

    def near(self, i: int, floor: int) -> Found:
        """The subject of an unknown verb right before ``để``, ``nhằm`` at token ``i`` (``Ukraine triển khai để …``).

        Before ``vì``: who is blamed, thanked or punished for what follows.
        """
        r = self.reading
        if r.keys[i] in _BLAMED:
            return self._blamed(i, floor)
        if r.keys[i] not in PURPOSE:
            return NOTHING
        j, stop = i - 1, max(floor, i - 7)
        while j > stop:
            np = r.np_ending(j)
            if np is not None:
                begin, stands = r.head_before(np, floor)
                first = r.group_left(np, floor)[0]
                head = begin if first is np else r.head_before(first, floor)[0]
                gov = r.governor(head, floor)
                if gov in _OWNERS and stop > floor:
                    j, stop = head - 2, max(floor, i - _MEANS)  # "sử dụng vũ khí của B để": whose the means are
                    continue
                if np.type in PARTICIPANT_TYPES and stands and not gov and j < i - 1:
                    return Found(entities_of(r.group_left(np, floor)), "far", 0.7, np.start, np.end)
                return NOTHING
            if r.date_at[j] >= 0:
                j = int(r.dates[r.date_at[j]]["a"]) - 1
                continue
            if not r.is_word(j) or j in self.at:
                return NOTHING
            j -= 1
        return NOTHING

    def said_of(self, k: int, i: int) -> Found:
        """``B cho biết A rất vui khi |đến Lào`` (``khi`` at token ``i``): of whom it is said, not who says it."""
        r = self.reading
        told = [p for p in self.by_sentence[r.sent_of[i]] if self.triggers[p].end <= i]
        met = any(f.type in _SCENES for f in self.triggers[k].frames)
        if not met or not told or all(f.type != "Statement" for f in self.triggers[told[-1]].frames):
            return NOTHING
        j = self.triggers[told[-1]].end
        while j < i and (e := r.starts_with("content_links", j)) is not None:
            j = e
        np = r.np_starting(j)
        if (
            np is None
            or np.type not in PARTICIPANT_TYPES
            or np.end >= i
            or r.governor(np.start, r.sents[r.sent_of[i]][0])
        ):
            return NOTHING  # "nói với |ông A"
        if r.starts_with("content_links", np.end) is not None:
            return NOTHING  # "B gọi |A là bạn khi thăm C"
        return Found(np.entities, "far", 0.7, np.start, np.end)

    def supplied(self, k: int, i: int, floor: int) -> Found:
        """``A cấp tên lửa cho B để |tấn công C``: who gets the arms is to strike with them (trigger ``k``)."""
        r = self.reading
        if r.keys[i] not in PURPOSE or not any(f.type == "Conflict" for f in self.triggers[k].frames):
            return NOTHING
        np = r.np_left(i - 1, floor)
        given = np is not None and any(
            f.type == "Aid" for j in range(floor, np.start) if j in self.at for f in self.triggers[self.at[j]].frames
        )
        if np is None or not given or r.governor(r.head_before(np, floor)[0], floor) != FOR:
            return NOTHING
        return Found(entities_of(r.group_left(np, floor)), "adjacent", 0.85, np.start, np.end)

    def summoner(self, k: int, i: int, floor: int) -> Found:
        """``A triệu tập đại sứ B tới để |phản đối``: who summons somebody speaks (``để`` at token ``i``)."""
        r = self.reading
        np = r.np_left(i - 1, floor) if self.is_speech(k) and r.keys[i] in PURPOSE else None
        if np is None or np.type != "Person" or r.nps_in(np.end, i):
            return NOTHING
        a = r.ends_with("summoning", r.head_before(np, floor)[0] - 1, floor)
        if a is None and np.start - 1 in self.at:  # the title is part of the phrase
            a = r.ends_with("summoning", np.start - 1, floor)
        if a is None:
            return NOTHING
        caller = r.np_ending(r.over_light(a - 1, floor))
        if caller is None or caller.type not in PARTICIPANT_TYPES:
            return NOTHING
        return Found(entities_of(r.group_left(caller, floor)), "adjacent", 0.85, caller.start, caller.end)

    def of_predicate(self, found: Found, floor: int) -> Found:
        """``Ông A là |tổng thống Mỹ đầu tiên thăm B``, ``A là nước |Bắc Âu đầu tiên ký``: A does it."""
        r = self.reading
        one = found.entities[0] if len(found.entities) == 1 else ""
        if found.start <= floor or r.types.get(one) not in (*_LANDS, "Place"):
            return found
        for j in range(found.start - 1, max(floor, found.start - _TITLE), -1):
            a = r.ends_with("copula", j, floor, 2)
            if a is not None:
                np = r.np_left(a - 1, floor)
                only = self._only_one(found.end)
                titled = only or r.starts_with("posts", j + 1) is not None
                if np is not None and (titled if np.type == "Person" else only and np.type in _LANDS):
                    return replace(found, entities=np.entities, start=np.start, how="adjacent")
                return found
            if r.np_at[j] >= 0 or j in self.at or not r.is_word(j):
                return found
        return found

    def to_himself(self, k: int, found: Found) -> bool:
        """``A cảm ơn B đã gửi thư và |mời| B thăm C``: whether the subject found is whom the verb speaks to."""
        np = self.reading.np_starting(self.triggers[k].end) if self.triggers[k].end < len(self.reading.words) else None
        return np is not None and np.type == "Person" and np.entities == found.entities

    def lured(self, found: Found) -> bool:
        """``A rủ |B đi giao hàng và hứa trả tiền``: whether somebody else makes the subject do it and goes on."""
        r = self.reading
        if found.start <= 0:
            return False
        floor = r.sents[r.sent_of[found.start]][0]
        return found.start > floor and r.ends_with("luring", found.start - 1, floor, 3) is not None

    def _only_one(self, i: int) -> bool:
        """``A là cầu thủ B |đầu tiên lên tiếng``: whether what stands at token ``i`` tells one of many."""
        return i < len(self.reading.words) and self.reading.starts_with("one_of_many", i) is not None

    def wielded(self, k: int, floor: int) -> int | None:
        """The token left of ``dùng`` where an attack is told with its weapons (``dùng X và tên lửa Y |tấn công``)."""
        r, t = self.reading, self.triggers[k]
        if t.form != "verb" or not any(f.type == "Conflict" for f in t.frames):
            return None
        stop = t.start - (r.keys[t.start - 1] in PURPOSE)
        for j in range(stop - 1, max(floor, stop - _ARMS), -1):
            if not r.is_word(j) and r.words[j] not in _PLAIN:
                return None
            if r.np_at[j] < 0 and r.starts_with("wielding", j) is not None and r.find_in("weapons", j + 1, stop):
                return j - 1 if r.keys[t.start - 1] not in PURPOSE else None
            if j in self.at and not any(f.type == "Aid" for f in self.triggers[self.at[j]].frames):
                return None
        return None

    def weapon_of(self, i: int, floor: int) -> int | None:
        """The token left of a weapon that is used and ends at token ``i`` (``dùng |tên lửa mới của A``)."""
        r = self.reading
        for j in range(i, max(floor, i - _WEAPON), -1):
            if r.np_at[j] >= 0 or not r.is_word(j):
                return None
            if r.starts_with("weapons", j) is not None:
                before = r.over_counts(j - 1, floor + 1)
                if r.ends_with("wielding", before, floor) is not None:
                    return j - 1
        return None

    def _blamed(self, i: int, floor: int) -> Found:
        """``chỉ trích A vì |hỗ trợ B``: A does what follows ``vì`` at token ``i``."""
        r = self.reading
        np = r.np_left(i - 1, floor)
        if np is None and (last := r.nps_in(floor, i)[-1:]) and i - last[0].end <= _SENTENCE:
            np = last[0]  # "tuyên A |15 năm tù vì chỉ đạo B"
        if np is None or np.type not in PARTICIPANT_TYPES or r.governor(r.head_before(np, floor)[0], floor) in _WHERE:
            return NOTHING  # "bị tạm giữ ở |Đức vì thăm B"
        group = r.group_left(np, floor)
        for p in self.by_sentence[r.sent_of[i]]:
            t = self.triggers[p]
            if t.form == "verb" and t.end <= group[0].start <= t.end + _OBJECT and r.np_at[t.start] < 0:
                blames = any(f.type in _BLAMES or f.name in _PUNISHES for f in t.frames)
                if blames and not any(self.verb_at(j) for j in range(t.end, group[0].start)):
                    return Found(entities_of(group), "adjacent", 0.8, group[0].start, np.end)
        return NOTHING

    def _owned(self, owner: NP, begin: int, floor: int) -> NP | None:
        """Who stands right before ``của`` and the owner at token ``begin``: one phrase (``Tập đoàn A của Lào``)."""
        if owner.type not in ("Country", "Organization") or begin - 2 < floor:
            return None
        body = self.reading.np_left(begin - 2, floor)
        # "Tòa A ở bang B của Malaysia": B is stepped over in its turn
        kinds = ("Organization", "Person", "Place") if owner.type == "Country" else ("Organization", "Person")
        return body if body is not None and body.type in kinds and body.end == begin - 1 else None

    def made_by(self, i: int, floor: int) -> tuple[str, ...]:
        """The work before ``do`` at the token after ``i`` (``Tuyến A do công ty B thi công``)."""
        r = self.reading
        if i > floor and r.words[i] == ",":
            i -= 1
        np = r.np_left(i, floor) if i >= floor else None
        led = np is not None and r.ends_with("delegates", np.start - 1, floor, 6) is not None
        return np.entities if np is not None and np.type == "Place" and not led else ()  # "đoàn TP A do B dẫn đầu"

    def headline(self, i: int, floor: int) -> Found | None:
        """Who stands before the colon at token ``i`` and opens the sentence (``Ông A: |Sẽ áp thuế với B``)."""
        r = self.reading
        tensed = r.words[i] == ":" and i + 1 < len(r.keys) and r.keys[i + 1] in TENSE  # not ": 'Tấn công A là …'"
        np = r.np_left(i - 1, floor) if tensed else None
        if np is None or np.type not in ("Person", "Organization") or r.head_before(np, floor)[0] > floor:
            return None
        return Found(np.entities, "adjacent", 0.8, np.start, np.end)

    def _guest_at(self, k: int, i: int) -> Found | None:
        """``A tiếp B, |đang thăm Việt Nam``: who is on a visit is named right before the comma at token ``i``."""
        r = self.reading
        visiting = any(f.type == "Visit" for f in self.triggers[k].frames)
        np = r.np_ending(i - 1) if visiting and r.starts_with("ongoing", i + 1) is not None else None
        floor = r.sents[r.sent_of[self.triggers[k].start]][0]
        if np is None or np.type not in PARTICIPANT_TYPES or r.governor(r.head_before(np, floor)[0], floor) == OF:
            return None  # "ông A, cánh tay phải của B, |đang trên đường tới Huế"
        return Found(np.entities, "adjacent", 0.85, np.start, np.end)

    def joined_to(self, person: NP, floor: int) -> tuple[str, ...]:
        """Who stands before ``và`` with a description between (``ông A, đại diện cho công ty B, và ông C``)."""
        r = self.reading
        if person.type == "Country":
            return self._whose_peer(person, floor)
        i = person.start - 1
        if person.type != "Person" or i <= floor or r.words[i].casefold() != AND or r.np_at[i - 1] < 0:
            return ()
        found = self.apposition(i, floor, False)
        one = found is not None and all(r.types.get(e) == "Person" for e in found.entities)
        return found.entities if found is not None and one and found.end >= i else ()

    def _whose_peer(self, land: NP, floor: int) -> tuple[str, ...]:
        """``Bộ trưởng A và người đồng cấp |B``: who stands before, of whose office that one in ``land`` is."""
        r = self.reading
        a = r.ends_with("partners", land.start - 1, floor, 3) if land.start > floor else None
        i = r.over_determiners(a - 1, floor) if a is not None else floor
        np = r.np_ending(i - 1) if i > floor and r.starts_with("joiners", i) == i + 1 else None
        return np.entities if np is not None and np.type == "Person" else ()

    def deed_begins(self, k: int) -> int:
        """Where verb ``k`` begins, with the word that only says that it is done (``đã |tiến hành thử tên lửa``)."""
        start = self.triggers[k].start
        a = self.reading.ends_with("carrying_out", start - 1, self.reading.sents[self.reading.sent_of[start]][0], 2)
        return start if a is None else a

    def told_by_noun(self, k: int, previous: int) -> bool:
        """``vì cuộc đảo chính |lật đổ B``, ``Kết luận thanh tra |nêu``: the noun before does it.

        For a deed nobody is told to stage that.
        """
        r, p, t = self.reading, self.triggers[previous], self.triggers[k]
        same = {f.type for f in p.frames} & {f.type for f in t.frames}
        says = self.is_speech(k) and any(f.type == "LegalAction" for f in p.frames)
        if p.form != "noun" or p.end != t.start or not (same or says):
            return False
        floor = r.sents[r.sent_of[p.start]][0]
        i = r.over_counts(p.start - 1, floor)
        return i < floor or r.ends_with("waging", i, floor, 5) is None

    def opined(self, k: int, previous: int) -> bool:
        """``A cho rằng |tấn công B là sai lầm``: who thinks so of an act does not do it."""
        r, p, t = self.reading, self.triggers[previous], self.triggers[k]
        asked = p.speech is not None and p.speech.type == "Request" and any(f.type == "Award" for f in t.frames)
        if asked and p.end == t.start:
            return True  # "A kêu gọi |trao giải cho B": others are to
        thinks = p.end == t.start and t.form == "verb" and any(f.kind == "event" for f in t.frames)
        return thinks and r.ends_with("opining", p.end - 1, p.start) is not None

    def looked_into(self, p: int, k: int) -> bool:
        """``điều tra vụ một tiệm vàng mở sổ tiết kiệm, |huy động vốn``: what is looked into is another's deal."""
        before, t = self.triggers[p], self.triggers[k]
        inquiry = all(f.type == "LegalAction" for f in before.frames)
        deal = inquiry and any(f.type in _DEALS for f in t.frames)
        case = self.reading.starts_with("facts", before.end) is not None
        return deal and (case or "," in self.reading.words[before.end + 1 : t.start])

    def charged(self, previous: int) -> bool:
        """``A bị cáo buộc |hành hung B``: A is said to have done what follows."""
        p = self.triggers[previous]
        return self.is_speech(previous) or self.reading.starts_with("alleged_to", p.start) == p.end

    def only_through(self, k: int, found: Found) -> bool:
        """Whether the verb that opens a sentence is a preposition (``Thông qua |chương trình, các bên …``)."""
        r, t = self.reading, self.triggers[k]
        opens = t.form == "verb" and t.start == r.sents[r.sent_of[t.start]][0]
        return opens and found.how in ("elided", "ahead", "none") and r.starts_with("prepositions", t.start) == t.end
