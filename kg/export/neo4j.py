"""Neo4j: CSV files for ``neo4j-admin database import``, and a Cypher script that loads the same files.

Every node has the label ``Thing`` besides its own, so that one constraint makes identifiers unique.
Elements of a list are separated by U+001F, which no text contains. A backslash is written as the
full-width one: ``LOAD CSV`` takes it for an escape, ``neo4j-admin`` does not, and the files serve both.
"""

from __future__ import annotations

from pathlib import Path

from kg.export.tables import Dialect, Written, edges_file, nodes_file, typed, write_folder
from kg.graph.properties import NODE_COLUMNS, TYPES, ValueType, edge_columns
from kg.model import KnowledgeGraph
from kg.ontology import ontology

SEPARATOR = "\u001f"
_TYPES: dict[ValueType, str] = {
    "string": "string",
    "strings": "string[]",
    "integer": "long",
    "float": "double",
}
_READ: dict[ValueType, str] = {
    "string": "{}",
    "strings": "split({}, '\\u001F')",
    "integer": "toInteger({})",
    "float": "toFloat({})",
}
_UNSAFE = str.maketrans({"\\": "\uff3c", SEPARATOR: None, "\0": None})


_header = typed(_TYPES)


def _text(text: str) -> str:
    return text.translate(_UNSAFE)


def _join(values: tuple[str, ...]) -> str:
    return SEPARATOR.join(map(_text, values))


DIALECT = Dialect(
    node_keys=("id:ID", ":LABEL"),
    edge_keys=("id:string", ":START_ID", ":END_ID", ":TYPE"),
    header=_header,
    join=_join,
    text=_text,
)


def neo4j(graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:
    """``neo4j/``: ``nodes-*.csv``, ``edges-*.csv``, ``import.sh`` and ``load.cypher``."""
    scripts = {"import.sh": _import_script, "load.cypher": _load_script}
    return write_folder(graph, target / "neo4j", DIALECT, base, scripts)


def _import_script(written: Written) -> str:
    lines = [
        "#!/bin/sh",
        "# Fills a database anew: neo4j, or the one named. Stop the server first; run it in this folder.",
        "exec neo4j-admin database import full \\",
        "  --array-delimiter=U+001F --multiline-fields=true --overwrite-destination \\",
        *(f"  --nodes=Thing={nodes_file(kind)} \\" for kind in written.nodes),
        *(f"  --relationships={edges_file(relation)} \\" for relation in written.edges),
        '  "${1:-neo4j}"',
    ]
    return "\n".join(lines) + "\n"


def _load_script(written: Written) -> str:
    parts = [
        "// Loads the CSV files beside it into a running database. Copy them to its import folder first.\n"
        "// Running it again changes nothing.\n"
        "CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (n:Thing) REQUIRE n.id IS UNIQUE;\n"
    ]
    parts += [_load_nodes(kind) for kind in written.nodes]
    parts += [_load_edges(relation) for relation in written.edges]
    return "\n".join(parts)


def _assignments(variable: str, columns: tuple[str, ...]) -> str:
    read = ((name, _READ[TYPES[name]].format(f"row.`{_header(name, TYPES[name])}`")) for name in columns)
    return ",\n      ".join(f"{variable}.`{name}` = {value}" for name, value in read)


def _load_nodes(kind: str) -> str:
    # The class of an event is its second label; labels can't be parameters, so each class has its own line.
    extra = ""
    if kind == "Event":
        extra = "".join(f"MATCH (n:Event {{event_type: '{name}'}}) SET n:`{name}`;\n" for name in ontology().events)
    return (
        f":auto LOAD CSV WITH HEADERS FROM 'file:///{nodes_file(kind)}' AS row\n"
        "CALL { WITH row\n"
        "  MERGE (n:Thing {id: row.`id:ID`})\n"
        f"  SET n:`{kind}`,\n      {_assignments('n', NODE_COLUMNS[kind])}\n"
        "} IN TRANSACTIONS OF 10000 ROWS;\n" + extra
    )


def _load_edges(relation: str) -> str:
    return (
        f":auto LOAD CSV WITH HEADERS FROM 'file:///{edges_file(relation)}' AS row\n"
        "CALL { WITH row\n"
        "  MATCH (a:Thing {id: row.`:START_ID`})\n"
        "  MATCH (b:Thing {id: row.`:END_ID`})\n"
        f"  MERGE (a)-[r:`{relation}` {{id: row.`id:string`}}]->(b)\n"
        f"  SET {_assignments('r', edge_columns(relation))}\n"
        "} IN TRANSACTIONS OF 10000 ROWS;\n"
    )
