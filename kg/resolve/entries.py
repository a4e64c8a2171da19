"""What a file of known entities may hold, checked before anything is made of it.

A user writes these files by hand. A key that nobody reads, a text where a list belongs or a date in words would
otherwise do nothing, or the wrong thing, without a word; here each is named with its file and entry.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, cast

import msgspec

from kg.errors import UsageError
from kg.languages.vi.countries import countries
from kg.languages.vi.keys import key
from kg.model import EntityType

_Text = Annotated[str, msgspec.Meta(min_length=1)]
_DAY_OF = {4: "-01-01", 7: "-01", 10: ""}
"""What makes a date of the precision that a text of this length has a day."""


class Post(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A post that a person held."""

    post: _Text
    organization: str | None = None
    country: str | None = None
    start: str | None = None
    end: str | None = None


class _Named(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an entity and a person have both."""

    name: _Text
    aliases: tuple[_Text, ...] = ()
    country: str | None = None
    wikidata: Annotated[str, msgspec.Meta(pattern=r"^Q\d+$")] | None = None
    source: str = ""
    replace: bool = False


class Entry(_Named, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One ``[[entity]]`` table. ``distinct``: its first day tells it from its namesake; ``short``: of countries."""

    type: EntityType
    english: str | None = None
    parent: str | None = None
    successor_of: tuple[_Text, ...] = ()
    valid_from: str | None = None
    valid_to: str | None = None
    distinct: bool = False
    short: tuple[_Text, ...] = ()


class Person(_Named, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One ``[[person]]`` table."""

    posts: tuple[Post, ...] = ()


Row = Entry | Person
_KINDS: Mapping[str, type[Row]] = {"entity": Entry, "person": Person}
_SPANS = (("valid_from", "valid_to"), ("start", "end"))


def read(paths: Iterable[Path]) -> Iterator[tuple[str, Row]]:
    """The entries of TOML files (folders are searched for ``*.toml``), each with where it stands.

    Raises:
        UsageError: a file cannot be read, is not TOML, or an entry is not as it must be.
    """
    for path in paths:
        files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
        if not files:
            raise UsageError(f"{path}: holds no file that ends in .toml; check the --entities option")
        for file in files:
            yield from _rows(file)


def _rows(path: Path) -> Iterator[tuple[str, Row]]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}); check the --entities option") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: is not a TOML file ({error}); correct it") from error
    for kind, rows in table.items():
        if kind not in _KINDS or not isinstance(rows, list):
            raise UsageError(f"{path}: {kind!r} is nothing that is read; write tables [[entity]] and [[person]]")
    for kind, shape in _KINDS.items():
        for number, row in enumerate(table.get(kind, ()), 1):
            name = row.get("name", "no name") if isinstance(row, dict) else row
            place = f"{path}: [[{kind}]] number {number} ({name})"
            yield place, _checked(place, shape, row)


def _checked(place: str, shape: type[Row], row: object) -> Row:
    try:
        found: Row = msgspec.convert(_plain(row), shape)
    except msgspec.ValidationError as error:
        raise UsageError(f"{place}: {error}; {_allowed(shape)}") from error
    if not key(found.name):
        raise UsageError(f"{place}: the name has no letters; correct it")
    for each in (found, *(found.posts if isinstance(found, Person) else ())):
        if each.country and each.country not in countries():
            raise UsageError(f"{place}: country {each.country!r} is no code of ISO 3166-1; write two letters, like VN")
        _check_dates(place, each)
    return found


def _plain(value: object) -> object:
    """TOML's own dates as text."""
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_plain(v) for v in value]
    return value.isoformat() if isinstance(value, date) else value


def _allowed(shape: type[Row]) -> str:
    told = f"keys: {', '.join(sorted(shape.__struct_fields__))}"
    return f"{told}; of each post: {', '.join(Post.__struct_fields__)}" if shape is Person else told


def _check_dates(place: str, row: Row | Post) -> None:
    for names in _SPANS:
        days = [_day(place, name, cast(Any, getattr(row, name, None))) for name in names]
        if days[0] and days[1] and days[1] < days[0]:
            raise UsageError(f"{place}: {names[1]} {days[1]} is before {names[0]} {days[0]}; correct one of them")


def _day(place: str, name: str, value: str | None) -> str:
    """The value, if it is a date of any precision or nothing."""
    if not value:
        return ""
    try:
        date.fromisoformat(f"{value}{_DAY_OF[len(value)]}")
    except (KeyError, ValueError):
        raise UsageError(f"{place}: {name} {value!r} is no date; write 2024-05-31, 2024-05 or 2024") from None
    return value
