"""The expensive half of reading: one raw record into one article. A pure function of the record."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from kg.model import Article
from kg.read.clean import Draft, HeaderDateError, assemble, clean
from kg.read.fields import FieldError, to_record
from kg.read.formats.common import article_id, too_long
from kg.read.language import why_not_vietnamese
from kg.read.records import MAX_ARTICLE_CHARS, RawSource, reader_named


def _version() -> str:
    digest = hashlib.blake2b(version("trafilatura").encode(), digest_size=8)
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.suffix in {".py", ".toml", ".tsv"}:
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


# Changes with the code, the data and the HTML extraction that an article depends on, so that a build knows
# when to read unchanged sources again.
VERSION = _version()


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
    if len(record.text) > MAX_ARTICLE_CHARS:
        raise raw.error(too_long(len(record.text)))
    if (reason := why_not_vietnamese(f"{record.title or ''}\n{record.text}")) is not None:
        raise raw.error(reason)
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
