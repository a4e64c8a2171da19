"""Opens a source, unpacks gzip, and finds its reader: by content where that is plain, else by ending."""

from __future__ import annotations

import codecs
import gzip
import io
import json
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from kg.errors import SourceUnavailable
from kg.read.decode import UndecodableError, decode
from kg.read.records import Reader, Source, Stream, reader_named, readers

_PEEK = 64 * 1024
# What files of these kinds begin with, and what they are, so that the message can say so.
_BINARY = (
    (b"%PDF", "a PDF file; save its text"),
    (b"PK\x03\x04", "a zip archive or an office document; unpack it or save it as text"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save it as text"),
    (b"{\\rtf", "a rich-text document; save it as text"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"BZh", "a bzip2 archive; unpack it"),
    (b"\xfd7zXZ", "an xz archive; unpack it"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive; unpack it"),
    (b"SQLite format 3", "a database"),
)


@contextmanager
def opened(source: Source, stdin: BinaryIO | None) -> Iterator[Stream]:
    """The source open for reading, decompressed.

    Raises:
        SourceError: it cannot be opened.
    """
    if source.path == "-":
        yield _stream(source, stdin or sys.stdin.buffer)
        return
    try:
        file = Path(source.path).open("rb")  # noqa: SIM115  (closed below; errors of opening are told apart)
    except OSError as error:
        raise SourceUnavailable(source.path, f"cannot be read: {error.strerror or error}") from None
    with file:
        yield _stream(source, file)


def _stream(source: Source, raw: BinaryIO) -> Stream:
    buffered = raw if isinstance(raw, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, raw), _PEEK)
    if buffered.peek(2)[:2] == b"\x1f\x8b":
        unpacked = cast(BinaryIO, gzip.GzipFile(fileobj=buffered))
        return Stream(source, io.BufferedReader(cast(io.RawIOBase, unpacked), 4 * _PEEK), buffered)
    return Stream(source, buffered, buffered)


def reader_for(stream: Stream) -> Reader:
    """The reader for an open source. Looks at its beginning without using it up.

    Raises:
        SourceError: it is empty, damaged, or of a kind that is no text.
    """
    try:
        head = _head(stream)
    except (EOFError, zlib.error, OSError) as error:
        raise stream.broken(error) from None
    if not head.strip(b"\x00\r\n\t \xef\xbb\xbf"):
        raise stream.error("is empty; fetch it again or take it out")
    for magic, kind in _BINARY:
        if head.startswith(magic):
            raise stream.error(f"is {kind}")
    return reader_named(_by_content(head, _by_ending(stream.source.path)))


def _head(stream: Stream) -> bytes:
    file = cast(io.BufferedReader, stream.file)
    return file.peek(_PEEK)[:_PEEK]


def _by_ending(path: str) -> str:
    name = PurePath(path).name.lower().removesuffix(".gz")
    names: list[str] = sorted(readers.get_all())
    for reader in names:
        if name.endswith(tuple(reader_named(reader).endings)):
            return reader
    return "text"


def _by_content(head: bytes, named: str) -> str:
    """The format, given what the ending says. Content wins where it is unmistakable."""
    start = _as_text(head).lstrip("\ufeff \t\r\n")
    opening = start[:2000].casefold()
    if opening.startswith(("<!doctype html", "<html")):
        return "html"
    if opening.startswith(("<?xml", "<rss", "<feed", "<rdf:rdf")):
        return "html" if "<html" in opening and "<rss" not in opening else "feed"
    if named in {"text", "json", "jsonl"} and start.startswith(("{", "[")):
        return _json_kind(start, named)
    return named


def _json_kind(start: str, named: str) -> str:
    """JSON or JSON Lines, whatever the ending says; a text that merely begins with a bracket stays a text."""
    first, newline, rest = start.partition("\n")
    try:
        value = json.loads(first)
    except (ValueError, RecursionError):
        if named == "text":
            return "json" if start.startswith(('{"', '[{"')) or start[1:].lstrip().startswith('"') else "text"
        # The first line of JSON Lines may be the broken one; a pretty-printed object opens alone on its line.
        return named
    if isinstance(value, dict) and newline and rest.lstrip().startswith("{"):
        return "jsonl"
    if isinstance(value, (dict, list)):
        return "json" if named != "jsonl" or isinstance(value, list) else "jsonl"
    return named


def _as_text(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head[: len(head) // 2 * 2].decode("utf-16", errors="replace")
    try:
        return decode(head)
    except UndecodableError:
        return head.decode("latin-1")
