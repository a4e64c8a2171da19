"""Whom an accident, a storm or an epidemic hits, where its sentence does not say so by grammar."""

from __future__ import annotations

from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import Draft
from kg.extract.frames import called
from kg.extract.parties.headline_victims import next_place, numbered_victims
from kg.extract.parties.kin import Kin
from kg.extract.parties.levels import innermost, is_way
from kg.languages.vi.particles import ABOUT, ACROSS, CONSISTS_OF, IS, TO, UP_TO

_ASSUMED = 0.7  # how sure it is that what happens in a place affects it
_BESIDE = 8  # words from what befell a place to its name
_FAR = 16  # words from the noun of a blow to where it fell
_HEAD = 3  # sentences that tell the news: title, lead, the first of the text
_OF_WHOM = 4  # words from "cái chết của" to the name
_NEAR = 3  # words between a name and what befell who bears it
_ACCIDENTS = frozenset({"disaster", "accident", "casualty", "deaths"})
_WHITHER = frozenset({ABOUT, TO, UP_TO, ACROSS})
_CRIMES = frozenset({"assault", "murder"})
_SAID = 10  # words at most from "buộc tội" to the deed
_APART = 8  # words at most from "nạn nhân" to who it is
_MANY = 6  # persons at most whom an article names of one accident


def affected(drafts: list[Draft], kin: Kin, reading: Reading) -> list[Draft]:
    """``drafts`` without the incidents that hit nobody.

    Who is told to be hurt stands first, then whoever suffers ``do ảnh hưởng của dịch``; else a place
    stands in, for an epidemic the home country.
    """
    out: list[Draft] = []
    drafts = _without_victims(reading, drafts)
    blows = [d for d in drafts if d.type == "Conflict" and d.status != "negated"]
    beaten = {e for d in blows for e in d.roles.get("target", ())}
    main = next((d for d in drafts if d.type == "Incident" and d.frame.name in _ACCIDENTS), None)
    other = [d.sentence for d in drafts if d.type == "Incident" and d.further and d.frame.name in _ACCIDENTS]
    people = _involved(reading, min(other, default=len(reading.sents))) if main and main.sentence < _HEAD else []
    people = people or (numbered_victims(reading, drafts) if not blows else [])
    told = any(d.type == "Conflict" and d.sentence < _HEAD for d in drafts)
    if people and not told:  # "bị cánh quạt chém": the accident, not an assault
        drafts = [d for d in drafts if d.frame.name != "assault" or not _only_hit(d, people)]
    elif set(people) & beaten:
        people = []
    drafts = [d for d in drafts if d.frame.name not in _CRIMES or d.status == "occurred" or not _plotted(d, beaten)]
    beaten = {e for d in drafts if d.type == "Conflict" for e in d.roles.get("target", ())}
    for d in drafts:
        _as_alleged(reading, d)
        _shot_there(reading, d)
        if d.type == "Incident":
            _no_rescuers(reading, d)
            _no_doers(reading, d)
        if (
            _no_accident(d, beaten, told)
            or (d.frame.name == "death" and not _dies(reading, d))
            or (d.frame.name == "casualty" and d.form == "noun" and not _named_dead(reading, d))
            or (d.frame.name == "nature" and any(_caused(reading, d, o) for o in drafts))
        ):
            continue
        if d is main and people:
            d.roles, d.inherited = {"affected": people}, False
        elif d.frame.name == "disaster" and (hurt := _hurt(reading, d.sentence - 1, d.sentence + 1)):
            d.roles = {"affected": hurt}
        if d.type != "Incident" or d.actors() or _filled(reading, d, kin):
            out.append(d)
    _one_site(reading, out)
    return out


def _as_alleged(r: Reading, d: Draft) -> None:
    """``cảnh sát buộc tội A |hành hung``: that is for a court to find. Changes ``d``."""
    crime = d.frame.name in _CRIMES and d.status == "occurred" and bool(d.roles.get("attacker"))
    if crime and r.find_in("alleging", max(r.sents[d.sentence][0], d.trigger[0] - _SAID), d.trigger[0]):
        d.status = "possible"


