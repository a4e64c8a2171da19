"""Lines of an article while it is being cleaned."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

Rule = Literal["header", "date-line", "dateline", "furniture", "sidebar", "credit", "byline", "doubled", "title-again"]

_SENTENCE_END = re.compile(r"[.!?…](?:/\.?)?[\"'”’»)\]]*$|[:;]$")


@dataclass(slots=True)
class Line:
    """One line. ``gap``: a blank line stands before it. ``caption``: it describes a picture."""

    text: str
    gap: bool = False
    caption: bool = False

    @property
    def ended(self) -> bool:
        """Whether it ends as a sentence does."""
        return _SENTENCE_END.search(self.text) is not None

    @property
    def prose(self) -> bool:
        """Whether it is running text: a sentence or more, not a headline, name or menu entry."""
        return len(self.text) >= 60 and self.ended


@dataclass(slots=True)
class Draft:
    """An article on its way: what is left of it, and what was found or taken off.

    ``removed`` lists each removal with the rule that did it, for looking at what the rules do.
    """

    lines: list[Line]
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    author: str | None = None
    credits: list[str] = field(default_factory=list)
    removed: list[tuple[Rule, str]] = field(default_factory=list)

    def remove(self, index: int, rule: Rule) -> None:
        """Takes off a line; the gap before it passes to the next."""
        line = self.lines.pop(index)
        self.removed.append((rule, line.text))
        if line.gap and index < len(self.lines):
            self.lines[index].gap = True

    def credit(self, text: str) -> None:
        """Notes a photo credit or byline, once."""
        if text not in self.credits:
            self.credits.append(text)


def to_lines(text: str) -> list[Line]:
    """The lines of normalised text that are not blank."""
    lines: list[Line] = []
    gap = False
    for text_line in text.split("\n"):
        if stripped := text_line.strip():
            lines.append(Line(stripped, gap=gap and bool(lines)))
            gap = False
        else:
            gap = True
    return lines
