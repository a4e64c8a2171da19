"""Which entity of the graph is which entity of the gold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.evaluate.gold import GoldEntity
from kg.languages.vi.countries import canonical_key
from kg.languages.vi.keys import key
from kg.model import Entity

# A town that one reader calls a place and another a country is the same find.
LAYER = {
    "Person": "Person",
    "Organization": "Organization",
    "Country": "Location",
    "Place": "Location",
    "Gathering": "Gathering",
    "Document": "Document",
}


def identifying_names(entity: GoldEntity) -> set[str]:
    """Keys of the gold names that identify the entity: its own, and aliases that are more than a title.

    A person's alias counts if it shares a syllable with the name (``ông Thắng``, not ``Bộ trưởng``);
    another entity's counts unless it is one lower-case word (``bộ``, ``đảng``).
    """
    own = set(key(entity.name).split())
    keys = {canonical_key(entity.name)}
    for alias in entity.aliases:
        words = set(key(alias).split())
        if (entity.type == "Person" and not own & words) or (len(words) == 1 and alias.islower()):
            continue
        keys.add(canonical_key(alias))
    return keys


def match_entities(gold: Iterable[GoldEntity], system: Iterable[Entity]) -> dict[str, str]:
    """Map identifiers of system entities to gold names, one to one within a layer; preferred names first."""
    wanted: dict[tuple[str, str], str] = {}
    for entity in gold:
        for name_key in identifying_names(entity):
            wanted.setdefault((LAYER[entity.type], name_key), entity.name)
    found: dict[str, str] = {}
    system = sorted(system, key=lambda e: e.id)
    _match_pass(system, {e.id: (e.name,) for e in system}, wanted, found)
    _match_pass(system, {e.id: e.aliases for e in system}, wanted, found)
    return found


def _match_pass(
    system: list[Entity],
    labels: Mapping[str, tuple[str, ...]],
    wanted: dict[tuple[str, str], str],
    found: dict[str, str],
) -> None:
    used = {(LAYER[e.type], found[e.id]) for e in system if e.id in found}
    for entity in system:
        if entity.id in found:
            continue
        layer = LAYER[entity.type]
        for label in labels[entity.id]:
            name = wanted.get((layer, canonical_key(label)))
            if name and (layer, name) not in used:
                found[entity.id] = name
                used.add((layer, name))
                break
