"""Does a graph file conform? SHACL by pySHACL, batch by batch, and what SHACL can't say, by ourselves.

Our own checks: dates are on the calendar (no RDF store rejects 2024-02-30), nothing is a blank node, IRIs
are ASCII, literals are NFC, ``sem:hasActor`` stands beside each role of a participant, and a
``kg:Relation`` with evidence beside each relation.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib.namespace import SH

from kg.errors import UsageError, WorkspaceError
from kg.graph import terms
from kg.graph.store import GraphStore, open_store
from kg.ontology import RDF, SCHEMA, SEM, ontology
from kg.resources import resource

_BATCH = 20_000
_DATES = {terms.XSD + name: length for name, length in (("date", 3), ("gYearMonth", 2), ("gYear", 1))}


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in a graph that does not conform.

    Attributes:
        message: what is wrong.
        focus: IRI of the thing that has it. ``path``: IRI of the property, or empty.
        value: the value that is wrong, or empty.
    """

    message: str
    focus: str
    path: str = ""
    value: str = ""


def check(path: Path, progress: Callable[[int], None] | None = None, batch: int = _BATCH) -> Iterator[Problem]:
    """What does not conform in a Turtle file.

    Args:
        path: a graph as :func:`kg.graph.rdf.write_turtle` writes it, or edited since.
        progress: called with how many triples were checked since the last call.
        batch: about how many triples are validated at once.

    Raises:
        UsageError: there is no such file, or it is not Turtle.
        WorkspaceError: it is empty.
    """
    try:
        if path.stat().st_size == 0:
            raise WorkspaceError(f"{path}: is empty; run kg build again")
        survey = _Survey(path)
        for triple in _triples(path):
            yield from survey.problems(triple)
        batches = _batches(open_store(path.parent, path.name), survey.types, batch)
        yield from _shacl(batches, survey, progress or (lambda _: None))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror or error}); run kg build first") from error
    except (SyntaxError, ValueError) as error:
        raise UsageError(f"{path}: is not Turtle ({error}); mend it there, or run kg build again") from error


def _triples(path: Path) -> Iterator[ox.Triple]:
    for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
        yield quad.triple


def _text(term: object) -> str:
    return str(getattr(term, "value", term))


class _Survey:
    """What must be known of the whole graph before a part can be judged: types, actors, relations."""

    def __init__(self, path: Path) -> None:
        self._roles = {role.iri for role in ontology().roles.values()}
        named = (
            "subOrganizationOf",
            "containedInPlace",
            "spouse",
            "parent",
            "child",
            "sibling",
            "successorOf",
        )
        self._relations = {ontology().named(name).iri for name in named} | {SCHEMA.mentions, SCHEMA.about}
        self.types: dict[str, tuple[str, ...]] = {}
        self._actors: set[int] = set()
        self._reified: set[int] = set()
        parts: dict[str, dict[str, str]] = {}
        for triple in _triples(path):
            self._note(triple, parts)
        for part in parts.values():
            if len(part) == len((RDF.subject, RDF.predicate, RDF.object)):
                self._reified.add(hash((part[RDF.subject], part[RDF.predicate], part[RDF.object])))

    def _note(self, triple: ox.Triple, parts: dict[str, dict[str, str]]) -> None:
        subject, predicate, value = _text(triple.subject), triple.predicate.value, _text(triple.object)
        if predicate == RDF.type:
            self.types[subject] = (*self.types.get(subject, ()), value)
        elif predicate == SEM.hasActor:
            self._actors.add(hash((subject, value)))
        elif predicate in (RDF.subject, RDF.predicate, RDF.object):
            parts.setdefault(subject, {})[predicate] = value

    def problems(self, triple: ox.Triple) -> Iterator[Problem]:
        """Our own checks of one triple."""
        subject, predicate, value = _text(triple.subject), triple.predicate.value, _text(triple.object)

        def problem(message: str) -> Problem:
            return Problem(message, subject, predicate, value)

        if subject not in self.types:
            yield problem("a thing without a class; say what it is with rdf:type")
        for term in (triple.subject, triple.predicate, triple.object):
            if isinstance(term, ox.BlankNode):
                yield problem("a blank node; give it an IRI")
            if isinstance(term, ox.NamedNode) and not term.value.isascii():
                yield problem("an IRI with letters outside of ASCII; percent-encode it")
        if isinstance(triple.object, ox.Literal):
            yield from map(problem, _literal_problems(triple.object))
        if predicate in self._roles and hash((subject, value)) not in self._actors:
            yield problem("a participant in a role without sem:hasActor beside it")
        if self._needs_evidence(subject, predicate) and hash((subject, predicate, value)) not in self._reified:
            yield problem("a relation without a kg:Relation that carries its evidence")

    def _needs_evidence(self, subject: str, predicate: str) -> bool:
        if predicate == SCHEMA.about:  # of an event, the event's own evidence stands for it
            return SCHEMA.NewsArticle in self.types.get(subject, ())
        return predicate in self._relations


