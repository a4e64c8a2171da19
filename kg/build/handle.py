"""What ``kg.build`` and ``kg.open`` hand to a Python user: one graph, seen in several ways.

``import kg`` imports this module, so the stages behind it are imported where they are used.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.model import KnowledgeGraph
from kg.ontology import BASE_IRI

if TYPE_CHECKING:
    import networkx
    import rdflib

    from kg.build.report import Report
    from kg.explore.notebook import Frame


@dataclass(frozen=True, slots=True)
class Graph:
    """A built graph.

    Attributes:
        graph: all records.
        base: IRI that identifiers are appended to.
        folder: where its files lie, None for a graph that was only made in memory.
        report: what the build did, None for a graph that was opened.
    """

    graph: KnowledgeGraph
    base: str = BASE_IRI
    folder: Path | None = None
    report: Report | None = field(default=None, compare=False)

    def to_networkx(self) -> networkx.MultiDiGraph:
        """The graph as a networkx MultiDiGraph (see :mod:`kg.graph.network`)."""
        from kg.graph.network import to_networkx

        return to_networkx(self.graph, self.base)

    def to_rdflib(self) -> rdflib.Graph:
        """The graph as an rdflib Graph (see :mod:`kg.graph.rdf`)."""
        from kg.graph.rdf import to_rdflib

        return to_rdflib(self.graph, base=self.base)

    def query(self, sparql: str) -> list[dict[str, str]]:
        """Answer a SPARQL SELECT query over the graph; the contract's prefixes are declared beforehand.

        Returns:
            One dict a row, by name of the variable; a variable that is not bound is not there.

        Raises:
            UsageError: the query has an error, or is not a SELECT.
        """
        import pyoxigraph

        from kg.graph.store import from_graph

        solutions = from_graph(self.graph, self.base).query(sparql)
        if not isinstance(solutions, pyoxigraph.QuerySolutions):
            raise UsageError("graph.query answers SELECT queries; use to_rdflib() for the others")
        names = [variable.value for variable in solutions.variables]
        return [{n: str(row[n].value) for n in names if row[n] is not None} for row in solutions]

    def show(self, focus: str | None = None, *, lang: str = "vi", height: int = 640) -> Frame:
        """The explorer below a notebook's cell, offline (see :func:`kg.explore.notebook.show`).

        Raises:
            UsageError: ``focus`` names nothing in the graph.
        """
        from kg.explore.notebook import show

        return show(self.graph, focus, lang=lang, height=height)


def build(sources: str | Path | Iterable[str | Path], out: str | Path = "out", **options: object) -> Graph:
    """Build the graph from articles and write it to a folder.

    Args:
        sources: files, folders or globs.
        out: folder for the results and the workspace.
        options: as of :class:`kg.build.run.Options` (``base``, ``workers``, ``entities``, ``prune`` …).

    Raises:
        KGError: the sources are none, or the folder cannot be used. Single sources that fail do not raise;
            they stand in ``graph.report.failures``.
    """
    from kg.build.run import Options
    from kg.build.run import build as run_build
    from kg.graph import snapshot

    given = [sources] if isinstance(sources, (str, Path)) else list(sources)
    chosen = Options(out=Path(out), **options)  # type: ignore[arg-type]
    report = run_build([str(s) for s in given], chosen)
    saved = snapshot.load(chosen.out / snapshot.FILE)
    return Graph(saved.graph, saved.base, chosen.out, report)


def open_graph(folder: str | Path = "out") -> Graph:
    """Open the graph that an earlier build left in a folder.

    Raises:
        UsageError: no build ended there.
        WorkspaceError: its snapshot is damaged or of another version of this package.
    """
    from kg.graph import snapshot

    saved = snapshot.load(Path(folder) / snapshot.FILE)
    return Graph(saved.graph, saved.base, Path(folder))
