"""``kg build``: from articles to the graph, the page and the table."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table

from kg.build.report import Report
from kg.build.run import Options
from kg.build.run import build as run_build
from kg.build.update import Progress as Step
from kg.cli.options import counted, out_folder
from kg.ontology import BASE_IRI
from kg.resources import resource

_SHOWN_FAILURES = 20
_SHOWN_NOTICES = 5


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@out_folder("Folder for the results and the workspace.")
@click.option("--base", default=BASE_IRI, show_default=True, help="IRI that all identifiers are appended to.")
@click.option("--workers", type=click.IntRange(1), help="Processes that read texts; one a core by default.")
@click.option(
    "--entities",
    type=click.Path(exists=True, path_type=Path),
    multiple=True,
    help="File (or folder of files) of known entities beside those that ship; may be given several times.",
)
@click.option("--prune", is_flag=True, help="Forget articles that are not among the sources.")
@click.option("--wait", is_flag=True, help="Wait for another build of the same folder to end.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Leave out posts, events and relations that no evidence makes as sure as this.",
)
@click.option("--quiet", is_flag=True, help="Print nothing but failures.")
def build(
    sources: tuple[str, ...],
    out: Path,
    base: str,
    workers: int | None,
    entities: tuple[Path, ...],
    prune: bool,
    wait: bool,
    min_confidence: float,
    quiet: bool,
) -> None:
    """Build the graph from articles.

    A SOURCE is a file, a folder, a glob or - for standard input; seeds/articles by default.

    Files of known entities are TOML and look so (all keys: docs/entities.md); they add to what ships and correct it:

    \b
    [[entity]]
    type = "Organization"  # or Place, Gathering, Document, Country
    name = "Viện Hải dương Vân Phong"
    aliases = ["VHV"]
    country = "VN"
    [[person]]
    name = "Đoàn Uyển Nhi"
    posts = [{ post = "Viện trưởng", organization = "Viện Hải dương Vân Phong", start = "2019-03" }]
    """  # noqa: D301  (click reads the sign)
    options = Options(
        out=out,
        base=base,
        workers=workers,
        entities=entities,
        prune=prune,
        wait=wait,
        min_confidence=min_confidence,
    )
    given = sources or (str(resource("seeds", "articles")),)
    console = Console(stderr=True, quiet=quiet)
    bar = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    with bar:
        task = bar.add_task("reading", total=None, rate="")

        def tell(step: Step) -> None:
            elapsed = bar.tasks[0].elapsed or 1e-9
            rate = f"{step.articles:,} articles, {step.articles / elapsed:,.0f}/s" if step.articles else ""
            bar.update(task, description=step.stage, total=step.total or None, completed=step.position, rate=rate)

        report = run_build(given, options, tell)
    _show(console, report, out)
    _show_failures(report, out)
    if report.failures:
        sys.exit(1)


def _show(console: Console, report: Report, out: Path) -> None:
    table = Table(show_header=False, box=None)
    for name, count in report.counts.items():
        table.add_row(name, f"{count:,}")
    for stage, seconds in report.seconds.items():
        table.add_row(stage, f"{seconds:.1f} s")
    console.print(table)
    for notice in report.notices[:_SHOWN_NOTICES]:
        console.print(f"notice: {notice['source']}: {notice['reason']}", markup=False, highlight=False, soft_wrap=True)
    more = len(report.notices) - _SHOWN_NOTICES
    if more > 0:
        console.print(f"{counted(more, 'more notice')} in {out / 'report.json'}", markup=False)
    console.print(f"Results are in {out}; open {out / 'graph.html'}", markup=False)


def _show_failures(report: Report, out: Path) -> None:
    errors = Console(stderr=True, soft_wrap=True)
    for failure in report.failures[:_SHOWN_FAILURES]:
        # What a file or a headline says is text, never markup.
        errors.print(f"failed: {failure['source']}: {failure['reason']}", markup=False, highlight=False)
    more = len(report.failures) - _SHOWN_FAILURES
    if more > 0:
        errors.print(f"{counted(more, 'more failure')} in {out / 'report.json'}", markup=False, highlight=False)
