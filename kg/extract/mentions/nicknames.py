"""Other names that an article gives somebody: ``Trần Văn A, biệt danh B``, ``Shark A``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kg.extract.mentions.base import ClusterBase, title_key
from kg.extract.mentions.wording import phrases, syllables
from kg.extract.names.chunks import Chunk
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.particles import OF

_REACH = 14  # tokens from a name to the words that tell its bearer's other name
_QUOTES = frozenset("\"“'‘")
_CLOSING = frozenset("\"”'’")
_OF = syllable_key(OF)

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
        quoted = start < t.n and t.words[start] in _QUOTES
        other = c.by_start.get(start + quoted)
        if other is not None and _may_be_named(c.chunks[other]) and not _compared(c, k, other, quoted):
            yield from _alike(c, other)
        return


def stage_tail(keys: tuple[str, ...]) -> tuple[str, ...]:
    """What stands behind a word of the stage (``Shark |Bình``); nothing, where none begins the name."""
    return keys[1:] if len(keys) > 1 and keys[0] in syllables("nicknames", "stage") else ()


def ends_alike(c: ClusterBase, k: int, other: int) -> bool:
    """Whether the name of chunk ``other`` behind its word of the stage closes that of chunk ``k``."""
    full, own = c.keys(c.chunks[k]), stage_tail(c.keys(c.chunks[other]))
    return len(full) > len(own) > 0 and full[-len(own) :] == own


def _compared(c: ClusterBase, k: int, other: int, quoted: bool) -> bool:
    """Whether the person of chunk ``k`` is only likened to the bearer of a name (``"B của châu Á"``).

    So it is where the quoted words or what they are of go on behind the name, and where each bears a title of his own.
    """
    t, end = c.t, c.chunks[other].end
    if quoted and (end == t.n or t.words[end] not in _CLOSING):
        return True
    behind = end + quoted
    if behind < t.n and t.keys[behind] == _OF:
        return True
    own, theirs = (
        {title_key(t, c.chunks[p.title]) for j in alike if j in c.phrases for p in c.phrases[j].posts}
        for alike in (_alike(c, k), _alike(c, other))
    )
    return bool(own and theirs) and own.isdisjoint(theirs)


def _alike(c: ClusterBase, k: int) -> list[int]:
    """The chunks that bear the name of chunk ``k``."""
    words = _surface(c, c.chunks[k])
    return [j for j, chunk in enumerate(c.chunks) if _may_be_named(chunk) and _surface(c, chunk) == words]


def _may_be_named(chunk: Chunk) -> bool:
    return chunk.type in ("Person", "run")


def _surface(c: ClusterBase, chunk: Chunk) -> list[str]:
    return c.t.words[chunk.start : chunk.end]
