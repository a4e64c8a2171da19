"""``.jsonl`` and ``.ndjson``: one JSON object a line, streamed in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kg.errors import SourceError
from kg.read.decode import UndecodableError, decode
from kg.read.formats.common import byte_lines, fields_of, too_large
from kg.read.ids import content_hash
from kg.read.records import Fields, RawSource, Stream, readers

_decode = msgspec.json.Decoder(dict[str, object]).decode


@readers.register("jsonl")
class JsonLinesReader:
    """A broken line is an error of its own; the lines after it are read."""

    name = "jsonl"
    endings = (".jsonl", ".ndjson")

    def split(self, stream: Stream) -> Iterator[RawSource | SourceError]:
        """A record a line; blank lines are passed over."""
        for number, line in enumerate(byte_lines(stream), 1):
            locator = f"line {number}"
            if line is None:
                yield stream.error(too_large(), locator)
            elif not line.isspace():
                yield self._record(stream, locator, line)

    def _record(self, stream: Stream, locator: str, line: bytes) -> RawSource | SourceError:
        try:
            fields = _decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            try:
                # Not UTF-8, perhaps, but one of the encodings known here.
                fields = _decode(decode(line).encode())
            except (msgspec.DecodeError, UndecodableError, UnicodeError, RecursionError):
                return stream.error(f"is not a JSON object ({error}); mend or remove the line", locator)
        return RawSource(
            path=stream.source.path,
            locator=locator,
            format=self.name,
            digest=content_hash(self.name, line.strip()),
            payload=fields,
            position=stream.position(),
        )

    def parse(self, raw: RawSource) -> Fields:
        """The object."""
        return fields_of(raw)
