"""The known entities that ship with the package."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.resolve.known import Known, load
from kg.resources import resource


def shipped(more: Iterable[Path] = ()) -> Known:
    """What ships in ``seeds/entities``, and what a user's own files add.

    Raises:
        UsageError: one of the files is not as it must be.
    """
    return load([resource("seeds", "entities"), *more])
