"""What is written about the project is true of it."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from kg.cli import COMMANDS


def test_generated_pages_are_up_to_date(root: Path) -> None:
    # In a process of its own: click keeps the help option of the first context that a command was called in.
    command = [sys.executable, "-m", "docs.generate", "--check"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_command_is_in_the_readme(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert not [name for name in COMMANDS if f"kg {name}" not in readme]


def test_every_dependency_has_its_reason_in_the_readme(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    names = [re.split(r"[<>=\[ ]", d)[0] for d in project["project"]["dependencies"]]
    groups = project["dependency-groups"].values()
    names += [re.split(r"[<>=\[ ]", d)[0] for group in groups for d in group if isinstance(d, str)]
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert not [n for n in names if f"`{n}`" not in readme]


def _documents(root: Path) -> list[Path]:
    folders = (".", "docs", "benchmarks", "tests/gold", "kg/explore/frontend")
    return [path for folder in folders for path in sorted((root / folder).glob("*.md"))]


def test_files_that_the_documents_name_exist(root: Path) -> None:
    for document in _documents(root):
        text = document.read_text(encoding="utf-8")
        named = re.findall(r"`((?:kg|docs|seeds|ontology|benchmarks|notebooks|tests)/[\w./-]*)`", text)
        linked = re.findall(r"\]\(((?!https?:)[\w./-]+)\)", text)
        missing = [n for n in named if not (root / n).exists()]
        missing += [n for n in linked if not (document.parent / n).exists()]
        assert not missing, document


def test_modules_that_the_documents_name_exist(root: Path) -> None:
    """Also where only the end of the path is given: ``outside_law.py``, ``circumstances/apart.py``."""
    folders = ("kg", "docs", "benchmarks", "tests", "notebooks")
    there = {f"/{p.relative_to(root).as_posix()}" for folder in folders for p in (root / folder).rglob("*.py")}
    for document in _documents(root):
        named = re.findall(r"`([\w./-]+\.py)`", document.read_text(encoding="utf-8"))
        assert not [n for n in named if not any(path.endswith(f"/{n}") for path in there)], document


def test_documents_date_by_days_and_versions(root: Path) -> None:
    """What was true "in the third session" tells nobody outside when."""
    ordinal = re.compile(r"(?i)\b(?:first|second|third|\w+th|this|last|previous)\s+sessions?\b|\bthe session's\b")
    for document in _documents(root):
        assert not ordinal.findall(document.read_text(encoding="utf-8")), document
