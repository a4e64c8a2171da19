"""Is the first line of a text its headline?"""

from __future__ import annotations

import re

from kg.read.clean.lines import Draft
from kg.read.clean.words import UPPER

# Of 188,000 headlines one in ten thousand is longer.
_SHORTEST, _LONGEST, _MOST_WORDS = 12, 135, 32
# Ending in dots, a longer line is a lead that breaks off.
_LONGEST_OPEN = 90
# One headline in 1,400 has a second sentence; many leads do.
_TWO_SENTENCES = re.compile(rf"\w{{3}}[.?!…] [{UPPER}]")


def take_title(draft: Draft) -> None:
    """Makes the first line the title where it looks like one, for sources that do not name theirs.

    A headline has no full stop, is no caption, and running text longer than it follows. A lead ends with a
    full stop and stays in the text.
    """
    if draft.title or len(draft.lines) < 2:
        return
    first, rest = draft.lines[0], draft.lines[1:]
    text = first.text
    if first.caption or not _SHORTEST <= len(text) <= _LONGEST or not 3 <= len(text.split()) <= _MOST_WORDS:
        return
    if text.endswith((".", ":", ";", ",", "-", "–")) and not text.endswith("..."):
        return
    if _TWO_SENTENCES.search(text) or (text.endswith(("...", "…")) and len(text) > _LONGEST_OPEN):
        return
    if text[0].islower() or not any(line.prose and len(line.text) > len(text) / 2 for line in rest):
        return
    # Where no paragraph ends as a sentence does, the missing full stop says nothing.
    if sum(line.ended for line in rest) * 3 < len(rest):
        return
    draft.title = text
    draft.lines = rest
