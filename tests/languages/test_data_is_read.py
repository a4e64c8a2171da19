"""What stands in the word data is read: a list that nobody reads invites corrections that change nothing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

# Their keys are values (names of words, topics, triggers), and those who read them go through all of them.
OPEN = {"particles"}
MODIFIERS = {"former", "bygone", "acting", "deputy"}


def _tables(root: Path) -> list[Path]:
    return [p for p in sorted((root / "kg/languages/vi/data").glob("*.toml")) if p.stem not in OPEN]


@pytest.fixture(scope="module")
def quoted(root: Path) -> frozenset[str]:
    code = (path.read_text(encoding="utf-8") for path in (root / "kg").rglob("*.py"))
    return frozenset(word for text in code for word in re.findall(r"""["'](\w+)["']""", text))


def test_every_table_and_list_has_a_reader(root: Path, quoted: frozenset[str]) -> None:
    for path in _tables(root):
        keys = set(tomllib.loads(path.read_text(encoding="utf-8")))
        assert not keys - quoted, path.name


def test_every_modifier_of_titles_has_a_reader(root: Path) -> None:
    """Other lists have such names too (``elect``, ``charge``), so that a look for the word alone would not do."""
    titles = tomllib.loads((root / "kg/languages/vi/data/titles.toml").read_text(encoding="utf-8"))
    code = "\n".join(path.read_text(encoding="utf-8") for path in (root / "kg").rglob("*.py"))
    read = set(re.findall(r'modifiers"?\]?\["(\w+)"\]', code))
    assert set(titles["modifiers"]) == read == MODIFIERS
