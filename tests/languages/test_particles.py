"""Words of Vietnamese stand in data files; rules name them."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.languages.vi import particles

_ROOT = Path(kg.__file__).parent
_RULES = sorted((_ROOT / "extract").rglob("*.py")) + sorted((_ROOT / "languages" / "vi" / "dates").glob("*.py"))
_MARKED = frozenset("àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ")


def _strings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of every string that is no docstring."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


@pytest.mark.parametrize("path", _RULES, ids=lambda p: str(p.relative_to(_ROOT)))
def test_rules_hold_no_words_of_their_own(path: Path) -> None:
    found = [(line, text) for line, text in _strings(ast.parse(path.read_text())) if _MARKED & set(text.casefold())]
    assert found == [], "move these words to kg/languages/vi/data and give them a name"


def test_every_particle_has_a_name_and_every_name_a_particle() -> None:
    groups = tomllib.loads((_ROOT / "languages" / "vi" / "data" / "particles.toml").read_text())
    words = {name.upper(): word for group in groups.values() for name, word in group.items()}
    named = {name: value for name, value in vars(particles).items() if name.isupper() and not name.startswith("_")}
    assert named == words
