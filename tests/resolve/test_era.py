"""Of which time an article tells: a province before or after the reform of July 2025."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Article
from kg.resolve import resolve
from kg.resolve.defaults import shipped

_WALK = "Ông Trịnh Bảo Sơn trồng cây tại TP.HCM"


def city(text: str, published: str | None = None) -> str | None:
    """When the city that a text names came to be, as the graph has it; None for the one of old."""
    known = shipped()
    article = Article(id="a", text=text, published=published)
    graph = resolve([article], list(extract([article])), known)
    (found,) = [e for e in graph.entities if e.name == "TP.HCM"]
    return known.entities[found.id].valid_from


@pytest.mark.parametrize(
    "text",
    [
        f"{_WALK} ngày 3/4/2018.",
        f"{_WALK}. Trước đó ông ở xã Tân Hải, huyện Hải Lăng.",
        f"{_WALK}. Trước đó ông làm ở Bộ Kế hoạch và Đầu tư.",
        f"{_WALK} hồi năm 2018.",
    ],
)
def test_an_article_without_a_date_is_of_the_time_it_tells_of(text):
    assert city(text) is None
    assert city(text, "2026-02-03") == "2025-07-01"


def test_an_article_that_tells_of_the_time_after_the_reform_means_what_is_there_now():
    assert city(f"{_WALK} ngày 3/4/2026. Trước đó ông ở huyện Hải Lăng.") == "2025-07-01"
    assert city(f"{_WALK}.") == "2025-07-01"
    assert city(f"{_WALK}.", "2020-04-03") is None
