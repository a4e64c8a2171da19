"""Posts over time."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Entity, Event, Evidence, Membership, Participant, TimeSpan
from kg.resolve.posts import contradictions, memberships, with_appointments

ENTITIES = {i: Entity(id=i, type="Person", name=i) for i in ("p", "q")} | {
    i: Entity(id=i, type="Organization", name=i) for i in ("b", "c")
}


def held(
    article: str, on: str | None = None, person="p", post="Bộ trưởng", body: str | None = "b", **more
) -> Membership:
    return Membership(
        id=article,
        person=person,
        post=post,
        organization=body,
        attested=(on,) if on else (),
        evidence=(Evidence(article, 0, 1),),
        **more,
    )


def test_dates_of_several_articles_attest_one_post():
    (m,) = memberships([held("x", "2025-01-01"), held("y", "2025-03-01"), held("z", "2025-01-01")])
    assert m.attested == ("2025-01-01", "2025-03-01")
    assert (m.start, m.end) == (None, None), "silence states no interval"
    assert len(m.evidence) == 3


def test_posts_of_two_bodies_and_two_posts_stay_apart():
    assert len(memberships([held("x"), held("y", body="c"), held("z", post="Thứ trưởng")])) == 3


def test_a_post_without_body_is_that_of_the_only_body():
    (m,) = memberships([held("x", "2025-01-01"), held("y", "2025-02-01", body=None)])
    assert m.organization == "b"
    assert len(memberships([held("x"), held("y", body="c"), held("z", body=None)])) == 3
    assert len(memberships([held("x", "2010-01-01"), held("y", "2025-01-01", body=None)])) == 2, "too far apart"


def test_a_ministry_that_one_article_infers_gives_way_to_the_one_that_others_state():
    told = [held("x"), held("y"), held("z", body="c", basis="inferred")]
    assert [(m.organization, len(m.evidence)) for m in memberships(told)] == [("b", 3)]
    moved = [held("x", "2010-01-01"), held("y", "2010-02-01"), held("z", "2024-01-01", body="c", basis="inferred")]
    assert sorted(m.organization for m in memberships(moved)) == ["b", "c"], "he may have moved on"
    once = [*told[:2], held("z", body="c", basis="inferred", tenure="former")]
    assert sorted(m.organization for m in memberships(once)) == ["b", "c"], "he may have come from there"
    chair = [replace(m, post="Chủ tịch") for m in told]
    assert sorted(m.organization for m in memberships(chair)) == ["b", "c"], "many bodies may have one chairman"


def test_a_stated_start_and_end_make_one_term_and_two_terms_stay_two():
    (m,) = memberships([held("x", start="2021-04-08"), held("y", end="2025-01-02"), held("z", "2023-01-01")])
    assert (m.start, m.end, m.attested) == ("2021-04-08", "2025-01-02", ("2023-01-01",))
    two = memberships([held("x", start="2017-01-20", end="2021-01-20"), held("y", start="2025-01-20")])
    assert sorted(m.start or "" for m in two) == ["2017-01-20", "2025-01-20"]


def test_one_article_s_years_do_not_date_what_others_tell():
    told = [held("w", "2016-09-01"), held("x", "2018-05-01"), held("y", start="2021", end="2030"), held("z", "2022-03")]
    apart = {(m.start, m.end): m.attested for m in memberships(told)}
    assert apart == {(None, None): ("2016-09-01", "2018-05-01", "2022-03"), ("2021", "2030"): ()}
    assert [c.kind for c in contradictions(memberships(told), ENTITIES)] == ["held-outside"]
    # Papers give a title some days before it is taken over; who once held it is told later; who is not dated is of it.
    (m,) = memberships(
        [
            held("w", start="2021-04-08", end="2023"),
            held("x", "2021-04-02"),
            held("y", "2025-01-01", tenure="former"),
            held("z"),
        ]
    )
    assert (m.start, m.end, len(m.evidence)) == ("2021-04-08", "2023", 4)


def test_years_that_one_article_tells_do_not_date_what_many_undated_ones_tell():
    many = [held(f"n{i}") for i in range(25)]
    term = held("w", start="1981", end="2003", tenure="former")
    later = held("z", tenure="former")
    apart = {(m.start, m.end): len(m.evidence) for m in memberships([*many, term, later])}
    assert apart == {(None, None): 25, ("1981", "2003"): 2}
    assert memberships(memberships([*many, term, later])) == memberships([*many, term, later])
    (m,) = memberships([*many, held("w", start="2012")])
    assert (m.start, len(m.evidence)) == ("2012", 26), "who took office in a year may hold it ever since"
    (m,) = memberships([*many[:5], term])
    assert len(m.evidence) == 6


def test_an_appointment_starts_no_term_that_was_held_before():
    def elected(day: str) -> Event:
        who = (Participant(role="appointee", entity="p"),)
        return Event(
            id="e", type="Appointment", participants=who, time=TimeSpan(begin=day), post="Bộ trưởng", change="start"
        )

    before = memberships([held("x", "2016-05-01"), held("y", "2019-05-01")])
    assert [m.start for m in with_appointments(before, [elected("2018-06-07")])] == [None]
    assert [m.start for m in with_appointments(before, [elected("2016-04-09")])] == ["2016-04-09"]


def test_former_by_now_wins_over_held_before():
    (m,) = memberships([held("x", "2020-01-01"), held("y", "2022-01-01", tenure="former")])
    assert m.tenure == "former"
    assert m.attested == ("2020-01-01",)


def test_contradictions_are_found():
    kinds = {
        c.kind
        for c in contradictions(memberships([held("x", start="2021-04-08"), held("y", start="2022-04-08")]), ENTITIES)
    }
    assert kinds == {"start"}
    late = memberships([held("x", "2025-05-01"), held("y", end="2025-01-02")])
    assert {c.kind for c in contradictions(late, ENTITIES)} == {"held-outside"}
    rivals = memberships([held("w", "2025-01-01"), held("x", "2025-03-01"), held("y", "2025-02-01", person="q")])
    assert {c.kind for c in contradictions(rivals, ENTITIES)} == {"two-holders"}
    successor = memberships([held("w", "2025-01-01"), held("x", "2025-03-01"), held("y", "2025-04-01", person="q")])
    assert contradictions(successor, ENTITIES) == ()
