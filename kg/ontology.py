"""What can be said: classes, properties, event types with their roles, topics; read from ``ontology/``.

The Turtle files are the one source. Adding an event type is adding a file to ``ontology/events``,
adding a topic is adding a concept to ``ontology/topics.ttl``; no code changes. They are read once,
on first use (some ten milliseconds), so importing this module costs nothing.

Terms are reached through closed namespaces: ``KG.attestedOn`` is the IRI as a string, and a
misspelt ``KG.attestdOn`` raises :class:`~kg.errors.OntologyError` instead of writing a triple that
nobody will ever find.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.resources import resource

KG_IRI = "https://vnkg.example/ontology#"
TOPIC_IRI = "https://vnkg.example/topic/"
TOPIC_SCHEME = "https://vnkg.example/topic"
BASE_IRI = "https://vnkg.example/id/"

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
_T = TypeVar("_T")
_MATCHES = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in the two languages of the project; empty where a language has none."""

    vi: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.vi)


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property or value of the ontology.

    Attributes:
        iri: the full IRI.
        name: its local name (``attestedOn``).
        notation: what ``kg.model`` calls it, where that is a value there (``child``); else empty.
        verb_prefix: put before a verb or post, for values of ``kg:status`` and ``kg:tenure`` only.
        verb: how a property is told of a participant of an event and its value, where it can be; of a value of
            ``kg:change`` or ``kg:stage``: how the event is told of two participants (``chấm dứt thỏa thuận với``).
        document_verb: the same of a participant and a document, for values of ``kg:stage`` only.
        topic_verb: the same of a participant and a topic.
    """

    iri: str
    name: str
    label: Text
    comment: Text
    notation: str = ""
    verb_prefix: Text = Text()
    verb: Text = Text()
    document_verb: Text = Text()
    topic_verb: Text = Text()


@dataclass(frozen=True, slots=True)
class EventType:
    """A class of events.

    Attributes:
        name: local name, the ``type`` of ``kg.model.Event``.
        parent: IRI of its superclass, ``sem:Event`` or ``kg:SpeechAct``.
        roles: local names of the roles of its participants, the acting side first.
        peer_roles: those whose holders stand in the relation to each other as well.
        verb: how it is told of two participants (``gặp``).
        document_verb, topic_verb: how it is told of a participant and a document or topic; where empty, the
            verb of the property tells it.
        matches: pairs of a SKOS mapping property and the code it maps to (``exactMatch``, ``plover:AID``).
    """

    iri: str
    name: str
    parent: str
    label: Text
    comment: Text
    roles: tuple[str, ...]
    peer_roles: tuple[str, ...]
    verb: Text
    document_verb: Text
    topic_verb: Text
    matches: tuple[tuple[str, str], ...]

    @property
    def is_speech_act(self) -> bool:
        """Whether the event consists in something being said."""
        return self.parent == KG_IRI + "SpeechAct"


@dataclass(frozen=True, slots=True)
class Topic:
    """A concept of the topic scheme. ``broader`` holds notations of the next broader topics, sorted."""

    iri: str
    notation: str
    label: Text
    definition: Text
    broader: tuple[str, ...]
    matches: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Ontology:
    """Everything ``ontology/`` says. All mappings are keyed by local name or notation, sorted."""

    terms: Mapping[str, Term]
    events: Mapping[str, EventType]
    roles: Mapping[str, Term]
    topics: Mapping[str, Topic]
    statuses: Mapping[str, Term]
    tenures: Mapping[str, Term]
    changes: Mapping[str, Term]
    stages: Mapping[str, Term]
    prefixes: Mapping[str, str]
    _by_notation: Mapping[str, Term] = field(repr=False)

    def event(self, name: str) -> EventType:
        """The event class of that local name.

        Raises:
            OntologyError: the ontology has no such event class.
        """
        return _known(self.events, name, "event class", "ontology/events")

    def role(self, name: str) -> Term:
        """The participant's role of that local name.

        Raises:
            OntologyError: the ontology has no such role.
        """
        return _known(self.roles, name, "role", "ontology/roles.ttl")

    def topic(self, notation: str) -> Topic:
        """The topic of that notation.

        Raises:
            OntologyError: the ontology has no such topic.
        """
        return _known(self.topics, notation, "topic", "ontology/topics.ttl")

    def named(self, notation: str) -> Term:
        """The class or property that ``kg.model`` calls by this value (``Person``, ``child``).

        Raises:
            OntologyError: no term of the ontology has this notation.
        """
        return _known(self._by_notation, notation, "entity or relation type", "ontology/core.ttl")

    def ancestors(self, notation: str) -> tuple[str, ...]:
        """Notations of all topics broader than this one, nearest first, without itself."""
        found: dict[str, None] = {}
        todo = list(self.topic(notation).broader)
        while todo:
            step = todo.pop(0)
            if step not in found:
                found[step] = None
                todo += self.topics[step].broader
        return tuple(found)

    def shorten(self, iri: str) -> str:
        """``kg:Meeting`` for the IRI of a term; the IRI itself where no prefix fits."""
        for prefix, start in self.prefixes.items():
            if iri.startswith(start) and iri[len(start) :].isidentifier():
                return f"{prefix}:{iri[len(start) :]}"
        return iri


def _known(table: Mapping[str, _T], name: str, kind: str, where: str) -> _T:
    try:
        return table[name]
    except KeyError:
        close = difflib.get_close_matches(name, table, n=1)
        hint = f"did you mean {close[0]!r}?" if close else f"the ones there are stand in {where}"
        raise OntologyError(f"{name!r} is not a {kind} of the ontology; {hint}") from None


# ---------------------------------------------------------------- reading the files


class _Triples:
    """The ontology's triples by subject and predicate."""

    def __init__(self, paths: list[Path]) -> None:
        self.prefixes: dict[str, str] = {}
        self._spo: dict[str, dict[str, list[ox.Literal | str]]] = {}
        for path in paths:
            parser = ox.parse(path=str(path), format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)
            try:
                for quad in parser:
                    self._add(quad)
            except (SyntaxError, OSError) as error:
                raise OntologyError(f"{path}: {error}; mend the Turtle there") from error
            self.prefixes.update(parser.prefixes)

    def _add(self, quad: ox.Quad) -> None:
        subject, value = quad.subject, quad.object
        if not isinstance(subject, ox.NamedNode | ox.BlankNode):  # pragma: no cover - quoted triples
            return
        plain = value if isinstance(value, ox.Literal) else str(getattr(value, "value", value))
        self._spo.setdefault(subject.value, {}).setdefault(quad.predicate.value, []).append(plain)

    def subjects(self) -> Iterator[str]:
        yield from sorted(self._spo)

    def iris(self, subject: str, predicate: str) -> list[str]:
        found = self._spo.get(subject, {}).get(predicate, ())
        return [value for value in found if isinstance(value, str)]

    def literal(self, subject: str, predicate: str, language: str | None = None) -> str:
        for value in self._spo.get(subject, {}).get(predicate, ()):
            if isinstance(value, ox.Literal) and value.language == language:
                return value.value
        return ""

    def text(self, subject: str, predicate: str) -> Text:
        return Text(self.literal(subject, predicate, "vi"), self.literal(subject, predicate, "en"))

    def items(self, subject: str, predicate: str) -> list[str]:
        """The members of an RDF list."""
        found: list[str] = []
        for head in self.iris(subject, predicate):
            while head != _RDF + "nil":
                found += self.iris(head, _RDF + "first")
                head = next(iter(self.iris(head, _RDF + "rest")), _RDF + "nil")
        return found


