"""Compare the graph of one article with its gold, layer by layer.

The measures: entities by name and type; posts by person and at least half of the words of post and body;
speech acts by type, speaker (and addressee); other events by type and participants (Jaccard at least .5, or
.3 with the same date); of matched events also date, place and each participant in its role; topics by
notation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kg.evaluate.gold import GoldArticle, GoldEvent, GoldRole
from kg.evaluate.match import LAYER, match_entities
from kg.evaluate.scores import Scores
from kg.languages.vi.countries import canonical_key
from kg.model import Event, Evidence, KnowledgeGraph, Membership
from kg.ontology import ontology

ENCOUNTERS = frozenset({"Meeting", "Visit", "PhoneCall"})


@dataclass(frozen=True)
class Miss:
    """One difference: ``kind`` is missed or wrong; ``what`` is for people."""

    layer: str
    kind: str
    what: str


@dataclass(frozen=True)
class Judgement:
    """Whether one assertion of the graph is right, beside how sure the system was of it.

    ``kind`` is the event's class, or the layer itself.
    """

    layer: str
    kind: str
    confidence: float
    right: bool


@dataclass
class Comparison:
    """What comes of comparing one graph with its gold."""

    scores: dict[str, Scores] = field(default_factory=lambda: defaultdict(Scores))
    misses: list[Miss] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)

    def sets(self, layer: str, gold: set[str], system: set[str], hits: int) -> None:
        """Count a layer whose members are matched by being equal strings."""
        self.scores[layer].add(hits, len(system) - hits, len(gold) - hits)
        self.misses += [Miss(layer, "missed", x) for x in sorted(gold - system)]
        self.misses += [Miss(layer, "wrong", x) for x in sorted(system - gold)]


def compare(gold: GoldArticle, graph: KnowledgeGraph, vocabulary: frozenset[str]) -> Comparison:
    """Compare one article's graph with its gold.

    Args:
        gold: what the annotator put down.
        graph: the graph of this article alone.
        vocabulary: the topics that annotators choose from, see :func:`topic_vocabulary`.
    """
    tally = Comparison()
    names = match_entities(gold.entities, graph.entities)
    # What the gold lacks keeps a name of its own, so that it can never equal a gold name.
    labels = {e.id: names.get(e.id, f"?{e.name}") for e in graph.entities}
    _entities(gold, graph, names, labels, tally)
    _posts(gold, graph, labels, tally)
    _speech(gold, graph, labels, tally)
    _events(gold, graph, labels, tally)
    topics = set(gold.topics)
    system = _with_broader(t.topic for t in graph.topics) & vocabulary
    tally.sets("topic", topics, system, len(topics & system))
    return tally


def _is_speech(kind: str) -> bool:
    return ontology().event(kind).is_speech_act


def topic_vocabulary(gold: Iterable[GoldArticle]) -> frozenset[str]:
    """Topics that annotators choose from: those right below a field of the news, and all they used."""
    topics = ontology().topics
    below = {n for n, t in topics.items() if any(not topics[wider].broader for wider in t.broader)}
    return frozenset(below | {topic for article in gold for topic in article.topics})


def _with_broader(topics: Iterable[str]) -> set[str]:
    return {wider for topic in topics for wider in (topic, *ontology().ancestors(topic))}


def _entities(
    gold: GoldArticle, graph: KnowledgeGraph, names: dict[str, str], labels: dict[str, str], tally: Comparison
) -> None:
    for layer in sorted(set(LAYER.values())):
        wanted = {e.name for e in gold.entities if LAYER[e.type] == layer}
        system = [e.id for e in graph.entities if LAYER[e.type] == layer]
        hits = len({names[i] for i in system if i in names})
        tally.scores[layer].add(hits, len([i for i in system if i not in names]), len(wanted) - hits)
        found = {labels[i] for i in system}
        tally.misses += [Miss(layer, "missed", n) for n in sorted(wanted - found)]
        tally.misses += [Miss(layer, "wrong", n[1:]) for n in sorted(found) if n.startswith("?")]


def _words(*texts: str | None) -> set[str]:
    return {word for text in texts if text for word in canonical_key(text).split()}


def _same_post(gold: GoldRole, person: str, post: str, body: str | None) -> bool:
    if person != gold.person or not _words(gold.post) & _words(post):
        return False
    a, b = _words(gold.post, gold.organization), _words(post, body)
    return len(a & b) / max(1, len(a | b)) >= 0.5


def _posts(gold: GoldArticle, graph: KnowledgeGraph, labels: dict[str, str], tally: Comparison) -> None:
    bodies = {e.id: e.name for e in graph.entities}
    left: list[Membership] = list(graph.memberships)
    hits = 0
    for role in gold.roles:
        hit = next(
            (m for m in left if _same_post(role, labels[m.person], m.post, bodies.get(m.organization or ""))),
            None,
        )
        if hit is None:
            tally.misses.append(Miss("post", "missed", f"{role.person} | {role.post} | {role.organization}"))
        else:
            left.remove(hit)
            hits += 1
    tally.scores["post"].add(hits, len(left), len(gold.roles) - hits)
    tally.judgements += [Judgement("post", "post", _confidence(m.evidence), m not in left) for m in graph.memberships]
    tally.misses += [
        Miss("post", "wrong", f"{labels[m.person]} | {m.post} | {bodies.get(m.organization or '')}") for m in left
    ]


def _speech(gold: GoldArticle, graph: KnowledgeGraph, labels: dict[str, str], tally: Comparison) -> None:
    wanted = {
        _speech_key(e.type, [(p.role, p.name) for p in e.participants]) for e in gold.events if _is_speech(e.type)
    }
    found = {
        _speech_key(e.type, [(p.role, labels[p.entity]) for p in e.participants])
        for e in graph.events
        if _is_speech(e.type)
    }
    tally.sets(
        "speech act (type, speaker, addressee)",
        set(map(str, wanted)),
        set(map(str, found)),
        len(wanted & found),
    )
    wanted = {key[:2] for key in wanted if key[1]}
    for event in graph.events:
        if _is_speech(event.type):
            said = _speech_key(event.type, [(p.role, labels[p.entity]) for p in event.participants])
            tally.judgements.append(Judgement("speech", event.type, _confidence(event.evidence), said[:2] in wanted))
    found = {key[:2] for key in found if key[1]}
    tally.sets("speech act (type, speaker)", set(map(str, wanted)), set(map(str, found)), len(wanted & found))


def _confidence(evidence: Iterable[Evidence]) -> float:
    return max((e.confidence for e in evidence), default=0.0)


def _speech_key(kind: str, participants: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    last = dict(participants)
    return kind, last.get("speaker", ""), last.get("addressee", "")


def _date(event: Event) -> str | None:
    time = event.time
    if time is None:
        return None
    return time.begin if time.end in (None, time.begin) else f"{time.begin}/{time.end}"


def _same_date(gold: str | None, system: str | None) -> bool:
    return bool(gold and system) and str(gold).split("/")[0] == str(system).split("/")[0]


def _pairs(gold: list[GoldEvent], system: list[Event], labels: dict[str, str]) -> list[tuple[int, int]]:
    """Best one-to-one matching of events, greedily by likeness of participants and date."""
    candidates = []
    for i, a in enumerate(gold):
        for j, b in enumerate(system):
            if a.type != b.type:
                continue
            found = {labels[p.entity] for p in b.participants}
            union = a.names | found
            likeness = len(a.names & found) / len(union) if union else 0.0
            dated = _same_date(a.date, _date(b))
            if likeness >= 0.5 or (dated and (likeness >= 0.3 or not a.names)):
                candidates.append((likeness + 0.3 * dated, i, j))
    taken_gold: set[int] = set()
    taken_system: set[int] = set()
    pairs = []
    for _, i, j in sorted(candidates, reverse=True):
        if i not in taken_gold and j not in taken_system:
            taken_gold.add(i)
            taken_system.add(j)
            pairs.append((i, j))
    return pairs


def _events(gold_article: GoldArticle, graph: KnowledgeGraph, labels: dict[str, str], tally: Comparison) -> None:
    gold = [e for e in gold_article.events if not _is_speech(e.type)]
    system = [e for e in graph.events if not _is_speech(e.type)]
    pairs = _pairs(gold, system, labels)
    hit_gold, hit_system = {i for i, _ in pairs}, {j for _, j in pairs}

    def count(layer: str, wanted: Callable[[str, bool], bool]) -> None:
        g = [i for i, e in enumerate(gold) if wanted(e.type, e.core)]
        s = [j for j, e in enumerate(system) if wanted(e.type, True)]
        hits = len([i for i in g if i in hit_gold])
        tally.scores[layer].add(hits, len([j for j in s if j not in hit_system]), len(g) - hits)

    count("event", lambda _type, _core: True)
    count("event: meeting, visit, call", lambda kind, _core: kind in ENCOUNTERS)
    tally.judgements += [
        Judgement("event", e.type, _confidence(e.evidence), j in hit_system) for j, e in enumerate(system)
    ]
    core = [i for i, e in enumerate(gold) if e.core]
    tally.scores["event, core recall"].add(len(hit_gold & set(core)), 0, len(set(core) - hit_gold))
    for i, j in pairs:
        _arguments(gold[i], system[j], labels, tally)
    tally.misses += [
        Miss("event", "missed", f"{e.type} {e.trigger} {sorted(e.names)} {e.date}")
        for i, e in enumerate(gold)
        if i not in hit_gold
    ]
    tally.misses += [
        Miss(
            "event",
            "wrong",
            f"{e.type} {e.trigger} {sorted(labels[p.entity] for p in e.participants)} {_date(e)}",
        )
        for j, e in enumerate(system)
        if j not in hit_system
    ]


def _arguments(gold: GoldEvent, system: Event, labels: dict[str, str], tally: Comparison) -> None:
    if gold.date:
        same = _same_date(gold.date, _date(system))
        tally.scores["event date (of matched)"].add(int(same), int(not same and system.time is not None), int(not same))
    if gold.place:
        same = system.place is not None and labels.get(system.place) == gold.place
        tally.scores["event place (of matched)"].add(
            int(same), int(not same and system.place is not None), int(not same)
        )
    wanted = {(p.role, p.name) for p in gold.participants}
    found = {(p.role, labels[p.entity]) for p in system.participants}
    hits = len(wanted & found)
    tally.scores["event argument and role (of matched)"].add(hits, len(found) - hits, len(wanted) - hits)
