"""What passes between the steps of reading, and the register that readers enter themselves in.

Reading has a cheap half and an expensive half. The cheap one walks the sources and cuts each file
into :class:`RawSource` records, one an article; a build compares their digests with what it has seen
and drops the unchanged. The expensive one (:func:`kg.read.to_article`) parses pages, cleans and dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import PurePath
from typing import BinaryIO, Protocol, runtime_checkable

import catalogue

from kg.errors import SourceError, SourceUnavailable

Fields = dict[str, object]

# The largest single article, in bytes as stored. Nobody writes one; a file beyond it is something else,
# and an extractor fed with it would run for hours.
MAX_RECORD_BYTES = 16 * 2**20
# The largest article in characters after decoding; also the most that spaCy takes by default.
MAX_ARTICLE_CHARS = 1_000_000
# The largest file of a format that can only be read whole (JSON that is not JSON Lines, feeds).
MAX_DOCUMENT_BYTES = 512 * 2**20


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read, or standard input (``path`` is ``-``). ``size``: bytes as stored, 0 if unknown."""

    path: str
    size: int = 0

    @property
    def stem(self) -> str:
        """File name without folder and endings of format and compression; empty for standard input."""
        if self.path == "-":
            return ""
        name = PurePath(self.path).name
        return PurePath(name.removesuffix(".gz")).stem


@dataclass(frozen=True, kw_only=True)
class RawSource:
    """One article as it lies in its source: found and cut out, not yet cleaned. Picklable.

    Attributes:
        path: the file, as the caller named it or as the walk found it; ``-`` for standard input.
        locator: where in the file (``line 7``, ``row 3``, ``item 12``); empty where the file is one article.
        format: name of the reader that parses it.
        digest: hash of everything the article is made from: reader, own id, content. Equal digests give
            equal articles as long as :data:`kg.read.VERSION` is the same.
        payload: the bytes of the article, or its fields where the format has fields.
        stem: what to name the article after when it carries no id of its own; empty in collections.
        position: bytes of the file read so far, as stored (compressed, if it is), for progress.
    """

    path: str
    locator: str
    format: str
    digest: str
    payload: bytes | Mapping[str, object]
    stem: str = ""
    position: int = 0

    @cached_property
    def label(self) -> str:
        """The source for people: ``news.jsonl, line 7``."""
        return f"{self.path}, {self.locator}" if self.locator else self.path

    def error(self, reason: str) -> SourceError:
        """An error that names this record."""
        return SourceError(self.label, reason)


class Stream:
    """An open source, decompressed, with what the readers need to cut it into records."""

    def __init__(self, source: Source, file: BinaryIO, raw: BinaryIO) -> None:
        self.source = source
        self.file = file
        self._raw = raw

    def position(self) -> int:
        """Bytes of the stored file read so far; 0 where the input cannot tell (a pipe)."""
        try:
            return self._raw.tell()
        except OSError:
            return 0

    def error(self, reason: str, locator: str = "") -> SourceError:
        """An error that names the file and the place in it."""
        return SourceError(f"{self.source.path}, {locator}" if locator else self.source.path, reason)

    def broken(self, error: Exception, so_far: str = "") -> SourceError:
        """What to say of a file whose bytes stopped coming: it is damaged, or its disk or network failed."""
        # gzip tells a damaged archive by an OSError as well, but by one without a number from the system.
        if isinstance(error, OSError) and error.errno is not None:
            return SourceUnavailable(self.source.path, f"cannot be read{so_far}: {error.strerror or error}")
        return self.error(f"is damaged or cut short{so_far} ({error}); fetch or pack the file again")

    def whole(self, limit: int = MAX_RECORD_BYTES) -> bytes:
        """All bytes.

        Raises:
            SourceError: there are more than ``limit``; they are not read.
        """
        data = self.file.read(limit + 1)
        if len(data) > limit:
            raise self.error(
                f"is larger than {limit // 2**20} MiB, which is no article; "
                "split it, or save a collection as JSON Lines"
            )
        return data


@runtime_checkable
class Reader(Protocol):
    """One format. Registered by name in :data:`readers` or by the entry-point group ``kg_readers``.

    Attributes:
        name: the format's name, as in ``RawSource.format``.
        endings: file endings with the dot, lower case.
    """

    name: str
    endings: tuple[str, ...]

    def split(self, stream: Stream) -> Iterator[RawSource | SourceError]:
        """Cuts a file into records. A record that is broken is yielded as its error, and the rest follows.

        May raise SourceError where nothing more can be read.
        """

    def parse(self, raw: RawSource) -> Fields:
        """The fields of one record, named as in the contract (see :mod:`kg.read.fields`).

        Raises:
            SourceError: the record holds no article.
        """


@cache
def reader_named(name: str) -> Reader:
    """The reader of a format. Kept, for a look at all installed entry points costs half a millisecond.

    Raises:
        catalogue.RegistryError: there is none of that name.
    """
    reader: Reader = readers.get(name)()
    return reader


readers: catalogue.Registry[type[Reader]] = catalogue.create("kg_readers", entry_points=True)
