"""Increments, in any order and with articles that change or go, end where all at once ends: to the byte."""

from __future__ import annotations

import gzip
import json
import random
import tempfile
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from corpus import record
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stories import stories

from kg.build.growth.grow import Changes, grow
from kg.build.growth.tables import Tables
from kg.build.run import Options, build
from kg.ledger import Ledger
from kg.model import Article, Entity, Extraction, Mention, Participant, TopicAssignment
from kg.resolve import Known, Resolution, resolve_all
from kg.resolve.decisions import Verdicts, pair
from kg.resolve.defaults import shipped
from kg.workspace import Stored, Workspace, pack

OUTPUTS = ("graph.ttl", "triples.csv", "graph.msgpack", "graph.html")
Row = tuple[Article, Extraction]


@cache
def known() -> Known:
    return shipped()


def hold(workspace: Workspace, rows: dict[str, Row]) -> None:
    """Make a workspace hold exactly these articles."""
    workspace.db.execute("DELETE FROM article")
    for name, (article, extraction) in rows.items():
        content = f"{hash(article)}-{hash(extraction)}"
        workspace.update(Stored(name, content, pack(article), "test", pack(extraction)))


def found(workspace: Workspace, changes: Changes, decisions: int) -> dict[str, object]:
    tables = Tables(workspace.db)
    mentions = (msgspec.msgpack.decode(d, type=list[Mention]) for d in tables.all("g_mentions").values())
    topics = (msgspec.msgpack.decode(d, type=list[TopicAssignment]) for d in tables.all("g_topics").values())
    return {
        "entities": tuple(changes.entities[i] for i in sorted(changes.entities)),
        "memberships": changes.facts.memberships,
        "events": changes.facts.events,
        "relations": changes.facts.relations,
        "mentions": tuple(m for own in mentions for m in own),
        "topics": tuple(t for own in topics for t in own),
        "contradictions": changes.facts.contradictions,
        "sources": changes.sources,
        "decisions": decisions,
    }


def expected(all_at_once: Resolution) -> dict[str, object]:
    graph = all_at_once.graph
    kinds = ("entities", "memberships", "events", "relations", "mentions", "topics")
    return {kind: getattr(graph, kind) for kind in kinds} | {
        "contradictions": all_at_once.contradictions,
        "sources": all_at_once.sources,
        "decisions": len(all_at_once.decisions),
    }


def check(steps: list[dict[str, Row]], verdicts: Verdicts | None = None) -> None:
    verdicts = verdicts or Verdicts()
    with tempfile.TemporaryDirectory() as folder, Workspace(Path(folder)) as workspace:
        for rows in steps:
            with workspace.transaction():
                hold(workspace, rows)
                changes = grow(workspace, known(), verdicts)
                Ledger(workspace).put_rules(changes.decisions, changes.blocks)
            decisions = len({d for v in ("same", "unsure", "different") for d in Ledger(workspace)._decided(v)})
            articles, extractions = [a for a, _ in rows.values()], [x for _, x in rows.values()]
            assert found(workspace, changes, decisions) == expected(
                resolve_all(articles, extractions, known(), verdicts)
            )


def with_visitors(row: Row) -> Row:
    """The same story, the people of its visits being visitors, and short names explained."""
    article, extraction = row
    events = tuple(
        replace(e, participants=tuple(Participant("visitor", p.entity) for p in e.participants))
        if e.type == "Visit"
        else e
        for e in extraction.events
    )
    entities = tuple(_explaining(e) for e in extraction.entities)
    return article, replace(extraction, events=events, entities=entities)


def _explaining(entity: Entity) -> Entity:
    short = {"Marek Tarnowski": "Tarnowski", "Viện Hải Vân": "VHV"}.get(entity.name)
    return replace(entity, aliases=(short,)) if short else entity


@st.composite
def histories(draw: st.DrawFn) -> list[dict[str, Row]]:
    """What a workspace holds, step after step: articles come, change and go."""
    editions = [{a.id: with_visitors((a, x)) for a, x in draw(stories())} for _ in range(2)]
    names = sorted({name for edition in editions for name in edition})
    steps = []
    for _ in range(draw(st.integers(2, 4))):
        held = {}
        for name in names:
            edition = draw(st.sampled_from([0, 1, None]))
            if edition is not None and name in editions[edition]:
                held[name] = editions[edition][name]
        steps.append(held)
    return steps


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(histories())
def test_any_history_ends_where_all_at_once_ends(steps):
    check(steps)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(histories(), st.sampled_from(["same", "different"]))
def test_so_it_does_with_what_people_decided(steps, verdict):
    rows = steps[0].values()
    people = [e.id for e in resolve_all([a for a, _ in rows], [x for _, x in rows], known()).graph.entities]
    chosen = {pair(a, b): verdict for a, b in pairwise(people) if a.startswith("person/")}
    check(steps, Verdicts(chosen))


def test_a_history_of_nothing_is_nothing():
    check([{}, {}])


def files(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in OUTPUTS}


def lines(rows: list[dict[str, str]]) -> str:
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)


@pytest.mark.parametrize("seed", range(3))
def test_outputs_of_random_increments_are_those_of_one_build(tmp_path, seed):
    chance = random.Random(seed)  # noqa: S311 (the same increments in every run)
    source, out = tmp_path / "a.jsonl", tmp_path / "out"
    held: dict[int, dict[str, str]] = {}
    for step in range(4):
        for number in chance.sample(range(30), 12):
            held[number] = record(number, chance.choice(["", " bản chiều"]))
        for number in chance.sample(sorted(held), len(held) // 4):
            del held[number]
        source.write_text(lines([held[n] for n in sorted(held, key=lambda n: (n * 7) % 31)]), encoding="utf-8")
        build([str(source)], Options(out=out, workers=1))
        fresh = tmp_path / f"fresh-{step}"
        build([str(source)], Options(out=fresh, workers=1))
        assert files(out) == files(fresh)


@pytest.mark.slow
@pytest.mark.shared
def test_real_leads_in_increments(tmp_path, shared):
    path = shared / "data" / "news" / "leads-2025-08-2026-08.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        leads = [line for _, line in zip(range(600), stream, strict=False)]
    chance = random.Random(5)  # noqa: S311 (the same increments in every run)
    chance.shuffle(leads)
    for number, (start, end) in enumerate([(0, 250), (250, 255), (255, 540), (540, 600)]):
        part = tmp_path / f"{number}.jsonl"
        part.write_text("".join(leads[start:end]), encoding="utf-8")
        build([str(part)], Options(out=tmp_path / "out", workers=1))
    whole = tmp_path / "whole.jsonl"
    whole.write_text("".join(sorted(leads)), encoding="utf-8")
    build([str(whole)], Options(out=tmp_path / "fresh", workers=1))
    assert files(tmp_path / "out") == files(tmp_path / "fresh")
