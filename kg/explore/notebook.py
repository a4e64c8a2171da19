"""The page inside a Jupyter notebook: one frame that holds everything, offline."""

from __future__ import annotations

from html import escape

from kg.explore import page
from kg.model import KnowledgeGraph


class Frame:
    """What a notebook shows for a graph: the page in an isolated frame.

    The frame may run its own script and open links in a new tab, nothing else: it cannot reach the notebook.
    """

    def __init__(self, html: str, height: int) -> None:
        self._html = html
        self._height = height

    def _repr_html_(self) -> str:
        return (
            f'<iframe title="vnkg" srcdoc="{escape(self._html)}" width="100%" height="{self._height}" '
            'sandbox="allow-scripts allow-popups allow-downloads" style="border:1px solid #ccc;border-radius:8px">'
            "</iframe>"
        )


def show(graph: KnowledgeGraph, focus: str | None = None, *, lang: str = "vi", height: int = 640) -> Frame:
    """Show the explorer below a notebook's cell.

    Args:
        graph: what to show.
        focus: a name, alias or id to open on.
        lang: ``vi`` or ``en``.
        height: of the frame, in pixels.

    Raises:
        UsageError: ``focus`` names nothing in the graph.
    """
    return Frame(page.render(graph, focus=focus, lang=lang), height)
