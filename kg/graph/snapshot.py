"""The built graph as one file, so that exports and queries need not resolve everything again.

A header tells the version of the format; then come the base IRI and the records of :mod:`kg.model` as one
msgpack value, and a checksum of all that. Records stand in the order of the graph and are written one by one,
so that a build can bring the file up to date by copying those that did not change.
"""

from __future__ import annotations

import gzip
import mmap
import zlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from kg.errors import UsageError, WorkspaceError
from kg.graph.atomic import replacing
from kg.graph.terms import check_base
from kg.model import KnowledgeGraph
from kg.ontology import BASE_IRI

FILE = "graph.msgpack"
FIELDS = ("articles", "entities", "mentions", "memberships", "events", "relations", "topics")
"""Kinds of records, in the order of the file."""
_MAGIC = "vnkg graph"
_VERSION = 2
_LENGTH = 8
_CHECKSUM = 4
_GZIP = b"\x1f\x8b"
_encode = msgspec.msgpack.Encoder().encode


class Snapshot(msgspec.Struct, frozen=True):
    """A graph with the base IRI that it was built with."""

    base: str
    graph: KnowledgeGraph


class _Header(msgspec.Struct, frozen=True):
    magic: str
    version: int


def frames(base: str, counts: Mapping[str, int]) -> dict[str, bytes]:
    """What stands before the records of each kind; ``counts``: how many records of each kind there are.

    Raises:
        UsageError: ``base`` is no absolute ASCII IRI.
    """
    check_base(base)
    header = _encode(_Header(_MAGIC, _VERSION))
    before = len(header).to_bytes(_LENGTH, "big") + header
    before += _map(2) + _encode("base") + _encode(base) + _encode("graph") + _map(len(FIELDS))
    found = {}
    for name in FIELDS:
        found[name] = before + _encode(name) + b"\xdd" + counts[name].to_bytes(4, "big")
        before = b""
    return found


def _map(size: int) -> bytes:
    return bytes([0x80 | size])


def checksum(path: Path) -> bytes:
    """What ends the file: a checksum of all that stands before."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return zlib.crc32(data).to_bytes(_CHECKSUM, "big")


def write(graph: KnowledgeGraph, path: Path, *, base: str = BASE_IRI) -> None:
    """Write a snapshot to exactly this path. Equal graphs give equal bytes.

    Raises:
        UsageError: ``base`` is no absolute ASCII IRI.
        OSError: the file cannot be written.
    """
    before = frames(base, {name: len(getattr(graph, name)) for name in FIELDS})
    with path.open("wb") as file:
        for name in FIELDS:
            file.write(before[name])
            file.writelines(_encode(record) for record in getattr(graph, name))
    end = checksum(path)
    with path.open("ab") as file:
        file.write(end)


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
        UsageError: there is none, or the file is something else.
        WorkspaceError: it is damaged, or of another version of this package.
    """
    try:
        data = path.read_bytes()
        header, size = _header(data)
        if (header.magic, header.version) == (_MAGIC, _VERSION):
            whole = memoryview(data)[:-_CHECKSUM]
            if zlib.crc32(whole).to_bytes(_CHECKSUM, "big") != data[-_CHECKSUM:]:
                raise EOFError("its checksum is wrong")
            return msgspec.msgpack.decode(whole[size:], type=Snapshot)
    except FileNotFoundError as error:
        raise UsageError(f"{path.parent}: holds no built graph; run kg build --out {path.parent} first") from error
    except (msgspec.MsgspecError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        if path.suffix != Path(FILE).suffix:
            raise UsageError(f"{path}: is no graph that kg build wrote; name its folder or its {FILE}") from error
        raise WorkspaceError(f"{path}: damaged ({error}); run kg build again, it writes the file anew") from error
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror or error}); look at who may read it") from error
    raise WorkspaceError(
        f"{path}: written by another version of kg (format {header.version}, this one reads {_VERSION}); "
        "run kg build again"
    )


def _header(data: bytes) -> tuple[_Header, int]:
    """The header and where it ends. Earlier versions deflated the file."""
    start = gzip.decompress(data) if data[:2] == _GZIP else data
    end = _LENGTH + int.from_bytes(start[:_LENGTH], "big")
    if len(start) < end or end == _LENGTH:
        raise EOFError("it ends too early")
    return msgspec.msgpack.decode(start[_LENGTH:end], type=_Header), end
