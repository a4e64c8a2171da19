"""Phrases of the frame files written short: lists that are named once and stand in for their members.

A file's ``[lists]`` names lists of phrases, ``lists.toml`` those of all files. Elsewhere ``<name>`` is each member of
the list in turn, and ``<name?>`` each member or nothing: ``<found> <many?> <house>`` is every way of opening houses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from kg.errors import KGError

_SLOT = re.compile(r"<([a-z_]+)(\??)>")


def expand(phrases: Iterable[str], lists: Mapping[str, tuple[str, ...]], where: str) -> tuple[str, ...]:
    """The phrases with every ``<name>`` replaced, each once, in order.

    Args:
        phrases: phrases as the file has them.
        lists: the named lists, already expanded.
        where: the file, for the message.

    Raises:
        KGError: a phrase names a list that the file does not have.
    """
    out: dict[str, None] = {}
    for phrase in phrases:
        for full in _each(phrase, lists, where):
            out[full] = None
    return tuple(out)


def _each(phrase: str, lists: Mapping[str, tuple[str, ...]], where: str) -> list[str]:
    slot = _SLOT.search(phrase)
    if slot is None:
        return [" ".join(phrase.split())]
    name, optional = slot.groups()
    if name not in lists:
        raise KGError(f"{where}: {phrase!r} asks for the list {name!r}, which [lists] does not have; add or rename it")
    members = (*lists[name], "") if optional else lists[name]
    return [e for m in members for e in _each(phrase[: slot.start()] + m + phrase[slot.end() :], lists, where)]


def named_lists(
    data: Mapping[str, Any], known: Mapping[str, tuple[str, ...]], where: str
) -> dict[str, tuple[str, ...]]:
    """The lists of a file together with those ``known``; a list may use those named before it.

    Raises:
        KGError: as :func:`expand`.
    """
    lists = dict(known)
    for name, members in data.get("lists", {}).items():
        lists[name] = expand(members, lists, where)
    return lists


def expand_file(data: dict[str, Any], shared: Mapping[str, tuple[str, ...]], where: str) -> dict[str, Any]:
    """A frame file's data with its own lists and the ``shared`` ones put in.

    Raises:
        KGError: as :func:`expand`.
    """
    lists = named_lists(data, shared, where)

    def filled(table: dict[str, Any]) -> dict[str, Any]:
        phrases = {k: v for k, v in table.items() if isinstance(v, list) and all(isinstance(p, str) for p in v)}
        return table | {k: list(expand(v, lists, where)) for k, v in phrases.items()}

    rest = {k: v for k, v in data.items() if k != "lists"}
    return filled(rest) | {"frame": [filled(f) for f in data.get("frame", ())]}
