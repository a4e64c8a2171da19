"""Component ``vi_topics``: what the article as a whole is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.doc import register, text_of, words_of
from kg.extract.topic_scores import Hits, coefficients, is_main, levels, probability, signals
from kg.languages.vi.topics import TopicTerm, load
from kg.languages.vi.trie import Trie

register()

LEAD_LENGTH = 400  # characters of the lead, if the first paragraph does not end before
MOST = 8  # main topics an article is given at the most
MOST_SPANS = 5  # places of evidence kept for each topic


class TopicComponent:
    """Writes ``doc._.topics``: topics with their probability and the places that speak of them, likeliest first."""

    def __init__(self) -> None:
        self.terms: Trie[TopicTerm] = load()
        self.first = self.terms.first

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its topics written on it."""
        hits = self.hits(doc)
        found, given = signals(hits, len(doc))
        likely = {topic: probability(figures) for topic, figures in found.items()}
        doc._.topics = [
            {"topic": topic, "weight": round(likely[topic], 3), "spans": _best(given[topic], hits)}
            for topic in _chosen(likely)
        ]
        return doc

    def hits(self, doc: Doc) -> dict[TopicTerm, Hits]:
        """Every term that the Doc contains, with its places."""
        article: dict[str, Any] = doc._.article or {}
        title_end = int(article.get("title_end") or 0)
        lead_end = _lead_end(text_of(doc), title_end)
        hits: dict[TopicTerm, Hits] = defaultdict(Hits)
        for term, start, end in self._matches(doc):
            found = hits[term]
            found.spans.append((start, end))
            found.in_title += start < title_end
            found.in_lead += title_end <= start < lead_end
        return hits

    def _matches(self, doc: Doc) -> Iterator[tuple[TopicTerm, int, int]]:
        keys = words_of(doc)[1]
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


def _lead_end(text: str, title_end: int) -> int:
    start = title_end
    while start < len(text) and text[start].isspace():
        start += 1
    end = text.find("\n", start)
    return min(len(text) if end < 0 else end, start + LEAD_LENGTH)


def _chosen(likely: Mapping[str, float]) -> list[str]:
    """The topics discussed, likeliest first; finer ones only below a chosen main one."""
    _, least = coefficients()
    ranked = sorted((t for t in likely if likely[t] >= least), key=lambda t: (-likely[t], t))
    main = set([t for t in ranked if is_main(t)][:MOST])
    return [t for t in ranked if t in main or (not is_main(t) and main & set(levels(t)[1:]))]


def _best(given: Mapping[TopicTerm, float], hits: Mapping[TopicTerm, Hits]) -> list[tuple[int, int]]:
    """The first places of the terms that say most, in the order of the text."""
    terms = sorted(given, key=lambda t: (-given[t], t.text))[:MOST_SPANS]
    return sorted(hits[t].spans[0] for t in terms)


@Language.factory("vi_topics", assigns=["doc._.topics"])
def create_topics(nlp: Language, name: str) -> TopicComponent:
    """The component; it has no settings. ``nlp`` and ``name`` are what spaCy passes to every factory."""
    del nlp, name
    return TopicComponent()
