"""Entity resolution as a whole: signatures in, entities and decisions out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key
from kg.model import Entity, EntityType
from kg.resolve.aliases import gather, redirects
from kg.resolve.clusters import Cluster, resolve_block
from kg.resolve.decisions import Decision, Partition, Verdicts
from kg.resolve.identity import entity_id
from kg.resolve.known import Known, KnownEntity
from kg.resolve.lexicon import is_acronym, is_given_name, lexicon
from kg.resolve.matching import split_country
from kg.resolve.signature import Signature

_RAREST_ACRONYM = 0.2
_RAREST_ALIAS = 0.002
"""A form that fewer of an entity's articles use is a slip of a pen or of the extractor."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """What resolution found: the entity of each signature, all entities, all decisions."""

    entity_of: Mapping[Signature, str]
    entities: tuple[Entity, ...]
    decisions: tuple[Decision, ...]


def resolve_entities(blocks: Mapping[str, Mapping[Signature, int]], known: Known, verdicts: Verdicts) -> Resolved:
    """Resolve all blocks. The order of blocks and of the signatures in them makes no difference."""
    found = {name: resolve_block(blocks[name], verdicts) for name in sorted(blocks)}
    return combine(found, redirects(gather(blocks), blocks), known, verdicts).resolved()


@dataclass(frozen=True, slots=True)
class Combined:
    """Blocks put together: what each became, and what holds them together.

    Attributes:
        groups: by representative, the clusters that mean one thing.
        explained: identifiers of clusters whose name is short for another's.
        decided: decisions by block.
    """

    groups: Mapping[str, list[Cluster]]
    explained: frozenset[str]
    decided: Mapping[str, list[Decision]]
    known: Known

    def resolved(self) -> Resolved:
        """All entities, and the entity of each signature."""
        entity_of: dict[Signature, str] = {}
        entities = []
        for group in self.groups.values():
            entity = self.entity(group, self.groups.keys())
            entities.append(entity)
            entity_of.update((s, entity.id) for c in group for s in c.signatures)
        decisions = {d for block in self.decided.values() for d in block}
        return Resolved(entity_of, tuple(sorted(entities, key=lambda e: e.id)), tuple(sorted(decisions)))

    def entity(self, group: list[Cluster], live: Container[str]) -> Entity:
        """The entity that clusters mean; ``live``: representatives of all groups there are."""
        # The known one gives the identifier, else the one with a full name that is told most often.
        main = min(group, key=lambda c: (not c.known, c.id in self.explained, -c.count, c.id))
        return _entity(main, group, self.known, live, self.explained)

    def former(self, group: list[Cluster]) -> set[str]:
        """Identifiers that lead, or may lead, to the entity of a group."""
        return _former(group, self.explained)


def combine(
    found: Mapping[str, tuple[list[Cluster], list[Decision]]],
    leads: Mapping[str, tuple[str, Decision]],
    known: Known,
    verdicts: Verdicts,
) -> Combined:
    """Put blocks together.

    Args:
        found: clusters and decisions of each block, blocks in order.
        leads: blocks of short names with the blocks that they mean (:func:`kg.resolve.aliases.redirects`).
        known: known entities.
        verdicts: what people decided.
    """
    clusters = {name: group for name, (group, _) in found.items()}
    decided = {name: decisions for name, (_, decisions) in found.items()}
    joined = Partition(c.id for group in clusters.values() for c in group)
    explained: set[str] = set()
    for short, (target, decision) in leads.items():
        if not clusters.get(target):
            continue
        # Of several people of the full name it means the one of whom papers say so.
        main = max(clusters[target], key=lambda c: (_explained_by(c, short), c.count, c.id))
        # Explained as a whole, nothing within it is open any more.
        decided[short] = []
        for cluster in clusters[short]:
            if not cluster.known and verdicts.of(cluster.id, main.id) != "different":
                joined.join(cluster.id, main.id)
                explained.add(cluster.id)
                decided[short] = [_named(decision, cluster, main)]
    _apply(verdicts, joined, clusters.values())
    members: dict[str, list[Cluster]] = {}
    for group in clusters.values():
        for cluster in group:
            members.setdefault(joined.find(cluster.id), []).append(cluster)
    return Combined(members, frozenset(explained), decided, known)


def _explained_by(cluster: Cluster, short: str) -> int:
    """How many articles call the bearer of a full name by a short one; ``short``: its block."""
    own = short.split("\x1f")[1]
    return sum(n for s, n in cluster.signatures.items() if any(key(alias) == own for alias in s.aliases))


