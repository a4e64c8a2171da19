"""Delegations and leaders without a name who travel: the land that they come from stands for them."""

from __future__ import annotations

from kg.extract.clauses.groups import OWN
from kg.extract.clauses.reading import Found, Reading
from kg.extract.frames import Frame

_ARRIVING = frozenset({"arrive", "soon_there"})
_OF_WHAT = 7  # words at most from "đoàn" to its land ("Đoàn đàm phán thương mại cấp cao |A")


def travellers(r: Reading, f: Frame, found: Found) -> list[str]:
    """``Phái đoàn |A (do ông B dẫn đầu) tới C``: the land or body whose delegation or leader comes there.

    Goods, news and soldiers come to places too; so words for travellers have to open the phrase.
    """
    if f.name not in _ARRIVING or found.how not in OWN or found.passive or found.start < 0:
        return []
    if any(r.types.get(e) not in ("Country", "Organization") for e in found.entities):
        return []
    np = r.np_starting(found.start)
    floor = r.sents[r.sent_of[found.start]][0]
    for i in range(found.start - 1, max(floor, found.start - _OF_WHAT) - 1, -1):
        if not r.is_word(i) or r.np_at[i] >= 0 or r.date_at[i] >= 0:
            return []
        if np is not None and r.starts_with("travellers", i) is not None:
            return list(found.entities)
    return []
