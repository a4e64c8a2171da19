"""How much of what two sentences say is the same."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from kg.languages.vi.keys import key

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_END = re.compile(r"[,;.:]")
_THING = 3
_LONGEST_THING = 12
"""Syllables behind a verb that tell what it is said of."""
_ONE_THING = 0.5
_ACT = 4
_LONG = 12
_PART = 0.4
_MOST = 0.8


@lru_cache(maxsize=50_000)
def pairs_of_syllables(text: str) -> frozenset[tuple[str, str]]:
    """Neighbouring syllables of a text, as comparison keys: Vietnamese words mostly have two."""
    words = key.__wrapped__(text).split()
    return frozenset(pairwise(words)) or frozenset((w, "") for w in words)


def containment(one: str, other: str) -> float:
    """Share of the shorter text's neighbouring syllables that the longer has too, 0 to 1."""
    a, b = pairs_of_syllables(one), pairs_of_syllables(other)
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 0.0


def one_verb(one: str, other: str) -> bool:
    """Whether two triggers are one, or one of a single syllable is part of the other (``tuyên`` of ``tuyên phạt``)."""
    first, second = sorted((key(one).split(), key(other).split()), key=len)
    return containment(one, other) >= _ONE_THING or (len(first) == 1 and first[0] in second)


def akin(one: str, other: str) -> bool:
    """Whether two triggers share a syllable: ``khởi tố`` and ``truy tố`` do, ``truy tố`` and ``xét xử`` do not."""
    return not set(key(one).split()).isdisjoint(key(other).split())


def retold(one: str, other: str) -> bool:
    """Whether two texts are one in the same words: most of a short one, a good part of a long one.

    Short sentences of one wording come again and again (``Quốc hội sẽ chất vấn``), long ones do not.
    """
    a, b = pairs_of_syllables(one), pairs_of_syllables(other)
    shared, longer = len(a & b), max(len(a), len(b), 1)
    return shared / longer >= (_PART if shared >= _LONG else _MOST)


def acts_alike(one: str, other: str, triggers: tuple[str, str]) -> bool:
    """Whether two tellings say one verb of one thing.

    ``sớm công nhận A là nền kinh tế thị trường`` and ``công nhận quy chế kinh tế thị trường`` do, ``thông qua 9 dự án
    luật`` and ``thông qua 6 dự án luật`` do not.

    Args:
        one: the trigger of a telling, then its sentence.
        other: of another.
        triggers: the two verbs; that one ends in the other is enough.
    """
    first, second = (key(t) for t in triggers)
    if not first or not second or not (f" {first}".endswith(f" {second}") or f" {second}".endswith(f" {first}")):
        return False
    things = [_behind(text, trigger) for text, trigger in ((one, triggers[0]), (other, triggers[1]))]
    numbers = {found[0] for thing in things if (found := _NUMBER.findall(thing))}
    return len(numbers) < 2 and min(len(t.split()) for t in things) >= _THING and containment(*things) >= _ONE_THING


def one_act(one: str, other: str, triggers: tuple[str, str]) -> bool:
    """Whether two tellings have some words for what is done in common, beside the names in them.

    ``công nhận nền kinh tế thị trường`` tells an act; ``tấn công Syria`` and ``trừng phạt của Liên hợp quốc`` tell
    whom it is done to.
    """
    acts = [_plain(f"{trigger} {_behind(text, trigger)}") for text, trigger in zip((one, other), triggers, strict=True)]
    return len(acts[0] & acts[1]) >= _ACT


def _plain(text: str) -> frozenset[tuple[str, str]]:
    """Neighbouring syllables of a text that are no part of a name."""
    words = text.split()
    return frozenset(
        pair for a, b in pairwise(words) if a.islower() and b.islower() for pair in pairs_of_syllables(f"{a} {b}")
    )


def _behind(text: str, trigger: str) -> str:
    """The clause behind a trigger in the sentence that follows it."""
    sentence = text[len(trigger) :]
    _, found, rest = sentence.partition(trigger)
    return " ".join(_END.split(rest, maxsplit=1)[0].split()[:_LONGEST_THING]) if found else ""


def part_for_whole(mine: frozenset[str], theirs: frozenset[str]) -> frozenset[str]:
    """``theirs``, with that body of ``mine`` for one whose name ends in the other's (``Phòng A |Công an tỉnh B``).

    Identifiers tell the names: those of bodies in the graph change with what more articles call them.

    Args:
        mine: identifiers of the participants of one telling.
        theirs: of another.
    """
    found = set(theirs)
    for one in sorted(theirs - mine):
        alike = [other for other in sorted(mine - theirs) if _ends_in(_slug(one), _slug(other))]
        if alike:
            found = (found - {one}) | {alike[0]}
    return frozenset(found)


def _slug(identifier: str) -> str:
    """The name in the identifier of a body: ``-cong-an-nghe-an`` of ``organization/cong-an-nghe-an-0a1b2c3d``."""
    kind, _, name = identifier.partition("/")
    return f"-{name.rpartition('-')[0]}" if kind == "organization" and "-" in name else ""


def _ends_in(one: str, other: str) -> bool:
    return bool(one and other) and (one.endswith(other) or other.endswith(one))
