"""``kg build``: from articles to the graph, the page and the table."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table

from kg.build.run import BASE, Options, Report
from kg.build.run import build as run_build
from kg.resources import resource


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("out"),
    show_default=True,
    help="Folder for the results and the workspace.",
)
@click.option("--base", default=BASE, show_default=True, help="IRI that all identifiers are appended to.")
@click.option("--workers", type=click.IntRange(1), help="Processes that read texts; one a core by default.")
@click.option(
    "--entities",
    type=click.Path(exists=True, path_type=Path),
    multiple=True,
    help="File of known entities (TOML) beside those that ship; may be given several times.",
)
@click.option("--prune", is_flag=True, help="Forget articles that are not among the sources.")
@click.option("--wait", is_flag=True, help="Wait for another build of the same folder to end.")
@click.option("--quiet", is_flag=True, help="Print nothing but failures.")
def build(
    sources: tuple[str, ...],
    out: Path,
    base: str,
    workers: int | None,
    entities: tuple[Path, ...],
    prune: bool,
    wait: bool,
    quiet: bool,
) -> None:
    """Build the graph from articles.

    A SOURCE is a file, a folder, a glob or - for standard input; seeds/articles by default.
    """
    options = Options(out=out, base=base, workers=workers, entities=entities, prune=prune, wait=wait)
    given = sources or (str(resource("seeds", "articles")),)
    console = Console(stderr=True, quiet=quiet)
    with Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        console=console,
        transient=True,
    ) as bar:
        task = bar.add_task("reading", total=None, rate="")
        done = 0

        def progress(stage: str, count: int) -> None:
            nonlocal done
            done += count
            elapsed = bar.tasks[0].elapsed or 1e-9
            bar.update(task, description=stage, completed=done, rate=f"{done / elapsed:,.0f}/s")

        report = run_build(given, options, progress)
    _show(console, report, out)
    errors = Console(stderr=True)
    for failure in report.failures:
        errors.print(
            f"[red]failed[/red] {failure['source']}: {failure['reason']}", markup=True, highlight=False
        )
    if report.failures:
        sys.exit(1)


def _show(console: Console, report: Report, out: Path) -> None:
    table = Table(show_header=False, box=None)
    for name, count in report.counts.items():
        table.add_row(name, f"{count:,}")
    for stage, seconds in report.seconds.items():
        table.add_row(stage, f"{seconds:.1f} s")
    console.print(table)
    for warning in report.warnings:
        console.print(f"warning: {warning}", markup=False)
    console.print(f"Results are in {out}; open {out / 'graph.html'}", markup=False)
