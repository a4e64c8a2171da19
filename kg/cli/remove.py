"""``kg remove``: take articles and all they said out of the graph."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.build.run import refresh
from kg.cli.options import out_option
from kg.workspace import existing, locked


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@out_option
@click.option("--restore", is_flag=True, help="Take removed articles in again.")
def remove(articles: tuple[str, ...], out: Path, restore: bool) -> None:
    """Take articles and all they said out of the graph.

    ARTICLE is an article's identifier. It stays out when its source is read again, until it is restored.
    """
    with locked(out), existing(out) as workspace, workspace.transaction():
        done = workspace.restore(articles) if restore else workspace.remove(articles)
    for identifier in articles:
        if identifier not in done:
            what = "was not removed" if restore else "is not in the graph"
            click.echo(f"kg: {identifier}: {what}; kg query lists the articles", err=True)
    if done:
        refresh(out)
        click.echo(f"{'restored' if restore else 'removed'}: {', '.join(done)}")
    if len(done) < len(set(articles)):
        sys.exit(1)
