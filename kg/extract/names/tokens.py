"""Token arrays that the name grammar walks over: plain lists, no spaCy objects in inner loops."""

from __future__ import annotations

from spacy.tokens import Doc

from kg.extract.doc import words_of

LOWER, CAP, UPPER, NUMBER, PUNCT = range(5)


def _shape(word: str) -> int:
    first = word[0]
    if first.isalpha():
        if first.islower():
            # iPhone, eBay: a capital inside is a name's.
            return LOWER if word.islower() or len(word) < 3 else CAP
        return UPPER if len(word) > 1 and word.isupper() else CAP
    return NUMBER if first.isdecimal() else PUNCT


class Tokens:
    """The words of a Doc with their keys, shapes, character offsets and sentence numbers.

    Attributes:
        words, keys: token texts and their comparison keys.
        shapes: LOWER, CAP, UPPER (two or more capitals), NUMBER or PUNCT.
        starts, ends: half-open character offsets.
        glued: whether no white space stands between a token and the next.
        sentence: number of the sentence of each token.
        head: whether a token opens a sentence, a quotation or a line, where a capital says little.
    """

    __slots__ = ("ends", "glued", "head", "keys", "n", "sentence", "shapes", "starts", "words")

    def __init__(self, doc: Doc) -> None:
        self.words, self.keys = words_of(doc)
        n = self.n = len(self.words)
        self.shapes = [_shape(w) for w in self.words]
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.glued: list[bool] = []
        self.sentence: list[int] = []
        self.head: list[bool] = []
        offset = 0
        number = -1
        opening = True
        spaces = doc.to_array("SPACY").tolist()
        sent_starts = doc.to_array("SENT_START").tolist()
        for i in range(n):
            self.starts.append(offset)
            offset += len(self.words[i])
            self.ends.append(offset)
            offset += 1 if spaces[i] else 0
            nxt = self.words[i + 1] if i + 1 < n else " "
            self.glued.append(not spaces[i] and not nxt.isspace())
            if sent_starts[i] == 1 or i == 0:
                number += 1
                opening = True
            self.sentence.append(number)
            self.head.append(opening)
            if self.shapes[i] != PUNCT:
                opening = False
            elif self.words[i] in '"“‘:«…' or "\n" in self.words[i]:
                opening = True

    def text(self, start: int, end: int, doc_text: str) -> str:
        """The text of tokens ``start`` to ``end`` (half-open)."""
        return doc_text[self.starts[start] : self.ends[end - 1]]

    def is_cap(self, i: int) -> bool:
        """Whether token ``i`` exists and begins with a capital."""
        return i < self.n and self.shapes[i] in (CAP, UPPER)

    def opens_clause(self, i: int) -> bool:
        """Whether token ``i`` opens its sentence, or stands behind a comma."""
        return i == 0 or self.sentence[i - 1] != self.sentence[i] or self.words[i - 1] == ","

    def sentence_start(self, i: int) -> int:
        """The first token of the sentence of token ``i``."""
        sentence = self.sentence[i]
        while i > 0 and self.sentence[i - 1] == sentence:
            i -= 1
        return i

    def sentence_span(self, token: int) -> list[int]:
        """Half-open character offsets, as ``[start, end]``, of the sentence around ``token``, without closing space."""
        number = self.sentence[token]
        first = last = token
        while first > 0 and self.sentence[first - 1] == number:
            first -= 1
        while last + 1 < self.n and self.sentence[last + 1] == number:
            last += 1
        while last > first and self.words[last].isspace():
            last -= 1
        return [self.starts[first], self.ends[last]]
