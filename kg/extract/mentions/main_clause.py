"""What is quoted; who the main clause of a sentence is about, where a phrase before it names somebody else."""

from __future__ import annotations

from kg.extract.mentions.wording import listed, phrases
from kg.extract.names.tokens import Tokens

_OPEN, _CLOSE, _PLAIN = '"“«‘', '"”»’', "'"
Spans = dict[int, tuple[int, int]]  # first token of a name or title → its whole phrase


def main_person(t: Tokens, first: int, others: list[int], spans: Spans) -> int | None:
    """``Trong cuộc gặp với A, |B nói``: where B stands of ``others``, if ``first`` is A; None if A is meant.

    Args:
        t: the tokens of the article.
        first: first token of the person that the sentence names first.
        others: first tokens of the persons that the sentence names behind that one.
        spans: the phrases of all of them.
    """
    begin = spans.get(first, (first, first))[0]
    i = begin
    while i > 0 and t.sentence[i - 1] == t.sentence[begin] and t.words[i - 1] != ",":
        i -= 1
    if i == begin or not fronts(t, i):
        return None
    for p in sorted(others):
        a, b = spans.get(p, (p, p + 1))
        closed = t.words[a - 1] == "," and b < t.n and t.sentence[b] == t.sentence[a]
        if p > first and closed and t.words[b][0].islower() and t.keys[b] not in listed("grammar", "joining"):
            return p
    return None


def fronts(t: Tokens, i: int) -> bool:
    """Whether a phrase before the main clause begins at token ``i`` (``Sau …``, ``Theo lời mời của A, B thăm``)."""
    return (
        t.keys[i] in listed("grammar", "fronting") or phrases("role_anaphora", "invited").longest(t.keys, i) is not None
    )


def quotations(t: Tokens) -> set[int]:
    """Tokens inside quotation marks, as far as these are paired within a line; single ones only outside others."""
    out: set[int] = set()
    opened: int | None = None
    for i, word in enumerate(t.words):
        plain = word == _PLAIN and not _apostrophe(t, i)
        if "\n" in word:
            opened = None
        elif opened is None and (word in _OPEN or plain):
            opened = i
        elif opened is not None and (plain if t.words[opened] == _PLAIN else word in _CLOSE):
            out.update(range(opened, i))
            opened = None
    return out


def _apostrophe(t: Tokens, i: int) -> bool:
    """Whether the mark at token ``i`` stands inside a word (``Côte d'Ivoire``)."""
    return (
        0 < i < t.n - 1 and t.ends[i - 1] == t.starts[i] and t.ends[i] == t.starts[i + 1] and t.words[i + 1].isalpha()
    )
