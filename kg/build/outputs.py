"""The files that a build leaves: each is written beside its place and moved there when it is whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from kg.errors import KGError
from kg.model import KnowledgeGraph

Writer = Callable[[KnowledgeGraph, Path], None]


def atomically(path: Path, write: Callable[[Path], None]) -> None:
    """Call ``write`` with a temporary path in the same folder, then put the result in place of ``path``.

    Raises:
        KGError: the disk is full or the folder cannot be written; what was there before is untouched.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        write(temporary)
        with temporary.open("rb+") as handle:
            os.fsync(handle.fileno())
        temporary.replace(path)
    except OSError as error:
        raise KGError(
            f"{path}: cannot be written ({error.strerror or error}); the earlier file is untouched. "
            "Make room or name another folder with --out"
        ) from error
    finally:
        temporary.unlink(missing_ok=True)


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
