"""What must hold of any set of articles."""

from __future__ import annotations

from functools import cache

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import stories

from kg.languages.vi.keys import key
from kg.resolve import Known, resolve_all
from kg.resolve.defaults import shipped
from kg.resolve.lexicon import lexicon


@cache
def known() -> Known:
    return shipped()


def encoded(rows) -> bytes:
    found = resolve_all([a for a, _ in rows], [x for _, x in rows], known())
    return msgspec.msgpack.encode((found.graph, found.decisions, found.contradictions))


@settings(max_examples=150, deadline=None)
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_articles_makes_no_difference(rows, random):
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert encoded(shuffled) == encoded(rows)


@settings(max_examples=60, deadline=None)
@given(stories())
def test_every_reference_leads_to_an_entity(rows):
    graph = resolve_all([a for a, _ in rows], [x for _, x in rows], known()).graph
    ids = {e.id for e in graph.entities}
    assert len(ids) == len(graph.entities)
    assert all(p.entity in ids for e in graph.events for p in e.participants)
    assert all(e.place is None or e.place in ids for e in graph.events)
    assert all(m.person in ids and (m.organization is None or m.organization in ids) for m in graph.memberships)
    events = {e.id for e in graph.events}
    assert len(events) == len(graph.events)
    assert all(e.part_of is None or e.part_of in events for e in graph.events)


@settings(max_examples=60, deadline=None)
@given(stories())
def test_nothing_that_was_told_gets_lost(rows):
    graph = resolve_all([a for a, _ in rows], [x for _, x in rows], known()).graph
    told = {e for _, x in rows for event in x.events for e in event.evidence}
    assert {e for event in graph.events for e in event.evidence} == told
    kept = {e for m in graph.memberships for e in m.evidence}
    lost = [m for _, x in rows for m in x.memberships if not kept.issuperset(m.evidence)]
    # Only the post of one state that is told of somebody known to serve another is left out.
    assert all(key(m.post) in lexicon().one_state_posts for m in lost)


@settings(max_examples=60, deadline=None)
@given(stories())
def test_names_that_differ_in_a_diacritic_stay_apart(rows):
    graph = resolve_all([a for a, _ in rows], [x for _, x in rows], known()).graph
    for entity in graph.entities:
        forms = {entity.name, *entity.aliases}
        assert not {"Nguyễn Văn Hùng", "Nguyễn Văn Hưng"} <= forms


@settings(max_examples=60, deadline=None)
@given(stories())
def test_events_of_one_article_are_never_joined(rows):
    graph = resolve_all([a for a, _ in rows], [x for _, x in rows], known()).graph
    assert sum(len(x.events) for _, x in rows if len(x.events) > 1) <= sum(
        1
        for e in graph.events
        for a in {v.article for v in e.evidence}
        if any(x.article == a and len(x.events) > 1 for _, x in rows)
    )
