"""Which runs of capitals are persons, bodies or places: by what stands around them, then by the whole article."""

from __future__ import annotations

import itertools

from kg.extract.names.chunks import Chunk
from kg.extract.names.grammar import Grammar
from kg.extract.names.tokens import LOWER, UPPER, Tokens
from kg.languages.vi import lexicon, names
from kg.languages.vi.trie import Trie, trie_of

_HOLDERS = frozenset(["Organization", "Country", "Place", "Gathering"])


class RunClassifier:
    """Gives a type to chunks of type ``run``; those without evidence keep it."""

    def __init__(self, grammar: Grammar) -> None:
        self.g = grammar
        data = lexicon.table("grammar")
        self.title_tails = lexicon.syllables(data["title_tails"])
        self.not_after_title = lexicon.syllables(data["not_after_title"])
        self.place_cues = lexicon.syllables(data["place_cues"])
        self.title_units: Trie[bool] = trie_of(data["title_units"])
        self.company = names.company_words()
        self.no_person_after = lexicon.syllables(data["no_person_after"])
        self.departments = lexicon.syllables(data["departments"]) - self.g.surnames
        self.english_links = frozenset(data["english_links"])
        self.managers: Trie[bool] = trie_of(data["managers"])
        self.streets: Trie[bool] = trie_of(data["streets"])

    def classify(self, t: Tokens, chunks: list[Chunk]) -> None:
        """Set the types in place: first from the neighbourhood, then from the other mentions in the article."""
        self._split_acronyms(t, chunks)
        for k, chunk in enumerate(chunks):
            if chunk.type == "run":
                self._local(t, chunks, k)
        self._located(t, chunks)
        self._lists(t, chunks)
        self._streets(t, chunks)
        self._acronyms(t, chunks)
        self._document_wide(t, chunks)

    def _split_acronyms(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``Tổng thư ký PAP Lý Hiển Long``: capitals after a title, then a name, are a body and a person."""
        k = 0
        while k < len(chunks):
            c = chunks[k]
            if (
                c.type == "run"
                and c.end - c.start > 2
                and t.shapes[c.start] == UPPER
                and t.shapes[c.start + 1] != UPPER
                and k
                and chunks[k - 1].type == "title"
                and chunks[k - 1].end == c.start
                and t.words[c.start].isalpha()
            ):
                self._cut_body(chunks, k, c.start + 1)
                k += 1
            elif (city := self._city(t, chunks, k)) > c.start:
                chunks.insert(k, Chunk(c.start, city, "Place", "known", core_end=city))
                c.start = city
                k += 1
            elif (
                c.type == "run"
                and c.end - c.start > 2
                and t.keys[c.start] not in self.g.given
                and k
                and chunks[k - 1].type == "title"
                and (
                    chunks[k - 1].end == c.start or (t.words[c.start - 1] == "của" and chunks[k - 1].end == c.start - 1)
                )
            ):
                p = next(
                    (
                        i
                        for i in range(c.start + 1, c.end - 1)
                        if t.keys[i] in self.g.given and not names.is_syllable(t.words[i])
                    ),
                    None,
                )
                if p is not None and not names.looks_vietnamese(t.words[c.start : p]) and t.words[c.start - 1] == "của":
                    self._cut_body(chunks, k, p)
                    k += 1
            k += 1

    def _city(self, t: Tokens, chunks: list[Chunk], k: int) -> int:
        """End of the foreign city between a title and a name (``Thị trưởng Washington |Muriel Bowser``), else 0."""
        c = chunks[k]
        if c.type != "run" or not k or chunks[k - 1].type != "title" or chunks[k - 1].end != c.start:
            return 0
        found = self.g.places.longest(t.keys, c.start)
        if (
            found is None
            or found[1] == "weak"
            or t.keys[c.start] in self.g.given
            or names.is_syllable(t.words[c.start])
        ):
            return 0
        p = c.start + found[0]
        return p if c.end - p > 1 else 0

    def _cut_body(self, chunks: list[Chunk], k: int, p: int) -> None:
        """Split run ``k`` at token ``p`` into a body and the person after it."""
        c = chunks[k]
        chunks.insert(k, Chunk(c.start, p, "Organization", "acronym", core_end=p))
        c.start = p

    # -- one mention ------------------------------------------------------

    def titled(self, t: Tokens, chunks: list[Chunk], k: int) -> bool:
        """Whether a title or form of address stands before chunk ``k``, perhaps with its body between."""
        p = chunks[k].first
        q = k - 1
        while q >= 0 and q >= k - 5:
            before = chunks[q]
            if (
                before.end == p - 1
                and t.words[before.end] == ")"
                and t.words[before.start - 1] == "("
                and before.type != "Person"
            ):
                p = before.start - 1
                q -= 1
                continue
            if (
                before.end != p
                and p == chunks[k].first
                and t.words[before.end] == "về"
                and self._linked(t, before.end + 1, p)
            ):
                p = before.first
                q -= 1
                continue
            if (
                before.end != p
                and not self._only_tails(t, before.end, p)
                and not (p != chunks[k].first and self._linked(t, before.end, p))
            ):
                return False
            if before.type in ("title", "honorific"):
                return True
            if before.type not in _HOLDERS:
                return False
            p = before.first
            q -= 1
        return False

    def _linked(self, t: Tokens, start: int, end: int) -> bool:
        """Whether ``của``, ``tại`` or a few words of a post's field stand between a title and its body."""
        last = end - 1 if t.words[end - 1] in ("của", "tại", "ở", "thuộc", "về") else end
        return (
            last - start <= 5
            and t.sentence[start] == t.sentence[end]
            and all(t.shapes[i] == LOWER and t.keys[i] not in self.g.gap_stop for i in range(start, last))
            and not any((t.keys[i], t.keys[i + 1]) in self.g.verbs for i in range(start, last - 1))
        )

    def _only_tails(self, t: Tokens, start: int, end: int) -> bool:
        if not 0 < end - start <= 4:
            return False
        if t.words[start] == "(" and t.words[end - 1] == ")":
            return True
        if all(t.shapes[i] == LOWER and t.keys[i] in self.title_tails for i in range(start, end)):
            return True
        if self.title_units.longest(t.keys, start) == (end - start, True):
            return True
        p = start
        while p < end:
            found = self.g.inner.longest(t.keys, p) or self.g.fields.longest(t.keys, p)
            if found is None or t.shapes[p] != LOWER:
                return False
            p += found[0]
        return p == end

    def _local(self, t: Tokens, chunks: list[Chunk], k: int) -> None:
        chunk = chunks[k]
        if chunk.end - chunk.start == 1 and len(t.words[chunk.start]) == 1:
            return  # "anh T.": an initial names nobody
        if chunk.start and t.keys[chunk.start - 1] in self.no_person_after:
            return
        half = (
            chunk.end < t.n
            and t.shapes[chunk.end] == LOWER
            and (t.keys[chunk.end - 1], t.keys[chunk.end]) in self.g.compounds
        )
        if half and (chunk.end - chunk.start == 1 or t.keys[chunk.start] not in self.g.surnames):
            return
        if (
            chunk.end - chunk.start == 1
            and t.keys[chunk.start] in self.g.lowercase
            and chunks[k - 1].type != "honorific"
            and chunk.end < t.n
            and t.shapes[chunk.end] == LOWER
            and t.keys[chunk.start] not in self.g.strong_surnames
        ):
            return
        if (
            chunk.end - chunk.start == 1
            and t.keys[chunk.start] in self.not_after_title
            and chunks[k - 1].type != "honorific"
        ):
            return
        if chunk.end - chunk.start == 1 and chunk.end < t.n and t.words[chunk.end].isdigit():
            return
        if chunk.end - chunk.start == 2 and t.keys[chunk.start] in self.departments and chunks[k - 1].type == "title":
            return
        if self.titled(t, chunks, k):
            if (
                t.shapes[chunk.start] == UPPER
                and chunk.end - chunk.start == 1
                and chunks[k - 1].type == "title"
                and chunks[k - 1].kind in ("body", "mission")
                and len(t.words[chunk.start]) > 2
                and t.words[chunk.start] not in self.g.acronym_stop
            ):
                chunk.type, chunk.kind = "Organization", "acronym"
                return
            acronym = (
                t.shapes[chunk.start] == UPPER
                and not names.is_syllable(t.words[chunk.start])
                and len(t.words[chunk.start]) < 7
            )
            if not (
                t.shapes[chunk.start] == UPPER
                and (acronym or chunk.end - chunk.start == 1)
                and chunks[k - 1].type != "honorific"
            ):
                chunk.type, chunk.kind = "Person", "titled"
                return
        words = t.words[chunk.start : chunk.end]
        keys = t.keys[chunk.start : chunk.end]
        foreign = not all(names.is_syllable(w) for w in words)
        linked = any(word in self.english_links and left not in "-–" for left, word in itertools.pairwise(words[:-1]))
        if foreign and (linked or any(key in self.company for key in keys) or self._of_manager(t, chunks, k)):
            chunk.type, chunk.kind = "Organization", "foreign"
        elif self._vietnamese_person(t, chunk, words, keys):
            chunk.type, chunk.kind = "Person", "surname"
        elif self._aged(t, chunk.end) and not all(w.isupper() for w in words):
            chunk.type, chunk.kind = "Person", "aged"
        elif len(words) > 1 and self._apposed(t, chunks, k) and not all(w.isupper() for w in words):
            chunk.type, chunk.kind = "Person", "apposed"
        elif len(words) > 1 and keys[0] in self.g.given and not all(w.isupper() for w in words):
            chunk.type, chunk.kind = "Person", "given"
        elif (
            chunk.start
            and t.keys[chunk.start - 1] in self.place_cues
            and not all(w.isupper() for w in words)
            and not names.looks_vietnamese(words)
            and len(words[0]) > 2
            and not words[0][0].islower()
            and t.sentence[chunk.start - 1] == t.sentence[chunk.start]
        ):
            chunk.type, chunk.kind, chunk.score = "Place", "cue", 0.5

    def _of_manager(self, t: Tokens, chunks: list[Chunk], k: int) -> bool:
        """Whether a manager's title and ``của`` stand before: ``CEO của |Fast Retailing``."""
        c = chunks[k]
        before = chunks[k - 1] if k else None
        return (
            before is not None
            and before.type == "title"
            and before.end == c.start - 1
            and t.words[before.end] == "của"
            and t.keys[c.start] not in self.g.given
            and self.managers.longest(t.keys, before.start) == (before.end - before.start, True)
        )

    def _aged(self, t: Tokens, p: int) -> bool:
        """Whether an age follows: ``A, 29 tuổi``, ``A (43 tuổi``."""
        return p + 2 < t.n and t.words[p] in (",", "(") and t.words[p + 2] == "tuổi" and t.words[p + 1].isdigit()

    def _apposed(self, t: Tokens, chunks: list[Chunk], k: int) -> bool:
        """Whether a title follows after a comma, dash or bracket: ``Wang Wei, phát ngôn viên``."""
        end = chunks[k].end
        if k + 1 >= len(chunks) or end >= t.n or t.words[end] not in (",", "-", "–", "("):
            return False
        nxt = chunks[k + 1]
        return (
            nxt.type == "title"
            and nxt.kind != "occupation"
            and nxt.start in (end + 1, end + 2)
            and t.shapes[nxt.start] == LOWER
        )

    def _vietnamese_person(self, t: Tokens, chunk: Chunk, words: list[str], keys: list[str]) -> bool:
        if not names.is_full_vietnamese(keys, words):
            return False
        if all(w.isupper() and len(w) > 1 for w in words):
            return False
        if len(words) == 2 and self.g.small.longest(t.keys, chunk.start) is not None:
            return False
        if keys[0] in self.g.strong_surnames:
            return len(words) > 2 or self._listed(t, chunk)
        return len(words) > 2 and keys[1] in self.g.middles

    def _listed(self, t: Tokens, chunk: Chunk) -> bool:
        """Whether a two-syllable name stands in a list, or before a bracket or an age."""
        after = t.words[chunk.end] if chunk.end < t.n else ""
        before = t.words[chunk.start - 1] if chunk.start else ""
        return after in (",", "(", ";", "và") or before in (",", ":", "và", ";")

    def _lists(self, t: Tokens, chunks: list[Chunk]) -> None:
        """In a list of names, what looks like a name beside a sure one is one."""
        for step in (1, -1):
            order = range(len(chunks)) if step == 1 else range(len(chunks) - 1, -1, -1)
            for k in order:
                c = chunks[k]
                if c.type != "run" or not 0 <= k - step < len(chunks):
                    continue
                other = chunks[k - step]
                left, right = (other, c) if step == 1 else (c, other)
                if (
                    other.type == "Organization"
                    and step == 1
                    and other.kind in ("free", "listed")
                    and right.start - left.end == 1
                    and t.words[left.end] in (",", "và")
                    and not names.looks_vietnamese(t.words[c.start : c.end])
                ):
                    c.type, c.kind = "Organization", "listed"
                elif (
                    other.type == "Place"
                    and (step == 1 or other.outer >= 0 or other.kind in ("admin", "listed"))
                    and right.start - left.end == 1
                    and t.words[left.end] in (",", "và")
                    and self._placelike(t, c)
                ):
                    c.type, c.kind, c.score = "Place", "listed", 0.7
                elif (
                    other.type == "Person"
                    and right.start - left.end == 1
                    and t.words[left.end] in (",", "và")
                    and c.end - c.start > 1
                    and not names.looks_vietnamese(t.words[c.start : c.end])
                    and not names.looks_vietnamese(t.words[other.start : other.end])
                    and not any(key in self.company for key in t.keys[c.start : c.end])
                ) or (
                    other.type == "Person"
                    and right.start - left.end == 1
                    and t.words[left.end] in (",", ";", "và")
                    and names.is_full_vietnamese(t.keys[c.start : c.end], t.words[c.start : c.end])
                ):
                    c.type, c.kind = "Person", "listed"

    def _streets(self, t: Tokens, chunks: list[Chunk]) -> None:
        """Names listed after a street, or after ``đường:``, are streets: ``đường Nguyễn Trãi, Lê Văn Lương``."""
        on = False
        last = -1
        for c in chunks:
            found = self.streets.longest(t.keys, c.first) if c.type == "Place" else None
            street = found is not None and c.first + found[0] < c.end and t.shapes[c.end - 1] != LOWER
            if not street and c.type in ("run", "Person") and c.kind != "titled":
                listed = on and c.start == last + 1 and t.words[last] in (",", "và", "-", "–")
                opened = c.start > 1 and t.words[c.start - 1] == ":" and self._street_word(t, c.start - 1)
                street = (listed or opened) and names.looks_vietnamese(t.words[c.start : c.end])
                if street:
                    c.type, c.kind = "Place", "listed"
            on, last = street, c.end

    def _street_word(self, t: Tokens, p: int) -> bool:
        """Whether a word for streets ends before token ``p``."""
        return any(self.streets.longest(t.keys, s) == (p - s, True) for s in (p - 1, p - 2) if s >= 0)

    def _located(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``Vũng Rô (Phú Yên)``: what a place in brackets locates is a place."""
        for left, right in itertools.pairwise(chunks):
            if (
                left.type == "run"
                and right.type == "Place"
                and right.first == left.end + 1
                and t.words[left.end] == "("
                and t.sentence[left.start] == t.sentence[right.start]
                and not all(w.isupper() for w in t.words[left.start : left.end])
                and not (left.end - left.start > 2 and t.keys[left.start] in self.g.surnames)
            ):
                left.type, left.kind, left.score = "Place", "located", 0.7

    def _acronyms(self, t: Tokens, chunks: list[Chunk]) -> None:
        """Capitals that say or do something are a body: ``OPCW cho biết``."""
        for c in chunks:
            if (
                c.type == "run"
                and c.end - c.start == 1
                and t.shapes[c.start] == UPPER
                and len(t.words[c.start]) > 2
                and t.words[c.start].isalpha()
                and t.words[c.start] not in self.g.acronym_stop
                and c.end + 1 < t.n
                and (t.keys[c.end], t.keys[c.end + 1]) in self.g.verbs
            ):
                c.type, c.kind = "Organization", "acronym"

    def _placelike(self, t: Tokens, c: Chunk) -> bool:
        words = t.words[c.start : c.end]
        if names.looks_vietnamese(words):
            small = self.g.small.longest(t.keys, c.start)
            return small is not None and small[0] == len(words)
        return not all(w.isupper() for w in words) and t.keys[c.start] not in self.g.given

    # -- the article ------------------------------------------------------

    def _companies(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``giám đốc Vạn Phúc Oil`` names no person where the article names ``Công ty Vạn Phúc Oil``."""
        tails = set()
        for c in chunks:
            if c.type == "Organization" and c.kind == "free":
                low = c.end
                while low > c.start and t.shapes[low - 1] != LOWER:
                    low -= 1
                if low > c.start:
                    tails.add(tuple(t.keys[low : c.end]))
        for left, c in itertools.pairwise(chunks):
            keys = tuple(t.keys[c.start : c.end])
            if c.type == "Person" and keys in tails and left.type == "title" and left.kind in ("body", "mission"):
                c.type, c.kind = "Organization", "document"

    def _document_wide(self, t: Tokens, chunks: list[Chunk]) -> None:
        """A name clear once is clear everywhere: whole names, foreign family names, short names of bodies."""
        self._companies(t, chunks)
        types: dict[tuple[str, ...], str] = {}
        short = {t.keys[c.start] for c in chunks if c.type == "Person" and c.end - c.start == 1 and c.kind == "titled"}
        for c in chunks:
            if (
                c.type == "run"
                and c.end - c.start > 1
                and t.keys[c.end - 1] in short
                and not names.is_syllable(t.words[c.end - 1])
            ):
                c.type, c.kind = "Person", "document"
        parts: dict[tuple[str, ...], str] = {}
        for c in chunks:
            if c.type in ("Person", "Organization", "Place"):
                keys = tuple(t.keys[c.start : c.end])
                types.setdefault(keys, c.type)
                if c.type == "Person" and len(keys) > 2 and names.looks_vietnamese(t.words[c.start : c.end]):
                    parts.setdefault(keys[-1:], "Person")
                elif c.type == "Person" and len(keys) > 1 and not names.looks_vietnamese(t.words[c.start : c.end]):
                    parts.setdefault(keys[-1:], "Person")
                    parts.setdefault(keys[1:], "Person")
        for c in chunks:
            if c.type == "run":
                keys = tuple(t.keys[c.start : c.end])
                found = types.get(keys) or parts.get(keys)
                if found:
                    c.type, c.kind = found, "document"
