"""A build costs what changed, and ends where a build from nothing ends."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from corpus import write

from kg.build import update
from kg.build.report import Report
from kg.build.run import Options, build, refresh
from kg.build.update import Progress, Tell
from kg.errors import UsageError, WorkspaceError
from kg.graph import snapshot
from kg.workspace import Workspace, locked

OUTPUTS = ("graph.ttl", "triples.csv", "graph.msgpack", "graph.html")


def run(out: Path, *sources: Path, **more) -> Report:
    return build([str(s) for s in sources], Options(out=out, workers=1, **more))


def files(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in OUTPUTS}


def articles(out: Path) -> set[str]:
    return {a.id for a in snapshot.load(out / snapshot.FILE).graph.articles}


def test_a_second_build_reads_and_writes_nothing(tmp_path):
    source = write(tmp_path / "a.jsonl", range(12))
    first = run(tmp_path / "out", source)
    assert first.counts["extracted"] == 12
    assert first.counts["articles"] == 12
    before = {n: (tmp_path / "out" / n).stat().st_mtime_ns for n in OUTPUTS}
    second = run(tmp_path / "out", source)
    assert second.counts["extracted"] == 0
    assert second.counts["articles"] == 12, "the report still tells what is there"
    assert {n: (tmp_path / "out" / n).stat().st_mtime_ns for n in OUTPUTS} == before


def stop_after(done: int) -> Tell:
    """Whoever is told of progress presses Ctrl-C when so many articles are stored."""

    def tell(progress: Progress) -> None:
        if progress.articles >= done:
            raise KeyboardInterrupt

    return tell


@pytest.fixture
def commits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every article is a transaction of its own."""
    monkeypatch.setattr(update, "_COMMIT_SECONDS", 0.0)


@pytest.mark.usefixtures("commits")
@pytest.mark.parametrize("workers", [1, 2])
def test_a_first_build_that_is_stopped_goes_on_where_it_was(tmp_path, workers):
    source = write(tmp_path / "a.jsonl", range(30))
    options = Options(out=tmp_path / "out", workers=workers)
    with pytest.raises(KeyboardInterrupt):
        build([str(source)], options, stop_after(10))
    assert 10 <= (stored := 30 - build([str(source)], options).counts["extracted"]) < 30, stored
    run(tmp_path / "whole", source)
    assert files(tmp_path / "out") == files(tmp_path / "whole")


@pytest.mark.usefixtures("commits")
def test_a_new_reader_reads_all_anew_and_goes_on_when_stopped(tmp_path, monkeypatch):
    source = write(tmp_path / "a.jsonl", range(30))
    run(tmp_path / "out", source)
    monkeypatch.setattr(update, "VERSION", "another")
    with pytest.raises(KeyboardInterrupt):
        build([str(source)], Options(out=tmp_path / "out", workers=1), stop_after(10))
    assert run(tmp_path / "out", source).counts["extracted"] == 20
    assert run(tmp_path / "out", source).counts["extracted"] == 0
    assert len(articles(tmp_path / "out")) == 30


def test_a_new_reader_takes_the_place_of_the_old_one_at_standard_input(tmp_path, monkeypatch):
    write(tmp_path / "a.jsonl", range(4))
    write(tmp_path / "b.jsonl", range(2))
    for name, version in (("a", "old"), ("b", "new")):
        monkeypatch.setattr(update, "VERSION", version)
        monkeypatch.setattr("sys.stdin", (tmp_path / f"{name}.jsonl").open(encoding="utf-8"))
        build(["-"], Options(out=tmp_path / "out", workers=1))
    with Workspace(tmp_path / "out") as workspace:
        assert sorted(d.split(":")[0] for d in workspace.digests("-")) == ["new", "new", "old", "old"]
    assert len(articles(tmp_path / "out")) == 4


def test_one_by_one_ends_where_all_at_once_ends(tmp_path):
    parts = [write(tmp_path / f"{i}.jsonl", range(i, 20, 4)) for i in range(4)]
    run(tmp_path / "whole", *parts)
    for part in reversed(parts):
        run(tmp_path / "steps", part)
    assert files(tmp_path / "whole") == files(tmp_path / "steps")


