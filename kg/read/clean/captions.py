"""Captions said twice (as a picture's description and beneath it), and headlines repeated in the text."""

from __future__ import annotations

from rapidfuzz import fuzz

from kg.read.clean.lines import Draft
from kg.read.clean.words import squeezed

_LONGEST = 300
# Captions of one picture, or of a few that follow each other: no longer block is taken for captions.
_BLOCK = 8
# Two wordings of one caption; measured on pairs of neighbouring lines, real pairs score above 85 and
# neighbouring captions of different pictures of one event below 80.
_ALIKE = 80.0


def drop_title_again(draft: Draft) -> None:
    """Takes off the headline where the text begins with it once more."""
    while draft.title and len(draft.lines) > 1 and squeezed(draft.lines[0].text) == squeezed(draft.title):
        draft.remove(0, "title-again")


def join_doubled(draft: Draft) -> None:
    """Keeps one of two neighbouring lines that say the same.

    Lines that are equal but for spaces and punctuation, anywhere; lines that are nearly equal, only in a
    block of their own between blank lines, where nothing but captions stands. The longer wording is kept.
    """
    index = 0
    while index + 1 < len(draft.lines):
        first, second = draft.lines[index], draft.lines[index + 1]
        same = squeezed(first.text) == squeezed(second.text) != ""
        if same or _two_wordings(draft, index):
            alone = _set_apart(draft, index)
            kept, dropped = (index + 1, index) if len(second.text) > len(first.text) else (index, index + 1)
            draft.lines[kept].caption |= draft.lines[dropped].caption or (alone and len(first.text) <= _LONGEST)
            draft.remove(dropped, "doubled")
            if dropped == index:
                draft.lines[index].gap = first.gap
            continue
        index += 1


def drop_captions_again(draft: Draft) -> None:
    """Takes off a caption that an earlier one said in the same words, wherever the two stand."""
    seen: set[str] = set()
    again: list[int] = []
    for index, line in enumerate(draft.lines):
        if line.caption:
            said = squeezed(line.text)
            if said in seen:
                again.append(index)
            seen.add(said)
    for index in reversed(again):
        draft.remove(index, "doubled")


def _set_apart(draft: Draft, index: int) -> bool:
    """Whether the two lines at ``index`` lie in a short block of lines between blank ones."""
    lines = draft.lines
    start, end = index, index + 2
    while start > 0 and not lines[start].gap and index - start < _BLOCK:
        start -= 1
    while end < len(lines) and not lines[end].gap and end - index < _BLOCK:
        end += 1
    opened = start > 0 and lines[start].gap
    closed = end == len(lines) or lines[end].gap
    return (opened or (start == 0 and end < len(lines))) and closed and end - start <= _BLOCK


def _two_wordings(draft: Draft, index: int) -> bool:
    """Whether the two lines at ``index`` are a block of their own and nearly equal."""
    lines = draft.lines
    first, second = lines[index], lines[index + 1]
    opened = first.gap or (index == 0 and len(lines) > 2)
    closed = index + 2 == len(lines) or lines[index + 2].gap
    if not opened or second.gap or not closed or max(len(first.text), len(second.text)) > _LONGEST:
        return False
    return fuzz.ratio(first.text, second.text) >= _ALIKE
