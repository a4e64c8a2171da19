"""One function turns an annotated Doc into an Extraction."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc

from kg.model import (
    Entity,
    Event,
    Evidence,
    Extraction,
    Membership,
    Mention,
    Participant,
    Relation,
    TimeSpan,
    TopicAssignment,
)


def to_extraction(doc: Doc) -> Extraction:
    """The Extraction of an article whose Doc went through the pipeline.

    Identifiers are local to the article: ``e0`` … entities, ``m0`` … memberships, ``v0`` … events.
    """
    article: str = doc._.article["id"]
    return Extraction(
        article=article,
        entities=tuple(
            Entity(
                id=e["id"],
                type=e["type"],
                name=e["name"],
                aliases=tuple(sorted(set(e["aliases"]) - {e["name"]})),
                country=e.get("country"),
            )
            for e in doc._.entities
        ),
        mentions=tuple(
            Mention(article, m["start"], m["end"], entity, m["kind"])
            for m in doc._.mentions
            for entity in m["entities"]
        ),
        memberships=tuple(_membership(i, m, article) for i, m in enumerate(doc._.memberships)),
        events=tuple(_event(i, e, article, doc.text) for i, e in enumerate(doc._.events)),
        relations=tuple(
            Relation(
                subject=r["subject"],
                predicate=r["predicate"],
                object=r["object"],
                evidence=_evidence(article, r["evidence"]),
            )
            for r in doc._.relations
        ),
        topics=tuple(
            TopicAssignment(
                article,
                t["topic"],
                round(t["weight"], 3),
                tuple(Evidence(article, s, e, round(t["weight"], 3)) for s, e in t["spans"]),
            )
            for t in doc._.topics
        ),
    )


def _evidence(article: str, spans: list[list[Any]]) -> tuple[Evidence, ...]:
    return tuple(sorted({Evidence(article, s, e, round(c, 3)) for s, e, c in spans}))


def _membership(index: int, m: dict[str, Any], article: str) -> Membership:
    return Membership(
        id=f"m{index}",
        person=m["person"],
        post=m["post"],
        organization=m.get("organization"),
        basis=m.get("basis", "stated"),
        tenure=m.get("tenure", "held"),
        attested=tuple(sorted(set(m.get("attested", [])))),
        start=m.get("start"),
        end=m.get("end"),
        evidence=_evidence(article, m["evidence"]),
    )


def _event(index: int, e: dict[str, Any], article: str, text: str) -> Event:
    time = e.get("time")
    trigger = e.get("trigger")
    part_of = e.get("part_of")
    return Event(
        id=f"v{index}",
        type=e["type"],
        participants=tuple(sorted({Participant(p["role"], p["entity"]) for p in e.get("participants", [])})),
        trigger=text[trigger[0] : trigger[1]] if trigger else "",
        time=TimeSpan(begin=time["begin"], end=time.get("end"), basis=time.get("basis", "stated"))
        if time and time["begin"]  # a date that cannot be resolved is no date
        else None,
        place=e.get("place"),
        status=e.get("status", "occurred"),
        content=e.get("content"),
        topics=tuple(e.get("topics", [])),
        gathering=e.get("gathering"),
        document=e.get("document"),
        stage=e.get("stage"),
        post=e.get("post"),
        change=e.get("change"),
        attributed_to=e.get("attributed_to"),
        part_of=None if part_of is None else f"v{part_of}",
        evidence=_evidence(article, e["evidence"]),
    )