def _named(decision: Decision, short: Cluster, main: Cluster) -> Decision:
    """The decision about two blocks as one about two entities."""
    left, right = sorted((short, main), key=lambda c: c.id)
    labels = [next(iter(sorted(c.signatures))).name for c in (left, right)]
    return replace(decision, left=left.id, right=right.id, left_label=labels[0], right_label=labels[1])


def _apply(verdicts: Verdicts, joined: Partition, groups: Iterable[list[Cluster]]) -> None:
    """Join what people said is the same, by any identifier that it has or had."""
    now = {former: c.id for group in groups for c in group for former in c.former}
    ids = {c.id for group in groups for c in group}
    for (one, other), verdict in sorted(verdicts.by_pair.items()):
        a, b = (x if x in ids else now.get(x, "") for x in (one, other))
        if verdict == "same" and a and b:
            joined.join(a, b)


def _former(group: list[Cluster], explained: Container[str]) -> set[str]:
    # Of the many bearers of a short name that another article explained, the name alone leads here.
    former = {f for c in group if c.id not in explained for f in (c.id, *c.former)}
    return former | {entity_id(*_name(c)) for c in group if c.id in explained}


def _entity(
    main: Cluster, group: list[Cluster], known: Known, live: Container[str], explained: Container[str]
) -> Entity:
    names: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    for cluster in group:
        for signature, count in cluster.signatures.items():
            if cluster is main:
                names[signature.name] += count
            for form in {signature.name, *signature.aliases}:
                forms[form] += count
    former = _former(group, explained) - {main.id}
    same_as = tuple(sorted(f for f in former if f not in live or f in {c.id for c in group}))
    total = sum(c.count for c in group)
    acronyms = max((n for form, n in forms.items() if is_acronym(form)), default=0)
    common = {
        form
        for form, count in forms.items()
        if count >= total * _RAREST_ALIAS and not (is_acronym(form) and count < acronyms * _RAREST_ACRONYM)
    }
    identified = known.entities.get(main.known)
    first = min(main.signatures)
    if identified is not None:
        name = _body_name(identified, names, forms) if identified.type == "Organization" else identified.name
        name = _with_country(name, identified.country, forms, known) if identified.type == "Organization" else name
        return Entity(
            id=main.id,
            type=identified.type,
            name=name,
            country=identified.country,
            aliases=_aliases(first, name, common | {identified.name, *identified.aliases}),
            identifiers=identified.identifiers,
            same_as=same_as,
        )
    name = _most_used(names)
    country = next((s.country for s in sorted(main.signatures) if s.country), None)
    if first.type == "Organization":
        name = _with_country(name, country, forms, known)
    return Entity(
        id=main.id,
        type=first.type,
        name=name,
        country=country,
        same_as=same_as,
        aliases=_aliases(first, name, common),
    )


def _body_name(identified: KnownEntity, names: Counter[str], forms: Counter[str]) -> str:
    """A body's official name where some article uses it, else what the articles call it most."""
    official = key(identified.name)
    return identified.name if any(key(form) == official for form in forms) else _most_used(names)


def _with_country(name: str, country: str | None, forms: Counter[str], known: Known) -> str:
    """The form with the country of a foreign body whose name every state has (``Bộ Ngoại giao Trung Quốc``)."""
    if country in (None, HOME) or key(name) not in lexicon().everywhere:
        return name
    told = {form: n for form, n in forms.items() if split_country(form, known) == (key(name), country)}
    return _most_used(Counter(told)) if told else name


def _most_used(names: Counter[str]) -> str:
    # A name in lower case (``chính phủ Mỹ``) only where nobody writes it otherwise.
    return min(names, key=lambda n: (n[0].islower(), -names[n], -len(n), n))


def _name(cluster: Cluster) -> tuple[EntityType, str]:
    first = min(cluster.signatures)
    return first.type, first.key


def _common_head(kind: EntityType, words: list[str]) -> bool:
    """Whether a name may open with the common noun for what it names: ``sân bay Nội Bài``, no ``phía Mỹ``."""
    return kind not in ("Person", "Country") and words[-1][0].isupper()


def _aliases(first: Signature, name: str, forms: Iterable[str]) -> tuple[str, ...]:
    """Forms that name the thing and are no mere description of it (``Bộ trưởng Tô Lâm``, ``phía Mỹ``)."""
    own = set(key(name).split())
    kept = set()
    for form in forms:
        words = form.split()
        if (
            form == name
            or not key(form)
            or key(form) in lexicon().generic_bodies
            or (first.type == "Person" and is_given_name(key(form)))
            or not (words[0][0].isupper() or words[0][0].isdecimal() or _common_head(first.type, words))
        ):
            continue
        if first.type == "Person" and not set(key(form).split()) <= own and not all(w[0].isupper() for w in words):
            continue
        kept.add(form)
    return tuple(sorted(kept))
