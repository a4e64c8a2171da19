"""From sources to outputs: reads, extracts in parallel, resolves, and writes what changed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kg.build.handle import Graph, build, open_graph

if TYPE_CHECKING:
    from kg.build.report import Report
    from kg.build.run import Options, graph_of

# Loaded on first use: they import every stage, and `import kg` should cost nothing.
_HOMES = {"Options": "kg.build.run", "Report": "kg.build.report", "graph_of": "kg.build.run"}

__all__ = ["Graph", "Options", "Report", "build", "graph_of", "open_graph"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'kg.build' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
