"""From signatures to entities: which signatures of one block are one person, body or place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from kg.languages.vi.keys import key
from kg.model import Entity
from kg.resolve.identity import entity_id
from kg.resolve.known import Known
from kg.resolve.signature import Signature

Block = Mapping[Signature, int]


def resolve_block(block: Block, known: Known) -> dict[Signature, Entity]:
    """The entity that each signature of a block means. Depends on the set of signatures alone."""
    clusters: dict[tuple[str, ...], dict[Signature, int]] = defaultdict(dict)
    countries = sorted({s.country for s in block if s.country})
    for signature, count in block.items():
        clusters[_cluster_key(signature, countries)][signature] = count
    result: dict[Signature, Entity] = {}
    for cluster in clusters.values():
        entity = _entity(cluster, known)
        result.update(dict.fromkeys(cluster, entity))
    return result


def _cluster_key(signature: Signature, countries: list[str]) -> tuple[str, ...]:
    if signature.known:
        return ("known", signature.known)
    if signature.type != "Organization":
        return ("name",)
    if signature.country or not countries:
        return ("country", signature.country)
    # A body without a country joins the only one there is; with several it stays by itself.
    return ("country", countries[0] if len(countries) == 1 else "")


def _entity(cluster: Block, known: Known) -> Entity:
    first = min(cluster)
    names: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    for signature, count in cluster.items():
        names[signature.name] += count
        forms.update(dict.fromkeys((signature.name, *signature.aliases), count))
    identified = next((known.entities[s.known] for s in cluster if s.known), None)
    country = next((s.country for s in sorted(cluster) if s.country), None)
    if identified is not None:
        return Entity(
            id=identified.id,
            type=identified.type,
            name=identified.name,
            aliases=_aliases(identified.name, {*forms, *identified.aliases}),
            country=identified.country,
            identifiers=identified.identifiers,
        )
    name = min(names, key=lambda n: (-names[n], -len(n), n))
    scope = (country or "",) if first.type == "Organization" else ()
    private = (first.private,) if first.private else ()
    return Entity(
        id=entity_id(first.type, first.key, *scope, *private),
        type=first.type,
        name=name,
        aliases=_aliases(name, forms),
        country=country,
    )


def _aliases(name: str, forms: Counter[str] | set[str]) -> tuple[str, ...]:
    return tuple(sorted(form for form in forms if form != name and key(form)))
