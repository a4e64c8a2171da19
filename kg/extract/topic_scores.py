"""From the terms an article uses to how likely each topic is one that it discusses.

Ten figures describe how a topic stands in an article (:func:`signals`); a logistic regression with one set of
coefficients for all topics turns them into a probability. ``benchmarks/fit_topics.py`` fits the coefficients
in ``topic_model.toml`` on annotated articles; nothing in them is about a particular topic.
"""

from __future__ import annotations

import math
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from kg.languages.vi.topics import TopicTerm
from kg.ontology import ontology

MODEL = Path(__file__).with_name("data") / "topic_model.toml"

WEIGHTS = (0.2, 1.2, 3.0, 3.0)  # of one mention, by place in kg.languages.vi.topics.TIERS
# Where these topics reach CONTEXT_FROM, decisive terms of a field say DECISIVE each (None: of every field).
# Two sides that talk name the fields of their cooperation once each; a case names the crime once.
CONTEXTS: Mapping[str, str | None] = {
    "diplomacy": None,
    "crime-law-enforcement": "law-justice",
    "justice-courts": "law-justice",
}
CONTEXT_FROM, DECISIVE = 15.0, 6.0
TITLE = 2.0  # a mention in the headline counts for so many in the text
DAMPING = 0.5  # the n-th mention says less than the first: counts are damped by this power
# Long articles mention more in passing: scores are divided by (tokens / USUAL) ** this power.
LENGTH_POWER, USUAL, SHORTEST = 0.4, 500, 200
HIGHEST = 50.0  # a score that leads by more than this does not make the others smaller
ORDER = (
    "bias",
    "score",
    "share_of_highest",
    "title",
    "lead",
    "mentions",
    "talks",
    "talks_share",
    "share_of_all",
    "named",
)

_DECISIVE = len(WEIGHTS) - 1

Given = dict[str, dict[TopicTerm, float]]


@dataclass(slots=True)
class Hits:
    """Where one term stands: spans in the order of the text, how many in the headline, how many in the lead."""

    spans: list[tuple[int, int]] = field(default_factory=list)
    in_title: int = 0
    in_lead: int = 0


@cache
def levels(notation: str) -> tuple[str, ...]:
    """The topic and all above it, without the fields of news at the top (``economy``)."""
    topics = ontology().topics
    return tuple(n for n in (notation, *ontology().ancestors(notation)) if topics[n].broader)


@cache
def is_main(notation: str) -> bool:
    """Whether the topic stands right below a field of news; the others refine such a one."""
    topics = ontology().topics
    return any(not topics[b].broader for b in topics[notation].broader)


def signals(hits: Mapping[TopicTerm, Hits], tokens: int) -> tuple[dict[str, tuple[float, ...]], Given]:
    """The figures of each topic in the order of ``ORDER``, and what each term gave to it."""
    length = (max(tokens, SHORTEST) / USUAL) ** LENGTH_POWER
    given = _given(hits, frozenset())
    fields = frozenset(
        "" if where is None else where
        for topic, where in CONTEXTS.items()
        if sum(given.get(topic, {}).values()) / length >= CONTEXT_FROM
    )
    if fields:
        given = _given(hits, fields)
    scores = {topic: sum(said.values()) / length for topic, said in given.items()}
    if not scores:
        return {}, given
    highest = min(max(scores.values()), HIGHEST)
    everything = sum(score for topic, score in scores.items() if is_main(topic))
    talks = float("" in fields)
    places = _places(hits)
    found: dict[str, tuple[float, ...]] = {}
    for topic, score in scores.items():
        place = places[topic]
        share = math.log(score / highest + 0.01)
        found[topic] = (
            1.0,
            math.log(score + 0.3),
            share,
            min(place.title, 4.0) / 3,
            min(place.lead, 6.0) / 3,
            math.log1p(place.mentions),
            talks,
            talks * share,
            math.log(score / everything + 0.01),
            float(place.decisive and _within(topic, fields)),
        )
    return found, given


@cache
def _reach(term: TopicTerm) -> tuple[tuple[str, int], ...]:
    """Every topic that the term speaks for, finer ones passing it on to the broader, with its tier there."""
    reach: dict[str, int] = {}
    for notation, tier in term.tiers:
        for topic in levels(notation):
            reach[topic] = max(tier, reach.get(topic, 0))
    return tuple(reach.items())


def _given(hits: Mapping[TopicTerm, Hits], fields: frozenset[str]) -> Given:
    """What each term gives to each topic."""
    given: Given = defaultdict(dict)
    for term, found in hits.items():
        said = (len(found.spans) + found.in_title * (TITLE - 1)) ** DAMPING
        for topic, tier in _reach(term):
            loud = tier == _DECISIVE and _within(topic, fields)
            given[topic][term] = said * (DECISIVE if loud else WEIGHTS[tier])
    return given


@cache
def _within(notation: str, fields: frozenset[str]) -> bool:
    return "" in fields or bool(fields & set(ontology().ancestors(notation)))


@dataclass(slots=True)
class _Places:
    """Weight of a topic's terms in headline and lead, mentions that are not weak, whether a term is decisive."""

    title: float = 0.0
    lead: float = 0.0
    mentions: int = 0
    decisive: bool = False


def _places(hits: Mapping[TopicTerm, Hits]) -> dict[str, _Places]:
    places: dict[str, _Places] = defaultdict(_Places)
    for term, found in hits.items():
        for topic, tier in _reach(term):
            place = places[topic]
            place.title += WEIGHTS[tier] * bool(found.in_title)
            place.lead += WEIGHTS[tier] * bool(found.in_lead)
            place.mentions += len(found.spans) if tier else 0
            place.decisive |= tier == _DECISIVE
    return places


@cache
def coefficients(path: Path = MODEL) -> tuple[tuple[float, ...], float]:
    """Coefficients in the order of ``ORDER``, and the probability from which a topic is taken as discussed."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(float(raw["coefficients"][name]) for name in ORDER), float(raw["threshold"])


def probability(figures: tuple[float, ...]) -> float:
    """How likely the article discusses the topic, 0..1."""
    weights, _ = coefficients()
    return 1 / (1 + math.exp(-sum(w * f for w, f in zip(weights, figures, strict=True))))
