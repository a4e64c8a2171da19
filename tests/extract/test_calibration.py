"""A confidence is a probability: in range, in the order of the ratings, and fitted for each layer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.calibration import minimum, probability
from kg.ontology import ontology

RATING = st.floats(0, 1)


@given(RATING, RATING, st.sampled_from(sorted(ontology().events)))
def test_better_ratings_never_give_less_confidence(one: float, other: float, kind: str) -> None:
    layer = "speech" if ontology().event(kind).is_speech_act else "event"
    low, high = sorted((one, other))
    assert 0 <= probability(layer, kind, low) <= probability(layer, kind, high) <= 1


@pytest.mark.parametrize("layer", ["post", "event", "speech"])
def test_each_layer_is_fitted_and_leaves_out_only_what_is_likely_wrong(layer: str) -> None:
    assert 0 < minimum(layer) <= 0.5
    assert probability(layer, "unheard of", 0.9) != 0.9


def test_an_unfitted_layer_keeps_its_rating() -> None:
    assert probability("relation", "spouse", 0.4) == 0.4
    assert minimum("relation") == 0.0
