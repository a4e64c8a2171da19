"""Component ``vi_events``: events with participants, date, place and status, from frames."""

from __future__ import annotations

from collections import Counter
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.circumstances import Circumstances
from kg.extract.circumstances.agenda import aimed_at_court, looked_on, next_step, will_be
from kg.extract.circumstances.repeated import Repeated
from kg.extract.circumstances.unreal import laid_at_door, told_to_go
from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import Reading
from kg.extract.draft import SCENES, Draft
from kg.extract.drafting.attacks import launched_by, sent_to_friends, spare_own_state, states_hit, struck
from kg.extract.drafting.conditions import Conditions
from kg.extract.drafting.drafts import Drafter
from kg.extract.drafting.made import same_decider
from kg.extract.drafting.wars import fronts
from kg.extract.frames import load_frames
from kg.extract.joining.accords import jubilees, signed_by_states
from kg.extract.joining.merge import merge
from kg.extract.joining.stage_nouns import date_stages, stages
from kg.extract.joining.story import Story
from kg.extract.legal.cases import Cases
from kg.extract.legal.charged import only_charged
from kg.extract.lookalikes.idle import idle, inside_name
from kg.extract.lookalikes.pitch import Pitch
from kg.extract.parties.affected import affected
from kg.extract.parties.both_sides import current, name_both_sides
from kg.extract.parties.company import (
    abroad,
    capitals_for_states,
    guests_visit,
    land_of_body,
    name_leaders,
    settle_capitals,
)
from kg.extract.parties.dealers import name_dealers
from kg.extract.parties.kin import Kin
from kg.extract.parties.lawmakers import drop_private, drop_won
from kg.extract.parties.pairs import name_pairs
from kg.extract.parties.trips import host_of_trips, told_without_place, welcomed
from kg.languages.vi.gazetteer import lies_abroad
from kg.languages.vi.particles import AND, AT, IN

ANALYSIS = "kg.analysis"  # doc.user_data key under which vi_events hands its reading to vi_speech

_ROW = 5  # words at most between two steps that are asked for in one row ("bắt bị can, di lý về")
_ABROAD = frozenset({AT, IN})
# Agreements that one side alone can be told to want.
_WANTED = frozenset({"promote", "sign_alone", "negotiate", "sign"})
_OF_ACCUSED = frozenset({"LegalAction", "Conflict"})  # what they are news of, besides their words
# What stands on the agenda of one journey or day: planned together.
_AGENDA = frozenset({"Visit", "Meeting", "PhoneCall", "Attendance", "Ceremony", "Agreement", "Award"})
# That there is no war, no measure and no storm is no event; a refused signature or visit is one.
_NO_NEWS = frozenset(
    {"war", "accident", "win", "measure", "disaster", "nature", "tariff", "put_money", "put_much", "build", "purchase"}
)


def kinship(doc: Doc, reading: Reading) -> Kin:
    """Who belongs where: by the posts read, and by names inside a person's phrase (``Tổng thống Pháp …``)."""
    homes: dict[str, set[str]] = {}
    for m in doc._.memberships:
        if m.get("organization"):
            homes.setdefault(m["person"], set()).add(m["organization"])
    for p in reading.nps:
        if p.type == "Person" and len(p.entities) == 1 and p.head > p.start:
            for q in reading.inner_nps(p.start, p.head):
                abroad = reading.governor(q.start, p.start) in _ABROAD  # "đại sứ Việt Nam tại Lào" is not of Lào
                if q.type in ("Country", "Organization") and not abroad:
                    homes.setdefault(p.entities[0], set()).add(q.entities[0])
    reading.media = {p.entities[0] for p in reading.nps if reading.is_media_phrase(p)}
    home = next((e for e, n in reading.names.items() if reading.is_home(n)), None)
    kin = Kin(homes, reading.types, reading.names, home)
    kin.officials = {m["person"] for m in doc._.memberships if m.get("post")}
    for p, q in zip(reading.nps, reading.nps[1:], strict=False):
        lies = reading.words[p.end] in _ABROAD and q.type == "Country"  # "căn cứ A ở Iraq"
        beside = q.start == p.end + 1 and (lies or reading.words[p.end] in ",(")
        if beside and p.type == "Place" and q.type in ("Place", "Country"):
            if lies_abroad(reading.names[p.entities[0]], reading.names[q.entities[0]]):
                continue
            kin.inside.setdefault(p.entities[0], q.entities[0])
    return kin


