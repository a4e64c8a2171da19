"""Which country ``nước này`` means: the one told last, unless the clause says that it is another."""

from __future__ import annotations

from kg.extract.mentions.clusters import Clusters
from kg.extract.mentions.records import EntityRecord
from kg.extract.mentions.wording import syllables
from kg.languages.vi.countries import HOME

_SAID = 5  # words from a verb of saying over "không quân" to the phrase

Told = tuple[int, EntityRecord]


def this_country(c: Clusters, countries: list[EntityRecord], i: int) -> list[EntityRecord]:
    """The country meant at token ``i``; empty if none has been told.

    Args:
        c: the mentions of the article's names.
        countries: its countries.
        i: where the phrase begins.
    """
    told = [pair for pair in _told(c, countries) if pair[0] < i]
    told = [pair for pair in told if pair[1].country != HOME] or told
    if not told:
        return []
    spoken = _of_speaker(c, told, i)
    if spoken is not None:
        return [spoken]
    last = told[-1]
    others = [pair for pair in told if pair[1] is not last[1]]
    return [others[-1][1] if others and _acts_on(c, last[0], i) else last[1]]


def _told(c: Clusters, countries: list[EntityRecord]) -> list[Told]:
    """Where each country is told, by its name or inside a body's (``Bộ Quốc phòng A``), in order."""
    of = {e.country: e for e in countries if e.country}
    bodies = [
        (m.end - 1, of[e.country])
        for m in c.mentions
        for e in m.entities[:1]
        if e.type == "Organization" and e.country in of
    ]
    return sorted([*((p, e) for e in countries for p in e.positions), *bodies], key=lambda pair: pair[0])


def _of_speaker(c: Clusters, told: list[Told], i: int) -> EntityRecord | None:
    """The country whose body or leader says the clause (``Bộ Quốc phòng A cho biết |không quân nước này đã …``)."""
    t = c.t
    says = syllables("last_country", "says")
    for j in range(i - 1, max(0, i - _SAID) - 1, -1):
        if t.sentence[j] != t.sentence[i] or t.words[j] in ",;:" or any(p == j for p, _ in told):
            return None
        if t.keys[j] in says:
            mine = [pair for pair in told if pair[0] < j and t.sentence[pair[0]] == t.sentence[i]]
            free = [pair for pair in mine if not _governed(c, pair[0])]
            return (free or mine)[-1][1] if mine else None
    return None


def _acts_on(c: Clusters, p: int, i: int) -> bool:
    """Whether the country at token ``p`` does what undergoes the phrase at ``i`` (``B |bắn vào nước này``).

    Nobody does it to himself, so the country named before is meant.
    """
    t = c.t
    if t.keys[i - 1] not in syllables("last_country", "against") or t.sentence[p] != t.sentence[i]:
        return False
    if not any(t.words[j] in ".;:" for j in range(p + 1, i)) and t.keys[p - 1] in syllables("last_country", "accuses"):
        return True
    marks = syllables("last_country", "clause_marks")
    return not _governed(c, p) and not any(t.keys[j] in marks or t.words[j] in ",;:()" for j in range(p + 1, i - 1))


def _governed(c: Clusters, p: int) -> bool:
    """Whether the country at token ``p``, or the body that it ends, stands behind a preposition."""
    t = c.t
    start = next((m.start for m in c.mentions if m.start <= p < m.end), p)
    return start > 0 and t.keys[start - 1] in syllables("last_country", "governs")
