"""From sources to outputs: reads, extracts in parallel, resolves, and writes what changed."""

from kg.build.handle import Graph, build, open_graph
from kg.build.report import Report
from kg.build.run import Options, graph_of

__all__ = ["Graph", "Options", "Report", "build", "graph_of", "open_graph"]
