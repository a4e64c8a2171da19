"""The explorer: the page that shows a graph, and the local server for large ones."""
