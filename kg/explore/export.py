"""The page as a format of ``kg export``. It lies here and not in kg.export, which knows nothing of pages."""

from __future__ import annotations

from pathlib import Path

from kg.explore import page
from kg.model import KnowledgeGraph

FILE = "graph.html"


def html(graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:  # noqa: ARG001 - the page shows no IRIs
    """Write ``graph.html`` into the folder ``target``; see :func:`kg.explore.page.write`."""
    path = target / FILE
    page.write(graph, path)
    return [path]