def test_the_number_of_workers_makes_no_difference(tmp_path):
    source = write(tmp_path / "a.jsonl", range(60))
    run(tmp_path / "one", source)
    build([str(source)], Options(out=tmp_path / "two", workers=2))
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_a_changed_article_takes_its_old_facts_with_it(tmp_path):
    source = write(tmp_path / "a.jsonl", range(5))
    run(tmp_path / "out", source)
    text = source.read_text(encoding="utf-8").replace("Marek Tarnowski", "Sven Oksanen")
    source.write_text(text, encoding="utf-8")
    report = run(tmp_path / "out", source)
    assert 0 < report.counts["extracted"] < 5
    run(tmp_path / "fresh", source)
    assert files(tmp_path / "out") == files(tmp_path / "fresh")
    assert b"Tarnowski" not in (tmp_path / "out" / "graph.ttl").read_bytes()


def test_an_article_that_left_its_file_leaves_the_graph(tmp_path):
    source = write(tmp_path / "a.jsonl", range(5))
    run(tmp_path / "out", source)
    write(source, range(3))
    assert run(tmp_path / "out", source).counts["removed"] == 2
    assert articles(tmp_path / "out") == {"tin-0000", "tin-0001", "tin-0002"}


def test_sources_add_up_until_they_are_pruned(tmp_path):
    a, b = write(tmp_path / "a.jsonl", range(3)), write(tmp_path / "b.jsonl", range(3, 5))
    run(tmp_path / "out", a)
    run(tmp_path / "out", b)
    assert len(articles(tmp_path / "out")) == 5
    run(tmp_path / "out", b, prune=True)
    assert articles(tmp_path / "out") == {"tin-0003", "tin-0004"}


def test_an_article_in_two_sources_counts_once_and_stays_while_one_has_it(tmp_path):
    a, b = write(tmp_path / "a.jsonl", range(3)), write(tmp_path / "b.jsonl", range(2, 5))
    run(tmp_path / "out", a, b)
    assert len(articles(tmp_path / "out")) == 5
    run(tmp_path / "out", b, prune=True)
    assert len(articles(tmp_path / "out")) == 3


def test_two_articles_of_one_id_are_both_kept_whoever_came_first(tmp_path):
    a, b = write(tmp_path / "a.jsonl", range(2)), write(tmp_path / "b.jsonl", range(2), edition=" bản chiều")
    run(tmp_path / "one", a)
    run(tmp_path / "one", b)
    run(tmp_path / "two", b)
    run(tmp_path / "two", a)
    assert len(articles(tmp_path / "one")) == 4
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_removed_articles_stay_out_until_restored(tmp_path):
    source = write(tmp_path / "a.jsonl", range(4))
    run(tmp_path / "out", source)
    whole = files(tmp_path / "out")
    with Workspace(tmp_path / "out") as workspace, workspace.transaction():
        assert workspace.remove(["tin-0001", "nobody"]) == ["tin-0001"]
    refresh(tmp_path / "out")
    assert "tin-0001" not in articles(tmp_path / "out")
    run(tmp_path / "out", source)
    assert "tin-0001" not in articles(tmp_path / "out")
    with Workspace(tmp_path / "out") as workspace, workspace.transaction():
        workspace.restore(["tin-0001"])
    refresh(tmp_path / "out")
    assert files(tmp_path / "out") == whole


def test_failures_are_told_again_and_mended(tmp_path):
    source = tmp_path / "a.jsonl"
    good = write(tmp_path / "x.jsonl", range(2)).read_text(encoding="utf-8")
    source.write_text(good + "{broken\n", encoding="utf-8")
    first = run(tmp_path / "out", source)
    assert len(first.failures) == 1
    assert "line 3" in first.failures[0]["source"]
    assert run(tmp_path / "out", source).failures == first.failures, (
        "an unchanged file is not read, its failure is told"
    )
    source.write_text(good, encoding="utf-8")
    assert run(tmp_path / "out", source).failures == []
    assert json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))["failures"] == []


