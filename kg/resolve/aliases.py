"""Short names that only other articles explain: ``NOAA``, ``Trump``.

An article that names somebody in full and in short tells what the short name means. Where nearly all
articles that tell agree, the short name standing alone in another article means the same.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from kg.languages.vi.keys import key
from kg.languages.vi.names import is_initials
from kg.resolve.decisions import Decision
from kg.resolve.lexicon import is_acronym, lexicon
from kg.resolve.signature import Signature

_AGREEMENT = 0.9
_TOLD_BY = 3
_TOLD_SHARE = 0.2
_OF_THE_BEST = 0.2
"""A short name of a person needs that many articles that explain it, and that share of those where it stands
alone: a surname that is hardly ever explained may be anybody's."""
_TOLD_OF_ACRONYM = 0.02
"""The share for acronyms: one paper's federation called AFP is not the agency that hundreds of articles name."""
_TOLD_OF_INITIALS = 0.1
_TOLD_BY_FEW = 0.5
"""The shares for acronyms that fewer than ``_TOLD_BY`` articles explain, as initials of a name or otherwise: what one
paper put in brackets renames nothing that many articles name."""

Explained = Mapping[str, Counter[str]]
"""Block of a short name → how many articles explain it as a thing of which block."""


def explained(block: Mapping[Signature, int]) -> Iterable[tuple[str, str, int]]:
    """What the signatures of a block explain: block of the short name, own block, number of articles."""
    for signature, count in block.items():
        own = signature.block
        if signature.private or " " not in signature.key:
            continue
        for alias in signature.aliases:
            short = key(alias)
            if _explains(signature, alias, short):
                yield f"{signature.type}\x1f{short}\x1f", own, count


def _explains(signature: Signature, alias: str, short: str) -> bool:
    """Whether an alias may stand for its bearer elsewhere: a last name, a stage name, an acronym."""
    if not short or short == signature.key or short in lexicon().generic_bodies:
        return False
    if signature.type == "Person":
        words = alias.split()
        return short in signature.key.split() or (len(words) > 1 and all(w[0].isupper() for w in words))
    return is_acronym(alias)


def gather(blocks: Mapping[str, Mapping[Signature, int]]) -> Explained:
    """All explanations."""
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for block in blocks.values():
        for short, own, count in explained(block):
            table[short][own] += count
    return table


def redirects(table: Explained, blocks: Mapping[str, Mapping[Signature, int]]) -> dict[str, tuple[str, Decision]]:
    """Blocks of short names that stand alone somewhere, each with the block that it means."""
    found = {}
    best: Counter[str] = Counter()
    for targets in table.values():
        for target, told in targets.items():
            best[target] = max(best[target], told)
    for short, targets in sorted(table.items()):
        if short not in blocks:
            continue
        total = sum(targets.values())
        target, told = min(targets.items(), key=lambda item: (-item[1], item[0]))
        alone = sum(blocks[short].values())
        needed = (
            max(_TOLD_BY, alone * _TOLD_SHARE) if short.startswith("Person") else _needed(short, target, told, alone)
        )
        # A body has one acronym: what few call it beside that is a slip (FAM for the federation called VFF).
        slip = not short.startswith("Person") and told < best[target] * _OF_THE_BEST
        if target != short and told >= needed and told / total >= _AGREEMENT and not slip:
            left, right = sorted((short, target))
            found[short] = (
                target,
                Decision(
                    left=left,
                    right=right,
                    verdict="same",
                    score=round(told / total, 3),
                    reasons=(f"{told} of {total} articles explain the short name so",),
                ),
            )
    return found


def _needed(short: str, target: str, told: int, alone: int) -> float:
    """How many articles have to explain an acronym as a body; ``told`` do, ``alone`` name it without."""
    acronym, name = short.split("\x1f")[1], target.split("\x1f")[1]
    kind = name.removesuffix(f" {acronym}")
    words, syllables = lexicon(), len(name.split())
    if kind in words.companies or (is_initials(acronym, name) and syllables <= 2 * len(acronym)):
        return alone * (_TOLD_OF_ACRONYM if told >= _TOLD_BY else _TOLD_OF_INITIALS)
    if kind != name and not kind.startswith(tuple(f"{k} " for k in words.kinds_left_out)):
        # ``Công ty Khai khoáng HMX`` is not what papers mean by HMX, but one of its companies.
        return max(_TOLD_BY, alone * _TOLD_SHARE)
    if told >= _TOLD_BY:
        return alone * _TOLD_OF_ACRONYM
    # Of a name shorter than its acronym a part is missing (MDC, ``Dân chủ``).
    return alone * _TOLD_BY_FEW if syllables >= len(acronym) else math.inf
