"""Bodies told without a name before what they do: ``cảnh sát |kiểm tra``, ``tiến hành 6 |cuộc kiểm tra``."""

from __future__ import annotations

from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import NP, Reading
from kg.extract.frames import phrase_key

AUTHORITIES = ("police", "courts", "prosecutors")
_HEAD = 3  # words at least that tell which of several bodies is meant
_LEFT = 7  # words before the verb in which an authority without a name is looked for
_ROW_OF_ACTS = 14  # the same where the verb is the last of several


def doer_without_name(p: Predicates, trigger: tuple[int, int], form: str) -> tuple[str, int, tuple[str, ...]] | None:
    """The kind of authority that acts at ``trigger`` without a name, where its words end, and they; None if none does.

    A noun has a doer where a verb says that somebody does it (``tiến hành 6 |cuộc kiểm tra``).
    """
    r = p.reading
    start = trigger[0] if form == "verb" else p.waging(trigger[0])
    if start is None:
        return None
    s = r.sent_of[start]
    first, row = r.sents[s][0], False
    floor = max(first, start - _LEFT)
    for i in range(start - 1, max(first, start - _ROW_OF_ACTS) - 1, -1):
        row = row or r.words[i] == ","
        if r.words[i] in ";:" or r.np_at[i] >= 0 or (i < floor and not row):
            break
        told = not row or r.starts_with("tense", i + 1) is not None  # "cảnh sát |đã ngăn chặn, bắt giữ"
        for name in AUTHORITIES:
            a = r.ends_with(name, i, first, 7) if told else None
            if a is not None and not r.starts_with("on_appeal", i + 1):
                return name, i, tuple(r.keys[a : i + 1])
    kind = _opener(r, s, start)
    return (kind, start, ()) if kind is not None else None


def _opener(r: Reading, s: int, stop: int) -> str | None:
    """The kind of authority that opens sentence ``s`` without a name before token ``stop`` (``Công an |đã mời …``)."""
    i = r.sents[s][0]
    while i < stop:
        if r.np_at[i] >= 0:
            return None
        kind = next(
            (n for n in AUTHORITIES if (e := r.starts_with(n, i)) is not None and not r.starts_with("on_appeal", e)),
            None,
        )
        if kind is not None:
            return kind
        if r.date_at[i] >= 0:
            i = int(r.dates[r.date_at[i]]["b"])
        elif (e := r.starts_with("light", i)) is not None:
            i = e
        elif not r.is_word(i) or r.starts_with("openers", i) is not None:
            i = r.starts_with("openers", i) or i + 1
        else:
            return None
    return None


def called(r: Reading, bodies: list[NP], i: int, words: tuple[str, ...]) -> NP | None:
    """Of ``bodies`` the last one before token ``i`` called by ``words`` (``cơ quan cảnh sát điều tra``)."""
    keys = ((p, tuple(phrase_key(r.names[p.entities[0]]))) for p in bodies if p.start < i)
    alike = [p for p, name in keys if name[: len(words)] == words] if len(words) >= _HEAD else []
    return alike[-1] if alike else None
