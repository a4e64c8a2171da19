"""Text as it is stored: NFC, ordinary spaces, plain line ends, nothing invisible.

This runs once, before any offset exists; after it the text is never rewritten.
"""

from __future__ import annotations

import html
import re
import unicodedata

# Invisible characters: they split words for a program and not for a reader.
_INVISIBLE = {
    0x00AD: None,  # soft hyphen
    0x061C: None,
    0x180E: None,
    0xFEFF: None,
    **dict.fromkeys(range(0x200B, 0x2010)),  # zero-width spaces and joiners, direction marks
    **dict.fromkeys(range(0x202A, 0x202F)),  # direction embeddings
    **dict.fromkeys(range(0x2060, 0x2070)),  # word joiner, invisible operators, direction isolates
    **dict.fromkeys(range(0xFFF9, 0xFFFC)),  # interlinear annotation
    0xFFFC: None,  # where an object stood
}
# Đ typed as the Icelandic or African letter that looks the same.
_LOOKALIKES = {0x00D0: "Đ", 0x0189: "Đ"}
_LINE_ENDS = dict.fromkeys((0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029), "\n")
_CONTROLS = dict.fromkeys((*range(0x09), *range(0x0E, 0x1C), 0x1F, *range(0x7F, 0x85), *range(0x86, 0xA0)))
_CHARACTERS = {**_CONTROLS, **_LINE_ENDS, **_INVISIBLE, **_LOOKALIKES}
# One look decides for most texts that there is nothing to translate.
_ODD = re.compile("[" + "".join(re.escape(chr(c)) for c in _CHARACTERS) + "]")
_SPACES = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_AT_LINE_END = re.compile(r" *\n *")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d?);")


def normalize(text: str) -> str:
    """``text`` in NFC with single spaces inside lines and none at their ends; blank lines stay."""
    if _ENTITY.search(text):
        text = html.unescape(text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _ODD.search(text):
        text = text.translate(_CHARACTERS)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    text = _SPACES.sub(" ", text)
    return _AT_LINE_END.sub("\n", text).strip()


def one_line(text: str) -> str:
    """A headline, a name: normalised, line ends turned into spaces."""
    return " ".join(normalize(text).split())
