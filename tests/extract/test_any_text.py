"""Whatever an article holds, it is read without an error and everything told of it points into its text."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.read import read
from tests.extract.whole import extract

_ARTICLES = read([Path(__file__).parents[2] / "seeds" / "articles"])
_CLAUSES = sorted({c for a in _ARTICLES for c in re.split(r"(?<=[.,;:])\s+", a.text) if c})
# Signs that Unicode calls digits though no number can be made of them, numbers of other scripts and beyond all use.
_NUMBERS = ("360⁰", "m²", "①", "٣", "५", "0", "00", "99999999999999999999", "31-2", "30/2/2031", "1.000.000", "½", "-5")


@st.composite
def _garbled(draw: st.DrawFn) -> str:
    """Clauses of articles in any order, cut anywhere, with odd numbers where numbers stood."""
    number = draw(st.sampled_from(_NUMBERS))
    clauses = [re.sub(r"\d+", number, c) for c in draw(st.lists(st.sampled_from(_CLAUSES), min_size=1, max_size=6))]
    text = draw(st.sampled_from((" ", "\n", ""))).join(clauses)
    return text[draw(st.integers(0, 9)) : len(text) - draw(st.integers(0, 9))]


@settings(max_examples=150, deadline=None)
@given(_garbled(), st.sampled_from((None, "2031", "2031-03-12")))
def test_any_text_is_read(text: str, published: str | None) -> None:
    if not text.strip():
        return
    told = extract(text, published=published)
    for each in (*told.events, *told.memberships):
        assert all(0 <= e.start < e.end <= len(text) for e in each.evidence)
