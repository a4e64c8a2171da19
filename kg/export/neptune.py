"""Amazon Neptune: CSV files for its bulk loader in the openCypher format.

Identifiers are unique over all files, as Neptune wants them; elements of a list are separated by ``;``,
and a ``;`` within one is escaped.
"""

from __future__ import annotations

from pathlib import Path

from kg.export.tables import Dialect, typed, write_folder
from kg.graph.properties import ValueType
from kg.model import KnowledgeGraph

_TYPES: dict[ValueType, str] = {
    "string": "String",
    "strings": "String[]",
    "integer": "Long",
    "float": "Double",
}


def _text(text: str) -> str:
    return text.replace("\0", "")


def _join(values: tuple[str, ...]) -> str:
    return ";".join(_text(value).replace(";", "\\;") for value in values)


DIALECT = Dialect(
    node_keys=(":ID", ":LABEL"),
    edge_keys=(":ID", ":START_ID", ":END_ID", ":TYPE"),
    header=typed(_TYPES),
    join=_join,
    text=_text,
)


def neptune(graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:
    """``neptune/``: ``nodes-*.csv`` and ``edges-*.csv``."""
    return write_folder(graph, target / "neptune", DIALECT, base)
