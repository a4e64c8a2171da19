"""Component ``vi_events``: events with participants, date, place and status, from frames."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.arguments import Predicates
from kg.extract.circumstances import Circumstances
from kg.extract.clauses import Reading
from kg.extract.drafts import Draft, Drafter
from kg.extract.frames import load_frames
from kg.extract.merging import Kin, merge


def homes(doc: Doc) -> dict[str, set[str]]:
    """Person → bodies and countries whose post he or she holds."""
    out: dict[str, set[str]] = {}
    for m in doc._.memberships:
        if m.get("organization"):
            out.setdefault(m["person"], set()).add(m["organization"])
    return out


def day(published: str | None) -> str | None:
    """The ISO date of a publication stamp."""
    return published[:10] if published else None


@Language.component("vi_events", assigns=["doc._.events"])
def vi_events(doc: Doc) -> Doc:
    """Write ``doc._.events`` without the speech acts."""
    reading = Reading(doc)
    predicates = Predicates(reading, load_frames().find(reading.keys))
    around = Circumstances(reading, predicates, day(doc._.article["published"]), doc._.reference_date)
    drafter = Drafter(reading, predicates)
    drafts: list[Draft] = []
    for k in range(len(predicates.triggers)):
        d = drafter.draft(k)
        if d is None:
            continue
        d.time = around.time(d)
        d.place = around.place(d)
        d.status = around.status(d)
        d.evidence = [(d.sentence, d.confidence)]
        drafts.append(d)
    merged = merge(drafts, Kin(homes(doc)))
    doc._.events = [record(d, reading) for d in merged]
    return doc


def record(d: Draft, r: Reading) -> dict[str, Any]:
    """The draft as the dict that ``doc._.events`` holds."""
    spans = []
    for s, confidence in dict(d.evidence).items():
        a, b = r.sents[s]
        spans.append([r.starts[a], r.ends[b - 1], confidence])
    return {
        "type": d.type,
        "trigger": [r.starts[d.trigger[0]], r.ends[d.trigger[1] - 1]],
        "participants": [{"role": role, "entity": e} for role, es in d.roles.items() for e in es],
        "time": d.time, "place": d.place, "status": d.status, "content": d.content,
        "gathering": d.gathering, "document": d.document, "stage": d.frame.stage or None,
        "post": d.post, "change": d.frame.change or None, "attributed_to": d.attributed_to,
        "evidence": spans,
    }
