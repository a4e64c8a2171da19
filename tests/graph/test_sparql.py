"""SPARQL over a graph: prefixes, the queries that ship, clear errors, and the store on disk."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from strategies import NASTY
from whole_graph import everything

from kg.errors import UsageError, WorkspaceError
from kg.graph import rdf
from kg.graph.queries import named_queries, read_query
from kg.graph.store import CACHE, GraphStore, from_graph, open_store


@pytest.fixture(scope="module")
def store() -> GraphStore:
    return from_graph(everything())


@pytest.fixture
def built(tmp_path: Path) -> Path:
    rdf.write_turtle(everything(), tmp_path / "graph.ttl")
    return tmp_path


def rows(store: GraphStore, name: str, *values: str) -> list[dict[str, str]]:
    query = named_queries()[name]
    given = {p: values[i] if i < len(values) else "" for i, (p, _) in enumerate(query.parameters)}
    found = store.query(query.text, given)
    assert isinstance(found, ox.QuerySolutions)
    keys = [v.value for v in found.variables]
    return [{k: getattr(v, "value", "") for k, v in zip(keys, row, strict=True)} for row in found]


@pytest.mark.parametrize("name", sorted(named_queries()))
def test_each_query_that_ships_answers(store: GraphStore, name: str) -> None:
    assert named_queries()[name].about.endswith(".")
    assert rows(store, name), "it finds nothing in a graph that has everything"


@pytest.mark.parametrize("name", sorted(n for n, q in named_queries().items() if q.parameters))
@pytest.mark.parametrize("value", NASTY)
def test_no_value_breaks_out_of_its_literal(store: GraphStore, name: str, value: str) -> None:
    assert rows(store, name, value) == rows(store, name, "không ai tên như vậy cả")


def test_posts_of_finds_without_diacritics(store: GraphStore) -> None:
    found = rows(store, "posts-of", "dinh van mau")
    assert [(r["post"], r["tenure"]) for r in found] == [("Vụ trưởng", "former"), ("Bộ trưởng", "held")]
    assert (found[1]["first"], found[1]["last"], found[1]["organization"]) == ("2025-03", "2025-03-02", "Bộ Mẫu")


def test_meetings_lists_who_met_whom_where(store: GraphStore) -> None:
    [meeting] = [r for r in rows(store, "meetings", "lo thi thu") if r["kind"] == "Meeting"]
    assert set(meeting["participants"].split(", ")) == {"Đinh Văn Mẫu", "Lò Thị Thử", "Bộ Mẫu"}
    assert (meeting["date"], meeting["place"], meeting["status"]) == ("2025-03-02", "Hà Mẫu", "occurred")


def test_topic_by_month_counts_broader_topics_too(store: GraphStore) -> None:
    found = {(r["month"], r["topic"]): r["articles"] for r in rows(store, "topic-by-month")}
    assert found["2025-03", "Ngoại giao"] == "2"
    assert found["2025-03", "Năng lượng"] == "1"


def test_prefixes_of_the_contract_are_declared(store: GraphStore) -> None:
    for prefix in ("schema", "org", "sem", "skos", "prov", "oa", "owl", "kg", "person", "topic"):
        store.query(f"ASK {{ ?s {prefix}:x ?o }}")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT ?s WHERE {\n  ?s a sem:Event ", "line 2, column 18"),
        ("SELECT ?s WHERE { ?s a nope:Event }", "no prefix nope: is declared"),
        ("INSERT DATA { <a:b> <a:b> <a:b> }", "only reads"),
        ("", "SELECT, ASK, CONSTRUCT or DESCRIBE"),
        ('SELECT * { ?s ?p "a:b" ', "missing dot, bracket or quote"),
    ],
)
def test_an_error_tells_where_and_what_to_do(store: GraphStore, query: str, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        store.query(query)
    assert told in str(caught.value)


def test_a_large_graph_is_kept_on_disk_and_made_anew_when_it_changes(built: Path) -> None:
    for _ in range(2):
        assert len(open_store(built, large=0)) == len(set(rdf.triples(everything())))
    [first] = (built / CACHE).iterdir()
    with (built / "graph.ttl").open("a", encoding="utf-8") as file:
        file.write("<http://x/> a <http://y/> .\n")
    assert len(open_store(built, large=0)) == len(set(rdf.triples(everything()))) + 1
    assert [p.name for p in (built / CACHE).iterdir()] != [first.name]


def test_the_base_is_the_one_of_the_build(tmp_path: Path) -> None:
    rdf.write_turtle(everything(), tmp_path / "graph.ttl", base="https://other.example/")
    store = open_store(tmp_path)
    assert store.query("ASK { person:dinh-van-mau-1 a schema:Person }")


def test_no_graph_and_a_damaged_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="run kg build"):
        open_store(tmp_path)
    (tmp_path / "graph.ttl").write_text("this is no Turtle")
    with pytest.raises(WorkspaceError, match="damaged"):
        open_store(tmp_path)


def test_a_query_file_tells_what_it_is_for(tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text("# What I ask.\n# param who: a name\nASK { ?s skos:prefLabel $who }\n", encoding="utf-8")
    query = read_query(path)
    assert (query.name, query.about, query.parameters) == ("mine", "What I ask.", (("who", "a name"),))
    with pytest.raises(UsageError, match="does not exist"):
        read_query(tmp_path / "none.rq")
