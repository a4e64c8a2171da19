"""Whom ``hai bên``, ``hai ông`` mean where a meeting is told: those who hold it."""

from __future__ import annotations

from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import Draft
from kg.extract.frames import Trigger
from kg.extract.legal.same_step import LEAD

_AHEAD = 2  # sentences at most from what is said to a meeting that is told only then
_VERB = 4  # tokens at most from whoever agrees to the verb
_FIRMS = (["Organization", "Person"], ["Organization", "Organization"])


def name_both_sides(
    reading: Reading,
    scenes: list[Draft],
    agreed: set[int],
    talks: set[int],
    staged: dict[int, tuple[Draft, Trigger]],
) -> bool:
    """Let ``hai bên`` refer to the participants of the meeting that is being told; whether any was found.

    ``agreed``: tokens where verbs of saying and agreeing begin; it is persons that say and agree. ``talks``: tokens
    behind nouns of meetings (``cuộc hội đàm |giữa hai bên``), which persons hold too. ``staged``: which of several
    meetings a sentence names.
    """
    added = False
    for a, b in [*reading.find_all("both_sides"), *_both_lands(reading, agreed)]:
        told = a - 1 in talks  # a meeting that is told of is not the one that the sentence itself names
        named = None if told else staged.get(reading.sent_of[a])
        scene = named[0] if named else current(scenes, reading.sent_of[a] - told)
        if scene is not None and min(s for s, _ in scene.evidence) > reading.sent_of[a] > LEAD:
            continue  # "lễ đón Tổng thống A. |Hai nhà lãnh đạo hội đàm. A gặp Thủ tướng B": not B
        if (
            scene is not None
            and len(scene.actors()) >= 2
            and _free_for(reading, a, b, scene, told or any(i in agreed for i in range(b, b + _VERB)))
        ):
            pair = _two_named(reading, a) if told or reading.governor(a, reading.sents[reading.sent_of[a]][0]) else ()
            entities = pair or tuple(e for es in scene.roles.values() for e in es)
            if not pair and reading.starts_with("two_persons", a) is not None:
                entities = tuple(e for e in entities if reading.types.get(e) == "Person")
                if len(entities) != 2:
                    continue  # "Bộ A họp do ông B chủ trì. Hai ông …": two others
            mean(reading, a, b, entities)
            added = True
    if added:
        reading.lay_phrases()
    return added


def _both_lands(r: Reading, agreed: set[int]) -> list[tuple[int, int]]:
    """Where ``hai nước`` agree or speak whose names the article does not tell: those who meet do it for them."""
    found = r.find_all("both_countries")
    return [(a, b) for a, b in found if r.np_at[b - 1] < 0 and any(i in agreed for i in range(b, b + _VERB))]


def mean(r: Reading, a: int, b: int, entities: tuple[str, ...]) -> None:
    """Let tokens ``[a, b)`` refer to ``entities``, once the phrases of ``r`` are laid anew. Changes ``r``."""
    r.all_nps.append(NP(a, b, entities, "nominal", a, r.types.get(entities[0], "")))


def _two_named(r: Reading, i: int) -> tuple[str, ...]:
    """``A đã mời B thăm Huế sau cuộc điện đàm giữa |hai người``: the two persons named before, if there are but two."""
    named = [p for p in r.nps_in(r.sents[r.sent_of[i]][0], i) if p.type == "Person"]
    two = tuple(dict.fromkeys(e for p in named for e in p.entities))
    return two if len(two) == 2 else ()


def _free_for(reading: Reading, a: int, b: int, scene: Draft, personal: bool) -> bool:
    """Whether "both sides" at tokens ``[a, b)`` has no meaning yet, or means the states of the two who talk.

    ``personal``: what stands around it is what persons do.
    """
    k = reading.np_at[a]
    if k < 0:
        return b >= len(reading.np_at) or reading.np_at[b] < 0
    np = reading.nps[k]
    two = [e for es in scene.roles.values() for e in es]
    lands = len(np.entities) == 2 and all(reading.types.get(e) == "Country" for e in np.entities)
    kinds = sorted(str(reading.types.get(e)) for e in two)
    # "Ông A sẽ gặp lãnh đạo hiệp hội. |Hai bên dự kiến ký …"
    just_met = (
        scene.form == "verb" and kinds in _FIRMS and any(0 <= reading.sent_of[a] - s <= 1 for s, _ in scene.evidence)
    )
    if not lands or (np.start, np.end) != (a, b) or not (just_met or (personal and kinds == ["Person", "Person"])):
        return False
    reading.all_nps.remove(np)
    return True


def current(scenes: list[Draft], sentence: int) -> Draft | None:
    """The meeting told last up to ``sentence``, else the first of the article if that is near or of the news."""
    best: tuple[int, Draft] | None = None
    for d in scenes:
        at = max((s for s, _ in d.evidence if s <= sentence), default=None)
        if at is not None and (best is None or at >= best[0]):
            best = (at, d)
    if best is not None or not scenes:
        return best[1] if best else None
    near = sentence <= LEAD or min((s for s, _ in scenes[0].evidence), default=0) - sentence <= _AHEAD
    return scenes[0] if near else None
