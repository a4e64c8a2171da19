"""Which gathering somebody attends: its kind, and whether its mention only points back to one told before."""

from __future__ import annotations

from functools import cache

from kg.extract.clauses.reading import Reading
from kg.extract.frames import Trie, add_phrase, load_grammar, longest


@cache
def _kinds() -> Trie:
    trie: Trie = {}
    for phrase, kind in load_grammar()["occasions"].items():
        add_phrase(trie, phrase, kind)
    return trie


def occasion(r: Reading, start: int, end: int) -> tuple[str, bool]:
    """The kind of the first gathering named in tokens ``[start, end)``, and whether nothing tells which one.

    Returns:
        The kind (``press``, ``conference`` …; empty if there is none), and True for a mention
        that points back to a gathering told before (``Tại hội nghị, ông A …``).
    """
    for i in range(start, end):
        hit = longest(_kinds(), r.keys, i)
        if hit is not None:
            return str(hit[1][0]), _points_back(r, hit[0])
    return "", False


def _points_back(r: Reading, i: int) -> bool:
    """Whether no words of its own follow the head at token ``i``: a mark, a date, a pointing word or a name."""
    if i >= len(r.words) or not r.is_word(i) or r.date_at[i] >= 0:
        return True
    np = r.np_starting(i)
    return r.starts_with("pointing", i) is not None or (np is not None and np.type == "Person")
