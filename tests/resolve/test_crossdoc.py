"""The annotated seeds: gold annotations in, one graph out."""

from __future__ import annotations

import json

import pytest
from crossdoc import score
from gold_extractions import SHARED, load

from kg.resolve.assemble import assemble  # noqa: F401
from kg.resolve.clusters import group
from kg.resolve.decisions import Verdicts
from kg.resolve.defaults import shipped
from kg.resolve.entities import resolve_entities
from kg.resolve.signature import signatures
from kg.resolve.whole import resolve

FOLDER = SHARED / "gold" / "seeds"
pytestmark = [pytest.mark.shared, pytest.mark.skipif(not FOLDER.exists(), reason="needs ../shared")]


@pytest.fixture(scope="module")
def built():
    known = shipped()
    rows = load(FOLDER)
    articles, extractions = [a for a, _, _ in rows], [x for _, x, _ in rows]
    graph = resolve(articles, extractions, known)
    signed = {x.article: signatures(a, x, known) for a, x in zip(articles, extractions, strict=True)}
    entity_of = resolve_entities(group(signed.values()), known, Verdicts()).entity_of
    return (
        graph,
        rows,
        {
            (a.id, x.entities[i].name): entity_of[signed[a.id][x.entities[i].id]]
            for a, x, _ in rows
            for i in range(len(x.entities))
        },
    )


def article_id(seed: str) -> str:
    return seed.lower().replace("_", "-")


def test_entities_and_events_across_the_seeds(built):
    graph, rows, names = built
    gold = json.loads((FOLDER / "crossdoc.gold.json").read_text(encoding="utf-8"))
    events = {}
    for article, _, annotation in rows:
        for index, event in enumerate(annotation["events"]):
            hit = [e.id for e in graph.events if any(v.article == article.id and v.start == index for v in e.evidence)]
            events[article.id, event["type"], event["trigger"]] = hit[0]
    result = score(gold, lambda s, n: names.get((article_id(s), n)), lambda s, t, w: events.get((article_id(s), t, w)))
    print(result.right, result.total, *result.wrong, sep="\n")
    assert result.right["same_entity"] == result.total["same_entity"]
    assert result.right["different_entity"] == result.total["different_entity"]
    assert result.right["same_event"] >= 4
    assert result.right["different_event"] == result.total["different_event"]


def test_role_timelines_are_complete(built):
    graph, _, names = built
    gold = json.loads((FOLDER / "crossdoc.gold.json").read_text(encoding="utf-8"))
    by_name = {}
    for (_, name), identifier in names.items():
        by_name.setdefault(name, set()).add(identifier)
    for person in gold["role_timeline"]:
        mine = [m for m in graph.memberships if m.person in by_name[person["person"]]]
        for post in person["posts"]:
            assert any(
                m.post.casefold() == post["post"].casefold()
                and (m.organization in by_name[post["organization"]] if post["organization"] else not m.organization)
                for m in mine
            ), (person["person"], post)
