"""Who is against whom in a conflict, and which mentions repeat another verb: small judgements for the drafts."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.appositions import PASSIVE
from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import NP, Found, Reading
from kg.extract.clauses.standing import PURPOSE
from kg.extract.draft import Draft
from kg.extract.frames import Trigger, single_words
from kg.languages.vi import lexicon
from kg.languages.vi.particles import ALL, OF, RECEIVES, SOME

_AGENTS = frozenset({"contractor", "supplied", "given_by"})  # frames told as "do A làm"
_AUXILIARIES = 3  # words before a passive verb
_SITTING = 5  # sentences back to the body that sits
_MORE = single_words("about_so_many")
_PLURAL = 6  # words from "các" to the verb of a clause that only describes
_ALL = frozenset({ALL, SOME})
_SESSION = 6  # words from "phiên họp" to the body whose it is
_TOWARDS = 3  # words at most from a punishment to whom it hits
_NEAR_AGENT = 3  # words from "do" to the name of who does it
_INSTEAD = frozenset(word.split()[-1] for word in lexicon.table("posts")["replaced"])


def take_sides(roles: dict[str, list[str]], types: dict[str, str]) -> dict[str, list[str]]:
    """Of a war between two the one named first is taken for the attacker; one land alone is where it is fought."""
    sides = [e for es in roles.values() for e in es]
    if roles.get("attacker") and roles.get("target") and all(types.get(e) == "Place" for e in roles["target"]):
        return roles  # "A chuẩn bị cho cuộc chiến với phương Tây"
    if len(sides) > 1 and types.get(sides[0]) == "Place":
        return {"target": sides}  # "xung đột tại vùng A và biên giới B - C"
    if len(sides) > 1:
        return {"attacker": sides[:1], "target": sides[1:]}
    role = "attacker" if roles.get("attacker") and types.get(sides[0]) == "Organization" else "target"
    return {role: sides} if sides else {}


def of_lands(kind: str, roles: dict[str, list[str]], types: dict[str, str]) -> bool:
    """Whether one country acts against another (``cho phép A dùng tên lửa tấn công B``), however far it stands."""
    sides = [roles.get("attacker", []), roles.get("target", [])]
    return kind == "Conflict" and all(len(s) == 1 and types.get(s[0]) == "Country" for s in sides)


def receiver(predicates: Predicates, k: int) -> list[str]:
    """The body that a bill without a sender is laid before (``sẽ được trình Quốc hội xem xét``): it will decide."""
    r, t = predicates.reading, predicates.triggers[k]
    ahead = _before_light(predicates, k)
    undergone = any(w.casefold() == RECEIVES for w in r.words[max(0, t.start - _AUXILIARIES) : t.start])
    if t.start > 0 and r.keys[t.start - 1] in PURPOSE:
        return []  # "chúng tôi soạn thảo để |trình Quốc hội": who speaks sends it
    known = ahead is None and any(r.is_determiner(i) for i in range(max(0, t.start - _PLURAL), t.start))
    if not undergone and (known or (ahead is not None and ahead.type != "Document")):
        return []  # "các dự án luật Chính phủ |trình Quốc hội": told of as known
    for i in range(t.start + 1, min(t.end + 1, len(r.words))):
        np = r.np_starting(i)
        if np is not None and np.type == "Organization":
            return list(np.entities)
    return []


def bills_of(reading: Reading, found: Found) -> bool:
    """Whether bills are only told of as somebody's: ``các đề án, dự án |Chính phủ trình Quốc hội``."""
    i = found.start - 1
    if found.how != "adjacent" or i < 0 or reading.ends_with("bills", i, 0, 3) is None:
        return False
    return any(reading.words[j].casefold() in _ALL for j in range(max(0, i - _PLURAL), i))


def in_session(predicates: Predicates, k: int) -> Found | None:
    """Whose members pass trigger ``k`` unsaid: ``Các đại biểu đã |thông qua``, ``Luật X được |thông qua``.

    The parliament or council named last, at most some sentences before.
    """
    r, t = predicates.reading, predicates.triggers[k]
    s = r.sent_of[t.start]
    floor = r.sents[s][0]
    passive = any(w.casefold() == RECEIVES for w in r.words[max(floor, t.start - _AUXILIARIES) : t.start])
    if not passive and not r.find_in("members", floor, t.start):
        return None
    for np in reversed(r.nps_in(r.sents[max(0, s - _SITTING)][0], t.start)):
        if np.type == "Organization" and r.is_parliament(r.names[np.entities[0]]):
            return Found(np.entities, "elided", 0.75, np.start, np.end)
    return None


