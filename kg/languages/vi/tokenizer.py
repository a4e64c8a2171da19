"""Syllable tokenizer: one token a Vietnamese syllable, number or punctuation mark.

Syllables, not words: word segmenters split personal names and lose offsets. White space other than one
space after a token becomes a token of its own, so the text is rebuilt exactly and offsets are the text's.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab

# A number with its separators (1.500,5), else a run of letters and digits (Nam, 15h, G20), else one mark.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|[^\W_](?:[^\W_]|[\u0300-\u036f])*|\s+|.", re.DOTALL)


def tokenize(text: str) -> tuple[list[str], list[bool]]:
    """Split ``text`` into tokens and tell for each whether one plain space follows it.

    ``"".join(w + " " * s)`` over the result is ``text`` again.
    """
    words: list[str] = []
    spaces: list[bool] = []
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token.isspace():
            if token[0] == " " and words and not spaces[-1]:
                spaces[-1] = True
                token = token[1:]
            if not token:
                continue
        words.append(token)
        spaces.append(False)
    return words, spaces


class SyllableTokenizer:
    """spaCy tokenizer over :func:`tokenize`; it has no state besides the vocabulary."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The Doc of ``text``; ``doc.text == text``."""
        words, spaces = tokenize(text)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing to store; here because ``nlp.to_bytes`` asks every part."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> SyllableTokenizer:
        """Nothing to load."""
        return self

    def to_disk(self, _path: str | Path, **_: Any) -> None:
        """Nothing to store; here because ``nlp.to_disk`` asks every part."""

    def from_disk(self, _path: str | Path, **_: Any) -> SyllableTokenizer:
        """Nothing to load."""
        return self
