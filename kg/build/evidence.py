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
    def _snapshot(self) -> snapshot.Snapshot:
        return snapshot.load(self._path)

    @property
    def _graph(self) -> KnowledgeGraph:
        return self._snapshot.graph

    @property
    def base(self) -> str:
        """The IRI that identifiers are appended to."""
        return self._snapshot.base

    def labels(self) -> dict[str, str]:
        """What people call each entity, also under the identifiers that led to it."""
        former = {old: e.name for e in self._graph.entities for old in e.same_as}
        return former | {e.id: e.name for e in self._graph.entities}

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
            shown.append((_around(text, mention.start, mention.end), origin))
        return shown


def _around(text: str, start: int, end: int) -> str:
    """The whole words around a span, with dots where the text goes on."""
    before = text[max(0, start - _AROUND) : start]
    after = text[end : end + _AROUND]
    if start > _AROUND and not text[start - _AROUND - 1].isspace():
        before = before.partition(" ")[2]
    if end + _AROUND < len(text) and not text[end + _AROUND].isspace():
        after = after.rpartition(" ")[0]
    found = " ".join(f"{before}{text[start:end]}{after}".split())
    return f"{'… ' if start > _AROUND else ''}{found}{' …' if end + _AROUND < len(text) else ''}"
