"""Bodies of one name that bear different acronyms: ``Đảng Dân chủ tự do`` (LDP) and ``Đảng Dân chủ tự do`` (FDP)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import combinations

from kg.languages.vi.names import is_initials
from kg.resolve.decisions import Partition
from kg.resolve.lexicon import is_acronym
from kg.resolve.signature import Signature

_SLIP = 0.1
"""An acronym that this share of all articles or fewer give the name is a slip of a pen, or of the extractor."""

Group = Mapping[Signature, int]


def by_acronym(group: Group) -> list[tuple[str, dict[Signature, int]]]:
    """Signatures of one name and country by the acronym that tells their body from others, "" for all there is.

    One without an acronym is of the only body there is; where there are several, none of these.
    """
    told = {signature: foreign_acronyms(signature) for signature in group}
    bodies = _bodies(told, group)
    if len(set(bodies.values())) < 2:
        return [("", dict(group))]
    parts: dict[str, dict[Signature, int]] = {}
    for signature in sorted(group):
        acronym = min((bodies[form] for form in told[signature] if form in bodies), default="")
        parts.setdefault(acronym, {})[signature] = group[signature]
    return sorted(parts.items())


def foreign_acronyms(signature: Signature) -> frozenset[str]:
    """Acronyms that are not made of the name's first letters: those a body bears in another tongue."""
    forms = (signature.name, *signature.aliases)
    return frozenset(f for f in forms if is_acronym(f) and not is_initials(f, signature.key))


def _bodies(told: Mapping[Signature, frozenset[str]], group: Group) -> dict[str, str]:
    """Each acronym with that of its body: spellings of one, and those that one article gives, are one body's."""
    number = Counter(form for signature, forms in told.items() for form in forms for _ in range(group[signature]))
    common = sorted(form for form, n in number.items() if n > sum(group.values()) * _SLIP)
    joined = Partition(common)
    for one, other in combinations(common, 2):
        if _spelt_alike(one, other) or any({one, other} <= forms for forms in told.values()):
            joined.join(one, other)
    return {form: joined.find(form) for form in common}


def _spelt_alike(one: str, other: str) -> bool:
    return one in other or other in one or sorted(one) == sorted(other)
