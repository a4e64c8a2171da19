"""``kg remove``: take articles and all they said out of the graph."""

from __future__ import annotations

import json
from collections.abc import Set
from pathlib import Path
from urllib.parse import unquote

import click

from kg.build.run import refresh
from kg.cli.options import out_option
from kg.errors import UsageError
from kg.ontology import BASE_IRI
from kg.workspace import Workspace, held

_LISTED = 20


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@out_option
@click.option("--restore", is_flag=True, help="Take removed articles in again.")
def remove(articles: tuple[str, ...], out: Path, restore: bool) -> None:
    """Take articles and all they said out of the graph.

    ARTICLE is an article's identifier as kg query articles shows it: article:NAME, its whole IRI, or the NAME
    alone. It stays out when its source is read again, until it is restored.
    """
    with held(out) as workspace, workspace.transaction():
        removed = workspace.removed()
        asked = _named(workspace, articles, removed if restore else None)
        done = workspace.restore(asked) if restore else workspace.remove(i for i in asked if i not in removed)
    for identifier in asked:
        if identifier not in done:
            click.echo(f"{identifier}: was removed before; --restore takes it in again", err=True)
    if done:
        refresh(out)
        click.echo(f"{'restored' if restore else 'removed'}: {', '.join(done)}")


def _named(workspace: Workspace, articles: tuple[str, ...], removed: Set[str] | None) -> list[str]:
    """The identifiers of the articles that are meant.

    Args:
        workspace: where they are looked up.
        articles: identifiers in any of their forms.
        removed: if they are to be taken in again, those that are out.

    Raises:
        UsageError: one of them is not there; nothing is to be done then.
    """
    if removed is not None:
        known: Set[str] = removed
        listed = ", ".join(sorted(removed)[:_LISTED]) + (" …" if len(removed) > _LISTED else "")
        advice = f"was not removed; {f'these were: {listed}' if removed else 'nothing is removed'}"
    else:
        rows = workspace.live()
        known = {name for name, *_ in rows} | {stored for _, stored, *_ in rows} | workspace.removed()
        advice = f"is not in the graph; kg query articles --out {workspace.folder} lists the articles"
    base = json.loads(workspace.meta("options") or "{}").get("base", BASE_IRI)
    found = [_plain(given, base, known) for given in articles]
    wrong = [given for given, name in zip(articles, found, strict=True) if name not in known]
    if wrong:
        raise UsageError(f"{', '.join(wrong)}: {advice}")
    return list(dict.fromkeys(found))


def _plain(given: str, base: str, known: Set[str]) -> str:
    """An article's identifier without prefix or IRI around it."""
    if given not in known:
        for start in (f"{base}article/", "article:"):
            if given.startswith(start):
                return unquote(given.removeprefix(start))
    return given
