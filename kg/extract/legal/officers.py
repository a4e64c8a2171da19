"""Persons who act for the law in their own name: prosecutors and judges."""

from __future__ import annotations

from kg.extract.clauses.reading import Reading
from kg.extract.frames import Frame

_OF_OTHERS = frozenset({"arrest", "search", "seize", "find", "charge", "grant"})  # not their act


def officers(r: Reading, f: Frame, entities: tuple[str, ...]) -> list[str]:
    """``Công tố viên |A truy tố B``: those of ``entities`` whom the article calls prosecutor or judge.

    Anybody else who is told before such a verb speaks of the step, reports or suffers it.
    """
    if f.type != "LegalAction" or f.subject != "authority" or f.name in _OF_OTHERS or len(entities) != 1:
        return []
    named = (p for p in r.nps if p.entities == entities and (p.type, p.kind) == ("Person", "name"))
    return list(entities) if any(r.starts_with("law_officers", p.start) is not None for p in named) else []
