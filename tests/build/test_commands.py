"""kg build, review, remove and diff as people call them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from corpus import write

import kg
from kg.build.evidence import Passages
from kg.cli.build import build
from kg.cli.diff import diff
from kg.cli.remove import remove
from kg.cli.review import review
from kg.errors import UsageError
from kg.graph import snapshot


def run(command, *arguments, code=0, **more) -> str:
    result = CliRunner().invoke(command, [str(a) for a in arguments], catch_exceptions=False, **more)
    assert result.exit_code == code, result.output
    return result.output


def namesakes(path: Path) -> Path:
    """Two articles, months apart, of people of one name, who may be one person or two."""
    rows = [
        {
            "id": "giam-doc",
            "title": "Ông Lê Bá Khánh nói về đường mới",
            "published": "2025-01-05",
            "text": "Ngày 5/1, ông Lê Bá Khánh, Giám đốc Công ty Sao Khuê, cho biết đường mới sẽ mở.",
        },
        {
            "id": "tai-xe",
            "title": "Khen tài xế cứu người",
            "published": "2025-08-20",
            "text": "Ngày 20/8, anh Lê Bá Khánh được khen vì cứu người ở Huế.",
        },
    ]
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    return path


def people(out: Path) -> list[str]:
    return [e.id for e in snapshot.load(out / snapshot.FILE).graph.entities if e.name == "Lê Bá Khánh"]


def test_build_writes_everything_and_tells_failures_in_its_exit_code(tmp_path):
    out = tmp_path / "out"
    run(build, write(tmp_path / "a.jsonl", range(3)), "--out", out, "--workers", 1)
    assert {"graph.ttl", "graph.html", "triples.csv", "report.json"} <= {p.name for p in out.iterdir()}
    bad = tmp_path / "b.jsonl"
    bad.write_text("{broken\n", encoding="utf-8")
    output = run(build, bad, "--out", out, "--workers", 1, code=1)
    assert "b.jsonl, line 1" in output
    assert json.loads((out / "report.json").read_text(encoding="utf-8"))["counts"]["failed"] == 1
    run(build, "--workers", "none", code=2)


def test_sources_that_all_lead_nowhere_are_wrong_use(tmp_path):
    out = tmp_path / "out"
    for source in (tmp_path / "nowhere.jsonl", tmp_path / "*.nothing", tmp_path):
        with pytest.raises(UsageError, match=re.escape(str(source))):
            run(build, source, "--out", out, "--workers", 1)
    assert not out.exists()
    good = write(tmp_path / "a.jsonl", range(2))
    output = run(build, good, tmp_path / "nowhere.jsonl", "--out", out, "--workers", 1, code=1)
    assert "nowhere.jsonl" in output, "one among others is a failed source, the rest is built"
    assert (out / "graph.ttl").exists()


def test_the_python_face(tmp_path):
    graph = kg.build(write(tmp_path / "a.jsonl", range(3)), out=tmp_path / "out", workers=1)
    assert len(graph.graph.articles) == 3
    assert graph.report is not None
    assert graph.to_networkx().number_of_nodes() > 3
    assert len(graph.to_rdflib()) > 10
    assert kg.open(tmp_path / "out").graph == graph.graph


def test_review_accepts_in_the_terminal_undoes_and_survives_a_rebuild(tmp_path):
    out, source = tmp_path / "out", namesakes(tmp_path / "a.jsonl")
    run(build, source, "--out", out, "--workers", 1)
    assert len(people(out)) == 2
    assert "name of few bearers" in run(review, "list", "--out", out)
    run(review, "--out", out, "--by", "An", input="a\n")
    assert len(people(out)) == 1
    run(build, source, write(tmp_path / "b.jsonl", range(2)), "--out", out, "--workers", 1)
    assert len(people(out)) == 1, "a decision survives rebuilds"
    assert "An" in run(review, "ledger", "--out", out)
    run(review, "undo", 1, "--out", out)
    assert len(people(out)) == 2


def test_review_takes_only_what_the_graph_knows(tmp_path):
    out = tmp_path / "out"
    run(build, namesakes(tmp_path / "a.jsonl"), "--out", out, "--workers", 1)
    loaded = snapshot.load(out / snapshot.FILE)
    one, other = (e.id for e in loaded.graph.entities if e.name == "Lê Bá Khánh")
    body = next(e.id for e in loaded.graph.entities if e.type == "Organization" and "Sao Khuê" in e.name)
    for left, right, told in (
        (one, "person/le-ba-khanh-0", f"person/le-ba-khanh-0: nothing in the graph.*{min(one, other)}"),
        (one, "ai-do", "nothing in the graph is called so"),
        (one, body, "two kinds"),
        (one, "event/meeting-1a2b", "tellings"),
    ):
        with pytest.raises(UsageError, match=told):
            run(review, "accept", left, right, "--out", out)
    assert not [line for line in run(review, "ledger", "--out", out).splitlines() if "same" in line]
    told = run(review, "accept", one.replace("/", ":"), f"<{loaded.base}{other}>", "--out", out)
    assert f"Lê Bá Khánh ({one})" in told
    assert len(people(out)) == 1
    assert "Lê Bá Khánh" in run(review, "ledger", "--out", out)
    rows = run(review, "ledger", "--out", out, "--format", "csv").splitlines()
    assert one in rows[1]
    assert other in rows[1]


def test_review_shows_whole_words(tmp_path):
    text = f"{'Trước đó trời mưa. ' * 9}Ngày 5/1, ông Lê Bá Khánh nói về đường mới. {'Sau đó trời nắng. ' * 9}"
    row = {"id": "dai", "title": "Đường mới", "published": "2025-01-05", "text": text}
    (tmp_path / "a.jsonl").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    run(build, tmp_path / "a.jsonl", "--out", tmp_path / "out", "--workers", 1)
    passages = Passages(tmp_path / "out")
    (passage, _) = passages.of(next(iter(people(tmp_path / "out"))))[0]
    assert passage.startswith("… ")
    assert passage.endswith(" …")
    assert set(re.findall(r"\w+", passage)) <= set(re.findall(r"\w+", text))


def test_review_by_csv(tmp_path):
    out = tmp_path / "out"
    run(build, namesakes(tmp_path / "a.jsonl"), "--out", out, "--workers", 1)
    sheet = tmp_path / "pairs.csv"
    run(review, "export", sheet, "--out", out)
    lines = sheet.read_text(encoding="utf-8-sig").splitlines()
    sheet.write_text("\n".join([lines[0], *(line + "accept" for line in lines[1:])]), encoding="utf-8")
    run(review, "import", sheet, "--out", out)
    assert len(people(out)) == 1


def meetings(path: Path) -> Path:
    """Two meetings of the same two on two days, and a later article that recalls one of them."""
    told = "Bộ trưởng Ngoại giao Lê Bá Khánh gặp Đại sứ Na Uy Hilde Solbakken tại Huế"
    rows = [
        {"id": "mot", "title": f"{told}", "published": "2025-03-01", "text": f"Ngày 1/3, {told}."},
        {"id": "hai", "title": f"{told}", "published": "2025-03-09", "text": f"Ngày 9/3, {told}."},
        {
            "id": "ba",
            "title": "Hợp tác nghề cá",
            "published": "2025-08-20",
            "text": "Hai nước bàn về nghề cá nhiều lần. Trước đó, Bộ trưởng Ngoại giao Lê Bá Khánh đã gặp "
            "Đại sứ Na Uy Hilde Solbakken tại Huế.",
        },
    ]
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    return path


def held(out: Path) -> int:
    events = snapshot.load(out / snapshot.FILE).graph.events
    return sum(1 for e in events if e.type == "Meeting" and {v.article for v in e.evidence} & {"mot", "hai", "ba"})


def test_review_asks_about_events_and_the_answer_survives_a_rebuild(tmp_path):
    out, source = tmp_path / "out", meetings(tmp_path / "a.jsonl")
    run(build, source, "--out", out, "--workers", 1)
    assert held(out) == 3
    listed = run(review, "list", "--out", out)
    assert "told without a day" in listed
    assert "nghề cá" not in listed, "the sentence that tells the meeting is shown, not another"
    sheet = tmp_path / "pairs.csv"
    run(review, "export", sheet, "--out", out)
    lines = sheet.read_text(encoding="utf-8-sig").splitlines()
    pairs = [line for line in lines[1:] if "telling/" in line]
    assert len(pairs) == 2
    sheet.write_text("\n".join([lines[0], pairs[0] + "accept"]), encoding="utf-8")
    run(review, "import", sheet, "--out", out)
    assert held(out) == 2
    run(build, source, write(tmp_path / "b.jsonl", range(2)), "--out", out, "--workers", 1)
    assert held(out) == 2, "a decision survives rebuilds"
    run(review, "undo", 1, "--out", out)
    assert held(out) == 3
    left, right = pairs[0].split(",")[:2]
    run(review, "reject", left, right, "--out", out)
    assert left not in run(review, "list", "--out", out) or right not in run(review, "list", "--out", out)


def test_remove_takes_an_article_out_and_in_again(tmp_path):
    out = tmp_path / "out"
    run(build, write(tmp_path / "a.jsonl", range(3)), "--out", out, "--workers", 1)
    before = (out / "graph.ttl").read_bytes()
    run(remove, "tin-0001", "--out", out)
    assert b"tin-0001" not in (out / "graph.ttl").read_bytes()
    assert "was removed before" in run(remove, "tin-0001", "--out", out)
    run(remove, "tin-0001", "--restore", "--out", out)
    assert (out / "graph.ttl").read_bytes() == before
    with pytest.raises(UsageError, match="tin-0001: was not removed; nothing is removed"):
        run(remove, "tin-0001", "--restore", "--out", out)


@pytest.mark.parametrize("form", ["tin-0001", "article:tin-0001", "https://tin.example/article/tin-0001"])
def test_remove_takes_what_the_list_of_articles_shows(tmp_path, form):
    out = tmp_path / "out"
    run(build, write(tmp_path / "a.jsonl", range(3)), "--out", out, "--workers", 1, "--base", "https://tin.example/")
    assert "removed: tin-0001" in run(remove, form, "--out", out)
    assert "restored: tin-0001" in run(remove, form, "--restore", "--out", out)


def test_remove_does_nothing_if_one_article_is_unknown(tmp_path):
    out = tmp_path / "out"
    run(build, write(tmp_path / "a.jsonl", range(2)), "--out", out, "--workers", 1)
    with pytest.raises(UsageError, match="nobody: is not in the graph; kg query articles"):
        run(remove, "tin-0001", "nobody", "--out", out)
    with pytest.raises(UsageError, match="nothing is removed"):
        run(remove, "tin-0001", "--restore", "--out", out)


def test_one_of_two_articles_of_an_identifier_is_removed_by_its_name(tmp_path):
    out = tmp_path / "out"
    sources = [write(tmp_path / f"{n}.jsonl", [1], edition) for n, edition in enumerate(["", " hai"])]
    run(build, *sources, "--out", out, "--workers", 1)
    names = [a.id for a in snapshot.load(out / snapshot.FILE).graph.articles]
    assert len(names) == 2
    later = max(names)
    run(remove, f"article:{later}", "--out", out)
    assert [a.id for a in snapshot.load(out / snapshot.FILE).graph.articles] == [min(names)]
    run(remove, later, "--restore", "--out", out)
    assert [a.id for a in snapshot.load(out / snapshot.FILE).graph.articles] == names


def test_diff_shows_what_came_and_went(tmp_path):
    run(build, write(tmp_path / "a.jsonl", range(2)), "--out", tmp_path / "old", "--workers", 1)
    run(build, write(tmp_path / "b.jsonl", range(1, 3)), "--out", tmp_path / "new", "--workers", 1)
    found = {d["kind"]: d for d in json.loads(run(diff, tmp_path / "old", tmp_path / "new", "--json"))}
    assert len(found["articles"]["added"]) == 1
    assert len(found["articles"]["removed"]) == 1
    assert "tin-0002" in found["articles"]["added"][0]
    same = json.loads(run(diff, tmp_path / "old", tmp_path / "old", "--json"))
    assert not any(d["added"] or d["removed"] or d["changed"] for d in same)
    assert "articles" in run(diff, tmp_path / "old", tmp_path / "new")


@pytest.mark.parametrize("command", [review, remove, diff])
def test_a_folder_without_a_build_is_named(tmp_path, command):
    from kg.errors import KGError

    arguments = {
        "review": ["list", "--out", tmp_path],
        "remove": ["x", "--out", tmp_path],
        "diff": [tmp_path, tmp_path],
    }
    with pytest.raises(KGError, match="run kg build"):
        run(command, *arguments[command.name])
