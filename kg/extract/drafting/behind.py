"""Who stands behind a trigger after a preposition, and whose something else is."""

from __future__ import annotations

from kg.extract.clauses.appositions import PASSIVE
from kg.extract.clauses.arguments import entities_of
from kg.extract.clauses.reading import NP
from kg.extract.clauses.standing import PURPOSE
from kg.extract.draft import DEFAULT_TYPES, SCENES, Draft
from kg.extract.drafting.attacks import place_owns
from kg.extract.drafting.conditions import Conditions
from kg.extract.drafting.owners import way_before
from kg.extract.frames import Frame, Trigger
from kg.extract.lookalikes.outside_law import victim
from kg.extract.parties.company import fellow_visitors
from kg.languages.vi.particles import BETWEEN, BY, BY_MEANS_OF, DUE_TO, FROM, OF, THAT, WITH

_GIFTS = frozenset({"Economic", "Aid", "Award"})
_DEALS = _GIFTS | {"Agreement"}
# "xuất khẩu gạo sang B": goods and money go there, nobody comes.
_SHIPPED = frozenset({"Economic", "Aid"})
# "gửi quân tới B": what is sent arrives, nobody comes.
_SENDING = frozenset({"deploy", "test", "shoot", "attack", "aid", "send_arms", "sent_to_help"})
_JOURNEYS = frozenset({"Visit", "Meeting", "Attendance"})
_HELD = SCENES | {"Attendance"}
_BY = frozenset({DUE_TO, BY})
_PEOPLE = frozenset({"Person"})
_TAKING = frozenset({"receive_aid", "taken_in"})
_OF_FEELING = frozenset({FROM, WITH})
_MEANWHILE = ("amid", "while_at_it")  # what follows happens besides the visit
_VOICE = 3  # words at most from "bị" to its verb
_AGENT = 12  # words from a gathering to its agent, and from there to the verb


