"""CSV and Cypher for graph databases; the CSV files are loaded into a real one (Kuzu)."""

from __future__ import annotations

import csv
import re
import subprocess
from pathlib import Path
from typing import Any

import kuzu
import pytest
from hypothesis import HealthCheck, given, settings
from strategies import NASTY, knowledge_graphs
from whole_graph import MAU, everything, renamed

from kg.export import neo4j as neo4j_format
from kg.export.cypher import cypher, literal
from kg.export.neo4j import SEPARATOR, neo4j
from kg.export.neptune import neptune
from kg.graph.properties import PropertyGraph
from kg.model import KnowledgeGraph
from kg.ontology import BASE_IRI

few = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
KUZU = {"string": "STRING", "string[]": "STRING", "long": "INT64", "double": "DOUBLE"}


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def rows(folder: Path, pattern: str) -> list[dict[str, str]]:
    return [row for path in sorted(folder.glob(pattern)) for row in read(path)]


def columns(path: Path) -> dict[str, str]:
    """Property → type, from the header of a file for Neo4j."""
    with path.open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    return dict(h.split(":") for h in header if not h.startswith(":") and h != "id:ID")


def database(path: str) -> kuzu.Database:
    # By default each one reserves eight terabytes of addresses, and a process has not many of those.
    return kuzu.Database(path, buffer_pool_size=1 << 28, max_db_size=1 << 34)


def loaded(folder: Path, scratch: Path) -> kuzu.Connection:
    """A Kuzu database with the files of ``neo4j/`` in it: one table a kind, one a relation and its ends."""
    connection = kuzu.Connection(database(str(scratch / "db")))
    kinds: dict[str, str] = {}
    for path in sorted(folder.glob("nodes-*.csv")):
        kind = path.stem.removeprefix("nodes-")
        typed = ", ".join(f"`{n}` {KUZU[t]}" for n, t in columns(path).items())
        connection.execute(f"CREATE NODE TABLE `{kind}`(id STRING PRIMARY KEY, labels STRING, {typed})")
        connection.execute(f'COPY `{kind}` FROM "{path}" (HEADER=true, PARALLEL=false)')
        kinds |= {row["id:ID"]: kind for row in read(path)}
    for path in sorted(folder.glob("edges-*.csv")):
        _load_edges(connection, path, kinds, scratch)
    return connection


def _load_edges(connection: kuzu.Connection, path: Path, kinds: dict[str, str], scratch: Path) -> None:
    relation, typed = path.stem.removeprefix("edges-"), columns(path)
    found = read(path)
    ends = sorted({(kinds[r[":START_ID"]], kinds[r[":END_ID"]]) for r in found})
    tables = ", ".join(f"FROM `{a}` TO `{b}`" for a, b in ends)
    properties = ", ".join(f"`{n}` {KUZU[t]}" for n, t in typed.items())
    connection.execute(f"CREATE REL TABLE `{relation}`({tables}, {properties})")
    for a, b in ends:
        part = scratch / f"{relation}-{a}-{b}.csv"
        with part.open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            for r in found:
                if (kinds[r[":START_ID"]], kinds[r[":END_ID"]]) == (a, b):
                    out.writerow([r[":START_ID"], r[":END_ID"], *(r[f"{n}:{t}"] for n, t in typed.items())])
        connection.execute(f"COPY `{relation}` FROM \"{part}\" (from='{a}', to='{b}', PARALLEL=false)")


def ask(connection: kuzu.Connection, query: str) -> list[list[Any]]:
    result = connection.execute(query)
    assert isinstance(result, kuzu.QueryResult)
    return [list(row) for row in result]


def test_a_real_database_loads_the_neo4j_files(tmp_path: Path) -> None:
    neo4j(everything(), tmp_path, base=BASE_IRI)
    connection = loaded(tmp_path / "neo4j", tmp_path)
    view = PropertyGraph(everything(), BASE_IRI)
    assert ask(connection, "MATCH (n) RETURN count(*)") == [[len(list(view.nodes()))]]
    assert ask(connection, "MATCH ()-[r]->() RETURN count(*)") == [[len(list(view.edges()))]]
    posts = ask(
        connection,
        f"MATCH (p:Person {{id: '{MAU}'}})-[r:HELD_POST]->(o:Organization) "
        "RETURN r.post, r.since, r.until, r.confidence, o.label ORDER BY r.post",
    )
    assert posts == [["Bộ trưởng", "2024", "2025-12-31", 0.9, "Bộ Mẫu"], ["Vụ trưởng", None, None, 0.9, "Bộ Mẫu"]]
    [[quote]] = ask(connection, "MATCH (:Event {id: 'event/visit-1'})-[r:WAS_DERIVED_FROM]->() RETURN r.quote")
    assert quote.startswith("Sáng 2/3")