def _denied(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after chmod 000, which stops nobody who runs the tests as root."""
    opened = Path.open

    def refuse(self, *arguments, **more):
        if self == path:
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, *arguments, **more)

    monkeypatch.setattr(Path, "open", refuse)


def test_a_file_that_could_not_be_opened_is_tried_again_though_it_looks_the_same(tmp_path, monkeypatch):
    source, other = write(tmp_path / "a.jsonl", range(2)), write(tmp_path / "b.jsonl", range(2, 4))
    with monkeypatch.context() as context:
        _denied(source, context)
        first = run(tmp_path / "out", source, other)
        assert [f["reason"] for f in first.failures] == ["cannot be read: Permission denied"]
    second = run(tmp_path / "out", source, other)
    assert second.failures == []
    assert second.counts["articles"] == 4


def test_what_a_file_held_stays_while_it_cannot_be_opened(tmp_path, monkeypatch):
    source, other = write(tmp_path / "a.jsonl", range(2)), write(tmp_path / "b.jsonl", range(2, 4))
    before = run(tmp_path / "out", source, other).counts["articles"]
    write(source, range(1), edition="hai")
    with monkeypatch.context() as context:
        _denied(source, context)
        report = run(tmp_path / "out", source, other)
        assert len(report.failures) == 1
        assert report.counts["articles"] == before
    assert run(tmp_path / "out", source, other).counts["articles"] == before - 1


def test_a_failing_disk_is_no_damage_of_the_file(tmp_path, monkeypatch):
    source = write(tmp_path / "a.jsonl", range(2))

    def fail(error, _stream):
        raise error

    with monkeypatch.context() as context:
        context.setattr("kg.read.sniff._head", partial(fail, OSError(5, "Input/output error")))
        first = run(tmp_path / "out", source)
        assert first.failures[0]["reason"] == "cannot be read: Input/output error"
        context.setattr("kg.read.sniff._head", partial(fail, OSError("Not a gzipped file")))
        second = run(tmp_path / "other", source)
        assert "damaged" in second.failures[0]["reason"]
    assert run(tmp_path / "out", source).failures == []
    assert len(run(tmp_path / "other", source).failures) == 1, "damage is in the bytes: told, not read, again"


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        (ImportError("no module kho_chu"), "a package is missing"),
        (MemoryError(), "free some memory"),
        (ZeroDivisionError(), "please report it"),
    ],
)
def test_an_article_that_broke_an_extractor_is_tried_again_alone(tmp_path, monkeypatch, error, advice):
    from kg.extract import extract

    def broken(articles):
        if articles[0].id == "tin-0001":
            raise error
        return extract(articles)

    source = write(tmp_path / "a.jsonl", range(3))
    with monkeypatch.context() as context:
        context.setattr("kg.extract.extract", broken)
        first = run(tmp_path / "out", source)
        assert [f["source"] for f in first.failures] == [f"{source}, line 2"]
        assert advice in first.failures[0]["reason"]
    second = run(tmp_path / "out", source)
    assert (second.failures, second.counts["extracted"], second.counts["articles"]) == ([], 1, 3)


def test_another_pipeline_version_extracts_again_from_the_workspaces_own_copy(tmp_path, monkeypatch):
    source = write(tmp_path / "a.jsonl", range(3))
    other = write(tmp_path / "b.jsonl", range(3, 5))
    run(tmp_path / "out", source)
    source.unlink()
    monkeypatch.setattr("kg.extract.pipeline_version", lambda: "another")
    report = run(tmp_path / "out", other)
    assert report.counts["extracted"] == 5


def test_a_second_build_of_the_same_folder_is_refused_clearly(tmp_path):
    source = write(tmp_path / "a.jsonl", range(2))
    held = tmp_path / "out"
    import subprocess
    import sys

    code = (
        "from kg.workspace import locked; from pathlib import Path\n"
        f"with locked(Path({str(held)!r})): print('held', flush=True); input()"
    )
    holder = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "held"
        with pytest.raises(WorkspaceError, match=f"process {holder.pid}"):
            run(held, source)
    finally:
        holder.communicate("\n")
    assert run(held, source).counts["articles"] == 2


def test_one_process_does_not_build_twice_at_once(tmp_path):
    with locked(tmp_path), pytest.raises(WorkspaceError), locked(tmp_path):
        pass
    with locked(tmp_path):
        pass


def test_a_damaged_workspace_is_named(tmp_path):
    (tmp_path / "workspace.sqlite").write_bytes(b"no database" * 1000)
    with pytest.raises(WorkspaceError, match=r"workspace\.sqlite"):
        run(tmp_path, write(tmp_path / "a.jsonl", range(1)))


def test_a_bad_entities_file_stops_before_anything_is_touched(tmp_path):
    bad = tmp_path / "bad.toml"
    bad.write_text("[[entity]]\nname='x'", encoding="utf-8")
    with pytest.raises(UsageError, match=r"bad\.toml"):
        run(tmp_path / "out", write(tmp_path / "a.jsonl", range(1)), entities=(bad,))
    assert not (tmp_path / "out").exists()
