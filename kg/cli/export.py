"""``kg export``: the built graph in other formats."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import out_option
from kg.export.registry import SHIPPED, exporter, names
from kg.graph import snapshot
from kg.graph.terms import check_base
from kg.graph.threshold import above


class _Formats(click.Command):
    """Lists the formats below its options."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Formats"):
            formatter.write_dl([(name, SHIPPED[name][2] if name in SHIPPED else "") for name in names()])


@click.command(cls=_Formats)
@click.argument("formats", nargs=-1, required=True, metavar="FORMAT...")
@out_option
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write to; the folder of the graph by default.",
)
@click.option("--base", help="IRI that identifiers are appended to; the one of the build by default.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Leave out posts, events and relations that no evidence makes as sure as this.",
)
def export(formats: tuple[str, ...], out: Path, to: Path | None, base: str | None, min_confidence: float) -> None:
    """Write the built graph in another FORMAT, or in several."""
    chosen = [exporter(name) for name in formats]
    if base is not None:
        check_base(base)
    built = snapshot.load(out / snapshot.FILE)
    graph = above(built.graph, min_confidence)
    for write in chosen:
        for path in write(graph, to or out, base=base or built.base):
            click.echo(str(path))
