"""Sentences of a built graph that speak of an entity, for people who review decisions."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from kg.graph import snapshot
from kg.model import KnowledgeGraph, Mention
from kg.resolve.doubts import place_of

_AROUND = 90
_SHOWN = 2


class Passages:
    """Passages about entities of the graph built in a folder; reads it when first asked."""

    def __init__(self, out: Path) -> None:
        self._path = out / snapshot.FILE

    @cached_property
    def _graph(self) -> KnowledgeGraph:
        return snapshot.load(self._path).graph

    @cached_property
    def _names(self) -> dict[str, str]:
        """Identifiers, also former ones, to those of the graph."""
        former = {old: e.id for e in self._graph.entities for old in e.same_as}
        return former | {e.id: e.id for e in self._graph.entities}

    @cached_property
    def _mentions(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in self._graph.mentions:
            if mention.kind == "name":
                found.setdefault(mention.entity, []).append(mention)
        return found

    @cached_property
    def _texts(self) -> dict[str, tuple[str, str]]:
        return {
            a.id: (a.text, " ".join(x for x in (a.publisher, a.published) if x) or a.id) for a in self._graph.articles
        }

    def of(self, identifier: str) -> list[tuple[str, str]]:
        """A few passages that name an entity, or the sentence of a telling, each with its paper and date."""
        told = place_of(identifier)
        if told is not None and told[0] in self._texts:
            text, origin = self._texts[told[0]]
            return [(" ".join(text[told[1] : told[2]].split()), origin)]
        shown: list[tuple[str, str]] = []
        seen: set[str] = set()
        for mention in self._mentions.get(self._names.get(identifier, identifier), ()):
            if mention.article in seen or len(shown) == _SHOWN:
                continue
            seen.add(mention.article)
            text, origin = self._texts[mention.article]
            start, end = max(0, mention.start - _AROUND), min(len(text), mention.end + _AROUND)
            shown.append((" ".join(text[start:end].split()), origin))
        return shown