def _shot_there(r: Reading, d: Draft) -> None:
    """``vụ xả súng tại một quán bar ở A``: the place stands for those hit. Changes ``d``."""
    if d.type != "Conflict" or d.form != "noun" or d.status != "occurred" or d.actors() or d.sentence >= _HEAD:
        return
    place = d.place or _where(r, d)
    if place is not None and r.starts_with("shootings", d.trigger[0]) is not None:
        d.put("target", [place])
        d.weak = False
        d.confidence *= _ASSUMED


def _no_accident(d: Draft, beaten: set[str], told: bool) -> bool:
    """Whether deaths or hurts are of a blow told elsewhere, or of nobody; ``told``: the news is a blow."""
    if d.frame.name in ("deaths", "death") and (told or d.sentence >= _HEAD):
        return True
    if d.frame.name in ("casualty", "deaths", "death", "infected") and d.status == "negated":
        return True  # "nhưng không ai thiệt mạng"
    # who was stabbed to death had no accident
    return d.frame.name == "casualty" and bool(set(d.roles.get("affected", ())) & beaten)


def _named_dead(r: Reading, d: Draft) -> bool:
    """Whether ``cái chết của`` stands before a name: whom a pronoun there means nobody can be sure enough."""
    behind = r.nps_in(d.trigger[1], min(r.sents[d.sentence][1], d.trigger[1] + _OF_WHOM))
    told = [p for p in behind if d.actors() & set(p.entities)]
    return not d.actors() or any(p.kind == "name" for p in told)


def _dies(r: Reading, d: Draft) -> bool:
    """Whether ``qua đời`` stands behind a name: of a pronoun nobody can be sure enough for that.

    ``ngày 5-6, các đại biểu tưởng nhớ ông A, qua đời vì bệnh``: nor is a day of others the day. Changes ``d``.
    """
    floor, end = r.sents[d.sentence]
    people = [p for p in r.nps_in(floor, d.trigger[0]) if p.type == "Person"]
    if not people or people[-1].kind != "name" or not d.actors() or not d.actors() <= set(_row(r, people[-1])):
        return False
    begin = r.over_determiners(people[-1].start - 1, floor)
    own = any(x["a"] >= people[-1].start or begin - x["b"] <= 1 for x in r.dates if floor <= x["a"] < end)
    d.time = d.time if own else None
    return True


def _filled(r: Reading, d: Draft, kin: Kin) -> bool:
    """Fill an incident that nobody is told to suffer; whether anything stands in for them. Changes ``d``."""
    suffering = _suffering(r, d)
    spreads = d.frame.name == "epidemic" and not (d.form == "verb" and d.place)  # "tại A đã ghi nhận 9 ca"
    place = (kin.home if spreads else None) or d.place or _beside(r, d)
    place = place or (next_place(r, d) if d.frame.name in _ACCIDENTS or d.frame.name == "hit" else None)
    if suffering:
        d.put("affected", suffering)
    elif place is not None:
        d.put("affected", [place])
        d.confidence *= _ASSUMED
        d.inherited = True
    return bool(suffering) or place is not None


def _caused(r: Reading, d: Draft, o: Draft) -> bool:
    """``tàu bị chìm do |giông lốc``: whether the weather ``d`` is only why accident ``o`` happened."""
    if o.type != "Incident" or o.frame.name not in _ACCIDENTS or o.sentence != d.sentence or not o.actors():
        return False
    before = r.over_determiners(d.trigger[0] - 1, o.trigger[1])
    return o.trigger[1] <= before and r.ends_with("caused_by", before, o.trigger[1], 2) is not None


def _one_site(r: Reading, drafts: list[Draft]) -> None:
    """``Cháy lớn ở tỉnh A … vụ cháy tại Công ty B``: it hits the one house that is told, not the town. Changes them.

    Roads and kilometres are where it happens: nobody is hit by being one.
    """
    told = [d for d in drafts if d.type == "Incident" and d.frame.name in _ACCIDENTS and not d.further]
    for d in told:
        whole = [e for e in d.roles.get("affected", ()) if r.types[e] != "Place" or not is_way(r.names[e])]
        d.roles["affected"] = whole or d.roles.get("affected", [])
    sites = {e for d in told for e in d.roles.get("affected", ()) if _is_house(r, e)}
    for d in told if len(sites) == 1 else ():
        if all(r.types[e] in ("Place", "Country") for e in d.roles["affected"]):
            d.roles, d.inherited = {"affected": list(sites)}, False


