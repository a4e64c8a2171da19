"""How wide a place is by its name: of a province, a district, a commune or a spot in it."""

from __future__ import annotations

from kg.extract.clauses.reading import NP, Reading
from kg.extract.frames import longest, phrase_key, word_class
from kg.languages.vi.gazetteer import places

COMMUNE = 3  # the level from which on a place tells more than the district
_CLASSES = ("wide_units", "middle_units", "small_units", "spots")


def level(name: str) -> int | None:
    """1 for a province or region, 2 for a district, 3 for a commune, 4 for a spot; None where nothing tells."""
    keys = list(phrase_key(name))
    for i in range(len(_CLASSES), 0, -1):
        found = longest(word_class(_CLASSES[i - 1]), keys, 0)
        if found is not None and found[0] < len(keys):
            return i
    return 1 if places().get(name) == "province" else None


def is_way(name: str) -> bool:
    """Whether a place is a road, a bridge, a port: something that is opened, and opens nothing."""
    keys = list(phrase_key(name))
    found = longest(word_class("ways"), keys, 0)
    return found is not None and found[0] < len(keys)


def innermost(r: Reading, np: NP) -> NP:
    """The first place of the address that ``np`` closes (``xã A, huyện B, |tỉnh C``), else ``np``."""
    while np.type == "Place" and np.start >= 2 and r.words[np.start - 1] in ",(":
        inner = r.np_ending(np.start - 2)
        narrow = level(r.names[inner.entities[0]]) if inner is not None and inner.type == "Place" else None
        if inner is None or narrow is None or narrow <= (level(r.names[np.entities[0]]) or 1):
            break
        np = inner
    return np
