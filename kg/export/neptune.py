"""Amazon Neptune: CSV files for its bulk loader in the openCypher format.

Identifiers are unique over all files, as Neptune wants them; elements of a list are separated by ``;``,
and a ``;`` within one is escaped.
"""

from __future__ import annotations

from pathlib import Path

from kg.export.tables import Dialect, write_tables
from kg.graph.atomic import replacing_folder
from kg.graph.properties import PropertyGraph, ValueType
from kg.model import KnowledgeGraph

_TYPES: dict[ValueType, str] = {
    "string": "String",
    "strings": "String[]",
    "integer": "Long",
    "float": "Double",
}


def _header(name: str, kind: ValueType) -> str:
    return f"{name}:{_TYPES[kind]}"


def _text(text: str) -> str:
    return text.replace("\0", "")


def _join(values: tuple[str, ...]) -> str:
    return ";".join(_text(value).replace(";", "\\;") for value in values)


DIALECT = Dialect(
    node_keys=(":ID", ":LABEL"),
    edge_keys=(":ID", ":START_ID", ":END_ID", ":TYPE"),
    header=_header,
    join=_join,
    text=_text,
)


def neptune(graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:
    """``neptune/``: ``nodes-*.csv`` and ``edges-*.csv``."""
    folder = target / "neptune"
    with replacing_folder(folder) as temporary:
        write_tables(PropertyGraph(graph, base), temporary, DIALECT)
    return sorted(folder.iterdir())
