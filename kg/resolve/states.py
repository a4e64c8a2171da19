"""Whose a body is that every state has one of (``Chính phủ``, ``Bộ Quốc phòng``), where its name does not say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key
from kg.languages.vi.particles import OF
from kg.model import Article, Entity, Extraction, Mention
from kg.resolve import meant
from kg.resolve.known import Known
from kg.resolve.matching import split_country

_HARDLY = 10
"""Home is named so many times less than one other state in news that are from there."""
_LONG = 600
"""Letters that hardly a sentence is longer than."""
_END = re.compile(r"[.?!;:]\s|\n")
_NAME_BEHIND = re.compile(rf"\s+(?:{OF}\b|[^\W\d_]*)")


class States:
    """The states that one article tells of, and where.

    Args:
        article: the article.
        extraction: what is read from it.
        entities: its entities by their local ids.
        mentions: their names in the text, by the same.
        known: entities of general knowledge.
    """

    def __init__(
        self,
        article: Article,
        extraction: Extraction,
        entities: Mapping[str, Entity],
        mentions: Mapping[str, Sequence[Mention]],
        known: Known,
    ) -> None:
        self._text = article.text
        self._posts = extraction.memberships
        self._entities = entities
        self._mentions = mentions
        self._known = known
        places = (e for e in extraction.entities if e.type in ("Country", "Place"))
        self.named = {code for e in places if (code := known.countries.get(key(e.name)))}

    @cached_property
    def beside_bodies(self) -> set[str]:
        """Codes of the countries named, also at the end of a body's name (``Bộ Ngoại giao Nga``)."""
        bodies = (e for e in self._entities.values() if e.type == "Organization")
        return self.named | {split_country(e.name, self._known)[1] for e in bodies} - {""}

    @cached_property
    def served(self) -> dict[str, set[str]]:
        """States of those who hold a post in each body."""
        found: dict[str, set[str]] = defaultdict(set)
        for post in self._posts:
            if post.organization is not None:
                found[post.organization] |= self._of_people[post.person]
        return found

    @cached_property
    def _of_people(self) -> Mapping[str, set[str]]:
        """States of all who hold a post in the article."""
        return meant.states_of_people(self._posts, self._entities, self._known)

    @cached_property
    def abroad(self) -> dict[str, list[int]]:
        """Where each foreign state is named, its bodies, and the known people who serve it."""
        return meant.states_told(self._entities.values(), self._mentions, self._known)

    def of_body(self, body: str, stem: str) -> str | None:
        """The state of a body that every state has one of; "?" where nothing tells, None in news from home.

        It is that of its leaders, else the only one named; else the only one named before it in its sentence, or the
        one that the article is mostly about, unless these two differ, or home is named there, or the name goes on.
        """
        foreign = self.named - {HOME}
        if not foreign or self._at_home:
            return None
        served = self.served.get(body, foreign) if " " in stem else foreign
        if len(served) == 1:
            return min(served)
        if len(foreign) == 1:
            return next(iter(foreign))
        mentions = self._mentions.get(body, ())
        if " " not in stem or any(self._goes_on(m.end) for m in mentions):
            return "?"
        before = [self._before(m.start) for m in mentions]
        if any(HOME in states for states in before):
            return None
        told = {code for states in before if len(states) == 1 for code in states} | ({meant.mostly(self._spots)} - {""})
        return told.pop() if len(told) == 1 else "?"

    @cached_property
    def _at_home(self) -> bool:
        """Whether an article is told from Viet Nam: it names the state, one of its provinces or of its leaders.

        But for one that tells nearly always of another state, and of home once.
        """
        home = HOME in self.named or any(
            known.country == HOME and (known.type == "Place" or known.posts)
            for entity in self._entities.values()
            if entity.type in ("Place", "Person")
            for known in self._known.find(key(entity.name), entity.type)
        )
        most = max((len(where) for code, where in self._spots.items() if code != HOME), default=0)
        return home and most < _HARDLY * max(1, len(self._spots.get(HOME, ())))

    @cached_property
    def _spots(self) -> dict[str, list[int]]:
        """Where each state is named: itself, its towns, people and the bodies that bear its name; in order."""
        found: dict[str, list[int]] = defaultdict(list)
        for entity in self._entities.values():
            if (code := self._state(entity)) is not None:
                found[code] += [m.start for m in self._mentions.get(entity.id, ())]
        return {code: sorted(where) for code, where in found.items() if where}

    def _state(self, entity: Entity) -> str | None:
        if entity.type == "Organization":
            return split_country(entity.name, self._known)[1] or None
        if code := self._known.countries.get(key(entity.name)):
            return code
        known = {e.country for e in self._known.find(key(entity.name), entity.type)}
        states = known or self._of_people.get(entity.id, set())
        return next(iter(states)) if len(states) == 1 else None

    def _before(self, spot: int) -> set[str]:
        """The states named in a sentence before a place in it."""
        start = max((m.end() for m in _END.finditer(self._text, max(0, spot - _LONG), spot)), default=0)
        return {code for code, where in self._spots.items() if bisect_left(where, spot) > bisect_left(where, start)}

    def _goes_on(self, end: int) -> bool:
        """Whether a name or ``của`` stands right behind: ``Chính phủ |Curacao``, ``Quốc hội |của Catalonia``."""
        found = _NAME_BEHIND.match(self._text, end)
        word = found.group().split() if found else []
        return bool(word) and (word[0] == OF or word[0][0].isupper())
