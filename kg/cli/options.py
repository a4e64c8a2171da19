"""Options and wordings that several commands have."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from rich.console import Console

_WIDTH_OF_FILES = 200
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def out_folder(help_text: str) -> Decorator:
    """``--out DIR``, with what the folder is for in this command."""
    return click.option(
        "--out",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path("out"),
        show_default=True,
        help=help_text,
    )


out_option = out_folder("Folder of the built graph.")
"""The folder that ``kg build`` wrote to."""


def counted(number: int, noun: str) -> str:
    """``1 pair``, ``12,000 pairs``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def wide_console() -> Console:
    """Where tables are printed: in a pipe or file there is no width to fit."""
    return Console() if sys.stdout.isatty() else Console(width=_WIDTH_OF_FILES)
