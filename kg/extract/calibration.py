"""What a confidence means: the share of such assertions that annotators found right.

The components rate each assertion by how it was found (explicit role, distance, inheritance). That rating orders
assertions but is no probability. Here it becomes one, by Platt's scaling with an offset for each class of event:
``p = 1 / (1 + exp(-(slope * logit(rating) + offset)))``. Slope and offsets are fitted on annotated articles by
``python -m benchmarks.calibrate`` and stand in ``data/calibration.toml``.

Source of the method: J. Platt, Probabilistic outputs for support vector machines, 1999.
"""

from __future__ import annotations

import math
import tomllib
from functools import cache
from pathlib import Path

_DATA = Path(__file__).with_name("data") / "calibration.toml"
# Ratings of exactly 0 or 1 have no finite logit.
_EDGE = 0.01


@cache
def _table() -> dict[str, dict[str, float]]:
    with _DATA.open("rb") as file:
        table: dict[str, dict[str, float]] = tomllib.load(file)
    return table


def logit(rating: float) -> float:
    """Log-odds of a rating, cut off near 0 and 1."""
    clipped = min(max(rating, _EDGE), 1 - _EDGE)
    return math.log(clipped / (1 - clipped))


def probability(layer: str, kind: str, rating: float) -> float:
    """Calibrated confidence (0..1) of a rating.

    Args:
        layer: ``post``, ``event`` or ``speech``; of any other the rating is returned as it is.
        kind: class of the event; one without an offset of its own takes that of its layer.
        rating: what the component gave, 0..1.
    """
    fitted = _table().get(layer)
    if fitted is None:
        return rating
    offset = fitted["offset"] + fitted.get(kind, 0.0)
    return 1 / (1 + math.exp(-(fitted["slope"] * logit(rating) + offset)))


def minimum(layer: str) -> float:
    """Calibrated confidence below which an assertion of the layer is left out."""
    return _table().get(layer, {}).get("minimum", 0.0)
