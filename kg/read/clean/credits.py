"""Photo credits, taken off the captions that they end."""

from __future__ import annotations

import re
from functools import cache

from kg.read.clean.lines import Draft, Line
from kg.read.clean.words import LOWER, UPPER, alternatives, expression, plain_set, squeezed, squeezed_set

_LONGEST_CREDIT = 60
_MOST_WORDS = 9
# Words in lower case say who, too (`Ảnh: nhân vật cung cấp`); more of them are a sentence.
_MOST_WORDS_ALONE = 7
# A caption is a sentence or two; a longer line is a paragraph that happens to end in a credit.
_LONGEST_CAPTION = 400
_NEXT_SENTENCE = re.compile(r"[^\W\d_]{3}\. ")
_EDGES = " -–—|/([,"


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s(\[.,\"”|/–—-]))(?P<label>{alternatives('credits')})\s*:\s*", re.IGNORECASE)


_NAMED = rf"[{UPPER}][\w.+]*"
# What is set apart at the end of a line; whether it is a credit without a name tells a list.
_NAMELESS_END = re.compile(r"(?:[-–—]\s*|[(\[]\s*|\.\s+)(?P<credit>[^-–—()\[\].\s][^-–—()\[\].]{2,32})[)\]]?\.?$")


@cache
def _bare() -> re.Pattern[str]:
    """``Ảnh VGP / Quang Hiếu.``, ``(Ảnh Reuters)``, ``- Ảnh của WSJ``: no colon, so only names, and set apart."""
    names = rf"{_NAMED}(?:\s*[/&-]\s*{_NAMED}|\s{_NAMED}){{0,5}}"
    return re.compile(rf"(?:^|[-–—(\[]\s*)(?P<credit>{expression('bare_credit')}{names})\s*[)\]]?\.?$")


@cache
def _enlarge() -> re.Pattern[str]:
    return re.compile(rf"\s*\({expression('enlarge')}\)$", re.IGNORECASE)


@cache
def _glued() -> re.Pattern[str]:
    """A credit in capitals into which the next sentence runs, its line end lost: ``Ảnh: SƠN LÂMNgày 26-4``."""
    return re.compile(
        rf"(?:{alternatives('glued_credits')})\s*:\s*[{UPPER}][{UPPER}.\s]{{1,30}}?(?=[{UPPER}][{LOWER}]+\s)"
    )


def take_credits(draft: Draft) -> None:
    """Takes credits off line ends; what is left of such a line is a caption."""
    draft.lines = [part for line in draft.lines for part in _unglued(line)]
    for index in reversed(range(len(draft.lines))):
        line = draft.lines[index]
        line.text = _enlarge().sub("", line.text)
        while (found := _find(line.text)) is not None:
            start, credit = found
            _note(draft, credit)
            line.text = line.text[:start].rstrip(_EDGES)
            line.caption = 0 < len(line.text) <= _LONGEST_CAPTION
        if not any(c.isalnum() for c in line.text):
            line.text = ""
            draft.remove(index, "credit")
            draft.removed.pop()
        elif (label := _labelled().match(line.text)) and label["label"].casefold() in plain_set("film_credits"):
            line.text, line.caption = line.text[label.end() :], True


def _note(draft: Draft, credit: str) -> None:
    draft.removed.append(("credit", credit))
    draft.credit(credit)


def _find(text: str) -> tuple[int, str] | None:
    """Where the credit at the end of ``text`` begins, and what it says."""
    trimmed = text.strip("()[] .")
    if len(trimmed) <= _LONGEST_CREDIT and squeezed(trimmed) in squeezed_set("nameless_credits"):
        return 0, trimmed
    for match in reversed(list(_labelled().finditer(text)) if ":" in text else []):
        label = match["label"]
        who = text[match.end() :].strip(" .)]")
        opened = text[: match.start()].rstrip()[-1:] in {"(", "["}
        if (label[:1].isupper() or opened) and _says_who(label.casefold(), who, alone=match.start() == 0):
            return match.start(), f"{label}: {who}"
        break
    if bare := _bare().search(text):
        return bare.start("credit"), bare["credit"]
    if (end := _NAMELESS_END.search(text)) and squeezed(end["credit"]) in squeezed_set("nameless_credits"):
        return end.start("credit"), end["credit"].strip()
    return None


def _says_who(label: str, who: str, *, alone: bool) -> bool:
    words = who.split()
    if not words:
        return not alone  # `… ngày 25-10 - Ảnh:`, the name lost
    if len(who) > _LONGEST_CREDIT or len(words) > _MOST_WORDS or ":" in who:
        return False
    if all(not word[0].islower() for word in words):
        return True
    if label in plain_set("names_only_credits"):
        return False
    return len(words) <= (_MOST_WORDS_ALONE if alone else _MOST_WORDS) and not _NEXT_SENTENCE.search(who)


def _unglued(line: Line) -> list[Line]:
    """The line, cut after each credit in capitals that runs into the next sentence."""
    parts: list[Line] = []
    rest, gap = line.text, line.gap
    while match := _glued().search(rest):
        parts.append(Line(rest[: match.end()].strip(), gap=gap))
        rest, gap = rest[match.end() :].strip(), False
    return [*parts, Line(rest, gap=gap, caption=line.caption)] if parts else [line]
