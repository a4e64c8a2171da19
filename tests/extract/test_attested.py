"""On which days posts are attested."""

from __future__ import annotations

from kg.extract import extract
from kg.model import Article


def attested(text: str, post: str) -> tuple[str, ...]:
    article = Article(id="t", title="", title_end=0, text=text, published="2031-03-12")
    (extraction,) = extract([article])
    (found,) = (m.attested for m in extraction.memberships if m.post == post)
    return found


def test_a_title_is_attested_for_the_day_of_what_its_bearer_did() -> None:
    text = "Ngày 10/3/2031, Thứ trưởng Bộ Công Thương Vũ Quốc Tân gặp ông Peter Walford tại Hà Nội."
    assert attested(text, "Thứ trưởng") == ("2031-03-10",)


def test_a_title_beside_nothing_dated_is_attested_for_the_day_of_the_article() -> None:
    text = "Thứ trưởng Bộ Công Thương Vũ Quốc Tân nói mọi việc tốt."
    assert attested(text, "Thứ trưởng") == ("2031-03-12",)


def test_what_is_planned_attests_nothing_for_its_day() -> None:
    text = "Ngày 20/3/2031, Thứ trưởng Bộ Công Thương Vũ Quốc Tân sẽ gặp ông Peter Walford tại Hà Nội."
    assert attested(text, "Thứ trưởng") == ("2031-03-12",)
