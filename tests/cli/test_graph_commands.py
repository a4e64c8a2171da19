"""``kg query``, ``kg export`` and ``kg validate`` from outside."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from whole_graph import everything, renamed

from kg.cli import cli
from kg.errors import KGError, UsageError
from kg.export.registry import SHIPPED
from kg.graph import rdf, snapshot


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("out")
    rdf.write_turtle(everything(), folder / "graph.ttl")
    snapshot.save(everything(), folder / "graph.msgpack")
    return str(folder)


def kg(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, list(arguments), input=stdin)


def test_query_lists_what_ships() -> None:
    assert "posts-of" in kg("query", "--list").output
    assert kg("query").output == kg("query", "--list").output


def test_query_answers_by_name_string_file_and_standard_input(out: str, tmp_path: Path) -> None:
    assert "Vụ trưởng" in kg("query", "posts-of", "van mau", "--out", out).output
    ask = "ASK { ?s a kg:Meeting }"
    (tmp_path / "q.rq").write_text(ask, encoding="utf-8")
    for query, stdin in ((ask, None), (str(tmp_path / "q.rq"), None), ("-", ask)):
        assert kg("query", query, "--out", out, stdin=stdin).output == "yes\n"


def test_query_gives_csv_json_and_turtle(out: str) -> None:
    query = "SELECT ?n { ?s a schema:Person ; skos:prefLabel ?n } ORDER BY ?n"
    table = list(csv.reader(io.StringIO(kg("query", query, "--out", out, "--format", "csv").output)))
    assert table == [["n"], ["Lò Thị Thử"], ["Đinh Văn Mẫu"]]
    data = json.loads(kg("query", query, "--out", out, "--format", "json").output)
    assert [b["n"]["value"] for b in data["results"]["bindings"]] == ["Lò Thị Thử", "Đinh Văn Mẫu"]
    described = kg("query", "DESCRIBE person:dinh-van-mau-1", "--out", out).output
    assert 'skos:prefLabel "Đinh Văn Mẫu"@vi' in described


@pytest.mark.parametrize(
    "arguments",
    [
        ("query", "no-such-query"),
        ("query", "SELECT ?s { ?s a nope:X }"),
        ("query", "none.rq"),
        ("query", "people", "one", "two"),
        ("query", "ASK {}", "--format", "csv"),
        ("export", "no-such-format"),
        ("export", "turtle", "--base", "x y"),
        ("export", "turtle", "--base", "thu/"),
        ("query", "SELECT * { SERVICE <http://x.example/> { ?a ?b ?c } }"),
        ("query", "SELECT * { service silent ?s { ?a ?b ?c } }"),
    ],
)
def test_wrong_use_is_told(out: str, arguments: tuple[str, ...]) -> None:
    result = kg(*arguments, "--out", out)
    assert isinstance(result.exception, KGError)
    assert result.output == ""


def test_a_query_may_name_a_service(out: str) -> None:
    query = 'ASK { ?service skos:prefLabel ?n . FILTER(?n != "a service <x>") } # no service here'
    assert kg("query", query, "--out", out).output == "yes\n"


def test_a_query_that_is_not_there_is_named_once(out: str) -> None:
    assert str(kg("query", "none.rq", "--out", out).exception) == "none.rq: does not exist; check the path"


@pytest.mark.parametrize("command", [("remove", "x"), ("review",), ("review", "accept", "a", "b"), ("query", "people")])
def test_a_folder_without_a_graph_is_wrong_use_and_stays_as_it_is(tmp_path: Path, command: tuple[str, ...]) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        result = kg(*command, "--out", str(folder))
        assert isinstance(result.exception, UsageError)
        assert "holds no built graph; run kg build" in str(result.exception)
    assert not list(tmp_path.iterdir())


def test_diff_names_the_folder_that_is_not_there(out: str, tmp_path: Path) -> None:
    assert str(kg("diff", str(tmp_path / "none"), out).exception).startswith(f"{tmp_path / 'none'}: holds no built")


def test_validate_takes_a_folder(out: str) -> None:
    assert kg("validate", out).exit_code == 0


def test_ctrl_c_says_how_to_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.cli.build.run_build", stopped)
    result = kg("build", "--out", str(tmp_path))
    assert result.exit_code == 130
    assert "run the same command to go on" in result.output


def test_nothing_in_a_graph_steers_the_terminal(tmp_path: Path) -> None:
    rdf.write_turtle(renamed(["\x1b]0;x\x07\x1b[31mđỏ", "[bold red]a[/] [link=http://x]b"]), tmp_path / "graph.ttl")
    output = kg("query", "people", "--out", str(tmp_path)).output
    assert "\x1b" not in output
    assert "[bold red]a[/]" in output


@pytest.mark.parametrize("name", [n for n in SHIPPED if n != "html"])
def test_export_names_the_files_it_wrote(out: str, tmp_path: Path, name: str) -> None:
    result = kg("export", name, "--out", out, "--to", str(tmp_path))
    assert result.exit_code == 0
    files = result.output.splitlines()
    assert files
    assert {str(p) for p in tmp_path.rglob("*") if p.is_file()} == set(files)


def test_export_leaves_out_what_is_not_sure(out: str, tmp_path: Path) -> None:
    kg("export", "csv", "--out", out, "--to", str(tmp_path), "--min-confidence", "0.95")
    events = {line.split(",")[6] for line in (tmp_path / "triples.csv").read_text(encoding="utf-8").splitlines()[1:]}
    assert "Meeting" not in events


def test_export_of_nothing_is_wrong_use(tmp_path: Path) -> None:
    result = kg("export", "turtle", "--out", str(tmp_path))
    assert isinstance(result.exception, KGError)
    assert "run kg build" in str(result.exception)


def test_validate_ends_with_0_or_1_and_tells_what_is_wrong(out: str, tmp_path: Path) -> None:
    assert kg("validate", "--out", out).exit_code == 0
    text = (Path(out) / "graph.ttl").read_text(encoding="utf-8")
    broken = tmp_path / "broken.ttl"
    broken.write_text(text.replace('"2025-03-04"^^xsd:date', '"2025-02-30"^^xsd:date'), encoding="utf-8")
    result = kg("validate", str(broken))
    assert result.exit_code == 1
    assert "1 x a date that is not on the calendar" in result.output
    assert "event/visit-1 sem:hasEndTimeStamp 2025-02-30" in result.output
