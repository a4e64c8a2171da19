"""JSON-LD: one object a subject, compacted with the ontology's context, which stands in the file.

Written as a stream: memory does not grow with the graph.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.graph import rdf, terms
from kg.graph.atomic import replacing
from kg.model import KnowledgeGraph
from kg.ontology import RDF
from kg.resources import resource

_XSD_INTEGER = terms.XSD + "integer"
_XSD_STRING = terms.XSD + "string"


def jsonld(graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:
    """``graph.jsonld``; it refers to nothing outside, so it can be read offline."""
    path = target / "graph.jsonld"
    context = shipped_context() | rdf.prefixes(base)
    with replacing(path) as temporary, temporary.open("w", encoding="utf-8") as file:
        file.write('{"@context": ' + json.dumps(context, ensure_ascii=False, indent=1) + ',\n"@graph": [')
        separator = "\n"
        for each in _objects(graph, base, context):
            file.write(separator + json.dumps(each, ensure_ascii=False))
            separator = ",\n"
        file.write("\n]}\n")
    return [path]


@cache
def shipped_context() -> dict[str, Any]:
    """The context that the ontology ships: its prefixes, and which properties hold IRIs."""
    text = resource("ontology", "context.jsonld").read_text(encoding="utf-8")
    context: dict[str, Any] = json.loads(text)["@context"]
    return context


def _objects(graph: KnowledgeGraph, base: str, context: dict[str, Any]) -> Iterator[dict[str, Any]]:
    shorten = _Shortener(context)
    for subject, triples in groupby(rdf.triples(graph, base), key=lambda triple: triple.subject):
        found: dict[str, Any] = {"@id": shorten(str(getattr(subject, "value", subject)))}
        for triple in triples:
            if triple.predicate.value == RDF.type:
                key, value = "@type", shorten(str(getattr(triple.object, "value", "")))
            else:
                key = shorten(triple.predicate.value)
                value = _value(triple.object, context.get(key, {}).get("@type"), shorten)
            found.setdefault(key, []).append(value)
        yield {key: value[0] if len(value) == 1 else value for key, value in found.items()} | {"@id": found["@id"]}


def _value(term: object, coerced: str | None, shorten: _Shortener) -> Any:
    if isinstance(term, ox.NamedNode):
        return shorten(term.value) if coerced == "@id" else {"@id": shorten(term.value)}
    if not isinstance(term, ox.Literal):  # pragma: no cover - nothing else is written
        raise TypeError(f"{term!r} is neither IRI nor literal")
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype.value == _XSD_INTEGER:
        return int(term.value)
    if term.datatype.value == _XSD_STRING:
        return term.value
    kind = shorten(term.datatype.value)
    return term.value if kind == coerced else {"@value": term.value, "@type": kind}


class _Shortener:
    """IRIs as ``prefix:rest``; the longest prefix that fits."""

    def __init__(self, context: dict[str, Any]) -> None:
        pairs = [(name, iri) for name, iri in context.items() if isinstance(iri, str)]
        self._pairs = sorted(pairs, key=lambda pair: (-len(pair[1]), pair[0]))

    def __call__(self, iri: str) -> str:
        for name, start in self._pairs:
            if iri.startswith(start) and not iri.startswith("//", len(start)):
                return f"{name}:{iri[len(start) :]}"
        return iri
