"""Component ``vi_speech``: who said, asked, promised, praised or criticised what, and to whom."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.clauses.reading import Reading
from kg.extract.events import ANALYSIS
from kg.extract.legal.same_step import LEAD
from kg.extract.parties.kin import Kin
from kg.extract.saying.utterance import Act
from kg.extract.saying.utterances import Utterances


@Language.component("vi_speech", requires=["doc._.events"], assigns=["doc._.events"])
def vi_speech(doc: Doc) -> Doc:
    """Add the speech acts to ``doc._.events``; one for each (type, speakers, addressees) of the article."""
    reading, predicates, story = doc.user_data.pop(ANALYSIS)
    merged: dict[tuple[str, tuple[str, ...], tuple[str, ...], bool], Act] = {}
    utterances = Utterances(reading, predicates, story)
    acts = said_in_title(utterances.acts(), utterances.kin)
    _attribute(doc._.events, acts, reading)
    for act in acts:
        key = (act.type, tuple(sorted(act.speakers)), tuple(sorted(act.addressees)), act.status == "negated")
        have = merged.setdefault(key, act)
        if act.confidence > have.confidence:
            act.evidence = have.evidence
            merged[key] = have = act
        have.evidence.append((act.sentence, act.confidence))
    doc._.events = [*doc._.events, *(_record(a, reading) for a in merged.values())]
    return doc


def said_in_title(acts: list[Act], kin: Kin) -> list[Act]:
    """The utterances without those of a state in the title that its ministry or leader makes in the lead.

    ``A cảnh báo B`` over ``Bộ Ngoại giao A cảnh báo B``: one speaker, told by the fuller name.
    """
    lead = [a for a in acts if 0 < a.sentence <= LEAD]

    def again(title: Act) -> bool:
        (state,) = title.speakers
        return any(
            a.type == title.type
            and a.status == title.status
            and all(kin.types.get(e) != "Country" and kin.allied(e, state) for e in a.speakers)
            and (not title.addressees or not a.addressees or kin.told_again(set(title.addressees), set(a.addressees)))
            for a in lead
        )

    return [
        a
        for a in acts
        if a.sentence > 0 or len(a.speakers) > 1 or kin.types.get(a.speakers[0]) != "Country" or not again(a)
    ]


def _attribute(events: list[dict[str, Any]], acts: list[Act], r: Reading) -> None:
    """``Theo Bộ X, …``: the events of that sentence are what X says. Changes ``events``."""
    sources = {
        r.sentence_span(a.sentence)[0]: a.speakers[0]
        for a in acts
        if len(a.speakers) == 1 and r.starts_with("according", a.trigger[0]) is not None
    }
    for event in events:
        told = {sources.get(start) for start, _, _ in event["evidence"]}
        source = next(iter(told)) if len(told) == 1 else None
        if source is not None and source not in {p["entity"] for p in event["participants"]}:
            event["attributed_to"] = source


def _record(a: Act, r: Reading) -> dict[str, Any]:
    return {
        "type": a.type,
        "trigger": [r.starts[a.trigger[0]], r.ends[a.trigger[1] - 1]],
        "participants": [{"role": "speaker", "entity": e} for e in a.speakers]
        + [{"role": "addressee", "entity": e} for e in a.addressees],
        "content": r.slice(*a.content) or None,
        "time": a.time,
        "place": a.place,
        "status": a.status,
        "part_of": a.part_of,
        "evidence": [[*r.sentence_span(s), c] for s, c in dict(a.evidence).items()],
    }
