"""Known entities: what is known before the first article is read.

The files are TOML, one ``[[entity]]`` or ``[[person]]`` table a thing (see :func:`load`); those that
ship lie in ``seeds/entities``, and users add their own with ``--entities FILE``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kg.errors import UsageError
from kg.languages.vi.countries import HOME, countries
from kg.languages.vi.keys import key
from kg.model import EntityType
from kg.resolve.entries import Entry, Person, Post, Row, read
from kg.resolve.identity import entity_id
from kg.resolve.lexicon import is_given_name, written_out

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
    ``source`` and ``posts``, a list of ``{post, organization, country, start, end}``. A later entry of the
    same thing adds to the earlier one and corrects it; with ``replace = true`` it stands in its place.

    Raises:
        UsageError: a file cannot be read, is not TOML, or an entry is not as it must be.
    """
    entities: dict[str, KnownEntity] = {e.id: e for e in _countries()}
    bearers: dict[str, list[str]] = defaultdict(list)
    rows: list[tuple[str, Entry, str]] = []
    for place, row in read(paths):
        entity = _entity(row)
        named = bearers[key(entity.name)]
        entity = replace(entity, id=_meant(entity, [entities[i] for i in named]))
        if row.replace:
            rows = [r for r in rows if r[2] != entity.id]
            entities.pop(entity.id, None)
        before = entities.get(entity.id)
        entities[entity.id] = _joined(before, entity) if before else entity
        if entity.id not in named:
            named.append(entity.id)
        if isinstance(row, Entry):
            rows.append((place, row, entity.id))
    return _with_links(_indexed(entities), rows)


def _meant(entity: KnownEntity, named: Iterable[KnownEntity]) -> str:
    """Identifier of what an entry is about: a body told without its country is the only one of its name."""
    found = [e for e in named if e.type == entity.type == "Organization"]
    return found[0].id if len(found) == 1 and not entity.country else entity.id


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


def _entity(row: Row) -> KnownEntity:
    entry = row if isinstance(row, Entry) else None
    kind: EntityType = entry.type if entry else "Person"
    return KnownEntity(
        id=known_id(kind, row.name, row.country, entry.valid_from if entry and entry.distinct else None),
        type=kind,
        name=row.name,
        aliases=tuple(sorted(set(row.aliases) - {row.name})),
        country=row.country,
        english=entry.english if entry else None,
        valid_from=(entry.valid_from or None) if entry else None,
        valid_to=(entry.valid_to or None) if entry else None,
        identifiers=(f"http://www.wikidata.org/entity/{row.wikidata}",) if row.wikidata else (),
        posts=tuple(map(_post, row.posts)) if isinstance(row, Person) else (),
        source=row.source,
    )


def known_id(kind: EntityType, name: str, country: str | None, valid_from: str | None = None) -> str:
    """Identifier of a known entity; the same that an unknown one of this name and country gets."""
    if kind == "Country" and country:
        return entity_id(kind, key(name), country)
    scope = (country or "",) if kind == "Organization" else ()
    return entity_id(kind, key(name), *scope, *((valid_from,) if valid_from else ()))


def _post(row: Post) -> KnownPost:
    return KnownPost(
        post=row.post,
        organization=row.organization,
        country=row.country,
        start=row.start or None,
        # Nobody holds a post for no time at all: the end of such a one is not known.
        end=None if row.end == row.start else row.end or None,
    )


def _joined(first: KnownEntity, second: KnownEntity) -> KnownEntity:
    """One entry of two that mean the same thing: a user's file, read later, adds to what ships and corrects it."""
    told = {(p.post, p.organization, p.start) for p in second.posts}
    return replace(
        second,
        aliases=tuple(sorted({*first.aliases, *second.aliases, first.name} - {second.name})),
        country=second.country or first.country,
        english=second.english or first.english,
        valid_from=second.valid_from or first.valid_from,
        valid_to=second.valid_to or first.valid_to,
        identifiers=second.identifiers or first.identifiers,
        posts=tuple(p for p in first.posts if (p.post, p.organization, p.start) not in told) + second.posts,
        source=second.source or first.source,
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
        if entity.type != "Person" or entity.country == HOME or len(words) < 2:
            continue
        if entity.country in _FAMILY_FIRST:
            bearers[words[0]].add(entity.id)
        if not is_given_name(words[-1]):
            bearers[words[-1]].add(entity.id)
    return {name: min(ids) for name, ids in sorted(bearers.items()) if len(ids) == 1}


def _with_links(known: Known, rows: Iterable[tuple[str, Entry, str]]) -> Known:
    """Turn the names under ``parent`` and ``successor_of`` into identifiers."""
    linked = dict(known.entities)
    for place, row, identifier in rows:
        old = linked[identifier]
        before = {_refer(known, old, name, place) for name in row.successor_of}
        linked[identifier] = replace(
            old,
            parent=_refer(known, old, row.parent, place) if row.parent else old.parent,
            successor_of=tuple(sorted({*old.successor_of, *before})),
        )
    return replace(known, entities=linked)


def _refer(known: Known, entity: KnownEntity, name: str, place: str) -> str:
    """The entity that ``name`` means beside ``entity``: one of its own country and type first."""
    found = [known.entities[i] for i in known.by_key.get(key(name), ()) if i != entity.id]
    if not found:
        raise UsageError(f"{place}: nothing known is called {name!r}; add an [[entity]] of that name")
    return min(found, key=lambda e: (e.name != name, e.country != entity.country, e.type != entity.type, e.id)).id
