"""Other names that an article gives somebody: ``Trần Văn A, biệt danh B``, ``Shark A``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kg.extract.mentions.base import ClusterBase
from kg.extract.mentions.wording import phrases, syllables
from kg.extract.names.chunks import Chunk

_REACH = 14  # tokens from a name to the words that tell its bearer's other name
_QUOTES = frozenset("\"“'‘")

_words = partial(phrases, "nicknames")


def nicknames(c: ClusterBase, k: int) -> Iterator[int]:
    """Chunks of the other name that the words behind the person of chunk ``k`` tell, wherever they stand."""
    t, here = c.t, c.chunks[k]
    for i in range(here.end, min(here.end + _REACH, t.n)):
        at = c.by_start.get(i)
        if t.sentence[i] != t.sentence[here.start] or (at is not None and _may_be_named(c.chunks[at])):
            return
        if (told := _words("called").longest(t.keys, i)) is None:
            continue
        start = i + told[0]
        start += start < t.n and t.words[start] in _QUOTES
        other = c.by_start.get(start)
        if other is not None and _may_be_named(c.chunks[other]):
            words = _surface(c, c.chunks[other])
            yield from (j for j, chunk in enumerate(c.chunks) if _may_be_named(chunk) and _surface(c, chunk) == words)
        return


def stage_tail(keys: tuple[str, ...]) -> tuple[str, ...]:
    """What stands behind a word of the stage (``Shark |Bình``); nothing, where none begins the name."""
    return keys[1:] if len(keys) > 1 and keys[0] in syllables("nicknames", "stage") else ()


def ends_alike(c: ClusterBase, k: int, other: int) -> bool:
    """Whether the name of chunk ``other`` behind its word of the stage closes that of chunk ``k``."""
    full, own = c.keys(c.chunks[k]), stage_tail(c.keys(c.chunks[other]))
    return len(full) > len(own) > 0 and full[-len(own) :] == own


def _may_be_named(chunk: Chunk) -> bool:
    return chunk.type in ("Person", "run")


def _surface(c: ClusterBase, chunk: Chunk) -> list[str]:
    return c.t.words[chunk.start : chunk.end]
