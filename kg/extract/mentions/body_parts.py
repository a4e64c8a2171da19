"""Acronyms that belong to a part of a body: ``trung tâm X thuộc Bộ A (ABC)``."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.tokens import LOWER, Tokens
from kg.languages.vi import lexicon
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.names import is_initials
from kg.languages.vi.particles import BELONGING_TO, OF

_STATE = frozenset({"state", "ministry"})
_REACH = 6  # words from the head of the part to the body
_LINKS = frozenset({syllable_key(OF), syllable_key(BELONGING_TO)})


def names_part(t: Tokens, c: Chunk, acronym: str) -> bool:
    """Whether an acronym behind a body of the state, not made of its first letters, is that of a part told before it.

    So it is where the body is told as an owner, or where the words before it open a body's name in lower case.
    """
    if c.kind not in _STATE or is_initials(acronym, " ".join(t.keys[c.start : c.end])):
        return False
    if c.start > 0 and t.keys[c.start - 1] in _LINKS:
        return True
    heads = lexicon.organization_heads()
    for i in range(c.start - 1, max(-1, c.start - 1 - _REACH), -1):
        if t.shapes[i] != LOWER or t.sentence[i] != t.sentence[c.start]:
            return False
        if heads.longest(t.keys, i) is not None:
            return True
    return False
