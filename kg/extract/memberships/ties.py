"""What is part of what, and who is related to whom."""

from __future__ import annotations

import itertools
from functools import cache, partial
from typing import Any

from kg.extract.mentions.clusters import Clusters
from kg.extract.mentions.wording import listed, syllables
from kg.extract.names.chunks import Chunk
from kg.extract.names.tokens import LOWER
from kg.languages.vi import gazetteer, lexicon
from kg.languages.vi.keys import key, phrase_keys, syllable_key
from kg.languages.vi.particles import AND

_words = partial(listed, "posts")
_several = partial(listed, "grammar", "plural_units")
_BESIDE = frozenset({"title", "honorific", "Country", "Organization"})
_PART = {
    ("Organization", "Organization"): "subOrganizationOf",
    ("Place", "Place"): "containedInPlace",
    ("Place", "Country"): "containedInPlace",
}


def nesting(c: Clusters, ids: dict[int, str]) -> list[dict[str, Any]]:
    """``subOrganizationOf`` from names inside names and ``containedInPlace`` from places in a row."""
    out: dict[tuple[str, str, str], dict[str, Any]] = {}
    by_form = {e.name: e for e in c.entities if e.type == "Organization"}
    for e in c.entities:
        if e.type == "Organization":
            by_form.update(dict.fromkeys(e.names, e))
    for k, entity in sorted(c.entity_of.items()):
        chunk = c.chunks[k]
        if chunk.type == "Organization":
            for parent in chunk.parents:
                found = by_form.get(c.form(parent)) if parent.type == "Organization" else None
                if found is not None and found is not entity:
                    _add(out, c, ids, (entity, "subOrganizationOf", found), chunk.start, 0.9)
    for k in range(len(c.chunks) - 1):
        left, right = c.chunks[k], c.chunks[k + 1]
        predicate = _PART.get((left.type, right.type))
        if left.type == "Place" and predicate and _next(c, left, right) and not _of_row(c, left):
            if gazetteer.lies_abroad(c.form(left), c.form(right)) or _of_list(c, k + 1):
                continue
            a, b = c.entity_of.get(k), c.entity_of.get(k + 1)
            if a is not None and b is not None and a is not b and _smaller(c, left, right):
                _add(out, c, ids, (a, predicate, b), left.start, 0.85)
    return list(out.values())


def _next(c: Clusters, left: Chunk, right: Chunk) -> bool:
    """Whether two places stand in a row: ``xã A, huyện B``, ``huyện B (tỉnh C)``."""
    gap = right.first - left.end
    return gap == 1 and c.t.words[left.end] in (",", "(") and c.t.sentence[left.start] == c.t.sentence[right.start]


def _of_row(c: Clusters, left: Chunk) -> bool:
    """Whether the place is the first of several of its rank: ``ba |xã A, B, C``, ``các |huyện A, B``."""
    before = left.first - 1
    return before >= 0 and (c.t.keys[before] in _several() or c.t.words[before].isdecimal())


def _of_list(c: Clusters, k: int) -> bool:
    """Whether chunk ``k``, a place behind a comma or bracket, is one of a list, a road's end, or begins a clause.

    ``huyện A, |B và C``, ``huyện A, |B, C, thị xã D``, ``Bắc Âu (|Phần Lan, Thụy Điển)``, ``hầm A, |Hà Nội - Huế``;
    in ``xã A, B, tỉnh C`` a wider place closes the address.
    """
    t, left, right = c.t, c.chunks[k - 1], c.chunks[k]
    end, aside = right.end, t.words[left.end] == "("
    if end >= t.n or t.sentence[end] != t.sentence[right.start]:
        return False
    mark = t.words[end]
    follows = c.chunks[k + 1] if k + 1 < len(c.chunks) and c.chunks[k + 1].first == end + 1 else None
    if aside and mark not in (")", ",", ";", "-", "–"):
        return True  # "bãi cạn A (|Trung Quốc gọi là B)"
    if follows is None or follows.type not in ("Place", "Country"):
        return False
    wide = right.type == "Country" or _province(c, right)
    if wide:
        return mark in (",", AND) if aside else mark in ("-", "–")
    if aside or right.first != right.start or t.shapes[right.first] == LOWER:
        return False
    closed = follows.type == "Country" or _province(c, follows) or t.shapes[follows.first] == LOWER
    return mark in ("-", "–", AND) or (mark == "," and not closed)


@cache
def _provinces() -> frozenset[str]:
    """Keys of the names of provinces, however their tone marks are put."""
    return frozenset(map(key, gazetteer.province_names()))


def _province(c: Clusters, chunk: Chunk) -> bool:
    """Whether the place is a province or a city under central rule: none lies in another."""
    keys = c.keys(chunk)
    central = any(keys[-len(city) :] == city for city in gazetteer.central_cities())
    return central or key(c.form(chunk)) in _provinces()


