"""pyvis makes the network of the first picture; positions are given and physics is off."""

from __future__ import annotations

import json
import math
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.explore import labels
from kg.explore.facts import TOPIC_PREFIX
from kg.explore.layout import place, wrap
from kg.explore.overview import Overview, Tie
from kg.model import KnowledgeGraph
from kg.resources import resource

if TYPE_CHECKING:
    from pyvis.network import Network

_EDGE_TYPES = 2


@cache
def style() -> dict[str, dict[str, str]]:
    """Shape and colours of each node type: ``{"Person": {"shape": …, "light": …, "dark": …}}``."""
    text = resource("kg", "explore", "data", "style.json").read_text("utf-8")
    types: dict[str, dict[str, str]] = json.loads(text)["types"]
    return types


def network(graph: KnowledgeGraph, picture: Overview, lang: str = "vi") -> Network:
    """A pyvis network of ``picture``: every node with its name in full, its place and its type's look.

    Nodes and edges are put into the lists directly; ``add_node`` looks through all nodes each time.
    """
    from pyvis.network import Network  # brings IPython along: half a second that only this needs

    net = Network(directed=True, cdn_resources="in_line")
    names = {entity.id: entity.name for entity in graph.entities}
    types = {entity.id: str(entity.type) for entity in graph.entities}
    for node in picture.nodes:
        if node.startswith(TOPIC_PREFIX):
            names[node], types[node] = labels.label(node, lang), "Topic"
    sizes = {node: _size(picture.score.get(node, 1)) for node in picture.nodes}
    positions = place(picture, names, sizes)
    net.nodes = [
        _node(node, names[node], types.get(node, ""), sizes[node], positions[node])
        | {"community": picture.community.get(node, 0)}
        for node in picture.nodes
    ]
    net.edges = [_edge(tie, lang) for tie in picture.ties]
    net.set_options(json.dumps(_OPTIONS))
    return net


_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "tooltipDelay": 100, "multiselect": False, "keyboard": False},
    "edges": {"smooth": False},
}


def _size(score: int) -> int:
    return round(min(22.0, 6 + 2.2 * math.pow(score, 0.4)))


def _node(node: str, name: str, kind: str, size: int, at: tuple[int, int]) -> dict[str, Any]:
    look = style().get(kind, style()["Document"])
    return {
        "id": node,
        "label": "\n".join(wrap(name)),
        "group": kind,
        "shape": look["shape"],
        "color": look["light"],
        "size": size,
        "x": at[0],
        "y": at[1],
        "physics": False,
    }


def _edge(tie: Tie, lang: str) -> dict[str, Any]:
    words = [_verb(kind, lang) + (f" ×{count}" if count > 1 else "") for kind, count in tie.types[:_EDGE_TYPES]]
    return {
        "id": f"{tie.source}>{tie.target}",
        "from": tie.source,
        "to": tie.target,
        "label": " · ".join(words),
        "arrows": "to" if tie.directed else "",
        "value": tie.weight,
        "kinds": [kind for kind, _ in tie.types],
    }


_LINK_WORDS = {
    "topic": {"vi": "bàn về", "en": "on"},
    "about": {"vi": "trong bài về", "en": "in articles on"},
    "place": {"vi": "tại", "en": "at"},
    "gathering": {"vi": "dự", "en": "attends"},
    "document": {"vi": "về", "en": "about"},
}


def _verb(kind: str, lang: str) -> str:
    words = _LINK_WORDS.get(kind)
    if words:
        return words[lang]
    return labels.verb(kind, lang) if kind in labels.vocabulary()["label"] else kind