def ordered_by(predicates: Predicates, k: int, found: Found) -> Found:
    """``A được B ký quyết định |bổ nhiệm``, ``A được B bầu, rồi được C |bầu``: A undergoes the second too."""
    p = k - 1
    if found.patient or p < 0:
        return found
    r, before, t = predicates.reading, predicates.triggers[p], predicates.triggers[k]
    if r.sent_of[before.start] != r.sent_of[t.start] or before.form != "verb":
        return found
    first = predicates.subject(p)
    if found.how in ("shared", "chain"):
        return replace(found, patient=first.patient) if t.start - before.end <= 1 else found
    i = r.over_light(found.start - 1, before.end)
    again = found.how == "adjacent" and found.start > 0 and r.words[found.start - 1].casefold() in PASSIVE
    if not again or (r.words[i] not in ",;" and r.ends_with("coordinators", i, before.end, 3) is None):
        return found
    return replace(found, patient=first.patient or (first.entities if first.passive else ()))


def _before_light(predicates: Predicates, k: int) -> NP | None:
    """The phrase left of trigger ``k``, over adverbs and auxiliaries."""
    r, i = predicates.reading, predicates.triggers[k].start - 1
    floor = r.sents[r.sent_of[i + 1]][0]
    i = r.over_light(i, floor)
    return r.np_ending(i) if i >= floor else None


def sitting_body(predicates: Predicates, k: int) -> Found | None:
    """Whose session decides: ``Phiên họp thứ 22 của Ủy ban A |xem xét``, ``kỳ họp của Quốc hội |thông qua``."""
    r, np = predicates.reading, _before_light(predicates, k)
    if np is None:
        return None
    body = np if np.type == "Organization" else None
    if np.type == "Gathering":
        body = next((p for p in r.inner_nps(np.start, np.end) if p.type == "Organization"), None)
    elif body is not None:
        floor = r.sents[r.sent_of[np.start]][0]
        i = np.start - 1 - (r.governor(np.start, floor) == OF)
        while i > floor and r.is_word(i) and r.ends_with("sessions", i, floor) is None and np.start - i < _SESSION:
            i -= 1
        body = body if r.ends_with("sessions", i, floor) is not None else None
    return Found(body.entities, "adjacent", 0.85, body.start, body.end) if body is not None else None


def successor(predicates: Predicates, found: Found) -> Found:
    """Whoever takes another's place does what follows: ``ông A thay |ông B làm giám đốc`` is told of A."""
    r = predicates.reading
    i = found.start - 1
    if not found.entities or i < 1 or r.words[i].casefold() not in _INSTEAD:
        return found
    floor = r.sents[r.sent_of[i]][0]
    i = r.over_light(i - 1, floor)
    if (a := r.ends_with("relative_who", i, floor)) is not None and r.words[a - 1] == ",":
        i = a - 2  # "bà C, người đã thay |ông B làm giám đốc"
    np = r.np_left(i, floor)
    return replace(found, entities=np.entities, start=np.start) if np is not None and np.type == "Person" else found


def punished(predicates: Predicates, t: Trigger) -> list[NP]:
    """Who loses a post by way of a punishment told before: ``kỷ luật |ông A| bằng hình thức: cách chức bí thư``."""
    if (k := _penalty(predicates, t)) is None:
        return []
    found, _ = predicates.object(predicates.triggers[k].end, t.start, frozenset({"Person"}), _TOWARDS)
    return found


def punisher(predicates: Predicates, t: Trigger) -> Found | None:
    """Whoever punishes by way of what trigger ``t`` tells."""
    return None if (k := _penalty(predicates, t)) is None else predicates.subject(k)


