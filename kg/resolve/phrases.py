"""One post told in several ways: ``Bộ trưởng Ngoại giao | Lào`` and ``Bộ trưởng | Bộ Ngoại giao Lào``.

A post and its body are compared as one phrase, without what papers say or leave out: the word for "ministry", the
kind of a province, the government beside its state, the committee that a head of a place leads.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key
from kg.model import Entity, Membership
from kg.resolve.known import Known, KnownPost
from kg.resolve.lexicon import lexicon, written_out
from kg.resolve.matching import split_country
from kg.resolve.offices import of_place, office

if TYPE_CHECKING:
    from kg.resolve.signature import Held

_FOREMOST = 3  # times as many articles as all others
_RANK = {"Organization": 0, "Country": 1, "Place": 1}  # others and none: 2 and 3


@dataclass(frozen=True, slots=True, order=True)
class Phrase:
    """A post with its body as comparison key; ``country``: ISO code, or "" where nothing tells."""

    words: str
    country: str = ""


class Phrases:
    """Reads posts as phrases.

    Args:
        entities: of the graph, by identifier.
        known: known entities, for the names of countries.
    """

    def __init__(self, entities: Mapping[str, Entity], known: Known) -> None:
        self.entities, self.known = entities, known
        self._found: dict[tuple[str, str], Phrase] = {}

    def of(self, post: str, organization: str | None) -> Phrase:
        """The phrase of a post of a body."""
        given = (post, organization or "")
        if given not in self._found:
            self._found[given] = self._read(post, self.entities.get(organization or ""))
        return self._found[given]

    def _read(self, post: str, body: Entity | None) -> Phrase:
        words = lexicon()
        name = key(post)
        if name in words.self_contained_posts:
            return Phrase(name)
        if body is None:
            stem, code = split_country(post, self.known)
            return Phrase(phrase(stem, ""), code)
        if body.type == "Country":
            return Phrase(phrase(words.heads_of_states.get(name, name), ""), body.country or "")
        if body.type == "Place":
            for unit in words.units:
                name = name.removesuffix(f" {unit}")
            return Phrase(phrase(name, of_place(name, key(body.name))), body.country or HOME)
        stem, code = split_country(body.name, self.known)
        if stem in words.governments:
            stem = ""
        exact = name in words.members
        return Phrase(phrase(name, written_out(stem) if exact else office(stem)), code or body.country or "")


def phrase(post: str, body: str) -> str:
    """Post and body as one key, without what is left out as often as not."""
    words = lexicon()
    post = written_out(post)
    post = words.other_words_for.get(post, post)
    for government in words.governments:
        if not body and post.removesuffix(f" {government}") in words.high_posts:
            post = post.removesuffix(f" {government}")
    padded = f" {post} {body} "
    if post not in words.members:
        for committee in words.party_committees:
            padded = padded.replace(f" {committee} ", f" {words.party_committee} ")
    padded = f" {office(' '.join(padded.split()))} "
    for title, head in words.heads_of_bodies.items():
        padded = padded.replace(f" {title} {head} ", f" {title} ")
    return " ".join(padded.split())


def agrees(held: Held, post: KnownPost, known: Known) -> bool:
    """Whether a post told is one known: the same post, or the same body, and no other country."""
    body, code = split_country(post.organization or "", known)
    if body in known.countries:
        body, code = "", known.countries[body]
    country = post.country or code
    if held.country and country and held.country != country:
        return False
    if not held.body and phrase(held.post, "") == phrase(key(post.post), body):
        return True  # ``Trưởng ban Tổ chức Trung ương``
    return held.post == key(post.post) if not held.body or not body else held.body == office(body)


def in_one_way(told: Iterable[Membership], phrases: Phrases) -> list[Membership]:
    """The memberships, those of a person that are one post with the post and body of the fullest telling.

    A body wins over a state or place, a state over its government but for deputies, those over none; then what more
    passages tell.
    """
    given = list(told)
    groups: dict[tuple[str, str], list[Membership]] = defaultdict(list)
    for m in given:
        groups[m.person, phrases.of(m.post, m.organization).words].append(m)
    chosen: dict[tuple[str, str, str], tuple[str, str | None]] = {}
    for (person, _), members in groups.items():
        variants = {(m.post, m.organization) for m in members}
        if len(variants) == 1:
            continue
        lands = {v: phrases.of(*v).country for v in variants}
        countries = set(lands.values()) - {""}
        first = _foremost(members, lands)
        for country in sorted(countries) if len(countries) > 1 else ("",):
            theirs = {country, ""} if country == first else {country}
            own = [m for m in members if not country or lands[m.post, m.organization] in theirs]
            best = _fullest(own, phrases.entities)
            for m in own:
                chosen[person, m.post, m.organization or ""] = best
    return [_told_as(m, chosen.get((m.person, m.post, m.organization or ""))) for m in given]


def _foremost(members: Iterable[Membership], lands: Mapping[tuple[str, str | None], str]) -> str:
    """The country of which so many more articles tell than of the others that these err; "" if there is none.

    A post told without its country is one there: ``Bộ trưởng Quốc phòng |A``, once misread as that of another state.

    Args:
        members: tellings of one post of a person.
        lands: the country of each post and body.
    """
    articles: dict[str, set[str]] = defaultdict(set)
    for m in members:
        articles[lands[m.post, m.organization]].update(e.article for e in m.evidence)
    told = {country: len(those) for country, those in articles.items() if country}
    best = max(told, key=lambda country: (told[country], country), default="")
    return best if told and told[best] >= _FOREMOST * (sum(told.values()) - told[best]) else ""


def _told_as(m: Membership, best: tuple[str, str | None] | None) -> Membership:
    if best is None or (m.post, m.organization) == best:
        return m
    return replace(m, post=best[0], organization=best[1])


def _fullest(members: list[Membership], entities: Mapping[str, Entity]) -> tuple[str, str | None]:
    passages: dict[tuple[str, str | None], set[tuple[str, int]]] = defaultdict(set)
    for m in members:
        passages[m.post, m.organization].update((e.article, e.start) for e in m.evidence)
    kinds = {i: _RANK.get(e.type, 2) for i in {v[1] or "" for v in passages} if (e := entities.get(i))}

    def rank(variant: tuple[str, str | None]) -> int:
        post, body = variant
        inside = body is None and key(post).endswith(tuple(f" {g}" for g in lexicon().governments))
        within = body is not None and key(entities[body].name) in lexicon().governments
        if (inside or within) and key(post).split()[0] not in lexicon().deputies:
            return 2 + inside  # "Thủ tướng Chính phủ A, |Thủ tướng Việt Nam A": the state's
        return 0 if inside else kinds.get(body or "", 4)  # "Phó Thủ tướng Chính phủ" names its body

    return min(passages, key=lambda v: (rank(v), v[1] is None, -len(passages[v]), v[1] or "", v[0]))
