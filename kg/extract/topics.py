"""Component ``vi_topics``: what the article as a whole is about."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.doc import register
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.topics import TopicTerm, load
from kg.languages.vi.trie import Trie
from kg.ontology import ontology

register()

# All figures below were set on 105 annotated articles.
WEIGHTS = (0.2, 1.2, 3.0, 3.0)  # of one mention, by place in kg.languages.vi.topics.TIERS
# Where two sides talk, the fields of their cooperation are named once each: a decisive term says this much.
TALKS_TOPIC, TALKS_FROM, DECISIVE_IN_TALKS = "diplomacy", 15.0, 6.0
TITLE = 2.0  # a mention in the headline counts for so many in the text
DAMPING = 0.5  # the n-th mention says less than the first: counts are damped by this power
# Long articles mention more in passing: scores are divided by (tokens / USUAL) ** this power.
LENGTH_POWER, USUAL, SHORTEST = 0.4, 500, 200
THRESHOLD = 4.5  # score from which a topic is discussed
SHARE = 0.18  # and the least share of the strongest topic's score
MOST = 8  # main topics an article is given at the most
MOST_SPANS = 5  # places of evidence kept for each topic


@dataclass(slots=True)
class _Hits:
    """Where one term stands: spans in the order of the text, and how many of them are in the headline."""

    spans: list[tuple[int, int]] = field(default_factory=list)
    in_title: int = 0


class TopicComponent:
    """Writes ``doc._.topics``: topics with weight (0..1) and the places that speak of them."""

    def __init__(self) -> None:
        self.terms: Trie[TopicTerm] = load()
        self.first = self.terms.first

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its topics written on it."""
        article: dict[str, Any] = doc._.article or {}
        title_end = int(article.get("title_end") or 0)
        hits = self._hits(doc, title_end)
        scores, evidence = _scores(hits, len(doc))
        doc._.topics = [
            {"topic": topic, "weight": _weight(scores[topic]), "spans": _best(evidence[topic], hits)}
            for topic in _chosen(scores)
        ]
        return doc

    def _hits(self, doc: Doc, title_end: int) -> dict[TopicTerm, _Hits]:
        hits: dict[TopicTerm, _Hits] = defaultdict(_Hits)
        for term, start, end in self._matches(doc):
            found = hits[term]
            found.spans.append((start, end))
            found.in_title += start < title_end
        return hits

    def _matches(self, doc: Doc) -> Iterator[tuple[TopicTerm, int, int]]:
        keys = [syllable_key(token.text) for token in doc]
        first, longest = self.first, self.terms.longest
        i, end = 0, len(keys)
        while i < end:
            match = longest(keys, i) if keys[i] in first else None
            if match is None:
                i += 1
                continue
            length, term = match
            span = doc[i : i + length]
            if term.acronym and not span.text.isupper():
                i += 1
                continue
            if term.tiers:
                yield term, span.start_char, span.end_char
            i += length


@cache
def _levels(notation: str) -> tuple[str, ...]:
    """The topic and all above it, without the fields of news at the top (``economy``)."""
    topics = ontology().topics
    chain = (notation, *ontology().ancestors(notation))
    return tuple(n for n in chain if topics[n].broader)


def is_main(notation: str) -> bool:
    """Whether the topic stands right below a field of news; the others refine such a one."""
    topics = ontology().topics
    return any(not topics[b].broader for b in topics[notation].broader)


def _scores(
    hits: dict[TopicTerm, _Hits], tokens: int
) -> tuple[dict[str, float], dict[str, dict[TopicTerm, float]]]:
    """Score of each topic, and what each term gave to it."""
    length = (max(tokens, SHORTEST) / USUAL) ** LENGTH_POWER
    evidence = _given(hits, WEIGHTS)
    if sum(evidence[TALKS_TOPIC].values()) / length >= TALKS_FROM:
        evidence = _given(hits, (*WEIGHTS[:-1], DECISIVE_IN_TALKS))
    return {topic: sum(given.values()) / length for topic, given in evidence.items()}, evidence


def _given(hits: dict[TopicTerm, _Hits], weights: tuple[float, ...]) -> dict[str, dict[TopicTerm, float]]:
    """What each term gives to each topic, finer topics passing theirs on to the broader ones."""
    evidence: dict[str, dict[TopicTerm, float]] = defaultdict(dict)
    for term, found in hits.items():
        said = (len(found.spans) + found.in_title * (TITLE - 1)) ** DAMPING
        for notation, tier in term.tiers:
            for topic in _levels(notation):
                evidence[topic][term] = max(evidence[topic].get(term, 0.0), weights[tier] * said)
    return evidence


def _chosen(scores: dict[str, float]) -> list[str]:
    """The topics discussed, strongest first; finer ones only below a chosen main one."""
    if not scores:
        return []
    least = max(THRESHOLD, SHARE * max(scores.values()))
    ranked = sorted((t for t in scores if scores[t] >= least), key=lambda t: (-scores[t], t))
    main = [t for t in ranked if is_main(t)][:MOST]
    chosen = set(main)
    for topic in ranked:
        above = _levels(topic)[1:]
        if topic not in chosen and above and all(a in scores and scores[a] >= least for a in above[:1]):
            chosen.update({topic} if set(above) & set(main) else ())
    return [t for t in ranked if t in chosen]


def _weight(score: float) -> float:
    """How sure: 0.5 at the threshold, towards 1 for what the article is full of."""
    return round(1 / (1 + math.exp(-1.5 * math.log(score / THRESHOLD))), 3)


def _best(given: dict[TopicTerm, float], hits: dict[TopicTerm, _Hits]) -> list[tuple[int, int]]:
    """The first places of the terms that say most, in the order of the text."""
    terms = sorted(given, key=lambda t: (-given[t], t.text))[:MOST_SPANS]
    return sorted(hits[t].spans[0] for t in terms)


@Language.factory("vi_topics", assigns=["doc._.topics"])
def create_topics(nlp: Language, name: str) -> TopicComponent:
    """The component; it has no settings. ``nlp`` and ``name`` are what spaCy passes to every factory."""
    del nlp, name
    return TopicComponent()
