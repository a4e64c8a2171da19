"""Posts over time: one membership a person, post and body, with the dates that articles attest.

A start or an end is only set where an article states one. Nothing is concluded from silence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter

from kg.languages.vi.keys import key
from kg.model import Entity, Event, Evidence, Membership, Tenure
from kg.resolve.identity import membership_id
from kg.resolve.lexicon import lexicon
from kg.resolve.one_land import of_one_land
from kg.resolve.phrases import Phrases, in_one_way
from kg.resolve.when import days_of, is_day, overlap

_YEARS_APART = 5
_APART = _YEARS_APART * 366
_AHEAD = 31  # days for which papers give a title before it is taken over, and after it was laid down
_MISDATED = 10  # one telling of so many may be
_PLACE = attrgetter("article", "start", "end", "confidence")  # as evidence compares, but not in Python


@dataclass(frozen=True, slots=True, order=True)
class Contradiction:
    """Two statements that cannot both be so.

    Attributes:
        kind: ``start``, ``end``, ``order``, ``held-outside``, ``two-holders``.
        about: what it is about, in words.
        stated: the statements, in words.
        articles: that state them.
        memberships: identifiers of the memberships that say so.
    """

    kind: str
    about: str
    stated: tuple[str, ...]
    articles: tuple[str, ...]
    memberships: tuple[str, ...] = ()


def memberships(told: Iterable[Membership], phrases: Phrases | None = None) -> tuple[Membership, ...]:
    """Memberships of resolved persons and bodies, merged; sorted by identifier.

    Args:
        told: as the articles tell, with stable identifiers of entities; their own ids do not matter.
        phrases: tells which posts are one though told in other words; None if that is not asked.
    """
    groups: dict[tuple[str, str, str], list[Membership]] = defaultdict(list)
    for m in in_one_way(told, phrases) if phrases else told:
        groups[m.person, key(m.post), m.organization or ""].append(m)
    _of_another_ministry(groups)
    _without_body(groups)
    if phrases:
        _with_bare_body(groups, phrases)
    merged = [m for group, members in sorted(groups.items()) for m in _terms(group, members)]
    if phrases:
        merged = of_one_land(merged, phrases.entities)
    return tuple(sorted(merged, key=lambda m: m.id))


def _without_body(groups: dict[tuple[str, str, str], list[Membership]]) -> None:
    """A post told without its body is that of the only body in which the person is told to hold it.

    ``Bộ trưởng`` may be short for ``Bộ trưởng Thương mại``; of several bodies it is the only one told of that day.
    """
    full: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for person, post, body in sorted(groups):
        if body:
            full[person].append((person, post, body))
    for person, post, body in sorted(groups):
        if body:
            continue
        found = [g for g in full[person] if g[1] == post]
        found = found or [g for g in full[person] if g[1].startswith(f"{post} ")]
        left = []
        for m in groups[person, post, body]:
            fitting = [g for g in found if _near(m, groups[g], 0)] if len(found) > 1 else found
            if len(fitting) == 1 and _near(m, groups[fitting[0]]):
                whole = groups[fitting[0]]
                whole.append(m if fitting[0][1] == post else replace(m, post=whole[0].post))
            else:
                left.append(m)
        groups[person, post, body] = left


def _of_another_ministry(groups: dict[tuple[str, str, str], list[Membership]]) -> None:
    """Who serves a state heads one body of it: what articles only infer gives way to what more of them state.

    Of ``Bộ trưởng A`` an article names one ministry, and it may be whose he talks of.
    """

    def articles(group: tuple[str, str, str]) -> int:
        return sum(map(_articles_of, groups[group]))

    stated: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for group in sorted(groups):
        if group[2] and any(m.basis == "stated" for m in groups[group]):
            stated[group[:2]].append(group)
    heads = lexicon().one_state_posts & lexicon().heads_of_bodies.keys()
    for group in sorted(groups):
        if group[1] not in heads or not group[2] or group in stated[group[:2]] or not stated[group[:2]]:
            continue
        best = max(stated[group[:2]], key=articles)
        moved = [m for m in groups[group] if m.tenure == "held" and not m.start and not m.end]
        moved = [m for m in moved if _near(m, groups[best])] if articles(best) > articles(group) else []
        groups[best].extend(moved)
        groups[group] = [m for m in groups[group] if m not in moved]
        if not groups[group]:
            del groups[group]


def _with_bare_body(groups: dict[tuple[str, str, str], list[Membership]], phrases: Phrases) -> None:
    """A post in a body that is told without its place (``Sở Xây dựng``) is that in the only such body of a place."""

    def name(body: str) -> str:
        entity = phrases.entities.get(body)
        return key(entity.name) if entity else ""

    bodies: dict[tuple[str, str], list[str]] = defaultdict(list)
    for person, post, body in sorted(groups):
        bodies[person, post].append(body)
    for (person, post), several in bodies.items():
        for bare in several if len(several) > 1 else ():
            if name(bare) not in lexicon().generic_bodies:
                continue
            whole = [b for b in several if b != bare and name(b).startswith(f"{name(bare)} ")]
            if len(whole) != 1:
                continue
            part, others = groups[person, post, bare], groups[person, post, whole[0]]
            near = [m for m in part if _near(m, others)]
            others.extend(near)
            groups[person, post, bare] = [m for m in part if m not in near]


def _near(one: Membership, others: list[Membership], days: int = _APART) -> bool:
    """Whether a post is attested within some years (or ``days``) of others, as far as dates tell."""
    mine = [d for a in one.attested if (d := days_of(a))]
    theirs = [d for m in others for a in m.attested if (d := days_of(a))]
    return not mine or not theirs or any(overlap(a, b, days) for a in mine for b in theirs)


def _terms(group: tuple[str, str, str], members: list[Membership]) -> Iterator[Membership]:
    """One membership, or one a term where different terms are stated.

    Who is only told to hold the post belongs to the term, the latest, in which that was. Where that leaves out more
    than a few, the terms are wrong or not all: what is only told is a membership of its own, not dated by the years of
    one article. So is what many undated articles tell as held, and few as of a term that is over.
    """
    if not members:
        return
    person, post, body = group
    timed = [m for m in members if m.start or m.end]
    terms = _joined_terms(sorted({(m.start or "", m.end or "") for m in timed}))
    told = {t: [m for m in timed if _fits(m, *t)] for t in terms}
    loose = [m for m in members if not (m.start or m.end)]
    homes = [next((t for t in reversed(terms) if _within(m, *t)), None) for m in loose]
    trusted = _MISDATED * homes.count(None) <= len(loose)
    timeless = [m.tenure == "held" and not m.attested for m in loose]  # of any time: it may be another term
    undated: Counter[tuple[str, str]] = Counter()
    known = Counter({t: sum(map(_articles_of, own)) for t, own in told.items()})
    for m, home, of_any in zip(loose, homes, timeless, strict=True):
        if home is not None:
            (undated if of_any else known)[home] += _articles_of(m)
    over = {t for t in terms if all(t) and undated[t] > _MISDATED * known[t]}
    rest: list[Membership] = []
    of_term = {t: list(own) for t, own in told.items()}
    for m, home, of_any in zip(loose, homes, timeless, strict=True):
        ours = home is not None and trusted and not (of_any and home in over)
        (of_term[home] if ours and home is not None else rest).append(m)
    if rest:
        yield _merged(person, post, body, "", "", rest)
    for (start, end), own in of_term.items():
        yield _merged(person, post, body, start, end, own)


def _articles_of(m: Membership) -> int:
    return len({e.article for e in m.evidence})


def _within(m: Membership, start: str, end: str) -> bool:
    """Whether every day on which a post is attested may lie in a term; who held it before may do so after its end."""
    return not _strays(m.attested, start, end if m.tenure == "held" else "")


def _strays(attested: Iterable[str], start: str, end: str) -> list[str]:
    """The days outside of a term, give or take what a report is ahead by; "" for a start or an end that is not told."""
    since, until = days_of(start), days_of(end)

    def outside(day: str) -> bool:
        told = days_of(day)
        early = told and since and told[1] < since[0] - _AHEAD
        late = told and until and told[0] > until[1] + _AHEAD
        return bool(early or late)

    return [day for day in attested if outside(day)]


def _joined_terms(terms: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Terms of which one gives the start and the other the end are one."""
    starts = [s for s, e in terms if s and not e]
    ends = [e for s, e in terms if e and not s]
    whole = [(s, e) for s, e in terms if s and e]
    if len(starts) == 1 and len(ends) == 1 and not whole and starts[0] <= ends[0]:
        return [(starts[0], ends[0])]
    kept = list(whole)
    kept += [(s, "") for s in starts if not any(w[0] == s for w in whole)]
    kept += [("", e) for e in ends if not any(w[1] == e for w in whole)]
    return sorted(kept)


