"""The fields of a record, under whichever of their names a source uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.read.dates import parse_date
from kg.read.decode import repair
from kg.read.fragments import looks_like_markup, to_text
from kg.read.language import has_own_letters
from kg.read.normalize import normalize, one_line

# Contract names first, then those of schema.org's NewsArticle. The first that is filled wins.
NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id",),
    "title": ("title", "headline"),
    "text": ("text", "body", "content", "articlebody", "summary"),
    "published": ("published", "date", "pubdate", "datepublished"),
    "publisher": ("publisher", "source"),
    "url": ("url", "link"),
    "author": ("author", "byline"),
    "language": ("language",),
    "category": ("category",),
}
_FIELD_OF = {name: field for field, names in NAMES.items() for name in names}
# Where a value is an object (JSON-LD, feeds), the member that names it.
_NAMING = ("name", "title", "value", "#text", "@id")


class FieldError(ValueError):
    """A field is missing or its value cannot be used; the message names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One article's fields, normalised, before cleaning. ``text`` keeps its line ends."""

    text: str
    id: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    category: str | None = None
    captions: frozenset[str] = frozenset()


def own_id(fields: Mapping[str, object]) -> str | None:
    """The id that a record carries, as text; None without one.

    Raises:
        FieldError: the id is neither text nor a number.
    """
    value = _pick(fields).get("id")
    return None if value is None else _as_line("id", value[1]) or None


def headline(fields: Mapping[str, object]) -> str:
    """The title, or the beginning of the text, for naming a record that has no id."""
    picked = _pick(fields)
    for field in ("title", "text"):
        if field in picked and (line := _as_line(field, picked[field][1])):
            return line[:120]
    return ""


def to_record(fields: Mapping[str, object]) -> Record:
    """The record in ``fields``; names are matched without regard to case, unknown ones are ignored.

    Raises:
        FieldError: there is no text, a date does not exist, or a value is of the wrong kind.
    """
    picked = _pick(fields)
    text, mended = _mended_text(*picked["text"]) if "text" in picked else ("", False)
    lines = {
        field: _as_line(name, repair(value) if mended and isinstance(value, str) else value)
        for field, (name, value) in picked.items()
        if field not in {"text", "published"}
    }
    published = None
    if "published" in picked:
        name, value = picked["published"]
        try:
            published = parse_date(_unwrap(value))
        except ValueError as error:
            shown = str(value)[:40]
            raise FieldError(
                f"field {name!r} is {shown!r}: {error}; write it like 2024-11-25, or leave it out"
            ) from None
    if not text:
        raise FieldError(_no_text(fields))
    captions = fields.get("captions")
    return Record(
        text=text,
        published=published,
        captions=frozenset(map(one_line, captions)) if isinstance(captions, (list, tuple)) else frozenset(),
        **{field: line or None for field, line in lines.items()},
    )


def _no_text(fields: Mapping[str, object]) -> str:
    empty = [str(name) for name in fields if str(name).strip().casefold() in NAMES["text"]]
    if empty:
        return f"has no text: field {empty[0]!r} is empty; fill it or leave the record out"
    there = ", ".join(sorted(map(str, fields))[:12]) or "none"
    return f"has no text: none of the fields {', '.join(NAMES['text'])} is there (found: {there})"


def _pick(fields: Mapping[str, object]) -> dict[str, tuple[str, object]]:
    """Field → the name it came under and its value; empty values count as absent."""
    found: dict[str, tuple[int, str, object]] = {}
    for name, value in fields.items():
        key = str(name).strip().casefold()
        field = _FIELD_OF.get(key)
        if field is None or value is None or value == "" or value == []:
            continue
        rank = NAMES[field].index(key)
        if field not in found or rank < found[field][0]:
            found[field] = (rank, str(name), value)
    return {field: (name, value) for field, (_, name, value) in found.items()}


def _unwrap(value: object) -> object:
    if isinstance(value, Mapping):
        return next((value[key] for key in _NAMING if value.get(key)), None)
    return value


def _as_line(name: str, value: object) -> str:
    """A value on one line; lists are joined, objects stand for their names."""
    value = _unwrap(value)
    if isinstance(value, str):
        return to_text(value, one=True) if looks_like_markup(value) else one_line(value)
    if isinstance(value, bool):
        raise FieldError(f"field {name!r} is {str(value).lower()}, where text is needed")
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, (list, tuple)):
        return ", ".join(filter(None, (_as_line(name, item) for item in value)))
    if value is None:
        return ""
    raise FieldError(f"field {name!r} is of a kind ({type(value).__name__}) that is not text")


def _mended_text(name: str, value: object) -> tuple[str, bool]:
    """The text, and whether its letters had to be mended (before normalising, which drops some of them)."""
    if isinstance(value, str) and not has_own_letters(value):
        mended = repair(value)
        return _as_text(name, mended), mended != value
    return _as_text(name, value), False


def _as_text(name: str, value: object) -> str:
    if isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
        value = "\n".join(value)
    value = _unwrap(value)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise FieldError(f"field {name!r} is of a kind ({type(value).__name__}) that is not text")
    return to_text(value) if looks_like_markup(value) else normalize(value)
