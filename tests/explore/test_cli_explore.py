from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.explore import explore, serve
from kg.errors import UsageError
from kg.explore.export import html
from kg.explore.notebook import show
from kg.graph import snapshot
from tests.explore.graphs import small


@pytest.fixture
def built(tmp_path: Path) -> Path:
    snapshot.save(small(), tmp_path / snapshot.FILE)
    return tmp_path


def test_explore_writes_the_page_with_its_focus(built: Path) -> None:
    done = CliRunner().invoke(explore, ["--out", str(built), "--focus", "ho van thu", "--lang", "en", "--no-browser"])
    assert done.exit_code == 0, done.output
    page = (built / "graph.html").read_text("utf-8")
    assert '"focus":"person/ho-van-thu-1"' in page
    assert '<html lang="en"' in page
    assert str(built / "graph.html") in done.output
    assert "Opening the graph" in done.stderr


def test_explore_of_nothing_says_to_build(tmp_path: Path) -> None:
    done = CliRunner().invoke(explore, ["--out", str(tmp_path), "--no-browser"])
    assert isinstance(done.exception, UsageError)
    assert "kg build" in str(done.exception)


def test_serve_on_a_port_in_use_says_so(built: Path) -> None:
    from kg.explore.server import ExplorerServer

    with ExplorerServer(small()) as running:
        done = CliRunner().invoke(serve, ["--out", str(built), "--port", str(running.server_port), "--no-browser"])
    assert done.exit_code == 1
    assert "choose another" in done.output


def test_export_and_notebook_hold_the_same_page(tmp_path: Path) -> None:
    (path,) = html(small(), tmp_path, base="https://example.org/")
    frame = show(small(), "Anna Probe")._repr_html_()
    assert path.name == "graph.html"
    assert 'sandbox="allow-scripts' in frame
    assert "allow-same-origin" not in frame
    assert "person/anna-probe-2" in frame


def test_explore_of_a_graph_too_large_for_a_file_serves_it(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[int] = []
    monkeypatch.setattr("kg.cli.explore.FILE_LIMIT", 2)
    monkeypatch.setattr("kg.cli.explore._serve", lambda graph, *_: served.append(len(graph.entities)))
    done = CliRunner().invoke(explore, ["--out", str(built), "--no-browser"])
    assert done.exit_code == 0, done.output
    assert served == [5]
    assert "too many for one file" in done.output
    assert not (built / "graph.html").exists()
