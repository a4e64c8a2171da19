"""SPARQL 1.1 over a built graph, by Oxigraph.

The prefixes of the contract are declared beforehand, and the function ``kg:fold`` (lower case without
diacritics) is there besides SPARQL's own. A graph file of more than some megabytes is put into a store on
disk beside it, named by the hash of its content, so that the next query needs not read it again.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pyoxigraph as ox

from kg.errors import UsageError, WorkspaceError
from kg.graph.atomic import replacing_folder
from kg.graph.rdf import prefixes
from kg.languages.vi.keys import fold
from kg.model import KnowledgeGraph
from kg.ontology import BASE_IRI, KG

GRAPH_FILE = "graph.ttl"
CACHE = ".store"
_LARGE = 16_000_000
_POSITION = re.compile(r"error at (\d+):(\d+)")
_NAME = re.compile(r"(?<![\w<:/#-])([A-Za-z][\w-]*):(?!//)")
_OPAQUE = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|<[^<>\s]*>|#[^\n]*')
_SERVICE = re.compile(r"(?i)(?<![\w?$:-])service\b(?!:)")

_Functions = dict[ox.NamedNode, Callable[..., ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None]]
Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class GraphStore:
    """A graph that answers SPARQL queries.

    Args:
        store: the triples, in the default graph.
        base: IRI of the graph's identifiers; each kind of them has a prefix (``person:``, ``event:`` …).
    """

    def __init__(self, store: ox.Store, base: str = BASE_IRI) -> None:
        self._store = store
        self.prefixes = prefixes(base)
        self._longest_first = sorted(self.prefixes.items(), key=lambda pair: (-len(pair[1]), pair[0]))

    def __len__(self) -> int:
        return len(self._store)

    def shorten(self, iri: str) -> str:
        """An IRI with its prefix (``person:to-lam-…``), or as it is where none fits."""
        for name, start in self._longest_first:
            if iri.startswith(start) and len(iri) > len(start):
                return f"{name}:{iri[len(start) :]}"
        return iri

    def about(self, subject: str) -> list[ox.Triple]:
        """All triples of one subject; an IRI, or the name of a blank node."""
        node = ox.NamedNode(subject) if ":" in subject else ox.BlankNode(subject)
        return [quad.triple for quad in self._store.quads_for_pattern(node, None, None)]

    def query(self, text: str, values: Mapping[str, str] | None = None) -> Result:
        """Answer a query.

        Args:
            text: SPARQL 1.1: SELECT, ASK, CONSTRUCT or DESCRIBE.
            values: texts that stand for variables of the query written with a dollar (``$name``).

        Returns:
            pyoxigraph's own results, each to be read once.

        Raises:
            UsageError: the query has an error, of which the message tells line and column, or asks another server.
        """
        if _SERVICE.search(_OPAQUE.sub(" ", text)):
            raise UsageError(
                "the query asks another server (SERVICE); kg query works offline, on the built graph alone"
            )
        functions: _Functions = {ox.NamedNode(KG.fold): _fold}
        text = _filled(text, values or {})
        try:
            return self._store.query(text, prefixes=self.prefixes, custom_functions=functions)
        except SyntaxError as error:
            raise UsageError(explain(text, str(error), self.prefixes)) from None


def _fold(term: object) -> ox.Literal | None:
    return ox.Literal(fold(term.value)) if isinstance(term, ox.Literal | ox.NamedNode) else None


def _filled(query: str, values: Mapping[str, str]) -> str:
    """The query with texts in place of ``$name``, as literals that end where they should."""
    for name, value in values.items():
        literal = str(ox.Literal(value))
        query = re.sub(rf"\${re.escape(name)}\b", lambda _, literal=literal: literal, query)  # type: ignore[misc]
    return query


def explain(query: str, message: str, known: Mapping[str, str]) -> str:
    """What is wrong with a query, where, and what to do."""
    place = _POSITION.search(message)
    lines = query.splitlines() or [""]
    parts = ["the query has an error"]
    if place and int(place[1]) <= len(lines):
        line, column = int(place[1]), int(place[2])
        shown = lines[line - 1].replace("\t", " ")
        parts = [f"the query has an error at line {line}, column {column}:\n  {shown}\n  {'^':>{column}}\n"]
    declared = set(known) | set(re.findall(r"(?i)\bprefix\s+([\w-]*):", query))
    unknown = sorted(set(_NAME.findall(_OPAQUE.sub(" ", query))) - declared)
    if unknown:
        parts.append(f"no prefix {unknown[0]}: is declared; these are: {', '.join(sorted(known))}")
    elif not re.search(r"(?i)\b(select|ask|construct|describe)\b", query):
        parts.append("it must be a SELECT, ASK, CONSTRUCT or DESCRIBE query; kg query only reads")
    else:
        parts.append("look for a missing dot, bracket or quote there, or a name without ? or prefix")
    return " ".join(parts)


def from_graph(graph: KnowledgeGraph, base: str = BASE_IRI) -> GraphStore:
    """A store in memory of a graph.

    Raises:
        OntologyError, UsageError, KGError: as :func:`kg.graph.rdf.triples`.
    """
    from kg.graph.rdf import triples

    store = ox.Store()
    store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples(graph, base))
    return GraphStore(store, base)


def open_store(folder: Path, name: str = GRAPH_FILE, *, large: int = _LARGE) -> GraphStore:
    """The store of the graph that a build left in a folder.

    Args:
        folder: it holds the graph.
        name: the graph's file, in Turtle.
        large: size in bytes from which the store is kept on disk.

    Raises:
        UsageError: there is no graph.
        WorkspaceError: the graph file is damaged.
    """
    path = folder / name
    if not path.is_file():
        raise UsageError(f"{folder}: holds no built graph; run kg build --out {folder} first")
    try:
        store = _cached(path) if path.stat().st_size >= large else _loaded(ox.Store(), path)
    except (SyntaxError, ValueError) as error:
        raise WorkspaceError(f"{path}: damaged ({error}); run kg build again, it writes it anew") from error
    return GraphStore(store, _base_of(path))


def _loaded(store: ox.Store, path: Path) -> ox.Store:
    store.bulk_load(path=str(path), format=ox.RdfFormat.TURTLE)
    return store


def _cached(path: Path) -> ox.Store:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "blake2b").hexdigest()[:24]
    parent = path.parent / CACHE
    place = parent / digest
    if not place.is_dir():
        for old in parent.glob("*"):  # stores of earlier graphs
            shutil.rmtree(old, ignore_errors=True)
        with replacing_folder(place) as temporary:
            _loaded(ox.Store(str(temporary)), path).flush()
    return ox.Store.read_only(str(place))


def _base_of(path: Path) -> str:
    """The base IRI of a Turtle file of ours, from the prefix of its articles."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if not line.startswith("@prefix "):
                break
            name, _, iri = line.removeprefix("@prefix ").partition(": <")
            if name == "article":
                return iri.rpartition("article/")[0]
    return BASE_IRI
