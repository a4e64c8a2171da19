"""Component ``vi_names``: names of persons, bodies, countries, places, gatherings and documents."""

from __future__ import annotations

from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.extract.names.chunks import Chunk
from kg.extract.names.persons import RunClassifier
from kg.extract.names.scanner import Scanner
from kg.extract.names.tokens import Tokens

ENTITY_TYPES = ("Person", "Organization", "Country", "Place", "Gathering", "Document")

# Handed from component to component, never stored: emptied by the last one that reads it.
for _name in ("chunks", "reading"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)


@cache
def _engine() -> tuple[Scanner, RunClassifier]:
    scanner = Scanner()
    return scanner, RunClassifier(scanner.g)


def find_chunks(t: Tokens) -> list[Chunk]:
    """Names, titles and forms of address of a text, in order."""
    scanner, classifier = _engine()
    chunks = scanner.scan(t)
    classifier.classify(t, chunks)
    return chunks


@Language.component("vi_names", requires=["token.is_sent_start"], assigns=["doc.ents"])
def vi_names(doc: Doc) -> Doc:
    """Set ``doc.ents``; the finer analysis goes to ``doc._.chunks`` for the components that follow."""
    t = Tokens(doc)
    chunks = find_chunks(t)
    doc.ents = [Span(doc, c.start, c.end, label=c.type) for c in chunks if c.type in ENTITY_TYPES]
    doc._.chunks = (t, chunks)
    return doc
