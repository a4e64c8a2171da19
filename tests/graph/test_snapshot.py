"""The snapshot file: it holds the graph whole, and says what is wrong with a damaged one."""

from __future__ import annotations

import gzip
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from strategies import knowledge_graphs
from whole_graph import everything

from kg.errors import UsageError, WorkspaceError
from kg.graph import snapshot
from kg.model import KnowledgeGraph


@given(graph=knowledge_graphs())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_reads_back_equal(tmp_path: Path, graph: KnowledgeGraph) -> None:
    path = tmp_path / "g.msgpack"
    snapshot.save(graph, path, base="https://x.example/")
    assert snapshot.load(path) == snapshot.Snapshot("https://x.example/", graph)


def test_equal_graphs_are_equal_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        snapshot.save(everything(), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_none_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="run kg build"):
        snapshot.load(tmp_path / "g.msgpack")


@pytest.mark.parametrize("keep", [0, 1, 12, 40, -9, -1])
def test_cut_off(tmp_path: Path, keep: int) -> None:
    path = tmp_path / "g.msgpack"
    snapshot.save(everything(), path)
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(WorkspaceError, match="damaged"):
        snapshot.load(path)


def test_another_file(tmp_path: Path) -> None:
    path = tmp_path / "g.msgpack"
    path.write_bytes(b"not a snapshot at all")
    with pytest.raises(WorkspaceError, match="damaged"):
        snapshot.load(path)


def test_a_file_of_another_kind_is_wrong_use(tmp_path: Path) -> None:
    path = tmp_path / "readme.txt"
    path.write_bytes(b"not a snapshot at all")
    with pytest.raises(UsageError, match="no graph that kg build wrote"):
        snapshot.load(path)


def test_another_version(tmp_path: Path) -> None:
    path = tmp_path / "g.msgpack"
    header = msgspec.msgpack.encode({"magic": "vnkg graph", "version": 999})
    for file in (len(header).to_bytes(8, "big") + header, gzip.compress(len(header).to_bytes(8, "big") + header)):
        path.write_bytes(file)
        with pytest.raises(WorkspaceError, match="another version"):
            snapshot.load(path)


@pytest.mark.parametrize("at", [60, -60])
def test_a_changed_byte(tmp_path: Path, at: int) -> None:
    path = tmp_path / "g.msgpack"
    snapshot.save(everything(), path)
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)
    with pytest.raises(WorkspaceError, match="damaged"):
        snapshot.load(path)


def test_a_failed_save_leaves_the_earlier_file(tmp_path: Path) -> None:
    path = tmp_path / "g.msgpack"
    snapshot.save(everything(), path)
    before = path.read_bytes()
    with pytest.raises(UsageError):
        snapshot.save(KnowledgeGraph(), path, base="no base")
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["g.msgpack"]
