"""A sentence's clauses without a parser: who is the subject of a verb, what is its object.

A :class:`Reading` is the article as plain lists of syllables with the noun phrases of
``doc._.mentions`` laid over them. Vietnamese newspaper prose keeps subject – verb – object and marks
the rest with prepositions, so a subject is looked for leftwards from its verb over adverbs,
appositions and prepositional phrases, and is taken over from the verb before or the sentence before
where the clause has none. Token positions are indexes into the article's syllables.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

from kg.extract.frames import Trie, load_grammar, longest, phrase_key, single_words, word_class
from kg.languages.vi.keys import syllable_key

_OPEN, _CLOSE = '"“‘«', '"”’»'
_DASHES = frozenset("-–—")
_HOME = frozenset(phrase_key(p) for p in load_grammar()["home_country"])
_DETERMINERS = single_words("determiners")
PARTICIPANT_TYPES = frozenset({"Person", "Organization", "Country"})


@dataclass(frozen=True, slots=True)
class NP:
    """A noun phrase that refers to entities: tokens ``[start, end)``, title included."""

    start: int
    end: int
    entities: tuple[str, ...]
    kind: str
    head: int  # first token of the name itself
    type: str


@dataclass(frozen=True, slots=True)
class Found:
    """Participants found for a grammatical place.

    ``how`` says by which way: ``adjacent``, ``apposition``, ``chain`` (the verb before has the same
    subject), ``ahead`` (a fronted clause), ``elided`` (the sentence before), ``far``, ``none``.
    ``passive``: the verb is passive and this is who undergoes it; ``patient``: the verb is passive,
    this is the agent and ``patient`` who undergoes it (``A được B tiếp``).
    """

    entities: tuple[str, ...]
    how: str
    confidence: float
    start: int = -1
    end: int = -1
    passive: bool = False
    patient: tuple[str, ...] = ()


NOTHING = Found((), "none", 0.0)


def _lower_trie() -> dict[str, Trie]:
    return {name: word_class(name) for name in load_grammar()}


class Reading:
    """One article, ready for frames."""

    def __init__(self, doc: Doc) -> None:
        self.text: str = doc.text
        array = doc.to_array(["IDX", "LENGTH", "SENT_START"]).tolist()
        self.starts: list[int] = [row[0] for row in array]
        self.ends: list[int] = [row[0] + row[1] for row in array]
        text = self.text
        self.words: list[str] = [text[a:b] for a, b in zip(self.starts, self.ends, strict=True)]
        self.keys: list[str] = [syllable_key(w) for w in self.words]
        self.sents: list[tuple[int, int]] = self._sentences([row[2] for row in array])
        self.sent_of: list[int] = [0] * len(self.words)
        for s, (a, b) in enumerate(self.sents):
            self.sent_of[a:b] = [s] * (b - a)
        self.title_end: int = (doc._.article or {}).get("title_end", 0)
        self.types: dict[str, str] = {e["id"]: e["type"] for e in doc._.entities}
        self.names: dict[str, str] = {e["id"]: e["name"] for e in doc._.entities}
        self.classes = _lower_trie()
        self.nps: list[NP] = []
        self.np_at: list[int] = []
        self.np_starts: list[int] = []
        self.all_nps: list[NP] = self._phrases(doc._.mentions)
        self.lay_phrases()
        self.dates: list[dict[str, Any]] = []
        self.date_at: list[int] = [-1] * len(self.words)
        self._lay_dates(doc._.dates)
        self.media: set[str] = set()
        self.verbs: set[int] = set()  # tokens of verb triggers, once they are known
        self.skip_to: dict[int, int] = {}
        self.quoted: list[bool] = [False] * len(self.words)
        self._pair_marks()

    # ---------------------------------------------------------------- building
    def _sentences(self, marks: list[int]) -> list[tuple[int, int]]:
        first = [i for i, m in enumerate(marks) if m == 1]
        if not first or first[0] != 0:
            first.insert(0, 0)
        return list(zip(first, [*first[1:], len(marks)], strict=True)) if marks else []

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

    def _phrases(self, mentions: list[dict[str, Any]]) -> list[NP]:
        raw: list[NP] = []
        for m in mentions:
            a = bisect_left(self.ends, m["np_start"] + 1)
            b = bisect_left(self.starts, m["np_end"])
            if b <= a or not m["entities"]:
                continue
            head = bisect_left(self.ends, m["start"] + 1)
            raw.append(NP(a, b, tuple(m["entities"]), m["kind"], head, self.types.get(m["entities"][0], "")))
        return raw

    def lay_phrases(self) -> None:
        """Lay the noun phrases over the tokens; of phrases that overlap the longest is an argument."""
        self.all_nps.sort(key=lambda p: (p.start, -p.end))
        self.all_starts = [n.start for n in self.all_nps]
        covered = [False] * len(self.words)
        outer: list[NP] = []
        for p in sorted(self.all_nps, key=lambda p: (-(p.end - p.start), p.start)):
            if not covered[p.start] and not covered[p.end - 1]:
                covered[p.start : p.end] = [True] * (p.end - p.start)
                outer.append(p)
        self.nps = sorted(outer, key=lambda p: p.start)
        self.np_at = [-1] * len(self.words)
        for k, p in enumerate(self.nps):
            self.np_at[p.start : p.end] = [k] * (p.end - p.start)
        self.np_starts = [p.start for p in self.nps]

    def _lay_dates(self, dates: list[dict[str, Any]]) -> None:
        for d in dates:
            a = bisect_left(self.ends, d["start"] + 1)
            b = bisect_left(self.starts, d["end"])
            if b <= a:
                continue
            self.dates.append({**d, "a": a, "b": b})
            self.date_at[a:b] = [len(self.dates) - 1] * (b - a)

    def _pair_marks(self) -> None:
        """Pair quotes and brackets within a sentence; long quotes hide what they hold from event frames."""
        for a, b in self.sents:
            opened: int | None = None
            bracket: int | None = None
            for i in range(a, b):
                w = self.words[i]
                if w == "(":
                    bracket = i
                elif w == ")" and bracket is not None:
                    self.skip_to[i] = bracket
                    bracket = None
                elif opened is None and w in _OPEN:
                    opened = i
                elif opened is not None and w in _CLOSE:
                    self.skip_to[i] = opened
                    if i - opened > 7:
                        self.quoted[opened : i + 1] = [True] * (i + 1 - opened)
                    opened = None
            if opened is not None and b - opened > 7:
                self.quoted[opened:b] = [True] * (b - opened)

    # ---------------------------------------------------------------- words
    def ends_with(self, name: str, i: int, floor: int, most: int = 4) -> int | None:
        """Start of the longest phrase of class ``name`` that ends at token ``i`` (inclusive)."""
        trie = self.classes[name]
        for a in range(max(floor, i - most + 1), i + 1):
            hit = longest(trie, self.keys, a)
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
        return any((hit := longest(trie, self.keys, i)) is not None and hit[0] <= b for i in range(a, b))

    def phrase_in(self, phrases: tuple[str, ...], a: int, b: int) -> bool:
        """Whether one of ``phrases`` lies in tokens ``[a, b)``."""
        keys = self.keys[a:b]
        for p in phrases:
            k = list(phrase_key(p))
            n = len(k)
            if any(keys[i : i + n] == k for i in range(len(keys) - n + 1)):
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
        return longest(self.classes["buildings"], list(phrase_key(name)), 0) is not None

    def is_home(self, name: str) -> bool:
        """Whether ``name`` is the country whose newspapers these are: officials without a country are its own."""
        return tuple(phrase_key(name)) in _HOME

    def is_media(self, name: str) -> bool:
        """Whether ``name`` is that of a newspaper, agency or station."""
        return longest(self.classes["media"], list(phrase_key(name)), 0) is not None

    def is_media_phrase(self, p: NP) -> bool:
        """Whether ``p`` names a newspaper, agency or station, by name or by the word before it (``tờ``, ``báo``)."""
        if p.type not in ("Organization", "Gathering"):
            return False
        before = self.ends_with("media", p.start - 1, max(0, p.start - 3), 3) is not None if p.start > 0 else False
        return before or self.is_media(self.slice(p.start, p.end)) or self.is_media(self.names[p.entities[0]])

    def verbless_until_comma(self, a: int, end: int) -> bool:
        """Whether a short description and a comma follow (``ông X, giám đốc …,``, ``ông X là``)."""
        return any(self.words[i] == "," or self.words[i].casefold() in ("là", "thì") for i in range(a, min(end, a + 2)))

    def is_word(self, i: int) -> bool:
        """Whether token ``i`` is a word or number, not a mark or white space."""
        return self.words[i][0].isalnum()

    def is_determiner(self, i: int) -> bool:
        """Whether token ``i`` is a determiner (``các``, ``một``)."""
        return self.keys[i] in _DETERMINERS

    def slice(self, a: int, b: int) -> str:
        """The text of tokens ``[a, b)``."""
        return self.text[self.starts[a] : self.ends[b - 1]] if b > a else ""

    # ---------------------------------------------------------------- noun phrases
    def np_ending(self, i: int) -> NP | None:
        """The noun phrase whose last token is ``i``."""
        k = self.np_at[i]
        return self.nps[k] if k >= 0 and self.nps[k].end == i + 1 else None

    def np_starting(self, i: int) -> NP | None:
        """The noun phrase whose first token is ``i``."""
        k = self.np_at[i] if i < len(self.np_at) else -1
        return self.nps[k] if k >= 0 and self.nps[k].start == i else None

    def nps_in(self, a: int, b: int) -> list[NP]:
        """Outer noun phrases that begin in tokens ``[a, b)``."""
        return self.nps[bisect_left(self.np_starts, a) : bisect_left(self.np_starts, b)]

    def inner_nps(self, a: int, b: int) -> list[NP]:
        """All noun phrases, nested ones too, that begin in tokens ``[a, b)``."""
        return self.all_nps[bisect_left(self.all_starts, a) : bisect_right(self.all_starts, b - 1)]

    def head_before(self, np: NP, floor: int) -> tuple[int, bool]:
        """Where the words of a head noun before ``np`` begin (``người dân`` Cuba), and whether ``np`` stands in."""
        i = np.start - 1
        start = np.start
        while i >= floor and start - i <= 7:
            if not self.is_word(i) or self.np_at[i] >= 0 or self.date_at[i] >= 0 or i in self.verbs:
                break
            d = self.ends_with("delegates", i, floor, 6)
            if d is not None:
                return d, True
            if self.ends_with("light", i, floor) is not None or self.ends_with("prepositions", i, floor, 2) is not None:
                break
            if (
                self.ends_with("coordinators", i, floor, 2) is not None
                or self.ends_with("subordinators", i, floor, 2) is not None
            ):
                break
            i -= 1
        begin = i + 1
        return begin, begin == np.start

    def governor(self, start: int, floor: int) -> str:
        """The preposition right before token ``start`` (skipping ``các``, ``phía`` …), or an empty string."""
        i = start - 1
        while i >= floor and self.keys[i] in _DETERMINERS:
            i -= 1
        if i < floor:
            return ""
        a = self.ends_with("prepositions", i, floor, 6)
        return " ".join(self.words[a : i + 1]).casefold() if a is not None else ""

    def group_left(self, np: NP, floor: int) -> list[NP]:
        """``np`` with what is joined to it on the left (``A và B``, ``A, B và C``), in order."""
        out = [np]
        joined = False
        first = np
        while True:
            i = first.start - 1
            begin, ok = self.head_before(first, floor)
            if ok:
                i = begin - 1
            while i > floor and self.keys[i] in _DETERMINERS:
                i -= 1
            if i <= floor:
                break
            comma = self.words[i] == ","
            if comma and joined:
                prev = self.np_left(i - 1, floor)
            elif (a := self.ends_with("joiners", i, floor, 2)) is not None and self.words[i].casefold() not in {
                "với",
                "hay",
                "hoặc",
            }:
                prev = self.np_left(a - 1, floor)
                if prev is not None:
                    joined = True
            elif self.words[i] in _DASHES and first.type == "Country":  # "Nga - Nhật Bản"
                prev = self.np_left(i - 1, floor)
                if prev is None or prev.type != "Country":
                    break
            else:
                break
            if prev is None or prev.type not in PARTICIPANT_TYPES or (comma and prev.type != first.type):
                break
            out.insert(0, prev)
            first = prev
        return out

    def np_left(self, i: int, floor: int) -> NP | None:
        """The noun phrase that ends at ``i`` or before a bracket that ends there."""
        while i > floor and i in self.skip_to and self.np_at[i] < 0:
            i = self.skip_to[i] - 1
        return self.np_ending(i) if i >= floor else None

    def group_right(self, np: NP, ceiling: int, comma: bool = True) -> list[NP]:
        """``np`` with what is joined to it on the right, in order."""
        out = [np]
        pending: list[NP] = []
        last = np
        while True:
            i = last.end
            if i < ceiling and self.words[i] == "(" and self.np_at[i] < 0:
                close = next((k for k, o in self.skip_to.items() if o == i), None)
                i = close + 1 if close is not None else i
            if i >= ceiling:
                break
            was_comma = self.words[i] == ","
            if was_comma:
                if not comma:
                    break
                i += 1
            else:
                e = self.starts_with("joiners", i)
                if e is None and self.words[i] in _DASHES and last.type == "Country":
                    other = self.np_starting(i + 1)
                    e = i + 1 if other is not None and other.type == "Country" else None
                if e is None or self.words[i].casefold() in {"hay", "hoặc", "với"}:
                    break
                i = e
            while i < ceiling and self.keys[i] in _DETERMINERS:
                i += 1
            if (d := self.starts_with("delegates", i)) is not None and self.np_starting(i) is None:
                i = d
            nxt = self.np_starting(i) if i < ceiling else None
            if nxt is None or nxt.type not in PARTICIPANT_TYPES:
                break
            last = nxt
            if was_comma:
                pending.append(nxt)
            else:
                out += [*pending, nxt]
                pending = []
        return out