def _without_victims(r: Reading, drafts: list[Draft]) -> list[Draft]:
    """``drafts`` where nobody is accused in the sentence that tells what somebody without a name did to him.

    ``Nghi phạm sát hại anh A bị bắt``, ``tài xế gây tai nạn khiến anh A tử vong bị khởi tố``.
    """
    struck: dict[int, set[str]] = {}
    for d in drafts:
        if d.type == "Conflict" and not d.roles.get("attacker"):
            struck.setdefault(d.sentence, set()).update(d.roles.get("target", ()))
    out: list[Draft] = []
    for d in drafts:
        accused = d.roles.get("defendant", [])
        if d.type == "LegalAction" and accused:
            victims = struck.get(d.sentence, set()) | set(_hurt(r, d.sentence, d.sentence))
            left = [e for e in accused if e not in victims]
            if not left and not d.roles.get("authority"):
                continue
            if len(left) < len(accused):
                d.roles = {**d.roles, "defendant": left} if left else {"authority": d.roles["authority"]}
        out.append(d)
    return out


def _beside(r: Reading, d: Draft) -> str | None:
    """The place of the sentence that stands next to what befell it, where the article tells it at its head."""
    if d.sentence >= _HEAD or d.frame.name == "epidemic" or d.status != "occurred":
        return None
    start, end = r.sents[d.sentence]
    named = [p for p in r.nps_in(start, end) if p.type in ("Place", "Country") or _is_site(r, p)]
    named = [p for p in named if r.governor(p.start, start) not in _WHITHER]  # "bị vỡ kính, phải quay về |A"
    # "ông A, quê B, gặp nạn": B is where A comes from
    places: list[NP] = []
    home: NP | None = None
    for p in named:
        outer = home is not None and p.start == home.end + 1 and r.words[home.end] == ","  # "quê huyện A, |tỉnh B"
        hails = p.start > start and r.ends_with("hails_from", p.start - 1, start, 2) is not None
        home = p if hails or outer else None
        places += [] if home is not None else [p]
    if not places:
        return None
    far, nearest = min((min(abs(p.start - d.trigger[1]), abs(d.trigger[0] - p.end)), p.start) for p in places)
    return innermost(r, next(p for p in places if p.start == nearest)).entities[0] if far <= _BESIDE else None


def _where(r: Reading, d: Draft) -> str | None:
    """The first place that is told behind the noun of a blow."""
    end = min(r.sents[d.sentence][1], d.trigger[1] + _FAR)
    return next((p.entities[0] for p in r.nps_in(d.trigger[1], end) if p.type in ("Place", "Country")), None)


def _only_hit(d: Draft, people: list[str]) -> bool:
    """Whether nobody struck, and whom it hits had the accident."""
    return not d.roles.get("attacker") and set(d.roles.get("target", ())) <= set(people)


def _plotted(d: Draft, beaten: set[str]) -> bool:
    """Whether a crime that did not happen has nobody in it but its victims (``lên kế hoạch bắt cóc ông A``)."""
    attackers = set(d.roles.get("attacker", ()))
    if not attackers:
        return d.status == "negated"
    return attackers <= beaten and attackers >= set(d.roles.get("target", ()))


def _no_rescuers(r: Reading, d: Draft) -> None:
    """Who looks into an accident, rules the land or reports of it is not whom it hits. Changes ``d``."""
    bodies = {e for e in d.roles.get("affected", ()) if r.types.get(e) == "Organization"}
    spared = {e for e in bodies if called(r.names[e], "authority_heads") or called(r.names[e], "above_harm")}
    d.drop("affected", spared | (bodies & r.media))


