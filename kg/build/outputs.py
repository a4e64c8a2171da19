"""The files that a build leaves: each is written beside its place and moved there when it is whole."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from kg.build.report import Report
from kg.errors import KGError
from kg.model import KnowledgeGraph

Writer = Callable[[KnowledgeGraph, Path], None]
_SLOWEST = "graph.ttl"
_LARGE = 2000
"""Articles from which on the slowest output is written by a process of its own."""


def atomically(path: Path, write: Callable[[Path], None]) -> None:
    """Call ``write`` with a temporary path in the same folder, then put the result in place of ``path``.

    Raises:
        KGError: the disk is full or the folder cannot be written; what was there before is untouched.
    """
    part = _part(path)
    try:
        _write(path, write)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write_all(outputs: Mapping[str, Writer], graph: KnowledgeGraph, folder: Path, report: Report) -> None:
    """Write all outputs beside their places, and only when all are whole move them there.

    Those of a large graph are written by two processes; the bytes are the same.

    Raises:
        KGError: the disk is full or the folder cannot be written; all earlier files are untouched.
    """
    paths = {name: folder / name for name in outputs}
    large = len(graph.articles) >= _LARGE and sys.platform == "linux"
    apart = [name for name in outputs if name == _SLOWEST] if large else []
    try:
        with ExitStack() as stack:
            for name in apart:
                stack.enter_context(_elsewhere(paths[name], partial(outputs[name], graph), report, name))
            for name in outputs:
                if name not in apart:
                    with report.stage(name):
                        _write(paths[name], partial(outputs[name], graph))
        for path in paths.values():
            _part(path).replace(path)
    finally:
        for path in paths.values():
            _part(path).unlink(missing_ok=True)


def _part(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")


def _write(path: Path, write: Callable[[Path], None]) -> None:
    try:
        write(_part(path))
        with _part(path).open("rb+") as handle:
            os.fsync(handle.fileno())
    except OSError as error:
        raise KGError(
            f"{path}: cannot be written ({error.strerror or error}); the earlier file is untouched. "
            "Make room or name another folder with --out"
        ) from error


@contextmanager
def _elsewhere(path: Path, write: Callable[[Path], None], report: Report, name: str) -> Iterator[None]:
    """Write a file in a child process while the body runs; the body's end waits for it."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()

    def work() -> None:
        started = time.perf_counter()
        try:
            _write(path, write)
            theirs.send((round(time.perf_counter() - started, 3), None))
        except KGError as error:
            theirs.send((0.0, str(error)))

    child = context.Process(target=work)
    child.start()
    theirs.close()
    try:
        yield
        seconds, problem = ours.recv()
    except EOFError:
        raise KGError(f"{path}: the process that wrote it was killed; run the build again") from None
    finally:
        if child.is_alive() and not ours.poll(0):
            child.terminate()
        child.join()
    if problem is not None:
        raise KGError(problem)
    report.seconds[name] = seconds


def sweep(folder: Path) -> None:
    """Remove what a killed build left half written."""
    for left in folder.glob(".*.part"):
        left.unlink(missing_ok=True)


def writers(base: str) -> dict[str, Writer]:
    """The writer of each output file."""
    from kg.graph import rdf, snapshot

    found: dict[str, Writer] = {
        snapshot.FILE: lambda graph, path: snapshot.write(graph, path, base=base),
        "graph.ttl": lambda graph, path: rdf.write_turtle(graph, path, base=base),
    }
    if find_spec("kg.export.triples"):
        from kg.export import triples

        found["triples.csv"] = lambda graph, path: triples.write(graph, path, base=base)
    if find_spec("kg.explore.page"):
        from kg.explore import page

        found["graph.html"] = lambda graph, path: page.write(graph, path)
    return found
