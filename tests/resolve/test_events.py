"""What happened once is one event."""

from __future__ import annotations

from functools import cache

from stories import story

from kg.model import Article, Event, Extraction
from kg.resolve import Known, resolve
from kg.resolve.defaults import shipped

A, B = "Trịnh Bảo Sơn", "Marek Tarnowski"


@cache
def known() -> Known:
    return shipped()


def events_of(*rows) -> list[Event]:
    return list(resolve([a for a, _ in rows], [x for _, x in rows], known()).events)


def meeting(
    name: str,
    published: str | None,
    date: str | None,
    place: str | None = None,
    who=(A, B),
    kind="Meeting",
    status="occurred",
) -> tuple[Article, Extraction]:
    return story(name, published, [], [], [], [], [(kind, list(who), date, place, status)])


def test_five_papers_tell_one_meeting():
    rows = [
        meeting(x, "2025-03-02", "2025-03-01", place) for x, place in zip("abcde", ["Hà Nội", None] * 3, strict=False)
    ]
    (event,) = events_of(*rows)
    assert len(event.evidence) == 5
    assert event.place is not None


def test_meetings_on_two_days_are_two():
    assert len(events_of(meeting("a", "2025-03-02", "2025-03-01"), meeting("b", "2025-03-03", "2025-03-02"))) == 2


def test_undated_meetings_stay_apart():
    assert len(events_of(meeting("a", None, None), meeting("b", None, None))) == 2


def test_a_planned_meeting_that_took_place_is_one_event_and_took_place():
    rows = [meeting("a", "2025-02-01", "2025-03-01", status="planned"), meeting("b", "2025-03-01", "2025-03-01")]
    (event,) = events_of(*rows)
    assert event.status == "occurred"


def test_a_planned_visit_that_is_called_off_is_one_event_and_did_not_happen():
    rows = [
        meeting("a", "2025-02-01", "2025-03-01", kind="Visit", status="planned"),
        meeting("b", "2025-02-20", None, kind="Visit", status="negated"),
    ]
    (event,) = events_of(*rows)
    assert event.status == "negated"


def test_a_possible_meeting_is_not_the_one_that_took_place():
    rows = [meeting("a", "2025-02-01", "2025-03-01", status="possible"), meeting("b", "2025-03-01", "2025-03-01")]
    assert len(events_of(*rows)) == 2


def test_a_month_joins_the_only_meeting_in_it_and_the_day_is_kept():
    rows = [meeting("a", "2025-03-02", "2025-03-01"), meeting("b", "2025-06-02", "2025-03")]
    (event,) = events_of(*rows)
    assert event.time is not None
    assert event.time.begin == "2025-03-01"


def test_a_month_with_two_meetings_joins_neither():
    rows = [
        meeting("a", "2025-03-02", "2025-03-01"),
        meeting("b", "2025-03-09", "2025-03-08"),
        meeting("c", "2025-06-02", "2025-03"),
    ]
    assert len(events_of(*rows)) == 3


def test_a_recalled_meeting_joins_the_one_at_the_same_place_and_never_a_later_one():
    told = meeting("a", "2025-03-02", "2025-03-01", "Warszawa")
    assert len(events_of(told, meeting("b", "2025-04-02", None, "Warszawa"))) == 1
    assert len(events_of(told, meeting("b", "2025-04-02", None, "Huế"))) == 2
    assert len(events_of(told, meeting("b", "2025-02-02", None, "Warszawa"))) == 2


def test_places_that_differ_are_kept_as_a_conflict():
    (event,) = events_of(
        meeting("a", "2025-03-02", "2025-03-01", "Hà Nội"), meeting("b", "2025-03-02", "2025-03-01", "Huế")
    )
    assert event.conflicts
    assert "Huế" in event.conflicts[0]
    assert "Hà Nội" in event.conflicts[0]


def test_the_more_precise_place_is_kept():
    rows = [meeting("a", "2025-03-02", "2025-03-01", "Warszawa"), meeting("b", "2025-03-02", "2025-03-01", "Ba Lan")]
    graph = resolve([a for a, _ in rows], [x for _, x in rows], known())
    (event,) = graph.events
    place = next(e for e in graph.entities if e.id == event.place)
    assert "Warszawa" in {place.name, *place.aliases}
    assert not event.conflicts


def test_meetings_of_others_on_the_same_day_stay_apart():
    rows = [
        meeting("a", "2025-03-02", "2025-03-01"),
        meeting("b", "2025-03-02", "2025-03-01", who=(A, "Đoàn Uyển Nhi")),
    ]
    assert len(events_of(*rows)) == 2
