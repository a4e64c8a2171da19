"""Texts that end anywhere, and reports dated as coarsely as they come, are read without an error."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.extract import annotate
from kg.model import Article
from tests.extract.whole import extract

STORIES = Path(__file__).parents[1] / "gold" / "stories"
_EVERY = 37  # characters from one cut to the next


def _cut() -> Iterator[str]:
    """Each twelfth story, cut short at many places."""
    for path in sorted(STORIES.glob("*.article.json"))[::12]:
        text = json.loads(path.read_text(encoding="utf-8"))["text"]
        yield from (text[:end].rstrip() for end in range(_EVERY, len(text), _EVERY))


@pytest.mark.parametrize("text", list(_cut()))
def test_a_text_may_end_anywhere(text: str) -> None:
    doc = annotate(Article(id="x", title_end=0, text=text, published="2031-03-12"))
    assert doc.text == text
    assert all(0 <= m["start"] < m["end"] <= len(text) for m in doc._.mentions)


@pytest.mark.parametrize(
    "text",
    [
        "Quốc hội bàn về cuộc chiến tranh Việt Nam",
        "Ông An ủng hộ xung đột Nga",
        "Thủ tướng cảm ơn Chính phủ và nhân dân",
        "Ông An làm việc ở tập đoàn",
        "Ông An nói về GDP",
    ],
)
def test_a_text_may_end_in_a_name_or_a_head(text: str) -> None:
    assert extract(text) is not None


@pytest.mark.parametrize("published", [None, "2031", "2031-03", "2031-03-12"])
def test_a_trial_for_an_old_crime_is_read_whatever_is_known_of_the_day_of_the_report(published: str | None) -> None:
    text = (
        "Tòa án nhân dân tỉnh Sơn Hà xét xử ông Lê An về vụ lừa đảo xảy ra ngày 5-3-2012. Năm 2031, ông An kháng cáo."
    )
    assert [e.type for e in extract(text, published=published).events if e.type == "LegalAction"]
