"""``kg validate``: does the built graph conform to the ontology's shapes?"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from kg.cli.options import counted, out_option
from kg.graph.checks import Problem, check
from kg.graph.store import GRAPH_FILE
from kg.ontology import ontology

_SHOWN = 5


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@out_option
def validate(file: Path | None, out: Path) -> None:
    """Check the built graph, or a Turtle FILE of it (or its folder), by SHACL.

    Ends with 1 if something does not conform. Beside the shapes it is checked that every date is on the
    calendar, that nothing is a blank node, and that every relation has its evidence.
    """
    path = file or out
    if not path.is_file():
        path /= GRAPH_FILE
    columns = SpinnerColumn(), TextColumn("{task.completed:,.0f} triples checked"), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("checking", total=None)
        found = Counter[str]()
        examples: dict[str, list[Problem]] = {}
        for problem in check(path, lambda count: bar.advance(task, count)):
            found[problem.message] += 1
            examples.setdefault(problem.message, [])
            if len(examples[problem.message]) < _SHOWN:
                examples[problem.message].append(problem)
    if not found:
        click.echo(f"{path} conforms")
        return
    _report(path, found, examples)
    sys.exit(1)


def _report(path: Path, found: Counter[str], examples: dict[str, list[Problem]]) -> None:
    console = Console(soft_wrap=True, highlight=False)
    console.print(
        Text(f"{path} does not conform: {counted(found.total(), 'problem')} of {counted(len(found), 'kind')}")
    )
    for message, count in found.most_common():
        console.print(Text(f"\n{count} x {message}", style="bold"))
        for problem in examples[message]:
            path_, value = ontology().shorten(problem.path), problem.value
            console.print(Text("  " + " ".join(part for part in (problem.focus, path_, value) if part)))
        if count > len(examples[message]):
            console.print(Text(f"  … and {count - len(examples[message])} more"))
