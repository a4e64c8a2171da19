"""What stands around a name: the unusual pairs of syllables near its mentions, as a small sketch."""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from kg.languages.vi import lexicon
from kg.languages.vi.keys import key
from kg.model import Mention
from kg.resources import resource

_AROUND = 120
_MENTIONS = 4
_KEPT = 60


@cache
def everyday() -> frozenset[int]:
    """Hashes of pairs of syllables that stand near many names and tell nobody."""
    path = resource("kg", "languages", "vi", "data", "everyday_pairs.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(zlib.crc32(key(line).encode()) for line in lines if line and not line.startswith("#"))


def passages(text: str, mentions: Iterable[Mention]) -> Iterator[str]:
    """What stands before and after the first mentions of somebody."""
    for number, m in enumerate(mentions):
        if number == _MENTIONS:
            return
        yield text[max(0, m.start - _AROUND) : m.start]
        yield text[m.end : m.end + _AROUND]


def pairs(passage: str) -> Iterator[str]:
    """Neighbouring syllables of a passage as comparison keys; the first and the last may be cut and are left out."""
    words = key.__wrapped__(passage).split()[1:-1]
    yield from (f"{a} {b}" for a, b in pairwise(words))


def lone_woman(text: str, mentions: Iterable[Mention], name_key: str) -> bool:
    """Whether somebody told by a last name alone is called what women are (``bà Lund``): no man of that name."""
    if " " in name_key:
        return False
    women = lexicon.table("grammar")["sexes"]["women"]
    before = (text[: m.start].rstrip().casefold() for m in mentions)
    return any(words.endswith(f" {word}") or words == word for words in before for word in women)


def sketch(text: str, mentions: Iterable[Mention], name_key: str) -> bytes:
    """Sorted hashes of the unusual pairs near the mentions, four bytes each."""
    own = {f"{a} {b}" for a, b in pairwise(name_key.split())}
    found = {zlib.crc32(p.encode()) for passage in passages(text, mentions) for p in pairs(passage) if p not in own}
    return _same_everywhere(array("I", sorted(found - everyday())[:_KEPT])).tobytes()


@lru_cache(maxsize=50_000)
def unpacked(packed: bytes) -> frozenset[int]:
    """The hashes of a sketch."""
    return frozenset(_same_everywhere(array("I", packed)))


def _same_everywhere(numbers: array[int]) -> array[int]:
    """Numbers in the order of bytes that sketches have on every machine, or back again."""
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers
