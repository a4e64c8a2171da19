"""Merging on labelled pairs of real mentions."""

from __future__ import annotations

from pathlib import Path

import pytest
from pairs import BLIND, NEWS, PAIRS, Finder, build, records, rows, score


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.skipif(not NEWS.exists(), reason="needs ../shared")
@pytest.mark.parametrize(("path", "precision", "recall"), [(PAIRS, 0.98, 0.9), (BLIND, 0.97, 0.8)])
def test_pairs_of_real_articles_are_merged_right(path: Path, precision: float, recall: float):
    pairs = rows(path)
    found = records(pairs)
    articles, graph = build(found)
    result = score(pairs, Finder(found, articles, graph))
    for kind, entry in result.items():
        print(f"{kind:12} precision {entry.precision():.3f} recall {entry.recall():.3f} {dict(entry.right)}")
    assert result["all"].precision() >= precision
    # Of what is missed half are names inside longer names (trụ sở VFF) and titles whose article gives no date.
    assert result["all"].recall() >= recall
