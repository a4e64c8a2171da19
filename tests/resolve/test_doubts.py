"""Pairs of events that people are asked about, and what becomes of their answers."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from stories import story

from kg.resolve import Known, resolve_all
from kg.resolve.decisions import Verdicts
from kg.resolve.doubts import place_of

PAIR = ["Đoàn Uyển Nhi", "Marek Tarnowski"]


def meeting(name: str, published: str, date: str | None, place: str | None = "Huế"):
    article, extraction = story(name, published, [], [], [], [], [("Meeting", PAIR, date, place, "occurred")])
    return replace(article, text=f"{name}: hai người gặp nhau."), extraction


def rows():
    """Two meetings on two days, and one telling that gives no day."""
    return [
        meeting("a", "2025-03-01", "2025-03-01"),
        meeting("b", "2025-03-09", "2025-03-09"),
        meeting("c", "2025-06-01", None),
    ]


def resolved(verdicts: dict | None = None, order=None):
    found = order or rows()
    return resolve_all([a for a, _ in found], [x for _, x in found], Known(), Verdicts(verdicts or {}))


def sizes(result) -> list[int]:
    return sorted(len({e.article for e in event.evidence}) for event in result.graph.events)


def doubts(result):
    return [d for d in result.decisions if d.left.startswith("telling/")]


def test_a_telling_that_may_be_two_events_is_asked_about():
    result = resolved()
    assert sizes(result) == [1, 1, 1]
    assert len(doubts(result)) == 2
    assert {d.verdict for d in doubts(result)} == {"unsure"}
    assert "told without a day" in doubts(result)[0].reasons
    assert "Đoàn Uyển Nhi" in doubts(result)[0].left_label


def test_where_a_telling_stands_can_be_read_from_its_name():
    place = place_of(doubts(resolved())[0].left)
    assert place is not None
    assert place[0] in ("a", "b", "c")
    assert place_of("person/to-lam-1a2b3c4d") is None


def test_accepted_is_one_event_and_rejected_stays_two():
    first, second = doubts(resolved())
    assert sizes(resolved({(first.left, first.right): "same"})) == [1, 2]
    both = {(first.left, first.right): "different", (second.left, second.right): "different"}
    result = resolved(both)
    assert sizes(result) == [1, 1, 1]
    assert not doubts(result)


def test_rejected_wins_over_the_rules():
    pair = [meeting("a", "2025-03-01", "2025-03-01"), meeting("b", "2025-03-01", "2025-03-01")]
    one = resolved(order=pair)
    assert sizes(one) == [2]
    a, b = (f"telling/{n}/0-2/meeting-{h}" for n, h in zip("ab", _hashes(pair), strict=True))
    assert sizes(resolved({(a, b): "different"}, order=pair)) == [1, 1]


def _hashes(pair) -> list[str]:
    from kg.resolve.doubts import doubt_id

    return [doubt_id(x.events[0], x.article).rpartition("-")[2] for _, x in pair]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_order_makes_no_difference(order: tuple[int, ...]):
    found = rows()
    assert doubts(resolved(order=[found[i] for i in order])) == doubts(resolved())