def _no_doers(r: Reading, d: Draft) -> None:
    """``Anh A bị |B đánh, tử vong``: whoever strikes another is not the one who dies of it. Changes ``d``."""
    if d.form != "verb" or not d.inherited:
        return
    floor = r.sents[d.sentence][0]
    people = [p for p in r.nps_in(floor, d.trigger[0]) if p.type == "Person" and p.kind == "name"]
    last = people[-1] if people else None
    if last is None or not set(last.entities) <= set(d.roles.get("affected", ())):
        return
    begin, _ = r.head_before(last, floor)
    if begin > floor and r.starts_with("harm_marks", begin - 1) is not None:
        hurt = [e for p in people[-2:-1] for e in p.entities if not r.governor(p.start, floor)]
        d.drop("affected", last.entities)
        d.put("affected", hurt)


def _is_site(r: Reading, p: NP) -> bool:
    """Whether ``p`` names a company, school or house whose people and walls an accident hits."""
    return _is_house(r, p.entities[0])


def _is_house(r: Reading, e: str) -> bool:
    return r.types.get(e) == "Organization" and called(r.names[e], "sites")


def _involved(r: Reading, stop: int) -> list[str]:
    """Persons told before sentence ``stop`` to be hurt, or to have driven; nobody where very many are."""
    out: list[str] = []
    for p in r.nps:
        if r.sent_of[p.start] >= stop:
            break
        if p.type == "Person" and len(p.entities) == 1 and (_is_hurt(r, p, len(r.words)) or _drove(r, p)):
            out += _row(r, p)
    out = list(dict.fromkeys(out))
    return out if len(out) <= _MANY else []


def _row(r: Reading, p: NP) -> list[str]:
    """``anh A và |anh B tử vong``, ``hai lái tàu A, B``: whoever stands in one row with ``p``."""
    row = r.group_left(p, r.sents[r.sent_of[p.start]][0])
    return [e for q in row if q.type == "Person" and q.kind == "name" for e in q.entities] or list(p.entities)


def _drove(r: Reading, p: NP) -> bool:
    """``nạn nhân là |A``, ``tài xế |A``, ``do |A điều khiển``."""
    floor, end = r.sents[r.sent_of[p.start]]
    for name in ("victim_names", "drivers"):
        inside = any(r.starts_with(name, i) is not None for i in range(p.start, p.head))
        if inside or (p.start > floor and r.ends_with(name, p.start - 1, floor, 6) is not None):
            return True
    is_ = p.start > floor and r.words[p.start - 1].casefold() in (IS, CONSISTS_OF)
    if is_ and r.find_in("victim_names", max(floor, p.start - _APART), p.start):
        return True  # "nạn nhân trong vụ việc là |anh A"
    return r.starts_with("drives", _behind(r, p, end)) is not None


def _behind(r: Reading, p: NP, end: int) -> int:
    """The token behind ``p`` and its bracket (``anh A (30 tuổi) |tử vong``)."""
    return min(r.past_brackets(p.end, end), end - 1)


def _hurt(r: Reading, first: int, last: int) -> list[str]:
    """Persons of the sentences ``first`` to ``last`` who are told to be hurt by name."""
    first, last = max(0, first), min(len(r.sents) - 1, last)
    a, b = r.sents[first][0], r.sents[last][1]
    out = [e for p in r.nps_in(a, b) if p.type == "Person" and _is_hurt(r, p, b) for e in p.entities]
    return list(dict.fromkeys(out))


def _is_hurt(r: Reading, p: NP, end: int) -> bool:
    end = min(end, r.sents[r.sent_of[p.start]][1])
    i = _behind(r, p, end)
    return any(r.starts_with("harmed", j) is not None for j in range(i, min(end, i + _NEAR)))


def _suffering(r: Reading, d: Draft) -> list[str]:
    """``Do ảnh hưởng của dịch, Công ty A lỗ lớn``: the body that the clause behind the cause is about."""
    start, end = r.sents[d.sentence]
    caused = r.ends_with("suffers", d.trigger[0] - 1, start, 4) if d.trigger[0] > start else None
    if caused is None:
        return []
    for p in r.nps_in(d.trigger[1], end):
        comma = any(r.words[j] == "," for j in range(d.trigger[1], p.start))
        if r.is_media_phrase(p):
            continue
        if comma and p.type == "Organization" and not r.governor(p.start, start):
            return list(p.entities)
        if p.type in ("Organization", "Country"):
            return []
    return []
