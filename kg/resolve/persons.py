"""Which tellings of one full name are one person.

First, signatures that share something that ties them (a post in a body, a high post, a companion in the
same month, a known person) become profiles. Then profiles of the same name are compared: the rarer
the name, the less it takes; a clash (another country, two single posts held at one time, an accused and
somebody in office) keeps them apart. What is neither shown nor excluded is unsure, and unsure
stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise

from kg.resolve.lexicon import COMMON, FEW, RARE, bearers, lexicon
from kg.resolve.signature import Held, Signature
from kg.resolve.when import days_of

_BURST_DAYS = 7
_POST_TOO_DAYS = 3
_STORY_DAYS = 60
_YEAR_DAYS = 400
_STAGE_NAMES = 25.0
"""Expected bearers of a name up to which it means one player or artist."""


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
    def months(self) -> tuple[str, str]:
        """First and last month with a post; empty strings without."""
        months = sorted(s.when[:7] for s in self.signatures if s.when and s.posts)
        return (months[0], months[-1]) if months else ("", "")

    @cached_property
    def dates(self) -> tuple[int, ...]:
        """Days of the articles that give one, as ordinals."""
        return tuple(sorted({d[0] for s in self.signatures if len(s.when) == 10 and (d := days_of(s.when))}))

    @cached_property
    def callings(self) -> frozenset[str]:
        """What the person is called before the name."""
        return frozenset(c for s in self.signatures for c in s.callings)

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Bodies told of beside the person."""
        return frozenset(b for s in self.signatures for b in s.bodies) | {p.body for p in self.posts if p.body}

    @cached_property
    def subjects(self) -> frozenset[str]:
        """Public fields that the articles are about."""
        return frozenset(s.subject for s in self.signatures if s.subject)

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
    parent: dict[Signature, Signature] = {s: s for s in block}

    def find(s: Signature) -> Signature:
        while parent[s] is not s:
            parent[s] = parent[parent[s]]
            s = parent[s]
        return s

    holders: dict[str, Signature] = {}
    for signature in sorted(block):
        for tie in ties(signature):
            if tie in holders:
                a, b = sorted((find(holders[tie]), find(signature)))
                parent[b] = a
            else:
                holders[tie] = signature
    groups: dict[Signature, list[Signature]] = defaultdict(list)
    for signature in sorted(block):
        groups[find(signature)].append(signature)
    found = [Profile(tuple(g), sum(block[s] for s in g), mark(g)) for g in groups.values()]
    return sorted(found, key=lambda p: (not p.known, -p.count, p.mark, p.signatures[0]))


def ties(signature: Signature) -> Iterator[str]:
    """What, shared by two signatures of one name, makes them one person."""
    if signature.known:
        yield f"known\x1f{signature.known}"
    rare = bearers(signature.key) < RARE
    for post in signature.posts:
        if post.body and post.body not in lexicon().generic_bodies:
            yield f"body\x1f{post.body}\x1f{post.country}"
        elif post.country:
            yield f"post\x1f{post.post}\x1f{post.country}"
        full = f"{post.post} {post.body}".strip()
        for high in lexicon().high_posts:
            if post.post == high or full.startswith(f"{high} ") or full == high:
                yield f"high\x1f{high}"
    if rare and not signature.posts and not lexicon().accused & set(signature.roles):
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


def compare(one: Profile, other: Profile) -> tuple[float, tuple[str, ...]]:
    """How sure it is that two profiles of one name are one person, 0 to 1, and why."""
    if one.known and other.known and one.known != other.known:
        return 0.0, ("two known people",)
    clash = list(_clashes(one, other))
    if clash:
        return 0.05, tuple(clash)
    expected = bearers(one.signatures[0].key)
    both_posts, neither = bool(one.posts and other.posts), not one.posts and not other.posts
    gap = _gap(one, other)
    if gap <= (_BURST_DAYS if neither or both_posts else _POST_TOO_DAYS) and expected < 2 * COMMON:
        return 0.85, ("told within a few days",)
    if _on_one_stage(one, other) and expected < _STAGE_NAMES and gap <= _STORY_DAYS:
        return 0.85, (f"both in news of {next(iter(one.subjects))}", "told within a few weeks")
    if one.callings & other.callings and expected < _STAGE_NAMES and gap <= _YEAR_DAYS:
        return 0.85, (f"both called {min(one.callings & other.callings)}",)
    shared = one.bodies & other.bodies
    if shared and not one.accused and not other.accused and gap <= _YEAR_DAYS and expected < COMMON:
        return 0.82, (f"both told of beside {min(shared)}",)
    if expected >= COMMON:
        return 0.5 if not both_posts else 0.3, ("common name", "nothing but the name is shared")
    if not both_posts and not neither and (one.accused or other.accused):
        return 0.5, ("one is accused, of the other a post is told",)
    if expected < RARE:
        return 0.95, ("rare name", "nothing speaks against it")
    if both_posts and _months_apart(one.months, other.months) <= 12:
        return 0.45, ("different posts at about the same time",)
    if gap <= _STORY_DAYS and expected < (3 * FEW if neither else FEW):
        return 0.85, ("name of few bearers", "told within a few weeks")
    return 0.6, ("name of few bearers", "different posts" if both_posts else "told at other times or with a post")


def _on_one_stage(one: Profile, other: Profile) -> bool:
    """Whether both are told of in the same public field and neither as accused."""
    if one.accused or other.accused or (one.posts and other.posts):
        return False
    return len(one.subjects) == 1 and one.subjects == other.subjects


def _clashes(one: Profile, other: Profile) -> Iterator[str]:
    if one.countries and other.countries and not one.countries & other.countries:
        yield f"countries {'/'.join(sorted(one.countries))} and {'/'.join(sorted(other.countries))}"
    accused = (one.accused and not one.posts and other.posts) or (other.accused and not other.posts and one.posts)
    if accused and bearers(one.signatures[0].key) >= COMMON:
        yield "one is accused, the other holds a post"
    for mine in sorted(one.posts):
        for theirs in sorted(other.posts):
            if _excludes(one, mine, other, theirs):
                yield f"{mine.post} of {mine.body} and of {theirs.body} at one time"
                return


def _excludes(one: Profile, mine: Held, other: Profile, theirs: Held) -> bool:
    """Whether two posts cannot be one person's: the same single post of two bodies, attested by turns."""
    if mine.post != theirs.post or mine.post not in lexicon().single_posts:
        return False
    if not mine.body or not theirs.body or mine.body in theirs.body or theirs.body in mine.body:
        return False
    a, b = one.attested(mine.post, mine.body), other.attested(theirs.post, theirs.body)
    if not a[0] or not b[0]:
        return False
    return a == b or (a[0] < b[1] and b[0] < a[1])


def _months_apart(one: tuple[str, str], other: tuple[str, str]) -> float:
    """Months between two intervals; 0 if they touch, many if one is not dated."""
    if not one[0] or not other[0]:
        return 0.0
    return max(0.0, _month(one[0]) - _month(other[1]), _month(other[0]) - _month(one[1]))


def _gap(one: Profile, other: Profile) -> int:
    """Days between the nearest two articles of two profiles; many if one profile has no dated article."""
    if not one.dates or not other.dates:
        return 10**6
    merged = sorted([(d, 0) for d in one.dates] + [(d, 1) for d in other.dates])
    return min(b[0] - a[0] for a, b in pairwise(merged) if a[1] != b[1])


def _month(text: str) -> float:
    year, _, month = text.partition("-")
    return int(year) * 12 + (int(month) if month else 6)
