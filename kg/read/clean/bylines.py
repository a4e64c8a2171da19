"""Bylines at the end of an article: names of authors, agencies followed, `Nhóm phóng viên`."""

from __future__ import annotations

import re
from functools import cache

from kg.read.clean.lines import Draft
from kg.read.clean.words import UPPER, alternatives, expression, plain_set

_LONGEST = 80
_MOST_NAMES = 7
# What follows a byline is captions; more than this is the article going on.
_MOST_AFTER, _MOST_SHARE_AFTER = 20, 0.35
_LONGEST_CAPTION = 400

_WORD = rf"[{UPPER}][^\W\d_]*"
_INITIALS = rf"(?:[{UPPER}]\.\s?){{1,3}}[{UPPER}]?\.?"
_NAME = rf"(?:{_INITIALS}(?:\s?{_WORD}){{0,2}}|{_WORD}(?:\s{_WORD}){{1,3}}|[{UPPER}]{{2,4}})"
_NAME_ONLY = re.compile(_NAME)
_NOTE = re.compile(r"\s*\((?P<note>[^()]{1,50})\)$")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[-–—/,&+]|\b{expression('byline_and')}\b)\s*")


@cache
def _followed() -> re.Pattern[str]:
    """``Theo`` and an outlet: capitals, web addresses, ``báo``."""
    kind, tail = expression("outlet_kind"), expression("outlet_tail")
    outlet = rf"(?:{kind} )?[{UPPER}]?[\w.+]*(?:[\s,/-]+(?:{tail}|[{UPPER}][\w.+]*|\+)){{0,7}}"
    named = rf"{kind} [^\W\d_]+(?: [^\W\d_]+){{0,3}}"
    return re.compile(rf"\(?{expression('followed')} (?:{named}|{outlet})\)?")


def take_bylines(draft: Draft) -> None:
    """Takes off the byline that ends the running text; the lines after it are marked as captions.

    A name that the article speaks of elsewhere is left: it is a caption or a heading.
    """
    index = _find(draft)
    if index is None:
        return
    byline = draft.lines[index].text
    for line in draft.lines[index + 1 :]:
        line.caption = line.caption or len(line.text) <= _LONGEST_CAPTION
    draft.remove(index, "byline")
    draft.credit(byline)
    draft.author = draft.author or (byline if byline_names(byline) else None)
    # A source named under the authors: `Võ Hải` / `Theo TTXVN`.
    if index < len(draft.lines) and _followed().fullmatch(draft.lines[index].text):
        draft.credit(draft.lines[index].text)
        draft.remove(index, "byline")
    elif index > 1 and (_followed().fullmatch(byline) or len(draft.lines) == index) and _signed(draft, index - 1):
        above = draft.lines[index - 1].text
        draft.credit(above)
        draft.author = draft.author or above
        draft.remove(index - 1, "byline")


def _find(draft: Draft) -> int | None:
    total = sum(len(line.text) for line in draft.lines)
    after = 0
    for index in range(len(draft.lines) - 1, 0, -1):
        near = len(draft.lines) - index <= _MOST_AFTER and after <= total * _MOST_SHARE_AFTER
        # `(Tổng hợp)` or `(Theo AFP)` behind names is a byline wherever it stands.
        if (near or _NOTE.search(draft.lines[index].text)) and _signed(draft, index):
            return index
        after += len(draft.lines[index].text)
    return None


def _signed(draft: Draft, index: int) -> bool:
    """Whether the line is a byline: its shape, running text before it, its names nowhere else."""
    text = draft.lines[index].text
    names = byline_names(text)
    if names is None:
        return False
    before = draft.lines[index - 1]
    # A link to another article may stand between the text and its author.
    after_text = (
        before.ended
        or before.caption
        or (index > 1 and draft.lines[index - 2].ended)
        or byline_names(before.text) is not None
    )
    if not after_text:
        return False
    elsewhere = "\n".join(line.text for i, line in enumerate(draft.lines) if i != index)
    return not any(name in elsewhere or name in (draft.title or "") for name in names)


def byline_names(text: str) -> list[str] | None:
    """The names in a line that has the shape of a byline; None for any other line."""
    if len(text) > _LONGEST:
        return None
    stripped = text.rstrip(" .")
    if stripped.casefold().strip("()") in plain_set("byline_groups") or _group().fullmatch(stripped):
        return []
    if _followed().fullmatch(stripped):
        return []
    if text.endswith(".") and not re.search(rf"[{UPPER}]\.$", text):
        return None  # a caption that is a name ends as a sentence, a byline does not
    labelled = False
    if match := _written().search(text):
        text, labelled = text[: match.start()], True
    if match := _label().match(text):
        text, labelled = text[match.end() :], True
    noted = False
    if note := _NOTE.search(text):
        inside = note["note"].casefold().strip()
        if inside not in plain_set("byline_notes") and not inside.startswith(tuple(plain_set("followed_notes"))):
            return None
        text, noted = text[: note.start()], True
    names = [name for name in _between().split(text.strip()) if name]
    if not 0 < len(names) <= _MOST_NAMES or not all(_NAME_ONLY.fullmatch(name) for name in names):
        return None
    if any(_honorific().match(name) for name in names):
        return None
    # A lone abbreviation (`WTO`) signs only with a note or a label; a lone long one never.
    if len(names) == 1 and " " not in names[0] and "." not in names[0] and not (labelled or noted):
        return None
    return names


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('byline_labels')}|{expression('picture_label')})\s*:\s*", re.IGNORECASE)


@cache
def _written() -> re.Pattern[str]:
    """A note without brackets: ``Hoàng Thử ghi``."""
    return re.compile(rf"\s+(?:{alternatives('byline_notes')})$")


@cache
def _honorific() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('honorifics')})\b", re.IGNORECASE)


@cache
def _group() -> re.Pattern[str]:
    return re.compile(rf"{expression('group_byline')}(?: [\w.]+){{0,4}}", re.IGNORECASE)
