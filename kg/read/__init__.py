"""Reads news articles: any mix of files, folders, globs and standard input, in any of the known formats.

>>> from kg.read import read
>>> for article in read(["seeds/articles"]):  # doctest: +SKIP
...     print(article.id, article.published, article.title)

A build that reads the same sources again does so in two halves: :func:`scan` finds the records and their
digests cheaply, :func:`to_article` parses and cleans the ones that are new, :class:`Register` keeps their ids
apart. :func:`read` is the three in one.
"""

from __future__ import annotations

import logging
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from kg.errors import SourceError, SourceNotice
from kg.model import Article
from kg.read import formats as _formats  # noqa: F401  (registers the readers)
from kg.read.articles import VERSION, inspect, to_article
from kg.read.records import Fields, RawSource, Reader, Source, Stream, readers
from kg.read.register import Register, content_key
from kg.read.sniff import opened, reader_for
from kg.read.sources import list_sources

__all__ = [
    "VERSION",
    "Fields",
    "RawSource",
    "Reader",
    "Register",
    "Source",
    "Stream",
    "content_key",
    "inspect",
    "list_sources",
    "read",
    "readers",
    "scan",
    "to_article",
]

_LOG = logging.getLogger(__name__)
OnError = Callable[[SourceError], None]


def read(
    sources: Sequence[str | Path], *, on_error: OnError | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article]:
    """The articles in ``sources``, one at a time, in order of path and of their place in the file.

    Ids are unique: a record's own id, else its file's name, else slug and hash. Another article under a
    taken id gets a hash appended; the same article twice comes once; both are told as a
    :class:`~kg.errors.SourceNotice`.

    Args:
        sources: files, folders (walked), glob patterns, or ``-`` for standard input.
        on_error: told of every record that cannot be read, and of notices; reading goes on. Without it the
            first error is raised, and notices go to the log.
        stdin: where ``-`` reads from; the process's own standard input by default.

    Raises:
        SourceError: something cannot be read and there is no ``on_error``.
    """
    register = Register()
    for raw in scan(sources, on_error=on_error, stdin=stdin):
        try:
            article, notice = register.admit(to_article(raw))
        except SourceError as error:
            _tell(error, on_error)
            continue
        if notice is not None:
            _tell(notice, on_error)
        if article is not None:
            yield article


def scan(
    sources: Sequence[str | Path], *, on_error: OnError | None = None, stdin: BinaryIO | None = None
) -> Iterator[RawSource]:
    """The records in ``sources``, found and hashed but not parsed: cheap, streamed, in bounded memory.

    Args:
        sources: as :func:`read`, or what :func:`list_sources` gave (its paths are taken as they are).
        on_error: as :func:`read`.
        stdin: as :func:`read`.

    Raises:
        SourceError: as :func:`read`.
    """
    for source in list_sources(sources, on_error=on_error):
        try:
            with opened(source, stdin) as stream:
                for record in _records(stream):
                    if isinstance(record, SourceError):
                        _tell(record, on_error)
                    else:
                        yield record
        except SourceError as error:
            _tell(error, on_error)


def _records(stream: Stream) -> Iterator[RawSource | SourceError]:
    """The records of one open source; damage in the middle ends it with an error, not with an exception."""
    count = 0
    try:
        for record in reader_for(stream).split(stream):
            count += 1
            yield record
    except SourceError as error:
        yield error
    except (EOFError, zlib.error, OSError) as error:
        so_far = f" after record {count}; the records before it were read" if count else ""
        yield stream.broken(error, so_far)


def _tell(error: SourceError, on_error: OnError | None) -> None:
    if on_error is not None:
        on_error(error)
    elif isinstance(error, SourceNotice):
        _LOG.warning("%s", error)
    else:
        raise error