def _smaller(c: Clusters, left: Chunk, right: Chunk) -> bool:
    """Whether the left place's rank is below the right one's; a bare list of provinces says nothing."""
    ranks = {syllable_key(word): n for n, words in enumerate(lexicon.table("grammar")["place_ranks"]) for word in words}

    def rank(chunk: Chunk) -> int:
        return ranks.get(c.t.keys[chunk.first], -1 if chunk.kind == "site" else 3 if chunk.kind != "admin" else 1)

    if right.type == "Place" and _province(c, left):
        return False  # "tại TP.HCM, Đà Nẵng và Cần Thơ"
    if c.t.words[left.end] == "(":
        return rank(left) <= rank(right) or right.type == "Country"
    return rank(left) < rank(right) and not (right.type == "Country" and rank(left) >= 3)


def _add(
    out: dict[tuple[str, str, str], dict[str, Any]],
    c: Clusters,
    ids: dict[int, str],
    triple: tuple[Any, str, Any],
    token: int,
    confidence: float,
) -> None:
    subject, predicate, target = triple
    slot = (ids[id(subject)], predicate, ids[id(target)])
    if slot not in out:
        out[slot] = {
            "subject": slot[0],
            "predicate": predicate,
            "object": slot[2],
            "evidence": [[*c.t.sentence_span(token), confidence]],
        }


def _in_law(gap: tuple[str, ...], start: int, end: int) -> bool:
    """Whether the family word is part of another (``mẹ |chồng``, ``|con dâu``)."""
    before, after = (syllables("in_law", side, "posts") for side in ("before", "after"))
    return (start > 0 and gap[start - 1] in before) or (end < len(gap) and gap[end] in after)


@cache
def _family() -> dict[tuple[str, ...], tuple[str, bool]]:
    """Keys of a word of the family → the predicate, and whether it is told of the second person."""
    words = lexicon.table("posts")["family"]
    return {phrase_keys(word): (predicate, bool(swap)) for word, predicate, swap in words}


@cache
def _of_others() -> frozenset[str]:
    """Keys of words that make the person named behind them somebody else's relative (``con rể |A và con gái B``)."""
    return frozenset(word[-1] for word in _family()) | syllables("in_law", "after", "posts")


def _tie(gap: tuple[str, ...], known: set[int]) -> tuple[str, bool] | None:
    """What the words between two persons say of them, if nothing else; ``known``: those of titles and bodies."""
    if ")" in gap:
        return None  # "A (A con) và B", "C (con rể A) cùng vợ là B"
    loose = {n for n, w in enumerate(gap) if n not in known and w not in _words("family_links") and w[0].isalpha()}
    for phrase, told in _family().items():
        n = len(phrase)
        for i in range(len(gap) - n + 1):
            if gap[i : i + n] == phrase and not _in_law(gap, i, i + n) and loose <= set(range(i, i + n)):
                return told
    return None


def family_ties(c: Clusters, ids: dict[int, str]) -> list[dict[str, Any]]:
    """``A và phu nhân B``, ``B, con trai ông A``: family words with a person on both sides."""
    out: dict[tuple[str, str, str], dict[str, Any]] = {}
    beside = {i for k in c.chunks if k.type in _BESIDE for i in range(k.start, k.end)}
    persons = [(c.chunks[k], c.entity_of[k]) for k in sorted(c.phrases)]
    owner: Any = None  # of whom the person on the left is told aside: "A, vợ ông B, cùng con trai C"
    for (left, a), (right, b) in itertools.pairwise(persons):
        outer, owner = owner, None
        if a is b or c.t.sentence[left.start] != c.t.sentence[right.start] or right.start - left.end > 6:
            continue
        if left.first and c.t.keys[left.first - 1] in _of_others():
            continue
        gap = tuple(c.t.keys[left.end : right.start])
        told = _tie(gap, {i - left.end for i in range(left.end, right.start) if i in beside})
        if told is None or _in_row(c, gap, right):
            continue
        predicate, swap = told
        company = _words("family_company")
        aside = not gap[0][0].isalpha() and gap[1] in company
        of_left = gap[0] in company or aside
        owner = a if not of_left and not gap[0][0].isalpha() else None
        with_whom = outer if aside and outer is not None else a
        subject, target = (b, with_whom) if of_left != swap else (with_whom, b)
        if subject is not target:
            _add(out, c, ids, (subject, predicate, target), left.start, 0.75)
    return list(out.values())


def _in_row(c: Clusters, gap: tuple[str, ...], right: Chunk) -> bool:
    """Whether more relatives follow, so that nobody knows whose they are: ``A, con trai B |và con rể C``."""
    i = right.end
    follows = i + 1 < c.t.n and c.t.keys[i] in _words("family_company")
    return not gap[0][0].isalpha() and follows and any(c.t.keys[i + 1] == words[0] for words in _family())
