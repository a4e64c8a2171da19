"""On real articles, which are not part of the project: properties and counts, no sentence of theirs."""

from __future__ import annotations

import gzip
import itertools
import json
import time

import pytest

from kg.read import inspect, read, scan

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def seeds(shared):
    return {article.id[:3]: article for article in read([shared / "seeds"])}


def test_seed_titles_dates_and_bylines(seeds):
    assert {k: a.published for k, a in seeds.items()} == {
        "000": "2022-12",
        "001": None,
        "002": None,
        "003": "2025-10-27",
        "004": "2024-04-06",
    }
    assert [k for k, a in seeds.items() if a.title] == ["004"]
    assert [bool(a.author) for a in seeds.values()] == [False, True, True, False, True]
    assert [len(a.captions) for a in seeds.values()] == [1, 0, 1, 0, 8]


def test_nothing_of_the_sidebar_is_left(seeds, shared):
    raw = next((shared / "seeds").glob("004*")).read_text("utf-8")
    sidebar = {line.strip() for line in raw.split("\n")[-60:] if len(line.strip()) > 15}
    assert len(sidebar) > 10
    assert not [line for line in sidebar if line in seeds["004"].text]


@pytest.mark.parametrize("name", ["politics-2016-2019", "tuoitre-2024-11", "vnexpress-2020"])
def test_little_is_removed_and_every_dated_record_dated(shared, name):
    before = after = 0
    for raw in itertools.islice(scan([shared / "data" / "news" / f"{name}.jsonl.gz"]), 300):
        if not raw.payload["text"].strip():
            continue
        article, draft = inspect(raw)
        before += sum(map(str.isalnum, raw.payload["text"]))
        after += sum(map(str.isalnum, article.text[article.title_end :]))
        assert bool(article.published) == bool(raw.payload.get("published"))
        assert "Ảnh: TTXVN" not in article.text
        assert all(rule != "sidebar" for rule, _ in draft.removed)
    assert 0.94 * before < after <= before


@pytest.mark.slow
def test_a_year_of_leads_streams(shared):
    path = shared / "data" / "news" / "leads-2025-08-2026-08.jsonl.gz"
    started = time.perf_counter()
    count = sum(1 for _ in scan([path]))
    assert count / (time.perf_counter() - started) > 5_000
    with gzip.open(path) as file:
        assert count == sum(1 for _ in file)


def test_gold_articles_keep_their_ids(shared):
    for folder in ("dev", "check"):
        paths = sorted((shared / "gold" / folder).glob("*.article.json"))
        articles = list(read(paths))
        assert [a.id for a in articles] == [json.loads(p.read_text("utf-8"))["id"] for p in paths]
