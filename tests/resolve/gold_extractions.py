"""Extractions made of gold annotations: resolution can be tested before and apart from extraction."""

from __future__ import annotations

import json
from pathlib import Path

from kg.model import Article, Entity, Event, Evidence, Extraction, Membership, Participant, Relation, TimeSpan

SHARED = Path(__file__).resolve().parents[3] / "shared"


def load(folder: Path) -> list[tuple[Article, Extraction, dict]]:
    return [
        convert(json.loads(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.gold.json"))
        if "crossdoc" not in path.name
    ]


def convert(gold: dict) -> tuple[Article, Extraction, dict]:
    article = Article(id=gold["id"].lower().replace("_", "-"), text=gold["id"], published=gold.get("published"))
    local = {e["name"]: f"e{i}" for i, e in enumerate(gold["entities"])}
    entities = tuple(
        Entity(id=local[e["name"]], type=e["type"], name=e["name"], aliases=tuple(sorted(e["aliases"])))
        for e in gold["entities"]
    )
    events = tuple(_event(i, e, local, article.id) for i, e in enumerate(gold["events"]))
    posts = tuple(
        Membership(
            id=f"m{i}",
            person=local[r["person"]],
            post=r["post"],
            organization=local.get(r.get("organization") or ""),
            basis=r["basis"],
            tenure="former" if r.get("former") else r.get("status", "held"),
            attested=(gold["published"],) if gold.get("published") else (),
            evidence=(Evidence(article.id, i, i + 1),),
        )
        for i, r in enumerate(gold["roles"])
        if r["person"] in local
    )
    parts = tuple(
        Relation(
            subject=local[p["child"]],
            predicate="subOrganizationOf",
            object=local[p["parent"]],
            evidence=(Evidence(article.id, 0, 1),),
        )
        for p in gold.get("partOf", ())
        if p["child"] in local and p["parent"] in local
    )
    return (
        article,
        Extraction(article=article.id, entities=entities, memberships=posts, events=events, relations=parts),
        gold,
    )


def _event(index: int, e: dict, local: dict[str, str], article: str) -> Event:
    begin, _, end = (e.get("date") or "").partition("/")
    return Event(
        id=f"v{index}",
        type=e["type"],
        trigger=e["trigger"],
        participants=tuple(
            sorted(Participant(p["role"], local[p["name"]]) for p in e["participants"] if p["name"] in local)
        ),
        time=TimeSpan(begin=begin, end=end or None) if begin else None,
        place=local.get(e.get("place") or ""),
        status=e["status"],
        document=local.get(e.get("document") or ""),
        stage=e.get("stage"),
        post=e.get("post"),
        change=e.get("change"),
        evidence=(Evidence(article, index, index + 1),),
    )
