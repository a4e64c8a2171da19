"""``.txt``: one article a file. Header, title, furniture are told from the text by :mod:`kg.read.clean`."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import SourceError
from kg.read.formats.common import text_of, whole_file
from kg.read.records import Fields, RawSource, Stream, readers


@readers.register("text")
class TextReader:
    """Plain text in any encoding that :mod:`kg.read.decode` knows."""

    name = "text"
    endings = (".txt", ".text")

    def split(self, stream: Stream) -> Iterator[RawSource | SourceError]:
        """One record: the file."""
        yield whole_file(stream, self.name)

    def parse(self, raw: RawSource) -> Fields:
        """The text alone; what else there is, cleaning finds."""
        return {"text": text_of(raw)}
