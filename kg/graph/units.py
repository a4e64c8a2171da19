"""Turtle unit by unit: the same bytes that a whole graph gives, for some of its units only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice

import pyoxigraph as ox

from kg.graph.parts import Part
from kg.graph.rdf import prefixes, uncollected
from kg.graph.splice import Change

_BATCH = 400
_END = b" .\n"
Unit = tuple[str, list[Part]]
"""Key of a unit and its parts, in any order; without parts for one that is gone."""


def head(base: str) -> bytes:
    """What a Turtle file begins with: its prefixes, sorted, and a blank line."""
    lines = sorted(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes(base).items())
    return "".join(lines).encode() + b"\n"


def turtle(units: Iterable[Unit], base: str) -> Iterator[Change]:
    """Units as they stand in ``graph.ttl``, in their order.

    Raises:
        OntologyError, UsageError, KGError: as :func:`kg.graph.rdf.triples`.
    """
    stream = iter(units)
    names = prefixes(base)
    while batch := list(islice(stream, _BATCH)):
        with uncollected():
            triples: list[ox.Triple] = []
            counts = []
            for _, parts in batch:
                own = [t for part in sorted(parts, key=lambda p: p.place) for t in part.describe()]
                counts.append(sum(1 for _ in groupby(own, key=lambda t: t.subject)))
                triples += own
            text = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=names) or b""
        yield from zip((key for key, _ in batch), _cut(text, counts), strict=True)


def _cut(text: bytes, counts: list[int]) -> Iterator[bytes | None]:
    """The statements of a Turtle text, so many a unit; each ends with a blank line."""
    start = 0
    while text.startswith(b"@prefix ", start):
        start = text.index(b"\n", start) + 1
    statements = iter(text[start:].split(_END))
    for count in counts:
        yield b"".join(part + _END + b"\n" for part in islice(statements, count)) if count else None