def test_it_loads_the_nastiest_texts(tmp_path: Path) -> None:
    graph = renamed(NASTY)
    neo4j(graph, tmp_path, base=BASE_IRI)
    connection = loaded(tmp_path / "neo4j", tmp_path)
    view = PropertyGraph(graph, BASE_IRI)
    assert ask(connection, "MATCH (n) RETURN count(*)") == [[len(list(view.nodes()))]]
    assert ask(connection, "MATCH ()-[r]->() RETURN count(*)") == [[len(list(view.edges()))]]
    stored = dict(map(tuple, ask(connection, "MATCH (n) RETURN n.id, n.label")))
    for node in view.nodes():
        assert stored[node.id] == neo4j_format.DIALECT.text(str(node.properties["label"]))


@given(graph=knowledge_graphs())
@few
def test_neo4j_and_neptune_hold_every_node_and_edge(tmp_path: Path, graph: KnowledgeGraph) -> None:
    view = PropertyGraph(graph, BASE_IRI)
    nodes, edges = {n.id for n in view.nodes()}, {(e.id, e.source, e.target) for e in view.edges()}
    neo4j(graph, tmp_path, base=BASE_IRI)
    neptune(graph, tmp_path, base=BASE_IRI)
    for folder, node, edge in (("neo4j", "id:ID", "id:string"), ("neptune", ":ID", ":ID")):
        assert {r[node] for r in rows(tmp_path / folder, "nodes-*.csv")} == nodes
        found = {(r[edge], r[":START_ID"], r[":END_ID"]) for r in rows(tmp_path / folder, "edges-*.csv")}
        assert found == edges


def test_headers_are_typed_and_lists_separated(tmp_path: Path) -> None:
    neo4j(everything(), tmp_path, base=BASE_IRI)
    neptune(everything(), tmp_path, base=BASE_IRI)
    held = read(tmp_path / "neo4j" / "edges-HELD_POST.csv")[0]
    assert held["attested:string[]"] == f"2025-03{SEPARATOR}2025-03-02"
    assert (held["confidence:double"], held["evidence_start:long"]) == ("0.9", "37")
    assert read(tmp_path / "neptune" / "edges-HELD_POST.csv")[0]["attested:String[]"] == "2025-03;2025-03-02"
    event = next(r for r in read(tmp_path / "neo4j" / "nodes-Event.csv") if r["id:ID"] == "event/visit-1")
    assert event[":LABEL"] == f"Event{SEPARATOR}Visit"


def test_an_export_leaves_nothing_of_an_earlier_one(tmp_path: Path) -> None:
    neo4j(everything(), tmp_path, base=BASE_IRI)
    paths = neo4j(KnowledgeGraph(), tmp_path, base=BASE_IRI)
    assert sorted(p.name for p in paths) == ["import.sh", "load.cypher"]
    assert sorted(p.name for p in (tmp_path / "neo4j").iterdir()) == ["import.sh", "load.cypher"]
    assert [p.name for p in tmp_path.iterdir()] == ["neo4j"]


def test_the_scripts_name_every_file_and_column(tmp_path: Path) -> None:
    neo4j(everything(), tmp_path, base=BASE_IRI)
    folder = tmp_path / "neo4j"
    shell, script = (folder / "import.sh").read_text(), (folder / "load.cypher").read_text()
    for path in folder.glob("*.csv"):
        assert f"={path.name} " in shell
        assert f"'file:///{path.name}'" in script
        for name, kind in columns(path).items():
            assert f"row.`{name}:{kind}`" in script
    assert subprocess.run(["sh", "-n", folder / "import.sh"], check=False).returncode == 0


@pytest.mark.parametrize("text", NASTY)
def test_a_cypher_literal_means_the_text(text: str) -> None:
    connection = kuzu.Connection(database(":memory:"))
    text = re.sub(r"[\x00-\x1f]", "", text)  # these need escapes of openCypher's that Kuzu doesn't know
    assert ask(connection, f"RETURN {literal(text)}") == [[text]]


@given(graph=knowledge_graphs())
@few
def test_no_text_ends_its_cypher_literal(tmp_path: Path, graph: KnowledgeGraph) -> None:
    [path] = cypher(graph, tmp_path, base=BASE_IRI)
    bare = re.sub(r"'(?:[^'\\]|\\.)*'", "''", path.read_text(encoding="utf-8"))
    assert not re.search(r"['\"\\]", bare.replace("''", ""))
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", bare)
    view = PropertyGraph(graph, BASE_IRI)
    assert bare.count("{id: '', properties:") == len(list(view.nodes()))
    assert bare.count("{id: '', a: '', b: '',") == len(list(view.edges()))
