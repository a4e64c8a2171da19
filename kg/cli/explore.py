"""``kg explore`` and ``kg serve``: the page of a built graph."""

from __future__ import annotations

import contextlib
import webbrowser
from pathlib import Path

import click

from kg.cli.options import out_option
from kg.explore.trim import FILE_LIMIT
from kg.graph import snapshot
from kg.model import KnowledgeGraph

_PAGE = "graph.html"

_focus = click.option("--focus", metavar="NAME", help="Open on this person, body, topic, place, event or article.")
_lang = click.option("--lang", type=click.Choice(["vi", "en"]), default="vi", show_default=True, help="Language.")
_quiet = click.option("--no-browser", is_flag=True, help="Only say where the page is.")


@click.command()
@out_option
@_focus
@_lang
@_quiet
def explore(out: Path, focus: str | None, lang: str, no_browser: bool) -> None:
    """Open the page of the built graph; of a very large one, start the server."""
    graph = _opened(out)
    if len(graph.entities) > FILE_LIMIT:
        click.echo(f"{len(graph.entities):,} entities are too many for one file; serving them instead.")
        _serve(graph, 0, focus, lang, no_browser)
        return
    from kg.explore import page

    path = out / _PAGE
    page.write(graph, path, focus=focus, lang=lang)
    click.echo(f"The page is {path}")
    if not no_browser:
        webbrowser.open(path.resolve().as_uri())


@click.command()
@out_option
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port; any free one by default.")
@_focus
@_lang
@_quiet
def serve(out: Path, port: int, focus: str | None, lang: str, no_browser: bool) -> None:
    """Serve the page of a large graph to this machine alone, until Ctrl-C."""
    _serve(_opened(out), port, focus, lang, no_browser)


def _opened(out: Path) -> KnowledgeGraph:
    """The graph, after a word that something is being done: a large one takes half a minute to be served."""
    click.echo("Opening the graph …", err=True)
    return snapshot.load(out / snapshot.FILE).graph


def _serve(graph: KnowledgeGraph, port: int, focus: str | None, lang: str, no_browser: bool) -> None:
    from kg.explore.server import ExplorerServer

    try:
        server = ExplorerServer(graph, port, focus=focus, lang=lang)
    except OSError as error:
        raise click.ClickException(f"port {port} cannot be used ({error.strerror}); choose another") from error
    click.echo(f"The page is at {server.url} (Ctrl-C ends it)")
    if not no_browser:
        webbrowser.open(server.url)
    with contextlib.suppress(KeyboardInterrupt), server:
        server.serve_forever()
