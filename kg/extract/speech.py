"""Component ``vi_speech``: who said, asked, promised, praised or criticised what, and to whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.arguments import Predicates, entities_of
from kg.extract.clauses import Reading
from kg.extract.events import ANALYSIS, current
from kg.extract.frames import Frame
from kg.extract.story import Story


@dataclass(slots=True)
class Act:
    """One mention of a speech act."""

    type: str
    speakers: tuple[str, ...]
    addressees: tuple[str, ...]
    trigger: tuple[int, int]
    sentence: int
    content: tuple[int, int]
    confidence: float
    evidence: list[tuple[int, float]] = field(default_factory=list)


class Speech:
    """Finds the speech acts of one article."""

    def __init__(self, reading: Reading, predicates: Predicates, story: Story) -> None:
        self.r = reading
        self.p = predicates
        self.story = story
        self.kin = story.kin

    def acts(self) -> list[Act]:
        """All mentions in order."""
        out: list[Act] = []
        for k, t in enumerate(self.p.triggers):
            frame = t.frames[0]
            if frame.kind != "speech" or self.r.quoted[t.start]:
                continue
            act = self._act(k, frame)
            if act is not None:
                out.append(act)
        return out

    def _act(self, k: int, frame: Frame) -> Act | None:
        t = self.p.triggers[k]
        found = self.p.subject(k)
        if not found.entities or found.passive:
            return None
        addressees = ()
        end = self.p.clause_end(k)
        if frame.object:
            objects, _ = self.p.object(t.end, end, frozenset({"Person", "Organization", "Country"}), 2)
            addressees = entities_of(objects)
        sentence = self.r.sent_of[t.start]
        if not addressees:
            addressees = self._counterpart(found.entities, sentence)
        addressees = tuple(a for a in addressees if a not in found.entities)
        stop = self.r.sents[sentence][1]
        return Act(frame.type, found.entities, addressees, (t.start, t.end), sentence, (t.end, stop), frame.weight * found.confidence)

    def _counterpart(self, speakers: tuple[str, ...], sentence: int) -> tuple[str, ...]:
        scene = current(self.story.scenes, sentence)
        if scene is None or len(speakers) != 1:
            return ()
        actors = sorted(scene.actors())
        mine = [a for a in actors if a == speakers[0]] or [a for a in actors if self.kin.same(a, speakers[0])]
        others = [a for a in actors if a not in mine]
        return (others[0],) if mine and len(others) == 1 else ()


@Language.component("vi_speech", requires=["doc._.events"], assigns=["doc._.events"])
def vi_speech(doc: Doc) -> Doc:
    """Add the speech acts to ``doc._.events``."""
    reading, predicates, story = doc.user_data.pop(ANALYSIS)
    speech = Speech(reading, predicates, story)
    merged: dict[tuple[str, tuple[str, ...], tuple[str, ...]], Act] = {}
    for act in speech.acts():
        key = (act.type, act.speakers, act.addressees)
        have = merged.setdefault(key, act)
        have.evidence.append((act.sentence, act.confidence))
    doc._.events = [*doc._.events, *(record(a, reading) for a in merged.values())]
    return doc


def record(a: Act, r: Reading) -> dict[str, Any]:
    """The act as the dict that ``doc._.events`` holds."""
    return {
        "type": a.type,
        "trigger": [r.starts[a.trigger[0]], r.ends[a.trigger[1] - 1]],
        "participants": [{"role": "speaker", "entity": e} for e in a.speakers] + [{"role": "addressee", "entity": e} for e in a.addressees],
        "content": r.slice(*a.content) or None,
        "status": "occurred",
        "evidence": [[r.starts[r.sents[s][0]], r.ends[r.sents[s][1] - 1], c] for s, c in dict(a.evidence).items()],
    }