def local(iri: str) -> str:
    """The last part of an IRI, after ``#`` or ``/``."""
    return iri.rstrip("/#").replace("#", "/").rpartition("/")[2]


def _term(triples: _Triples, iri: str) -> Term:
    return Term(
        iri=iri,
        name=local(iri),
        label=triples.text(iri, _RDFS + "label"),
        comment=triples.text(iri, _RDFS + "comment"),
        notation=triples.literal(iri, _SKOS + "notation"),
        verb_prefix=triples.text(iri, KG_IRI + "verbPrefix"),
        verb=triples.text(iri, KG_IRI + "verb"),
        document_verb=triples.text(iri, KG_IRI + "documentVerb"),
        topic_verb=triples.text(iri, KG_IRI + "topicVerb"),
    )


def _matches(triples: _Triples, iri: str) -> tuple[tuple[str, str], ...]:
    pairs = ((match, value) for match in _MATCHES for value in triples.iris(iri, _SKOS + match))
    return tuple(sorted(pairs))


def _event(triples: _Triples, iri: str, roles: Mapping[str, Term]) -> EventType:
    own = [local(role) for role in triples.items(iri, KG_IRI + "roles")]
    for role in own:
        _known(roles, role, f"role ({local(iri)} lists it in kg:roles)", "ontology/roles.ttl")
    return EventType(
        iri=iri,
        name=local(iri),
        parent=next(iter(triples.iris(iri, _RDFS + "subClassOf")), ""),
        label=triples.text(iri, _RDFS + "label"),
        comment=triples.text(iri, _RDFS + "comment"),
        roles=tuple(own),
        peer_roles=tuple(sorted(local(role) for role in triples.iris(iri, KG_IRI + "peerRole"))),
        verb=triples.text(iri, KG_IRI + "verb"),
        document_verb=triples.text(iri, KG_IRI + "documentVerb"),
        topic_verb=triples.text(iri, KG_IRI + "topicVerb"),
        matches=_matches(triples, iri),
    )


