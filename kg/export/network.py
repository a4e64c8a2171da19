"""The formats that networkx writes: GraphML, GEXF, node-link JSON. Several values are joined by " | "."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree.ElementTree import ElementTree

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from kg.graph.atomic import replacing
from kg.graph.network import to_networkx
from kg.model import KnowledgeGraph

_JOINT = " | "
# What XML 1.0 has no way to write at all.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:
    """``graph.graphml``; the identifier of an edge is the ``id`` of its element."""
    path = target / "graph.graphml"
    network = _plain(to_networkx(graph, base))
    with replacing(path) as temporary:
        nx.write_graphml(network, str(temporary), named_key_ids=True)
    return [path]


def gexf(graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:
    """``graph.gexf`` of version 1.2, without the day it was written: equal graphs give equal bytes."""
    path = target / "graph.gexf"
    network = _plain(to_networkx(graph, base))
    for *_, key, attributes in network.edges(keys=True, data=True):
        attributes["id"] = key
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(network)
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)
    with replacing(path) as temporary:
        writer.indent(writer.xml)
        ElementTree(writer.xml).write(temporary, encoding="utf-8", xml_declaration=True)
    return [path]


def node_link(graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:
    """``graph.json``: what ``networkx.node_link_graph`` reads, with its ``nodes`` and ``edges``."""
    path = target / "graph.json"
    data = nx.node_link_data(to_networkx(graph, base), edges="edges")
    with replacing(path) as temporary, temporary.open("w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False, indent=0)
        file.write("\n")
    return [path]


def _plain(network: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Attributes as XML formats can hold them: single values, without control characters. In place."""
    for _, attributes in network.nodes(data=True):
        _flatten(attributes)
    for *_, attributes in network.edges(data=True):
        _flatten(attributes)
    return network


def _flatten(attributes: dict[str, object]) -> None:
    for name, value in attributes.items():
        text = _JOINT.join(value) if isinstance(value, tuple) else value
        attributes[name] = _NOT_XML.sub("", text) if isinstance(text, str) else text
