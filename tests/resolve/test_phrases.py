"""One post told in several ways."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Entity, Event, Evidence, Membership, Participant, TimeSpan
from kg.resolve.defaults import shipped
from kg.resolve.phrases import Phrases
from kg.resolve.posts import memberships, with_appointments

ENTITIES = {
    e.id: e
    for e in (
        Entity(id="p", type="Person", name="p"),
        Entity(id="state", type="Country", name="Việt Nam", country="VN"),
        Entity(id="government", type="Organization", name="Chính phủ", country="VN"),
        Entity(id="laos", type="Country", name="Lào", country="LA"),
        Entity(id="foreign", type="Organization", name="Bộ Ngoại giao Lào", country="LA"),
        Entity(id="ours", type="Organization", name="Bộ Ngoại giao", country="VN"),
        Entity(id="town", type="Place", name="tỉnh Sơn Hà"),
        Entity(id="committee", type="Organization", name="UBND tỉnh Sơn Hà"),
        Entity(id="council", type="Organization", name="HĐND tỉnh Sơn Hà"),
        Entity(id="party", type="Organization", name="Tỉnh ủy Sơn Hà"),
        Entity(id="police", type="Organization", name="Công an tỉnh Sơn Hà"),
        Entity(id="bureau", type="Organization", name="Ban Thường vụ Tỉnh ủy Sơn Hà"),
    )
}


def held(post: str, body: str | None, article: str = "x") -> Membership:
    return Membership(
        id="", person="p", post=post, organization=body, attested=("2025-03-12",), evidence=(Evidence(article, 0, 1),)
    )


def told(*posts: tuple[str, str | None]) -> set[tuple[str, str | None]]:
    given = [held(post, body, f"a{i}") for i, (post, body) in enumerate(posts)]
    phrases = Phrases(ENTITIES, shipped())
    found = memberships(given, phrases)
    assert found == memberships(given[::-1], phrases) == memberships(found, phrases)
    return {(m.post, m.organization) for m in found}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Thủ tướng", "state"), ("Thủ tướng", "government")),
        (("Phó Thủ tướng", "government"), ("Phó Thủ tướng", "state")),
        (("Thủ tướng", "government"), ("Thủ tướng Chính phủ", None)),
        (("Bộ trưởng", "foreign"), ("Bộ trưởng Ngoại giao", "laos")),
        (("Bộ trưởng", "ours"), ("Bộ trưởng Bộ Ngoại giao", None)),
        (("Chủ tịch", "committee"), ("Chủ tịch", "town")),
        (("Chủ tịch", "committee"), ("Chủ tịch UBND", "town")),
        (("Chủ tịch", "committee"), ("Chủ tịch tỉnh", "town")),
        (("Giám đốc", "police"), ("Giám đốc Công an", "town")),
        (("Bí thư", "party"), ("Bí thư", "town")),
        (("Bí thư", "party"), ("Bí thư Tỉnh ủy", "town")),
    ],
)
def test_one_post_in_two_ways_is_one(one: tuple[str, str], other: tuple[str, str | None]) -> None:
    assert told(one, other) == {one}, "the body wins"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Bộ trưởng", "ours"), ("Bộ trưởng", "foreign")),
        (("Bộ trưởng", "ours"), ("Bộ trưởng Ngoại giao", "laos")),
        (("Chủ tịch", "committee"), ("Bí thư", "town")),
        (("Chủ tịch", "committee"), ("Chủ tịch", "council")),
        (("Ủy viên", "bureau"), ("Ủy viên", "party")),
        (("Thứ trưởng", "ours"), ("Bộ trưởng", "ours")),
    ],
)
def test_two_posts_stay_two(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert told(one, other) == {one, other}


def test_an_appointment_told_with_the_body_begins_the_post() -> None:
    phrases = Phrases(ENTITIES, shipped())
    event = Event(
        id="v",
        type="Appointment",
        participants=(Participant("appointee", "p"),),
        time=TimeSpan(begin="2025-02-18"),
        post="Bộ trưởng Bộ Ngoại giao",
        change="start",
        evidence=(Evidence("y", 0, 1),),
    )
    (m,) = with_appointments(memberships([held("Bộ trưởng", "ours")], phrases), [event], phrases)
    assert m.start == "2025-02-18"
    (m,) = with_appointments([replace(held("Bộ trưởng", "ours"), start="2025")], [event], phrases)
    assert m.start == "2025-02-18", "a day within the year told elsewhere"
    (m,) = with_appointments([replace(held("Bộ trưởng", "ours"), start="2021")], [event], phrases)
    assert m.start == "2021", "another year stays as told"


def test_the_boards_of_companies_are_written_out():
    assert told(("Chủ tịch HĐTV", "police"), ("Chủ tịch Hội đồng thành viên", "police")) in (
        {("Chủ tịch HĐTV", "police")},
        {("Chủ tịch Hội đồng thành viên", "police")},
    )


def test_a_post_that_names_the_government_wins_over_the_state():
    assert told(("Phó Thủ tướng Chính phủ", None), ("Phó Thủ tướng", "state")) == {("Phó Thủ tướng Chính phủ", None)}
    assert told(("Phó Thủ tướng Chính phủ", None), ("Phó Thủ tướng", "government")) == {("Phó Thủ tướng", "government")}


def test_a_post_without_body_follows_the_country_of_which_most_articles_tell():
    told = [held("Bộ trưởng", "foreign", f"a{i}") for i in range(3)]
    alone = held("Bộ trưởng Ngoại giao", None, "b")
    misread = held("Bộ trưởng Ngoại giao", "state", "c")
    merged = memberships([*told, alone, misread], Phrases(ENTITIES, shipped()))
    assert {m.organization: len(m.evidence) for m in merged} == {"foreign": 4}  # one article against four: misread
    even = [held("Bộ trưởng", "foreign", "a"), alone, held("Bộ trưởng", "ours", "d")]
    merged = memberships(even, Phrases(ENTITIES, shipped()))
    assert {m.organization: len(m.evidence) for m in merged} == {"foreign": 1, "ours": 1, None: 1}
