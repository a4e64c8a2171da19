"""Posts and the bodies they are of, written in one way: what papers call an office is many names of one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from kg.languages.vi import gazetteer
from kg.languages.vi.keys import key
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
def own_name(body_key: str, told: str) -> str:
    """The name that a company alone bears, as key: ``hoàng long`` of ``Công ty TNHH Xây dựng Hoàng Long``; else "".

    Args:
        body_key: comparison key of the body.
        told: post and body as they are written.
    """
    if not any(body_key.startswith(f"{kind} ") for kind in lexicon().companies):
        return ""
    words = told.split()
    first = len(words)
    while first and words[first - 1][:1].isupper():
        first -= 1
    name = key(" ".join(words[first:]))
    # ``Tổng công ty Thép Việt Nam`` is told from others by what it makes.
    if not name:
        return ""
    return "" if gazetteer.places().longest(name.split(), 0) or name in gazetteer.country_codes() else name


@lru_cache(maxsize=100_000)
def fields(words: str) -> frozenset[str]:
    """Walks of life that a post, body or calling belongs to."""
    padded = f" {words} "
    return frozenset(name for name, heads in lexicon().fields if any(f" {h} " in padded for h in heads))


def all_fields(texts: Iterable[str]) -> frozenset[str]:
    """Walks of life of all of these."""
    return frozenset(f for text in texts for f in fields(text))
