"""Which of several meetings ``Tại hội đàm, hai bên …`` goes on with: the one told in the words of the noun."""

from __future__ import annotations

from typing import Any

from kg.extract.circumstances.when import as_time
from kg.extract.clauses.reading import Reading
from kg.extract.draft import ISO_DAY, SCENES, Draft
from kg.extract.frames import Trigger

_BACK = 3  # sentences back to the meeting
_TO_DATE = 2  # tokens from the noun to its day


def stages(reading: Reading, triggers: list[Trigger], scenes: list[Draft]) -> dict[int, tuple[Draft, Trigger]]:
    """The meeting that each sentence names at its head, where the sentences before tell of more than one.

    Args:
        reading: the article.
        triggers: its triggers; those of meetings right behind "tại" are nouns, whatever else they may be.
        scenes: the meetings told.
    """
    out: dict[int, tuple[Draft, Trigger]] = {}
    for t in triggers:
        s = reading.sent_of[t.start]
        a = reading.sents[s][0]
        if s in out or not any(f.type in SCENES for f in t.frames):
            continue
        first = reading.over_determiners(t.start - 1, a) + 1
        if first > a + 2 or first == a or reading.keys[first - 1] not in reading.classes["located_at"]:
            continue
        words = tuple(reading.keys[t.start : t.end])
        near = [d for d in scenes if d.status == "occurred" and 0 < s - d.sentence <= _BACK]
        told = [d for d in near if any(w and d.words[: len(w)] == w for w in (words, words[1:]))]  # "|cuộc hội đàm"
        if len(told) == 1 < len(near):
            out[s] = told[0], t
    return out


def date_stages(reading: Reading, triggers: list[Trigger], drafts: list[Draft]) -> None:
    """``Tại hội đàm |ngày 5-2, …``: the day behind the noun is that of the meeting told before. Changes ``drafts``."""
    for scene, t in stages(reading, triggers, [d for d in drafts if d.type in SCENES]).values():
        x: dict[str, Any] | None = next((x for x in reading.dates if 0 <= x["a"] - t.end < _TO_DATE), None)
        if x is not None and x["begin"] and scene.time is None and len(x["begin"]) == ISO_DAY:
            scene.time = as_time(x)
