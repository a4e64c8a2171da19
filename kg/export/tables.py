"""CSV files of nodes and edges, for the databases that load such files; what their formats share."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kg.graph.atomic import replacing_folder
from kg.graph.properties import NODE_COLUMNS, TYPES, PropertyGraph, Value, ValueType, edge_columns
from kg.model import KnowledgeGraph


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one database wants its files.

    Attributes:
        node_keys: headers of the two first columns of nodes: identifier, labels.
        edge_keys: headers of the four first columns of edges: identifier, source, target, type.
        header: name and type of a property → what stands in the first line for it.
        join: several values → one cell.
        text: a text → what stands in the cell.
    """

    node_keys: tuple[str, str]
    edge_keys: tuple[str, str, str, str]
    header: Callable[[str, ValueType], str]
    join: Callable[[tuple[str, ...]], str]
    text: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: kinds of nodes and relations, each in its own file, sorted."""

    nodes: tuple[str, ...]
    edges: tuple[str, ...]


def nodes_file(kind: str) -> str:
    """Name of the file of one kind of node."""
    return f"nodes-{kind}.csv"


def edges_file(relation: str) -> str:
    """Name of the file of one relation."""
    return f"edges-{relation}.csv"


def typed(types: Mapping[ValueType, str]) -> Callable[[str, ValueType], str]:
    """Headers that tell a property's type behind a colon (``count:long``), by the database's own names of types."""
    return lambda name, kind: f"{name}:{types[kind]}"


def write_folder(
    graph: KnowledgeGraph,
    folder: Path,
    dialect: Dialect,
    base: str,
    scripts: Mapping[str, Callable[[Written], str]] | None = None,
) -> list[Path]:
    """Write the tables of a graph, and scripts that go with them, as one folder; the paths of all files.

    Raises:
        KGError: the folder cannot be written; what was there is untouched.
    """
    with replacing_folder(folder) as temporary:
        written = write_tables(PropertyGraph(graph, base), temporary, dialect)
        for name, script in (scripts or {}).items():
            (temporary / name).write_text(script(written), encoding="utf-8")
    return sorted(folder.iterdir())


def write_tables(graph: PropertyGraph, folder: Path, dialect: Dialect) -> Written:
    """Write one file a kind of node and one a relation, as rows come.

    Raises:
        OSError: a file cannot be written.
    """
    with ExitStack() as files:
        nodes, edges = _Files(folder, files, dialect), _Files(folder, files, dialect)
        for node in graph.nodes():
            columns = NODE_COLUMNS[node.kind]
            row = [node.id, dialect.join(node.labels), *_cells(node.properties, columns, dialect)]
            nodes.table(node.kind, nodes_file(node.kind), dialect.node_keys, columns).writerow(row)
        for edge in graph.edges():
            columns = edge_columns(edge.relation)
            cells = _cells({"label": edge.label, **edge.properties}, columns, dialect)
            row = [edge.id, edge.source, edge.target, edge.relation, *cells]
            edges.table(edge.relation, edges_file(edge.relation), dialect.edge_keys, columns).writerow(row)
    return Written(tuple(sorted(nodes.open)), tuple(sorted(edges.open)))


class _Table(Protocol):
    def writerow(self, row: list[str], /) -> object: ...


class _Files:
    """The files of nodes, or of edges; each is begun, with its header, when its first row comes."""

    def __init__(self, folder: Path, files: ExitStack, dialect: Dialect) -> None:
        self._folder, self._files, self._dialect = folder, files, dialect
        self.open: dict[str, _Table] = {}

    def table(self, key: str, name: str, keys: tuple[str, ...], columns: tuple[str, ...]) -> _Table:
        if key not in self.open:
            file = (self._folder / name).open("w", encoding="utf-8", newline="")
            self.open[key] = csv.writer(self._files.enter_context(file), lineterminator="\r\n")
            headers = [self._dialect.header(column, TYPES[column]) for column in columns]
            self.open[key].writerow([*keys, *headers])
        return self.open[key]


def _cells(properties: Mapping[str, Value], columns: tuple[str, ...], dialect: Dialect) -> list[str]:
    return [_cell(properties.get(column, ""), dialect) for column in columns]


def _cell(value: Value, dialect: Dialect) -> str:
    if isinstance(value, tuple):
        return dialect.join(value)
    return dialect.text(value) if isinstance(value, str) else repr(value)
