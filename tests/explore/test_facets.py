"""Counts of a whole graph, by the rules by which the page counts what it holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.explore.facets import Filters, filters_from, first_day, last_day
from kg.explore.index import GraphIndex
from kg.model import Membership
from tests.explore.graphs import small, star

THU, ANNA = "person/ho-van-thu-1", "person/anna-probe-2"


def _query(**values: str) -> Filters:
    return filters_from({name.rstrip("_"): value.split("|") for name, value in values.items()})


def test_without_filters_everything_is_counted() -> None:
    summary = GraphIndex(small()).summary()
    assert summary["total"] == 6
    assert summary["counts"]["fact"] == {"Meeting": 1, "Request": 1, "Visit": 1, "Post": 2, "subOrganizationOf": 1}
    assert summary["counts"]["type"]["Place"] == 2
    assert summary["counts"]["status"]["planned"] == 1
    assert summary["counts"]["source"] == {"Báo Thử": 3, "Tin Mẫu": 3}


def test_a_kind_of_filter_does_not_restrict_its_own_counts() -> None:
    summary = GraphIndex(small()).summary(_query(type="Place"))
    assert summary["total"] == 2
    assert summary["counts"]["fact"] == {"Meeting": 1, "Visit": 1}
    assert summary["counts"]["type"]["Organization"] == 3


def test_filters_combine_over_kinds_and_add_up_within_one() -> None:
    index = GraphIndex(small())
    assert index.summary(_query(fact="Meeting|Visit"))["total"] == 2
    assert index.summary(_query(fact="Meeting|Visit", status="planned"))["total"] == 1
    assert index.summary(_query(confidence="90"))["total"] == 2
    assert index.summary(_query(from_="2025-05-01"))["total"] == 2
    assert index.summary(_query(from_="2025-03-01", to="2025-03-31"))["total"] == 3
    assert index.summary(_query(fact="NoSuchKind"))["total"] == 0


def test_the_histogram_leaves_the_time_filter_aside() -> None:
    index = GraphIndex(star(40))
    days = index.summary(_query(from_="2020-01-01"))["days"]
    assert sum(count for _, count in days) == 40
    assert index.summary(_query(from_="2020-01-01"))["total"] < 40


def test_a_focus_restricts_all_numbers_but_the_histogram() -> None:
    index = GraphIndex(star(40))
    summary = index.summary(None, "person/khach-0003")
    assert summary["total"] == 1
    assert [(lane["kind"], lane["total"]) for lane in summary["lanes"]] == [("Meeting", 1)]
    assert summary["counts"]["fact"] == {"Meeting": 1}
    assert summary["counts"]["type"] == {"Person": 1}
    assert sum(count for _, count in summary["days"]) == 40
    both = index.summary(_query(fact="Visit"), "person/khach-0003")
    assert (both["total"], both["counts"]["fact"]) == (0, {"Meeting": 1})


def test_facts_that_sources_tell_differently_have_a_status_of_their_own() -> None:
    graph = small()
    event = replace(graph.events[0], conflicts=("date: 2025-03-04 / 2025-03-05",))
    assert GraphIndex(replace(graph, events=(event, *graph.events[1:]))).summary()["counts"]["status"]["disputed"] == 1


def test_two_who_hold_one_post_are_disputed_in_both() -> None:
    graph = small()
    posts = tuple(
        Membership(
            id=f"membership/m{number}",
            person=person,
            post="Bộ trưởng",
            organization="organization/bo-thu-nghiem-3",
            attested=dates,
            evidence=graph.memberships[0].evidence,
        )
        for number, (person, dates) in enumerate(
            [(THU, ("2025-01-01", "2025-09-01")), (ANNA, ("2025-03-01", "2025-10-01"))]
        )
    )
    facts = GraphIndex(replace(graph, memberships=posts)).facts
    disputed = {fact.id: fact.conflicts for fact in facts if fact.conflicts}
    assert set(disputed) == {"membership/m0", "membership/m1"}
    assert disputed["membership/m0"][0].startswith("two-holders: ")


def test_the_filtered_overview_names_the_best_connected_that_pass() -> None:
    pack = GraphIndex(small()).overview(_query(type="Person"))
    assert set(pack["best"]) == {THU, ANNA}
    assert pack["total"][THU] == 4
    assert GraphIndex(star(90)).overview(_query(fact="Visit"))["best"] == []


def test_a_listing_is_sorted_searched_and_paged_over_everything() -> None:
    index = GraphIndex(star(60))
    page = index.listed(_query(), None, "", "date", down=True, offset=10, limit=5)
    assert page["found"] == 60
    assert len(page["order"]) == len(page["facts"]["id"]) == 5
    everything = index.listed(_query(), None, "", "date", down=True, offset=0, limit=60)
    begins = dict(zip(everything["facts"]["id"], everything["facts"]["begin"], strict=True))
    dates = [everything["strings"][begins[fact]] for fact in everything["order"]]
    assert dates == sorted(dates, reverse=True)
    assert page["order"] == everything["order"][10:15]
    assert index.listed(_query(), None, "moi so 59", "who", down=False, offset=0, limit=5)["found"] == 1
    assert index.listed(_query(), "person/khach-0007", "", "type", down=False, offset=0, limit=5)["found"] == 1
    with pytest.raises(KeyError):
        index.listed(_query(), None, "", "nonsense", down=False, offset=0, limit=5)


def test_a_path_keeps_to_the_filters() -> None:
    index = GraphIndex(star(5))
    assert index.path("person/khach-0001", "person/khach-0002", _query()) != []
    assert index.path("person/khach-0001", "person/khach-0002", _query(fact="Visit")) == []
    assert index.path("person/khach-0001", "nobody", _query()) == []


def test_events_are_found_by_what_they_are_and_who_takes_part() -> None:
    hits = GraphIndex(small()).search("gap go anna")
    assert [hit.id for hit in hits if hit.type == "Event"] == ["event/meeting-1"]


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("1970-01-02", 1, 1),
        ("1970", 0, 364),
        ("1970-02", 31, 58),
        ("1970-12", 334, 364),
        ("", None, None),
        ("x", None, None),
        ("2025-02-31", None, None),
    ],
)
def test_dates_of_any_precision_are_days(iso: str, first: int | None, last: int | None) -> None:
    assert (first_day(iso), last_day(iso)) == (first, last)


def test_sentence_topics_stand_before_those_of_the_article() -> None:
    from kg.explore.facts import facts_of
    from kg.model import Evidence, TopicAssignment
    from tests.explore.graphs import SECOND

    graph = small()
    start = SECOND.index("Anna Probe")
    term = Evidence("a2", start, start + 4)
    told = replace(
        graph, topics=(*graph.topics, TopicAssignment("a2", "trade", 0.9, (term,)), TopicAssignment("a2", "oil", 0.9))
    )
    (visit,) = [fact for fact in facts_of(told) if fact.id == "event/visit-3"]
    assert (visit.topics, visit.about) == (("topic/trade",), ())
    (visit,) = [fact for fact in facts_of(graph) if fact.id == "event/visit-3"]
    assert (visit.topics, visit.about) == ((), ("topic/diplomacy",))


@pytest.mark.parametrize(
    ("tenure", "end", "status"),
    [
        ("held", "2025-06-10", "former"),
        ("held", "2025-05", "former"),
        ("held", "2025", "held"),
        ("held", "2026-01-01", "held"),
        ("held", None, "held"),
        ("nominated", "2025-06-10", "nominated"),
    ],
)
def test_a_post_is_over_when_its_end_had_come_as_the_last_article_was_written(
    tenure: str, end: str | None, status: str
) -> None:
    graph = small()
    post = replace(graph.memberships[0], tenure=tenure, attested=(), end=end)
    counts = GraphIndex(replace(graph, memberships=(post,))).summary(_query(fact="Post"))["counts"]["status"]
    assert counts == {status: 1}
