"""Captions said twice (as a picture's description and beneath it), and headlines repeated in the text."""

from __future__ import annotations

from rapidfuzz import fuzz

from kg.read.clean.lines import Draft, Line
from kg.read.clean.words import squeezed

_LONGEST = 300
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
            draft.lines[kept].caption |= draft.lines[dropped].caption or (
                alone and len(first.text) <= _LONGEST
            )
            draft.remove(dropped, "doubled")
            if dropped == index:
                draft.lines[index].gap = first.gap
            continue
        index += 1


def _set_apart(draft: Draft, index: int) -> bool:
    """Whether the two lines at ``index`` lie in a block of an even number of lines between blank ones."""
    start, end = _block(draft.lines, index)
    return (start > 0 or end < len(draft.lines)) and end - start <= 8


def _two_wordings(draft: Draft, index: int) -> bool:
    first, second = draft.lines[index], draft.lines[index + 1]
    start, end = _block(draft.lines, index)
    if second.gap or not start < end <= start + 8 or (end - start) != 2 or end - start == len(draft.lines):
        return False
    if len(first.text) > _LONGEST or len(second.text) > _LONGEST:
        return False
    return fuzz.ratio(first.text, second.text) >= _ALIKE


def _block(lines: list[Line], index: int) -> tuple[int, int]:
    """The lines around ``index`` with no blank line between them."""
    start, end = index, index + 1
    while start > 0 and not lines[start].gap:
        start -= 1
    while end < len(lines) and not lines[end].gap:
        end += 1
    return start, end
