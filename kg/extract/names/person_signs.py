"""What around a run of capitals says that somebody, or something, is called so: initials, ages, ``tên``."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.tokens import Tokens
from kg.languages.vi.particles import BEARS, HAS, NAME, YEARS_OLD


def called_so(t: Tokens, title: Chunk) -> bool:
    """Whether something may be called by a name as well as somebody: ``có tên là |…``."""
    called = t.words[title.start].casefold() == NAME or t.words[title.end - 1] == NAME
    return title.start > 0 and called and t.words[title.start - 1] in (HAS, BEARS)


def dotted(t: Tokens, chunk: Chunk) -> bool:
    """Whether a run is three initials or more, as courts call people: ``L.V.T.``."""
    words = t.words[chunk.start : chunk.end]
    letters = [w for w in words if w != "."]
    return len(letters) > 2 and all(len(w) == 1 and w.isupper() for w in letters) and "." in words


def aged(t: Tokens, p: int) -> bool:
    """Whether an age follows at ``p``: ``A, 29 tuổi``, ``A (43 tuổi``."""
    p += p < t.n and t.words[p] == "." and len(t.words[p - 1]) == 1  # "M.V.D. (20 tuổi"
    return p + 2 < t.n and t.words[p] in (",", "(") and t.words[p + 2] == YEARS_OLD and t.words[p + 1].isdecimal()
