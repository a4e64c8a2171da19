"""Whose post an opening clause tells: ``Sau khi bị cách chức Thứ trưởng A, ông B …``."""

from __future__ import annotations

from kg.extract.mentions.clusters import Clusters, phrase_parser
from kg.extract.mentions.records import EntityRecord
from kg.extract.names.phrases import Post
from kg.languages.vi.particles import WILL

_OPENING = 7  # tokens of an opening clause before its verb of office, and between the post and the subject


def behind_clause(c: Clusters, posts: list[Post], i: int, end: int) -> EntityRecord | None:
    """The person behind the comma of a clause that opens its sentence and names nobody before the verb of office.

    Args:
        c: entities and name chunks of the article.
        posts: the posts behind the verb; a general one (``lãnh đạo``) is nobody's.
        i: token of the verb of office.
        end: token behind the posts.
    """
    t = c.t
    titles = [c.chunks[post.title] for post in posts]
    if any(" ".join(t.keys[x.start : x.end]) in phrase_parser().general for x in titles):
        return None
    low = next((j for j in range(i, max(-1, i - _OPENING), -1) if j == 0 or t.sentence[j - 1] != t.sentence[i]), None)
    if low is None or any(k in c.by_start for k in range(low, i)):
        return None
    p = end
    while p < t.n and p - end < _OPENING and t.sentence[p] == t.sentence[i] and t.words[p] != ",":
        if p in c.by_start:
            return None
        p += 1
    if p >= t.n or t.words[p] != ",":
        return None
    k = next((k for k, f in c.phrases.items() if f.start == p + 1 and k in c.entity_of), None)
    if k is None or t.words[c.phrases[k].end : c.phrases[k].end + 1] == [WILL]:
        return None  # "Khi nhậm chức bộ trưởng, ông A |sẽ …"
    return c.entity_of[k]
