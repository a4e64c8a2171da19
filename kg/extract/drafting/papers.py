"""Documents that are agreed on together: one agreement each."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kg.extract.clauses.arguments import Predicates
from kg.extract.draft import Draft

_NEAR = 4  # words at most before a document that is agreed on, and between two of a list


def more_documents(predicates: Predicates, d: Draft) -> list[Draft]:
    """``ký hiệp định A, hiệp định B và bản ghi nhớ C``: an agreement for each document of the list."""
    r = predicates.reading
    end = r.sents[d.sentence][1]
    papers = [p for p in r.nps_in(d.trigger[1], min(end, d.trigger[1] + 60)) if p.type == "Document"]
    if not papers or papers[0].entities[0] != d.document or papers[0].start - d.trigger[1] > _NEAR:
        return []
    out = []
    for before, p in pairwise(papers):
        between = range(before.end, p.start)
        joined = any(r.words[i] == "," or r.starts_with("joiners", i) is not None for i in between)
        if not joined or len(between) > _NEAR or predicates.verb_between(before.end, p.start):
            break
        out.append(replace(d, document=p.entities[0], roles={k: list(v) for k, v in d.roles.items()}, evidence=[]))
    return out
