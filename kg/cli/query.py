"""``kg query``: SPARQL over the built graph."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click
import pyoxigraph as ox
from rich.table import Table
from rich.text import Text

from kg.cli.options import counted, out_option, wide_console
from kg.errors import UsageError
from kg.graph.queries import NamedQuery, named_queries, read_query
from kg.graph.store import GraphStore, Result, open_store
from kg.graph.stream import SortedPrefixes

_SPARQL = re.compile(r"(?i)\b(select|ask|construct|describe|prefix|base|insert|delete)\b|[{?]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@click.command()
@click.argument("query", required=False)
@click.argument("values", nargs=-1)
@out_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="Form of the rows of a SELECT; CONSTRUCT and DESCRIBE answer in Turtle.",
)
@click.option("--list", "listed", is_flag=True, help="List the queries that ship.")
def query(query: str | None, values: tuple[str, ...], out: Path, form: str, listed: bool) -> None:
    """Ask the built graph.

    QUERY is SPARQL, a file that ends in .rq, - for standard input, or the name of a query that ships, which
    may take VALUES: kg query posts-of "Tô Lâm". The prefixes schema, org, sem, skos, prov, oa, owl, kg and
    those of identifiers (person, event …) are declared; kg:fold(?text) takes off diacritics.
    """
    if listed or query is None:
        _list()
        return
    asked = _asked(query)
    given = _given(asked, values)
    store = open_store(out)
    try:
        _write(store.query(asked.text, given), store, form)
    except (OSError, RuntimeError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # of the place that the answer goes to: a pipe that was closed, a full disk
        raise UsageError(f"the query cannot be answered ({error}); change it") from error


def _write(result: Result, store: GraphStore, form: str) -> None:
    """Print an answer; only now, row by row, it is worked out."""
    if isinstance(result, ox.QueryTriples):
        stream = SortedPrefixes(sys.stdout.buffer)
        ordered = sorted(result, key=str)
        stream.write(ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=store.prefixes) or b"")
        stream.finish()
    elif form == "csv" and isinstance(result, ox.QueryBoolean):
        raise UsageError("an ASK query has no rows for CSV; use --format json or table")
    elif form == "table" and isinstance(result, ox.QueryBoolean):
        click.echo("yes" if result else "no")
    elif form == "table" and isinstance(result, ox.QuerySolutions):
        _table(result, store)
    else:
        kind = ox.QueryResultsFormat.CSV if form == "csv" else ox.QueryResultsFormat.JSON
        result.serialize(sys.stdout.buffer, kind)


def _asked(text: str) -> NamedQuery:
    """What the argument means: a file, standard input, a name, or SPARQL itself."""
    if text == "-":
        return NamedQuery("-", "", (), sys.stdin.read())
    if text.endswith((".rq", ".sparql")):
        return read_query(Path(text))
    shipped = named_queries()
    if text in shipped:
        return shipped[text]
    if not _SPARQL.search(text):
        names = ", ".join(shipped)
        raise UsageError(f"{text!r} is neither SPARQL, nor a .rq file, nor a query that ships: {names}")
    return NamedQuery("", "", (), text)


def _given(asked: NamedQuery, values: tuple[str, ...]) -> dict[str, str]:
    if len(values) > len(asked.parameters):
        takes = ", ".join(f"{name} ({about})" for name, about in asked.parameters) or "no values"
        raise UsageError(f"{len(values)} values are too many; this query takes {takes}")
    names = [name for name, _ in asked.parameters]
    return {name: values[i] if i < len(values) else "" for i, name in enumerate(names)}


def _list() -> None:
    table = Table("query", "what it answers", "value", box=None, pad_edge=False)
    for each in named_queries().values():
        table.add_row(each.name, each.about, "; ".join(about for _, about in each.parameters))
    wide_console().print(table)


def _table(rows: ox.QuerySolutions, store: GraphStore) -> None:
    table = Table(*(variable.value for variable in rows.variables), row_styles=["", "dim"])
    count = 0
    for row in rows:
        table.add_row(*(_shown(value, store) for value in row))
        count += 1
    console = wide_console()
    console.print(table)
    console.print(counted(count, "row"))


def _shown(value: object, store: GraphStore) -> Text:
    """A value for reading: texts bare, IRIs with their prefix; nothing in it can steer the terminal."""
    if value is None:
        return Text("")
    text = str(getattr(value, "value", value))
    if isinstance(value, ox.NamedNode):
        text = store.shorten(text)
    return Text(_CONTROL.sub("\ufffd", text))
