"""Posts and the bodies they are of, written in one way: what papers call an office is many names of one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from kg.resolve.lexicon import lexicon, written_out


@lru_cache(maxsize=100_000)
def office(body_key: str) -> str:
    """The body of a post for comparison.

    A board or party committee stands for the body that it leads (``Chủ tịch HĐQT Vinamilk``), the words for
    "province" and "city" are left out, and the head of a place is the head of its people's committee or Party
    committee: ``Chủ tịch Hà Nội``, ``Chủ tịch UBND TP Hà Nội``.
    """
    words = lexicon()
    body = written_out(body_key)
    for board in words.boards:
        if body == board:
            return ""
        if body.startswith(f"{board} "):
            body = body.removeprefix(f"{board} ")
            break
    for committee in words.party_committees:
        if body.startswith(f"{committee} "):
            body = f"{words.party_committee} {body.removeprefix(f'{committee} ')}"
            break
    units = [u for u in words.units if f" {u} " in f" {body} "]
    for unit in units:
        before, _, after = f" {body} ".partition(f" {unit} ")
        # ``quận 2`` has no name without the word, and ``huyện Hòa Bình`` is not the province.
        body = " ".join(f"{before} {after}".split()) if after.strip() else body
    return body


@lru_cache(maxsize=100_000)
def of_place(post_key: str, place_key: str) -> str:
    """The body that a post of a place (``Chủ tịch Hà Nội``) is of."""
    head = lexicon().heads_of_places.get(post_key, "")
    return office(f"{head} {place_key}".strip())


@lru_cache(maxsize=100_000)
def fields(words: str) -> frozenset[str]:
    """Walks of life that a post, body or calling belongs to."""
    padded = f" {words} "
    return frozenset(name for name, heads in lexicon().fields if any(f" {h} " in padded for h in heads))


def all_fields(texts: Iterable[str]) -> frozenset[str]:
    """Walks of life of all of these."""
    return frozenset(f for text in texts for f in fields(text))
