"""``.xml``/``.rss``/``.atom``: news feeds, one article an entry, parsed by feedparser."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from kg.errors import SourceError
from kg.read.formats.common import fields_of, one_record
from kg.read.records import MAX_RECORD_BYTES, Fields, RawSource, Stream, readers


@readers.register("feed")
class FeedReader:
    """RSS and Atom. The entry's full content if the feed has it, else its summary."""

    name = "feed"
    endings = (".xml", ".rss", ".atom", ".rdf")

    def split(self, stream: Stream) -> Iterator[RawSource | SourceError]:
        """A record an entry."""
        import feedparser  # here, because it takes longer to import than most sources take to read

        data = stream.whole(MAX_RECORD_BYTES)
        try:  # as a stream: text that looks like an address feedparser would fetch
            feed = feedparser.parse(io.BytesIO(data), response_headers={"content-type": "application/xml"})
        except ValueError as error:  # a null in the name of the encoding
            raise stream.error(f"is not an RSS or Atom feed ({error})") from None
        if not feed.entries:
            if feed.get("version"):
                raise stream.error("is a feed without entries")
            raise stream.error("is not an RSS or Atom feed")
        publisher = str(feed.feed.get("title") or "")
        for number, entry in enumerate(feed.entries, 1):
            yield one_record(stream, self.name, f"item {number}", _fields(entry, publisher))

    def parse(self, raw: RawSource) -> Fields:
        """The entry's fields."""
        return fields_of(raw)


def _fields(entry: Any, publisher: str) -> Fields:
    contents = [str(item.get("value") or "") for item in entry.get("content", [])]
    source = entry.get("source") or {}
    fields: Fields = {
        "id": entry.get("id"),
        "title": entry.get("title"),
        "text": max(contents, key=len, default="") or entry.get("summary"),
        "published": entry.get("published") or entry.get("updated"),
        "publisher": source.get("title") or publisher,
        "url": entry.get("link"),
        "author": entry.get("author"),
        "category": ", ".join(str(tag.get("term") or "") for tag in entry.get("tags", []) if tag.get("term")),
    }
    return {name: str(value) for name, value in fields.items() if value}
