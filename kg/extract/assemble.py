"""One function turns an annotated Doc into an Extraction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, get_args

from spacy.tokens import Doc

from kg.extract.calibration import minimum, probability
from kg.extract.doc import text_of
from kg.extract.memberships.attested import attested
from kg.languages.vi.names import is_syllable
from kg.model import (
    Entity,
    Event,
    Evidence,
    Extraction,
    Membership,
    Mention,
    MentionKind,
    Participant,
    Relation,
    TimeSpan,
    TopicAssignment,
)
from kg.ontology import ontology

_KINDS = frozenset(get_args(MentionKind))
"""Components tell nouns of kinds of their own (``accused``); outside they are nominal."""

_NAMED_INSIDE = ("Organization", "Place")


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
        mentions=tuple(_mentions(doc, article)),
        memberships=tuple(_memberships(doc)),
        events=tuple(_events(doc)),
        relations=tuple(
            Relation(
                subject=r["subject"],
                predicate=r["predicate"],
                object=r["object"],
                evidence=_evidence(article, r["evidence"], "relation", r["predicate"]),
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


def _mentions(doc: Doc, article: str) -> Iterator[Mention]:
    """All mentions, by place; a body or place is mentioned inside longer names too (``trụ sở VFF``).

    What opens a longer name is another body's kind, not the body of that name: ``Quốc hội |Lào``.
    """
    found = [
        Mention(article, m["start"], m["end"], entity, m["kind"] if m["kind"] in _KINDS else "nominal")
        for m in doc._.mentions
        for entity in m["entities"]
    ]
    mentioned, text = {m.entity for m in found}, text_of(doc)
    bodies = {e["id"] for e in doc._.entities if e["type"] == "Organization"}
    names = sorted({(m.start, m.end, m.entity) for m in found if m.kind == "name"})
    inside = {
        Mention(article, start + at, start + at + len(form), e["id"], "name")
        for e in doc._.entities
        if e["type"] in _NAMED_INSIDE or e["id"] not in mentioned
        for form in (e["name"], *e["aliases"])
        for start, end, longer in names
        if longer != e["id"]
        and (at := _word_at(text[start:end], form)) >= 0
        and not (at == 0 and bodies >= {longer, e["id"]} and is_syllable(form.split()[0]))
    }
    yield from sorted([*found, *_longest(inside)], key=lambda m: (m.start, m.end)) if inside else found


def _longest(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Of mentions of one thing that lie in one another the longest: ``TP Đà Nẵng`` and not ``Đà Nẵng`` in it."""
    last: Mention | None = None
    for m in sorted(mentions, key=lambda m: (m.entity, m.start, -m.end)):
        if last is None or last.entity != m.entity or m.end > last.end:
            yield m
            last = m


def _word_at(text: str, form: str) -> int:
    """Where a name stands in a longer one, as whole words; -1 if it does not."""
    at = text.find(form)
    whole = at >= 0 and not text[at - 1 : at].isalnum() and not text[at + len(form) :][:1].isalnum()
    return at if whole and len(form) < len(text) else -1


def _evidence(article: str, spans: list[list[Any]], layer: str, kind: str) -> tuple[Evidence, ...]:
    """Evidence with calibrated confidence; a span given twice counts once, at its best."""
    best: dict[tuple[int, int], float] = {}
    for start, end, rating in spans:
        confidence = round(probability(layer, kind, rating), 3)
        best[start, end] = max(confidence, best.get((start, end), 0.0))
    return tuple(Evidence(article, start, end, c) for (start, end), c in sorted(best.items()))


def _sure(evidence: tuple[Evidence, ...], layer: str) -> bool:
    return max((e.confidence for e in evidence), default=0.0) >= minimum(layer)


def _memberships(doc: Doc) -> Iterator[Membership]:
    for i, m in enumerate(doc._.memberships):
        membership = _membership(i, m, doc)
        if _sure(membership.evidence, "post"):
            yield membership


def _events(doc: Doc) -> Iterator[Event]:
    """The events that are sure enough; one whose enclosing event is not stands by itself."""
    known, text = ontology(), text_of(doc)
    kept: dict[str, Event] = {}
    for i, e in enumerate(doc._.events):
        layer = "speech" if known.event(e["type"]).is_speech_act else "event"
        event = _event(i, e, doc, text, layer)
        if _sure(event.evidence, layer):
            kept[event.id] = event
    for event in kept.values():
        yield event if event.part_of is None or event.part_of in kept else replace(event, part_of=None)


def _membership(index: int, m: dict[str, Any], doc: Doc) -> Membership:
    return Membership(
        id=f"m{index}",
        person=m["person"],
        post=m["post"],
        organization=m.get("organization"),
        basis=m.get("basis", "stated"),
        tenure=m.get("tenure", "held"),
        attested=attested(m, doc._.events),
        start=m.get("start"),
        end=m.get("end"),
        evidence=_evidence(doc._.article["id"], m["evidence"], "post", "post"),
    )


def _event(index: int, e: dict[str, Any], doc: Doc, text: str, layer: str) -> Event:
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
        evidence=_evidence(doc._.article["id"], e["evidence"], layer, e["type"]),
    )
