from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from kg.errors import SourceError, SourceNotice
from kg.model import Article
from kg.read import read


class Reading(NamedTuple):
    articles: list[Article]
    errors: list[SourceError]
    notices: list[SourceNotice]


@pytest.fixture
def reading(tmp_path: Path) -> Callable[..., Reading]:
    """Writes files (name=content) into a folder and reads the folder, or the sources given."""

    def go(files: dict[str, str | bytes], *sources: str | Path) -> Reading:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        told: list[SourceError] = []
        articles = list(read(list(sources) or [tmp_path], on_error=told.append))
        return Reading(
            articles,
            [e for e in told if not isinstance(e, SourceNotice)],
            [e for e in told if isinstance(e, SourceNotice)],
        )

    return go
