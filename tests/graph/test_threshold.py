"""A threshold leaves out what is less sure, and nothing else."""

from __future__ import annotations

from kg.graph.threshold import above
from kg.model import Entity, Event, Evidence, KnowledgeGraph, Membership


def graph() -> KnowledgeGraph:
    return KnowledgeGraph(
        entities=(Entity(id="person/a", type="Person", name="Lê Văn An"),),
        memberships=(
            Membership(id="m0", person="person/a", post="Giám đốc", evidence=(Evidence("x", 0, 9, 0.4),)),
            Membership(
                id="m1",
                person="person/a",
                post="Bí thư",
                evidence=(Evidence("x", 0, 9, 0.4), Evidence("y", 0, 9, 0.9)),
            ),
        ),
        events=(
            Event(id="v0", type="Visit", evidence=(Evidence("x", 0, 9, 0.5),)),
            Event(id="v1", type="Meeting", part_of="v0", evidence=(Evidence("x", 0, 9, 0.8),)),
        ),
    )


def test_nothing_is_left_out_at_zero() -> None:
    assert above(graph(), 0.0) == graph()


def test_unsure_records_and_evidence_go() -> None:
    left = above(graph(), 0.7)
    assert [m.id for m in left.memberships] == ["m1"]
    assert left.memberships[0].evidence == (Evidence("y", 0, 9, 0.9),)
    assert [e.id for e in left.events] == ["v1"]
    assert left.entities == graph().entities


def test_no_event_points_to_one_that_is_gone() -> None:
    assert above(graph(), 0.7).events[0].part_of is None
    assert above(graph(), 0.5).events[1].part_of == "v0"
