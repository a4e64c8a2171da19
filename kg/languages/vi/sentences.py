"""Sentence splitter over characters.

A line break ends a sentence, but not one between an abbreviation and the name that it belongs to
(``TP.`` and ``HCM`` on two lines). A final mark does, unless it belongs to an abbreviation
(``TP.HCM``, ``PGS.TS.``), an initial (``J. Trump``), a number, or what follows goes on in lower case.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from kg.languages.vi.keys import syllable_key
from kg.languages.vi.lexicon import lowercase
from kg.languages.vi.names import is_syllable

_DATA = Path(__file__).with_name("data") / "sentences.toml"
# Final mark(s), closing quotes or brackets, white space, and what the next sentence begins with;
# a bar between headlines.
_BOUNDARY = re.compile(r"""[.!?…]+["”’»)\]]*(?=\s+["“‘«(\[\-–*]*\s*[^\W_a-z])|(?<=\s)\|(?=\s)|\n+""")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.$")
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z]){1,2}$")
_NEXT_WORD = re.compile(r"[ \t]*([A-Z][^\W\d_]+)")
_ANY_WORD = re.compile(r"[ \t]*([^\W\d_]+)")
_LIST_NUMBER = re.compile(r"^\s*\d{1,2}\.$")


@cache
def _abbreviations() -> frozenset[str]:
    with _DATA.open("rb") as file:
        return frozenset(a.casefold() for a in tomllib.load(file)["abbreviations"])


@cache
def _titles() -> frozenset[str]:
    with _DATA.open("rb") as file:
        return frozenset(a.casefold() for a in tomllib.load(file)["before_names"])


def _is_end(text: str, start: int, mark_end: int, match_end: int) -> bool:
    """Whether the final mark at ``mark_end - 1`` closes the sentence that began at ``start``."""
    follow = text[match_end:].lstrip(' \t"“‘«([-–*')[:1] if match_end < len(text) else ""
    if follow and follow.islower():
        return False
    if text[mark_end - 1] != ".":
        return True
    before = text[start:mark_end]
    if _LIST_NUMBER.match(before):
        return False
    last = _LAST_WORD.search(before)
    if last is None:
        return True
    word = last.group(1)
    if len(word) == 1 and word.isupper():
        return _no_name_next(text, match_end)
    if _INITIALS.match(word) and _foreign_next(text, match_end):
        return False
    return word.casefold() not in _abbreviations()


def _no_name_next(text: str, end: int) -> bool:
    """Whether a word that no name contains follows an initial: ``mạng xã hội X. |Theo …``, but ``J. |Trump``."""
    word = _ANY_WORD.match(text, end)
    return word is not None and syllable_key(word.group(1)) in lowercase()


def _foreign_next(text: str, end: int) -> bool:
    """Whether a foreign name follows initials: ``J.D. |Vance``; ``P.V.T. |Công an …`` is a new sentence."""
    word = _NEXT_WORD.match(text, end)
    return word is not None and not is_syllable(word.group(1))


def _goes_on(text: str, start: int, mark_start: int, mark_end: int) -> bool:
    """Whether the line break at ``mark_start`` only parts a title of places or people from the name."""
    last = _LAST_WORD.search(text[start:mark_start])
    if last is None or mark_end - mark_start > 1 or mark_end >= len(text) or not text[mark_end].isupper():
        return False
    return last.group(1).casefold() in _titles()


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Half-open character spans of the sentences of ``text``, in order, without surrounding white space.

    Every non-space character lies in exactly one span.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _BOUNDARY.finditer(text):
        mark = match.group()
        if mark[0] == "\n":
            if _goes_on(text, start, match.start(), match.end()):
                continue
        else:
            marks = len(mark.rstrip('"”’»)]'))
            if not _is_end(text, start, match.start() + marks, match.end()):
                continue
        _append(text, start, match.end(), spans)
        start = match.end()
    _append(text, start, len(text), spans)
    return spans


def _append(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        first = start + (len(piece) - len(piece.lstrip()))
        spans.append((first, first + len(stripped)))
