"""From signatures to clusters: which signatures of one block are one person, body or place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.resolve import persons
from kg.resolve.acronyms import by_acronym
from kg.resolve.decisions import Decision, Verdict, Verdicts
from kg.resolve.identity import entity_id
from kg.resolve.localities import places_apart
from kg.resolve.signature import Signature

SAME = 0.8
UNSURE = 0.4
_MOST_PROFILES = 40
"""Profiles of one name that are compared with all others; of a name told more often, the rest only with the best."""
_BEST = 6
"""So many groups, and so many profiles of each, that the rest are compared with."""

Block = Mapping[Signature, int]


@dataclass(slots=True)
class Cluster:
    """Signatures that mean one thing.

    Attributes:
        id: the identifier of that thing.
        known: the same where it is a known entity, else "".
        signatures: with the number of articles that bear each.
        former: identifiers that it has or had under other circumstances; they lead to it.
    """

    id: str
    known: str
    signatures: dict[Signature, int]
    former: set[str] = field(default_factory=set)

    @property
    def count(self) -> int:
        """Number of articles."""
        return sum(self.signatures.values())


def group(signed: Iterable[Mapping[str, Signature]]) -> dict[str, dict[Signature, int]]:
    """Signatures by block, with the number of articles that bear each."""
    blocks: dict[str, dict[Signature, int]] = defaultdict(dict)
    for article in signed:
        for signature in article.values():
            block = blocks[signature.block]
            block[signature] = block.get(signature, 0) + 1
    return blocks


def resolve_block(block: Block, verdicts: Verdicts) -> tuple[list[Cluster], list[Decision]]:
    """The clusters of a block and the decisions that made them.

    Depends on the set of signatures (and on what people decided) alone, never on their order.
    """
    kind = next(iter(block)).type
    if kind == "Person":
        return _persons(block, verdicts)
    if kind == "Organization":
        return _bodies(block), []
    return _by_key(block), []


def _by_key(block: Block) -> list[Cluster]:
    """One thing of a name, but for known ones and places that lie in different ones."""
    paths = places_apart({s: s.within for s in sorted(block) if not s.known})
    groups: dict[tuple[str, tuple[str, ...]], dict[Signature, int]] = defaultdict(dict)
    for signature in sorted(block):
        groups[signature.known, paths.get(signature, ())][signature] = block[signature]
    clusters = []
    for (known, path), group in groups.items():
        first = next(iter(group))
        told = [*path, *([first.private] if first.private else [])]
        clusters.append(Cluster(known or entity_id(first.type, first.key, *told), known, group))
    return clusters


def _bodies(block: Block) -> list[Cluster]:
    """Bodies of one name differ by country; one without a country is that of the only country there is."""
    countries = sorted({s.country for s in block if s.country})
    groups: dict[tuple[str, str], dict[Signature, int]] = defaultdict(dict)
    for signature in sorted(block):
        country = signature.country or (countries[0] if len(countries) == 1 and not signature.private else "")
        known = next((s.known for s in sorted(block) if s.known and s.country == country), "")
        groups[signature.known or known or country, signature.private][signature] = block[signature]
    clusters = []
    for (name, private), group in sorted(groups.items()):
        first = next(iter(group))
        known = next((s.known for s in group if s.known), "")
        scope = ("" if known else name, *([private] if private else []))
        if known:
            clusters.append(Cluster(known, known, group))
            continue
        for acronym, part in by_acronym(group):
            marked = (*scope, acronym) if acronym else scope
            clusters.append(Cluster(entity_id("Organization", first.key, *marked), "", part))
    return clusters


def _persons(block: Block, verdicts: Verdicts) -> tuple[list[Cluster], list[Decision]]:
    found = persons.profiles(block)
    groups: list[list[persons.Profile]] = []
    decisions: list[Decision] = []
    compared, whole = groups, {}
    for number, profile in enumerate(found):
        if number == _MOST_PROFILES:
            # Somebody told of every day without a post or company: each is compared with who is told of most.
            most = sorted(groups, key=lambda g: -sum(p.count for p in g))[:_BEST]
            compared = [group[:_BEST] for group in most]
            whole = {id(part): group for part, group in zip(compared, most, strict=True)}
        home, decision = _home(profile, compared, verdicts)
        if decision is not None:
            decisions.append(decision)
        if home is None:
            groups.append([profile])
        else:
            whole.get(id(home), home).append(profile)
    return _named(groups, block, verdicts), decisions


def _home(
    profile: persons.Profile, groups: list[list[persons.Profile]], verdicts: Verdicts
) -> tuple[list[persons.Profile] | None, Decision | None]:
    """The group that a profile belongs to, if any, and the decision about the likeliest."""
    best: tuple[float, int, tuple[str, ...], Verdict | None] | None = None
    for index, group in enumerate(groups):
        human = _decided(profile, group, verdicts)
        if "different" in human:
            continue
        compared = [persons.compare(profile, member) for member in group]
        # One who may be somebody else keeps all away, whatever others of the name have in common with the profile.
        guard = next((c for c in compared if c.clash), None) or next((c for c in compared if c.asks), None)
        weak = next((c for c in compared if c.weak), None)
        if guard is None and weak is not None:
            found = (m for c, m in zip(compared, group, strict=True) if c.score >= SAME)
            guard = None if any(persons.tied(profile, m) for m in found) else weak
        chosen = guard or max(compared)
        score, reasons = chosen.score, chosen.reasons
        if "same" in human:
            score, reasons = 1.0, ("decided by a person",)
        if best is None or score > best[0]:
            best = (score, index, reasons, "same" if "same" in human else None)
    if best is None:
        return None, None
    score, index, reasons, _ = best
    verdict: Verdict = "same" if score >= SAME else "unsure" if score >= UNSURE else "different"
    decision = _decision(profile, groups[index][0], verdict, score, reasons)
    return (groups[index] if verdict == "same" else None), decision


def _decided(profile: persons.Profile, group: list[persons.Profile], verdicts: Verdicts) -> list[Verdict]:
    """What people decided about a profile and those of a group."""
    if not verdicts.by_pair:
        return []
    return [v for member in group if (v := verdicts.of(profile_id(profile), profile_id(member)))]


def _decision(
    one: persons.Profile, other: persons.Profile, verdict: Verdict, score: float, reasons: tuple[str, ...]
) -> Decision:
    left, right = sorted((one, other), key=profile_id)
    return Decision(
        left=profile_id(left),
        right=profile_id(right),
        verdict=verdict,
        score=score,
        reasons=reasons,
        left_label=label(left),
        right_label=label(right),
    )


def label(profile: persons.Profile) -> str:
    """A profile in words: name, and a post or the date of a first telling."""
    posts = sorted(profile.posts)
    first = min(profile.signatures, key=lambda s: (s.when or "9", s))
    told = posts[0].told if posts else first.when
    return f"{first.name} ({told})" if told else first.name


def _lasting(profile: persons.Profile) -> bool:
    """Whether something marks a profile that could have told it from namesakes in an earlier build."""
    return bool(profile.known) or any(p.body for p in profile.posts)


def profile_id(profile: persons.Profile) -> str:
    """Identifier of a profile, were it a person of its own."""
    first = profile.signatures[0]
    return profile.known or entity_id("Person", first.key, profile.mark)


def _named(groups: list[list[persons.Profile]], block: Block, verdicts: Verdicts) -> list[Cluster]:
    """Clusters of the groups. A name that only one person bears needs nothing else in the identifier."""
    clusters = []
    decided = {i for pair in verdicts.by_pair for i in pair}
    anyone_known = any(p.known for group in groups for p in group)
    for index, group in enumerate(groups):
        signatures = {s: block[s] for p in group for s in p.signatures}
        kind, key = group[0].signatures[0].type, group[0].signatures[0].key
        known = next((p.known for p in group if p.known), "")
        private = [s.private for s in signatures if s.private][:1]
        plain = entity_id(kind, key, *private)
        identifier = known or (plain if len(groups) == 1 else entity_id(kind, key, persons.mark(signatures)))
        # What only a day and company mark never stood for a person for long; a post does.
        former = {i for p in group if len(group) > 1 and ((i := profile_id(p)) in decided or _lasting(p))}
        if index == 0 and len(groups) > 1 and not anyone_known:
            former.add(plain)
        clusters.append(Cluster(identifier, known, signatures, former - {identifier}))
    return clusters
