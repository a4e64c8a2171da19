"""Words of frames that tell no event where they stand: everyday ones without their context, parts of names."""

from __future__ import annotations

from kg.extract.clauses.reading import Reading
from kg.extract.frames import Trigger

_IN_TITLES = frozenset({"Economic", "Aid", "Legislation", "LegalAction", "Conflict"})  # what gatherings are about


def idle(reading: Reading, t: Trigger) -> bool:
    """Whether the words of ``t`` are everyday ones that tell no event here (``triển khai các biện pháp``)."""
    if not all(f.slack for f in t.frames):
        return False
    end = reading.sents[reading.sent_of[t.start]][1]
    return not any(
        (not f.after or reading.phrase_in(f.after, min(t.start + 1, t.end), min(end, t.end + f.window)))
        and not reading.phrase_at(f.not_after, t.end)
        and not reading.phrase_before(f.not_before, t.start)
        for f in t.frames
    )


def inside_name(reading: Reading, t: Trigger) -> bool:
    """Whether the words of ``t`` are part of a name (``Bộ Thông tin``)."""
    if _given_name(reading, t):
        return True
    k = reading.np_at[t.start]
    named = reading.np_starting(t.end)
    if named is not None and named.type == "Person" and reading.starts_with("nicknames", t.start) == t.end:
        return named.end - named.start == 1  # "bầu Đoan": what people call him
    if k >= 0 and reading.nps[k].type == "Document" and reading.nps[k].start == t.start:
        return not any(f.name == "between" for f in t.frames)  # "Bản ghi nhớ … giữa A và B"
    inner = k >= 0 and t.form == "verb" and t.start > reading.nps[k].start
    if inner and all(f.type in _IN_TITLES for f in t.frames):
        return True  # "Hội nghị thượng đỉnh kinh doanh và |đầu tư ASEAN"
    return k >= 0 and reading.nps[k].type != "Gathering" and reading.nps[k].end >= t.end


def _given_name(r: Reading, t: Trigger) -> bool:
    """Whether the one word of ``t`` opens its sentence and is somebody's given name: ``|Khuyên là kế toán``."""
    word = r.words[t.start]
    if t.end - t.start > 1 or not word[0].isupper() or t.start != r.sents[r.sent_of[t.start]][0]:
        return False
    return any(r.types.get(e) == "Person" and n.split()[-1] == word and " " in n for e, n in r.names.items())
