"""``.xml``/``.rss``/``.atom``: news feeds, one article an entry, parsed by feedparser."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from kg.errors import SourceError
from kg.read.formats.common import fields_of, one_record
from kg.read.records import MAX_RECORD_BYTES, Fields, RawSource, Stream, readers

_CLOSED = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
_ENTRY = re.compile(rb"<(/?)(?:\w+:)?(?:item|entry)[\s>]", re.IGNORECASE)


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
        cut = bool(feed.bozo) and _cut_short(data)
        half = len(feed.entries) if cut and _in_an_entry(data) else 0
        for number, entry in enumerate(feed.entries, 1):
            if number != half:
                yield one_record(stream, self.name, f"item {number}", _fields(entry, publisher))
        if cut:
            left_out = f"; its last item ({half}) is not whole and was left out" if half else ""
            yield stream.error(f"is cut short: the feed's closing tag is missing{left_out}. Fetch it again")

    def parse(self, raw: RawSource) -> Fields:
        """The entry's fields."""
        return fields_of(raw)


def _cut_short(data: bytes) -> bool:
    # Without nulls: the tags of a feed in UTF-16 are found too.
    return not _CLOSED.search(data.replace(b"\0", b""))


def _in_an_entry(data: bytes) -> bool:
    """Whether the last entry is opened and not closed: the half of a text would be taken for the whole."""
    tags = _ENTRY.findall(data.replace(b"\0", b""))
    return bool(tags) and tags[-1] == b""


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
