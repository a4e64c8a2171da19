"""Whether something is told as done just now, so that it was in the month of the report."""

from __future__ import annotations

from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import Reading
from kg.extract.draft import ISO_MONTH
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.particles import JUST

_RECENT = syllable_key(JUST)
_FAR = 10  # words from "vừa" to the verb of the event ("vừa phối hợp với công an huyện bắt giữ")
_MONTH_OLD = "10"  # the day of a month from which on what was done lately was done in it


def just_told(
    r: Reading, p: Predicates, reference: str | None, start: int, sentence: tuple[int, int], nominal: bool = False
) -> bool:
    """Whether what token ``start`` of ``sentence`` tells has just happened (``vừa ký``, ``Mới đây, A đã ký``).

    ``mới đây`` may be weeks ago: it counts only where the month of the report, ``reference``, is known and no longer
    young.
    """
    a, b = sentence
    for i in range(start - 1, max(a, start - _FAR) - 1, -1):
        if r.keys[i] == _RECENT:
            return r.keys[a:b].count(_RECENT) == 1  # not "vừa … vừa …"
        if r.ends_with("just_lately", i, a, 2) is not None:
            others = any(p.verb_at(j) or (j > i + 1 and r.words[j] in ",;:") for j in range(i + 1, start))
            return not others and (reference or "")[ISO_MONTH + 1 :] >= _MONTH_OLD
        lately = r.words[i] == "," and r.ends_with("just_lately", i - 1, a, 2) is not None
        listed = r.words[i] == "," and i == start - 1 and any(p.verb_at(j) for j in range(max(a, i - _FAR), i))
        parted = r.words[i] in ",;:." and not (listed or lately)
        if parted or r.date_at[i] >= 0 or (nominal and p.verb_at(i)):
            return False
    return False
