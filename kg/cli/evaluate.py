"""``kg eval``."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from kg.evaluate import Evaluation, evaluate


@click.command("eval")
@click.argument("gold_dir", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the articles, if they do not lie beside the gold.",
)
@click.option("--verbose", "-v", is_flag=True, help="List every difference.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def evaluate_command(gold_dir: Path, articles: Path | None, verbose: bool, as_json: bool) -> None:
    """Precision, recall and F1 a layer, each article of GOLD_DIR read by itself."""
    result = Evaluation()
    for _, total in evaluate(gold_dir, articles):
        result = total
    console = Console()
    if verbose and not as_json:
        for article, misses in result.misses.items():
            for miss in misses:
                console.print(f"{article}  {miss.kind:6} {miss.layer}: {miss.what}", highlight=False, markup=False)
    if as_json:
        click.echo(
            json.dumps(
                {
                    layer: {
                        "precision": round(s.precision, 3),
                        "recall": round(s.recall, 3),
                        "f1": round(s.f1, 3),
                        "tp": s.tp,
                        "fp": s.fp,
                        "fn": s.fn,
                    }
                    for layer, s in sorted(result.scores.items())
                },
                ensure_ascii=False,
                indent=2,
            )
        )
        return
    table = Table(title=f"{len(result.misses)} articles of {gold_dir}")
    table.add_column("layer")
    for column in ("precision", "recall", "F1", "right", "wrong", "missed"):
        table.add_column(column, justify="right")
    for layer, s in sorted(result.scores.items()):
        table.add_row(layer, f"{s.precision:.3f}", f"{s.recall:.3f}", f"{s.f1:.3f}", str(s.tp), str(s.fp), str(s.fn))
    console.print(table)
