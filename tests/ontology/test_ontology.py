"""The ontology: whole, in both languages, in step with the contract, the shapes and the code."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args

import pyoxigraph as ox
import pytest
import rdflib
from whole_graph import everything

from kg.errors import OntologyError
from kg.graph import rdf
from kg.model import Change, EntityType, RelationType, Stage, Status, Tenure
from kg.ontology import KG, KG_IRI, SCHEMA, Text, load, local, ontology


def words(text: str) -> list[str]:
    return text.split()


EVENTS = words(
    "Meeting PhoneCall Visit Attendance Ceremony Agreement Appointment Award Aid Economic Legislation "
    "LegalAction Conflict Incident Statement Request Pledge Praise Criticism"
)
ROLES = words(
    "host guest participant visitor attendee chair party appointee appointer giver recipient actor target "
    "authority defendant attacker affected speaker addressee"
)
OF_EVENTS = {
    "Meeting": "host guest participant", "PhoneCall": "participant", "Visit": "visitor host",
    "Attendance": "attendee chair", "Ceremony": "host guest participant", "Agreement": "party",
    "Appointment": "appointer appointee", "Award": "giver recipient", "Aid": "giver recipient",
    "Economic": "actor target", "Legislation": "actor", "LegalAction": "authority defendant",
    "Conflict": "attacker target", "Incident": "affected",
}  # fmt: skip
TOPICS = words(
    "diplomacy trade investment supply-chain export-control market-economy-status tax-finance budget ai "
    "semiconductors science-technology digital-transformation cybersecurity disinformation energy "
    "nuclear-energy climate-green infrastructure-transport agriculture fisheries health education-training "
    "labour tourism culture sport defence maritime-south-china-sea peacekeeping war-conflict "
    "crime-law-enforcement human-trafficking drugs corruption justice-courts personnel party-politics "
    "parliament-legislation public-administration disaster-response border people-exchange human-rights "
    "space citizens-abroad"
)
# Terms that describe the ontology itself, or say what stands in files beside the graph.
OF_THE_ONTOLOGY = {
    "roles", "peerRole", "verb", "documentVerb", "topicVerb", "attribute", "verbPrefix", "fold",
    "StatusValue", "TenureValue", "ChangeValue", "StageValue", "starting", "ending", "nominating",
    *(f"{stage}Deal" for stage in ("proposed", "negotiated", "agreed", "signed", "ratified", "ended")),
    *get_args(Status), *get_args(Tenure),
}  # fmt: skip


def quads(path: Path) -> list[ox.Quad]:
    return list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))


def test_event_classes_and_roles_are_those_of_the_contract() -> None:
    assert sorted(ontology().events) == sorted(EVENTS)
    assert sorted(ontology().roles) == sorted(ROLES)
    for name, kind in ontology().events.items():
        assert " ".join(kind.roles) == OF_EVENTS.get(name, "speaker addressee")
        assert kind.is_speech_act == (name not in OF_EVENTS)


def test_topics_of_the_guidelines_are_there_and_finer_ones_below() -> None:
    assert set(TOPICS) <= set(ontology().topics)
    narrower = {wider for topic in ontology().topics.values() for wider in topic.broader}
    assert len(set(TOPICS) & narrower) > 35


def test_every_term_is_labelled_and_told_in_both_languages() -> None:
    for term in ontology().terms.values():
        assert all((term.label.vi, term.label.en, term.comment.vi, term.comment.en)), term.iri
    for topic in ontology().topics.values():
        assert all((topic.label.vi, topic.label.en, topic.definition.en)), topic.iri
    for kind in ontology().events.values():
        assert all((kind.verb.vi, kind.verb.en)), kind.iri


def test_labels_of_topics_tell_them_apart() -> None:
    for language in ("vi", "en"):
        labels = [getattr(t.label, language).casefold() for t in ontology().topics.values()]
        assert len(set(labels)) == len(labels)


def test_no_topic_is_above_itself() -> None:
    for notation in ontology().topics:
        assert notation not in ontology().ancestors(notation)


def test_each_event_class_is_mapped_to_both_ontologies(root: Path) -> None:
    described = {q.subject.value for q in quads(root / "ontology" / "mappings.ttl")}
    for kind in ontology().events.values():
        targets = [target for _, target in kind.matches]
        assert {local(t.partition("#")[0]) for t in targets} == {"plover", "cameo"}, kind.name
        assert set(targets) <= described


def test_every_value_of_the_model_has_its_term() -> None:
    for name in (*get_args(EntityType), *get_args(RelationType)):
        assert ontology().named(name).notation == name
    assert set(ontology().statuses) == set(get_args(Status))
    assert set(ontology().tenures) == set(get_args(Tenure))
    assert set(ontology().changes) == set(get_args(Change))
    assert set(ontology().stages) == set(get_args(Stage))


def test_the_shapes_allow_the_values_of_the_model_and_no_others(root: Path) -> None:
    text = (root / "ontology" / "shapes.ttl").read_text(encoding="utf-8")
    for path, kind in (("status", Status), ("stage", Stage), ("change", Change), ("tenure", Tenure)):
        [line] = [x for x in text.splitlines() if f"sh:path kg:{path} ; " in x]
        [allowed] = re.findall(r"sh:in \( (.*?) \)", line)
        assert set(json.loads(f"[{allowed.replace(' ', ', ')}]")) == set(get_args(kind))


def test_the_shapes_give_each_role_to_the_events_that_have_it(root: Path) -> None:
    shapes = rdflib.Graph().parse(root / "ontology" / "shapes.ttl")
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    for role in ontology().roles.values():
        shape = next(shapes.subjects(sh.targetSubjectsOf, rdflib.URIRef(role.iri)))
        classes = {
            local(str(c)) for node in shapes.transitive_objects(shape, None) for c in shapes.objects(node, sh["class"])
        }
        assert classes == {name for name, kind in ontology().events.items() if role.name in kind.roles}
    [listed] = [
        set(map(str, rdflib.collection.Collection(shapes, o)))
        for s, o in shapes.subject_objects(sh["in"])
        if (s, sh.path, rdflib.RDF.type) in shapes
    ]
    assert {local(iri) for iri in listed} == {"Event", "SpeechAct", *ontology().events}


def test_the_context_says_of_each_property_what_it_holds(root: Path) -> None:
    context = json.loads((root / "ontology" / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    kinds = {
        q.subject.value: local(q.object.value)
        for name in ("core", "roles")
        for q in quads(root / "ontology" / f"{name}.ttl")
        if local(q.predicate.value) == "type"
    }
    links = {ontology().shorten(iri) for iri, kind in kinds.items() if kind == "ObjectProperty"} - {"rdf:type"}
    assert {k for k, v in context.items() if isinstance(v, dict) and v["@type"] == "@id"} == links


def test_each_term_can_be_produced_and_nothing_else_is() -> None:
    """A term that nothing writes is dead; a term that the ontology lacks would have raised."""
    used = set()
    for triple in rdf.triples(everything()):
        used |= {triple.predicate.value}
        if local(triple.predicate.value) in ("type", "predicate"):
            used.add(triple.object.value)
    ours = {iri for iri in ontology().terms if iri.startswith(KG_IRI)}
    assert ours - used == {KG_IRI + name for name in OF_THE_ONTOLOGY}
    foreign = set(ontology().terms) - ours - used
    kept_for_meaning = "Actor Place Object definition closeMatch"
    assert {local(iri) for iri in foreign if "w3.org/2002/07" not in iri} == set(kept_for_meaning.split())


def test_a_misspelt_term_raises_and_says_which_was_meant() -> None:
    with pytest.raises(OntologyError, match="did you mean 'attestedOn'"):
        _ = KG.attestdOn
    with pytest.raises(OntologyError, match="did you mean 'headline'"):
        _ = SCHEMA["headlin"]
    with pytest.raises(OntologyError, match="did you mean 'diplomacy'"):
        ontology().topic("diplomcy")
    with pytest.raises(OntologyError, match="ontology/events"):
        ontology().event("Zzzz")


def test_ancestors_and_short_names() -> None:
    assert ontology().ancestors("nuclear-power-plants")[:2] == ("nuclear-energy", "energy")
    assert ontology().shorten(KG.host) == "kg:host"
    assert ontology().shorten("http://elsewhere/x") == "http://elsewhere/x"
    assert ontology().event("Meeting").label == Text("Gặp gỡ, làm việc", "Meeting")


_PREFIXES = """
@prefix kg: <https://vnkg.example/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


@pytest.mark.parametrize(
    ("name", "turtle", "message"),
    [
        ("core.ttl", "nonsense", "mend the Turtle"),
        (
            "events/X.ttl",
            "kg:X rdfs:subClassOf sem:Event ; rdfs:label 'X'@vi ; kg:roles ( kg:nobody ) .",
            "'nobody' is not a role",
        ),
        (
            "topics.ttl",
            "<t:a> skos:inScheme <https://vnkg.example/topic> ; skos:notation 'a' ; skos:broader <t:b> .",
            "is no topic",
        ),
        ("topics.ttl", "<t:a> skos:inScheme <https://vnkg.example/topic> .", "needs a skos:notation"),
    ],
)
def test_an_inconsistent_ontology_is_refused(tmp_path: Path, name: str, turtle: str, message: str) -> None:
    (tmp_path / "events").mkdir()
    (tmp_path / name).write_text(_PREFIXES + turtle, encoding="utf-8")
    with pytest.raises(OntologyError, match=message):
        load(tmp_path)
