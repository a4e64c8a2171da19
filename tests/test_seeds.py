"""The seed corpus and its gold: complete, legal, and in words of our own."""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from kg.model import EntityType, Status
from kg.ontology import ontology

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "seeds" / "articles"
SHARED = ROOT.parent / "shared"
GOLD = sorted(p for p in ARTICLES.glob("*.gold.json") if p.name != "crossdoc.gold.json")

TYPES = set(get_args(EntityType))


def _load(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))


def _records(path: Path) -> list[tuple[str, str]]:
    """(article id, all its text as stored) of one seed file; the raw page for HTML."""
    raw = unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig"))
    if path.suffix not in {".json", ".jsonl"}:
        return [(path.stem, raw)]
    found = [json.loads(raw)] if path.suffix == ".json" else [json.loads(row) for row in raw.splitlines()]
    return [(r.get("id", path.stem), "\n".join(str(v) for v in r.values())) for r in found]


def _articles() -> dict[str, str]:
    files = [p for p in ARTICLES.iterdir() if not p.name.endswith(".gold.json")]
    return {key: text for p in files for key, text in _records(p)}


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold()


def _date_ok(value: str) -> bool:
    parts = value.split("/")
    if len(parts) > 2 or parts != sorted(parts):
        return False
    for part in parts:
        if not re.fullmatch(r"\d{4}(-\d\d){0,2}", part):
            return False
        date.fromisoformat(part + "-01-01"[len(part) - 4 :] if len(part) < 10 else part)
    return True


TEXTS = _articles()


def test_at_least_sixteen_articles_and_each_has_its_gold() -> None:
    assert len(TEXTS) >= 16
    assert {_load(p)["id"] for p in GOLD} == set(TEXTS)
    assert all(p.name == _load(p)["id"] + ".gold.json" for p in GOLD)


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.name.removesuffix(".gold.json"))
def test_names_triggers_and_traps_stand_in_the_text(path: Path) -> None:
    gold, text = _load(path), _flat(TEXTS[_load(path)["id"]])
    wanted = [n for e in gold["entities"] for n in (e["name"], *e["aliases"])]
    wanted += [t for e in gold["events"] for t in re.split(r";|…", e["trigger"])]
    wanted += gold["not_entities"]
    assert [w for w in wanted if _flat(w).strip() not in text] == []


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.name.removesuffix(".gold.json"))
def test_gold_is_legal(path: Path) -> None:
    gold = _load(path)
    names = [e["name"] for e in gold["entities"]]
    assert len(names) == len(set(names))
    assert {e["type"] for e in gold["entities"]} <= TYPES
    assert set(gold["topics"]) <= set(ontology().topics)
    assert 1 <= len(gold["topics"]) <= 8
    assert all(unicodedata.is_normalized("NFC", n) for n in names)
    for role in gold["roles"]:
        assert role["person"] in names
        assert role["organization"] is None or role["organization"] in names
        assert role["basis"] in {"stated", "inferred"}
    for link in gold["partOf"]:
        assert {link["child"], link["parent"]} <= set(names)
    assert gold["published"] is None or _date_ok(gold["published"])


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.name.removesuffix(".gold.json"))
def test_events_are_legal(path: Path) -> None:
    gold = _load(path)
    names = {e["name"] for e in gold["entities"]}
    speech = []
    for event in gold["events"]:
        people, kind = event["participants"], ontology().event(event["type"])
        assert {p["name"] for p in people} <= names, event
        assert {p["role"] for p in people} <= set(kind.roles), event
        assert event["place"] is None or event["place"] in names, event
        assert event["date"] is None or _date_ok(event["date"]), event
        assert event["status"] in get_args(Status)
        assert event.get("document") is None or event["document"] in names, event
        if kind.is_speech_act:
            who = sorted((p["role"], p["name"]) for p in people)
            speech.append((event["type"], event["status"], str(who)))
    assert len(speech) == len(set(speech)), "one entry per (type, speaker, addressee)"


def test_crossdoc_refers_to_gold() -> None:
    golds = {_load(p)["id"]: _load(p) for p in GOLD}
    cross = _load(ARTICLES / "crossdoc.gold.json")
    for group in cross["same_entity"] + cross["different_entity"]:
        assert len(group) >= 2
        for ref in group:
            article, _, name = ref.partition(":")
            assert name in {e["name"] for e in golds[article]["entities"]}, ref
    for group in cross["same_event"] + cross["different_event"]:
        for ref in group:
            key = (ref["type"], ref["trigger"])
            assert key in {(e["type"], e["trigger"]) for e in golds[ref["seed"]]["events"]}, ref
    for line in cross["role_timeline"]:
        assert all(s in golds for post in line["posts"] for s in post["seeds"])


def test_invented_stories_say_so() -> None:
    """A story with invented people carries `fictional` where its format has room for it."""
    invented = [
        "xet-xu-vu-van-loc-phat", "bo-nhiem-giam-doc-so-xay-dung-son-ha",
        "nordhaven-sap-den-viet-nam", "nordhaven-huy-chuyen-tham",
    ]  # fmt: skip
    for stem in invented:
        page = next(p for p in ARTICLES.glob(stem + ".*") if not p.name.endswith(".gold.json"))
        assert re.search(r'"?fictional"?(:| content=)\s*"?true', page.read_text(encoding="utf-8")), page.name


def _shingles(text: str, size: int) -> set[tuple[str, ...]]:
    words = re.sub(r"[\W_]+", " ", unicodedata.normalize("NFC", text).casefold()).split()
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the developers' ../shared is not here")
def test_no_run_of_words_is_copied() -> None:
    """Fewer than 14 common words in a row; the retold five stay below 10 (names and posts are long)."""
    theirs: set[tuple[str, ...]] = set()
    for page in (SHARED / "seeds").glob("*.txt"):
        theirs |= _shingles(page.read_text(encoding="utf-8"), 10)
    for page in (SHARED / "gold").glob("*/*.article.json"):
        theirs |= _shingles(_load(page)["text"], 10)
    for key, text in TEXTS.items():
        assert not (theirs & _shingles(text, 10)), key


def _entity_files() -> list[Path]:
    return sorted((ROOT / "seeds" / "entities").glob("*.toml"))


@pytest.mark.parametrize("path", _entity_files(), ids=lambda p: p.name)
def test_entity_file_is_sound(path: Path) -> None:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    rows = [row for table in data.values() if isinstance(table, list) for row in table]
    assert rows
    for row in rows:
        assert row.get("name") or row.get("code"), row
        for label in (row.get("name", ""), *row.get("aliases", [])):
            assert unicodedata.is_normalized("NFC", label), label
        for field in ("valid_from", "valid_to"):
            assert field not in row or _date_ok(row[field]), row
        for post in row.get("posts", []):
            bounds = [post[k] for k in ("start", "end") if k in post]
            assert all(_date_ok(b) for b in bounds), row
            assert bounds == sorted(bounds), row
