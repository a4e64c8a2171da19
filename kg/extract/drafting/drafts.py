"""Event drafts: what a trigger and its frame give, before mentions of one event are joined."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kg.extract.clauses.arguments import NOBODY, entities_of
from kg.extract.clauses.groups import OWN
from kg.extract.clauses.reading import NP, Found
from kg.extract.draft import COURT_STEPS, DEFAULT_TYPES, SCENES, Draft
from kg.extract.drafting.attacks import aimed_at, armed, fighters, hit, punished_for, undergoes
from kg.extract.drafting.behind import Behind
from kg.extract.drafting.belongings import befallen
from kg.extract.drafting.conditions import half_told
from kg.extract.drafting.made import greeted, is_news
from kg.extract.drafting.owners import doer_behind, met_there, nameless_owner, who_met
from kg.extract.drafting.papers import more_documents
from kg.extract.drafting.posts_given import appointees, more_posts, post_of, proposed
from kg.extract.drafting.sides import (
    bills_of,
    compared,
    gave_post,
    in_session,
    let,
    no_doer,
    of_lands,
    only_described,
    ordered_by,
    punished,
    punisher,
    receiver,
    sitting_body,
    successor,
    told_with_noun,
)
from kg.extract.drafting.wars import fought
from kg.extract.frames import Frame, Trigger, single_words
from kg.extract.legal.case_steps import counts_people, instance, told_of
from kg.extract.legal.officers import officers
from kg.extract.lookalikes.outside_law import may_act, this_one
from kg.extract.parties.company import accompany, on_the_way, without_crowds
from kg.extract.parties.levels import is_way
from kg.extract.parties.occasions import occasion
from kg.extract.parties.travellers import travellers
from kg.languages.vi.gazetteer import capitals
from kg.languages.vi.keys import key

_GIVING = frozenset({"Economic", "Aid", "Award"})
_TOLD_OF = _GIVING | {"Agreement", "Visit", "Appointment"}
# How sure a subject is by how it was found.
_HOW = {"adjacent": 1.0, "none": 1.0, "apposition": 0.97, "shared": 0.93, "ahead": 0.92, "chain": 0.9, "asked": 0.8}
_HOW |= {"elided": 0.75, "far": 0.7}
_DOERS = frozenset({"host", "actor", "authority", "party", "giver", "attacker", "attendee", "chair", "appointer"})
_OFFICIAL = frozenset({"Legislation", "LegalAction"})
_DECIDERS = frozenset({"actor", "appointer"})
_NO_PRESS = frozenset({"LegalAction", "Conflict"})
_HEARSAY = SCENES | {"Aid", "Conflict"}  # what somebody says of these is not the news
_FAR = frozenset({"LegalAction", "Visit"})  # acts told by several verbs with one object at the end
_STRIKES = frozenset({"Conflict", "Economic"})  # acts against somebody who may be told as undergoing them
_BALLOT = single_words("ballot")
_PLAIN = 2  # words of "cuộc họp", of which nothing tells who meets
_OTHERS = 5  # words behind a step in which it is told that it is against others
_AT_OCCASIONS = frozenset({"Attendance", "Ceremony"})


@dataclass(slots=True)
class _Clause:
    """What was found around trigger ``k``.

    ``s`` is its sentence, ``end`` where its clause ends, ``explicit`` who is named with the trigger itself.
    """

    k: int
    t: Trigger
    s: int
    end: int
    role: str
    objects: list[NP]
    found: Found
    explicit: set[str] = field(default_factory=set)


class Drafter(Behind):
    """Fills frames from the clauses of one article."""

    def drafts(self, k: int) -> list[Draft]:
        """The events told by trigger ``k``: none, one, or one for each partner (``lần lượt hội kiến A và B``)."""
        d = self.draft(k)
        if d is None or self.met_by_nobody(d):
            return []
        if d.type == "Agreement" and d.frame.document:
            return [d, *more_documents(self.p, d)]
        if d.type == "Appointment" and d.roles.get("appointee"):
            return more_posts(self.r, d)
        return [d] if not self.one_by_one(d) else self._split(d)

    def _split(self, d: Draft) -> list[Draft]:
        """One draft for each partner of the one who meets them all; the draft itself if it is not so."""
        single = [role for role, es in d.roles.items() if len(es) == 1]
        people = [e for es in d.roles.values() for e in es]
        if set(d.roles) == {"participant"}:
            one, many = ("participant", people[0]), people[1:]
            other = "participant"
            people_only = all(self.r.types.get(e) == "Person" for e in people)
            if not people_only and not self.r.find_in("one_by_one", self.r.sents[d.sentence][0], d.trigger[0]):
                return [d]
        elif len(single) == 1 and len(d.roles) == 2:
            one = (single[0], d.roles[single[0]][0])
            other = next(role for role in d.roles if role != single[0])
            many = d.roles[other]
        else:
            return [d]
        first = {one[0]: [one[1]]}
        return [replace(d, roles=first | {other: [*first.get(other, ()), e]}, evidence=[]) for e in many]

    def draft(self, k: int) -> Draft | None:
        """The event told by trigger ``k``, or None if no frame of it is filled."""
        t = self.p.triggers[k]
        if self.r.quoted[t.start] and not self._told_by_name(k, t):
            return None
        spare: Draft | None = None
        for frame in t.frames:
            if frame.kind == "event" and self.context(frame, t):
                d = self._fill(k, t, frame)
                if d is not None and d.roles and not half_told(d):
                    return d
                spare = spare or d  # "Quốc hội đồng ý chủ trương": one party alone may decide instead
        return spare

    def _told_by_name(self, k: int, t: Trigger) -> bool:
        """Whether a quotation tells a deed whose doer it names (``"Công an huyện A đã bắt giữ B"``)."""
        found = self.p.subject(k) if t.form == "verb" else NOBODY
        told = any(f.type in _HEARSAY for f in t.frames) and not self.reported(t)
        return not told and found.how in OWN and found.start >= 0 and self.r.quoted[found.start]

    def _fill(self, k: int, t: Trigger, f: Frame) -> Draft | None:
        s = self.r.sent_of[t.start]
        d = Draft(
            f.type, f, (t.start, t.end), s, t.form, confidence=f.weight, words=tuple(self.r.keys[t.start : t.end])
        )
        end = min(self.p.clause_end(k), t.end + 40)
        if f.type == "Attendance" or f.name == "assembly":
            d.occasion, d.points_back = occasion(self.r, t.start, min(end, t.end + f.window))
        role = f.nominal_object if t.form == "noun" else f.object
        c = _Clause(k, t, s, end, role, self._objects(t, f, role, end), self._doer(k, t, f))
        c.found = who_met(self.p, k, f, c.found, c.objects)
        if role and not c.objects and t.form == "verb" and f.name == "receive":
            c.objects = self.p.guest_ahead(k, c.found)
        c.objects = without_crowds(self.r, d, c.objects)
        if f.type == "LegalAction" and c.objects and told_of(self.r, c.objects[0], t.end, self.r.verbs):
            c.objects = []
        self._participants(d, f, c)
        self._by_frame(d, f, c)
        self._details(d, f, c)
        if not self._believed(d, f, c):
            return None
        if f.type == "LegalAction" and c.found.passive and self.tells_of_harm(k, f, c.found):
            return None
        if f.type == "LegalAction" and not d.roles.get("defendant") and c.found.how in ("far", "elided"):
            d.roles.pop("authority", None)  # rather told by the case than by who stands far away
        return d if self.filled(d, f, t, end) else None

    def _objects(self, t: Trigger, f: Frame, role: str, end: int) -> list[NP]:
        objects: list[NP] = []
        if role:
            far = self.r.sents[self.r.sent_of[t.start]][1] if f.type in _FAR and t.form == "verb" else end
            begin = self.p.shared_object(t.end, far)
            end = max(end, min(far, begin + f.gap + 1)) if begin > t.end else end  # "lập biên bản, xử phạt |ông A"
            types = frozenset(f.object_types) or DEFAULT_TYPES
            gap = min(f.gap, 1) if t.form == "noun" and f.symmetric else f.gap  # "cuộc hội kiến |Thủ tướng A"
            objects, _ = self.p.object(begin, end, types, gap, t.form == "noun")
            objects = hit(self.p, f, t, objects)
            such = f.type == "Aid" and self.r.starts_with("such_as", t.end) is not None
            such |= f.type == "Economic" and compared(self.r, t, objects)
            if such:
                objects = []  # "vũ khí do A cung cấp |như tên lửa của B"
            if f.inside and not objects and not such and not (t.form == "noun" and f.of):
                objects = self.p.owner_inside(begin, end, types)
            if not objects and t.form == "verb" and f.type in _NO_PRESS and "Person" in types:
                objects = self.other.among_them(t.end, self.r.sents[self.r.sent_of[t.start]][1])
        if f.type == "Appointment":  # "bầu Chủ tịch nước": a post, not its present holder
            objects = [p for p in objects if p.kind != "nominal"] or (
                (appointees(self.r, t.end, end, self.p.at) or punished(self.p, t)) if role == "appointee" else []
            )
            if f.name == "introduce" and not objects:
                objects = proposed(self.r, t.end, end)
        return objects

    def _doer(self, k: int, t: Trigger, f: Frame) -> Found:
        """The subject, unless it only speaks of the act; who takes an office over stands elsewhere."""
        found = self._subject(k, t, f)
        if nameless_owner(self.r, t, f, self.p.clause_end(k)):
            return NOBODY
        if t.form == "noun" and f.type in _TOLD_OF and self.p.tells_of(k, found, f.type == "Visit"):
            found = NOBODY  # "ông A nói về các cuộc đàm phán với B", "Chuyến thăm A tốt đẹp, bà B nói"
        if f.name == "submit" and ((found.passive and found.how == "chain") or bills_of(self.r, found)):
            found = NOBODY  # "Bộ trưởng A cho biết dự thảo sẽ được trình Quốc hội": not by who says so
        if f.type in ("Legislation", "Appointment") and f.subject in _DECIDERS and found.how == "none":
            found = sitting_body(self.p, k) or punisher(self.p, t) or found
        if f.name in ("issue", "floor", "discuss") and not found.entities:
            found = in_session(self.p, k) or found
        if f.type == "Appointment" and f.subject == "appointer":
            found = ordered_by(self.p, k, found)
        if f.change == "start" and f.name != "moves_on":
            found = successor(self.p, found)
        if f.type == "Conflict":
            found = undergoes(self.r, t, found)
        if t.form == "noun" and f.type in _STRIKES and self.p.suffered(t.start):
            found = NOBODY if f.type == "Economic" and self.p.after_speech(k) else replace(found, passive=True)
        return NOBODY if f.type != "LegalAction" and self.tells_of_harm(k, f, found) else found

    def _participants(self, d: Draft, f: Frame, c: _Clause) -> None:
        """Subject, object and who stands behind prepositions."""
        self._assign(d, f, c.found, c.objects, c.role)
        accompany(self.r, d, c.found, c.objects, c.role, c.end)
        if f.name == "war" and c.objects:
            self.other.opponents(d, c.objects[-1], c.end)
        if f.name == "submit" and c.found.how == "none":
            d.put("actor", receiver(self.p, c.k))  # nobody is told to send it
            d.frame = replace(f, status="planned")  # who is to decide has not decided yet
        c.explicit = set(entities_of(c.objects)) | self.prepositions(d, f, c.t, c.end)
        aimed_at(self.p, d, c.end)
        armed(self.p, d, c.k)
        befallen(self.p, d)
        if f.benefits:
            d.put(f.benefits, self._fitting(self.p.served(c.t.start), f.object_types))
        if c.t.form == "noun" or f.name == "relations":
            c.explicit |= self.other.paired(d, c.t)
        if f.type in SCENES and c.t.form == "noun" and len(d.actors()) == 1 and self.p.opened(c.t):
            c.explicit |= self.spoken_to(d, c.k, c.s)
        d.named = bool(c.explicit)

    def _by_frame(self, d: Draft, f: Frame, c: _Clause) -> None:
        """Participants that only the kind of act tells."""
        if f.name in ("relations", "jubilee") and len(d.actors()) < 2:
            d.put("party", self.other.both_lands(c.s))
        if f.name == "anniversary" and len(d.actors()) < 2 and (pair := self.other.jubilee(c.t)):
            d.roles = {"participant": pair}
        if f.name == "visit" and not d.roles.get("host") and d.roles.get("place"):
            d.roles["host"] = d.roles.pop("place")  # "thăm, chúc Tết cán bộ tại Đài B"
        if f.name == "war":
            self.other.who_fights(d, c.t)
        if f.type == "Appointment" and not _BALLOT.isdisjoint(self.r.keys[c.t.start : c.t.end]):  # nobody elects alone
            d.drop("appointer", [e for e in d.actors() if self.r.types.get(e) == "Person"])
        if f.name == "supplied":
            d.put("recipient", self.other.user_of(c.found))
        if f.name == "home_tax" and (home := self.other.home_land(c.s)):
            d.put("actor", [home])

    def _details(self, d: Draft, f: Frame, c: _Clause) -> None:
        """Document, gathering, post, and how surely and in which way it is told."""
        r, t, found = self.r, c.t, c.found
        if f.document:
            d.document = self.named("Document", t.start, min(r.sents[c.s][1], t.end + 15))
            d.document = d.document or self.passive_document(t)
        if f.type in ("Attendance", "Ceremony"):
            d.gathering = self.named("Gathering", t.start, min(c.end, t.end + 10))
        if f.name == "wreath":
            d.honoured = next((p.entities[0] for p in r.nps_in(t.end, c.end) if p.type in ("Person", "Place")), None)
        near = range(t.end, min(c.end, t.end + 10))
        behind = [i for i in near if r.is_word(i) and (r.np_at[i] < 0 or r.nps[r.np_at[i]].type == "Gathering")]
        if f.type == "LegalAction":  # "bắt tối 18-11", "bắt nhóm bán 300 kg": such numbers count nobody
            behind = [i for i in behind if not r.keys[i][0].isdecimal() or counts_people(r, i, t.end)]
        d.about = frozenset(r.keys[i] for i in behind)
        if t.form == "noun" and found.how in ("ahead", "chain", "shared") and not c.explicit:
            d.weak = f.type in SCENES and (f.name != "assembly" or d.points_back)
        if f.type == "Incident" or (f.type == "Economic" and t.form == "verb"):
            others = f.type == "Incident" and r.find_in("other_accidents", *r.sents[c.s])
            d.further = self.one_more(t) or bool(others)
        if f.type == "LegalAction":
            beside = t.end + 1 if c.objects else t.end + _OTHERS  # "bắt |thêm ông B"; "bắt ông B |thêm 3 tháng"
            d.further = bool(r.find_in("further", t.start, min(c.end, beside)))
            d.instance = instance(r, *r.sents[c.s]) if f.name in COURT_STEPS else ""
        d.in_force = f.type == "Appointment" and bool(r.find_in("in_force", t.end, r.sents[c.s][1]))
        if f.post:
            d.post = post_of(r, d, c.end)
            if t.start > r.sents[c.s][0] and r.ends_with("since", t.start - 1, r.sents[c.s][0], 3) is not None:
                d.frame = replace(f, status="occurred")  # "sẽ thăm lần đầu kể từ khi nhậm chức"
        first = r.sents[c.s][0]
        d.past = f.type in SCENES and r.has_phrase(r.classes["recalled"], first, t.start)
        d.past |= f.type == "Visit" and t.start > first and r.ends_with("often", t.start - 1, first, 2) is not None
        d.done = any(r.starts_with("done", i) is not None for i in range(max(first, t.start - 3), t.start + 1))
        d.untold = f.type in SCENES and self.untold(t, found)
        d.staged = f.type in SCENES and t.form == "noun" and self.p.opened(t)
        if found.entities:
            d.confidence *= _HOW[found.how]
            if found.how == "asked" and not f.status:
                d.frame = replace(f, status="possible")  # "yêu cầu A rà soát, ban hành thông tư"
            d.inherited = found.how in ("chain", "shared", "elided", "far")
        if f.type in SCENES | _NO_PRESS | _AT_OCCASIONS:
            self.drop_media(d)
        if f.type == "Conflict" and let(r, found):
            d.frame = replace(f, status="possible")  # "cho phép A tấn công": A may, and has not yet
        if f.name == "war":
            fought(r, d)

    def _believed(self, d: Draft, f: Frame, c: _Clause) -> bool:
        """Whether who does it stands near enough for this kind of act; keeps of a doubtful one what is explicit."""
        k, t, found = c.k, c.t, c.found
        if f.name == "made" and not is_news(self.p, k, found):
            return False  # "bổ nhiệm ông A làm giám đốc" is told by its verb, "công ty do A làm giám đốc" is no news
        if f.type == "Appointment" and found.passive and found.how == "chain":
            return False  # "A cáo buộc các đại sứ B là gián điệp và được |bổ nhiệm để …": not A
        if f.name == "take_office" and (gave_post(self.p, k, found) or only_described(self.p, t, found)):
            return False  # "A trao quyết định cho B, giám đốc C, giữ chức D"
        if f.name == "take_office" and greeted(self.p, k, found):
            return False
        if (f.name == "held_by" and not self.held(f, t, c.end)) or (f.name == "seat" and not d.post):
            return False
        if f.name == "signing" and t.form == "noun" and self.p.witnessed(t.start):
            sides = {role: [e for e in es if e in c.explicit] for role, es in d.roles.items()}
            d.witnesses = found.entities if len(found.entities) == 2 and sum(map(len, sides.values())) < 2 else ()
            d.roles = {f.subject: list(found.entities)} if d.witnesses else sides  # who looks on does not sign
        if f.type == "Economic" and self.p.at.get(found.end - 1, k) != k:
            return False  # "trình Quốc hội |đầu tư": whom the verb before names
        wished = self.p.others_to_act(k, found) or self.p.only_through(k, found)
        wished = wished or (found.how == "chain" and self.only_told(k, f, found))
        if f.type in _OFFICIAL and wished and not (f.type == "LegalAction" and d.roles.get("defendant")):
            return False  # "đại biểu A đề nghị bỏ quy định": who asks for a rule does not make it
        if f.type == "Legislation" and (self.p.agreed_on(k) or self.p.of_paper(k, found)):
            return False  # "A và B nhất trí |dừng giao tranh": told as what they agree on
        if f.type == "Economic" and t.form == "verb" and (self.p.listed_aim(t.start) or self.p.barred(k, found)):
            return False  # "nhằm tăng chi phí, |giảm thuế", "cấm B |bán chip"
        if f.type in _GIVING and (no_doer(self.r, f.name, found) or self.p.answered(k)):
            return False
        d.promised = f.type in _GIVING and t.form == "verb" and self.p.promised(k)
        if f.name == "owner_named" and not c.objects:
            d.put("actor", self.other.described(t))
        if f.type in _GIVING and found.how == "shared" and self.p.handed_by_object(found):
            return False  # "mời A đến và tặng quà": A is whom somebody invites
        if f.name == "assault" and found.how == "shared" and not c.objects:
            return False  # "hai bên cam kết chống mua bán người, bạo hành"
        if not f.sure or not found.entities or found.how in (*OWN, "shared"):
            return True
        if f.name == "assault" and found.how in ("chain", "far", "shared") and self.opens_with_age(c.s, found):
            return True
        if f.name in ("assault", "murder") and c.objects and punished_for(self.p, k, found):
            return True
        if found.how in ("chain", "far") and f.type in _GIVING and self.p.shares(k):
            return True
        told = t.form == "noun" or self.p.ordered(k) or self.p.after_own_act(k, found)
        if f.type == "Conflict" and found.how in ("chain", "shared", "far") and told:
            return True  # nouns have a subject only where it wages them
        if found.how != "elided" and f.name != "murder" and of_lands(d.type, d.roles, self.r.types):
            return True
        held = f.name == "assembly" and t.form == "noun" and self.p.waged(t.start)
        if held and c.explicit and found.how == "chain" and not self.p.only_speaks(k, found):
            return True  # "ông A về nước và tổ chức một |cuộc họp với B"
        if f.name == "assembly" and c.explicit:
            c.explicit |= set(met_there(self.r, t, found, c.explicit)) if found.how in ("chain", "ahead") else set()
            d.roles = {role: [e for e in es if e in c.explicit] for role, es in d.roles.items()}  # "xã họp với A"
            return True
        if f.name == "assembly" and t.form == "noun" and found.how in ("chain", "ahead") and not d.points_back:
            return t.end - t.start > _PLAIN or self.said_there(t, found)  # "nói trong cuộc họp |nội các"
        return on_the_way(self.r, d, found) or (t.form == "noun" and told_with_noun(d, c.explicit))

    def _assign(self, d: Draft, f: Frame, found: Found, objects: list[NP], role: str) -> None:
        subject = self._fitting(found.entities, f.subject_types)
        if f.type in ("Ceremony", "Economic"):
            subject = [e for e in subject if self.r.types[e] != "Place" or not is_way(self.r.names[e])]
        subject = fighters(self.r, f, subject) or officers(self.r, f, found.entities) or travellers(self.r, f, found)
        if not subject and f.type == "Conflict" and found.how in OWN and not found.passive:
            subject = [e for e in found.entities if self._capital(e)]  # "Kiev đã tấn công …"
        struck = found.passive and d.form == "noun" and f.type in _STRIKES and self.p.suffered(d.trigger[0])
        role = f.object if struck else role
        if found.patient and role:
            d.put(f.subject, subject)
            d.put(role, self._fitting(found.patient, f.object_types))
        elif found.passive and role and (d.form == "verb" or struck) and not f.symmetric:
            d.put(role, self._fitting(found.entities, f.object_types) or list(entities_of(objects)))
        else:
            if f.subject and not (found.passive and not role and f.subject in _DOERS):
                d.put(f.subject, subject)
            if role:  # "A truy tố |ông về tội …": not himself
                d.put(role, [e for e in entities_of(objects) if e not in found.entities])

    def _capital(self, e: str) -> bool:
        return self.r.types.get(e) == "Place" and key(self.r.names[e]) in capitals()

    def _fitting(self, entities: tuple[str, ...], types: tuple[str, ...]) -> list[str]:
        return [e for e in entities if self.r.types.get(e) in (types or DEFAULT_TYPES)]

    def _subject(self, k: int, t: Trigger, f: Frame) -> Found:
        told_of = f.type in _NO_PRESS and t.form == "verb" and (self.p.fact(t.start) or this_one(self.r, t.start))
        if not f.subject or told_of:
            return NOBODY  # "A thông tin về vụ |bắt B"
        told = doer_behind(self.p, k) if t.form == "verb" or f.type == "Appointment" else None
        if told or t.form == "verb":
            found = told or self.p.subject(k)
            only_says = f.type == "Conflict" and found.how == "ahead" and self.p.only_speaks(k, found)
            return NOBODY if only_says else found  # "đạn được dùng để |phá mìn, Bộ A cho hay"
        found = self.p.nominal_subject(k)
        if f.type in _NO_PRESS and found.how in ("ahead", "chain") and self.p.circumstance(t.start):
            return NOBODY  # "về các cuộc không kích, ông A nói": who speaks of it did not do it
        speaks = f.type in _NO_PRESS and found.how in ("chain", "ahead") and self.p.only_speaks(k, found)
        if speaks and (self.names_others(found, t) or not may_act(self.r, f.type, found.entities)):
            return NOBODY  # "ông A cho biết có tiền từ nước ngoài để thực hiện |vụ đánh bom"
        if f.type == "Conflict" and not self.p.waged(t.start):
            return NOBODY  # "ông A tuyên bố điều tra một vụ tấn công": nor who looks into it
        return found