def day(published: str | None) -> str | None:
    """The ISO date of a publication stamp."""
    return published[:10] if published else None


@Language.component("vi_events", assigns=["doc._.events"])
def vi_events(doc: Doc) -> Doc:
    """Write ``doc._.events`` without the speech acts."""
    reading = Reading(doc)
    found = load_frames().find(reading.keys, reading.straddles)
    triggers = [t for t in found if not inside_name(reading, t) and not idle(reading, t)]
    kin = kinship(doc, reading)
    codes = {e["id"]: e.get("country") for e in doc._.entities if e["type"] == "Country"}
    bodies = [e for e in doc._.entities if e["type"] == "Organization"]
    kin.codes = {e["id"]: code for e in bodies if (code := e.get("country") or land_of_body(e["name"]))}
    kin.lands = {code: e for e, code in codes.items() if code}
    settle_capitals(kin, codes)
    name_leaders(reading, kin, doc._.memberships)
    name_pairs(reading)
    published = day((doc._.article or {}).get("published"))
    predicates = Predicates(reading, triggers)
    pitch = Pitch(reading, doc._.memberships)
    drafts = _drafts(predicates, pitch, published, doc._.reference_date)
    abroad(drafts, kin, codes)
    _protagonist(drafts, kin)
    scenes = merge([d for d in drafts if d.type in SCENES], kin)
    agreed = {t.start for t in triggers if t.speech or any(f.name == "agree" for f in t.frames)}
    talks = {t.end for t in triggers if t.form == "noun" and any(f.type in SCENES for f in t.frames)}
    dealt = name_dealers(reading, drafts, scenes)
    if name_both_sides(reading, scenes, agreed, talks, stages(reading, triggers, scenes)) or dealt:
        predicates = Predicates(reading, triggers)
        drafts = _drafts(predicates, pitch, published, doc._.reference_date)
        abroad(drafts, kin, codes)
    drop_private(drafts, kin, doc._.memberships)
    drop_won(drafts)
    capitals_for_states(drafts, kin, codes)
    states_hit(drafts, kin, codes)
    spare_own_state(drafts, kin)
    launched_by(drafts, kin, reading)
    sent_to_friends(drafts, reading)
    guests_visit(drafts, kin)
    host_of_trips(drafts, kin)
    told_without_place(drafts)
    welcomed(drafts, kin)
    signed_by_states(drafts, kin)
    _agree_with(drafts, scenes, kin)
    jubilees(drafts, reading)
    _with_the_other_state(drafts, scenes, kin)
    _lands(drafts, kin)
    _protagonist(drafts, kin)
    same_decider(predicates, drafts)
    fronts(drafts, reading)
    drafts = affected(
        Cases(reading, predicates, Conditions(reading, predicates).context).complete(drafts), kin, reading
    )
    for d in drafts:
        d.line = reading.line(d.sentence)
    story = Story(reading, kin, predicates, published, doc._.reference_date)
    merged = merge(drafts, kin)
    date_stages(reading, triggers, merged)
    events = story.finish(merged)
    only_charged(events, reading)
    doc._.events = records(events, reading)
    doc.user_data[ANALYSIS] = (reading, predicates, story)
    return doc


