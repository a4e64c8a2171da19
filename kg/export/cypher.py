"""A Cypher script that needs no other file: statements of openCypher, a few hundred rows each.

Running it again changes nothing. Texts stand in it as literals with everything escaped that could end one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, islice
from pathlib import Path

from kg.graph.atomic import replacing
from kg.graph.properties import Edge, Node, PropertyGraph, Value
from kg.model import KnowledgeGraph

_ROWS = 200
_SPECIAL = re.compile(r"[\\'\u0000-\u001f]")
_SHORT = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def cypher(graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:
    """``graph.cypher``."""
    path = target / "graph.cypher"
    view = PropertyGraph(graph, base)
    with replacing(path) as temporary, temporary.open("w", encoding="utf-8") as file:
        file.write("// Make n.id of :Thing unique, or index it, before you run this: MERGE looks nodes up by it.\n")
        file.writelines(_node_statements(view.nodes()))
        file.writelines(_edge_statements(view.edges()))
    return [path]


def literal(value: Value) -> str:
    """A value as a Cypher literal."""
    if isinstance(value, tuple):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, str):
        return "'" + _SPECIAL.sub(_escaped, value) + "'"
    return repr(value)


def _escaped(match: re.Match[str]) -> str:
    return _SHORT.get(match[0]) or f"\\u{ord(match[0]):04x}"


def _node_statements(nodes: Iterable[Node]) -> Iterator[str]:
    # Sorted anew by labels: events come mixed, and one statement can only set one set of labels.
    for labels, group in groupby(sorted(nodes, key=lambda n: (n.labels, n.id)), key=lambda n: n.labels):
        for rows in _batches(_map({"id": node.id}, node.properties) for node in group):
            yield (
                f"UNWIND [\n{rows}\n] AS row\n"
                f"MERGE (n:Thing {{id: row.id}}) SET n:{':'.join(labels)}, n += row.properties;\n"
            )


def _edge_statements(edges: Iterable[Edge]) -> Iterator[str]:
    for relation, group in groupby(sorted(edges, key=lambda e: (e.relation, e.id)), key=lambda e: e.relation):
        for rows in _batches(map(_edge_map, group)):
            yield (
                f"UNWIND [\n{rows}\n] AS row\n"
                "MATCH (a:Thing {id: row.a}), (b:Thing {id: row.b})\n"
                f"MERGE (a)-[r:{relation} {{id: row.id}}]->(b) SET r += row.properties;\n"
            )


def _edge_map(edge: Edge) -> str:
    return _map({"id": edge.id, "a": edge.source, "b": edge.target}, {"label": edge.label, **edge.properties})


def _map(keys: Mapping[str, str], properties: Mapping[str, Value]) -> str:
    own = ", ".join(f"{name}: {literal(value)}" for name, value in properties.items())
    identity = ", ".join(f"{name}: {literal(value)}" for name, value in keys.items())
    return f"{{{identity}, properties: {{{own}}}}}"


def _batches(rows: Iterator[str]) -> Iterator[str]:
    while batch := list(islice(rows, _ROWS)):
        yield ",\n".join(batch)