def _penalty(predicates: Predicates, t: Trigger) -> int | None:
    """The punishment that trigger ``t`` tells the kind of; None if it is an act of its own."""
    r, k = predicates.reading, predicates.at[t.start] - 1
    i = t.start - 1
    while i > 0 and not r.is_word(i):
        i -= 1
    if k < 0 or r.sent_of[predicates.triggers[k].start] != r.sent_of[t.start]:
        return None
    before = predicates.triggers[k].frames
    if r.ends_with("by_way_of", i, max(0, i - 3)) is not None:
        return k if any(f.type == "LegalAction" for f in before) else None
    # "cảnh cáo ông A; |cho thôi chức bí thư": the second of two punishments
    row = r.words[t.start - 1] in ",;" or r.ends_with("coordinators", t.start - 1, 0, 2) is not None
    return k if row and any(f.name == "discipline" for f in before) else None


def gave_post(predicates: Predicates, k: int, found: Found) -> bool:
    """Whether the verb before trigger ``k`` tells that its subject gives a post to others, or that one is proposed."""
    same = predicates.by_sentence[predicates.reading.sent_of[predicates.triggers[k].start]]
    before = [p for p in same if p < k and predicates.triggers[p].form == "verb"]
    frames = predicates.triggers[before[-1]].frames if before else ()
    if any(f.name == "introduce" for f in frames):
        return True  # "được giới thiệu tái cử"
    return (
        found.how in ("shared", "chain")
        and not found.passive
        and any(f.type == "Appointment" and f.subject == "appointer" for f in frames)
    )


def only_described(predicates: Predicates, t: Trigger, found: Found) -> bool:
    """Whether the post only describes somebody, between dashes (``ông A |- nhà ngoại giao giữ chức đại sứ -| nói``).

    So ``tổng thống Mỹ |đắc cử nói``, where who is elect does something else, and ``khi ông A |giữ chức giám đốc``.
    """
    r = predicates.reading
    floor, end = r.sents[r.sent_of[t.start]]
    if not found.entities or found.start < 0:
        return False
    holder = r.np_left(t.start - 1, floor)
    before = r.head_before(holder, floor)[0] - 1 if holder is not None else -1
    if before >= floor and r.starts_with("hold_post", t.start) is not None:
        lasting = r.ends_with("while_in_post", before, floor) is not None
        if lasting and r.ends_with("turn_of_post", before, floor) is None:
            return True
    title = r.np_ending(t.start - 1)
    if title is not None and title.kind == "nominal" and t.end < end and predicates.verb_at(t.end):
        return True
    # none of "Hội Nhật - Việt"
    dashes = [i for i in range(found.start, end) if predicates.dash_at(i) and r.np_at[i] < 0]
    return len([i for i in dashes if i < t.start]) == 1 and any(i >= t.end for i in dashes)


def is_aim(reading: Reading, found: Found) -> bool:
    """``để Bộ X xây dựng trung tâm``: what an act is good for is not done."""
    return found.how == "adjacent" and found.start > 0 and reading.keys[found.start - 1] in PURPOSE


def by_agent(reading: Reading, found: Found) -> bool:
    """Whether the phrase found stands behind ``do`` (``dự án do liên danh A thi công``)."""
    near = range(max(0, found.start - _NEAR_AGENT), found.start)
    return any(reading.ends_with("agent", i, i, 1) is not None for i in near)


def let(reading: Reading, found: Found) -> bool:
    """Whether somebody only lets or wants the one found strike (``cho phép |A dùng tên lửa tấn công B``)."""
    i = found.start - 1
    return i >= 0 and reading.ends_with("leave", i, max(0, i - 3)) is not None


def no_doer(reading: Reading, frame: str, found: Found) -> bool:
    """Whether the phrase found does not do what ``frame`` tells: an aim, or no agent where one must stand."""
    return is_aim(reading, found) or (frame in _AGENTS and not by_agent(reading, found))


def compared(reading: Reading, t: Trigger, objects: list[NP]) -> bool:
    """Whether the first object only is what the act is measured by (``bán nhiều xe hơn |B``)."""
    start = objects[0].start if objects else t.end
    return start > t.end and reading.keys[start - 1] in _MORE


def told_with_noun(d: Draft, explicit: set[str]) -> bool:
    """Whether the doer stands with the noun itself; a subject that stands too far away is taken back. Changes ``d``."""
    kept = [e for e in d.roles.get(d.frame.subject, ()) if e in explicit]
    if kept:
        d.roles[d.frame.subject] = kept
    return bool(kept)
