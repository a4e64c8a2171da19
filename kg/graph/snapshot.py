"""The built graph as one file, so that exports and queries need not resolve everything again.

The file is deflated msgpack: a header that tells the version of the format and the base IRI, then the
records of :mod:`kg.model`.
"""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path
from typing import Protocol

import msgspec

from kg.errors import UsageError, WorkspaceError
from kg.graph.atomic import replacing
from kg.graph.terms import check_base
from kg.model import KnowledgeGraph
from kg.ontology import BASE_IRI

FILE = "graph.msgpack"
_MAGIC = "vnkg graph"
_VERSION = 1
_LEVEL = 1
_LENGTH = 8


class Snapshot(msgspec.Struct, frozen=True):
    """A graph with the base IRI that it was built with."""

    base: str
    graph: KnowledgeGraph


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Header(msgspec.Struct, frozen=True):
    magic: str
    version: int


def write(graph: KnowledgeGraph, path: Path, *, base: str = BASE_IRI) -> None:
    """Write a snapshot to exactly this path. Equal graphs give equal bytes.

    Raises:
        UsageError: ``base`` is no absolute ASCII IRI.
        OSError: the file cannot be written.
    """
    check_base(base)
    encode = msgspec.msgpack.Encoder(order="deterministic").encode
    # No name and no time in the gzip header: both would make equal graphs differ.
    with path.open("wb") as raw, gzip.GzipFile("", "wb", _LEVEL, raw, 0) as file:
        for part in (_Header(_MAGIC, _VERSION), Snapshot(base, graph)):
            data = encode(part)
            file.write(len(data).to_bytes(_LENGTH, "big"))
            file.write(data)


def save(graph: KnowledgeGraph, path: Path, *, base: str = BASE_IRI) -> None:
    """Write a snapshot beside its place and move it there when it is whole.

    Raises:
        UsageError: ``base`` is no absolute ASCII IRI.
        KGError: the file cannot be written; an earlier one is untouched.
    """
    with replacing(path) as temporary:
        write(graph, temporary, base=base)


def load(path: Path) -> Snapshot:
    """Read a snapshot.

    Raises:
        UsageError: there is none.
        WorkspaceError: it is damaged, or of another version of this package.
    """
    try:
        with gzip.open(path, "rb") as file:
            header = msgspec.msgpack.decode(_unframe(file), type=_Header)
            if (header.magic, header.version) == (_MAGIC, _VERSION):
                found = msgspec.msgpack.decode(_unframe(file), type=Snapshot)
                file.read(1)  # gzip compares its checksum only when it meets the end
                return found
    except FileNotFoundError as error:
        raise UsageError(f"{path.parent}: holds no built graph; run kg build --out {path.parent} first") from error
    except (msgspec.MsgspecError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise WorkspaceError(f"{path}: damaged ({error}); run kg build again, it writes the file anew") from error
    raise WorkspaceError(
        f"{path}: written by another version of kg (format {header.version}, this one reads {_VERSION}); "
        "run kg build again"
    )


def _unframe(file: _Readable) -> bytes:
    size = int.from_bytes(file.read(_LENGTH), "big")
    data = file.read(size)
    if not data or len(data) != size:
        raise EOFError("it ends too early")
    return data
