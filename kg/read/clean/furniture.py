"""Menus, buttons, links to other articles, and the lists of headlines after an article ends."""

from __future__ import annotations

from kg.read.clean.lines import Draft, Line
from kg.read.clean.words import furniture_pattern, squeezed, squeezed_set

# Headlines printed twice each (picture's alternative text and link): this many in a row are a list.
_PAIRS = 3


def take_furniture(draft: Draft) -> None:
    """Takes off single lines that are buttons, menus or links, wherever they stand."""
    _cut_sidebar(draft)
    _cut_pairs(draft)
    doomed = [index for index, line in enumerate(draft.lines) if is_furniture(line.text)]
    if draft.title and len(doomed) == len(draft.lines):
        return  # the announcement of a broadcast is all that such an article says
    for index in reversed(doomed):
        draft.remove(index, "furniture")


def is_furniture(text: str) -> bool:
    """Whether a whole line is a button, a menu entry or a link to another article."""
    return len(text) < 250 and (
        (len(text) < 40 and squeezed(text) in squeezed_set("buttons"))
        or furniture_pattern().fullmatch(text) is not None
    )


def _cut_sidebar(draft: Draft) -> None:
    """Cuts from the head of a sidebar (``Tin đọc nhiều``) to the end, or to where running text goes on."""
    heads = squeezed_set("sidebars")
    index = 1
    while index < len(draft.lines):
        line = draft.lines[index]
        if len(line.text) > 45 or squeezed(line.text) not in heads:
            index += 1
            continue
        end = next((i for i in range(index + 1, len(draft.lines)) if draft.lines[i].prose), len(draft.lines))
        if end < len(draft.lines):
            # Text goes on: only the box inside it is taken, which a gap closes.
            end = next((i for i in range(index + 1, end) if draft.lines[i].gap), end)
        _cut(draft, index, end)


def _cut_pairs(draft: Draft) -> None:
    """Cuts headlines printed twice each that follow the last running text."""
    lines = draft.lines
    last = max((i for i, line in enumerate(lines) if line.prose), default=-1)
    pairs = [
        i
        for i in range(last + 1, len(lines) - 1)
        if lines[i].text == lines[i + 1].text and not lines[i].ended and len(lines[i].text) >= 15
    ]
    tail = len(lines) - pairs[0] if pairs else 0
    if len(pairs) >= _PAIRS and 2 * len(pairs) >= 0.6 * tail:
        _cut(draft, pairs[0], len(lines))


def _cut(draft: Draft, start: int, end: int) -> None:
    taken: list[Line] = draft.lines[start:end]
    draft.removed.extend(("sidebar", line.text) for line in taken)
    del draft.lines[start:end]
    if start < len(draft.lines):
        draft.lines[start].gap = True
