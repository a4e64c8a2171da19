"""Component ``vi_speech``: who said, asked, promised, praised or criticised what, and to whom."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.clauses.reading import Reading
from kg.extract.events import ANALYSIS
from kg.extract.legal.same_step import LEAD
from kg.extract.parties.kin import Kin
from kg.extract.saying.contents import STATED
from kg.extract.saying.utterance import Act
from kg.extract.saying.utterances import Utterances


@Language.component("vi_speech", requires=["doc._.events"], assigns=["doc._.events"])
def vi_speech(doc: Doc) -> Doc:
    """Add the speech acts to ``doc._.events``; one for each (type, speakers, addressees) of the article."""
    reading, predicates, story = doc.user_data.pop(ANALYSIS)
    merged: dict[tuple[str, tuple[str, ...], tuple[str, ...], bool], Act] = {}
    utterances = Utterances(reading, predicates, story)
    acts = told_once(utterances.acts(), utterances.kin, reading)
    _attribute(doc._.events, acts, reading)
    for act in acts:
        key = (act.type, tuple(sorted(act.speakers)), tuple(sorted(act.addressees)), act.status == "negated")
        have = merged.setdefault(key, act)
        if (act.status == "occurred", act.confidence) > (have.status == "occurred", have.confidence):
            act.evidence = have.evidence
            merged[key] = have = act
        have.evidence.append((act.sentence, act.confidence))
    doc._.events = [*doc._.events, *(_record(a, reading) for a in merged.values())]
    return doc


def told_once(acts: list[Act], kin: Kin, r: Reading) -> list[Act]:
    """The utterances without those that the article tells again with a fuller speaker, or that only open another."""
    return [a for a in acts if not _in_person_later(a, acts, kin) and not _only_opens(a, acts, r)]


def _in_person_later(act: Act, acts: list[Act], kin: Kin) -> bool:
    """Whether who speaks for a state or body of the title or lead is named later (``A cảnh báo``, ``Bộ B cảnh báo``).

    ``A cảnh báo B`` over ``Bộ Ngoại giao A cảnh báo B``: one speaker, told by the fuller name. What a body makes known
    in the lead is what its own people say further down.
    """
    (side, *others) = act.speakers
    if others or kin.person(side) or act.sentence > LEAD:
        return False

    def fuller(e: str) -> bool:
        if act.sentence > 0:
            return kin.person(e) and _of(e, side, kin)
        return e != side and kin.types.get(e) != "Country" and (kin.allied(e, side) or _of(e, side, kin))

    return any(
        a.type == act.type
        and a.status == act.status
        and a.sentence > act.sentence
        and all(fuller(e) for e in a.speakers)
        and (not act.addressees or not a.addressees or kin.told_again(set(act.addressees), set(a.addressees)))
        for a in acts
    )


def _of(person: str, body: str, kin: Kin) -> bool:
    """Whether ``person`` holds a post in ``body``, or in a body of it (``Ủy ban Quân sự NATO``)."""
    return any(
        h == body or (kin.types.get(h) == kin.types.get(body) == "Organization" and kin.same(h, body))
        for h in kin.homes.get(person, ())
    )


def _only_opens(act: Act, acts: list[Act], r: Reading) -> bool:
    """Whether ``act`` only tells that one speaks or writes, and the sentence goes on with what.

    ``Phát biểu nhậm chức, bà A |cam kết …``, ``A |có văn bản gửi B, đề nghị …``.
    """
    start = act.trigger[0]
    quoted = any(r.quoted[r.sents[act.sentence][0] : start])  # "…", ông A |phát biểu và khẳng định
    if act.type not in STATED or quoted or r.starts_with("speaking_at_all", start) is None:
        return False
    return any(a.sentence == act.sentence and a.speakers == act.speakers and a.trigger[0] > start for a in acts)


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
