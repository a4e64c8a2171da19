"""``.json``: one object, an array of objects, or an object with a list ``articles`` or ``items``."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kg.errors import SourceError
from kg.read.decode import UndecodableError, decode
from kg.read.formats.common import fields_of, one_record
from kg.read.records import MAX_DOCUMENT_BYTES, Fields, RawSource, Stream, readers

_LISTS = ("articles", "items")


@readers.register("json")
class JsonReader:
    """Read whole, up to 512 MiB; larger collections belong into JSON Lines."""

    name = "json"
    endings = (".json",)

    def split(self, stream: Stream) -> Iterator[RawSource | SourceError]:
        """A record for each object."""
        value = self._value(stream)
        if isinstance(value, dict):
            items = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), None)
            if items is None:
                yield one_record(stream, self.name, "", value, stream.source.stem)
                return
        elif isinstance(value, list):
            items = value
        else:
            raise stream.error("is neither a JSON object nor an array of objects")
        if not items:
            raise stream.error("holds an empty list of articles")
        for number, item in enumerate(items, 1):
            locator = f"item {number}"
            if isinstance(item, dict):
                yield one_record(stream, self.name, locator, item)
            else:
                yield stream.error("is not a JSON object", locator)

    def _value(self, stream: Stream) -> object:
        data = stream.whole(MAX_DOCUMENT_BYTES)
        try:
            return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as first:
            error: Exception = first
        try:
            return msgspec.json.decode(decode(data))
        except UndecodableError as second:
            raise stream.error(str(second)) from None
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            raise stream.error(f"is not valid JSON ({error}); mend it, or name it .txt if it is text") from None

    def parse(self, raw: RawSource) -> Fields:
        """The object."""
        return fields_of(raw)
