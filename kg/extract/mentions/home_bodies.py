"""Bodies named without their land that are of the land of the paper, where another land has one of the name."""

from __future__ import annotations

from functools import cache

from kg.extract.names.chunks import Chunk
from kg.extract.names.phrases import Phrase
from kg.extract.names.tokens import Tokens
from kg.languages.vi import lexicon
from kg.languages.vi.names import looks_vietnamese


def of_home(t: Tokens, chunks: list[Chunk], phrases: dict[int, Phrase], bare: Chunk, full: Chunk) -> bool:
    """Whether ``bare`` is not the foreign body ``full``: ``Chủ tịch |Quốc hội A hội kiến Chủ tịch |Quốc hội Lào``.

    A sentence does not name a body first barely and then with its land; and strangers have strange names.

    Args:
        t: the article's tokens.
        chunks: its names.
        phrases: index of a person's chunk → the phrase around it.
        bare: a body's name without its land.
        full: the longer name, of another land than the paper's.
    """
    if bare.start < full.start and t.sentence[bare.start] == t.sentence[full.start]:
        return True
    if full.country in _sinic():
        return False
    held = [k for k, p in phrases.items() if any(q.holder is not None and chunks[q.holder] is bare for q in p.posts)]
    return any(_whole(t.words[chunks[k].start : chunks[k].end]) for k in held)


def _whole(words: list[str]) -> bool:
    return len(words) > 1 and looks_vietnamese(words)


@cache
def _sinic() -> frozenset[str]:
    """ISO codes of the lands whose people's names the press writes in Vietnamese syllables."""
    return frozenset(lexicon.table("persons")["sinic"])
