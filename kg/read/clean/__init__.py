"""Takes off what is not the article: headers, bylines, credits, doubled captions, page furniture.

Every rule is conservative: a line that might be the article's own stays. What was taken off is kept in
:class:`~kg.read.clean.lines.Draft`, so that one can look at what the rules do to one's own articles.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Span
from kg.read.clean.bylines import take_bylines
from kg.read.clean.captions import drop_captions_again, drop_title_again, join_doubled
from kg.read.clean.credits import take_credits
from kg.read.clean.furniture import take_furniture
from kg.read.clean.header import HeaderDateError, take_header, take_outlet
from kg.read.clean.lines import Draft, to_lines
from kg.read.clean.title import take_title

__all__ = ["Draft", "HeaderDateError", "assemble", "clean"]


def clean(text: str, *, title: str | None = None, captions: Iterable[str] = ()) -> Draft:
    """Cleans normalised text.

    Args:
        text: the text, with its line ends.
        title: the headline, where the source names it; else the first line may become it.
        captions: lines that the source itself marks as picture captions.

    Raises:
        HeaderDateError: a header or date line names a day that does not exist.
    """
    draft = Draft(to_lines(text), title=title)
    known = frozenset(captions)
    for line in draft.lines:
        line.caption = line.text in known
    take_header(draft)
    drop_title_again(draft)
    take_furniture(draft)
    take_credits(draft)
    join_doubled(draft)
    take_outlet(draft)
    take_bylines(draft)
    drop_captions_again(draft)
    take_title(draft)
    drop_title_again(draft)
    return draft


def assemble(draft: Draft) -> tuple[str, int, tuple[Span, ...]]:
    """The article's text, where its headline ends, and the captions as half-open character spans.

    The text is the headline, a blank line, and the paragraphs, each on one line.
    """
    parts: list[str] = []
    captions: list[Span] = []
    position = 0
    if draft.title:
        parts.append(draft.title + "\n\n")
        position = len(parts[0])
    for number, line in enumerate(draft.lines):
        if number:
            parts.append("\n")
            position += 1
        if line.caption:
            captions.append(Span(position, position + len(line.text)))
        parts.append(line.text)
        position += len(line.text)
    return "".join(parts), len(draft.title or ""), tuple(captions)
