"""Posts of two lands: a lone article against many."""

from __future__ import annotations

from kg.model import Entity, Evidence, Membership
from kg.resolve.one_land import of_one_land

BODIES = {
    "org/vn": Entity(id="org/vn", type="Organization", name="Quốc hội Việt Nam", country="VN"),
    "org/ma": Entity(id="org/ma", type="Organization", name="Quốc hội Morocco", country="MA"),
    "org/club": Entity(id="org/club", type="Organization", name="Câu lạc bộ Rabat", country="MA"),
}


def held(body: str, articles: int, post: str = "Chủ tịch Quốc hội", start: str | None = None) -> Membership:
    seen = tuple(Evidence(article=f"{body}{n}", start=0, end=9, confidence=0.9) for n in range(articles))
    return Membership(
        id=f"{body}/{post}",
        person="person/hanh",
        post=post,
        organization=body,
        basis="stated",
        tenure="held",
        start=start,
        evidence=seen,
    )


def bodies(*told: Membership) -> set[str | None]:
    return {m.organization for m in of_one_land(told, BODIES)}


def test_a_lone_article_does_not_move_a_speaker_abroad() -> None:
    assert bodies(held("org/vn", 4), held("org/ma", 1)) == {"org/vn"}


def test_the_post_may_stand_in_the_name_of_the_body() -> None:
    assert bodies(held("org/vn", 4, "Chủ tịch"), held("org/ma", 1, "Chủ tịch")) == {"org/vn"}


def test_two_namesakes_that_papers_tell_alike_often_stay() -> None:
    assert bodies(held("org/vn", 3), held("org/ma", 1)) == {"org/vn", "org/ma"}
    assert bodies(held("org/vn", 4), held("org/ma", 2)) == {"org/vn", "org/ma"}


def test_who_is_told_when_and_who_serves_no_state_stays() -> None:
    assert bodies(held("org/vn", 9), held("org/ma", 1, start="2011")) == {"org/vn", "org/ma"}
    assert bodies(held("org/vn", 9), held("org/club", 1, "Chủ tịch danh dự")) == {"org/vn", "org/club"}


def test_the_order_makes_no_difference() -> None:
    told = [held("org/vn", 4), held("org/ma", 1), held("org/club", 1, "Chủ tịch danh dự")]
    assert sorted(m.id for m in of_one_land(told, BODIES)) == sorted(m.id for m in of_one_land(told[::-1], BODIES))
