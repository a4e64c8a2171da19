"""Write ``docs/cli.md`` and ``docs/ontology.md`` from the code and the ontology.

    python -m docs.generate [--check]

``--check`` writes nothing and exits with 1 if a page is not what would be written: a test calls it, so the
pages cannot fall behind.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from kg.cli import cli
from kg.ontology import EventType, Ontology, Topic, ontology

HERE = Path(__file__).parent


def command_reference() -> str:
    """Every command with its arguments and options, as its own help tells them."""
    parts = ["# Command line", "", "Generated from the commands' own help by `python -m docs.generate`.", ""]
    parts += _command(click.Context(cli, info_name="kg", max_content_width=100, **cli.context_settings), 2)
    return "\n".join(parts)


def _command(context: click.Context, level: int) -> Iterator[str]:
    """The help of a command, and of those below it as deep as it goes."""
    yield from (f"{'#' * level} {context.command_path}", "", "```", context.get_help(), "```", "")
    if not isinstance(context.command, click.Group):
        return
    for name in context.command.list_commands(context):
        command = context.command.get_command(context, name)
        if command is None:
            raise RuntimeError(f"{context.command_path} {name} is listed but cannot be loaded")
        # Under its parent, for settings are inherited: that -h stands for --help, for one.
        yield from _command(
            click.Context(command, parent=context, info_name=name), level + (context.parent is not None)
        )


def ontology_reference() -> str:
    """Classes, properties, event types with roles, and the tree of topics."""
    known = ontology()
    parts = [
        "# Ontology",
        "",
        "Generated from `ontology/` by `python -m docs.generate`. Labels are Vietnamese / English.",
        "",
        "## Events",
        "",
        "| class | label | roles of participants | PLOVER, CAMEO | means |",
        "|---|---|---|---|---|",
    ]
    parts += [_event_row(event) for event in known.events.values()]
    parts += ["", "## Roles of participants", "", "| role | label | means |", "|---|---|---|"]
    parts += [f"| `kg:{n}` | {t.label.vi} / {t.label.en} | {t.comment.en} |" for n, t in known.roles.items()]
    parts += ["", "## Other terms", "", "| term | label | means |", "|---|---|---|"]
    listed = {t.iri for t in known.roles.values()} | {e.iri for e in known.events.values()}
    parts += [
        f"| `{known.shorten(t.iri)}` | {t.label.vi} / {t.label.en} | {t.comment.en} |"
        for t in known.terms.values()
        if t.iri not in listed
    ]
    parts += ["", "## Topics", ""]
    parts += _topic_tree(known)
    return "\n".join(parts) + "\n"


def _event_row(event: EventType) -> str:
    roles = ", ".join(f"`{role}`" for role in event.roles)
    codes = ", ".join(sorted(_code(value) for _, value in event.matches))
    label = f"{event.label.vi} / {event.label.en}"
    return f"| `kg:{event.name}` | {label} | {roles} | {codes} | {event.comment.en} |"


def _code(iri: str) -> str:
    scheme, _, code = iri.rpartition("/")[2].partition("#")
    return f"{scheme.upper()} {code}"


def _topic_tree(known: Ontology) -> Iterator[str]:
    narrower: dict[str, list[Topic]] = {}
    for topic in known.topics.values():
        for wider in topic.broader:
            narrower.setdefault(wider, []).append(topic)

    def lines(topic: Topic, depth: int) -> Iterator[str]:
        yield f"{'  ' * depth}- `{topic.notation}` {topic.label.vi} / {topic.label.en}"
        for below in narrower.get(topic.notation, []):
            yield from lines(below, depth + 1)

    for topic in known.topics.values():
        if not topic.broader:
            yield from lines(topic, 0)


PAGES = {"cli.md": command_reference, "ontology.md": ontology_reference}


def main() -> int:
    """Write the pages, or with ``--check`` tell which are not up to date; the exit code."""
    check = "--check" in sys.argv[1:]
    stale = []
    for name, page in PAGES.items():
        path, text = HERE / name, page()
        if check and (not path.exists() or path.read_text(encoding="utf-8") != text):
            stale.append(name)
        elif not check:
            path.write_text(text, encoding="utf-8")
    if stale:
        click.echo(f"docs/{', docs/'.join(stale)}: not up to date; run python -m docs.generate", err=True)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
