"""The syllables of an article as plain lists, with sentences, quotes and the phrases of word classes."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import Any

from spacy.tokens import Doc

from kg.extract.doc import text_of, words_of
from kg.extract.frames import Trie, called, load_grammar, longest, phrase_key, single_words, word_class
from kg.languages.vi import particles
from kg.languages.vi.keys import syllable_key

MATTER = syllable_key(particles.MATTER)  # makes a matter of the clause behind it
_OPEN, _CLOSE = '"“‘«', '"”’»'
_STRAIGHT = '"'
_STOPS = frozenset({",", ".", ";", ":", "!", "?"})
_LEAD = 5  # sentences at most that headline and lead have
_QUOTED = 8  # sentences that a quotation may have
_HOME = frozenset(phrase_key(p) for p in load_grammar()["home_country"])
_PAPERS = single_words("papers")
_MEDIA_TAILS = single_words("media_tails")
_DETERMINERS = single_words("determiners")
_MANY = single_words("many")


@lru_cache(maxsize=4096)  # the lists of frames and conditions, the same for all texts
def _by_head(phrases: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """The keys of phrases by their first syllable."""
    heads: dict[str, list[tuple[str, ...]]] = {}
    for key in map(phrase_key, phrases):
        heads.setdefault(key[0], []).append(key)
    return heads


class Syllables:
    """Words of one article and where phrases lie in them. Positions are indexes into its syllables."""

    def __init__(self, doc: Doc) -> None:
        self.text = text_of(doc)
        array = doc.to_array(["IDX", "LENGTH", "SENT_START"]).tolist()
        self.starts: list[int] = [row[0] for row in array]
        self.ends: list[int] = [row[0] + row[1] for row in array]
        self.words, self.keys = words_of(doc)
        self.sents: list[tuple[int, int]] = self._sentences([row[2] for row in array])
        self.sent_of: list[int] = [0] * len(self.words)
        for s, (a, b) in enumerate(self.sents):
            self.sent_of[a:b] = [s] * (b - a)
        self.title_end: int = (doc._.article or {}).get("title_end", 0)
        self._body: int = self._first_of_body()
        self.classes: dict[str, Trie] = {name: word_class(name) for name in load_grammar()}
        self.skip_to: dict[int, int] = {}
        self.quoted: list[bool] = [False] * len(self.words)
        self._pair_marks()
        self._closers: dict[int, int] = {}
        for close, opened in self.skip_to.items():
            self._closers.setdefault(opened, close)

    def _sentences(self, marks: list[int]) -> list[tuple[int, int]]:
        first = [i for i, m in enumerate(marks) if m == 1]
        if not first or first[0] != 0:
            first.insert(0, 0)
        return list(zip(first, [*first[1:], len(marks)], strict=True)) if marks else []

    def _first_of_body(self) -> int:
        """The first sentence behind headline and lead, where paragraphs tell it; else the third of the article."""
        start = self.title_end
        while start < len(self.text) and self.text[start].isspace():
            start += 1
        end = self.text.find("\n", start)
        behind = [s for s, (a, _) in enumerate(self.sents) if end > 0 and self.starts[a] >= end]
        return behind[0] if self.title_end and behind and 2 <= behind[0] <= _LEAD else 2

    def line(self, s: int) -> int:
        """The place of sentence ``s`` in the article when headline (0) and lead (1) count as one sentence each."""
        if s < self._body:
            return int(self.starts[self.sents[s][0]] >= self.title_end) if self.title_end else min(s, 1)
        return s - self._body + 2

    def sentence_span(self, s: int) -> tuple[int, int]:
        """Character span of sentence ``s`` without white space around it."""
        a, b = self.sents[s]
        while b > a + 1 and self.words[b - 1].isspace():
            b -= 1
        while a < b - 1 and self.words[a].isspace():
            a += 1
        return self.starts[a], self.ends[b - 1]

    def token(self, char: int) -> int:
        """Index of the token that covers or follows character ``char``."""
        return bisect_left(self.ends, char + 1)

    def _pair_marks(self) -> None:
        """Pair quotes and brackets within a sentence; long quotes hide what they hold from event frames.

        A quotation may go on over the next sentences: they are quoted up to the mark that closes it.
        """
        done = 0  # tokens of a quotation that began in a sentence before
        for s, (first, b) in enumerate(self.sents):
            a = max(first, done)
            whole = self._in_pairs(a, b)
            opened: int | None = None
            bracket: int | None = None
            for i in range(a, b):
                w = self.words[i]
                if w == "(":
                    bracket = i
                elif w == ")" and bracket is not None:
                    self.skip_to[i] = bracket
                    bracket = None
                elif opened is None and w in _CLOSE and not (whole and w == _STRAIGHT) and self._closes(i):
                    self.skip_to[i] = a  # the quotation began in a sentence before, unmarked there
                    self.quoted[a : i + 1] = [True] * (i + 1 - a)
                elif opened is None and w in _OPEN:
                    opened = i
                elif opened is not None and w in _CLOSE:
                    self.skip_to[i] = opened
                    if i - opened > 7:
                        self.quoted[opened : i + 1] = [True] * (i + 1 - opened)
                    opened = None
            if opened is not None and b - opened > 7:
                self.quoted[opened:b] = [True] * (b - opened)
            if opened is not None and (end := self._ends_later(s)):
                self.quoted[b:end] = [True] * (end - b)
                self.skip_to[end - 1] = self.sents[self.sent_of[end - 1]][0]
                done = end

    def _in_pairs(self, a: int, b: int) -> bool:
        """Whether the straight marks of a sentence pair off in order, whatever blanks stand beside them.

        ``đưa ra" quyết định "về …`` does; in ``… sẽ làm", ông nói, "và …`` the first one closes.
        """
        marks = [i for i in range(a, b) if self.words[i] == _STRAIGHT]
        return bool(marks) and len(marks) % 2 == 0 and not self._before_mark(marks[0])

    def _before_mark(self, i: int) -> bool:
        """Whether a comma, stop or the like follows token ``i``."""
        return i + 1 < len(self.words) and self.words[i + 1] in _STOPS

    def _ends_later(self, s: int) -> int:
        """Where the quotation ends that sentence ``s`` leaves open, in a later sentence; 0 if nowhere."""
        for a, b in self.sents[s + 1 : s + 1 + _QUOTED]:
            for i in range(a, b):
                if self._closes(i):
                    return i + 1
                if self._opens(i):
                    return 0  # the mark that closed it was forgotten
        return 0

    def _closes(self, i: int) -> bool:
        """Whether a quotation mark at token ``i`` closes: no blank stands before it, or a comma or stop behind it."""
        if self.words[i] not in _CLOSE or i == 0:
            return False
        glued = self.ends[i - 1] == self.starts[i] and not self.words[i - 1].isspace()
        return glued or (self.words[i] == _STRAIGHT and self._before_mark(i))

    def _opens(self, i: int) -> bool:
        return self.words[i] in _OPEN and not self._closes(i)

    def ends_with(self, name: str, i: int, floor: int, most: int = 4) -> int | None:
        """Start of the longest phrase of class ``name`` that ends at token ``i`` (inclusive)."""
        trie, keys = self.classes[name], self.keys
        for a in range(max(floor, i - most + 1), i + 1):
            hit = longest(trie, keys, a) if keys[a] in trie else None
            if hit is None:
                continue
            if hit[0] == i + 1 or self._prefix_phrase(trie, a, i + 1):
                return a
        return None

    def _prefix_phrase(self, trie: Trie, a: int, b: int) -> bool:
        node: Any = trie
        for k in self.keys[a:b]:
            node = node.get(k)
            if node is None:
                return False
        return "" in node

    def starts_with(self, name: str, i: int) -> int | None:
        """End of the longest phrase of class ``name`` that begins at token ``i``."""
        if i >= len(self.keys):
            return None
        hit = longest(self.classes[name], self.keys, i)
        return hit[0] if hit else None

    def has_phrase(self, trie: Trie, a: int, b: int) -> bool:
        """Whether a phrase of ``trie`` lies in tokens ``[a, b)``."""
        keys = self.keys
        return any(
            keys[i] in trie and (hit := longest(trie, keys, i)) is not None and hit[0] <= b
            for i in range(a, min(b, len(keys)))
        )

    def phrase_in(self, phrases: tuple[str, ...], a: int, b: int) -> bool:
        """Whether one of ``phrases`` lies in tokens ``[a, b)``."""
        heads, keys = _by_head(phrases), self.keys
        for i in range(a, min(b, len(keys))):
            for k in heads.get(keys[i], ()):
                if i + len(k) <= b and tuple(keys[i : i + len(k)]) == k:
                    return True
        return False

    def phrase_at(self, phrases: tuple[str, ...], i: int) -> bool:
        """Whether one of ``phrases`` begins at token ``i``."""
        return any(tuple(self.keys[i : i + len(k)]) == k for k in map(phrase_key, phrases))

    def phrase_before(self, phrases: tuple[str, ...], i: int) -> bool:
        """Whether one of ``phrases`` ends right before token ``i``."""
        return any(tuple(self.keys[max(0, i - len(k)) : i]) == k for k in map(phrase_key, phrases))

    def find_all(self, name: str) -> list[tuple[int, int]]:
        """All phrases of class ``name`` in the article as token ranges."""
        trie = self.classes[name]
        return [
            (i, hit[0])
            for i, k in enumerate(self.keys)
            if k in trie and (hit := longest(trie, self.keys, i)) is not None
        ]

    def find_in(self, name: str, a: int, b: int) -> list[tuple[int, int]]:
        """Phrases of class ``name`` that begin in tokens ``[a, b)``, as token ranges."""
        trie = self.classes[name]
        return [(i, hit[0]) for i in range(a, b) if (hit := longest(trie, self.keys, i)) is not None]

    def is_building(self, name: str) -> bool:
        """Whether ``name`` begins like that of a building or a site."""
        return called(name, "buildings")

    def begins(self, name: str, head: tuple[str, ...]) -> bool:
        """Whether ``name`` begins with the syllables ``head`` and goes on."""
        keys = tuple(phrase_key(name))
        return keys[: len(head)] == head and len(keys) > len(head)

    def is_home(self, name: str) -> bool:
        """Whether ``name`` is the country whose newspapers these are: officials without a country are its own."""
        return tuple(phrase_key(name)) in _HOME

    def is_parliament(self, name: str) -> bool:
        """Whether ``name`` is that of a body whose members vote (``Quốc hội``, ``HĐND tỉnh A``)."""
        return called(name, "parliaments")

    def is_media(self, name: str) -> bool:
        """Whether ``name`` is that of a newspaper, agency or station (``Reuters``, ``Hãng Bloomberg``)."""
        keys = list(phrase_key(name))
        words = self.classes["media"]
        if longest(words, keys, 0) is not None or (len(keys) > 1 and keys[-1] in _MEDIA_TAILS):
            return True
        return len(keys) > 1 and keys[0] in _PAPERS and longest(words, keys, 1) is not None

    def is_word(self, i: int) -> bool:
        """Whether token ``i`` is a word or number, not a mark or white space."""
        return self.words[i][0].isalnum()

    def is_determiner(self, i: int) -> bool:
        """Whether token ``i`` is a determiner (``các``, ``một``)."""
        return self.keys[i] in _DETERMINERS

    def over_determiners(self, i: int, floor: int) -> int:
        """The first token at ``i`` or left of it, down to ``floor``, that is no determiner; ``floor - 1`` if none."""
        while i >= floor and self.is_determiner(i):
            i -= 1
        return i

    def over_counts(self, i: int, floor: int) -> int:
        """The same over determiners and numbers."""
        while i >= floor:
            a = self.ends_with("counts", i, floor, 3)
            if a is None and not (self.is_determiner(i) or self.words[i].isdecimal()):
                break
            i = i - 1 if a is None else a - 1
        return i

    def crowd_from(self, i: int, floor: int) -> int | None:
        """Where company without names that ends at token ``i`` begins, its joiner too (``A |cùng 10 người khác``)."""
        a = self.ends_with("unnamed_company", i, floor)
        if a is None and (noun := self.ends_with("counted_people", i, floor)) is not None:
            a = self.over_counts(noun - 1, floor) + 1
            a = a if a < noun else None
        joiner = self.ends_with("joiners", a - 1, floor, 2) if a is not None and a > floor else None
        before = self.words[joiner - 1 : joiner + 1] if joiner is not None and joiner > floor else []
        if [w.casefold() for w in before] == [",", particles.AND]:
            return None  # "A lên tiếng, và |nhiều người chỉ trích": a clause of its own
        return joiner

    def crowd_follows(self, i: int) -> bool:
        """Whether company without names is joined at token ``i`` to who stands before it."""
        a = self.starts_with("joiners", i)
        if a is None:
            return False
        noun = a
        while noun < len(self.words) and (self.is_determiner(noun) or self.words[noun].isdecimal()):
            noun += 1
        if any(key in _MANY for key in self.keys[i : noun + 1]):
            return True  # "A, B cùng nhiều giám đốc lớn"
        counted = noun > a and self.starts_with("counted_people", noun) is not None
        return counted or self.starts_with("unnamed_company", a) is not None

    def past_brackets(self, i: int, end: int) -> int:
        """Behind the brackets that open at token ``i``; ``end`` if one is not closed."""
        while i < end and self.words[i] == "(":
            i = end if (close := self.closing(i)) is None else close + 1
        return i

    def closing(self, opened: int) -> int | None:
        """The token that closes the bracket or quotation which token ``opened`` opens."""
        return self._closers.get(opened)

    def slice(self, a: int, b: int) -> str:
        """The text of tokens ``[a, b)``."""
        return self.text[self.starts[a] : self.ends[b - 1]] if b > a else ""
