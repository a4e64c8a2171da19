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
    theirs = _names_in(t, chunks, phrases, full)
    if full.country in sinic() and (not theirs or any(looks_vietnamese(name) for name in theirs)):
        return False  # people there have such names too: "Quốc hội Trung Quốc Triệu A"; not "Hàn Quốc Moon J."
    return any(_whole(name) for name in _names_in(t, chunks, phrases, bare))


def _names_in(t: Tokens, chunks: list[Chunk], phrases: dict[int, Phrase], body: Chunk) -> list[list[str]]:
    """The names of those who hold a post in the body as it is named at ``body``."""
    held = [k for k, p in phrases.items() if any(q.holder is not None and chunks[q.holder] is body for q in p.posts)]
    return [t.words[chunks[k].start : chunks[k].end] for k in held]


def _whole(words: list[str]) -> bool:
    return len(words) > 1 and looks_vietnamese(words)


@cache
def sinic() -> frozenset[str]:
    """ISO codes of the lands whose people's names the press writes in Vietnamese syllables."""
    return frozenset(lexicon.table("persons")["sinic"])
