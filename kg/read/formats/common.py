"""What readers share: cutting a file into one record or many."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator, Mapping

import msgspec

from kg.errors import SourceError
from kg.read.decode import UndecodableError, decode
from kg.read.fields import FieldError, headline, own_id
from kg.read.ids import content_hash, content_id, safe_id
from kg.read.records import MAX_ARTICLE_CHARS, MAX_RECORD_BYTES, RawSource, Stream


def whole_file(stream: Stream, reader: str) -> RawSource:
    """A file that is one article, unparsed.

    Raises:
        SourceError: it is too large.
    """
    data = stream.whole(MAX_RECORD_BYTES)
    return RawSource(
        path=stream.source.path,
        locator="",
        format=reader,
        digest=content_hash(reader, stream.source.stem, data),
        payload=data,
        stem=stream.source.stem,
        position=stream.position(),
    )


def one_record(
    stream: Stream, reader: str, locator: str, fields: Mapping[str, object], stem: str = ""
) -> RawSource | SourceError:
    """One record of a collection, or the error that makes it unreadable."""
    try:
        encoded = msgspec.json.encode(fields, order="sorted")
    except (TypeError, ValueError, RecursionError):
        return stream.error("holds values that are no text", locator)
    if len(encoded) > MAX_RECORD_BYTES:
        return stream.error(too_large(), locator)
    return RawSource(
        path=stream.source.path,
        locator=locator,
        format=reader,
        digest=content_hash(reader, stem, encoded),
        payload=fields,
        stem=stem,
        position=stream.position(),
    )


def byte_lines(stream: Stream) -> Iterator[bytes | None]:
    """Lines of a file as UTF-8 bytes (or whatever bytes they are), without the byte-order mark.

    None for a line over the limit, of which nothing is kept: memory stays bounded.
    """
    head = stream.file.peek(4)[:4] if isinstance(stream.file, io.BufferedReader) else b""
    readline: Callable[[int], bytes] = stream.file.readline
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = io.TextIOWrapper(stream.file, encoding="utf-16", errors="replace", newline="\n")
        readline = lambda size: text.readline(size).encode()  # noqa: E731
    elif head.startswith(codecs.BOM_UTF8):
        stream.file.read(len(codecs.BOM_UTF8))
    while line := readline(MAX_RECORD_BYTES + 1):
        if len(line) > MAX_RECORD_BYTES and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = readline(MAX_RECORD_BYTES)
            yield None
        else:
            yield line


def too_large() -> str:
    """The reason for refusing a record over the limit."""
    return f"is larger than {MAX_RECORD_BYTES // 2**20} MiB, which is no article; split it or leave it out"


def text_of(raw: RawSource) -> str:
    """The decoded payload of a one-article file.

    Raises:
        SourceError: it is binary, of an unknown encoding, or too long.
    """
    if not isinstance(raw.payload, bytes):
        raise raw.error(f"has fields where the {raw.format} reader needs bytes")
    try:
        text = decode(raw.payload)
    except UndecodableError as error:
        raise raw.error(str(error)) from None
    if len(text) > MAX_ARTICLE_CHARS and raw.format != "html":
        raise raw.error(too_long(len(text)))
    return text


def too_long(length: int) -> str:
    """The reason for refusing a text over the limit."""
    return (
        f"has {length:,} characters, more than the {MAX_ARTICLE_CHARS:,} that an article may have; "
        "split it into its articles"
    )


def fields_of(raw: RawSource) -> dict[str, object]:
    """The payload of a record that has fields."""
    if isinstance(raw.payload, bytes):
        raise raw.error(f"has bytes where the {raw.format} reader needs fields")
    return dict(raw.payload)


def article_id(raw: RawSource, fields: Mapping[str, object]) -> str:
    """The record's own id; else the name of its file; else the slug of its headline and a content hash.

    Raises:
        FieldError: the record's own id is no text.
    """
    own = own_id(fields)
    if own or raw.stem:
        return safe_id(own or raw.stem)
    return content_id(headline(fields), content_hash(msgspec.json.encode(dict(fields), order="sorted")))


__all__ = [
    "FieldError",
    "article_id",
    "byte_lines",
    "fields_of",
    "one_record",
    "text_of",
    "too_large",
    "too_long",
    "whole_file",
]
