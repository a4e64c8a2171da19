"""``kg diff``: what one build has that another has not."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.build.compare import differences
from kg.graph import snapshot

_FOLDER = click.Path(path_type=Path)


def _snapshot(path: Path) -> Path:
    return path if path.is_file() else path / snapshot.FILE


@click.command()
@click.argument("old", type=_FOLDER)
@click.argument("new", type=_FOLDER)
@click.option("--json", "as_json", is_flag=True, help="Print all of it as JSON.")
@click.option("--limit", default=10, show_default=True, help="How many records a kind to show.")
def diff(old: Path, new: Path, as_json: bool, limit: int) -> None:
    """Show what the build in NEW added to and removed from the build in OLD (folders, or snapshots)."""
    found = differences(snapshot.load(_snapshot(old)).graph, snapshot.load(_snapshot(new)).graph)
    if as_json:
        click.echo(json.dumps([asdict(d) for d in found], ensure_ascii=False, indent=2))
        return
    console = Console()
    table = Table("", "added", "removed", "changed")
    for d in found:
        table.add_row(d.kind, str(len(d.added)), str(len(d.removed)), str(len(d.changed)))
    console.print(table)
    for d in found:
        for sign, lines, style in (
            ("+", d.added, "green"),
            ("-", d.removed, "red"),
            ("~", d.changed, "yellow"),
        ):
            for line in lines[:limit]:
                console.print(Text(f"{sign} {line}", style=style), soft_wrap=True)
            if len(lines) > limit:
                console.print(f"  … {len(lines) - limit} more {d.kind}")
