"""The main job from end to end: the demo corpus for everybody, the five real seed articles where they are."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

import kg

COLUMNS = (
    "subject,subject_type,predicate,object,object_type,event,event_type,date,place,topics,confidence,article,start,end,"
    "evidence,subject_iri,object_iri"
)
POSTS = """
SELECT ?post ?body ?on WHERE {
  ?m org:member ?p ; org:role/skos:prefLabel ?post ; kg:attestedOn ?on .
  ?p skos:prefLabel "%s"@vi .
  OPTIONAL { ?m org:organization/skos:prefLabel ?body }
}"""
MEETINGS = """
SELECT ?e ?on ?place WHERE {
  ?e a kg:Meeting ; sem:hasActor ?a, ?b .
  ?a skos:prefLabel "%s"@vi . ?b skos:prefLabel "%s"@vi .
  OPTIONAL { ?e sem:hasTimeStamp ?on } OPTIONAL { ?e sem:hasPlace/skos:prefLabel ?place }
}"""


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)], capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def demo(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("demo")
    done = run("build", root / "seeds" / "articles", "--out", out)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="module")
def seeds(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    return kg.build(shared / "seeds", tmp_path_factory.mktemp("seeds"))


def test_three_files_come_out_and_conform(demo: Path) -> None:
    for name in ("graph.ttl", "graph.html", "triples.csv", "report.json"):
        assert (demo / name).stat().st_size > 200, name
    assert run("validate", "--out", demo).returncode == 0


def test_a_second_build_gives_the_same_bytes(demo: Path, root: Path, tmp_path: Path) -> None:
    assert run("build", root / "seeds" / "articles", "--out", tmp_path, "--workers", "1").returncode == 0
    for name in ("graph.ttl", "graph.html", "triples.csv"):
        assert (tmp_path / name).read_bytes() == (demo / name).read_bytes(), name


def test_the_table_has_the_columns_of_the_contract_and_evidence_in_each_row(demo: Path) -> None:
    with (demo / "triples.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert ",".join(rows[0]) == COLUMNS
    assert all(row["subject"] and row["predicate"] and row["object"] for row in rows)
    assert not [c for row in rows for c in row.values() if c[:1] in "=+-@" and c]


@pytest.mark.shared
def test_one_to_lam_with_his_posts_in_their_time(seeds: kg.Graph) -> None:
    people = [e for e in seeds.graph.entities if e.name == "Tô Lâm"]
    assert len(people) == 1
    held = {(row["post"], row["on"][:7]) for row in seeds.query(POSTS % "Tô Lâm")}
    assert held == {("Bộ trưởng", "2022-12"), ("Tổng Bí thư", "2025-09")}


@pytest.mark.shared
def test_one_country_by_two_names_and_two_ministries_of_foreign_affairs(seeds: kg.Graph) -> None:
    countries = [e for e in seeds.graph.entities if e.type == "Country" and e.country == "US"]
    assert len(countries) == 1
    assert "Mỹ" in (countries[0].name, *countries[0].aliases)
    ministries = [e for e in seeds.graph.entities if e.name.startswith("Bộ Ngoại giao")]
    assert len(ministries) == 2


@pytest.mark.shared
def test_the_two_men_met_twice(seeds: kg.Graph) -> None:
    met = {(r.get("on"), r.get("place")) for r in seeds.query(MEETINGS % ("Nguyễn Hồng Diên", "Jacob Helberg"))}
    assert ("2025-10-26", "Kuala Lumpur") in met
    assert len(met) == 2


@pytest.mark.shared
@pytest.mark.parametrize(
    ("guest", "on", "place"),
    [
        ("Jean-Pierre Lacroix", "2024-04-05", "New York"),
        ("Faisal Shahkar", "2024-04-05", "New York"),
        ("Robert Silvers", "2024-04-04", "Washington D.C."),
        ("Carlos Matus", "2024-04-04", "Washington D.C."),
    ],
)
def test_whom_le_quoc_hung_met_when_and_where(seeds: kg.Graph, guest: str, on: str, place: str) -> None:
    met = seeds.query(MEETINGS % ("Lê Quốc Hùng", guest))
    assert {(r.get("on"), r.get("place")) for r in met} == {(on, place)}


@pytest.mark.shared
def test_nobody_from_the_sidebar(seeds: kg.Graph) -> None:
    names = {e.name for e in seeds.graph.entities}
    assert not [
        n for n in names if any(w in n for w in ("Quảng Ngãi", "Đắk Lắk", "Khánh Hòa", "Đồng Tháp", "Việt Anh"))
    ]
