"""The project's own gold is legal, carries no text, and its offsets point at the names."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest

from kg.model import EntityType, Status
from kg.ontology import ontology


def _module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("materialise", Path(__file__).with_name("materialise.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["materialise"] = module
    spec.loader.exec_module(module)
    return module


materialise = _module()
GOLD: list[dict[str, Any]] = [g for s in materialise.SETS for g in materialise.standoffs(materialise.HERE / s)]


def _stories() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Gold and article of each story of our own."""
    for path in sorted((materialise.HERE / "stories").glob("*.gold.json")):
        article = path.with_name(path.name.replace(".gold.", ".article."))
        yield json.loads(path.read_text(encoding="utf-8")), json.loads(article.read_text(encoding="utf-8"))


STORIES = list(_stories())


def test_at_least_twenty_articles() -> None:
    assert len(GOLD) >= 20
    assert len({g["id"] for g in GOLD}) == len(GOLD)


@pytest.mark.parametrize("gold", [*GOLD, *(g for g, _ in STORIES)], ids=lambda g: g["id"])
def test_gold_is_legal(gold: dict[str, Any]) -> None:
    names = [e["name"] for e in gold["entities"]]
    assert len(names) == len(set(names))
    assert {e["type"] for e in gold["entities"]} <= set(get_args(EntityType))
    assert set(gold["topics"]) <= set(ontology().topics)
    for role in gold["roles"]:
        assert role["person"] in names
        assert role["organization"] is None or role["organization"] in names
    for event in gold["events"]:
        assert {p["name"] for p in event["participants"]} <= set(names), event
        assert {p["role"] for p in event["participants"]} <= set(ontology().event(event["type"]).roles), event
        assert event["place"] is None or event["place"] in names, event
        assert event["date"] is None or re.fullmatch(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?", event["date"])
        assert event["status"] in get_args(Status)


@pytest.mark.parametrize(("gold", "article"), STORIES, ids=[g["id"] for g, _ in STORIES])
def test_names_of_a_story_stand_in_it(gold: dict[str, Any], article: dict[str, Any]) -> None:
    day = gold["published"]
    assert (gold["id"], day is None) == (article["id"], article["published"] is None)
    assert day is None or re.fullmatch(r"\d{4}-\d\d(-\d\d)?", day)
    told = _words(f"{article['title']}\n{article['text']}")
    for entity in gold["entities"]:  # an elided name may be completed from words told elsewhere
        assert any(_words(form) <= told for form in (entity["name"], *entity["aliases"])), entity["name"]


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold()))


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = re.sub(r"[\W_]+", " ", text.casefold()).split()
    return {tuple(words[i : i + 14]) for i in range(len(words) - 13)}


@pytest.mark.shared
def test_no_sentence_is_carried(shared: Path) -> None:
    for gold, record in materialise.records(shared, GOLD):
        names = sorted((n for e in gold["entities"] for n in (e["name"], *e["aliases"])), key=len)
        words = json.dumps(gold, ensure_ascii=False)
        for name in reversed(names):  # a name is a name, however long; nothing else may be carried
            words = words.replace(name, "|")
        carried = _shingles(words)
        assert not carried & _shingles(materialise.text_of(record)), gold["id"]


@pytest.mark.shared
def test_offsets_point_at_names(shared: Path, tmp_path: Path) -> None:
    for gold, record in materialise.records(shared, GOLD):
        text = materialise.text_of(record)
        for entity in gold["entities"]:
            forms = {" ".join(n.split()) for n in (entity["name"], *entity["aliases"])}
            for start, end in entity["mentions"]:
                assert " ".join(text[start:end].split()) in forms, (gold["id"], entity["name"])
        assert all(text[s:e].strip() for event in gold["events"] for s, e in event["trigger"])
    written = [materialise.materialise(tmp_path / s, shared, materialise.HERE / s) for s in materialise.SETS]
    assert sum(written) == len(GOLD)
    first = json.loads((tmp_path / "own" / f"{GOLD[0]['id']}.gold.json").read_text(encoding="utf-8"))
    assert isinstance(first["events"][0]["trigger"], str)


@pytest.mark.shared
def test_set_is_independent(shared: Path) -> None:
    others = {p.name.split(".")[0] for d in ("dev", "check") for p in (shared / "gold" / d).glob("*.gold.json")}
    assert not others & {g["id"] for g in GOLD}
