"""The expensive half of reading: one raw record into one article. A pure function of the record."""

from __future__ import annotations

from kg.model import Article
from kg.read.clean import Draft, HeaderDateError, assemble, clean
from kg.read.decode import repair
from kg.read.fields import FieldError, Record, to_record
from kg.read.formats.common import article_id, too_long
from kg.read.language import why_not_vietnamese
from kg.read.normalize import normalize
from kg.read.records import MAX_ARTICLE_CHARS, RawSource, reader_named

# Raised when reading the same bytes gives another article than before, so that builds read again.
VERSION = "1"


def to_article(raw: RawSource) -> Article:
    """Parses, cleans and dates one record. Depends on the record alone, so it can run in any process.

    ``Article.id`` is the record's own id (made ASCII-safe), else the name of its file, else (in a
    collection) the slug of its headline with a content hash. Ids are not yet told apart here: see
    :class:`kg.read.Register`.

    Raises:
        SourceError: the record holds no article that can be read; the message names file, record and field.
    """
    return inspect(raw)[0]


def inspect(raw: RawSource) -> tuple[Article, Draft]:
    """As :func:`to_article`, with the draft that tells what cleaning took off and by which rule.

    Raises:
        SourceError: as :func:`to_article`.
    """
    fields = reader_named(raw.format).parse(raw)
    try:
        record = to_record(fields)
        identifier = article_id(raw, fields)
    except FieldError as error:
        raise raw.error(str(error)) from None
    record = _in_vietnamese(raw, record)
    try:
        draft = clean(record.text, title=record.title, captions=record.captions)
    except HeaderDateError as error:
        raise raw.error(str(error)) from None
    text, title_end, captions = assemble(draft)
    if not draft.lines:
        raise raw.error("holds nothing but page furniture; save the article's own page")
    article = Article(
        id=identifier,
        text=text,
        title=draft.title,
        title_end=title_end,
        published=record.published or draft.published,
        publisher=record.publisher or draft.publisher,
        url=record.url,
        author=record.author or draft.author,
        category=record.category,
        captions=captions,
        credits=tuple(draft.credits),
        source=raw.label,
    )
    return article, draft


def _in_vietnamese(raw: RawSource, record: Record) -> Record:
    """The record, its letters mended if it was written for an old font.

    Raises:
        SourceError: it is too long, or in another language.
    """
    if len(record.text) > MAX_ARTICLE_CHARS:
        raise raw.error(too_long(len(record.text)))
    reason = why_not_vietnamese(f"{record.title or ''}\n{record.text}")
    if reason is None:
        return record
    text, title = normalize(repair(record.text)), record.title and normalize(repair(record.title))
    if why_not_vietnamese(f"{title or ''}\n{text}") is not None:
        raise raw.error(reason)
    return Record(
        text=text,
        title=title,
        id=record.id,
        published=record.published,
        publisher=record.publisher and normalize(repair(record.publisher)),
        url=record.url,
        author=record.author and normalize(repair(record.author)),
        language=record.language,
        category=record.category and normalize(repair(record.category)),
    )
