"""Every topic, event class and role of the ontology has words that can produce it, and no word names another one."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.ontology import ontology

SLOTS = ("subject", "object", "of", "nominal_object", "with", "require")
COUNTS = {"", "any", "two", "both"}  # what a frame can require besides a role: nothing, anybody, two who take part


@pytest.fixture(scope="module")
def data(root: Path) -> Path:
    return root / "kg" / "languages" / "vi" / "data"


def tables(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob("*.toml")):
        with path.open("rb") as file:
            yield tomllib.load(file)


def test_topics(data: Path) -> None:
    worded = {name for table in tables(data / "topics") for name in table} - {"blockers"}
    fields = {t.notation for t in ontology().topics.values() if not t.broader}
    assert worded == set(ontology().topics) - fields, "a field of the news has no words but those of its topics"


def test_event_classes_and_roles(data: Path) -> None:
    classes, roles = set(), set()
    for table in tables(data / "frames"):
        for frame in table.get("frame", ()):
            classes.add(frame.get("type") or table["type"])
            given = [frame[slot] for slot in SLOTS if slot in frame]
            roles |= {role for value in given for role in ([value] if isinstance(value, str) else value)}
    assert classes == set(ontology().events)
    assert roles - COUNTS == set(ontology().roles)
