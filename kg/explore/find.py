"""Finding what somebody typed: without diacritics, case or order of signs."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from functools import cache

from kg.errors import UsageError
from kg.explore.facts import TOPIC_PREFIX, facts_of, topic_id
from kg.explore.labels import LANGUAGES, label
from kg.model import KnowledgeGraph

_SIGNS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """``Tô Lâm`` → ``to lam``; the page's own search (search.ts) folds the same way."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return _SIGNS.sub(" ", plain.translate(_marks()).lower()).strip()


@cache
def _marks() -> dict[int, None]:
    """Every combining sign, to be taken off: a table is ten times as fast as asking about each letter."""
    return {point: None for point in range(sys.maxunicode + 1) if unicodedata.category(chr(point))[0] == "M"}


def names_of(graph: KnowledgeGraph) -> dict[str, list[str]]:
    """For each entity and topic every name to find it by, its own name first."""
    names = {entity.id: [entity.name, *entity.aliases] for entity in graph.entities}
    topics = {topic_id(item.topic) for item in graph.topics}
    topics.update(topic_id(topic) for event in graph.events for topic in event.topics)
    for topic in sorted(topics):
        names[topic] = [label(topic, language) for language in LANGUAGES] + [topic.removeprefix(TOPIC_PREFIX)]
    return names


def find(graph: KnowledgeGraph, wanted: str) -> str:
    """The id of the entity, topic, event or article that ``wanted`` (a name, an alias or an id) means.

    Of several that match, the best match wins, and among equals the one with most facts.

    Raises:
        UsageError: nothing matches; the message says what to try.
    """
    names = names_of(graph)
    ids = {event.id for event in graph.events} | {f"article/{article.id}" for article in graph.articles}
    if wanted in names or wanted in ids:
        return wanted
    key = fold(wanted)
    facts = Counter(node for fact in facts_of(graph) for node in fact.nodes())
    ranked = []
    for node, own in names.items():
        rank = max((_rank(key, fold(name), first=name == own[0]) for name in own), default=0)
        if rank:
            ranked.append((-rank, -facts[node], node))
    if ranked and key:
        return min(ranked)[2]
    raise UsageError(
        f"nothing in the graph is called {wanted!r}; try a shorter form of the name, or search on the page"
    )


def _rank(key: str, name: str, *, first: bool) -> int:
    if name == key:
        return 8 if first else 7
    if f" {name} ".find(f" {key} ") >= 0:
        return 4 if name.startswith(key) else 3
    return 1 if f" {name}".find(f" {key}") >= 0 else 0