def _topics(triples: _Triples) -> dict[str, Topic]:
    concepts = [s for s in triples.subjects() if TOPIC_SCHEME in triples.iris(s, _SKOS + "inScheme")]
    notation = {iri: triples.literal(iri, _SKOS + "notation") for iri in concepts}
    topics: dict[str, Topic] = {}
    for iri in concepts:
        if not notation[iri] or notation[iri] in topics:
            raise OntologyError(f"ontology/topics.ttl: {iri} needs a skos:notation that no other topic has")
        for wider in triples.iris(iri, _SKOS + "broader"):
            if wider not in notation:
                raise OntologyError(f"ontology/topics.ttl: {iri} is narrower than {wider}, which is no topic")
        topics[notation[iri]] = Topic(
            iri=iri,
            notation=notation[iri],
            label=triples.text(iri, _SKOS + "prefLabel"),
            definition=triples.text(iri, _SKOS + "definition"),
            broader=tuple(sorted(notation[wider] for wider in triples.iris(iri, _SKOS + "broader"))),
            matches=_matches(triples, iri),
        )
    return dict(sorted(topics.items()))


def load(folder: Path) -> Ontology:
    """Read the Turtle files of an ontology folder (``*.ttl`` and ``events/*.ttl``, SHACL shapes apart).

    Raises:
        OntologyError: a file is not Turtle, or a term it uses is not defined.
    """
    paths = [path for path in sorted(folder.glob("*.ttl")) if path.name != "shapes.ttl"]
    triples = _Triples(paths + sorted((folder / "events").glob("*.ttl")))
    labelled = [s for s in triples.subjects() if triples.text(s, _RDFS + "label") != Text()]
    terms = {iri: _term(triples, iri) for iri in labelled}

    def having(predicate: str, value: str) -> list[Term]:
        return [terms[iri] for iri in labelled if value in triples.iris(iri, predicate)]

    roles = {term.name: term for term in having(_RDFS + "subPropertyOf", _SEM + "hasActor")}
    parents = (_SEM + "Event", KG_IRI + "SpeechAct")
    classes = [term.iri for parent in parents for term in having(_RDFS + "subClassOf", parent)]
    events = {local(iri): _event(triples, iri, roles) for iri in sorted(classes) if iri not in parents}
    kinds = ("StatusValue", "TenureValue", "ChangeValue", "StageValue")
    values = [having(_RDF + "type", KG_IRI + kind) for kind in kinds]
    statuses, tenures, changes, stages = ({term.notation: term for term in found} for found in values)
    # The longest start first, so that topic/ is not taken for the prefix of something inside it.
    prefixes = dict(sorted(triples.prefixes.items(), key=lambda item: (-len(item[1]), item[0])))
    named = [term for term in terms.values() if term.notation and not any(term in kind for kind in values)]
    by_notation = {term.notation: term for term in named}
    return Ontology(
        terms=MappingProxyType(terms),
        events=MappingProxyType(dict(sorted(events.items()))),
        roles=MappingProxyType(dict(sorted(roles.items()))),
        topics=MappingProxyType(_topics(triples)),
        statuses=MappingProxyType(statuses),
        tenures=MappingProxyType(tenures),
        changes=MappingProxyType(changes),
        stages=MappingProxyType(stages),
        prefixes=MappingProxyType(prefixes),
        _by_notation=MappingProxyType(by_notation),
    )


@lru_cache(maxsize=1)
def ontology() -> Ontology:
    """The ontology that ships with this installation, read once."""
    return load(resource("ontology"))


class Namespace:
    """A closed vocabulary: attribute access gives the IRI of a term that ``ontology/`` defines.

    >>> KG.attestedOn
    'https://vnkg.example/ontology#attestedOn'

    Raises:
        OntologyError: on access to a term that the ontology does not define.
    """

    def __init__(self, prefix: str, start: str) -> None:
        self._prefix = prefix
        self._start = start

    def __getattr__(self, name: str) -> str:
        if name.startswith("__"):  # copy, pickle and doctest look for hooks that are no terms
            raise AttributeError(name)
        iri = self.__dict__[name] = self[name]  # so that the next access does not come here
        return iri

    def __getitem__(self, name: str) -> str:
        iri = self._start + name
        if iri in ontology().terms:
            return iri
        here = {term.name: term for term in ontology().terms.values() if term.iri == self._start + term.name}
        _known(here, name, f"term of {self._prefix}:", "ontology/core.ttl")
        return iri  # pragma: no cover - _known raised

    def __repr__(self) -> str:
        return f"Namespace({self._prefix}: {self._start})"


KG = Namespace("kg", KG_IRI)
RDF = Namespace("rdf", _RDF)
RDFS = Namespace("rdfs", _RDFS)
SKOS = Namespace("skos", _SKOS)
SEM = Namespace("sem", _SEM)
SCHEMA = Namespace("schema", "https://schema.org/")
ORG = Namespace("org", "http://www.w3.org/ns/org#")
PROV = Namespace("prov", "http://www.w3.org/ns/prov#")
OA = Namespace("oa", "http://www.w3.org/ns/oa#")
OWL = Namespace("owl", "http://www.w3.org/2002/07/owl#")
TIME = Namespace("time", "http://www.w3.org/2006/time#")