class Behind(Conditions):
    """Participants behind prepositions, over the clauses of one article."""

    def prepositions(self, d: Draft, f: Frame, t: Trigger, end: int) -> set[str]:
        """Add the participants behind prepositions; returns them."""
        seen: set[str] = set()
        r = self.r
        of = (f.of or f.subject) if t.form == "noun" else ""
        allowed = frozenset(f.object_types) or DEFAULT_TYPES
        i, verbs, owned = t.end, False, False
        for np in r.nps_in(t.end, end):
            verbs = verbs or self._verb_between(d, f, t, i, np.start)
            if self._another_told(d, f, i, np.start) or (seen and self._told_of_it(d, i, np.start)):
                break
            begin, stands = r.head_before(np, t.end)
            gov = self._governor(begin, t.end)
            if self._told_aside(d, gov, t.end, i, begin):
                break
            by_word = " " not in gov
            # "trước khi bầu, đại biểu miễn nhiệm chức chủ tịch đối với |ông A": of the later clause
            by_word |= f.type == "Appointment" and "," in r.words[t.end : begin]
            if verbs and by_word:  # a phrase ("theo lời mời của") reaches over a verb, a word does not
                i = np.end
                continue
            if gov == OF and (dates := [x for x in r.dates if i <= x["a"] and x["b"] <= begin - 1]):
                i = dates[-1]["b"]  # "chuyến thăm A trong tuần này của B"
            role = self._role_behind(f, gov, of, np, i, begin)
            if d.type == "Conflict" and d.roles.get(role):
                continue  # whom the attack hits is told; what follows is where
            theirs = self._somebody_elses(gov, i, begin, d.type in SCENES)
            # "khám nhà của A, cấp phó của |B": a second "của" says whose something else is
            theirs = theirs or (gov == OF and gov in f.roles and not seen.isdisjoint(d.roles.get(role, ())))
            theirs = theirs or self._of_another(d, t, np, role, begin, i, seen)
            if role and (theirs or self._loose(d, f, t, np, begin, role)):
                i = np.end
                continue
            stands = stands or f.inside  # "áp thuế đối với tôm Việt Nam"
            nameless = np.type == "Person" and r.starts_with("spokespeople", begin) is not None
            if nameless and role == of and gov == OF and d.type in _JOURNEYS and not set(d.roles.get(of, ())) & seen:
                d.roles.pop(of, None)  # "chuyến thăm của con trai ông A": whoever it is, it is nobody else
            if role and (stands or (np.type == "Person" and not nameless)):
                types = allowed if by_word and (role != f.subject or f.symmetric) else DEFAULT_TYPES
                group = [p for p in self._without_fellows(d, f, self._members(np, gov, end)) if p.type in types]
                if gov == OF and role == of and d.actors().issuperset(entities_of(group)):
                    i = np.end
                    continue  # "buổi tiếp đoàn của |B": told already, as whom one receives
                if gov == OF and role == of and not d.occasion:  # whoever attends a body's session
                    told = set(d.roles.get(of, ())) & seen
                    if told and (owned or not f.symmetric):
                        continue  # the doer is told; a second "của" says whose something else is
                    owned = True
                    d.roles[of] = [e for e in d.roles.get(of, ()) if e in told]  # "cuộc hội đàm với A |của B"
                if gov == BETWEEN and len(entities_of(group)) > 1:
                    d.roles = {}  # between A and B: nobody else
                d.put(role, list(entities_of(group)))
                seen.update(entities_of(group))
            i = np.end
        if not seen.isdisjoint(d.roles.get("appointee", ())):  # "cảnh cáo A; cách chức bí thư đối với |B": B alone
            d.roles["appointee"] = [e for e in d.roles["appointee"] if e in seen]
        return seen

    def _verb_between(self, d: Draft, f: Frame, t: Trigger, i: int, stop: int) -> bool:
        """Whether another act's verb, or a denial behind the noun of a legal step, stands in tokens ``[i, stop)``."""
        if d.type == "LegalAction" and t.form == "noun" and self.r.find_in("negation", i, stop):
            return True  # "vụ bắt ông A không có phép của |Quốc hội"
        # "của ông A tới B": a preposition here, elsewhere a verb of coming
        ways = f.roles if t.form == "noun" or f.name in _SENDING or d.type in _SHIPPED else {}
        return any(self._another_verb(j, d) and self.r.words[j].casefold() not in ways for j in range(i, stop))

    def _of_another(self, d: Draft, t: Trigger, np: NP, role: str, begin: int, i: int, seen: set[str]) -> bool:
        """Whether who would undergo the act ``t`` stands in another clause than it does.

        ``begin``: where ``np`` does; ``i``: the token behind what is read already; ``seen``: who stands before it.
        """
        if role == "appointee":
            return self._named_already(d, t, np, seen)
        # "cuộc điều tra nhằm vào A, bỏ qua quyền miễn trừ đối với |B"
        return role == "defendant" and t.form == "noun" and i > t.end and "," in self.r.words[i : begin - 2]

    def _named_already(self, d: Draft, t: Trigger, np: NP, seen: set[str]) -> bool:
        """``cách chức B vấp phải sự phản đối của |C``, ``B bị phế truất là tin vui với |C``: B it is, and not C.

        ``seen``: who stands behind a preposition himself (``miễn nhiệm bộ trưởng với A và chủ tịch với |B``).
        """
        r, told = self.r, set(d.roles.get("appointee", ())) - seen
        floor = r.sents[r.sent_of[t.start]][0]
        undergone = any(r.words[i].casefold() in PASSIVE for i in range(max(floor, t.start - _VOICE), t.start))
        return bool(told) and (undergone or any(told & set(p.entities) for p in r.nps_in(t.end, np.start)))

    def _told_of_it(self, d: Draft, i: int, stop: int) -> bool:
        """``bán vũ khí cho A |không được coi là hình phạt đối với B``: what follows is said of the gift."""
        words = self.r.words[i:stop]
        return d.type in _GIFTS and any(w in PASSIVE for w in map(str.casefold, words)) and "," not in words

    def _governor(self, begin: int, floor: int) -> str:
        """The preposition before token ``begin``, or the relative word: ``vũ khí mà |A cung cấp``."""
        relative = begin > floor and self.r.words[begin - 1].casefold() == THAT
        return self.r.governor(begin, floor) or (THAT if relative else "")

    def _role_behind(self, f: Frame, gov: str, of: str, np: NP, i: int, begin: int) -> str:
        """The role of ``np`` behind ``gov``, which ends before token ``begin``; ``of``: that of who owns the noun."""
        if np.start > begin and (nearest := self.r.words[np.start - 1].casefold()) in f.roles:
            return f.roles[nearest]  # "lệnh trừng phạt của quốc tế |chống B"
        if gov == OF and (way := way_before(self.r, i, begin - 1)):
            # "cuộc tấn công vào mục tiêu của A": A owns what is hit
            return f.roles.get(way, "") if np.type != "Person" else ""
        if gov == OF and f.type == "Conflict" and of == f.subject and self._what_is_hit(np, i, begin):
            return f.nominal_object if np.type != "Person" else ""
        return of if gov == OF and of and (f.of or gov not in f.roles) else f.roles.get(gov, "")

    def _what_is_hit(self, np: NP, i: int, begin: int) -> bool:
        """``vụ đánh bom buổi diễn của |A``, ``… từ chính phủ B của |thủ tướng A``: whether A owns or heads what is hit.

        ``i``: the token behind what is read already.
        """
        r = self.r
        if r.find_in("struck_things", i, begin - 1):
            return all(w.casefold() != BY_MEANS_OF for w in r.words[i:begin])  # "tấn công bằng tàu của A"
        last = begin - 2
        while last > i and r.words[last] in "()" and r.np_ending(last) is None:
            last = next((j - 1 for j in range(last, i, -1) if r.words[j] == "("), i)  # "chính phủ B (PB) của |A"
        body = r.np_ending(last) if np.type == "Person" else None
        return body is not None and body.type == "Organization"

    def _members(self, np: NP, gov: str, end: int) -> list[NP]:
        """All who stand with ``np`` behind the preposition: those on either side behind ``giữa``."""
        members = self.r.group_right(np, end)
        return members + self.other.versus(members[-1].end, end) if gov == BETWEEN else members

    def _another_told(self, d: Draft, f: Frame, i: int, start: int) -> bool:
        """Whether another event begins in tokens ``[i, start)``: what follows is that one's.

        ``thăm A trong khuôn khổ chuyến thăm |B``, ``tập kích nhau trong ngày diễn ra hội nghị ở |A``.
        """
        if not f.after and any(self._of_type(j, d.type) or self._guests_at(j) for j in range(i, start)):
            return True
        return d.type == "Conflict" and any(self._of_scene(j) for j in range(i, start))

    def _told_aside(self, d: Draft, gov: str, end: int, i: int, begin: int) -> bool:
        """Whether the phrase at ``begin``, behind ``gov``, is told of somebody else behind a comma.

        ``end``: where the trigger ends; ``i``: where what is not read yet begins.
        """
        r = self.r
        if d.type == "Incident" and (d.actors() or gov == OF) and "," in r.words[end:begin]:
            return True  # "vì bà con vùng lũ A, người dân ở |B quyên góp"
        if gov in _BY and r.words[begin - 2] == ",":
            return True  # "hôm xảy ra vụ nổ, do |ông A đi vắng, …": a reason
        if d.type in _JOURNEYS and any(r.find_in(times, end, begin) for times in _MEANWHILE):
            return True  # "chuyến thăm diễn ra trong bối cảnh A bành trướng ở |B"
        # "bán vũ khí cho A, một trong những nước chịu sức ép từ |B"
        return any(r.words[j] == "," and r.starts_with("asides", j + 1) is not None for j in range(i, begin))

    def _without_fellows(self, d: Draft, f: Frame, members: list[NP]) -> list[NP]:
        """``members`` less whoever goes there too, who become subjects. Changes ``d``."""
        along = fellow_visitors(self.r, d, members)
        d.put(f.subject, list(entities_of(along)))
        return [p for p in members if p not in along]

    def _loose(self, d: Draft, f: Frame, t: Trigger, np: NP, begin: int, role: str) -> bool:
        """Whether ``np`` behind its preposition belongs to something else that is told, not to the act."""
        r, gov = self.r, self.r.governor(begin, t.end)
        if d.type == "Conflict" and gov == OF and self._of_something_else(t, np, begin):
            return True
        if gov == OF and (place_owns(self.p, d, np) or (f.name == "investigate" and begin - t.end > 3)):
            return True
        if (gov == OF and self._of_the_other(d, begin - 2)) or (role == "defendant" and victim(r, t.end, begin)):
            return True
        if role == "defendant" and f.name == "investigate" and r.starts_with("decisions_of", t.end) is not None:
            return True  # "điều tra quyết định ân xá đối với |B"
        town = r.np_ending(begin - 2) if d.type in SCENES and np.type == "Country" and gov == OF else None
        if town is not None and town.type == "Place":
            return True  # "cuộc gặp với A ở thủ đô Huế của |Việt Nam"
        if gov == DUE_TO and r.starts_with("made_so", np.end) is not None:
            given = f.name in _TAKING and r.starts_with("donating", np.end) is not None
            return not given  # "tiếp nhận tàu do |A viện trợ": A gives it
        if d.type == "Attendance" and gov == OF and r.find_in("dealt_with", t.end, begin - 1):
            return True  # "hội nghị công bố quyết định của |Bộ Chính trị"
        if gov in _OF_FEELING and d.type in _GIFTS and r.ends_with("strains", begin - 2, t.end, 3) is not None:
            return True  # "chi 5 tỉ USD trước |áp lực từ A", "mua vũ khí sau |xung đột với A"
        # "chuyến thăm Lào của A khẳng định vai trò của Nga tại B": the land is told
        return bool(d.roles.get("host")) and r.ends_with("located_at", begin - 1, t.end, 1) is not None

    def _of_something_else(self, t: Trigger, np: NP, begin: int) -> bool:
        """Whether ``của`` before token ``begin`` tells whose another thing is than the blow ``t``.

        ``vụ hành quyết B, chú của |A``, ``cuộc tấn công để lấy thủ đô từ chính phủ của |A``, and of a paper that is
        only about the blow (``quyết định giữ tài liệu liên quan đến vụ ám sát B của |A``).
        """
        r, of = self.r, begin - 1
        if t.form != "noun" or any(r.keys[i] in PURPOSE for i in range(t.end, of)):
            return t.form == "noun"
        comma = next((i for i in range(of - 1, t.end - 1, -1) if r.words[i] == ","), None)
        if comma is not None and not self.p.only_light(comma + 1, of) and r.starts_with("above_all", comma + 1) != of:
            return True
        i = r.over_determiners(t.start - 1, r.sents[r.sent_of[t.start]][0])
        return np.type == "Person" and of > t.end and i >= 0 and r.ends_with("involving", i, 0, 4) is not None

    def _of_the_other(self, d: Draft, i: int) -> bool:
        """``thương vụ mua tàu từ hãng A của B``: B owns the one told at token ``i``, who has its part already."""
        other = self.r.np_ending(i) if d.type in _DEALS and d.form == "noun" else None
        return other is not None and other.type == "Organization" and bool(d.actors() & set(other.entities))

    def _another_verb(self, i: int, d: Draft) -> bool:
        """Whether a verb at token ``i`` tells another act than ``d``; ``trao 3 tỉ đồng hỗ trợ`` is one of giving.

        ``áp thuế |tới 45%`` comes to nobody.
        """
        words = self.r.words
        if not self.p.verb_at(i) or (i + 1 < len(words) and words[i + 1][0].isdecimal() and d.type == "Economic"):
            return False
        frames = self.p.triggers[self.p.at[i]].frames
        if d.frame.name == "ban_deal":  # "cấm các cơ quan |mua thiết bị của B"
            return all(f.type != "Economic" for f in frames)
        return d.type != "Aid" or all(f.type != "Aid" for f in frames)

    def _of_type(self, i: int, event_type: str) -> bool:
        """Whether a noun at token ``i`` tells an event of that type, or of any where money or a deal is told."""
        at = self.p.at.get(i)
        deal = event_type in _DEALS
        return (
            at is not None
            and self.p.triggers[at].form == "noun"
            and any(
                (f.type == event_type or (deal and f.type in _DEALS)) and f.name != "between"
                for f in self.p.triggers[at].frames
            )
        )

    def _guests_at(self, i: int) -> bool:
        """Whether guests are told at token ``i``, who need not be all that meet (``có sự tham gia của |ông A``)."""
        at = self.p.at.get(i)
        return at is not None and any(f.name == "witness" for f in self.p.triggers[at].frames)

    def _of_scene(self, i: int) -> bool:
        """Whether a noun at token ``i`` tells a meeting, a visit or a gathering."""
        at = self.p.at.get(i)
        told = self.p.triggers[at] if at is not None else None
        return told is not None and told.form == "noun" and any(f.type in _HELD for f in told.frames)

    def _somebody_elses(self, gov: str, i: int, begin: int, talks: bool = False) -> bool:
        """``chuyến thăm theo lời mời của ông A``, ``gặp những người thân cận với ông A``: ông A has no part in it."""
        r = self.r
        if gov == OF:
            return bool(r.find_in("not_theirs", i, begin - 1))
        if gov == BETWEEN:
            return bool(r.find_in("far_between", i, begin - 1))
        if gov == WITH and talks and any(r.keys[j] in PURPOSE for j in range(i, begin - 1)):
            return True  # "hội đàm để bàn về thỏa thuận với A"
        if gov == WITH and talks and any(self._noun_at(j) for j in range(i, begin)):
            return True  # "cuộc điện đàm về cuộc chiến với A"
        return gov == WITH and r.ends_with("close_to", begin - 2, i, 2) is not None

    def _noun_at(self, i: int) -> bool:
        """Whether the noun of a deed that is no talk stands at token ``i``."""
        k = self.p.at.get(i)
        t = self.p.triggers[k] if k is not None else None
        return t is not None and t.form == "noun" and all(f.type not in _JOURNEYS | SCENES for f in t.frames)

    def held(self, f: Frame, t: Trigger, end: int) -> bool:
        """Whether the agent behind the noun holds it (``hội thảo |do A và B tổ chức``), and no cause is told."""
        r = self.r
        agent = next(
            (p for p in r.nps_in(t.end, min(end, t.end + _AGENT)) if r.governor(p.start, t.end) == DUE_TO), None
        )
        return agent is not None and r.phrase_in(f.after, agent.end, min(end, agent.end + _AGENT))

    def spoken_to(self, d: Draft, at: int, s: int) -> set[str]:
        """``Trong |cuộc gặp, A nói với B``: whom A speaks to there is there. Changes ``d``.

        ``at``: the trigger of ``d``, in sentence ``s``.
        """
        (one,) = d.actors()
        if self.press(d.trigger[1], d.trigger[1] + 4):
            return set()
        for k in self.p.by_sentence[s]:
            t = self.p.triggers[k]
            if k <= at or t.form != "verb" or not self.p.is_speech(k) or one not in self.p.subject(k).entities:
                continue
            told, _ = self.p.object(t.end, self.p.clause_end(k), _PEOPLE, 1)
            if told and t.speech and t.speech.type == "Statement" and not self.r.governor(told[0].start, t.start):
                continue  # "cho biết |ông B vắng mặt": told of, not to
            others = [e for e in entities_of(told) if e != one]
            d.put("participant", others)
            return set(others)
        return set()
