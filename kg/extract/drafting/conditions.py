"""When a trigger tells an event of its frame: the words around it, and whether all who are needed are named."""

from __future__ import annotations

from kg.extract.clauses.appositions import PASSIVE
from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.groups import OWN
from kg.extract.clauses.reading import NP, Found, Reading
from kg.extract.clauses.syllables import MATTER
from kg.extract.draft import SCENES, Draft
from kg.extract.drafting.sides_named import OtherSide
from kg.extract.drafting.tellers import Tellers
from kg.extract.frames import Frame, Trigger
from kg.extract.legal.unnamed_bodies import doer_without_name
from kg.languages.vi import lexicon
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.particles import ALL, BY_MEANS_OF, OF, OUT_OF

_HAPPENS = 16  # words from a noun to the verb that says that it takes place
_SIGNED = 12  # words from signing a decision to what it is about
_DATED = 16  # words at most from a day to what was done on it
_TARGET = 6  # words from "UAV tấn công" to whose the things are that they hit
_BACK = 12  # words before a trigger in which its thing is named
_TURN = 4  # words at most from "lần lượt" to the verb
_GUIDED = 5  # words between a paper and the law that it deals with
_BY = syllable_key(BY_MEANS_OF)
_OUT_OF = syllable_key(OUT_OF)
_WITH = lexicon.syllables(lexicon.table("grammar")["met_with"])
_BARE = frozenset({"Ceremony", "Conflict"})  # told without anybody, by a noun
_POLICE_WORK = frozenset({"inspect", "find"})  # told of police without a name, which the article names
_GATHERED = SCENES | {"Attendance", "Ceremony"}


def half_told(d: Draft) -> bool:
    """Whether another reading of the words of ``d`` is better, if there is one: the doer or the other side is missing.

    ``A sát hại chỉ huy B`` is no assault by nobody, where states may kill.
    """
    if d.type == "LegalAction" and not d.roles:
        return True
    if d.frame.name == "assault" and not d.roles.get("attacker"):
        return True
    return d.weak and (d.type == "Agreement" or (d.type in _BARE and not d.roles))


