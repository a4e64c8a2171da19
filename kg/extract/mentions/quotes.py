"""What stands in quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.names.tokens import Tokens

_OPEN, _CLOSE, _PLAIN, _STRAIGHT = '"“«‘', '"”»’', "'", '"'
_LINES = 6  # lines at most that one quotation goes on over


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens ``[start, end)`` from the mark that opens a quotation to the one that closes it, or to the line's end."""

    start: int
    end: int


def quotations(t: Tokens) -> list[Quotation]:
    """Quotations in order; single marks only outside others.

    A mark that is not closed in its line opens a quotation over several, up to the next line with an odd number of
    marks; where the next mark opens another, as papers set several paragraphs of one speech, up to its line's end.
    """
    out: list[Quotation] = []
    opened: int | None = None
    for i, word in enumerate(t.words):
        plain = word == _PLAIN and not _apostrophe(t, i)
        if "\n" in word:
            if opened is not None and not _goes_on(t, opened, i):
                if t.words[opened] != _PLAIN and opened and "\n" in t.words[opened - 1]:
                    out.append(Quotation(opened, i))
                opened = None
        elif opened is None and (word in _OPEN or plain):
            opened = i
        elif opened is not None and (plain if t.words[opened] == _PLAIN else word in _CLOSE):
            out.append(Quotation(opened, i))
            opened = None
    return out


def _goes_on(t: Tokens, opened: int, line_end: int) -> bool:
    """Whether the quotation that mark ``opened`` begins is closed in one of the lines behind ``line_end``."""
    if t.words[opened] == _PLAIN:
        return False
    marks: list[int] = []
    lines = 0
    for i in range(line_end + 1, t.n):
        if "\n" in t.words[i]:
            lines += 1
            if marks or lines == _LINES:
                break
        elif t.words[i] in _CLOSE or t.words[i] in _OPEN:
            marks.append(i)
    opens_again = bool(marks) and "\n" in t.words[marks[0] - 1]
    if not marks or opens_again or t.words[marks[0]] not in _CLOSE:
        return False
    return t.words[marks[0]] != _STRAIGHT or len(marks) % 2 == 1


def _apostrophe(t: Tokens, i: int) -> bool:
    """Whether the mark at token ``i`` stands inside a word (``Côte d'Ivoire``)."""
    return (
        0 < i < t.n - 1 and t.ends[i - 1] == t.starts[i] and t.ends[i] == t.starts[i + 1] and t.words[i + 1].isalpha()
    )