def _drafts(predicates: Predicates, pitch: Pitch, published: str | None, reference: str | None) -> list[Draft]:
    reading = predicates.reading
    around = Circumstances(reading, predicates, published, reference)
    drafter = Drafter(reading, predicates)
    repeated = Repeated(reading)
    out: list[Draft] = []
    for k in range(len(predicates.triggers)):
        for d in drafter.drafts(k):
            if pitch.plays(d):
                continue
            d.time = around.time(d)
            site = next(iter(d.roles.pop("site", ())), None)
            d.place = around.place(d) or site
            d.status = around.status(d)
            d.past |= d.type == "Agreement" and _gone_back_to(reading, d)
            if (before := _told_before(out)) is not None and _demanded_too(reading, before, d):
                d.status = before.status
            elif before is not None and next_step(reading, before, d):
                d.status = "planned"
            elif before is not None and d.status == "occurred" and looked_on(before, d):
                d.status = before.status
            elif d.status == "occurred" and (aimed_at_court(reading, d) or will_be(reading, d)):
                d.status = "planned"
            d.evidence = [(d.sentence, d.confidence)]
            d.line = reading.line(d.sentence)
            if d.promised and d.status == "occurred":
                d.status = "planned"
            floor = reading.sents[d.sentence][0]
            if d.form == "verb" and reading.ends_with("entitled", d.trigger[0] - 1, floor) is not None:
                continue  # "Bộ A có quyền |đình chỉ": a rule
            if d.status == "negated" and d.inherited and d.form == "verb" and _bare(reading, d):
                continue  # "Không ban hành luật để …": that nobody should
            if d.type not in _OF_ACCUSED and _only_accused(reading, d):
                continue  # what the accused did in office or at the police ("các bị can |thẩm định dự án")
            unsaid = d.frame.name in _NO_NEWS or (d.type == "LegalAction" and d.form == "noun")
            if (d.status == "negated" and unsaid) or (d.status == "possible" and d.frame.firm):
                continue
            if not struck(reading, d):
                continue
            if d.status == "occurred" and (
                _alleged(predicates, d) or laid_at_door(reading, d) or told_to_go(reading, d)
            ):
                d.status = "possible"
            out += repeated.events(d)
    return out


def _gone_back_to(r: Reading, d: Draft) -> bool:
    """``Trước đó, tháng 7/2015, hai nước ký |bản ghi nhớ|``: another paper than that of the news."""
    return d.coarse and r.starts_with("earlier", r.sents[d.sentence][0]) is not None


def _alleged(p: Predicates, d: Draft) -> bool:
    """``Mỹ cáo buộc Nga |viện trợ cho B``: whether somebody only charges another with the deed, in its clause."""
    r, first = p.reading, p.reading.sents[d.sentence][0]
    for k in reversed(p.by_sentence[d.sentence]):
        t = p.triggers[k]
        if t.end <= d.trigger[0] and p.is_speech(k):
            plain = all(r.is_word(i) for i in range(t.end, d.trigger[0]))
            plain = plain and not r.find_in("paid_back", t.end, d.trigger[0])  # "bác cáo buộc và trả đũa việc A |…"
            return plain and d.form == "verb" and r.ends_with("alleging", t.end - 1, first) is not None
    return False


def _bare(r: Reading, d: Draft) -> bool:
    """Whether the sentence begins with the denial of ``d``, with nobody before it."""
    first = r.sents[d.sentence][0]
    return r.ends_with("negation", d.trigger[0] - 1, first) == first


def _only_accused(r: Reading, d: Draft) -> bool:
    """Whether all participants are meant by words for the accused in the draft's sentence (``hai bị can``)."""
    told = {e for p in r.nps_in(*r.sents[d.sentence]) if p.kind == "accused" for e in p.entities}
    return bool(told) and told.issuperset(d.actors())


def _told_before(out: list[Draft]) -> Draft | None:
    """The act told last, of the nouns only such as are not of another's gathering."""
    return next((o for o in reversed(out) if not (o.form == "noun" and o.weak)), None)


def _demanded_too(r: Reading, before: Draft, d: Draft) -> bool:
    """``đề nghị Mỹ bỏ thuế và |công nhận …``: the second verb of a demand has not happened either."""
    near = d.type == "LegalAction" and d.trigger[0] - before.trigger[1] <= _ROW
    marks = (AND, "-", "–", ",") if near else (AND, "-", "–")
    floor = r.sents[d.sentence][0]
    before_it = r.over_light(d.trigger[0] - 1, floor)  # "triệu tập bà A và |trực tiếp| thẩm vấn"
    joined = before_it >= floor and r.words[before_it] in marks
    verbs = before.form == d.form == "verb" and before.sentence == d.sentence and d.status == "occurred"
    if d.type in _AGENDA and before.type in _AGENDA and d.inherited:
        open_yet = before.status in ("planned", "possible") or _called_off(r, before)
        return verbs and open_yet and (joined or (d.trigger[0] > 0 and r.words[d.trigger[0] - 1] == ","))
    return joined and verbs and before.status == "possible" and before.type == d.type


def _called_off(r: Reading, d: Draft) -> bool:
    """Whether ``d`` is told to be called off: what was to be done on the same journey is too."""
    a = r.sents[d.sentence][0]
    return d.status == "negated" and r.ends_with("called_off", d.trigger[0] - 1, a, 2) is not None