class Conditions(Tellers):
    """Conditions of frames over the clauses of one article."""

    def __init__(self, reading: Reading, predicates: Predicates) -> None:
        super().__init__(reading, predicates)
        self.other = OtherSide(reading)

    def one_by_one(self, d: Draft) -> bool:
        """Whether one meets several each by himself (``lần lượt hội kiến A và B``)."""
        r = self.r
        a, b = r.sents[d.sentence]
        if len(d.actors()) < 3 or d.weak:
            return False
        if d.type in ("Meeting", "Visit") and d.form == "verb" and self._in_turn(d):
            return True
        if d.frame.name == "call" and d.form == "verb":
            return bool(r.find_in("each_alone", a, b))  # "điện đàm |riêng với A và B"
        if d.frame.name not in ("talks", "meet", "courtesy"):
            return False
        if d.form == "verb" and any(self._untitled(np) for np in r.nps_in(d.trigger[1], b)):
            return False  # "hội đàm với thượng nghị sĩ A và |B": one title for both
        if any(r.ends_with("along", np.start - 1, d.trigger[1], 3) is not None for np in r.nps_in(d.trigger[1], b)):
            return False  # "gặp ông A cùng bà B": together
        ahead = {e for np in r.nps_in(a, d.trigger[0]) for e in np.entities} & set(d.actors())
        if d.form == "verb" and len(ahead) > 1:
            return False  # "ông A, bà B và ông C gặp nhau"
        plural = d.form == "noun" and r.words[d.trigger[0]].casefold() == ALL
        return d.form == "verb" or plural or r.has_phrase(r.classes["one_by_one"], a, b)

    def met_by_nobody(self, d: Draft) -> bool:
        """``với lịch |gặp A, B và C``: who is to meet them is not told; they do not meet each other."""
        r, (a, b) = self.r, self.r.sents[d.sentence]
        who = set(d.actors())
        told = d.form == "verb" or not _WITH.isdisjoint(r.keys[d.trigger[1] : d.trigger[1] + 1])
        if d.type != "Meeting" or not told or len(who) < 2:
            return False
        ahead = {e for np in r.nps_in(a, d.trigger[0]) for e in np.entities}
        first = next((np for np in r.nps_in(d.trigger[1], b) if who & set(np.entities)), None)
        if (
            first is None
            or first.type != "Person"
            or who & ahead
            or not who <= {e for np in r.group_right(first, b) for e in np.entities}
        ):
            return False
        return all(
            r.is_word(i) and i not in r.verbs for i in range(d.trigger[1], r.head_before(first, d.trigger[1])[0])
        )

    def _in_turn(self, d: Draft) -> bool:
        """``A lần lượt |tiếp B và C``, ``thăm B và C``: one after the other."""
        first = max(self.r.sents[d.sentence][0], d.trigger[0] - _TURN)
        return bool(self.r.find_in("in_turn", first, d.trigger[0]))

    def one_more(self, t: Trigger) -> bool:
        """``cũng |cấm bán B``: whether it is told as one more."""
        floor = self.r.sents[self.r.sent_of[t.start]][0]
        return any(self.r.ends_with("also", i, floor, 2) is not None for i in range(t.start - 3, t.start))

    def _untitled(self, np: NP) -> bool:
        """Whether a person without a title is joined to one with a title by ``và``."""
        r = self.r
        before = r.np_ending(np.start - 2) if np.start > 1 else None
        titled = before is not None and before.type == "Person" and before.head > before.start
        return (
            np.type == "Person"
            and np.head == np.start
            and titled
            and r.starts_with("joiners", np.start - 1) == np.start
        )

    def context(self, f: Frame, t: Trigger) -> bool:
        """Whether the words around the trigger are those that the frame asks for, and none that it excludes."""
        r = self.r
        s, e = r.sents[r.sent_of[t.start]]
        stop = min(e, t.end + f.window)
        if f.not_after and r.phrase_at(f.not_after, t.end):
            return False
        if f.without and r.phrase_in(f.without, t.end, min(e, t.end + f.without_window)):
            return False
        if f.not_before and r.phrase_before(f.not_before, t.start):
            return False
        if f.not_within and r.phrase_in(f.not_within, max(s, t.start - _BACK), t.start):
            return False
        if f.name == "sit" and t.form == "verb" and self._asks_in_person(t):
            return False
        if f.name == "come_to_see" and self._sees_somebody(t, stop):
            return False
        if t.form == "verb" and t.start > s and r.keys[t.start - 1] == MATTER and self._only_talked_of(t.start, s):
            return False
        if f.name == "attack" and t.form == "verb" and self._only_kind(t, s):
            return False
        if (
            f.after
            and not r.phrase_in(f.after, min(t.start + 1, t.end), stop)
            and not (f.document and self.passive_document(t))
        ):
            named = ("Document",) if f.document else ("Gathering",) if f.type in _GATHERED else ()
            things = [np for np in r.inner_nps(t.start, stop) if np.type in named]
            if f.slack:  # "rút nước mình khỏi |hiệp ước A", not "đưa |luật A vào chương trình"
                things = [np for np in things if r.keys[np.start - 1] == _OUT_OF]
            if not things:
                return False
        return not f.before or r.phrase_in(f.before, max(s, t.start - f.window), t.start)

    def _asks_in_person(self, t: Trigger) -> bool:
        """``Đại biểu A |chất vấn Bộ trưởng B``: one member puts a question, which is a word of his, and no sitting."""
        found = self.p.subject(self.p.at[t.start])
        return bool(found.entities) and found.how in OWN and self.r.types.get(found.entities[0]) == "Person"

    def _sees_somebody(self, t: Trigger, stop: int) -> bool:
        """``tới A |thăm nhà máy của B``: the visit is to B, and A where it is."""
        r = self.r
        for q in (self.p.triggers[k] for k in self.p.by_sentence[r.sent_of[t.start]]):
            if t.end <= q.start < stop and any(f.name == "visit" for f in q.frames):
                return any(
                    p.type in ("Organization", "Country")
                    for p in r.nps_in(q.end, self.p.clause_end(self.p.at[q.start]))
                )
        return False

    def _only_kind(self, t: Trigger, floor: int) -> bool:
        """``mua 10 |máy bay tấn công|``: the verb only says what kind they are; ``UAV tấn công A`` strike."""
        r = self.r
        i = t.end
        if t.start <= floor or r.starts_with("kind_words", t.start) != i or (i < len(r.keys) and r.is_determiner(i)):
            return False
        if r.ends_with("strikers", t.start - 1, floor) is None:
            return False
        if i < len(r.keys) and (r.keys[i] in r.classes["aims"] or r.starts_with("aimed_by", i) is not None):
            return False
        np = next(iter(r.nps_in(i, min(r.sents[r.sent_of[t.start]][1], i + _TARGET))), None)
        return np is None or not all(
            r.is_word(j) and r.ends_with("prepositions", j, j, 1) is None for j in range(i, np.start)
        )

    def untold(self, t: Trigger, found: Found) -> bool:
        """Whether the noun has no word with it that says that it took place or will (``diễn ra``, ``tại``, ``có``)."""
        r = self.r
        a, b = r.sents[r.sent_of[t.start]]
        i = r.over_determiners(t.start - 1, a)
        behind = i >= a and r.ends_with("shields", i, a, 2) is not None
        told = behind or found.how in OWN or r.find_in("takes_place", t.end, min(b, t.end + _HAPPENS))
        return t.form == "noun" and not told

    def opens_with_age(self, s: int, found: Found) -> bool:
        """``Lê A, 36 tuổi, khi tính tiền đã cãi nhau, dùng dao …``: all is told of who opens the sentence."""
        r = self.r
        person = r.np_starting(found.start) if found.start == r.sents[s][0] else None
        if person is None or person.type != "Person" or found.passive:
            return False
        return r.has_phrase(r.classes["years_old"], person.head, min(r.sents[s][1], person.end + 4))

    def _only_talked_of(self, i: int, s: int) -> bool:
        """``việc thông qua …`` at token ``i`` is a matter, unless somebody asks for it or does another thing by it."""
        r = self.r
        if i > s + 1 and r.ends_with("granting", i - 2, s, 2) is not None:
            return False  # "tòa chấp thuận việc bắt tạm giam"
        if i > s + 1 and r.ends_with("negation", i - 2, s, 3) is not None:
            return False  # "phủ nhận việc tấn công": told, as not done
        near = max(s, i - _SIGNED)
        if r.find_in("signs", near, i) and r.find_in("decision", near, i):
            return False  # "ký 2 quyết định của Thủ tướng về việc kỷ luật"
        by_means = i > s + 1 and r.keys[i - 2] == _BY  # "đáp trả bằng việc bắn tên lửa": it was done
        return not by_means and not r.find_in("possible", max(s, i - 8), i - 1)  # "đề nghị … về việc sớm công nhận"

    def reported(self, t: Trigger) -> bool:
        """Whether talks told in quotation marks are told as held (``"Tổng thống A đã |điện đàm với B"``).

        Those in person need the day of the month too (``"Ngày 14.3, thứ trưởng A đã |gặp B"``).
        """
        if t.start < 1 or self.r.starts_with("done", t.start - 1) is None:
            return False
        floor = self.r.sents[self.r.sent_of[t.start]][0]
        near = range(max(floor, t.start - _DATED), t.start)
        dated = any(self.r.date_at[i] >= 0 and self.r.words[i][0].isdecimal() for i in near)
        return all(f.type in SCENES and (dated or f.type == "PhoneCall") for f in t.frames)

    def passive_document(self, t: Trigger) -> str | None:
        """The document that undergoes the verb (``Luật X được Quốc hội thông qua``)."""
        r = self.r
        floor = max(r.sents[r.sent_of[t.start]][0], t.start - 15)
        for i in range(t.start - 1, floor, -1):
            if r.starts_with("passive", i) is not None:
                j = r.over_light(i - 1, floor)
                np = r.np_ending(j) if j >= floor else None
                return self._guide(np).entities[0] if np is not None and np.type == "Document" else None
        return None

    def only_told(self, k: int, f: Frame, found: Found) -> bool:
        """``A nói Luật X được xây dựng và |ban hành``: who asks for trigger ``k`` or speaks of it did not do it."""
        body = any(self.r.is_parliament(self.r.names[e]) for e in found.entities)
        law = f.type == "Legislation" and not body and self.passive_document(self.p.triggers[k]) is not None
        return law or self.p.only_proposed(k)

    def _guide(self, law: NP) -> NP:
        """``thông tư A hướng dẫn |luật B được ban hành``: the paper that only deals with ``law``, else ``law``."""
        r = self.r
        papers = [p for p in r.nps_in(r.sents[r.sent_of[law.start]][0], law.start) if p.type == "Document"]
        guides = bool(papers) and r.has_phrase(r.classes["dealing_with_law"], papers[-1].end, law.start)
        return papers[-1] if guides and law.start - papers[-1].end <= _GUIDED else law

    def named(self, kind: str, a: int, b: int) -> str | None:
        """The first entity of a type in tokens ``[a, b)``."""
        for np in self.r.inner_nps(a, b):
            if np.type == kind:
                return np.entities[0]
        return None

    def filled(self, d: Draft, f: Frame, t: Trigger, end: int) -> bool:
        """Whether all are named whom the frame requires; marks a mention that can only add to another as weak."""
        actors = d.actors()
        if "any" in f.require and (actors or f.type == "LegalAction"):
            return True  # of a step without a name the article may tell more (cases.py)
        if "both" in f.require:
            return len(actors) >= 2
        if "two" in f.require:
            full = len(actors) >= 2 or (f.name == "agree" and self._members_agree(d))
            if f.name == "leave" and not self._leaves_body(d, f):
                return False
            if not full and (f.name == "jubilee" or (actors and f.name == "agree")):
                d.weak = True  # "ông X nhất trí": with whom, the meeting tells; whose jubilee, the sentence before
                return True
        else:
            full = all(d.named if role == "named" else d.roles.get(role) for role in f.require)
            if not full and f.name in _POLICE_WORK and set(f.require) == {"authority"}:
                return doer_without_name(self.p, d.trigger, d.form) is not None  # its name the article tells
        if full:
            return True
        if f.name == "welcome" and t.form == "noun" and len(actors) < 2:
            d.weak, d.roles = True, {}  # "sau |lễ đón, A hội đàm với B": of those who then talk
            return True
        if f.name == "trip" and t.form == "noun" and set(d.roles) <= {"visitor"}:
            d.weak = True  # "chuyến thăm diễn ra từ ngày 5": adds to a visit told elsewhere
            return True
        if not actors and t.form == "noun" and f.type in ("Meeting", "Ceremony", "Attendance", "Conflict"):
            d.weak = True  # tells only when and where
            return True
        if f.type not in SCENES or not actors:
            return False
        # A meeting with people whom nobody names has one participant; without them the mention is weak.
        if self.other.unnamed(t.end, end) and (body := self.other.their_body(t.end, end)):
            d.put("participant" if f.symmetric else f.object or "participant", body)
            return True
        d.weak = not self.other.unnamed(t.end, end) or self.press(t.end, min(end, t.end + 4))
        d.unnamed = not d.weak
        return d.unnamed or t.form == "noun"

    def _leaves_body(self, d: Draft, f: Frame) -> bool:
        """Whether a body is left (``A rời |khối B``), not a land by several (``người của A và B |rời khỏi nước C``)."""
        a, b = self.r.sents[d.sentence]
        return any(np.type in f.object_types and d.actors() & set(np.entities) for np in self.r.nps_in(a, b))

    def _members_agree(self, d: Draft) -> bool:
        """``các nước thành viên khối A |nhất trí``: the members of one body agree with each other."""
        r, a = self.r, self.r.sents[d.sentence][0]
        told = [p for p in r.nps_in(a, d.trigger[0]) if p.type == "Organization" and d.actors() & set(p.entities)]
        return any(r.ends_with("member_lands", p.start - 1, a, 5) is not None for p in told)

    def said_there(self, t: Trigger, found: Found) -> bool:
        """Whether somebody speaks in the meeting ``t`` names (``A nói tại |cuộc họp về giá điện``), so he was there."""
        r = self.r
        first = r.sents[r.sent_of[t.start]][0]
        inside = any(r.ends_with("stage_openers", t.start - n, first, 3) is not None for n in (1, 2))
        if not inside or self.press(t.end, t.end + 3):
            return False
        people = [p for p in r.nps_in(first, t.start) if p.type == "Person"]
        if people and people[-1].entities[0] not in found.entities and r.governor(people[-1].start, first) == OF:
            return False  # "A thông báo kết luận của |B tại cuộc họp": B was there
        told = [p for p in people if p.entities[0] in found.entities]
        if not told or r.starts_with("stage_openers", told[-1].end) is not None:
            return False  # "Ông A tại |cuộc họp": a caption
        # "ông A được bầu |trong cuộc họp": without him, it may be
        return not any(w.casefold() in PASSIVE for w in r.words[told[-1].end : t.start])

    def press(self, i: int, end: int) -> bool:
        """Whether reporters or a newspaper stand right of token ``i`` (``trò chuyện với |Tuổi Trẻ``)."""
        r = self.r
        papers = (r.words[a][0] + r.words[b - 1][0] for a, b in r.find_in("media", i, end))
        return any(w.isupper() for w in papers) or r.has_phrase(r.classes["press"], i, end)

    def names_others(self, found: Found, t: Trigger) -> bool:
        """Whether another state is named between who speaks and ``t``: its forces may be meant, who speaks is not."""
        told = [np for np in self.r.nps_in(max(found.end, 0), t.start) if np.type == "Country"]
        return any(not set(np.entities) & set(found.entities) for np in told)

    def drop_media(self, d: Draft) -> None:
        """Talking to a newspaper is a remark, not a meeting; what it reports it does not do."""
        for role in list(d.roles):
            d.drop(role, self.r.media)
