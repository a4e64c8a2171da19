"""Which tellings of one full name are one person.

First, signatures that share something that ties them (a post in a body, a high post, a companion in the
same month, a known person) become profiles. Then profiles of the same name are compared: the rarer
the name, the fewer circumstances have to be shared (``likelihood``); a clash (another country, two single
posts held at one time, an accused and somebody in office) keeps them apart whatever is shared.
What is neither shown nor excluded is unsure, and unsure stays apart.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from kg.resolve import likelihood
from kg.resolve.lexicon import COMMON, RARE, bearers, is_given_name, lexicon
from kg.resolve.offices import all_fields, fields, own_name
from kg.resolve.signature import Held, Signature
from kg.resolve.when import days_of, overlap

_ACCUSED = "one is accused, the other holds a post"
_ASKED = 0.5
_OTHER_POST = "posts in different bodies"
_SHARED = frozenset({"people", "bodies"})
_MIXED = frozenset({"province", "business", "parliament"})
_TIES = _SHARED | {"places", "words near the name", "body of a post", "body of a post, told of beside"}
_OF_CASES = frozenset({"words near the name"})
_POST = frozenset({"post"})
_HARDLY_TWO = 0.5
_DAYS = 31
_COMPARED = 12
"""So many tellings of a profile are compared with those of another."""


@dataclass(frozen=True)
class Profile:
    """Signatures that something ties together; the same person without doubt."""

    signatures: tuple[Signature, ...]
    count: int
    mark: str

    @cached_property
    def posts(self) -> frozenset[Held]:
        """All posts told."""
        return frozenset(p for s in self.signatures for p in s.posts)

    @cached_property
    def known(self) -> str:
        """The known person, if one of the signatures is."""
        return next((s.known for s in self.signatures if s.known), "")

    @cached_property
    def countries(self) -> frozenset[str]:
        """Countries of the person or the posts."""
        told = {s.country for s in self.signatures} | {p.country for p in self.posts}
        return frozenset(told - {""})

    @cached_property
    def accused(self) -> bool:
        """Whether an article tells of an accusation."""
        return any(lexicon().accused & set(s.roles) for s in self.signatures)

    def attested(self, post: str, body: str) -> tuple[str, str]:
        """First and last month in which a post in a body is attested."""
        months = sorted(
            s.when[:7]
            for s in self.signatures
            if s.when and any(p.post == post and p.body == body and p.tenure == "held" for p in s.posts)
        )
        return (months[0], months[-1]) if months else ("", "")


def profiles(block: Mapping[Signature, int]) -> list[Profile]:
    """The profiles of a block, most often told first; the order depends on content alone."""
    ordered = sorted(block)
    parent = list(range(len(ordered)))

    def find(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    holders: dict[str, int] = {}
    for number, signature in enumerate(ordered):
        for tie in ties(signature):
            if tie in holders:
                a, b = sorted((find(holders[tie]), find(number)))
                parent[b] = a
            else:
                holders[tie] = number
    groups: dict[int, list[Signature]] = defaultdict(list)
    for number, signature in enumerate(ordered):
        groups[find(number)].append(signature)
    groups = _by_high_posts(groups)
    found = [Profile(tuple(g), sum(block[s] for s in g), mark(g)) for g in groups.values()]
    return sorted(found, key=lambda p: (not p.known, -p.count, p.mark, p.signatures[0]))


def _by_high_posts(groups: Mapping[int, list[Signature]]) -> dict[int, list[Signature]]:
    """Join the tellings of one high post, but for those of two bodies that are led at one time.

    Whoever is told of first goes first, so the result depends on the tellings alone.
    """
    joined: dict[int, list[Signature]] = {}
    holders: dict[str, list[int]] = defaultdict(list)
    for number, group in sorted(groups.items(), key=lambda g: (min(s.when or "9" for s in g[1]), g[1][0])):
        high = sorted({h for s in group for p in s.posts for h in _high(p)})
        homes = [h for post in high for h in holders[post]]
        home = next((h for h in homes if not _led_at_once(joined[h], group)), number)
        joined[home] = sorted([*joined.get(home, ()), *group])
        for post in high:
            if home not in holders[post]:
                holders[post].append(home)
    return joined


def _high(post: Held) -> Iterator[str]:
    """The high posts that a post told is."""
    full = f"{post.post} {post.body}".strip()
    return (h for h in lexicon().high_posts if post.post == h or full == h or full.startswith(f"{h} "))


def _led_at_once(one: list[Signature], other: list[Signature]) -> bool:
    """Whether two groups of tellings give one high post of two bodies in the same months."""
    a, b = (Profile(tuple(g), len(g), "") for g in (one, other))
    mine, theirs = ({p for p in x.posts if p.body and any(_high(p))} for x in (a, b))
    return any(_at_once(a, p, b, q) for p in mine for q in theirs if p.post == q.post)


def ties(signature: Signature) -> Iterator[str]:
    """What, shared by two signatures of one name, makes them one person."""
    if signature.known:
        yield f"known\x1f{signature.known}"
    rare = bearers(signature.key) < RARE
    for post in signature.posts:
        if post.body and post.body not in lexicon().generic_bodies:
            yield f"body\x1f{own_name(post.body, post.told) or post.body}\x1f{post.country}"
        elif post.country:
            yield f"post\x1f{post.post}\x1f{post.country}"
    # What a person is called without a body or country (HLV) tells a rare name from nobody.
    plain = not any(post.body or post.country for post in signature.posts)
    if rare and plain and not lexicon().accused & set(signature.roles):
        yield "plain"
    # Somebody famous beside both says little; on one day, or two people beside both, says much.
    for companion in signature.companions:
        if len(signature.when) == 10:
            yield f"with\x1f{companion}\x1f{signature.when}"
    for first, second in combinations(signature.companions, 2):
        yield f"both\x1f{first}\x1f{second}"


def mark(group: Iterable[Signature]) -> str:
    """What tells these signatures from others of the name: the earliest post, else the earliest of them."""
    group = list(group)
    dated = sorted((s.when or "9", p) for s in group for p in s.posts if p.body or p.country)
    if dated:
        post = dated[0][1]
        return f"{post.post}|{post.body}|{post.country}"
    first = min(group, key=lambda s: (s.when or "9", s))
    return "|".join((first.private, first.when, *first.companions, *first.roles, first.name))


@dataclass(frozen=True, slots=True, order=True)
class Compared:
    """How sure it is that two profiles of one name are one person, 0 to 1, and why.

    ``clash``: they cannot be; ``asks``: only somebody who knows can tell, whatever others of the name have in common;
    ``weak``: the same, unless more than the name and the topic ties the one to another of the other's profiles.
    """

    score: float
    reasons: tuple[str, ...]
    clash: bool = False
    asks: bool = False
    weak: bool = False


def compare(one: Profile, other: Profile) -> Compared:
    """Whether two profiles of one name are one person."""
    if one.known and other.known and one.known != other.known:
        return Compared(0.0, ("two known people",), True)
    clash = tuple(_clashes(one, other))
    if clash:
        return Compared(0.05, clash, True)
    if _vietnamese(one) and (_suspected_beside(one, other) or _suspected_beside(other, one)):
        return Compared(_ASKED, (_ACCUSED,), asks=True)
    pairs = _pairs(one, other)
    best, reasons = max(likelihood.score(a, b) for a, b in pairs)
    # Of many tellings two are alike by chance.
    best -= likelihood.weights().of_many * math.log(len(pairs))
    expected = bearers(one.signatures[0].key)
    namesakes = expected >= RARE or (_vietnamese(one) and one.accused != other.accused)
    if namesakes and _accused_in_office(one, other) and _SHARED.isdisjoint(reasons):
        # That a name has few bearers makes nobody in office a suspect: a person is asked.
        return Compared(_ASKED, (_ACCUSED, *reasons), asks=True)
    name = "rare name" if expected < RARE else "common name" if expected >= COMMON else "name of few bearers"
    score = round(likelihood.probability(best), 4)
    one_walk = expected < RARE and _walks(one) & _walks(other)
    if _vietnamese(one) and _other_posts(one, other) and not one_walk and not tied(one, other):
        return Compared(min(_ASKED, score), (_OTHER_POST, name, *reasons), weak=True)
    return Compared(score, (name, *reasons))


def _spread(signatures: tuple[Signature, ...]) -> Iterable[Signature]:
    """A few of a profile's tellings, from the earliest to the latest."""
    ordered = sorted(signatures, key=lambda s: (s.when, s))
    step = max(1, len(ordered) // _COMPARED)
    return ordered[::step][:_COMPARED]


def _clashes(one: Profile, other: Profile) -> Iterator[str]:
    if one.countries and other.countries and not one.countries & other.countries:
        yield f"countries {'/'.join(sorted(one.countries))} and {'/'.join(sorted(other.countries))}"
    if _accused_in_office(one, other) and bearers(one.signatures[0].key) >= COMMON:
        yield _ACCUSED
    if bearers(one.signatures[0].key) >= RARE and (_charged_beside(one, other) or _charged_beside(other, one)):
        yield "one is accused while the other is in high office"
    for mine in sorted(one.posts):
        for theirs in sorted(other.posts):
            if _excludes(one, mine, other, theirs):
                yield f"{mine.post} of {mine.body} and of {theirs.body} at one time"
                return


def _other_posts(one: Profile, other: Profile) -> bool:
    """Whether both hold posts in bodies, and no body of the one is the other's or part of it."""
    mine, theirs = ({p.body for p in profile.posts if p.body and not _beside_others(p)} for profile in (one, other))
    return bool(mine and theirs) and not any(a in b or b in a for a in mine for b in theirs)


def _beside_others(post: Held) -> bool:
    """Whether people hold a post beside their own: those of a parliament."""
    return "parliament" in fields(f"{post.post} {post.body}")


def _walks(profile: Profile) -> frozenset[str]:
    """Walks of life of the posts that a profile holds, but for those that people of every calling come to."""
    return all_fields(f"{p.post} {p.body}" for p in profile.posts) - _MIXED


def tied(one: Profile, other: Profile) -> bool:
    """Whether two profiles share more than name, topic and kind of post: somebody, a body, a place, words.

    Of all who are charged papers use the same words; one post in two bodies ties a name that hardly two bear.
    """
    enough = _TIES - _OF_CASES if one.accused and other.accused else _TIES
    enough |= _POST if bearers(one.signatures[0].key) < _HARDLY_TWO else frozenset()
    return any(not enough.isdisjoint(likelihood.features(a, b)) for a, b in _pairs(one, other))


def _pairs(one: Profile, other: Profile) -> list[tuple[Signature, Signature]]:
    return [(a, b) for a in _spread(one.signatures) for b in _spread(other.signatures)]


def _accused_in_office(one: Profile, other: Profile) -> bool:
    """Whether one is accused and nothing is told of a post, and the other holds one."""
    held = [any(p.tenure == "held" for p in profile.posts) for profile in (one, other)]
    return (one.accused and not one.posts and held[1]) or (other.accused and not other.posts and held[0])


def _vietnamese(profile: Profile) -> bool:
    """Whether a name is made of Vietnamese syllables: also the rarest of these may have a second bearer."""
    return all(is_given_name(part) for part in profile.signatures[0].key.split())


def _suspected_beside(accused: Profile, other: Profile) -> bool:
    """Whether one is accused, without a post of the other's, in days when the other is in high office."""
    posts = {p.post for p in accused.posts}
    beside = {x for s in accused.signatures for x in (*s.companions, *s.bodies)}
    known = any(beside & {*s.companions, *s.bodies} for s in other.signatures)
    return accused.accused and not known and not posts & {p.post for p in other.posts} and _charged(accused, other)


def _charged_beside(accused: Profile, other: Profile) -> bool:
    """Whether one holds a post that the other does not and is accused in days when the other is in high office."""
    if other.accused or not accused.posts or {p.post for p in accused.posts} & {p.post for p in other.posts}:
        return False
    return _charged(accused, other)


def _charged(accused: Profile, other: Profile) -> bool:
    """Whether somebody is accused in days when the other is told to be in high office."""
    charged = [d for s in accused.signatures if lexicon().accused & set(s.roles) and (d := days_of(s.when))]
    serving = [
        d
        for s in other.signatures
        if any(p.tenure == "held" and p.post in lexicon().high_posts for p in s.posts) and (d := days_of(s.when))
    ]
    return any(overlap(a, b, _DAYS) for a in charged for b in serving)


def _excludes(one: Profile, mine: Held, other: Profile, theirs: Held) -> bool:
    """Whether two posts cannot be one person's: the same single post of two bodies, attested by turns."""
    if mine.post != theirs.post or mine.post not in lexicon().single_posts:
        return False
    return _at_once(one, mine, other, theirs)


def _at_once(one: Profile, mine: Held, other: Profile, theirs: Held) -> bool:
    """Whether a post is attested by turns in two bodies, of which neither is part of the other's name."""
    if not mine.body or not theirs.body or mine.body in theirs.body or theirs.body in mine.body:
        return False
    a, b = one.attested(mine.post, mine.body), other.attested(theirs.post, theirs.body)
    if not a[0] or not b[0]:
        return False
    return a == b or (a[0] < b[1] and b[0] < a[1])