def _literal_problems(literal: ox.Literal) -> Iterator[str]:
    length = _DATES.get(literal.datatype.value)
    if length is not None and len(terms.date_parts(literal.value)) != length:
        yield "a date that is not on the calendar"
    if not unicodedata.is_normalized("NFC", literal.value):
        yield "a text that is not NFC"


def _batches(store: GraphStore, subjects: Iterable[str], size: int) -> Iterator[list[ox.Triple]]:
    """All triples of some subjects, some thousands a batch."""
    found: list[ox.Triple] = []
    for subject in sorted(subjects):
        found += store.about(subject)
        if len(found) >= size:
            yield found
            found = []
    if found:
        yield found


def _shacl(batches: Iterable[list[ox.Triple]], survey: _Survey, progress: Callable[[int], None]) -> Iterator[Problem]:
    shapes = rdflib.Graph().parse(resource("ontology", "shapes.ttl"), format="turtle")
    for triples in batches:
        data, focus = _with_neighbours(triples, survey.types)
        _, results, _ = pyshacl.validate(data, shacl_graph=shapes, inplace=True, inference="none")
        if isinstance(results, rdflib.Graph):
            yield from sorted(found for found in _results(results) if found.focus in focus)
        progress(len(triples))


def _with_neighbours(triples: list[ox.Triple], types: dict[str, tuple[str, ...]]) -> tuple[rdflib.Graph, set[str]]:
    """The triples as a plain rdflib graph, with the types of what they refer to, and their subjects."""
    graph = rdflib.Graph()
    kind = rdflib.URIRef(RDF.type)
    subjects = {_text(triple.subject) for triple in triples}
    for triple in triples:
        graph.add((_rdflib(triple.subject), rdflib.URIRef(triple.predicate.value), _rdflib(triple.object)))
        value = _text(triple.object)
        if isinstance(triple.object, ox.NamedNode) and value not in subjects:
            for each in types.get(value, ()):
                graph.add((rdflib.URIRef(value), kind, rdflib.URIRef(each)))
    return graph, subjects


def _rdflib(term: object) -> rdflib.term.Node:
    if isinstance(term, ox.Literal):
        if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        datatype = term.datatype.value
        plain = datatype == terms.XSD + "string"
        return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(datatype), normalize=False)
    return rdflib.BNode(_text(term)) if isinstance(term, ox.BlankNode) else rdflib.URIRef(_text(term))


def _results(report: rdflib.Graph) -> Iterator[Problem]:
    for result in report.subjects(rdflib.URIRef(RDF.type), SH.ValidationResult):
        messages = sorted(str(message) for message in report.objects(result, SH.resultMessage))
        value = report.value(result, SH.value)
        path = report.value(result, SH.resultPath)
        yield Problem(
            message="; ".join(messages),
            focus=str(report.value(result, SH.focusNode)),
            path=str(path) if isinstance(path, rdflib.URIRef) else "",
            value="" if value is None else str(value),
        )
