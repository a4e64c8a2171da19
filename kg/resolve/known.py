"""Known entities: what is known before the first article is read.

The files are TOML, one ``[[entity]]`` or ``[[person]]`` table a thing (see :func:`load`); those that
ship lie in ``seeds/entities``, and users add their own with ``--entities FILE``.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast, get_args

from kg.errors import UsageError
from kg.languages.vi.countries import countries
from kg.languages.vi.keys import key
from kg.model import EntityType
from kg.resolve.identity import entity_id
from kg.resolve.lexicon import is_given_name, written_out

_TYPES = frozenset(get_args(EntityType))


_FAMILY_FIRST = frozenset({"CN", "TW"})
"""Countries whose people are called by the family name, which comes first (``ông Tập``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPost:
    """A post that a known person held. Dates are ISO of any precision; None where not known."""

    post: str
    organization: str | None = None
    country: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEntity:
    """Somebody or something known beforehand.

    Attributes:
        country: ISO 3166-1 alpha-2 code of the state it belongs to (of itself, for a country).
        parent: identifier of the body or place that it is part of.
        successor_of: identifiers of what it came out of.
        valid_from, valid_to: ISO dates between which it exists; None where open or not known.
        source: where the facts come from.
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    english: str | None = None
    parent: str | None = None
    successor_of: tuple[str, ...] = ()
    valid_from: str | None = None
    valid_to: str | None = None
    identifiers: tuple[str, ...] = ()
    posts: tuple[KnownPost, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """All known entities with their indexes.

    ``by_key`` leads from the comparison key of a name or alias to the identifiers that bear it; ``countries``
    from such a key to a country's code, ``country_keys`` back to the key of its preferred name; ``surnames``
    from the key of a foreign last name to the only known person who bears it, ``by_spelling`` from a body's
    name, written out, to the identifiers that bear it.
    """

    entities: Mapping[str, KnownEntity] = field(default_factory=dict)
    by_key: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    country_keys: Mapping[str, str] = field(default_factory=dict)
    surnames: Mapping[str, str] = field(default_factory=dict)
    by_spelling: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self, name_key: str, *types: EntityType) -> list[KnownEntity]:
        """Known entities of one of these types that bear this name, sorted by identifier."""
        found = (self.entities[i] for i in self.by_key.get(name_key, ()))
        return [e for e in found if e.type in types]

    def find_body(self, name_key: str) -> list[KnownEntity]:
        """Known bodies that bear this name, however it is abbreviated or joined."""
        return [self.entities[i] for i in self.by_spelling.get(written_out(name_key), ())]


def load(paths: Iterable[Path]) -> Known:
    """Read known entities from TOML files (folders are searched for ``*.toml``).

    ``[[entity]]``: ``type``, ``name``, and where known ``aliases`` (list), ``country`` (ISO code),
    ``english``, ``parent`` (name), ``successor_of`` (list of names), ``valid_from``, ``valid_to``,
    ``wikidata`` (``Q…``), ``source``. ``[[person]]``: ``name``, ``aliases``, ``country``, ``wikidata``,
    ``source`` and ``posts``, a list of ``{post, organization, country, start, end}``.

    Raises:
        UsageError: a file cannot be read, is not TOML, or an entry lacks what it must have.
    """
    rows = [(path, kind, row) for path in _files(paths) for kind, row in _rows(path)]
    entities: dict[str, KnownEntity] = {e.id: e for e in _countries()}
    for path, kind, row in rows:
        entity = _entity(path, kind, row)
        entities[entity.id] = _joined(entities[entity.id], entity) if entity.id in entities else entity
    return _with_links(_indexed(entities), rows)


def _countries() -> Iterator[KnownEntity]:
    for country in countries().values():
        yield KnownEntity(
            id=known_id("Country", country.name, country.code),
            type="Country",
            name=country.name,
            aliases=country.aliases,
            country=country.code,
            english=country.english,
            source="CLDR",
        )


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(path.glob("*.toml"))
        else:
            yield path


def _rows(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}); check the --entities option") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: is not a TOML file ({error}); correct it") from error
    for kind in ("entity", "person"):
        for row in table.get(kind, ()):
            yield kind, row


def _entity(path: Path, kind: str, row: Mapping[str, Any]) -> KnownEntity:
    type_ = "Person" if kind == "person" else row.get("type")
    name = row.get("name")
    if type_ not in _TYPES or not isinstance(name, str) or not key(name):
        raise UsageError(
            f"{path}: an [[{kind}]] entry needs a name and a type of {sorted(_TYPES)}; it has {dict(row)!r}"
        )
    typed = cast(EntityType, type_)
    country = row.get("country") or row.get("iso")
    return KnownEntity(
        id=known_id(typed, name, country, row.get("valid_from") if row.get("distinct") else None),
        type=typed,
        name=name,
        aliases=tuple(sorted(set(row.get("aliases", ())) - {name})),
        country=country,
        english=row.get("english"),
        valid_from=_text(row.get("valid_from")),
        valid_to=_text(row.get("valid_to")),
        identifiers=(f"http://www.wikidata.org/entity/{row['wikidata']}",) if row.get("wikidata") else (),
        posts=tuple(_post(p) for p in row.get("posts", ())),
        source=str(row.get("source", "")),
    )


def known_id(kind: EntityType, name: str, country: str | None, valid_from: str | None = None) -> str:
    """Identifier of a known entity; the same that an unknown one of this name and country gets."""
    if kind == "Country" and country:
        return entity_id(kind, key(name), country)
    scope = (country or "",) if kind == "Organization" else ()
    return entity_id(kind, key(name), *scope, *((valid_from,) if valid_from else ()))


def _text(value: object) -> str | None:
    return None if value is None or value == "" else str(value)


def _post(row: Mapping[str, Any]) -> KnownPost:
    start, end = _text(row.get("start")), _text(row.get("end"))
    return KnownPost(
        post=str(row["post"]),
        organization=row.get("organization"),
        country=row.get("country"),
        start=start,
        # Nobody holds a post for no time at all: the end of such a one is not known.
        end=None if end == start else end,
    )


def _joined(first: KnownEntity, second: KnownEntity) -> KnownEntity:
    """One entry of two that mean the same thing (a user's file adds to what ships)."""
    return KnownEntity(
        id=first.id,
        type=first.type,
        name=first.name,
        aliases=tuple(sorted({*first.aliases, *second.aliases, second.name} - {first.name})),
        country=first.country or second.country,
        english=first.english or second.english,
        valid_from=first.valid_from or second.valid_from,
        valid_to=first.valid_to or second.valid_to,
        identifiers=tuple(sorted({*first.identifiers, *second.identifiers})),
        posts=first.posts + tuple(p for p in second.posts if p not in first.posts),
        source=first.source or second.source,
    )


def _indexed(entities: Mapping[str, KnownEntity]) -> Known:
    by_key: dict[str, set[str]] = defaultdict(set)
    by_spelling: dict[str, set[str]] = defaultdict(set)
    countries: dict[str, str] = {}
    for entity in entities.values():
        keys = {key(form) for form in (entity.name, *entity.aliases)} - {""}
        for form_key in keys:
            by_key[form_key].add(entity.id)
            if entity.type == "Organization":
                by_spelling[written_out(form_key)].add(entity.id)
        if entity.type == "Country" and entity.country:
            countries.update(dict.fromkeys(keys, entity.country))
    codes = {e.country: key(e.name) for e in entities.values() if e.type == "Country" and e.country}
    return Known(entities, _in_order(by_key), countries, codes, _surnames(entities), _in_order(by_spelling))


def _in_order(index: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {k: tuple(sorted(v)) for k, v in sorted(index.items())}


def _surnames(entities: Mapping[str, KnownEntity]) -> dict[str, str]:
    bearers: dict[str, set[str]] = defaultdict(set)
    for entity in entities.values():
        words = key(entity.name).split()
        if entity.type != "Person" or entity.country == "VN" or len(words) < 2:
            continue
        if entity.country in _FAMILY_FIRST:
            bearers[words[0]].add(entity.id)
        if not is_given_name(words[-1]):
            bearers[words[-1]].add(entity.id)
    return {name: min(ids) for name, ids in sorted(bearers.items()) if len(ids) == 1}


def _with_links(known: Known, rows: Iterable[tuple[Path, str, Mapping[str, Any]]]) -> Known:
    """Turn the names under ``parent`` and ``successor_of`` into identifiers."""
    linked = dict(known.entities)
    for path, kind, row in rows:
        if not (row.get("parent") or row.get("successor_of")):
            continue
        entity = _entity(path, kind, row)
        parent = _refer(known, entity, row.get("parent"))
        before = tuple(sorted(i for name in row.get("successor_of", ()) if (i := _refer(known, entity, name))))
        old = linked[entity.id]
        linked[entity.id] = KnownEntity(
            id=old.id,
            type=old.type,
            name=old.name,
            aliases=old.aliases,
            country=old.country,
            english=old.english,
            parent=parent or old.parent,
            successor_of=tuple(sorted({*old.successor_of, *before})),
            valid_from=old.valid_from,
            valid_to=old.valid_to,
            identifiers=old.identifiers,
            posts=old.posts,
            source=old.source,
        )
    return replace(known, entities=linked)


def _refer(known: Known, entity: KnownEntity, name: str | None) -> str | None:
    """The entity that ``name`` means beside ``entity``: one of its own country and type first."""
    if not name:
        return None
    found = [known.entities[i] for i in known.by_key.get(key(name), ()) if i != entity.id]
    found.sort(key=lambda e: (e.name != name, e.country != entity.country, e.type != entity.type, e.id))
    return found[0].id if found else None
