"""How much of what two sentences say is the same."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from kg.languages.vi.keys import key


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
