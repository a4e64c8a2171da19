"""``kg review``: decide what the rules left open, and see and undo what was decided."""

from __future__ import annotations

import csv
import getpass
import sys
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.build.evidence import Passages
from kg.build.naming import Names
from kg.build.run import refresh
from kg.cli.options import counted, out_option, wide_console
from kg.ledger import ANSWERS, Entry, Ledger, read_csv, safe_cell, write_csv
from kg.resolve.decisions import Decision
from kg.workspace import Workspace, existing, held

_LEDGER = ("no.", "verdict", "left", "right", "score", "who", "when", "reasons")
_by = click.option("--by", default=None, help="Who decides; the login name by default.")


@click.group(invoke_without_command=True)
@out_option
@_by
@click.pass_context
def review(context: click.Context, out: Path, by: str | None) -> None:
    """Decide the merges that the rules left open: of people and bodies, and of tellings of events.

    Without a subcommand: one pair after the other, with the sentences behind it; answer a(ccept), r(eject),
    l(ater) or q(uit). The graph is brought up to date at the end.
    """
    context.obj = out
    if context.invoked_subcommand is not None:
        return
    console = Console()
    decided = 0
    with held(out) as workspace:
        ledger = Ledger(workspace)
        passages = Passages(out)
        for number, decision in enumerate(ledger.open(), 1):
            _show(console, decision, number, passages)
            answer = click.prompt(
                "[a]ccept, [r]eject, [l]ater, [q]uit", type=click.Choice(list("arlq")), show_choices=False
            )
            if answer == "q":
                break
            name = next(a for a in ANSWERS if a.startswith(answer))
            ledger.decide(decision.left, decision.right, name, by or getpass.getuser())
            decided += answer != "l"
        if not decided:
            console.print("Nothing was decided.")
    if decided:
        _apply(out, console)


@review.command("list")
@out_option
@click.option("--limit", default=20, show_default=True, help="How many to show.")
def list_open(out: Path, limit: int) -> None:
    """List the open pairs with their evidence."""
    console = Console()
    with existing(out) as workspace:
        pairs = Ledger(workspace).open()
    passages = Passages(out)
    for number, decision in enumerate(pairs[:limit], 1):
        _show(console, decision, number, passages)
    console.print(f"{counted(len(pairs), 'open pair')}.")


def _answer(name: str, done: str) -> click.Command:
    @review.command(name, help=f"{done} two identifiers.\n\nkg review list and kg query show them.")
    @click.argument("left")
    @click.argument("right")
    @out_option
    @_by
    def command(left: str, right: str, out: Path, by: str | None) -> None:
        with held(out) as workspace:
            ledger = Ledger(workspace)
            names = Names(Passages(out), ledger)
            one, other = names.pair(left, right)
            number = ledger.decide(one, other, name, by or getpass.getuser())
        click.echo(f"decision {number}: {name} {_called(names, one)} {_called(names, other)}")
        if name != "later":
            _apply(out, Console())

    return command


_answer("accept", "Say that one and the same is meant by")
_answer("reject", "Say that different things are meant by")
_answer("later", "Put off the decision about")


@review.command("undo")
@click.argument("number", type=int)
@out_option
def undo(number: int, out: Path) -> None:
    """Take back decision NUMBER of the ledger."""
    with held(out) as workspace:
        entry = Ledger(workspace).undo(number)
    click.echo(f"undone: {entry.verdict} {entry.left} {entry.right}")
    _apply(out, Console())


@review.command("ledger")
@out_option
@click.option("--rules", is_flag=True, help="Show the rules' merges and splits too.")
@click.option("--format", "form", type=click.Choice(["table", "csv"]), default="table", show_default=True)
def show_ledger(out: Path, rules: bool, form: str) -> None:
    """List all decisions: verdict, score, reasons, who and when."""
    with existing(out) as workspace:
        ledger = Ledger(workspace)
        names = Names(Passages(out), ledger)
        rows = [
            (str(e.number), e.verdict, _called(names, e.left), _called(names, e.right), "", e.by, _when(e), "")
            for e in ledger.entries()
        ]
        for d in ledger.rules() if rules else ():
            sides = (f"{d.left_label} ({d.left})", f"{d.right_label} ({d.right})")
            rows.append(("", d.verdict, *sides, f"{d.score:.2f}", d.by, "", "; ".join(d.reasons)))
    if form == "csv":
        csv.writer(sys.stdout).writerows([_LEDGER, *([safe_cell(c) for c in row] for row in rows)])
        return
    table = Table()
    for title in _LEDGER:
        table.add_column(title, overflow="fold", no_wrap=title == "no.")
    for row in rows:
        table.add_row(*map(Text, row))
    wide_console().print(table)


def _called(names: Names, identifier: str) -> str:
    label = names.label(identifier)
    return f"{label} ({identifier})" if label else identifier


def _when(entry: Entry) -> str:
    return f"{entry.at}, undone {entry.undone}" if entry.undone else entry.at


@review.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@out_option
def export(file: Path, out: Path) -> None:
    """Write the open pairs to a CSV FILE.

    It has a column to fill in: accept, reject or later.
    """
    with existing(out) as workspace:
        count = write_csv(Ledger(workspace).open(), file)
    click.echo(f"{counted(count, 'pair')} written to {file}; fill in the column answer and run kg review import {file}")


@review.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@out_option
@_by
def import_(file: Path, out: Path, by: str | None) -> None:
    """Take the answers of a filled-in CSV FILE."""
    answers = list(read_csv(file))
    with held(out) as workspace:
        ledger = Ledger(workspace)
        names = Names(Passages(out), ledger)
        checked = [(*names.pair(left, right), answer) for left, right, answer in answers]
        for left, right, answer in checked:
            ledger.decide(left, right, answer, by or getpass.getuser())
    click.echo(f"{counted(len(answers), 'answer')} taken")
    if answers:
        _apply(out, Console())


def _apply(out: Path, console: Console) -> None:
    refresh(out)
    console.print(f"The graph in {out} is up to date.", markup=False)


def _show(console: Console, decision: Decision, number: int, passages: Passages) -> None:
    console.print(Text(f"{number}. {decision.left_label}  =?=  {decision.right_label}", style="bold"))
    console.print(Text(f"   score {decision.score:.2f}: {'; '.join(decision.reasons)}"))
    for identifier in (decision.left, decision.right):
        console.print(Text(f"   {identifier}", style="cyan"))
        for sentence, article in passages.of(identifier):
            console.print(Text(f"     “{sentence}” — {article}"))


__all__ = ["Workspace", "review"]
