"""Merging as readers of the built graph meet it: extraction and resolution together, on annotated articles."""

from __future__ import annotations

from pathlib import Path

import pytest
from real_crossdoc import scored
from timelines import compared

pytestmark = pytest.mark.slow
DEMO = {"same_entity": 0.97, "different_entity": 1.0, "same_event": 0.54, "different_event": 0.9}
# Left: a jubilee that the article does not hold a ceremony for.
SEEDS = {"same_entity": 1.0, "different_entity": 1.0, "same_event": 0.8, "different_event": 1.0}


def test_the_demo_corpus(root: Path):
    folder = root / "seeds" / "articles"
    result, _ = scored(folder, folder)
    print(result.right, result.total, *result.wrong, sep="\n")
    for kind, share in DEMO.items():
        assert result.right[kind] >= share * result.total[kind], kind


@pytest.mark.shared
def test_the_five_real_articles(shared: Path):
    result, _ = scored(shared / "gold" / "seeds", shared / "seeds")
    print(result.right, result.total, *result.wrong, sep="\n")
    for kind, share in SEEDS.items():
        assert result.right[kind] >= share * result.total[kind], kind


def test_posts_over_time_in_the_demo_corpus(root: Path):
    shown = compared(root / "seeds" / "articles", root / "seeds" / "articles")
    print(*shown.lines, sep="\n")
    assert shown.found >= 13, "of 18"


@pytest.mark.shared
def test_posts_over_time_in_the_five_real_articles(shared: Path):
    shown = compared(shared / "gold" / "seeds", shared / "seeds")
    print(*shown.lines, sep="\n")
    # Left: a body told behind "thuộc" after the post.
    assert shown.found == 17
