"""The command line: one file a command, found by name, loaded only when it is called.

This package is the only place that prints.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

import click

from kg.errors import KGError, UsageError

# Command -> (module, attribute, one line for `kg --help`, so that help needs no imports).
COMMANDS: dict[str, tuple[str, str, str]] = {
    "build": ("kg.cli.build", "build", "Read articles and write the graph, the page and the table."),
    "query": ("kg.cli.query", "query", "Ask the built graph in SPARQL, or run a query that ships."),
    "export": ("kg.cli.export", "export", "Write the built graph in another format."),
    "explore": ("kg.cli.explore", "explore", "Open the page of the built graph."),
    "serve": ("kg.cli.explore", "serve", "Serve the page of a large graph on this machine."),
    "validate": ("kg.cli.validate", "validate", "Check the built graph against the ontology's shapes."),
    "eval": ("kg.cli.evaluate", "evaluate_command", "Precision, recall and F1 against annotated articles."),
    "review": ("kg.cli.review", "review", "Decide the merges that the rules left open."),
    "remove": ("kg.cli.remove", "remove", "Take articles and all they said out of the graph."),
    "diff": ("kg.cli.diff", "diff", "Show what one build has that another has not."),
}


# What a command that is stopped (Ctrl-C) leaves, and how to go on.
_KEPT = {
    "build": "; what was read is kept, run the same command to go on",
    "review": "; your answers are kept, kg review goes on, and kg build brings the graph up to date",
}
_INTERRUPTED = 130  # as shells tell of a program that Ctrl-C ended


class _LazyGroup(click.Group):
    """Imports a command's module only when that command runs: `kg --help` stays instant."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, attribute, _ = COMMANDS[cmd_name]
        command = getattr(import_module(module), attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{module}.{attribute} is not a command")
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (KeyboardInterrupt, click.Abort):
            click.echo(f"\nkg: stopped{_KEPT.get(ctx.invoked_subcommand or '', '')}", err=True)
            ctx.exit(_INTERRUPTED)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, _, summary) in COMMANDS.items()])


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="vnkg", prog_name="kg")
def cli() -> None:
    """Vietnamese news into a knowledge graph with evidence."""


def main() -> None:
    """Entry point: runs the command line and turns expected errors into a message and an exit code."""
    try:
        cli.main(prog_name="kg")
    except UsageError as error:
        click.echo(f"kg: {error}", err=True)
        sys.exit(2)
    except KGError as error:
        click.echo(f"kg: {error}", err=True)
        sys.exit(1)
