"""The sentence around a place in a text, as far as the date grammar needs it."""

from __future__ import annotations

import re

_STOP = re.compile(r"(?<!tp)\. |(?<!tp\.)\n")


def head(text: str, at: int, reach: int | None = None) -> str:
    """What stands before offset ``at`` in its sentence, of the last ``reach`` characters if given."""
    return _STOP.split(text[0 if reach is None else max(0, at - reach) : at])[-1]


def tail(text: str, at: int, reach: int | None = None) -> str:
    """What stands from offset ``at`` on in its sentence, of the next ``reach`` characters if given."""
    return _STOP.split(text[at : None if reach is None else at + reach])[0]


def sentence(text: str, start: int, end: int) -> str:
    """The text from the head of the sentence at ``start`` to the end of that at ``end``."""
    return head(text, start) + text[start:end] + tail(text, end)
