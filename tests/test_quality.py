"""The floor under the figures: what is read on annotated articles may get better, not worse."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from kg.evaluate import Scores, evaluate


def scores(folder: Path, articles: Path | None = None) -> Mapping[str, Scores]:
    for _, total in evaluate(folder, articles):
        last = total
    return last.scores


def below(found: Mapping[str, Scores], floors: Mapping[str, float]) -> dict[str, float]:
    return {layer: round(found[layer].f1, 3) for layer, floor in floors.items() if found[layer].f1 < floor}


@pytest.mark.parametrize(
    ("folder", "floors"),
    [
        (
            "seeds/articles",
            {"Person": 0.97, "Organization": 0.87, "Location": 0.92, "post": 0.81, "event": 0.66,
             "event: meeting, visit, call": 0.74, "event argument and role (of matched)": 0.80,
             "event date (of matched)": 0.85, "event place (of matched)": 0.58, "speech act (type, speaker)": 0.73,
             "topic": 0.68},
        ),
        (
            "tests/gold/stories",
            {"Person": 0.97, "Organization": 0.92, "Location": 0.93, "post": 0.89, "event": 0.77,
             "event: meeting, visit, call": 0.83, "event argument and role (of matched)": 0.87,
             "event date (of matched)": 0.89, "event place (of matched)": 0.75, "speech act (type, speaker)": 0.84,
             "topic": 0.71},
        ),
    ],
)  # fmt: skip
def test_our_own_articles_are_read_as_well_as_before(root: Path, folder: str, floors: dict[str, float]) -> None:
    assert not below(scores(root / folder), floors)


@pytest.mark.shared
@pytest.mark.parametrize(
    ("gold", "articles", "floors"),
    [
        (
            "gold/seeds", "seeds",
            {"Person": 0.95, "Organization": 0.80, "Location": 0.90, "post": 0.80,
             "event": 0.80, "event: meeting, visit, call": 0.88, "speech act (type, speaker)": 0.76, "topic": 0.86},
        ),
        (
            "gold/dev", "gold/dev",
            {"Person": 0.97, "Organization": 0.90, "Location": 0.91, "post": 0.89, "event": 0.75,
             "event: meeting, visit, call": 0.74, "event argument and role (of matched)": 0.85,
             "event date (of matched)": 0.92, "speech act (type, speaker)": 0.78, "topic": 0.86},
        ),
    ],
)  # fmt: skip
def test_real_articles_are_read_as_well_as_before(
    shared: Path, gold: str, articles: str, floors: dict[str, float]
) -> None:
    assert not below(scores(shared / gold, shared / articles), floors)
