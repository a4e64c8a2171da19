"""Other people's named-entity recognisers, in the shape of our graph, so that one scorer measures all.

Only the benchmark needs them (``pip install --group bench``); nothing of theirs ships.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Article, Entity, EntityType, KnowledgeGraph

_TYPES: dict[str, EntityType] = {"PER": "Person", "ORG": "Organization", "LOC": "Place"}


def chunks(tagged: Iterable[tuple[str, str]]) -> list[tuple[str, EntityType]]:
    """Names and types from (word, BIO tag) pairs."""
    found: list[tuple[list[str], str]] = []
    for word, tag in tagged:
        kind = tag[2:]
        if tag.startswith("B-") and kind in _TYPES:
            found.append(([word], kind))
        elif tag.startswith("I-") and found and found[-1][1] == kind:
            found[-1][0].append(word)
    return [(" ".join(words), _TYPES[kind]) for words, kind in found]


def underthesea_graph(article: Article) -> KnowledgeGraph:
    """The distinct names of one article by underthesea's bundled recogniser."""
    from underthesea import ner  # heavy, and only where the baseline is asked for

    names = {
        name
        for line in article.text.splitlines()
        if line.strip()
        for name in chunks((word, tag) for word, _, _, tag in ner(line))
    }
    return KnowledgeGraph(
        entities=tuple(Entity(id=f"{kind}/{name}", type=kind, name=name) for name, kind in sorted(names))
    )