def _fits(m: Membership, start: str, end: str) -> bool:
    return (not m.start or m.start == start) and (not m.end or m.end == end)


def _merged(person: str, post: str, body: str, start: str, end: str, members: list[Membership]) -> Membership:
    held = sorted({d for m in members if m.tenure == "held" for d in m.attested})
    former = sorted({d for m in members if m.tenure == "former" for d in m.attested})
    tenures = {m.tenure for m in members}
    tenure: Tenure
    if "held" in tenures and not (former and (not held or former[-1] > held[-1])):
        tenure = "held"
    else:
        tenure = "former" if "former" in tenures else "nominated" if "nominated" in tenures else "held"
    forms = Counter(m.post for m in members)
    more = tuple(x for x in (tenure if tenure == "nominated" else "", start, end) if x)
    return Membership(
        id=membership_id(person, post, body, *more),
        person=person,
        post=min(forms, key=lambda f: (-forms[f], f)),
        organization=body or None,
        basis="stated" if any(m.basis == "stated" for m in members) else "inferred",
        tenure=tenure,
        attested=tuple(held if tenure != "nominated" else sorted({d for m in members for d in m.attested})),
        start=start or None,
        end=end or None,
        evidence=_evidence(m.evidence for m in members),
    )


def _evidence(groups: Iterable[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    return tuple(sorted({e for group in groups for e in group}, key=_PLACE))


def with_appointments(
    merged: Iterable[Membership], events: Iterable[Event], phrases: Phrases | None = None
) -> tuple[Membership, ...]:
    """Starts and ends that appointments and dismissals state, where they can only mean one membership.

    A day wins over the month or year that it lies in.
    """
    given = list(merged)

    def named(post: str, organization: str | None = None) -> str:
        return phrases.of(post, organization).words if phrases else key(post)

    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, m in enumerate(given):
        if m.tenure != "nominated":
            for name in {named(m.post, m.organization), key(m.post)}:
                places[m.person, name].append(index)
    for event in sorted(events, key=lambda e: e.id):
        if event.type != "Appointment" or event.status != "occurred" or not event.post or event.time is None:
            continue
        if not is_day(event.time) or event.change not in ("start", "end"):
            continue
        for person in sorted({p.entity for p in event.participants if p.role == "appointee"}):
            found = places.get((person, named(event.post)), []) or places.get((person, key(event.post)), [])
            if len(found) != 1:
                continue
            m, day = given[found[0]], event.time.begin
            evidence = tuple(sorted({*m.evidence, *event.evidence}))
            term = (day, "") if event.change == "start" else ("", day)
            if not _within(m, *term):
                continue  # another term: it was held before, or is held after that
            if event.change == "start" and day.startswith(m.start or ""):
                given[found[0]] = replace(m, start=day, evidence=evidence)
            elif event.change == "end" and day.startswith(m.end or "") and (m.start or "") <= day:
                given[found[0]] = replace(m, end=day, evidence=evidence)
    return tuple(given)


def contradictions(merged: Iterable[Membership], entities: Mapping[str, Entity]) -> tuple[Contradiction, ...]:
    """What the memberships of a graph state that cannot all be so."""
    by_post: dict[tuple[str, str, str], list[Membership]] = defaultdict(list)
    holders: dict[tuple[str, str], list[Membership]] = defaultdict(list)
    for m in merged:
        by_post[m.person, key(m.post), m.organization or ""].append(m)
        if m.organization and m.tenure == "held" and key(m.post) in lexicon().single_posts:
            holders[key(m.post), m.organization].append(m)
    found = set(_of_terms(by_post.values(), entities))
    for group in holders.values():
        found.update(_of_holders(group, entities))
    return tuple(sorted(found))


def _label(m: Membership, entities: Mapping[str, Entity]) -> str:
    body = f" {entities[m.organization].name}" if m.organization else ""
    return f"{entities[m.person].name}, {m.post}{body}"


def _articles(*memberships_: Membership) -> tuple[str, ...]:
    return tuple(sorted({e.article for m in memberships_ for e in m.evidence}))[:20]


def _ids(*memberships_: Membership) -> tuple[str, ...]:
    return tuple(sorted({m.id for m in memberships_}))


def _of_terms(groups: Iterable[list[Membership]], entities: Mapping[str, Entity]) -> Iterator[Contradiction]:
    for group in groups:
        starts = sorted({m.start for m in group if m.start and not m.end})
        if len(starts) > 1:
            yield Contradiction("start", _label(group[0], entities), tuple(starts), _articles(*group), _ids(*group))
        for m in group:
            if m.start and m.end and m.end < m.start[: len(m.end)]:
                term = (f"{m.start} – {m.end}",)
                yield Contradiction("order", _label(m, entities), term, _articles(m), _ids(m))
        yield from _outside(group, entities)


def _outside(group: list[Membership], entities: Mapping[str, Entity]) -> Iterator[Contradiction]:
    """A post that is told to be held outside of the only term that is stated of it."""
    terms = [m for m in group if m.start or m.end]
    if len(terms) != 1:
        return
    (term,) = terms
    for m in group:
        if days := _strays(m.attested, term.start or "", term.end or ""):
            stated = (f"{term.start or '…'} – {term.end or '…'}", f"held on {days[0]}")
            articles, ids = _articles(term, m), _ids(term, m)
            yield Contradiction("held-outside", _label(term, entities), stated, articles, ids)


def _of_holders(group: list[Membership], entities: Mapping[str, Entity]) -> Iterator[Contradiction]:
    """Two people who are both told to hold a post that one person holds, each before and after the other."""
    dated = sorted((m for m in group if m.attested), key=lambda m: (m.attested[0], m.id))
    for index, one in enumerate(dated):
        for other in dated[index + 1 : index + 6]:
            if other.person != one.person and other.attested[0] < one.attested[-1] and len(one.attested[-1]) == 10:
                stated = tuple(f"{entities[m.person].name}: {m.attested[0]} – {m.attested[-1]}" for m in (one, other))
                about = f"{one.post} {entities[one.organization or ''].name}"
                yield Contradiction("two-holders", about, stated, _articles(one, other), _ids(one, other))