def _agree_with(drafts: list[Draft], scenes: list[Draft], kin: Kin) -> None:
    """Whoever agrees in a meeting agrees with the other side; elsewhere it is no agreement. Changes ``drafts``."""
    for d in [d for d in drafts if d.type == "Agreement" and d.weak and d.frame.name != "jubilee"]:
        scene = current(scenes, d.sentence)
        sides = [e for es in scene.roles.values() for e in es] if scene else []
        mine = d.actors()
        if len(sides) == 2 and len(mine & set(sides)) == 1 and not kin.same(sides[0], sides[1]):
            d.put("party", [e for e in sides if e not in mine])
            d.weak = False
        else:
            drafts.remove(d)


def _with_the_other_state(drafts: list[Draft], scenes: list[Draft], kin: Kin) -> None:
    """A treaty that one of two who talk wants is between their states. Changes ``drafts``."""
    for d in [d for d in drafts if d.type == "Agreement" and d.frame.name in _WANTED]:
        parties = d.roles.get("party", [])
        if len(parties) > 1 or (d.status == "occurred" and d.frame.name != "promote"):
            continue
        scene = current(scenes, d.sentence)
        sides = [e for es in scene.roles.values() for e in es] if scene else []
        lands = list(dict.fromkeys(c for e in sides if (c := kin.country_of(e)) is not None))
        if len(lands) == 2 and any(kin.same(parties[0], e) for e in (*lands, *sides)):
            d.roles["party"] = lands
        elif d.frame.name == "promote":
            drafts.remove(d)


def _lands(drafts: list[Draft], kin: Kin) -> None:
    """A parliament or ministry that is for a treaty with a state stands for its own state. Changes ``drafts``."""
    for d in drafts:
        parties = d.roles.get("party", [])
        if d.frame.name in ("relations", "jubilee"):
            d.roles["party"] = list(dict.fromkeys(map(kin.side_of, parties)))  # states have relations
            continue
        if d.type != "Agreement" or len(parties) != 2 or d.frame.stage == "signed":
            continue
        lands = [e for e in parties if kin.types.get(e) == "Country"]
        others = [e for e in parties if kin.types.get(e) == "Organization"]
        home = kin.land_in_name(others[0]) if others else None
        if len(lands) == 1 and home is not None and home != lands[0]:
            d.roles["party"] = [home if e == others[0] else e for e in parties]


def _protagonist(drafts: list[Draft], kin: Kin) -> None:
    """``Tại buổi làm việc với ông B, phía Mỹ …``: who meets B is who meets everybody else. Changes ``drafts``."""
    scenes = [d for d in drafts if d.type in SCENES]
    counts: Counter[str] = Counter(e for d in scenes if not d.weak for e in d.actors() if kin.person(e))
    if not counts:
        return
    main, times = min(counts.items(), key=lambda item: (-item[1], item[0]))
    for d in scenes:
        people = sorted(d.actors())
        if times < 2 or d.form != "noun" or not d.named or main in people:
            continue
        if all(kin.allied(people[0], e) for e in people) and not kin.allied(people[0], main):
            d.roles = {"participant": [main, *(e for e in people if kin.person(e) or len(people) == 1)]}
            d.weak = False


def records(events: list[Draft], r: Reading) -> list[dict[str, Any]]:
    """The drafts as the dicts that ``doc._.events`` holds."""
    index = {id(d): i for i, d in enumerate(events)}
    return [_record(d, r, index) for d in events]


def _record(d: Draft, r: Reading, index: dict[int, int]) -> dict[str, Any]:
    spans = [[*r.sentence_span(s), c] for s, c in dict(d.evidence).items()]
    return {
        "type": d.type,
        "trigger": [r.starts[d.trigger[0]], r.ends[d.trigger[1] - 1]],
        # A frame may read a place with a preposition ("tại"); it is no participant.
        "participants": [{"role": role, "entity": e} for role, es in d.roles.items() if role != "place" for e in es],
        "time": d.time,
        "place": d.place,
        "status": d.status,
        "content": d.content,
        "gathering": d.gathering,
        "document": d.document,
        "stage": d.frame.stage or None,
        "post": d.post,
        "change": d.frame.change or None,
        "attributed_to": d.attributed_to,
        "part_of": index.get(id(d.part_of)) if d.part_of is not None else None,
        "evidence": spans,
    }
