"""``.csv`` and ``.tsv``: a header row with field names, then one article a row."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from kg.errors import SourceError
from kg.read.decode import UndecodableError, decode
from kg.read.fields import NAMES
from kg.read.formats.common import byte_lines, fields_of, one_record, too_large
from kg.read.records import MAX_RECORD_BYTES, Fields, RawSource, Stream, readers

_SEPARATORS = ",;\t|"
_TEXT_NAMES = frozenset(NAMES["text"])


@readers.register("table")
class TableReader:
    """The separator is told from the header row; cells may hold line ends when quoted."""

    name = "table"
    endings = (".csv", ".tsv")

    def split(self, stream: Stream) -> Iterator[RawSource | SourceError]:
        """A record a row. Rows are counted from 1, the header not among them."""
        lines = _Lines(stream)
        first = next(lines, "")
        csv.field_size_limit(MAX_RECORD_BYTES)
        separator = max(_SEPARATORS, key=first.count)
        try:
            header = [name.strip() for name in next(csv.reader([first], delimiter=separator), [])]
        except csv.Error as error:
            raise stream.error(f"its header is not a row of cells ({error}); mend its first line") from error
        if not _TEXT_NAMES & {name.casefold() for name in header}:
            found = ", ".join(header)[:120]
            raise stream.error(f"its header has none of the columns {', '.join(NAMES['text'])} (found: {found})")
        rows = csv.reader(lines, delimiter=separator)
        number = 0
        while True:
            number += 1
            locator = f"row {number}"
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield stream.error(f"is not a row of cells ({error}); mend or remove it", locator)
                continue
            if lines.ended:
                # A row ends with its line; only an open quote makes the reader ask for one more.
                yield stream.error(
                    "opens a quote that is never closed, so that all the rest of the file would be one cell; close it",
                    locator,
                )
            elif lines.take_too_long():
                yield stream.error(too_large(), locator)
            elif len(row) > len(header):
                yield stream.error(
                    f"has {len(row)} cells where the header has {len(header)}; "
                    f"put cells that hold {separator!r} in quotes",
                    locator,
                )
            elif any(cell.strip() for cell in row):
                yield one_record(stream, self.name, locator, dict(zip(header, row, strict=False)))

    def parse(self, raw: RawSource) -> Fields:
        """The row."""
        return fields_of(raw)


class _Lines:
    """Decoded lines of a table, each within the limit; one that is longer comes out empty and is noted."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._bytes = byte_lines(stream)
        self._too_long = False
        self.ended = False
        """Whether a line was asked for after the last."""

    def take_too_long(self) -> bool:
        """Whether a line since the last call was over the limit."""
        found, self._too_long = self._too_long, False
        return found

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            line = next(self._bytes)
        except StopIteration:
            self.ended = True
            raise
        if line is None:
            self._too_long = True
            return "\n"
        try:
            return decode(line)
        except UndecodableError as error:
            raise self._stream.error(str(error)) from None
