"""Two lands in short with a dash between them: ``Mỹ - Triều bí mật hội đàm``, ``quan hệ Việt - Nhật``."""

from __future__ import annotations

from kg.extract.clauses.reading import NP, Reading
from kg.extract.frames import load_grammar

_DASHES = frozenset("-–—")


def name_pairs(r: Reading) -> None:
    """Let pairs of which at least one land has its short name refer to both, if the article names them. Changes ``r``.

    Args:
        r: the article; its noun phrases are laid anew where a pair was found.
    """
    lands = {n.casefold(): e for e, n in r.names.items() if r.types.get(e) == "Country"}
    if len(lands) < 2:
        return
    short = {k: lands[v.casefold()] for k, v in load_grammar()["short_lands"].items() if v.casefold() in lands}
    added = []
    for i in range(1, len(r.words) - 1):
        if r.words[i] not in _DASHES or r.np_at[i] >= 0 or not short:
            continue
        left, right = _left(r, i - 1, short), _right(r, i + 1, short)
        if left is None or right is None or left[1] == right[1] or not (left[2] or right[2]):
            continue
        added.append(NP(left[0], right[0], (left[1], right[1]), "nominal", left[0], "Country"))
    if added:
        r.all_nps += added
        r.lay_phrases()


def _left(r: Reading, i: int, short: dict[str, str]) -> tuple[int, str, bool] | None:
    """(first token, land, whether in short) of the land that ends at token ``i``."""
    np = r.np_ending(i)
    if np is not None:
        return (np.start, np.entities[0], False) if np.type == "Country" and len(np.entities) == 1 else None
    land = short.get(r.words[i].casefold()) if r.words[i][0].isupper() and r.np_at[i] < 0 else None
    return (i, land, True) if land is not None else None


def _right(r: Reading, i: int, short: dict[str, str]) -> tuple[int, str, bool] | None:
    """(token behind it, land, whether in short) of the land that begins at token ``i``."""
    np = r.np_starting(i)
    if np is not None:
        return (np.end, np.entities[0], False) if np.type == "Country" and len(np.entities) == 1 else None
    land = short.get(r.words[i].casefold()) if r.words[i][0].isupper() and r.np_at[i] < 0 else None
    return (i + 1, land, True) if land is not None else None
