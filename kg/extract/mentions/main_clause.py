"""Who the main clause of a sentence is about, where a phrase before it names somebody else."""

from __future__ import annotations

from kg.extract.mentions.wording import listed, phrases
from kg.extract.names.tokens import Tokens

Spans = dict[int, tuple[int, int]]  # first token of a name or title → its whole phrase


def main_person(t: Tokens, first: int, others: list[int], spans: Spans) -> int | None:
    """Where B stands of ``others`` if ``first`` is A: ``Trong cuộc gặp với A, |B nói``, ``Khác với A, |B nói``.

    None if A is meant.

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
    if i == begin:
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
