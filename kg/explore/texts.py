"""The sentences behind the facts, each with a little of what stands around it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from kg.explore.pack import Columns
from kg.model import Article

# Characters of context at each side of the sentence; cut at a word and never past a line end.
_CONTEXT = 140
# Characters of text in one chunk: small enough to inflate in a millisecond, large enough to compress well.
_CHUNK = 160_000


def passage(article: Article, start: int, end: int) -> list[str]:
    """What stands before ``text[start:end]``, the sentence itself, and what stands after it.

    Offsets outside the text are cut to it: a page with a wrong offset shows less, it does not fail.
    """
    text = article.text
    start = max(0, min(start, len(text)))
    end = max(start, min(end, len(text)))
    before = text[max(0, start - _CONTEXT) : start].rsplit("\n", 1)[-1]
    if start - len(before) > 0 and " " in before and text[start - len(before) - 1] not in "\n":
        before = "…" + before.split(" ", 1)[1]
    after = text[end : end + _CONTEXT].split("\n", 1)[0]
    if end + len(after) < len(text) and " " in after and text[end + len(after)] != "\n":
        after = after.rsplit(" ", 1)[0] + " …"
    return [before, text[start:end], after]


def chunks(evidence: Columns, articles: Sequence[Article]) -> tuple[list[str], list[int]]:
    """All passages as JSON texts of limited length, and the number of the first passage of each.

    ``evidence`` is the table of a pack; passage ``i`` of the page is row ``i`` of it.
    """
    by_number: Mapping[int, Article] = dict(enumerate(articles))
    texts: list[str] = []
    firsts: list[int] = []
    batch: list[list[str]] = []
    size = 0
    rows = list(zip(evidence["article"], evidence["start"], evidence["end"], strict=True))
    for number, (article, start, end) in enumerate(rows):
        known = by_number.get(article)
        item = passage(known, start, end) if known else ["", "", ""]
        if not batch:
            firsts.append(number)
        batch.append(item)
        size += sum(map(len, item))
        if size >= _CHUNK:
            texts.append(json.dumps(batch, ensure_ascii=False, separators=(",", ":")))
            batch, size = [], 0
    if batch:
        texts.append(json.dumps(batch, ensure_ascii=False, separators=(",", ":")))
    return texts, firsts
