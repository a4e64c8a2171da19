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

# A mention in the headline counts for so many in the body, one in the lead for so many.
TITLE, LEAD = 3.0, 1.5
LEAD_LENGTH = 400  # characters, if the first paragraph does not end before
# The n-th mention of a term says less than the first: counts are damped by this power.
DAMPING = 0.5
# Long articles mention more in passing: scores are divided by (tokens / USUAL) ** this power.
LENGTH_POWER, USUAL, SHORTEST = 0.25, 500, 200
THRESHOLD = 4.5  # score from which a topic is discussed
SHARE = 0.14  # and the least share of the strongest topic's score
MOST = 8  # main topics an article is given at the most
MOST_SPANS = 5  # places of evidence kept for each topic


@dataclass(slots=True)
class _Hits:
    """Where one term stands: counts in title, lead and body, and the spans."""

    counts: list[int] = field(default_factory=lambda: [0, 0, 0])
    spans: list[tuple[int, int]] = field(default_factory=list)


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
        lead_end = _lead_end(doc.text, title_end)
        hits: dict[TopicTerm, _Hits] = defaultdict(_Hits)
        for term, start, end in self._matches(doc):
            found = hits[term]
            found.counts[0 if start < title_end else 1 if start < lead_end else 2] += 1
            found.spans.append((start, end))
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
            if term.weights:
                yield term, span.start_char, span.end_char
            i += length


def _lead_end(text: str, title_end: int) -> int:
    start = title_end
    while start < len(text) and text[start].isspace():
        start += 1
    end = text.find("\n", start)
    return min(len(text) if end < 0 else end, start + LEAD_LENGTH)


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
    evidence: dict[str, dict[TopicTerm, float]] = defaultdict(dict)
    for term, found in hits.items():
        title, lead, body = found.counts
        said = (title * TITLE + lead * LEAD + body) ** DAMPING
        for notation, weight in term.weights:
            for topic in _levels(notation):
                evidence[topic][term] = max(evidence[topic].get(term, 0.0), weight * said)
    length = (max(tokens, SHORTEST) / USUAL) ** LENGTH_POWER
    return {topic: sum(given.values()) / length for topic, given in evidence.items()}, evidence


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
