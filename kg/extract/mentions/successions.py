"""Who held a post before or after another: ``Người tiền nhiệm của ông, bà A, …`` is one phrase, and tells of A."""

from __future__ import annotations

from functools import partial

from kg.extract.mentions.clusters import Clusters
from kg.extract.mentions.records import Mention, Succession
from kg.extract.mentions.wording import phrases, syllables

_words = partial(phrases, "successions")
_syllables = partial(syllables, "successions")
_COMMA = ","


def join_successors(c: Clusters, mentions: list[Mention]) -> list[Succession]:
    """Take what says whom somebody followed into his noun phrase. Changes ``mentions``.

    Args:
        c: the names of the article.
        mentions: all its mentions; the pronoun or name inside such a phrase is taken out.
    """
    t, out = c.t, []
    first = _words("before").first | _words("after").first
    by_start = {m.np_start: m for m in mentions if len(m.entities) == 1 and m.entities[0].type == "Person"}
    for i in range(t.n):
        if t.keys[i] not in first:
            continue
        hits = [(hit[0], name == "before") for name in ("before", "after") if (hit := _words(name).longest(t.keys, i))]
        if not hits:
            continue
        length, before = max(hits)
        at = i + length + (i + length < t.n and t.keys[i + length] in _syllables("of"))
        other = by_start.get(at)
        mark = _over_body(c, other.np_end) if other is not None else at
        if mark + 1 >= t.n or (t.words[mark] != _COMMA and t.keys[mark] not in _syllables("is")):
            continue
        person = by_start.get(mark + 1)
        if other is None or person is None or person.entities[0] is other.entities[0] or not t.opens_clause(i):
            continue
        if other.kind != "name":
            mentions.remove(other)
        person.np_start = i
        end = person.np_end
        if t.words[mark] == _COMMA and end + 1 < t.n and t.words[end] == _COMMA and t.words[end + 1][0].islower():
            person.np_end = end + 1
        out.append(Succession(person.entities[0], other.entities[0], before, i))
    return out


def _over_body(c: Clusters, i: int) -> int:
    """Behind where the post was held, that begins at token ``i``: ``người kế nhiệm ông |tại Bộ A, bà B``."""
    if i >= c.t.n or c.t.keys[i] not in _syllables("held_at"):
        return i
    k = c.by_start.get(i + 1)
    return c.chunks[k].end if k is not None else i
